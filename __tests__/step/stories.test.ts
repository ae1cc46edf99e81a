import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import {
  startStepScene,
  type ReleaseScene,
  type SceneOptions,
  type StepOptions,
} from '../support/release-scene.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'

// Whole logs, outputs and summaries, word for word: what a user reads has to be right in every place at once.
const STORIES = join(import.meta.dirname, 'stories')

const FILES = {
  'dist/app.js': 'a()\n//# sourceMappingURL=app.js.map\n',
  'dist/app.js.map':
    '{"version":3,"sources":["a.ts"],"sourcesContent":["a()"],"names":[],"mappings":"AAAA"}',
  'dist/bare.js': 'b()\n',
}
const DEPLOYED = { version: 'web@1.0.0', environment: 'production, staging' }

let workspace: string
let scene: ReleaseScene
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
})
afterEach(async () => {
  await scene.close()
  rmSync(workspace, { recursive: true })
})

type Story = [name: string, step: StepOptions, scene?: SceneOptions]

const SEQUENCES: Story[][] = [
  [['a push that is deployed', { with: DEPLOYED }, { linkedAs: null }]],
  [
    ['a release with everything', { with: { ...DEPLOYED, url: 'https://example.com/notes' } }],
    ['the same again', { with: DEPLOYED }],
  ],
  [['a dry run', { with: { dry_run: 'true', environment: 'production' } }]],
  [
    [
      'source maps',
      {
        with: { projects: 'web api', version: '1', sourcemaps: 'dist', delete_sourcemaps: 'true' },
      },
      { sentry: { artifacts: {} } },
    ],
  ],
  [
    [
      'source maps in a dry run',
      { with: { version: '1', sourcemaps: 'dist', delete_sourcemaps: 'true', dry_run: 'true' } },
      { sentry: { artifacts: {} } },
    ],
  ],
  [['a token without access', { env: { SENTRY_AUTH_TOKEN: 'sntrys_of_nobody' } }]],
  [['an input with a fault', { with: { finalize: 'maybe', project: 'web' } }]],
]

const named = SEQUENCES.map((sequence): [string, Story[]] => [
  sequence.map(([name]) => name).join(', then '),
  sequence,
])

test.each(named)('%s', async (_name, stories) => {
  const [[, , options] = []] = stories
  scene = await startStepScene(options)
  const { root, head } = commitSeries(scene.repository, 2)
  for (const [name, step] of stories) {
    const run = await scene.push({ before: root, after: head }, { workspace, ...step })
    const file = join(STORIES, `${name.replaceAll(' ', '-')}.txt`)
    expect(tell(name, run)).toBe(readFileSync(file, 'utf8'))
  }
})

/** Everything that a run shows, without what differs from run to run. */
function tell(name: string, run: ActionRun): string {
  const outputs = Object.entries(run.outputs).map(([key, value]) => `${key}: ${value}`)
  const parts = [
    `A story: ${name}, exit code ${run.exitCode}`,
    `=== Log\n${run.log.trim()}`,
    `=== Outputs\n${outputs.join('\n')}`,
    `=== Summary\n${run.summary.trim()}`,
  ]
  return `${parts.join('\n\n')}\n`
    .replaceAll(scene.sentry.url, 'https://sentry.test')
    .replaceAll(scene.github.url, 'https://github.test')
    .replaceAll(/https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/v\d+\//g, 'the project’s ')
    .replaceAll(/\/\S+\/(sentry-release-requests-)[\da-f-]+/g, '/temp/$1id')
    .replaceAll(/(?<=dateReleased(?:"|&#34;): (?:"|&#34;))[^"&]+/g, 'NOW')
}
