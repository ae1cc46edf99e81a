import { expect, test } from '@jest/globals'
import { createHistoryPages } from '../../../src/sources/github/history.ts'
import type { GitHubClient } from '../../../src/sources/github/octokit.ts'
import { createSession } from '../../../src/sources/github/session.ts'
import { shaOf } from '../../support/memory-source.ts'

const NAME = { fullName: 'acme/web', isOwn: true }

/** A history of 150 commits in a line, newest first, whose list fails as often as it is told. */
function openHistory(failures: number) {
  let left = failures
  const request = async (_route: string, { page }: { page: number }) => {
    left -= 1
    if (left >= 0) throw Object.assign(new Error('no server'), { status: 502, response: {} })
    const first = (page - 1) * 100
    const data = Array.from({ length: Math.min(100, 150 - first) }, (_, index) => ({
      sha: shaOf(149 - first - index),
      parents: first + index === 149 ? [] : [{ sha: shaOf(148 - first - index) }],
      commit: { message: 'm', committer: { date: '2026-01-01T00:00:00Z' } },
    }))
    return { data, headers: {} }
  }
  const client = { request } as unknown as GitHubClient
  return createHistoryPages(createSession(client, NAME), shaOf(149))
}

test.each([
  [1, 1],
  [100, 100],
  [101, 101],
  [150, 150],
  [500, 150],
])('of the newest %i commits there are %i, in GitHub’s order', async (count, expected) => {
  const newest = await openHistory(0).readNewest(count)
  expect(newest.map(({ id }) => id)).toEqual(
    Array.from({ length: expected }, (_, index) => shaOf(149 - index)),
  )
})

test('a page that could not be read is read again, not passed over', async () => {
  const history = openHistory(1)
  await expect(history.findNearest([shaOf(140)], 1)).rejects.toThrow('GitHub answered 502')
  expect((await history.readNewest(1)).map(({ id }) => id)).toEqual([shaOf(149)])
  expect(await history.findNearest([shaOf(140)], 1)).toMatchObject({ commit: shaOf(140) })
})

test('a page that was asked for ahead fails those who need it, and a range is left to be compared', async () => {
  const history = openHistory(1)
  history.prefetch()
  await expect(history.readNewest(1)).rejects.toThrow('GitHub answered 502')
  expect(await history.findRange(shaOf(140))).toBeNull()
})
