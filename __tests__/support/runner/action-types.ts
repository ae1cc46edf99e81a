import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The type of an input or output, as `action-types.yml` declares it. */
type ActionType = {
  type: 'string' | 'boolean' | 'integer' | 'enum' | 'list'
  'allowed-values'?: string[]
  separator?: string
  'list-item'?: { type: string }
}

export type ActionTypes = {
  inputs: Record<string, ActionType>
  outputs: Record<string, ActionType>
}

/** Reads `action-types.yml`. */
export function readActionTypes(directory: string): ActionTypes {
  return parse(readFileSync(join(directory, 'action-types.yml'), 'utf8')) as ActionTypes
}
