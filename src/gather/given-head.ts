import { parseSha, type Sha } from '../commits/commit.ts'
import type { CommitSource } from '../commits/source.ts'
import { ActionError } from '../errors.ts'
import { atCommit, type ReleaseTrigger } from '../event/trigger.ts'
import type { GivenHead } from '../inputs/commit-inputs.ts'

/** The repository that is looked in, `owner/name`. */
type Place = { source: Pick<CommitSource, 'readCheckout' | 'resolve'>; repository: string }

/** The trigger with what the user named in place of its head. Throws an ActionError when that does not exist. */
export function useGiven(
  trigger: ReleaseTrigger,
  { kind, ref }: GivenHead,
  place: Place,
): Promise<ReleaseTrigger> {
  return kind === 'tag' ? useTag(trigger, ref, place) : useCommit(trigger, ref, place)
}

async function useTag(
  trigger: ReleaseTrigger,
  tag: string,
  { source, repository }: Place,
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
  place: Place,
): Promise<ReleaseTrigger> {
  const head = await resolveCommit(ref, place)
  if (head === trigger.head) return trigger
  const reason = `${trigger.reason}; the input commit names ${ref}`
  return trigger.kind === 'tag' ? { ...trigger, head, reason } : atCommit(head, reason)
}

/** The full SHA of what the input `commit` names. Throws an ActionError when there is no such commit. */
export async function resolveCommit(ref: string, { source, repository }: Place): Promise<Sha> {
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
