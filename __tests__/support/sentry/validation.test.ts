import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Caller, startCaller } from './caller.ts'

const TIME_PROBLEM =
  'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].'
const commit = (fields: object) => ({ commits: [{ id: 'a', ...fields }] })
const ref = (value: string) => ({ refs: [{ repository: 'acme/web', commit: value }] })
const headCommit = (fields: object) => ({
  headCommits: [{ repository: 'acme/web', currentId: 'a', ...fields }],
})

let caller: Caller
beforeAll(async () => {
  caller = await startCaller({
    members: [
      { id: 1, username: 'member@example.org' },
      { id: 2, username: 'stranger@example.org', isMember: false },
    ],
  })
})
afterAll(() => caller.close())

describe('a release is refused with', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['an empty version', { version: '' }, { version: ['This field may not be blank.'] }],
    ['a null version', { version: null }, { version: ['This field may not be null.'] }],
    ['a boolean version', { version: true }, { version: ['Not a valid string.'] }],
    [
      'a version of 201 characters',
      { version: 'v'.repeat(201) },
      { version: ['Ensure this field has no more than 200 characters.'] },
    ],
    ...[
      '.',
      '..',
      ' Latest ',
      '   ',
      '1.2.3\n',
      '\n1.2.3',
      '1.\n2.3',
      '1\f',
      '1\t',
      '\r',
      '/',
      '\\',
    ].map((version): [string, Record<string, unknown>, unknown] => [
      `the version ${JSON.stringify(version)}`,
      { version },
      { version: [`Release with name ${version} is not allowed`] },
    ]),
    ['null in a text', { ref: 'a\0b' }, { ref: ['Null characters are not allowed.'] }],
    [
      'half a surrogate pair',
      { ref: 'a\uD800' },
      { ref: ['Surrogate characters are not allowed: U+D800.'] },
    ],
    [
      'a ref of 201 characters',
      { ref: 'r'.repeat(201) },
      { ref: ['Ensure this field has no more than 200 characters.'] },
    ],
    ...[
      'example',
      'https://example',
      'javascript:alert(1)',
      'https://exa mple.org',
      'ssh://a.b',
    ].map((url): [string, Record<string, unknown>, unknown] => [
      `the url ${url}`,
      { url },
      { url: ['Enter a valid URL.'] },
    ]),
    ...[
      '2020-01-01',
      '',
      1_700_000_000,
      '2020-13-01T00:00',
      '2020-02-30T00:00',
      '2020-01-01T24:00',
    ].map((dateReleased): [string, Record<string, unknown>, unknown] => [
      `the date ${JSON.stringify(dateReleased)}`,
      { dateReleased },
      { dateReleased: [TIME_PROBLEM] },
    ]),
    ...[
      false,
      [],
      {},
      `https://a.example/${'p'.repeat(2048)}`,
      `https://${'a.'.repeat(130)}org/`,
    ].map((url): [string, Record<string, unknown>, unknown] => [
      `the url ${JSON.stringify(url).slice(0, 30)}`,
      { url },
      { url: ['Enter a valid URL.'] },
    ]),
    ...['2020-01-01T00:00:00+24:00', '2020-01-01T00:00:00+99:99'].map(
      (dateReleased): [string, Record<string, unknown>, unknown] => [
        `the date ${dateReleased}`,
        { dateReleased },
        { dateReleased: [TIME_PROBLEM] },
      ],
    ),
    ...['0001-01-01T00:00:00+10:00', '9999-12-31T23:59:59-10:00'].map(
      (dateReleased): [string, Record<string, unknown>, unknown] => [
        `the date ${dateReleased}`,
        { dateReleased },
        { dateReleased: ['Datetime value out of range.'] },
      ],
    ),
    ['an unknown status', { status: 'closed' }, { status: ['Invalid status closed'] }],
    ['an empty status', { status: '' }, { status: ['This field may not be blank.'] }],
    ['an unknown owner', { owner: 'nobody' }, { owner: ['Unable to find user'] }],
    [
      'an owner of another organization',
      { owner: 'stranger@example.org' },
      { owner: ['User does not have access to this organization'] },
    ],
    [
      'text for projects',
      { projects: 'web' },
      { projects: ['Expected a list of items but got type "str".'] },
    ],
    ['null projects', { projects: null }, { projects: ['This field may not be null.'] }],
    ['null commits', { commits: null }, { commits: ['This field may not be null.'] }],
    ['null refs', { refs: null }, { refs: ['This field may not be null.'] }],
    ['null headCommits', { headCommits: null }, { headCommits: ['This field may not be null.'] }],
    [
      'a commit that is no object',
      { commits: ['a'] },
      {
        commits: { non_field_errors: ['Invalid data. Expected a dictionary, but got str.'] },
      },
    ],
    [
      'a commit without id',
      { commits: [{ id: 'ok' }, { repository: 'acme/web' }, { id: '' }] },
      { commits: { id: ['This field is required.'] } },
    ],
    [
      'a commit id of 65 characters',
      commit({ id: 'a'.repeat(65) }),
      { commits: { id: ['Ensure this field has no more than 64 characters.'] } },
    ],
    [
      'a commit repository of 65 characters',
      commit({ repository: 'r'.repeat(65) }),
      { commits: { repository: ['Ensure this field has no more than 64 characters.'] } },
    ],
    [
      'an author name of 129 characters',
      commit({ author_name: 'n'.repeat(129) }),
      { commits: { author_name: ['Ensure this field has no more than 128 characters.'] } },
    ],
    [
      'an author e-mail of 201 characters',
      commit({ author_email: 'e'.repeat(201) }),
      { commits: { author_email: ['Ensure this field has no more than 200 characters.'] } },
    ],
    [
      'a commit on a day without a time',
      commit({ timestamp: '2020-01-01' }),
      { commits: { timestamp: [TIME_PROBLEM] } },
    ],
    [
      'a renamed file',
      commit({ patch_set: [{ path: 'a', type: 'R' }] }),
      { commits: { patch_set: { type: ['Commit patch_set type R is not supported.'] } } },
    ],
    [
      'a path of 511 characters',
      commit({ patch_set: [{ path: 'p'.repeat(511), type: 'M' }] }),
      {
        commits: {
          patch_set: { path: ['Ensure this field has no more than 510 characters.'] },
        },
      },
    ],
    [
      'a ref without repository',
      { refs: [{ commit: 'a' }] },
      { refs: { repository: ['This field is required.'] } },
    ],
    [
      'a ref commit of 65 characters',
      ref('a'.repeat(65)),
      { refs: { commit: ['Commit too long - max is 64 chars'] } },
    ],
    [
      'a range whose start is too long',
      ref(`${'a'.repeat(65)}..${'b'.repeat(64)}`),
      { refs: { commit: ['Start or end commit too long - max is 64 chars each'] } },
    ],
    [
      'a range whose end is too long',
      ref(`${'a'.repeat(64)}..${'b'.repeat(65)}`),
      { refs: { commit: ['Start or end commit too long - max is 64 chars each'] } },
    ],
    [
      'a range without start',
      ref('..b'),
      { refs: { commit: ['Commit cannot begin or end with ..'] } },
    ],
    [
      'a range without end',
      ref('a..'),
      { refs: { commit: ['Commit cannot begin or end with ..'] } },
    ],
    [
      'a previous commit of 65 characters',
      { refs: [{ repository: 'acme/web', commit: 'a', previousCommit: 'p'.repeat(65) }] },
      { refs: { previousCommit: ['Ensure this field has no more than 64 characters.'] } },
    ],
    [
      'a head commit without id',
      headCommit({ currentId: '' }),
      { headCommits: { currentId: ['This field may not be blank.'] } },
    ],
    [
      'a head commit without repository',
      headCommit({ repository: null }),
      { headCommits: { repository: ['This field may not be null.'] } },
    ],
    [
      'several bad fields, all of them told',
      { version: 'latest', url: 'x', commits: [{}] },
      {
        version: ['Release with name latest is not allowed'],
        url: ['Enter a valid URL.'],
        commits: { id: ['This field is required.'] },
      },
    ],
  ])('%s', async (_, fields, errors) => {
    const reply = await caller.create({ version: 'never', ...fields })
    expect(reply).toMatchObject({ status: 400 })
    expect(reply.body).toEqual(errors)
    expect(caller.server.releases.some(({ version }) => version === 'never')).toBe(false)
  })

  test('no fields at all', async () => {
    const missing = ['This field is required.']
    const reply = await caller.call('POST', 'releases/', { json: {} })
    expect(reply.body).toEqual({ version: missing, projects: missing })
  })

  test('a body that is a list', async () => {
    const { status, body } = await caller.call('POST', 'releases/', { json: [] })
    expect({ status, body }).toEqual({
      status: 400,
      body: { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] },
    })
  })

  test('a body that is not JSON', async () => {
    const headers = { 'content-type': 'application/json' }
    const reply = await caller.call('POST', 'releases/', { body: '{', headers })
    expect(reply.status).toBe(400)
    expect(reply.body).toEqual({ detail: expect.stringMatching(/^JSON parse error - /) })
  })

  test('a body of another type', async () => {
    const reply = await caller.call('POST', 'releases/', { body: '{}' })
    expect(reply.status).toBe(415)
  })
})
