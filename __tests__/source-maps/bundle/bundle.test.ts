import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  lastBundle,
  openBundle,
  startUploadScene,
  type UploadScene,
} from '../../support/sentry/upload-scene.ts'

const ID = '0fbae1d2-1111-5222-8333-444455556666'
const MAP = JSON.stringify({
  version: 3,
  sources: ['../src/a.ts'],
  sourcesContent: ['const a = 1'],
  names: [],
  mappings: 'AAAA',
})

let scene: UploadScene
beforeEach(async () => {
  scene = await startUploadScene()
})
afterEach(() => scene.close())

const addPair = (stem: string) => {
  scene.add(`dist/${stem}.js`, `${stem.repeat(200)}\n//# sourceMappingURL=x.js.map\n`, {
    debugId: ID,
    mapUrl: `${stem}.js.map`,
  })
  scene.add(`dist/${stem}.js.map`, MAP, { debugId: ID })
}

describe('the archive', () => {
  test('holds every file and a manifest that tells what they are', async () => {
    addPair('app')
    const { bundleId, filesUploaded, entries, warnings } = await scene.upload({ dist: '42' })
    const bundle = await openBundle(scene.server)
    expect(bundle.manifest).toEqual({
      files: {
        'files/_/_/app.js': {
          type: 'minified_source',
          url: '~/app.js',
          headers: { 'debug-id': ID, sourcemap: 'app.js.map' },
        },
        'files/_/_/app.js.map': {
          type: 'source_map',
          url: '~/app.js.map',
          headers: { 'debug-id': ID },
        },
      },
      debug_id: bundleId,
      org: 'acme',
      project: 'web',
      release: 'web@1.0',
      dist: '42',
    })
    expect(bundle.entries.map(({ name }) => name)).toEqual([
      'files/_/_/app.js',
      'files/_/_/app.js.map',
      'manifest.json',
    ])
    expect(bundle.text('files/_/_/app.js.map')).toBe(MAP)
    expect(bundle.text('files/_/_/app.js')).toMatch(/^app.*\n\/\/# sourceMappingURL=x\.js\.map\n$/)
    expect({ filesUploaded, warnings }).toEqual({ filesUploaded: 2, warnings: [] })
    expect(entries).toEqual([
      { name: 'app.js', url: '~/app.js', debugId: ID, bytes: 600 + 31 },
      { name: 'app.js.map', url: '~/app.js.map', debugId: ID, bytes: MAP.length },
    ])
  })

  test('begins with symbolic’s mark, and offsets count from there', async () => {
    addPair('app')
    await scene.upload()
    const { data } = lastBundle(scene.server)
    expect(data.subarray(0, 12).toString('latin1')).toBe('SYSB\u0002\0\0\0PK\u0003\u0004')
    await expect(openBundle(scene.server)).resolves.toBeDefined()
  })

  test('tells neither time nor umask, and compresses what gets smaller', async () => {
    addPair('app')
    scene.add('dist/tiny.js', '1')
    await scene.upload()
    const { entries } = await openBundle(scene.server)
    expect(new Set(entries.map(({ modified }) => modified))).toEqual(
      new Set(['1980-01-01T00:00:00.000Z']),
    )
    expect(new Set(entries.map(({ mode }) => mode))).toEqual(new Set(['100644']))
    expect(entries.filter(({ isCompressed }) => !isCompressed).map(({ name }) => name)).toEqual([
      'files/_/_/tiny.js',
    ])
  })

  test('has the same bytes and the same id every time, whatever the order of the files', async () => {
    for (const stem of ['b', 'a', 'c', 'é']) addPair(stem)
    const artifacts = ['c', 'a', 'é', 'b'].flatMap((stem) => [
      scene.add(`dist/${stem}.js`, `${stem} 1`),
      scene.add(`dist/${stem}.js.map`, MAP),
    ])
    const first = await scene.upload({ artifacts })
    const { data } = lastBundle(scene.server)
    scene.server.artifacts.bundles.length = 0
    const second = await scene.upload({ artifacts: artifacts.toReversed() })
    expect(lastBundle(scene.server).data.equals(data)).toBe(true)
    expect(second.bundleId).toBe(first.bundleId)
  })

  test('of no contents but empty ones can be read as well', async () => {
    scene.add('dist/empty.js', '')
    await scene.upload()
    expect((await openBundle(scene.server)).text('files/_/_/empty.js')).toBe('')
  })

  test('keeps the bytes of thousands of files in their places', async () => {
    for (let number = 0; number < 2_000; number += 1) {
      scene.add(`dist/${number}.js`, `file ${number} `.repeat(number % 50))
    }
    await scene.upload()
    const { entries, text } = await openBundle(scene.server)
    expect(entries).toHaveLength(2_001)
    for (const number of [0, 1, 49, 1_000, 1_999]) {
      expect(text(`files/_/_/${number}.js`)).toBe(`file ${number} `.repeat(number % 50))
    }
  })
})

const idOf = async (contents: string, facts = {}, job = {}) => {
  const artifacts = [scene.add('dist/app.js', contents, facts)]
  return (await scene.upload({ artifacts, ...job })).bundleId
}

describe('the bundle’s id', () => {
  test('is another for other contents, ids, URLs and maps', async () => {
    const ids = [
      await idOf('one'),
      await idOf('two'),
      await idOf('one', { debugId: ID }),
      await idOf('one', { mapUrl: 'app.js.map' }),
      await idOf('one', {}, { urlPrefix: '~/static' }),
      await idOf('one', { kind: 'map' }),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/)
  })

  test('is that of the files alone', async () => {
    expect(await idOf('one', {}, { release: '2.0', dist: 'x', projects: ['web', 'api'] })).toBe(
      await idOf('one'),
    )
  })
})

describe('the manifest', () => {
  test('names a project only when it is the only one, and a dist only when there is one', async () => {
    addPair('app')
    await scene.upload({ projects: ['web', 'api', 'web'] })
    const { manifest } = await openBundle(scene.server)
    const { files, ...attributes } = manifest
    expect(Object.keys(attributes)).toEqual(['debug_id', 'org', 'release'])
    expect(Object.values(attributes).every((value) => typeof value === 'string')).toBe(true)
    expect(lastBundle(scene.server)).toMatchObject({ projects: ['web', 'api'], dist: null })
    expect(Object.keys(files)).toHaveLength(2)
  })

  test('has no headers for a file of which there is nothing to say, like that of sentry-cli', async () => {
    scene.add('dist/app.js', '1')
    await scene.upload()
    expect((await openBundle(scene.server)).manifest.files).toEqual({
      'files/_/_/app.js': { type: 'minified_source', url: '~/app.js' },
    })
  })
})

describe('url_prefix', () => {
  test.each([
    ['', '~/js/a b.js', 'files/_/_/js/a%20b.js'],
    ['~', '~/js/a b.js', 'files/_/_/js/a%20b.js'],
    ['~/', '~/js/a b.js', 'files/_/_/js/a%20b.js'],
    ['~/static', '~/static/js/a b.js', 'files/_/_/static/js/a%20b.js'],
    ['~/static/', '~/static/js/a b.js', 'files/_/_/static/js/a%20b.js'],
    [
      'https://cdn.example.com/x/',
      'https://cdn.example.com/x/js/a b.js',
      'files/https/cdn.example.com/x/js/a%20b.js',
    ],
    [
      'http://localhost:3000',
      'http://localhost:3000/js/a b.js',
      'files/http/localhost%3A3000/js/a%20b.js',
    ],
    ['app:///', 'app:///js/a b.js', 'files/app/_/js/a%20b.js'],
    ['app://', 'app:///js/a b.js', 'files/app/_/js/a%20b.js'],
    ['/static', '/static/js/a b.js', 'files/_/_/static/js/a%20b.js'],
    ['~/../up', '~/../up/js/a b.js', 'files/_/_/_/up/js/a%20b.js'],
  ])('%j', async (urlPrefix, url, place) => {
    scene.add('dist/js/a b.js', '1')
    const { entries } = await scene.upload({ urlPrefix })
    expect(entries.map((entry) => entry.url)).toEqual([url])
    const { manifest, text } = await openBundle(scene.server)
    expect(Object.entries(manifest.files)).toMatchObject([[place, { url }]])
    expect(text(place)).toBe('1')
  })

  // Places are those that sentry-cli 3.8.0 gives to files of these names.
  test.each([
    ['日本/{x}.js', 'files/_/_/%E6%97%A5%E6%9C%AC/%7Bx%7D.js'],
    ['"a" <b>`.js', 'files/_/_/%22a%22%20%3Cb%3E%60.js'],
    ["$a&b+c,d;e=f@g!h*i'(j)[k]|l~.js", "files/_/_/$a&b+c,d;e=f@g!h*i'(j)[k]|l~.js"],
    ['a%20b.js', 'files/_/_/a%20b.js'],
  ])('has no part in the place of %s', async (name, place) => {
    scene.add(`dist/${name}`, '1')
    await scene.upload()
    const { manifest } = await openBundle(scene.server)
    expect(Object.entries(manifest.files)).toMatchObject([[place, { url: `~/${name}` }]])
  })

  test('and names that hold what no archive should are told apart', async () => {
    const names = ['a\nb.js', 'a\\b.js', 'a#b.js', 'a?b.js', 'Ab.js', 'aB.js', '\u0085.js']
    for (const name of names) scene.add(`dist/${name}`, name)
    await scene.upload()
    const { manifest, text } = await openBundle(scene.server)
    for (const name of names) {
      const [place = ''] =
        Object.entries(manifest.files).find(([, { url }]) => url === `~/${name}`) ?? []
      expect(place).toMatch(/^files\/_\/_\/[!-~]+$/)
      expect(text(place)).toBe(name)
    }
    expect(new Set(Object.keys(manifest.files).map((place) => place.toLowerCase())).size).toBe(
      names.length,
    )
  })

  test('that leads two files to one URL is warned of; both are in the bundle', async () => {
    const artifacts = ['one', 'two'].map((directory) => ({
      ...scene.add(`dist/${directory}/app.js`, directory),
      name: 'app.js',
    }))
    const { warnings } = await scene.upload({ artifacts })
    expect(warnings).toEqual([
      expect.stringMatching(/^More than one file has the URL ~\/app\.js: /),
    ])
    const { text } = await openBundle(scene.server)
    expect([text('files/_/_/app.js'), text('files/_/_/app.js.1')]).toEqual(['one', 'two'])
  })
})

test('the prefix that is stripped is what the sources of all maps have in common', async () => {
  const sources = {
    'users.js.map': { sources: ['/w/app/src/users/index.ts'] },
    'orders.js.map': { sources: ['index.ts'], sourceRoot: '/w/app/src/orders' },
    'lib.js.map': { sources: ['/w/app/lib/a.ts', 'webpack:///b.ts'] },
    'none.js.map': { sources: ['../src/c.ts', null] },
    'sections.js.map': {
      sections: [
        { offset: { line: 0, column: 0 }, map: { sources: ['/w/app/x/y.ts'], mappings: 'A' } },
      ],
    },
  }
  for (const [name, fields] of Object.entries(sources))
    scene.add(`dist/${name}`, JSON.stringify({ ...JSON.parse(MAP), ...fields }))
  await scene.upload({ stripCommonPrefix: true })
  const bundle = await openBundle(scene.server)
  const read = (name: string): unknown => JSON.parse(bundle.text(`files/_/_/${name}`))
  expect(read('users.js.map')).toMatchObject({ sources: ['src/users/index.ts'] })
  expect(read('orders.js.map')).toMatchObject({ sources: ['src/orders/index.ts'], sourceRoot: '' })
  expect(read('lib.js.map')).toMatchObject({ sources: ['lib/a.ts', 'webpack:///b.ts'] })
  expect(read('none.js.map')).toMatchObject({ sources: ['../src/c.ts', null] })
  expect(read('sections.js.map')).toMatchObject({ sections: [{ map: { sources: ['x/y.ts'] } }] })
})
