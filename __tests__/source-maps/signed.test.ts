import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findFiles } from '../../src/source-maps/find/discover.ts'
import { injectDebugIds, type InjectionResult } from '../../src/source-maps/inject/inject.ts'
import { findVouchers } from '../../src/source-maps/signed/vouchers.ts'
import { makeFiles } from './build-files.ts'
import { readTree } from './corpus.ts'
import { byPlugin } from './snippets.ts'

const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const MAP = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}'
const SCRIPT = 'a()\n//# sourceMappingURL=a.js.map\n'
const PAIR = { 'dist/js/a.js': SCRIPT, 'dist/js/a.js.map': MAP, 'dist/js/b.js': 'b()' }

const hash = (algorithm: string, encoding: 'hex' | 'base64', text = SCRIPT): string =>
  createHash(algorithm).update(text).digest(encoding)
const integrity = (algorithm: string, text = SCRIPT): string =>
  `${algorithm}-${hash(algorithm, 'base64', text)}`

async function inject(
  root: string,
  pattern = 'dist',
  keepsSigned = true,
): Promise<InjectionResult> {
  const files = await findFiles([pattern], root)
  const vouchers = await findVouchers(files, root)
  return injectDebugIds(files, { write: true, vouchers, keepsSigned })
}

/** The files that an injection has changed. */
async function changes(
  root: string,
  ...more: [pattern?: string, keepsSigned?: boolean]
): Promise<string[]> {
  const before = readTree(root)
  await inject(root, ...more)
  const after = readTree(root)
  return Object.keys(after).filter((name) => after[name]?.text !== before[name]?.text)
}

const VOUCHERS: [string, string, string][] = [
  [
    'SRI in a page',
    'dist/index.html',
    `<script src="/js/a.js" integrity="${integrity('sha384')}">`,
  ],
  [
    'several hashes',
    'dist/index.html',
    `<script integrity="${integrity('sha256', 'x')} ${integrity('sha512')}">`,
  ],
  [
    'SRI in a URL’s alphabet',
    'dist/index.html',
    integrity('sha384').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  ],
  ['a page below', 'dist/app/deep/index.html', `integrity='${integrity('sha256')}'`],
  ['a page above', 'index.html', `integrity=${integrity('sha256')}`],
  [
    'an import map',
    'dist/index.html',
    `<script type="importmap">{"integrity":{"/js/a.js":"${integrity('sha384')}"}}</script>`,
  ],
  [
    'an import map of its own',
    'dist/map.importmap',
    `{"integrity":{"./js/a.js":"${integrity('sha384')}"}}`,
  ],
  [
    'ngsw.json',
    'dist/ngsw.json',
    JSON.stringify({ hashTable: { '/js/a.js': hash('sha1', 'hex') } }),
  ],
  ['Workbox', 'dist/sw.js', `precacheAndRoute([{url:"js/a.js",revision:"${hash('md5', 'hex')}"}])`],
  [
    'a precache manifest',
    'dist/precache-manifest.4f2d.js',
    `[{"revision":"${hash('md5', 'hex')}"}]`,
  ],
  [
    'a manifest',
    'dist/.vite/manifest.json',
    JSON.stringify({ a: { integrity: integrity('sha384') } }),
  ],
  [
    'Next’s manifest',
    'server/subresource-integrity-manifest.json',
    JSON.stringify({ a: integrity('sha256') }),
  ],
  [
    'webpack’s runtime',
    'dist/js/runtime.js',
    `s.integrity=r.sriHashes={1:"${integrity('sha384')}"}`,
  ],
]

