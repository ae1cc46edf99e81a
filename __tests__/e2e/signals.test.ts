import { chmodSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import type { Fault } from '../support/http/loopback.ts'
import type { ActionRun } from '../support/runner/action-runner.ts'
import { startReleaseScene, type ReleaseScene, type StepOptions } from '../support/release-scene.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const FIRST = { method: 'GET', path: /^\/api\/0\// }
const CREATE = { method: 'POST', path: /\/releases\/$/ }
const DEPLOY = { method: 'POST', path: /\/deploys\/$/ }

describe('a step that is cancelled', () => {
  let scene: ReleaseScene

  beforeEach(async () => {
    scene = await startReleaseScene()
  })
  afterEach(() => scene.close())

  /** Runs a push on a Sentry that hangs at `fault`, and sends the step `signal` when the hanging request has arrived. */
  async function cancel(
    signal: NodeJS.Signals,
    fault: Pick<Fault, 'method' | 'path'>,
    inputs: StepOptions['with'] = {},
  ): Promise<ActionRun> {
    const { root, head } = commitSeries(scene.repository, 2)
    scene.sentry.addFault({ ...fault, times: 99, kind: 'hang' })
    const arrived = scene.sentry.nextRequest(fault)
    return scene.push(
      { before: root, after: head },
      {
        with: { version: 'web@1.0.0', environment: 'production', ...inputs },
        kill: { signal, when: arrived },
      },
    )
  }

  test.each(SIGNALS)('by %s before anything was sent says so, and fails', async (signal) => {
    const run = await cancel(signal, FIRST)
    expect(run).toMatchObject({ exitCode: 1, signal: null, timedOut: false })
    expect(run.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/^cancelled: nothing was sent to Sentry/) },
    ])
    expect(run.summary).toContain('cancelled&#58; nothing was sent to Sentry yet.')
    expect(run.outputs['version']).toBe('web@1.0.0')
    expect(run.outputs['payload_file']).toBeUndefined()
  })

  test.each(SIGNALS)('by %s while the release is created tells what was sent', async (signal) => {
    const run = await cancel(signal, CREATE)
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^cancelled: Sentry was asked to create release web@1\.0\.0 and has not answered\. /,
      ),
    ])
    const [sent] = Object.values(run.files)
    expect(run.outputs['payload_file']).toMatch(/sentry-release-requests-/)
    expect(JSON.parse(sent ?? '')).toMatchObject([{ method: 'POST' }])
    expect(run.summary).toContain('cancelled')
  })

  test.each(SIGNALS)('by %s after it was written tells the release’s state', async (signal) => {
    const run = await cancel(signal, DEPLOY, { finalize: 'false' })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^cancelled: release web@1\.0\.0 exists and is not finalized; Sentry was asked to create the deploy to production/,
      ),
    ])
    expect(scene.sentry.release('web@1.0.0')?.dateReleased).toBeNull()
  })

  test('with on_error: warn succeeds with one warning', async () => {
    const run = await cancel('SIGTERM', CREATE, { on_error: 'warn' })
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'success' })
    expect(run.outputs['failed']).toBe('true')
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/^cancelled: /) },
    ])
  })

  test.each(SIGNALS)('by %s while git hangs takes git with it', async (signal) => {
    const bin = mkdtempSync(join(tmpdir(), 'bin-'))
    const pidFile = join(bin, 'git.pid')
    // Renamed, so that whoever sees the file sees all of it.
    const note = 'echo $$ > "$0.new"; mv "$0.new" "$0.pid"'
    const hang = 'trap "" TERM INT; while [ -e "$0" ]; do sleep 1; done'
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n${note}\n${hang}\n`)
    chmodSync(join(bin, 'git'), 0o755)
    const watcher = watch(bin)
    const started = new Promise<void>((resolve) => {
      watcher.on('change', (_event, name) => {
        if (name === 'git.pid') resolve()
      })
    })
    const { root, head } = commitSeries(scene.repository, 2)
    const workspace = scene.repository.clone({ depth: 0 })
    const run = await scene.push(
      { before: root, after: head },
      {
        workspace,
        with: { version: 'web@1.0.0', commits_from: 'git' },
        env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
        kill: { signal, when: started },
      },
    )
    watcher.close()
    expect(run).toMatchObject({ exitCode: 1, signal: null, timedOut: false })
    expect(run.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/^cancelled: nothing was sent/) },
    ])
    expect(stateOf(readFileSync(pidFile, 'utf8').trim())).toMatch(/^(?:gone|Z)$/)
    rmSync(bin, { recursive: true })
  })
})

/** What Linux tells of a process: `Z` when it has ended and nobody has asked how; `gone` when there is none. */
function stateOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? ''
  } catch {
    return 'gone'
  }
}
