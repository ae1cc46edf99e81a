import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Host } from '../../src/staging/host.ts'
import { createStaging } from '../../src/staging/staging.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'staging-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function write(name: string): string {
  const path = join(directory, name)
  writeFileSync(path, 'x')
  return path
}

/** A disk on which removing fails with `code` the first `times` times; `waited` is what was waited for in all. */
function busyDisk(code: string, times: number) {
  const seen = { tries: 0, waited: 0 }
  const refuse = (): void => {
    seen.tries += 1
    if (seen.tries <= times) throw Object.assign(new Error(`${code}: it is in use`), { code })
  }
  const host: Partial<Host> = {
    remove: async (path) => {
      refuse()
      await rm(path, { recursive: true, force: true })
    },
    removeNow: (path) => {
      refuse()
      rmSync(path, { recursive: true, force: true })
    },
    pause: async (milliseconds) => {
      seen.waited += milliseconds
    },
  }
  return { host, seen }
}

describe('what is temporary', () => {
  test('is gone when the step ends, files and folders, and what was let go stays', async () => {
    const staging = createStaging()
    const [file, kept] = [write('a.new'), write('b.new')]
    const folder = join(directory, 'clone')
    mkdirSync(join(folder, 'objects'), { recursive: true })
    for (const path of [file, kept, folder, join(directory, 'never-made')]) staging.hold(path)
    staging.letGo(kept)
    expect(await staging.end()).toEqual([])
    expect(readdirSync(directory)).toEqual(['b.new'])
  })

  test('is gone as soon as a handler of signals returns', () => {
    const staging = createStaging()
    staging.hold(write('a.new'))
    staging.endNow()
    expect(readdirSync(directory)).toEqual([])
    staging.endNow()
  })

  test('is not made any more once the step has ended', () => {
    const staging = createStaging()
    staging.endNow()
    expect(() => staging.hold(join(directory, 'a'))).toThrow('The step has ended.')
  })

  test('stays when what is undone says so', async () => {
    const staging = createStaging()
    const [old, other, done] = [write('a.old'), write('b.old'), write('c.old')]
    for (const path of [old, other, done]) staging.hold(path)
    staging.guard(() => [old])
    const takeBack = staging.guard(() => [done])
    takeBack()
    staging.endNow()
    expect(readdirSync(directory)).toEqual(['a.old'])
    expect(await staging.end()).toEqual([])
  })
})

describe('what others use', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('with %s is removed seconds later', async (code) => {
    const { host, seen } = busyDisk(code, 6)
    const staging = createStaging(host)
    const path = write('a.zip')
    staging.hold(path)
    await staging.remove(path)
    expect(existsSync(path)).toBe(false)
    expect(seen.waited).toBeGreaterThan(1500)
    expect(await staging.end()).toEqual([])
  })

  test('for good is told at the end, is never an error, and takes seconds in all', async () => {
    const { host, seen } = busyDisk('EBUSY', Infinity)
    const staging = createStaging(host)
    const paths = Array.from({ length: 300 }, (_, index) => write(`${index}.new`))
    for (const path of paths) staging.hold(path)
    for (const path of paths) await staging.remove(path)
    const left = await staging.end()
    expect(left).toHaveLength(300)
    expect(left[0]).toBe(`${paths[0]} (EBUSY: it is in use)`)
    expect(seen.waited).toBeLessThan(10_000)
  })

  test('in a way that does not pass is not waited for', async () => {
    const { host, seen } = busyDisk('EROFS', Infinity)
    const staging = createStaging(host)
    await staging.remove(write('a.zip'))
    expect(seen).toEqual({ tries: 1, waited: 0 })
  })

  test('when the step is cancelled is removed right after', async () => {
    const { host } = busyDisk('EBUSY', 2)
    const staging = createStaging(host)
    staging.hold(write('a.zip'))
    staging.endNow()
    expect(await staging.end()).toEqual([])
    expect(readdirSync(directory)).toEqual([])
  })
})

test('what a killed run left is swept, and nothing of a run that lives or of anybody else', async () => {
  const killed = createStaging({ processId: 1 })
  const running = createStaging({ processId: 2 })
  mkdirSync(join(killed.pathIn(directory), 'objects'), { recursive: true })
  const bundle = killed.pathIn(directory, '.zip')
  writeFileSync(bundle, 'x')
  const other = running.pathIn(directory, '.zip')
  writeFileSync(other, 'x')
  write('create-sentry-release-1-notes.zip')
  write('sentry-release-requests-1.json')
  const staging = createStaging({ processId: 3, isRunning: (id) => id !== 1 })
  const namesake = createStaging({ processId: 3 })
  writeFileSync(namesake.pathIn(directory, '.zip'), 'x')
  const own = staging.pathIn(directory, '.zip')
  staging.hold(own)
  writeFileSync(own, 'x')
  await staging.sweep(directory)
  expect(readdirSync(directory).toSorted()).toEqual(
    [
      basename(other),
      basename(own),
      'create-sentry-release-1-notes.zip',
      'sentry-release-requests-1.json',
    ].toSorted(),
  )
  await expect(staging.sweep(join(directory, 'missing'))).resolves.toBeUndefined()
})
