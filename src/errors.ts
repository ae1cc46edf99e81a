import { types } from 'node:util'

/** A failure that the user can act on: the message says what happened, the hint how to fix it. */
export class ActionError extends Error {
  readonly hint: string | undefined

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ActionError'
    this.hint = options.hint
  }
}

/** GitHub shows 4096 characters of an annotation, and the remedy, which comes last, must be among them. */
const MAX_CHARACTERS = { message: 3000, hint: 1000 } as const

/**
 * The text a user reads of any thrown value: message and hint of an ActionError, the message of another error with
 * its causes, never a stack. Limited in length, whatever others' words are in it, after `redact` has hidden secrets.
 */
export function describeError(error: unknown, redact = unchanged): string {
  const { message, hint } = explainError(error, redact)
  return hint === null ? message : `${message} ${hint}`
}

/** The same in its two parts: what happened, and what fixes it. */
export function explainError(
  error: unknown,
  redact = unchanged,
): { message: string; hint: string | null } {
  const known = error instanceof ActionError
  const message = known ? error.message : describeCauses(error)
  const hint = known ? error.hint : undefined
  return {
    message: cut(redact(message), MAX_CHARACTERS.message),
    hint: hint === undefined ? null : cut(redact(hint), MAX_CHARACTERS.hint),
  }
}

function unchanged(text: string): string {
  return text
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`
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
  // Node's own advice is for another kind of program.
  const message = error.message.replace(
    /; if the root CA is installed locally, try running Node\.js with --use-system-ca/,
    '',
  )
  return message || errorCode(error) || error.name
}

/** The code of a system error, `ENOENT`; empty when it has none. Errors of another realm count too. */
export function errorCode(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : ''
}
