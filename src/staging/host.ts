/** The process that files belong to, and what removes them; by default the system's own functions. */
export type Host = {
  processId: number
  isRunning: (processId: number) => boolean
  remove?: (path: string) => Promise<void>
  removeNow?: (path: string) => void
  pause?: (milliseconds: number) => Promise<unknown>
}

/** What the names of all temporary files and folders of the action begin with. */
export const PREFIX = 'create-sentry-release'
