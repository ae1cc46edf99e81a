import { isAscii } from 'node:buffer'

/** The length of each line of a script in UTF-16 units, as maps count them. A byte order mark does not count. */
export function measureLines(script: Buffer): number[] {
  const text = script.toString(isAscii(script) ? 'latin1' : 'utf8').replace(/^\uFEFF/, '')
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  const lengths = lines.map(({ length }) => length)
  // What tools add behind the code has no tokens, only a place where the code ends.
  for (let at = lines.length - 1; at >= 0 && isForTools(lines[at] ?? ''); at -= 1) lengths[at] = 0
  return lengths
}

function isForTools(line: string): boolean {
  return line === '' || /^\/\/[#@] (?:debugId|sourceMappingURL)=/.test(line)
}
