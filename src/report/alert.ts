import { renderText, shorten } from '../text/markdown.ts'

const MAX_WARNINGS = 50
const MAX_CHARACTERS = 500

/** A box that GitHub draws around Markdown: `> [!WARNING]`. Empty without messages; several become a list. */
export function renderAlert(
  kind: 'WARNING' | 'CAUTION',
  messages: readonly string[],
  max = MAX_CHARACTERS,
): string {
  if (messages.length === 0) return ''
  const shown = messages.slice(0, MAX_WARNINGS).map((text) => renderText(shorten(text, max)))
  const left = messages.length - shown.length
  if (left > 0) shown.push(`… and ${left} more`)
  const lines = shown.length === 1 ? shown : shown.map((text) => `- ${text}`)
  return [`[!${kind}]`, ...lines].map((line) => `> ${line}`).join('\n')
}
