import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findFiles, type Gate } from '../../src/source-maps/find/discover.ts'
import { explainRefusal, isRemotePath, isSourcePath } from '../../src/source-maps/gate.ts'
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

async function find(...patterns: string[]) {
  const refused: string[] = []
  const gate: Gate = (found, named) => {
    const reason = explainRefusal(found, { workspace, realWorkspace: workspace, named })
    if (reason !== null) refused.push(`${found.via.slice(workspace.length + 1)}: ${reason}`)
    return reason === null
  }
  const files = await findFiles(patterns, workspace, { gate })
  return { files: files.map(({ path }) => path.slice(workspace.length + 1)), refused }
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
        'dist/a.js: it is a link that leads to the hidden .git',
        'dist/hidden: it is a link that leads to the hidden .git',
        'dist/out.js: it is a link that leads out of the workspace',
        'dist/outside: it is a link that leads out of the workspace',
        'dist/pad: it is a link that leads into node_modules',
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

  test('a folder that a thousand links lead to is walked a few times', async () => {
    write('src/lib/a.js')
    for (let index = 0; index < 1000; index += 1) link(`dist/l${index}`, '../src/lib')
    let asked = 0
    const gate: Gate = () => {
      asked += 1
      return true
    }
    await findFiles(['dist/**/*.js'], workspace, { gate })
    expect(asked).toBeLessThan(1100)
  })
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
    expect(isSourcePath(join('/w', path), '/w')).toBe(isTaken)
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
})
