import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { rewriteMap } from '../../../src/source-maps/map/rewrite-map.ts'
import { makeDirectory } from '../corpus.ts'

const MIB = 1024 * 1024

test('a map that names a large file again and again gets no more than 100 MiB of it', async () => {
  const root = realpathSync(makeDirectory())
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'large.ts'), 'x'.repeat(4 * MIB))
  const sources = Array.from({ length: 40 }, () => '../large.ts')
  const map = { version: 3, sources, names: [], mappings: 'AAAA' }
  const scope = { mapPath: join(root, 'dist', 'a.js.map'), root, stripCommonPrefix: false }
  const { bytes, withoutContent } = await rewriteMap(Buffer.from(JSON.stringify(map)), scope)

  expect(bytes.length).toBeGreaterThan(96 * MIB)
  expect(bytes.length).toBeLessThan(101 * MIB)
  expect(withoutContent).toHaveLength(15)
})
