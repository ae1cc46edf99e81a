import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { makeDirectory } from '../corpus.ts'

const ID = '0fbae1d2-1111-5222-8333-444455556666'

test.each([
  ['names an id and nothing else', `//# debugId=${ID}\n`],
  ['names an id before its code', `//# debugId=${ID}\na()\n`],
  ['names an id five lines before its end', `//# debugId=${ID}\na()\na()\na()\na()\n`],
  ['names an id in upper case', `a()\n//# debugId=${ID.toUpperCase()}`],
  ['names an id without hyphens', `a()\n//# debugId=${ID.replaceAll('-', '')}`],
  ['names an id behind a space', `a()\n//# debugId= ${ID}`],
])('a script that %s is injected once, and not again', async (_, script) => {
  const root = makeDirectory()
  const path = join(root, 'a.js')
  writeFileSync(path, script)
  const inject = async (): Promise<string> => {
    const { artifacts } = await injectDebugIds(await findFiles(['.'], root), { write: true })
    expect(artifacts.map(({ debugId }) => debugId)).toEqual([ID])
    return readFileSync(path, 'utf8')
  }
  const once = await inject()
  expect(once.split(`="${ID}"`)).toHaveLength(2)
  expect(await inject()).toBe(once)
})

test('a map that a script names five lines before its end stays its map', async () => {
  const root = makeDirectory()
  const script = `//# sourceMappingURL=b.map\n${'a()\n'.repeat(4)}`
  const map = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}'
  for (const [name, text] of Object.entries({ 'a.js': script, 'a.js.map': map, 'b.map': map })) {
    writeFileSync(join(root, name), text)
  }
  const inject = async (): Promise<unknown> =>
    (await injectDebugIds(await findFiles(['.'], root), { write: true })).artifacts
  const once = await inject()
  expect(once).toMatchObject([{ mapUrl: 'b.map' }, { debugId: null }, { name: 'b.map' }])
  expect(await inject()).toEqual(once)
})
