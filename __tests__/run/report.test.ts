import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors.ts'
import type { OnError } from '../../src/inputs/inputs.ts'
import { reportFailure, reportResult, type Reporting } from '../../src/run/report.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { createStepLog } from '../../src/runner/step-log.ts'

const NOTHING = { kind: 'nothing', reason: 'the branch main was deleted' } as const
const REQUEST = { method: 'POST', url: 'https://sentry.test/', body: { version: '1' } } as const
const SECRET = 's3cr3t-s3cr3t'

let temp: string
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'report-'))
})
afterEach(() => rmSync(temp, { recursive: true }))

/** A runner that writes everything down, in order, and may refuse some of it. */
function createScribe(refuses: readonly string[] = []): { runner: Runner; lines: string[] } {
  const lines: string[] = []
  const note = (kind: string, text: string): void => {
    if (refuses.includes(kind)) throw new Error(`no ${kind}`)
    lines.push(`${kind}: ${text.replaceAll(temp, '/temp').replaceAll(/-[\da-f-]{36}/g, '')}`)
  }
  const runner: Runner = {
    readInput: () => '',
    mask: () => undefined,
    redact: (text) => text.replaceAll(SECRET, '***'),
    info: (line) => note('info', line),
    debug: (text) => note('debug', text.split('\n', 1)[0] ?? ''),
    section: (title) => note('section', title),
    endSection: () => note('section', 'ends'),
    annotate: (kind, message) => note(kind, message),
    setOutput: (name, value) => note('output', `${name}=${value}`),
    exportVariable: (name, value) => note('variable', `${name}=${value}`),
    writeSummary: async (markdown) => note('summary', markdown.split('\n', 1)[0] ?? ''),
    fail: (message) => note('fail', message),
  }
  return { runner, lines }
}

function reportingOf(runner: Runner, more: Partial<Reporting> = {}): Reporting {
  return {
    runner,
    log: createStepLog(runner, 1),
    requestLog: [REQUEST],
    tempDirectory: temp,
    summary: true,
    subject: { version: '1', projects: ['web'], helpUrl: 'https://help.test/' },
    ...more,
  }
}

type Failing = Partial<Reporting> & { onError?: OnError; refuses?: readonly string[] }

async function failWith(
  error: unknown,
  { onError = 'fail', refuses = [], ...more }: Failing = {},
): Promise<string[]> {
  const { runner, lines } = createScribe(refuses)
  await reportFailure(error, onError, reportingOf(runner, more))
  return lines
}

const PAYLOAD = 'output: payload_file=/temp/sentry-release-requests.json'
const SUMMARY = 'summary: ### Sentry release 1: failed'

describe('a failure', () => {
  test('is an error with its remedy, the file of the requests, and a summary', async () => {
    expect(await failWith(new ActionError('It broke.', { hint: 'Mend it.' }))).toEqual([
      PAYLOAD,
      'section: ends',
      'fail: It broke. Mend it.',
      SUMMARY,
    ])
  })

  test('without a remedy is no more than what happened', async () => {
    expect(await failWith(new ActionError('It broke.'))).toContain('fail: It broke.')
  })

  test('that nobody expected says so, and its stack is in the debug log', async () => {
    expect(await failWith(new TypeError(`x is ${SECRET}`))).toEqual([
      PAYLOAD,
      'section: ends',
      expect.stringMatching(/^debug: TypeError: x is/),
      'fail: Unexpected failure: x is ***',
      SUMMARY,
    ])
    expect(await failWith('a text')).not.toContainEqual(expect.stringMatching(/^debug/))
  })

  test('before the first request has no file of requests', async () => {
    expect(await failWith(new ActionError('It broke.'), { requestLog: [] })).toEqual([
      'section: ends',
      'fail: It broke.',
      SUMMARY,
    ])
  })

  test('that is to be tolerated is a warning, and an output', async () => {
    expect(await failWith(new ActionError('It broke.'), { onError: 'warn' })).toEqual([
      PAYLOAD,
      'section: ends',
      'warning: It broke.',
      'output: failed=true',
      expect.stringMatching(/^summary: ### Sentry release 1: failed/),
    ])
  })

  test('has no summary when none is wanted', async () => {
    expect(await failWith(new ActionError('It broke.'), { summary: false })).toEqual([
      PAYLOAD,
      'section: ends',
      'fail: It broke.',
    ])
  })

  test('of outputs is reported all the same', async () => {
    const said = await failWith(new ActionError('It broke.'), {
      onError: 'warn',
      refuses: ['output'],
    })
    expect(said).toEqual([
      'info: no output',
      'section: ends',
      'warning: It broke.',
      'info: no output',
      expect.stringMatching(/^summary: /),
    ])
  })

  test('of the summary is a line of the log', async () => {
    expect(await failWith(new ActionError('It broke.'), { refuses: ['summary'] })).toEqual([
      PAYLOAD,
      'section: ends',
      'fail: It broke.',
      'info: The job summary could not be written: no summary',
    ])
  })
})

describe('a result', () => {
  test('is outputs, a summary and the last line', async () => {
    const { runner, lines } = createScribe()
    await reportResult(NOTHING, reportingOf(runner))
    expect(lines.filter((line) => !line.startsWith('output: '))).toEqual([
      'section: ends',
      'summary: **Sentry release:** Nothing to do: the branch main was deleted.',
      'info: Nothing to do: the branch main was deleted.',
    ])
    expect(lines).toContain(PAYLOAD)
    expect(lines).toContain('output: skipped=true')
    const [file = ''] = readdirSync(temp)
    expect(JSON.parse(readFileSync(join(temp, file), 'utf8'))).toEqual([REQUEST])
  })

  test('whose requests cannot be written down is a result with a warning', async () => {
    const { runner, lines } = createScribe()
    await reportResult(NOTHING, reportingOf(runner, { tempDirectory: join(temp, 'missing') }))
    expect(lines).toContain('output: payload_file=')
    expect(lines).toContainEqual(
      expect.stringMatching(/^warning: The file of the requests could not be written: .*ENOENT/),
    )
  })
})
