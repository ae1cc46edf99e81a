import { exec } from '@actions/exec'

/**
 * Ends a process with all that it has started. Windows has no groups of processes; its own command for this ends by
 * itself, and fails when there is nothing to end.
 */
export async function endWindowsTree(pid: number): Promise<void> {
  await exec('taskkill', ['/pid', String(pid), '/t', '/f'], {
    silent: true,
    ignoreReturnCode: true,
  }).catch(() => undefined)
}
