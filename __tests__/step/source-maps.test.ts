import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { transformSync } from 'esbuild'
import { findSecret, type ActionRun } from '../support/runner/action-runner.ts'
import { commitSeries } from '../support/git/histories.ts'
import {
  SENTRY_TOKEN,
  startStepScene,
  type ReleaseScene,
  type StepOptions,
} from '../support/release-scene.ts'
import { lastBundle, openBundle } from '../support/sentry/upload-scene.ts'

const VERSION = 'web@1.0.0'
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

let scene: ReleaseScene
let workspace: string

const start = async (options: Parameters<typeof startStepScene>[0] = {}): Promise<void> => {
  scene = await startStepScene(options)
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  build(
    'src/app.ts',
    'dist/app.js',
    'export const total: number = [1, 2].length\nconsole.log(total)\n',
  )
  build(
    'src/lib/sum.ts',
    'dist/lib/sum.js',
    'export function sum(a: number, b: number) { return a + b }\n',
  )
}
afterEach(async () => {
  await scene.close()
  rmSync(workspace, { recursive: true })
})

function write(place: string, text: string): void {
  mkdirSync(dirname(join(workspace, place)), { recursive: true })
  writeFileSync(join(workspace, place), text)
}

const read = (place: string): string => readFileSync(join(workspace, place), 'utf8')

function build(source: string, script: string, code: string): void {
  const built = transformSync(code, {
    loader: 'ts',
    format: 'cjs',
    minify: true,
    sourcemap: 'external',
    sourcefile: source,
  })
  write(script, `${built.code}//# sourceMappingURL=${script.split('/').at(-1)}.map\n`)
  write(`${script}.map`, built.map)
}

const BUILT = ['dist/app.js', 'dist/app.js.map', 'dist/lib/sum.js', 'dist/lib/sum.js.map']
const readAll = (): string[] => BUILT.map((place) => read(place))

async function release(step: StepOptions = {}): Promise<ActionRun> {
  const { root, head } = commitSeries(scene.repository, 2)
  scene.sentry.requests.length = 0
  const { with: inputs, ...rest } = step
  return scene.push(
    { before: root, after: head },
    { workspace, ...rest, with: { version: VERSION, sourcemaps: 'dist', ...inputs } },
  )
}

const writes = (): string[] =>
  scene.sentry.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/acme\//, '')}`)

const expectUnreleased = (run: ActionRun): void => {
  expect(run.exitCode).toBe(1)
  expect(run.timedOut).toBe(false)
  expect(scene.sentry.release(VERSION)?.dateReleased).toBeNull()
  expect(writes().filter((line) => /^PUT|deploys/.test(line))).toEqual([])
  expect(run.outputs['version']).toBe(VERSION)
  expect(run.summary).toContain(': failed')
  expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
}

