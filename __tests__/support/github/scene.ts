import { createRepository, type Repository } from '../git/repository.ts'
import { startGitHubServer, type GitHubServer } from './server.ts'
import { createNastyRepository, type NastyRepository } from '../git/nasty-repository.ts'

/** May read everything; the other token not `acme/secret`. */
export const TOKEN = 'ghs_reader'
export const OTHER_TOKEN = 'ghs_other'

type Json = Record<string, unknown>
export type Reply = { status: number; headers: Headers; body: Json }
export type CommitJson = {
  sha: string
  parents: { sha: string }[]
  author: { login: string } | null
  commit: { message: string } & Record<'author' | 'committer', Record<string, string>>
}
export type FileJson = { filename: string; status: string; previous_filename?: string }

/** What the tests of the server look at. */
export type Scene = {
  /** `acme/web`, public; `acme/secret` is the same, private. */
  web: Repository
  /** The 261 commits of `main`, oldest first. */
  shas: string[]
  /** The SHA of the tag object of `v2.0`. */
  annotated: string
  nasty: NastyRepository
  server: GitHubServer
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  close(): Promise<void>
}

export async function startScene(): Promise<Scene> {
  const { web, shas, annotated } = createWeb()
  const nasty = createNastyRepository()
  const empty = createRepository()
  const { directory } = web
  const server = await startGitHubServer({
    repositories: [
      { fullName: 'acme/web', id: 7, directory, renamedFrom: 'acme/site' },
      { fullName: 'acme/nasty', id: 8, directory: nasty.repository.directory },
      { fullName: 'acme/empty', id: 9, directory: empty.directory },
      {
        fullName: 'acme/secret',
        id: 10,
        directory,
        private: true,
        readers: [TOKEN],
      },
    ],
    tokens: [TOKEN, OTHER_TOKEN],
    accounts: { 'ada@example.com': { login: 'ada', id: 1 } },
  })
  return {
    web,
    shas,
    annotated,
    nasty,
    server,
    get: async (path, headers = {}) => {
      const url = path.startsWith('http') ? path : `${server.url}${path}`
      const response = await fetch(url, { headers, redirect: 'manual' })
      const body = (await response.json()) as Json
      return { status: response.status, headers: response.headers, body }
    },
    close: async () => {
      await server.close()
      for (const repository of [web, nasty.repository, empty]) repository.remove()
    },
  }
}

/** The URLs of a Link header by `rel`. */
export function links({ headers }: Reply): Record<string, string> {
  const pairs = [...(headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)]
  return Object.fromEntries(pairs.map(([, url = '', rel = '']) => [rel, url]))
}

export function listShas(commits: unknown): string[] {
  return (commits as CommitJson[]).map(({ sha }) => sha)
}

/** A long `main`, a branch that forked off ten commits before its end, one with other roots, and tags of all kinds. */
function createWeb(): Pick<Scene, 'web' | 'shas' | 'annotated'> {
  const web = createRepository()
  const shas = web.commits(
    Array.from({ length: 261 }, (_, index) => ({
      message: `Commit ${index}\n`,
      files: { [`packages/${index % 2 === 0 ? 'even' : 'odd'}/${index}.txt`]: `${index}\n` },
    })),
  )
  const at = (index: number): { at: string } => ({ at: shas[index] ?? '' })
  web.tag('v1.9', at(10))
  web.tag('v1.10', at(20))
  web.tag('@scope/pkg@1.0.0+b', at(30))
  const annotated = web.tag('v2.0', { annotated: 'Two\n', ...at(40) }).tagObject ?? ''
  web.git(['tag', 'blob', web.revParse('HEAD:packages/even/0.txt')])
  web.branch('feature/x#1', shas[5])
  web.branch('side', shas[250])
  web.checkout('side')
  web.commit({ message: 'On the side\n', files: { 'side.txt': 'side\n' } })
  web.checkoutOrphan('unrelated')
  web.commit({ message: 'Unrelated\n', files: { 'unrelated.txt': 'x' }, parents: [] })
  web.checkout('main')
  return { web, shas, annotated }
}
