import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/histories.ts'
import { NODES } from '../support/nodes.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'
import { renderSummaryHtml } from '../support/summary-html.ts'

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

describe.each(NODES)('hostile commit messages, on $name', ({ path: node }) => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  test('change nothing in the commands of the log, the outputs or the rendered summary', async () => {
    const { root } = commitSeries(scene.repository, 0)
    const commits = MESSAGES.map((message, index) =>
      scene.repository.commit({ message, files: { [`${index}.js`]: message } }),
    )
    const head = commits.at(-1) ?? ''
    const run = await scene.push(
      { before: root, after: head },
      { node, with: { version: 'web@1.0.0' } },
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
      body.match(/<(?!\/?(?:main|table|thead|tbody|tr|th|td|a|strong|h3|body|html)\b)[^>]*>/g),
    ).toBeNull()
    expect(body).not.toMatch(/href="(?!http:\/\/127\.0\.0\.1)/)
    expect(body.match(/<tr>/g)).toHaveLength(MESSAGES.length + 1 + 7)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')

    const stored = scene.sentry.release('web@1.0.0')?.commits.map(({ message }) => message)
    expect(stored).toEqual(MESSAGES.map((message) => message.trimEnd().trimStart()).toReversed())
  })
})
