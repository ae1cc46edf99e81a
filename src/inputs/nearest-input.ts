/** What other Sentry tools and actions call the same thing. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['token', 'auth_token'],
  ['organization', 'org'],
  ['release_name', 'version'],
  ['release_version', 'version'],
  ['url_suffix', 'url_prefix'],
  ['include', 'sourcemaps'],
  ['source_maps', 'sourcemaps'],
  ['deploy_env', 'environment'],
  ['env', 'environment'],
  ['previous_ref', 'base'],
  ['from', 'base'],
  ['allow_failure', 'on_error'],
])

/** Each name that does not exist with the nearest one that does: `enviroment: did you mean environment?`. */
export function describeUnknown(name: string, names: readonly string[]): string {
  const nearest = findNearest(name, names)
  return nearest === null ? `${name}.` : `${name}: did you mean ${nearest}?`
}

function findNearest(name: string, names: readonly string[]): string | null {
  const wanted = name.replaceAll(/[- ]/g, '_')
  const other = OTHER_NAMES.get(wanted)
  if (other !== undefined) return other
  // The runner gives names in capitals, so tagName is as near as tagname.
  const [best] = names
    .map((candidate) => ({
      candidate,
      distance: editDistance(wanted, candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3))
    ? best.candidate
    : null
}

/** How many letters have to be added, removed, replaced or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + cost,
          isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = above
    above = current
  }
  return above[b.length] ?? 0
}
