import * as fc from 'fast-check'

/** Tokens that no text of a run may show. */
export const SENTRY_TOKEN = `sntrys_${Buffer.from('{"iat":1,"url":"","region_url":"","org":"acme"}').toString('base64')}_${'s3cr3t'.repeat(7)}X`
export const GITHUB_TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'

/** What does harm when it is taken for more than text. */
const HARMFUL = [
  '::set-output name=version::pwned',
  '\n::stop-commands::pwned\n',
  '\r::add-mask::e\r',
  '##[error]pwned',
  '##[set-output name=version]pwned',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</code></pre></details>',
  '[a](javascript:alert(1))',
  '| a | b |\n\n# heading',
  '$(touch pwned)`touch pwned`',
  '../../../../etc/passwd',
  '\u001b]8;;https://evil.example\u0007',
  '\u202e\u2066\u200b\u2028\u0085',
  '\ud800',
  '\udc00x',
  'ghadelimiter_',
  '%0A::error::pwned',
  '--upload-pack=touch pwned',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\0',
  'null',
  '0',
  '-1',
  '1e999',
  '9'.repeat(40),
  'https://user:password@evil.example/',
  'http://[::1',
  'javascript:alert(1)',
  'www.evil.example',
]

/** What is short to write and long to read: expressions that look again and again. */
const REPEATED = [
  '<',
  '<style>',
  '>',
  '\n',
  '\r\n',
  '/',
  '.',
  '.1',
  '1.',
  '-',
  '_',
  '*',
  '**/',
  'a',
  '@',
  '(',
  '[',
  '{',
  '"',
  "'",
  '\\',
  '%',
  '&',
  ' ',
  '\t',
  '::',
  '##[',
  '😀',
  '\ud800',
  'a/',
  '=',
  '+a',
]

const repeated = fc
  .tuple(fc.constantFrom(...REPEATED), fc.constantFrom(3, 80, 700, 8000), fc.boolean())
  .map(([text, times, isOpen]) => text.repeat(times) + (isOpen ? 'x' : ''))

/** Any text at all, with what is not Unicode, and with what means something to somebody. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 4, arbitrary: fc.constantFrom(...HARMFUL) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0xffff), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  { weight: 1, arbitrary: repeated },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...HARMFUL), fc.string({ maxLength: 8 })), { maxLength: 5 })
      .map((parts) => parts.join('')),
  },
)

/** As `text`, but what a process can have in its environment: Unicode without NUL. */
export const variable: fc.Arbitrary<string> = text.map((value) =>
  value.toWellFormed().replaceAll('\0', ''),
)

export const sha: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(40)),
  fc.constant('d'.repeat(64)),
  fc.constant('0'.repeat(40)),
)

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  text,
  sha,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e300, 2 ** 53),
  fc.integer(),
)

const key = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'name', 'message', 'detail'),
)

/** Nested as deep as text can say it: readers that call themselves run out of stack. */
const deep: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(10, 1000, 20_000), fc.constantFrom('[', '{"a":'))
  .map(([depth, open]) => {
    const close = open === '[' ? ']' : '}'
    return JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`) as unknown
  })

/** Any JSON, as JSON.parse gives it. */
export const json: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  {
    weight: 6,
    arbitrary: fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 4 })
          .map((entries) => Object.fromEntries(entries)),
      ),
    })).value,
  },
  { weight: 1, arbitrary: deep },
)

/** `JSON.stringify` calls itself, and has no stack for what is nested too deeply: that becomes other deep JSON. */
export function toJsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return '['.repeat(200_000) + ']'.repeat(200_000)
  }
}
