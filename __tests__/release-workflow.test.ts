import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { createRepository, type Repository } from './support/git/repository.ts'
import { ACTION_DIRECTORY } from './support/release-scene.ts'

const STEP = 'The tag still is the commit that was tested and approved'

let programs = ''
let repository: Repository
beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'programs-'))
  repository = createRepository()
})
afterEach(() => {
  rmSync(programs, { recursive: true })
  repository.remove()
})

/** The exit code of the step's own script, where GitHub says that the tag is at `tagged`. */
function runStep({ tagged, approved }: { tagged: string; approved: string }): number | null {
  const text = readFileSync(join(ACTION_DIRECTORY, '.github/workflows/release.yml'), 'utf8')
  const { jobs } = parse(text) as {
    jobs: Record<string, { steps: { name?: string; run?: string }[] }>
  }
  const step = jobs['publish']?.steps.find(({ name }) => name === STEP)
  writeFileSync(join(programs, 'gh'), `#!/bin/sh\necho ${tagged}\n`, { mode: 0o755 })
  const { status } = spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 99'], {
    cwd: repository.directory,
    env: {
      PATH: [programs, process.env['PATH']].join(delimiter),
      GH_REPO: 'acme/action',
      GITHUB_REF_NAME: 'v1.2.3',
      GITHUB_SHA: approved,
    },
  })
  return status
}

test('a release ends before it publishes when its tag was moved after the approval', () => {
  const approved = repository.commit({ message: 'approved', files: { 'a.txt': '1' } })
  const other = repository.commit({ message: 'other', files: { 'a.txt': '2' } })
  repository.git(['reset', '--quiet', '--hard', approved])
  expect(runStep({ tagged: approved, approved })).toBe(0)
  expect(runStep({ tagged: other, approved })).toBe(1)
  // The checkout is what the tag named when the job began.
  expect(runStep({ tagged: other, approved: other })).toBe(1)
})
