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
  /**
   * What the step makes of the scripts: `registered`, they report their ids when they run; `kept`, the build vouches for
   * their bytes, so that nothing is changed; `bytecode`, they are no text, and only their maps are read.
   */
  result: 'registered' | 'kept' | 'bytecode'
  /** Scripts that the builder makes no map for. */
  withoutMap?: number
}

/** Sentry's plugin adds the snippet and uploads nothing here. */
const PLUGIN_OPTIONS = `{ telemetry: false, sourcemaps: { disable: 'disable-upload' } }`

/** What runs a bundler on `src/main.js`: `load` and `use` are the import and the list of its plugins. */
type Bundler = {
  package: string
  areModules: boolean
  program: (plugins: { load: string; use: string }) => string
  files?: Readonly<Record<string, string>>
}

const BUNDLERS: Readonly<Record<string, Bundler>> = {
  vite: {
    package: 'Vite',
    areModules: true,
    files: {
      'index.html':
        '<!doctype html><title>Shop</title><script type="module" src="/src/main.js"></script>\n',
    },
    program: ({ load, use }) => `import { build } from 'vite'
${load}await build({
  logLevel: 'error',
  build: { sourcemap: true, modulePreload: false, minify: true },
  plugins: ${use},
})
`,
  },
  webpack: {
    package: 'Webpack',
    areModules: false,
    program: ({ load, use }) => `import webpack from 'webpack'
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
  rollup: {
    package: 'Rollup',
    areModules: true,
    program: ({ load, use }) => `import { rollup } from 'rollup'
${load}const bundle = await rollup({ input: 'src/main.js', plugins: ${use} })
await bundle.write({ dir: 'dist', format: 'es', sourcemap: true, compact: true })
`,
  },
  esbuild: {
    package: 'Esbuild',
    areModules: true,
    program: ({ load, use }) => `import { build } from 'esbuild'
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

/** A bundler without Sentry's plugin, and with it. */
function bundle(name: string, bundler: Bundler): Builder[] {
  const plugin = `sentry${bundler.package}Plugin`
  const load = `import { ${plugin} } from '@sentry/${name}-plugin'\n`
  const builder = { output: 'dist', sourcemaps: './dist', result: 'registered' } as const
  const files = (plugins: { load: string; use: string }): Record<string, string> => ({
    ...APP,
    ...bundler.files,
    'build.mjs': bundler.program(plugins),
  })
  const { areModules } = bundler
  return [
    { name, ...builder, areModules, files: files({ load: '', use: '[]' }) },
    {
      name: `${name} with Sentry’s plugin`,
      ...builder,
      areModules,
      files: files({ load, use: `[${plugin}(${PLUGIN_OPTIONS})]` }),
    },
  ]
}

function angular({ isSigned }: { isSigned: boolean }): Omit<Builder, 'name'> {
  const options = {
    browser: 'src/main.ts',
    index: 'src/index.html',
    outputPath: 'dist',
    tsConfig: 'tsconfig.json',
    sourceMap: true,
    outputHashing: 'all',
    optimization: true,
    subresourceIntegrity: isSigned,
    ...(isSigned ? { serviceWorker: 'ngsw-config.json' } : {}),
  }
  const build = { builder: '@angular/build:application', options }
  const shop = { projectType: 'application', root: '', sourceRoot: 'src', architect: { build } }
  return {
    areModules: true,
    output: 'dist/browser',
    sourcemaps: './dist/browser',
    result: isSigned ? 'kept' : 'registered',
    // Those of the service worker.
    withoutMap: isSigned ? 3 : 0,
    files: {
      'package.json': '{"name":"shop","private":true}',
      'angular.json': JSON.stringify({ version: 1, projects: { shop } }),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'preserve',
          moduleResolution: 'bundler',
          experimentalDecorators: true,
          skipLibCheck: true,
          lib: ['ES2022', 'DOM'],
          types: [],
        },
        include: ['src'],
      }),
      'ngsw-config.json': JSON.stringify({
        index: '/index.html',
        assetGroups: [{ name: 'app', resources: { files: ['/index.html', '/*.js'] } }],
      }),
      'src/index.html':
        '<!doctype html><title>Shop</title><base href="/"><body><shop-root></shop-root></body>\n',
      'src/main.ts': `import { Component, signal } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'

@Component({ selector: 'shop-root', template: '<p (click)="open()">{{ total() }}</p>' })
class Shop {
  total = signal(0)
  async open() {
    const { price } = await import('./price')
    this.total.set(price(this.total()))
  }
}

void bootstrapApplication(Shop)
`,
      'src/price.ts': `export function price(total: number): number {
  if (total > 100) throw new Error('The price is too high')
  return total + 3
}
`,
      'build.mjs': runProgram('@angular/cli/bin/ng.js', 'build'),
    },
  }
}

