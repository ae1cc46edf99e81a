import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSecret, runAction, type ActionRun, type RunOptions } from './action-runner.ts'
import { parseFileCommand } from './workflow-commands.ts'

const TOKEN = 'ghs_tokenOfTheJob'
let root: string
let workspace: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'action-'))
  workspace = join(root, 'workspace')
  mkdirSync(workspace)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

type Step = Omit<Partial<RunOptions>, 'github'> & {
  github?: Partial<RunOptions['github']>
  inputs?: Record<string, unknown>
  manifest?: object
}

/** Makes an action of a script, and runs it. */
function run(script: string, step: Step = {}): Promise<ActionRun> {
  const { github, inputs = {}, manifest, ...options } = step
  const action = { name: 'a', inputs, runs: { using: 'node24', main: 'index.mjs' }, ...manifest }
  writeFileSync(join(root, 'action.yml'), JSON.stringify(action))
  writeFileSync(join(root, 'index.mjs'), `import fs from 'node:fs'\n${script}`)
  return runAction({
    action: root,
    workspace,
    event: { name: 'push', payload: { before: 'b'.repeat(40), pusher: { name: 'ada' } } },
    github: {
      sha: 'a'.repeat(40),
      ref: 'refs/heads/feature/x',
      repository: 'acme/web',
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      token: TOKEN,
      ...github,
    },
    ...options,
  })
}

/** A step that prints these lines. */
function print(...lines: string[]): string {
  return lines.map((line) => `console.log(${JSON.stringify(line)})`).join('\n')
}

/** A step that writes to a file command. */
function write(file: string, content: string): string {
  return `fs.appendFileSync(process.env[${JSON.stringify(file)}], ${JSON.stringify(content)})`
}

async function readEnvironment(step: Step = {}): Promise<Record<string, string>> {
  const { stdout } = await run('console.log(JSON.stringify(process.env))', step)
  return JSON.parse(stdout) as Record<string, string>
}

describe('inputs', () => {
  test('become variables by the runner’s rule, every declared one', async () => {
    const environment = await readEnvironment({
      inputs: {
        'my input': {},
        'my-input': { default: 'd' },
        Plain_1: null,
        given: { default: 'd' },
        empty: { default: 'd' },
      },
      with: { GIVEN: ' g ', empty: '', 'un declared': 'u' },
    })
    const inputs = Object.entries(environment).filter(([name]) => name.startsWith('INPUT_'))
    expect(Object.fromEntries(inputs)).toEqual({
      INPUT_MY_INPUT: '',
      'INPUT_MY-INPUT': 'd',
      INPUT_PLAIN_1: '',
      INPUT_GIVEN: ' g ',
      INPUT_EMPTY: '',
      INPUT_UN_DECLARED: 'u',
    })
  })

  test.each([
    ['the token', '${{ github.token }}', TOKEN],
    ['a number of the matrix', '${{ strategy.job-total }}', '4'],
    ['the event', '${{github.event.before}}', 'b'.repeat(40)],
    ['any case of names', '${{ GitHub.Event.Pusher.NAME }}', 'ada'],
    ['an index', "${{ github['event'].pusher['name'] }}", 'ada'],
    ['the matrix as JSON', '${{ toJSON(matrix) }}', '{\n  "os": "linux"\n}'],
    ['a missing property', 'x${{ github.event.none.deeper }}y', 'xy'],
    ['a missing property as JSON', '${{ toJSON(job.none) }}', 'null'],
    ['or', "${{ github.head_ref || 'it''s || a && text }}' }}", "it's || a && text }}"],
    ['and before or', "${{ 'a' && '' || 'b' }}", 'b'],
    ['brackets', "${{ 'a' && ('' || 'b') }}", 'b'],
    ['numbers and truth', '${{ 0 || -1.5 }}${{ true && false }}${{ null }}', '-1.5false'],
    ['an object', '${{ github.event }}', 'Object'],
    ['several parts', '${{ runner.os }}-${{ job.status }}', 'Linux-success'],
    ['text that is no expression', '$ {{ github.token }}', '$ {{ github.token }}'],
    ['a boolean of YAML', true, 'true'],
  ])('take %s as default', async (_name, value, expected) => {
    const environment = await readEnvironment({
      inputs: { one: { default: value } },
      matrix: { os: 'linux' },
      strategy: { jobTotal: 4, jobIndex: 1 },
    })
    expect(environment['INPUT_ONE']).toBe(expected)
  })

  test.each([
    ...['secrets', 'env', 'inputs', 'vars', 'steps', 'needs'].map((name) => [
      `the context ${name}`,
      `\${{ 'x' || ${name}.y }}`,
      `Unrecognized named-value: '${name}'`,
    ]),
    ['an unknown function', '${{ none(matrix) }}', "Unrecognized function: 'none'"],
    ['an unfinished call', '${{ toJSON(matrix }}', "Unexpected symbol: 'EOF'"],
  ])('refuse %s in a default', async (_name, value = '', message = '') => {
    await expect(run('', { inputs: { one: { default: value } } })).rejects.toThrow(message)
  })

  test('that are not declared or deprecated are warned about, and still passed', async () => {
    const result = await run('console.log(process.env.INPUT_OLD + process.env.INPUT_TYPO)', {
      inputs: {
        old: { default: 'o', deprecationMessage: 'Use new.' },
        new: { deprecationMessage: 'unused' },
      },
      with: { Old: 'o', typo: 't' },
    })
    expect(result.runnerWarnings).toEqual([
      "Input 'Old' has been deprecated with message: Use new.",
      "Unexpected input(s) 'typo', valid inputs are ['old', 'new']",
    ])
    expect(result.stdout).toBe('ot\n')
  })
})

