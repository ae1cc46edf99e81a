import { readCommits } from './github-commits.ts'
import { resolveCommits } from './github-git.ts'
import { notFound, ok, type GitHubRelease, type Route, type RouteContext } from './github-model.ts'
import { nodeId } from './github-objects.ts'
import { linkHeader, LIST_PAGES, readPage, slicePage } from './github-paging.ts'

type DatedRelease = GitHubRelease & { id: number; createdAt: string }

/** `GET /repos/{owner}/{repo}/releases`, newest first. */
export const listReleases: Route = async (context) => {
  const releases = await readReleases(context)
  const page = readPage(context.query, LIST_PAGES)
  const body = slicePage(releases, page).map((release) => toReleaseJson(release, context))
  const total = releases.length
  return ok(body, linkHeader(context.pagesUrl, context.query, { page, total }))
}

/**
 * `GET /repos/{owner}/{repo}/releases/latest`. GitHub's REST documentation: the newest by `created_at`, which is the date
 * of the commit, that is neither draft nor pre-release, or the one that was marked as the latest.
 */
export const getLatestRelease: Route = async (context) => {
  const full = (await readReleases(context)).filter(({ prerelease }) => !prerelease)
  const latest = full.find(({ makeLatest }) => makeLatest) ?? full[0]
  return latest ? ok(toReleaseJson(latest, context)) : notFound()
}

/** `GET /repos/{owner}/{repo}/releases/tags/{tag}` */
export const getReleaseByTag: Route = async (context) => {
  const releases = await readReleases(context)
  const release = releases.find(({ tagName }) => tagName === context.target)
  return release ? ok(toReleaseJson(release, context)) : notFound()
}

async function readReleases({ repository }: RouteContext): Promise<DatedRelease[]> {
  const published = [...repository.releases.entries()].filter(([, { draft }]) => !draft)
  const dated = await Promise.all(
    published.map(async ([index, release]) => {
      const createdAt = release.createdAt ?? (await readCommitDate(repository, release))
      return Object.assign({}, release, { id: repository.id * 1000 + index, createdAt })
    }),
  )
  return dated.toSorted(
    (one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt) || other.id - one.id,
  )
}

async function readCommitDate(
  repository: RouteContext['repository'],
  release: GitHubRelease,
): Promise<string> {
  const [sha] = await resolveCommits(repository, [`refs/tags/${release.tagName}`])
  if (!sha) throw new Error(`the release ${release.tagName} of the test has no tag`)
  const [commit] = await readCommits(repository.directory, [sha])
  return commit?.committer.date ?? ''
}

function toReleaseJson(release: DatedRelease, context: RouteContext): Record<string, unknown> {
  const { id, tagName, createdAt } = release
  return {
    id,
    node_id: nodeId('RE', String(id)),
    url: `${context.apiUrl}/releases/${id}`,
    html_url: `${context.webUrl}/releases/tag/${tagName}`,
    tag_name: tagName,
    target_commitish: release.targetCommitish ?? context.repository.defaultBranch,
    name: release.name ?? null,
    body: release.body ?? null,
    draft: false,
    prerelease: release.prerelease ?? false,
    immutable: false,
    created_at: createdAt,
    published_at: createdAt,
    assets: [],
  }
}
