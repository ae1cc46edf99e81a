import { expect, test } from '@jest/globals'
import { compact } from '../scripts/compact.ts'

const KEPT = /MODULE/

test.each<[string, string, string]>([
  ['a remark', 'const a = (0,b/* name */.c); // why\nlet d', 'const a = (0,b.c);\nlet d\n'],
  [
    'a remark over lines, which ends a statement',
    '() => { return/*\n*/a }',
    '() => { return\na }\n',
  ],
  ['a remark that is kept', '/* no */\n// MODULE: a\nlet d', '// MODULE: a\nlet d\n'],
  ['empty lines', 'let a\n\n\n  \nlet b\n\n', 'let a\nlet b\n'],
  ['indentation', '{\n    {\n        a()\n      + 1\n    }\n}', '{\n {\n  a()\n  + 1\n }\n}\n'],
  ['what looks like a remark', "const a = '// b', c = /\\/*d/", "const a = '// b', c = /\\/*d/\n"],
  [
    'lines of a template',
    'let a = `\n    ${ b }\n\n    // c\n`',
    'let a = `\n    ${ b }\n\n    // c\n`\n',
  ],
  ['parentheses around a function', '({ 1: ((a) => a) })', '({ 1: ((a) => a) })\n'],
])('%s', (_, code, expected) => {
  expect(compact(code, KEPT)).toBe(expected)
})
