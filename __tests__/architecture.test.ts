import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import packageJson from '../package.json' with { type: 'json' }

const SRC = join(import.meta.dirname, '..', 'src')

type Import = { specifier: string; typeOnly: boolean }
type Module = { name: string; text: string; imports: Import[] }

function readModule(name: string): Module {
  const text = readFileSync(join(SRC, name), 'utf8')
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const statics = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm),
  ]
  const dynamics = [...code.matchAll(/\bimport\('([^']+)'\)/g)]
  return {
    name,
    text: code,
    imports: [
      ...statics.map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
      ...dynamics.map(([, specifier = '']) => ({ specifier, typeOnly: false })),
    ],
  }
}

const MODULES = globSync('**/*.ts', { cwd: SRC })
  .toSorted((a, b) => a.localeCompare(b))
  .map((name) => readModule(name))

function targetOf(module: Module, { specifier }: Import): string {
  return specifier.startsWith('.')
    ? relative(SRC, join(SRC, dirname(module.name), specifier))
    : specifier
}

function folderOf(name: string): string {
  return name.includes('/') ? (name.split('/')[0] ?? '') : name
}

function importersOf(specifier: string): string[] {
  return MODULES.filter(({ imports }) => imports.some((one) => one.specifier === specifier)).map(
    ({ name }) => name,
  )
}

function makersOf(brand: string): string[] {
  return MODULES.filter(({ text }) => new RegExp(`\\bas ${brand}\\b`).test(text)).map(
    ({ name }) => name,
  )
}

/** Pure folders, and what beside themselves they may import. */
const PURE: Record<string, readonly string[]> = {
  release: ['errors.ts'],
  deploy: [],
  report: ['release', 'errors.ts'],
  inputs: ['errors.ts', 'json.ts', 'release', 'sentry/token.ts'],
}

describe('the layering', () => {
  test.each(Object.entries(PURE))('%s/ imports nothing outward and no IO', (folder, allowed) => {
    const outward = MODULES.filter(({ name }) => folderOf(name) === folder).flatMap((module) =>
      module.imports
        .map((one) => targetOf(module, one))
        .filter(
          (target) =>
            folderOf(target) !== folder &&
            !allowed.some((one) => target === one || folderOf(target) === one),
        )
        .filter((target) => !target.startsWith('semver/'))
        .map((target) => `${module.name} imports ${target}`),
    )
    expect(outward).toEqual([])
  })

  test.each([
    ['@actions/core', ['runner/runner.ts']],
    ['@actions/github', ['sources/github/octokit.ts']],
    ['@actions/exec', ['sources/git/git.ts']],
    ['picomatch', ['source-maps/find/discover.ts']],
    ['proxied-http-client', ['http/proxy.ts']],
  ])('%s is imported where it belongs', (specifier, importers) => {
    expect(importersOf(specifier)).toEqual(importers)
  })

  test('only index.ts and main.ts read process', () => {
    const readers = MODULES.filter(({ text }) => /\bprocess\.|node:process/.test(text)).map(
      ({ name }) => name,
    )
    expect(readers).toEqual(['index.ts', 'main.ts'])
  })

  test('no module imports itself through others, types aside', () => {
    const graph = new Map(
      MODULES.map((module) => [
        module.name,
        module.imports.filter(({ typeOnly }) => !typeOnly).map((one) => targetOf(module, one)),
      ]),
    )
    const findCycle = (name: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
      for (const next of graph.get(name) ?? []) {
        const cycle = findCycle(next, [...path, name])
        if (cycle) return cycle
      }
      return null
    }
    expect(findCycle('index.ts', [])).toBeNull()
  })
})

describe('the conventions', () => {
  test('every dependency that ships is imported', () => {
    const imported = new Set(
      MODULES.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
    )
    const unused = Object.entries(packageJson.dependencies).filter(
      ([name, version]) =>
        // A package of our own stands in the place of one that another dependency asks for.
        !version.startsWith('file:') &&
        ![...imported].some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
    )
    expect(unused).toEqual([])
  })

  test('no file is named for no concept', () => {
    expect(
      MODULES.map(({ name }) => name).filter((name) =>
        /util|helper|common|manager|service/i.test(name),
      ),
    ).toEqual([])
  })

  test('there are no barrels: the one index is the entry', () => {
    expect(MODULES.map(({ name }) => name).filter((name) => name.endsWith('index.ts'))).toEqual([
      'index.ts',
    ])
    const reexports = MODULES.filter(({ text }) => /^export\s+(?:\*|\{[^}]*\})\s+from/m.test(text))
    expect(reexports.map(({ name }) => name)).toEqual([])
  })

  test('a branded type is made in one place', () => {
    expect(makersOf('Sha')).toEqual(['commits/commit.ts'])
    expect(makersOf('Version')).toEqual(['release/version.ts'])
  })

  test('no code has a mode for tests', () => {
    const testModes = MODULES.filter(({ text }) => /NODE_ENV|JEST|\bMOCK\b/.test(text)).map(
      ({ name }) => name,
    )
    expect(testModes).toEqual([])
  })

  test('snake_case stays in the bodies that Sentry reads, the inputs that users write, and GitHub’s answers', () => {
    const wire = MODULES.filter(({ text }) =>
      /\b(?:author_name|patch_set|author_email)\??: (?!`|')/.test(text),
    ).map(({ name }) => name)
    expect(
      wire.filter((name) => !/^(?:sentry\/(?:wire|errors|hints)|inputs\/)/.test(name)),
    ).toEqual([])
  })
})