describe('action.yml', () => {
  test.each([
    ['an unknown key', { input: {} }, 'action has unknown keys: input'],
    [
      'an unknown key of an input',
      { inputs: { a: { type: 'string' } } },
      'input has unknown keys: type',
    ],
    [
      'a post step',
      { runs: { using: 'node24', main: 'a', post: 'b' } },
      'runs has unknown keys: post',
    ],
    ['a composite action', { runs: { using: 'composite', main: 'a' } }, 'using: node'],
    ['inputs that are no mapping', { inputs: { a: ['b'] } }, 'input is not a mapping'],
  ])('is refused with %s', async (_name, manifest, message) => {
    await expect(run('', { manifest })).rejects.toThrow(message)
  })
})

describe('the environment', () => {
  test('is the workflow’s, and nothing of the caller’s but PATH', async () => {
    process.env['LEAKED_FROM_THE_CALLER'] = 'x'
    const environment = await readEnvironment({ github: { runId: '7', headRef: 'h' } })
    delete process.env['LEAKED_FROM_THE_CALLER']
    const { GITHUB_OUTPUT, GITHUB_ENV, GITHUB_PATH, GITHUB_STATE, ...rest } = environment
    const { GITHUB_STEP_SUMMARY, GITHUB_EVENT_PATH, RUNNER_TEMP, RUNNER_TOOL_CACHE, ...plain } =
      rest
    const { HOME, PATH, PATHEXT, ...variables } = plain
    const paths = [
      GITHUB_OUTPUT,
      GITHUB_ENV,
      GITHUB_PATH,
      GITHUB_STATE,
      GITHUB_STEP_SUMMARY,
      GITHUB_EVENT_PATH,
      RUNNER_TEMP,
      RUNNER_TOOL_CACHE,
      HOME,
    ]
    expect(new Set(paths).size).toBe(9)
    expect(paths).not.toContain(undefined)
    expect(HOME).not.toBe(process.env['HOME'])
    expect(PATH).toBe(process.env['PATH'])
    expect(PATHEXT).toBe(process.env['PATHEXT'])
    expect(variables).toEqual({
      CI: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'ada',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_BASE_REF: '',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
      GITHUB_HEAD_REF: 'h',
      GITHUB_JOB: 'release',
      GITHUB_REF: 'refs/heads/feature/x',
      GITHUB_REF_NAME: 'feature/x',
      GITHUB_REF_PROTECTED: 'false',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REPOSITORY: 'acme/web',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_RETENTION_DAYS: '90',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_NUMBER: '1',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_TRIGGERING_ACTOR: 'ada',
      GITHUB_WORKFLOW: 'release',
      GITHUB_WORKFLOW_REF: 'acme/web/.github/workflows/release.yml@refs/heads/feature/x',
      GITHUB_WORKFLOW_SHA: 'a'.repeat(40),
      GITHUB_WORKSPACE: workspace,
      RUNNER_ARCH: 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_NAME: 'loopback',
      RUNNER_OS: 'Linux',
    })
  })

  test.each([
    ['a tag', { ref: 'refs/tags/v1/x' }, { GITHUB_REF_NAME: 'v1/x', GITHUB_REF_TYPE: 'tag' }],
    [
      'a pull request',
      { ref: 'refs/pull/5/merge' },
      { GITHUB_REF_NAME: '5/merge', GITHUB_REF_TYPE: 'branch' },
    ],
    [
      'GitHub Enterprise',
      { apiUrl: 'https://h/api/v3' },
      { GITHUB_GRAPHQL_URL: 'https://h/api/graphql' },
    ],
  ])('tells of %s', async (_name, github, expected) => {
    expect(await readEnvironment({ github })).toMatchObject(expected)
  })

  test('takes the step’s own variables, which win over CI but not over the runner’s or inputs', async () => {
    const env = {
      MINE: 'm',
      CI: 'false',
      GITHUB_SHA: 'x',
      RUNNER_OS: 'x',
      INPUT_A: 'x',
      GITHUB_ACTIONS: 'x',
    }
    expect(await readEnvironment({ env, inputs: { a: {} } })).toMatchObject({
      MINE: 'm',
      CI: 'false',
      GITHUB_SHA: 'a'.repeat(40),
      RUNNER_OS: 'Linux',
      INPUT_A: '',
      GITHUB_ACTIONS: 'true',
    })
  })

  test('has the event in a file, empty file commands and the workspace as working directory', async () => {
    const { stdout } = await run(
      `const read = (name) => fs.readFileSync(process.env['GITHUB_' + name], 'utf8')
      console.log(JSON.stringify({
        cwd: process.cwd(),
        event: JSON.parse(read('EVENT_PATH')),
        files: ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map(read),
      }))`,
    )
    expect(JSON.parse(stdout)).toEqual({
      cwd: realpathSync(workspace),
      event: { before: 'b'.repeat(40), pusher: { name: 'ada' } },
      files: ['', '', '', '', ''],
    })
  })
})

