import { parseSha, shortSha, type Sha } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import { ActionError } from '../errors.ts'
import type { ReleaseTrigger } from '../event/trigger.ts'
import type { GivenHead } from '../inputs/commit-inputs.ts'

export type HeadDeps = {
  source: CommitSource
  /** `owner/name` of the source. */
  repository: string
  /** GITHUB_SHA, which a checkout stands on by default. */
  runnerSha: Sha | null
  /** When the runner wrote the event file, in milliseconds since the epoch. */
  eventWrittenAt: number
}

export type ChosenHead = { trigger: ReleaseTrigger; notice: string | null }

/**
 * What is released: what the user named, else what the event names; where that is no more than a branch's tip, what this
 * job has checked out. Throws an ActionError when what the user named does not exist.
 */
export async function chooseHead(
  trigger: ReleaseTrigger,
  given: GivenHead | null,
  deps: HeadDeps,
): Promise<ChosenHead> {
  if (given?.kind === 'tag')
    return { trigger: await useTag(trigger, given.ref, deps), notice: null }
  if (given?.kind === 'commit')
    return { trigger: await useCommit(trigger, given.ref, deps), notice: null }
  return useCheckout(trigger, deps)
}

async function useTag(
  trigger: ReleaseTrigger,
  tag: string,
  { source, repository }: HeadDeps,
): Promise<ReleaseTrigger> {
  const head = await source.resolve(`tags/${tag}`)
  if (head === null)
    throw new ActionError(`The input tag names ${tag}, but ${repository} has no such tag.`, {
      hint: 'Push the tag before this step runs, for example with `git push origin <tag>`.',
    })
  return { kind: 'tag', head, tag, isPush: true, reason: `the input tag, on a ${trigger.reason}` }
}

async function useCommit(
  trigger: ReleaseTrigger,
  ref: string,
  deps: HeadDeps,
): Promise<ReleaseTrigger> {
  const head = await resolveCommit(ref, deps)
  if (head === trigger.head) return trigger
  const reason = `${trigger.reason}; the input commit names ${ref}`
  return trigger.kind === 'tag' ? { ...trigger, head, reason } : atCommit(head, reason)
}

/** The full SHA of what the input `commit` names. Throws an ActionError when there is no such commit. */
export async function resolveCommit(
  ref: string,
  { source, repository }: Pick<HeadDeps, 'source' | 'repository'>,
): Promise<Sha> {
  if (ref === 'HEAD') {
    const checkout = await source.readCheckout()
    if (checkout !== null && (await checkout.isOwn())) return checkout.head
    throw new ActionError(
      `The input commit is HEAD, the commit that is checked out, but there is no checkout of ${repository}.`,
      { hint: 'Run actions/checkout before this step, or name a SHA, branch or tag.' },
    )
  }
  const head = parseSha(ref) ?? (await source.resolve(ref))
  if (head !== null) return head
  throw new ActionError(
    `The input commit names ${ref}, but ${repository} has no such commit, branch or tag.`,
  )
}

function atCommit(head: Sha, reason: string): ReleaseTrigger {
  return { kind: 'commit', head, maybeTag: null, isBranchTip: false, reason, notice: null }
}

// What an earlier job has left on a self-hosted runner was checked out before this job's event file was written.
async function useCheckout(trigger: ReleaseTrigger, deps: HeadDeps): Promise<ChosenHead> {
  const checkout = await deps.source.readCheckout()
  const isOther =
    checkout !== null &&
    checkout.movedAt > deps.eventWrittenAt &&
    ![trigger.head, deps.runnerSha].includes(checkout.head) &&
    (await checkout.isOwn())
  if (!isOther) return { trigger, notice: null }
  const head = shortSha(checkout.head)
  if (trigger.kind === 'commit' && trigger.isBranchTip) {
    const reason = `${trigger.reason}; the checkout stands on ${head}`
    return { trigger: atCommit(checkout.head, reason), notice: null }
  }
  return {
    trigger,
    notice: `The checkout stands on ${head}, but the event is about ${shortSha(trigger.head)}, which is released. With \`commit: HEAD\` it would be what is checked out.`,
  }
}
