import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { makeDirectory } from '../corpus.ts'

const SUPPORT = join(import.meta.dirname, '..', '..', 'support', 'kill')

test('read-only files get their Debug IDs on a disk of Windows too, and stay read-only', () => {
  const root = makeDirectory()
  const files = {
    'a.js': 'a()\n//# sourceMappingURL=a.js.map\n',
    'a.js.map': '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}',
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(root, name), text)
    chmodSync(join(root, name), 0o444)
  }
  const disk = pathToFileURL(join(SUPPORT, 'windows-disk.mjs')).href
  const program = join(SUPPORT, 'inject-folder.ts')
  const args = ['--disable-warning=ExperimentalWarning', '--import', disk, program, root]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const name of Object.keys(files)) {
    expect(readFileSync(join(root, name), 'utf8')).toContain('debugId')
    expect(statSync(join(root, name)).mode & 0o777).toBe(0o444)
  }
  rmSync(root, { recursive: true })
})
