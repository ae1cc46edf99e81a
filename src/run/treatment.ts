import { parseSha, shortSha, type Sha } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import type { CommitInputs } from '../inputs/commit-inputs.ts'
import type { Inputs } from '../inputs/inputs.ts'
import {
  chooseTreatment,
  commitsOfRepository,
  headOfRelease,
  type Treatment,
} from '../release/existing.ts'
import type { ReleaseCommit } from '../release/payload.ts'
import type { Overwritten, ReleaseFields } from '../release/update.ts'

export type ChosenTreatment = {
  kind: Treatment
  /** The head that the release has; null when it does not exist or is unknown. */
  head: Sha | null
  /** The ids of its commits that the new ones replace. */
  replaced: ReadonlySet<string>
}

export type TreatmentQuery = {
  /** The commits that the release has; null when it does not exist, or nobody looked. */
  existing: readonly ReleaseCommit[] | null
  /** The head that is released now. */
  head: Sha | null
  /** The repository as GitHub and as Sentry know it. */
  names: readonly string[]
  /** The ids of the commits that are released now. */
  own: ReadonlySet<string>
  isMove: boolean
}

export type TreatmentDeps = {
  source: Pick<CommitSource, 'resolve'>
  /** The release's ref; null when it has none. */
  readRef: () => Promise<string | null>
}

/**
 * Decides what is done to the release. Whether its head is a commit of this repository is asked of the repository where no
 * name tells.
 */
export async function treat(
  { existing, head, names, own, isMove: follows }: TreatmentQuery,
  { source, readRef }: TreatmentDeps,
): Promise<ChosenTreatment> {
  if (existing === null) return { kind: 'create', head: null, replaced: new Set() }
  const newest = headOfRelease({ ref: null, commits: existing }, names)
  const isSame = newest !== null && newest.commit === head
  const stored = isSame ? newest : headOfRelease({ ref: await readRef(), commits: existing }, names)
  const isOther = stored !== null && stored.commit !== head
  const isOwn = isOther && !follows ? await isOwnCommit(stored, { names, own }, source) : true
  const kind = chooseTreatment({
    existing: { head: stored?.commit ?? null, isOwn },
    head,
    isMove: follows,
  })
  const replaced = kind === 'follow' ? commitsOfRepository(existing, { names, own }) : []
  return { kind, head: stored?.commit ?? null, replaced: new Set(replaced) }
}

async function isOwnCommit(
  { commit, repository }: { commit: Sha; repository: string | null },
  { names, own }: Pick<TreatmentQuery, 'names' | 'own'>,
  source: Pick<CommitSource, 'resolve'>,
): Promise<boolean> {
  const isNamed = names.some((name) => name.toLowerCase() === repository?.toLowerCase())
  if (isNamed || own.has(commit)) return true
  return (await source.resolve(commit).catch(() => null)) !== null
}

/** Whether the release goes along with the event: its branch or tag was pushed, or the user wants just this commit. */
export function isMove(
  trigger: ReleaseTrigger,
  { head, selection, keepCommits }: Pick<CommitInputs, 'head' | 'selection' | 'keepCommits'>,
): boolean {
  if (head !== null || selection.mode === 'manual' || !keepCommits) return true
  return trigger.kind === 'branch' || (trigger.kind === 'tag' && trigger.isPush)
}

/** What is said of a release that stays as it is. */
export function describeKept(
  version: string,
  head: Sha | null,
  environments: readonly string[],
): string {
  const at = head === null ? '' : ` at ${shortSha(head)}`
  const rest =
    environments.length === 0
      ? 'its commits stay as they are'
      : `only the deploy to ${environments.join(', ')} is added`
  return `${version} already exists${at}; ${rest}`
}

/** The fields of the release in Sentry's response, as this run may change them. */
export type FieldPlan = {
  wanted: ReleaseFields
  overwritten: Overwritten
  /** Whether the release is at another commit, where it stays. */
  isKept: boolean
}

/**
 * Which fields are wanted of a release that was written; `head` is null when this run created it. What the event merely
 * suggests gives way to what the release has, unless its branch or tag was pushed to another commit.
 */
export function planFields(
  sent: ReleaseFields,
  stored: ReleaseFields & { lastCommit: string | null },
  { inputs, head, isMove: follows }: { inputs: GivenFields; head: Sha | null; isMove: boolean },
): FieldPlan {
  const storedHead = parseSha(stored.ref) ?? parseSha(stored.lastCommit)
  const isKept = !follows && head !== null && storedHead !== null && head !== storedHead
  const isMoved = follows && head !== null && head !== stored.ref
  const given = Object.entries({
    ref: inputs.ref,
    url: inputs.url,
    dateReleased: inputs.dateReleased,
  }).flatMap(([name, value]) => (value === null ? [] : [name as keyof ReleaseFields]))
  return {
    wanted: isKept ? { ref: inputs.ref, url: inputs.url, dateReleased: sent.dateReleased } : sent,
    overwritten: new Set(isMoved ? [...given, 'ref', 'url'] : given),
    isKept,
  }
}

/** The fields as the user set them. */
export type GivenFields = Pick<Inputs, 'ref' | 'url' | 'dateReleased'>
