import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { findMutations, type Mutation } from './mutants/mutations.ts'
import { createRandom, sample } from './mutants/random.ts'

/**
 * Changes the code in random places, one at a time, and sees whether a test notices: a change that none notices is a
 * promise that none holds. Prints the seed, the survivors and their share; exits with 1 when more than 5 % survive.
 *
 * The code is that of the rooms that decide, and of the writers; the tests are those that run in the test's own process,
 * because a change of the sources is not in the bundle.
 */
const ROOT = join(import.meta.dirname, '..')
const ROOMS = ['commits', 'release', 'report', 'text', 'gather', 'event', 'inputs', 'run', 'sentry']
const MAX_SURVIVING = 0.05
/** Mutants that are tried at once, each in a copy of the project. */
const COPIES = 2
/** So many tests are asked first. */
const NEAR = 8
/** A change may make an endless loop, which counts as noticed; the far ones alone take up to six minutes. */
const MAX_MS = { near: 120_000, far: 1_200_000, all: 900_000 }

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '60' },
    rooms: { type: 'string', default: ROOMS.join(',') },
  },
})

/** A copy of the project, so that the work tree stays as it is. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'))
  const listed = git(ROOT, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const name of listed.split('\0')) {
    if (name === '' || !existsSync(join(ROOT, name))) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    cpSync(join(ROOT, name), join(folder, name))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  git(folder, ['init', '--quiet'])
  // As a link it is no folder, which is what is ignored.
  appendFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n')
  return folder
}

function git(directory: string, args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: directory, encoding: 'utf8' })
}

/** Tests of everything: of all texts of the sources, and of all that a user reads of whole runs. */
const OF_EVERYTHING = [
  '__tests__/documents.test.ts',
  '__tests__/run/run.test.ts',
  '__tests__/step/stories.test.ts',
]

/** How many folders and names a test has in common with a module: of equally near ones, its own tells. */
function countShared(test: string, module: string): number {
  const names = module.replace(/\.ts$/, '').split('/')
  return test
    .replace(/\.test\.ts$/, '')
    .split('/')
    .filter((name, index) => name === names[index]).length
}

/**
 * Every module of `src/` with the tests that import it, near ones first; those that spawn the bundle left out. Those of
 * everything are asked behind the nearest.
 */
function findTests(): Map<string, string[]> {
  const files = globSync(['src/**/*.ts', '__tests__/**/*.ts'], { cwd: ROOT })
  const imports = new Map(
    files.map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)]
      return [file, specifiers.map(([, path = '']) => join(dirname(file), path))]
    }),
  )
  const found = new Map<string, { test: string; distance: number }[]>()
  const tests = files.filter(
    (file) => file.endsWith('.test.ts') && !/^__tests__\/(?:e2e|support)\//.test(file),
  )
  for (const test of tests) {
    const distances = new Map([[test, 0]])
    const queue = [test]
    for (let file = queue.shift(); file !== undefined; file = queue.shift())
      for (const next of imports.get(file) ?? []) {
        if (distances.has(next)) continue
        distances.set(next, (distances.get(file) ?? 0) + 1)
        queue.push(next)
      }
    for (const [module, distance] of distances)
      if (module.startsWith('src/'))
        found.set(module, [...(found.get(module) ?? []), { test, distance }])
  }
  return new Map(
    [...found].map(([module, reaching]) => [
      module,
      reaching
        .toSorted(
          (a, b) =>
            a.distance - b.distance || countShared(b.test, module) - countShared(a.test, module),
        )
        .map(({ test }) => test)
        .filter((test) => !OF_EVERYTHING.includes(test))
        .toSpliced(NEAR - OF_EVERYTHING.length, 0, ...OF_EVERYTHING),
    ]),
  )
}

/** Whether a test fails. The nearest ones are asked first, because they nearly always tell. */
async function isNoticed(folder: string, tests: readonly string[]): Promise<boolean> {
  const [near, far] = [tests.slice(0, NEAR), tests.slice(NEAR)]
  return (await fails(folder, near, MAX_MS.near)) || (await fails(folder, far, MAX_MS.far))
}

/** The tests that pass while nothing is changed. What fails in the copy anyhow would notice every change. */
async function findPassing(folder: string, tests: readonly string[]): Promise<Set<string>> {
  const report = join(folder, 'report.json')
  const flags = ['--json', `--outputFile=${report}`, '--maxWorkers=2']
  await runJest(folder, [...flags, '--runTestsByPath', ...tests], MAX_MS.all)
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string }[]
  }
  const passing = testResults.filter(({ status }) => status === 'passed')
  return new Set(passing.map(({ name }) => relative(realpathSync(folder), name)))
}

async function fails(folder: string, tests: readonly string[], maxMs: number): Promise<boolean> {
  if (tests.length === 0) return false
  const flags = ['--bail', '--maxWorkers=1', '--runTestsByPath', ...tests]
  const code = await runJest(folder, flags, maxMs)
  if (code === null) console.log(`ended after ${maxMs / 1000} s:`)
  return code !== 0
}

/** The exit code; null when it had to be ended. */
function runJest(folder: string, args: readonly string[], timeout: number): Promise<number | null> {
  const jest = join('node_modules', 'jest', 'bin', 'jest.js')
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, jest, '--silent', ...args], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  })
  // With its workers: one of them is what loops.
  const end = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const timer = setTimeout(end, timeout)
  return new Promise((resolve, reject) =>
    child.on('error', reject).on('exit', (code) => {
      clearTimeout(timer)
      resolve(code)
    }),
  )
}

function shorten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 80)
}

function describe({ file, line, before, after }: Mutation): string {
  return `${file}:${line}: ${shorten(before)} → ${shorten(after)}`
}

const random = createRandom(Number(options.seed))
const files = globSync(
  options.rooms.split(',').map((room) => `src/${room}/**/*.ts`),
  { cwd: ROOT },
)
const mutations = files
  .toSorted()
  .flatMap((file) => findMutations(file, readFileSync(join(ROOT, file), 'utf8')))
const chosen = sample(mutations, Number(options.count), random)
console.log(`${chosen.length} of ${mutations.length} mutants, --seed ${options.seed}`)

const folders = Array.from({ length: COPIES }, copyProject)
const tests = findTests()
const survivors: Mutation[] = []
try {
  const every = [...new Set(chosen.flatMap(({ file }) => tests.get(file) ?? []))]
  const passing = await findPassing(folders[0] ?? '', every)
  const failing = every.filter((test) => !passing.has(test))
  console.log(`${passing.size} test files can notice a change`)
  if (failing.length > 0)
    console.log(`not asked, because they fail in a copy: ${failing.join(', ')}`)
  const queue = chosen.values()
  const tryAll = async (folder: string): Promise<void> => {
    for (const mutation of queue) {
      const path = join(folder, mutation.file)
      const original = readFileSync(path, 'utf8')
      writeFileSync(path, mutation.text)
      const asked = (tests.get(mutation.file) ?? []).filter((test) => passing.has(test))
      const noticed = await isNoticed(folder, asked)
      writeFileSync(path, original)
      if (!noticed) survivors.push(mutation)
      console.log(`${noticed ? 'noticed' : 'survives'}: ${describe(mutation)}`)
    }
  }
  await Promise.all(folders.map(tryAll))
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
const share = survivors.length / Math.max(1, chosen.length)
console.log(`${survivors.length} of ${chosen.length} survive (${(share * 100).toFixed(1)} %)`)
process.exitCode = share > MAX_SURVIVING ? 1 : 0
