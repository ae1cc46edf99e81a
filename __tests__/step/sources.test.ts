import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { createNastyRepository, type NastyRepository } from '../support/git/nasty-repository.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'
import { startStepScene, type ReleaseScene } from '../support/release-scene.ts'

describe('the same range read from git, fetch and api', () => {
  let nasty: NastyRepository
  let scene: ReleaseScene
  const runs: Record<string, ActionRun> = {}

  beforeAll(async () => {
    nasty = createNastyRepository()
    scene = await startStepScene({ repository: nasty.repository })
    const workspace = nasty.repository.clone({ depth: 0 })
    const { base, head } = nasty
    for (const from of ['git', 'fetch', 'api']) {
      runs[from] = await scene.push(
        { before: base, after: head },
        { workspace, with: { base, commits_from: from, dry_run: 'true' } },
      )
    }
  }, 60_000)
  afterAll(() => scene.close())

  test('each is read from where it was to be read', () => {
    for (const [from, run] of Object.entries(runs)) {
      expect(run.stderr).toBe('')
      expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([])
      expect(run.outputs['commits_from']).toBe(from)
    }
  })

  test.each(['fetch', 'api'])('%s gives the bytes that git gives', (from) => {
    const local = sentCommits(runs['git'] as ActionRun)
    expect(local.length).toBeGreaterThan(50)
    expect(local[0]?.id).toBe(nasty.head)
    expect(sentCommits(runs[from] as ActionRun)).toEqual(local)
    expect(JSON.stringify(sentCommits(runs[from] as ActionRun))).toBe(JSON.stringify(local))
  })

  test('the warnings are the same, too', () => {
    const warnings = (runs['git'] as ActionRun).annotations
    expect(warnings.length).toBeGreaterThan(0)
    expect(runs['fetch']?.annotations).toEqual(warnings)
    expect(runs['api']?.annotations).toEqual(warnings)
  })

  test('children come before parents, and only what git counts belongs to it', () => {
    const ids = sentCommits(runs['git'] as ActionRun).map(({ id }) => id)
    const expected = nasty.repository.git(['rev-list', nasty.head, `^${nasty.base}`]).split('\n')
    expect(ids.toSorted()).toEqual(expected.toSorted())
    const place = new Map(ids.map((id, index) => [id, index]))
    for (const id of ids) {
      const parents = nasty.repository.git(['rev-parse', `${id}^@`]).split('\n')
      for (const parent of parents) {
        expect(place.get(parent) ?? Infinity).toBeGreaterThan(place.get(id) ?? 0)
      }
    }
  })

  test('merges have no files of their own, renames are a deletion and an addition', () => {
    const byId = new Map(sentCommits(runs['git'] as ActionRun).map((one) => [one.id, one]))
    const { commits } = nasty
    for (const merge of [commits.merge, commits.octopus, commits.evilMerge]) {
      expect(byId.get(merge)?.patch_set).toEqual([])
    }
    expect(byId.get(commits.rename)?.patch_set).toEqual([
      { path: 'docs/new.md', type: 'A' },
      { path: 'docs/old.md', type: 'D' },
    ])
    expect(byId.get(commits.toExecutable)?.patch_set).toEqual([{ path: 'bin/tool', type: 'M' }])
    expect(byId.get(commits.toSymlink)?.patch_set).toEqual([{ path: 'README.md', type: 'M' }])
  })
})
