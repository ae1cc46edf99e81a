import { createContext, Script } from 'node:vm'
import { AnyMap, originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping'
import { expect, test } from '@jest/globals'
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { applyEdits } from '../../../src/source-maps/edit.ts'
import { planInjection } from '../../../src/source-maps/inject/plan-injection.ts'
import { parseSourceMap } from '../../../src/source-maps/map/source-map.ts'

const ID = '9a2e6ff6-3d1e-5f6c-8a5e-0d3f6a4b2c1d'
const LINE_END = /\r\n|[\n\r\u2028\u2029]/
/** Tells whether the code around it is strict, which is what a directive is for. */
const CODE = 'globalThis.result=[(function(){return this===undefined})(),"ab"];'

const STARTS = ['', '\uFEFF', '#!/usr/bin/env node\n', '\uFEFF#!/usr/bin/env node\r\n']
const ENDS = ['', '\n', '\r\n', '// c', '\n\n/* c */\n']
const BLANKS = [
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  ' \t',
  '\u00A0',
  '\u3000',
  '\uFEFF',
  '// c\n',
  '//# c\n',
  '//@ c\r',
  '// "use strict"\u2029',
  '/* c */',
  '/*\n*/',
  '/**/',
  '<!-- c\n',
  '\n--> c\n',
  '/* c\r\n*/--> c\n',
]
const TEXTS = [
  '"use strict"',
  "'use client'",
  String.raw`'use\x20strict'`,
  '""',
  '"a\\\nb"',
  '"a\\\r\nb"',
]
const STRICT = '"use strict"'
const AFTER_TEXT = [
  '',
  ';',
  '\n',
  ';\n',
  '/* c */',
  '/*\n*/',
  ' // c\n',
  '\n;',
  '.length;',
  '+"b";',
  '\n+1;',
  '\n[0];',
  '\n(0);',
  '\n`b`;',
  '\nin globalThis;',
  '\n++q;',
  '\n!0;',
  '\n!=0;',
  '\n/1/1;',
  '\n?1:2;',
  ',1;',
  '\n&&1;',
  '\nof;',
  '\nin$=1;',
  '\ninø=1;',
  '\nin𠮷=1;',
  '\nin\\u0061=1;',
  '\nin\u200D=1;',
  '\nin\u00A0globalThis;',
  '\nin/**/globalThis;',
  '\ninstanceofø=1;',
  '\ninstanceof Object;',
  '\n--q;',
  '\n**1;',
]
const OTHERS = [';', '("use strict");', '`use strict`;', '{}', 'var r=0;', 'q++\n', '-1;']
const text = oneof(constantFrom(...TEXTS), constantFrom(STRICT))
const directive = tuple(text, constantFrom(...AFTER_TEXT)).map((parts) => parts.join(''))
const part = oneof(
  { arbitrary: constantFrom(...BLANKS), weight: 4 },
  { arbitrary: directive, weight: 4 },
  { arbitrary: constantFrom(...OTHERS), weight: 1 },
)
const between = array(part, { maxLength: 5, size: 'max' })
const script = tuple(constantFrom(...STARTS), between, constantFrom(...ENDS)).map(
  ([start, parts, end]) => start + parts.join('') + CODE + end,
)

type Outcome = { result: string; isValid: boolean; ids: unknown[] }

function run(code: string): Outcome {
  const context = createContext({
    q: 0,
    of: 1,
    in$: 0,
    inø: 0,
    in𠮷: 0,
    ina: 0,
    'in\u200D': 0,
    instanceofø: 0,
  })
  let thrown = ''
  try {
    new Script(code.replace(/^\uFEFF/, ''), { filename: 'script.js' }).runInContext(context)
  } catch (error) {
    thrown = String(error).replace(/:.*/s, '')
  }
  const ids: unknown = Reflect.get(context, '_sentryDebugIds') ?? {}
  return {
    result: JSON.stringify([Reflect.get(context, 'result'), Reflect.get(context, 'q'), thrown]),
    isValid: thrown === '',
    ids: Object.values(ids as Record<string, unknown>),
  }
}

/** A map with a token every other column. Columns don't count the byte order mark, which no engine sees. */
function mapOf(code: string): string {
  const lines = code.replace(/^\uFEFF/, '').split(LINE_END)
  const mappings = lines.map((line, index) => {
    const rest = Array.from({ length: Math.floor((line.length - 1) / 2) }, () => 'EAAE')
    return line === '' ? '' : [index === 0 ? 'AAAA' : 'AACA', ...rest].join(',')
  })
  return JSON.stringify({ version: 3, sources: ['a'], names: [], mappings: mappings.join(';') })
}

function originalOf(map: TraceMap, code: string, offset: number): unknown {
  const isWithinLineEnd = code.slice(offset - 1, offset + 1) === '\r\n'
  const lines = code
    .slice(0, isWithinLineEnd ? offset - 1 : offset)
    .replace(/^\uFEFF/, '')
    .split(LINE_END)
  return originalPositionFor(map, { line: lines.length, column: lines.at(-1)?.length ?? 0 })
}

function inject(code: string): { code: string; map: string; start: number; length: number } {
  const bytes = Buffer.from(code)
  const map = parseSourceMap(Buffer.from(mapOf(code)))
  const plan = planInjection(bytes, { debugId: ID, map, mayMove: true })
  const [snippet] = plan.script
  return {
    code: Buffer.concat(applyEdits(bytes, plan.script)).toString(),
    map: Buffer.concat(applyEdits(map?.json ?? Buffer.alloc(0), plan.map)).toString(),
    start: bytes.subarray(0, snippet?.start).toString().length,
    length: snippet?.text.length ?? 0,
  }
}

test('whatever a script begins with, it does the same as before, and tells its id', () => {
  assert(
    property(script, (code) => {
      const before = run(code)
      const after = run(inject(code).code)
      expect(after.result).toBe(before.result)
      if (before.isValid) expect(after.ids).toEqual([ID])
    }),
    { numRuns: 2_000 },
  )
})

test('whatever a script begins with, its map leads every character to where it was', () => {
  assert(
    property(script, (code) => {
      const injected = inject(code)
      const [before, after] = [new AnyMap(mapOf(code)), new AnyMap(injected.map)]
      for (let offset = code.startsWith('\uFEFF') ? 1 : 0; offset < code.length; offset += 1) {
        const moved = offset < injected.start ? offset : offset + injected.length
        const [was, is] = [
          originalOf(before, code, offset),
          originalOf(after, injected.code, moved),
        ]
        if (JSON.stringify(was) !== JSON.stringify(is)) expect([offset, is]).toEqual([offset, was])
      }
    }),
    { numRuns: 300 },
  )
})
