import { Marked } from 'marked'

/** Elements that GitHub keeps of the HTML in Markdown, as far as a job summary can want them. */
const KEPT = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s samp span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'.split(
    ' ',
  ),
)
/** Elements that go with all that is in them; of any other element GitHub does not know, the content stays. */
const DROPPED_WHOLE =
  /^(?:script|style|title|textarea|template|iframe|noscript|noembed|xmp|svg|math)$/
const VOID = new Set(['br', 'hr', 'img'])
const KEPT_ATTRIBUTES = new Set(
  'href src alt title align valign colspan rowspan width height open start'.split(' '),
)

const STYLE = `
  :root { color-scheme: light dark; --page: light-dark(#f6f8fa, #010409); --card: light-dark(#fff, #0d1117); --text: light-dark(#1f2328, #f0f6fc); --muted: light-dark(#59636e, #9198a1); --line: light-dark(#d1d9e0, #3d444d); --link: light-dark(#0969da, #4493f8); --stripe: light-dark(#f6f8fa, #151b23); --code: light-dark(#818b981f, #656c7633); --warning: light-dark(#9a6700, #d29922); --caution: light-dark(#d1242f, #f85149); }
  body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
  main { max-width: 960px; margin: 32px auto; padding: 24px 32px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; overflow-wrap: break-word; }
  @media (max-width: 800px) { main { margin: 0; padding: 16px; border: 0; } }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 24px 0 16px; }
  h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line); }
  main > :first-child { margin-top: 0; }
  p, ul, ol, table, pre, details, blockquote { margin: 0 0 16px; }
  a { color: var(--link); }
  img { max-width: 100%; }
  summary { cursor: pointer; }
  blockquote { padding: 0 1em; color: var(--muted); border-left: .25em solid var(--line); }
  blockquote.alert { padding: .5rem 1rem; color: inherit; border-left-color: var(--kind); }
  blockquote.alert > :last-child { margin-bottom: 0; }
  blockquote.alert strong.title { display: block; color: var(--kind); font-weight: 500; }
  .warning { --kind: var(--warning); } .caution { --kind: var(--caution); }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
  th, td { border: 1px solid var(--line); padding: 6px 13px; }
  tbody tr:nth-child(2n) { background: var(--stripe); }
  code, pre, kbd, samp, tt { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
  code, pre { background: var(--code); border-radius: 6px; }
  kbd { padding: 2px 5px; border: 1px solid var(--line); border-radius: 6px; background: var(--stripe); }
  code { padding: .2em .4em; } pre { padding: 16px; overflow: auto; } pre code { padding: 0; background: none; font-size: 100%; }`

/** A job summary as a page that looks like GitHub's: GitHub-flavoured Markdown, its HTML reduced to what GitHub keeps. */
export function renderSummaryHtml(markdown: string, { title }: { title: string }): string {
  const html = new Marked({ gfm: true }).parse(markdown, { async: false })
  const body = renderAlerts(sanitizeHtml(html))
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}
</style></head>
<body><main>
${body}</main></body>
</html>
`
}

/** A quote that begins with `[!WARNING]` on a line of its own is a box on GitHub, of one of five kinds. */
function renderAlerts(html: string): string {
  return html.replaceAll(
    /<blockquote>\n<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:\n|(?=<\/p>))/g,
    (_, kind: string) => {
      const name = kind.toLowerCase()
      const title = `${kind.slice(0, 1)}${name.slice(1)}`
      return `<blockquote class="alert ${name}">\n<p><strong class="title">${title}</strong>`
    },
  )
}

// A comment or declaration, or a whole tag whose attributes may hold `>` between quotes.
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi

/** Takes the page's HTML apart and builds it anew: only kept tags are written, every one is closed, all else is text. */
function sanitizeHtml(html: string): string {
  const open: string[] = []
  let clean = ''
  let at = 0
  let match: RegExpExecArray | null
  MARKUP.lastIndex = 0
  while ((match = MARKUP.exec(html)) !== null) {
    clean += escapeAngles(html.slice(at, match.index))
    at = MARKUP.lastIndex
    const [, slash, rawName, attributes = ''] = match
    const name = rawName?.toLowerCase()
    if (name === undefined) continue
    if (DROPPED_WHOLE.test(name) && slash === '') {
      MARKUP.lastIndex = at = findEnd(html, at, name)
    } else if (slash === '') {
      clean += openTag(name, attributes, open)
    } else {
      clean += closeTag(name, open)
    }
  }
  return `${clean}${escapeAngles(html.slice(at))}${closeTag(open[0] ?? '', open)}`
}

function findEnd(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\b[^>]*>`, 'gi')
  end.lastIndex = from
  return end.exec(html) ? end.lastIndex : html.length
}

function openTag(name: string, attributes: string, open: string[]): string {
  if (name === 'input') return renderCheckbox(attributes)
  if (!KEPT.has(name)) return ''
  if (!VOID.has(name)) open.push(name)
  return `<${name}${keepAttributes(attributes)}>`
}

// Closes what is still open inside, as a browser would; a tag that closes nothing is dropped.
function closeTag(name: string, open: string[]): string {
  const at = open.lastIndexOf(name)
  if (at < 0) return ''
  return open
    .splice(at)
    .toReversed()
    .map((one) => `</${one}>`)
    .join('')
}

// Of all inputs only a task list's boxes are left, which nobody can tick.
function renderCheckbox(attributes: string): string {
  if (!/\btype="?checkbox\b/i.test(attributes)) return ''
  return `<input type="checkbox" disabled${/\bchecked\b/i.test(attributes) ? ' checked' : ''}>`
}

function keepAttributes(text: string): string {
  return [...text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g)]
    .map(([, rawName = '', ...values]) => {
      const name = rawName.toLowerCase()
      const value = values.find((one) => one !== undefined) ?? ''
      if (!KEPT_ATTRIBUTES.has(name)) return ''
      if ((name === 'href' || name === 'src') && !isSafeAddress(value)) return ''
      return value === ''
        ? ` ${name}`
        : ` ${name}="${escapeAngles(value).replaceAll('"', '&quot;')}"`
    })
    .join('')
}

// Character references are not resolved first: an address must be plainly safe.
function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(address)
}

function escapeAngles(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeHtml(text: string): string {
  return escapeAngles(text.replaceAll('&', '&amp;')).replaceAll('"', '&quot;')
}
