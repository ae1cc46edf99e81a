import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitSeries } from '../../__tests__/support/git/histories.ts'
import type { RealBugsink } from './bugsink.ts'
import { outcomeOf, type Check } from './checks.ts'
import { startServerScene } from './scene.ts'

const REPOSITORY = 'demo-org/shop'

const COUNT_FILES = `
from files.models import FileMetadata
print(",".join(sorted(m.file_type for m in FileMetadata.objects.exclude(debug_id=None))))
`

/** Runs the bundle against a real Bugsink, and looks at what it has then. */
export async function checkBugsink(bugsink: RealBugsink): Promise<Check[]> {
  const scene = await startServerScene([REPOSITORY])
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  try {
    const { root, head } = commitSeries(scene.git, 2)
    writeFileSync(join(workspace, 'app.js'), 'console.log(1)\n//# sourceMappingURL=app.js.map\n')
    const map = {
      version: 3,
      sources: ['a.ts'],
      sourcesContent: ['1'],
      names: [],
      mappings: 'AAAA',
    }
    writeFileSync(join(workspace, 'app.js.map'), JSON.stringify(map))
    const push = (inputs: Record<string, string>) =>
      scene.push({
        repository: REPOSITORY,
        before: root,
        after: head,
        workspace,
        env: {
          SENTRY_URL: bugsink.url,
          SENTRY_ORG: 'bugsinkhasnoorgs',
          SENTRY_AUTH_TOKEN: bugsink.token,
        },
        with: { version: '1', projects: 'web', timeout: '60', ...inputs },
      })
    const release = await push({})
    const maps = await push({ sourcemaps: 'app.js app.js.map', environment: 'production' })
    const none = `The server at ${bugsink.url} has no releases.`
    return [
      {
        subject: 'release',
        name: 'has none, and an error says so',
        found: outcomeOf(release),
        wanted: [
          'exit 1',
          `error: ${none} It takes source maps alone: give the input \`sourcemaps\`, or check sentry_url.`,
        ],
      },
      {
        subject: 'source maps',
        name: 'are uploaded',
        found: [...outcomeOf(maps), await bugsink.ask(COUNT_FILES)],
        wanted: [
          'exit 0',
          `warning: ${none} Only the source maps are uploaded.`,
          'minified_source,source_map',
        ],
      },
    ]
  } finally {
    await scene.close()
    rmSync(workspace, { recursive: true })
  }
}
