import { spawn } from 'node:child_process'
import { devNull, tmpdir } from 'node:os'

/** Reads from a repository on the server's side; without standard output being text, as paths and messages are bytes. */
export async function readGit(
  directory: string,
  args: readonly string[],
  input = '',
): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(directory, args, input)
  if (code === 0) return stdout
  throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr.toString('utf8')}`)
}

/** Lines of standard output, without the empty one at the end. */
export async function readGitLines(
  directory: string,
  args: readonly string[],
  input = '',
): Promise<string[]> {
  const text = (await readGit(directory, args, input)).toString('utf8').replace(/\n$/, '')
  return text === '' ? [] : text.split('\n')
}

/** As `readGit`, for commands whose exit code is an answer. */
export async function tryGit(
  directory: string,
  args: readonly string[],
  input: string | Buffer = '',
): Promise<{ code: number; stdout: Buffer; stderr: Buffer }> {
  return await runProcess(args, { directory, environment: {}, input })
}

/** One git process with the server's own environment; also used for the CGI of smart HTTP. */
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
 * The commit that each ref names, or null. As observed on GitHub: branches, tags (peeled), `heads/x`, `tags/x`, full refs
 * and abbreviated SHAs resolve; the SHA of a tag object does not, and neither does `x~1` or `x^{}`.
 */
export async function resolveCommits(
  repository: { directory: string; defaultBranch: string },
  refs: readonly string[],
): Promise<(string | null)[]> {
  const candidates = refs.map((ref) => candidateNames(ref, repository.defaultBranch))
  const lines = await readGitLines(
    repository.directory,
    ['cat-file', '--batch-check=%(objecttype) %(objectname)'],
    candidates
      .flat()
      .map((name) => `${name}\n`)
      .join(''),
  )
  let line = 0
  return candidates.map((names) => {
    const answers = lines.slice(line, (line += names.length))
    return answers.find((answer) => answer.startsWith('commit '))?.slice('commit '.length) ?? null
  })
}

export async function hasCommits(directory: string): Promise<boolean> {
  return (await readGitLines(directory, ['for-each-ref', '--count=1'])).length > 0
}

/** Whole objects by SHA, in the order asked for. */
export async function readObjects(directory: string, shas: readonly string[]): Promise<Buffer[]> {
  const input = shas.map((sha) => `${sha}\n`).join('')
  const output = await readGit(directory, ['cat-file', '--batch=%(objectsize)'], input)
  let offset = 0
  return shas.map(() => {
    const start = output.indexOf('\n', offset) + 1
    const end = start + Number(output.toString('latin1', offset, start))
    offset = end + 1
    return output.subarray(start, end)
  })
}

/** In git's order of precedence: a SHA, a full ref, a tag, a branch. */
function candidateNames(ref: string, defaultBranch: string): string[] {
  if (ref === 'HEAD') return [`refs/heads/${defaultBranch}^{commit}`]
  // Characters that no ref may have; some of them would be revision syntax.
  if (ref === '' || /[\0-\x20~^:?*[\\\x7f]|@\{|\.\./.test(ref)) return []
  const names = [`refs/tags/${ref}`, `refs/heads/${ref}`]
  names.unshift(ref.startsWith('refs/') ? ref : `refs/${ref}`)
  const sha = /^[0-9a-f]{4,64}$/i.test(ref) ? [ref] : []
  return [...sha, ...names.map((name) => `${name}^{commit}`)]
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
