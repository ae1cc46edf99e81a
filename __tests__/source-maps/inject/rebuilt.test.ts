import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { transformSync } from 'esbuild'
import { AnyMap, decodedMappings } from '@jridgewell/trace-mapping'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'

// A builder that finds a script unchanged keeps it, and writes its map anew; or the other way round.

const SOURCE = Array.from(
  { length: 40 },
  (_, index) => `export function f${index}(a, b) { return a * ${index} + b }\n`,
).join('')

const KINDS = {
  'named by a comment': { comment: 'a.js.map', place: 'a.js.map', isSectioned: false },
  hidden: { comment: null, place: 'a.js.map', isSectioned: false },
  sectioned: { comment: 'a.js.map', place: 'a.js.map', isSectioned: true },
  'in another folder': { comment: 'maps/a.js.map', place: 'maps/a.js.map', isSectioned: false },
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuilt-'))
  mkdirSync(join(folder, 'maps'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function inject(): Promise<(string | null)[]> {
  const files = await findFiles(['.'], folder)
  const { checks, warnings } = await injectDebugIds(files, { write: true })
  expect(warnings).toEqual([])
  return checks.map(({ problem }) => problem)
}

describe.each(Object.entries(KINDS))('a map that is %s', (_, { comment, place, isSectioned }) => {
  describe.each(['"use strict";', ''])('of a script that begins with %j', (prologue) => {
    test.each(['map', 'script'])(
      'and its script end as before when the %s is built anew',
      async (anew) => {
        const { code, map } = transformSync(SOURCE, {
          banner: prologue,
          minify: true,
          sourcemap: 'external',
          sourcefile: 'a.ts',
        })
        expect(code.startsWith(prologue)).toBe(true)
        const section = `{"offset":{"line":0,"column":0},"map":${map}}`
        const built = {
          script: code + (comment === null ? '' : `//# sourceMappingURL=${comment}\n`),
          map: isSectioned ? `{"version":3,"sections":[${section}]}` : map,
        }
        const paths = { script: join(folder, 'a.js'), map: join(folder, place) }
        const write = (name: 'script' | 'map'): void => writeFileSync(paths[name], built[name])
        const read = () => {
          const text = readFileSync(paths.map, 'utf8')
          return {
            script: readFileSync(paths.script, 'utf8'),
            id: (JSON.parse(text) as { debug_id?: string }).debug_id,
            mappings: decodedMappings(new AnyMap(text)),
          }
        }
        write('script')
        write('map')
        expect(await inject()).toEqual([null])
        const once = read()
        write(anew === 'map' ? 'map' : 'script')
        for (const run of [2, 3]) {
          expect([run, await inject()]).toEqual([run, [null]])
          expect(read()).toEqual(once)
        }
      },
    )
  })
})
