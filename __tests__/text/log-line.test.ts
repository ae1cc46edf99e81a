import { describe, expect, test } from '@jest/globals'
import { assert as check, property, string } from 'fast-check'
import { escapeLogLine } from '../../src/text/log-line.ts'
import { interpretOutput } from '../support/runner/workflow-commands.ts'

describe('a line of the log', () => {
  test.each([
    '::error::pwned',
    '  ::add-mask::e',
    '\u2003::set-output name=version::x',
    '##[error]pwned',
    'text ##[set-output name=version]x',
    'two\n::error::lines',
    'two\r::error::lines',
    'two\u2028::error::lines',
  ])('%j is text, not a command', (text) => {
    const line = escapeLogLine(text)
    expect(line).not.toMatch(/[\r\n\u2028]/)
    expect(interpretOutput([line]).commands).toEqual([])
    expect(interpretOutput([text.replace(/^two./s, '')]).commands).toHaveLength(1)
  })

  test('whatever the text, there is no command and no control character in it', () => {
    check(
      property(string({ unit: 'binary' }), (text) => {
        for (const prefix of ['', ' ', '::error::', '##[error]']) {
          const line = escapeLogLine(prefix + text)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
          expect(interpretOutput([line]).commands).toEqual([])
        }
      }),
    )
  })

  test.each([
    ['a\nb', 'a\\nb'],
    ['a\rb', 'a\\rb'],
    ['a\tb', 'a b'],
    ['a\u0000b', 'a\\x00b'],
    ['\u001b[31m', '\\x1b[31m'],
    ['\u0085', '\\x85'],
    ['\u2028', '\\u2028'],
    ['\u202e', '\\u202e'],
    ['\u2066', '\\u2066'],
    ['\ud800', '\ufffd'],
    [' ::error::', ' :\u200b:error::'],
    ['##[error]', '#\u200b#[error]'],
  ])('%j is shown as %j', (text, shown) => {
    expect(escapeLogLine(text)).toBe(shown)
  })

  test('ordinary text stays as it is', () => {
    for (const text of ['a: b', 'a::b', '#[x]', 'caf\u00e9 \u{1f4a9}'])
      expect(escapeLogLine(text)).toBe(text)
  })
})
