import { describe, expect, test } from '@jest/globals'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { openBundle, startUploadScene } from '../../support/sentry/upload-scene.ts'
import { makeFiles } from '../build-files.ts'
import { readTree } from '../corpus.ts'

const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const MAP = '{"version":3,"sources":["a.ts"],"sourcesContent":["a"],"names":[],"mappings":"AAAA"}'
const HERMES = Buffer.concat([Buffer.from('c61fbc03c103191f', 'hex'), Buffer.alloc(200, 0xe4)])

describe('bytecode of Hermes', () => {
  test.each(['main.jsbundle', 'index.android.bundle', 'entry-4f2d8a1c.hbc', 'compiled.js'])(
    '%s is an artifact without contents, and is not changed',
    async (name) => {
      const map = MAP.replace('{', `{"debugId":"${ID}",`)
      const root = makeFiles({ [name]: HERMES, [`${name}.map`]: map })
      const before = readTree(root)
      const { artifacts, warnings } = await injectDebugIds(await findFiles(['.'], root), {
        write: true,
      })
      expect(warnings).toEqual([])
      expect(artifacts).toMatchObject([
        { name, kind: 'script', debugId: ID, mapUrl: `${name}.map`, isBytecode: true },
        { name: `${name}.map`, kind: 'map', debugId: ID, isBytecode: false },
      ])
      expect(readTree(root)).toEqual(before)
    },
  )

  test('goes up empty, with the header that names its map', async () => {
    const scene = await startUploadScene()
    try {
      const root = makeFiles({ 'main.jsbundle': HERMES, 'main.jsbundle.map': MAP })
      const { artifacts } = await injectDebugIds(await findFiles(['.'], root), { write: true })
      const { entries, warnings } = await scene.upload({ artifacts, root })
      expect(warnings).toEqual([])
      expect(entries).toMatchObject([
        { name: 'main.jsbundle', bytes: 0 },
        { name: 'main.jsbundle.map' },
      ])
      const bundle = await openBundle(scene.server)
      expect(bundle.text('files/_/_/main.jsbundle')).toBe('')
      expect(bundle.manifest.files['files/_/_/main.jsbundle']).toEqual({
        type: 'minified_source',
        url: '~/main.jsbundle',
        headers: { sourcemap: 'main.jsbundle.map' },
      })
    } finally {
      await scene.close()
    }
  })

  test('is told by all of its first bytes', async () => {
    const root = makeFiles({ 'main.jsbundle': HERMES.subarray(0, 7), 'a.js': 'a()' })
    const { artifacts, warnings } = await injectDebugIds(await findFiles(['.'], root), {
      write: true,
    })
    expect(artifacts.map(({ name }) => name)).toEqual(['a.js'])
    expect(warnings).toEqual(['main.jsbundle is not text in UTF-8: it is left out.'])
  })
})
