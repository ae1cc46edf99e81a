import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

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

type GitHubContext = {
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

/**
 * Evaluates the `${{ … }}` parts of a default with GitHub's own evaluator. A missing property is empty; an unknown context,
 * function or symbol is an error.
 */
export function evaluateDefault(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/g, (_, expression: string) =>
    evaluate(expression.trim(), contexts),
  )
}

function evaluate(expression: string, contexts: Contexts): string {
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse()
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(parsed, values).evaluate().coerceString()
}
