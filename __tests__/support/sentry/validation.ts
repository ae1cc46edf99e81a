import { internalError } from './answers.ts'
import {
  type Check,
  type Valid,
  list,
  nullable,
  object,
  optional,
  refine,
  required,
  text,
  time,
  url,
} from './fields.ts'
import { type Profile } from './profiles.ts'
import { type StoredMember, type StoredProject } from './state.ts'

/** The request bodies of Sentry's release API, declared field by field. Pure: nothing here knows what is stored. */

const SHA_MAX = 64

/** What differs in older servers. */
export type FieldLimits = Pick<Profile, 'maxEmail'>

/** Names that Sentry never creates a release under: they could not be addressed, or match no event. */
export function isValidVersion(version: string): boolean {
  const trimmed = version.trim()
  return (
    !/[\r\n\f\t/\\]/.test(version) &&
    !['', '.', '..'].includes(trimmed) &&
    trimmed.toLowerCase() !== 'latest'
  )
}

const version = refine(text({ max: 200, trim: false }), (value) =>
  isValidVersion(value) ? null : `Release with name ${value} is not allowed`,
)

const status = refine(text(), (value) =>
  value === 'open' || value === 'archived' ? null : `Invalid status ${value}`,
)

const patch = object({
  path: required(text({ max: 510 })),
  type: required(
    refine(text({ max: 1 }), (value) =>
      ['A', 'D', 'M'].includes(value) ? null : `Commit patch_set type ${value} is not supported.`,
    ),
  ),
})

const commitShape = (limits: FieldLimits) => ({
  id: required(text({ max: SHA_MAX })),
  repository: optional(nullable(text({ max: 64, blank: true }))),
  message: optional(nullable(text({ blank: true }))),
  author_name: optional(nullable(text({ max: 128, blank: true }))),
  author_email: optional(nullable(text({ max: limits.maxEmail, blank: true }))),
  timestamp: optional(nullable(time)),
  patch_set: optional(nullable(list(patch))),
})

/** One commit id, or two with `..` between them. Sentry unpacks the two blindly: a third part is a crash. */
function refCommitProblem(commit: string): string | null {
  const [start = '', end, ...rest] = commit.split('..')
  if (end === undefined) {
    return start.length > SHA_MAX ? `Commit too long - max is ${SHA_MAX} chars` : null
  }
  if (rest.length > 0) throw internalError()
  if (start === '' || end === '') return 'Commit cannot begin or end with ..'
  return start.length > SHA_MAX || end.length > SHA_MAX
    ? `Start or end commit too long - max is ${SHA_MAX} chars each`
    : null
}

const refShape = {
  repository: required(text({ max: 200 })),
  commit: required(refine(text(), refCommitProblem)),
  previousCommit: optional(nullable(text({ max: SHA_MAX, blank: true }))),
}

const headCommitShape = {
  repository: required(text({ max: 64 })),
  currentId: required(text({ max: SHA_MAX })),
  previousId: optional(nullable(text({ max: SHA_MAX }))),
}

const updateShape = (limits: FieldLimits) => ({
  ref: optional(nullable(text({ max: 200, blank: true }))),
  url: optional(nullable(url)),
  dateReleased: optional(nullable(time)),
  status: optional(status),
  commits: optional(list(object(commitShape(limits)))),
  refs: optional(list(object(refShape))),
  headCommits: optional(list(object(headCommitShape))),
})

const createShape = (limits: FieldLimits, owner: Check<StoredMember>) => ({
  ...updateShape(limits),
  version: required(version),
  projects: required(list((element) => element)),
  owner: optional(owner),
})

/** A deploy's environment may hold anything but what separates names. It was trimmed before. */
const deployShape = (project: Check<StoredProject>) => ({
  environment: required(
    refine(text({ max: 64 }), (value) =>
      /[\n\r\f/]/.test(value) ? 'Invalid value for environment' : null,
    ),
  ),
  name: optional(nullable(text({ max: 64, blank: true }))),
  url: optional(nullable(url)),
  dateStarted: optional(nullable(time)),
  dateFinished: optional(nullable(time)),
  projects: optional(list(project, false)),
})

export type CommitBody = Valid<ReturnType<typeof commitShape>>
export type UpdateBody = Valid<ReturnType<typeof updateShape>>
export type CreateBody = Valid<ReturnType<typeof createShape>>
export type DeployBody = Valid<ReturnType<typeof deployShape>>

/** The elements of `projects` are not looked at here: Sentry resolves them once the whole body is valid. */
export function parseCreateBody(
  body: unknown,
  limits: FieldLimits,
  owner: Check<StoredMember>,
): CreateBody {
  return object(createShape(limits, owner))(body)
}

export function parseUpdateBody(body: unknown, limits: FieldLimits): UpdateBody {
  return object(updateShape(limits))(body)
}

export function parseDeployBody(body: unknown, project: Check<StoredProject>): DeployBody {
  return object(deployShape(project))(body)
}
