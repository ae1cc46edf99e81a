import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Artifact } from '../../../src/source-maps/artifact.ts'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds, type InjectionResult } from '../../../src/source-maps/inject/inject.ts'
import { commitGroup } from '../../../src/source-maps/inject/commit-group.ts'
import {
  discardGroup,
  stageGroup,
  waitingPathOf,
} from '../../../src/source-maps/inject/replace-files.ts'
import { readContents } from '../../../src/source-maps/read-files.ts'
import { ActionError } from '../../../src/errors.ts'
import { createStaging } from '../../../src/staging/staging.ts'
import { makeDirectory, readTree } from '../corpus.ts'

const MAP = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA;AACA"}'
const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const OTHER_ID = '11111111-1111-4111-8111-111111111111'
const COMMIT = { staging: createStaging(), records: [] }
const NO_TEXT = Buffer.from([0x61, 0x28, 0x22, 0xe4, 0x22, 0x29])

function makeFiles(files: Readonly<Record<string, string | Buffer>>): string {
  const root = makeDirectory()
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), contents)
  }
  return root
}

async function inject(root: string, write = true): Promise<InjectionResult> {
  return injectDebugIds(await findFiles(['.'], root), { write })
}

function idsOf(artifacts: readonly Artifact[]): Record<string, string | null> {
  return Object.fromEntries(artifacts.map(({ name, debugId }) => [name, debugId]))
}

function textOf(root: string, name: string): string {
  return readFileSync(join(root, name), 'utf8')
}

describe('what fails half-way', () => {
  test('before the first file is replaced, leaves all as they were', async () => {
    const files = { 'a.js': 'a()', 'a.js.map': MAP, 'b.js': 'b()', 'b.js.map': MAP, 'c.js': 'c()' }
    for (const blocked of Object.keys(files)) {
      const root = makeFiles(files)
      const before = readTree(root)
      mkdirSync(waitingPathOf(join(root, blocked)))
      const error: unknown = await inject(root).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ActionError)
      expect(error).toMatchObject({ message: expect.stringContaining(blocked) })
      expect(readTree(root)).toEqual(before)
      rmdirSync(waitingPathOf(join(root, blocked)))
      expect(readdirSync(root).toSorted()).toEqual(Object.keys(files))
      const { artifacts } = await inject(root)
      expect(artifacts.every(({ debugId }) => debugId !== null)).toBe(true)
    }
  })

  test('between a map and its script, gives the map its old bytes back', async () => {
    const root = makeFiles({ 'a.js': 'old', 'a.js.map': 'old' })
    const paths = [join(root, 'a.js.map'), join(root, 'a.js')]
    for (const path of paths) utimesSync(path, 1, 1)
    const replacements = await Promise.all(
      paths.map(async (path) => ({
        path,
        before: readContents(path),
        pieces: [Buffer.from('n'), Buffer.from('ew')],
      })),
    )
    const group = await stageGroup(replacements, COMMIT.staging)
    expect([textOf(root, 'a.js'), textOf(root, 'a.js.map')]).toEqual(['old', 'old'])
    renameSync(join(root, 'a.js'), join(root, 'moved.js'))
    mkdirSync(join(root, 'a.js'))
    utimesSync(join(root, 'a.js'), 1, 1)
    await expect(commitGroup(group, COMMIT)).rejects.toThrow(/EISDIR|EEXIST|EPERM/)
    await discardGroup(group, COMMIT.staging)
    expect(textOf(root, 'a.js.map')).toBe('old')
    expect(readdirSync(root).toSorted()).toEqual(['a.js', 'a.js.map', 'moved.js'])

    rmdirSync(join(root, 'a.js'))
    renameSync(join(root, 'moved.js'), join(root, 'a.js'))
    await commitGroup(await stageGroup(replacements, COMMIT.staging), COMMIT)
    expect([textOf(root, 'a.js'), textOf(root, 'a.js.map')]).toEqual(['new', 'new'])
    expect(readdirSync(root).toSorted()).toEqual(['a.js', 'a.js.map'])
  })

  test('since something else writes to a file, overwrites nothing', async () => {
    const root = makeFiles({ 'a.js': 'old', 'a.js.map': 'old' })
    const paths = [join(root, 'a.js.map'), join(root, 'a.js')]
    const replacements = await Promise.all(
      paths.map(async (path) => ({
        path,
        before: readContents(path),
        pieces: [Buffer.from('new')],
      })),
    )
    const group = await stageGroup(replacements, COMMIT.staging)
    writeFileSync(join(root, 'a.js'), 'built again')
    await expect(commitGroup(group, COMMIT)).rejects.toThrow('a.js was written to meanwhile')
    await discardGroup(group, COMMIT.staging)
    expect([textOf(root, 'a.js'), textOf(root, 'a.js.map')]).toEqual(['built again', 'old'])
    expect(readdirSync(root).toSorted()).toEqual(['a.js', 'a.js.map'])
  })

  test('and left a file behind, is in nobody’s way', async () => {
    const root = makeFiles({ 'a.js': 'a()', 'a.js.map': MAP })
    writeFileSync(waitingPathOf(join(root, 'a.js')), 'half of a')
    const { artifacts } = await inject(root)
    expect(artifacts).toHaveLength(2)
    expect(readdirSync(root).toSorted()).toEqual(['a.js', 'a.js.map'])
    expect(textOf(root, 'a.js')).toContain('a()')
  })

  test('since a file is gone, names it', async () => {
    const root = makeFiles({ 'a.js': 'a()' })
    const files = await findFiles(['.'], root)
    renameSync(join(root, 'a.js'), join(root, 'b.js'))
    await expect(injectDebugIds(files, { write: true })).rejects.toThrow(/^a\.js cannot be read: /)
  })
})

