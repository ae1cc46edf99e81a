import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { array, assert as check, property, uint8Array } from 'fast-check'
import { buildLogArgs, createLogParser } from '../../../src/sources/git/log.ts'
import { parseSha, type Commit, type Sha } from '../../../src/commits/commit.ts'

const A = parseSha('a'.repeat(40)) as Sha
const B = parseSha('b'.repeat(64)) as Sha

function parse(
  chunks: readonly Buffer[],
  patchSet = true,
): { commits: Commit[]; isWhole: boolean } {
  const commits: Commit[] = []
  const parser = createLogParser(patchSet, (commit) => commits.push(commit))
  for (const chunk of chunks) parser.push(chunk)
  return { isWhole: parser.end(), commits }
}

function record(id: string, message: string, files: readonly string[] = []): string {
  const fields = [id, A, 'Ada', 'ada@example.com', '1700000000', '1600000000', message]
  return [...fields, ...files.map((file, index) => (index === 0 ? `\n${file}` : file))]
    .map((field) => `${field}\0`)
    .join('')
}

describe('the output of git log', () => {
  test('becomes commits, however it is cut into chunks', () => {
    const output = Buffer.from(
      record(A, 'Caf\u00e9\n\nbody\n', ['M', 'b', 'A', 'a\nb', 'T', 'A', 'D', B]) +
        record(B, '') +
        record(A, '\nM\n', ['A', '\u{1f4a9}']),
    )
    const whole = parse([output])
    expect(whole.isWhole).toBe(true)
    expect(whole.commits).toMatchObject([
      {
        id: A,
        message: 'Caf\u00e9\n\nbody',
        timestamp: '2023-11-14T22:13:20Z',
        patchSet: [
          { path: 'A', type: 'M' },
          { path: 'a\nb', type: 'A' },
          { path: 'b', type: 'M' },
          { path: B, type: 'D' },
        ],
      },
      { id: B, message: '', patchSet: [] },
      { id: A, message: '\nM', patchSet: [{ path: '\u{1f4a9}', type: 'A' }] },
    ])
    for (let size = 1; size < 40; size += 1) {
      const chunks = Array.from({ length: Math.ceil(output.length / size) }, (_, index) =>
        output.subarray(index * size, (index + 1) * size),
      )
      expect(parse(chunks)).toEqual(whole)
    }
  })

  test.each([
    ['cut within a field', record(A, 'one').slice(0, -3)],
    ['cut before a path', `${record(A, 'one')}\nM\0`],
    ['without an id', record('not an id', 'one')],
    ['with a date that is none', record(A, 'one').replaceAll(/1[67]0{8}/g, 'noon')],
  ])('%s, it is known to be incomplete', (_how, output) => {
    expect(parse([Buffer.from(output)]).isWhole).toBe(false)
  })

  test.each([
    ['no committer date, the author’s', '1700000000', '', '1600000000', '2020-09-13T12:26:40Z'],
    ['no date at all, the oldest', '1700000000', '', '', '1970-01-01T00:00:00Z'],
    ['an absurd date, the oldest', '1700000000', '9'.repeat(30), '', '1970-01-01T00:00:00Z'],
  ])('a commit that has %s', (_what, written, committed, authored, timestamp) => {
    const output = record(A, 'one').replace(written, committed).replace('1600000000', authored)
    const { isWhole, commits } = parse([Buffer.from(output + record(A, 'two'))])
    expect(isWhole).toBe(true)
    expect(commits).toMatchObject([{ timestamp }, { timestamp: '2023-11-14T22:13:20Z' }])
  })

  test('any bytes at all are commits or known to be incomplete, never an exception', () => {
    check(
      property(array(uint8Array({ maxLength: 60 })), (chunks) => {
        const { commits, isWhole } = parse(chunks.map((chunk) => Buffer.from(chunk)))
        const hasBytes = chunks.some((chunk) => chunk.length > 0)
        expect(hasBytes && commits.length === 0).toBe(hasBytes && !isWhole)
      }),
    )
  })
})

describe('the arguments', () => {
  test('name only full ids, the base as an exclusion, and end with --', () => {
    const args = buildLogArgs({
      commits: { kind: 'between', head: A, base: B },
      patchSet: true,
      max: 7,
    })
    expect(args.slice(-3)).toEqual([`${A}^{commit}`, `^${B}`, '--'])
    expect(args).toContain('--no-renames')
    expect(args).toContain('--max-count=7')
  })

  test('of the newest commits have no exclusion and the order of GitHub’s own list', () => {
    const args = buildLogArgs({
      commits: { kind: 'newest', head: A },
      patchSet: false,
      max: Infinity,
    })
    expect(args.slice(-2)).toEqual([`${A}^{commit}`, '--'])
    expect(args.filter((arg) => /max-count|name-status|order/.test(arg))).toEqual([])
  })

  test('of listed commits name none: they are on the standard input', () => {
    const args = buildLogArgs({ commits: { kind: 'listed' }, patchSet: false, max: Infinity })
    expect(args.slice(-3)).toEqual(['--no-walk=unsorted', '--stdin', '--'])
  })
})

describe('what comes in pieces is copied a few times, however many pieces there are:', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  const FIELDS = [A, A, 'Ada', 'ada@example.com', '1700000000', '1600000000'].join('\0')
  test.each([
    ['one message', Buffer.from(`${FIELDS}\0${'x'.repeat(400_000)}\0`)],
    [
      'many files',
      Buffer.from(
        `${FIELDS}\0m\0\n${Array.from({ length: 20_000 }, (_, at) => `A\0f/${at}\0`).join('')}`,
      ),
    ],
  ])('%s', (_name, output) => {
    let copied = 0
    const concat = Buffer.concat.bind(Buffer)
    jest.spyOn(Buffer, 'concat').mockImplementation((pieces) => {
      const whole = concat(pieces)
      copied += whole.length
      return whole
    })
    const size = 100
    const chunks = Array.from({ length: Math.ceil(output.length / size) }, (_piece, at) =>
      output.subarray(at * size, (at + 1) * size),
    )
    expect(parse(chunks).isWhole).toBe(true)
    expect(copied).toBeLessThanOrEqual(2 * output.length)
  })
})
