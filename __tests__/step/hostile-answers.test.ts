import { appendFileSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import packageJson from '../../package.json' with { type: 'json' }
import { findSecret, type ActionRun } from '../support/runner/action-runner.ts'
import { runGit } from '../support/git/repository.ts'
import { commitSeries } from '../support/git/histories.ts'
import {
  GITHUB_TOKEN,
  REPOSITORY,
  SENTRY_TOKEN,
  startStepScene,
  type ReleaseScene,
} from '../support/release-scene.ts'
import { renderSummaryHtml } from '../support/runner/summary-html.ts'

/** Text of somebody else that ends in a command, a mark-up and both tokens. */
const HOSTILE = `no\n::set-output name=version::pwned\n::stop-commands::x\n<img src=x onerror=y> ${SENTRY_TOKEN} ${GITHUB_TOKEN}`

const TROUBLESHOOTING = `https://github.com/${packageJson.config.action.replace('@', '/blob/')}/docs/troubleshooting.md`

const OWN_COMMANDS = ['add-mask', 'group', 'endgroup', 'debug', 'error', 'warning', 'notice']

/** The commands that the runner followed are the step's own, the page has no foreign element, and no token is seen. */
function expectHarmless(run: ActionRun): void {
  expect(OWN_COMMANDS).toEqual(expect.arrayContaining(run.commands.map(({ name }) => name)))
  expect(Object.values(run.outputs)).not.toContain('pwned')
  const html = renderSummaryHtml(run.summary, { title: 'Summary' })
  const body = html.slice(html.indexOf('<main>'))
  expect(body).not.toMatch(/<(?:img|script|b|svg)\b/)
  // The page about errors is the action's own.
  const links = [...body.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address)
  const foreign = links.filter((address) => !/^https?:\/\/127\.0\.0\.1/.test(address))
  expect(foreign.filter((address) => !address.startsWith(TROUBLESHOOTING))).toEqual([])
  for (const secret of [SENTRY_TOKEN, GITHUB_TOKEN]) {
    expect(findSecret(run, secret)).toEqual([])
    expect(body).not.toContain(secret)
  }
}

describe('what others send', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startStepScene()
  })
  afterEach(() => scene.close())

  test('an error text of Sentry is no command and no mark-up, and the log shows no token', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      method: 'POST',
      path: /\/releases\/$/,
      times: 99,
      kind: 'response',
      answer: { status: 400, body: { [HOSTILE]: [HOSTILE] } },
    })
    const run = await scene.push({ before: root, after: head })

    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain('onerror')
    expectHarmless(run)
  })

  test('an error text of GitHub is no command and no mark-up, and the log shows no token', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.github.addFault({
      path: /./,
      times: 99,
      kind: 'response',
      answer: { status: 404, body: { message: HOSTILE } },
    })
    const run = await scene.push({ before: root, after: head }, { with: { base: 'stable' } })

    expect(run.exitCode).toBe(1)
    expectHarmless(run)
  })

  // The runner masks a token as it is; the summary's mark-up spells its underscore differently, so no mask finds it.
  test('a token that Sentry repeats in an error text is not in the summary', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      method: 'POST',
      path: /\/releases\/$/,
      times: 99,
      kind: 'response',
      answer: { status: 400, body: { detail: `Not allowed: ${SENTRY_TOKEN}` } },
    })
    const run = await scene.push({ before: root, after: head })

    expect(renderSummaryHtml(run.summary, { title: 'Summary' })).not.toContain(SENTRY_TOKEN)
  })

  test('a release that Sentry stores with hostile fields is shown harmlessly', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    scene.sentry.addFault({
      method: 'POST',
      path: /\/releases\/$/,
      kind: 'response',
      answer: {
        status: 201,
        body: { version: HOSTILE, url: 'javascript:alert(1)', dateReleased: HOSTILE, projects: [] },
      },
    })
    const run = await scene.push({ before: root, after: head })

    expect(run.outputs['version']).toBe(head)
    expectHarmless(run)
  })

  test('the name of a tag is text: no command, no mark-up, no shell', async () => {
    const { root, head } = commitSeries(scene.repository, 1)
    const tag = 'v1-<img$(id)`id`;|&"\'>|#%0A'
    scene.repository.tag('v0', { at: root })
    scene.repository.tag(tag)
    const run = await scene.push({ ref: `refs/tags/${tag}`, before: null, after: head })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['version']).toBe(tag)
    expect(scene.sentry.release(tag)?.commits[0]?.id).toBe(head)
    expectHarmless(run)
  })

  test('the name of a branch is text: no command, no mark-up, no shell', async () => {
    const { root } = commitSeries(scene.repository, 1)
    const name = 'x-<img$(id)`id`;|&"\'>|#%0A'
    scene.repository.checkoutNew(name)
    const head = scene.repository.commit({ message: 'Their work', files: { a: '1' } })
    const run = await scene.push({ ref: `refs/heads/${name}`, before: root, after: head })

    expect(run.exitCode).toBe(0)
    expect(scene.sentry.release(head)?.ref).toBe(head)
    expectHarmless(run)
  })

  test('the address of a deployment cannot be a script', async () => {
    const { head } = commitSeries(scene.repository, 1)
    const payload = {
      deployment: { sha: head, ref: 'main', environment: 'production' },
      deployment_status: { state: 'success', environment_url: 'javascript:alert(1)' },
      repository: { full_name: REPOSITORY, default_branch: 'main' },
    }
    const run = await scene.run(
      { name: 'deployment_status', payload, sha: head, ref: 'refs/heads/main' },
      { with: { environment: 'production' } },
    )

    const urls = scene.sentry.deploys(head).map(({ url }) => url)
    expect(urls.join()).not.toContain('javascript:')
    expectHarmless(run)
  })

  test('hostile fields of an event name no repository, no server and no version', async () => {
    const { head } = commitSeries(scene.repository, 1)
    const payload = {
      ref: 'refs/heads/main',
      before: '../../../evil',
      after: '--upload-pack=evil',
      compare: 'https://evil.example/',
      repository: {
        full_name: 'mallory/evil',
        html_url: 'https://evil.example',
        url: 'https://evil.example',
        default_branch: '--evil',
      },
      commits: [{ id: '$(id)', message: HOSTILE, timestamp: 'never', url: 'javascript:x' }],
      head_commit: { id: '$(id)' },
    }
    const run = await scene.run({ name: 'push', payload, sha: head, ref: 'refs/heads/main' })

    expect(run.exitCode).toBe(0)
    for (const { path } of scene.github.requests) expect(path).toMatch(/^\/repos\/acme\/web\//)
    const sent = JSON.stringify(scene.sentry.requests.map(({ json }) => json ?? null))
    expect(sent).not.toMatch(/evil|mallory|javascript/)
    expectHarmless(run)
  })

  test.each(['auto', 'git', 'fetch', 'api'])(
    'a checkout runs none of its scripts and gives none of its settings, with commits_from: %s',
    async (from) => {
      const { root, head } = commitSeries(scene.repository, 1)
      const originUrl = `${scene.github.url}/${REPOSITORY}.git`
      const checkout = scene.repository.clone({ depth: 0, originUrl })
      const sprung = setTraps(checkout)
      const run = await scene.push(
        { before: root, after: head },
        { workspace: checkout, with: { commits_from: from } },
      )

      expect(run.exitCode).toBe(0)
      expect(run.outputs['commits_from']).toBe(from === 'auto' ? 'git' : from)
      expect(scene.sentry.release(head)?.commits.map(({ id }) => id)).toEqual([head])
      expect(existsSync(sprung)).toBe(false)
      // The trap is one: git as it is runs into it.
      runGit(checkout, ['status'])
      expect(existsSync(sprung)).toBe(true)
    },
  )
})