describe('a file that is replaced', () => {
  test('keeps its mode', async () => {
    const root = makeFiles({ 'a.js': '#!/usr/bin/env node\na()', 'a.js.map': MAP })
    chmodSync(join(root, 'a.js'), 0o775)
    chmodSync(join(root, 'a.js.map'), 0o602)
    await inject(root)
    expect(statSync(join(root, 'a.js')).mode & 0o7777).toBe(0o775)
    expect(statSync(join(root, 'a.js.map')).mode & 0o7777).toBe(0o602)
  })

  test('may be what a link leads to, and is changed once', async () => {
    const root = makeFiles({ 'v1/a.js': 'a()\n', 'v1/a.js.map': MAP })
    symlinkSync('v1', join(root, 'current'))
    symlinkSync('v1/a.js', join(root, 'a.js'))
    const { artifacts } = await inject(root)
    expect(artifacts.map(({ name }) => name)).toEqual(['v1/a.js', 'v1/a.js.map'])
    expect(textOf(root, 'a.js').match(/_sentryDebugIds=/g)).toHaveLength(1)
    expect(textOf(root, 'v1/a.js.map')).toContain('"mappings":";AAAA;AACA"')
    expect(lstatSync(join(root, 'a.js')).isSymbolicLink()).toBe(true)
  })

  test('may have the longest name there is', async () => {
    const name = `${'a'.repeat(252)}.js`
    const root = makeFiles({ [name]: 'a()' })
    const { artifacts } = await inject(root)
    expect(textOf(root, name)).toContain(String(artifacts[0]?.debugId))
  })
})

describe('what is left out', () => {
  test('are files that are not UTF-8, with a warning, and their partners are not', async () => {
    const root = makeFiles({
      'a.js': NO_TEXT,
      'a.js.map': MAP,
      'b.js': 'b()',
      'b.js.map': NO_TEXT,
      'c.js': 'c()',
      'c.js.map': 'not a map',
      'd.js': 'd()',
      'd.js.map': MAP,
    })
    const before = readTree(root)
    const { artifacts, warnings } = await inject(root)
    expect(artifacts.map(({ name }) => name)).toEqual([
      'a.js.map',
      'b.js',
      'c.js',
      'd.js',
      'd.js.map',
    ])
    expect(warnings).toEqual([
      'a.js is not text in UTF-8: it is left out.',
      'b.js.map is not a source map in UTF-8: it is left out.',
      'c.js.map is not a source map in UTF-8: it is left out.',
    ])
    const after = readTree(root)
    for (const name of ['a.js', 'a.js.map', 'b.js.map', 'c.js.map']) {
      expect(after[name]).toEqual(before[name])
    }
    expect(textOf(root, 'b.js')).toMatch(/^b\(\)\n;!function/)
  })

  test('are bundles of React Native, but their ids are read', async () => {
    const script = `a()\n//# debugId=${ID}\n`
    const root = makeFiles({ 'main.jsbundle': 'a()', 'b.bundle': script, 'b.bundle.map': MAP })
    const before = readTree(root)
    const { artifacts } = await inject(root)
    expect(idsOf(artifacts)).toEqual({ 'main.jsbundle': null, 'b.bundle': ID, 'b.bundle.map': ID })
    expect(readTree(root)).toEqual(before)
  })
})