describe('the end of the process', () => {
  test.each([
    ['success', 'process.exitCode = 0', [0, null, 'success']],
    ['an exit code', 'process.exitCode = 3', [3, null, 'failure']],
    ['an uncaught error', 'throw new Error("x")', [1, null, 'failure']],
    ['a signal', 'process.kill(process.pid, "SIGTERM")', [null, 'SIGTERM', 'failure']],
  ])('by %s is told', async (_name, script, expected) => {
    const { exitCode, signal, conclusion, timedOut } = await run(script)
    expect([exitCode, signal, conclusion]).toEqual(expected)
    expect(timedOut).toBe(false)
  })

  test('by a main file that is not there is a failure', async () => {
    const runs = { using: 'node24', main: 'none.js' }
    expect(await run('', { manifest: { runs } })).toMatchObject({
      exitCode: 1,
      conclusion: 'failure',
    })
  })

  test('is made when the time is over, for its own children too', async () => {
    const pidFile = join(workspace, 'pid')
    const result = await run(
      `import { spawn } from 'node:child_process'
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
      fs.writeFileSync('pid', String(child.pid))
      console.log('partial')
      setInterval(() => {}, 1000)`,
      { timeoutMs: 1500 },
    )
    expect(result).toMatchObject({ timedOut: true, exitCode: null, signal: 'SIGKILL' })
    expect(result.stdout).toBe('partial\n')
    expect(await isRunning(pidFile)).toBe(false)
  })

  test('uses the Node it is given', async () => {
    await expect(run('', { node: join(root, 'no-node') })).rejects.toThrow('ENOENT')
  })
})

