import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import type { Answer } from '../support/http/loopback.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { startReleaseScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'

const SWITCH: Answer = { status: 101, headers: { connection: 'upgrade', upgrade: 'websocket' } }
const BOMB: Answer = {
  status: 200,
  headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
  body: gzipSync(Buffer.alloc(200 * 2 ** 20, ' ')),
}

function countOf(total: number): Answer {
  const comparison = {
    total_commits: total,
    commits: [],
    merge_base_commit: { sha: 'a'.repeat(40) },
  }
  return { status: 200, body: comparison }
}

/** Node's `http` as it is when a request ends without an event, whatever the reason: its promise never settles. */
const SILENT_HTTP = `--import=data:text/javascript,${encodeURIComponent(`
  import http from 'node:http'
  import { EventEmitter } from 'node:events'
  import { syncBuiltinESMExports } from 'node:module'
  http.request = () => Object.assign(new EventEmitter(), { end() {}, destroy() {} })
  syncBuiltinESMExports()
`)}`

/** One annotation of this level, which the summary repeats. */
function expectOneSentence(run: ActionRun, level: string, says: RegExp): void {
  expect(run).toMatchObject({ signal: null, timedOut: false, exitCode: level === 'error' ? 1 : 0 })
  expect(run.annotations).toMatchObject([{ level, message: expect.stringMatching(says) }])
  expect(run.summary).toMatch(/^### Sentry release/)
  expect(run.outputs['version']).toBe('web@1.0.0')
}

describe('the step ends with one sentence', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  function run({ with: inputs, env }: StepOptions): Promise<ActionRun> {
    const { root, head } = commitSeries(scene.repository, 2)
    return scene.push(
      { before: root, after: head },
      {
        with: { version: 'web@1.0.0', timeout: '20', ...inputs },
        env: { SENTRY_HTTP_MAX_RETRIES: '1', ...env },
      },
    )
  }

  const ENDS = [
    ['error', {}],
    ['warning', { on_error: 'warn' }],
  ] as const

  test.each(ENDS)('%s when Sentry switches protocols', async (level, inputs) => {
    scene.sentry.addFault({
      method: 'POST',
      path: /\/releases\/$/,
      times: 99,
      kind: 'response',
      answer: SWITCH,
    })
    const ended = await run({ with: inputs })
    expectOneSentence(ended, level, /create release web@1\.0\.0.*101 Switching Protocols/)
    expect(ended.outputs['payload_file']).not.toBe('')
  })

  const ANSWERS: [string, Answer, RegExp][] = [
    ['switches protocols', SWITCH, /101 Switching Protocols/],
    ['sends a gzip of 200 MiB', BOMB, /larger than 10 MiB/],
    ['counts 1e11 commits', countOf(1e11), /was not understood/],
    ['counts 1e15 commits', countOf(1e15), /was not understood/],
  ]
  test.each(ANSWERS.flatMap((answer) => ENDS.map((end) => [...answer, ...end] as const)))(
    'when GitHub %s',
    async (_name, answer, says, level, inputs) => {
      scene.github.addFault({
        path: /\/(?:compare|commits)\//,
        times: 99,
        kind: 'response',
        answer,
      })
      const { root } = commitSeries(scene.repository, 1)
      const ended = await run({ with: { commits_from: 'api', base: root, ...inputs } })
      expectOneSentence(ended, level, says)
    },
  )

  test.each(ENDS)('%s when what it waits for never happens', async (level, inputs) => {
    const ended = await run({ with: inputs, env: { NODE_OPTIONS: SILENT_HTTP } })
    expectOneSentence(
      ended,
      level,
      /^The step waited for something that never happens: nothing was/,
    )
  })
})
