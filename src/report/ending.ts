import type { ReleaseResult } from '../release/result.ts'
import { describeState } from './summary.ts'

/** The last line of the log: what came of it, and where to look at it. */
export function describeEnd(result: ReleaseResult): string {
  if (result.kind === 'nothing') return `Nothing to do: ${result.because}.`
  const { version, commits, deploys, releaseUrl } = result
  const deployed =
    deploys.length === 0
      ? ''
      : `, deployed to ${deploys.map(({ environment }) => environment).join(', ')}`
  return `Release ${version.version} (${describeState(result)}) with ${commits.length} commits${deployed}: ${releaseUrl}`
}
