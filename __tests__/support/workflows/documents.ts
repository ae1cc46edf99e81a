import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import packageJson from '../../../package.json' with { type: 'json' }

/** A workflow as its file has it, or as the step of a document's YAML block makes it when it is put into a job. */
export type WorkflowDocument = {
  /** The file, and of a block its first line. */
  name: string
  /** What is validated: a whole workflow. */
  text: string
}

/** A `uses:` line: what is used, and the version that a comment gives it. */
export type UsedAction = { name: string; action: string; ref: string; comment: string }

/** `owner/name` of this action, as users write it. */
export const OWN_ACTION = packageJson.config.action.replace(/@.*$/, '')

/** The same for runners that do not know Node 24. */
export const OWN_ACTION_ON_NODE20 = `${OWN_ACTION}/node20`

/** Every workflow that this repository has: its own, the examples, and the YAML blocks of its Markdown files. */
export function readWorkflowDocuments(root: string): WorkflowDocument[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const files = globSync(['.github/workflows/*.{yml,yaml}', '{examples,scripts}/**/*.{yml,yaml}'], {
    cwd: root,
  })
  const documents = globSync(['*.md', 'docs/**/*.md', '.github/*.md', 'examples/**/*.md'], {
    cwd: root,
  })
  return [
    ...files.map((name) => ({ name, text: read(name) })),
    ...documents.flatMap((name) => readBlocks(name, read(name))),
  ]
}

/** The YAML blocks of a Markdown file, each made a whole workflow. */
export function readBlocks(file: string, markdown: string): WorkflowDocument[] {
  const blocks = markdown.matchAll(/^( *)```ya?ml[^\n]*\n([\s\S]*?)^\1```/gm)
  return [...blocks].map(({ 1: indent = '', 2: block = '', index }) => {
    const line = markdown.slice(0, index).split('\n').length
    const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    return { name: `${file}:${line}`, text: toWorkflow(text) }
  })
}

/** Steps get a job around them; what is neither steps nor a workflow is left as it is, to be reported. */
function toWorkflow(block: string): string {
  if (!Array.isArray(parse(block))) return block
  const steps = block.replaceAll(/^(?=.)/gm, ' '.repeat(6))
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
}

/** What a workflow uses; `./` counts as this action. */
export function readUses({ name, text }: WorkflowDocument): UsedAction[] {
  const lines = text.matchAll(/^[ -]*uses: *(['"]?)([^\s'"]+)\1 *(#[^\n]*)?$/gm)
  return [...lines].map(({ 2: used = '', 3: comment = '' }) => {
    const [action = '', ref = ''] = used === './' ? [OWN_ACTION, ''] : used.split('@')
    return { name, action, ref, comment: comment.replace(/^# */, '') }
  })
}

/** Whether a `uses:` may stay: this action by its version, any other by a full SHA with the version in a comment. */
export function isPinned({ action, ref, comment }: UsedAction): boolean {
  if (action === OWN_ACTION || action === OWN_ACTION_ON_NODE20) return true
  return /^[0-9a-f]{40}$/.test(ref) && /^v\d+\.\d+\.\d+( |$)/.test(comment)
}
