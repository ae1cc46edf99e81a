import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { writeFiles } from './builds/app.ts'
import { BUILDERS } from './builds/builders.ts'
import { checkBuild } from './builds/checks.ts'
import { createRandom } from './mutants/random.ts'

// Builds a program with every builder, uploads its source maps by the bundled action, and looks whether the ids that
// Sentry's SDK reports at run time are those that were uploaded: npm run e2e:builds [-- part-of-a-name [seed]]
// The builders are installed into a folder that is kept between runs.

const SOURCE = join(import.meta.dirname, 'builds')
const CACHE = join(import.meta.dirname, '..', 'node_modules/.cache/builds')
const wanted = process.argv[2] ?? ''
const seed = Number(process.argv[3] ?? '1')
/** No builder reports to its maker from here. */
const QUIET = { NG_CLI_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', CI: 'true' }

install()
let failed = 0
let passed = 0
const random = createRandom(seed)
for (const builder of BUILDERS.filter(({ name }) => name.includes(wanted))) {
  console.log(builder.name)
  const folder = join(CACHE, 'apps', builder.name.replaceAll(/\W+/g, '-'))
  rmSync(folder, { recursive: true, force: true })
  writeFiles(folder, builder.files)
  execFileSync(process.execPath, ['build.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...QUIET },
  })
  for (const { name, found, wanted: right } of await checkBuild(builder, folder, random)) {
    const isRight = isDeepStrictEqual(found, right)
    console.log(`  ${isRight ? 'passed' : 'FAILED'}: ${name}`)
    if (isRight) passed += 1
    else {
      failed += 1
      console.log(`    found ${JSON.stringify(found)}\n    wanted ${JSON.stringify(right)}`)
    }
  }
}
console.log(`${passed} passed, ${failed} failed, seed ${seed}`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** Installs the pinned builders, unless they are there. */
function install(): void {
  const lock = 'package-lock.json'
  const isSame = (name: string): boolean =>
    existsSync(join(CACHE, name)) &&
    readFileSync(join(CACHE, name), 'utf8') === readFileSync(join(SOURCE, name), 'utf8')
  mkdirSync(CACHE, { recursive: true })
  if (!isSame(lock) || !existsSync(join(CACHE, 'node_modules', '.package-lock.json'))) {
    for (const name of ['package.json', lock]) copyFileSync(join(SOURCE, name), join(CACHE, name))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: CACHE,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  copyFileSync(join(SOURCE, 'report-ids.mjs'), join(CACHE, 'report-ids.mjs'))
}
