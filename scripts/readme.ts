import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readActionManifest } from '../__tests__/support/action-manifest.ts'
import packageJson from '../package.json' with { type: 'json' }

// Makes the README's tables from action.yml, and the action's public address from package.json; with --check it only looks.

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = ['README.md', 'docs/**/*.md', 'examples/**/*.yml']

type Row = { name: string; description: string; default?: string }
type Group = { title: string; rows: Row[] }

/** Inputs under the `# -- Title --` comments of action.yml, in its order; what the runner sets is no user's input. */
function groupInputs(): Group[] {
  const { inputs } = readActionManifest(ROOT)
  const groups: Group[] = []
  for (const line of readFileSync(join(ROOT, 'action.yml'), 'utf8').split('\n')) {
    const title = /^ {2}# -- (.+) --$/.exec(line)?.[1]
    if (title !== undefined) groups.push({ title, rows: [] })
    const input = inputs.find(({ name }) => line === `  ${name}:`)
    const group = groups.at(-1)
    if (input && group && !group.rows.some(({ name }) => name === input.name))
      group.rows.push(input)
  }
  return groups.filter(({ title }) => !title.startsWith('Set by the runner'))
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim()
}

function renderRows(head: string, rows: readonly Row[], withDefault: boolean): string {
  const lines = rows.map(({ name, description, default: value }) => {
    const cells = [`\`${name}\``, toCell(description)]
    if (withDefault) cells.push(value === undefined ? '' : `\`${value}\``)
    return `| ${cells.join(' | ')} |`
  })
  const heads = withDefault
    ? `| ${head} | meaning | default |\n| :-- | :-- | :-- |`
    : `| ${head} | meaning |\n| :-- | :-- |`
  return `${heads}\n${lines.join('\n')}`
}

function renderInputs(): string {
  return groupInputs()
    .map(({ title, rows }) => `### ${title}\n\n${renderRows('input', rows, true)}`)
    .join('\n\n')
}

function renderOutputs(): string {
  return renderRows('output', readActionManifest(ROOT).outputs, false)
}

function replaceBlock(text: string, name: string, block: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`README.md has no <!-- ${name} --> block`)
  return text.replace(pattern, (_, start: string, end: string) => `${start}\n\n${block}\n\n${end}`)
}

function bringUpToDate(file: string, text: string): string {
  const addressed = text.replaceAll(
    /(?<=uses: )[\w.-]+\/create-sentry-release@[\w.-]+/g,
    packageJson.config.action,
  )
  if (file !== 'README.md') return addressed
  return replaceBlock(replaceBlock(addressed, 'inputs', renderInputs()), 'outputs', renderOutputs())
}

const check = process.argv.includes('--check')
for (const file of globSync(DOCUMENTS, { cwd: ROOT })) {
  const path = join(ROOT, file)
  const text = readFileSync(path, 'utf8')
  const fresh = bringUpToDate(file, text)
  if (fresh === text) continue
  if (check) {
    console.error(`${file} is stale: run "npm run docs" and commit it.`)
    process.exitCode = 1
  } else {
    writeFileSync(path, fresh)
    console.log(`${file} brought up to date`)
  }
}
