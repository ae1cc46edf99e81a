import { expect, test } from '@jest/globals'
import { redactResult } from '../../src/report/redact-result.ts'
import { PLAIN_RELEASE } from './plain-release.ts'

const hide = (text: string): string => text.replaceAll('secret', '***')
const COMMIT = { id: 'secret', timestamp: 'secret' }

test('of a result, the texts that the summary shortens have no secrets, and nothing else is changed', async () => {
  const entry = { name: 'secret.js', url: '~/secret.js', debugId: 'secret', bytes: 1 }
  const result = {
    kind: 'released' as const,
    ...PLAIN_RELEASE,
    commits: [
      { ...COMMIT, message: 'a secret', authorName: 'secret Ada', repository: 'acme/secret' },
      COMMIT,
    ],
    sourceMaps: {
      bundleId: 'secret',
      filesUploaded: 1,
      filesFound: 1,
      entries: [entry],
      scripts: [
        { script: 'secret.js', map: 'secret.map', debugId: 'secret', problem: 'no secret' },
        { script: 'a.js', map: null, debugId: null, problem: null },
      ],
    },
  }
  expect(await redactResult(result, hide)).toStrictEqual({
    ...result,
    commits: [
      { ...COMMIT, message: 'a ***', authorName: '*** Ada', repository: 'acme/secret' },
      COMMIT,
    ],
    sourceMaps: {
      ...result.sourceMaps,
      entries: [{ ...entry, url: '~/***.js' }],
      scripts: [
        { script: '***.js', map: '***.map', debugId: 'secret', problem: 'no ***' },
        { script: 'a.js', map: null, debugId: null, problem: null },
      ],
    },
  })
})

test('without source maps, or without a release, there is nothing more to hide', async () => {
  const plain = { kind: 'released' as const, ...PLAIN_RELEASE }
  expect(await redactResult(plain, hide)).toStrictEqual(plain)
  const nothing = { kind: 'nothing' as const, reason: 'a secret' }
  expect(await redactResult(nothing, hide)).toBe(nothing)
})
