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
  for (const name of ['ref', 'url', 'dateReleased'] as const) {
    const [value, before] = [wanted[name], stored[name]]
    const differs = before === null || (overwritten.has(name) && !isSame(name, value, before))
    if (value !== null && differs) changes[name] = value
  }
  return Object.keys(changes).length > 0 ? changes : null
}

function isSame(name: keyof ReleaseFields, value: string | null, stored: string): boolean {
  if (name === 'dateReleased') return Date.parse(value ?? '') === Date.parse(stored)
  return value === stored
}
