import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { ActionError } from '../../../src/errors.ts'
import { makeDirectory } from '../corpus.ts'

/** A directory with these files; `link -> target` is a symbolic link. */
function makeTree(...entries: readonly string[]): string {
  const root = makeDirectory()
  for (const entry of entries) {
    const [place = '', target] = entry.split(' -> ')
    const path = join(root, place)
    mkdirSync(dirname(path), { recursive: true })
    if (target === undefined) writeFileSync(path, '')
    else symlinkSync(target, path)
  }
  return root
}

async function namesOf(root: string, ...patterns: readonly string[]): Promise<string[]> {
  return (await findFiles(patterns, root)).map(({ name }) => name)
}

const TREE = makeTree(
  'dist/b.js',
  'dist/B.js',
  'dist/a.js.map',
  'dist/static/c.mjs',
  'dist/static/d.cjs',
  'dist/index.html',
  'dist/style.css',
  'dist/style.css.map',
  'dist/types.d.ts',
  'dist/e.jsx',
  'dist/node_modules/x/x.js',
  'dist/.cache/y.js',
  'dist/.z.js',
  'app/main.jsbundle',
  'app/index.android.bundle',
  'app/[id]/page.js',
  'app/a b/ä.js',
  'packages/one/dist/1.js',
  'packages/two/dist/2.js',
  'packages/two/.next/static/3.js',
  'packages/two/.next/.cache/4.js',
  'packages/two/src/5.ts',
  'node_modules/lib/dist/6.js',
  'empty/readme.txt',
  'app/bytecode/index.hbc',
  'app/bytecode/index.hbc.map',
  'app/odd/bundle.es',
  'app/odd/bundle.es.map',
  'app/odd/server',
  'app/odd/style.css',
  'site/(shop)/cart.js',
  'site/(shop)/[id]/page.js',
  'site/other/x.js',
)

describe('what is found', () => {
  test.each([
    ['a directory', ['dist'], 'B.js a.js.map b.js static/c.mjs static/d.cjs style.css.map'],
    ['with a slash', ['./dist/'], 'B.js a.js.map b.js static/c.mjs static/d.cjs style.css.map'],
    ['of React Native', ['app/*bundle'], 'index.android.bundle main.jsbundle'],
    ['a file', ['dist/static/c.mjs'], 'c.mjs'],
    ['a file and its directory', ['dist/static/c.mjs', 'dist/static'], 'c.mjs d.cjs'],
    ['a glob', ['dist/**/*.?js'], 'static/c.mjs static/d.cjs'],
    ['a glob of all', ['dist/**'], 'B.js a.js.map b.js static/c.mjs static/d.cjs style.css.map'],
    ['braces', ['dist/{b.js,static/*}'], 'b.js static/c.mjs static/d.cjs'],
    ['directories of a glob', ['packages/*/dist'], '1.js 2.js'],
    ['files below a glob', ['packages/*/dist/*.js'], 'one/dist/1.js two/dist/2.js'],
    ['a name that looks like a glob', ['app/[id]'], 'page.js'],
    ['other letters', ['app/a b'], 'ä.js'],
    ['a hidden directory that is named', ['dist/.cache'], 'y.js'],
    ['a hidden file that is named', ['dist/.z.js'], '.z.js'],
    ['a hidden directory in a glob', ['packages/*/.next/**/*.js'], 'two/.next/static/3.js'],
    ['hidden directories in a glob', ['packages/*/.n*/**/*.js'], 'two/.next/static/3.js'],
    ['node_modules that are named', ['node_modules/lib'], 'dist/6.js'],
    ['node_modules in a glob', ['**/node_modules/*/*.js'], 'dist/node_modules/x/x.js'],
    ['everything', ['packages'], 'one/dist/1.js two/dist/2.js'],
    ['bytecode', ['app/bytecode'], 'index.hbc index.hbc.map'],
    ['a file of another ending', ['app/odd/bundle.es'], 'bundle.es'],
    ['a file without an ending', ['app/odd/server'], 'server'],
    ['another ending in a glob', ['app/odd/*.es'], 'bundle.es'],
    ['another ending in braces', ['app/odd/*.{es,map}'], 'bundle.es bundle.es.map'],
    ['no other ending in a glob of all', ['app/odd/*'], 'bundle.es.map'],
    ['a folder in a glob that looks like one', ['app/[id]/*.js'], 'page.js'],
    ['a folder in parentheses', ['site/(shop)/**/*.js'], '[id]/page.js cart.js'],
    ['folders of both kinds', ['site/(shop)/[id]/*'], 'page.js'],
    ['one of several names', ['site/(shop|other)/*.js'], 'other/x.js'],
    ['a glob that begins with what it is not', ['dist/static/!(c)*'], 'd.cjs'],
  ])('%s', async (_, patterns, names) => {
    expect((await namesOf(TREE, ...patterns)).join(' ')).toBe(names)
  })

  test('is told by absolute paths, and what it is by its ending', async () => {
    expect(await findFiles([join(TREE, 'dist', '*.map'), join(TREE, 'dist/b.js')], '/')).toEqual([
      { path: join(TREE, 'dist/a.js.map'), name: 'a.js.map', kind: 'map' },
      { path: join(TREE, 'dist/b.js'), name: 'b.js', kind: 'script' },
      { path: join(TREE, 'dist/style.css.map'), name: 'style.css.map', kind: 'map' },
    ])
  })
})

