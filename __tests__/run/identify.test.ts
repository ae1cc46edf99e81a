import { expect, test } from '@jest/globals'
import type { CheckoutState } from '../../src/commits/source.ts'
import { readRunContext } from '../../src/event/context.ts'
import { parseInputs } from '../../src/inputs/inputs.ts'
import { identify } from '../../src/run/identify.ts'
import { createMemorySource, shaOf } from '../support/memory-source.ts'

const GRAPH = [[], [0], [1]]
const [HEAD, OTHER] = [shaOf(2), shaOf(1)]
/** When the event file was written. */
const WRITTEN_AT = 1000

type Given = {
  event?: [name: string, payload: object]
  inputs?: Record<string, string>
  gitRef?: string
  names?: Record<string, number>
  checkout?: Partial<CheckoutState>
}

/** What is released, and everything that is said about it. */
async function identifyWith({
  event: [name, payload] = ['schedule', {}],
  inputs: given = {},
  gitRef = 'refs/heads/main',
  names = {},
  checkout,
}: Given) {
  const environment = {
    SENTRY_AUTH_TOKEN: 'token',
    SENTRY_URL: 'https://sentry.test',
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'web api',
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_SHA: HEAD,
    GITHUB_REF: gitRef,
  }
  const inputs = parseInputs((input) => given[input] ?? '', environment, {
    secretsHint: null,
    now: new Date(0),
  })
  const { source } = createMemorySource(GRAPH, names)
  const state = { head: OTHER, movedAt: WRITTEN_AT + 1, isOwn: async () => true, ...checkout }
  const said: string[] = []
  const opened: string[] = []
  const identified = await identify(
    inputs,
    readRunContext(environment, () => JSON.stringify(payload)),
    {
      openCommitSource: (repository) => {
        opened.push(repository)
        return { ...source, readCheckout: async () => (checkout === undefined ? null : state) }
      },
      log: {
        section: (title) => said.push(`== ${title}`),
        info: (line) => said.push(line),
        notice: (message) => said.push(`Notice: ${message}`),
        warn: (message) => said.push(`Warning: ${message}`),
      },
      onVersion: (version) => said.push(`version is ${version}`),
      eventWrittenAt: WRITTEN_AT,
    },
  )
  if (identified.kind === 'nothing') return { nothing: identified.reason, said }
  const { trigger, version, environments } = identified
  expect(new Set(opened)).toEqual(new Set(['acme/web']))
  return { kind: trigger.kind, head: trigger.head, version: version.version, environments, said }
}

const WHERE = 'Sentry: https://sentry.test, organization acme, projects web, api'
const SCHEDULE = 'Trigger: scheduled run'

function story(version: string, reason: string, trigger = SCHEDULE): string[] {
  return [
    `version is ${version}`,
    `== Release ${version}`,
    trigger,
    `Version: ${version} (${reason})`,
    WHERE,
  ]
}

const RUN = { name: 'CI', head_sha: HEAD, head_branch: 'v1', event: 'push', conclusion: 'success' }
const ON_BRANCH = 'Trigger: workflow run of CI'
const deployment = (environment: string): [string, object] => [
  'deployment_status',
  { deployment_status: { state: 'success', environment }, deployment: { sha: HEAD } },
]

