import type { ReleaseList } from '../gather/release-list.ts'
import type { SentryApi, StoredCommits } from '../sentry/client.ts'

/** What Sentry has of the release that is to be written. */
export type Existing = {
  readCommits: () => Promise<StoredCommits>
  /** Null when it has none. Asked for at most once. */
  readRef: () => Promise<string | null>
}

/**
 * Reads the release: its commits first, and beside whatever follows its ref, which is most likely needed when it ends at
 * another commit than `head`. A list of releases that is read anyhow saves the request for that.
 */
export function openExisting(
  sentry: Pick<SentryApi, 'readRelease' | 'readReleaseCommits'>,
  releases: Pick<ReleaseList, 'version' | 'ownRef'>,
  head: string,
): Existing {
  const { version } = releases
  let ref: Promise<string | null> | undefined
  const findRef = async (): Promise<string | null> => {
    const listed = await releases.ownRef()
    return listed === undefined ? ((await sentry.readRelease(version))?.ref ?? null) : listed
  }
  const readRef = (): Promise<string | null> => {
    ref ??= findRef()
    return ref
  }
  return {
    readRef,
    readCommits: async () => {
      const commits = await sentry.readReleaseCommits(version)
      const newest = commits === 'unlisted' ? undefined : commits?.[0]?.id
      // That it fails is only said to those who need it.
      if (commits !== null && newest !== head) readRef().catch(() => undefined)
      return commits
    },
  }
}
