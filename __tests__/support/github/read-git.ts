import { execFile, spawn } from 'node:child_process'
import { devNull, tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { openStore, openRefsOf, peel } from '../git/read.ts'

/** Reads what only git itself can tell; standard output is not text, as paths and messages are bytes. */
export async function readGit(directory: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await promisify(execFile)('git', [...args], {
    cwd: directory,
    env: serverEnvironment(),
    encoding: 'buffer',
    maxBuffer: 1 << 30,
  })
  return stdout
}

/** One git process with the server's own environment, for the CGI of smart HTTP. */
export async function runProcess(
  args: readonly string[],
  options: { directory: string; environment: Record<string, string>; input: string | Buffer },
): Promise<{ code: number; stdout: Buffer; stderr: Buffer }> {
  const child = spawn('git', [...args], {
    cwd: options.directory,
    env: { ...serverEnvironment(), ...options.environment },
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  // A process that ends before it has read its input closes the pipe; its exit code says why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? -1))
  })
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) }
}

/**
 * The commit that a ref names, or null. As observed on GitHub: branches, tags (peeled), `heads/x`, `tags/x`, full refs
 * and abbreviated SHAs resolve; the SHA of a tag object does not, and neither does `x~1` or `x^{}`.
 */
export async function resolveCommit(
  { directory, defaultBranch }: { directory: string; defaultBranch: string },
  ref: string,
): Promise<string | null> {
  const store = openStore(directory)
  const refs = openRefsOf(directory)
  const isCommit = (sha: string): boolean => store.find(sha)?.type === 'commit'
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(ref) && isCommit(ref.toLowerCase()))
    return ref.toLowerCase()
  if (/^[0-9a-f]{4,63}$/i.test(ref)) {
    const whole = await completeSha(directory, ref)
    if (whole !== null && isCommit(whole)) return whole
  }
  for (const name of candidateNames(ref, defaultBranch)) {
    const sha = refs.read(name)
    const commit = sha === null ? null : peel(store, sha)
    if (commit !== null) return commit
  }
  return null
}

async function completeSha(directory: string, short: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', short]
  return await readGit(directory, args).then(
    (stdout) => stdout.toString('utf8').trim(),
    () => null,
  )
}

/** In git's order of precedence: a full ref, a tag, a branch. */
function candidateNames(ref: string, defaultBranch: string): string[] {
  if (ref === 'HEAD') return [`refs/heads/${defaultBranch}`]
  // Characters that no ref may have; some of them would be revision syntax.
  if (ref === '' || /[\0-\x20~^:?*[\\\x7f]|@\{|\.\./.test(ref)) return []
  return [ref.startsWith('refs/') ? ref : `refs/${ref}`, `refs/tags/${ref}`, `refs/heads/${ref}`]
}

function serverEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: tmpdir(),
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_CONFIG_KEY_1: 'uploadpack.allowFilter',
    GIT_CONFIG_VALUE_1: 'true',
    GIT_CONFIG_KEY_2: 'uploadpack.allowAnySHA1InWant',
    GIT_CONFIG_VALUE_2: 'true',
  }
}
