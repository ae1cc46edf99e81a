import { parseVersion } from '../../src/release/version.ts'
import type { ReleasedRelease } from '../../src/release/result.ts'

/** A release of which there is nothing to say; tests fill in what they are about. */
export const PLAIN_RELEASE: ReleasedRelease = {
  version: { version: parseVersion('1', 'the test'), reason: '' },
  releaseUrl: '',
  link: null,
  projects: [],
  repository: '',
  repositoryUrl: '',
  trigger: '',
  created: false,
  supported: true,
  dateReleased: 'a date',
  head: null,
  range: { kind: 'none', head: null, reason: '' },
  origin: null,
  commits: [],
  refs: [],
  repositoryStatus: '',
  integrationUrl: null,
  sourceMaps: null,
  deploys: [],
  changed: [],
  unchanged: false,
  dryRun: false,
}
