import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { measureProcess } from './processes.ts'
import { startPushScene, type PushScene } from './push-scene.ts'
import { runSentryCli, SENTRY_CLI } from './sentry-cli.ts'
import { measureStep } from './step.ts'
import { measureInTurn, OURS, type Contender, type Result } from './turns.ts'

const COMMITS = 5
const ROOT = join(import.meta.dirname, '..')

/** What the bundle weighs, file by file. */
export function showSizes(folder: string): void {
  console.log(`\nSizes in ${folder}/`)
  let total = 0
  for (const name of readdirSync(join(ROOT, folder)).toSorted()) {
    const { size } = statSync(join(ROOT, folder, name))
    total += size
    console.log(`  ${name.padEnd(20)} ${(size / 1000).toFixed(0).padStart(6)} KB`)
  }
  console.log(`  ${'total'.padEnd(20)} ${(total / 1000).toFixed(0).padStart(6)} KB`)
}

/** What it costs to start the step, and to release what the event tells, against a Node that does nothing. */
export async function benchStart(runs: number): Promise<Result[]> {
  const scene = await startPushScene({
    base: { message: 'base', files: { 'a.js': '0' } },
    commits: Array.from({ length: COMMITS }, (_, index) => ({
      message: `Change ${index}`,
      files: { 'a.js': String(index + 1) },
    })),
  })
  const deleted = scene.step({})
  deleted.event = { name: 'push', payload: { deleted: true, ref: 'refs/heads/gone' } }
  const viaCli: Contender[] =
    SENTRY_CLI === null
      ? []
      : [
          {
            name: 'sentry-cli --version',
            run: (probe) =>
              runSentryCli(['--version'], { directory: ROOT, environment: {}, probe }),
          },
        ]
  try {
    return await measureInTurn(
      [
        {
          name: 'node -e 0',
          run: (probe) => measureProcess(process.execPath, ['-e', '0'], { probe }),
        },
        {
          name: 'node, two requests and the modules for them',
          run: (probe) => {
            const args = ['--input-type=module', '-e', TWO_REQUESTS, `${scene.sentry.url}/api/0/`]
            return measureProcess(process.execPath, args, { probe })
          },
        },
        ...viaCli,
        { name: `${OURS}, nothing to release`, run: (probe) => measureStep(deleted, probe) },
        releasing(scene, `${OURS}, a release with a deploy`, { set_commits: 'skip' }),
        releasing(scene, `${OURS}, the same with the commits of the event`, { patch_set: 'false' }),
      ],
      runs,
    )
  } finally {
    await scene.close()
  }
}

/** As little as can be said of two requests: what is above it is this project's. */
const TWO_REQUESTS = `
import { request } from 'node:http'
import 'node:child_process'
import 'node:crypto'
const ask = () =>
  new Promise((resolve, reject) => {
    request(process.argv[1], (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end()
  })
await ask()
await ask()`

/** A whole release, for which GitHub is not asked. */
function releasing(scene: PushScene, name: string, inputs: Record<string, string>): Contender {
  const listed = inputs['set_commits'] === 'skip' ? 0 : COMMITS
  return {
    name,
    run: async (probe) => {
      const version = crypto.randomUUID()
      const step = scene.step({ ...inputs, version, environment: 'production' })
      const taken = await measureStep(step, probe)
      const { commits, deploys, dateReleased } = scene.take(version)
      if (commits.length !== listed || deploys.length !== 1 || dateReleased === null)
        throw new Error(`${name}: Sentry has ${commits.length} commits, ${deploys.length} deploys`)
      if (scene.github.requests.length > 0) throw new Error('GitHub was asked')
      return taken
    },
  }
}
