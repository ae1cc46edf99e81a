import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type ManifestInput = {
  name: string
  description: string
  default?: string
  deprecationMessage?: string
}

export type ActionManifest = {
  inputs: ManifestInput[]
  outputs: { name: string; description: string }[]
  runs: { using: string; main: string }
}

const TOP_LEVEL = new Set([
  'name',
  'description',
  'author',
  'branding',
  'inputs',
  'outputs',
  'runs',
])

type Section = Record<
  string,
  { description?: string; default?: string; deprecationMessage?: string }
>

/** Reads the `action.yml` of a folder; refuses keys that GitHub's metadata syntax does not have. */
export function readActionManifest(directory: string): ActionManifest {
  const document = parse(readFileSync(join(directory, 'action.yml'), 'utf8')) as Record<
    string,
    unknown
  >
  const unknown = Object.keys(document).filter((key) => !TOP_LEVEL.has(key))
  if (unknown.length > 0) throw new Error(`action.yml has unknown keys: ${unknown.join(', ')}`)
  const inputs = (document['inputs'] ?? {}) as Section
  const outputs = (document['outputs'] ?? {}) as Section
  return {
    inputs: Object.entries(inputs).map(([name, input]) => ({ description: '', ...input, name })),
    outputs: Object.entries(outputs).map(([name, output]) => ({
      description: '',
      ...output,
      name,
    })),
    runs: document['runs'] as ActionManifest['runs'],
  }
}
