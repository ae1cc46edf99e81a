import { expect, test } from '@jest/globals'
import { readRunContext } from '../../src/event/context.ts'
import { userAgentOf } from '../../src/run/user-agent.ts'

const agentOf = (job: string): string =>
  userAgentOf(
    readRunContext(
      {
        GITHUB_REPOSITORY: 'acme/web',
        GITHUB_RUN_ID: '7',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_JOB: job,
      },
      () => '{}',
    ),
  )

test('a step names its run, and itself by a random part', () => {
  const agents = [1, 2].map(() => agentOf('release'))
  for (const agent of agents)
    expect(agent).toMatch(
      /^create-sentry-release\/\d+\.\d+\.\d+ \(acme\/web run 7\/2 release [\da-f]{8}\)$/,
    )
  expect(new Set(agents).size).toBe(2)
})

test('it is what a header can hold, and no more than Sentry stores', () => {
  expect(agentOf('é\n~')).toContain(' 7/2 ??~ ')
  expect(agentOf('j'.repeat(300))).toHaveLength(250)
})
