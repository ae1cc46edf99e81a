import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listSources, readAddress, rewriteAddress } from '../scripts/address.ts'
import { ACTION_DIRECTORY } from './support/release-scene.ts'

const address = readAddress(ACTION_DIRECTORY)
const owner = dirname(address)
// Also in a repository that has been given the first one.
const other = address === 'someone/somewhere' ? 'nobody/nowhere' : 'someone/somewhere'

describe('the action’s address', () => {
  let folder = ''
  const sources = listSources(ACTION_DIRECTORY)
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'address-'))
    for (const file of sources) cpSync(join(ACTION_DIRECTORY, file), join(folder, file))
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is the same wherever an owner stands before the action’s name', () => {
    const name = address.slice(owner.length + 1)
    const mention = new RegExp(`[\\w.-]+/${name}(?=[@/"'\`\\s)]|\\.git|$)`, 'gm')
    const others = sources.flatMap((file) =>
      (read(file).match(mention) ?? []).filter((one) => one !== address).map((one) => [file, one]),
    )
    expect(others).toEqual([])
  })

  test('is one that GitHub can have', () => {
    for (const wrong of ['', 'owner', 'owner/name/more', 'owner/name@v1', 'https://x/y'])
      expect(() => rewriteAddress(folder, wrong)).toThrow(/must be written owner\/name/)
  })

  test('is another one everywhere after npm run address', () => {
    const changed = rewriteAddress(folder, other)
    expect(changed).toEqual(
      expect.arrayContaining([
        'README.md',
        'SECURITY.md',
        'package.json',
        '.github/zizmor.yml',
        'examples/push.yml',
      ]),
    )
    // An owner without a hyphen may be called like one of these texts' words.
    const pattern = owner.includes('-')
      ? new RegExp(owner, 'i')
      : new RegExp(`[/'"@]${owner}\\b|\\b${owner}[/'"@]`, 'i')
    expect(sources.filter((file) => pattern.test(read(file)))).toEqual([])
    expect(readAddress(folder)).toBe(other)
    expect(read('README.md')).not.toContain('npm run address')
    expect(read('examples/push.yml')).toContain(`uses: ${other}@v1`)
  })
})
