import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describeCauses } from '../errors.ts'
import { inputError, quote } from './parsers.ts'

/** Maximum bytes of a file that an input names; no list that Sentry takes is larger. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * The text of an input, or the contents of the file that it names as `@path`, relative to the workspace. One environment
 * variable holds 128 KiB on Linux and 32 KiB on Windows. Throws an input error when the file cannot be read.
 */
export function readTextOrFile(text: string, name: string, workspace: string): string {
  if (!text.startsWith('@')) return text
  const path = text.slice(1).trim()
  try {
    const location = resolve(workspace, path)
    const facts = statSync(location)
    if (!facts.isFile()) throw new Error('it is not a file')
    if (facts.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`)
    return readFileSync(location, 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
  } catch (error) {
    throw inputError(
      `${name} names the file ${quote(path)}, which cannot be read: ${describeCauses(error)}.`,
      'Write its path from the workspace, after the @; an earlier step has to have made it.',
    )
  }
}
