import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  createProcessGroup,
  findFreePorts,
  findProgram,
  MissingProgram,
  runProgram,
  waitForPort,
} from './processes.ts'

export const BUGSINK_VERSION = '2.6.2'

/** A Bugsink of its own makers, with one project named `web`. */
export type RealBugsink = {
  url: string
  token: string
  /** Runs Python with Bugsink's models; gives what it prints. */
  ask: (python: string) => Promise<string>
  stop: () => Promise<void>
}

/** Installs Bugsink into `cache`, once, and starts it on a free port of the loopback interface, with fresh data. */
export async function startRealBugsink(
  cache: string,
  log: (line: string) => void,
): Promise<RealBugsink> {
  const home = join(cache, `bugsink-${BUGSINK_VERSION}`)
  const logs = join(home, 'logs')
  rmSync(logs, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
  await install(home, log)
  const bin = (name: string): string => join(home, 'venv', 'bin', name)
  const [port = 0] = await findFreePorts(1)
  const data = join(home, 'data')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data)
  const setting = { cwd: data, env: { DJANGO_SETTINGS_MODULE: 'bugsink_conf', PYTHONPATH: data } }
  const host = ['--host', '127.0.0.1', '--port', String(port)]
  await runProgram([bin('bugsink-create-conf'), '--template', 'local', ...host], setting)
  const conf = join(data, 'bugsink_conf.py')
  writeFileSync(conf, `${readFileSync(conf, 'utf8')}\n${DATABASES}`)
  const manage = (...args: string[]): Promise<string> =>
    runProgram([bin('bugsink-manage'), ...args], setting)
  await manage('migrate', '--verbosity', '0')
  await manage('migrate', '--verbosity', '0', '--database', 'snappea')
  const ask: RealBugsink['ask'] = async (python) =>
    (await manage('shell', '-c', python)).trim().split('\n').at(-1) ?? ''
  await ask(
    "from projects.models import Project; print(Project.objects.create(name='web', slug='web').slug)",
  )
  const token = (await manage('create_auth_token')).trim().split(/\s+/).at(-1) ?? ''
  const group = createProcessGroup(logs)
  const serve = ['bugsink.wsgi', '--bind', `127.0.0.1:${port}`, '--workers', '2', '--timeout', '60']
  const child = group.start('bugsink', [bin('gunicorn'), ...serve], setting)
  await waitForPort(port, { child, log: join(logs, 'bugsink.log') })
  return { url: `http://127.0.0.1:${port}`, token, ask, stop: group.stopAll }
}

const DATABASES = `
import pathlib
_HERE = pathlib.Path(__file__).parent
for _name, _database in DATABASES.items():
    _database["NAME"] = str(_HERE / (_name + ".sqlite3"))
ALLOWED_HOSTS = ["*"]
`

async function install(home: string, log: (line: string) => void): Promise<void> {
  if (existsSync(join(home, 'installed'))) return
  const names = ['python3.13', 'python3.12', 'python3.11', 'python3.10']
  const python =
    process.env['SERVERS_PYTHON'] ??
    findProgram(names, [join(homedir(), '.pyenv/versions/3.1[0-3]*/bin')])
  if (python === null)
    throw new MissingProgram(
      'Python 3.10 or newer is missing, which Bugsink runs on: install it, or name it in SERVERS_PYTHON.',
    )
  log(`Installing Bugsink ${BUGSINK_VERSION} …`)
  await runProgram([python, '-m', 'venv', '--clear', 'venv'], { cwd: home })
  const pip = [join(home, 'venv/bin/python'), '-m', 'pip', '--disable-pip-version-check']
  await runProgram([...pip, 'install', '-q', `bugsink==${BUGSINK_VERSION}`], {
    cwd: home,
    env: { PIP_ROOT_USER_ACTION: 'ignore' },
  })
  writeFileSync(join(home, 'installed'), '')
}
