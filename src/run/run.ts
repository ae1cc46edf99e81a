import type { RunContext } from '../event/context.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { ReleaseResult } from '../release/result.ts'
import { complete } from './complete.ts'
import type { RunDeps } from './deps.ts'
import { gather } from './gather.ts'
import { identify } from './identify.ts'
import { planRelease } from './plan.ts'
import { write } from './write.ts'

/**
 * Creates or completes the release that the event asks for: identifies it, gathers its commits, plans the payload,
 * writes the release and completes it with source maps and deploys. Throws an ActionError when one of these fails.
 */
export async function run(
  inputs: Inputs,
  context: RunContext,
  deps: RunDeps,
): Promise<ReleaseResult> {
  const identity = await identify(inputs, context, deps)
  if (identity.kind === 'nothing') return identity
  // Before anything is sent: a pattern that matches no file is an error.
  const files = (await deps.sourceMaps?.find()) ?? []
  if (files.length === 0) deps.sentry.expectDeploys(identity.environments.length)
  const gathered = await gather(inputs, identity, deps)
  if (gathered.kind === 'nothing') return gathered
  const plan = planRelease(inputs, { ...identity, gathered }, deps.now())
  const written = await write(inputs, { gathered, plan, hasSourceMaps: files.length > 0 }, deps)
  return complete(inputs, { ...identity, gathered, plan, written, files }, deps)
}
