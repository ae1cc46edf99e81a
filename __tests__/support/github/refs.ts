import { notFound, ok, type Route, type RouteContext } from './model.ts'
import { nodeId, parseTag, toTagJson } from './objects.ts'
import { listRefs, openStore } from '../git/read.ts'

/** `GET /repos/{owner}/{repo}/git/matching-refs/{prefix}`: everything at once, tag objects not peeled. */
export const listMatchingRefs: Route = async (context) => {
  const { directory } = context.repository
  const store = openStore(directory)
  const matching = listRefs(directory).filter(({ name }) =>
    name.startsWith(`refs/${context.target}`),
  )
  return ok(
    matching.map(({ name, sha }) => toRefJson({ name, sha, type: store.read(sha).type }, context)),
  )
}

/** `GET /repos/{owner}/{repo}/git/tags/{sha}`: annotated tags only. */
export const getTagObject: Route = async (context) => {
  const sha = context.target
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return notFound()
  const object = openStore(context.repository.directory).find(sha)
  return object?.type === 'tag' ? ok(toTagJson(parseTag(sha, object.body), context)) : notFound()
}

function toRefJson(
  { name, type, sha }: { name: string; type: string; sha: string },
  context: RouteContext,
): Record<string, unknown> {
  return {
    ref: name,
    node_id: nodeId('REF', name),
    url: `${context.apiUrl}/git/${name}`,
    object: { sha, type, url: `${context.apiUrl}/git/${type}s/${sha}` },
  }
}
