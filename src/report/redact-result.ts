import type { ReleaseResult, UploadedSourceMaps } from '../release/result.ts'
import type { Redact } from '../text/redact.ts'

/** A result without secrets in the texts that the summary shortens: of one that is cut in two a part would stay. */
export function redactResult(result: ReleaseResult, redact: Redact): ReleaseResult {
  if (result.kind === 'nothing') return result
  const { commits, sourceMaps } = result
  return {
    ...result,
    commits: commits.map(({ message, authorName, ...commit }) => ({
      ...commit,
      ...(message === undefined ? {} : { message: redact(message) }),
      ...(authorName === undefined ? {} : { authorName: redact(authorName) }),
    })),
    sourceMaps: sourceMaps === null ? null : redactSourceMaps(sourceMaps, redact),
  }
}

function redactSourceMaps(sourceMaps: UploadedSourceMaps, redact: Redact): UploadedSourceMaps {
  const redactOrNull = (text: string | null): string | null => (text === null ? null : redact(text))
  return {
    ...sourceMaps,
    entries: sourceMaps.entries.map((entry) => ({ ...entry, url: redact(entry.url) })),
    scripts: sourceMaps.scripts.map(({ script, map, debugId, problem }) => ({
      script: redact(script),
      map: redactOrNull(map),
      debugId,
      problem: redactOrNull(problem),
    })),
  }
}
