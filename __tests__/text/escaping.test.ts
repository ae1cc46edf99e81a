import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { escapeLogLine } from '../../src/text/log-line.ts'
import { escapeHtml, escapeMarkdown, renderLink, shorten } from '../../src/text/markdown.ts'
import { createOutputRedactor, createRedactor } from '../../src/text/redact.ts'
import { renderSummaryHtml } from '../support/runner/summary-html.ts'
import { createLineCutter, interpretOutput } from '../support/runner/workflow-commands.ts'

/** Pieces that commands, HTML and Markdown are made of, glued together and mixed with anything. */
const pieces = fc.constantFrom(
  '::',
  '##[',
  ']',
  'error',
  'set-output name=x',
  'add-mask',
  'stop-commands',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  ' ',
  '\t',
  '|',
  '\\',
  '`',
  '```',
  '<',
  '>',
  '</td>',
  '<script>',
  '<img src=x onerror=y>',
  '<!--',
  '-->',
  '&lt;',
  '&#60;',
  '[a](javascript:b)',
  '![a](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example',
  'www.evil.example',
  '@octocat',
  '#1',
  '**',
  '__',
  '~~',
  '- ',
  '# ',
  '1. ',
  '> ',
  '---',
  '$x$',
  ':tada:',
  '\u202E',
  '\u001b[31m',
  '\0',
  '\uD800',
)
const hostile = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

function interpret(text: string) {
  const lines: string[] = []
  const cutter = createLineCutter((line) => lines.push(line))
  cutter.read(`${text}\n`)
  cutter.end()
  return { lines, ...interpretOutput(lines) }
}

test.each([
  ['a\nb', 'a b'],
  ['a\r\n\u0000\u202eb', 'a b'],
  [' \n a', 'a'],
  ['a\n', 'a '],
  ['a_b', 'a&#95;b'],
  ["it's, 5% /a.b;?", "it's, 5% /a.b;?"],
  ['1.x 2.y', '1&#46;x 2.y'],
  ['www.a.b', 'www&#46;a.b'],
  ['a\uD800', 'a\uFFFD'],
])('%j in Markdown is %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

describe('a line of the log', () => {
  test('stays one line, is no command, and has no control character, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeLogLine(text)
        const { lines, commands } = interpret(escaped)
        expect(lines).toHaveLength(1)
        expect(commands).toEqual([])
        // eslint-disable-next-line no-control-regex
        expect(escaped).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u)
      }),
      { numRuns: 1000 },
    )
  })

  test('that is harmless is left as it is', () => {
    const text = 'Fix #1: a <b> & c :: d [x] ünïcode 🚀'
    expect(escapeLogLine(text)).toBe(text)
  })
})

function tableOf(cell: string): string {
  return renderSummaryHtml(`| A | B |\n| :-- | :-- |\n| x | ${cell} |\n\nAfter.\n`, { title: '' })
}

function tagsOf(html: string): string[] {
  return html.match(/<\/?[a-z][^>]*>/gi) ?? []
}

describe('a cell of a table of the summary', () => {
  const harmless = tagsOf(tableOf('y'))

  test('makes no tag, ends no table, and shows its text, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = tableOf(escapeMarkdown(text))
        expect(tagsOf(html)).toEqual(harmless)
        expect(html.match(/<td[ >]/g)).toHaveLength(2)
        expect(html).toContain('<p>After.</p>')
      }),
      { numRuns: 500 },
    )
  })

  test('with a link has just that link, to http and https alone', () => {
    const urls = fc.oneof(
      hostile,
      hostile.map((text) => `https://github.example/${text}`),
    )
    fc.assert(
      fc.property(hostile, urls, (text, url) => {
        const html = tableOf(renderLink(text, url))
        const links = html.slice(html.indexOf('<main>')).match(/<a [^>]*>/g) ?? []
        expect(links.length).toBeLessThanOrEqual(1)
        for (const link of links) expect(link).toMatch(/^<a href="https?:\/\/[^"<>\s]*">$/i)
        expect(tagsOf(html).filter((tag) => !/^<\/?a[ >]/.test(tag))).toEqual(harmless)
      }),
      { numRuns: 500 },
    )
  })
})

test('what stands in an HTML element makes no tag and no reference', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/)
      expect(escapeHtml(text).replaceAll(/&#\d+;/g, '')).not.toContain('&')
    }),
  )
})

test('a text is never longer than asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, length) => {
      expect(shorten(text, length).length).toBeLessThanOrEqual(Math.max(length, 1))
    }),
  )
})

describe('secrets', () => {
  const secret = fc.string({
    unit: fc.constantFrom('a', 'B', '7', '_', '+', '/', '=', '-', '.'),
    minLength: 8,
    maxLength: 40,
  })

  test('are seen in no spelling that a text or the summary gives them', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (token, before, after) => {
        const hide = createRedactor([token])
        const text = `${before}${token}${after}`
        expect(hide(text)).not.toContain(token)
        expect(hide(escapeMarkdown(text))).not.toContain(escapeMarkdown(token))
        expect(hide(encodeURIComponent(token))).toBe('***')
      }),
    )
  })

  test('within secrets leave nothing of the longer one', () => {
    const token = 'sntrys_eyJpYXQiOjF9_0123456789abcdef'
    const hide = createRedactor(['0123456789abcdef', token])
    expect(hide(`a ${token} b 0123456789abcdef c`)).toBe('a *** b *** c')
  })

  test('that were cut leave less than a dozen characters, wherever the cut was', () => {
    const token = 'sntrys_eyJpYXQiOjE3MDA_s3cr3ts3cr3tX9_w0rd'
    const hide = createOutputRedactor([token])
    for (let start = 0; start < token.length; start += 1) {
      for (let end = start + 1; end <= token.length; end += 1) {
        const part = token.slice(start, end)
        for (const before of ['', 'x', 'header: ', 'ab…']) {
          const shown = hide(`${before}${part}… and more`)
          expect(shown.length).toBeGreaterThanOrEqual(`${before}***… and more`.length - 3)
          if (part.length >= 11) expect(shown).toBe(`${before}***… and more`)
        }
      }
    }
  })

  test('that were cut are hidden in what the summary makes of them', () => {
    const token = 'sntrys_eyJpYXQiOjE3MDA_s3cr3ts3cr3tX9_w0rd'
    const shown = createOutputRedactor([token])(escapeMarkdown(`it was ${token.slice(0, 39)}`))
    expect(shown).toBe(`it was ***`)
  })

  test('that were cut leave no beginning before the mark of the cut', () => {
    for (const [token, least] of [
      // What names its kind is in every text about such tokens.
      ['sntrys_eyJpYXQiOjE3MDA_s3cr3t', 'sntrys_e'.length],
      ['p4ss w0rd"s', 4],
      ['short-one', 4],
    ] as const) {
      const hide = createOutputRedactor([token])
      for (let end = least; end < token.length; end += 1) {
        const cut = `${token.slice(0, end)}…`
        expect(hide(`it was ${cut} and ${cut}`)).toBe('it was ***… and ***…')
        expect(hide(`it was ${JSON.stringify(cut)}`)).toBe('it was "***…"')
      }
    }
  })

  test('that are words hide no part of a sentence', () => {
    const hide = createOutputRedactor(['the company’s access proxy', 'company-access'])
    expect(hide('the company’s access is fine')).toBe('the company’s access is fine')
  })

  test('that are short hide nothing', () => {
    expect(createRedactor(['', 'a', 'token'])('a token')).toBe('a token')
  })
})
