import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startScene, type CommitJson, type Scene } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

describe('refs in paths', () => {
  test.each([
    ['a branch, encoded', 'feature%2Fx%231', 5],
    ['a branch, with a literal slash', 'feature/x%231', 5],
    ['heads/', 'heads%2Ffeature%2Fx%231', 5],
    ['a full ref', 'refs/heads/feature/x%231', 5],
    ['a scoped tag with a plus', '%40scope%2Fpkg%401.0.0%2Bb', 30],
    ['an annotated tag, peeled', 'v2.0', 40],
    ['tags/', 'tags/v1.10', 20],
    ['HEAD', 'HEAD', 260],
  ])('%s', async (_, ref, index) => {
    expect((await scene.get(`/repos/acme/web/commits/${ref}`)).body['sha']).toBe(scene.shas[index])
    expect(
      (await scene.get(`/repos/acme/web/compare/${ref}...main`)).body['base_commit'],
    ).toMatchObject({ sha: scene.shas[index] })
  })

  test('an abbreviated SHA', async () => {
    const reply = await scene.get(`/repos/acme/web/commits/${scene.shas[3]?.slice(0, 10)}`)
    expect(reply.body['sha']).toBe(scene.shas[3])
  })
})

test('the SHA of a tag object is no commit, and that of a commit no tag object', async () => {
  expect((await scene.get(`/repos/acme/web/git/tags/${scene.shas[10]}`)).status).toBe(404)
  expect((await scene.get(`/repos/acme/web/commits/${scene.annotated}`)).status).toBe(422)
})

describe('refs', () => {
  test.each([
    [
      'matching-refs/tags/v',
      ['refs/tags/v1.10 commit', 'refs/tags/v1.9 commit', 'refs/tags/v2.0 tag'],
    ],
    ['matching-refs/tags/%40scope%2Fpkg%40', ['refs/tags/@scope/pkg@1.0.0+b commit']],
    ['matching-refs/heads/feature/', ['refs/heads/feature/x#1 commit']],
    ['matching-refs/tags/none', []],
  ])('%s', async (path, expected) => {
    const { body } = await scene.get(`/repos/acme/web/git/${path}`)
    const refs = body as unknown as { ref: string; object: { type: string } }[]
    expect(refs.map(({ ref, object }) => `${ref} ${object.type}`)).toEqual(expected)
  })

  test('an annotated tag leads to its commit in two steps', async () => {
    const { body } = await scene.get('/repos/acme/web/git/matching-refs/tags/v2.0')
    expect(body).toMatchObject([{ object: { type: 'tag', sha: scene.annotated } }])
    const tag = await scene.get(`/repos/acme/web/git/tags/${scene.annotated}`)
    expect(tag.body).toMatchObject({
      tag: 'v2.0',
      message: 'Two',
      object: { type: 'commit', sha: scene.shas[40] },
    })
  })

  test('a branch, and what was committed after the server started', async () => {
    scene.web.checkout('side')
    const sha = scene.web.commit({ message: 'Later\n', files: { later: 'x' } })
    expect((await scene.get('/repos/acme/web/commits/side')).body).toMatchObject({ sha })
    scene.web.reset('HEAD^')
    const { body } = await scene.get('/repos/acme/web/compare/main...side')
    const commits = body['commits'] as CommitJson[]
    expect(commits.map(({ commit }) => commit.message)).toEqual(['On the side'])
  })
})
