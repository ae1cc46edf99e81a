import { describe, expect, test } from '@jest/globals'
import type { FoundFile } from '../../../src/source-maps/artifact.ts'
import { readMapReference } from '../../../src/source-maps/inject/map-reference.ts'
import { pairFiles } from '../../../src/source-maps/inject/pair.ts'

function found(name: string, path = `/out/${name}`): FoundFile {
  return { path, name, kind: name.endsWith('.map') ? 'map' : 'script' }
}

/** Pairs `script` or `script => URL` with maps; answers `script = map`. */
function pair(scripts: readonly string[], maps: readonly string[]) {
  const references = scripts.map((text) => {
    const [name = '', url = null] = text.split(' => ')
    return { script: found(name), url }
  })
  const { maps: pairs, warnings } = pairFiles(
    references,
    maps.map((name) => found(name)),
  )
  return {
    pairs: references.flatMap(({ script }) => {
      const map = pairs.get(script.path)
      return map === undefined ? [] : [`${script.name} = ${map.name}`]
    }),
    warnings,
  }
}

describe('a script that names its map', () => {
  test.each([
    ['beside it', 'js/a.js => a.js.map', 'js/a.js.map'],
    ['elsewhere', 'js/a.js => ../maps/a.js.map', 'maps/a.js.map'],
    ['with a query and a fragment', 'a.js => a.js.map?v=1#x', 'a.js.map'],
    ['percent-encoded', 'a b.js => a%20b.js.map', 'a b.js.map'],
    ['percent as it is', 'a%20b.js => a%20b.js.map', 'a%20b.js.map'],
    ['percent that is no code', 'a.js => 100%.map', '100%.map'],
    ['from the root of the site', 'js/a.js => /maps/a.map', 'maps/a.map'],
    ['from another root, but beside it', 'js/a.js => /shop/js/a.js.map', 'js/a.js.map'],
    ['on another server, but beside it', 'js/a.js => https://example.com/x.map', 'js/a.js.map'],
    ['without a scheme, but beside it', 'js/a.js => //example.com/x.map', 'js/a.js.map'],
    ['by an address within a bundler, but beside it', 'a.js => webpack:///a.map', 'a.js.map'],
  ])('%s', (_, script, map) => {
    const others = ['b.js.map', 'js/b.map']
    expect(pair([script], [map, ...others])).toEqual({
      pairs: [`${script.split(' => ')[0]} = ${map}`],
      warnings: [],
    })
  })

  test('that is not there, is told so and gets no other', () => {
    expect(pair(['a.js => b.js.map'], ['a.js.map'])).toEqual({
      pairs: [],
      warnings: ['a.js names the map b.js.map, which is not among the files.'],
    })
  })

  test('by a link keeps its neighbours by name', () => {
    const script = found('a.js', '/cache/1')
    const map = found('a.js.map', '/cache/2')
    for (const url of ['a.js.map', null]) {
      expect(pairFiles([{ script, url }], [map]).maps.get('/cache/1')).toBe(map)
    }
  })

  test('is not given one of two maps of that name', () => {
    const maps = [found('a.js.map', '/x/a.js.map'), found('a.js.map', '/y/a.js.map')]
    const script = found('a.js', '/y/a.js')
    expect(pairFiles([{ script, url: null }], maps).maps.get('/y/a.js')).toBe(maps[1])
    const elsewhere = found('a.js', '/z/a.js')
    expect(pairFiles([{ script: elsewhere, url: null }], maps).maps.size).toBe(0)
  })

  test('can share it', () => {
    expect(pair(['a.js => x.map', 'b.js => x.map'], ['x.map']).pairs).toEqual([
      'a.js = x.map',
      'b.js = x.map',
    ])
  })
})

