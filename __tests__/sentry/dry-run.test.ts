import { describe, expect, test } from '@jest/globals'
import { dryRunHttp } from '../../src/sentry/dry-run.ts'
import type { CallBody, SentryCall, SentryHttp } from '../../src/sentry/http.ts'

const ROOT = 'organizations/acme/'
const RELEASE = `${ROOT}releases/web%401/`
const STORED = { version: 'web@1', ref: 'old', projects: [{ id: '7', slug: 'api' }] }

type Stored = { status: number; json?: unknown }

/** A dry run over a server that has this release, and what really goes to it. */
function open({ status, json }: Stored): { http: SentryHttp; asked: string[]; sent: SentryCall[] } {
  const sent: SentryCall[] = []
  const asked: string[] = []
  const http = dryRunHttp({
    send: async (call) => {
      sent.push(call)
      asked.push(`${call.method} ${call.path}: ${call.purpose}`)
      return { call, status, text: '', json, headers: new Headers(), attempts: 3 }
    },
  })
  return { http, asked, sent }
}

const write = (method: 'POST' | 'PUT', path: string, json: unknown): SentryCall => ({
  method,
  path,
  body: { json },
  purpose: 'write it',
})
const LOOK = [`GET ${RELEASE}: read the release`]

describe('a write gets the response of a server that accepts it', () => {
  test.each<[string, Stored, SentryCall, object, string[]]>([
    [
      'a release that does not exist',
      { status: 404 },
      write('POST', `${ROOT}releases/`, { version: 'web@1', ref: 'a', projects: ['web', 2] }),
      {
        status: 201,
        json: {
          deployCount: 0,
          version: 'web@1',
          ref: 'a',
          projects: [
            { id: '', slug: 'web' },
            { id: '', slug: '2' },
          ],
        },
      },
      LOOK,
    ],
    [
      'a release that does not exist, without projects',
      { status: 404 },
      write('POST', `${ROOT}releases/`, { version: 'web@1' }),
      { status: 201, json: { deployCount: 0, version: 'web@1', projects: [] } },
      LOOK,
    ],
    [
      'a release that exists',
      { status: 200, json: STORED },
      write('POST', `${ROOT}releases/`, { version: 'web@1', projects: ['web'] }),
      { status: 208, json: { ...STORED, projects: [...STORED.projects, { id: '', slug: 'web' }] } },
      LOOK,
    ],
    [
      'a release that exists, of no projects',
      { status: 200, json: { version: 'web@1' } },
      write('POST', `${ROOT}releases/`, { version: 'web@1' }),
      { status: 208, json: { version: 'web@1', projects: [] } },
      LOOK,
    ],
    [
      'a change',
      { status: 200, json: STORED },
      write('PUT', RELEASE, { ref: 'new' }),
      { status: 200, json: { ...STORED, ref: 'new' } },
      LOOK,
    ],
    [
      'a change of nothing',
      { status: 200, json: STORED },
      write('PUT', RELEASE, 'no object'),
      { status: 200, json: STORED },
      LOOK,
    ],
    [
      'a release that cannot be read: the refusal itself',
      { status: 403, json: { detail: 'no' } },
      write('POST', `${ROOT}releases/`, { version: 'web@1' }),
      { status: 403, json: { detail: 'no' } },
      LOOK,
    ],
    [
      'a page in place of a release: the page itself',
      { status: 200, json: 'a page' },
      write('PUT', RELEASE, {}),
      { status: 200, json: 'a page' },
      LOOK,
    ],
    [
      'a deploy',
      { status: 500 },
      write('POST', `${RELEASE}deploys/`, {}),
      { status: 200, json: { id: '' } },
      [],
    ],
    [
      'a bundle that is put together',
      { status: 500 },
      write('POST', `${ROOT}artifactbundle/assemble/`, {}),
      { status: 200, json: { state: 'ok', missingChunks: [] } },
      [],
    ],
    [
      'chunks',
      { status: 500 },
      {
        method: 'POST',
        path: `${ROOT}chunk-upload/`,
        body: streamBody(),
        purpose: 'store chunks',
      },
      { status: 200, json: null },
      [],
    ],
  ])('%s', async (_name, stored, call, expected, reads) => {
    const { http, asked } = open(stored)
    const { status, json, text } = await http.send(call)
    expect({ status, json, text }).toEqual({ text: '', ...expected })
    expect(asked).toEqual(reads)
  })

  test('a change of a release that this run would have created is made to that one', async () => {
    const { http } = open({ status: 404 })
    await http.send(write('POST', `${ROOT}releases/`, { version: 'web@1', ref: 'a' }))
    const { json } = await http.send(write('PUT', RELEASE, { dateReleased: 'now' }))
    expect(json).toEqual({
      deployCount: 0,
      version: 'web@1',
      ref: 'a',
      projects: [],
      dateReleased: 'now',
    })
  })
})

function streamBody(): CallBody {
  return {
    stream: { contentType: 'text/plain', length: 0, pieces: async function* () {} },
    address: 'https://sentry.test/',
  }
}

test('a read is what it is, and nothing is prepared for writes that are not sent', async () => {
  const { http, sent } = open({ status: 404 })
  const read: SentryCall = { method: 'GET', path: RELEASE, purpose: 'read it' }
  expect((await http.send({ ...read, isFollowed: true })).attempts).toBe(3)
  await http.send({ ...write('POST', `${ROOT}releases/`, { version: '1' }), isFollowed: true })
  expect(sent.map(({ isFollowed = false }) => isFollowed)).toEqual([false, false])
})
