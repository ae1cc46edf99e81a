import { describe, expect, test } from '@jest/globals'
import { createExclusions } from '../../../src/source-maps/find/exclude.ts'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds, type InjectionResult } from '../../../src/source-maps/inject/inject.ts'
import { makeFiles, readText } from '../build-files.ts'
import { readTree } from '../corpus.ts'

const MAP = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}'

async function inject(root: string, ...patterns: readonly string[]): Promise<InjectionResult> {
  const isExcluded = await createExclusions(patterns, root)
  return injectDebugIds(await findFiles(patterns, root), {
    write: true,
    acceptsMap: (path) => !isExcluded(path),
  })
}

describe('the map that a script names on disk comes along', () => {
  test.each([
    ['beside it', 'a.js.map', 'dist/js/a.js.map', 'a.js.map'],
    ['with escapes', 'a%20b.map', 'dist/js/a b.map', 'a b.map'],
    ['with a query', 'a.map?v=1', 'dist/js/a.map', 'a.map'],
    ['above', '../../maps/a.map', 'maps/a.map', 'maps/a.map'],
    ['below', 'm/a.map', 'dist/js/m/a.map', 'm/a.map'],
  ])('%s', async (_, url, place, name) => {
    const script = `a()\n//# sourceMappingURL=${url}\n`
    const root = makeFiles({ 'dist/js/a.js': script, [place]: MAP })
    const { artifacts, warnings } = await inject(root, 'dist/js/a.js')
    expect(warnings).toEqual([])
    expect(artifacts.map((one) => one.name)).toEqual(['a.js', name])
    expect(artifacts[1]?.debugId).toBe(artifacts[0]?.debugId)
    expect(readText(root, place)).toContain(artifacts[0]?.debugId)
  })
})

test('a map that is left out does not come along', async () => {
  const root = makeFiles({
    'dist/a.js': 'a()\n//# sourceMappingURL=a.js.map\n',
    'dist/a.js.map': MAP,
  })
  for (const exclusion of ['!dist/a.js.map', '!**/*.map']) {
    const { artifacts, warnings } = await inject(root, 'dist/a.js', exclusion)
    expect(artifacts.map(({ name }) => name)).toEqual(['a.js'])
    expect(warnings).toEqual(['a.js names the map a.js.map, which is not among the files.'])
  }
})

test('what is not a map is neither uploaded nor changed', async () => {
  const files = { 'secret.txt': 'secret', 'dist/a.js': 'a()\n//# sourceMappingURL=../secret.txt\n' }
  const root = makeFiles(files)
  const { artifacts, warnings } = await inject(root, 'dist')
  expect(artifacts.map(({ name }) => name)).toEqual(['a.js'])
  expect(warnings).toEqual(['secret.txt is not a source map in UTF-8: it is left out.'])
  expect(readTree(root)['secret.txt']?.text).toBe('secret')
})
