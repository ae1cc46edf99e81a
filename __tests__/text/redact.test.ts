import { describe, expect, test } from '@jest/globals'
import { escapeHtml, escapeMarkdown } from '../../src/text/markdown.ts'
import { createOutputRedactor, createRedactor } from '../../src/text/redact.ts'

const SECRET = 'sntrys_Zk3VQx7Lw9Tt2Bn5Mp8Rd4Hs6Jc1Gf0Ey'
const WORD = SECRET.slice('sntrys_'.length)
const WORDS = 'correct horse battery'

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

const ranges = (least: number): { from: number; to: number }[] =>
  Array.from({ length: SECRET.length }, (_, from) =>
    Array.from({ length: SECRET.length - from - least + 1 }, (__, more) => ({
      from,
      to: from + least + more,
    })),
  ).flat()

describe('a part of a secret', () => {
  const hide = createOutputRedactor([SECRET])
  const hideWord = createOutputRedactor([WORD])

  test('of 11 characters or more is hidden as a whole, wherever it stands, and nothing else is', () => {
    const shown = ranges(11).flatMap(({ from, to }) => {
      const part = SECRET.slice(from, to)
      // So that it goes on with other characters than the secret does.
      return ['', '-', '--', '---', '----'].filter(
        (around) => hide(around + part + around) !== `${around}***${around}`,
      )
    })
    expect(shown).toEqual([])
  })

  test('of 8 is hidden where a text begins with it', () => {
    expect(hide(SECRET.slice(0, 8))).toBe('***')
    expect(hide(SECRET.slice(-8))).toBe('***')
  })

  test('of 7 is shown, unless somebody has cut the text there', () => {
    expect(hide(`${SECRET.slice(0, 7)} and`)).toBe('sntrys_ and')
    expect(hideWord(`It was ${WORD.slice(0, 7)}…`)).toBe('It was ***…')
  })

  test.each([4, 5, 6, 7, 8, 20, WORD.length - 1])(
    'of %i before the mark of a cut is hidden, each time',
    (length) => {
      const part = WORD.slice(0, length)
      expect(hideWord(`a ${part}… b ${part}… ${WORD}`)).toBe('a ***… b ***… ***')
    },
  )

  test('of 3 before it is shown', () => {
    expect(hideWord(`${WORD.slice(0, 3)}…`)).toBe('Zk3…')
  })

  test.each(['sntrys_', 'sntryu_', 'ghp_', 'ghs_', 'github_pat_'])(
    'is not the kind of token that %s names',
    (kind) => {
      const hideToken = createOutputRedactor([kind + WORD])
      expect(hideToken(`an organization token (${kind}…)`)).toBe(`an organization token (${kind}…)`)
      expect(hideToken(escapeMarkdown(`(${kind}…)`))).toBe(escapeMarkdown(`(${kind}…)`))
      expect(hideToken(`It was ${kind}Z…`)).toBe('It was ***…')
      expect(hideToken(`It was ${kind}${WORD.slice(0, 11)} there`)).toBe('It was *** there')
    },
  )

  test('is hidden each time it is there', () => {
    const part = SECRET.slice(5, 25)
    expect(hide(`${part} and ${part}, ${part}${part}.`)).toBe('*** and ***, ******.')
  })

  test('of two secrets that share it is hidden as far as either goes', () => {
    const shared = 'Shared0123456789'
    const both = createOutputRedactor([`aaaaaaaa${shared}bbbbbbbb`, `cccccccc${shared}dddddddd`])
    expect(both(`say ${shared}bbb now`)).toBe('say *** now')
    expect(both(`say ${shared}ddd now`)).toBe('say *** now')
  })

  test('as the job summary escapes it is hidden too', () => {
    const odd = createOutputRedactor(['ab_cd*ef_gh*ij_kl*mn'])
    expect(odd(`x ${escapeMarkdown('ab_cd*ef_gh*ij')} y`)).toBe('x *** y')
  })

  test('is shown of words, and of what is shorter than 20 characters', () => {
    const others = createOutputRedactor([WORDS, 'hunter2hunter2hunte'])
    expect(others('a correct horse and hunter2hunter')).toBe('a correct horse and hunter2hunter')
    expect(createOutputRedactor(['hunter2hunter2hunter'])('hunter2hunter')).toBe('***')
  })
})

describe('a whole secret', () => {
  test.each([
    ['as it is', (text: string) => text],
    ['in JSON', inJson],
    ['in Markdown', escapeMarkdown],
    ['in JSON in Markdown', (text: string) => escapeMarkdown(inJson(text))],
    ['in HTML', escapeHtml],
    ['in JSON in HTML', (text: string) => escapeHtml(inJson(text))],
    ['in a URL', encodeURIComponent],
  ])('is hidden %s', (_, spell) => {
    const secret = 'a"b<c_d&e'
    expect(createRedactor([secret])(`(${spell(secret)})`)).toBe('(***)')
  })

  test('of 8 characters is hidden, of 7 it is no secret', () => {
    expect(createRedactor(['12345678', 'abcdefg'])('12345678 abcdefg')).toBe('*** abcdefg')
    expect(createOutputRedactor(['abcdefg'])('abcdef… abcdefg')).toBe('abcdef… abcdefg')
    expect(createOutputRedactor(['12345678'])('1234567… 12345678')).toBe('***… ***')
  })

  test('that another one holds leaves nothing of it', () => {
    const inner = SECRET.slice(10)
    expect(createRedactor([inner, SECRET])(`${SECRET} ${inner}`)).toBe('*** ***')
  })
})
