import { createStaging } from '../../src/staging/staging.ts'
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findFiles } from '../../src/source-maps/find/discover.ts'
import { findVouchers } from '../../src/source-maps/signed/vouchers.ts'
import { injectDebugIds } from '../../src/source-maps/inject/inject.ts'
import { removeMaps } from '../../src/source-maps/remove/remove-maps.ts'
import { rewriteMap } from '../../src/source-maps/map/rewrite-map.ts'
import { createWatch, type Watch } from '../../src/source-maps/watch.ts'
import { writeBundle } from '../../src/source-maps/bundle/bundle.ts'
import { makeFiles } from './build-files.ts'
import { makeDirectory, readTree } from './corpus.ts'

const MAP = '{"version":3,"sources":["gone.ts"],"names":[],"mappings":"AAAA"}'

/** A step whose time is over when a loop asks about `doing` for the time after `granted`; counts how often it is asked. */
function grant(doing: string, granted: number): { watch: Watch; asked: () => number } {
  let asked = 0
  const inTime = createWatch({ remaining: () => (asked > granted ? 0 : 1) })
  const watch: Watch = (what) => {
    if (what.startsWith(doing)) asked += 1
    inTime(what)
  }
  return { watch, asked: () => asked }
}

function makeBuild(scripts: number): string {
  const names = Array.from({ length: scripts }, (_, index) => `f${index}.js`)
  return makeFiles(
    Object.fromEntries(
      names.flatMap((name) => [
        [name, `a()\n//# sourceMappingURL=${name}.map\n`],
        [`${name}.map`, MAP],
      ]),
    ),
  )
}

describe('the step’s time is looked at', () => {
  test('at every source that a map names', async () => {
    const sources = Array.from({ length: 1_000_000 }, (_, index) => `gone-${index}.ts`)
    const json = Buffer.from(JSON.stringify({ version: 3, sources, names: [], mappings: 'AAAA' }))
    const root = realpathSync(makeDirectory())
    const { watch, asked } = grant('reading the sources', 5)
    const scope = { mapPath: join(root, 'a.js.map'), root, stripCommonPrefix: false, watch }
    await expect(rewriteMap(json, scope)).rejects.toThrow(
      'It was still reading the sources that a map names.',
    )
    expect(asked()).toBe(6)
  })

  test('at every link', async () => {
    const root = makeFiles({ 'lib/a.js': 'a()' })
    mkdirSync(join(root, 'dist'))
    for (let index = 0; index < 50; index += 1)
      symlinkSync(join(root, 'lib'), join(root, 'dist', `l${index}`))
    const { watch, asked } = grant('following links', 5)
    await expect(findFiles(['dist'], root, { watch })).rejects.toThrow(
      'It was still following links.',
    )
    expect(asked()).toBe(6)
  })

  test.each([
    ['comparing files', ['*.js']],
    ['looking for files', ['.']],
  ])('when it is %s', async (doing, patterns) => {
    const { watch } = grant(doing, 0)
    await expect(findFiles(patterns, makeBuild(3), { watch })).rejects.toThrow(
      `It was still ${doing}`,
    )
  })

  test('when it is reading what vouches for files', async () => {
    const root = makeFiles({ 'a.js': 'a()', 'a.html': '', 'b.html': '' })
    const { watch, asked } = grant('reading what vouches', 1)
    await expect(findVouchers(await findFiles(['.'], root), root, watch)).rejects.toThrow('vouches')
    expect(asked()).toBe(2)
  })

  test.each([
    ['reading scripts', 3],
    ['looking for the maps', 3],
    ['preparing files', 3],
    ['replacing files', 0],
  ])('when it is %s, and no file is changed then', async (doing, granted) => {
    const root = makeBuild(20)
    const before = readTree(root)
    const found = await findFiles(['*.js'], root)
    const { watch, asked } = grant(doing, granted)
    await expect(injectDebugIds(found, { write: true, watch })).rejects.toThrow(
      `It was still ${doing}`,
    )
    expect(asked()).toBe(granted + 1)
    expect(readTree(root)).toEqual(before)
  })

  test('between two files that are replaced, and the error tells how many were', async () => {
    const root = makeBuild(20)
    const { watch } = grant('replacing files', 7)
    await expect(
      injectDebugIds(await findFiles(['.'], root), { write: true, watch }),
    ).rejects.toThrow('It was still replacing files: of 20 scripts 7 have their Debug ID.')
    const tree = readTree(root)
    expect(Object.keys(tree)).toHaveLength(40)
    expect(Object.values(tree).filter(({ text }) => /debug_?id/i.test(text))).toHaveLength(14)
  })

  test.each(['packing the bundle', 'comparing the sources'])('when it is %s', async (doing) => {
    const root = makeBuild(3)
    const { artifacts } = await injectDebugIds(await findFiles(['.'], root), { write: true })
    const { watch } = grant(doing, 1)
    const tempDirectory = makeDirectory()
    const plan = {
      files: artifacts.map((artifact) => ({
        artifact,
        location: `files/${artifact.name}`,
        url: `~/${artifact.name}`,
      })),
      owner: { org: 'acme', projects: ['web'], release: '1', dist: null },
      root,
      stripCommonPrefix: true,
      tempDirectory,
      chunkSize: 8192,
      maxBytes: Infinity,
      watch,
      staging: createStaging(),
    }
    await expect(writeBundle(plan, () => undefined)).rejects.toThrow(`It was still ${doing}`)
    expect(readTree(tempDirectory)).toEqual({})
  })

  test.each(['taking comments', 'deleting maps'])('when it is %s', async (doing) => {
    const root = makeBuild(3)
    const { artifacts } = await injectDebugIds(await findFiles(['.'], root), { write: true })
    const { watch, asked } = grant(doing, 2)
    await expect(
      removeMaps(artifacts, () => false, { staging: createStaging(), watch }),
    ).rejects.toThrow(`It was still ${doing}`)
    expect(asked()).toBe(3)
  })
})
