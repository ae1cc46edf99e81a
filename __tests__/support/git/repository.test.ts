import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findMergeBase, listByDate, listRange } from './history.ts'
import { createNastyRepository, type NastyRepository } from './nasty-repository.ts'
import { openStore } from './read.ts'
import { createRepository, runGit, type Repository } from './repository.ts'
import { diffTrees } from './trees.ts'

// The fixtures are written without git, so git has to agree with what they are.
let nasty: NastyRepository
let repository: Repository
beforeAll(() => {
  nasty = createNastyRepository()
  repository = nasty.repository
})
afterAll(() => repository.remove())

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

describe('a repository', () => {
  test('is whole and well-formed for git', () => {
    const check = runGit(repository.directory, ['fsck', '--full', '--connectivity-only'])
    expect(check.toString()).not.toMatch(/missing|corrupt|broken/)
  })

  test.each(['sha1', 'sha256'] as const)(
    'is what git makes of the same, with %s',
    (objectFormat) => {
      const made = createRepository({ objectFormat })
      made.commits([
        { message: 'One\n', files: { 'a.txt': 'a\n', 'b/c.txt': 'c\n', 'b.txt': 'b\n' } },
        { message: 'Two\n', files: { 'b/c.txt': null, 'a.txt': 'a2\n' } },
      ])
      const environment = { GIT_INDEX_FILE: join(made.directory, 'other-index') }
      const input = made.git(['ls-tree', '-r', 'HEAD'])
      runGit(made.directory, ['update-index', '--index-info'], { environment, input: `${input}\n` })
      const written = runGit(made.directory, ['write-tree'], { environment }).toString().trim()
      expect(written).toBe(made.git(['rev-parse', 'HEAD^{tree}']))
      expect(made.git(['fsck', '--strict'])).toBe('')
      made.remove()
    },
  )

  test('has the history that git lists', () => {
    const store = openStore(repository.directory)
    const { base, head } = nasty
    expect(listRange(store, base, head)).toEqual(
      lines(repository.git(['rev-list', '--date-order', `${base}..${head}`])),
    )
    expect(listByDate(store, head)).toEqual(lines(repository.git(['rev-list', head])))
    expect(findMergeBase(store, base, head)).toBe(repository.git(['merge-base', base, head]))
  })

  test('has the changes that git lists', () => {
    const store = openStore(repository.directory)
    for (const sha of lines(repository.git(['rev-list', '--min-parents=1', nasty.head]))) {
      const trees = [`${sha}^1^{tree}`, `${sha}^{tree}`].map((name) =>
        repository.git(['rev-parse', name]),
      )
      const listed = runGit(repository.directory, [
        'diff-tree',
        '-r',
        '-z',
        '--no-renames',
        '--name-only',
        ...trees,
      ])
      const paths = diffTrees(store, [trees[0] ?? null, trees[1] ?? '']).map(({ path }) => path)
      expect(paths).toEqual(listed.toString('latin1').split('\0').filter(Boolean))
    }
  })

  test('a merge has what both sides changed, and two changes of one file are refused', () => {
    const made = createRepository()
    made.commit({ message: 'root', files: { a: '1', b: '1' } })
    made.branch('side')
    made.commit({ message: 'main', files: { a: '2' } })
    made.checkout('side')
    made.commit({ message: 'side', files: { b: '2' } })
    made.checkout('main')
    const merge = made.merge(['side'], { message: 'Merge' })
    expect(lines(made.git(['diff', '--name-only', `${merge}^2`, merge]))).toEqual(['a'])
    expect(made.git(['show', `${merge}:b`])).toBe('2')
    made.checkoutNew('other', 'HEAD~1')
    made.commit({ message: 'other', files: { a: '3' } })
    expect(() => made.merge(['side~1', 'main'], { message: 'No' })).not.toThrow()
    made.checkoutNew('conflict', 'side~1')
    made.commit({ message: 'conflict', files: { a: '4' } })
    expect(() => made.merge(['main'], { message: 'No' })).toThrow('both sides of a merge change a')
    made.remove()
  })
})

describe('a checkout', () => {
  test.each([0, 1, 2])('of depth %i is clean and whole for git', (depth) => {
    const made = createRepository()
    made.commits(
      ['one', 'two', 'three'].map((name) => ({
        message: name,
        files: { [name]: name, 'd/e': name },
      })),
    )
    made.tag('v1', { annotated: 'First' })
    for (const ref of [undefined, 'refs/tags/v1', made.head()]) {
      const folder = made.clone({ depth, ...(ref === undefined ? {} : { ref }) })
      const git = (...args: string[]): string => runGit(folder, args).toString().trim()
      expect(git('status', '--porcelain')).toBe('')
      expect(git('rev-list', '--count', 'HEAD')).toBe(String(depth === 0 ? 3 : depth))
      expect(git('rev-parse', '--is-shallow-repository')).toBe(String(depth > 0))
      expect(git('fsck', '--full')).toBe('')
      expect(git('rev-parse', '--abbrev-ref', 'HEAD')).toBe(ref === undefined ? 'main' : 'HEAD')
    }
    made.remove()
  })
})
