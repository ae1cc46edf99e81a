import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findFiles } from '../../src/source-maps/find/discover.ts'
import {
  createGate,
  explainSource,
  isRemotePath,
  isWindowsName,
} from '../../src/source-maps/gate.ts'
import { findVouchers } from '../../src/source-maps/signed/vouchers.ts'
import { walk } from '../../src/source-maps/find/walk.ts'
import { readSource } from '../../src/source-maps/map/read-source.ts'

let workspace: string
let outside: string
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'gate-'))
  outside = mkdtempSync(join(tmpdir(), 'outside-'))
})
afterEach(() => {
  rmSync(workspace, { recursive: true })
  rmSync(outside, { recursive: true })
})

function write(path: string, text = 'x'): string {
  const file = join(workspace, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function link(path: string, target: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  symlinkSync(target, join(workspace, path))
}

function makeGate(directory = workspace) {
  return createGate({ workspace, realWorkspace: workspace, directory })
}

async function find(...patterns: string[]) {
  const gate = makeGate()
  const files = await findFiles(patterns, workspace, { gate: gate.admits })
  return {
    files: files.map(({ path }) => path.slice(workspace.length + 1)),
    refused: gate.refused().map((line) => line.slice(workspace.length + 1)),
  }
}

describe('scripts and maps are taken from the workspace alone', () => {
  test('and not from where links lead', async () => {
    write('dist/app.js')
    write('.git/config', 'token')
    write('.git/hook.js')
    write('node_modules/left-pad/index.js')
    write('src/shared/lib.js')
    writeFileSync(join(outside, 'secret.js'), 'x')
    link('dist/a.js', '../.git/config')
    link('dist/hidden', '../.git')
    link('dist/pad', '../node_modules/left-pad')
    link('dist/out.js', join(outside, 'secret.js'))
    link('dist/outside', outside)
    link('dist/shared', '../src/shared')
    expect(await find('dist')).toEqual({
      files: ['dist/app.js', 'src/shared/lib.js'],
      refused: [
        'dist/a.js (it is a link that leads to the hidden .git)',
        'dist/hidden (it is a link that leads to the hidden .git)',
        'dist/out.js (it is a link that leads out of the workspace)',
        'dist/outside (it is a link that leads out of the workspace)',
        'dist/pad (it is a link that leads into node_modules)',
      ],
    })
  })

  test.each(['dist', 'dist/app.js', 'dist/*.js'])(
    'not even when %s is named itself',
    async (name) => {
      writeFileSync(join(outside, 'app.js'), 'x')
      link('dist', outside)
      await expect(find(name)).rejects.toThrow(`The input sourcemaps names ${name}`)
    },
  )

  test('but hidden folders and dependencies that the user names are', async () => {
    write('.next/static/a.js')
    write('node_modules/ui/dist/b.js')
    expect((await find('.next/static', 'node_modules/ui/dist')).files).toEqual([
      '.next/static/a.js',
      'node_modules/ui/dist/b.js',
    ])
  })

  test('and a hidden folder that the step works in', async () => {
    write('.build/dist/a.js')
    const directory = join(workspace, '.build')
    const gate = makeGate(directory)
    expect(await findFiles(['dist'], directory, { gate: gate.admits })).toHaveLength(1)
    expect(gate.refused()).toEqual([])
  })

  test('and a folder elsewhere that the user names, but not where links lead from there', async () => {
    writeFileSync(join(outside, 'app.js'), 'x')
    mkdirSync(join(outside, '.ssh'))
    writeFileSync(join(outside, '.ssh', 'key.js'), 'x')
    symlinkSync(join(outside, '.ssh', 'key.js'), join(outside, 'key.js'))
    symlinkSync(write('.git/config', 'token'), join(outside, 'config.js'))
    const gate = makeGate()
    const files = await findFiles([outside], workspace, { gate: gate.admits })
    expect(files.map(({ name }) => name)).toEqual(['app.js'])
    expect(gate.refused()).toEqual([
      `${join(outside, 'config.js')} (it is a link that leads out of ${outside})`,
      `${join(outside, 'key.js')} (it is a link that leads to the hidden .ssh)`,
    ])
  })
})

describe('a script may name a map', () => {
  test.each([
    ['dist/a.js', 'dist/a.js.map', null],
    ['dist/a.js', 'maps/a.js.map', null],
    ['.next/static/a.js', '.next/static/a.js.map', null],
    ['node_modules/ui/b.js', 'node_modules/ui/b.js.map', null],
    ['dist/a.js', '.git/config', 'it leads to the hidden .git'],
    ['dist/a.js', '.GIT/a.js.map', 'it leads to the hidden .git'],
    ['dist/a.js', 'node_modules/ui/b.js.map', 'it leads into node_modules'],
    ['dist/a.js', '../a.js.map', 'it leads out of the workspace'],
  ])('%s names %s: %s', (script, map, reason) => {
    const gate = makeGate()
    const path = join(workspace, map)
    expect(gate.admitsMap(path, join(workspace, script))).toBe(reason === null)
    expect(gate.refused()).toEqual(reason === null ? [] : [`${path} (${reason})`])
  })
})

/** How often `wants` was asked, which is once for each name of each folder that is read. */
async function countWalk(places: { admits: boolean }) {
  let asked = 0
  const entries = await walk(workspace, {
    wants: () => {
      asked += 1
      return true
    },
    admits: () => places.admits,
  })
  return { asked, entries: entries.length }
}

describe('links to folders', () => {
  test('a folder that a thousand links lead to is walked a few times', async () => {
    for (let index = 0; index < 100; index += 1) write(`lib/${index}.js`)
    for (let index = 0; index < 1000; index += 1) link(`dist/l${index}`, '../lib')
    const { asked, entries } = await countWalk({ admits: true })
    expect(asked).toBeLessThan(1102 + 11 * 100)
    expect(entries).toBeLessThan(3000)
  })

  test('folders in folders, each of which a link leads to, are too', async () => {
    const depth = 100
    for (let index = 0; index < 10; index += 1) write(`${'a/'.repeat(depth)}${index}.js`)
    for (let index = 1; index <= depth; index += 1) link(`l${index}`, 'a/'.repeat(index))
    const { asked } = await countWalk({ admits: true })
    expect(asked).toBeLessThan(20 * 2 * depth)
  })

  test('what vouches for files is not looked for out of the workspace', async () => {
    const digest = `sha384-${'A'.repeat(64)}`
    writeFileSync(join(outside, 'page.html'), `<script integrity="${digest}"></script>`)
    const files = [{ path: write('dist/app.js'), name: 'app.js', kind: 'script' as const }]
    write('dist/page.html', `<script integrity="${digest.replaceAll('A', 'B')}"></script>`)
    link('dist/outside', outside)
    const { digests } = await findVouchers(files, workspace)
    expect([...digests.values()]).toEqual(['dist/page.html'])
  })
})

test('a pipe in the place of a manifest is not waited for', async () => {
  const files = [{ path: write('dist/app.js'), name: 'app.js', kind: 'script' as const }]
  mkdirSync(join(workspace, 'dist/server'))
  execFileSync('mkfifo', [join(workspace, 'dist/server/subresource-integrity-manifest.json')])
  expect((await findVouchers(files, workspace)).digests.size).toBe(0)
})

describe('a map may name code as its source, and nothing else', () => {
  test.each([
    ['src/app.ts', true],
    ['src/App.VUE', true],
    ['.next/server/a.ts', true],
    ['.next/.env.js', false],
    ['.cache/a.ts', false],
    ['node_modules/ui/index.js', false],
    ['.git/config', false],
    ['.GIT/hooks/a.js', false],
    ['.aws/credentials', false],
    ['.ssh/id_rsa', false],
    ['src/.env.js', false],
    ['gha-creds-123.json', false],
    ['terraform.tfstate', false],
    ['id_rsa', false],
    ['config/key.pem', false],
    ['../elsewhere/app.ts', false],
    ['', false],
  ])('%s: %p', async (path, isTaken) => {
    expect(explainSource(join('/w', path), '/w') === null).toBe(isTaken)
    if (path === '' || path.startsWith('..')) return
    write(path, 'the text')
    const scope = { mapPath: join(workspace, 'dist/app.js.map'), root: workspace }
    mkdirSync(join(workspace, 'dist'), { recursive: true })
    expect(await readSource(`../${path}`, scope)).toBe(isTaken ? 'the text' : null)
  })

  test.each(['\\\\host\\share\\a.js', '//host/share/a.js', '\\/host/a.js'])(
    '%s names another machine',
    (path) => {
      expect(isRemotePath(path)).toBe(true)
    },
  )

  test.each(['src/aux.ts', 'src/COM1.js', 'nul', 'src/a.js:b.ts', 'con/a.ts', 'src/lpt9.a.js'])(
    '%s names a device or a stream on Windows',
    (path) => {
      expect(isWindowsName(path)).toBe(true)
    },
  )

  test.each(['src/auxiliary.ts', 'src/com.ts', 'src/null.js', 'console/a.ts'])(
    '%s names a file everywhere',
    (path) => {
      expect(isWindowsName(path)).toBe(false)
    },
  )

  test('what is refused is told once, with why', async () => {
    write('src/app.ts')
    write('.aws/credentials.ts')
    mkdirSync(join(workspace, 'dist'))
    const refused: string[] = []
    const scope = {
      mapPath: join(workspace, 'dist/app.js.map'),
      root: workspace,
      onRefused: (line: string) => void refused.push(line),
    }
    for (const source of [
      '../src/app.ts',
      '../src/missing.ts',
      '../.aws/credentials.ts',
      '../id_rsa',
      '\\\\host\\share\\a.ts',
      'webpack:///a.ts',
    ])
      await readSource(source, scope)
    expect(refused).toEqual([
      '../.aws/credentials.ts (it is in the hidden .aws)',
      '../id_rsa (it is no code)',
      '\\\\host\\share\\a.ts (it is on another machine)',
    ])
  })
})
