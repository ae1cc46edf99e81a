/** A JSON object of unknown shape, as payloads and responses are. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of property names, or undefined as soon as one is missing. */
export function valueAt(root: unknown, ...path: readonly string[]): unknown {
  let current = root
  for (const name of path) {
    if (!isObject(current)) return undefined
    current = current[name]
  }
  return current
}

/** The text at a path of property names; empty when it is missing or no text. */
export function textAt(root: unknown, ...path: readonly string[]): string {
  const value = valueAt(root, ...path)
  return typeof value === 'string' ? value : ''
}

/** The list at a path of property names, or null when it is missing or no list. */
export function listAt(root: unknown, ...path: readonly string[]): readonly unknown[] | null {
  const value = valueAt(root, ...path)
  return Array.isArray(value) ? value : null
}
