import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runGit } from '../support/git/repository.ts'
import { startGitHubServer } from '../support/github/server.ts'
import { commitSeries } from '../support/git/histories.ts'
import { startLoopback } from '../support/http/loopback.ts'
import {
  GITHUB_TOKEN,
  REPOSITORY,
  startReleaseScene,
  type ReleaseScene,
} from '../support/release-scene.ts'

let scene: ReleaseScene
let home: string

beforeEach(async () => {
  scene = await startReleaseScene()
  home = mkdtempSync(join(tmpdir(), 'hostile-git-'))
})
afterEach(async () => {
  await scene.close()
  rmSync(home, { recursive: true, force: true })
})

/** A folder for PATH with a git as it was before 2.39.4 and 2.45.1, which know GIT_NO_LAZY_FETCH. */
function makeOldGit(): string {
  const real = join(runGit(home, ['--exec-path']).toString().trim(), 'git')
  const folder = join(home, 'bin')
  mkdirSync(folder)
  const script = `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec '${real}' "$@"\n`
  writeFileSync(join(folder, 'git'), script)
  chmodSync(join(folder, 'git'), 0o755)
  return folder
}

describe('a git server that redirects a fetch', () => {
  test.each([
    ['to another port', '127.0.0.1'],
    ['to another host', 'localhost'],
  ])('%s, gets no token there', async (_, host) => {
    const { root, head } = commitSeries(scene.repository, 2)
    const { directory } = scene.repository
    const thief = await startGitHubServer({
      repositories: [{ fullName: REPOSITORY, id: 7, directory }],
      tokens: [GITHUB_TOKEN],
    })
    try {
      const place = `${thief.url.replace('127.0.0.1', host)}/${REPOSITORY}.git/info/refs`
      scene.github.addFault({
        path: /\/info\/refs$/,
        times: 9,
        kind: 'response',
        answer: { status: 302, headers: { location: `${place}?service=git-upload-pack` } },
      })
      const run = await scene.push(
        { before: root, after: head },
        { with: { commits_from: 'fetch' } },
      )

      const sent = thief.requests.map(({ headers }) => headers.authorization ?? '')
      expect(sent.filter((authorization) => authorization !== '')).toEqual([])
      expect(run.exitCode).toBe(1)
      expect(run.annotations[0]?.message).toContain('Set `commits_from: auto`')
    } finally {
      await thief.close()
    }
  })

  test('is passed by: the commits come from the API', async () => {
    const { root, head } = commitSeries(scene.repository, 30)
    scene.github.addFault({
      path: /\/info\/refs$/,
      times: 9,
      kind: 'response',
      answer: { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    })
    const run = await scene.push({ before: root, after: head })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ commits_from: 'api', commit_count: '30' })
  })
})

test('GitHub’s API that redirects to another host sends no token there', async () => {
  const { root, head } = commitSeries(scene.repository, 2)
  const thief = await startLoopback(() => ({ status: 200, body: {} }))
  try {
    scene.github.addFault({
      path: /\/commits\//,
      times: 99,
      kind: 'response',
      answer: { status: 302, headers: { location: thief.url.replace('127.0.0.1', 'localhost') } },
    })
    const run = await scene.push({ before: root, after: head }, { with: { commits_from: 'api' } })

    expect(run.exitCode).toBe(1)
    for (const { headers } of thief.requests) expect(headers.authorization).toBeUndefined()
  } finally {
    await thief.close()
  }
})

describe('a checkout whose settings an earlier step made', () => {
  test('starts no program to get what a partial clone lacks, also not by an old git', async () => {
    const { root, head } = commitSeries(scene.repository, 2)
    scene.repository.git(['config', 'uploadpack.allowFilter', 'true'])
    const checkout = join(home, 'checkout')
    const url = `file://${scene.repository.directory}`
    runGit(home, ['clone', '--quiet', '--no-checkout', '--filter=tree:0', url, checkout])
    const sprung = join(home, 'sprung')
    runGit(checkout, ['config', 'remote.origin.url', `ext::touch ${sprung}`])
    runGit(checkout, ['config', 'protocol.ext.allow', 'always'])
    const env = { PATH: [makeOldGit(), process.env['PATH']].join(delimiter) }
    const run = await scene.push({ before: root, after: head }, { workspace: checkout, env })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['commits_from']).toBe('api')
    expect(existsSync(sprung)).toBe(false)
    // The trap is one.
    expect(() => runGit(checkout, ['log', '--name-status', head])).toThrow()
    expect(existsSync(sprung)).toBe(true)
  })

  test('changes no ancestry: neither grafts nor replaced commits count', async () => {
    const { root, commits, head } = commitSeries(scene.repository, 3)
    const originUrl = `${scene.github.url}/${REPOSITORY}.git`
    const checkout = scene.repository.clone({ depth: 0, originUrl })
    writeFileSync(join(checkout, '.git', 'info', 'grafts'), `${head} ${root}\n`)
    runGit(checkout, ['replace', head, commits.at(-1) ?? ''])
    const run = await scene.push({ before: root, after: head }, { workspace: checkout })

    expect(run.outputs['commits_from']).toBe('git')
    expect(scene.sentry.release(head)?.commits.map(({ id }) => id)).toEqual(commits)
  })
})
