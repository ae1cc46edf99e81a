import type { ActionRun } from '../runner/action-runner.ts'

export type SentRequest = { method: string; body?: Record<string, unknown> }
export type SentCommit = {
  id: string
  message?: string
  timestamp?: string
  patch_set?: { path: string; type: string }[]
}

/** The requests of the file that the output `payload_file` names. */
export function sentRequests({ files }: ActionRun): SentRequest[] {
  const [, text = '[]'] = Object.entries(files).find(([name]) => name.includes('requests')) ?? []
  return JSON.parse(text) as SentRequest[]
}

/** The commits of the request that creates the release. */
export function sentCommits(run: ActionRun): SentCommit[] {
  const post = sentRequests(run).find(({ method }) => method === 'POST')
  return (post?.body?.['commits'] ?? []) as SentCommit[]
}