async function isRunning(pidFile: string): Promise<boolean> {
  const pid = Number(readFileSync(pidFile, 'utf8'))
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      // A killed process that nobody has waited for yet is still listed, as a zombie.
      if (/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false
      process.kill(pid, 0)
    } catch {
      return false
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
  return true
}

describe('workflow commands', () => {
  test.each([
    ['an error', '::error::no', ['error', 'no', {}]],
    ['a warning after space', ' \t::warning::w', ['warning', 'w', {}]],
    ['a notice in capitals', '::NOTICE::n', ['notice', 'n', {}]],
    [
      'properties',
      '::error file=a%3Ab%2Cc.js,line=1,title=a=b::x',
      ['error', 'x', { file: 'a:b,c.js', line: '1', title: 'a=b' }],
    ],
    ['escapes, each once', '::error::a%0Ab%0D%25 %250A%3A', ['error', 'a\nb\r% %0A%3A', {}]],
    ['colons in its data', '::error::a::b', ['error', 'a::b', {}]],
    [
      'the old form',
      'text ##[error file=a%3Bb;line=2]x%0Ay',
      ['error', 'x\ny', { file: 'a;b', line: '2' }],
    ],
    ['the old form behind an unknown one', '::nothing:: ##[warning]x', ['warning', 'x', {}]],
  ])('annotate with %s', async (_name, line, expected) => {
    const { annotations } = await run(print(line))
    expect(annotations.map((one) => [one.level, one.message, one.properties])).toEqual([expected])
  })

  test.each([
    ['text before it', 'x ::error::no'],
    ['an unknown command', '::errors::no'],
    ['no second pair of colons', '::error:no'],
    ['an old form that is not closed', '##[error no'],
  ])('are none with %s', async (_name, line) => {
    const result = await run(print(line))
    expect(result).toMatchObject({ commands: [], annotations: [], log: line })
  })

  test('are found on both streams, in lines that a carriage return ends too', async () => {
    const { annotations, log } = await run(
      `process.stderr.write('::warn')
      setTimeout(() => process.stdout.write('plain\\r::error::smug'), 150)
      setTimeout(() => process.stdout.write('gled\\r\\nrest'), 300)
      setTimeout(() => process.stderr.write('ing::late\\n'), 450)`,
    )
    expect(annotations.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'smuggled'],
      ['warning', 'late'],
    ])
    expect(log).toBe('plain\nError: smuggled\nWarning: late\nrest')
  })

  test('show groups, annotations and text in the log, and hide the others', async () => {
    const { log } = await run(
      print(
        'before',
        '::group::Title',
        'in',
        '',
        '::warning::w',
        '::endgroup::',
        'after',
        '::debug::d',
        '::add-matcher::m',
        '::save-state name=a::b',
      ),
    )
    expect(log).toBe('before\n▼ Title\n  in\n\n  Warning: w\nafter')
  })

  test('mask from where they stand, whole values and each line, overlapping ones as one', async () => {
    const { log, masks, annotations, runnerWarnings, stdout } = await run(
      print(
        'hidden one',
        '::add-mask::hidden',
        '::add-mask::line1%0Aline2',
        '::add-mask::enuse',
        'a hiddenuse b',
        'line2 hidden',
        '::error::hidden',
        '::add-mask::  ',
      ),
    )
    expect(log).toBe(
      "hidden one\na *** b\n*** ***\nError: ***\nWarning: Can't add secret mask for empty string in ##[add-mask] command.",
    )
    expect(masks).toEqual(['hidden', 'line1\nline2', 'enuse'])
    expect(annotations).toMatchObject([{ message: '***' }])
    expect(runnerWarnings).toEqual([
      "Can't add secret mask for empty string in ##[add-mask] command.",
    ])
    expect(stdout).toContain('a hiddenuse b')
  })

  test('mask the job’s token without being asked', async () => {
    const { log, masks } = await run(print(`Bearer ${TOKEN}!`))
    expect([log, masks]).toEqual(['Bearer ***!', []])
  })

  test('stop, and go on at their token', async () => {
    const result = await run(
      print(
        '::stop-commands::Tok-1',
        '::error::no',
        '##[error]no',
        '::tok-2::',
        '::add-mask::no',
        '::TOK-1::',
        '::error::yes',
      ),
    )
    expect(result.annotations.map(({ message }) => message)).toEqual(['yes'])
    expect(result.masks).toEqual([])
    expect(result.log).toContain('\n::error::no\n')
  })

  test.each([
    ['set-env', '::set-env name=A::b', 'The `set-env` command is disabled.'],
    ['add-path', '::add-path::/x', 'The `add-path` command is disabled.'],
    ['set-output without a name', '::set-output::x', "Required field 'name' is missing"],
    ['an empty stop token', '::stop-commands::', "Invalid token ''"],
    ['a command as stop token', '::stop-commands::error', "Invalid token 'error'"],
  ])('fail the step by %s, though it exits with 0', async (_name, line, message) => {
    const { conclusion, exitCode, annotations, env, path, outputs } = await run(print(line))
    expect({ conclusion, exitCode, env, path, outputs }).toEqual({
      conclusion: 'failure',
      exitCode: 0,
      env: {},
      path: [],
      outputs: {},
    })
    expect(annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining('Unable to process command') },
      { level: 'error', message: expect.stringContaining(message) },
    ])
  })
})

