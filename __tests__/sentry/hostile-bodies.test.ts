import { describe, expect, test } from '@jest/globals'
import { describeBody, sentryError } from '../../src/sentry/errors.ts'
import type { SentryResponse } from '../../src/sentry/http.ts'
import { toRefusal } from '../../src/sentry/refusal.ts'

function nest(depth: number): unknown {
  return JSON.parse(`${'{"commits":[{"author_name":['.repeat(depth)}"x"${']}]}'.repeat(depth)}`)
}

function answerOf(json: unknown, text = ''): SentryResponse {
  return {
    call: { method: 'POST', path: 'organizations/acme/releases/', purpose: 'create release web@1' },
    status: 400,
    text,
    json,
    headers: new Headers(),
    attempts: 1,
  }
}

const CONTEXT = { org: 'acme', projects: ['web'], url: 'https://sentry.io' }

describe('the body of an error', () => {
  test.each([10, 1000, 20_000])('nested %i deep is looked into as far as people read', (depth) => {
    const answer = answerOf(nest(depth))
    expect(sentryError(answer, CONTEXT).message.length).toBeLessThan(1000)
    expect(toRefusal(answer)).toMatchObject({ status: 400, unknownRepositories: [] })
  })

  test('of a million texts is cut', () => {
    const json = { detail: Array.from({ length: 1_000_000 }, () => 'no') }
    expect(describeBody({ json, text: '' })).toBe('no; no; no; no; no; and 999995 more')
  })

  test.each(['<', '<!--', '<style>', '<style', '<script>', '</', ' ', '\n', '{', '[', '{"a":'])(
    'that repeats %j is read once',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length)
      const start = process.cpuUsage()
      expect(describeBody({ json: undefined, text }).length).toBeLessThan(400)
      expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
    },
  )

  test.each([
    ['<html><head><style>a{b:c}</style></head><body><h1>502 Bad Gateway</h1>', '502 Bad Gateway'],
    ['<!-- a > b --><title>Sign in</title>', 'Sign in'],
    ['<style>never closed', ''],
    ['<!-- never closed', ''],
    ['a < b and c > d', 'a'],
  ])('that is the page %j says %j', (text, said) => {
    expect(describeBody({ json: undefined, text })).toBe(said)
  })
})
