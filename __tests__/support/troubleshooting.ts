import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A message that docs/troubleshooting.md explains, and the section that does. */
export type Explained = { text: string; anchor: string }

/** The messages of docs/troubleshooting.md: code in headings, and in the first cells of its tables. */
export function readExplained(directory: string): Explained[] {
  const lines = readFileSync(join(directory, 'docs', 'troubleshooting.md'), 'utf8').split('\n')
  let anchor = ''
  return lines.flatMap((line) => {
    const heading = /^#{2,3} (.*)$/.exec(line)?.[1]
    if (heading !== undefined) anchor = toAnchor(heading)
    const code = /^(?:### |\| )(`{1,2})(.+?)\1(?: +\||$)/.exec(line)?.[2]
    return code === undefined ? [] : [{ text: code, anchor }]
  })
}

/** The anchor that GitHub gives a heading: lower case, without punctuation, spaces as hyphens. */
export function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replaceAll(' ', '-')
}
