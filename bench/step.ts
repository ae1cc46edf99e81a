import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputVariables, readActionManifest } from '../__tests__/support/runner/action-manifest.ts'
import { prepareFiles, type RunOptions } from '../__tests__/support/runner/action-runner.ts'
import { buildContexts, contextVariables } from '../__tests__/support/runner/expressions.ts'
import { ACTION_DIRECTORY } from '../__tests__/support/release-scene.ts'
import { measureProcess, type MeasuredProcess } from './processes.ts'
import type { Probe } from './turns.ts'

/** The bundle as the runner starts it. */
export const BUNDLE = join(ACTION_DIRECTORY, 'dist/index.js')

const manifest = readActionManifest(ACTION_DIRECTORY)

/** Runs the action as a step of a workflow. What the runner does before it starts the bundle is not measured. */
export async function measureStep(
  options: Omit<RunOptions, 'action'>,
  probe: Probe,
): Promise<MeasuredProcess> {
  const home = mkdtempSync(join(tmpdir(), 'runner-'))
  const contexts = buildContexts(options, prepareFiles(home, options.event.payload))
  try {
    return await measureProcess(process.execPath, [BUNDLE], {
      environment: {
        ...options.env,
        ...inputVariables({ manifest, given: options.with ?? {}, contexts }),
        ...contextVariables(contexts),
      },
      directory: options.workspace,
      probe,
    })
  } finally {
    rmSync(home, { recursive: true })
  }
}
