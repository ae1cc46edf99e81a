import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, property } from 'fast-check'
import { matchesAnyPath } from '../../src/commits/source.ts'
import { parsePathPatterns } from '../../src/commits/path-filter.ts'

/** The examples of "Patterns to match file paths" in GitHub's workflow syntax reference, and what they exclude. */
test.each<[patterns: string[], matching: string[], others: string[]]>([
  [['*'], ['README.md', 'server.rb', '.github'], ['docs/README.md']],
  [['*.jsx?'], ['page.js', 'page.jsx'], ['page.jsxx', 'page.j', 'a/page.js']],
  [['**'], ['all/the/files.md', 'README.md', '.github/workflows/ci.yml'], []],
  [['*.js'], ['app.js', 'index.js'], ['src/app.js', 'app.jsx']],
  [['**.js'], ['index.js', 'js/index.js', 'src/js/app.js'], ['index.ts', 'js/index.jsx']],
  [['docs/*'], ['docs/README.md', 'docs/file.txt'], ['docs/mona/octocat.txt', 'docs']],
  [['docs/**'], ['docs/README.md', 'docs/mona/octocat.txt'], ['docs', 'doc/README.md', 'a/docs/x']],
  [
    ['docs/**/*.md'],
    ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/b/file.md'],
    ['docs/a.txt'],
  ],
  [
    ['**/docs/**'],
    ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'],
    ['docs'],
  ],
  [['**/README.md'], ['README.md', 'js/README.md'], ['js/README.mdx', 'MYREADME.md']],
  [['**/*src/**'], ['a/src/app.js', 'my-src/code/js/app.js'], ['a/srcs/app.js']],
  [['**/*-post.md'], ['my-post.md', 'path/their-post.md'], ['my-post.txt']],
  [['**/migrate-*.sql'], ['migrate-10909.sql', 'db/migrate-v1.0.sql'], ['db/migrate.sql']],
  [['*.md', '!README.md'], ['hello.md'], ['README.md', 'docs/hello.md']],
  [['*.md', '!README.md', 'README*'], ['hello.md', 'README.md', 'README.doc'], []],
  [['[CB]at'], ['Cat', 'Bat'], ['Rat', 'cat']],
  [['[1-2]00'], ['100', '200'], ['300']],
  [['v[0-9]+.txt'], ['v1.txt', 'v20.txt'], ['v.txt', 'va.txt']],
  [['src**'], ['src', 'src/a/b.ts', 'src-old/x'], ['a/src']],
  [['**/a**b/c'], ['ab/c', 'x/a/b/c', 'a1/2/3b/c'], ['b/c']],
])('the patterns %j', (patterns, matching, others) => {
  const filter = parsePathPatterns(patterns)
  expect(matching.filter((path) => !filter(path))).toEqual([])
  expect(others.filter((path) => filter(path))).toEqual([])
})

describe('what is not special', () => {
  test.each([
    'a{b,c}.txt',
    'app/(group)/page.tsx',
    '@scope/index.ts',
    'wow!.txt',
    'a|b',
    'with space.txt',
    'caf\u00e9.txt',
  ])('%s is itself', (path) => {
    const filter = parsePathPatterns([path])
    expect(filter(path)).toBe(true)
    expect(filter(`${path}x`)).toBe(false)
    expect(filter('ab.txt')).toBe(false)
  })

  test('a backslash at the end stands for itself', () => {
    const filter = parsePathPatterns(['folder\\'])
    expect([filter('folder\\'), filter('folder')]).toEqual([true, false])
  })

  test('a backslash makes an ordinary character of a special one', () => {
    const filter = parsePathPatterns(['what\\?.txt', 'app/\\[id\\]/*'])
    expect(filter('what?.txt')).toBe(true)
    expect(filter('wha.txt')).toBe(false)
    expect(filter('app/[id]/page.tsx')).toBe(true)
    expect(filter('app/i/page.tsx')).toBe(false)
  })

  test('paths with newlines and leading dots match as others do', () => {
    const filter = parsePathPatterns(['odd/**'])
    expect(filter('odd/new\nline.txt')).toBe(true)
    expect(filter('odd/.hidden/x')).toBe(true)
  })
})

test('a broken pattern is named', () => {
  expect(() => parsePathPatterns(['src/**', 'a[b'])).toThrow('paths: invalid pattern "a[b".')
})

test('a commit counts when any of its files does, and without files never', () => {
  const filter = parsePathPatterns(['packages/web/**', '!**/*.md'])
  const touches = (...paths: string[]): boolean =>
    matchesAnyPath({ patchSet: paths.map((path) => ({ path, type: 'M' as const })) }, filter)
  expect(touches('README.md', 'packages/web/a.ts')).toBe(true)
  expect(touches('packages/web/README.md')).toBe(false)
  expect(touches()).toBe(false)
  expect(matchesAnyPath({}, filter)).toBe(false)
})

/** The same as a regular expression: right, and fit for short paths only. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.()]/g, '\\$&')
    .replaceAll(/\*\*+/g, '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll(/(?<=^|\/)\0\//g, '(?:[^]*/)?')
    .replaceAll('\0', '[^]*')
  return new RegExp(`^${source}$`)
}

test('any pattern matches what its regular expression matches', () => {
  const pieces = constantFrom('a', 'b', '.', '/', '*', '**', 'b?', 'a+', '[ab]', '[!a]', '(', '**/')
  const pattern = array(pieces, { maxLength: 7 }).map((all) => all.join(''))
  const path = array(constantFrom('a', 'b', '.', '/', '('), { maxLength: 9 })
  assert(
    property(pattern, path, (written, characters) => {
      const expression = toExpression(written.replaceAll('[!a]', '[^a/]'))
      expect(parsePathPatterns([written])(characters.join(''))).toBe(
        expression.test(characters.join('')),
      )
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['*a*a*a*a*b', 'a'.repeat(4000)],
  ['**a**a**a**b', 'a/'.repeat(2000)],
  ['a+a+a+a+b', 'a'.repeat(4000)],
  ['**/*.test.*.*.js', `${'a.test.'.repeat(600)}ts`],
  ['a**'.repeat(40), 'a/'.repeat(2000)],
])('%s does not look for long in a long path', (pattern, path) => {
  const start = process.cpuUsage()
  parsePathPatterns([pattern])(path)
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
})
