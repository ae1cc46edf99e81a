import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createDeadline } from '../../src/deadline.ts'
import type { SourceMapInputs } from '../../src/inputs/source-map-inputs.ts'
import { parseVersion } from '../../src/release/version.ts'
import { createSourceMaps } from '../../src/run/source-maps.ts'
import { createSentryHttp } from '../../src/sentry/http.ts'
import { createStaging } from '../../src/staging/staging.ts'
import { startUploadScene, TOKEN, type UploadScene } from '../support/sentry/upload-scene.ts'

let scene: UploadScene
let outside: string
beforeEach(async () => {
  scene = await startUploadScene({ artifacts: {} })
  outside = mkdtempSync(join(tmpdir(), 'outside-'))
})
afterEach(async () => {
  await scene.close()
  rmSync(outside, { recursive: true })
})

const SCRIPT = 'a()\n//# sourceMappingURL=a.js.map\n'
const MAP = '{"version":3,"sources":["a.ts"],"sourcesContent":["a()"],"names":[],"mappings":"AAAA"}'
const INPUTS: SourceMapInputs = {
  patterns: ['dist'],
  inject: 'auto',
  dist: null,
  urlPrefix: '',
  stripCommonPrefix: false,
  deleteMaps: false,
  strict: false,
}

/** What is said of these files' upload, without what differs from run to run. */
async function tell(
  files: Record<string, string>,
  { dryRun = false, ...inputs }: Partial<SourceMapInputs & { dryRun: boolean }> = {},
): Promise<string[]> {
  for (const [place, contents] of Object.entries(files)) scene.add(place, contents)
  const said: string[] = []
  const deadline = createDeadline(60, Date.now)
  const { url } = scene.server
  const http = createSentryHttp({
    redact: String,
    url,
    token: TOKEN,
    headers: {},
    userAgent: 'test',
    deadline,
    proxy: null,
    maxRetries: 0,
    log: (line) => said.push(line),
    trace: () => undefined,
  })
  const { find, upload } = createSourceMaps(
    {
      inputs: { ...INPUTS, ...inputs },
      org: 'acme',
      projects: ['web'],
      directory: scene.workspace,
      workspace: scene.workspace,
      tempDirectory: join(scene.workspace, '.temporary'),
      dryRun,
    },
    {
      http,
      url,
      deadline,
      staging: createStaging(),
      log: {
        section: (title) => said.push(`== ${title}`),
        info: (line) => said.push(line),
        notice: (message) => said.push(`Notice: ${message}`),
        warn: (message) => said.push(`Warning: ${message}`),
      },
      onReplaced: (replaced) => void replaced,
    },
  )
  try {
    const { filesUploaded, filesFound, scripts } = await upload(
      await find(),
      parseVersion('web@1', 'the test'),
    )
    said.push(`= ${filesUploaded} of ${filesFound} files, ${scripts.length} scripts`)
  } catch (error) {
    said.push(`Error: ${String(error)}`)
  } finally {
    deadline.end()
  }
  return said.map((line) =>
    line
      .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID')
      .replaceAll(/\d+(?:\.\d)? (?:KiB|B|bytes)/g, 'SIZE')
      .replaceAll(outside, '/outside'),
  )
}

const UPLOADED = [
  'Bundle ID: SIZE in one chunk.',
  'Uploaded 2 files (SIZE) as the bundle ID',
  '= 2 of 2 files, 1 scripts',
]
const BOTH = { 'dist/a.js': SCRIPT, 'dist/a.js.map': MAP }
const FOUND = [
  '== Source maps',
  'Found 2 files; 1 of 1 script has a Debug ID',
  '1 of 1 script can be symbolicated',
]

function hash(text: string): string {
  return createHash('sha384').update(text).digest('base64')
}

const NOT_INJECTED = [
  'Found 2 files; 0 of 1 script has a Debug ID',
  '0 of 1 script can be symbolicated',
  '  a.js: it registers no Debug ID, so that only release and URL lead to its source map',
  'Warning: 0 of 1 script can be symbolicated. Errors stay minified in a.js (it registers no Debug ID, so that only release and URL lead to its source map).',
]

test('a script and its map are uploaded', async () => {
  expect(await tell(BOTH)).toEqual([...FOUND, ...UPLOADED])
})

