import { ActionError, describeCauses } from '../../errors.ts'
import type { Artifact, FoundFile, ScriptCheck } from '../artifact.ts'
import { settleChecks } from './check-group.ts'
import { findNamedMaps, type MapWish } from '../find/named-maps.ts'
import { createBufferPool } from '../buffer-pool.ts'
import { inTurns } from '../in-turns.ts'
import {
  injectGroup,
  type FileGroup,
  type GroupOptions,
  type InjectedGroup,
} from './inject-group.ts'
import { readContents, withFileError } from '../read-files.ts'
import { decodeLocation, pairFiles, toLocation, type Reference } from './pair.ts'
import { replaceAll, type ReplacedFiles } from './commit-group.ts'
import { clearLeftovers } from './leftovers.ts'
import { discardGroup } from './replace-files.ts'
import { toScriptFacts, type ScriptFacts } from './scan-scripts.ts'
import { describeSigned, type SignedScript } from '../signed/describe-signed.ts'
import { findSigned, type Signature } from '../signed/find-signed.ts'
import { NO_VOUCHERS, type Vouchers } from '../signed/vouchers.ts'
import { createStaging, type Staging } from '../../staging/staging.ts'
import { OutOfTimeError, UNHURRIED, type Watch } from '../watch.ts'

export type InjectionResult = {
  artifacts: Artifact[]
  warnings: string[]
  /** Every script of the artifacts, checked as it is on disk now, or in a dry run would be. */
  checks: ScriptCheck[]
  /** The paths of files whose digests are written down, as far as it was looked for. */
  signed: ReadonlySet<string>
}

/** Enough for most scripts and their maps. */
const MAX_POOL_BYTES = 16 * 1024 * 1024

export type InjectionOptions = {
  write: boolean
  /** Whether what would be written is only planned, and checked. */
  dryRun?: boolean
  /** What vouches for files, if that matters, and whether those are left as they are. */
  vouchers?: Vouchers
  keepsSigned?: boolean
  /** Whether a map may be taken, by its path, that a script names and no pattern leads to. By default every one. */
  acceptsMap?: (path: string, script: FoundFile) => boolean
  /** What removes temporary files when the step ends in the middle. */
  staging?: Staging
  /** Called whenever a script and its map have been replaced. */
  onReplaced?: (files: ReplacedFiles) => void
  watch?: Watch
}

/**
 * Gives every script and its map a Debug ID in common, those of sentry-cli, and the script the code that registers it.
 * What has one keeps it. Without `write` ids are only read. New files are all written beside the old ones before the
 * first is replaced: when something fails until then, every file is as it was. What a run that was killed has left is put
 * right before any file is read.
 */
export async function injectDebugIds(
  found: readonly FoundFile[],
  options: InjectionOptions,
): Promise<InjectionResult> {
  const { write, acceptsMap: accepts = () => true, dryRun = false } = options
  const { staging = createStaging(), watch = UNHURRIED } = options
  const clear = async (files: readonly FoundFile[]): Promise<string[]> =>
    dryRun ? [] : clearLeftovers(files, staging)
  const left = await clear(found)
  const scan = await scanScripts(
    found.filter(({ kind }) => kind === 'script'),
    watch,
  )
  const references = scan.scripts
    .filter(({ holdsMap }) => !holdsMap)
    .map(({ file, mapUrl }) => ({ script: file, url: mapUrl }))
  const named = await findNamedMaps(toWishes(references), found, { accepts, watch })
  left.push(...(await clear(named)))
  const files = [...found, ...named]
  const maps = files.filter(({ kind }) => kind === 'map')
  const pairing = pairFiles(references, maps)
  const signed = await findSigned(files, withIntegrity(options.vouchers, scan))
  const keeps = ({ path }: FoundFile): boolean => options.keepsSigned === true && signed.has(path)
  const groups = toGroups(scan.scripts, maps, pairing.maps)
  const injected = await injectAll(groups, {
    write,
    dryRun,
    keeps,
    staging,
    watch,
  })
  const staged = injected.map((group) => group.staged).filter(({ length }) => length > 0)
  await replaceAll(staged, { staging, watch, onReplaced: options.onReplaced })
  const artifacts = new Map(
    injected.flatMap((group) => group.artifacts.map((artifact) => [artifact.path, artifact])),
  )
  return {
    signed: toVouchedFor(signed),
    checks: settleChecks(injected.flatMap(({ checks }) => checks)),
    artifacts: files.flatMap(({ path }) => artifacts.get(path) ?? []),
    warnings: [
      ...left,
      ...scan.warnings,
      ...pairing.warnings,
      ...injected.flatMap(({ warnings }) => warnings),
      ...describeSigned(toSignedScripts(files, injected, signed)),
    ],
  }
}

