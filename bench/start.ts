import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { measureProcess } from './processes.ts'
import { startPushScene } from './push-scene.ts'
import { runSentryCli, SENTRY_CLI } from './sentry-cli.ts'
import { measureStep } from './step.ts'
import { measureInTurn, OURS, type Contender, type Result } from './turns.ts'

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
    commits: [1, 2, 3, 4, 5].map((number) => ({
      message: `Change ${number}`,
      files: { 'a.js': String(number) },
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
        ...viaCli,
        { name: `${OURS}, nothing to release`, run: (probe) => measureStep(deleted, probe) },
        {
          name: `${OURS}, a whole release with a deploy`,
          run: async (probe) => {
            const version = crypto.randomUUID()
            const inputs = { version, patch_set: 'false', environment: 'production' }
            const taken = await measureStep(scene.step(inputs), probe)
            const { commits, deploys } = scene.take(version)
            if (commits.length !== 5 || deploys.length !== 1) throw new Error('it is not whole')
            if (scene.github.requests.length > 0) throw new Error('GitHub was asked')
            return taken
          },
        },
      ],
      runs,
    )
  } finally {
    await scene.close()
  }
}
