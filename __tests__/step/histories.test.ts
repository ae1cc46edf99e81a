import { afterEach, describe, expect, test } from '@jest/globals'
import { drawHistory } from '../support/git/drawing.ts'
import { createRepository } from '../support/git/repository.ts'
import { REPOSITORY, startStepScene, type ReleaseScene } from '../support/release-scene.ts'
import { sentCommits } from '../support/sentry/sent-requests.ts'

type History = {
  why: string
  drawing: string
  /** Releases that Sentry has, oldest first: `version=commit`, `version=commit=repository`, `version` without commits. */
  releases?: string
  /** What happens: `tag v1`, `push main before head`, `new x head`, `run main head`, `pull x main base head`. */
  event: string
  /** The name of the commit that the release starts after; empty: none. */
  base: string
  /** What the log says of it. */
  reason?: RegExp
  with?: Record<string, string>
}

/** Tags on one line, oldest first; the last one is pushed, and the one before it is right. */
const straight = (tags: string): History => {
  const names = tags.split(' ')
  const drawing = ['root', ...names.map((tag, index) => `c${index}:${tag}`)].join(' ')
  const event = `tag ${names.at(-1)?.replace('!', '')}`
  return { why: tags, drawing, event, base: `c${names.length - 2}` }
}

const HISTORIES: readonly History[] = [
  straight(
    'v0.9.0 v1.0.0-rc1 v1.0.0-rc2 v1.0.0-rc3 v1.0.0-rc4 v1.0.0-rc5 v1.0.0-rc6 v1.0.0-rc7 v1.0.0-rc8 v1.0.0-rc9 v1.0.0-rc10',
  ),
  straight('v1.0.9 v1.1.0-rc4 v1.1.0-rc.5'),
  straight('v1.4.0+40 v1.5.0+41 v1.5.0+42'),
  straight('1.2.8.1 1.2.9.3 1.2.10.0'),
  straight('v1.0.9 v1.0.10 v1.0.10.post1'),
  straight('4.1 4.1.1 4.2 4.2.1'),
  straight('v2024.01.14 v2024.01.15 v2024.01.15-1'),
  straight('2024-01-14 2024-01-15 2024-01-15.2'),
  straight('20240114 20240115 20240115.1'),
  straight('4.12.16 4.12.17 4.12.17-hotfix.1'),
  straight('4.12.17 4.12.17-hotfix.1 4.12.18'),
  straight('go1.20 go1.21 go1.21.1'),
  straight('5.3.0.RELEASE 5.3.1.RELEASE 5.4.0.RELEASE'),
  straight('4.2.0.Final 4.2.1.CR1 4.2.1.CR2'),
  straight('1.0 1.0.post1 1.1a1 1.1b1 1.1b2'),
  straight('build-8 build-9 build-10'),
  straight('nightly-b nightly-a'),
  straight('!v1.0.0 !v1.1.0 !v1.1.1'),
  straight('web-v1.9.0 web-v1.10.0 web-v1.11.0'),
  straight('@acme/web@1.9.0 @acme/web@1.10.0'),
  straight('packages/web/v1 packages/web/v2'),
  straight('v2.0.0 v1.5.0 v1.5.1'),
  {
    why: 'a stable version starts at the stable one before its candidates',
    drawing: 'a:v1.0.0 b:v1.1.0-rc.1 c:v1.1.0-rc.2 d:v1.1.0',
    event: 'tag v1.1.0',
    base: 'a',
  },
  {
    why: 'nor at snapshots, milestones and previews',
    drawing: 'a:1.0.0 b:1.1.0.M1 c:1.1.0-SNAPSHOT d:1.1.0-preview.2 e:1.1.0',
    event: 'tag 1.1.0',
    base: 'a',
  },
  {
    why: 'a tag on the same commit is no start',
    drawing: 'a:v1.0.0 b:v1.1.0-rc.1,v1.1.0',
    event: 'tag v1.1.0-rc.1',
    base: 'a',
  },
  {
    why: 'each minor on a branch of its own, never merged back',
    drawing:
      'a:v1.0.0 b (r11@b) c:v1.1.0 (main) d (r12@d) e:v1.2.0 f:v1.2.1 (main) g (r13@g) h:v1.3.0',
    event: 'tag v1.3.0',
    base: 'f',
    reason: /v1\.2\.1, the previous tag of v1\.3\.0, on another branch/,
  },
  {
    why: 'a patch of an old line after newer versions',
    drawing: 'a:v1.0.0 b:v2.0.0 (old@a) c:v1.0.1 d:v1.0.2',
    event: 'tag v1.0.2',
    base: 'c',
  },
  {
    why: 'a major after many patches of an old line',
    drawing:
      'a:v1.0.0 (old@a) p1:v1.0.1 p2:v1.0.2 p3:v1.0.3 p4:v1.0.4 p5:v1.0.5 p6:v1.0.6 p7:v1.0.7 p8:v1.0.8 p9:v1.0.9 p10:v1.0.10 p11:v1.0.11 (main) b c:v2.0.0',
    event: 'tag v2.0.0',
    base: 'p11',
  },
  {
    why: 'a hotfix line that was merged back',
    drawing: 'a:v1.0.0 b c:v1.1.0 (fix@a) h:v1.0.1 (main) m=fix d:v1.2.0',
    event: 'tag v1.2.0',
    base: 'c',
  },
  {
    why: 'families of a monorepo, interleaved',
    drawing: 'a:web@1.0.0 b:api@1.0.0 c:web-admin@1.1.0 d:api@1.1.0 e:web@1.1.0',
    event: 'tag web@1.1.0',
    base: 'a',
  },
  {
    why: 'a moving major tag beside the versions',
    drawing: 'a:v1.0.0 b:v1.1.0,v1 c:v1.2.0',
    event: 'tag v1.2.0',
    base: 'b',
    reason: /\(v1\.1\.0, the previous tag/,
  },
  {
    why: 'a first tag starts at the last release that is an ancestor',
    drawing: 'a b c d:v1.0.0',
    releases: 'r1=b r2=d',
    event: 'tag v1.0.0',
    base: 'b',
    reason: /the last Sentry release, r1/,
  },
  {
    why: 'a run that ends after that of a newer commit',
    drawing: 'a b c d',
    releases: 'r1=b r2=d',
    event: 'run main c',
    base: 'b',
  },
  {
    why: 'runs that end in any order start at the nearest release',
    drawing: 'a b c d e',
    releases: 'r1=b r3=d r2=c',
    event: 'push main d e',
    base: 'd',
  },
  {
    why: 'a push after runs that were cancelled',
    drawing: 'a b c d',
    releases: 'r1=b',
    event: 'push main c d',
    base: 'b',
  },
  {
    why: 'a squashed preview is the newest release',
    drawing: 'a b (topic@b) t (main) c d',
    releases: 'r1=b preview=t',
    event: 'push main c d',
    base: 'b',
  },
  {
    why: 'an old line after a release of the newer one',
    drawing: 'a:x b (old@a) c d',
    releases: '1.0.0=a 2.0.0=b 1.0.1=c',
    event: 'push old c d',
    base: 'c',
  },
  {
    why: 'releases that Sentry made from events',
    drawing: 'a b c',
    releases: `r1=b ${Array.from({ length: 120 }, (_, index) => `event${index}`).join(' ')}`,
    event: 'run main c',
    base: 'b',
  },
  {
    why: 'commits that are filed under another name',
    drawing: 'a b c',
    releases: 'r1=b=origin',
    event: 'run main c',
    base: 'b',
  },
  {
    why: 'commits that are filed under a former name',
    drawing: 'a b c',
    releases: 'r1=b=acme/site',
    event: 'push main b c',
    base: 'b',
  },
  {
    why: 'several apps in one project: a second version of one commit',
    drawing: 'a b c',
    releases: 'ios@1=a android@1=a ios@2=c',
    event: 'run main c',
    with: { version: 'android@2' },
    base: 'a',
    reason: /the last Sentry release, android@1/,
  },
  {
    why: 'several apps in one project, each by itself',
    drawing: 'a b c d',
    releases: 'android@1=a ios@1=b ios@2=c',
    event: 'run main d',
    with: { version: 'android@2' },
    base: 'a',
  },
  {
    why: 'a package without a release of its own starts at any',
    drawing: 'a b c',
    releases: 'ios@1=b',
    event: 'run main c',
    with: { version: 'android@1' },
    base: 'b',
  },
  {
    why: 'two environments, each with versions of its own',
    drawing: 'a b c',
    releases: 'a-staging=a b-staging=b',
    event: 'run main b',
    with: { version: 'b-production' },
    base: 'a',
  },
  {
    why: 'a rollback that is dispatched gets what was new in it then',
    drawing: 'a b c d',
    releases: 'r1=a r2=c r3=d',
    event: 'run main b',
    base: 'a',
  },
  {
    why: 'no release is an ancestor: where they parted',
    drawing: 'a b (old@a) c d',
    releases: 'r1=b',
    event: 'run old d',
    base: 'a',
    reason: /where it parted from the last Sentry release, r1/,
  },
  {
    why: 'a merged branch whose release is nearer',
    drawing: 'a b (topic@a) s t (main) m=topic c',
    releases: 'r1=a r2=b r3=m',
    event: 'run main c',
    base: 'm',
  },
  {
    why: 'a reverted commit is a commit',
    drawing: 'a:v1.0.0 b c:v1.0.1 d e:v1.0.2',
    event: 'tag v1.0.2',
    base: 'c',
  },
  {
    why: 'a new branch starts at the release on its way',
    drawing: 'a b c (topic@b) t',
    releases: 'r1=a r2=c',
    event: 'new topic t',
    base: 'a',
  },
  {
    why: 'a new branch without any release starts where it left the default branch',
    drawing: 'a b c (topic@b) t',
    event: 'new topic t',
    base: 'b',
  },
  {
    why: 'a preview of a pull request that main was merged into',
    drawing: 'a (topic@a) s (main) b c (topic) m=main t',
    event: 'pull topic main a t',
    base: 'c',
  },
  {
    why: 'a base that the user names on another branch',
    drawing: 'a:v1.0.0 (r@a) b:v1.1.0 (main) c d:v1.2.0',
    event: 'tag v1.2.0',
    with: { base: 'v1.1.0' },
    base: 'b',
  },
]

const FROM = ['git', 'fetch', 'api'] as const

describe('where a release of a history starts', () => {
  let scene: ReleaseScene
  afterEach(() => scene.close())

  test.each(HISTORIES)('$why', async (history) => {
    const repository = createRepository()
    const shas = drawHistory(repository, history.drawing)
    const sha = (name = ''): string => shas[name] ?? ''
    repository.checkout('main')
    for (const from of FROM) {
      const releases = (history.releases ?? '')
        .split(' ')
        .filter(Boolean)
        .map((text, index) => {
          const [version = '', commit, filedAs = REPOSITORY] = text.split('=')
          const timestamp = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString()
          const commits =
            commit === undefined ? [] : [{ id: sha(commit), repository: filedAs, timestamp }]
          return { version, projects: ['web'], dateReleased: timestamp, commits }
        })
      scene = await startStepScene({ repository, sentry: { releases } })
      const workspace =
        from === 'git'
          ? repository.clone({ depth: 0, originUrl: `${scene.github.url}/${REPOSITORY}` })
          : null
      const step = {
        with: { commits_from: from, ...history.with },
        ...(workspace === null ? {} : { workspace }),
      }
      const [kind, name = '', first, second, third] = history.event.split(' ')
      const branchRun = (payload: object, event: string, head: string) =>
        scene.run(
          { name: event, payload: { ...payload }, sha: head, ref: `refs/heads/${name}` },
          step,
        )
      const run = await {
        tag: () =>
          scene.push(
            { ref: `refs/tags/${name}`, before: null, after: repository.revParse(name) },
            step,
          ),
        push: () =>
          scene.push({ ref: `refs/heads/${name}`, before: sha(first), after: sha(second) }, step),
        new: () => scene.push({ ref: `refs/heads/${name}`, before: null, after: sha(first) }, step),
        run: () => branchRun({}, 'workflow_dispatch', sha(first)),
        pull: () =>
          branchRun(
            {
              action: 'synchronize',
              pull_request: {
                number: 7,
                head: { sha: sha(third), ref: name },
                base: { sha: sha(second), ref: first },
              },
            },
            'pull_request',
            sha(third),
          ),
      }[kind as 'tag' | 'push' | 'new' | 'run' | 'pull']()
      const head = run.outputs['commit'] ?? ''
      const named = Object.entries(shas).find(([, id]) => id === run.outputs['previous_commit'])
      expect([from, run.exitCode, named?.[0] ?? '']).toEqual([from, 0, history.base])
      const wanted = repository.git(['rev-list', head, `^${sha(history.base)}`]).split('\n')
      expect(
        sentCommits(run)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(wanted.toSorted())
      if (history.reason) expect(run.log).toMatch(history.reason)
      if (from !== FROM.at(-1)) await Promise.all([scene.github.close(), scene.sentry.close()])
    }
  })
})