function toVouchedFor(signed: ReadonlyMap<string, Signature>): Set<string> {
  return new Set([...signed].flatMap(([path, { kind }]) => (kind === 'digest' ? [path] : [])))
}

function withIntegrity(vouchers: Vouchers | undefined, { scripts }: Scan): Vouchers {
  if (vouchers === undefined) return NO_VOUCHERS
  const held = scripts.flatMap(({ file, integrity }) =>
    integrity.map((digest): [string, string] => [digest, file.name]),
  )
  return { ...vouchers, digests: new Map([...held, ...vouchers.digests]) }
}

function toSignedScripts(
  files: readonly FoundFile[],
  injected: readonly InjectedGroup[],
  signed: ReadonlyMap<string, Signature>,
): SignedScript[] {
  const changed = new Set(injected.flatMap(({ staged }) => staged.map(({ path }) => path)))
  const kept = new Set(injected.flatMap((group) => group.kept.map(({ path }) => path)))
  return files.flatMap(({ path, name }) => {
    const signature = signed.get(path)
    const isChanged = changed.has(path)
    return signature !== undefined && (isChanged || kept.has(path))
      ? [{ name, signature, isChanged }]
      : []
  })
}

function toWishes(references: readonly Reference[]): MapWish[] {
  return references.flatMap((reference) => {
    const location = toLocation(reference)
    if (location === null || location.startsWith('/')) return []
    const { script } = reference
    return [...new Set([decodeLocation(location), location])].map((one) => ({
      script,
      location: one,
    }))
  })
}

type Scan = { scripts: ScriptFacts[]; warnings: string[] }

async function scanScripts(files: readonly FoundFile[], watch: Watch): Promise<Scan> {
  const scan: Scan = { scripts: [], warnings: [] }
  const pool = createBufferPool(MAX_POOL_BYTES)
  for await (const file of inTurns(files)) {
    watch('reading scripts')
    const { bytes } = withFileError(file.name, () => readContents(file.path, pool.take))
    const facts = toScriptFacts(file, bytes)
    pool.give(bytes)
    if (facts !== null) scan.scripts.push(facts)
    else scan.warnings.push(`${file.name} is not text in UTF-8: it is left out.`)
  }
  return scan
}

function toGroups(
  scripts: readonly ScriptFacts[],
  maps: readonly FoundFile[],
  mapOf: ReadonlyMap<string, FoundFile>,
): FileGroup[] {
  const byMap = new Map<string, ScriptFacts[]>(maps.map(({ path }) => [path, []]))
  const alone: FileGroup[] = []
  for (const script of scripts) {
    const map = mapOf.get(script.file.path)
    if (map === undefined) alone.push({ map: null, scripts: [script] })
    else byMap.get(map.path)?.push(script)
  }
  return [...maps.map((map) => ({ map, scripts: byMap.get(map.path) ?? [] })), ...alone]
}

async function injectAll(
  groups: readonly FileGroup[],
  { watch, ...given }: Omit<GroupOptions, 'pool'> & { watch: Watch },
): Promise<InjectedGroup[]> {
  const injected: InjectedGroup[] = []
  const options = { ...given, pool: createBufferPool(MAX_POOL_BYTES) }
  for await (const group of inTurns(groups)) {
    try {
      watch('preparing files that have their Debug IDs, and has replaced none')
      injected.push(await injectGroup(group, options))
    } catch (error) {
      await Promise.all(injected.map(({ staged }) => discardGroup(staged, options.staging)))
      throw error instanceof OutOfTimeError ? error : stagingError(group, error)
    }
  }
  return injected
}

function stagingError({ map, scripts }: FileGroup, error: unknown): ActionError {
  const names = [...scripts.map(({ file }) => file.name), ...(map === null ? [] : [map.name])]
  return new ActionError(
    `No Debug ID could be given to ${names.join(' and ')}: ${describeCauses(error)}.`,
    { hint: 'No file was changed. The step needs to write where the files are.', cause: error },
  )
}
