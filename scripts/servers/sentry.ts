import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync, copyFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { homedir } from 'node:os'
import { startPostgres, startRedis, type Postgres } from './databases.ts'
import {
  createProcessGroup,
  findFreePorts,
  findProgram,
  MissingProgram,
  runProgram,
  waitForPort,
} from './processes.ts'
import { startSnubaStub } from './snuba.ts'

export const SENTRY_VERSION = '23.7.1'

/** A Sentry of its own makers, with what the seed has put into it. */
export type RealSentry = {
  url: string
  /** By name; each is explained by the seed. */
  tokens: Readonly<Record<string, string>>
  /** The first column of each row that a query of its database gives. */
  query: (sql: string) => Promise<string[]>
  /** Starts it again, so that it announces artifact bundles as today's servers do. */
  announceBundlesV2: () => Promise<void>
  stop: () => Promise<void>
}

/** Installs Sentry into `cache`, once, and starts it on free ports of the loopback interface, with fresh data. */
export async function startRealSentry(
  cache: string,
  log: (line: string) => void,
): Promise<RealSentry> {
  const home = join(cache, `sentry-${SENTRY_VERSION}`)
  const logs = join(home, 'logs')
  rmSync(logs, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
  await install(home, log)
  const group = createProcessGroup(logs)
  const [web = 0, postgresPort = 0, redis = 0, snuba = 0] = await findFreePorts(4)
  let stub: Server | undefined
  const stop = async (): Promise<void> => {
    await group.stopAll()
    stub?.close()
  }
  try {
    stub = await startSnubaStub(snuba)
    const postgres = await startPostgres(join(home, 'postgres'), postgresPort, group)
    await startRedis(home, redis, group)
    const ports = { web, postgres: postgresPort, redis, snuba }
    const tokens = await prepare({ home, postgres, ports, log })
    let bundlesV2 = false
    const serve = async (): Promise<ChildProcess[]> => {
      const env = variables(home, ports, { bundlesV2 })
      const sentry = join(home, 'venv', 'bin', 'sentry')
      const setting = { cwd: home, env }
      const bind = ['--bind', `127.0.0.1:${web}`, '--workers', '3']
      const served = group.start('web', [sentry, 'run', 'web', ...bind], setting)
      const quiet = ['--without-gossip', '--without-mingle', '--without-heartbeat']
      const worker = ['run', 'worker', '--concurrency', '1', ...quiet]
      const works = group.start('worker', [sentry, ...worker], setting)
      await waitForPort(web, { child: served, log: join(logs, 'web.log') })
      await waitForHealth(`http://127.0.0.1:${web}/_health/`)
      return [served, works]
    }
    let serving = await serve()
    return {
      url: `http://127.0.0.1:${web}`,
      tokens,
      query: async (sql) =>
        (await postgres.query(sql, RUN)).split('\n').filter((line) => line !== ''),
      announceBundlesV2: async () => {
        bundlesV2 = true
        for (const child of serving) await group.stop(child)
        serving = await serve()
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

// Its dependencies are pinned to what Python 3.8 can install without a compiler; a few have no wheels.
const FROM_SOURCE = new Set(
  'avalara celery fido2 hiredis maxminddb parsimonious petname phabricator planout pycountry python-u2flib-server'.split(
    ' ',
  ),
)

async function install(home: string, log: (line: string) => void): Promise<void> {
  if (existsSync(join(home, 'installed'))) return
  const python =
    process.env['SERVERS_PYTHON38'] ??
    findProgram(
      ['python3.8'],
      ['.pyenv/versions/3.8*/bin', '.local/share/uv/python/cpython-3.8*/bin'].map((folder) =>
        join(homedir(), folder),
      ),
    )
  if (python === null)
    throw new MissingProgram(
      `Python 3.8 is missing, which Sentry ${SENTRY_VERSION} runs on: install it, or name it in SERVERS_PYTHON38.`,
    )
  log(`Installing Sentry ${SENTRY_VERSION} …`)
  const setting = { cwd: home }
  await runProgram([python, '-m', 'venv', '--clear', 'venv'], setting)
  const pip = (...args: string[]): Promise<string> =>
    runProgram(
      [join(home, 'venv/bin/python'), '-m', 'pip', '--disable-pip-version-check', ...args],
      { ...setting, env: { PIP_ROOT_USER_ACTION: 'ignore' } },
    )
  // Newer ones refuse the metadata of celery 4.4.7.
  await pip('install', '-q', 'pip<24.1', 'setuptools==56.0.0', 'wheel')
  const wheels = ['--no-deps', '--only-binary=:all:']
  await pip('download', '-q', ...wheels, '-d', 'wheels', `sentry==${SENTRY_VERSION}`)
  const wheel = readdirSync(join(home, 'wheels')).find((name) => name.startsWith('sentry-')) ?? ''
  const metadata = await runProgram(
    [join(home, 'venv/bin/python'), '-c', READ_METADATA, join(home, 'wheels', wheel)],
    setting,
  )
  const pins = [...metadata.matchAll(/^Requires-Dist: ([\w.-]+) \(==([^)]+)\)\s*$/gm)]
    .map(([, name = '', version = '']) => ({ name, pin: `${name}==${version}` }))
    // It has no wheel, and only SAML asks for it.
    .filter(({ name }) => name !== 'xmlsec')
  const listOf = (isSource: boolean): string =>
    pins
      .filter(({ name }) => FROM_SOURCE.has(name) === isSource)
      .map(({ pin }) => pin)
      .join('\n')
  writeFileSync(join(home, 'binary.txt'), listOf(false))
  writeFileSync(join(home, 'source.txt'), listOf(true))
  await pip('install', '-q', ...wheels, '-r', 'binary.txt')
  await pip('install', '-q', '--no-deps', '-r', 'source.txt')
  await pip('install', '-q', '--no-index', '--no-deps', join(home, 'wheels', wheel))
  mkdirSync(join(home, 'stubs', 'xmlsec'), { recursive: true })
  writeFileSync(join(home, 'stubs', 'xmlsec', '__init__.py'), XMLSEC_STUB)
  rmSync(join(home, 'wheels'), { recursive: true })
  writeFileSync(join(home, 'installed'), '')
}

const READ_METADATA = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(archive.read(next(n for n in archive.namelist() if n.endswith("/METADATA"))).decode())
`

const XMLSEC_STUB = `from unittest.mock import MagicMock

_mock = MagicMock()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_mock, name)
`

type Ports = { web: number; postgres: number; redis: number; snuba: number }

const SEEDED = 'sentry_seeded'
const RUN = 'sentry_run'

function variables(
  home: string,
  ports: Ports,
  { database = RUN, bundlesV2 = false } = {},
): Record<string, string> {
  return {
    SERVERS_HOME: home,
    SERVERS_URL: `http://127.0.0.1:${ports.web}`,
    SERVERS_DATABASE: database,
    SERVERS_POSTGRES_PORT: String(ports.postgres),
    SERVERS_REDIS_PORT: String(ports.redis),
    SERVERS_SNUBA_PORT: String(ports.snuba),
    SERVERS_BUNDLES_V2: bundlesV2 ? '1' : '0',
    SENTRY_CONF: join(home, 'conf'),
    PYTHONPATH: join(home, 'stubs'),
    C_FORCE_ROOT: '1',
    // uWSGI is started by its name.
    PATH: `${join(home, 'venv', 'bin')}:${process.env['PATH'] ?? ''}`,
  }
}

type Preparation = {
  home: string
  postgres: Postgres
  ports: Ports
  log: (line: string) => void
}

// The tables are made once; each run gets a copy of them, and a seed of its own, whose tokens name the run's address.
async function prepare({ home, postgres, ports, log }: Preparation): Promise<RealSentry['tokens']> {
  mkdirSync(join(home, 'conf'), { recursive: true })
  mkdirSync(join(home, 'files'), { recursive: true })
  copyFileSync(join(import.meta.dirname, 'sentry.conf.py'), join(home, 'conf', 'sentry.conf.py'))
  writeFileSync(join(home, 'conf', 'config.yml'), '')
  const sentry = join(home, 'venv', 'bin', 'sentry')
  if (!existsSync(join(home, 'migrated'))) {
    log('Making its tables …')
    await postgres.query(`drop database if exists ${SEEDED}`)
    await postgres.query(`create database ${SEEDED}`)
    await postgres.query('create extension if not exists citext', SEEDED)
    const env = variables(home, ports, { database: SEEDED })
    await runProgram([sentry, 'upgrade', '--noinput'], { cwd: home, env })
    writeFileSync(join(home, 'migrated'), '')
  }
  await postgres.query(`drop database if exists ${RUN} with (force)`)
  await postgres.query(`create database ${RUN} template ${SEEDED}`)
  const seed = join(import.meta.dirname, 'sentry-seed.py')
  const env = variables(home, ports)
  const printed = await runProgram([sentry, 'exec', seed], { cwd: home, env })
  const [json = '{}'] = printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .slice(-1)
  return JSON.parse(json) as Record<string, string>
}

async function waitForHealth(url: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const isHealthy = await fetch(url, { signal: AbortSignal.timeout(20_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isHealthy) return
    await new Promise((resolve) => {
      setTimeout(resolve, 500)
    })
  }
  throw new Error(`${url} does not become healthy`)
}
