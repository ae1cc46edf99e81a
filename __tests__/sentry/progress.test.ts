import { expect, test } from '@jest/globals'
import type { SentryCall, SentryHttp } from '../../src/sentry/http.ts'
import { createProgress, withProgress, type Progress } from '../../src/sentry/progress.ts'

const RELEASE = 'organizations/acme/releases/1/'

/** The progress after a call, and while it was under way. */
async function follow(
  call: Pick<SentryCall, 'method' | 'path'>,
  { status = 200, json }: { status?: number; json?: unknown },
  before: Partial<Progress> = {},
) {
  const progress = { ...createProgress(), ...before }
  let asked: string | null = null
  const http: SentryHttp = {
    send: async (sent) => {
      asked = progress.asked
      if (status === 0) throw new Error('no response')
      return { call: sent, status, text: '', json, headers: new Headers(), attempts: 1 }
    },
  }
  await withProgress(http, progress)
    .send({ ...call, purpose: 'write it' })
    .catch(() => undefined)
  return { during: asked, after: progress.asked, release: progress.release }
}

test.each<[string, Parameters<typeof follow>, object]>([
  [
    'a read is no progress',
    [{ method: 'GET', path: RELEASE }, { json: { dateReleased: null } }],
    { during: null, after: null, release: null },
  ],
  [
    'a release that is created, and not finalized',
    [{ method: 'POST', path: 'organizations/acme/releases/' }, { json: { dateReleased: null } }],
    { during: 'write it', after: null, release: 'unfinalized' },
  ],
  [
    'a release that is finalized',
    [
      { method: 'PUT', path: RELEASE },
      { status: 299, json: { dateReleased: 'now' } },
    ],
    { during: 'write it', after: null, release: 'finalized' },
  ],
  [
    'a refusal changes nothing',
    [
      { method: 'PUT', path: RELEASE },
      { status: 300, json: { dateReleased: 'now' } },
      { release: 'unfinalized' },
    ],
    { during: 'write it', after: null, release: 'unfinalized' },
  ],
  [
    'nor does what is no success yet',
    [
      { method: 'PUT', path: RELEASE },
      { status: 199, json: { dateReleased: 'now' } },
    ],
    { during: 'write it', after: null, release: null },
  ],
  [
    'nor does a page',
    [{ method: 'PUT', path: RELEASE }, { json: 'a page' }],
    { during: 'write it', after: null, release: null },
  ],
  [
    'a deploy says nothing of the release',
    [{ method: 'POST', path: `${RELEASE}deploys/` }, { json: {} }, { release: 'unfinalized' }],
    { during: 'write it', after: null, release: 'unfinalized' },
  ],
  [
    'what has no response stays asked for',
    [{ method: 'POST', path: RELEASE }, { status: 0 }],
    { during: 'write it', after: 'write it', release: null },
  ],
])('%s', async (_name, given, expected) => {
  expect(await follow(...given)).toEqual(expected)
})
