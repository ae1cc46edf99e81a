import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findBundledPackages, writePackages } from '../../scripts/bundled-packages.ts'
import { ACTION_DIRECTORY } from '../support/release-scene.ts'

const DIST = join(ACTION_DIRECTORY, 'dist')
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8')

/** Packages that the bundle's own comments name; those of CommonJS have none, but these are known to be in it. */
const BUNDLED = new Set([
  'bottleneck',
  'debug',
  'ms',
  'picomatch',
  '@actions/http-client',
  '@actions/exec',
  ...readdirSync(DIST)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...read(file).matchAll(/MODULE: \.\/node_modules\/((?:@[^/]+\/)?[^/ ]+)/g)])
    .map(([, name = '']) => name)
    .filter((name) => name !== 'proxied-http-client' && name !== 'loaded-exec'),
])

describe('every bundled package', () => {
  const sbom = JSON.parse(read('sbom.cdx.json')) as {
    components: { name: string; version: string; purl: string; licenses: unknown[] }[]
  }

  test('is one of many', () => {
    expect(BUNDLED.size).toBeGreaterThan(20)
    expect(sbom.components.map(({ name }) => name)).not.toContain('create-sentry-release')
  })

  test.each([...BUNDLED])('%s is in the list of packages and in the licences', (name) => {
    const found = sbom.components.filter((component) => component.name === name)
    expect(found).toHaveLength(1)
    const version = found[0]?.version ?? ''
    expect(version).toMatch(/^[1-9]\d*\.\d+\.\d+$|^0\.(?:[1-9]\d*\.\d+|0\.[1-9])/)
    const section = read('licenses.txt')
      .split(/^-{79}\n\n/m)
      .find((part) => part.startsWith(`${name} ${version}\n`))
    expect(section).toMatch(/copyright/i)
    expect(section?.length).toBeGreaterThan(500)
  })
})

describe('the packages of a bundle', () => {
  let root = ''
  const install = (folder: string, name: string, files: Record<string, string>): void => {
    mkdirSync(join(root, folder), { recursive: true })
    const manifest = JSON.stringify({ name, version: '1.2.3', license: 'MIT' })
    for (const [file, text] of Object.entries({ 'package.json': manifest, ...files }))
      writeFileSync(join(root, folder, file), text)
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'packages-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  test('are found in modules inside of modules, and below other packages', () => {
    install('node_modules/a', 'a', { LICENSE: 'The licence of a' })
    install('node_modules/a/node_modules/@s/b', '@s/b', { 'licence.md': 'That of b' })
    const inner = [{ name: './node_modules/a/node_modules/@s/b/c.js' }, { name: 'external "fs"' }]
    const stats = {
      modules: [
        { name: './lib/x.js + 2 modules', modules: inner },
        { name: './node_modules/a/i.js' },
      ],
    }
    const packages = findBundledPackages(root, stats)
    expect(packages.map(({ name, text }) => [name, text])).toEqual([
      ['@s/b', 'That of b'],
      ['a', 'The licence of a'],
    ])
    writePackages(root, packages)
    expect(readFileSync(join(root, 'sbom.cdx.json'), 'utf8')).toContain('"pkg:npm/%40s/b@1.2.3"')
    expect(readFileSync(join(root, 'licenses.txt'), 'utf8')).toContain(
      'a 1.2.3\nMIT\n\nThe licence of a',
    )
  })

  test('make no build without the text of a licence', () => {
    install('node_modules/a', 'a', {})
    expect(() =>
      findBundledPackages(root, { modules: [{ name: './node_modules/a/i.js' }] }),
    ).toThrow('a has no text of its licence')
  })
})
