import { expect, test } from '@jest/globals'
import { openExisting } from '../../src/run/existing.ts'
import type { StoredCommits } from '../../src/sentry/client.ts'
import { parseRelease } from '../../src/sentry/wire.ts'

const HEAD = 'a'.repeat(40)
const commitOf = (id: string) => ({ id, timestamp: '2026-01-01T00:00:00Z' })

/** What is asked for, in order, when the commits of a release are read and then its ref. */
async function open(
  commits: StoredCommits,
  { listed, ref = null }: { listed?: string | null; ref?: string | null },
) {
  const asked: string[] = []
  const existing = openExisting(
    {
      readReleaseCommits: async (version) => {
        asked.push(`commits of ${version}`)
        return commits
      },
      readRelease: async (version) => {
        asked.push(`release ${version}`)
        return parseRelease({ version, ref, projects: [] })
      },
    },
    {
      version: '1',
      ownRef: async () => {
        asked.push('list')
        return listed
      },
    },
    HEAD,
  )
  const read = await existing.readCommits()
  await Promise.resolve()
  const ahead = [...asked]
  return { read, ref: await existing.readRef(), ahead, later: asked.slice(ahead.length) }
}

test.each<[string, StoredCommits, Parameters<typeof open>[1], object]>([
  [
    'that ends at the head: its ref waits until somebody wants it',
    [commitOf(HEAD)],
    { listed: 'v1' },
    { ref: 'v1', ahead: ['commits of 1'], later: ['list'] },
  ],
  [
    'that ends elsewhere: its ref is read at once',
    [commitOf('b'), commitOf(HEAD)],
    { listed: 'v1' },
    { ref: 'v1', ahead: ['commits of 1', 'list'], later: [] },
  ],
  [
    'whose list says that it has no ref',
    [],
    { listed: null, ref: 'not asked' },
    { ref: null, ahead: ['commits of 1', 'list'], later: [] },
  ],
  [
    'that no list knows: it is read itself',
    [commitOf(HEAD)],
    { ref: 'v2' },
    { ref: 'v2', ahead: ['commits of 1'], later: ['list', 'release 1'] },
  ],
  [
    'whose commits nobody lists',
    'unlisted',
    { listed: 'v1' },
    { ref: 'v1', ahead: ['commits of 1', 'list'], later: [] },
  ],
  [
    'that does not exist',
    null,
    { listed: 'v1' },
    { ref: 'v1', ahead: ['commits of 1'], later: ['list'] },
  ],
])('a release %s', async (_name, commits, given, expected) => {
  expect(await open(commits, given)).toEqual({ read: commits, ...expected })
})
