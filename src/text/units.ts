/** A number with its noun, `1 commit` or `2 commits`. */
export function pluralize(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** When something happens that is so many milliseconds ahead: `in 1.5 s`. */
export function describeDelay(milliseconds: number): string {
  return milliseconds < 50 ? 'at once' : `in ${(milliseconds / 1000).toFixed(1)} s`
}

/** A number of bytes as people read it. */
export function renderBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const [unit, size] = bytes < 1024 ** 2 ? (['KiB', 1024] as const) : (['MiB', 1024 ** 2] as const)
  return `${(bytes / size).toFixed(1)} ${unit}`
}
