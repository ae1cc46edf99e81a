import { APP } from './app.ts'

/** One way to build a program. Its files are written into a folder of its own, and `build.mjs` is run there by Node. */
export type Builder = {
  name: string
  files: Readonly<Record<string, string>>
  /** The folder with the output, and what of it the step is given. */
  output: string
  sourcemaps: string
  /** Whether its scripts are modules; else they run as a page's scripts do. */
  areModules: boolean
}

/** Sentry's plugin adds the snippet and uploads nothing here. */
const PLUGIN_OPTIONS = `{ telemetry: false, sourcemaps: { disable: 'disable-upload' } }`

type WithPlugin = { hasPlugin: boolean }

const plugin = (bundler: string, { hasPlugin }: WithPlugin): { load: string; use: string } =>
  hasPlugin
    ? {
        load: `import { sentry${bundler}Plugin } from '@sentry/${bundler.toLowerCase()}-plugin'\n`,
        use: `[sentry${bundler}Plugin(${PLUGIN_OPTIONS})]`,
      }
    : { load: '', use: '[]' }

function vite(options: WithPlugin): Omit<Builder, 'name'> {
  const { load, use } = plugin('Vite', options)
  return {
    areModules: true,
    output: 'dist',
    sourcemaps: './dist',
    files: {
      ...APP,
      'index.html':
        '<!doctype html><title>Shop</title><script type="module" src="/src/main.js"></script>\n',
      'build.mjs': `import { build } from 'vite'
${load}await build({
  logLevel: 'error',
  build: { sourcemap: true, modulePreload: false, minify: true },
  plugins: ${use},
})
`,
    },
  }
}

function webpack(options: WithPlugin): Omit<Builder, 'name'> {
  const { load, use } = plugin('Webpack', options)
  return {
    areModules: false,
    output: 'dist',
    sourcemaps: './dist',
    files: {
      ...APP,
      'build.mjs': `import webpack from 'webpack'
${load}const compiler = webpack({
  mode: 'production',
  devtool: 'source-map',
  entry: './src/main.js',
  output: { path: import.meta.dirname + '/dist', publicPath: '', filename: '[name].[contenthash:8].js' },
  plugins: ${use},
})
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString())
})
`,
    },
  }
}

function rollup(options: WithPlugin): Omit<Builder, 'name'> {
  const { load, use } = plugin('Rollup', options)
  return {
    areModules: true,
    output: 'dist',
    sourcemaps: './dist',
    files: {
      ...APP,
      'build.mjs': `import { rollup } from 'rollup'
${load}const bundle = await rollup({ input: 'src/main.js', plugins: ${use} })
await bundle.write({ dir: 'dist', format: 'es', sourcemap: true, compact: true })
`,
    },
  }
}

function esbuild(options: WithPlugin): Omit<Builder, 'name'> {
  const { load, use } = plugin('Esbuild', options)
  return {
    areModules: true,
    output: 'dist',
    sourcemaps: './dist',
    files: {
      ...APP,
      'build.mjs': `import { build } from 'esbuild'
${load}await build({
  entryPoints: ['src/main.js'],
  outdir: 'dist',
  format: 'esm',
  bundle: true,
  splitting: true,
  minify: true,
  sourcemap: true,
  plugins: ${use},
})
`,
    },
  }
}

/** Every builder with and without Sentry's own plugin. */
export const BUILDERS: readonly Builder[] = [
  ...Object.entries({ vite, webpack, rollup, esbuild }).flatMap(([name, describe]): Builder[] => [
    { name, ...describe({ hasPlugin: false }) },
    { name: `${name} with Sentry’s plugin`, ...describe({ hasPlugin: true }) },
  ]),
]
