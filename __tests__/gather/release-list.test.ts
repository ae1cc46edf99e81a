import { expect, test } from '@jest/globals'
import { createReleaseList, type ReleaseHead } from '../../src/gather/release-list.ts'
import { shaOf } from '../support/memory-source.ts'

const listed = (version: string, ref?: string | null): ReleaseHead => ({
  version,
  ...(ref === undefined ? {} : { ref }),
  commit: shaOf(1),
  repository: 'acme/web',
})

function listOf(
  readPage: () => Promise<{ releases: ReleaseHead[]; next: null } | null>,
): ReturnType<typeof createReleaseList> {
  return createReleaseList(readPage, { version: 'now', repository: 'acme/web' })
}

test.each<[string, ReleaseHead[], string | null | undefined]>([
  ['its ref', [listed('old', 'a'), listed('now', 'b')], 'b'],
  ['that it has none', [listed('now', null)], null],
  ['nothing of a ref', [listed('now')], undefined],
  ['other releases only', [listed('old', 'a')], undefined],
])('a list that tells %s', async (_, releases, expected) => {
  const list = listOf(async () => ({ releases, next: null }))
  expect(await list.ownRef()).toBeUndefined()
  await list.pages('')[Symbol.asyncIterator]().next()
  expect(await list.ownRef()).toBe(expected)
})

test.each<[string, () => Promise<null>]>([
  ['may not be read', async () => null],
  ['cannot be read', () => Promise.reject(new Error('no answer'))],
])('a list that %s tells no ref', async (_, readPage) => {
  const list = listOf(readPage)
  const page = list.pages('')[Symbol.asyncIterator]().next()
  expect(await list.ownRef()).toBeUndefined()
  await page.catch(() => undefined)
})