describe('a map that is guessed', () => {
  const names = ['foo.js.map', 'foo.min.js.map', 'foo.map', 'foo.min.map']

  test.each(names.map((_, index) => names.slice(index)))('is the first of %s', (...maps) => {
    expect(
      pair(
        ['js/foo.js'],
        maps.map((name) => `js/${name}`),
      ).pairs,
    ).toEqual([`js/foo.js = js/${maps[0]}`])
  })

  test.each(['foo.min.js.map', 'foo.js.map', 'foo.map', 'foo.min.map'])(
    'is also %s of what is minified',
    (map) => {
      expect(pair(['foo.min.js'], [map]).pairs).toEqual([`foo.min.js = ${map}`])
    },
  )

  test.each([
    ['another directory', 'js/foo.js', 'foo.js.map'],
    ['another name', 'foo.js', 'foobar.js.map'],
    ['another ending', 'foo.mjs', 'foo.js.map'],
  ])('is none of %s', (_, script, map) => {
    expect(pair([script], [map])).toEqual({ pairs: [], warnings: [] })
  })

  test('is refused when two could have it', () => {
    expect(pair(['foo.js', 'foo.mjs'], ['foo.map'])).toEqual({
      pairs: [],
      warnings: [
        'foo.js has no map: foo.map could be that of foo.mjs as well.',
        'foo.mjs has no map: foo.map could be that of foo.js as well.',
      ],
    })
  })

  test('is the one of the script whose whole name it has', () => {
    expect(pair(['foo.js', 'foo.min.js'], ['foo.min.js.map'])).toEqual({
      pairs: ['foo.min.js = foo.min.js.map'],
      warnings: ['foo.js has no map: foo.min.js.map could be that of foo.min.js as well.'],
    })
  })

  test('is refused when another script names it', () => {
    expect(pair(['foo.js', 'bar.js => foo.js.map'], ['foo.js.map'])).toEqual({
      pairs: ['bar.js = foo.js.map'],
      warnings: ['foo.js has no map: foo.js.map is named by another script.'],
    })
  })
})

/** Pairs files of several folders that were named: `a:index.js => index.js.map` lies in /w/a. */
function pairRoots(files: string): { pairs: string[]; warnings: readonly string[] } {
  const references: { script: FoundFile; url: string | null }[] = []
  const maps: FoundFile[] = []
  for (const text of files.split(', ')) {
    const [place = '', url = null] = text.split(' => ')
    const [root = '', name = ''] = place.split(':')
    const file = found(name, `/w/${root}/${name}`)
    if (file.kind === 'map') maps.push(file)
    else references.push({ script: file, url })
  }
  const { maps: pairs, warnings } = pairFiles(references, maps)
  return {
    pairs: [...pairs].map(([path, map]) => `${path} = ${map.path}`.replaceAll('/w/', '')),
    warnings,
  }
}

