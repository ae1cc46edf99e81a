import { spawn, type ChildProcess } from 'node:child_process'
import { devNull } from 'node:os'
import { kill, platform } from 'node:process'
import type { Deadline } from '../../deadline.ts'
import { ActionError } from '../../errors.ts'
import { shorten } from '../../text/markdown.ts'

/** How one git command ended. `code` is 127, as in a shell, when git is not installed. */
export type GitEnd = { code: number; stderr: string }

/** Git in one folder. Nothing that it prints ever reaches the log, where the runner would follow commands in it. */
export type Git = {
  /** Gives the standard output as text. */
  run: (args: readonly string[]) => Promise<GitEnd & { stdout: string }>
  /** Hands the standard output over as it comes; `input` is what git reads from its standard input. */
  stream: (
    args: readonly string[],
    onOutput: (chunk: Buffer) => void,
    input?: string,
  ) => Promise<GitEnd>
}

export type GitOptions = {
  directory: string
  environment: Readonly<Record<string, string | undefined>>
  /** The time is up for git too. */
  deadline: Deadline
  /** Hides secrets in what git complains of. */
  redact: (text: string) => string
  /** What it may fetch by, `https`; nothing at all without it, whatever the configuration says. */
  protocols?: readonly string[]
  /** Configuration of these commands alone, `key=value`. */
  config?: readonly string[]
  /** Configuration that nobody may see, which a command line would show. */
  secretConfig?: readonly (readonly [key: string, value: string])[]
}

/**
 * Configuration that every command gets, and only the command: whatever the user's files say, the output is the same, no
 * program of theirs is started, and a checkout of another owner can be read (git's `safe.directory`).
 */
const CONFIG = [
  'safe.directory=*',
  // Anyone who can commit a file can commit a bare repository, which git would take for the checkout.
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'credential.helper=',
  'log.showSignature=false',
  'log.showRoot=true',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.graftFileDeprecated=false',
]

/** Ancestry is what the commits say: nothing replaces them, and no grafts give them other parents. */
const ENVIRONMENT = {
  LC_ALL: 'C.UTF-8',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
  GIT_NO_LAZY_FETCH: '1',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
}

/** What git must not see: secrets that are none of its business, and variables that lead it to another repository. */
const HIDDEN =
  /^(?:INPUT_|SENTRY_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE|CONFIG.*|TRACE.*|ALTERNATE_OBJECT_DIRECTORIES|EXTERNAL_DIFF|DIFF_OPTS|PAGER|SHALLOW_FILE)$)/i

/** Of what git complains, so much is kept. */
const MAX_STDERR = 64 * 1024

/** Runs git: no shell, no prompts, silent, and never longer than the step. */
export function createGit(options: GitOptions): Git {
  const stream: Git['stream'] = async (args, onOutput, input) => {
    const { signal } = options.deadline
    // What another failure ended must start nothing more.
    if (signal.aborted) throw deadlineError()
    const child = spawn('git', commandArgs(options, args), {
      cwd: options.directory,
      env: buildEnvironment(options),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      // A group of its own, with the programs that git starts to fetch.
      detached: platform !== 'win32',
      windowsHide: true,
    })
    const end = (): void => endTree(child)
    signal.addEventListener('abort', end)
    try {
      const { code, stderr } = await waitFor(child, onOutput, input)
      if (signal.aborted) throw deadlineError()
      return { code, stderr: options.redact(stderr) }
    } finally {
      signal.removeEventListener('abort', end)
      // On Windows it would take a process for each command.
      if (platform !== 'win32') endTree(child)
    }
  }
  return {
    stream,
    run: async (args) => {
      const chunks: Buffer[] = []
      const end = await stream(args, (chunk) => chunks.push(chunk))
      return { ...end, stdout: Buffer.concat(chunks).toString('utf8') }
    },
  }
}

function waitFor(
  child: ChildProcess,
  onOutput: (chunk: Buffer) => void,
  input: string | undefined,
): Promise<GitEnd> {
  return new Promise((resolve, reject) => {
    let stderr = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      if (stderr.length < MAX_STDERR) stderr += chunk.toString('utf8')
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      try {
        onOutput(chunk)
      } catch (error) {
        endTree(child)
        reject(error)
      }
    })
    // git may exit before it has read everything; its exit code says why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    child.on('error', (error) => resolve({ code: 127, stderr: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, stderr }))
  })
}

/**
 * Ends git with all that it has started, also when git itself has ended and left something behind. It only ever reads, or
 * writes what is thrown away, so that nothing needs time to end.
 */
function endTree({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (platform === 'win32') {
    void import('./windows-tree.ts').then(({ endWindowsTree }) => endWindowsTree(pid))
    return
  }
  try {
    kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended by itself.
  }
}

/** A command with the configuration that it is to see. */
function commandArgs(
  { config = [] }: Pick<GitOptions, 'config'>,
  args: readonly string[],
): string[] {
  return [...[...CONFIG, ...config].flatMap((setting) => ['-c', setting]), ...args]
}

/** What git sees of the environment, with what keeps it silent and harmless. */
function buildEnvironment(
  options: Pick<GitOptions, 'environment' | 'protocols' | 'secretConfig'>,
): Record<string, string> {
  const { environment, protocols = ['none'], secretConfig = [] } = options
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !HIDDEN.test(entry[0]),
  )
  return {
    ...Object.fromEntries(kept),
    ...ENVIRONMENT,
    // A setting of the checkout can overrule any other way to say this.
    GIT_ALLOW_PROTOCOL: protocols.join(':'),
    ...(secretConfig.length === 0 ? {} : { GIT_CONFIG_COUNT: String(secretConfig.length) }),
    ...Object.fromEntries(
      secretConfig.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}

function deadlineError(): ActionError {
  return new ActionError('git did not finish in time.')
}

/** The line that says why git failed, without the machine-readable parts. */
export function describeGitFailure({ code, stderr }: GitEnd): string {
  if (code === 127) return 'git is not installed'
  const lines = stderr.split('\n').map((line) => line.trim())
  const line = lines.findLast((one) => /^(?:fatal|error): /.test(one)) ?? lines.find(Boolean)
  return line === undefined
    ? `git ended with ${code}`
    : `git says "${shorten(line.replace(/^(?:fatal|error): /, ''), 300)}"`
}
