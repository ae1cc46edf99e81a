import { describe, expect, test } from '@jest/globals'
import { readScriptIds } from '../../../src/source-maps/inject/script-ids.ts'
import { renderSnippet } from '../../../src/source-maps/inject/snippet.ts'
import { byCli, byMetro, byPlugin, byTurbopack } from '../snippets.ts'

const A = '9a2e6ff6-3d1e-4f6c-8a5e-0d3f6a4b2c1d'
const B = '00000000-0000-4000-8000-000000000000'

const formatted = (id: string): string =>
  `try {\n  (function () {\n    var e = self, n = new e.Error().stack;\n    n &&\n      ((e._sentryDebugIds = e._sentryDebugIds || {}),\n      (e._sentryDebugIds[n] = '${id}'),\n      (e._sentryDebugIdIdentifier = 'sentry-dbid-${id}'));\n  })();\n} catch {}\n`
const byRolldown = (id: string): string => byPlugin(id).replaceAll('"', '`')

describe('what a script registers is read when it comes', () => {
  test.each([
    ['from Sentry’s plugins', byPlugin(A), [A]],
    ['from Sentry’s plugins, with its identifier only', `e.x="sentry-dbid-${A}"`, [A]],
    ['from sentry-cli', byCli(A), [A]],
    ['from this action', renderSnippet(A), [A]],
    ['from Metro', byMetro(A), [A]],
    ['from Turbopack', byTurbopack(A), [A]],
    ['out of a formatter', formatted(A), [A]],
    ['out of a minifier that writes templates', byRolldown(A), [A]],
    ['in upper case', byPlugin(A.toUpperCase()), [A]],
    ['behind a hashbang and imports', `#!/usr/bin/env node\nimport"./a.js";${byPlugin(A)}`, [A]],
    ['behind a regular expression', `a=/["'\`]/;${byPlugin(A)}`, [A]],
    ['twice', byPlugin(A) + byPlugin(A), [A]],
    ['behind another', byPlugin(A) + byPlugin(B), [A, B]],
    ['behind another, and once more', byPlugin(A) + byPlugin(B) + byCli(A), [B, A]],
    ['with the map that overrules the other', byTurbopack(A) + byPlugin(B), [B, A]],
    ['before the text of a worker', `${byPlugin(A)}w=\`${byPlugin(B)}\``, [A]],
  ])('%s', (_, script, registered) => {
    for (const text of [script, `${script}a()\n`, `b("ä");${script}`]) {
      expect(readScriptIds(Buffer.from(text)).registered).toEqual(registered)
    }
  })
})

describe('nothing is registered', () => {
  test.each([
    ['by the text of a worker in a template', `w=\`${byPlugin(A)}\`;`],
    ['by the text of a worker in a string', `w=${JSON.stringify(byPlugin(A))};`],
    ['by the text of a worker in single quotes', `w='${byPlugin(A)}';`],
    ['by text behind code in a template', `w=\`a\${b("c")}${byPlugin(A)}\`;`],
    ['by a comment', `/*${byPlugin(A)}*/`],
    ['by a comment of a line', `//${byPlugin(A)}`],
    ['by what reads ids', 'let m=g._sentryDebugIds,n=g._debugIds;for(k in m)i[k]=m[k]'],
    ['by what makes up an id', 'e._sentryDebugIds[n]=`${a}`,x="sentry-dbid-"+a'],
    ['by what is no id', byPlugin('none')],
    ['by the name of a file', `"/sentry-dbid-${A}.js"`],
    ['by an identifier without an end', `"sentry-dbid-${A}`],
  ])('%s', (_, script) => {
    expect(readScriptIds(Buffer.from(script)).registered).toEqual([])
  })
})

describe('the comment of a script', () => {
  const comment = `//# debugId=${A}`
  test.each([
    ['in the last line', `a()\n${comment}`, A],
    ['before the map’s', `a()\n${comment}\n//# sourceMappingURL=a.js.map\n`, A],
    ['in the fifth line from the end', `${comment}\n${'a()\n'.repeat(4)}`, A],
    ['in the fifth line, others blank', `${comment}\n${'a()\n'.repeat(4)}\n \n\n`, A],
    ['in the sixth line', `${comment}\n${'a()\n'.repeat(5)}`, null],
    ['before comments, however many', `a()\n${comment}\n${'// b\n'.repeat(9)}`, A],
    ['before comments and code', `${comment}\n${'// b\n'.repeat(4)}a()`, null],
    ['behind code in its line', `a("b")${comment}`, A],
    ['in the old form', `a()\n//@ debugId=${A}`, A],
    ['behind a template', `a=\`b\`\n${comment}\nc=\`d\``, A],
    ['in a template', `a=\`b\n${comment}\n\``, null],
    ['in a template that goes on', `a=\`b\n${comment}\n//\`)`, null],
    ['in a template with code', `a=\`b\${c}\n${comment}\n\${d}\``, null],
    ['in a string', `a="b\\\n${comment}\\\n"`, null],
    ['in another comment', `// b ${comment}\na()`, A],
    ['in a block comment', `/*\n${comment}\n*/`, null],
    ['in the code of a template', `a=\`\${b\n${comment}\n}\``, A],
    ['behind the one of a worker', `w=\`x()\n//# debugId=${B}\n\`\n${comment}`, A],
    ['before the one of a worker', `${comment}\nw=\`x()\n//# debugId=${B}\n\``, A],
    ['with lines of returns', `a()\r${comment}\r`, A],
    ['without a space', `a()\n//#debugId=${A}`, null],
  ])('%s', (_, script, id) => {
    const ids = readScriptIds(Buffer.from(script))
    expect(ids.comment?.id ?? null).toBe(id)
    if (ids.comment !== null) {
      expect(script.slice(ids.comment.start, ids.comment.end)).toBe(id)
    }
  })
})

test('thousands of comments that don’t count are looked at once', () => {
  const script = Buffer.from(`a=\`${`\n//# debugId=${A}`.repeat(50_000)}\n//\`\n`)
  const start = performance.now()
  expect(readScriptIds(script).comment).toBeNull()
  expect(performance.now() - start).toBeLessThan(5_000)
})
