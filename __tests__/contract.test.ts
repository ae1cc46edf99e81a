import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../src/inputs/inputs.ts'
import { DEFAULTS } from '../src/inputs/reader.ts'
import { INPUT_NAMES } from '../src/inputs/unknown-inputs.ts'
import { buildOutputs } from '../src/report/outputs.ts'
import { evaluateDefault } from './support/runner/expressions.ts'
import { readActionManifest } from './support/runner/action-manifest.ts'
import { readActionTypes } from './support/runner/action-types.ts'
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
    expect(INPUT_NAMES.toSorted((a, b) => a.localeCompare(b))).toEqual(
      inputNames.toSorted((a, b) => a.localeCompare(b)),
    )
  })

  test('has the defaults that the code takes for an empty input', () => {
    const contexts = { github: {}, strategy: {}, matrix: {}, job: {}, runner: {} }
    const declared = manifest.inputs
      .map((input) => [input.name, evaluateDefault(input.default ?? '', contexts)])
      .filter(([, value]) => value !== '')
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

/** The value of an input, parsed alone; throws what is wrong with it. */
const parseOne = (name: string, value: string): unknown => {
  const values: Record<string, string> = {
    auth_token: 'token',
    org: 'acme',
    projects: 'web',
    repo: 'acme/web',
    commit: 'main',
    [name]: value,
  }
  const options = { secretsHint: null, now: new Date() }
  return parseInputs((input) => values[input] ?? '', {}, options)
}

describe('action-types.yml', () => {
  const types = readActionTypes(ACTION_DIRECTORY)
  test('types exactly the inputs and outputs that there are, in their order', () => {
    expect(Object.keys(types.inputs)).toEqual(inputNames)
    expect(Object.keys(types.outputs)).toEqual(manifest.outputs.map(({ name }) => name))
  })

  const typed = Object.entries(types.inputs)
  const named = (type: string): string[] =>
    typed.filter(([, one]) => one.type === type).map(([name]) => name)

  test.each(named('boolean').filter((name) => !name.startsWith('disable_')))(
    'the boolean %s is one to the code',
    (name) => {
      expect(() => parseOne(name, 'perhaps')).toThrow(`${name} is not a boolean`)
    },
  )

  test.each(named('integer'))('the integer %s is one to the code', (name) => {
    expect(() => parseOne(name, 'many')).toThrow(`${name} must be a whole number`)
  })

  test.each(named('enum'))('the values of %s are those of the code', (name) => {
    const values = types.inputs[name]?.['allowed-values'] ?? []
    expect(values.length).toBeGreaterThan(1)
    for (const value of values) expect(() => parseOne(name, value)).not.toThrow()
    expect(() => parseOne(name, 'none of these')).toThrow(
      new RegExp(`^${name} must be ${values.map((value) => `"${value}"`).join('.*')}: got`),
    )
  })

  test('every default has its type', () => {
    for (const [name, value] of Object.entries<string>(DEFAULTS)) {
      const isBoolean = value === 'true' || value === 'false'
      const expected = isBoolean
        ? ['boolean']
        : /^\d+$/.test(value)
          ? ['integer']
          : ['enum', 'string']
      expect(expected).toContain(types.inputs[name]?.type)
    }
  })

  test('is short enough for the Marketplace, whose description names all three', () => {
    const text = readFileSync(join(ACTION_DIRECTORY, 'action.yml'), 'utf8')
    const [, description = ''] = /^description: (.*)$/m.exec(text) ?? []
    expect(description.length).toBeLessThanOrEqual(125)
    for (const word of ['commits', 'deploys', 'source maps']) expect(description).toContain(word)
  })
})

describe('README.md', () => {
  test('is at most 300 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(301)
  })

  test.each([...inputNames, ...manifest.outputs.map(({ name }) => name)])(
    'has %s in a table',
    (name) => {
      expect(readme).toContain(`\n| \`${name}\` | `)
    },
  )
})
