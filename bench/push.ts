import type { StoredRelease } from '../__tests__/support/sentry/state.ts'
import { measureSequence } from './processes.ts'
import { startPushScene, type PushScene, type SceneOptions } from './push-scene.ts'
import { officialSequence, runSentryCli, SENTRY_CLI } from './sentry-cli.ts'
import { measureStep } from './step.ts'
import { measureInTurn, OURS, type Contender, type Measurement, type Result } from './turns.ts'

const COMMITS = 5

/** An ordinary push, released with a deploy: what the official action runs against this one, from the same checkout. */
export async function benchPush(
  line: Pick<SceneOptions, 'latency' | 'roundTripMs'>,
  runs: number,
): Promise<Result[]> {
  const scene = await startPushScene({
    base: { message: 'base', files: { 'src/app.js': '0', 'src/old.js': '0' } },
    commits: Array.from({ length: COMMITS }, (_, index) => ({
      message: `Change ${index}\n\nAnd why.\n`,
      files: { 'src/app.js': String(index + 1), [`src/new-${index}.js`]: '1' },
    })),
    ...line,
  })
  try {
    const results = await measureInTurn(contendersOf(scene), runs)
    return results
  } finally {
    await scene.close()
  }
}

function contendersOf(scene: PushScene): Contender[] {
  const inputs = { environment: 'production' }
  const viaCli: Contender[] =
    SENTRY_CLI === null
      ? []
      : [
          {
            name: 'sentry-cli, as the official action runs it',
            run: (probe) =>
              observe(scene, (version) =>
                measureSequence(
                  officialSequence(version, 'web').map(
                    (args) => () =>
                      runSentryCli(args, {
                        directory: scene.checkout,
                        environment: scene.cliEnvironment,
                        probe,
                      }),
                  ),
                ),
              ),
          },
        ]
  return [
    ...viaCli,
    {
      name: `${OURS}, from the same checkout`,
      run: (probe) =>
        observe(scene, (version) =>
          measureStep(scene.step({ ...inputs, version }, scene.checkout), probe),
        ),
    },
    {
      name: `${OURS}, without a checkout`,
      run: (probe) =>
        observe(scene, (version) => measureStep(scene.step({ ...inputs, version }), probe)),
    },
  ]
}

/** Runs one release, and makes sure that Sentry has all of it: whoever does less is not faster. */
async function observe(
  scene: PushScene,
  run: (version: string) => Promise<Measurement>,
): Promise<Measurement> {
  const version = crypto.randomUUID()
  for (const { requests } of [scene.sentry, scene.github]) requests.length = 0
  scene.distant?.takeConnections()
  const { ms, peak } = await run(version)
  requireWhole(scene.take(version))
  const requests = scene.sentry.requests.length + scene.github.requests.length
  const connections = scene.distant?.takeConnections()
  const note = `${requests} requests${connections === undefined ? '' : `, ${connections} connections`}`
  return { ms, peak, note }
}

// The repository's name is left out: sentry-cli takes the name of the remote for it, `origin`.
function requireWhole(release: StoredRelease): void {
  const stored = {
    commits: release.commits.map(
      ({ message, author, patchSet }) =>
        `${message?.split('\n')[0]} by ${author?.email}: ${patchSet.map(({ path, type }) => type + path).join(' ')}`,
    ),
    deploys: release.deploys.map(({ environment }) => environment),
    released: release.dateReleased !== null,
    projects: release.projects.map(({ slug }) => slug),
  }
  const wanted = {
    commits: Array.from(
      { length: COMMITS },
      (_, index) => `Change ${index} by ada@example.com: Msrc/app.js Asrc/new-${index}.js`,
    ).toReversed(),
    deploys: ['production'],
    released: true,
    projects: ['web'],
  }
  if (JSON.stringify(stored) !== JSON.stringify(wanted))
    throw new Error(`Sentry has ${JSON.stringify(stored)} in place of ${JSON.stringify(wanted)}`)
}
