/** A number of bytes as people read it. */
export function renderBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const [unit, size] = bytes < 1024 ** 2 ? (['KiB', 1024] as const) : (['MiB', 1024 ** 2] as const)
  return `${(bytes / size).toFixed(1)} ${unit}`
}
