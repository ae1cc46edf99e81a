import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createDeadline, type Deadline } from '../../../src/deadline.ts'
import { createGit, type Git } from '../../../src/sources/git/git.ts'
import { endWindowsTree } from '../../../src/sources/git/windows-tree.ts'

const MANY = 99

describe('git', () => {
  let directory: string
  let deadline: Deadline
  const file = (name: string): string => join(directory, name)

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'git-'))
    deadline = createDeadline(MANY)
  })
  afterEach(() => {
    deadline.end()
    // Also when a test fails nothing may stay behind.
    if (existsSync(file('left'))) endIfRunning(Number(readFileSync(file('left'), 'utf8')))
    rmSync(directory, { recursive: true, force: true })
  })

  /** A git that is this shell script; what it leaves behind writes its process id to `left`. */
  function fakeGit(script: string): Git {
    writeFileSync(file('git'), `#!/bin/sh\n${script}\n`)
    chmodSync(file('git'), 0o755)
    const environment = { PATH: [directory, process.env['PATH']].join(delimiter) }
    return createGit({ directory, environment, deadline, redact: (said) => said })
  }

  async function leftProcess(): Promise<number> {
    while (!existsSync(file('left'))) await sleep(5)
    return Number(readFileSync(file('left'), 'utf8'))
  }

  const LEAVE = 'sleep 600 & echo $! > left.new; mv left.new left'
  test.each([
    ['hangs', `${LEAVE}; wait`],
    ['hangs and ignores that it is to end', `trap '' TERM INT HUP; ${LEAVE}; wait`],
    ['has ended, but not what it has started, which holds its output', LEAVE],
  ])('that %s ends with all that it has started when the step ends', async (_, script) => {
    const ended = fakeGit(script).run(['fetch'])
    const failure = expect(ended).rejects.toThrow('git did not finish in time.')
    const pid = await leftProcess()
    expect(isRunning(pid)).toBe(true)
    deadline.end()
    await failure
    expect(await hasEnded(pid)).toBe(true)
  })

  test('leaves nothing running when it has ended by itself', async () => {
    const ended = await fakeGit(
      `sleep 600 >/dev/null 2>&1 & echo $! > left.new; mv left.new left`,
    ).run(['log'])
    expect(ended.code).toBe(0)
    expect(await hasEnded(await leftProcess())).toBe(true)
  })

  test('is not started when the step has ended', async () => {
    const git = fakeGit('echo > started')
    deadline.end()
    await expect(git.run(['log'])).rejects.toThrow('git did not finish in time.')
    expect(existsSync(file('started'))).toBe(false)
  })

  test('hands out its output as it comes, whatever its lines', async () => {
    const sizes: number[] = []
    const git = fakeGit(`head -c 4000000 /dev/zero`)
    const ended = await git.stream(['log'], (chunk) => sizes.push(chunk.length))
    expect(ended.code).toBe(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(4_000_000)
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
  })

  test('says no secret', async () => {
    const git = fakeGit('echo "fatal: s3cr3t" >&2; exit 1')
    expect((await git.run(['log'])).stderr).toBe('fatal: s3cr3t\n')
    const silent = createGit({
      directory,
      environment: { PATH: [directory, process.env['PATH']].join(delimiter) },
      deadline,
      redact: (said) => said.replaceAll('s3cr3t', '***'),
    })
    expect((await silent.run(['log'])).stderr).toBe('fatal: ***\n')
  })

  test('is ended on Windows by the command that ends a tree of processes', async () => {
    writeFileSync(file('taskkill'), `#!/bin/sh\necho "$@" > "${file('killed')}"\nexit 128\n`)
    chmodSync(file('taskkill'), 0o755)
    const path = process.env['PATH']
    process.env['PATH'] = [directory, path].join(delimiter)
    try {
      await endWindowsTree(4711)
    } finally {
      process.env['PATH'] = path
    }
    expect(readFileSync(file('killed'), 'utf8')).toBe('/pid 4711 /t /f\n')
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

/** Waits for its end: a process that was killed is there until somebody has taken note of it. */
async function hasEnded(pid: number): Promise<boolean> {
  for (let looks = 0; looks < 400; looks += 1) {
    if (!isRunning(pid)) return true
    await sleep(5)
  }
  return false
}

function endIfRunning(pid: number): void {
  if (pid > 0 && isRunning(pid)) process.kill(pid, 'SIGKILL')
}
