import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const IS_STRICT = '(function(){return this===undefined})()'
const RESULT = `globalThis.result=[${IS_STRICT},"\u201Cab\u201D"];`

/** Mappings with a token every three columns; which original they name doesn't matter, only that it stays. */
function denseMappings(script: string): string {
  const lines = script.split(/\r\n|[\n\r\u2028\u2029]/)
  return lines
    .map((line, index) => {
      const rest = Array.from({ length: Math.floor((line.length - 1) / 3) }, () => 'GAAG')
      return line === '' ? '' : [index === 0 ? 'AAAA' : 'AACA', ...rest].join(',')
    })
    .join(';')
}

function toMap(mappings: string): Record<string, unknown> {
  return {
    version: 3,
    file: 'kept',
    sources: ['a.ts'],
    sourcesContent: ['let a = "it\'s {[1}"\\\n'],
    names: [],
    x_unknown: { debug_id: 'kept', list: [-0.5, null, 'ü}]"\\'] },
    mappings,
  }
}

function section(line: number, column: number, map: unknown): unknown {
  return { offset: { line, column, x: 1 }, map }
}

// One line that is of two sections, and a second line whose first half belongs to neither.
const INDEXED = `"use strict";/* a */${RESULT}\n/* b */globalThis.result.push(1)\n`
const SECTIONS = {
  version: 3,
  sections: [
    section(0, 0, toMap('AAAA,GAAG,GAAG,GAAG')),
    section(0, 15, toMap(denseMappings(RESULT))),
    section(1, 7, toMap('AAAA,GAAG;AACA')),
  ],
}
const BY_LINES = `#!/usr/bin/env node\n// a\n${RESULT}\nglobalThis.result.push(2)\n`
const LINE_SECTIONS = {
  version: 3,
  sections: [
    section(0, 0, toMap('AAAA;AACA;AACA,GAAG,GAAG')),
    section(3, 4, { version: 3, sections: [section(0, 3, toMap('AAAA,GAAG,GAAG'))] }),
  ],
}

/** Scripts whose map is one dense in tokens, beside them. */
const MAPPED: Record<string, string> = {
  'bom.js': `\uFEFF"use strict";${RESULT}\n`,
  'bom-lines.js': `\uFEFF// a\n${RESULT}\n`,
  'crlf.js': `#!/usr/bin/env node\r\n// a\r\n"use strict"\r\n${RESULT}\r\n`,
  'returns.js': `// a\r'use strict'\r${RESULT}\r`,
  'two-directives.js': `'use strict';"use \\"client\\"";${RESULT}`,
  'separators.js': `// a\u2028// b\u2029${RESULT}\n`,
  'comment-in-line.js': `/* a */ /* b\n c */ ${RESULT}`,
  'comment-after.js': `'use strict' /* a\n */ // b\n  ${RESULT}`,
  'comment-before-semicolon.js': `'use strict' /* a */ ; /* b */ ${RESULT}`,
  'no-directive.js': `"use strict".length\n${RESULT}`,
  'no-directive-either.js': `'use strict'\n+ 1\n${RESULT}`,
  'increment.js': `var i=0;${RESULT}`,
  'directive-then-increment.js': `'use strict'\n++globalThis.count\n${RESULT}`,
  'directive-then-name.js': `'use strict'\ninside=1\n${RESULT}`,
  'blank-lines.js': `\n\n  \t\n${RESULT}\n\n`,
  'only-directive.js': '"use strict"',
  'only-comment.js': '// nothing',
  'only-hashbang.js': '#!/usr/bin/env node',
  'annotation.js': `/* @__PURE__ */${RESULT}`,
  'template.js': `${RESULT}globalThis.text=\`\n//# sourceMappingURL=other.js.map\n\``,
  'string.js': `${RESULT}globalThis.text="//# sourceMappingURL=other.js.map"`,
  'for-tools.js': `//@ts-nocheck\n'use strict'\n${RESULT}`,
  'for-tools-after.js': `'use strict' //# a\n//# b\n/* c */ ${RESULT}`,
  'wide-spaces.js': `\u3000/* a */\u1680\n\u2003'use strict';\u205F${RESULT}`,
  'html-comments.js': `<!-- a\n 'use strict'\n--> b\n${RESULT}`,
  'continued-directive.js': `'a\\\r\nb'\r\n'use strict'\r\n${RESULT}`,
  'long-comment.js': `/*! ${'ä🛒\n'.repeat(40)}*/\n'use strict';${RESULT}`,
}