describe('among several folders', () => {
  test.each([
    [
      'a map that is gone is not replaced by another folder’s',
      'a:i.js => i.js.map, b:i.js => i.js.map, b:i.js.map',
      ['b/i.js = b/i.js.map'],
      1,
    ],
    [
      'a hidden map is that of the script beside it',
      'a:i.js, b:i.js, b:i.js.map',
      ['b/i.js = b/i.js.map'],
      0,
    ],
    [
      'two hidden maps of one name are each beside their script',
      'a:i.js, b:i.js, a:i.js.map, b:i.js.map',
      ['a/i.js = a/i.js.map', 'b/i.js = b/i.js.map'],
      0,
    ],
    [
      'the site’s root is the folder that was named',
      'a:js/i.js => /m/i.map, b:js/i.js => /m/i.map, a:m/i.map, b:m/i.map',
      ['a/js/i.js = a/m/i.map', 'b/js/i.js = b/m/i.map'],
      0,
    ],
    [
      'of a map at the site’s root there is none in another folder that has a taker',
      'a:js/i.js => /m/i.map, b:js/i.js => /m/i.map, b:m/i.map',
      ['b/js/i.js = b/m/i.map'],
      0,
    ],
    [
      'a map in another folder has the place as its name',
      'code:js/i.js => i.js.map, maps:js/i.js.map',
      ['code/js/i.js = maps/js/i.js.map'],
      0,
    ],
    [
      'a hidden map in another folder has the place as its name',
      'code:js/i.js, maps:js/i.js.map',
      ['code/js/i.js = maps/js/i.js.map'],
      0,
    ],
    [
      'a map in another folder is not that of two',
      'a:i.js => i.js.map, b:i.js => i.js.map, c:i.js.map',
      [],
      2,
    ],
    ['a hidden map in another folder is not that of two', 'a:i.js, b:i.js, c:i.js.map', [], 2],
    ['of two maps in other folders none is taken', 'a:i.js, b:i.js.map, c:i.js.map', [], 0],
    [
      'hashed names pair whatever the place',
      'a:js/i-B3x9_kQz.js, m:i-B3x9_kQz.js.map',
      ['a/js/i-B3x9_kQz.js = m/i-B3x9_kQz.js.map'],
      0,
    ],
    [
      'hashed names pair though the script names another place',
      'a:js/i.4f2d8a1c.js => i.4f2d8a1c.js.map, m:x/i.4f2d8a1c.js.map',
      ['a/js/i.4f2d8a1c.js = m/x/i.4f2d8a1c.js.map'],
      0,
    ],
    [
      'hashed names that are not unique don’t pair',
      'a:i-B3x9_kQz.js, m:x/i-B3x9_kQz.js.map, m:y/i-B3x9_kQz.js.map',
      [],
      0,
    ],
    [
      'hashed names of two scripts don’t pair',
      'a:x/i-B3x9_kQz.js, b:y/i-B3x9_kQz.js, m:i-B3x9_kQz.js.map',
      [],
      2,
    ],
    [
      'names without a hash don’t pair elsewhere',
      'a:js/i.js, m:i.js.map, a:js/main.production.js, m:main.production.js.map',
      [],
      0,
    ],
  ])('%s', (_, files, pairs, warnings) => {
    const result = pairRoots(files)
    expect(result.pairs).toEqual(pairs)
    expect(result.warnings).toHaveLength(warnings)
  })
})

test('thousands of guesses are settled one by one, not each against all', () => {
  const names = Array.from({ length: 30_000 }, (_, number) => `js/${number}.js`)
  const references = names.map((name) => ({ script: found(name), url: null }))
  const maps = names.map((name) => found(`${name}.map`))
  const start = performance.now()
  expect(pairFiles(references, maps).maps.size).toBe(30_000)
  // In turn with all others it takes more than three seconds, alone some hundredths of one.
  expect(performance.now() - start).toBeLessThan(2_000)
})

describe('the reference in a script', () => {
  test.each([
    ['none', 'a()', undefined],
    ['the last of two', '//# sourceMappingURL=a.map\nb()\n//# sourceMappingURL=b.map\n', 'b.map'],
    ['in the old form', '//@ sourceMappingURL=a.map', 'a.map'],
    ['after code', 'a() //# sourceMappingURL=a.map', 'a.map'],
    ['before a line end of Windows', '//# sourceMappingURL=a.map\r\nb()', 'a.map'],
    ['with spaces after it', '//# sourceMappingURL=a.map \t\n', 'a.map'],
    ['with text after it', '//# sourceMappingURL=a.map b', undefined],
    ['that is empty', '//# sourceMappingURL=\n', undefined],
    ['in text', 'a("//# sourceMappingURL=a.map")', undefined],
    ['in other text', "a('//# sourceMappingURL='+b)", undefined],
    ['in a block comment', '/* //# sourceMappingURL=a.map */', undefined],
    ['behind a slash, which may begin the comment', 'a/b///# sourceMappingURL=a.map', undefined],
    ['of a style', '/*# sourceMappingURL=a.css.map */', undefined],
    ['text after it', '//# sourceMappingURL=a.map\na="//# sourceMappingURL=b.map"', 'a.map'],
    ['with other letters', '//# sourceMappingURL=ä.map', 'ä.map'],
    ['with an apostrophe', "//# sourceMappingURL=data:,it's", "data:,it's"],
  ])('%s', (_, script, url) => {
    const bytes = Buffer.from(script)
    const reference = readMapReference(bytes)
    expect(reference?.url).toBe(url)
    if (reference !== null) {
      expect(bytes.toString('utf8', reference.start, reference.end)).toBe(url)
      expect(bytes.toString('utf8', reference.comment)).toMatch(/^\/\/[#@] /)
    }
  })
})
