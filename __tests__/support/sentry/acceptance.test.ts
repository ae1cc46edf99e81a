import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Caller, startCaller } from './caller.ts'

const commit = (fields: object) => ({ commits: [{ id: 'a', ...fields }] })
const ref = (value: string) => ({ refs: [{ repository: 'acme/web', commit: value }] })
const headCommit = (fields: object) => ({
  headCommits: [{ repository: 'acme/web', currentId: 'a', ...fields }],
})
const longUrl = `https://example.org/${'x'.repeat(181)}`

let caller: Caller
beforeAll(async () => {
  caller = await startCaller({
    members: [
      { id: 1, username: 'member@example.org' },
      { id: 2, username: 'stranger@example.org', isMember: false },
    ],
  })
})
afterAll(() => caller.close())

describe('valid, and a crash:', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a null message', commit({ message: null })],
    ['a null timestamp', commit({ timestamp: null })],
    [
      'commits with and without timestamp',
      { commits: [{ id: 'a', timestamp: '2020-01-01T00:00Z' }, { id: 'b' }] },
    ],
    ['a url of more than 200 characters', { url: longUrl }],
    ['a range of three commits', ref('a..b..c')],
    ['a project that is an object', { projects: [{ slug: 'web' }] }],
    ['an empty owner', { owner: '' }],
  ])('%s', async (name, fields) => {
    const reply = await caller.create({ version: `crash by ${name}`, ...fields })
    expect(reply.status).toBe(500)
    expect(reply.body).toEqual({
      detail: 'Internal Error',
      errorId: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })
})

describe('a release is accepted with', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a version of 200 characters', { version: '\u{1F680}'.repeat(200) }, {}],
    ['spaces around the version', { version: ' 1 ' }, { version: ' 1 ' }],
    [
      'a version of many signs',
      { version: 'p@1.2.3+dev #?%:"()' },
      { version: 'p@1.2.3+dev #?%:"()' },
    ],
    ['a number as version', { version: 1.2 }, { version: '1.2' }],
    [
      'a ref of 200 characters in spaces',
      { ref: ` ${'r'.repeat(200)} ` },
      { ref: 'r'.repeat(200) },
    ],
    ['a url of 200 characters', { url: longUrl.slice(0, 200) }, { url: longUrl.slice(0, 200) }],
    ['localhost', { url: 'http://localhost:9000/x' }, { url: 'http://localhost:9000/x' }],
    [
      'a date without zone and seconds',
      { dateReleased: '1000-10-10T06:06' },
      { dateReleased: '1000-10-10T06:06:00Z' },
    ],
    [
      'a date with a zone',
      { dateReleased: '2020-01-01 03:00:00.1234567+0300' },
      { dateReleased: '2020-01-01T00:00:00.123000Z' },
    ],
    ['no date', {}, { dateReleased: null }],
    [
      'an owner',
      { owner: 'member@example.org' },
      { owner: { id: '1', name: 'member@example.org' } },
    ],
    ['fields nobody knows', { dateStarted: 'x', data: 1 }, { data: {} }],
    ['a previous head commit of null', headCommit({ previousId: null }), {}],
    [
      'a previous commit that is empty',
      { refs: [{ ...ref('a').refs[0], previousCommit: '' }] },
      {},
    ],
    ['a range of two commits of 64', ref(`${'a'.repeat(64)}..${'b'.repeat(64)}`), {}],
    [
      'an e-mail that is none',
      commit({ author_email: 'email[test]@example.org' }),
      { commitCount: 1 },
    ],
    ['a path of 510 characters', commit({ patch_set: [{ path: 'p'.repeat(510), type: 'M' }] }), {}],
  ])('%s', async (name, fields, expected) => {
    const reply = await caller.create({ version: name, ...fields })
    expect(reply).toMatchObject({ status: 201, body: expected })
  })
})

describe('Sentry 23.7.1', () => {
  let old: Caller
  beforeAll(async () => {
    old = await startCaller({ profile: '23.7.1' })
  })
  afterAll(() => old.close())

  test.each<[string, Record<string, unknown>, unknown]>([
    [
      'e-mails of 76 characters',
      commit({ author_email: 'e'.repeat(76) }),
      { commits: { author_email: ['Ensure this field has no more than 75 characters.'] } },
    ],
    ['ids of projects', { projects: [11] }, { projects: ['Invalid project slugs'] }],
    ['ids of projects as text', { projects: ['11'] }, { projects: ['Invalid project slugs'] }],
  ])('refuses %s', async (_, fields, errors) => {
    expect((await old.create(fields)).body).toEqual(errors)
    expect((await caller.create(fields)).status).toBeLessThan(300)
  })
})
