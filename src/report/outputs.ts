import type { ReleaseResult } from '../release/result.ts'

/** The outputs of a finished run, by their names in action.yml. `version` and `release` are set as soon as known. */
export function buildOutputs(result: ReleaseResult, payloadFile: string): Record<string, string> {
  if (result.kind === 'nothing') return { ...NOTHING, payload_file: payloadFile }
  const { range, head, deploys, sourceMaps } = result
  return {
    created: String(result.created),
    release_url: result.releaseUrl,
    commit: head ?? '',
    previous_commit: range.kind === 'between' ? range.base : '',
    commit_count: String(result.commits.length),
    commits_from: result.origin ?? '',
    finalized: String(result.dateReleased !== null),
    deploy_ids: JSON.stringify(deploys.map(({ id }) => id).filter((id) => id !== '')),
    files_uploaded: String(sourceMaps?.filesUploaded ?? 0),
    bundle_id: sourceMaps?.bundleId ?? '',
    payload_file: payloadFile,
    skipped: 'false',
  }
}

const NOTHING = {
  created: 'false',
  release_url: '',
  commit: '',
  previous_commit: '',
  commit_count: '0',
  commits_from: '',
  finalized: 'false',
  deploy_ids: '[]',
  files_uploaded: '0',
  bundle_id: '',
  skipped: 'true',
} as const
