import { describe, expect, test } from '@jest/globals'
import {
  chooseExplicitVersion,
  chooseTagVersion,
  describeMissingOrder,
  parseVersion,
} from '../../src/release/version.ts'

describe('what Sentry forbids in a version is refused, with the rule', () => {
  test.each([
    ['nothing', '', /empty/],
    ['a dot', '.', /reserves/],
    ['two dots', '..', /reserves/],
    ['latest in any case', 'LaTeSt', /reserves "latest"/],
    ['a space around it', ' 1.0', /starts or ends/],
    ['a line break around it', '1.0\n', /starts or ends/],
    ['a slash', 'a/b', /slash/],
    ['a backslash', 'a\\b', /backslash/],
    ['a line break inside', 'a\nb', /control character/],
    ['a carriage return inside', 'a\rb', /control character/],
    ['a form feed inside', 'a\fb', /control character/],
    ['a tab inside', 'a\tb', /control character/],
    ['a NUL', 'a\0b', /control character/],
    ['a DEL', 'a\u007Fb', /control character/],
    ['a lone surrogate', 'a\uD800', /Unicode/],
    ['201 bytes', 'x'.repeat(201), /201 bytes/],
    ['101 characters of two bytes', 'é'.repeat(101), /202 bytes/],
  ])('%s', (_name, text, rule) => {
    expect(() => parseVersion(text, 'the input version')).toThrow(rule)
    expect(() => parseVersion(text, 'the input version')).toThrow(
      /from the input version is not allowed/,
    )
  })

  test.each([
    '1.0',
    'web@1.2.3-rc.1+build',
    'a b',
    'x'.repeat(200),
    'é'.repeat(100),
    '#?%:"()',
    'latest-1',
  ])('%s is allowed', (text) => {
    expect(parseVersion(text, 'anywhere')).toBe(text)
  })
})

function explicit(text: string): string {
  return chooseExplicitVersion({ text, origin: 'the input version' }, 'app@').version
}

test.each([
  ['web/v1.2', 'Write it with another character, for example `web@1.2`'],
  ['a/b', 'for example `a-b`'],
  ['a\\b', 'for example `a-b`'],
  ['x'.repeat(201), 'Shorten it, or its prefix.'],
  ['1.0 ', 'Remove it from `version`.'],
  ['latest', 'Set `version` to another name'],
])('what to do about %s', (text, hint) => {
  const parse = (): unknown => parseVersion(text, 'the input version')
  expect(parse).toThrow(expect.objectContaining({ hint: expect.stringContaining(hint) }))
})

test('a given version loses refs/tags/ and gains the prefix, and is else as written', () => {
  expect(explicit('refs/tags/1.0')).toBe('app@1.0')
  expect(explicit('1.0')).toBe('app@1.0')
  expect(() => explicit('refs/heads/main')).toThrow(/slash/)
})

test.each([
  ['undefined', ''],
  ['null', ''],
  ['NULL', 'web@'],
  ['web@', ''],
  ['web@undefined', ''],
  ['refs/tags/', 'web@'],
  ['', 'web@'],
])('%j after the prefix %j is the value of an empty variable', (text, prefix) => {
  const choose = (): unknown => chooseExplicitVersion({ text, origin: 'the input version' }, prefix)
  expect(choose).toThrow(/from the input version looks like the value of an empty variable/)
})

test.each(['undefined-1', 'nullable', 'web@null-1', '@web'])('%s is a version', (text) => {
  expect(chooseExplicitVersion({ text, origin: 'x' }, '').version).toBe(text)
})

describe('a tag becomes a version', () => {
  test.each([
    ['v1.2.3', 'v1.2.3'],
    ['1.2.3', '1.2.3'],
    ['pkg@1.2.3', 'pkg@1.2.3'],
    ['pkg-v1.2.3', 'pkg-v1.2.3'],
    ['web/v1.2.3', 'web@1.2.3'],
    ['packages/web/v1.2.3', 'packages-web@1.2.3'],
    ['web/1.2.3-rc.1+b', 'web@1.2.3-rc.1+b'],
    ['@scope/pkg@1.2.3', '@scope-pkg@1.2.3'],
    ['release/spring', 'release-spring'],
  ])('%s → %s', (tag, version) => {
    const chosen = chooseTagVersion(tag, '')
    expect(chosen.version).toBe(version)
    expect(chosen.reason).toContain(tag)
    expect(chosen.reason.includes('forbids slashes')).toBe(tag.includes('/'))
  })
})

describe('a tag after a prefix', () => {
  test.each([
    ['v1.2.3', 'my-app@', 'my-app@1.2.3'],
    ['v1.2.3', 'my-app-', 'my-app-v1.2.3'],
    ['1.2.3', 'my-app@', 'my-app@1.2.3'],
    ['vnext', 'my-app@', 'my-app@vnext'],
    ['web@1.2.3', 'shop-', 'shop-web@1.2.3'],
  ])('%s after %s → %s', (tag, prefix, version) => {
    expect(chooseTagVersion(tag, prefix).version).toBe(version)
  })
})

const describeOrder = (text: string): string | null =>
  describeMissingOrder(parseVersion(text, 'the test'))

describe('a version that Sentry does not order', () => {
  test.each([
    ['v1.2.3', 'my-app@1.2.3'],
    ['1.2', 'my-app@1.2'],
    ['web-v1.2.3-rc.1', 'my-app@1.2.3-rc.1'],
    ['web@v1.2.3', 'my-app@1.2.3'],
    ['1.2.3.4.5', 'my-app@1.2.3.4.5'],
  ])('%s is told to be named %s', (text, name) => {
    expect(describeOrder(text)).toContain(`only names like ${name}: set \`version_prefix:`)
  })

  test.each([
    'web@1.2.3',
    'web@1.2.3.4',
    'web@1.2.3-rc.1+build.5',
    'web@1.0rc1+20200101100',
    '@scope-web@2026.11',
    'web@1',
    'release-spring',
    '0123456789abcdef0123456789abcdef01234567',
  ])('%s needs no word', (text) => {
    expect(describeOrder(text)).toBeNull()
  })
})
