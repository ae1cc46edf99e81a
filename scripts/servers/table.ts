import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { pluralize } from '../../src/text/units.ts'
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

/** Puts the results into the table of docs/compatibility.md; a server that was not run keeps its row. */
export function writeTable(results: readonly ServerResult[]): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  const [block] = BLOCK.exec(text) ?? []
  if (block === undefined) throw new Error('docs/compatibility.md has no <!-- servers --> block')
  const rows = readRows(block)
  for (const result of results)
    rows.set(result.name, [result.name, ...SUBJECTS.map((subject) => renderCell(result, subject))])
  const lines = [['server', ...SUBJECTS], ['', ...SUBJECTS].map(() => ':--'), ...rows.values()]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  writeFileSync(
    DOCUMENT,
    text.replace(BLOCK, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`),
  )
  console.log('docs/compatibility.md is brought up to date: run "npm run format"')
}

/** The rows of a table by their first cell, without its head. */
function readRows(block: string): Map<string, string[]> {
  const rows = [...block.matchAll(/^\| *(.*?) *\|$/gm)].map(([, cells = '']) =>
    cells.split('|').map((cell) => cell.trim()),
  )
  return new Map(rows.slice(2).map((cells) => [cells[0] ?? '', cells]))
}

function renderCell({ checks, lacks }: ServerResult, subject: Subject): string {
  const own = checks.filter((one) => one.subject === subject)
  const failed = own.filter((one) => !isPassed(one)).length
  if (failed > 0) return `no: ${failed} of ${pluralize(own.length, 'check')} failed`
  if (lacks.includes(subject)) return 'has none'
  return own.length === 0 ? 'not checked' : `yes (${pluralize(own.length, 'check')})`
}
