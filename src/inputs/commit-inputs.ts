import type { InputReader } from './reader.ts'
import { inputError, parseBoolean, parseChoice, parseWholeNumber, quote } from './parsers.ts'

/** Which commits belong to the release, and where they may be read from. */
export type CommitInputs = {
  selection: CommitSelection
  base: 'auto' | 'event'
  from: 'auto' | 'event' | 'api'
  initialDepth: number
  maxCommits: number
  patchSet: boolean
  keepCommits: boolean
  ignoreMissing: boolean
  ignoreEmpty: boolean
}

export type CommitSelection =
  | { mode: 'auto' }
  | { mode: 'skip' }
  | { mode: 'manual'; repository: string; commit: string; previousCommit: string | null }

const NOT_SUPPORTED_YET = ['commits', 'refs', 'tag_prefix', 'paths', 'working_directory']

/** Reads everything that decides about commits. */
export function parseCommitInputs(reader: InputReader): CommitInputs {
  const flag = (name: string): boolean =>
    reader.attempt(() => parseBoolean(reader.text(name), name), false)
  const count = (name: string): number =>
    reader.attempt(() => parseWholeNumber(reader.text(name), name, 0), 0)
  for (const name of NOT_SUPPORTED_YET) {
    reader.attempt(() => refuseUnlessEmpty(reader, name), undefined)
  }
  return {
    selection: reader.attempt(() => parseSelection(reader), { mode: 'skip' }),
    base: reader.attempt(() => supported(reader, 'base', ['auto', 'event']), 'auto'),
    from: reader.attempt(() => parseCommitsFrom(reader), 'auto'),
    initialDepth: count('initial_depth'),
    maxCommits: count('max_commits'),
    patchSet: flag('patch_set'),
    keepCommits: flag('keep_commits'),
    ignoreMissing: flag('ignore_missing'),
    ignoreEmpty: flag('ignore_empty'),
  }
}

function parseSelection(reader: InputReader): CommitSelection {
  const mode = parseChoice(reader.text('set_commits'), 'set_commits', ['auto', 'skip', 'manual'])
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

// A name that starts with a dash could become an option of a program; git itself forbids such refs.
function checkRefName(ref: string, name: string): void {
  // eslint-disable-next-line no-control-regex
  if (ref.startsWith('-') || ref.includes('..') || /[\u0000-\u0020\u007f~^:?*[\\]/.test(ref)) {
    throw inputError(`${name} must be a SHA, branch or tag: got ${quote(ref)}.`)
  }
}

function parseCommitsFrom(reader: InputReader): CommitInputs['from'] {
  const text = parseChoice(reader.text('commits_from'), 'commits_from', [
    'auto',
    'event',
    'git',
    'fetch',
    'api',
  ])
  if (text !== 'git' && text !== 'fetch') return text
  throw inputError(`commits_from: ${text} is not supported yet. Use auto, event or api.`)
}

function supported<const Choices extends readonly string[]>(
  reader: InputReader,
  name: string,
  choices: Choices,
): Choices[number] {
  const text = reader.text(name)
  const found = choices.find((choice) => choice === text.toLowerCase())
  if (found !== undefined) return found
  throw inputError(`${name}: ${quote(text)} is not supported yet. Use ${choices.join(' or ')}.`)
}

function refuseUnlessEmpty(reader: InputReader, name: string): void {
  if (reader.text(name) === '') return
  throw inputError(`${name} is not supported yet. Remove it.`)
}
