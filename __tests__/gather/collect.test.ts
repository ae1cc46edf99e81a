import { describe, expect, test } from '@jest/globals'
import type { Commit } from '../../src/commits/commit.ts'
import type { CommitSource } from '../../src/commits/source.ts'
import { newest } from '../../src/gather/candidate.ts'
import { collectCandidate } from '../../src/gather/collect.ts'
import { createReleaseList } from '../../src/gather/release-list.ts'
import { parseCommitInputs } from '../../src/inputs/commit-inputs.ts'
import { createReader } from '../../src/inputs/reader.ts'
import { createMemorySource, shaOf } from '../support/memory-source.ts'

const LISTED: Commit = {
  id: shaOf(1),
  parents: [],
  message: 'as the event lists it',
  authorName: 'Ada',
  authorEmail: 'ada@example.com',
  timestamp: '2026-01-01T00:00:00Z',
}
const BROKEN = 'The server is gone.'

/** What comes of a candidate under these inputs, with or without a list of the event, from a source that may fail. */
async function collect(
  given: Record<string, string>,
  { listed, fails = false }: { listed: boolean; fails?: boolean },
) {
  const readInput = (name: string): string => given[name] ?? ''
  const reader = createReader({ readInput, environment: {}, problems: [], warnings: [] })
  const { source } = createMemorySource([[], [0]])
  const asked: string[] = []
  const recording: CommitSource = {
    ...source,
    collect: async (request) => {
      asked.push(request.patchSet ? 'with files' : 'without files')
      return source.collect(request)
    },
  }
  const broken: CommitSource = { ...source, collect: () => Promise.reject(new Error(BROKEN)) }
  const outcome = await collectCandidate(
    newest(
      { head: shaOf(1), depth: 1, reason: 'a test' },
      { listed: listed ? [LISTED] : null, notice: null },
    ),
    {
      inputs: parseCommitInputs(reader, new Date(0)),
      source: fails ? broken : recording,
      releases: createReleaseList(async () => null, { version: '1', repository: 'a/b' }),
      defaultBranch: 'main',
    },
  )
  if (outcome.kind !== 'collected') return outcome.reason
  const [commit] = outcome.list.commits
  return {
    from: outcome.list.origin,
    files: commit !== undefined && 'patchSet' in commit,
    asked,
    warnings: outcome.list.warnings,
  }
}

describe('commits are taken', () => {
  test.each([
    [
      'from the source, with their files',
      {},
      true,
      { from: 'git', files: true, asked: ['with files'] },
    ],
    [
      'as the event lists them when no files are wanted',
      { patch_set: 'false' },
      true,
      { from: 'event', files: false, asked: [] },
    ],
    [
      'from the source when the event lists none',
      { patch_set: 'false' },
      false,
      { from: 'git', files: false, asked: ['without files'] },
    ],
    [
      'from the source when their files decide, and then lose them',
      { patch_set: 'false', paths: 'src/**' },
      true,
      { from: 'git', files: false, asked: ['with files'] },
    ],
    [
      'as the event lists them when the user wants that',
      { commits_from: 'event' },
      true,
      { from: 'event', files: false, asked: [] },
    ],
    [
      'from the source when the user wants that',
      { commits_from: 'api', patch_set: 'false' },
      true,
      { from: 'git', files: false, asked: ['without files'] },
    ],
  ])('%s', async (_name, inputs, listed, expected) => {
    expect(await collect(inputs, { listed })).toEqual({ ...expected, warnings: [] })
  })

  test('not at all when the user wants the event, which does not list them', async () => {
    expect(await collect({ commits_from: 'event' }, { listed: false })).toBe(
      'the event does not list these commits',
    )
  })
})

describe('a source that fails', () => {
  test('gives way to the event, with a warning', async () => {
    expect(await collect({}, { listed: true, fails: true })).toEqual({
      from: 'event',
      files: false,
      asked: [],
      warnings: [
        `The commits are sent as the event lists them, without their changed files. ${BROKEN}`,
      ],
    })
  })

  test.each([
    [{}, false],
    [{ commits_from: 'api' }, true],
    [{ paths: 'src/**' }, true],
  ])('is an error under %j, the event listing the commits: %s', async (inputs, listed) => {
    await expect(collect(inputs, { listed, fails: true })).rejects.toThrow(BROKEN)
  })
})