describe('source maps', () => {
  beforeEach(() => start({ sentry: { artifacts: { assemblingPolls: 1 } } }))

  test('of more than 50 scripts without maps the log names 50', async () => {
    for (let number = 1; number <= 52; number += 1)
      write(`dist/bare-${number}.js`, `f(${number})\n`)
    const { log } = await release({ with: { inject: 'false' } })
    expect(log.match(/^ +bare-\d+\.js: it has no source map$/gm)).toHaveLength(48)
    expect(log).toMatch(/^ +… and 4 more$/m)
  })

  test('a link to a credential is neither uploaded nor changed, and a warning names it', async () => {
    const credential = '[http]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n'
    write('.git/config', credential)
    symlinkSync('../.git/config', join(workspace, 'dist/b.js'))
    const run = await release()
    expect(run.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /^Not taken as scripts or source maps: .*dist\/b\.js \(it is a link that leads to the hidden \.git\)\.$/,
      ),
    )
    expect(read('.git/config')).toBe(credential)
    expect(lastBundle(scene.sentry).data.includes('b.js')).toBe(false)
  })

  test('are injected and uploaded before the release counts as released', async () => {
    const run = await release({ with: { environment: 'production', dist: '42' } })

    expect(run.annotations).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(writes()).toEqual([
      'POST releases/',
      'POST artifactbundle/assemble/',
      'POST chunk-upload/',
      ...Array.from({ length: 3 }, () => 'POST artifactbundle/assemble/'),
      'PUT releases/web%401.0.0/',
      'POST releases/web%401.0.0/deploys/',
    ])
    const created = scene.sentry.requests.find(({ method }) => method === 'POST')
    expect(JSON.parse(created?.raw.toString('utf8') ?? '')).not.toHaveProperty('dateReleased')
    expect(scene.sentry.release(VERSION)?.dateReleased).toBeTruthy()

    expect(run.outputs).toMatchObject({
      files_uploaded: '4',
      bundle_id: expect.stringMatching(UUID),
      finalized: 'true',
    })
    expect(lastBundle(scene.sentry)).toMatchObject({
      version: VERSION,
      dist: '42',
      projects: ['web'],
    })
    const bundle = await openBundle(scene.sentry)
    expect(bundle.text('files/_/_/app.js')).toBe(read('dist/app.js'))
    const registered: Record<string, string> = {}
    runInNewContext(read('dist/app.js'), {
      _sentryDebugIds: registered,
      module: { exports: {} },
      exports: {},
      console: { log: () => undefined },
      Error,
    })
    const map = JSON.parse(read('dist/app.js.map')) as { debugId: string; sourcesContent: string[] }
    expect(map.debugId).toMatch(UUID)
    expect(Object.values(registered)).toEqual([map.debugId])
    expect(run.summary).toContain(map.debugId.replaceAll('-', '&#45;'))
    expect(run.summary).toContain('&#126;/lib/sum.js')
    for (const place of BUILT) {
      const size = `${Buffer.byteLength(read(place))} bytes`
      const row = new RegExp(`\\| &#126;/${place.replace('dist/', '')} \\| [^|]+ \\| ${size} \\|`)
      expect(run.summary).toMatch(row)
    }
    expect(run.log).toContain('2 of 2 scripts have a Debug ID')
    expect(run.log).toMatch(/Uploaded 4 files \(.+\) as the bundle /)
    expect(findSecret(run, SENTRY_TOKEN)).toEqual([])
    expect(Object.keys(run.files)).toEqual([expect.stringMatching(/^sentry-release-requests-/)])
  })

  test('are left as they are by a second run, which sends no chunk again', async () => {
    const first = await release()
    const injected = readAll()
    const second = await release()
    expect(second.exitCode).toBe(0)
    expect(readAll()).toEqual(injected)
    expect(second.outputs['bundle_id']).toBe(first.outputs['bundle_id'])
    expect(writes().filter((line) => line.includes('chunk-upload'))).toEqual([])
  })
})

