import { expect, test } from '@jest/globals'
import { resolveRefs } from '../../src/gather/resolve-refs.ts'
import { createMemorySource, shaOf } from '../support/memory-source.ts'

const deps = {
  findRepository: async (name: string) => ({ name: `${name} in Sentry` }),
  openCommitSource: (repository: string) =>
    createMemorySource(
      [[], [0]],
      repository === 'acme/web' ? { 'heads/main': 1, 'tags/v1': 0 } : {},
    ).source,
}

test('branches, tags and short names become commits, and repositories Sentry’s', async () => {
  const refs = [
    { repository: 'acme/web', commit: 'main', previousCommit: 'v1' },
    { repository: 'acme/api', commit: shaOf(7), previousCommit: null },
  ]
  expect(await resolveRefs(refs, deps)).toEqual([
    { repository: 'acme/web in Sentry', commit: shaOf(1), previousCommit: shaOf(0) },
    { repository: 'acme/api in Sentry', commit: shaOf(7), previousCommit: null },
  ])
})

test.each([
  ['main', null, 'main'],
  [shaOf(1), 'v1', 'v1'],
])('what the repository has not is an error: %s since %s', async (commit, previousCommit, name) => {
  await expect(
    resolveRefs([{ repository: 'acme/api', commit, previousCommit }], deps),
  ).rejects.toThrow(`The input refs names ${name}, but acme/api has no such commit, branch or tag.`)
})
