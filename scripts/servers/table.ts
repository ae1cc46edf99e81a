import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { SUBJECTS, type Check, type Subject } from './checks.ts'

export type ServerResult = {
  name: string
  checks: readonly Check[]
  /** What the server does not have, by subject: its checks show that this is said. */
  lacks: readonly Subject[]
}

const DOCUMENT = join(import.meta.dirname, '..', '..', 'docs', 'compatibility.md')
const BLOCK = /(<!-- servers -->)[\s\S]*?(<!-- \/servers -->)/

/** Whether a check found what is wanted. */
export function isPassed({ found, wanted }: Check): boolean {
  return isDeepStrictEqual(found, wanted)
}

/** Puts the results into the table of docs/compatibility.md. */
export function writeTable(results: readonly ServerResult[]): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  if (!BLOCK.test(text)) throw new Error('docs/compatibility.md has no <!-- servers --> block')
  const table = renderTable(results)
  writeFileSync(
    DOCUMENT,
    text.replace(BLOCK, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`),
  )
}

function renderTable(results: readonly ServerResult[]): string {
  const rows = results.map((result) => [
    result.name,
    ...SUBJECTS.map((subject) => renderCell(result, subject)),
  ])
  const lines = [['server', ...SUBJECTS], ['', ...SUBJECTS].map(() => ':--'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function renderCell({ checks, lacks }: ServerResult, subject: Subject): string {
  const own = checks.filter((one) => one.subject === subject)
  const failed = own.filter((one) => !isPassed(one)).length
  if (failed > 0) return `no: ${failed} of ${own.length} checks failed`
  if (lacks.includes(subject)) return 'has none'
  return own.length === 0 ? 'not checked' : `yes (${own.length} checks)`
}
