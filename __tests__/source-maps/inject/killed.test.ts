import { spawnSync } from 'node:child_process'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { commitGroup } from '../../../src/source-maps/inject/commit-group.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'
import { RECORD_NAME, writeRecords } from '../../../src/source-maps/inject/records.ts'
import {
  keptPathOf,
  stageGroup,
  waitingPathOf,
} from '../../../src/source-maps/inject/replace-files.ts'
import { readContents } from '../../../src/source-maps/read-files.ts'
import { createStaging, type Staging } from '../../../src/staging/staging.ts'
import { makeDirectory, readTree as readFacts } from '../corpus.ts'

const SUPPORT = join(import.meta.dirname, '..', '..', 'support', 'kill')
const ID = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
/** A map that does not tell whether it was shifted: it has an id, and says nothing of where a snippet would be. */
const MAP = `{"version":3,"debugId":"${ID}","sources":["a.ts"],"names":[],"mappings":"gyBAAA"}`
const SCRIPT = `${'a();'.repeat(500)}\n//# debugId=${ID}\n//# sourceMappingURL=a.js.map\n`
const FILES = {
  'a.js': SCRIPT,
  'a.js.map': MAP,
  'js/b.js': 'b()\n//# sourceMappingURL=../maps/b.js.map\n',
  'maps/b.js.map': MAP.replace(/"debugId":"[^"]*",/, ''),
}

function readTree(root: string): Record<string, string> {
  const facts = Object.entries(readFacts(root))
  return Object.fromEntries(facts.map(([name, { text }]) => [name, text]))
}

function makeFiles(files: Readonly<Record<string, string>> = FILES): string {
  const root = makeDirectory()
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), contents)
  }
  return root
}

async function inject(root: string) {
  return injectDebugIds(await findFiles(['.'], root), { write: true })
}

async function readInjected(files: Readonly<Record<string, string>> = FILES) {
  const root = makeFiles(files)
  await inject(root)
  return readTree(root)
}

/** Injects in a process of its own, which is killed at its call number `at`. */
function injectUntil(root: string, at: number, isBefore: boolean) {
  return spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      pathToFileURL(join(SUPPORT, 'kill-at-call.mjs')).href,
      join(SUPPORT, 'inject-folder.ts'),
      root,
    ],
    {
      env: { ...process.env, KILL_AT: String(at), KILL_BEFORE: String(isBefore) },
      encoding: 'utf8',
    },
  )
}

describe('a run that was killed', () => {
  test('at any call leaves whole files, and the next run ends as if nothing had been', async () => {
    const original = readTree(makeFiles())
    const wanted = await readInjected()
    const { stdout } = injectUntil(makeFiles(), 0, false)
    const calls = Number(/calls: (\d+)/.exec(stdout)?.[1])
    expect(calls).toBeGreaterThan(15)
    for (let at = 1; at <= calls; at += 1) {
      const root = makeFiles()
      const { signal, stderr } = injectUntil(root, at, at % 2 === 0)
      expect({ at, signal, stderr }).toEqual({ at, signal: 'SIGKILL', stderr: '' })
      const left = readTree(root)
      for (const name of Object.keys(FILES)) {
        const isWhole = [original, wanted].some((one) => one[name] === left[name])
        expect({ at, name, isWhole }).toEqual({ at, name, isWhole: true })
      }
      await inject(root)
      expect({ at, tree: readTree(root) }).toEqual({ at, tree: wanted })
      rmSync(root, { recursive: true })
    }
  }, 120_000)
})

/** A script and its map whose new bytes wait, with the record of both. */
async function stagePair() {
  const root = makeFiles({ 'a.js': 'old script', 'a.js.map': MAP })
  const [script, map] = [join(root, 'a.js'), join(root, 'a.js.map')]
  const staging = createStaging()
  const replacements = await Promise.all(
    [script, map].map(async (path) => ({
      path,
      before: readContents(path),
      pieces: [Buffer.from(`new ${path.slice(root.length)}`)],
    })),
  )
  const group = await stageGroup(replacements, staging)
  const records = await writeRecords([group], staging)
  return { root, script, map, staging, group, records }
}

/** The same as a run leaves them that is killed between the two renames. */
async function killBetween() {
  const pair = await stagePair()
  renameSync(pair.script, keptPathOf(pair.script))
  renameSync(waitingPathOf(pair.script), pair.script)
  return pair
}

