import { describe, expect, test } from '@jest/globals'
import { clipCommit } from '../../src/release/limits.ts'
import type { ReleaseCommit } from '../../src/release/payload.ts'

const COMMIT: ReleaseCommit = { id: 'a'.repeat(40), timestamp: '2026-01-01T00:00:00Z' }
const change = (path: string) => ({ path, type: 'M' as const })

const clip = (fields: Partial<ReleaseCommit>) => {
  const { value, warnings } = clipCommit({ ...COMMIT, ...fields })
  const { id, timestamp, ...rest } = value
  expect({ id, timestamp }).toEqual(COMMIT)
  return { ...rest, warnings: warnings.map((warning) => warning.replace('Commit aaaaaaa: ', '')) }
}

describe('a commit that fits stays as it is', () => {
  test.each<Partial<ReleaseCommit>>([
    {},
    { message: 'x'.repeat(10_000) },
    { authorName: 'n'.repeat(128) },
    { authorEmail: 'e'.repeat(75) },
    { repository: 'r'.repeat(64) },
    { patchSet: [] },
    { patchSet: [change('p'.repeat(510)), change(' a ')] },
  ])('%#', (fields) => {
    expect(clip(fields)).toEqual({ ...fields, warnings: [] })
  })
})

describe('what Sentry does not take is cut, or left out', () => {
  test.each<[Partial<ReleaseCommit>, Partial<ReleaseCommit>, string[]]>([
    [
      { authorName: 'n'.repeat(129) },
      { authorName: 'n'.repeat(128) },
      ['author_name was cut to 128 characters.'],
    ],
    [
      { authorName: `${'n'.repeat(127)}🚀` },
      { authorName: 'n'.repeat(127) },
      ['author_name was cut to 128 characters.'],
    ],
    [
      { authorEmail: 'e'.repeat(76) },
      { authorEmail: `${'e'.repeat(72)}...` },
      ['author_email was cut to 75 characters.'],
    ],
    [
      { authorEmail: `${'e'.repeat(71)}🚀 and more` },
      { authorEmail: `${'e'.repeat(71)}\uFFFD...` },
      ['author_email was cut to 75 characters.'],
    ],
    [
      { repository: 'r'.repeat(65) },
      {},
      ['repository is longer than 64 characters and was left out.'],
    ],
    [{ authorName: ' ', authorEmail: ' ', repository: ' ' }, {}, []],
    [
      { patchSet: [change('p'.repeat(511)), change('a')] },
      { patchSet: [change('a')] },
      ['patch_set lost 1 file whose path is longer than 510 characters.'],
    ],
    [
      { patchSet: [change('a\uFFFD'), change(' ')] },
      { patchSet: [] },
      ['patch_set lost 2 files whose path is not valid UTF-8.'],
    ],
    [
      { patchSet: [change('p'.repeat(600)), change('p'.repeat(601)), change('\uFFFD')] },
      { patchSet: [] },
      [
        'patch_set lost 2 files whose path is longer than 510 characters.',
        'patch_set lost 1 file whose path is not valid UTF-8.',
      ],
    ],
  ])('%#', (fields, clipped, warnings) => {
    expect(clip(fields)).toEqual({ ...clipped, warnings })
  })
})

test('of another server other limits count', () => {
  const limits = { authorName: 2, authorEmail: 2, repository: 1, path: 1 }
  const fields = {
    authorName: 'Ada',
    authorEmail: 'a@b',
    repository: 'a/b',
    patchSet: [change('a'), change('ab')],
  }
  expect(clipCommit({ ...COMMIT, ...fields }, limits).value).toEqual({
    ...COMMIT,
    authorName: 'Ad',
    authorEmail: '...',
    patchSet: [change('a')],
  })
})
