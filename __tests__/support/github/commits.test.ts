import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  links,
  listShas,
  startScene,
  type CommitJson,
  type FileJson,
  type Reply,
  type Scene,
} from './scene.ts'
import { type NastyName } from '../git/nasty-repository.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const range = (from: number, to: number): string => `${scene.shas[from]}...${scene.shas[to]}`
const compare = (basehead: string, query = ''): Promise<Reply> =>
  scene.get(`/repos/acme/web/compare/${basehead}${query}`)

describe('comparing two commits', () => {
  test.each([
    { name: 'unpaged', query: '', from: 11, to: 261, rels: [], files: true },
    {
      name: 'first page',
      query: '?per_page=100',
      from: 1,
      to: 101,
      rels: ['last', 'next'],
      files: true,
    },
    {
      name: 'middle page',
      query: '?per_page=100&page=2',
      from: 101,
      to: 201,
      rels: ['first', 'last', 'next', 'prev'],
      files: false,
    },
    {
      name: 'last page',
      query: '?per_page=100&page=3',
      from: 201,
      to: 261,
      rels: ['first', 'prev'],
      files: false,
    },
    {
      name: 'beyond the end',
      query: '?per_page=100&page=4',
      from: 261,
      to: 261,
      rels: ['first', 'prev'],
      files: false,
    },
    {
      name: 'page only, 30 each',
      query: '?page=1',
      from: 1,
      to: 31,
      rels: ['last', 'next'],
      files: true,
    },
    {
      name: 'more than 100 asked',
      query: '?per_page=250',
      from: 1,
      to: 101,
      rels: ['last', 'next'],
      files: true,
    },
  ])('$name: commits, Link and files', async ({ query, from, to, rels, files }) => {
    const reply = await compare(range(0, 260), query)
    expect(reply.status).toBe(200)
    expect(listShas(reply.body['commits'])).toEqual(scene.shas.slice(from, to))
    expect(Object.keys(links(reply)).toSorted()).toEqual(rels)
    expect('files' in reply.body).toBe(files)
    expect(reply.body).toMatchObject({ total_commits: 260, ahead_by: 260, behind_by: 0 })
    expect(reply.body).toMatchObject({
      base_commit: { sha: scene.shas[0] },
      merge_base_commit: { sha: scene.shas[0] },
    })
  })

  test('the next links go through the repository number and lead to every commit once', async () => {
    const found: string[] = []
    let url: string | undefined = `/repos/acme/web/compare/${range(0, 260)}?per_page=90`
    while (url !== undefined) {
      const reply: Reply = await scene.get(url)
      found.push(...listShas(reply.body['commits']))
      url = links(reply)['next']
      if (url !== undefined) expect(url).toContain(`${scene.server.url}/repositories/7/compare/`)
    }
    expect(found).toEqual(scene.shas.slice(1))
  })

  test('gives at most 300 files, all of them from the merge base', async () => {
    const { body } = await scene.get(
      `/repos/acme/nasty/compare/${scene.nasty.base}...${scene.nasty.head}`,
    )
    expect(body['files']).toHaveLength(300)
    const diverged = await compare('side...main')
    const files = diverged.body['files'] as FileJson[]
    expect(files.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'added'))
  })

  test.each([
    { basehead: 'main...side', status: 'diverged', ahead: 1, behind: 10 },
    { basehead: 'v2.0...main', status: 'ahead', ahead: 220, behind: 0 },
    { basehead: 'main...v2.0', status: 'behind', ahead: 0, behind: 220 },
    { basehead: 'main...main', status: 'identical', ahead: 0, behind: 0 },
    { basehead: 'acme:v2.0...acme:web:main', status: 'ahead', ahead: 220, behind: 0 },
  ])('$basehead is $status', async ({ basehead, status, ahead, behind }) => {
    const { body } = await compare(basehead, '?per_page=1')
    expect(body).toMatchObject({ status, ahead_by: ahead, behind_by: behind, total_commits: ahead })
  })

  test('a parent comes before its child although clocks run backwards', async () => {
    const { body } = await scene.get(
      `/repos/acme/nasty/compare/${scene.nasty.base}...${scene.nasty.head}`,
    )
    const order = listShas(body['commits'])
    const early = (body['commits'] as CommitJson[]).flatMap(({ sha, parents }) =>
      parents.filter((parent) => order.indexOf(parent.sha) > order.indexOf(sha)),
    )
    expect(early).toEqual([])
    expect(order.toSorted()).toEqual(
      scene.nasty.repository
        .git(['rev-list', `${scene.nasty.base}..${scene.nasty.head}`])
        .split('\n')
        .toSorted(),
    )
  })
})

