/**
 * Text from outside as one harmless line of the log. The runner executes `::command::` at the start of a line and
 * `##[command]` anywhere in it, and a terminal obeys escape sequences: control characters become visible escapes, and
 * both command forms are broken up by a zero-width space.
 */
export function escapeLogLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, visibleEscape)
    .replaceAll('##[', '#\u200B#[')
    .replace(/^(\s*):(?=:)/, '$1:\u200B')
}

function visibleEscape(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return ' '
  return `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`
}
