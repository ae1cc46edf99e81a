import { shortSha, type Sha } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import { atCommit, type ReleaseTrigger } from '../event/trigger.ts'
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
  if (given === null) return useCheckout(trigger, deps)
  const { useGiven } = await import('./given-head.ts')
  return { trigger: await useGiven(trigger, given, deps), notice: null }
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
