import { findMergeBase, listByDate, listRange } from '../git/history.ts'
import { readCommitFiles, readFilesBetween, toFileJson } from './files.ts'
import { openStore } from '../git/read.ts'
import { resolveCommit } from './read-git.ts'
import { notFound, ok, problem, type Route, type RouteContext } from './model.ts'
import { parseCommit, toCommitJson, type GitCommit } from './objects.ts'
import { FILE_PAGES, linkHeader, LIST_PAGES, readPage, slicePage } from './paging.ts'

/** Observed: without paging parameters a comparison has at most so many commits, the newest ones. */
const UNPAGED_COMMITS = 250
/** GitHub's REST documentation: a comparison has at most 300 files, a commit 3000. */
const COMPARE_FILES = 300
const COMMIT_FILES = 3000

/** `GET /repos/{owner}/{repo}/compare/{base}...{head}` */
export const compareCommits: Route = async (context) => {
  const { repository, query } = context
  const [, baseName = '', headName = ''] = /^(.+?)\.\.\.(.+)$/s.exec(context.target) ?? []
  const [base, head] = await Promise.all(
    [baseName, headName].map((name) =>
      resolveCommit(repository, withoutOwner(name, repository.fullName)),
    ),
  )
  if (!base || !head) return notFound()

  const { directory } = repository
  const store = openStore(directory)
  const mergeBase = findMergeBase(store, base, head)
  if (mergeBase === null)
    return problem(404, `No common ancestor between ${baseName} and ${headName}.`)

  // Observed: ascending by committer date, and a parent always before its child, whatever the clocks said.
  const shas = listRange(store, base, head).toReversed()
  const behindBy = listRange(store, head, base).length
  const page = readPage(query, LIST_PAGES)
  const selected = page.isAsked ? slicePage(shas, page) : shas.slice(-UNPAGED_COMMITS)
  const commits = readCommits(directory, [base, mergeBase, ...selected])
  const json = commits.map((commit) => toCommitJson(commit, context))
  const webUrl = `${context.webUrl}/compare/${context.target}`
  const body = {
    url: `${context.apiUrl}/compare/${context.target}`,
    html_url: webUrl,
    permalink_url: webUrl,
    diff_url: `${webUrl}.diff`,
    patch_url: `${webUrl}.patch`,
    base_commit: json[0],
    merge_base_commit: json[1],
    status: compareStatus(shas.length, behindBy),
    ahead_by: shas.length,
    behind_by: behindBy,
    total_commits: shas.length,
    commits: json.slice(2),
    // Observed: the key is absent on later pages. The files are what head changed since the merge base.
    ...(page.number === 1 ? { files: await compareFiles(context, mergeBase, head) } : {}),
  }
  const total = shas.length
  return ok(body, page.isAsked ? linkHeader(context.pagesUrl, query, { page, total }) : {})
}

/** `GET /repos/{owner}/{repo}/commits`, newest first. */
export const listCommits: Route = async (context) => {
  const { repository, query } = context
  for (const name of ['author', 'committer', 'path', 'since', 'until'])
    if (query.has(name)) throw new Error(`the commit list's parameter ${name} is not modelled`)
  const start = await resolveCommit(repository, query.get('sha') ?? 'HEAD')
  if (start === null) return notFound()
  const shas = listByDate(openStore(repository.directory), start)
  const page = readPage(query, LIST_PAGES)
  const commits = readCommits(repository.directory, slicePage(shas, page))
  const body = commits.map((commit) => toCommitJson(commit, context))
  return ok(body, linkHeader(context.pagesUrl, query, { page, total: shas.length }))
}

/** `GET /repos/{owner}/{repo}/commits/{ref}` with the files, 300 a page up to 3000. */
export const getCommit: Route = async (context) => {
  const { repository, query, target } = context
  const sha = await resolveCommit(repository, target)
  if (sha === null) return problem(422, `No commit found for SHA: ${target}`)
  const [commit] = readCommits(repository.directory, [sha])
  if (!commit) throw new Error(`git has no commit ${sha}`)
  const all = await readCommitFiles(repository.directory, commit)
  const additions = all.reduce((sum, file) => sum + file.additions, 0)
  const deletions = all.reduce((sum, file) => sum + file.deletions, 0)
  const files = all.slice(0, COMMIT_FILES)
  const page = readPage(query, FILE_PAGES)
  const body = {
    ...toCommitJson(commit, context),
    stats: { total: additions + deletions, additions, deletions },
    files: slicePage(files, page).map((file) => toFileJson(file, { ...context, sha })),
  }
  const url = context.pagesUrl
  return ok(body, linkHeader(url, query, { page, total: files.length }))
}

function readCommits(directory: string, shas: readonly string[]): GitCommit[] {
  const store = openStore(directory)
  return shas.map((sha) => parseCommit(sha, store.read(sha).body))
}

async function compareFiles(
  context: RouteContext,
  from: string,
  to: string,
): Promise<Record<string, unknown>[]> {
  const files = await readFilesBetween(context.repository.directory, { from, to })
  return files.slice(0, COMPARE_FILES).map((file) => toFileJson(file, { ...context, sha: to }))
}

function compareStatus(aheadBy: number, behindBy: number): string {
  if (aheadBy > 0) return behindBy > 0 ? 'diverged' : 'ahead'
  return behindBy > 0 ? 'behind' : 'identical'
}

/** GitHub's REST documentation: `owner:branch` and `owner:repo:branch`. Forks are not modelled: only the own owner is known. */
function withoutOwner(name: string, fullName: string): string {
  const [owner = '', repo = ''] = fullName.split('/')
  const prefix = [`${owner}:${repo}:`, `${owner}:`].find((known) => name.startsWith(known)) ?? ''
  return name.slice(prefix.length)
}
