import { types } from 'node:util'

/** Where a failure came from; decides how it is worded, never how it is handled. */
export type ErrorKind = 'input' | 'event' | 'git' | 'github' | 'sentry' | 'network' | 'file'

/** A failure that the user can act on: what happened in one sentence, and, as the hint, what mends it. */
export class ActionError extends Error {
  readonly kind: ErrorKind
  readonly hint: string | undefined

  constructor(kind: ErrorKind, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ActionError'
    this.kind = kind
    this.hint = options.hint
  }
}

/**
 * The text a user reads of any thrown value: message and hint of an ActionError, the message of another error with
 * its causes, never a stack.
 */
export function describeError(error: unknown): string {
  if (error instanceof ActionError) {
    return error.hint === undefined ? error.message : `${error.message} ${error.hint}`
  }
  return describeCauses(error)
}

/** The messages of an error and of what caused it, outermost first, each said once. */
export function describeCauses(error: unknown): string {
  const messages: string[] = []
  let current: unknown = error
  while (current !== undefined && current !== null && messages.length < 4) {
    const message = messageOf(current)
    if (message !== '' && !messages.some((said) => said.includes(message))) messages.push(message)
    current = types.isNativeError(current) ? current.cause : undefined
  }
  return messages.join(': ') || 'an unknown error'
}

// A refused connection to a name with several addresses is an AggregateError whose own message is empty.
function messageOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error)
  if (error.message !== '') return error.message
  return errorCode(error) || error.name
}

/** The code of a system error, `ENOENT`; empty when it has none. Errors of another realm count too. */
export function errorCode(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : ''
}
