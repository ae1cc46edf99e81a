import { describe, expect, test } from '@jest/globals'
import { readRunContext, type RunContext } from '../../src/event/context.ts'
import { getReleaseLink } from '../../src/event/links.ts'
import { parseTrigger } from '../../src/event/parse-trigger.ts'

const SHA = 'a'.repeat(40)

function contextOf(eventName: string, payload: unknown, gitRef = 'refs/heads/main'): RunContext {
  const environment = {
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_SHA: SHA,
    GITHUB_REF: gitRef,
    GITHUB_REPOSITORY: 'acme/web',
  }
  return readRunContext(environment, () => JSON.stringify(payload))
}

describe('an event', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'that has the name of a part of every object, %s, is an unknown one',
    (name) => {
      expect(parseTrigger(contextOf(name, {}))).toMatchObject({ kind: 'commit', head: SHA })
    },
  )

  test('whose tag is no Unicode still has a link', () => {
    const payload = { action: 'published', release: { tag_name: 'v1\ud800/a b' } }
    const context = contextOf('release', payload)
    const trigger = parseTrigger(context)
    expect(getReleaseLink(context, trigger, { repository: 'acme/web', head: null })).toBe(
      'https://github.com/acme/web/releases/tag/v1%EF%BF%BD/a%20b',
    )
  })
})
