import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline } from '../deadline.ts'
import { findSameDeploy, type Deploy, type ExistingDeploy } from '../deploy/deploys.ts'
import type { SentryApi } from './client.ts'
import { backoff } from './retry.ts'
import type { DeployBody } from './wire.ts'

export type WrittenDeploy = { id: string; environment: string; existed: boolean }

export type DeployJob = {
  version: string
  deploys: readonly Deploy[]
  /** Whether the release can have deploys already. */
  mayExist: boolean
}

export type DeployOptions = { deadline: Deadline; maxRetries: number; log: (line: string) => void }

/** Creates the deploys, one after the other, and none that this run has created before. */
export async function writeDeploys(
  api: SentryApi,
  { version, deploys, mayExist }: DeployJob,
  options: DeployOptions,
): Promise<WrittenDeploy[]> {
  if (deploys.length === 0) return []
  const existing = mayExist ? await api.listDeploys(version) : []
  const written: WrittenDeploy[] = []
  for (const deploy of deploys) {
    const same = deploy.namesRun ? findSameDeploy(deploy, existing) : null
    const id = same?.id ?? (await createOnce(api, { version, deploy, existing }, options))
    written.push({ id, environment: deploy.environment, existed: same !== null })
  }
  return written
}

type Creation = { version: string; deploy: Deploy; existing: readonly ExistingDeploy[] }

// Every request adds a deploy, so after one without a clear answer the server is asked what it has done.
async function createOnce(
  api: SentryApi,
  { version, deploy, existing }: Creation,
  { deadline, maxRetries, log }: DeployOptions,
): Promise<string> {
  const before = new Set(existing.map(({ id }) => id))
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await api.createDeploy(version, toDeployBody(deploy))
    if (outcome.kind === 'created') return outcome.deploy.id
    const delay = backoff(attempts, Math.random())
    if (attempts > maxRetries || delay >= deadline.remaining()) throw outcome.error
    log(`It is not clear whether Sentry created the deploy to ${deploy.environment}; looking.`)
    await sleep(delay, undefined, { signal: deadline.signal })
    const fresh = (await api.listDeploys(version)).filter(({ id }) => !before.has(id))
    const done = findSameDeploy(deploy, fresh)
    if (done) return done.id
  }
}

function toDeployBody({ environment, name, url, startedAt, projects }: Deploy): DeployBody {
  return {
    environment,
    ...(name === null ? {} : { name }),
    // Sentry's database holds 200 characters and answers 500 to more.
    ...(url.length > 200 ? {} : { url }),
    ...(startedAt === null ? {} : { dateStarted: startedAt }),
    projects: [...projects],
  }
}
