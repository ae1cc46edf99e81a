import { isSentryIo } from '../inputs/token.ts'

/** The page of a release. */
export function releasePageUrl(server: string, org: string, version: string): string {
  return `${organizationUrl(server, org)}/releases/${encodeURIComponent(version)}/`
}

/** The page of a project, by its slug or id. */
export function projectPageUrl(server: string, org: string, project: string): string {
  const base = organizationUrl(server, org)
  return /^\d+$/.test(project)
    ? `${base}/issues/?project=${project}`
    : `${base}/projects/${encodeURIComponent(project)}/`
}

/** Where an organization's GitHub integration is installed and repositories are added to it. */
export function integrationPageUrl(server: string, org: string): string {
  const path = 'integrations/github/'
  return isSentryIo(server)
    ? `https://${org}.sentry.io/settings/${path}`
    : `${server}/settings/${org}/${path}`
}

// On sentry.io every organization has its own subdomain, elsewhere a path.
function organizationUrl(server: string, org: string): string {
  return isSentryIo(server) ? `https://${org}.sentry.io` : `${server}/organizations/${org}`
}
