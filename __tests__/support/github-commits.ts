import { readCommitFiles, readFilesBetween, toFileJson } from './github-files.ts'
import { readGitLines, readObjects, resolveCommits, tryGit } from './github-git.ts'
import { notFound, ok, problem, type Route, type RouteContext } from './github-model.ts'
import { parseCommit, toCommitJson, type GitCommit } from './github-objects.ts'
import { FILE_PAGES, linkHeader, LIST_PAGES, readPage, slicePage } from './github-paging.ts'

/** Observed: without paging parameters a comparison has at most so many commits, the newest ones. */
const UNPAGED_COMMITS = 250
/** GitHub's REST documentation: `GET /pulls/{n}/commits` gives at most 250 commits. */
const PULL_REQUEST_COMMITS = 250
/** GitHub's REST documentation: a comparison has at most 300 files, a commit 3000. */
const COMPARE_FILES = 300
const COMMIT_FILES = 3000

/** `GET /repos/{owner}/{repo}/compare/{base}...{head}` */
export const compareCommits: Route = async (context) => {
  const { repository, query } = context
  const [, baseName = '', headName = ''] = /^(.+?)\.\.\.(.+)$/s.exec(context.target) ?? []
  const names = [baseName, headName].map((name) => withoutOwner(name, repository.fullName))
  const [base, head] = await resolveCommits(repository, names)
  if (!base || !head) return notFound()

  const { directory } = repository
  const mergeBase = await readMergeBase(directory, [base, head])
  if (mergeBase === null)
    return problem(404, `No common ancestor between ${baseName} and ${headName}.`)

  const shas = await listOldestFirst(directory, base, head)
  const [behindBy = 0] = (
    await readGitLines(directory, ['rev-list', '--count', `${head}..${base}`])
  ).map(Number)
  const page = readPage(query, LIST_PAGES)
  const selected = page.isAsked ? slicePage(shas, page) : shas.slice(-UNPAGED_COMMITS)
  const commits = await readCommits(directory, [base, mergeBase, ...selected])
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
  for (const name of ['author', 'committer'])
    if (query.has(name)) throw new Error(`the commit list's parameter ${name} is not modelled`)
  const [start] = await resolveCommits(repository, [query.get('sha') ?? 'HEAD'])
  if (!start) return notFound()
  const path = query.get('path')
  const shas = await readGitLines(repository.directory, [
    'rev-list',
    ...['since', 'until'].flatMap((name) => {
      const date = query.get(name)
      return date === null ? [] : [`--${name}=${date}`]
    }),
    start,
    '--',
    ...(path === null || path === '' ? [] : [path]),
  ])
  return await answerCommits(context, shas)
}

/** `GET /repos/{owner}/{repo}/commits/{ref}` with the files, 300 a page up to 3000. */
export const getCommit: Route = async (context) => {
  const { repository, query, target } = context
  const [sha] = await resolveCommits(repository, [target])
  if (!sha) return problem(422, `No commit found for SHA: ${target}`)
  const [commit] = await readCommits(repository.directory, [sha])
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

/** `GET /repos/{owner}/{repo}/pulls/{number}/commits`, oldest first. */
export const listPullRequestCommits: Route = async (context) => {
  const { repository } = context
  const pull = repository.pullRequests.find(({ number }) => String(number) === context.target)
  if (!pull) return notFound()
  const [base, head] = await resolveCommits(repository, [pull.base, pull.head])
  if (!base || !head) return notFound()
  const shas = await listOldestFirst(repository.directory, base, head)
  return await answerCommits(context, shas.slice(0, PULL_REQUEST_COMMITS))
}

export async function readCommits(
  directory: string,
  shas: readonly string[],
): Promise<GitCommit[]> {
  const objects = await readObjects(directory, shas)
  return shas.map((sha, index) => parseCommit(sha, objects[index] ?? Buffer.alloc(0)))
}

/** One page of a list of commits. */
async function answerCommits(context: RouteContext, shas: readonly string[]) {
  const page = readPage(context.query, LIST_PAGES)
  const commits = await readCommits(context.repository.directory, slicePage(shas, page))
  const body = commits.map((commit) => toCommitJson(commit, context))
  return ok(body, linkHeader(context.pagesUrl, context.query, { page, total: shas.length }))
}

/** Observed: ascending by committer date, and a parent always before its child, whatever the clocks said. */
async function listOldestFirst(directory: string, base: string, head: string): Promise<string[]> {
  const newestFirst = ['rev-list', '--date-order', `${base}..${head}`]
  return (await readGitLines(directory, newestFirst)).toReversed()
}

async function readMergeBase(
  directory: string,
  commits: readonly [string, string],
): Promise<string | null> {
  const { code, stdout, stderr } = await tryGit(directory, ['merge-base', ...commits])
  if (code === 1) return null
  if (code !== 0) throw new Error(`git merge-base: ${stderr.toString('utf8')}`)
  return stdout.toString('utf8').trim()
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
