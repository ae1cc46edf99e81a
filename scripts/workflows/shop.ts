const PACKAGES = ['api', 'mobile', 'web']

const BUILD = `import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('dist', { recursive: true })
const map = { version: 3, sources: ['../index.js'], sourcesContent: ['console.log(1)'], names: [], mappings: 'AAAA' }
writeFileSync('dist/app.js', 'console.log(1)\\n//# sourceMappingURL=app.js.map\\n')
writeFileSync('dist/app.js.map', JSON.stringify(map))
`

function toPackage(name: string, build: string, more: object = {}): string {
  return JSON.stringify({ name, version: '1.0.0', private: true, scripts: { build }, ...more })
}

const LOCK = {
  name: 'shop',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'shop', version: '1.0.0', workspaces: ['packages/*'] },
    ...Object.fromEntries(
      PACKAGES.flatMap((name) => [
        [`node_modules/${name}`, { resolved: `packages/${name}`, link: true }],
        [`packages/${name}`, { version: '1.0.0' }],
      ]),
    ),
  },
}

/** A small monorepo, by path: what the examples' own steps (npm ci, npm run build, ./deploy.sh) need. */
export const SHOP: Record<string, string> = {
  'package.json': toPackage('shop', 'node build.mjs', { workspaces: ['packages/*'] }),
  'package-lock.json': JSON.stringify(LOCK),
  'build.mjs': BUILD,
  'deploy.sh': '#!/bin/sh\necho "Deployed $1"\n',
  '.gitignore': 'node_modules/\ndist/\n',
  ...Object.fromEntries(
    PACKAGES.map((name) => [
      `packages/${name}/package.json`,
      toPackage(name, 'node ../../build.mjs'),
    ]),
  ),
}
