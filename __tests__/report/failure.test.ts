import { describe, expect, test } from '@jest/globals'
import { renderAlert } from '../../src/report/alert.ts'
import { renderFailure, type Failure } from '../../src/report/failure.ts'
import { listSome } from '../../src/text/lists.ts'

const FAILURE: Failure = {
  message: 'It failed.',
  hint: null,
  version: '',
  projects: [],
  helpUrl: 'https://help.example.com/',
  tolerated: false,
}
const HELP = '[Troubleshooting](https://help.example.com/)'

describe('a failure', () => {
  test.each<[fields: Partial<Failure>, warnings: string[], markdown: string[]]>([
    [{}, [], ['### Sentry release: failed', '> [!CAUTION]\n> It failed.', HELP]],
    [
      { version: 'a_1', projects: ['web'] },
      [],
      ['### Sentry release a&#95;1: failed', '> [!CAUTION]\n> It failed.', `Project web · ${HELP}`],
    ],
    [
      { hint: 'Set `org`.', projects: ['web', 'api', 'app'] },
      ['One.', 'Two.'],
      [
        '### Sentry release: failed',
        '> [!CAUTION]\n> It failed.',
        '**How to fix it:** Set <code>org</code>.',
        '> [!WARNING]\n> - One.\n> - Two.',
        `Projects web, api and app · ${HELP}`,
      ],
    ],
    [
      { tolerated: true },
      [],
      [
        '### Sentry release: failed',
        '> [!WARNING]\n> It failed.',
        'The step succeeds all the same, because `on_error` is `warn`.',
        HELP,
      ],
    ],
    [
      { message: '2 problems:\n- one\nmore' },
      [],
      ['### Sentry release: failed', '> [!CAUTION]\n> 2 problems&#58;\n> - one\n> <br>more', HELP],
    ],
  ])('%j with %j', (fields, warnings, markdown) => {
    expect(renderFailure({ ...FAILURE, ...fields }, warnings)).toBe(`${markdown.join('\n\n')}\n`)
  })

  test('says no more than 20,000 characters', () => {
    const summary = renderFailure({ ...FAILURE, message: 'x'.repeat(30_000) }, [])
    expect(/x+/.exec(summary.slice(30))?.[0]).toHaveLength(19_999)
  })
})

describe('a box of messages', () => {
  test('is none without any', () => {
    expect(renderAlert('WARNING', [])).toBe('')
  })

  test('has fifty at most, and says how many it leaves out', () => {
    const messages = Array.from({ length: 52 }, (_, index) => `m${index}`)
    const lines = renderAlert('WARNING', messages).split('\n')
    expect(lines).toHaveLength(52)
    expect(lines.slice(49)).toEqual(['> - m48', '> - m49', '> - … and 2 more'])
    expect(renderAlert('WARNING', messages.slice(0, 50)).split('\n').at(-1)).toBe('> - m49')
  })

  test('cuts what is longer than 500 characters', () => {
    expect(renderAlert('CAUTION', ['x'.repeat(501)])).toBe(`> [!CAUTION]\n> ${'x'.repeat(499)}…`)
    expect(renderAlert('CAUTION', ['x'.repeat(500)])).toBe(`> [!CAUTION]\n> ${'x'.repeat(500)}`)
  })
})

test.each([
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('of %j, %s', (names, text) => {
  expect(listSome(names)).toBe(text)
})
