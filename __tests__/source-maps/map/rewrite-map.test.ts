import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { dropCommonDirectory } from '../../../src/source-maps/map/source-prefix.ts'
import { rewriteMap } from '../../../src/source-maps/map/rewrite-map.ts'
import { makeDirectory } from '../corpus.ts'

let outside: string
let root: string
beforeEach(() => {
  outside = makeDirectory()
  root = join(outside, 'workspace')
  mkdirSync(join(root, 'dist'), { recursive: true })
})
afterEach(() => rmSync(outside, { recursive: true }))

const write = (place: string, contents: string | Buffer) => {
  const path = join(root, place)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
  return path
}
const rewrite = async (map: unknown, stripCommonPrefix = false) => {
  const json = Buffer.from(typeof map === 'string' ? map : JSON.stringify(map))
  const mapPath = join(root, 'dist/app.js.map')
  const { bytes, withoutContent } = await rewriteMap(json, { mapPath, root, stripCommonPrefix })
  const isSame = bytes === json
  return {
    map: isSame ? map : (JSON.parse(bytes.toString()) as unknown),
    isSame,
    bytes,
    withoutContent,
  }
}
const MAP = { version: 3, names: ['“é”'], mappings: 'AAAA', x_own: { any: [1, null] } }

const section = (line: number) => ({
  offset: { line, column: 0 },
  map: { ...MAP, sources: ['../src/a.ts'] },
})

describe('the code of sources', () => {
  test('that the map only names is put into it; all else stays', async () => {
    write('src/a.ts', 'const a = "“é”"\n')
    write('src/c.ts', 'c')
    const sources = ['../src/a.ts', '../src/b.ts', '../src/c.ts']
    const { map, withoutContent } = await rewrite({
      ...MAP,
      sources,
      sourcesContent: [null, '"b"\\'],
    })
    expect(map).toEqual({
      ...MAP,
      sources,
      sourcesContent: ['const a = "“é”"\n', '"b"\\', 'c'],
    })
    expect(withoutContent).toEqual([])
  })

  test.each([
    ['no list of code', { version: 3 }],
    ['an empty list', { sourcesContent: [] }],
    ['null for a list', { sourcesContent: null }],
  ])('is added to a map with %s', async (_, fields) => {
    write('src/a.ts', 'a')
    const { map } = await rewrite({ ...MAP, ...fields, sources: ['../src/a.ts'] })
    expect(map).toEqual({ ...MAP, ...fields, sources: ['../src/a.ts'], sourcesContent: ['a'] })
  })

  test('is looked for from the map’s folder, not from where the step runs', async () => {
    write('src/a.ts', 'wrong')
    write('dist/src/a.ts', 'right')
    const { map } = await rewrite({ ...MAP, sources: ['src/a.ts'] })
    expect(map).toMatchObject({ sourcesContent: ['right'] })
  })

  test('is found by a URL, an absolute path, an escaped name, and below sourceRoot', async () => {
    const path = write('src/a b.ts', 'a')
    write('src/deep/100%.ts', 'per cent')
    const named = [path, pathToFileURL(path).href, '../src/a%20b.ts', '../src/deep/100%.ts']
    expect((await rewrite({ ...MAP, sources: named })).map).toMatchObject({
      sourcesContent: ['a', 'a', 'a', 'per cent'],
    })
    const below = { ...MAP, sourceRoot: '../src/', sources: ['a b.ts', path] }
    expect((await rewrite(below)).map).toEqual({ ...below, sourcesContent: ['a', 'a'] })
  })

  test('of the sections of an indexed map is completed, too', async () => {
    write('src/a.ts', 'a')
    const { map } = await rewrite({ version: 3, sections: [section(0), section(7)] })
    expect(map).toMatchObject({
      sections: [0, 7].map((line) => ({
        offset: { line, column: 0 },
        map: { ...MAP, sourcesContent: ['a'] },
      })),
    })
  })

  test('that is there already leaves the map’s very bytes', async () => {
    const { isSame } = await rewrite(
      ` { "version" : 3, "sources":["../src/a.ts",null], "sourcesContent" : ["a"] ,"mappings":""}\n`,
    )
    expect(isSame).toBe(true)
  })

  test('is taken from no file outside of the workspace, and none that hides', async () => {
    writeFileSync(join(outside, 'secret.ts'), 'secret')
    symlinkSync(join(outside, 'secret.ts'), join(root, 'dist/link.ts'))
    symlinkSync(outside, join(root, 'dist/linked'))
    write('.env', 'secret')
    write('.git/config', 'secret')
    write('dist/binary.ts', Buffer.from([0xff, 0xfe]))
    const sources = [
      '../../secret.ts',
      join(outside, 'secret.ts'),
      'link.ts',
      'linked/secret.ts',
      '../.env',
      '../.git/config',
      '..',
      'binary.ts',
      'webpack://app/./src/a.ts',
      'https://example.com/a.ts',
      '//example.com/a.ts',
      '\0',
      '%ff',
      'file://host/a.ts',
      '',
    ]
    const { isSame, withoutContent } = await rewrite({ ...MAP, sources })
    expect(isSame).toBe(true)
    expect(withoutContent).toEqual(sources)
  })

  test('comes from a hidden folder that builds write to', async () => {
    write('.next/server/a.ts', 'a')
    const { map } = await rewrite({ ...MAP, sources: ['../.next/server/a.ts'] })
    expect(map).toMatchObject({ sourcesContent: ['a'] })
  })

  test.each([
    '',
    'no map',
    '{}',
    '[]',
    '{"mappings":"","sources":7}',
    '{"mappings":"","sources":["a"',
  ])('is not looked for in %j', async (json) => {
    expect((await rewrite(json)).isSame).toBe(true)
  })
})

