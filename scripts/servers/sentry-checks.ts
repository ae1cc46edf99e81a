import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitSeries } from '../../__tests__/support/git/histories.ts'
import { outcomeOf, SUCCESS, type Check, type Subject } from './checks.ts'
import { startServerScene, type Push, type ServerScene } from './scene.ts'
import type { RealSentry } from './sentry.ts'

const LINKED = 'acme-org/shop'
const UNLINKED = 'acme-org/attic'
const MATRIX = Array.from({ length: 8 }, (_, index) => `p${index}`)

type Setting = {
  sentry: RealSentry
  scene: ServerScene
  /** Newest first, and what they came after. */
  commits: readonly string[]
  root: string
}

type Section = (setting: Setting) => Promise<Check[]>

/** Runs the bundle against a real Sentry, and looks at what its database holds then. */
export async function checkSentry(
  sentry: RealSentry,
  log: (line: string) => void,
): Promise<Check[]> {
  const scene = await startServerScene([LINKED, UNLINKED])
  const checks: Check[] = []
  try {
    const { root, commits } = commitSeries(scene.git, 300)
    for (const [name, section] of SECTIONS) {
      log(name)
      checks.push(...(await section({ sentry, scene, commits, root })))
    }
    return checks
  } finally {
    await scene.close()
  }
}

const SECTIONS: [name: string, section: Section][] = [
  ['A push, linked and not', checkPush],
  ['300 commits', checkManyCommits],
  ['Deploys with each kind of token', checkDeploys],
  ['A matrix of eight', checkMatrix],
  ['What it refuses', checkRefusals],
  ['Source maps', checkSourceMaps],
]

function pushOf(
  { sentry, commits, root }: Setting,
  version: string,
  more: Partial<Push> & { token?: string } = {},
): Push {
  const { token = 'org', env, with: inputs, ...push } = more
  return {
    repository: LINKED,
    before: commits[3] ?? root,
    after: commits[0] ?? root,
    ...push,
    env: {
      SENTRY_URL: sentry.url,
      SENTRY_ORG: 'acme',
      SENTRY_AUTH_TOKEN: sentry.tokens[token] ?? '',
      ...env,
    },
    with: { version, projects: 'web', base: 'event', ...inputs },
  }
}

function check(subject: Subject, name: string, [found, wanted]: [unknown, unknown]): Check {
  return { subject, name, found, wanted }
}

const ofRelease = (version: string): string =>
  `(select id from sentry_release where version = '${version}')`

/** What the database knows of a release, in short. */
async function describeRelease({ query }: RealSentry, version: string): Promise<string> {
  const [row = 'none'] = await query(`
    select concat_ws(' ',
      'commits=' || (select count(*) from sentry_releasecommit where release_id = r.id),
      'count=' || commit_count,
      'files=' || (select count(*) from sentry_commitfilechange f
        join sentry_releasecommit c on c.commit_id = f.commit_id where c.release_id = r.id),
      'heads=' || (select count(*) from sentry_releaseheadcommit where release_id = r.id),
      'projects=' || (select string_agg(p.slug, '+' order by p.slug) from sentry_project p
        join sentry_release_project rp on rp.project_id = p.id where rp.release_id = r.id),
      'deploys=' || total_deploys,
      case when date_released is null then 'open' else 'finalized' end)
    from sentry_release r where version = '${version}'`)
  return row
}

/** The projects that have a deploy of the release, each with its environment. */
function listDeployed({ query }: RealSentry, version: string): Promise<string[]> {
  return query(`
    select e.name || ':' || p.slug from sentry_releaseprojectenvironment rpe
    join sentry_environment e on e.id = rpe.environment_id
    join sentry_project p on p.id = rpe.project_id
    where rpe.release_id = ${ofRelease(version)} and rpe.last_deploy_id is not null order by 1`)
}

