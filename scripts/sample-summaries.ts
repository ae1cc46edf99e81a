import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import type { CommitSpec } from '../__tests__/support/git/repository.ts'
import {
  startStepScene,
  type ReleaseScene,
  type SceneOptions,
  type StepOptions,
} from '../__tests__/support/release-scene.ts'
import { escapeMarkdown } from '../src/text/markdown.ts'

/** A day in a shop's repository: who changed what. */
const COMMITS: [author: string, message: string, files: string[]][] = [
  ['Grace Hopper', 'Round totals to whole cents', ['src/cart.ts', 'src/cart.test.ts']],
  ['Ada Lovelace', 'Load the checkout only when it is needed', ['src/app.ts', 'src/checkout.ts']],
  ['Alan Turing', 'Answer 404 for products that were sold', ['src/product.ts']],
  ['Grace Hopper', 'Say why a card was declined (#482)', ['src/checkout.ts', 'src/texts.ts']],
  ['Ada Lovelace', 'Update the bundler', ['package.json', 'package-lock.json', 'build.ts']],
]

/** The real step in the states that a user meets, each as the Markdown of its job summary. */
export const SAMPLES: Record<string, () => Promise<string>> = {
  success: () =>
    summarize(async ({ release }) =>
      release({ with: { environment: 'production', sourcemaps: 'dist' } }),
    ),
  warnings: () =>
    summarize(
      async ({ release }) =>
        release({ with: { environment: 'production, staging', max_commits: '20', ref: 'main' } }),
      { scene: { linkedAs: null }, commits: 37 },
    ),
  'dry-run': () =>
    summarize(async ({ release }) =>
      release({ with: { environment: 'production', sourcemaps: 'dist', dry_run: 'true' } }),
    ),
  again: () =>
    summarize(async ({ release }) => {
      await release({ with: { environment: 'production' } })
      return release({ with: { environment: 'production' } })
    }),
  failure: () =>
    summarize(async ({ scene, release }) => {
      scene.sentry.addFault({
        method: 'POST',
        path: /\/releases\/$/,
        kind: 'response',
        answer: {
          status: 403,
          body: { detail: 'You do not have permission to perform this action.' },
        },
      })
      return release({})
    }),
  'wrong-inputs': () =>
    summarize(async ({ release }) =>
      release({
        with: {
          projects: 'web shop/api',
          finalize: 'perhaps',
          started_at: 'noon',
          enviroment: 'qa',
        },
      }),
    ),
}

type Sample = {
  scene: ReleaseScene
  /** Runs the step on the tag web@2.4.0. */
  release: (step: StepOptions) => Promise<{ summary: string }>
}

/** Runs the step on a release of that shop, and makes the addresses of its servers look like the public ones. */
async function summarize(
  run: (sample: Sample) => Promise<{ summary: string }>,
  {
    scene: options = {},
    commits = COMMITS.length,
  }: { scene?: SceneOptions; commits?: number } = {},
): Promise<string> {
  const scene = await startStepScene(options)
  const workspace = mkdtempSync(join(tmpdir(), 'sample-'))
  try {
    const { repository } = scene
    const before = repository.commit({ message: 'Release web@2.3.0', files: { 'src/cart.ts': '' } })
    repository.tag('web@2.3.0')
    repository.commits(Array.from({ length: commits }, (_, index) => toCommit(index)))
    repository.tag('web@2.4.0')
    writeScripts(workspace)
    const pushed = { before, after: repository.head(), ref: 'refs/tags/web@2.4.0' }
    const { summary } = await run({
      scene,
      release: (step) => scene.push(pushed, { workspace, ...step }),
    })
    const addresses = [
      [scene.github.url, 'https://github.com'],
      [scene.sentry.url, 'https://sentry.io'],
    ] as const
    return addresses.reduce(
      (text, [own, known]) =>
        text.replaceAll(own, known).replaceAll(escapeMarkdown(own), escapeMarkdown(known)),
      summary,
    )
  } finally {
    rmSync(workspace, { recursive: true, force: true })
    await scene.close()
  }
}

function toCommit(index: number): CommitSpec {
  const [name, message, files] = COMMITS[index % COMMITS.length] ?? ['', '', []]
  const email = `${name.split(' ', 1)[0]?.toLowerCase()}@example.com`
  return {
    message,
    author: { name, email },
    files: Object.fromEntries(files.map((file) => [file, `${index} ${message}`])),
  }
}

function writeScripts(workspace: string): void {
  mkdirSync(join(workspace, 'dist'))
  for (const name of ['app', 'checkout']) {
    const code = `export const ${name} = (): string => ${JSON.stringify(name.repeat(200))}\n`
    const sourcefile = `../src/${name}.ts`
    const built = transformSync(code, { loader: 'ts', sourcemap: 'external', sourcefile })
    writeFileSync(
      join(workspace, `dist/${name}.js`),
      `${built.code}//# sourceMappingURL=${name}.js.map\n`,
    )
    writeFileSync(join(workspace, `dist/${name}.js.map`), built.map)
  }
}
