import { describe, expect, test } from '@jest/globals'
import {
  compareTagVersions,
  familyOf,
  isPreRelease,
  parseTagVersion,
} from '../../src/commits/tag-version.ts'

function parse(text: string) {
  const version = parseTagVersion(text)
  if (version === null) throw new Error(`${text} has no version`)
  return version
}

/** Each line from the earliest version to the latest. */
const ORDERS: readonly string[] = [
  '0.9.0 1.0.0-rc1 1.0.0-rc2 1.0.0-rc9 1.0.0-rc10 1.0.0',
  '1.1.0-rc4 1.1.0-rc.5 1.1.0-rc.10 1.1.0 1.1.1-rc.1',
  '1.0.0-alpha 1.0.0-alpha.1 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0',
  '1.0a1 1.0a2 1.0b1 1.0rc1 1.0 1.0.post1 1.0.post2 1.0.1.dev1 1.0.1',
  '4.0.0.M1 4.0.0.M2 4.0.0.RC1 4.0.0.RELEASE 4.0.1.RELEASE',
  '5.3.0.CR1 5.3.0.Final 5.3.1.Final',
  '1.4.0+40 1.5.0+41 1.5.0+42 1.5.0+100 1.5.1',
  '1.0.0-rc1 1.0.0-rc1+9 1.0.0 1.0.0+1 1.0.0+1+2 1.0.0+2 1.0.0+2.3 1.0.0+a 1.0.0+b',
  '1.2.8.1 1.2.9.3 1.2.10.0 1.2.10.1',
  '4.1 4.1.1 4.2 4.2.1 4.10 5',
  '2024.01.14 2024.01.15 2024.01.15-1 2024.01.15-2 2024.01.15-10 2024.01.16 2024.1.17',
  '2024-01-14 2024-01-15 2024-01-15.2 2024-02-01',
  '20240114 20240115 20240115.1 20240116',
  '4.12.16 4.12.17 4.12.17-hotfix.1 4.12.17-hotfix.2 4.12.18',
  '4.12.17 4.12.17-hotfix.1-rc.1 4.12.17-hotfix.1',
  '1.0.2 1.0.2a 1.0.2k 1.0.2z 1.1.0',
  '1.9 1.10 1.21 1.21.1 1.21.2 1.22rc1 1.22',
  '1.0.0-SNAPSHOT 1.0.0',
  '1.0.0-nightly.20240101 1.0.0-nightly.20240102 1.0.0-beta.1 1.0.0',
  '9007199254740993 9007199254740994 20240115123456789012',
]

function rankedPairs(line: string): [earlier: string, later: string][] {
  const versions = line.split(' ')
  return versions.flatMap((a, index) =>
    versions.slice(index + 1).map((b): [string, string] => [a, b]),
  )
}

describe('versions are ordered as people mean them', () => {
  test.each(ORDERS)('%s', (line) => {
    for (const [earlier, later] of rankedPairs(line)) {
      const order = compareTagVersions(parse(earlier), parse(later))
      const back = compareTagVersions(parse(later), parse(earlier))
      expect([earlier, later, Math.sign(order), Math.sign(back)]).toEqual([earlier, later, -1, 1])
    }
  })

  test.each([
    ['1.0.0', '1.0.0'],
    ['2024.01.05', '2024.1.5'],
    ['5.3.1.RELEASE', '5.3.1'],
    ['v1.2.3', '1.2.3'],
    ['1.0.0-RC1', '1.0.0-rc.1'],
  ])('%s is %s', (a, b) => {
    expect(compareTagVersions(parse(a), parse(b))).toBe(0)
  })
})

describe('pre-releases', () => {
  test.each([
    '1.0.0-alpha',
    '1.0.0-beta.2',
    '1.0.0-rc1',
    '1.0.0rc1',
    '1.0.0.pre',
    '1.0.0-preview.3',
    '1.0.0.dev1',
    '1.0.0-canary.5',
    '1.0.0-next.1',
    '1.0.0-nightly',
    '1.0.0-SNAPSHOT',
    '1.0.0.M1',
    '1.0a1',
    '1.0b2',
    '1.0.0-hotfix.1-rc.1',
    '2024.01.15-beta',
  ])('%s is one', (version) => {
    expect(isPreRelease(parse(version))).toBe(true)
  })

  test.each(
    (
      'dev develop development nightly canary next snapshot edge unstable alpha a experimental beta b milestone m pre ' +
      'prerelease preview pr ea eap rc cr c'
    ).split(' '),
  )('1.0.0-%s.1 is one', (word) => {
    expect(isPreRelease(parse(`1.0.0-${word}.1`))).toBe(true)
  })

  test.each(['final', 'release', 'ga', 'stable'])('1.0.0-%s is the version itself', (word) => {
    expect(compareTagVersions(parse(`1.0.0-${word}`), parse('1.0.0'))).toBe(0)
  })

  test.each([
    '1.0.0',
    '1.0.0-hotfix.1',
    '1.0.0-patch1',
    '1.0.0.post1',
    '1.0.0+41',
    '1.0.0+rc.1',
    '1.0.0-1',
    '2024.01.15-1',
    '1.2.3.4',
    '4.2',
    '5.3.1.RELEASE',
    '5.3.1.Final',
    '1.0.2b',
    '1.0.0-linux',
  ])('%s is none', (version) => {
    expect(isPreRelease(parse(version))).toBe(false)
  })
})

test.each(['', 'latest', 'rc1', '-1.0'])('%j has no version', (text) => {
  expect(parseTagVersion(text)).toBe(null)
})

describe('the family of a tag', () => {
  test.each([
    ['v1.2.3', 'v'],
    ['1.2.3', ''],
    ['v1.2.3-rc.1', 'v'],
    ['v1.2.3+build.5', 'v'],
    ['web@1.2.3', 'web@'],
    ['@acme/web@1.2.3', '@acme/web@'],
    ['@acme/web2@1.2.3-beta.1.2.3', '@acme/web2@'],
    ['web-v1.2.3', 'web-v'],
    ['web/v1.2.3', 'web/v'],
    ['packages/web/v1.2.3', 'packages/web/v'],
    ['pkg-2-v1.0.0', 'pkg-2-v'],
    ['pkg-2-1.0.0', 'pkg-2-'],
    ['lib4j-1.0.0', 'lib4j-'],
    ['release-2026.01.05', 'release-'],
    ['2026.11.24', ''],
    ['v1', 'v'],
    ['v1.2', 'v'],
    ['nightly-20261124', 'nightly-'],
    ['web@nightly-20261124', 'web@nightly-'],
    ['build/1234', 'build/'],
    ['2026-11-24', ''],
    ['2026-11-24.2', ''],
    ['release-2026-11-24.2', 'release-'],
    ['go1.21', 'go'],
    ['py3.8-v1.2.3', 'py3.8-v'],
    ['web2-1.5', 'web2-'],
    ['e2e-v1', 'e'],
    ['1.2.8.1', ''],
    ['v1.0.0-rc1.2', 'v'],
    ['5.3.1.RELEASE', ''],
    ['stable', ''],
    ['build-mike', 'build-'],
    ['web@codename', 'web@'],
  ])('%s is of %j', (tag, family) => {
    expect(familyOf(tag)).toBe(family)
  })
})