const OTHER: Record<string, string> = {
  'sections.js': INDEXED,
  'sections.js.map': JSON.stringify(SECTIONS),
  'line-sections.js': BY_LINES,
  'line-sections.js.map': JSON.stringify(LINE_SECTIONS, null, 2),
  'guard.js': RESULT,
  'guard.js.map': `)]}'\n${JSON.stringify(toMap('AAAA,GAAG'))}`,
  'escaped.js': `'use strict';${RESULT}\n//# sourceMappingURL=escaped.js.map`,
  'escaped.js.map': JSON.stringify(toMap('AAAA,aAA/B,GAA/B')).replaceAll('/', '\\/'),
  'sparse.js': `'use strict';${RESULT}\n${RESULT}`,
  'sparse.js.map': JSON.stringify(toMap('E,IAAA,0B;;')),
  'empty.js': `'use strict';${RESULT}\n${RESULT}`,
  'empty.js.map': JSON.stringify(toMap('')),
  'wide.js': `'use strict';${RESULT}`,
  'wide.js.map': JSON.stringify({ ...toMap('AAAA,iCAAC'), debugId: 'none' }),
  'spaced name.js': `${RESULT}\n//# sourceMappingURL=maps/spaced%20name.js.map?v=1#x`,
  'maps/spaced name.js.map': JSON.stringify(toMap('AAAA,GAAG,GAAG')),
  'older.js': `${RESULT}\n//@ sourceMappingURL=older.js.map\n\n`,
  'older.js.map': JSON.stringify(toMap('AAAA,GAAG,GAAG')),
  'named-by-map.js': `${RESULT}\n`,
  'named-by-map.js.map': JSON.stringify({
    ...toMap('AAAA,GAAG,GAAG'),
    debugId: '11111111-1111-4111-8111-111111111111',
    debug_id: '22222222-2222-4222-8222-222222222222',
  }),
  'bare-hashbang.js': '#!/usr/bin/env node',
  'bare-hashbang.js.map': JSON.stringify(toMap('AAAA')),
  'bare-directive.js': "'use strict'",
  'bare-directive.js.map': JSON.stringify(toMap('AAAA')),
  'ranges.js': `// a\n${RESULT}\n`,
  'ranges.js.map': JSON.stringify({ ...toMap('AAAA;AACA'), rangeMappings: 'B;B' }),
  'scopes.js': `${RESULT}\n`,
  'scopes.js.map': JSON.stringify({ ...toMap('AAAA,GAAG'), scopes: 'BAAA' }),
  'only-template.js': `${RESULT}result.push(\`a\n//# sourceMappingURL=other.js.map\n//\`)`,
  'only-string.js': `${RESULT}result.push('a //# sourceMappingURL=other.js.map')`,
  'alone.js': `${RESULT}\n`,
  'elsewhere.js': `${RESULT} //# sourceMappingURL=https://example.com/elsewhere.js.map`,
  'lost.js': `// a\n${RESULT}\n//# sourceMappingURL=lost/lost.js.map\n// last\n`,
  'percent.js': `${RESULT}\n//# sourceMappingURL=data:application/json,${encodeURIComponent(
    JSON.stringify(toMap('AAAA,GAAG,GAAG')),
  )}\n`,
  'base64.js': `'use strict';${RESULT}\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${Buffer.from(
    JSON.stringify(toMap('AAAA,GAAG,GAAG')),
  ).toString('base64')}`,
  'broken-data.js': `${RESULT}\n//# sourceMappingURL=data:application/json;base64,AAAA\n`,
}

/** Writes scripts and maps of the kinds that no tool makes every day. */
export function writeByHand(directory: string): void {
  mkdirSync(join(directory, 'maps'), { recursive: true })
  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text)
  for (const [name, script] of Object.entries(MAPPED)) {
    write(name, `${script}\n//# sourceMappingURL=${name}.map\n`)
    write(`${name}.map`, JSON.stringify(toMap(denseMappings(script))))
  }
  for (const [name, text] of Object.entries(OTHER)) write(name, text)
}
