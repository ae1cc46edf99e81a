/** What a release has, or is to have; null is "none" or "no wish". */
export type ReleaseFields = { ref: string | null; url: string | null; dateReleased: string | null }

export type ReleaseChanges = Partial<{ [Name in keyof ReleaseFields]: string }>

/**
 * What an existing release must be changed in, or null. Creating ignores these fields when the release exists. A
 * release that is released stays released when it was, unless the user named a date.
 */
export function chooseChanges(
  wanted: ReleaseFields,
  stored: ReleaseFields,
  hasExplicitDate: boolean,
): ReleaseChanges | null {
  const changes: ReleaseChanges = {}
  if (wanted.ref !== null && wanted.ref !== stored.ref) changes.ref = wanted.ref
  if (wanted.url !== null && wanted.url !== stored.url) changes.url = wanted.url
  if (
    wanted.dateReleased !== null &&
    differs(wanted.dateReleased, stored.dateReleased, hasExplicitDate)
  ) {
    changes.dateReleased = wanted.dateReleased
  }
  return Object.keys(changes).length > 0 ? changes : null
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
  { ref, url, dateReleased }: ReleaseFields,
): { done: string[]; ignored: string[] } {
  const isDone: Record<keyof ReleaseFields, boolean> = {
    ref: changes.ref === ref,
    url: changes.url === url,
    dateReleased: Date.parse(changes.dateReleased ?? '') === Date.parse(dateReleased ?? ''),
  }
  const names = NAMES.filter((name) => changes[name] !== undefined)
  return {
    done: names.filter((name) => isDone[name]),
    ignored: names.filter((name) => !isDone[name]),
  }
}

const NAMES = ['ref', 'url', 'dateReleased'] as const

function differs(wanted: string, stored: string | null, hasExplicitDate: boolean): boolean {
  if (stored === null) return true
  return hasExplicitDate && Date.parse(wanted) !== Date.parse(stored)
}