describe('file commands', () => {
  test('have lines that end as on the machine that wrote them', () => {
    const content = 'a<<EOF\r\n1\r\n2\r\nEOF\r\nb=c\r\n'
    expect(parseFileCommand(content, true)).toEqual({ a: '1\n2', b: 'c' })
    expect(() => parseFileCommand('a<<EOF\r\n1\nEOF\n', false)).toThrow('EOF')
  })

  test.each([
    ['name and value', 'a=b=c\n\nd=\n', { a: 'b=c', d: '' }],
    ['a value with <<', 'a=b<<c\n', { a: 'b<<c' }],
    ['several lines', 'a<<EOF\n1\n\n2\nEOF\nb=x', { a: '1\n\n2', b: 'x' }],
    ['no lines', 'a<<EOF\nEOF\n', { a: '' }],
    ['a delimiter with = and <', 'a<<_=<<_\nx\n_=<<_\n', { a: 'x' }],
    [
      'what looks like the delimiter',
      'a<<EOF\nEOF \n EOF\nxEOF\nb=c\nEOF',
      { a: 'EOF \n EOF\nxEOF\nb=c' },
    ],
    ['carriage returns', 'a<<EOF\n1\r\n2\r\nEOF\n', { a: '1\r\n2\r' }],
    ['the last of one name', 'a=1\na=2\n', { a: '2' }],
    ['a name of every object', '__proto__=x\n', JSON.parse('{"__proto__":"x"}')],
  ])('give outputs: %s', async (_name, content, expected: Record<string, string>) => {
    const { outputs, conclusion } = await run(write('GITHUB_OUTPUT', content))
    expect(Object.entries(outputs)).toEqual(Object.entries(expected))
    expect(conclusion).toBe('success')
  })

  test.each([
    ['no delimiter at the end', 'a<<EOF\nx\n', "Matching delimiter not found 'EOF'"],
    ['no name', '=x\n', "Invalid format '=x'"],
    ['no delimiter', 'a<<\n', "Invalid format 'a<<'"],
    ['plain text', 'text\n', "Invalid format 'text'"],
  ])('fail the step: %s', async (_name, content, message) => {
    const { outputs, conclusion, annotations, log } = await run(write('GITHUB_OUTPUT', content))
    expect([outputs, conclusion]).toEqual([{}, 'failure'])
    expect(annotations.map((one) => one.message)).toEqual([
      "Unable to process file command 'output' successfully.",
      expect.stringContaining(message),
    ])
    expect(log).toContain(message)
  })

  test('win over the old commands on stdout', async () => {
    const { outputs, state } = await run(
      [
        write('GITHUB_OUTPUT', 'both=file\n'),
        write('GITHUB_STATE', 'kept=file\n'),
        print(
          '::set-output name=both::old',
          '::set-output name=old::a%0Ab',
          '::save-state name=s::x',
        ),
      ].join('\n'),
    )
    expect(outputs).toEqual({ both: 'file', old: 'a\nb' })
    expect(state).toEqual({ kept: 'file', s: 'x' })
  })

  test('give variables but NODE_OPTIONS, and paths', async () => {
    const { env, path, annotations, conclusion } = await run(
      `${write('GITHUB_ENV', 'A=b\nNODE_OPTIONS=-r x\n')}\n${write('GITHUB_PATH', '/x\n\n/y z\n')}`,
    )
    expect({ env, path, conclusion }).toEqual({
      env: { A: 'b' },
      path: ['/x', '/y z'],
      conclusion: 'success',
    })
    expect(annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining("Can't store NODE_OPTIONS") },
    ])
  })

  test.each([
    ['of 1 MiB is shown', 1024 * 1024, false],
    ['of one byte more is refused', 1024 * 1024 + 1, true],
  ])('give a summary, which %s', async (_name, size, refused) => {
    const script = `fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}))`
    const { summary, summaryRefused, annotations, conclusion } = await run(script)
    expect([summary.length, summaryRefused]).toEqual([refused ? 0 : size, refused])
    expect(annotations.map(({ message }) => message)).toEqual(
      refused ? [expect.stringContaining('supports content up to a size of 1024k')] : [],
    )
    expect(conclusion).toBe('success')
  })
})

