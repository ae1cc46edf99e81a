/**
 * Text from outside as one harmless line of the log. The runner executes `::command::` at the start of a line and
 * `##[command]` anywhere in it, and a terminal obeys escape sequences: control characters, and those that turn the
 * direction of all that follows, become visible escapes, and both command forms are broken up by a zero-width space.
 */
export function escapeLogLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
      visibleEscape,
    )
    .replaceAll('##[', '#\u200B#[')
    .replace(/^(\s*):(?=:)/, '$1:\u200B')
}

function visibleEscape(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return ' '
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`
}