test('a dry run uploads none', async () => {
  expect(await tell(BOTH, { dryRun: true, deleteMaps: true })).toEqual([
    ...FOUND,
    'No file is changed or deleted, and none is uploaded, in a dry run',
    '= 0 of 2 files, 1 scripts',
  ])
})

test('maps are deleted when that is wanted', async () => {
  expect(await tell(BOTH, { deleteMaps: true })).toEqual([
    ...FOUND,
    ...UPLOADED.slice(0, 2),
    'Deleted 1 source map, and took 1 comment out of scripts',
    UPLOADED[2],
  ])
})

test('what the build has written down the hash of stays, with a warning', async () => {
  const page = `<script integrity="sha384-${hash(SCRIPT)}"><link integrity="sha384-${hash(MAP)}">`
  expect((await tell({ ...BOTH, 'dist/index.html': page }, { deleteMaps: true })).slice(1)).toEqual(
    [
      expect.stringMatching(/^Warning: dist\/index\.html has the integrity or hash of a\.js: /),
      ...NOT_INJECTED,
      ...UPLOADED.slice(0, 2),
      'Deleted 0 source maps, and took 0 comments out of scripts',
      'Warning: Not deleted, because the build has written down the hash: a.js.map. Leave source maps out of what it lists.',
      UPLOADED[2],
    ],
  )
})

test('also without injection', async () => {
  const page = `<link integrity="sha384-${hash(MAP)}">`
  const said = await tell({ ...BOTH, 'dist/index.html': page }, { deleteMaps: true, inject: false })
  expect(said).toContain(
    'Warning: Not deleted, because the build has written down the hash: a.js.map. Leave source maps out of what it lists.',
  )
})

test('without injection no file is changed, and what that means is said', async () => {
  expect(await tell(BOTH, { inject: false })).toEqual([
    '== Source maps',
    ...NOT_INJECTED,
    ...UPLOADED,
  ])
})

test('what cannot be symbolicated is told of, each script in the log up to fifty', async () => {
  const scripts = Array.from({ length: 52 }, (_, number) => [`dist/${number + 10}.js`, 'a()'])
  const said = await tell(Object.fromEntries(scripts) as Record<string, string>)
  expect(said.slice(1, 4)).toEqual([
    'Found 52 files; 52 of 52 scripts have a Debug ID',
    '0 of 52 scripts can be symbolicated',
    '  10.js: it has no source map',
  ])
  expect(said.slice(52, 55)).toEqual([
    '  59.js: it has no source map',
    '  … and 2 more',
    'Warning: 0 of 52 scripts can be symbolicated. Errors stay minified in 10.js (it has no source map), 11.js (it has no source map), 12.js (it has no source map) and 49 more.',
  ])
})

test('and is an error, before anything is uploaded, when the user wants that', async () => {
  expect(await tell({ 'dist/a.js': 'a()' }, { strict: true })).toEqual([
    '== Source maps',
    'Found 1 file; 1 of 1 script has a Debug ID',
    '0 of 1 script can be symbolicated',
    '  a.js: it has no source map',
    'Error: ActionError: 0 of 1 script can be symbolicated. Errors stay minified in a.js (it has no source map).',
  ])
  expect(scene.server.requests).toEqual([])
})

test('what a link brings in from elsewhere is not taken, and said', async () => {
  mkdirSync(join(scene.workspace, 'dist'))
  writeFileSync(join(outside, 'b.js'), 'b()')
  const link = join(scene.workspace, 'dist', 'b.js')
  symlinkSync(join(outside, 'b.js'), link)
  expect(await tell(BOTH)).toEqual([
    `Warning: Not taken as scripts or source maps: ${link} (it is a link that leads out of the workspace).`,
    ...FOUND,
    ...UPLOADED,
  ])
})

test.each([
  ['1 source is in the map a.js.map', '(a.ts)', 1],
  ['2 sources is in 2 maps, first of all a.js.map', '(a.ts)', 2],
])('no code of %s: a warning', async (where, names, count) => {
  const map = MAP.replace('"sourcesContent":["a()"],', '')
  const pairs = [
    ['dist/a.js', SCRIPT],
    ['dist/a.js.map', map],
    ['dist/b.js', SCRIPT.replace('a.js.map', 'b.js.map')],
    ['dist/b.js.map', map],
  ].slice(0, 2 * count)
  const said = await tell(Object.fromEntries(pairs) as Record<string, string>)
  expect(said).toContain(
    `Warning: No code of ${where}, nor in the workspace: Sentry cannot show it ${names}.`,
  )
})