test.each<[string, Given, object]>([
  [
    'of the head commit, without a version',
    {},
    { kind: 'commit', head: HEAD, version: HEAD, said: story(HEAD, 'the head commit') },
  ],
  [
    'with a prefix before the head commit',
    { inputs: { version_prefix: 'web@' } },
    { version: `web@${HEAD}`, said: story(`web@${HEAD}`, 'the head commit') },
  ],
  [
    'of the given version',
    { inputs: { version: '1.0.0', version_prefix: 'web@' } },
    { version: 'web@1.0.0', said: story('web@1.0.0', 'given by the input version') },
  ],
  [
    'of a tag',
    { event: ['push', { ref: 'refs/tags/web@1.0', after: HEAD }] },
    {
      kind: 'tag',
      version: 'web@1.0',
      said: story('web@1.0', 'the tag web@1.0', 'Trigger: push of the tag web@1.0'),
    },
  ],
  [
    'of a tag that Sentry does not order',
    { event: ['push', { ref: 'refs/tags/v1.0', after: HEAD }] },
    {
      version: 'v1.0',
      said: [
        ...story('v1.0', 'the tag v1.0', 'Trigger: push of the tag v1.0').slice(0, -1),
        'Notice: Sentry does not order v1.0 as a semantic version, only names like my-app@1.0: set `version_prefix: my-app@`, here and where the SDK gets its release.',
        WHERE,
      ],
    },
  ],
  [
    'of a tag, with a version that Sentry does not order, which the user wants',
    {
      event: ['push', { ref: 'refs/tags/v1.0', after: HEAD }],
      inputs: { version: 'v1.0' },
    },
    {
      version: 'v1.0',
      said: story('v1.0', 'given by the input version', 'Trigger: push of the tag v1.0'),
    },
  ],
  [
    'of a workflow run on a tag',
    { event: ['workflow_run', { workflow_run: RUN }], names: { 'tags/v1': 2 } },
    {
      kind: 'tag',
      version: 'v1',
      said: story('v1', 'the tag v1', `${ON_BRANCH} on the tag v1`),
    },
  ],
  [
    'of a workflow run on a branch that is called like a tag of another commit',
    { event: ['workflow_run', { workflow_run: RUN }], names: { 'tags/v1': 1 } },
    { kind: 'commit', version: HEAD, said: story(HEAD, 'the head commit', ON_BRANCH) },
  ],
  [
    'of a workflow run on a tag, where nothing depends on that',
    {
      event: ['workflow_run', { workflow_run: RUN }],
      names: { 'tags/v1': 2 },
      inputs: { version: 'web@1', set_commits: 'skip' },
    },
    { kind: 'commit', said: story('web@1', 'given by the input version', ON_BRANCH) },
  ],
  [
    'of a workflow run on a tag, where only the commits depend on that',
    {
      event: ['workflow_run', { workflow_run: RUN }],
      names: { 'tags/v1': 2 },
      inputs: { version: 'web@1' },
    },
    {
      kind: 'tag',
      said: story('web@1', 'given by the input version', `${ON_BRANCH} on the tag v1`),
    },
  ],
  [
    'to the environment of a deployment',
    { event: deployment('production') },
    {
      environments: ['production'],
      said: story(HEAD, 'the head commit', 'Trigger: deployment'),
    },
  ],
  [
    'to an environment that Sentry takes in another form only',
    { event: deployment('eu/production') },
    {
      environments: ['eu-production'],
      said: [
        ...story(HEAD, 'the head commit', 'Trigger: deployment'),
        'Notice: Sentry takes no environment "eu/production": the deploy is to eu-production.',
      ],
    },
  ],
  [
    'to an environment that Sentry does not take',
    { event: deployment('none') },
    {
      environments: [],
      said: [
        ...story(HEAD, 'the head commit', 'Trigger: deployment'),
        'Notice: Sentry takes no environment "none": there is no deploy.',
      ],
    },
  ],
  [
    'to the environments of the user in place of that of a deployment',
    { event: deployment('eu/production'), inputs: { environment: 'qa' } },
    {
      environments: ['qa'],
      said: story(HEAD, 'the head commit', 'Trigger: deployment'),
    },
  ],
  [
    'of an event that is not known, with a notice',
    { event: ['gollum', {}] },
    {
      said: [
        ...story(HEAD, 'the head commit', 'Trigger: gollum event').slice(0, 3),
        'Notice: The gollum event is not one that this action knows; it releases GITHUB_SHA.',
        ...story(HEAD, 'the head commit').slice(3),
      ],
    },
  ],
  [
    'of what the job has checked out',
    { checkout: {} },
    {
      head: OTHER,
      version: OTHER,
      said: story(
        OTHER,
        'the head commit',
        `${SCHEDULE}; the checkout stands on ${OTHER.slice(0, 7)}`,
      ),
    },
  ],
  [
    'of the event, when the checkout is from before it',
    { checkout: { movedAt: WRITTEN_AT } },
    { head: HEAD, said: story(HEAD, 'the head commit') },
  ],
  [
    'of the event, when the checkout is of another repository',
    { checkout: { isOwn: async () => false } },
    { head: HEAD, said: story(HEAD, 'the head commit') },
  ],
  [
    'of the event, when the checkout stands there',
    { checkout: { head: HEAD } },
    { head: HEAD, said: story(HEAD, 'the head commit') },
  ],
  [
    'of a push, with a notice that the checkout stands elsewhere',
    {
      event: ['push', { ref: 'refs/heads/main', before: shaOf(0), after: HEAD }],
      checkout: {},
    },
    {
      kind: 'branch',
      head: HEAD,
      said: [
        ...story(HEAD, 'the head commit', 'Trigger: push to main').slice(0, 3),
        `Notice: The checkout stands on ${OTHER.slice(0, 7)}, but the event is about ${HEAD.slice(0, 7)}, which is released. With \`commit: HEAD\` it would be what is checked out.`,
        ...story(HEAD, 'the head commit').slice(3),
      ],
    },
  ],
  [
    'of the checkout, when the user wants that',
    { checkout: {}, inputs: { commit: 'HEAD' } },
    {
      kind: 'commit',
      head: OTHER,
      said: story(OTHER, 'the head commit', `${SCHEDULE}; the input commit names HEAD`),
    },
  ],
  [
    'of a commit that the user names, on a tag',
    {
      event: ['push', { ref: 'refs/tags/web@1.0', after: HEAD }],
      inputs: { commit: 'main' },
      names: { 'heads/main': 1 },
    },
    {
      kind: 'tag',
      head: OTHER,
      version: 'web@1.0',
      said: story(
        'web@1.0',
        'the tag web@1.0',
        'Trigger: push of the tag web@1.0; the input commit names main',
      ),
    },
  ],
  [
    'of the event’s commit, when the user names just that',
    { inputs: { commit: 'main' }, names: { 'heads/main': 2 } },
    { head: HEAD, said: story(HEAD, 'the head commit') },
  ],
  [
    'of a tag that the user names',
    { inputs: { tag: 'refs/tags/web@2' }, names: { 'tags/web@2': 1 } },
    {
      kind: 'tag',
      head: OTHER,
      version: 'web@2',
      said: story('web@2', 'the tag web@2', 'Trigger: the input tag, on a scheduled run'),
    },
  ],
])('a release %s', async (_name, given, expected) => {
  const identified = await identifyWith(given)
  expect(identified).toEqual({ ...identified, ...expected })
})

