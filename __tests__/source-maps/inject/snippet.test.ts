import { createContext, Script } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import { renderSnippet } from '../../../src/source-maps/inject/snippet.ts'

const ID = '9a2e6ff6-3d1e-5f6c-8a5e-0d3f6a4b2c1d'
const CODE = renderSnippet(ID)
const NAMES = ['globalThis', 'window', 'global', 'self'] as const

type Global = { Error: unknown; _sentryDebugIds?: Record<string, string> }

function idsOf({ _sentryDebugIds: ids }: Global): string[] {
  return Object.values(ids ?? {})
}

/** Runs the code where the global object has these names only; answers the object. */
function runAs(names: readonly string[], own: Global): Global {
  const code = `(function(${NAMES.join()}){${CODE}})`
  const run = new Script(code).runInContext(createContext()) as (...values: unknown[]) => void
  run(...NAMES.map((name) => (names.includes(name) ? own : undefined)))
  return own
}

describe('the code that registers a Debug ID', () => {
  test.each([
    ['today', ['globalThis', 'window', 'self']],
    ['in an older browser', ['window', 'self']],
    ['in an older Node', ['global']],
    ['in an older worker', ['self']],
  ])('finds the global object %s', (_, names) => {
    expect(idsOf(runAs(names, { Error }))).toEqual([ID])
  })

  test('adds to what other scripts have registered', () => {
    const own = runAs(['globalThis'], { Error, _sentryDebugIds: { other: 'id' } })
    expect(idsOf(own)).toEqual(['id', ID])
  })

  test.each<[string, Global | undefined]>([
    ['there is no global object', undefined],
    ['errors cannot be made', { Error: null }],
    ['errors have no stack', { Error: Object }],
    ['nothing can be added', Object.freeze({ Error })],
  ])('does nothing, and does not throw, when %s', (_, own) => {
    const strict = `"use strict";${CODE}`
    const context = createContext({ own })
    new Script(`(function(${NAMES.join()}){${strict}})(own)`).runInContext(context)
    expect(own === undefined ? [] : idsOf(own)).toEqual([])
  })

  test('is one line, so that it adds one to every map', () => {
    expect(CODE).not.toMatch(/[\n\r\u2028\u2029]/)
  })
})
