import { parseSha, toTimestamp, type Sha } from '../../commits/commit.ts'
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

const TAG_FIELDS = [
  '%(refname)',
  '%(objecttype)',
  '%(objectname)',
  '%(committerdate:unix)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(*committerdate:unix)',
].join('%00')

/** The tags whose names begin with `prefix`; null when not all of them can be read. */
export async function readTags(git: Git, prefix: string): Promise<TagRef[] | null> {
  const { code, stdout } = await git.run(['for-each-ref', `--format=${TAG_FIELDS}`, 'refs/tags/'])
  if (code !== 0) return null
  return stdout.split('\n').flatMap((line) => {
    const [ref = '', type, sha, date, peeledType, peeledSha, peeledDate] = line.split('\0')
    const name = ref.replace(/^refs\/tags\//, '')
    if (ref === '' || !name.startsWith(prefix)) return []
    if (type === 'commit') return [{ name, commit: parseSha(sha), date: fromUnix(date) }]
    // A tag of a tag is left to be resolved by its name.
    const isCommit = peeledType === 'commit'
    return [
      {
        name,
        commit: isCommit ? parseSha(peeledSha) : null,
        date: isCommit ? fromUnix(peeledDate) : null,
      },
    ]
  })
}

function fromUnix(seconds = ''): string | null {
  return seconds === '' ? null : toTimestamp(new Date(Number(seconds) * 1000).toISOString())
}