describe('what a step leaves', () => {
  test('in RUNNER_TEMP is kept, but for the runner’s own files', async () => {
    const { files } = await run(
      `process.chdir(process.env.RUNNER_TEMP)
      fs.mkdirSync('deep/er', { recursive: true })
      fs.writeFileSync('deep/er/a.txt', 'A')
      fs.writeFileSync('b.txt', 'B')`,
    )
    expect(files).toEqual({ [join('deep', 'er', 'a.txt')]: 'A', 'b.txt': 'B' })
  })

  test.each([
    ['stdout', print('x s3cr3t y')],
    ['stdout', print('::error::s%33', '::error::50%25 s3cr3t')],
    ['stderr', 'console.error("s3cr3t")'],
    ['summary', write('GITHUB_STEP_SUMMARY', 's3cr3t')],
    ['outputs', write('GITHUB_OUTPUT', 'a=s3cr3t')],
    ['state', write('GITHUB_STATE', 'a=s3cr3t')],
    ['env', write('GITHUB_ENV', 'a=s3cr3t')],
    ['env', write('GITHUB_PATH', '/s3cr3t')],
    ['left.json', 'fs.writeFileSync(process.env.RUNNER_TEMP + "/left.json", "s3cr3t")'],
  ])('with a secret in %s is found', async (place, script) => {
    const masked = `${print('::add-mask::s3cr3t')}\n${script}`
    expect(findSecret(await run(masked), 's3cr3t')).toEqual([place])
  })

  test('without a secret is clean: what masks it is no leak', async () => {
    const result = await run(print('::add-mask::s3cr3t', '  ::add-mask::s3cr3t', 'fine'))
    expect(findSecret(result, 's3cr3t')).toEqual([])
  })

  test('with a secret of several lines in an escaped command is found', async () => {
    expect(findSecret(await run(print('::warning::a%0Ab%25')), 'a\nb%')).toEqual(['stdout'])
  })
})
