import { AnyMap, originalPositionFor } from '@jridgewell/trace-mapping'
import { transformSync } from 'esbuild'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { makeFiles, readText } from '../build-files.ts'
import { readTree } from '../corpus.ts'
import { byCli, byPlugin } from '../snippets.ts'

const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const CODE = `export function total(list: number[]) {
  let sum = 0
  for (const one of list) sum += one
  throw new Error('here ' + sum)
}
`

function build(head: string, minify: boolean, source = CODE): { script: string; map: string } {
  const { code, map } = transformSync(head + source, {
    loader: 'ts',
    format: 'cjs',
    minify,
    sourcemap: 'external',
    sourcefile: 'a.ts',
  })
  return { script: `${code}//# sourceMappingURL=a.js.map\n`, map }
}

async function inject(root: string): Promise<void> {
  await injectDebugIds(await findFiles(['.'], root), { write: true })
}

/** Where the error's text stands in the source, as the map in the folder has it. */
function expectError(root: string, source: string): void {
  const lines = readText(root, 'a.js').split('\n')
  const line = lines.findIndex((text) => text.includes('here '))
  const column = (lines[line] ?? '').search(/["'`]here /)
  const map = new AnyMap(readText(root, 'a.js.map'))
  const found = originalPositionFor(map, { line: line + 1, column })
  const before = source.slice(0, source.indexOf("'here ")).split('\n')
  expect(found).toMatchObject({ line: before.length, column: before.at(-1)?.length })
}

const BUILDS = ['', '"use strict";', '#!/usr/bin/env node\n"use client";'].flatMap((head) => [
  { head, minify: true },
  { head, minify: false },
])

describe.each(BUILDS)('of %j', ({ head, minify }) => {
  const { script, map } = build(head, minify)

  test('a map that was written anew is shifted as its script was', async () => {
    const root = makeFiles({ 'a.js': script, 'a.js.map': map })
    await inject(root)
    const injected = readTree(root)
    expectError(root, head + CODE)
    writeFileSync(join(root, 'a.js.map'), map)
    await inject(root)
    expectError(root, head + CODE)
    expect(readTree(root)['a.js']).toEqual(injected['a.js'])
    expect(readText(root, 'a.js.map')).toBe(injected['a.js.map']?.text)
    const once = readTree(root)
    await inject(root)
    expect(readTree(root)).toEqual(once)
  })

  test('a map that was written anew with its id is shifted by where its tokens lie', async () => {
    // What it exports has no tokens, which is in the way of telling.
    const plain = build(head, minify, CODE.replace('export ', ''))
    const named = plain.map.replace('{', `{"debugId":"${ID}",`)
    const root = makeFiles({ 'a.js': plain.script, 'a.js.map': named })
    await inject(root)
    writeFileSync(join(root, 'a.js.map'), named)
    await inject(root)
    expectError(root, head + CODE.replace('export ', ''))
  })

  test('a map that was kept is not shifted twice', async () => {
    const root = makeFiles({ 'a.js': script, 'a.js.map': map })
    await inject(root)
    const injected = readText(root, 'a.js')
    writeFileSync(join(root, 'a.js'), script)
    await inject(root)
    expectError(root, head + CODE)
    expect(readText(root, 'a.js')).toBe(injected)
  })
})

test('a map written anew beside a script that sentry-cli injected is shifted', async () => {
  const { script, map } = build('', true)
  const root = makeFiles({ 'a.js': `${byCli(ID)}\n${script}//# debugId=${ID}\n`, 'a.js.map': map })
  await inject(root)
  expectError(root, CODE)
  expect(readText(root, 'a.js.map')).toContain(`"debugId":"${ID}"`)
})

test('a map that knows of its bundler’s snippet is not shifted', async () => {
  const map = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA,EAAE,EAAE"}'
  const root = makeFiles({ 'a.js': `${byPlugin(ID)}a()\n`, 'a.js.map': map })
  await inject(root)
  expect(readText(root, 'a.js.map')).toContain('"mappings":"AAAA,EAAE,EAAE"')
})

test('a snippet behind the code moves nothing, whatever the map says', async () => {
  const map = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA;AACA;AACA"}'
  const root = makeFiles({
    'a.js': 'a()\n//# sourceMappingURL=ab.map\n',
    'b.js': 'b()\n//# sourceMappingURL=ab.map\n',
    'ab.map': map,
  })
  await inject(root)
  rmSync(join(root, 'b.js'))
  const before = readTree(root)
  await inject(root)
  expect(readTree(root)).toEqual(before)
})

test.each(['', '// nothing', '"use strict"'])(
  'where there is no code, nothing moves: %j',
  async (script) => {
    const map = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}'
    const root = makeFiles({ 'a.js': script, 'a.js.map': map })
    await inject(root)
    const before = readTree(root)
    await inject(root)
    expect(readTree(root)).toEqual(before)
  },
)
