/** A script or a source map found under the paths of the input `sourcemaps`. */
export type FoundFile = {
  /** Absolute, symbolic links resolved: a file is never found twice. */
  path: string
  /** Its place below the directory that was given, with slashes: `static/app.min.js`; a file given itself: its name. */
  name: string
  kind: 'script' | 'map'
}

/** What the bundle has to know of a file; the contents stay on disk until they are written into it. */
export type Artifact = FoundFile & {
  /** A lower-case UUID, shared by a script and its map; null when the file has none. */
  debugId: string | null
  /** For a script, the URL of its map as seen from the script: `app.min.js.map`; null when it has none. */
  mapUrl: string | null
  /** Whether the script is bytecode, of which Sentry only has to know that it exists: it goes up empty. */
  isBytecode: boolean
}

/** What was found out about a script that goes up: whether Sentry will be able to symbolicate it. */
export type ScriptCheck = {
  /** The names of the script and its map; null when it has none, or holds it. */
  script: string
  map: string | null
  debugId: string | null
  /** Why not; null when it will. */
  problem: string | null
}
