import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { computeDebugId, parseDebugId } from '../../../src/source-maps/inject/debug-id.ts'
import { readScriptIds, toDebugId } from '../../../src/source-maps/inject/script-ids.ts'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { parseSourceMap } from '../../../src/source-maps/map/source-map.ts'
import { makeDirectory } from '../corpus.ts'

const MAP = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA;AACA"}'
const INLINE = Buffer.from(MAP).toString('base64')
const PLAIN = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}'
const INLINE_PLAIN = Buffer.from(PLAIN).toString('base64')

// The ids are those that sentry-cli 3.8.0 wrote: `sentry-cli sourcemaps inject .` in a directory with these files.
const KNOWN: readonly { name: string; script: string; map: string | null; id: string }[] = [
  {
    name: 'plain.js',
    script: '"use strict";\nconsole.log(1);\n//# sourceMappingURL=plain.js.map\n',
    map: MAP,
    id: '0ef2274f-ff24-5885-a19b-b85d8c65eb46',
  },
  {
    name: 'crlf.js',
    script: '"use strict";\r\nconsole.log("ä🛒");\r\n//# sourceMappingURL=crlf.js.map\r\n',
    map: `${MAP}\n`,
    id: 'cd70cd42-8469-5af5-9777-487a9d3a9476',
  },
  {
    name: 'guessed.js',
    script: 'console.log(5)\n',
    map: '{"version":3,"sources":["ä.ts"],"names":[],"mappings":"AAAA"}',
    id: '78772235-d58e-53d5-88c4-5945ee4124a0',
  },
  {
    name: 'indexed.js',
    script: 'console.log(6)\n//# sourceMappingURL=indexed.js.map',
    map: `{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":${MAP}}]}`,
    id: '3646a5d1-90e6-5cbd-9b84-3dc59fde413a',
  },
  {
    name: 'inline.js',
    script: `console.log(4)\n//# sourceMappingURL=data:application/json;base64,${INLINE}\n`,
    map: null,
    id: 'a649be59-f8bf-52fd-8f57-f5a3e70443cc',
  },
  {
    name: 'inline-charset.js',
    script: `a()\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${INLINE_PLAIN}\n`,
    map: null,
    id: '7cbb5649-af33-5d73-a3bf-15d560018397',
  },
  {
    name: 'inline-percent.js',
    script: `a()\n//# sourceMappingURL=data:application/json,${encodeURIComponent(PLAIN)}\n`,
    map: null,
    id: 'ea6407c1-5c2e-5fce-b555-191eb5d4035e',
  },
  {
    name: 'bom.js',
    script: '\uFEFFconsole.log(2)',
    map: null,
    id: '9235ce8e-3ce0-507d-a825-88eeedcc46e4',
  },
  {
    name: 'alone.js',
    script: 'console.log(3)\n',
    map: null,
    id: '85ed6c5e-7b4a-586c-b3e0-5544f57606b1',
  },
  { name: 'empty.js', script: '', map: null, id: 'da39a3ee-5e6b-5b0d-b255-bfef95601890' },
]

describe('a new id', () => {
  test.each(KNOWN)('of $name is that of sentry-cli', async ({ name, script, map, id }) => {
    const directory = makeDirectory()
    writeFileSync(join(directory, name), script)
    if (map !== null) writeFileSync(join(directory, `${name}.map`), map)
    const { artifacts } = await injectDebugIds(await findFiles(['.'], directory), { write: true })
    expect(artifacts.map(({ debugId }) => debugId)).toEqual(artifacts.map(() => id))
    expect(artifacts).toHaveLength(map === null ? 1 : 2)
  })

  test('is another when a byte moves from the script to the map', () => {
    const [a, b, c] = ['a', 'ab', 'b'].map((text) => Buffer.from(text))
    expect(computeDebugId(a!, b!)).not.toBe(computeDebugId(b!, c!))
    expect(computeDebugId(a!, Buffer.alloc(0))).not.toBe(computeDebugId(a!, null))
  })
})

describe('the id of a script', () => {
  const id = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
  const other = '00000000-0000-4000-8000-000000000000'
  test.each([
    ['none', 'a()', null],
    ['a comment', `a()\n//# debugId=${id}`, { id, registered: false }],
    ['a comment and more', `a()\n//# debugId=${id}\r\n// b`, { id, registered: false }],
    [
      'the last of two',
      `//# debugId=${other}\na()\n//# debugId=${id}\n`,
      { id, registered: false },
    ],
    ['what is no id', `a()\n//# debugId=${id}\n//# debugId=none\n`, { id, registered: false }],
    ['upper case', `//# debugId=${id.toUpperCase()}`, { id, registered: false }],
    ['no hyphens', `//# debugId=${id.replaceAll('-', '')}`, { id, registered: false }],
    ['longer than an id', `//# debugId=${id}0`, null],
    ['a script that registers it', `r("${id}")\n//# debugId=${id}`, { id, registered: true }],
    ['text of a bundler', 's="//# debugId="+id', null],
  ])('%s', (_, script, expected) => {
    expect(toDebugId(readScriptIds(Buffer.from(script)))).toEqual(expected)
  })
})

describe('the id of a map', () => {
  const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  test.each([
    ['of the old key', `{"debug_id":"${a}","mappings":""}`, a],
    ['of the new key', `{"mappings":"","debugId":"${a}"}`, a],
    ['of both', `{"debug_id":"${a}","debugId":"${b}","mappings":""}`, b],
    ['of the other, when one is none', `{"debug_id":"${a}","debugId":"?","mappings":""}`, a],
    ['not of a number', '{"debug_id":12,"mappings":""}', null],
    ['not further within', `{"x":{"debugId":"${a}"},"mappings":""}`, null],
    ['not of a source', `{"sourcesContent":["\\"debugId\\":\\"${a}\\""],"mappings":""}`, null],
  ])('%s', (_, json, expected) => {
    expect(parseSourceMap(Buffer.from(json))?.debugId).toBe(expected)
  })
})

test('only UUIDs are ids', () => {
  expect(
    ['', 'x', 1, null, undefined, `${'0'.repeat(31)}g`].map((one) => parseDebugId(one)),
  ).toEqual(Array.from({ length: 6 }, () => null))
})
