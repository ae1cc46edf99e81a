import { describe, expect, test } from '@jest/globals'
import { toRefusal } from '../../src/sentry/refusal.ts'

const responseOf = (status: number, json: unknown) => ({
  status,
  json,
  text: JSON.stringify(json),
  headers: new Headers(),
})
const LONG = 'Ensure this field has no more than 75 characters.'
const nested = (depth: number): unknown => (depth === 0 ? LONG : [nested(depth - 1)])

const NOTHING = { status: 400, unknownRepositories: [], refusesRefs: false, limit: null }

describe('what a refused release can be sent without', () => {
  test.each<[said: unknown, refusal: object]>([
    [{ detail: 'Bad' }, {}],
    [
      { refs: ['Invalid repository names: acme/web, acme/api'] },
      { unknownRepositories: ['acme/web', 'acme/api'] },
    ],
    [['Invalid repository names: acme/web'], { unknownRepositories: ['acme/web'] }],
    [{ refs: ['You must use an authenticated API token to fetch refs'] }, { refusesRefs: true }],
    [{ commits: { author_name: [LONG] } }, { limit: { authorName: 75 } }],
    [{ commits: { author_email: [LONG] } }, { limit: { authorEmail: 75 } }],
    [{ commits: { repository: [LONG] } }, { limit: { repository: 75 } }],
    [{ commits: { patch_set: { path: [LONG] } } }, { limit: { path: 75 } }],
    [
      {
        commits: {
          repository: [LONG],
          author_name: ['Ensure this field has no more than 9 characters.'],
        },
      },
      { limit: { repository: 75, authorName: 9 } },
    ],
    [{ commits: { message: [LONG] } }, {}],
    [{ commits: { repository: ['This field is required.'] } }, {}],
    [{ commits: { repository: LONG } }, { limit: { repository: 75 } }],
    [{ commits: { repository: ['Other', { a: LONG }] } }, { limit: { repository: 75 } }],
    [{ commits: { repository: nested(4) } }, { limit: { repository: 75 } }],
    [{ commits: { repository: nested(5) } }, {}],
    [{ commits: { repository: [null, 7, true] } }, {}],
    [null, {}],
  ])('%j', (said, refusal) => {
    expect(toRefusal(responseOf(400, said))).toEqual({ ...NOTHING, ...refusal })
  })

  test.each([413, 401, 504])('with status %i the words are not asked', (status) => {
    const said = {
      commits: { repository: [LONG] },
      refs: [
        'Invalid repository names: acme/web',
        'You must use an authenticated API token to fetch refs',
      ],
    }
    expect(toRefusal(responseOf(status, said))).toEqual({ ...NOTHING, status })
  })
})
