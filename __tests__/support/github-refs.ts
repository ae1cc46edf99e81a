import { readCommits } from './github-commits.ts'
import { readGitLines, readObjects, resolveCommits } from './github-git.ts'
import { notFound, ok, problem, type Route, type RouteContext } from './github-model.ts'
import { nodeId, parseTag, toCommitJson, toTagJson } from './github-objects.ts'
import { linkHeader, LIST_PAGES, readPage, slicePage } from './github-paging.ts'

type GitRef = { name: string; type: string; sha: string }

/**
 * `GET /repos/{owner}/{repo}/tags`: the commits that the tags peel to. Observed: descending in natural version order
 * (`1.10` above `1.9`), which puts `1.2.0-rc.1` above `1.2.0`.
 */
export const listTags: Route = async (context) => {
  const { repository, query } = context
  const refs = await readRefs(repository.directory, '-v:refname')
  const tags = refs.filter(({ name }) => name.startsWith('refs/tags/'))
  const names = tags.map(({ name }) => name)
  const commits = await resolveCommits(repository, names)
  const entries = names.flatMap((name, index) => {
    const sha = commits[index]
    return sha ? [{ name: name.slice('refs/tags/'.length), sha }] : []
  })
  const page = readPage(query, LIST_PAGES)
  const body = slicePage(entries, page).map(({ name, sha }) => ({
    name,
    zipball_url: `${context.apiUrl}/zipball/refs/tags/${name}`,
    tarball_url: `${context.apiUrl}/tarball/refs/tags/${name}`,
    commit: { sha, url: `${context.apiUrl}/commits/${sha}` },
    node_id: nodeId('REF', `refs/tags/${name}`),
  }))
  return ok(body, linkHeader(context.pagesUrl, query, { page, total: entries.length }))
}

/** `GET /repos/{owner}/{repo}/git/matching-refs/{prefix}`: everything at once, tag objects not peeled. */
export const listMatchingRefs: Route = async (context) => {
  const refs = await readRefs(context.repository.directory, 'refname')
  const matching = refs.filter(({ name }) => name.startsWith(`refs/${context.target}`))
  return ok(matching.map((ref) => toRefJson(ref, context)))
}

/** `GET /repos/{owner}/{repo}/git/ref/{name}`: the whole name only. */
export const getRef: Route = async (context) => {
  const refs = await readRefs(context.repository.directory, 'refname')
  const ref = refs.find(({ name }) => name === `refs/${context.target}`)
  return ref ? ok(toRefJson(ref, context)) : notFound()
}

/** `GET /repos/{owner}/{repo}/git/tags/{sha}`: annotated tags only. */
export const getTagObject: Route = async (context) => {
  const { directory } = context.repository
  const sha = context.target
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return notFound()
  const [found] = await readGitLines(directory, ['cat-file', '--batch-check'], `${sha}\n`)
  if (!found?.startsWith(`${sha} tag `)) return notFound()
  const [object = Buffer.alloc(0)] = await readObjects(directory, [sha])
  return ok(toTagJson(parseTag(sha, object), context))
}

/** `GET /repos/{owner}/{repo}/branches/{branch}` */
export const getBranch: Route = async (context) => {
  const { repository, target, apiUrl, webUrl } = context
  const name = `refs/heads/${target}`
  const [sha] = await resolveCommits(repository, [name])
  const [commit] = sha ? await readCommits(repository.directory, [sha]) : []
  if (!commit) return problem(404, 'Branch not found')
  return ok({
    name: target,
    commit: toCommitJson(commit, context),
    _links: { self: `${apiUrl}/branches/${target}`, html: `${webUrl}/tree/${target}` },
    protected: false,
    protection: { enabled: false },
    protection_url: `${apiUrl}/branches/${target}/protection`,
  })
}

/** Branches and tags; others, such as refs of pull requests, are there on GitHub too but nobody's business here. */
async function readRefs(directory: string, order: string): Promise<GitRef[]> {
  const format = '--format=%(objecttype) %(objectname) %(refname)'
  const patterns = ['refs/heads', 'refs/tags']
  const lines = await readGitLines(directory, [
    'for-each-ref',
    `--sort=${order}`,
    format,
    ...patterns,
  ])
  return lines.map((line) => {
    const [type = '', sha = '', name = ''] = line.split(' ')
    return { name, type, sha }
  })
}

function toRefJson(ref: GitRef, context: RouteContext): Record<string, unknown> {
  const { name, type, sha } = ref
  return {
    ref: name,
    node_id: nodeId('REF', name),
    url: `${context.apiUrl}/git/${name}`,
    object: { sha, type, url: `${context.apiUrl}/git/${type}s/${sha}` },
  }
}
