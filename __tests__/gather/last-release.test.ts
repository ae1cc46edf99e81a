import { expect, test } from '@jest/globals'
import { parseSha, type Sha } from '../../src/commits/commit.ts'
import { findReleaseBases } from '../../src/gather/last-release.ts'
import { createReleaseList, type ReleaseHead } from '../../src/gather/release-list.ts'

const REPOSITORY = 'acme/web'
const HEAD = sha('f')

function sha(digit: string): Sha {
  const parsed = parseSha(digit.repeat(40))
  if (parsed === null) throw new Error(`${digit} is not hexadecimal`)
  return parsed
}

function head(version: string, digit: string, repository = REPOSITORY): ReleaseHead {
  return { version, commit: sha(digit), repository }
}

/** The versions that the candidates for the base name, when none of the releases is an ancestor of head. */
async function basesOf(releases: readonly ReleaseHead[]): Promise<string[]> {
  const list = createReleaseList(async () => ({ releases, next: null }), {
    version: 'now',
    repository: REPOSITORY,
  })
  const reasons: string[] = []
  const candidates = findReleaseBases(
    { trigger: null, head: HEAD },
    { releases: list, source: { findNearest: async () => ({ kind: 'none' }) } },
  )
  for await (const { range } of candidates) reasons.push('reason' in range ? range.reason : '')
  return reasons
}

function parted(version: string): string {
  return `where it parted from the last Sentry release, ${version}`
}

test('without an ancestor among them, releases of this repository are compared first, the newest first', async () => {
  expect(
    await basesOf([head('b2', 'b', 'acme/backend'), head('w2', 'c'), head('w1', 'd')]),
  ).toEqual([parted('w2'), parted('w1')])
  expect(await basesOf([head('b1', 'e', 'origin'), head('w2', 'c', 'ACME/Web')])).toEqual([
    parted('w2'),
    parted('b1'),
  ])
})
