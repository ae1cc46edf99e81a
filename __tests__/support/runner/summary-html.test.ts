import { describe, expect, test } from '@jest/globals'
import { renderSummaryHtml } from './summary-html.ts'

function renderBody(markdown: string): string {
  const html = renderSummaryHtml(markdown, { title: 'Summary' })
  return html.slice(html.indexOf('<main>') + '<main>'.length, html.lastIndexOf('</main>')).trim()
}

describe('what GitHub shows is rendered', () => {
  test.each([
    ['a table', '| a | b |\n| :-- | --: |\n| 1 | 2 |', ['<table>', '<td align="right">2</td>']],
    [
      'details',
      '<details open><summary>More</summary>\n\n**x**\n\n</details>',
      ['<details open><summary>More</summary>', '<strong>x</strong>', '</details>'],
    ],
    [
      'a link',
      '[a](https://a.example/?x=1&y=2)',
      ['<a href="https://a.example/?x=1&amp;y=2">a</a>'],
    ],
    [
      'an alert',
      '> [!WARNING]\n> Look out',
      ['<blockquote class="alert warning">', '<strong class="title">Warning</strong>Look out</p>'],
    ],
    [
      'an alert with a list',
      '> [!CAUTION]\n> - one\n> - two',
      [
        '<blockquote class="alert caution">',
        '<strong class="title">Caution</strong></p>',
        '<li>one',
      ],
    ],
    ['a quote of another kind', '> [!DANGER]\n> x', ['<blockquote>\n<p>[!DANGER]']],
    [
      'a bare address',
      'see http://a.example/x',
      ['<a href="http://a.example/x">http://a.example/x</a>'],
    ],
    [
      'a link with apostrophes around its address',
      "<a href='https://a.example'>a</a>",
      ['<a href="https://a.example">a</a>'],
    ],
    [
      'an image',
      '![alt](https://a.example/i.png)',
      ['<img src="https://a.example/i.png" alt="alt">'],
    ],
    [
      'code',
      '`<b>` and\n\n```js\na < b\n```',
      ['<code>&lt;b&gt;</code>', '<pre><code>a &lt; b\n</code></pre>'],
    ],
    [
      'a task list',
      '- [x] done\n- [ ] open',
      ['<input type="checkbox" disabled checked> done', '<input type="checkbox" disabled> open'],
    ],
    [
      'small elements',
      'H<sub>2</sub>O<br><kbd>k</kbd> ~~old~~',
      ['H<sub>2</sub>O<br><kbd>k</kbd> <del>old</del>'],
    ],
    ['a lone angle', '1 < 2 > 0', ['1 &lt; 2 &gt; 0']],
  ])('%s', (_name, markdown, parts) => {
    const body = renderBody(markdown)
    for (const part of parts) expect(body).toContain(part)
  })
})

describe('what GitHub removes is gone', () => {
  test.each([
    ['a script', 'a<script>alert(1)</script>b', '<p>ab</p>'],
    ['a script as a block', '<script>\nalert(1)\n</script>\n\nb', '<p>b</p>'],
    ['a script that never ends', 'a <script>alert(1)', '<p>a </p>'],
    ['a script in a table', '| a |\n| - |\n| <SCRIPT src=//x></SCRIPT>b |', /<td>b<\/td>/],
    ['a style', '<style>main{display:none}</style>\n\nb', '<p>b</p>'],
    ['a frame', 'a<iframe src="https://x">c</iframe>b', '<p>ab</p>'],
    ['a drawing with a script in it', 'a<svg><script>x</script></svg>b', '<p>ab</p>'],
    ['an unknown element, not its content', 'a<blink>b</blink>', '<p>ab</p>'],
    ['a comment', 'a<!-- <b> -->b', '<p>ab</p>'],
    ['an event handler', '<b onclick="alert(1)">a</b>', '<p><b>a</b></p>'],
    ['an event handler without quotes', '<img src=x onerror=alert(1)>a', '<p><img>a</p>'],
    [
      'an event handler after a slash',
      '<div>\n<img/onerror=alert(1)/src=x>\n</div>',
      '<div>\n<img>\n</div>',
    ],
    [
      'a handler hidden in an address',
      `<a href='https://x/"onclick="y'>a</a>`,
      '<p><a href="https://x/&quot;onclick=&quot;y">a</a></p>',
    ],
    ['a style attribute, class and id', '<p style="x" class="y" id="z">a</p>', '<p>a</p>'],
    ['a javascript: link in Markdown', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['a javascript: link in HTML', '<a href="JavaScript:alert(1)">a</a>', '<p><a>a</a></p>'],
    [
      'a javascript: link in references',
      '<a href="java&#115;cript:alert(1)">a</a>',
      '<p><a>a</a></p>',
    ],
    ['a javascript: link after a control', '<a href="\u0001javascript:x">a</a>', '<p><a>a</a></p>'],
    ['a data: image', '![a](data:image/svg+xml;base64,x)', '<p><img alt="a"></p>'],
    ['an input that is no box', '<input type="text" autofocus onfocus=x>a', '<p>a</p>'],
    ['a form', '<form action="https://x"><button>a</button></form>', 'a'],
  ])('%s', (_name, markdown, expected) => {
    const body = renderBody(markdown)
    if (expected instanceof RegExp) expect(body).toMatch(expected)
    else expect(body).toBe(expected)
    expect(body).not.toMatch(/<script|<style|<[^>]*\son\w+=|javascript:|alert\(1\)<\/script/i)
  })
})

describe('the page stays whole', () => {
  test.each([
    ['closing tags of its own frame', 'a\n\n</main></body></html>\n\nb', '<p>a</p>\n<p>b</p>'],
    ['a closing tag that closes nothing', 'a</table>b', '<p>ab</p>'],
    ['elements that stay open', '<details><summary>a', '<details><summary>a</summary></details>'],
    ['elements closed in the wrong order', 'x <b><i>a</b></i>', '<p>x <b><i>a</i></b></p>'],
  ])('with %s', (_name, markdown, expected) => {
    expect(renderBody(markdown)).toBe(expected)
  })

  test('with markup in its title', () => {
    const html = renderSummaryHtml('a', { title: '</title><script>x</script> & "y"' })
    expect(html).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; &amp; &quot;y&quot;</title>',
    )
  })
})
