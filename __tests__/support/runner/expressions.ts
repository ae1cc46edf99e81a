/** The contexts that an input's default may use, by GitHub's table of context availability. */
export type Contexts = Record<
  'github' | 'strategy' | 'matrix' | 'job' | 'runner',
  Record<string, unknown>
>

/** The workflow around a step, as far as its contexts tell of it. */
export type WorkflowRun = {
  event: { name: string; payload: unknown }
  github: GitHubContext
  strategy?: { jobTotal: number; jobIndex: number }
  matrix?: Record<string, unknown>
  /** GITHUB_WORKSPACE, and the working directory. */
  workspace: string
}

export type GitHubContext = {
  sha: string
  ref: string
  repository: string
  serverUrl: string
  apiUrl: string
  token: string
  actor?: string
  runId?: string
  runNumber?: string
  runAttempt?: string
  job?: string
  workflow?: string
  headRef?: string
  baseRef?: string
}

/** Paths that the runner hands to a step; `commands` are the file commands by their name in the `github` context. */
export type RunnerFiles = {
  temp: string
  toolCache: string
  event: string
  commands: Record<string, string>
}

/** The contexts of a step. Source: GitHub's "Contexts reference". */
export function buildContexts(run: WorkflowRun, files: RunnerFiles): Contexts {
  const { strategy, matrix } = run
  return {
    github: buildGitHubContext(run, files),
    strategy: {
      'fail-fast': true,
      'job-index': strategy?.jobIndex ?? 0,
      'job-total': strategy?.jobTotal ?? 1,
      'max-parallel': strategy?.jobTotal ?? 1,
    },
    matrix: matrix ?? {},
    job: { status: 'success' },
    runner: {
      arch: 'X64',
      environment: 'github-hosted',
      name: 'loopback',
      os: 'Linux',
      temp: files.temp,
      tool_cache: files.toolCache,
    },
  }
}

function buildGitHubContext(
  { github, event, workspace }: WorkflowRun,
  files: RunnerFiles,
): Contexts['github'] {
  const workflow = github.workflow ?? 'release'
  return {
    ...files.commands,
    action: '__self',
    actor: github.actor ?? 'ada',
    api_url: github.apiUrl,
    base_ref: github.baseRef ?? '',
    event: event.payload,
    event_name: event.name,
    event_path: files.event,
    graphql_url: `${github.apiUrl.replace(/\/v3$/, '')}/graphql`,
    head_ref: github.headRef ?? '',
    job: github.job ?? 'release',
    ref: github.ref,
    ref_name: github.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: github.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: github.repository,
    repository_owner: github.repository.split('/')[0] ?? '',
    retention_days: '90',
    run_attempt: github.runAttempt ?? '1',
    run_id: github.runId ?? '1',
    run_number: github.runNumber ?? '1',
    server_url: github.serverUrl,
    sha: github.sha,
    token: github.token,
    triggering_actor: github.actor ?? 'ada',
    workflow,
    workflow_ref: `${github.repository}/.github/workflows/${workflow}.yml@${github.ref}`,
    workflow_sha: github.sha,
    workspace,
  }
}

/** The texts of the two contexts that are variables too, but for the token. */
export function contextVariables({ github, runner }: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ github, runner }).flatMap(([context, values]) =>
      Object.entries(values).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'token'
          ? [[`${context}_${name}`.toUpperCase(), value]]
          : [],
      ),
    ),
  )
}

type Reader = { tokens: string[]; at: number; contexts: Contexts }

// A text with doubled quotes, a number, an operator, a name, or punctuation.
const TOKEN = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?|\|\||&&|[a-z_][\w-]*|[().[\]])/iy

/**
 * Evaluates the `${{ … }}` parts of a default: property paths, `toJSON(…)`, literals, `||` and `&&`. A missing property
 * is empty, as on the runner; an unknown context, function or symbol is an error, as on the runner.
 */
export function evaluateDefault(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/g, (_, expression: string) =>
    toText(evaluate(expression, contexts)),
  )
}

function evaluate(expression: string, contexts: Contexts): unknown {
  const reader: Reader = { tokens: tokenize(expression.trim()), at: 0, contexts }
  const value = readOr(reader)
  const rest = reader.tokens[reader.at]
  if (rest !== undefined) throw new Error(`Unexpected symbol: '${rest}' in ${expression.trim()}`)
  return value
}

function tokenize(expression: string): string[] {
  const tokens: string[] = []
  let at = 0
  while (at < expression.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(expression)?.[1]
    if (token === undefined) throw new Error(`Unexpected symbol: '${expression.slice(at)}'`)
    tokens.push(token)
    at = TOKEN.lastIndex
  }
  return tokens
}

function accept(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false
  reader.at += 1
  return true
}

function expectToken(reader: Reader, token: string): void {
  if (!accept(reader, token)) throw new Error(`Expected '${token}' in ${reader.tokens.join(' ')}`)
}

function readOr(reader: Reader): unknown {
  let value = readAnd(reader)
  while (accept(reader, '||')) {
    const other = readAnd(reader)
    if (!isTruthy(value)) value = other
  }
  return value
}

function readAnd(reader: Reader): unknown {
  let value = readTerm(reader)
  while (accept(reader, '&&')) {
    const other = readTerm(reader)
    if (isTruthy(value)) value = other
  }
  return value
}

function readTerm(reader: Reader): unknown {
  const token = reader.tokens[reader.at] ?? ''
  reader.at += 1
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
  if (/^-?\d/.test(token)) return Number(token)
  if (token === '(') {
    const value = readOr(reader)
    expectToken(reader, ')')
    return readPath(reader, value)
  }
  if (!/^[a-z_]/i.test(token)) throw new Error(`Unexpected symbol: '${token}'`)
  if (accept(reader, '(')) return readCall(reader, token)
  if (token === 'true' || token === 'false') return token === 'true'
  if (token === 'null') return null
  return readPath(reader, findContext(reader.contexts, token))
}

function readCall(reader: Reader, name: string): unknown {
  if (name.toLowerCase() !== 'tojson') throw new Error(`Unrecognized function: '${name}'`)
  const value = readOr(reader)
  expectToken(reader, ')')
  return JSON.stringify(value ?? null, null, 2)
}

function findContext(contexts: Contexts, name: string): unknown {
  const key = name.toLowerCase()
  if (!Object.hasOwn(contexts, key)) throw new Error(`Unrecognized named-value: '${name}'`)
  return contexts[key as keyof Contexts]
}

function readPath(reader: Reader, root: unknown): unknown {
  let value = root
  for (;;) {
    if (accept(reader, '.')) {
      value = readProperty(value, reader.tokens[reader.at] ?? '')
      reader.at += 1
    } else if (accept(reader, '[')) {
      value = readProperty(value, toText(readOr(reader)))
      expectToken(reader, ']')
    } else {
      return value
    }
  }
}

// Names of properties are compared without case, as on the runner.
function readProperty(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const found = Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return found?.[1]
}

function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && value !== 0
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return 'Array'
  if (typeof value === 'object') return 'Object'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
