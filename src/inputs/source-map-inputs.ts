import type { InputReader } from './reader.ts'
import { inputError, parseBoolean, quote } from './parsers.ts'

/** `auto` leaves what the build has signed as it is: its integrity would no longer fit. */
type InjectMode = 'auto' | boolean

/** What is uploaded with the release, and as what. */
export type SourceMapInputs = {
  /** Paths and globs of scripts and source maps; empty: nothing is uploaded. */
  patterns: readonly string[]
  inject: InjectMode
  dist: string | null
  urlPrefix: string
  stripCommonPrefix: boolean
  /** Whether maps are deleted once Sentry has them. */
  deleteMaps: boolean
  /** Whether a script that cannot be symbolicated is an error. */
  strict: boolean
}

/** Reads the inputs about source maps, which have an effect only with `sourcemaps`. */
export function parseSourceMapInputs(reader: InputReader): SourceMapInputs {
  return {
    patterns: reader.attempt(() => parsePatterns(reader.text('sourcemaps')), []),
    inject: reader.attempt(() => parseInjectMode(reader.text('inject')), 'auto'),
    dist: reader.optional('dist', (text) => {
      if (text.length <= 64) return text
      throw inputError(
        `dist is longer than the 64 characters that Sentry accepts: got ${quote(text)}.`,
      )
    }),
    urlPrefix: reader.optional('url_prefix', checkPrefix) ?? '',
    stripCommonPrefix: reader.flag('strip_common_prefix'),
    deleteMaps: reader.flag('delete_sourcemaps'),
    strict: reader.flag('sourcemaps_strict'),
  }
}

function parseInjectMode(text: string): InjectMode {
  return text.toLowerCase() === 'auto' ? 'auto' : parseBoolean(text, 'inject', 'auto, ')
}

/** A name in an archive has at most 65535 bytes, and a character becomes up to twelve of them. */
const MAX_PREFIX = 2000

function checkPrefix(text: string): string {
  if (text.length <= MAX_PREFIX) return text
  throw inputError(`url_prefix is longer than ${MAX_PREFIX} characters: got ${quote(text)}.`)
}

/** Words between white space; what stands in quotes is one, white space and all. The exclamation mark may precede them. */
function parsePatterns(text: string): string[] {
  const words = [...text.matchAll(/(!?)(?:"([^"]*)"|'([^']*)')|(\S+)/g)].map(
    ([, mark = '', double, single, bare]) => bare ?? mark + (double ?? single ?? ''),
  )
  const open = words.find((word) => /^!?["']/.test(word))
  if (open !== undefined)
    throw inputError(`sourcemaps has a quote that does not end: ${quote(open)}.`)
  return [...new Set(words.filter((word) => word !== ''))]
}
