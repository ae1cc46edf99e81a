import type { Sha } from '../commits/commit.ts'

/** A release of the project, by the last of its commits. */
export type ReleaseHead = {
  version: string
  /** Undefined where the list does not tell it. */
  ref?: string | null | undefined
  commit: Sha
  /** As Sentry files the commit, which may be any name. */
  repository: string
}

/** The other releases of the project that have commits. */
export type ReleaseList = {
  /** The version that is released now. */
  version: string
  /** Its ref, null when it has none; undefined when what has been asked for does not tell. */
  ownRef: () => Promise<string | null | undefined>
  /** Page by page, newest first; those whose version contains a text alone when one is given. Each is asked for once. */
  pages: (text: string) => AsyncIterable<readonly ReleaseHead[]>
  /** The newest, of those that were read, whose commits Sentry files under this repository's name. */
  lastOwn: () => ReleaseHead | null
  isOwn: (release: ReleaseHead) => boolean
}

/** One page of releases, and the cursor of the next. Null: they cannot be read. */
export type ReadReleasePage = (query: {
  text: string
  cursor: string
}) => Promise<{ releases: readonly ReleaseHead[]; next: string | null } | null>

const FIRST_PAGE = JSON.stringify(['', ''])

/** In all, however many releases there are. */
const MAX_PAGES = 10

/** Reads a project's releases as far as they are wanted. `repository` is the `owner/name` of the commits. */
export function createReleaseList(
  readPage: ReadReleasePage,
  { version, repository }: { version: string; repository: string },
): ReleaseList {
  const read = new Map<string, ReturnType<ReadReleasePage>>()
  const isOwn = (release: ReleaseHead): boolean =>
    release.repository.toLowerCase() === repository.toLowerCase()
  let last: ReleaseHead | null = null
  return {
    version,
    ownRef: async () => {
      const page = await read.get(FIRST_PAGE)?.catch(() => null)
      return page?.releases.find((release) => release.version === version)?.ref
    },
    isOwn,
    lastOwn: () => last,
    pages: async function* (text) {
      // Where one page holds all releases, another question has no other answer.
      const all = text === '' ? null : await read.get(FIRST_PAGE)
      if (all?.next === null) return
      for (let cursor: string | null = ''; cursor !== null;) {
        const key = JSON.stringify([text, cursor])
        if (!read.has(key) && read.size >= MAX_PAGES) return
        const asked: ReturnType<ReadReleasePage> = read.get(key) ?? readPage({ text, cursor })
        read.set(key, asked)
        const page = await asked
        const others = page?.releases.filter((release) => release.version !== version) ?? []
        last ??= others.find(isOwn) ?? null
        yield others
        cursor = page?.next ?? null
      }
    },
  }
}
