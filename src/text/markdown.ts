/**
 * Text from outside as inert Markdown: every character that Markdown, HTML or GitHub's own extensions could read as
 * markup becomes a character reference; line breaks, control characters and those that turn the direction of all that
 * follows become spaces.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
      .replaceAll(/[!-/:-@[-`{-~]/g, (character) =>
        HARMLESS.has(character) ? character : `&#${character.codePointAt(0)};`,
      )
      // Also without a scheme such a name becomes a link; a number at the start makes a list, and spaces make code.
      .trimStart()
      // The dot first: a look back from each character of a long number takes the square of its length.
      .replaceAll(/\.(?<=(?:www|^\d+)\.)/gi, '&#46;')
  )
}

const HARMLESS = new Set([' ', ',', '.', ';', '/', "'", '?', '%'])

/** Text from outside for an HTML element or attribute value. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}

/**
 * A message of this action as inert Markdown: what stands between backticks becomes code, and lines stay lines. A text
 * from outside in it may make code of itself, and nothing else.
 */
export function renderText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? renderCode(part) : renderWords(part, index > 0)))
        .join(''),
    )
    .join('<br>')
}

function renderCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`
}

// Escaping trims the start, which here may be the space after code.
function renderWords(text: string, follows: boolean): string {
  return `${follows && text.startsWith(' ') ? ' ' : ''}${escapeMarkdown(text)}`
}

/** A link with inert text; only http and https addresses become links. */
export function renderLink(text: string, url: string): string {
  return linkTo(escapeMarkdown(text), url)
}

/** A link whose inert text is shown as code. */
export function renderCodeLink(text: string, url: string): string {
  return linkTo(renderCode(text), url)
}

function linkTo(markdown: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return markdown
  const address = url
    .replaceAll(/[\s<>()|\\"'`*_[\]]/g, encodeURIComponent)
    .replaceAll(/['()*_]/g, percentEncode)
  return `[${markdown}](${address})`
}

function percentEncode(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
}

/** Text cut to `length` characters, with an ellipsis where it was longer. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
