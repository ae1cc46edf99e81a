import { createRepository, type CommitSpec, type Repository } from './repository.ts'
import { buildNastyFiles, buildNastyTexts } from './nasty-commits.ts'

type Topology =
  | 'root'
  | 'base'
  | 'sideOne'
  | 'sideTwo'
  | 'sideThree'
  | 'mainline'
  | 'merge'
  | 'octopus'
  | 'beforeItsParent'
  | 'evilMerge'
  | 'secondRoot'
  | 'unrelatedMerge'
  | 'head'

export type NastyName =
  | Topology
  | keyof ReturnType<typeof buildNastyFiles>
  | keyof ReturnType<typeof buildNastyTexts>

export type NastyRepository = {
  repository: Repository
  /** A descendant of the first root commit; a second root is within `base..head`. */
  base: string
  head: string
  commits: Readonly<Record<NastyName, string>>
}

/**
 * A repository with everything that makes reading commits go wrong: shapes of history, kinds of changes, bytes in names,
 * messages and paths, and clocks. What no other file system than Linux's can hold is gone again in `head`'s work tree.
 */
export function createNastyRepository(
  options: { objectFormat?: 'sha1' | 'sha256' } = {},
): NastyRepository {
  const repository = createRepository(options)
  const shaLength = options.objectFormat === 'sha256' ? 64 : 40
  const topology = buildTopology(repository)
  const files = commitAll(repository, buildNastyFiles(shaLength))
  const texts = commitAll(repository, buildNastyTexts())
  const secondRoot = commitSecondRoot(repository)
  const unrelatedMerge = mergeUnrelated(repository, secondRoot)
  const head = repository.commit({ message: 'The head\n', files: { 'head.txt': 'head\n' } })
  const commits = { ...topology, ...files, ...texts, secondRoot, unrelatedMerge, head }
  return { repository, base: commits.base, head, commits }
}

/** A merge, an octopus merge, and a merge that changes more than the branches did. */
function buildTopology(
  repository: Repository,
): Record<Exclude<Topology, 'secondRoot' | 'unrelatedMerge' | 'head'>, string> {
  const change = (name: string): string =>
    repository.commit({ message: `Change ${name}\n`, files: { [`src/${name}.ts`]: `${name}\n` } })
  const root = repository.commit({
    message: 'The root\n',
    files: {
      // Readers that apply it see another author.
      '.mailmap': 'Mapped Name <mapped@example.com> <ada@example.com>\n',
      'README.md': 'A repository\n'.repeat(20),
      'docs/old.md': 'A page that will be renamed\n'.repeat(20),
      'docs/kept.md': 'A page that will be copied\n'.repeat(20),
      'bin/tool': '#!/bin/sh\n',
      'to-be-directory': 'a file\n',
      empty: '',
    },
  })
  const base = change('base')
  for (const name of ['one', 'two', 'three']) repository.branch(name, base)
  repository.checkout('one')
  const sideOne = change('one')
  repository.checkout('two')
  const sideTwo = change('two')
  repository.checkout('three')
  const sideThree = change('three')
  repository.checkout('main')
  const mainline = change('main')
  const merge = repository.merge(['one'], { message: "Merge branch 'one'" })
  repository.branch('evil', merge)
  const octopus = repository.merge(['two', 'three'], {
    message: "Merge branches 'two' and 'three'",
  })
  repository.checkout('evil')
  // Older than the commit it stands on, which other commits lead to first: a walk by date gives the parent before it.
  const beforeItsParent = repository.commit({
    message: 'Change evil, with a clock years behind\n',
    files: { 'src/evil.ts': 'evil\n' },
    committerDate: '2019-01-01T00:00:00Z',
  })
  repository.checkout('main')
  const evilMerge = repository.merge(['evil'], {
    message: "Merge branch 'evil' with a change of its own",
    files: { 'src/evil.ts': 'evil\n', 'src/of-the-merge.ts': 'only in the merge\n' },
  })
  return {
    root,
    base,
    sideOne,
    sideTwo,
    sideThree,
    mainline,
    merge,
    octopus,
    beforeItsParent,
    evilMerge,
  }
}

/** One after the other by a single process; the work tree only ever holds the last one's files. */
function commitAll<Name extends string>(
  repository: Repository,
  specs: Record<Name, CommitSpec>,
): Record<Name, string> {
  const shas = repository.commits(Object.values(specs))
  const entries = Object.keys(specs).map((name, index) => [name, shas[index]])
  return Object.fromEntries(entries) as Record<Name, string>
}

function commitSecondRoot(repository: Repository): string {
  const main = repository.head()
  const sha = repository.commit({
    message: 'A second root\n',
    files: { 'imported/file.txt': 'from another repository\n' },
    parents: [],
  })
  repository.branch('imported', sha)
  repository.reset(main)
  return sha
}

function mergeUnrelated(repository: Repository, other: string): string {
  return repository.commit({
    message: 'Merge another repository\n',
    files: { 'imported/file.txt': 'from another repository\n' },
    parents: [repository.head(), other],
  })
}
