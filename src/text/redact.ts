import { escapeHtml, escapeMarkdown } from './markdown.ts'

/** Less than this is no secret, and hiding it would make holes in every sentence. */
const MIN_LENGTH = 8

/**
 * Makes secrets unreadable in a text, in every spelling that this project's own escaping gives them. The runner masks
 * what it prints, but it does not know a secret whose characters were escaped for the job summary.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets.flatMap((secret) =>
    secret.length < MIN_LENGTH
      ? []
      : [secret, escapeMarkdown(secret), escapeHtml(secret), encodeURIComponent(secret)],
  )
  // The longest first: an organization token ends in its own secret part.
  const ordered = [...new Set(spellings)].toSorted((a, b) => b.length - a.length)
  return (text) => ordered.reduce((hidden, spelling) => hidden.replaceAll(spelling, '***'), text)
}
