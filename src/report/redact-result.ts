import type { ReleaseResult } from '../release/result.ts'
import type { Redact } from '../text/redact.ts'

/** A result without secrets in the texts that the summary shortens: of one that is cut in two a part would stay. */
export async function redactResult(result: ReleaseResult, redact: Redact): Promise<ReleaseResult> {
  if (result.kind === 'nothing') return result
  const { commits, sourceMaps } = result
  return {
    ...result,
    commits: commits.map(({ message, authorName, ...commit }) => ({
      ...commit,
      ...(message === undefined ? {} : { message: redact(message) }),
      ...(authorName === undefined ? {} : { authorName: redact(authorName) }),
    })),
    sourceMaps:
      sourceMaps === null
        ? null
        : // Loaded only for those who have some.
          (await import('./redact-source-maps.ts')).redactSourceMaps(sourceMaps, redact),
  }
}
