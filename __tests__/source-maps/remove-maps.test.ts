import { chmodSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { applyEdits } from '../../src/source-maps/edit.ts'
import { findFiles } from '../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../src/source-maps/inject/inject.ts'
import { planRemoval, removeMaps } from '../../src/source-maps/remove/remove-maps.ts'
import { createStaging } from '../../src/staging/staging.ts'
import { makeFiles, readText } from './build-files.ts'

const MAP = '{"version":3,"sources":["a.ts"],"names":[],"mappings":"AAAA"}'
const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const COMMENT = '//# sourceMappingURL=a.js.map'

function remove(script: string, isElsewhere = false): string {
  const bytes = Buffer.from(script)
  const edit = planRemoval(bytes, { isElsewhere: () => isElsewhere })
  return Buffer.concat(applyEdits(bytes, edit === null ? [] : [edit])).toString()
}

describe('the comment is taken out', () => {
  test.each([
    ['at the end', `a()\n${COMMENT}\n`, 'a()\n'],
    ['without a line end', `a()\n${COMMENT}`, 'a()\n'],
    ['of Windows', `a()\r\n${COMMENT}\r\n`, 'a()\r\n'],
    ['before the id', `a()\n${COMMENT}\n//# debugId=${ID}\n`, `a()\n//# debugId=${ID}\n`],
    ['after the id', `a()\n//# debugId=${ID}\n${COMMENT}\n`, `a()\n//# debugId=${ID}\n`],
    ['in a line of code', `a() ${COMMENT}\n`, 'a() \n'],
    ['before code, which stays in its line', `${COMMENT}\na()\n`, '\na()\n'],
    [
      'with its inline map',
      `a()\n//# sourceMappingURL=data:application/json;base64,${btoa(MAP)}\n`,
      'a()\n',
    ],
    ['with spaces behind it', `a()\n${COMMENT} \t\nb`, 'a()\n \t\nb'],
    ['alone', COMMENT, ''],
  ])('%s', (_, script, expected) => {
    expect(remove(script)).toBe(expected)
  })

  test.each([
    ['of a map elsewhere', `a()\n${COMMENT}\n`, true],
    ['in a template', `a=\`\n${COMMENT}\n\``, false],
    ['that is not there', 'a()', false],
  ])('but not the one %s', (_, script, isElsewhere) => {
    expect(remove(script, isElsewhere)).toBe(script)
  })
})

async function injectAndRemove(root: string, isSigned: (path: string) => boolean = () => false) {
  const { artifacts } = await injectDebugIds(await findFiles(['.'], root), { write: true })
  return removeMaps(artifacts, isSigned, { staging: createStaging() })
}

test('maps are deleted, and their scripts keep everything but the comment', async () => {
  const root = makeFiles({
    'a.js': `a()\n${COMMENT}\n`,
    'a.js.map': MAP,
    'hidden.js': 'h()',
    'hidden.js.map': MAP,
    'far.js': 'f()\n//# sourceMappingURL=https://example.com/far.js.map\n',
    'far.js.map': MAP,
    'lost.js': 'l()\n//# sourceMappingURL=lost.js.map\n',
    'style.css.map': MAP,
    'a.js.map.gz': 'x',
    'a.js.map.br': 'x',
  })
  chmodSync(join(root, 'a.js'), 0o755)
  expect(await injectAndRemove(root)).toEqual({ maps: 4, comments: 1, kept: [] })
  for (const name of [
    'a.js.map',
    'a.js.map.gz',
    'a.js.map.br',
    'hidden.js.map',
    'far.js.map',
    'style.css.map',
  ]) {
    expect(existsSync(join(root, name))).toBe(false)
  }
  expect(readText(root, 'a.js')).toMatch(/^;!function.*\na\(\)\n\/\/# debugId=[-\da-f]{36}\n$/)
  expect(statSync(join(root, 'a.js')).mode & 0o777).toBe(0o755)
  expect(readText(root, 'far.js')).toContain('https://example.com/far.js.map')
  expect(readText(root, 'lost.js')).toContain('sourceMappingURL=lost.js.map')
})

test('what is signed stays', async () => {
  const root = makeFiles({
    'a.js': `a()\n${COMMENT}\n`,
    'a.js.map': MAP,
    'b.js': 'b()',
    'b.js.map': MAP,
  })
  const signed = new Set(['a.js', 'b.js.map'].map((name) => join(root, name)))
  expect(await injectAndRemove(root, (path) => signed.has(path))).toEqual({
    maps: 1,
    comments: 0,
    kept: ['b.js.map'],
  })
  expect(readText(root, 'a.js')).toContain(COMMENT)
  expect(existsSync(join(root, 'a.js.map'))).toBe(false)
  expect(existsSync(join(root, 'b.js.map'))).toBe(true)
})
