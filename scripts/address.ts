import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Made by the build, with the address in it. */
const BUILT = /^(?:dist|demo)\//

/** What stands in README.md as long as the address is a placeholder. */
const NOTICE = /<!-- address -->[\s\S]*?<!-- \/address -->\n+/

/** The files of the clone in `directory` that may name the action's address. */
export function listSources(directory: string): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: directory,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && !BUILT.test(file) && !/\.(?:png|svg)$/.test(file))
}

/** The action's `owner/name`, as package.json has it. */
export function readAddress(directory: string): string {
  const text = readFileSync(join(directory, 'package.json'), 'utf8')
  const [, address = ''] = /"action": "([^@"]+)@/.exec(text) ?? []
  return address
}

/** Gives the action another `owner/name`, wherever its address is named; returns the changed files. Throws when it is none. */
export function rewriteAddress(directory: string, address: string): string[] {
  if (!/^[\w.-]+\/[\w.-]+$/.test(address))
    throw new Error(`The address must be written owner/name: got ${JSON.stringify(address)}.`)
  const current = readAddress(directory)
  return listSources(directory).filter((file) => {
    const path = join(directory, file)
    const text = readFileSync(path, 'utf8')
    const fresh = text.replace(NOTICE, '').replaceAll(current, address)
    if (fresh !== text) writeFileSync(path, fresh)
    return fresh !== text
  })
}

if (process.argv[1] === import.meta.filename) {
  try {
    const [address = ''] = process.argv.slice(2)
    const changed = rewriteAddress(join(import.meta.dirname, '..'), address)
    console.log(
      `${changed.join('\n')}\n\nNow run npm run format and npm run build, and commit everything.`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error('npm run address -- owner/name')
    process.exitCode = 1
  }
}
