import * as fc from 'fast-check'
import { parseSha } from '../../../src/commits/commit.ts'
import { familyOf, orderPreviousTags, tagsToDate } from '../../../src/commits/previous-tag.ts'
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
  date: fc.oneof(
    fc.constant(null),
    fc.constantFrom('2024-05-01T10:00:00Z', '2020-01-01T00:00:00Z'),
  ),
})

/** Names of tags and versions, and their order. */
export const namesTarget = definePureTarget({
  name: 'names',
  values: fc.record({
    current: fc.oneof(fc.constant(null), name),
    prefix: fc.oneof(fc.constant(null), name),
    candidates: fc.array(tag, { maxLength: 8 }),
    versionPrefix: text,
  }),
  examine: async ({ current, prefix, candidates, versionPrefix }) => {
    const head = parseSha('a'.repeat(40))
    promise(head !== null, 'forty digits are an id')
    const query = { current, prefix, candidates, head }
    const ordered = orderPreviousTags(query)
    promise(ordered.length <= candidates.length, 'no tag is made up')
    promise(
      ordered.every((one) => one.name !== current && one.commit !== head),
      'no tag is its own predecessor',
    )
    promise(tagsToDate(query, 3).length <= 3, 'no more tags are looked at than asked for')
    for (const one of [current ?? '', ...candidates.map((candidate) => candidate.name)]) {
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
