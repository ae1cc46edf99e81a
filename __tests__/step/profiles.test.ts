import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startStepScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { PROFILES, type ProfileName } from '../support/sentry/profiles.ts'

/** What a server stores of the release web@1.0.0; of a server without releases nothing is expected. */
type Stored = {
  projects: string[]
  commits: number
  isFinalized: boolean
  environments: string[]
}

type World = { scene: ReleaseScene; root: string; ids: readonly string[]; head: string }

/** What users do on any server, and what it holds afterwards if it can hold everything. */
type Case = {
  name: string
  steps: readonly ((world: World, step: StepOptions) => Promise<ActionRun>)[]
  stored: Stored
  /** Whether it is about source maps alone, which every server takes. */
  isUpload?: true
}

const VERSION = 'web@1.0.0'
const WHOLE: Stored = { projects: ['web'], commits: 3, isFinalized: true, environments: [] }

const push =
  (inputs: Record<string, string> = {}) =>
  ({ scene, root, head }: World, step: StepOptions) =>
    scene.push({ before: root, after: head }, { ...step, with: { version: VERSION, ...inputs } })

const dispatch =
  (inputs: Record<string, string>) =>
  ({ scene, head }: World, step: StepOptions) =>
    scene.run(
      { name: 'workflow_dispatch', payload: {}, sha: head, ref: 'refs/heads/main' },
      { ...step, with: { version: VERSION, ...inputs } },
    )

const CASES: readonly Case[] = [
  { name: 'a push', steps: [push()], stored: WHOLE },
  {
    name: 'a push with a deploy, twice',
    steps: [push({ environment: 'production' }), push({ environment: 'production' })],
    stored: { ...WHOLE, environments: ['production'] },
  },
  {
    name: 'a tag',
    steps: [
      ({ scene, root, head }, step) => {
        scene.repository.tag('web@0.9.0', { at: root })
        scene.repository.tag(VERSION, { at: head })
        return scene.push(
          { before: '0'.repeat(40), after: head, ref: `refs/tags/${VERSION}` },
          step,
        )
      },
    ],
    stored: WHOLE,
  },
  {
    name: 'a range by hand',
    steps: [
      ({ ids, ...world }, step) =>
        dispatch({
          set_commits: 'manual',
          repo: 'acme/web',
          commit: ids[0] ?? '',
          previous_commit: ids[2] ?? '',
        })({ ids, ...world }, step),
    ],
    stored: { ...WHOLE, commits: 2 },
  },
  {
    name: 'a second project',
    steps: [push(), push({ projects: 'api' })],
    stored: { ...WHOLE, projects: ['api', 'web'] },
  },
  {
    name: 'a release that is finalized later, by its promotion',
    steps: [
      push({ finalize: 'false', environment: 'staging' }),
      dispatch({ set_commits: 'skip', environment: 'production' }),
    ],
    stored: { ...WHOLE, environments: ['production', 'staging'] },
  },
  { name: 'no commits', steps: [push({ set_commits: 'skip' })], stored: { ...WHOLE, commits: 0 } },
  {
    name: 'source maps',
    isUpload: true,
    steps: [push({ sourcemaps: './dist', environment: 'production' })],
    stored: { ...WHOLE, environments: ['production'] },
  },
]

/** What a server of each kind keeps of that. */
const KEPT: Record<ProfileName, (stored: Stored) => Stored | null> = {
  today: (stored) => stored,
  '23.7.1': (stored) => stored,
  // A second request for a version fails there, and nothing else than the release itself is kept.
  glitchtip: (stored) => ({
    ...stored,
    projects: ['web'],
    commits: 0,
    environments: [],
    isFinalized: true,
  }),
  bugsink: () => null,
}

let world: World | undefined
let workspace = ''
afterEach(async () => {
  await world?.scene.close()
  rmSync(workspace, { recursive: true, force: true })
})

test.each(
  (Object.keys(PROFILES) as ProfileName[]).flatMap((profile) =>
    CASES.map((one) => ({ profile, ...one })),
  ),
)('$profile holds what it can of $name', async ({ profile, steps, stored, isUpload }) => {
  const scene = await startStepScene({ sentry: { profile } })
  const { root, commits, head } = commitSeries(scene.repository, 3)
  world = { scene, root, ids: [...commits, root], head }
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  mkdirSync(join(workspace, 'dist'))
  writeFileSync(join(workspace, 'dist/a.js'), 'a()\n//# sourceMappingURL=a.js.map\n')
  const map = {
    version: 3,
    sources: ['a.ts'],
    sourcesContent: ['a()'],
    names: [],
    mappings: 'AAAA',
  }
  writeFileSync(join(workspace, 'dist/a.js.map'), JSON.stringify(map))
  const wanted = KEPT[profile](stored)

  for (const step of steps) {
    const run = await step(world, { workspace })
    expect(run.exitCode).toBe(wanted === null && isUpload === undefined ? 1 : 0)
    const errors = run.annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(run.exitCode ?? 0)
    if (wanted === null) expect(run.annotations.at(0)?.message).toContain('has no releases')
    else expect(run.outputs['version']).toBe(VERSION)
    if (isUpload) expect(run.log).toContain('Uploaded 2 files (')
    if (isUpload) expect(run.outputs).toMatchObject({ files_uploaded: '2', symbolicated: '1/1' })
  }

  const release = scene.sentry.release(VERSION)
  const found = release && {
    projects: release.projects.map(({ slug }) => slug).toSorted(),
    commits: release.commits.length,
    isFinalized: release.dateReleased !== null,
    environments: release.deploys.map(({ environment }) => environment).toSorted(),
  }
  expect(found ?? null).toEqual(wanted)
})
