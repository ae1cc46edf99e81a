const INTERVAL_MS = 5_000

/** Logs progress: `line` makes the text, and is only called when one is due. */
export type Progress = (line: () => string) => void

/** Logs a line every five seconds at most, and none when all is over before. `now` is in milliseconds. */
export function createProgress(
  log: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  let last = now()
  return (line) => {
    if (now() - last < INTERVAL_MS) return
    last = now()
    log(line())
  }
}
