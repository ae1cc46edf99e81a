/** What a release has, or is to have; null is "none" or "no wish". */
export type ReleaseFields = { ref: string | null; url: string | null; dateReleased: string | null }

export type ReleaseChanges = Partial<{ [Name in keyof ReleaseFields]: string }>

/** The fields whose stored value gives way to another one that is wanted; the others are only filled. */
export type Overwritten = ReadonlySet<keyof ReleaseFields>

/** What an existing release must be changed in, or null. Creating ignores these fields when the release exists. */
export function chooseChanges(
  wanted: ReleaseFields,
  stored: ReleaseFields,
  overwritten: Overwritten,
): ReleaseChanges | null {
  const changes: ReleaseChanges = {}
  for (const name of NAMES) {
    const [value, before] = [wanted[name], stored[name]]
    const differs = before === null || (overwritten.has(name) && !isSame(name, value, before))
    if (value !== null && differs) changes[name] = value
  }
  return Object.keys(changes).length > 0 ? changes : null
}

function isSame(name: keyof ReleaseFields, value: string | null, stored: string): boolean {
  if (name === 'dateReleased' && value !== null) return Date.parse(value) === Date.parse(stored)
  return value === stored
}

/**
 * What an update names beside its changes: what the release has already, because some servers take what is left out for
 * nothing.
 */
export function withStored(changes: ReleaseChanges, stored: ReleaseFields): ReleaseChanges {
  return {
    ...(stored.ref === null ? {} : { ref: stored.ref }),
    ...(stored.url === null || stored.url === '' ? {} : { url: stored.url }),
    ...(stored.dateReleased === null ? {} : { dateReleased: stored.dateReleased }),
    ...changes,
  }
}

/** The names of the changes that the release has now, and of those that it has not: a server may ignore a field. */
export function splitChanges(
  changes: ReleaseChanges,
  stored: ReleaseFields,
): { done: string[]; ignored: string[] } {
  const names = NAMES.filter((name) => changes[name] !== undefined)
  const isDone = (name: keyof ReleaseFields): boolean =>
    stored[name] !== null && isSame(name, changes[name] ?? null, stored[name])
  return { done: names.filter(isDone), ignored: names.filter((name) => !isDone(name)) }
}

const NAMES = ['ref', 'url', 'dateReleased'] as const