describe('strip_common_prefix', () => {
  test.each([
    [
      'absolute paths',
      ['/home/me/app/src/a.ts', '/home/me/app/lib/b.ts'],
      ['src/a.ts', 'lib/b.ts'],
    ],
    ['a single one', ['/home/me/app/a.ts'], ['a.ts']],
    ['one above the other', ['/app/src/deep/a.ts', '/app/src/b.ts'], ['deep/a.ts', 'b.ts']],
    ['names that begin alike', ['/app/src/a.ts', '/app/src2/b.ts'], ['src/a.ts', 'src2/b.ts']],
    ['drives', ['C:\\app\\src\\a.ts', 'C:\\app\\b.ts'], ['src/a.ts', 'b.ts']],
    ['nothing but the root', ['/src/a.ts', '/lib/b.ts'], ['/src/a.ts', '/lib/b.ts']],
    ['relative paths', ['../src/a.ts', '../src/b.ts'], ['../src/a.ts', '../src/b.ts']],
    [
      'URLs',
      ['webpack:///src/a.ts', '//host/src/b.ts'],
      ['webpack:///src/a.ts', '//host/src/b.ts'],
    ],
    ['a mixture', ['/app/src/a.ts', null, 'b.ts', '/app/src/c.ts'], ['a.ts', null, 'b.ts', 'c.ts']],
    ['none', [], []],
  ])('of %s', (_, sources, stripped) => {
    expect(dropCommonDirectory(sources)).toEqual(stripped)
  })

  test('shortens the paths after the code was found by them', async () => {
    const sources = [write('src/a.ts', 'a'), write('lib/b.ts', 'b')]
    const map = { ...MAP, sources }
    expect((await rewrite(map, true)).map).toEqual({
      ...map,
      sources: ['src/a.ts', 'lib/b.ts'],
      sourcesContent: ['a', 'b'],
    })
    expect((await rewrite(map, false)).map).toMatchObject({ sources })
  })

  test('counts the sourceRoot, which is then spent', async () => {
    const map = {
      ...MAP,
      sourceRoot: '/app/src',
      sources: ['a.ts', 'deep/b.ts'],
      sourcesContent: ['a', 'b'],
    }
    expect((await rewrite(map, true)).map).toEqual({
      ...map,
      sourceRoot: '',
      sources: ['a.ts', 'deep/b.ts'],
    })
  })

  test('leaves the bytes of a map in which it finds nothing', async () => {
    const map = { ...MAP, sources: ['../src/a.ts'], sourcesContent: ['a'] }
    expect((await rewrite(map, true)).isSame).toBe(true)
  })
})