describe('what is taken', () => {
  beforeEach(() => start())

  test('several paths and globs, quotes around spaces', async () => {
    build('src/x.ts', 'my build/x.js', 'console.log(1)')
    const run = await release({ with: { sourcemaps: '"my build"\ndist/lib/*.js* dist/app.js*' } })
    expect(run.annotations).toEqual([])
    expect(
      (await openBundle(scene.sentry)).entries
        .map(({ name }) => name)
        .filter((name) => name !== 'manifest.json')
        .toSorted(),
    ).toEqual([
      'files/_/_/app.js',
      'files/_/_/app.js.map',
      'files/_/_/sum.js',
      'files/_/_/sum.js.map',
      'files/_/_/x.js',
      'files/_/_/x.js.map',
    ])
  })

  test('from the working directory, under the URL prefix, sources without what they have in common', async () => {
    build('/build/machine/src/one.ts', 'web/out/one.js', 'console.log(1)')
    const run = await release({
      with: {
        sourcemaps: 'out',
        working_directory: 'web',
        url_prefix: 'https://example.com/static/',
        strip_common_prefix: 'true',
      },
    })
    expect(run.exitCode).toBe(0)
    const bundle = await openBundle(scene.sentry)
    expect(bundle.text('manifest.json')).toContain('"url":"https://example.com/static/one.js"')
  })

  test('the map that a script names, but none from outside of the workspace', async () => {
    const outside = `../${basename(workspace)}-outside.js.map`
    write(outside, read('dist/app.js.map'))
    try {
      write('dist/other.js', `other()\n//# sourceMappingURL=../${outside}\n`)
      const before = read(outside)
      const run = await release({ with: { sourcemaps: 'dist/app.js dist/other.js !dist/lib' } })
      expect(run.outputs).toMatchObject({ files_uploaded: '3', symbolicated: '1/2' })
      expect(run.log).toContain(`other.js: its source map ../${outside} was not found`)
      expect(read(outside)).toBe(before)
    } finally {
      rmSync(join(workspace, outside))
    }
  })

  test('inject: false leaves the files as they are', async () => {
    const before = readAll()
    const run = await release({ with: { inject: 'false' } })
    expect(run.exitCode).toBe(0)
    expect(readAll()).toEqual(before)
    expect(run.outputs['files_uploaded']).toBe('4')
    expect(run.outputs['symbolicated']).toBe('0/2')
    expect(run.log).toContain('0 of 2 scripts have a Debug ID')
  })

  test('a dry run changes no file and uploads none', async () => {
    const before = readAll()
    const run = await release({ with: { dry_run: 'true' } })
    expect(run.exitCode).toBe(0)
    expect(readAll()).toEqual(before)
    expect(writes()).toEqual([])
    expect(run.outputs).toMatchObject({ files_uploaded: '0', bundle_id: '' })
    expect(run.log).toContain('Found 4 files')
  })

  test('a release that is not to be finalized stays unreleased', async () => {
    const run = await release({ with: { finalize: 'false' } })
    expect(run.outputs['finalized']).toBe('false')
    expect(writes().filter((line) => line.startsWith('PUT'))).toEqual([])
    expect(scene.sentry.release(VERSION)?.dateReleased).toBeNull()
  })
})

describe('the proof', () => {
  beforeEach(() => start())

  test('tells for every script, in log, summary and output, that it can be symbolicated', async () => {
    const run = await release()
    expect(run.annotations).toEqual([])
    expect(run.outputs['symbolicated']).toBe('2/2')
    expect(run.log).toContain('2 of 2 scripts can be symbolicated')
    expect(run.summary).toContain('2 of 2 scripts can be symbolicated')
  })

  test('is given in a dry run, too', async () => {
    const run = await release({ with: { dry_run: 'true' } })
    expect(run.annotations).toEqual([])
    expect(run.outputs['symbolicated']).toBe('2/2')
    expect(run.summary).toContain('2 of 2 scripts can be symbolicated')
  })

  test('names what cannot, and why, in a warning', async () => {
    write('dist/vendor.js', 'vendor()')
    const run = await release()
    expect(run.exitCode).toBe(0)
    expect(run.outputs['symbolicated']).toBe('2/3')
    expect(run.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message:
          '2 of 3 scripts can be symbolicated. Errors stay minified in vendor.js (it has no source map).',
      }),
    ])
    expect(run.log).toContain('  vendor.js: it has no source map')
    expect(scene.sentry.release(VERSION)?.dateReleased).toBeTruthy()
  })

  test('with sourcemaps_strict, fails before anything is uploaded', async () => {
    write('dist/vendor.js', 'vendor()')
    const run = await release({ with: { sourcemaps_strict: 'true', environment: 'production' } })
    expectUnreleased(run)
    expect(run.log).toContain('2 of 3 scripts can be symbolicated')
    expect(writes()).toEqual(['POST releases/'])
  })

  test('tells of maps without any script', async () => {
    const run = await release({ with: { sourcemaps: 'dist/**/*.map' } })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('There is no script among the files, only source maps')
    expect(run.outputs['symbolicated']).toBe('')
  })
})

