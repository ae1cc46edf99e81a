import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitSeries } from '../support/git/histories.ts'
import { startReleaseScene, type ReleaseScene } from '../support/release-scene.ts'

describe('a git that hangs beside a GitHub that hangs', () => {
  let scene: ReleaseScene
  let bin: string

  beforeEach(async () => {
    scene = await startReleaseScene()
    bin = mkdtempSync(join(tmpdir(), 'hanging-git-'))
    // It ignores that it is to end, and so does what it has started; each writes down its process id.
    const hang = `trap '' TERM INT HUP; echo $$ >> '${join(bin, 'started')}'; while [ -e "$0" ]; do sleep 1; done`
    writeFileSync(join(bin, 'helper'), `#!/bin/sh\n${hang}\n`)
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n'${join(bin, 'helper')}' &\n${hang}\n`)
    for (const name of ['helper', 'git']) chmodSync(join(bin, name), 0o755)
  })
  afterEach(async () => {
    await scene.close()
    // Whatever were left would end by this.
    rmSync(bin, { recursive: true, force: true })
  })

  test('is killed with what it has started, and what the event lists is released', async () => {
    scene.github.addFault({ path: /./, times: 999, kind: 'hang' })
    const { root, head, commits } = commitSeries(scene.repository, 2)
    const run = await scene.push(
      { before: root, after: head },
      {
        with: { version: 'web@1.0.0', timeout: '6' },
        env: { PATH: [bin, process.env['PATH']].join(delimiter) },
      },
    )
    expect(run).toMatchObject({ exitCode: 0, timedOut: false })
    expect(scene.sentry.release('web@1.0.0')?.commits.map(({ id }) => id)).toEqual(commits)
    const started = readFileSync(join(bin, 'started'), 'utf8').trim().split('\n').map(Number)
    expect(started.length).toBeGreaterThan(1)
    expect(started.filter(isRunning)).toEqual([])
  })
})

// A process that has ended and that nobody has waited for yet runs no more.
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const path = `/proc/${pid}/stat`
  return !existsSync(path) || !/\) Z /.test(readFileSync(path, 'utf8'))
}
