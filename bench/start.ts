import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createRunnerFolder, measureProcess } from './processes.ts'
import { measureInTurn, showResults } from './turns.ts'

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

/** What it costs to start the step, against a Node that does nothing. */
export async function benchStart(runs: number): Promise<void> {
  const { folder, variables } = createRunnerFolder({ deleted: true, ref: 'refs/heads/gone' })
  const environment = {
    ...variables,
    GITHUB_REPOSITORY: 'acme/web',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: 'a'.repeat(40),
    SENTRY_AUTH_TOKEN: 'token',
    SENTRY_ORG: 'acme',
    SENTRY_PROJECT: 'web',
  }
  const results = await measureInTurn(
    [
      { name: 'bare Node', run: () => measureProcess(process.execPath, ['-e', '0']) },
      {
        name: 'the step, nothing to release',
        run: () => measureProcess(process.execPath, [join(ROOT, 'dist/index.js')], { environment }),
      },
    ],
    runs,
  )
  rmSync(folder, { recursive: true })
  showResults(`Start on Node ${process.version}, median of ${runs}, in turn`, results)
}
