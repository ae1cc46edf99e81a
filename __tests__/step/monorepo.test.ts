import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'
import { startStepScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'

describe('one package of a monorepo', () => {
  let scene: ReleaseScene
  let checkout: string
  const shas: Record<string, string> = {}

  beforeAll(async () => {
    scene = await startStepScene()
    const { repository } = scene
    const commit = (name: string, ...paths: string[]): void => {
      const files = Object.fromEntries(paths.map((path) => [path, name]))
      shas[name] = repository.commit({ message: name, files })
    }
    commit('root', 'README.md', 'packages/web/a.ts', 'packages/api/a.ts', 'packages/lib/old.ts')
    repository.tag('web@1.9.0')
    commit('web one', 'packages/web/a.ts')
    repository.tag('api@2.0.0')
    commit('api one', 'packages/api/a.ts')
    repository.tag('lib@3.0.0')
    commit('web docs', 'packages/web/README.md')
    repository.tag('web@1.10.0-rc.1', { annotated: 'candidate' })
    commit('both', 'packages/web/b.ts', 'packages/api/b.ts')
    shas['moved'] = repository.commit({
      message: 'moved',
      files: { 'packages/lib/old.ts': null, 'packages/web/moved.ts': 'root' },
    })
    repository.tag('api@2.1.0')
    repository.branch('maintenance', shas['root'])
    repository.checkout('maintenance')
    commit('backport', 'packages/web/a.ts')
    repository.tag('web@1.9.5')
    repository.checkout('main')
    commit('root file', 'package.json')
    repository.tag('web@1.10.0', { annotated: 'stable' })
    checkout = repository.clone({ depth: 0, originUrl: `${scene.github.url}/acme/web` })
  })
  afterAll(() => scene.close())

  const push = (tag: string, step: StepOptions): Promise<ActionRun> =>
    scene.push(
      { ref: `refs/tags/${tag}`, before: null, after: scene.repository.revParse(tag) },
      step,
    )
  const names = (run: ActionRun): string[] => {
    const ids = scene.sentry.release(run.outputs['version'] ?? '')?.commits.map(({ id }) => id)
    const byId = Object.fromEntries(Object.entries(shas).map(([name, sha]) => [sha, name]))
    return (ids ?? []).map((id) => byId[id] ?? id)
  }

  describe.each([
    ['git', true],
    ['fetch', false],
    ['api', false],
    ['auto', true],
    ['auto', false],
  ])('from %s (with a checkout: %s)', (from, hasCheckout) => {
    const step = (inputs: Record<string, string>): StepOptions => ({
      with: { commits_from: from, version: crypto.randomUUID(), ...inputs },
      ...(hasCheckout ? { workspace: checkout } : {}),
    })

    test('paths keeps exactly the package’s commits since its own previous tag', async () => {
      const run = await push('web@1.10.0', step({ paths: 'packages/web/**' }))
      expect(run.exitCode).toBe(0)
      expect(names(run)).toEqual(['moved', 'both', 'web docs', 'web one'])
      expect(run.outputs).toMatchObject({
        previous_commit: shas['backport'],
        commit: scene.repository.head(),
        commit_count: '4',
      })
    })

    test('a later pattern re-includes what an earlier one left out, a rename counts both its paths', async () => {
      const paths = '**\n!packages/**\npackages/lib/*.ts'
      const run = await push('web@1.10.0', step({ paths }))
      expect(names(run)).toEqual(['root file', 'moved'])
    })

    test('without patch sets the files decide all the same, and are not sent', async () => {
      const run = await push('web@1.10.0', step({ paths: 'packages/api/**', patch_set: 'false' }))
      expect(names(run)).toEqual(['both', 'api one'])
      expect(sentCommits(run).map((commit) => commit.patch_set)).toEqual([undefined, undefined])
    })

    test('max_commits counts the package’s commits', async () => {
      const inputs = { paths: 'packages/web/**', max_commits: '2' }
      const run = await push('web@1.10.0', step(inputs))
      expect(names(run)).toEqual(['moved', 'both'])
    })
  })

  test('paths that no commit touches make an empty release, or an error when that is asked for', async () => {
    const inputs = { paths: 'nothing/**', version: crypto.randomUUID() }
    const run = await push('web@1.10.0', { with: inputs })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['commit_count']).toBe('0')
    const strict = await push('web@1.10.0', { with: { ...inputs, ignore_empty: 'false' } })
    expect(strict.exitCode).toBe(1)
    expect(strict.log).toContain('There are no commits to release')
  })

  test.each([
    ['!docs/**', 'paths only excludes'],
    ['a[b', 'paths: invalid pattern "a[b"'],
  ])('the patterns %s are refused: %s', async (paths, sentence) => {
    const run = await push('web@1.10.0', { with: { paths } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(sentence)
  })
})

describe('tags without semantic versions', () => {
  test.each([true, false])(
    'start at the newest one before by date (with a checkout: %s)',
    async (local) => {
      const scene = await startStepScene()
      const { repository } = scene
      const commit = (name: string): string =>
        repository.commit({ message: name, files: { 'a.js': name } })
      commit('one')
      repository.tag('build-zulu')
      const two = commit('two')
      repository.tag('build-alpha', { annotated: 'two' })
      commit('three')
      repository.tag('v9.9.9')
      const head = commit('four')
      repository.tag('build-mike')
      const workspace = local
        ? { workspace: repository.clone({ depth: 0, originUrl: 'https://h/acme/web' }) }
        : {}
      const run = await scene.push(
        { ref: 'refs/tags/build-mike', before: null, after: head },
        workspace,
      )
      await scene.close()
      expect(run.outputs).toMatchObject({
        previous_commit: two,
        commit_count: '2',
        version: 'build-mike',
      })
      expect(run.outputs['commits_from']).toBe(local ? 'git' : 'api')
      expect(run.log).toContain('build-alpha, the previous tag of build-mike')
    },
  )
})

describe('a thousand commits', () => {
  test.each([
    ['a full checkout', true, 'git', 0],
    ['no checkout', false, 'fetch', 15],
  ])(
    'from %s',
    async (_what, local, from, most) => {
      const scene = await startStepScene()
      const { repository } = scene
      const base = repository.commit({ message: 'base', files: { 'a.js': '0' } })
      repository.commits(
        Array.from({ length: 1000 }, (_, index) => ({
          message: `Commit ${index}`,
          files: { [`src/${index % 50}.js`]: String(index) },
        })),
      )
      const workspace = local ? { workspace: repository.clone({ depth: 0 }) } : {}
      const run = await scene.push({ before: base, after: repository.head() }, workspace)
      const stored = scene.sentry.release(run.outputs['version'] ?? '')
      await scene.close()

      expect(run.outputs).toMatchObject({ commits_from: from, commit_count: '1000' })
      expect(stored?.commits).toHaveLength(1000)
      expect(stored?.commits.every(({ patchSet }) => patchSet.length === 1)).toBe(true)
      expect(scene.github.requests.length).toBeLessThanOrEqual(most)
    },
    30_000,
  )
})
