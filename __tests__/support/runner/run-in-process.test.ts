import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createToolkit } from './run-in-process.ts'

const TEXTS = ['plain', 'two\nlines\r\n', '100% ::warning::', 'ü “é”']
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolkit-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a step does with GitHub's own toolkit, as a program of its own. */
const PROGRAM = `
import * as core from '@actions/core'
for (const text of ${JSON.stringify(TEXTS)}) {
  for (const name of ['setSecret', 'info', 'debug', 'startGroup', 'notice', 'warning', 'error', 'setFailed'])
    core[name](text)
  core.endGroup()
  core.setOutput('name', text)
  core.exportVariable('NAME', text)
  await core.summary.addRaw(text, true).write()
}
core.info(core.getInput('some input') + core.isDebug())
`

test('the toolkit of a step in this process writes what GitHub’s own writes', async () => {
  const paths = Object.fromEntries(
    ['real', 'own'].map((who) => [
      who,
      {
        GITHUB_OUTPUT: join(folder, `${who}-output`),
        GITHUB_ENV: join(folder, `${who}-env`),
        GITHUB_STEP_SUMMARY: join(folder, `${who}-summary`),
      },
    ]),
  )
  for (const files of Object.values(paths))
    for (const path of Object.values(files)) writeFileSync(path, '')
  const inputs = { INPUT_SOME_INPUT: ' value ', RUNNER_DEBUG: '1' }
  let real = ''
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
      env: { ...paths['real'], ...inputs },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  } catch (error) {
    // It was told to fail.
    real = String((error as { stdout: Buffer }).stdout)
  }

  let printed = ''
  let failed = false
  const own = { ...paths['own'], ...inputs }
  const print = (text: string): void => void (printed += text)
  const toolkit = createToolkit(own, { print, fail: () => (failed = true) })
  for (const text of TEXTS) {
    toolkit.setSecret(text)
    toolkit.info(text)
    toolkit.debug(text)
    toolkit.startGroup(text)
    toolkit.notice(text)
    toolkit.warning(text)
    toolkit.error(text)
    toolkit.setFailed(text)
    toolkit.endGroup()
    toolkit.setOutput('name', text)
    toolkit.exportVariable('NAME', text)
    await toolkit.summary.addRaw(text, true).write()
  }
  toolkit.info(toolkit.getInput('some input') + String(toolkit.isDebug()))

  expect(printed).toBe(real)
  expect(failed).toBe(true)
  const read = (who: string): string[] =>
    Object.values(paths[who] ?? {}).map((path) =>
      readFileSync(path, 'utf8').replaceAll(/ghadelimiter_[0-9a-f-]+/g, 'delimiter'),
    )
  expect(read('own')).toEqual(read('real'))
})