describe('left as it is, with a warning that names it and what vouches, is a script with', () => {
  test.each(VOUCHERS)('%s', async (_, name, text) => {
    const root = makeFiles({ ...PAIR, [name]: text })
    const before = readTree(root)
    const { warnings, artifacts } = await inject(root)
    const after = readTree(root)
    for (const kept of ['dist/js/a.js', 'dist/js/a.js.map', name]) {
      if (kept !== name || !name.endsWith('.js')) expect(after[kept]).toEqual(before[kept])
    }
    expect(after['dist/js/b.js']).not.toEqual(before['dist/js/b.js'])
    expect(artifacts.find((one) => one.name === 'js/a.js')).toMatchObject({
      debugId: null,
      mapUrl: 'a.js.map',
    })
    expect(warnings).toEqual([expect.stringContaining('has the integrity or hash of js/a.js')])
    expect(warnings[0]).toContain(name.replace('dist/js/', 'js/'))
  })

  test.each(['gz', 'br', 'zst'])('a copy that ends in .%s', async (ending) => {
    const root = makeFiles({ ...PAIR, [`dist/js/a.js.${ending}`]: 'x' })
    const { warnings } = await inject(root)
    expect(warnings).toEqual([
      expect.stringContaining(`Compressed copies (a.js.${ending}) lie beside js/a.js`),
    ])
  })

  test('a map that is vouched for', async () => {
    const text = JSON.stringify({ hashTable: { '/js/a.js.map': hash('sha1', 'hex', MAP) } })
    const root = makeFiles({ ...PAIR, 'dist/ngsw.json': text })
    expect(await changes(root)).toEqual(['dist/js/b.js'])
  })
})

test.each(VOUCHERS.filter(([, name]) => !name.endsWith('.js')))(
  'with inject: true %s no longer fits, and the warning says so',
  async (_, name, text) => {
    const root = makeFiles({ ...PAIR, [name]: text })
    const { warnings } = await inject(root, 'dist', false)
    expect(warnings).toEqual([
      expect.stringMatching(/js\/a\.js, which no longer fits since a Debug ID was injected/),
    ])
    const again = makeFiles({ ...PAIR, [name]: text })
    expect(await changes(again, 'dist', false)).toContain('dist/js/a.js')
  },
)

describe('nothing is signed by', () => {
  test.each([
    ['another script’s integrity', 'dist/index.html', integrity('sha384', 'b')],
    ['a hash in a page’s text', 'dist/index.html', hash('sha1', 'hex')],
    ['a hash in some script', 'dist/js/c.js', `x="${hash('md5', 'hex')}"`],
    ['a page that is far away', 'other/index.html', integrity('sha384')],
    ['a large file', 'dist/data.json', `${' '.repeat(9_000_000)}${integrity('sha384')}`],
    ['an entry without a revision', 'dist/sw.js', '[{url:"js/a.js",revision:null}]'],
  ])('%s', async (_, name, text) => {
    const root = makeFiles({ ...PAIR, [name]: text })
    expect(await changes(root)).toEqual(
      expect.arrayContaining(['dist/js/a.js', 'dist/js/a.js.map', 'dist/js/b.js']),
    )
  })
})

describe('a signed script with an id', () => {
  test('in comment and map is left as it is, without a warning', async () => {
    const script = `${SCRIPT}//# debugId=${ID}\n`
    const root = makeFiles({
      'dist/a.js': script,
      'dist/a.js.map': MAP.replace('{', `{"debugId":"${ID}",`),
      'dist/index.html': integrity('sha384', script),
    })
    expect(await changes(root)).toEqual([])
    const { artifacts, warnings } = await inject(root)
    expect(warnings).toEqual([])
    expect(artifacts.map(({ debugId }) => debugId)).toEqual([ID, ID])
  })

  test('that it registers needs nothing', async () => {
    const script = byPlugin(ID) + SCRIPT
    const root = makeFiles({
      'dist/a.js': script,
      'dist/a.js.map': MAP,
      'dist/index.html': integrity('sha384', script),
    })
    expect(await changes(root)).toEqual([])
    expect((await inject(root)).warnings).toEqual([])
  })

  test('is found when its folder was named deeper, or by itself', async () => {
    const files = { ...PAIR, 'dist/index.html': integrity('sha384') }
    expect(await changes(makeFiles(files), 'dist/js')).toEqual(['dist/js/b.js'])
    expect(await changes(makeFiles(files), 'dist/js/a.js')).toEqual([])
    expect(await changes(makeFiles(files), 'dist/**/*.js')).toEqual(['dist/js/b.js'])
    const root = makeFiles(files)
    expect(await changes(root, join(root, 'dist', 'js'))).toEqual(['dist/js/b.js'])
  })
})
