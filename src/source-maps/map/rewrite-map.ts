import { dropCommonDirectory, type Directory } from './source-prefix.ts'
import { applyEdits, type Edit } from '../edit.ts'
import {
  eachSection,
  findElements,
  findMapMembers,
  MAX_NESTED,
  type MapMembers,
  type Span,
} from './map-members.ts'
import { readSource, type SourceScope } from './read-source.ts'
import { UNHURRIED, type Watch } from '../watch.ts'

export type RewriteOptions = SourceScope & {
  /** Whether to drop the directory that absolute sources have in common. */
  stripCommonPrefix: boolean
  /** What the sources of all maps have in common; left out, it is that of each map. */
  commonDirectory?: Directory | null
  watch?: Watch
}

/** A map may name the same large file again and again: so much code is put into one, whatever it names. */
const MAX_ADDED = 100 * 1024 * 1024

/** How much code may still be put into the map. */
type Budget = { bytes: number }

export type RewrittenMap = {
  bytes: Buffer
  /** Sources whose code Sentry will not be able to show: the map lacks it, and it can't be read either. */
  withoutContent: readonly string[]
}

/**
 * Completes a map for Sentry: the code of sources that the map only names is put into it, and their paths are shortened
 * if wished. Everything else keeps its bytes, and a map that lacks nothing is not copied.
 */
export async function rewriteMap(json: Buffer, options: RewriteOptions): Promise<RewrittenMap> {
  const members = findMapMembers(json)
  const scope = { watch: UNHURRIED, ...options, budget: { bytes: MAX_ADDED } }
  const edits: Edit[] = []
  const withoutContent: string[] = []
  for (const part of members === null ? [] : eachPart(json, members)) {
    scope.watch('reading the parts of a map')
    const plan = await planSources(json, part, scope)
    for (const edit of plan.edits) edits.push(edit)
    for (const source of plan.withoutContent) withoutContent.push(source)
  }
  const bytes = edits.length === 0 ? json : Buffer.concat(applyEdits(json, edits))
  return { bytes, withoutContent }
}

/** The sources that a map names, its sections' included, with the root before them. */
export function readSourceNames(json: Buffer): Source[] {
  const members = findMapMembers(json)
  const parts = members === null ? [] : eachPart(json, members)
  return Array.from(parts, (part) => readFullSources(json, part) ?? []).flat()
}

/** The maps that have sources: the map itself, or, when it is indexed, those of its sections. */
function* eachPart(json: Buffer, members: MapMembers, depth = 0): Generator<MapMembers> {
  const sections = members.values.get('sections')
  if (sections === undefined) {
    yield members
    return
  }
  if (depth === MAX_NESTED) return
  for (const section of eachSection(json, sections))
    if (section?.map != null) yield* eachPart(json, section.map, depth + 1)
}

type SourcePlan = { edits: Edit[]; withoutContent: string[] }
type Source = string | null

async function planSources(
  json: Buffer,
  members: MapMembers,
  options: RewriteOptions & Reading,
): Promise<SourcePlan> {
  const { values } = members
  const span = values.get('sources')
  const full = readFullSources(json, members)
  if (span === undefined || full === null) return { edits: [], withoutContent: [] }
  const contents = await planContents(json, { members, sources: full }, options)
  const edits = contents.edits
  const stripped = options.stripCommonPrefix
    ? dropCommonDirectory(full, options.commonDirectory)
    : full
  if (stripped.some((source, index) => source !== full[index])) {
    edits.push({ ...span, text: JSON.stringify(stripped) })
    const root = values.get('sourceRoot')
    if (root !== undefined) edits.push({ ...root, text: '""' })
  }
  return { edits, withoutContent: contents.withoutContent }
}

function readFullSources(json: Buffer, { values }: MapMembers): Source[] | null {
  const sources = parseSources(json, values.get('sources'))
  const sourceRoot = parseText(json, values.get('sourceRoot'))
  return sources === null ? null : sources.map((source) => joinRoot(sourceRoot, source))
}

/** What reading sources may take. */
type Reading = { budget: Budget; watch: Watch }

type NamedSources = { members: MapMembers; sources: readonly Source[] }

async function planContents(
  json: Buffer,
  { members, sources }: NamedSources,
  { watch, ...scope }: SourceScope & Reading,
): Promise<SourcePlan> {
  const array = members.values.get('sourcesContent')
  const present = array === undefined ? [] : (findElements(json, array) ?? [])
  const found: (string | Uint8Array)[] = []
  const withoutContent: string[] = []
  let isCompleted = false
  for (const [index, source] of sources.entries()) {
    watch('reading the sources that a map names')
    const element = present[index]
    const isPresent = element !== undefined && json[element.start] === QUOTE
    const text = isPresent || source === null ? null : await readIfRoom(source, scope)
    if (text !== null) isCompleted = true
    else if (!isPresent && source !== null) withoutContent.push(source)
    const kept = isPresent ? json.subarray(element.start, element.end) : 'null'
    found.push(text === null ? kept : JSON.stringify(text))
  }
  if (!isCompleted) return { edits: [], withoutContent }
  const text = joinArray(found)
  const edit =
    array === undefined
      ? { start: members.open, end: members.open, text: toMember('sourcesContent', text) }
      : { ...array, text }
  return { edits: [edit], withoutContent }
}

async function readIfRoom(
  source: string,
  { budget, ...scope }: SourceScope & { budget: Budget },
): Promise<string | null> {
  if (budget.bytes === 0) return null
  const text = await readSource(source, scope)
  const bytes = text === null ? 0 : Buffer.byteLength(text)
  if (bytes > budget.bytes) return null
  budget.bytes -= bytes
  return text
}

const QUOTE = 0x22

function joinArray(elements: readonly (string | Uint8Array)[]): Buffer {
  const pieces = elements.flatMap((element, index) => [index === 0 ? '[' : ',', element])
  return Buffer.concat(
    [...pieces, ']'].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)),
  )
}

function toMember(name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`"${name}":`), value, Buffer.from(',')])
}

function parseSources(json: Buffer, span: Span | undefined): Source[] | null {
  const value = parseSpan(json, span)
  if (!Array.isArray(value)) return null
  return value.map((source: unknown) => (typeof source === 'string' ? source : null))
}

function parseText(json: Buffer, span: Span | undefined): string {
  const value = parseSpan(json, span)
  return typeof value === 'string' ? value : ''
}

function parseSpan(json: Buffer, span: Span | undefined): unknown {
  try {
    return span === undefined ? null : JSON.parse(json.toString('utf8', span.start, span.end))
  } catch {
    return null
  }
}

// ECMA-426, section 9.1: the root is put before every source, and ends in a slash.
function joinRoot(root: string, source: Source): Source {
  if (root === '' || source === null || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(source)) return source
  return `${root.replace(/\/$/, '')}/${source}`
}
