/**
 * Text from outside as inert Markdown: every character that Markdown, HTML or GitHub's own extensions could read as
 * markup becomes a character reference; line breaks and control characters become spaces.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .replaceAll(/[!-/:-@[-`{-~]/g, (character) =>
        HARMLESS.has(character) ? character : `&#${character.codePointAt(0)};`,
      )
      // GitHub makes a link of it.
      .replaceAll(/www\./gi, (start) => start.replace('.', '&#46;'))
  )
}

const HARMLESS = new Set([' ', ',', '.', ';', '/', "'", '?', '%'])

/** Text from outside for an HTML element or attribute value. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}

/** A link with inert text; only http and https addresses become links. */
export function renderLink(text: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeMarkdown(text)
  const address = url
    .replaceAll(/[\s<>()|\\"'`*_[\]]/g, encodeURIComponent)
    .replaceAll(/['()*_]/g, percentEncode)
  return `[${escapeMarkdown(text)}](${address})`
}

function percentEncode(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
}

/** Text cut to `length` characters, with an ellipsis where it was longer. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
