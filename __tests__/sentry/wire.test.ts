import { expect, test } from '@jest/globals'
import { parseSha } from '../../src/commits/commit.ts'
import { parseVersion } from '../../src/release/version.ts'
import { toReleaseBody } from '../../src/sentry/wire.ts'

const [HEAD, BASE] = ['a', 'b'].map((digit) => parseSha(digit.repeat(40)))
if (!HEAD || !BASE) throw new Error('no SHA')

const VERSION = parseVersion('web@1', 'the test')
const COMMIT = { id: HEAD, timestamp: '2026-01-01T00:00:00Z' }
const REF = { repository: 'acme/web', commit: HEAD }
const EMPTY = { ref: null, url: null, dateReleased: null, commits: [], refs: [] }

test('what a release has not is left out of its body, where null would mean something else', () => {
  const release = { ...EMPTY, version: VERSION, projects: ['web', '42'] }
  expect(toReleaseBody(release)).toEqual({ version: 'web@1', projects: ['web', 42] })
  const refs = [{ ...REF, previousCommit: null }]
  expect(toReleaseBody({ ...release, commits: [COMMIT], refs })).toEqual({
    version: 'web@1',
    projects: ['web', 42],
    commits: [COMMIT],
    refs: [REF],
  })
})

test('what it has is there, in the spelling of Sentry’s API', () => {
  const commit = {
    ...COMMIT,
    repository: 'acme/web',
    message: 'Change',
    authorName: 'Ada',
    authorEmail: 'ada@example.com',
    patchSet: [{ path: 'a.js', type: 'A' as const }],
  }
  const release = {
    version: VERSION,
    projects: ['web'],
    ref: HEAD,
    url: 'https://example.com',
    dateReleased: '2026-01-01T00:00:00Z',
    commits: [commit],
    refs: [{ ...REF, previousCommit: BASE }],
  }
  expect(toReleaseBody(release)).toEqual({
    ...release,
    commits: [
      {
        ...COMMIT,
        repository: 'acme/web',
        message: 'Change',
        author_name: 'Ada',
        author_email: 'ada@example.com',
        patch_set: commit.patchSet,
      },
    ],
  })
})
