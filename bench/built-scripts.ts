import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import esbuild, { type BuildFailure, type Plugin } from 'esbuild'

const MODULES = join(import.meta.dirname, '../node_modules')
/** Code of some size that people wrote, and that is not minified yet. */
const MIN_BYTES = 2_000
const MAX_BYTES = 150_000
/** What one script is made of, in bytes of code, as a site has small chunks and large ones. */
const SCRIPT_BYTES = [50_000, 100_000, 205_000, 310_000, 365_000] as const

type Source = { name: string; code: string }

/**
 * Builds scripts as a site's build does, minified and with their maps: of the code in node_modules, which is the same
 * for the same lockfile. Each is of other modules, or of the same in another order. Answers the bytes of all files.
 */
export async function buildScripts(directory: string, count: number): Promise<number> {
  mkdirSync(directory, { recursive: true })
  const sources = readSources()
  let next = 0
  let bytes = 0
  for (let number = 0; number < count; number += 1) {
    const modules: Source[] = []
    const wanted = SCRIPT_BYTES[number % SCRIPT_BYTES.length] ?? 0
    for (let size = 0; size < wanted; next += 1) {
      const source = sources[next % sources.length]
      if (source === undefined) throw new Error('node_modules holds no code')
      modules.push(source)
      size += source.code.length
    }
    bytes += await buildScript(join(directory, `chunk-${number}.min.js`), modules)
  }
  return bytes
}

function readSources(): Source[] {
  const names = globSync('**/*.js', { cwd: MODULES }).filter((name) => !name.includes('.min.'))
  return names.toSorted().flatMap((name) => {
    const code = readFileSync(join(MODULES, name), 'utf8')
    return code.length < MIN_BYTES || code.length > MAX_BYTES ? [] : [{ name, code }]
  })
}

async function buildScript(path: string, modules: readonly Source[]): Promise<number> {
  try {
    const { outputFiles } = await esbuild.build({
      stdin: { contents: modules.map(({ name }) => `import ${JSON.stringify(name)}`).join('\n') },
      plugins: [serve(modules)],
      outfile: path,
      bundle: true,
      minify: true,
      sourcemap: true,
      ignoreAnnotations: true,
      logLevel: 'silent',
      write: false,
    })
    for (const file of outputFiles) writeFileSync(file.path, file.contents)
    return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
  } catch (error) {
    const rest = withoutBroken(error as BuildFailure, modules)
    if (rest.length === modules.length) throw error
    return buildScript(path, rest)
  }
}

// Some packages ship files that only look like scripts.
function withoutBroken({ errors }: BuildFailure, modules: readonly Source[]): Source[] {
  const broken = new Set(errors.map(({ location }) => location?.file.replace(/^module:/, '')))
  return modules.filter(({ name }) => !broken.has(name))
}

/** Resolves the modules of one script; what they import themselves is not part of it. */
function serve(modules: readonly Source[]): Plugin {
  const code = new Map(modules.map((source) => [source.name, source.code]))
  return {
    name: 'modules',
    setup: (build) => {
      build.onResolve({ filter: /.*/ }, ({ path, namespace }) =>
        namespace === 'module' ? { path, external: true } : { path, namespace: 'module' },
      )
      build.onLoad({ filter: /.*/, namespace: 'module' }, ({ path }) => ({
        contents: code.get(path) ?? '',
        loader: 'js',
      }))
    },
  }
}
