import { beforeAll } from '@jest/globals'

/** So many that their waiting is shared, and so few that none runs out of time while the others compute. */
const AT_ONCE = 8

let free = AT_ONCE
const waiting: (() => void)[] = []

/**
 * Runs all cases of a suite side by side as soon as its tests begin, for tests that await their own. Jest's
 * `test.concurrent` does not: what it runs cannot load a module.
 */
export function runSideBySide<Case, Result>(
  cases: readonly Case[],
  run: (each: Case) => Promise<Result>,
): (each: Case) => Promise<Result> {
  const runs = new Map<Case, Promise<Result>>()
  beforeAll(() => {
    for (const each of cases) {
      const own = enter()
        .then(() => run(each))
        .finally(leave)
      // A case that fails is its own test's matter, which may not have begun.
      own.catch(() => undefined)
      runs.set(each, own)
    }
  })
  return async (each) => {
    const own = runs.get(each)
    if (own === undefined) throw new Error('this case is not one of those that run')
    return own
  }
}

async function enter(): Promise<void> {
  if (free > 0) free -= 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

function leave(): void {
  const next = waiting.shift()
  if (next === undefined) free += 1
  else next()
}
