import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { evaluateDefault, type Contexts } from './expressions.ts'

type ManifestInput = {
  name: string
  description: string
  default?: string
  deprecationMessage?: string
  required?: boolean
}

export type ActionManifest = {
  inputs: ManifestInput[]
  outputs: { name: string; description: string }[]
  runs: { using: string; main: string }
}

type Mapping = Record<string, unknown>

// GitHub's "Metadata syntax": the keys a JavaScript action can have. `pre` and `post` are refused because nothing here runs them.
const KEYS = {
  action: ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'],
  input: ['description', 'required', 'default', 'deprecationMessage'],
  output: ['description'],
  runs: ['using', 'main'],
}

/** Reads the `action.yml` of a folder, in its order; refuses keys that GitHub's metadata syntax does not have. */
export function readActionManifest(directory: string): ActionManifest {
  const document = toMapping(parse(readFileSync(join(directory, 'action.yml'), 'utf8')), 'action')
  const runs = toMapping(document['runs'], 'runs')
  const { using, main } = runs
  if (typeof using !== 'string' || !/^node\d+$/.test(using) || typeof main !== 'string') {
    throw new Error('action.yml: runs must have `using: node…` and `main`')
  }
  return {
    inputs: Object.entries((document['inputs'] ?? {}) as Mapping).map(toInput),
    outputs: Object.entries((document['outputs'] ?? {}) as Mapping).map(([name, value]) => ({
      name,
      description: toText(toMapping(value ?? {}, 'output')['description']),
    })),
    runs: { using, main },
  }
}

function toInput([name, value]: [string, unknown]): ManifestInput {
  const input = toMapping(value ?? {}, 'input')
  const found: ManifestInput = { name, description: toText(input['description']) }
  if ('default' in input) found.default = toText(input['default'])
  if ('deprecationMessage' in input) found.deprecationMessage = toText(input['deprecationMessage'])
  if ('required' in input) found.required = input['required'] === true
  return found
}

function toMapping(value: unknown, kind: keyof typeof KEYS): Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`action.yml: ${kind} is not a mapping`)
  }
  const unknown = Object.keys(value).filter((key) => !KEYS[kind].includes(key))
  if (unknown.length > 0)
    throw new Error(`action.yml: ${kind} has unknown keys: ${unknown.join(', ')}`)
  return value as Mapping
}

// The runner reads every scalar as text: `default: true` is 'true'.
function toText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') throw new Error('action.yml: a text is expected, not a collection')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export type StepInputs = {
  manifest: ActionManifest
  given: Record<string, string>
  contexts: Contexts
}

/**
 * The inputs as a step's variables. The runner sets every declared input, to its default or to nothing, and passes
 * undeclared ones too; of a name it replaces only spaces, so `my-input` is INPUT_MY-INPUT.
 */
export function inputVariables({ manifest, given, contexts }: StepInputs): Record<string, string> {
  const variables = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [toVariable(name), value]),
  )
  for (const { name, default: text } of manifest.inputs)
    variables[toVariable(name)] ??= evaluateDefault(text ?? '', contexts)
  return variables
}

function toVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/** What the runner warns about before the step: deprecated inputs, even with their default's value, and unexpected ones. */
export function warnOfInputs({ manifest, given }: Omit<StepInputs, 'contexts'>): string[] {
  const declared = new Map(manifest.inputs.map((input) => [input.name.toLowerCase(), input]))
  const deprecated = Object.keys(given).flatMap((name) => {
    const message = declared.get(name.toLowerCase())?.deprecationMessage
    return message === undefined
      ? []
      : [`Input '${name}' has been deprecated with message: ${message}`]
  })
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()))
  if (unexpected.length === 0) return deprecated
  const valid = manifest.inputs.map(({ name }) => name)
  return [
    ...deprecated,
    `Unexpected input(s) ${toList(unexpected)}, valid inputs are [${toList(valid)}]`,
  ]
}

function toList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