async function checkPush(setting: Setting): Promise<Check[]> {
  const { sentry, scene } = setting
  const first = await scene.push(pushOf(setting, 'push'))
  const stored = await describeRelease(sentry, 'push')
  const again = await scene.push(pushOf(setting, 'push'))
  const second = await scene.push(pushOf(setting, 'push', { with: { projects: 'api' } }))
  const unlinked = await scene.push(pushOf(setting, 'unlinked', { repository: UNLINKED }))
  const providers = await sentry.query(`
    select distinct r.name || ' ' || coalesce(r.provider, 'no provider') from sentry_repository r
    join sentry_commit c on c.repository_id = r.id order by 1`)
  const whole = 'commits=3 count=3 files=3'
  return [
    check('release', 'a push makes a release', [outcomeOf(first), SUCCESS]),
    check('commits', 'it has commits with files, and is finalized', [
      stored,
      `${whole} heads=1 projects=web deploys=0 finalized`,
    ]),
    check('release', 'the same push again succeeds', [outcomeOf(again), SUCCESS]),
    check('release', 'a second project is added', [
      [...outcomeOf(second), await describeRelease(sentry, 'push')],
      [...SUCCESS, `${whole} heads=1 projects=api+web deploys=0 finalized`],
    ]),
    check('commits', 'a repository that is not linked has commits too', [
      [...outcomeOf(unlinked), await describeRelease(sentry, 'unlinked')],
      [...SUCCESS, `${whole} heads=1 projects=web deploys=0 finalized`],
    ]),
    check('refs', 'commits are those of the linked repository, in Sentry’s spelling', [
      providers,
      // An organization token may not list repositories here, so its spelling is not known.
      ['acme-org/attic no provider', 'acme-org/shop no provider'],
    ]),
    ...(await checkRefs(setting)),
  ]
}

async function checkRefs(setting: Setting): Promise<Check[]> {
  const { sentry, scene } = setting
  const run = await scene.push(pushOf(setting, 'refs', { token: 'user' }))
  const heads = await sentry.query(`
    select r.name || ' ' || r.provider || ' ' || c.key from sentry_releaseheadcommit h
    join sentry_repository r on r.id = h.repository_id join sentry_commit c on c.id = h.commit_id
    where h.release_id = ${ofRelease('refs')}`)
  return [
    check('refs', 'a token that may list repositories resolves refs', [
      [...outcomeOf(run), ...heads],
      [...SUCCESS, `Acme-Org/Shop integrations:github ${setting.commits[0]}`],
    ]),
  ]
}

async function checkManyCommits(setting: Setting): Promise<Check[]> {
  const { sentry, scene, root } = setting
  const run = await scene.push(pushOf(setting, 'many', { before: root }))
  return [
    check('commits', 'a push of 300', [
      [...outcomeOf(run), await describeRelease(sentry, 'many')],
      [...SUCCESS, 'commits=300 count=300 files=300 heads=1 projects=web deploys=0 finalized'],
    ]),
  ]
}

async function checkDeploys(setting: Setting): Promise<Check[]> {
  const { sentry, scene } = setting
  const checks: Check[] = []
  for (const token of ['org', 'user', 'integration', 'userWithProjectRead']) {
    const version = `deploy-${token}`
    const inputs = { projects: 'web api', environment: 'staging, production' }
    const run = await scene.push(pushOf(setting, version, { token, with: inputs }))
    const again = await scene.push(pushOf(setting, version, { token, with: inputs }))
    checks.push(
      check('deploys', `with the token "${token}", and none twice`, [
        [
          ...outcomeOf(run),
          ...outcomeOf(again),
          ...(await listDeployed(sentry, version)),
          ...(await sentry.query(
            `select count(*) from sentry_deploy where release_id = ${ofRelease(version)}`,
          )),
        ],
        [
          ...SUCCESS,
          ...SUCCESS,
          'production:api',
          'production:web',
          'staging:api',
          'staging:web',
          '2',
        ],
      ]),
    )
  }
  const staging = { environment: 'staging', finalize: 'false' }
  const promoted = [
    await scene.push(pushOf(setting, 'promoted', { token: 'user', with: staging })),
    await scene.push(
      pushOf(setting, 'promoted', {
        token: 'user',
        runId: '2',
        with: { environment: 'production', set_commits: 'skip' },
      }),
    ),
  ]
  const some = { projects: 'web', environment: 'qa' }
  const refused = await scene.push(
    pushOf(setting, 'deploy-user', { token: 'user', runId: '2', with: some }),
  )
  return [
    ...checks,
    check('deploys', 'a promotion', [
      [...promoted.flatMap(outcomeOf), ...(await listDeployed(sentry, 'promoted'))],
      [...SUCCESS, ...SUCCESS, 'production:web', 'staging:web'],
    ]),
    check('deploys', 'for some of the projects name the scope that is asked for', [
      [refused.exitCode, /scope project:read/.test(refused.annotations[0]?.message ?? '')],
      [1, true],
    ]),
  ]
}

