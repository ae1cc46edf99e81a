import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ACTION_DIRECTORY } from './support/release-scene.ts'

type Job = { steps: { name?: string; run?: string; uses?: string }[]; needs?: string }

const workflow = parse(
  readFileSync(join(ACTION_DIRECTORY, '.github/workflows/release.yml'), 'utf8'),
) as { concurrency: { group: string }; jobs: Record<string, Job> }
const steps = workflow.jobs['publish']?.steps ?? []
const ci = parse(readFileSync(join(ACTION_DIRECTORY, '.github/workflows/ci.yml'), 'utf8')) as {
  jobs: Record<string, Job>
}

const SHA = 'a'.repeat(40)

/** `gh` that knows tags, and writes down what it was told to change. */
const GH = `#!/bin/sh
case "$*" in
  *matching-refs*) prefix="\${3##*tags/}"; grep "^$prefix" "$STUB/tags" ;;
  *commits/tags*) cat "$STUB/commit" ;;
  *--method*) echo "$*" >> "$STUB/changes" ;;
  *git/ref/tags/v1\\ *) exit 0 ;;
  *) exit 1 ;;
esac
`

describe('the release of a tag', () => {
  let folder = ''
  const runStep = (name: string, tag: string): string[] => {
    const script = steps.find((step) => step.name === name)?.run ?? 'exit 9'
    execFileSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: ACTION_DIRECTORY,
      stdio: 'pipe',
      env: {
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        STUB: folder,
        GH_REPO: 'me/action',
        GITHUB_REF_NAME: tag,
        GITHUB_SHA: SHA,
      },
    })
    const changes = join(folder, 'changes')
    return existsSync(changes) ? readFileSync(changes, 'utf8').trim().split('\n') : []
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gh-'))
    writeFileSync(join(folder, 'gh'), GH)
    chmodSync(join(folder, 'gh'), 0o755)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['v1.0.0', ['v1.0.0', 'v1.1.0-rc.1'], ['PATCH v1', 'POST v1.0']],
    ['v1.10.0', ['v1.9.0', 'v1.10.0', 'v1.2.9'], ['PATCH v1', 'POST v1.10']],
    ['v1.0.1', ['v1.0.1', 'v1.1.0', 'v1.1'], ['POST v1.0']],
  ])('%s among %j moves %j', (tag, tags, moved) => {
    writeFileSync(join(folder, 'tags'), `${tags.join('\n')}\n`)
    const changes = runStep('Move vX and vX.Y', tag).map((line) => {
      const [, method = '', name = ''] =
        /--method (\w+) .*?(?:git\/refs\/tags\/|ref=refs\/tags\/)(\S+)/.exec(line) ?? []
      expect(line).toContain(`sha=${SHA}`)
      return `${method} ${name}`
    })
    expect(changes).toEqual(moved)
  })

  test('stops when the tag is another commit than the one that was approved', () => {
    writeFileSync(join(folder, 'commit'), `${'b'.repeat(40)}\n`)
    const name = 'The tag still is the commit that was tested and approved'
    expect(() => runStep(name, 'v1.0.0')).toThrow()
    const order = steps.map((step) => step.name ?? '')
    expect(order.indexOf(name)).toBeGreaterThan(-1)
    expect(order.indexOf(name)).toBeLessThan(order.indexOf('Publish the release'))
  })

  test('waits in no group that could drop another tag', () => {
    expect(workflow.concurrency.group).toContain('github.ref')
  })
})

describe.each([
  ['ci.yml', ci.jobs],
  ['release.yml', workflow.jobs],
])('%s', (_, jobs) => {
  const NAME = 'dist/ and demo/ are what the sources build to'
  const isGate = ({ name }: Job['steps'][number]) => name === NAME
  const job = Object.values(jobs).find((each) => each.steps.some(isGate))
  const gate = job?.steps.findIndex(isGate) ?? -1
  let clone = ''
  const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { stdio: 'pipe' })
  const runGate = () =>
    spawnSync('bash', ['-eo', 'pipefail', '-c', job?.steps[gate]?.run ?? ''], { cwd: clone }).status

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'gate-'))
    git('init', '--quiet')
    for (const name of ['dist', 'demo']) {
      mkdirSync(join(clone, name))
      writeFileSync(join(clone, name, 'index.js'), 'a()\n')
    }
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'a')
  })
  afterEach(() => rmSync(clone, { recursive: true, force: true }))

  test('builds the bundles from the sources of a clean clone before it compares them', () => {
    const before = job?.steps.slice(0, gate) ?? []
    expect(before.at(-1)?.run).toBe('npm run build')
    expect(before.map(({ uses }) => uses)).toContainEqual(
      expect.stringMatching(/^actions\/checkout@/),
    )
  })

  test.each<[what: string, change: () => void, status: number]>([
    ['when they are what was committed', () => undefined, 0],
    ['when one is another', () => writeFileSync(join(clone, 'dist/index.js'), 'b()\n'), 1],
    ['when one is missing', () => rmSync(join(clone, 'demo/index.js')), 1],
    ['when there is one more', () => writeFileSync(join(clone, 'dist/b.js'), 'b()\n'), 1],
  ])('compares the bundles: %s', (_what, change, status) => {
    change()
    expect(runGate()).toBe(status)
  })
})
