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