describe('without writing', () => {
  test('only the ids that are there are read', async () => {
    const root = makeFiles({
      'a.js': `a()\n//# debugId=${ID}\n`,
      'a.js.map': MAP,
      'b.js': 'b()',
      'b.js.map': MAP.replace('{', `{"debugId":"${ID}",`),
      'c.js': 'c()',
      'c.js.map': MAP,
      'style.css.map': MAP,
    })
    const before = readTree(root)
    const { artifacts, warnings } = await inject(root, false)
    expect(idsOf(artifacts)).toEqual({
      'a.js': ID,
      'a.js.map': ID,
      'b.js': ID,
      'b.js.map': ID,
      'c.js': null,
      'c.js.map': null,
      'style.css.map': null,
    })
    expect(artifacts.find(({ name }) => name === 'c.js')?.mapUrl).toBe('c.js.map')
    expect(warnings).toEqual([])
    expect(readTree(root)).toEqual(before)
  })
})

describe('an id that is there', () => {
  test('is left alone with its map when the script registers it', async () => {
    const script = `register("${ID}")\n//# debugId=${ID}\n`
    const root = makeFiles({
      'a.js': script,
      'a.js.map': MAP,
      'b.js': script,
      'b.js.map': MAP.replace('{', `{"debugId":"${OTHER_ID}",`),
    })
    const before = readTree(root)
    const { artifacts } = await inject(root)
    expect(new Set(Object.values(idsOf(artifacts)))).toEqual(new Set([ID]))
    expect(readTree(root)).toEqual(before)
  })

  test('is registered when a bundler has only named it, and replaces the map’s', async () => {
    const root = makeFiles({
      'a.js': `a()\n//# debugId=${ID}\n`,
      'a.js.map': MAP.replace('{', `{ "debugId" : "${OTHER_ID}", `),
    })
    await inject(root)
    expect(textOf(root, 'a.js')).toMatch(new RegExp(`^;!function.*"${ID}".*\na\\(\\)\n`))
    expect(JSON.parse(textOf(root, 'a.js.map'))).toEqual({
      version: 3,
      sources: ['a.ts'],
      names: [],
      mappings: ';AAAA;AACA',
      debugId: ID,
      debug_id: ID,
    })
  })
})

describe('scripts that share a map', () => {
  test('get one id, at their ends, so that the map fits both', async () => {
    const [a, b] = ['a', 'b'].map((name) => `${name}()\n//# sourceMappingURL=ab.map\n`)
    const root = makeFiles({ 'a.js': a ?? '', 'b.js': b ?? '', 'ab.map': MAP })
    const { artifacts } = await inject(root)
    expect(new Set(Object.values(idsOf(artifacts))).size).toBe(1)
    expect(artifacts.map(({ name, mapUrl }) => [name, mapUrl])).toEqual([
      ['a.js', 'ab.map'],
      ['ab.map', null],
      ['b.js', 'ab.map'],
    ])
    expect(textOf(root, 'ab.map')).toContain('"mappings":"AAAA;AACA"')
    for (const name of ['a', 'b']) {
      expect(textOf(root, `${name}.js`)).toMatch(
        new RegExp(`^${name}\\(\\)\n;!function.*\n//# sourceMappingURL=ab.map\n//# debugId=`),
      )
    }
    const before = readTree(root)
    expect((await inject(root)).artifacts).toEqual(artifacts)
    expect(readTree(root)).toEqual(before)
  })
})

test('the URL of a map is what leads from the script’s name to the map’s', async () => {
  const root = makeFiles({
    'js/a #1?.js': 'a()\n//# sourceMappingURL=../maps/ä 1.map'.replace(' 1', '%201'),
    'maps/ä 1.map': MAP,
  })
  const { artifacts } = await inject(root)
  expect(artifacts.map(({ mapUrl }) => mapUrl)).toEqual(['../maps/%C3%A4%201.map', null])
})
