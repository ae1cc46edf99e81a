/**
 * What differs between the servers that speak Sentry's protocol. `today` is Sentry's newest code, `23.7.1` that version
 * as it was measured; the other two are servers of other makers, of which only what differs from Sentry is modelled.
 */
export type ProfileName = 'today' | '23.7.1' | 'glitchtip' | 'bugsink'

export type Profile = {
  /** The longest e-mail address of an author. */
  maxEmail: number
  /** Whether projects can be named by their ids; else by slugs only. */
  takesProjectIds: boolean
  /** Whether a deploy that names its projects needs the scope project:read. */
  deploysNeedProjectRead: boolean
  /** Whether `?project=` narrows a list of deploys, of which only the last per project and environment count then. */
  filtersDeploys: boolean
  /** Whether an organization token may list repositories. */
  listsRepositoriesForCi: boolean
  /** Whether an assembly names the chunks that are missing. */
  namesMissingChunks: boolean
}

const TODAY: Profile = {
  maxEmail: 200,
  takesProjectIds: true,
  deploysNeedProjectRead: false,
  filtersDeploys: true,
  listsRepositoriesForCi: true,
  namesMissingChunks: true,
}

const V23_7_1: Profile = {
  maxEmail: 75,
  takesProjectIds: false,
  deploysNeedProjectRead: true,
  filtersDeploys: false,
  listsRepositoriesForCi: false,
  namesMissingChunks: false,
}

export const PROFILES: Record<ProfileName, Profile> = {
  today: TODAY,
  '23.7.1': V23_7_1,
  glitchtip: { ...TODAY, takesProjectIds: false, namesMissingChunks: false },
  bugsink: { ...TODAY, takesProjectIds: false, namesMissingChunks: false },
}
