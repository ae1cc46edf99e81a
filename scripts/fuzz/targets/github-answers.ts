import * as fc from 'fast-check'
import { createGitHubCommitSource } from '../../../src/sources/github/commit-source.ts'
import { githubError } from '../../../src/sources/github/errors.ts'
import type { GitHubClient } from '../../../src/sources/github/octokit.ts'
import { parseSha, type Sha } from '../../../src/commits/commit.ts'
import type { CommitRequest } from '../../../src/commits/source.ts'
import { mutated } from '../mutations.ts'
import { attempt, isError, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { GITHUB_TOKEN, json, sha, text } from '../values.ts'

const identity = fc.record({ name: text, email: text, date: fc.constant('2024-05-01T10:00:00Z') })
const commit = fc.record({
  sha,
  commit: fc.record({ message: text, author: identity, committer: identity }),
  parents: fc.array(fc.record({ sha }), { maxLength: 2 }),
  files: fc.array(
    fc.record({
      filename: text,
      previous_filename: text,
      status: fc.oneof(fc.constantFrom('added', 'renamed', 'removed', 'constructor'), text),
    }),
    { maxLength: 3 },
  ),
})
const comparison = fc.record({
  total_commits: fc.constantFrom(0, 1, 3, 250, 1e9, -1, Number.NaN),
  merge_base_commit: commit,
  commits: fc.array(commit, { maxLength: 4 }),
})
const refs = fc.array(
  fc.record({
    ref: text.map((name) => `refs/tags/${name}`),
    object: fc.record({ type: fc.constantFrom('commit', 'tag', 'blob'), sha }),
  }),
  { maxLength: 4 },
)

const headers = fc.record(
  {
    link: fc.oneof(fc.constant('<https://api.github.com/x?page=2>; rel="next"'), text),
    'x-ratelimit-remaining': fc.oneof(fc.constantFrom('0', '3', '5000'), text),
  },
  { requiredKeys: [] },
)
const answerOf = (data: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ data: mutated(data), headers }) },
    { weight: 1, arbitrary: fc.record({ data: json, headers }) },
    {
      weight: 1,
      arbitrary: fc.record({ status: fc.constantFrom(404, 422, 403, 500, 200), message: text }),
    },
  )

const values = fc.record({
  comparison: fc.array(answerOf(comparison), { minLength: 1, maxLength: 3 }),
  commit: fc.array(answerOf(commit), { minLength: 1, maxLength: 4 }),
  list: fc.array(answerOf(fc.array(commit, { maxLength: 4 })), { minLength: 1, maxLength: 2 }),
  refs: fc.array(answerOf(refs), { minLength: 1, maxLength: 2 }),
  isNewest: fc.boolean(),
  patchSet: fc.boolean(),
  pathFilter: fc.boolean(),
})
type Value = typeof values extends fc.Arbitrary<infer V> ? V : never
type Answer = Value['commit'][number]

/** Answers of GitHub's API, from what Octokit makes of them. */
export const gitHubAnswersTarget = definePureTarget({
  name: 'github-answers',
  values,
  examine: async (value) => {
    const source = createGitHubCommitSource(
      async () => clientOf(value),
      { fullName: 'acme/web', isOwn: true },
      async () => null,
    )
    const found = await attempt(() => source.collect(requestOf(value)), [GITHUB_TOKEN])
    if (!isError(found) && found.kind === 'collected')
      for (const { id, patchSet } of found.list.commits) {
        promise(parseSha(id) === id, 'a commit has an id')
        for (const { path, type } of patchSet ?? []) {
          promise(typeof path === 'string', 'a path is text')
          promise(['A', 'M', 'D'].includes(type), 'a change is one of the three that Sentry knows')
        }
      }
    await attempt(() => source.resolve('main'))
    const tags = await attempt(() => source.listTags(''))
    if (!isError(tags)) {
      promise(
        tags.every(({ name }) => typeof name === 'string'),
        'a tag has a name',
      )
    }
    const { range } = requestOf(value)
    await attempt(() => source.findNearest(range.head, [], 3))
    await attempt(() => source.readFirstParent(range.head))
  },
})

function requestOf({ isNewest, patchSet, pathFilter }: Value): CommitRequest {
  const [base, head] = ['b', 'a'].map((digit) => parseSha(digit.repeat(40)) as Sha) as [Sha, Sha]
  return {
    range: isNewest
      ? { kind: 'newest', head, depth: 20, reason: '' }
      : { kind: 'between', base, head, reason: '' },
    listedByEvent: null,
    maxDetails: Infinity,
    patchSet: patchSet || pathFilter,
    maxCommits: 30,
    pathFilter: pathFilter ? (path) => path.length % 2 === 0 : null,
  }
}

/** Octokit's `request`, as far as it is used: each route gives the next of its answers, the last one again and again. */
function clientOf(value: Value): GitHubClient {
  let asked = 0
  const answersOf = (route: string): readonly Answer[] => {
    if (route.includes('/compare/')) return value.comparison
    if (route.includes('/matching-refs/')) return value.refs
    return route.endsWith('/commits') ? value.list : value.commit
  }
  const request = async (route: string): Promise<unknown> => {
    const answers = answersOf(route)
    asked += 1
    // An endless list is the server's to end, and that it never does is for the step's time limit.
    if (asked > 40)
      throw githubError(new Error('the time is up'), 'go on', {
        fullName: 'acme/web',
        isOwn: true,
      })
    const answer = answers[Math.min(asked, answers.length) - 1]
    if (answer !== undefined && 'data' in answer) return answer
    throw Object.assign(new Error(answer?.message), { status: answer?.status, response: {} })
  }
  return { request } as unknown as GitHubClient
}
