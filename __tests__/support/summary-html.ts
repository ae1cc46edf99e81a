import { Marked, type Tokens } from 'marked'

/** Elements that GitHub keeps of raw HTML in Markdown, as far as a job summary can want them. */
const KEPT = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s samp span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'.split(
    ' ',
  ),
)
const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'alt',
  'title',
  'align',
  'colspan',
  'rowspan',
  'width',
  'height',
  'open',
])

const STYLE = `
  body { margin: 0; background: #f6f8fa; color: #1f2328; font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
  main { max-width: 960px; margin: 32px auto; padding: 24px 32px; background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; }
  h1, h2, h3 { line-height: 1.25; margin: 0 0 16px; }
  a { color: #0969da; text-decoration: none; }
  table { border-collapse: collapse; margin: 0 0 16px; display: block; overflow: auto; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) td { background: #f6f8fa; }
  code, pre { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: #f6f8fa; border-radius: 6px; }
  code { padding: .2em .4em; } pre { padding: 16px; overflow: auto; } pre code { padding: 0; }`

/** A job summary as a page that looks like GitHub's: GitHub-flavoured Markdown, raw HTML reduced to what GitHub keeps. */
export function renderSummaryHtml(markdown: string, { title }: { title: string }): string {
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => sanitizeHtml(text),
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens)
        return isSafeAddress(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text
      },
      image: ({ href, text }: Tokens.Image) =>
        isSafeAddress(href)
          ? `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}">`
          : escapeHtml(text),
    },
  })
  const body = marked.parse(markdown, { async: false })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}
</style></head>
<body><main>
${body}</main></body>
</html>
`
}

/** Raw HTML with every tag taken apart and built anew; what is not on the list becomes text. */
function sanitizeHtml(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/(<\/?[a-z][^<>]*>)/i)
    .map((part, index) => (index % 2 === 1 ? rebuildTag(part) : part.replaceAll('<', '&lt;')))
    .join('')
}

function rebuildTag(tag: string): string {
  const [, slash = '', name = '', rest = ''] =
    /^<(\/?)([a-z][a-z0-9]*)([\s\S]*?)\/?>$/i.exec(tag) ?? []
  if (!KEPT.has(name.toLowerCase())) return escapeHtml(tag)
  if (slash !== '') return `</${name}>`
  const attributes = [
    ...rest.matchAll(/([a-z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/gi),
  ].flatMap(([, key = '', value]) => {
    if (!KEPT_ATTRIBUTES.has(key.toLowerCase())) return []
    if (value === undefined) return [key]
    const text = value.replaceAll(/^["']|["']$/g, '')
    const isAddress = key.toLowerCase() === 'href' || key.toLowerCase() === 'src'
    return isAddress && !isSafeAddress(text) ? [] : [`${key}="${text.replaceAll('"', '&quot;')}"`]
  })
  return `<${[name, ...attributes].join(' ')}>`
}

function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|#)/i.test(address)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
