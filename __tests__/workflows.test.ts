import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ACTION_DIRECTORY } from './support/release-scene.ts'
import {
  isPinned,
  OWN_ACTION,
  OWN_ACTION_ON_NODE20,
  readBlocks,
  readUses,
  readWorkflowDocuments,
} from './support/workflows/documents.ts'
import { validateWorkflow } from './support/workflows/validation.ts'

const documents = readWorkflowDocuments(ACTION_DIRECTORY)

/** A workflow whose one step uses this action, as `uses:` has it, with the given lines after it. */
function workflow(uses: string, ...lines: string[]): string {
  const step = [`- uses: ${uses}`, ...lines.map((line) => `  ${line}`)]
  const steps = step.map((line) => `      ${line}`).join('\n')
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}\n`
}

function validateText(text: string): Promise<string[]> {
  return validateWorkflow(ACTION_DIRECTORY, { name: 'a workflow', text })
}

describe('every workflow of this repository, its examples and its documents', () => {
  test.each(['README.md:', 'docs/migrating.md:', 'examples/', '.github/workflows/'])(
    'there are some in %s',
    (place) => {
      expect(documents.filter(({ name }) => name.startsWith(place))).not.toEqual([])
    },
  )

  test.each(documents)('$name is valid, with inputs and outputs that exist', async (document) => {
    expect(await validateWorkflow(ACTION_DIRECTORY, document)).toEqual([])
  })

  test.each(documents)('$name pins what it uses by SHA and version', (document) => {
    expect(readUses(document).filter((used) => !isPinned(used))).toEqual([])
  })

  test('uses this action under its public address', () => {
    const own = documents
      .flatMap(readUses)
      .filter(({ action }) => action.startsWith(OWN_ACTION) || /create-sentry/.test(action))
    expect(new Set(own.map(({ action }) => action))).toEqual(
      new Set([OWN_ACTION, OWN_ACTION_ON_NODE20]),
    )
  })

  test('gives one action the same SHA everywhere', () => {
    const refs = new Map<string, Set<string>>()
    for (const { action, ref } of documents.flatMap(readUses)) {
      if (action.startsWith(OWN_ACTION)) continue
      const repository = action.split('/').slice(0, 2).join('/')
      refs.set(repository, (refs.get(repository) ?? new Set()).add(ref))
    }
    expect([...refs].filter(([, found]) => found.size > 1)).toEqual([])
  })
})

describe('the repository’s own workflows and the examples', () => {
  const whole = documents.filter(({ name }) => /\.ya?ml$/.test(name))

  test.each(whole)('$name grants nothing by default, and its jobs what they name', ({ text }) => {
    const { permissions, jobs } = parse(text) as {
      permissions: unknown
      jobs: Record<string, { permissions?: Record<string, string> }>
    }
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) expect(job.permissions).toHaveProperty('contents')
  })

  test('only the release may write, besides what CodeQL finds and changesets publishes', () => {
    const writers = whole.flatMap(({ name, text }) =>
      [...text.matchAll(/^ +([\w-]+): write\b/gm)].map(([, scope]) => `${name}: ${scope}`),
    )
    expect(writers).toEqual(expect.arrayContaining(['.github/workflows/release.yml: contents']))
    expect(writers.filter((writer) => !writer.includes('/release.yml'))).toEqual([
      'examples/changesets.yml: contents',
      'examples/changesets.yml: pull-requests',
      '.github/workflows/codeql.yml: security-events',
    ])
  })

  test('the scanner’s settings name this action', () => {
    const settings = readFileSync(join(ACTION_DIRECTORY, '.github/zizmor.yml'), 'utf8')
    expect(settings).toContain(`${OWN_ACTION}: ref-pin`)
  })
})

describe('what these tests are made of', () => {
  test('a right step is not reported', async () => {
    const text = workflow(`${OWN_ACTION}@v1`, 'with:', '  projects: web')
    expect(await validateText(text)).toEqual([])
  })

  test.each([`${OWN_ACTION}@v1`, './'])('a wrong input of %s is reported', async (uses) => {
    const found = await validateText(workflow(uses, 'with:', '  project: web'))
    expect(found).toEqual(["8: Invalid action input 'project'"])
  })

  test('a deprecated input is reported', async () => {
    const found = await validateText(workflow('./', 'with:', '  tagName: v1'))
    expect(found).toEqual([expect.stringContaining('version instead of tagName')])
  })

  test('a wrong output is reported', async () => {
    const reader = [
      '      - run: echo',
      '        env:',
      '          RIGHT: ${{ steps.sentry.outputs.version }}',
      '          WRONG: ${{ steps.sentry.outputs.versions }}',
    ]
    const text = workflow('./', 'id: sentry') + reader.join('\n')
    expect(await validateText(text)).toEqual(['11: the action has no output versions'])
  })

  test.each([
    ['an unknown key of a step', workflow('./', 'wiht: {}')],
    ['an unknown context', workflow('./', 'env:', '  A: ${{ githbu.sha }}')],
    ['a step that does not exist', workflow('./', 'env:', '  A: ${{ steps.none.outputs.a }}')],
    ['an unknown event', workflow('./').replace('push', 'pushed')],
  ])('%s is reported', async (_, text) => {
    expect(await validateText(text)).not.toEqual([])
  })

  test('a block of a document is found with its line, even in a list, and becomes a workflow', () => {
    const markdown = 'Text\n\n1. Do\n\n   ```yaml\n   - uses: ./\n     id: a\n   ```\n'
    expect(readBlocks('docs/a.md', markdown)).toEqual([
      { name: 'docs/a.md:5', text: workflow('./', 'id: a') },
    ])
  })

  const sha = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd'
  test.each([
    [`actions/checkout@${sha} # v6.0.2`, true],
    [`actions/checkout@${sha} # v6`, false],
    [`actions/checkout@${sha}`, false],
    ['actions/checkout@v6 # v6.0.2', false],
    [`"actions/checkout@v6"`, false],
    [`${OWN_ACTION}@v1`, true],
    ['./', true],
  ])('whether %s is pinned', (uses, pinned) => {
    expect(readUses({ name: '', text: workflow(uses) }).map(isPinned)).toEqual([pinned])
  })
})
