import { isObject, textAt } from '../json.ts'
import { addressOf, isStream, jsonOf, type SentryCall, type SentryResponse } from './http.ts'
import { isPage } from './response-body.ts'
import { parseRetryAfter } from './retry.ts'

/** What an error needs besides the response, to name the remedy. */
export type ErrorContext = {
  org: string
  projects: readonly string[]
  /** Root of the server without trailing slash. */
  url: string
  /** Projects that a request has shown not to exist, or to be out of the token's reach. */
  missing?: Set<string>
  /** The organization that the token says it belongs to, when it is an organization's. */
  tokenOrg?: string | null
}

/** The remedy for a rejected request. Source: Sentry's permission classes and serializers. */
export function hintFor(response: SentryResponse, context: ErrorContext): string | undefined {
  const { status } = response
  const { org, url } = context
  if (status >= 500) return hintForServerError(response)
  if (status < 300)
    return `This response is not from Sentry’s API: check sentry_url (${url}) and any proxy in front of it.`
  if (status < 400) return hintForRedirect(response, context)
  // 413 and 429 are said by proxies in pages of their own, and mean what they say.
  if (isPage(response) && status !== 413 && status !== 429)
    return `This is a web page, not a response from Sentry’s API: check sentry_url (${url}) and any proxy or login in front of it.`
  switch (status) {
    case 400:
      return hintForBadRequest(response, context)
    case 401:
      return `Check the auth token: it must be valid for ${url} and belong to the organization ${org}.`
    case 403:
      return hintForPermission(response, context)
    case 404:
      return `Check org (${org}), sentry_url (${url}) and the projects (${context.projects.join(', ')}); Sentry also answers 404 when the token has no access to one of the release’s projects.`
    case 409:
      return 'Another job is still writing the commits of this release; raise `timeout` or run the jobs one after the other.'
    case 429:
      return hintForRateLimit(response)
    default:
      return (
        (status === 413 ? hintForSize(response) : null) ??
        `Sentry’s API does not respond like this: check sentry_url (${url}) and any proxy in front of it.`
      )
  }
}

function hintForSize({ call }: SentryResponse): string | null {
  if (isStream(call))
    return 'The server, or a proxy in front of it, rejects requests of this size: raise its limit (nginx: client_max_body_size 33m).'
  return hasCommits(call)
    ? 'The release is too large for this server: lower `max_commits`, or set `patch_set: false`.'
    : null
}

function hasCommits(call: SentryCall): boolean {
  const json = jsonOf(call)
  return isObject(json) && json['commits'] !== undefined
}

/** The inputs that the fields of a request come from. */
const RELEASE_FIELDS: Record<string, string> = {
  version: 'version',
  ref: 'ref',
  url: 'url',
  dateReleased: 'date_released',
  refs: 'refs',
}
const DEPLOY_FIELDS: Record<string, string> = {
  environment: 'environment',
  name: 'deploy_name',
  url: 'deploy_url',
  dateStarted: 'started_at',
}

function hintForBadRequest(
  { call, json, text }: SentryResponse,
  context: ErrorContext,
): string | undefined {
  const { projects, url } = context
  const named = isObject(json) ? Object.keys(json) : []
  const isForeign = textAt(json, 'detail', 'code') === 'parameter-validation-error'
  if (/permission to one of the projects/.test(text))
    return 'The release belongs to these projects too: give another `version`, or use a token that has access to all of them.'
  if (/Insufficient access to project/.test(text))
    return 'This server asks for the scope project:read when a deploy is for some of the release’s projects only: add it to the auth token, or update the server.'
  const ids = projects.filter((project) => /^\d+$/.test(project))
  if (/Invalid project slugs/.test(text) && ids.length > 0)
    return `This server takes no project ids: write slugs instead of ${ids.join(' and ')}.`
  if (named.includes('projects') || isForeign) return hintForProjects(projects, context)
  if (named.includes('commits'))
    return 'Send the commits without their changed files (`patch_set: false`), or none (`set_commits: skip`).'
  const inputs = call.path.endsWith('/deploys/') ? DEPLOY_FIELDS : RELEASE_FIELDS
  const names = named.flatMap((field) => (Object.hasOwn(inputs, field) ? [inputs[field]] : []))
  if (names.length > 0) return `Give another ${names.map((name) => `\`${name}\``).join(' and ')}.`
  if (isStream(call)) return undefined
  return call.method === 'GET'
    ? `Check sentry_url (${url}) and any proxy in front of it.`
    : 'With `dry_run: true` the step shows what it sends.'
}

/** `missing`: those that another request has shown not to exist. */
function hintForProjects(
  projects: readonly string[],
  { org, missing = new Set() }: ErrorContext,
): string {
  const named = projects.filter((project) => missing.has(project))
  const suspects = named.length === 0 ? projects : named
  return suspects.length === 1
    ? `The project ${suspects.join()} does not exist in ${org}, or the token has no access to it.`
    : `One of the projects (${suspects.join(', ')}) does not exist in ${org}, or the token has no access to it.`
}

function hintForPermission({ call }: SentryResponse, { org, tokenOrg }: ErrorContext): string {
  if (typeof tokenOrg === 'string' && tokenOrg !== org)
    return `The organization token is one of ${tokenOrg}: set \`org: ${tokenOrg}\`, or use a token of ${org}.`
  if (typeof tokenOrg === 'string')
    return `The organization token of ${org} no longer has access: create a new one with the scope org:ci.`
  const scope = call.path.includes('/repos/') ? 'org:read' : 'project:releases'
  return `Either the auth token lacks the scope ${scope}, or its user is not a member of ${org}. An organization token (sntrys_…) of ${org} has all that is needed.`
}

function hintForRateLimit({ headers }: SentryResponse): string {
  const wait = parseRetryAfter(headers, Date.now())
  const asked =
    wait === null ? '' : ` (it asks to wait ${describeWait(wait)}longer than the step has left)`
  return `Too many requests from this address or token${asked}; run the step again later or raise \`timeout\`.`
}

/** No job runs that long. */
const LONGEST_WAIT_MS = 1e10

// A number without an end says no more than that it is long.
function describeWait(milliseconds: number): string {
  return milliseconds > LONGEST_WAIT_MS ? '' : `${Math.ceil(milliseconds / 1000)} s, `
}

function hintForServerError({ status, json, call }: SentryResponse): string {
  const id = textAt(json, 'errorId')
  const named = id === '' ? '' : ` Sentry’s error id is ${id.slice(0, 100)}.`
  const less =
    status === 504 && hasCommits(call) ? ' A lower `max_commits` is less work for it.' : ''
  return `The fault is on Sentry’s side; run the step again later.${less}${named}`
}

// A redirect of the whole API is a wrong address; any other is a login page or the like.
function hintForRedirect(response: SentryResponse, { url }: ErrorContext): string {
  const address = addressOf(response.call, url)
  const location = response.headers.get('location') ?? ''
  if (location === '' || !URL.canParse(location, address))
    return `Check sentry_url (${url}) and any proxy in front of it.`
  const { origin, pathname } = new URL(location, address)
  const path = new URL(address).pathname.slice(new URL(url).pathname.replace(/\/$/, '').length)
  const root = pathname.endsWith(path) ? pathname.slice(0, -path.length) : null
  if (root === null || origin + root === url)
    return `It redirects to ${`${origin}${pathname}`.slice(0, 200)}, which is not part of Sentry’s API: check sentry_url (${url}) and any proxy in front of it.`
  return `Set sentry_url to the address that it redirects to: ${origin}${root}`
}
