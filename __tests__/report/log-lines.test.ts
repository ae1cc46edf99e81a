import { expect, test } from '@jest/globals'
import { parseSha } from '../../src/commits/commit.ts'
import { describeCommits } from '../../src/report/log-lines.ts'

const HEAD = parseSha('a'.repeat(40))
if (HEAD === null) throw new Error('no SHA')

test.each([
  [20, ['Commits: 20 from the checkout, up to aaaaaaa (no release before)'], 21],
  [21, ['  … and 1 more'], 22],
])('of %i commits the log has the newest 20', (count, words, lines) => {
  const commits = Array.from({ length: count }, (_, index) => ({
    id: HEAD,
    parents: [],
    message: `Change ${index}`,
    authorName: null,
    authorEmail: null,
    timestamp: '2026-01-01T00:00:00Z',
  }))
  const said = describeCommits(
    {
      range: { kind: 'newest', head: HEAD, depth: 20, reason: 'no release before' },
      list: { origin: 'git', commits, total: count, warnings: [] },
    },
    (text) => text,
  )
  expect(said.join('\n')).toContain(words.join('\n'))
  expect(said.filter((line) => line.includes('Change'))).toHaveLength(20)
  expect(said).toHaveLength(lines)
})
