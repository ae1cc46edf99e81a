import { array, assert, dictionary, jsonValue, oneof, property, string } from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { indentedJson, writePayloadFile } from '../../src/runner/payload-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payload-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const textOf = (value: unknown): string => [...indentedJson(value)].join('')

test('pieces of JSON are together the JSON of any value', () => {
  const nested = oneof(jsonValue({ maxDepth: 6 }), dictionary(string(), array(jsonValue())))
  assert(
    property(nested, (value) => {
      expect(JSON.parse(textOf(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a request is indented, and a commit stands on one line', () => {
  const body = { version: '1', ref: undefined, commits: [{ id: 'a', patch_set: [{ path: 'b' }] }] }
  expect(textOf([{ method: 'POST', body }]).split('\n')).toEqual([
    '[',
    '  {',
    '    "method": "POST",',
    '    "body": {',
    '      "version": "1",',
    '      "commits": [',
    '        {"id":"a","patch_set":[{"path":"b"}]}',
    '      ]',
    '    }',
    '  }',
    ']',
  ])
})

test('the file holds every request, also when it is long', () => {
  const commits = Array.from({ length: 3000 }, (_, id) => ({ id, message: 'ä'.repeat(50) }))
  const journal = [{ method: 'POST', url: 'https://sentry.io/', body: { commits } }]
  expect(JSON.parse(readFileSync(writePayloadFile(folder, journal), 'utf8'))).toEqual(journal)
})

test('without a directory there is no file', () => {
  expect(writePayloadFile('', [])).toBe('')
})
