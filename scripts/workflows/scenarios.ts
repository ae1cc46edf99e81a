import type { StoredRelease } from '../../__tests__/support/sentry/state.ts'
import type { WorkflowRun, WorkflowStart } from './act.ts'
import { OPEN_TOKEN, type WorkflowScene } from './scene.ts'

/** What was found beside what should be. */
export type Check = [name: string, found: unknown, wanted: unknown]

/** A workflow of this repository, what starts it, and what must be true when it has ended. */
export type Scenario = {
  workflow: string
  /** The workflow itself, when it has no file of its own. */
  text?: string
  /** Says more when a workflow runs more than once. */
  about?: string
  isOwn?: boolean
  isGuarded?: boolean
  leg?: string
  token?: string
  event(scene: WorkflowScene): WorkflowStart['event']
  check(scene: WorkflowScene, run: WorkflowRun): Check[]
}

const EXAMPLE_PACKAGES = ['api', 'mobile', 'web']
const MATRIX_PACKAGES = ['api', 'mobile', 'shop', 'web']

const push = (scene: WorkflowScene): WorkflowStart['event'] => scene.pushEvent()

/** The tag of the release before: the oldest of the last three commits. */
function tagPrevious(scene: WorkflowScene): void {
  scene.repository.tag('v1.0.0', { at: scene.commits.at(-1) ?? '' })
}

function pushTag(scene: WorkflowScene): WorkflowStart['event'] {
  tagPrevious(scene)
  scene.repository.tag('v1.1.0')
  return scene.pushEvent({ ref: 'refs/tags/v1.1.0', before: null })
}

function dispatch(inputs: Record<string, string>) {
  return (scene: WorkflowScene): WorkflowStart['event'] => {
    tagPrevious(scene)
    const repository = { full_name: 'my-org/shop', default_branch: 'main' }
    return {
      name: 'workflow_dispatch',
      payload: {
        inputs,
        ref: 'refs/heads/main',
        repository,
        sender: { login: 'ada', type: 'User' },
      },
    }
  }
}

/** What Sentry has of a release, in words that compare. */
function stored(scene: WorkflowScene, version: string): unknown {
  const release = scene.sentry.release(version)
  if (!release) return null
  return {
    projects: sorted(release.projects.map(({ slug }) => slug)),
    commits: release.commits.map(({ id }) => id),
    isReleased: release.dateReleased !== null,
    deployed: deployedOf(release),
  }
}

/**
 * Each project with each environment that it was deployed to. How many deploys there are does not tell: a job that knows
 * of no other one deploys all projects that the release has by then, and act tells no job of the others.
 */
function deployedOf(release: StoredRelease): string[] {
  const all = release.deploys.flatMap(({ environment, projects }) =>
    projects.map((project) => `${project} to ${environment}`),
  )
  return sorted([...new Set(all)])
}

/** The body of the request that made a release. */
function sent(scene: WorkflowScene, version: string): Record<string, unknown> {
  const bodies = scene.sentry.requests.flatMap(({ method, path, json }) =>
    method === 'POST' && path.endsWith('/releases/') ? [json as Record<string, unknown>] : [],
  )
  return bodies.find((body) => body['version'] === version) ?? {}
}

