import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createCheckout } from '../src/sources/git/checkout.ts'
import { createLogParser } from '../src/sources/git/log.ts'
import { readMapReference } from '../src/source-maps/inject/map-reference.ts'
import { describeGitFailure } from '../src/sources/git/git.ts'
import { cleanMessage, subjectOf } from '../src/commits/commit.ts'
import { familyOf } from '../src/commits/tag-version.ts'
import { mapTag } from '../src/release/version.ts'
import { readIdComment } from '../src/source-maps/inject/script-ids.ts'
import { countReads } from './support/counted-buffer.ts'
import { escapeLogLine } from '../src/text/log-line.ts'
import { escapeMarkdown, renderLink } from '../src/text/markdown.ts'

/** Text of others has no limit, and an expression that looks again from each of its characters never ends. */
const LENGTH = 120_000
const MAX_MS = 400

const PIECES = [
  '//# sourceMappingURL=" ',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '/',
  '.',
  '1.',
  '.1',
  '1',
  'a/',
  '-',
  '<',
  '(',
  '[',
  '::',
]
const TEXTS = PIECES.flatMap((piece) => {
  const long = piece.repeat(LENGTH / piece.length)
  return [long, `${long}!`, `a/${long}!`]
})

async function measure(act: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await act()
  return process.cpuUsage(start).user / 1000
}

describe('no text of others is looked at for long', () => {
  test.each<[string, (text: string) => unknown]>([
    ['a commit’s message', cleanMessage],
    ['a commit’s subject', (message) => subjectOf({ message })],
    ['a tag that becomes a version', mapTag],
    ['a tag’s family', familyOf],
    ['a line of the log', escapeLogLine],
    ['text of the summary', escapeMarkdown],
    ['a link of the summary', (text) => renderLink(text, `https://example.com/${text}`)],
    ['what git complains of', (stderr) => describeGitFailure({ code: 1, stderr })],
    ['the address of a checkout’s remote', readRemote],
    ['where a script says that its map is', (text) => readMapReference(Buffer.from(text))],
    ['git’s log, in pieces of a hundred bytes', readInPieces],
  ])('%s', async (_, read) => {
    for (const text of TEXTS) {
      const took = await measure(() => read(text))
      if (took > MAX_MS) throw new Error(`${JSON.stringify(text.slice(0, 10))}… took ${took} ms`)
    }
    expect(TEXTS.length).toBeGreaterThan(40)
  })
})

describe('of a script, each byte is looked at a few times, however many comments it seems to have:', () => {
  const LINE = '//# sourceMappingURL=" '
  test.each<[name: string, script: string]>([
    ['the beginning of one on a line', LINE.repeat(5000)],
    ['the beginning of one within a template', `a(\`${LINE.repeat(5000)}\`)`],
    ['the beginning of one, and code after it', `${LINE.repeat(5000)}\nb()`],
    ['one within another', '//# sourceMappingURL=a '.repeat(5000)],
    ['one on each line', `${LINE}\n`.repeat(5000)],
    ['one on each line of an old Mac', `${LINE}\r`.repeat(5000)],
    ['lines of an old Mac that are comments', '//\r'.repeat(40_000)],
    ['one and a line of blanks', `//# sourceMappingURL=a${' '.repeat(100_000)}x`],
    ['the id instead of the map', '//# debugId=" '.repeat(5000)],
    ['the id within a template', `a(\`${'//# debugId=" '.repeat(5000)}\`)`],
    ...['/a[', '=/[', '"\\', "'\\", '"\\\n', '`\\', '`${', '`${}', '`$', '(/"'].map(
      (literal): [name: string, script: string] => [
        `a literal that does not end, ${JSON.stringify(literal)}`,
        `${literal.repeat(4000)}\n${LINE}\n}/* */b()`,
      ],
    ),
  ])('%s', (_, text) => {
    for (const read of [readMapReference, readIdComment]) {
      const { bytes, looked } = countReads(Buffer.from(text))
      read(bytes)
      expect(looked()).toBeLessThan(12 * bytes.length)
    }
  })
})

/** As one message that comes in many pieces. */
function readInPieces(text: string): void {
  const parser = createLogParser(false, () => undefined)
  const output = Buffer.from(text.repeat(10))
  for (let at = 0; at < output.length; at += 100) parser.push(output.subarray(at, at + 100))
  parser.end()
}

async function readRemote(url: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'checkout-'))
  mkdirSync(join(directory, '.git'))
  const git = {
    run: async ([command]: readonly string[]) => ({
      code: 0,
      stderr: '',
      stdout: command === 'config' ? url : '',
    }),
    stream: async () => ({ code: 0, stderr: '' }),
  }
  try {
    await createCheckout(git, { directory, repository: 'acme/web' }).resolve('main')
  } finally {
    rmSync(directory, { recursive: true })
  }
}
