import { ActionError } from '../../src/errors.ts'

/** Texts longer than this are no sentence: somebody else's text was handed on without an end. */
const MAX_CHARACTERS = 4000

/**
 * What `act` gives, or the ActionError with which it ends. Any other error is a crash and thrown on, and so is an error
 * that no user could read or that shows one of the `secrets`.
 */
export async function attempt<T>(
  act: () => T | Promise<T>,
  secrets: readonly string[] = [],
): Promise<T | ActionError> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof ActionError))
      throw new Error('an error that is not one of the catalogue', { cause: error })
    checkSentence(error, secrets)
    return error
  }
}

export function isError(outcome: unknown): outcome is ActionError {
  return outcome instanceof ActionError
}

/** Throws with `words` unless it is so. */
export function promise(isKept: boolean, words: string): asserts isKept {
  if (!isKept) throw new Error(`broken promise: ${words}`)
}

function checkSentence(error: ActionError, secrets: readonly string[]): void {
  const text = [error.message, error.hint ?? ''].join(' ')
  promise(error.message.trim() !== '', 'an error says something')
  promise(
    text.length <= MAX_CHARACTERS,
    `an error is a sentence or two, not ${text.length} characters`,
  )
  promise(!text.includes('[object Object]'), `an error is text: ${text}`)
  for (const secret of secrets) promise(!text.includes(secret), 'an error shows no secret')
}
