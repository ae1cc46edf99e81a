import { parseSha, type Sha } from '../../commits/commit.ts'
import { refCandidates, type TagRef } from '../../commits/source.ts'
import type { Git } from './git.ts'

/** The commit that a name or SHA stands for; only ever looked for in the places that can mean it. */
export async function resolveRef(git: Git, ref: string): Promise<Sha | null> {
  const locations = refCandidates(ref).flatMap((location) => {
    if (location.startsWith('heads/')) return [location.replace(/^heads\//, 'refs/remotes/origin/')]
    if (location.startsWith('tags/')) return [`refs/${location}`]
    return /^[0-9a-f]{4,64}$/i.test(location) ? [location] : []
  })
  for (const location of locations) {
    const { code, stdout } = await git.run([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${location}^{commit}`,
    ])
    const sha = code === 0 ? parseSha(stdout) : null
    if (sha !== null) return sha
  }
  return null
}

/**
 * The tags whose names begin with `prefix`, with what they tag in the end, which may be no commit; null when not all of
 * them can be read.
 */
export async function readTags(git: Git, prefix: string): Promise<TagRef[] | null> {
  const { code, stdout, stderr } = await git.run(['show-ref', '--tags', '--dereference'])
  // Without any tag it fails without a word.
  if (code !== 0 && (code !== 1 || stderr !== '')) return null
  const tags = new Map<string, TagRef>()
  for (const line of stdout.split('\n')) {
    const [, sha, tag = ''] = /^([0-9a-f]+) refs\/tags\/(.+)$/.exec(line) ?? []
    const name = tag.replace(/\^\{\}$/, '')
    // What a tag tags follows the tag itself.
    if (name !== '' && name.startsWith(prefix)) tags.set(name, { name, commit: parseSha(sha) })
  }
  return [...tags.values()]
}

/** The first parent of a commit that the repository holds; null when it has none, undefined when git cannot tell. */
export async function readFirstParent(git: Git, commit: Sha): Promise<Sha | null | undefined> {
  const { code, stdout } = await git.run(['rev-list', '--parents', '--max-count=1', commit, '--'])
  return code === 0 ? parseSha(stdout.trim().split(' ')[1]) : undefined
}
