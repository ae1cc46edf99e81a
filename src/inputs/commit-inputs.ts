import type { ReleaseCommit } from '../release/payload.ts'
import type { BaseInput } from '../commits/range.ts'
import { readTextOrFile } from './input-file.ts'
import type { InputReader } from './reader.ts'
import {
  isRefName,
  parseExplicitCommits,
  parseExplicitRefs,
  type ExplicitRef,
} from './explicit-commits.ts'
import { inputError, parseChoice, parseLines, parseWholeNumber, quote } from './parsers.ts'

/** Which commits belong to the release, and where they may be read from. */
export type CommitInputs = {
  selection: CommitSelection
  /** What is released in place of what the event names; null: what the event names. */
  head: GivenHead | null
  base: BaseInput
  /** The tag family; null: that of the event's own tag. */
  tagPrefix: string | null
  from: 'auto' | 'event' | 'git' | 'fetch' | 'api'
  /** Patterns as of `on.push.paths`: only commits that change such a file belong to the release; none: all do. */
  paths: readonly string[]
  /** Where the checkout is, as the user wrote it; empty: the workspace. */
  workingDirectory: string
  /** The user's own commits, sent instead of the computed ones. */
  explicit: readonly ReleaseCommit[] | null
  /** The user's own refs, sent instead of the computed ones. */
  refs: readonly ExplicitRef[] | null
  initialDepth: number
  maxCommits: number
  patchSet: boolean
  keepCommits: boolean
  ignoreMissing: boolean
  whenEmpty: 'release' | 'skip' | 'fail'
}

/** A tag, without `refs/tags/`, or the SHA, branch, tag or `HEAD` of the input commit. */
export type GivenHead = { kind: 'tag' | 'commit'; ref: string }

type CommitSelection =
  | { mode: 'auto' }
  | { mode: 'skip' }
  | { mode: 'manual'; repository: string; commit: string; previousCommit: string | null }

/** Reads everything that decides about commits. */
export function parseCommitInputs(reader: InputReader, now: Date): CommitInputs {
  const count = (name: string): number =>
    reader.attempt(() => parseWholeNumber(reader.text(name), name, 0), 0)
  const workspace = reader.variable('GITHUB_WORKSPACE')
  return {
    selection: reader.attempt(() => parseSelection(reader), { mode: 'skip' }),
    head: reader.attempt(() => parseHead(reader), null),
    base: reader.attempt(() => parseBase(reader.text('base')), { kind: 'auto' }),
    tagPrefix: reader.text('tag_prefix').replace(/^refs\/tags\//, '') || null,
    from: reader.attempt(
      () => parseChoice(reader.text('commits_from'), 'commits_from', PLACES),
      'auto',
    ),
    paths: reader.attempt(() => parsePaths(reader), []),
    workingDirectory: reader.text('working_directory'),
    explicit: reader.optional('commits', (text, name) =>
      parseExplicitCommits(readTextOrFile(text, name, workspace), now),
    ),
    refs: reader.optional('refs', parseExplicitRefs),
    initialDepth: count('initial_depth'),
    maxCommits: count('max_commits'),
    patchSet: reader.flag('patch_set'),
    keepCommits: reader.flag('keep_commits'),
    ignoreMissing: reader.flag('ignore_missing'),
    whenEmpty: parseWhenEmpty(reader),
  }
}

function parsePaths(reader: InputReader): string[] {
  const patterns = parseLines(reader.text('paths'))
  if (patterns.length === 0) return []
  if (reader.text('commits_from').toLowerCase() === 'event') {
    throw inputError(
      'paths needs the changed files, which the event does not list.',
      'Remove `commits_from: event`.',
    )
  }
  if (patterns.some((pattern) => !pattern.startsWith('!'))) return patterns
  throw inputError(
    'paths only excludes files, so no commit could belong to the release.',
    'Add what it includes first, such as `**`.',
  )
}

function parseSelection(reader: InputReader): CommitSelection {
  const mode = parseChoice(reader.text('set_commits'), 'set_commits', ['auto', 'skip', 'manual'])
  if (mode === 'skip' && (reader.text('commits') !== '' || reader.text('refs') !== '')) {
    throw inputError(
      'commits and refs cannot be given when set_commits is skip. Remove one of them.',
    )
  }
  if (mode !== 'manual') return { mode }
  const repository = reader.text('repo')
  const commit = reader.text('commit')
  if (repository === '' || commit === '') {
    throw inputError('Options `repo` and `commit` are required when `set_commits` is `manual`.')
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw inputError(`repo must be written owner/name: got ${quote(repository)}.`)
  }
  const previousCommit = reader.text('previous_commit') || null
  for (const [name, ref] of [
    ['commit', commit],
    ['previous_commit', previousCommit],
  ] as const) {
    if (ref !== null) checkRefName(ref, name)
  }
  return { mode, repository, commit, previousCommit }
}

function parseHead(reader: InputReader): GivenHead | null {
  const tag = reader.text('tag').replace(/^refs\/tags\//, '')
  const commit = reader.text('commit')
  const isManual = reader.text('set_commits').toLowerCase() === 'manual'
  if (tag !== '' && commit !== '' && !isManual)
    throw inputError('tag and commit both name what is released. Remove one of them.')
  if (tag !== '') {
    checkRefName(tag, 'tag')
    return { kind: 'tag', ref: tag }
  }
  if (commit === '' || isManual) return null
  checkRefName(commit, 'commit')
  return { kind: 'commit', ref: commit }
}

function parseWhenEmpty(reader: InputReader): CommitInputs['whenEmpty'] {
  const ignoresEmpty = reader.flag('ignore_empty')
  return reader.attempt(() => {
    const choices = ['release', 'skip', 'fail'] as const
    const chosen = parseChoice(reader.text('when_empty'), 'when_empty', choices)
    if (ignoresEmpty) return chosen
    if (chosen !== 'skip') return 'fail'
    throw inputError(
      'ignore_empty: false is an error for an empty range, and when_empty is skip. Remove one of them.',
    )
  }, 'release')
}

function checkRefName(ref: string, name: string): void {
  if (!isRefName(ref)) throw inputError(`${name} must be a SHA, branch or tag: got ${quote(ref)}.`)
}

const PLACES = ['auto', 'event', 'git', 'fetch', 'api'] as const

const BASE_WORDS = ['auto', 'event', 'tag', 'release'] as const

function parseBase(text: string): BaseInput {
  const kind = BASE_WORDS.find((word) => word === text.toLowerCase())
  if (kind !== undefined) return { kind }
  const ref = text.replace(/^refs\//, '')
  checkRefName(ref, 'base')
  return { kind: 'given', ref, origin: 'base' }
}
