/** A deploy to create: one environment of a release. */
export type Deploy = {
  environment: string
  name: string | null
  /** Null: it links to nothing. */
  url: string | null
  startedAt: string | null
  /** Slugs or ids. */
  projects: readonly string[]
  /** Whether an equal deploy is the same one: its link names this very run and attempt, or it is for one publication. */
  isUnique: boolean
  /** What the links of the same deploy begin with, when another run may have made it; null: it has the same link. */
  runsUrl: string | null
}

export type DeploySettings = {
  environments: readonly string[]
  name: string | null
  url: string | null
  startedAt: string | null
}

/** Where deploys link to when the user does not say: a deployment event's environment, else the run. */
export type DeployLinks = {
  environmentUrl: string | null
  runUrl: string | null
  /**
   * What the links to runs begin with, on an event about a tag, of which GitHub can send several for one publication:
   * they make one deploy. Else null.
   */
  publicationRunsUrl: string | null
}

/** An environment that an event names, in the form that Sentry takes; null when it takes none of it. */
export function toEnvironment(name: string): string | null {
  // eslint-disable-next-line no-control-regex
  const text = name
    .replaceAll(/[/\\\u0000-\u001f\u007f]/g, '-')
    .slice(0, 64)
    .toWellFormed()
    .trim()
  return text === '' || text.toLowerCase() === 'none' ? null : text
}

/** One deploy per environment. */
export function buildDeploys(
  settings: DeploySettings,
  projects: readonly string[],
  links: DeployLinks,
): Deploy[] {
  const url = settings.url ?? links.environmentUrl ?? links.runUrl
  return settings.environments.map((environment) => ({
    environment,
    name: settings.name,
    url,
    startedAt: settings.startedAt,
    projects,
    isUnique: (url !== null && url === links.runUrl) || links.publicationRunsUrl !== null,
    runsUrl: url === links.runUrl ? links.publicationRunsUrl : null,
  }))
}

/** A deploy that Sentry already has. */
export type ExistingDeploy = { id: string; environment: string; name: string; url: string }

/**
 * The deploy among `existing` that is this one: the same environment, name and link. Whether that means "created by
 * this run" depends on where `existing` comes from and on `isUnique`.
 */
export function findSameDeploy(
  deploy: Deploy,
  existing: readonly ExistingDeploy[],
): ExistingDeploy | null {
  return (
    existing.find(
      ({ environment, name, url }) =>
        environment === deploy.environment &&
        name === (deploy.name ?? '') &&
        (url === (deploy.url ?? '') || (deploy.runsUrl !== null && url.startsWith(deploy.runsUrl))),
    ) ?? null
  )
}
