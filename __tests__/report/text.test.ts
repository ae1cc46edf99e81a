import { describe, expect, test } from '@jest/globals'
import { escapeLogLine } from '../../src/text/log-line.ts'
import { escapeMarkdown } from '../../src/text/markdown.ts'
import { renderSummaryHtml } from '../support/runner/summary-html.ts'

function bodyOf(markdown: string): string {
  const html = renderSummaryHtml(markdown, { title: 'Summary' })
  return html.slice(html.indexOf('<main>') + '<main>'.length, html.indexOf('</main>')).trim()
}

describe('text of others in the job summary', () => {
  test.each([
    ['www.evil.example', 'www.evil.example'],
    ['see WWW.evil.example/a.', 'see WWW.evil.example/a.'],
    ['https://evil.example', 'https://evil.example'],
    ['mallory@evil.example', 'mallory@evil.example'],
    ['[a](//evil.example)', '[a](//evil.example)'],
    ['a\u202eb\u2066c', 'a b c'],
    ['1. a', '1. a'],
    ['     a', 'a'],
    ['     2. a', '2. a'],
  ])('%j is text, and turns nothing around', (text, shown) => {
    expect(bodyOf(escapeMarkdown(text))).toBe(`<p>${shown}</p>`)
  })
})

describe('text of others in the log', () => {
  test.each([
    ['a\u202eb', 'a\\u202eb'],
    ['a\u2066b\u2069', 'a\\u2066b\\u2069'],
    ['a\u0085b', 'a\\x85b'],
    ['a\u2028b', 'a\\u2028b'],
  ])('%j turns nothing around and is one line', (text, shown) => {
    expect(escapeLogLine(text)).toBe(shown)
  })
})
