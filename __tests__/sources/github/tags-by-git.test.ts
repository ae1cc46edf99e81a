import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createDeadline } from '../../../src/deadline.ts'
import { listTagsByGit } from '../../../src/sources/github/tags-by-git.ts'
import { startLoopback, type Answer, type Loopback } from '../../support/http/loopback.ts'

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40))

/** Lines as packets of git's protocol, and the packet that ends them. */
function packets(...lines: string[]): string {
  const all = lines.map((line) => {
    const text = `${line}\n`
    return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text
  })
  return `${all.join('')}0000`
}

describe('the tags that a git server lists', () => {
  const deadline = createDeadline(10)
  let server: Loopback
  let answer: Answer

  beforeEach(async () => {
    server = await startLoopback(() => answer)
  })
  afterEach(() => server.close())

  const list = (prefix = 'v') =>
    listTagsByGit(prefix, {
      serverUrl: server.url,
      repository: 'acme/web',
      token: '',
      proxy: null,
      deadline,
    })

  test('come with their commits: an annotated tag has another one than its own id', async () => {
    const body = packets(`${A} refs/tags/v1`, `${B} refs/tags/v2-é peeled:${C}`)
    answer = { status: 200, body }
    expect(await list()).toEqual([
      { name: 'v1', commit: A },
      { name: 'v2-é', commit: C },
    ])
  })

  test('are those that begin with the prefix, although a server may list more', async () => {
    answer = { status: 200, body: packets(`${A} refs/tags/v1`, `${B} refs/tags/w1`) }
    expect(await list()).toEqual([{ name: 'v1', commit: A }])
  })

  test('may be none', async () => {
    answer = { status: 200, body: packets() }
    expect(await list()).toEqual([])
  })

  test.each<[string, Answer]>([
    ['a page', { status: 200, body: '<html>Sign in</html>\n0000' }],
    ['nothing', { status: 200, body: '' }],
    ['a list that is cut off', { status: 200, body: packets(`${A} refs/tags/v1`).slice(0, -4) }],
    ['an error in place of a list', { status: 200, body: packets('ERR not found') }],
    ['an id that is none', { status: 200, body: packets('abc refs/tags/v1') }],
    ['a list with a failure', { status: 500, body: packets(`${A} refs/tags/v1`) }],
    ['a refusal', { status: 401, body: 'Repository not found.' }],
  ])('are unknown when it answers %s', async (_, given) => {
    answer = given
    expect(await list()).toBeNull()
  })

  test('are unknown when it does not answer', async () => {
    await server.close()
    expect(await list()).toBeNull()
  })
})
