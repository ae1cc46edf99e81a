import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCommitsScene, stepUntilCommits } from './commits.ts'
import { measureProcess } from './processes.ts'
import { startPushScene, type PushScene, type SceneOptions } from './push-scene.ts'
import { writeSmallScripts } from './small-scripts.ts'
import { runStep, startUploadServer } from './source-maps.ts'
import { measureStep } from './step.ts'
import { measureInTurn, OURS, type Contender, type Result } from './turns.ts'

/** How the cost of a step grows with one thing. */
export type Scale = {
  title: string
  about: string
  /** What is counted. */
  unit: string
  sizes: readonly number[]
  /** How many times each is run, unless told otherwise. */
  runs: number
  /** How many times as much each one more may cost at the largest size as at the one before it: 1 is linear. */
  mostGrowth: number
  /** The scene of one size, with what is run in it. */
  open: (size: number) => Promise<Opened>
}

type Opened = { contender: Contender; close: () => Promise<void> }

/** As far as it can be told on a machine that is not quiet. */
const LINEAR = 1.2

/** All of them, in the order of the document. */
export const SCALES: Readonly<Record<string, Scale>> = {
  'scale-commits': {
    title: 'Commits',
    about:
      'a release of so many commits, each with three changed files, from a full checkout to the arrival of its request',
    unit: 'commits',
    sizes: [10, 100, 1000, 10_000, 100_000],
    runs: 1,
    mostGrowth: LINEAR,
    open: async (size) => {
      const scene = await startCommitsScene(size, { byHand: true })
      return { contender: stepUntilCommits(scene, size), close: scene.close }
    },
  },
  'scale-files': {
    title: 'Files of a build',
    about:
      'small scripts and their maps in one folder, half of the files each, that get Debug IDs, are checked, packed and uploaded. A disk takes longer for each file of a large folder: `cp -r` of the same files is measured just before',
    unit: 'files',
    sizes: [2, 20, 200, 2000, 20_000, 100_000],
    runs: 1,
    mostGrowth: 2,
    open: async (size) => {
      const sentry = await startUploadServer()
      // Nothing is removed before the end: for a minute, ext4 looks for a free inode past every one that was just set free.
      const root = mkdtempSync(join(tmpdir(), 'scale-'))
      const run: Contender['run'] = async (probe) => {
        const files = mkdtempSync(join(root, 'files-'))
        await writeSmallScripts(files, size / 2)
        // What the disk takes for as many files, read once and written once.
        const copy = ['-r', files, `${files}-copy`]
        const copied = await measureProcess('cp', copy, { probe: 'time' })
        const { ms, peak } = await runStep(sentry, files, probe)
        return { ms, peak, note: `\`cp -r\` of them: ${(ms / copied.ms).toFixed(1)} × as long` }
      }
      const close = async (): Promise<void> => {
        await sentry.close()
        rmSync(root, { recursive: true })
      }
      return { contender: { name: OURS, run }, close }
    },
  },
  'scale-tags': {
    title: 'Tags',
    about: 'a tag among so many annotated ones of its family, released without a checkout',
    unit: 'tags',
    sizes: [1, 10, 100, 1000, 10_000],
    runs: 5,
    mostGrowth: LINEAR,
    open: (size) => openRelease({ tags: size }),
  },
  'scale-releases': {
    title: 'Releases',
    about: 'a push to a project that has so many releases, from a full checkout',
    unit: 'releases',
    sizes: [1, 10, 100, 1000],
    runs: 5,
    mostGrowth: LINEAR,
    open: (size) => openRelease({ releases: size }),
  },
}

/** The medians of each size, under names such as `1,000 commits`. */
export async function measureScale({ unit, sizes, open }: Scale, runs: number): Promise<Result[]> {
  const results: Result[] = []
  for (const size of sizes) {
    const { contender, close } = await open(size)
    const name = `${size.toLocaleString('en')} ${size === 1 ? unit.replace(/s$/, '') : unit}`
    try {
      results.push(...(await measureInTurn([{ ...contender, name }], runs, 1)))
    } finally {
      await close()
    }
  }
  return results
}

/**
 * How many times as much each one that is counted adds at the largest size as at the one before it: 1 is linear. What the
 * smallest takes, the start above all, is left out, and so is what is too little to be told from it.
 */
export function growthOf({ sizes }: Pick<Scale, 'sizes'>, results: readonly Result[]): number {
  const [first, before, last] = [results[0], results.at(-2), results.at(-1)].map(
    (result) => result?.ms ?? Number.NaN,
  ) as [number, number, number]
  const ratio = (sizes.at(-1) ?? Number.NaN) / (sizes.at(-2) ?? Number.NaN)
  return (last - first) / Math.max(before - first, first / 10) / ratio
}

const COMMITS = 5

async function openRelease(options: Pick<SceneOptions, 'tags' | 'releases'>): Promise<Opened> {
  const scene = await startPushScene({
    base: { message: 'base', files: { 'a.js': '0' } },
    commits: Array.from({ length: COMMITS }, (_, index) => ({
      message: `Change ${index}`,
      files: { 'a.js': String(index + 1) },
    })),
    ...options,
  })
  const workspace = options.tags === undefined ? scene.checkout : undefined
  return { contender: releasing(scene, workspace), close: scene.close }
}

function releasing(scene: PushScene, workspace: string | undefined): Contender {
  return {
    name: OURS,
    run: async (probe) => {
      const version = crypto.randomUUID()
      const step = scene.step({ version }, workspace)
      // Tags are asked for by git's protocol, too.
      step.github.serverUrl = scene.github.url
      const taken = await measureStep(step, probe)
      const { commits } = scene.take(version)
      if (commits.length < COMMITS) throw new Error(`Sentry has ${commits.length} commits`)
      return taken
    },
  }
}
