import { rmSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { array, assert as check, asyncProperty, boolean, integer, nat, record } from 'fast-check'
import { createDeadline } from '../../../src/deadline.ts'
import { createCheckout, type LocalOutcome } from '../../../src/sources/git/checkout.ts'
import { createGit } from '../../../src/sources/git/git.ts'
import { parseSha, type Sha } from '../../../src/commits/commit.ts'
import type { CommitRequest } from '../../../src/commits/source.ts'
import { createRepository, runGit, type Repository } from '../../support/git/repository.ts'

/** Parents as steps back in the list of commits, a date that may be before the parents', and the file that changes. */
const commits = array(
  record({ back: array(nat(4), { minLength: 1, maxLength: 3 }), minute: nat(40), file: nat(5) }),
  { minLength: 6, maxLength: 12 },
)

function build(repository: Repository, specs: readonly Spec[]): string[] {
  const shas: string[] = []
  for (const [index, { back, minute, file }] of specs.entries()) {
    const parents = new Set(back.map((steps) => shas[Math.max(0, index - 1 - steps)] ?? ''))
    shas.push(
      repository.commit({
        message: `Commit ${index}`,
        files: { [`${file}.txt`]: String(index) },
        parents: index === 0 ? [] : [...parents],
        committerDate: new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString(),
      }),
    )
  }
  return shas
}

type Spec = { back: number[]; minute: number; file: number }

async function collect(directory: string, range: CommitRequest['range']): Promise<LocalOutcome> {
  const deadline = createDeadline(60)
  const environment = { PATH: process.env['PATH'] }
  const git = createGit({ directory, environment, deadline, redact: (text) => text })
  const request = {
    range,
    listedByEvent: null,
    maxDetails: Infinity,
    patchSet: true,
    maxCommits: 1000,
    pathFilter: null,
  }
  try {
    return await createCheckout(git, { directory, repository: 'acme/web' }).collect(request)
  } finally {
    deadline.end()
  }
}

/** The part of an outcome that a release is made of; the parents of commits only serve to order them. */
function essence(outcome: LocalOutcome): unknown {
  if (outcome.kind !== 'collected') return outcome.kind
  const { list, mergeBase } = outcome
  const sent = list.commits.map(({ parents: _parents, ...commit }) => commit)
  return { mergeBase, total: list.total, sent }
}

test('of any history, a shallow checkout gives a range as a full one does, or leaves it to others', async () => {
  let given = 0
  await check(
    asyncProperty(
      record({
        specs: commits,
        from: nat(),
        depth: integer({ min: 1, max: 5 }),
        hasBase: boolean(),
      }),
      async ({ specs, from, depth, hasBase }) => {
        const repository = createRepository()
        try {
          build(repository, specs)
          const head = parseSha(repository.head()) as Sha
          const reachable = repository.git(['rev-list', `${head}~1`]).split('\n')
          const base = parseSha(reachable[from % reachable.length]) as Sha
          const ranges = [
            { kind: 'between', base, head, reason: '' },
            { kind: 'newest', head, depth: 3, reason: '' },
          ] as const
          const full = repository.clone({ depth: 0 })
          const shallow = repository.clone({ depth })
          if (hasBase)
            runGit(shallow, ['fetch', '--quiet', '--depth=1', repository.directory, base])
          for (const range of ranges) {
            const outcome = await collect(shallow, range)
            if (outcome.kind === 'unavailable') continue
            given += 1
            expect(essence(outcome)).toEqual(essence(await collect(full, range)))
          }
        } finally {
          repository.remove()
          rmSync(repository.directory, { recursive: true, force: true })
        }
      },
    ),
    { numRuns: 20, endOnFailure: true },
  )
  expect(given).toBeGreaterThan(0)
})