/** Next takes its folder for the root of a project, and looks for its packages two folders above. */
const NEXT: Omit<Builder, 'name'> = {
  areModules: false,
  output: '.next/static/chunks',
  sourcemaps: './.next/static/chunks',
  result: 'registered',
  // The polyfills of old browsers.
  withoutMap: 1,
  files: {
    'package.json': '{"name":"shop","private":true}',
    'next.config.mjs': `export default {
  productionBrowserSourceMaps: true,
  turbopack: { root: import.meta.dirname + '/../..' },
}
`,
    'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
    'app/page.js': `'use client'
import { useState } from 'react'

export default function Page() {
  const [total, setTotal] = useState(0)
  return <button onClick={() => setTotal(total + 3)}>{total}</button>
}
`,
    'build.mjs': runProgram('next/dist/bin/next', 'build'),
  },
}

function runProgram(program: string, argument: string): string {
  return `import { execFileSync } from 'node:child_process'
const program = import.meta.dirname + '/../../node_modules/${program}'
execFileSync(process.execPath, [program, '${argument}'], { stdio: ['ignore', 'ignore', 'inherit'] })
`
}

function metro({ isBytecode }: { isBytecode: boolean }): Omit<Builder, 'name'> {
  return {
    areModules: false,
    output: 'dist',
    sourcemaps: './dist',
    result: isBytecode ? 'bytecode' : 'registered',
    files: {
      ...APP,
      // Without React Native's preset Metro takes no import() but at the top level.
      'src/main.js': (APP['src/main.js'] ?? '').replace(/^globalThis.loadReceipt.*\n/m, ''),
      'package.json': '{"name":"shop","private":true}',
      'build.mjs': `import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Metro from 'metro'

const modules = import.meta.dirname + '/../../node_modules'
const transform = { experimentalImportSupport: true }
const config = await Metro.loadConfig({ cwd: import.meta.dirname }, {
  projectRoot: import.meta.dirname,
  watchFolders: [modules],
  reporter: { update() {} },
  transformer: { getTransformOptions: async () => ({ transform }) },
})
mkdirSync('packed')
mkdirSync('dist')
await Metro.runBuild(config, { entry: 'src/main.js', out: 'packed/main.js', sourceMap: true, minify: true })
${isBytecode ? COMPILE : PACK}`,
    },
  }
}

const COMPILE = `const hermesc = modules + '/hermes-compiler/hermesc/' +
  { linux: 'linux64-bin/hermesc', darwin: 'osx-bin/hermesc', win32: 'win64-bin/hermesc.exe' }[process.platform]
const args = ['-emit-binary', '-O', '-output-source-map', '-out', 'dist/main.jsbundle', 'packed/main.js']
execFileSync(hermesc, args, { stdio: ['ignore', 'ignore', 'inherit'] })
`

// React Native's own command writes the map beside the bundle.
const PACK = `const script = readFileSync('packed/main.js', 'utf8').replace(/\\n[/]{2}# sourceMappingURL=.*\\s*$/, '\\n')
writeFileSync('dist/main.js', script + '//# sourceMappingURL=main.js.map\\n')
renameSync('packed/main.map', 'dist/main.js.map')
`

/** Every builder, with and without Sentry's own plugin where there is one. */
export const BUILDERS: readonly Builder[] = [
  ...Object.entries(BUNDLERS).flatMap(([name, bundler]) => bundle(name, bundler)),
  { name: 'angular', ...angular({ isSigned: false }) },
  { name: 'angular with integrity and a service worker', ...angular({ isSigned: true }) },
  { name: 'next', ...NEXT },
  { name: 'metro', ...metro({ isBytecode: false }) },
  { name: 'metro with hermesc', ...metro({ isBytecode: true }) },
]
