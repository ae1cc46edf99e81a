import { ActionError } from '../errors.ts'

declare const versionBrand: unique symbol

/** A release's identifier that Sentry accepts. Made only by `parseVersion`. */
export type Version = string & { readonly [versionBrand]: true }

/** A version with where it came from, for log and errors. */
export type ChosenVersion = { version: Version; reason: string }

/**
 * Checks a version by Sentry's rules: not empty, `.`, `..` or `latest`; no slash, backslash or control character; no
 * outer spaces (events are trimmed on ingestion and would never match); at most 200 bytes. `origin` names where the
 * text came from, for the error.
 */
export function parseVersion(text: string, origin: string): Version {
  const broken = findBrokenRule(text)
  if (broken === null) return text as Version
  const [rule, hint] = broken
  throw new ActionError(`The version ${show(text)} from ${origin} is not allowed: ${rule}.`, {
    hint,
  })
}

/** The first of Sentry's rules that a version breaks, and what to do about it. */
function findBrokenRule(text: string): [rule: string, hint: string] | null {
  const another = 'Set `version` to another name, for example `my-app@1.2.3`.'
  if (text === '') return ['it is empty', another]
  if (text !== text.trim())
    return ['it starts or ends with a space or line break', 'Remove it from `version`.']
  if (text === '.' || text === '..') return ['Sentry reserves "." and ".."', another]
  if (text.toLowerCase() === 'latest') return ['Sentry reserves "latest"', another]
  if (/[/\\]/.test(text)) {
    const allowed = mapTag(text.replaceAll('\\', '/'))
    return [
      'it contains a slash or backslash, which Sentry forbids in versions',
      `Write it with another character, for example \`${cut(allowed)}\`, here and where the SDK gets its release.`,
    ]
  }
  if (/[\u0000-\u001f\u007f]/.test(text))
    return ['it contains a line break, tab or other control character', 'Remove it from `version`.']
  if (!text.isWellFormed())
    return ['it contains a character that is not valid Unicode', 'Remove it from `version`.']
  const bytes = Buffer.byteLength(text)
  if (bytes > 200)
    return [`it is ${bytes} bytes long, and Sentry accepts 200`, 'Shorten it, or its prefix.']
  return null
}

/** A version as the user wrote it: `refs/tags/` is stripped and the prefix prepended, nothing else is changed. */
export function chooseExplicitVersion(
  given: { text: string; origin: string },
  prefix: string,
): ChosenVersion {
  const name = given.text.replace(/^refs\/tags\//, '')
  const text = prefix + name
  if (/^(?:undefined|null)$/i.test(name) || /@(?:undefined|null)?$/i.test(text)) {
    throw new ActionError(
      `The version ${show(text)} from ${given.origin} looks like the value of an empty variable.`,
      { hint: 'Check the expression that it is made from: it had no value when this step ran.' },
    )
  }
  return { version: parseVersion(text, given.origin), reason: `given by ${given.origin}` }
}

/**
 * The version of a tag; what Sentry forbids in it is mapped, and the reason says so. After a prefix that names a package,
 * `my-app@`, the tag's `v` goes, because Sentry orders `my-app@1.2.3` and not `my-app@v1.2.3`.
 */
export function chooseTagVersion(tag: string, prefix: string): ChosenVersion {
  const mapped = mapTag(tag)
  const reason =
    mapped === tag
      ? `the tag ${tag}`
      : `the tag ${tag}, as ${mapped}, because Sentry forbids slashes`
  const name = prefix.endsWith('@') ? mapped.replace(/^v(?=\d)/, '') : mapped
  return { version: parseVersion(prefix + name, `the tag ${cut(tag)}`), reason }
}

/** What Sentry parses as a version: `package@1.2.3`, of one to four numbers. Source: getsentry/sentry-release-parser. */
const ORDERED =
  /^@?[^@]+@\d+(?:\.\d+){0,3}(?:[-a-z][\da-z-]*(?:\.[\da-z-]+)*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i

/**
 * What to tell of a tag's version that reads like a semantic version, but that Sentry orders by its date only; null when
 * there is nothing to tell.
 */
export function describeMissingOrder(version: Version): string | null {
  const [, number] = /(?:^|[^\d.])(\d+\.\d+(?:\.\d+)*(?:[-+][\w.+-]*)?)$/.exec(version) ?? []
  if (number === undefined || ORDERED.test(version)) return null
  return `Sentry does not order ${version} as a semantic version, only names like my-app@${number}: set \`version_prefix: my-app@\`, here and where the SDK gets its release.`
}

/**
 * Slashes of a tag as Sentry can take them: `packages/web/v1.2.3` → `packages-web@1.2.3`, `web/v1.2.3` → `web@1.2.3`,
 * `@scope/pkg@1.2.3` → `@scope-pkg@1.2.3`, any other slash → `-`.
 */
export function mapTag(tag: string): string {
  const slash = tag.lastIndexOf('/')
  if (slash === -1) return tag
  const [, number] = /^v?(\d+(?:[-+.][\w.+-]*)?)$/.exec(tag.slice(slash + 1)) ?? []
  if (slash === 0 || number === undefined) return tag.replaceAll('/', '-')
  return `${tag.slice(0, slash).replaceAll('/', '-')}@${number}`
}

function show(text: string): string {
  return JSON.stringify(cut(text))
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
