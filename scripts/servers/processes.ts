import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { accessSync, constants, globSync, openSync, readFileSync } from 'node:fs'
import { createServer, connect, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Something that a machine lacks: its message is the one line that says what to install. */
export class MissingProgram extends Error {}

type Variables = Readonly<Record<string, string>>

/** What a program needs to be run: where, as whom, and with which variables beside this process's own. */
export type Setting = { cwd: string; env?: Variables; uid?: number; gid?: number }

/** Starts programs, and ends all of them, with whatever they have started. */
export type ProcessGroup = {
  start: (name: string, command: readonly string[], setting: Setting) => ChildProcess
  stop: (child: ChildProcess) => Promise<void>
  stopAll: () => Promise<void>
}

/** Each program's output goes to a file of its name in `logs`. */
export function createProcessGroup(logs: string): ProcessGroup {
  const running = new Set<ChildProcess>()
  const stop = async (child: ChildProcess): Promise<void> => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      if (!running.has(child) || child.pid === undefined) return
      try {
        process.kill(-child.pid, signal)
      } catch {
        // It has ended by itself.
      }
      for (let waits = 0; waits < 100 && running.has(child); waits += 1) await sleep(100)
    }
  }
  return {
    start: (name, [file = '', ...args], { env, ...setting }) => {
      const log = openSync(join(logs, `${name}.log`), 'a')
      const options: SpawnOptions = {
        ...setting,
        env: { ...process.env, ...env },
        detached: true,
        stdio: ['ignore', log, log],
      }
      const child = spawn(file, args, options)
      running.add(child)
      const forget = (): void => void running.delete(child)
      child.on('exit', forget).on('error', forget)
      return child
    },
    stop,
    stopAll: async () => {
      // The last one first: what was started early serves the others.
      for (const child of [...running].toReversed()) await stop(child)
    },
  }
}

const execute = promisify(execFile)

/** Runs a program to its end and gives its output; throws with the end of it when the program fails. */
export async function runProgram(
  [file = '', ...args]: readonly string[],
  { env, ...setting }: Setting,
): Promise<string> {
  try {
    const { stdout } = await execute(file, args, {
      ...setting,
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    const end = `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n')
    throw new Error(`${[file, ...args].join(' ').slice(0, 200)} failed:\n${end}`, { cause: error })
  }
}

/** The first program of these names on PATH or in the given folders, which may be globs; null when there is none. */
export function findProgram(names: readonly string[], folders: readonly string[]): string | null {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const places = [...folders.flatMap((folder) => globSync(folder).toSorted().toReversed()), ...path]
  for (const name of names) {
    for (const place of places) {
      const file = join(place, name)
      if (isExecutable(file)) return file
    }
  }
  return null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Ports of the loopback interface that nobody listens on; none twice. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  for (const server of servers) server.close()
  return ports
}

/** Waits until somebody listens. Throws with the end of the program's log when it ends before. */
export async function waitForPort(
  port: number,
  { child, log }: { child: ChildProcess; log: string },
): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await isListening(port)) return
    await sleep(100)
  }
  const end = readFileSync(log, 'utf8').split('\n').slice(-20).join('\n')
  throw new Error(`nothing listens on port ${port}:\n${end}`)
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
