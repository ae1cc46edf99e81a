import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { ActionError } from '../errors.ts'

/** The folder that the step works in: the workspace, or `given` below it. Throws when there is no such folder. */
export function resolveWorkingDirectory(workspace: string, explicit: string): string {
  if (explicit === '') return workspace
  const directory = isAbsolute(explicit) ? explicit : join(workspace, explicit)
  if (isDirectory(directory)) return directory
  throw new ActionError(
    `The input working_directory names ${explicit}, but there is no folder ${directory}.`,
    { hint: 'It is relative to the workspace, where actions/checkout puts the repository.' },
  )
}

// A name may also be too long, or lead through a file or a folder that nobody may enter.
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