describe('between the two renames', () => {
  test('a script that was built again since is not touched', async () => {
    const { root, script } = await killBetween()
    writeFileSync(script, 'built_again()\n')
    await inject(root)
    expect(readFileSync(script, 'utf8')).toContain('built_again()')
    expect(readdirSync(root).toSorted()).toEqual(['a.js', 'a.js.map'])
  })

  test('old bytes that are a link are not brought in', async () => {
    const { root, script } = await killBetween()
    rmSync(keptPathOf(script))
    writeFileSync(join(root, '.secret'), 'token')
    symlinkSync(join(root, '.secret'), keptPathOf(script))
    await inject(root)
    expect(readFileSync(script, 'utf8')).not.toContain('token')
    expect(readdirSync(root).toSorted()).toEqual(['.secret', 'a.js', 'a.js.map'])
  })

  test.each([
    ['is no JSON', 'half of a rec'],
    ['is of no shape', '{"groups":[[{"path":1}],7,{}]}'],
    [
      'names files elsewhere',
      '{"groups":[[{"path":"/etc/passwd","size":1,"crc":1},{"path":"a.js","size":1,"crc":1}]]}',
    ],
  ])('a record that %s changes nothing and goes', async (_, text) => {
    const root = makeFiles({ 'a.js': 'a()\n' })
    writeFileSync(join(root, RECORD_NAME), text)
    await inject(root)
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toContain('a()')
    expect(readdirSync(root)).toEqual(['a.js'])
  })

  test('old bytes without a record are put aside, and a warning says where', async () => {
    const root = makeFiles({ 'a.js': 'a()\n' })
    writeFileSync(keptPathOf(join(root, 'a.js')), 'old')
    const { warnings, artifacts } = await inject(root)
    expect(artifacts[0]?.debugId).not.toBeNull()
    const aside = readdirSync(root).find((name) => name !== 'a.js') ?? ''
    expect(warnings[0]).toBe(
      `${join(root, aside)} is left of an earlier run and may hold what a.js was before. Delete it when a.js is whole.`,
    )
    expect(readFileSync(join(root, aside), 'utf8')).toBe('old')
    expect((await inject(root)).warnings).toEqual([])
    expect(readFileSync(join(root, aside), 'utf8')).toBe('old')
  })

  test('old bytes without a record that the file still has go', async () => {
    const root = makeFiles({ 'a.js': 'a()\n' })
    linkSync(join(root, 'a.js'), keptPathOf(join(root, 'a.js')))
    expect((await inject(root)).warnings).toEqual([])
    expect(readdirSync(root)).toEqual(['a.js'])
  })

  test('old bytes of a file that nobody asked about stay as they are', async () => {
    const root = makeFiles({ 'a.js': 'a()\n' })
    const kept = keptPathOf(join(root, 'other.js'))
    writeFileSync(kept, 'old')
    expect((await inject(root)).warnings).toEqual([])
    expect(readFileSync(kept, 'utf8')).toBe('old')
  })

  test('in a dry run nothing is changed', async () => {
    const { root } = await killBetween()
    const before = readTree(root)
    await injectDebugIds(await findFiles(['.'], root), { write: true, dryRun: true })
    expect(readTree(root)).toEqual(before)
  })
})

describe('old bytes that cannot be put back', () => {
  test('stay where they are, and the message says where', async () => {
    const { root, script, map, staging, group, records } = await stagePair()
    rmSync(waitingPathOf(map))
    const error = commitGroup(group, {
      records,
      staging: {
        ...staging,
        letGo: (path) => {
          staging.letGo(path)
          if (path !== waitingPathOf(script)) return
          rmSync(script)
          mkdirSync(join(script, 'in the way'), { recursive: true })
        },
      },
    })
    await expect(error).rejects.toThrow(
      `${script} has its Debug ID and could not get its old bytes back, which are in ${keptPathOf(script)}: `,
    )
    await staging.end()
    expect(readFileSync(keptPathOf(script), 'utf8')).toBe('old script')
    expect(readdirSync(root)).toContain(RECORD_NAME)
  })

  test('when the step is cancelled in between are put back at once', async () => {
    const { root, script, map, staging, group, records } = await stagePair()
    const error = commitGroup(group, {
      records,
      staging: {
        ...staging,
        letGo: (path) => {
          staging.letGo(path)
          if (path === waitingPathOf(script)) staging.endNow()
        },
      },
    })
    await expect(error).rejects.toThrow()
    expect(readFileSync(script, 'utf8')).toBe('old script')
    expect(readFileSync(map, 'utf8')).toBe(MAP)
    expect(readdirSync(root).toSorted()).toEqual(['a.js', 'a.js.map'])
  })
})

test.each(['.new', RECORD_NAME, '.old'])(
  'a signal while %s is made leaves nothing, whole files, and no work for the next run',
  async (ending) => {
    const root = makeFiles({ 'a.js': SCRIPT, 'a.js.map': MAP })
    const before = readTree(root)
    const staging = createStaging()
    // Making the file has begun by then and is not done.
    const endWhile = (path: string): void => {
      if (path.endsWith(ending)) queueMicrotask(staging.endNow)
    }
    const ends: Staging = {
      ...staging,
      hold: (path) => {
        staging.hold(path)
        endWhile(path)
      },
      make: (path, create) =>
        staging.make(path, () => {
          endWhile(path)
          return create()
        }),
    }
    const files = await findFiles(['.'], root)
    await expect(injectDebugIds(files, { write: true, staging: ends })).rejects.toThrow()
    // As the process does at its exit.
    staging.endNow()
    expect(readTree(root)).toEqual(before)
  },
)
