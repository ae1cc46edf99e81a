import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../src/inputs/inputs.ts'
import { DEFAULTS } from '../src/inputs/reader.ts'
import { INPUT_NAMES } from '../src/inputs/unknown-inputs.ts'
import { buildOutputs } from '../src/report/outputs.ts'
import { readActionManifest } from './support/runner/action-manifest.ts'
import { ACTION_DIRECTORY } from './support/release-scene.ts'

const manifest = readActionManifest(ACTION_DIRECTORY)
const readme = readFileSync(join(ACTION_DIRECTORY, 'README.md'), 'utf8')
const inputNames = manifest.inputs.map(({ name }) => name)

/** The names that the code asks for; `manual` makes it ask for those that belong to that mode. */
function readNames(): Set<string> {
  const asked = new Set<string>()
  const values: Record<string, string> = {
    set_commits: 'manual',
    repo: 'acme/web',
    commit: 'main',
    auth_token: 'token',
    org: 'acme',
    projects: 'web',
  }
  const readInput = (name: string): string => {
    asked.add(name)
    return values[name] ?? ''
  }
  try {
    parseInputs(readInput, {}, { secretsHint: null, now: new Date() })
  } catch {
    // What is missing does not matter here, only what was asked for.
  }
  return asked
}

describe('action.yml and the code', () => {
  test('declares exactly the inputs that the code reads', () => {
    // Accepted so that workflows of getsentry/action-release keep working; there is nothing to read.
    const ignored = ['disable_telemetry', 'disable_safe_directory']
    expect([...readNames(), ...ignored].toSorted((a, b) => a.localeCompare(b))).toEqual(
      inputNames.toSorted((a, b) => a.localeCompare(b)),
    )
  })

  test('declares exactly the inputs that are known when a name is misspelt', () => {
    expect([...INPUT_NAMES, 'job_total'].toSorted((a, b) => a.localeCompare(b))).toEqual(
      inputNames.toSorted((a, b) => a.localeCompare(b)),
    )
  })

  test('has the defaults that the code takes for an empty input', () => {
    const declared = manifest.inputs.flatMap((input) =>
      input.default === undefined || input.default.includes('${{')
        ? []
        : [[input.name, input.default]],
    )
    expect(Object.fromEntries(declared)).toEqual(DEFAULTS)
  })

  test('declares exactly the outputs that the code sets', () => {
    const built = buildOutputs({ kind: 'nothing', reason: '' }, '')
    const main = ['main', 'run/report'].map((name) =>
      readFileSync(join(ACTION_DIRECTORY, `src/${name}.ts`), 'utf8'),
    )
    const set = [...main.join('').matchAll(/setOutput\((?:runner, )?'(\w+)'/gi)].map(
      ([, name]) => name ?? '',
    )
    expect(new Set([...Object.keys(built), ...set])).toEqual(
      new Set(manifest.outputs.map(({ name }) => name)),
    )
  })

  test('runs the bundle on Node 24', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })

  test('is the same for old runners, on Node 20, but for what runs it', () => {
    const folder = join(ACTION_DIRECTORY, 'node20')
    const { runs, ...rest } = readActionManifest(folder)
    expect(runs).toEqual({ using: 'node20', main: '../dist/index.js' })
    expect(join(folder, runs.main)).toBe(join(ACTION_DIRECTORY, manifest.runs.main))
    expect(rest).toEqual({ inputs: manifest.inputs, outputs: manifest.outputs })
  })

  test.each(manifest.inputs)(
    'describes the input $name in a sentence or more',
    ({ description }) => {
      expect(description).toMatch(/^[A-Z`].{15,}\.$/s)
    },
  )

  test.each(manifest.outputs)(
    'describes the output $name in a sentence or more',
    ({ description }) => {
      expect(description).toMatch(/^[A-Z`].{15,}\.$/s)
    },
  )
})

describe('README.md', () => {
  test.each([
    ...inputNames.filter((name) => name !== 'job_total'),
    ...manifest.outputs.map(({ name }) => name),
  ])('has %s in a table', (name) => {
    expect(readme).toContain(`\n| \`${name}\` | `)
  })
})
