import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate, type ValidationConfig } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { OWN_ACTION, readUses, type WorkflowDocument } from './documents.ts'

type Metadata = NonNullable<
  Awaited<
    ReturnType<NonNullable<ValidationConfig['actionsMetadataProvider']>['fetchActionMetadata']>
  >
>

let validated = 0

/**
 * What GitHub's own language service says of a workflow, as `line: message`; none when it is right. It knows the inputs of
 * this action only, so of other actions' inputs nothing is said.
 */
export async function validateWorkflow(
  root: string,
  document: WorkflowDocument,
): Promise<string[]> {
  // The service passes over local actions, and caches by URI.
  const text = document.text.replaceAll(/(uses: *)\.\/(?=\s|$)/g, `$1${OWN_ACTION}@v1`)
  validated += 1
  const uri = `file:///.github/workflows/${validated}.yml`
  const ownManifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Metadata
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 1, text), {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name }) =>
        Promise.resolve(
          `${owner}/${name}` === OWN_ACTION ? ownManifest : { name, description: '' },
        ),
    },
  })
  return [
    ...diagnostics.map(({ range, message }) => {
      const words = typeof message === 'string' ? message : message.value
      return `${range.start.line + 1}: ${words}`
    }),
    ...findUnknownOutputs(text, Object.keys(ownManifest.outputs ?? {})),
  ]
}

type Step = { id?: string; uses?: string }
type Workflow = { jobs?: Record<string, { steps?: Step[] }> }

/** The service does not look at what a workflow reads of a step's outputs. */
function findUnknownOutputs(text: string, outputs: readonly string[]): string[] {
  const jobs = Object.values((parse(text) as Workflow | null)?.jobs ?? {})
  const ids = jobs
    .flatMap(({ steps = [] }) => steps)
    .flatMap(({ id, uses }) => (id !== undefined && isOwn(uses) ? [id] : []))
  return ids.flatMap((id) =>
    [...text.matchAll(new RegExp(`\\bsteps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))].flatMap(
      ({ 1: name = '', index }) =>
        outputs.includes(name)
          ? []
          : [`${text.slice(0, index).split('\n').length}: the action has no output ${name}`],
    ),
  )
}

function isOwn(uses = ''): boolean {
  return readUses({ name: '', text: `uses: ${uses}` }).some(({ action }) => action === OWN_ACTION)
}
