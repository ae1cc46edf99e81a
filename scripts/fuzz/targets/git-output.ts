import * as fc from 'fast-check'
import { createCheckout } from '../../../src/sources/git/checkout.ts'
import { collectLocally } from '../../../src/sources/git/collect.ts'
import { describeGitFailure, type Git } from '../../../src/sources/git/git.ts'
import { parseSha, type Sha } from '../../../src/commits/commit.ts'
import type { CommitRequest } from '../../../src/commits/source.ts'
import { inChunks, mutatedBytes } from '../mutations.ts'
import { attempt, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { sha, text } from '../values.ts'

const record = fc
  .record({
    id: sha,
    parents: fc.array(sha, { maxLength: 3 }),
    texts: fc.tuple(text, text, text),
    times: fc.tuple(fc.constantFrom('1700000000', '-1', '', '1e99'), fc.constant('1600000000')),
    files: fc.array(fc.tuple(fc.constantFrom('A', 'M', 'D', 'T', 'U', 'X'), text), {
      maxLength: 4,
    }),
  })
  .map(({ id, parents, texts: [name, email, message], times, files }) => {
    const fields = [id, parents.join(' '), name, email, ...times, message]
    const changes = files.flatMap(([status, path], index) => [
      index === 0 ? `\n${status}` : status,
      path,
    ])
    return [...fields, ...changes].map((field) => `${field}\0`).join('')
  })

const log = mutatedBytes(
  fc.array(record, { maxLength: 5 }).map((records) => Buffer.from(records.join(''))),
)
const tags = mutatedBytes(
  fc
    .array(fc.tuple(text, sha), { maxLength: 5 })
    .map((all) =>
      Buffer.from(
        all.map(([name, id]) => `refs/tags/${name}\0commit\0${id}\x001700000000\0\0\0\n`).join(''),
      ),
    ),
)
const other = fc.oneof(
  sha.map((id) => Buffer.from(`${id}\n`)),
  text.map((value) => Buffer.from(value)),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
)

const values = fc.record({
  log,
  tags,
  other: fc.array(other, { minLength: 1, maxLength: 4 }),
  stderr: text,
  code: fc.constantFrom(0, 0, 0, 1, 128),
  sizes: fc.array(fc.nat(70), { maxLength: 6 }),
  shallowBoundary: fc.array(sha, { maxLength: 2 }),
  isNewest: fc.boolean(),
  patchSet: fc.boolean(),
  total: fc.constantFrom(null, 0, 3),
})
type Value = typeof values extends fc.Arbitrary<infer V> ? V : never

/** The bytes that git prints: whole histories, tags, names, failures. */
export const gitOutputTarget = definePureTarget({
  name: 'git-output',
  values,
  examine: async (value) => {
    const git = gitThatPrints(value)
    await attempt(async () => {
      const repository = { git, shallowBoundary: new Set(value.shallowBoundary) }
      const outcome = await collectLocally(repository, requestOf(value), value.total)
      if (outcome.kind !== 'collected') {
        promise(outcome.reason.length < 4000, 'a reason is a sentence')
        return
      }
      for (const { id, patchSet } of outcome.list.commits) {
        promise(parseSha(id) === id, 'a commit has an id')
        promise(
          (patchSet ?? []).every(({ type }) => ['A', 'M', 'D'].includes(type)),
          'a change is one of the three that Sentry knows',
        )
      }
    })
    await attempt(() =>
      createCheckout(git, { directory: '/nowhere', repository: 'a/b' }).listTags(''),
    )
    const reason = describeGitFailure({ code: value.code, stderr: value.stderr })
    promise(reason.length < 4000, 'a failure is a sentence')
  },
})

function requestOf({ isNewest, patchSet }: Value): CommitRequest {
  const [base, head] = ['b', 'a'].map((digit) => parseSha(digit.repeat(40)) as Sha) as [Sha, Sha]
  return {
    range: isNewest
      ? { kind: 'newest', head, depth: 20, reason: '' }
      : { kind: 'between', base, head, reason: '' },
    listedByEvent: null,
    maxDetails: Infinity,
    patchSet,
    maxCommits: 3,
    pathFilter: null,
  }
}

function gitThatPrints({ log: history, tags: names, other: rest, ...end }: Value): Git {
  let asked = 0
  const { code, stderr, sizes } = end
  return {
    stream: async (_args, onOutput) => {
      for (const chunk of inChunks(history, sizes)) onOutput(chunk)
      return { code, stderr }
    },
    run: async ([command]) => {
      asked += 1
      const bytes = command === 'for-each-ref' ? names : rest[asked % rest.length]
      return { code, stderr, stdout: String(bytes) }
    },
  }
}
