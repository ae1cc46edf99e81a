import type { ReleaseResult } from '../release/result.ts'
import { countOf } from '../text/units.ts'
import { describeState } from './summary.ts'

/** The last line of the log: what came of it, and where to look at it. */
export function describeEnd(result: ReleaseResult): string {
  if (result.kind === 'nothing') return `Nothing to do: ${result.because}.`
  const { version, commits, deploys, releaseUrl, dryRun } = result
  const names = deploys.map(({ environment }) => environment).join(', ')
  const deployed =
    deploys.length === 0 ? '' : `, ${dryRun ? 'a deploy to' : 'deployed to'} ${names}`
  const start = dryRun ? 'Dry run, nothing was sent: release' : 'Release'
  return `${start} ${version.version} (${describeState(result)}) with ${countOf(commits.length, 'commit')}${deployed}: ${releaseUrl}`
}