test('an event without anything to release says so', async () => {
  const reason = 'the push deleted refs/heads/main'
  expect(
    await identifyWith({ event: ['push', { ref: 'refs/heads/main', deleted: true }] }),
  ).toEqual({ nothing: reason, said: [`Notice: Nothing was released: ${reason}.`] })
})

test.each<[Given, string, string | undefined]>([
  [
    { inputs: { tag: 'v9' } },
    'The input tag names v9, but acme/web has no such tag.',
    'Push the tag before this step runs, for example with `git push origin <tag>`.',
  ],
  [
    { inputs: { commit: 'v9' } },
    'The input commit names v9, but acme/web has no such commit, branch or tag.',
    undefined,
  ],
  [
    { inputs: { commit: 'HEAD' } },
    'The input commit is HEAD, the commit that is checked out, but there is no checkout of acme/web.',
    'Run actions/checkout before this step, or name a SHA, branch or tag.',
  ],
  [
    { inputs: { commit: 'HEAD' }, checkout: { isOwn: async () => false } },
    'The input commit is HEAD, the commit that is checked out, but there is no checkout of acme/web.',
    'Run actions/checkout before this step, or name a SHA, branch or tag.',
  ],
  [
    { inputs: { version_prefix: 'a/' }, event: ['push', { ref: 'refs/heads/main', after: HEAD }] },
    `The version "a/${HEAD}" from the push to the new branch main is not allowed: it contains a slash or backslash, which Sentry forbids in versions.`,
    `Write it with another character, for example \`a@${HEAD}\`, here and where the SDK gets its release.`,
  ],
])('what does not exist, or is not allowed, is an error: %#', async (given, message, hint) => {
  await expect(identifyWith(given)).rejects.toThrow(expect.objectContaining({ message, hint }))
})
