/**
 * The field types of Django REST framework that Sentry's API declares its request bodies with: what they accept, and
 * the exact texts they refuse with.
 */

export type FieldErrors = string[] | { [field: string]: FieldErrors }

/** Thrown by a check, and collected per field by `object`. */
export class InvalidValue extends Error {
  readonly errors: FieldErrors

  constructor(errors: FieldErrors) {
    super(JSON.stringify(errors))
    this.name = 'InvalidValue'
    this.errors = errors
  }
}

/** Turns a JSON value into a valid one, or throws `InvalidValue`. */
export type Check<T> = (value: unknown) => T
export type Field<T, Required extends boolean = boolean> = { required: Required; check: Check<T> }
type Shape = Record<string, Field<unknown>>
type RequiredKeys<S> = { [K in keyof S]: S[K] extends { required: true } ? K : never }[keyof S]
type Checked<F> = F extends Field<infer T> ? T : never

/** The object a shape lets through: optional fields that were not sent stay absent. */
export type Valid<S> = { [K in RequiredKeys<S>]: Checked<S[K]> } & {
  [K in Exclude<keyof S, RequiredKeys<S>>]?: Checked<S[K]>
}

export function required<T>(check: Check<T>): Field<T, true> {
  return { required: true, check }
}

export function optional<T>(check: Check<T>): Field<T, false> {
  return { required: false, check }
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value))
}

/** Adds a rule that runs once the value itself is valid; it gives the error text, or null. */
export function refine<T>(check: Check<T>, problem: (value: T) => string | null): Check<T> {
  return (value) => {
    const valid = check(value)
    const found = problem(valid)
    if (found !== null) throw new InvalidValue([found])
    return valid
  }
}

/** All failing fields are reported together; unknown keys are ignored. */
export function object<S extends Shape>(shape: S): Check<Valid<S>> {
  return (value) => {
    if (value === null) throw new InvalidValue(['This field may not be null.'])
    if (typeof value !== 'object' || Array.isArray(value)) {
      const problem = `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`
      throw new InvalidValue({ non_field_errors: [problem] })
    }
    const sent = value as Record<string, unknown>
    const valid: Record<string, unknown> = {}
    const errors: Record<string, FieldErrors> = {}
    for (const [name, field] of Object.entries(shape)) {
      if (!Object.hasOwn(sent, name)) {
        if (field.required) errors[name] = ['This field is required.']
        continue
      }
      try {
        valid[name] = field.check(sent[name])
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error
        errors[name] = error.errors
      }
    }
    if (Object.keys(errors).length > 0) throw new InvalidValue(errors)
    return valid as Valid<S>
  }
}

/** Sentry patches the framework's list: the first bad element ends the check and its index is not told. */
export function list<T>(check: Check<T>, allowEmpty = true): Check<T[]> {
  return (value) => {
    if (value === null) throw new InvalidValue(['This field may not be null.'])
    if (!Array.isArray(value)) {
      throw new InvalidValue([`Expected a list of items but got type "${pythonType(value)}".`])
    }
    if (value.length === 0 && !allowEmpty) throw new InvalidValue(['This list may not be empty.'])
    return value.map((element) => check(element))
  }
}

export type TextRules = { max?: number; blank?: boolean; trim?: boolean }

/** Text is trimmed unless told otherwise, numbers become text, and lengths count characters rather than code units. */
export function text(rules: TextRules = {}): Check<string> {
  return (value) => {
    if (value === null) throw new InvalidValue(['This field may not be null.'])
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new InvalidValue(['Not a valid string.'])
    }
    const result = rules.trim === false ? String(value) : trimmed(String(value))
    if (result === '') {
      if (rules.blank) return ''
      throw new InvalidValue(['This field may not be blank.'])
    }
    const errors: string[] = []
    if (rules.max !== undefined && Array.from(result).length > rules.max) {
      errors.push(`Ensure this field has no more than ${rules.max} characters.`)
    }
    if (result.includes('\0')) errors.push('Null characters are not allowed.')
    const surrogate = /[\uD800-\uDFFF]/u.exec(result)?.[0]
    if (surrogate !== undefined) {
      const code = surrogate.charCodeAt(0).toString(16).toUpperCase()
      errors.push(`Surrogate characters are not allowed: U+${code}.`)
    }
    if (errors.length > 0) throw new InvalidValue(errors)
    return result
  }
}

/** Django's URLValidator: a web or FTP scheme, and a host that has a dot or is localhost or an IP address. */
export const url: Check<string> = (value) => {
  const isFalsy = value === false || (typeof value === 'object' && value !== null)
  return isFalsy ? urlText('no url') : urlText(value)
}

const urlText: Check<string> = refine(text({ blank: true }), (value) =>
  value === '' || isUrl(value) ? null : 'Enter a valid URL.',
)

const LABEL = String.raw`[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?`
const DOMAIN = String.raw`(?:\.(?!-)[a-z0-9\u00a1-\uffff-]{1,63}(?<!-))*`
const TLD = String.raw`\.(?!-)(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)\.?`
const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`
const URL_PATTERN = new RegExp(
  String.raw`^(?:https?|ftps?)://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?` +
    String.raw`(?:${OCTET}(?:\.${OCTET}){3}|\[[0-9a-f:.]+\]|${LABEL}${DOMAIN}${TLD}|localhost)` +
    String.raw`(?::\d{1,5})?(?:[/?#]\S*)?$`,
  'i',
)

const MAX_URL = 2048
const MAX_HOST = 253

function isUrl(value: string): boolean {
  const [, host = ''] = /^\w+:\/\/(?:[^/?#]*@)?([^/?#:]*)/.exec(value) ?? []
  return value.length <= MAX_URL && host.length <= MAX_HOST && URL_PATTERN.test(value)
}

const TIME_PATTERN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,6})\d{0,6})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/

/** A date with a time of day; a time without a zone is UTC. Kept to the millisecond. */
export const time: Check<Date> = (value) => {
  if (value === null) throw new InvalidValue(['This field may not be null.'])
  const parsed = typeof value === 'string' ? parseTime(value) : null
  if (parsed === null) {
    throw new InvalidValue([
      'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
    ])
  }
  const [first, last] = [-62_135_596_800_000, 253_402_300_799_999]
  if (parsed.getTime() < first || parsed.getTime() > last)
    throw new InvalidValue(['Datetime value out of range.'])
  return parsed
}

function parseTime(value: string): Date | null {
  const match = TIME_PATTERN.exec(value)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? '0'))
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000))
  const isReal =
    year >= 1 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCHours() === hour &&
    minute < 60 &&
    second < 60
  if (!isReal) return null
  const zone = match[8] ?? 'Z'
  if (Number(zone.slice(1, 3)) > 23) return null
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0')
  if (zone === 'Z') return date
  return new Date(date.getTime() - (zone.startsWith('-') ? -minutes : minutes) * 60_000)
}

/** Python's `str.strip`: it knows some separators that JavaScript's `trim` does not, and no byte order mark. */
function trimmed(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && isSpace(value.charAt(start))) start += 1
  while (end > start && isSpace(value.charAt(end - 1))) end -= 1
  return value.slice(start, end)
}

function isSpace(character: string): boolean {
  return /[\s\u001c-\u001f\u0085]/.test(character) && character !== '\uFEFF'
}

function pythonType(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'str'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return 'dict'
}