/** As act repeats it in its log. */
function summaryOf({ log }: WorkflowRun): string {
  return /⚙ +Summary - ([\s\S]*?)^\[/mu.exec(log)?.[1] ?? ''
}

function sorted(names: readonly string[]): string[] {
  return names.toSorted((a, b) => a.localeCompare(b))
}

function allSucceed(count: number) {
  return ({ succeeded, jobs }: WorkflowRun): Check => [
    `${count} ${count === 1 ? 'job succeeds' : 'jobs succeed'}`,
    { succeeded, results: jobs.map(({ result }) => result) },
    { succeeded: true, results: Array.from({ length: count }, () => 'succeeded') },
  ]
}

export const SCENARIOS: readonly Scenario[] = [
  {
    workflow: 'examples/push.yml',
    event: push,
    check: (scene, run) => [
      allSucceed(1)(run),
      [
        'Sentry has the release with its commits and its deploy',
        stored(scene, scene.repository.head()),
        {
          projects: ['my-project'],
          commits: scene.commits,
          isReleased: true,
          deployed: ['my-project to production'],
        },
      ],
      ['the token is in no line of the log', run.log.includes('sntrys_'), false],
      // The runner masks what is printed, so it is looked for by its mask.
      ['and the step has not printed it', /\| .*\*\*\*/.test(run.log), false],
      [
        'each commit has the files that it changed',
        scene.sentry.release(scene.repository.head())?.commits.map(({ patchSet }) => patchSet),
        ['docs/readme.md', 'web/index.js', 'api/index.js'].map((name) => [
          { path: `packages/${name}`, type: 'A' },
        ]),
      ],
      ...['url', 'refs'].map((name): Check => [
        `the release has its ${name}`,
        sent(scene, scene.repository.head())[name],
        {
          url: `${scene.github.url}/my-org/shop/commit/${scene.repository.head()}`,
          refs: [
            {
              repository: 'my-org/shop',
              commit: scene.repository.head(),
              previousCommit: scene.root,
            },
          ],
        }[name],
      ]),
      [
        'the summary has the state, and each commit',
        ['): released', ...scene.commits.map((id) => id.slice(0, 7))].filter(
          (words) => !summaryOf(run).includes(words),
        ),
        [],
      ],
    ],
  },
  {
    workflow: '.github/workflows/smoke.yml',
    about: 'uses: ./ and a step that checks its outputs',
    isOwn: true,
    leg: 'os:ubuntu-latest',
    event: push,
    check: (_, run) => [
      allSucceed(1)(run),
      [
        'the outputs were checked',
        /has \d+ commits and 1 deploy, as the step said/.test(run.log),
        true,
      ],
    ],
  },
  {
    workflow: 'scripts/workflows/tag.yml',
    about: 'a pushed tag, and outputs that a later step reads',
    event: pushTag,
    check: (scene, run) => [
      allSucceed(1)(run),
      [
        'the release has the tag’s name and the commits since the previous tag',
        stored(scene, 'v1.1.0'),
        {
          projects: ['my-project'],
          commits: scene.commits.slice(0, 2),
          isReleased: true,
          deployed: [],
        },
      ],
      [
        'the later step read them',
        /\| (released=.*)$/m.exec(run.log)?.[1]?.trim(),
        `released=v1.1.0 commits=2 previous=${scene.commits.at(-1)} created=true`,
      ],
      [
        'the link leads to the release',
        /\| link=(.*)$/m.exec(run.log)?.[1]?.trim(),
        `${scene.sentry.url}/organizations/my-org/releases/v1.1.0/`,
      ],
      [
        'the file of the requests has the commits',
        [...run.log.matchAll(/"message":"([^"]*)"/g)].map(([, message]) => message),
        ['Change docs', 'Change web'],
      ],
      ['the token is masked from then on', /\| token=\*\*\*\s*$/m.test(run.log), true],
      ['and is in no line of the log', run.log.includes(OPEN_TOKEN), false],
    ],
  },
  {
    workflow: 'scripts/workflows/matrix.yml',
    about: 'four jobs that write one release at once',
    event: push,
    check: (scene, run) => [
      allSucceed(4)(run),
      [
        'the release has every job’s project and deploy',
        stored(scene, 'shop@1'),
        {
          projects: MATRIX_PACKAGES,
          commits: scene.sentry.release('shop@1')?.commits.map(({ id }) => id),
          isReleased: true,
          deployed: MATRIX_PACKAGES.map((name) => `${name} to ${name}`),
        },
      ],
      [
        'and every job’s commit',
        sorted(scene.sentry.release('shop@1')?.commits.map(({ message }) => message ?? '') ?? []),
        MATRIX_PACKAGES.map((name) => `From ${name}`),
      ],
      ['one of them created it', run.log.match(/\| created=true/g)?.length, 1],
    ],
  },
  {
    workflow: 'scripts/workflows/networks.yml',
    isGuarded: true,
    event: push,
    check: (scene, run) => [
      allSucceed(2)(run),
      ...['fetch@1', 'api@1'].map((version): Check => [
        `${version.replace('@1', '')}: the release is whole`,
        stored(scene, version),
        {
          projects: ['my-project'],
          commits: scene.commits,
          isReleased: true,
          deployed: ['my-project to production'],
        },
      ]),
      [
        'all of it went through the proxy and past the access proxy',
        scene.networks?.passed(),
        { connects: ['sentry.example.test:443'], refused: 0 },
      ],
      [
        'the secret of the access proxy is not in the log',
        run.log.includes('access-secret'),
        false,
      ],
    ],
  },
  {
    workflow: 'scripts/workflows/failing.yml',
    about: 'a token that Sentry does not know',
    token: 'sntrys_unknown_to_this_server',
    event: push,
    check: (scene, run) => [
      ['the run fails', run.succeeded, false],
      [
        'the job that does not allow failure fails, the other one succeeds',
        Object.fromEntries(run.jobs.map(({ name, result }) => [name.split('/').at(-1), result])),
        { 'A failure fails the job': 'failed', 'A failure is a warning': 'succeeded' },
      ],
      ['the error names the token', /::error::.*401/.test(run.log), true],
      ['no step after it runs', /\| never-reached/.test(run.log), false],
      [
        'but one for failures does, and has the version',
        run.log.includes(`| cleaned-up version=${scene.repository.head()}`),
        true,
      ],
      ['with on_error: warn it goes on', run.log.includes('| went-on failed=true'), true],
      ['Sentry has no release', scene.sentry.releases.length, 0],
    ],
  },
  {
    workflow: 'examples/create-then-deploy.yml',
    about: 'a job’s output that another job needs',
    event: push,
    check: (scene, run) => [
      allSucceed(2)(run),
      [
        'the release is finalized and deployed after its creation',
        stored(scene, scene.repository.head()),
        {
          projects: ['my-project'],
          commits: scene.commits,
          isReleased: true,
          deployed: ['my-project to production'],
        },
      ],
      ['the deployment ran for it', run.log.includes(`Deployed ${scene.repository.head()}`), true],
      [
        'the deploy has the time it started at',
        scene.sentry.deploys(scene.repository.head()).map((deploy) => deploy.dateStarted !== null),
        [true],
      ],
    ],
  },
  {
    workflow: 'examples/manual-range.yml',
    about: 'a dry run',
    event: dispatch({ version: 'shop@2', from: 'v1.0.0', to: 'main', dry_run: 'true' }),
    check: (scene, run) => [
      allSucceed(1)(run),
      ['the release’s name is in the log', run.log.includes('shop@2'), true],
      [
        'nothing was written',
        scene.sentry.requests.filter(({ method }) => method !== 'GET').length,
        0,
      ],
    ],
  },
  {
    workflow: 'examples/manual-range.yml',
    event: dispatch({ version: 'shop@2', from: 'v1.0.0', to: 'main', dry_run: 'false' }),
    check: (scene, run) => [
      allSucceed(1)(run),
      [
        'the release has the commits of the range',
        stored(scene, 'shop@2'),
        {
          projects: ['my-project'],
          commits: scene.commits.slice(0, 2),
          isReleased: true,
          deployed: [],
        },
      ],
    ],
  },
  {
    workflow: 'examples/tag.yml',
    event: pushTag,
    check: (scene, run) => [
      allSucceed(1)(run),
      [
        'the release has the prefixed name',
        stored(scene, 'my-app@1.1.0'),
        {
          projects: ['my-project'],
          commits: scene.commits.slice(0, 2),
          isReleased: true,
          deployed: ['my-project to production'],
        },
      ],
      ['a bundle was uploaded', scene.sentry.artifacts.bundles.length, 1],
    ],
  },
  {
    workflow: 'examples/monorepo-one-release.yml',
    event: push,
    check: (scene, run) => [
      allSucceed(3)(run),
      [
        'one release has all of it',
        stored(scene, `shop@${scene.repository.head()}`),
        {
          projects: EXAMPLE_PACKAGES,
          commits: scene.commits,
          isReleased: true,
          deployed: EXAMPLE_PACKAGES.map((name) => `${name} to production`),
        },
      ],
    ],
  },
  {
    workflow: 'examples/monorepo-per-package.yml',
    event: push,
    check: (scene, run) => [
      allSucceed(3)(run),
      [
        'each release has its own commits',
        EXAMPLE_PACKAGES.map((name) => {
          const release = scene.sentry.release(`${name}@${scene.repository.head()}`)
          return release?.commits.map(({ message }) => message)
        }),
        [['Change api'], [], ['Change web']],
      ],
    ],
  },
  {
    workflow: 'examples/changesets.yml',
    about: 'two packages, tagged by the workflow itself',
    event: (scene) => {
      for (const name of ['api', 'web']) {
        scene.repository.tag(`${name}@1.0.0`, { at: scene.commits.at(-1) ?? '' })
        scene.repository.tag(`${name}@1.1.0`)
      }
      return scene.pushEvent()
    },
    check: (scene, run) => [
      allSucceed(3)(run),
      [
        'each package has a release of its tag, since its previous tag',
        ['api@1.1.0', 'web@1.1.0'].map((version) => stored(scene, version)),
        ['api', 'web'].map((name) => ({
          projects: [name],
          commits: scene.commits.slice(0, 2),
          isReleased: true,
          deployed: [],
        })),
      ],
    ],
  },
  {
    workflow: 'examples/migrate-from-action-release.yml',
    event: push,
    check: (scene, run) => [
      allSucceed(1)(run),
      [
        'the release is there',
        stored(scene, scene.repository.head()),
        {
          projects: ['my-project'],
          commits: scene.commits,
          isReleased: true,
          deployed: ['my-project to production'],
        },
      ],
    ],
  },
]
