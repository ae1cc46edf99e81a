import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@babel/parser'
import { describe, expect, test } from '@jest/globals'
import { findTokens } from '../../../src/source-maps/inject/tokens.ts'
import { makeCorpus, scriptsOf } from '../corpus.ts'

/** What the X of a script stands in, and what that begins with. */
function tokenAtX(script: string): string {
  const bytes = Buffer.from(script)
  const [token] = findTokens(bytes, [bytes.indexOf('X')])
  const length = token?.kind === 'code' ? 1 : 2
  return `${token?.kind} ${bytes.toString('utf8', token?.start).slice(0, length)}`
}

describe('X is', () => {
  test.each([
    ['a=X', 'code X'],
    ['a="X"', 'literal "X'],
    ["a='it\\'s X'", "literal 'i"],
    ['a="\\\\";X', 'code X'],
    ['a="\\\r\nX"', 'literal "\\'],
    ['a="b\nX', 'code X'],
    ['a=`X`', 'literal `X'],
    ['a=`b\\`X`', 'literal `b'],
    ['a=`${X}`', 'code X'],
    ['a=`${b}X`', 'literal }X'],
    ['a=`${{b:1}.b+`${c}`}X`', 'literal }X'],
    ['a=`${`${b}X`}`', 'literal }X'],
    ['a=`${"}"}`;X', 'code X'],
    ['a={b:`c`};X', 'code X'],
    ['a="b;X', 'code X'],
    ['a=`b;X', 'code X'],
    ['a=`${b}c;X', 'code X'],
    ['a=/b;X', 'code X'],
    ['// X', 'comment //'],
    ['a//b\nX', 'code X'],
    ['a//b\rX', 'code X'],
    ['/* X */', 'comment /*'],
    ['/*/ X */', 'comment /*'],
    ['/**/X', 'code X'],
    ['a="//";X', 'code X'],
    ['a=/"/;X', 'code X'],
    ['a=/[/"]/;X', 'code X'],
    ['a=/\\/"/;X', 'code X'],
    ['a=b/c;d="/X"', 'literal "/'],
    ['a=b[0]/"c"/"X"', 'literal "X'],
    ['a=(b)/"c"/"X"', 'literal "X'],
    ['if(a)/"/.test(X)', 'code X'],
    ['for(;;)/"/.test(X)', 'code X'],
    ['a.if(b)/"c"/"X"', 'literal "X'],
    ['return/"/.test(X)', 'code X'],
    ['a.return/"c"/"X"', 'literal "X'],
    ['a++/"c"/"X"', 'literal "X'],
    ['a+/"/.test(X)', 'code X'],
    ['a=typeof/"/;X', 'code X'],
    ['{}/"/.test(X)', 'code X'],
    ['ä/"c"/"X"', 'literal "X'],
  ])('%j: %s', (script, expected) => {
    expect(tokenAtX(script)).toBe(expected)
  })
})

test('what is behind the end of the script is code', () => {
  expect(findTokens(Buffer.from('"a"'), [1, 5])).toEqual([
    { kind: 'literal', start: 0 },
    { kind: 'code', start: 5 },
  ])
})

test('every string of the corpus begins where a parser says that it does', () => {
  const corpus = makeCorpus()
  let count = 0
  for (const name of scriptsOf(corpus)) {
    const script = readFileSync(join(corpus, name), 'utf8').replaceAll(/[^\0-\x7f]/g, 'u')
    let tokens: readonly { type: { label: string }; start: number; end: number }[]
    try {
      const parsed = parse(script, {
        sourceType: name.endsWith('.mjs') ? 'module' : 'script',
        allowReturnOutsideFunction: true,
        tokens: true,
      })
      tokens = (parsed.tokens ?? []).filter((one) => typeof one.type === 'object')
    } catch {
      continue
    }
    const strings = tokens.filter(
      ({ type: { label }, start, end }) => label === 'string' && end - start > 2,
    )
    const found = findTokens(
      Buffer.from(script),
      strings.map(({ start }) => start + 1),
    )
    expect([name, found.map(({ start }) => start)]).toEqual([
      name,
      strings.map(({ start }) => start),
    ])
    count += strings.length
  }
  expect(count).toBeGreaterThan(100)
})