describe('delete_sourcemaps', () => {
  test('deletes what Sentry has, and the comments that point to it', async () => {
    await start()
    const run = await release({ with: { delete_sourcemaps: 'true' } })
    expect(run.annotations).toEqual([])
    expect(run.outputs).toMatchObject({
      files_uploaded: '4',
      symbolicated: '2/2',
      finalized: 'true',
    })
    expect(run.log).toContain('Deleted 2 source maps, and took 2 comments out of scripts')
    const bundle = await openBundle(scene.sentry)
    expect(bundle.text('files/_/_/app.js')).toContain('sourceMappingURL=app.js.map')
    for (const script of ['dist/app.js', 'dist/lib/sum.js']) {
      expect(read(script)).not.toContain('sourceMappingURL')
      expect(read(script)).toContain('//# debugId=')
      expect(existsSync(join(workspace, `${script}.map`))).toBe(false)
    }
  })

  test('deletes nothing that Sentry has not accepted, and nothing in a dry run', async () => {
    await start({ sentry: { artifacts: { errorDetail: 'the disk is full' } } })
    expectUnreleased(await release({ with: { delete_sourcemaps: 'true' } }))
    await release({ with: { delete_sourcemaps: 'true', dry_run: 'true' } })
    for (const place of BUILT) expect(existsSync(join(workspace, place))).toBe(true)
    expect(read('dist/app.js')).toContain('sourceMappingURL=app.js.map')
  })
})

describe('what fails the step, and leaves the release unreleased', () => {
  const ASSEMBLE = { method: 'POST', path: /\/artifactbundle\/assemble\/$/ }

  test.each([
    ['nosuchdir', 'The input sourcemaps names nosuchdir, but there is nothing at'],
    ['dist nosuch/*.js', 'The input sourcemaps names nosuch/*.js, but no script'],
    ['src', 'The input sourcemaps names src, but no script and no source map is in there'],
    ['"dist', 'sourcemaps has a quote that does not end'],
  ])('sourcemaps: %s, before anything is sent', async (sourcemaps, message) => {
    await start()
    write('src/app.ts', '')
    const before = readAll()
    const run = await release({ with: { sourcemaps } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(message)
    expect(scene.sentry.requests).toEqual([])
    expect(readAll()).toEqual(before)
  })

  test('dist of more than 64 characters', async () => {
    await start()
    const run = await release({ with: { dist: 'x'.repeat(65) } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('dist is longer than the 64 characters')
    expect(scene.sentry.requests).toEqual([])
  })

  test('a 403 on assemble', async () => {
    await start()
    scene.sentry.addFault({
      ...ASSEMBLE,
      times: Infinity,
      kind: 'response',
      answer: {
        status: 403,
        body: { detail: 'You do not have permission to perform this action.' },
      },
    })
    const run = await release({ with: { environment: 'production' } })
    expectUnreleased(run)
    expect(run.log).toMatch(/Error: .*permission/)
  })

  test('an assembly that ends as an error, in the server’s words', async () => {
    await start({ sentry: { artifacts: { errorDetail: 'the disk is full' } } })
    const run = await release({ with: { environment: 'production' } })
    expectUnreleased(run)
    expect(run.log).toContain('Sentry refused the source maps’ bundle: the disk is full')
  })

  test('a server that is not done in time', async () => {
    await start({ sentry: { artifacts: { assemblingPolls: Infinity } } })
    const run = await release({ with: { timeout: '4', environment: 'production' } })
    expectUnreleased(run)
    expect(run.log).toContain('Raise `timeout`')
  })

  test('with on_error: warn the step goes on, and says so', async () => {
    await start({ sentry: { artifacts: { errorDetail: 'the disk is full' } } })
    const run = await release({ with: { on_error: 'warn' } })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['failed']).toBe('true')
    expect(scene.sentry.release(VERSION)?.dateReleased).toBeNull()
  })

  test('faults on the way are passed: 503, a reset, 429', async () => {
    await start()
    scene.sentry.addFault({ ...ASSEMBLE, kind: 'response', answer: { status: 503 } })
    scene.sentry.addFault({ method: 'POST', path: /chunk-upload/, kind: 'reset', when: 'before' })
    scene.sentry.addFault({
      method: 'GET',
      path: /chunk-upload/,
      kind: 'response',
      answer: { status: 429 },
    })
    const run = await release()
    expect(run.exitCode).toBe(0)
    expect(lastBundle(scene.sentry).state).toBe('ok')
    expect(scene.sentry.release(VERSION)?.dateReleased).toBeTruthy()
  })
})