describe('a commit with its files', () => {
  test.each<[NastyName, [string, string, string?][]]>([
    ['rename', [['docs/new.md', 'renamed', 'docs/old.md']]],
    [
      'renameWithEdit',
      [
        ['docs/newest.md', 'renamed', 'docs/new.md'],
        ['src/main.ts', 'modified'],
      ],
    ],
    ['copy', [['docs/copy.md', 'added']]],
    [
      'deletion',
      [
        ['docs/copy.md', 'removed'],
        ['empty', 'removed'],
      ],
    ],
    ['toSymlink', [['README.md', 'changed']]],
    ['toExecutable', [['bin/tool', 'modified']]],
    ['submoduleBump', [['vendor/module', 'modified']]],
    [
      'quotes',
      [
        ['odd/new\nline.txt', 'added'],
        ['odd/tab\tand "quotes" and \\ backslash.txt', 'added'],
      ],
    ],
    [
      'nonUtf8',
      [
        ['latin1/caf\ufffd.txt', 'added'],
        ['latin1/plain.txt', 'added'],
        ['mixed/\ufffd\ufffd\n"\t.bin', 'added'],
      ],
    ],
    [
      'root',
      [
        '.mailmap',
        'README.md',
        'bin/tool',
        'docs/kept.md',
        'docs/old.md',
        'empty',
        'to-be-directory',
      ].map((path) => [path, 'added']),
    ],
    ['merge', [['src/one.ts', 'added']]],
    [
      'octopus',
      [
        ['src/three.ts', 'added'],
        ['src/two.ts', 'added'],
      ],
    ],
    ['emptyCommit', []],
  ])('%s', async (name, files) => {
    const { body } = await scene.get(`/repos/acme/nasty/commits/${scene.nasty.commits[name]}`)
    const found = (body['files'] as FileJson[]).map((file) => {
      const { filename, status, previous_filename: previous } = file
      return previous === undefined ? [filename, status] : [filename, status, previous]
    })
    expect(found).toEqual(files)
  })

  test.each<[NastyName, NastyName[]]>([
    ['root', []],
    ['octopus', ['merge', 'sideTwo', 'sideThree']],
    ['unrelatedMerge', ['afterClocks', 'secondRoot']],
  ])('the parents of %s', async (name, parents) => {
    const { commits } = scene.nasty
    const { body } = await scene.get(`/repos/acme/nasty/commits/${commits[name]}`)
    expect(listShas(body['parents'])).toEqual(parents.map((parent) => commits[parent]))
  })

  test('lines are counted for renamed files and those after them', async () => {
    const { body } = await scene.get(
      `/repos/acme/nasty/commits/${scene.nasty.commits.renameWithEdit}`,
    )
    expect(body['stats']).toEqual({ total: 3, additions: 3, deletions: 0 })
  })

  test('300 files a page, with the commit on each', async () => {
    const path = `/repos/acme/nasty/commits/${scene.nasty.commits.manyFiles}`
    const first = await scene.get(path)
    expect(first.body['files']).toHaveLength(300)
    const second = await scene.get(links(first)['next'] ?? '')
    expect(second.body['files']).toHaveLength(5)
    expect(second.body['sha']).toBe(scene.nasty.commits.manyFiles)
    expect(first.body['stats']).toEqual({ total: 305, additions: 305, deletions: 0 })
    expect(links(second)['next']).toBeUndefined()
  })

  test.each<[NastyName, { message?: string; name?: string; date?: string }]>([
    ['latin1', { message: 'R\u00e9sum\u00e9 \u0080', name: '\u00c9mile Zol\u00e0' }],
    ['undeclaredLatin1', { message: 'R\ufffdsum\ufffd without a header', name: '\ufffdmile' }],
    ['emptyMessage', { message: '' }],
    ['emptyName', { name: '' }],
    ['controlName', { name: 'A\x01da\x1b[0m' }],
    ['padded', { message: '\n\n  Indented after blank lines\n\nand blank lines after\n\n' }],
    ['timeZones', { date: '2024-05-01T10:14:59Z' }],
  ])('the text of %s', async (key, { message, name, date }) => {
    const { body } = await scene.get(`/repos/acme/nasty/commits/${scene.nasty.commits[key]}`)
    const { commit } = body as unknown as CommitJson
    if (message !== undefined) expect(commit.message).toBe(message)
    if (name !== undefined) expect(commit.author['name']).toBe(name)
    if (date !== undefined) expect(commit.author['date']).toBe(date)
  })

  test.each<[NastyName, string | undefined]>([
    ['head', 'ada'],
    ['noReply', 'octocat'],
    ['oddAddress', undefined],
  ])('the account of %s', async (name, login) => {
    const { body } = await scene.get(`/repos/acme/nasty/commits/${scene.nasty.commits[name]}`)
    expect((body as unknown as CommitJson).author?.login).toBe(login)
  })
})

test.each([
  { name: 'newest first', query: '', indexes: [260, 259], pages: 131 },
  { name: 'of a branch', query: '&sha=v1.9', indexes: [10, 9], pages: 6 },
])('commit list: $name', async ({ query, indexes, pages }) => {
  const reply = await scene.get(`/repos/acme/web/commits?per_page=2${query}`)
  expect(listShas(reply.body)).toEqual(indexes.map((index) => scene.shas[index]))
  const last = links(reply)['last']
  expect(last === undefined ? 1 : Number(new URL(last).searchParams.get('page'))).toBe(pages)
})
