import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'
import { renderSummaryHtml } from '../support/runner/summary-html.ts'

const MESSAGES = [
  '::set-output name=version::x',
  '::error::pwned',
  '  ::add-mask::e',
  '##[error]old form',
  'text ##[set-output name=version]x',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '| a | b | `code` ```\n\n# heading\n\n[link](javascript:alert(3))',
  '`</details>` **bold** @everyone #1 https://evil.example',
  '\u001b[31mred\u001b[0m\u0007',
]

/** The text as two paths and as the author's name. */
function inPathsAndName(text: string, index: number) {
  // No path has an empty folder in it.
  const path = text.replaceAll('//', '/').trimEnd()
  return {
    files: { [path]: text, [`${index}/a${path}`]: text },
    author: { name: text.replaceAll(/[\n<>]/g, ' '), email: 'ada@example.com' },
  }
}

function expectOnlyOwnCommands(run: ActionRun): void {
  expect(run.conclusion).toBe('success')
  expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([])
  const own = new Set(['add-mask', 'group', 'endgroup', 'debug', 'notice'])
  expect(run.commands.filter(({ name }) => !own.has(name))).toEqual([])
  expect(run.masks).not.toContain('e')
  expect(run.stdout).not.toMatch(/##\[|[\u0000-\u0009\u000b-\u001f\u007f]/)
}

describe('hostile commit messages', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  test('change nothing in the commands of the log, the outputs or the rendered summary', async () => {
    const { root } = commitSeries(scene.repository, 0)
    const commits = MESSAGES.map((message, index) =>
      scene.repository.commit({ message, ...inPathsAndName(message, index) }),
    )
    const head = commits.at(-1) ?? ''
    const run = await scene.push(
      { before: root, after: head },
      // With debug logging on, which shows more of what others wrote.
      { with: { version: 'web@1.0.0' }, env: { RUNNER_DEBUG: '1' } },
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ version: 'web@1.0.0', commit: head })
    expect(run.annotations).toEqual([])
    expect(new Set(run.commands.map(({ name }) => name))).toEqual(
      new Set(['add-mask', 'group', 'endgroup', 'debug']),
    )
    expect(run.masks).not.toContain('e')
    expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)

    const html = renderSummaryHtml(run.summary, { title: 'Summary' })
    const body = html.slice(html.indexOf('<main>'))
    expect(
      body.match(
        /<(?!\/?(?:main|table|thead|tbody|tr|th|td|a|p|code|strong|h3|body|html)\b)[^>]*>/g,
      ),
    ).toBeNull()
    expect(body).not.toMatch(/href="(?!http:\/\/127\.0\.0\.1)/)
    expect(body.match(/<tr>/g)).toHaveLength(MESSAGES.length + 1 + 4)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')

    const stored = scene.sentry.release('web@1.0.0')?.commits.map(({ message }) => message)
    expect(stored).toEqual(MESSAGES.map((message) => message.trimEnd().trimStart()).toReversed())
    const paths = sentCommits(run).map(({ patch_set: files = [] }) =>
      files.map(({ path }) => path).toSorted(),
    )
    expect(paths).toEqual(
      MESSAGES.map((message, index) =>
        Object.keys(inPathsAndName(message, index).files).toSorted(),
      ).toReversed(),
    )
  })

  test('and paths change as little in a dry run that shows every request, with debug logging', async () => {
    const { root } = commitSeries(scene.repository, 0)
    for (const [index, message] of MESSAGES.entries())
      scene.repository.commit({ message, ...inPathsAndName(message, index) })
    for (const from of ['api', 'git']) {
      const run = await scene.push(
        { before: root, after: scene.repository.head() },
        {
          workspace: scene.repository.clone({ depth: 0 }),
          env: { RUNNER_DEBUG: '1', SENTRY_LOG_LEVEL: 'debug' },
          with: { version: 'web@1.0.0', base: 'event', dry_run: 'true', commits_from: from },
        },
      )
      expect(run.outputs).toMatchObject({ version: 'web@1.0.0', commits_from: from })
      expect(sentCommits(run)).toHaveLength(MESSAGES.length)
      expect(run.log).toContain('set-output name=version')
      expectOnlyOwnCommands(run)
      expect(renderSummaryHtml(run.summary, { title: 'Summary' })).not.toMatch(/<(?:script|img)/)
    }
  })

  test('nor does the text of an event, which anybody who opens a pull request can write', async () => {
    const { head } = commitSeries(scene.repository, 1)
    const hostile = 'x\n::error::pwned\n::set-output name=version::x ##[error]<img src=x>'
    for (const [conclusion, version] of [
      ['success', 'web@1.0.0'],
      [hostile, undefined],
    ]) {
      const payload = {
        action: 'completed',
        workflow_run: {
          name: hostile,
          head_sha: head,
          head_branch: hostile,
          event: 'pull_request',
          conclusion,
          head_repository: { full_name: `mallory/${hostile}` },
        },
      }
      const run = await scene.run(
        { name: 'workflow_run', payload, sha: head, ref: 'refs/heads/main' },
        { with: { version: 'web@1.0.0' } },
      )
      expect([run.exitCode, run.outputs['version']]).toEqual([0, version])
      expectOnlyOwnCommands(run)
      expect(renderSummaryHtml(run.summary, { title: 'Summary' })).not.toMatch(/<(?:script|img)/)
    }
  })
})
