import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRepository, type CommitSpec } from '../__tests__/support/git/repository.ts'

export type History = {
  /** What a repository holds before a push. */
  base: CommitSpec
  /** The commits of the push. */
  commits: readonly CommitSpec[]
  /** So many annotated tags: `v1.0.0` on the last commit, the others below it on the first. */
  tags?: number
}

/** A repository, its full checkout as `fetch-depth: 0` makes it, and the commits where the push begins and ends. */
export type Built = { directory: string; checkout: string; base: string; head: string }

/**
 * Builds a repository in a process of its own, which takes its memory with it: to start a program takes longer the more
 * memory the one that starts it holds.
 */
export function buildRepository(history: History, originUrl: string): Built {
  const output = execFileSync(process.execPath, [import.meta.filename], {
    input: JSON.stringify({ history, originUrl }),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as Built
}

/** More commits than this are left to git, which holds none of them. */
const MAX_WRITTEN = 10_000

/** Bytes as git's fast-import takes them. */
function block(bytes: string | Uint8Array): string {
  const text = Buffer.from(bytes).toString()
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

/** The checkout is the repository itself: nobody else reads so long a history. */
function importLong(
  { directory, base }: Pick<Built, 'directory' | 'base'>,
  { commits }: History,
  originUrl: string,
): Built {
  const git = (args: string[], input = ''): string =>
    execFileSync('git', args, { cwd: directory, input, encoding: 'utf8' })
  const stream = commits.map(({ message, files = {} }, index) => {
    const when = `Ada <ada@example.com> ${1_700_000_000 + index} +0000`
    return [
      `commit refs/heads/main\nauthor ${when}\ncommitter ${when}\n${block(message)}`,
      index === 0 ? `from ${base}\n` : '',
      ...Object.entries(files).map(
        ([path, bytes]) => `M 100644 inline ${path}\n${block(bytes ?? '')}`,
      ),
    ].join('')
  })
  git(['fast-import', '--quiet', '--force'], stream.join(''))
  git(['reset', '--quiet', '--hard', 'main'])
  git(['config', 'remote.origin.url', originUrl])
  git(['repack', '-adfq'])
  const head = git(['rev-parse', 'HEAD']).trim()
  return { directory, checkout: directory, base, head }
}

function build({ history, originUrl }: { history: History; originUrl: string }): Built {
  const repository = createRepository()
  const base = repository.commit(history.base)
  if (history.commits.length > MAX_WRITTEN)
    return importLong({ directory: repository.directory, base }, history, originUrl)
  repository.commits(history.commits)
  for (let tag = 1; tag < (history.tags ?? 0); tag += 1)
    repository.tag(`v0.${Math.floor(tag / 100)}.${tag % 100}`, { annotated: 'Released', at: base })
  if (history.tags) repository.tag('v1.0.0', { annotated: 'Released' })
  const { directory } = repository
  const checkout = repository.clone({ depth: 0, originUrl })
  // As git packs what it fetches.
  for (const cwd of [directory, checkout]) execFileSync('git', ['repack', '-adfq'], { cwd })
  return { directory, checkout, base, head: repository.head() }
}

if (import.meta.main) {
  const given = JSON.parse(readFileSync(0, 'utf8')) as { history: History; originUrl: string }
  process.stdout.write(JSON.stringify(build(given)))
}
