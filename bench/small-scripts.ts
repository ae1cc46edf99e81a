import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import esbuild from 'esbuild'

/** Digits, so that a name is as long as any other and a map of one is a map of all. */
const NUMBER = '0000000'

const SOURCE = `
interface Entry { readonly name: string; readonly price: number; readonly tags: readonly string[] }

/** The page ${NUMBER}: lists what is cheap, by name. */
export function renderPage${NUMBER}(entries: readonly Entry[], limit: number): string {
  const cheap = entries.filter((entry) => entry.price <= limit && !entry.tags.includes('hidden'))
  if (cheap.length === 0) throw new RangeError('page ${NUMBER} has nothing below ' + String(limit))
  const rows = cheap
    .toSorted((left, right) => left.name.localeCompare(right.name))
    .map((entry) => '<tr><td>' + entry.name + '</td><td>' + entry.price.toFixed(2) + '</td></tr>')
  return '<table id="page-${NUMBER}">' + rows.join('') + '</table>'
}
`

/** Writes so many small minified scripts with their maps, no two alike. Answers the bytes of all files. */
export async function writeSmallScripts(directory: string, count: number): Promise<number> {
  const built = await esbuild.transform(SOURCE, {
    loader: 'ts',
    format: 'esm',
    minify: true,
    sourcemap: true,
    sourcefile: `page-${NUMBER}.ts`,
  })
  const script = `${built.code}//# sourceMappingURL=page-${NUMBER}.js.map\n`
  mkdirSync(directory, { recursive: true })
  let bytes = 0
  for (let page = 0; page < count; page += 1) {
    const number = String(page).padStart(NUMBER.length, '0')
    for (const [extension, text] of [
      ['js', script],
      ['js.map', built.map],
    ] as const) {
      writeFileSync(join(directory, `page-${number}.${extension}`), text.replaceAll(NUMBER, number))
      bytes += text.length
    }
  }
  return bytes
}
