import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IS_ROOT, NOBODY } from './places.ts'
import {
  findProgram,
  MissingProgram,
  runProgram,
  waitForPort,
  type ProcessGroup,
  type Setting,
} from './processes.ts'

/** A Postgres on loopback. */
export type Postgres = {
  port: number
  /** Runs statements in a database, by default the one for that; gives what they print, unaligned. */
  query: (sql: string, database?: string) => Promise<string>
}

const AS_NOBODY = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}

/** Starts the machine's Postgres with data of its own in `folder`. */
export async function startPostgres(
  folder: string,
  port: number,
  group: ProcessGroup,
): Promise<Postgres> {
  const initdb = findProgram(['initdb'], ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin'])
  if (initdb === null)
    throw new MissingProgram('Postgres is missing: install the server package (postgresql).')
  const bin = dirname(initdb)
  const data = join(folder, 'data')
  mkdirSync(folder, { recursive: true })
  if (IS_ROOT) chownSync(folder, NOBODY, NOBODY)
  const setting: Setting = { cwd: folder, ...AS_NOBODY }
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const options = ['--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--username=postgres']
    await runProgram([initdb, '-D', data, ...options], setting)
  }
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'fsync=off']
  const args = [...settings, `unix_socket_directories=${folder}`].flatMap((one) => ['-c', one])
  const child = group.start('postgres', [join(bin, 'postgres'), '-D', data, ...args], setting)
  await waitForPort(port, { child, log: join(dirname(folder), 'logs', 'postgres.log') })
  const query: Postgres['query'] = (sql, database = 'postgres') => {
    const to = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', database]
    const how = ['--no-psqlrc', '-At', '-v', 'ON_ERROR_STOP=1', '-c', sql]
    return runProgram([join(bin, 'psql'), ...to, ...how], { cwd: folder })
  }
  for (let tries = 0; ; tries += 1) {
    // It listens before it answers.
    const error = await query('select 1').then(
      () => null,
      (reason: unknown) => reason,
    )
    if (error === null) return { port, query }
    if (tries === 50) throw error
    await new Promise((resolve) => {
      setTimeout(resolve, 200)
    })
  }
}

/** Starts the machine's Redis, which keeps nothing. */
export async function startRedis(folder: string, port: number, group: ProcessGroup): Promise<void> {
  const redis = findProgram(['redis-server', 'valkey-server'], [])
  if (redis === null)
    throw new MissingProgram('Redis is missing: install the server package (redis-server).')
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = group.start('redis', [redis, ...args], { cwd: folder })
  await waitForPort(port, { child, log: join(folder, 'logs', 'redis.log') })
}
