import * as fc from 'fast-check'
import { parseSha } from '../../../src/commits/commit.ts'
import { findEarlierTags } from '../../../src/commits/previous-tag.ts'
import { familyOf } from '../../../src/commits/tag-version.ts'
import { chooseExplicitVersion, chooseTagVersion, mapTag } from '../../../src/release/version.ts'
import { isValidVersion } from '../../../__tests__/support/sentry/validation.ts'
import { attempt, isError, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { sha, text } from '../values.ts'

const name = fc.oneof(
  text,
  fc
    .array(
      fc.constantFrom('v', '@', '/', '1', '0', '.', '-', '+', 'rc', 'web', '2026.01.05', '_', ' '),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.constantFrom('a/', 'v'),
      fc.constantFrom('1', '1.', '.1', '1.1', '1-', '/1'),
      fc.nat(6000),
    )
    .map(([start, part, times]) => `${start}${part.repeat(times)}!`),
)
const tag = fc.record({
  name,
  commit: fc.oneof(fc.constant(null), sha.map(parseSha)),
})

/** Names of tags and versions, and their order. */
export const namesTarget = definePureTarget({
  name: 'names',
  values: fc.record({
    current: fc.oneof(fc.constant(null), name),
    prefix: fc.oneof(fc.constant(null), name),
    tags: fc.array(tag, { maxLength: 8 }),
    versionPrefix: text,
  }),
  examine: async ({ current, prefix, tags, versionPrefix }) => {
    const earlier = findEarlierTags({ current, prefix, tags })
    promise(earlier.length <= tags.length, 'no tag is made up')
    promise(
      earlier.every((one) => one.name !== current),
      'no tag is its own predecessor',
    )
    for (const one of [current ?? '', ...tags.map((listed) => listed.name)]) {
      promise(one.startsWith(familyOf(one)), 'a family is how a tag begins')
      promise(!mapTag(one).includes('/'), 'no slash is left')
      for (const choose of [
        () => chooseTagVersion(one, versionPrefix),
        () => chooseExplicitVersion({ text: one, origin: 'the input version' }, versionPrefix),
      ]) {
        const chosen = await attempt(choose)
        if (!isError(chosen)) promise(isValidVersion(chosen.version), 'Sentry takes the version')
      }
    }
  },
})
