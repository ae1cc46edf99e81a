import type { UploadedSourceMaps } from '../release/result.ts'
import type { Redact } from '../text/redact.ts'

/** What was uploaded, without secrets in the names of files and what is said of them. */
export function redactSourceMaps(
  sourceMaps: UploadedSourceMaps,
  redact: Redact,
): UploadedSourceMaps {
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