describe('what begins with an exclamation mark leaves out', () => {
  test.each([
    ['a directory', 'dist !dist/static', 'B.js a.js.map b.js style.css.map'],
    ['a directory with a slash', 'dist !./dist/static/', 'B.js a.js.map b.js style.css.map'],
    ['a file', 'dist !dist/b.js', 'B.js a.js.map static/c.mjs static/d.cjs style.css.map'],
    ['a glob', 'dist !dist/**/*.?js', 'B.js a.js.map b.js style.css.map'],
    ['a glob from anywhere', 'dist !**/*.map', 'B.js b.js static/c.mjs static/d.cjs'],
    ['the directories of a glob', 'dist !**/stat*', 'B.js a.js.map b.js style.css.map'],
    ['braces', 'dist !dist/{b,B}.js', 'a.js.map static/c.mjs static/d.cjs style.css.map'],
    ['a name that looks like a glob', 'app/*/*.js !app/[id]', 'a b/ä.js'],
    ['a folder in parentheses', 'app/[id] site !site/(shop)/**/*.js', 'other/x.js page.js'],
    ['what was named as a file', 'dist/b.js dist/B.js !dist/b.js', 'B.js'],
    ['hidden files', 'dist/.cache dist/b.js !**/.cache/**', 'b.js'],
    [
      'nothing that comes later',
      'dist !dist/static dist/static/c.mjs',
      'B.js a.js.map b.js c.mjs style.css.map',
    ],
    ['what comes before it only', '!dist/static dist/static', 'c.mjs d.cjs'],
    ['nothing that is not there', 'dist/static !dist/none !none/*', 'c.mjs d.cjs'],
  ])('%s: %s', async (_, patterns, names) => {
    const words = patterns.split(/ (?=[!d]|app|site)/)
    expect((await namesOf(TREE, ...words)).join(' ')).toBe(names)
  })

  test('absolute paths', async () => {
    const found = await namesOf(TREE, 'dist/static', `!${TREE}/dist/static/c.mjs`)
    expect(found).toEqual(['d.cjs'])
    expect(await namesOf(TREE, 'dist/static', `!${TREE}/**/c.*`)).toEqual(['d.cjs'])
    expect(await namesOf(join(TREE, 'app'), '../dist/static', '!../dist/*/c.mjs')).toEqual([
      'd.cjs',
    ])
  })

  test('what a link leads to, by either name', async () => {
    const root = makeTree('v1/a.js', 'v1/b.js', 'dist/current -> ../v1')
    for (const exclusion of ['!dist/current/a.js', '!v1/a.js', '!dist/*/a.js', '!v1/a*']) {
      expect(await namesOf(root, 'dist', exclusion)).toEqual(['current/b.js'])
    }
  })

  test('but not everything', async () => {
    await expect(namesOf(TREE, 'dist', '!dist')).rejects.toThrow(
      'The input sourcemaps leaves out everything that it names: !dist.',
    )
    await expect(namesOf(TREE, '!dist/vendor')).rejects.toThrow(ActionError)
  })
})

describe('links', () => {
  test('never lead to a file twice', async () => {
    const root = makeTree(
      'dist/v1/app.js',
      'dist/v1/app.js.map',
      'dist/current -> v1',
      'dist/app.js -> v1/app.js',
      'dist/v1/up -> ..',
      'dist/v1/itself -> itself',
      'dist/gone.js -> nothing.js',
    )
    expect(await namesOf(root, 'dist')).toEqual(['v1/app.js', 'v1/app.js.map'])
    expect(await namesOf(root, 'dist', 'dist/current', 'dist/v1')).toHaveLength(2)
    expect(await namesOf(root, 'dist/current')).toEqual(['app.js', 'app.js.map'])
    expect(await namesOf(root, 'dist/c*/*.js')).toEqual(['current/app.js'])
  })

  test('are followed to what is elsewhere', async () => {
    const root = makeTree(
      'cache/a1b2',
      'dist/app.js -> ../cache/a1b2',
      'more/x.js',
      'dist/m -> ../more',
    )
    const found = await findFiles(['dist'], root)
    expect(found).toEqual([
      { path: join(root, 'cache/a1b2'), name: 'app.js', kind: 'script' },
      { path: join(root, 'more/x.js'), name: 'm/x.js', kind: 'script' },
    ])
  })
})

describe('what leads to nothing is an error that names it', () => {
  test.each([
    ['nothing', 'build', `there is nothing at ${join(TREE, 'build')}`],
    ['a directory without any', 'empty', 'no script and no source map is in there'],
    ['another file', 'empty/readme.txt', 'that is neither a script nor a source map'],
    ['a glob', 'dist/*.ts', 'no script and no source map matches it'],
    ['a glob below nothing', 'build/**/*.js', 'no script and no source map matches it'],
    ['a glob below a file', 'dist/b.js/*.js', 'no script and no source map matches it'],
    ['hidden files', 'dist/.cache/*.map', 'no script and no source map matches it'],
  ])('%s', async (_, pattern, reason) => {
    const error: unknown = await findFiles(['dist', pattern], TREE).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(ActionError)
    expect(error).toMatchObject({
      message: `The input sourcemaps names ${pattern}, but ${reason}.`,
      hint: expect.stringContaining('.mjs'),
    })
  })
})
