/** A deploy to create: one environment of a release. */
export type Deploy = {
  environment: string
  name: string | null
  /** Null: it links to nothing. */
  url: string | null
  startedAt: string | null
  /** Slugs or ids. */
  projects: readonly string[]
  /** Whether the link names this very run and attempt, so that an equal deploy is one this run has created. */
  namesRun: boolean
}

export type DeploySettings = {
  environments: readonly string[]
  name: string | null
  url: string | null
  startedAt: string | null
}

/** Where deploys link to when the user does not say: a deployment event's environment, else the run. */
export type DeployLinks = { environmentUrl: string | null; runUrl: string | null }

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
    namesRun: url !== null && url === links.runUrl,
  }))
}

/** A deploy that Sentry already has. */
export type ExistingDeploy = { id: string; environment: string; name: string; url: string }

/**
 * The deploy among `existing` that is this one: the same environment, name and link. Whether that means "created by
 * this run" depends on where `existing` comes from and on `namesRun`.
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
        url === (deploy.url ?? ''),
    ) ?? null
  )
}
