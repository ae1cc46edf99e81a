import { once } from 'node:events'
import { devNull } from 'node:os'
import type { Deadline } from '../../deadline.ts'
import { ActionError } from '../../errors.ts'
import { shorten } from '../../text/markdown.ts'

/** How one git command ended. `code` is 127, as in a shell, when there is no git. */
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
  // Whoever can commit a file can commit a repository, which git would take for the checkout.
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

/** Runs git through the toolkit: no shell, no prompts, silent. */
export function createGit(options: GitOptions): Git {
  const stream: Git['stream'] = async (args, onOutput, input) => {
    const { exec } = await import('@actions/exec')
    // What another failure ended must start nothing more.
    if (options.deadline.signal.aborted) throw deadlineError()
    let stderr = ''
    const ended = exec('git', [...configArgs(options.config), ...args], {
      cwd: options.directory,
      env: buildEnvironment(options),
      silent: true,
      ignoreReturnCode: true,
      ...(input === undefined ? {} : { input: Buffer.from(input) }),
      listeners: {
        stdout: onOutput,
        stderr: (chunk) => {
          stderr += chunk.toString('utf8')
        },
      },
    }).then(
      (code) => ({ code, stderr }),
      (error: unknown) => ({ code: 127, stderr: String(error) }),
    )
    return untilDeadline(ended, options.deadline)
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

function configArgs(config: readonly string[] = []): string[] {
  return [...CONFIG, ...config].flatMap((setting) => ['-c', setting])
}

function buildEnvironment(options: GitOptions): Record<string, string> {
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

/** The toolkit cannot end a process, so a git that hangs is left behind; the step does not wait for it. */
async function untilDeadline<T>(ended: Promise<T>, { signal }: Deadline): Promise<T> {
  const settled = new AbortController()
  const timeIsUp = once(signal, 'abort', { signal: settled.signal }).then(
    () => {
      throw deadlineError()
    },
    () => ended,
  )
  try {
    return await Promise.race([ended, timeIsUp])
  } finally {
    settled.abort()
  }
}

/** The line that tells why git failed, without what scripts are to read. */
export function describeGitFailure({ code, stderr }: GitEnd): string {
  if (code === 127) return 'git is not installed'
  const lines = stderr.split('\n').map((line) => line.trim())
  const line = lines.findLast((one) => /^(?:fatal|error): /.test(one)) ?? lines.find(Boolean)
  return line === undefined
    ? `git ended with ${code}`
    : `git says "${shorten(line.replace(/^(?:fatal|error): /, ''), 300)}"`
}
