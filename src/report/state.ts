import { pluralize } from '../text/units.ts'
import type { ReleasedRelease } from '../release/result.ts'

/** Created or not, changed or not, finalized or not: `created and finalized`. In a dry run, what would be. */
export function describeState(result: ReleasedRelease): string {
  if (!result.supported) return 'source maps only, because this server has no releases'
  if (result.created) return describeCreation(result)
  const { changed, unchanged, dryRun, dateReleased } = result
  const fields = changed.filter((name) => name !== 'dateReleased')
  const parts = [dryRun ? 'already exists' : 'already existed']
  if (fields.length > 0) {
    const names = listNames(fields)
    parts.push(dryRun ? `would change ${names}` : `${names} changed`)
  }
  if (changed.includes('dateReleased')) parts.push(dryRun ? 'would be finalized' : 'now finalized')
  else if (unchanged) parts.push(dryRun ? 'nothing would change' : 'nothing changed')
  else parts.push(dateReleased === null ? 'not finalized' : 'finalized')
  return parts.join(', ')
}

function describeCreation({ dryRun, dateReleased }: ReleasedRelease): string {
  const created = dryRun ? 'would be created' : 'created'
  return dateReleased === null ? `${created}, not finalized` : `${created} and finalized`
}

/** The commits in words: `5 commits`, `no commits`. */
export function describeCount(count: number): string {
  return count === 0 ? 'no commits' : pluralize(count, 'commit')
}

/** The deploys in words, those of an earlier attempt last: `deployed to production`. */
export function describeDeploys({ deploys, dryRun }: ReleasedRelease): string[] {
  const namesOf = (existed: boolean): string =>
    listNames(deploys.filter((one) => one.existed === existed).map((one) => one.environment))
  const [added, earlier] = [namesOf(false), namesOf(true)]
  return [
    ...(added === '' ? [] : [`${dryRun ? 'would deploy to' : 'deployed to'} ${added}`]),
    ...(earlier === '' ? [] : [`already deployed to ${earlier}`]),
  ]
}

/** Names as a person lists them: `a`, `a and b`, `a, b and c`. */
export function listNames(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ')
}