/** Makes of a checkout what an attacker would; gives the file that is there once anything of it was run. */
function setTraps(checkout: string): string {
  const sprung = join(checkout, 'sprung')
  const trap = join(checkout, 'trap.sh')
  writeFileSync(trap, `#!/bin/sh\ntouch '${sprung}'\n`, { mode: 0o755 })
  const settings = {
    'core.fsmonitor': trap,
    'core.sshCommand': trap,
    'core.gitProxy': trap,
    'core.pager': trap,
    'core.askPass': trap,
    'core.hooksPath': join(checkout, 'hooks'),
    'credential.helper': `!${trap}`,
    'diff.external': trap,
    'diff.trap.textconv': trap,
    'gpg.program': trap,
    'log.showSignature': 'true',
    'remote.origin.uploadpack': trap,
  }
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
    mkdirSync(join(checkout, 'hooks'), { recursive: true })
    copyFileSync(trap, join(checkout, 'hooks', hook))
  }
  const lines = Object.entries(settings).map(([key, value]) => {
    const [, section = '', name = ''] = /^(.*)\.([^.]+)$/.exec(key) ?? []
    const [head = '', ...rest] = section.split('.')
    const title = rest.length === 0 ? head : `${head} "${rest.join('.')}"`
    return `[${title}]\n${name} = ${JSON.stringify(value)}\n`
  })
  appendFileSync(join(checkout, '.git', 'config'), lines.join(''))
  writeFileSync(join(checkout, '.gitattributes'), '* diff=trap\n')
  writeFileSync(join(checkout, '.sentryclirc'), '[defaults]\nurl=https://evil.example\norg=evil\n')
  writeFileSync(join(checkout, '.env'), 'SENTRY_URL=https://evil.example\n')
  writeFileSync(join(checkout, '.npmrc'), `script-shell=${trap}\n`)
  const library = join(checkout, 'node_modules', '@actions', 'core')
  mkdirSync(library, { recursive: true })
  writeFileSync(
    join(library, 'index.js'),
    `require('fs').writeFileSync(${JSON.stringify(sprung)}, '')`,
  )
  return sprung
}