async function checkMatrix(setting: Setting): Promise<Check[]> {
  const { sentry, scene } = setting
  const runs = await Promise.all(
    MATRIX.map((projects, jobIndex) =>
      scene.push(
        pushOf(setting, 'matrix', {
          strategy: { jobTotal: MATRIX.length, jobIndex },
          with: { projects, environment: 'production', timeout: '280' },
        }),
      ),
    ),
  )
  return [
    check('matrix', 'all jobs succeed', [runs.map(outcomeOf), MATRIX.map(() => SUCCESS)]),
    check('matrix', 'the release has every project and commit', [
      (await describeRelease(sentry, 'matrix')).replace(/ count=\d+/, ''),
      `commits=3 files=3 heads=1 projects=${MATRIX.join('+')} deploys=8 finalized`,
    ]),
    check('matrix', 'every project has its deploy', [
      await listDeployed(sentry, 'matrix'),
      MATRIX.map((slug) => `production:${slug}`),
    ]),
  ]
}

async function checkRefusals(setting: Setting): Promise<Check[]> {
  const { scene } = setting
  const refusals: [string, Parameters<typeof pushOf>[2], RegExp][] = [
    ['a revoked token', { token: 'orgRevoked' }, /answered 401.*Check the auth token/],
    ['a token of another organization', { token: 'orgRival' }, /set `org: rival`/],
    ['a token without the scope', { token: 'userReadOnly' }, /scope project:releases/],
    ['a user who is no member', { token: 'outsider' }, /not a member of acme/],
    ['an unknown organization', { env: { SENTRY_ORG: 'nobody' } }, /nobody/],
    [
      'an unknown project',
      { with: { projects: 'nothing' } },
      /The project nothing does not exist in acme/,
    ],
    ['project ids', { with: { projects: '1' } }, /takes no project ids/],
  ]
  const checks: Check[] = []
  for (const [name, push, says] of refusals) {
    const run = await scene.push(pushOf(setting, 'refused', push))
    const message = run.annotations.map((one) => one.message).join('\n')
    const found = says.test(message) ? [run.exitCode] : [run.exitCode, message]
    checks.push(check('release', `the error for ${name} names what mends it`, [found, [1]]))
  }
  return checks
}

async function checkSourceMaps(setting: Setting): Promise<Check[]> {
  const { sentry, scene } = setting
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
  const checks: Check[] = []
  for (const kind of ['as the server comes', 'with artifact_bundles_v2']) {
    const version = kind === 'as the server comes' ? 'maps' : 'maps-v2'
    if (version === 'maps-v2') await sentry.announceBundlesV2()
    writeFileSync(
      join(workspace, 'app.js'),
      `console.log(${JSON.stringify(version)})\n//# sourceMappingURL=app.js.map\n`,
    )
    writeFileSync(
      join(workspace, 'app.js.map'),
      JSON.stringify({
        version: 3,
        sources: ['app.ts'],
        sourcesContent: ['console.log(1)'],
        names: [],
        mappings: 'AAAA',
      }),
    )
    const run = await scene.push(
      pushOf(setting, version, {
        workspace,
        with: { sourcemaps: 'app.js app.js.map', environment: 'production' },
      }),
    )
    const bundles = await sentry.query(`
      select count(distinct d.debug_id) || ' id, ' || count(distinct d.source_file_type) || ' kinds, ' ||
        max(b.artifact_count) || ' files, ' || count(distinct p.project_id) || ' project'
      from sentry_releaseartifactbundle ra join sentry_artifactbundle b on b.id = ra.artifact_bundle_id
      left join sentry_debugidartifactbundle d on d.artifact_bundle_id = b.id
      left join sentry_projectartifactbundle p on p.artifact_bundle_id = b.id
      where ra.release_name = '${version}'`)
    checks.push(
      check('source maps', `${kind}: a bundle with Debug IDs, then finalized`, [
        [...outcomeOf(run), ...bundles, await describeRelease(sentry, version)],
        [
          ...SUCCESS,
          '1 id, 2 kinds, 2 files, 1 project',
          'commits=3 count=3 files=3 heads=1 projects=web deploys=1 finalized',
        ],
      ]),
    )
  }
  rmSync(workspace, { recursive: true })
  return checks
}
