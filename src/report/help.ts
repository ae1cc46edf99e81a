import { SECTIONS } from './help-sections.ts'

/**
 * The section of docs/troubleshooting.md that explains an error, as `#anchor`; empty when there is none. Of several that
 * match, the one with the most words of its own does.
 */
export function findHelp(message: string): string {
  let best = { words: 0, anchor: '' }
  let anchor = ''
  for (const line of SECTIONS.split('\n')) {
    if (line.startsWith('#')) {
      anchor = line
      continue
    }
    const parts = line.split('…')
    const words = parts.join('').length
    if (words > best.words && matches(message, parts)) best = { words, anchor }
  }
  return best.anchor
}

/** Whether a text has these parts in this order, the first at its start; anything may be between them and behind. */
function matches(text: string, parts: readonly string[]): boolean {
  let at = 0
  for (const [index, part] of parts.entries()) {
    const found = text.indexOf(part, at)
    if (found < 0 || (index === 0 && found > 0)) return false
    at = found + part.length
  }
  return true
}
