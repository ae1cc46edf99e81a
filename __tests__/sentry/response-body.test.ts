import { describe, expect, test } from '@jest/globals'
import type { HttpResponse } from '../../src/http/request.ts'
import { isPage, readBody } from '../../src/sentry/response-body.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const LIMIT = 10 * 1024 * 1024

function respond(text: string, { status = 200, type = JSON_TYPE } = {}): HttpResponse {
  return {
    status,
    url: 'https://sentry.test/',
    headers: new Headers({ 'content-type': type }),
    isCompressed: false,
    chunks: (async function* () {
      yield Buffer.from(text)
    })(),
  }
}

const hide = (text: string): string => text.replaceAll('secret', '***')

describe('a body', () => {
  test.each([
    ['{"a":"a secret"}', {}, { text: '{"a":"a ***"}', json: { a: 'a ***' } }],
    ['', {}, { text: '', json: undefined }],
    ['<html>', { type: 'text/html' }, { text: '<html>', json: undefined }],
    ['{"a":', { status: 300 }, { text: '{"a":', json: undefined }],
    ['{"a":', { type: 'text/plain' }, { text: '{"a":', json: undefined }],
    ['7', { type: 'x/yjson' }, { text: '7', json: 7 }],
  ])('%j with %j', async (text, response, expected) => {
    expect(await readBody(respond(text, response), hide)).toEqual(expected)
  })

  test.each([200, 299])('of JSON that breaks off is incomplete: %i', async (status) => {
    await expect(readBody(respond('{"a":', { status }), hide)).rejects.toThrow(
      'the response is incomplete',
    )
  })

  test.each([
    [LIMIT, undefined],
    [LIMIT + 1, true],
  ])('of %i bytes is too large: %s', async (bytes, isTooLarge) => {
    const body = await readBody(respond('x'.repeat(bytes), { type: 'text/plain' }), hide)
    expect(body.isTooLarge).toBe(isTooLarge)
    if (isTooLarge) expect(body.text).toBe('the answer is larger than 10 MiB')
  })
})

test.each([
  ['<!DOCTYPE html>', undefined, true],
  [' \n<Html>', undefined, true],
  ['<7>', undefined, false],
  ['text <html>', undefined, false],
  ['"<html>"', '<html>', false],
])('%j, as JSON %j, is a page: %s', (text, json, expected) => {
  expect(isPage({ text, json })).toBe(expected)
})
