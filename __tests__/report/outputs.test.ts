import { expect, test } from '@jest/globals'
import { parseSha } from '../../src/commits/commit.ts'
import type { ReleasedRelease } from '../../src/release/result.ts'
import { parseVersion } from '../../src/release/version.ts'
import { buildOutputs } from '../../src/report/outputs.ts'

const HEAD = parseSha('a'.repeat(40))
const BASE = parseSha('b'.repeat(40))
if (HEAD === null || BASE === null) throw new Error('no SHAs')

const RELEASE: ReleasedRelease = {
  version: { version: parseVersion('web@1', 'the test'), reason: '' },
  releaseUrl: 'https://acme.sentry.io/releases/web%401/',
  link: null,
  projects: [{ slug: 'web', url: 'https://acme.sentry.io/projects/web/' }],
  repository: 'acme/web',
  repositoryUrl: 'https://github.com/acme/web',
  trigger: 'push to main',
  created: true,
  supported: true,
  dateReleased: '2026-01-01T00:00:00Z',
  head: HEAD,
  range: { kind: 'between', base: BASE, head: HEAD, reason: '' },
  origin: 'api',
  commits: [{ id: HEAD, timestamp: '2026-01-01T00:00:00Z' }],
  refs: [],
  repositoryStatus: '',
  integrationUrl: null,
  sourceMaps: {
    bundleId: 'bundle',
    filesUploaded: 2,
    filesFound: 2,
    entries: [],
    scripts: [
      { script: 'a.js', map: 'a.js.map', debugId: 'id', problem: null },
      { script: 'b.js', map: null, debugId: null, problem: 'it has no source map' },
    ],
  },
  deploys: [
    { id: '7', environment: 'qa', existed: false },
    { id: '', environment: 'of a dry run', existed: false },
  ],
  changed: [],
  unchanged: false,
  dryRun: false,
}

test('the outputs of a release', () => {
  expect(buildOutputs({ kind: 'released', ...RELEASE }, '/tmp/requests.json')).toEqual({
    created: 'true',
    skipped: 'false',
    release_url: 'https://acme.sentry.io/releases/web%401/',
    commit: HEAD,
    previous_commit: BASE,
    commit_count: '1',
    commits_from: 'api',
    finalized: 'true',
    deploy_ids: '["7"]',
    files_uploaded: '2',
    bundle_id: 'bundle',
    symbolicated: '1/2',
    payload_file: '/tmp/requests.json',
  })
})

test('the outputs of a release without base, date, source maps and commits', () => {
  const outputs = buildOutputs(
    {
      kind: 'released',
      ...RELEASE,
      created: false,
      dateReleased: null,
      head: null,
      range: { kind: 'none', head: HEAD, reason: '' },
      origin: null,
      commits: [],
      sourceMaps: null,
      deploys: [],
    },
    '',
  )
  expect(outputs).toEqual({
    created: 'false',
    skipped: 'false',
    release_url: RELEASE.releaseUrl,
    symbolicated: '',
    payload_file: '',
    commit: '',
    previous_commit: '',
    commit_count: '0',
    commits_from: '',
    finalized: 'false',
    deploy_ids: '[]',
    files_uploaded: '0',
    bundle_id: '',
  })
})

test('the outputs when nothing is released are all there, and say so', () => {
  const nothing = buildOutputs({ kind: 'nothing', reason: 'x' }, 'file')
  expect(Object.keys(nothing).toSorted()).toEqual(
    Object.keys(buildOutputs({ kind: 'released', ...RELEASE }, '')).toSorted(),
  )
  expect(nothing).toEqual({
    created: 'false',
    release_url: '',
    commit: '',
    previous_commit: '',
    commit_count: '0',
    commits_from: '',
    finalized: 'false',
    deploy_ids: '[]',
    files_uploaded: '0',
    bundle_id: '',
    skipped: 'true',
    symbolicated: '',
    payload_file: 'file',
  })
})
