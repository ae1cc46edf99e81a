import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import type { ActionRun } from '../__tests__/support/runner/action-runner.ts'
import type { CommitSpec } from '../__tests__/support/git/repository.ts'
import { startReleaseScene } from '../__tests__/support/release-scene.ts'
import { escapeMarkdown } from '../src/text/markdown.ts'

/** A day in a shop's repository: who changed what. */
const COMMITS: [author: string, message: string, files: string[]][] = [
  ['Grace Hopper', 'Round totals to whole cents', ['src/cart.ts', 'src/cart.test.ts']],
  ['Ada Lovelace', 'Load the checkout only when it is needed', ['src/app.ts', 'src/checkout.ts']],
  ['Alan Turing', 'Answer 404 for products that were sold', ['src/product.ts']],
  ['Grace Hopper', 'Say why a card was declined (#482)', ['src/checkout.ts', 'src/texts.ts']],
  ['Ada Lovelace', 'Update the bundler', ['package.json', 'package-lock.json', 'build.ts']],
]

/** The real step on a release of that shop, against servers on the loopback whose addresses are made to look like the public ones. */
export async function runSampleRelease(): Promise<ActionRun> {
  const scene = await startReleaseScene()
  const workspace = mkdtempSync(join(tmpdir(), 'sample-'))
  try {
    const { repository } = scene
    const before = repository.commit({ message: 'Release web@2.3.0', files: { 'src/cart.ts': '' } })
    repository.tag('web@2.3.0')
    repository.commits(COMMITS.map(toCommit))
    repository.tag('web@2.4.0')
    writeScripts(workspace)
    const run = await scene.push(
      { before, after: repository.head(), ref: 'refs/tags/web@2.4.0' },
      { workspace, with: { environment: 'production', sourcemaps: 'dist' } },
    )
    if (run.exitCode !== 0) throw new Error(run.log)
    const addresses = [
      [scene.github.url, 'https://github.com'],
      [scene.sentry.url, 'https://sentry.io'],
    ] as const
    const summary = addresses.reduce(
      (text, [own, known]) =>
        text.replaceAll(own, known).replaceAll(escapeMarkdown(own), escapeMarkdown(known)),
      run.summary,
    )
    return { ...run, summary }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
    await scene.close()
  }
}

function toCommit([name, message, files]: (typeof COMMITS)[number]): CommitSpec {
  const email = `${name.split(' ', 1)[0]?.toLowerCase()}@example.com`
  return {
    message,
    author: { name, email },
    files: Object.fromEntries(files.map((file) => [file, message])),
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
