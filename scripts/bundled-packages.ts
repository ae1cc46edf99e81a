import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of which a bundle has code. */
export type BundledPackage = { name: string; version: string; license: string; text: string }

type Module = { name?: string; modules?: Module[] }

/** What the bundler says of its modules, in its statistics. */
export type BundleStats = { modules: Module[] }

/** The packages whose modules the bundler put in, by name and version. Throws when one has no text of its licence. */
export function findBundledPackages(root: string, stats: BundleStats): BundledPackage[] {
  const folders = new Set<string>()
  for (const name of namesOf(stats.modules)) {
    const folder = /\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/ ]+)\//.exec(name)?.[1]
    if (folder !== undefined) folders.add(folder)
  }
  return [...folders].map((folder) => readPackage(join(root, folder))).toSorted(byName)
}

function* namesOf(modules: readonly Module[]): Generator<string> {
  for (const { name, modules: inner } of modules) {
    if (name !== undefined) yield name
    yield* namesOf(inner ?? [])
  }
}

// By code unit: the order must not depend on the language of the machine.
function byName(a: BundledPackage, b: BundledPackage): number {
  return `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Omit<BundledPackage, 'text'>
  const file = readdirSync(folder)
    .toSorted()
    .find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no text of its licence`)
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() }
}

/** Writes the licences of the packages, and a list of them as CycloneDX, which names nothing that changes by itself. */
export function writePackages(folder: string, packages: readonly BundledPackage[]): void {
  const licenses = packages.map(
    ({ name, version, license, text }) => `${name} ${version}\n${license}\n\n${text}\n`,
  )
  writeFileSync(
    join(folder, 'licenses.txt'),
    licenses.join(`\n${'-'.repeat(79)}\n\n`).replaceAll('\r\n', '\n'),
  )
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  }))
  const bom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components }
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`)
}
