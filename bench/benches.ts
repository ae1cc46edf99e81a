import { benchCommits } from './commits.ts'
import { benchPush } from './push.ts'
import { benchMemory, benchSmallFiles, benchSourceMaps } from './source-maps.ts'
import { benchStart } from './start.ts'
import type { Result } from './turns.ts'

/** One table: the first result is what the others are compared with. */
export type Bench = {
  title: string
  /** What is measured, for the reader of the table. */
  about: string
  /** How many times each is run, unless told otherwise. */
  runs: number
  /** Whether the first result is sentry-cli's. */
  needsCli: boolean
  measure: (runs: number) => Promise<Result[]>
  promises: readonly Promised[]
}

/** The result of that name takes at most so many times as long as the first; or at most so much memory, in MiB. */
export type Promised = { name: string; most: number; of: 'time' | 'memory' }

const PUSH =
  'A push of five commits that change two files each is released with its commits, their files and a deploy. sentry-cli ' +
  'runs the four commands of the official action, each as a process, in a full checkout, with the variables that its ' +
  'README asks for; the container and the Node program around them are not counted. Sentry knows the repository by name only, so that both send the same commits; ' +
  'what it has stored is compared after every run.'

/** All of them, in the order of the document. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  'push-https': {
    title: 'A push with a deploy, 50 ms away',
    about: `${PUSH} Both servers speak HTTPS at the end of a line with a round trip of 50 ms, which the handshakes of TCP and TLS and every request take. How fast a line is, and how long a server works, are not simulated.`,
    runs: 15,
    needsCli: true,
    measure: (runs) => benchPush({ roundTripMs: 50 }, runs),
    promises: [
      { name: 'this action, from the same checkout', most: 0.55, of: 'time' },
      { name: 'this action, without a checkout', most: 0.6, of: 'time' },
    ],
  },
  'push-latency': {
    title: 'A push with a deploy, 50 ms for each answer',
    about:
      'The same over plain HTTP, where the servers wait for 50 ms before each answer: as if connections cost nothing.',
    runs: 15,
    needsCli: true,
    measure: (runs) => benchPush({ latency: 50 }, runs),
    promises: [],
  },
  'push-local': {
    title: 'A push with a deploy, on one machine',
    about: 'The same with nothing between client and servers: what the programs themselves take.',
    runs: 15,
    needsCli: true,
    measure: (runs) => benchPush({}, runs),
    promises: [],
  },
  commits: {
    title: '10,000 commits',
    about:
      'From a full checkout to the request with 10,000 commits and the 30,000 files that they change, up to its arrival. ' +
      'This action is measured from the start of its step, sentry-cli from that of `releases set-commits`.',
    runs: 5,
    needsCli: true,
    measure: benchCommits,
    promises: [{ name: 'this action, the whole step up to its request', most: 0.15, of: 'time' }],
  },
  'source-maps': {
    title: 'Source maps: Debug IDs and upload',
    about:
      'Minified scripts and their maps get Debug IDs, are checked and uploaded to a server that has none of them. sentry-cli ' +
      'runs its two commands. This action is measured with the start of Node, the check that each script can be ' +
      'symbolicated, and the release.',
    runs: 7,
    needsCli: true,
    measure: benchSourceMaps,
    promises: [
      { name: 'this action, the whole step', most: 0.4, of: 'time' },
      { name: 'this action, the whole step', most: 120, of: 'memory' },
    ],
  },
  'source-maps-small': {
    title: 'Source maps: 20,000 small files',
    about: 'The same with 10,000 scripts of some lines and their maps.',
    runs: 3,
    needsCli: true,
    measure: benchSmallFiles,
    promises: [{ name: 'this action, the whole step', most: 0.4, of: 'time' }],
  },
  'source-maps-memory': {
    title: 'Source maps: by the size of the files',
    about: 'The whole step, which injects and uploads: memory does not grow with what is uploaded.',
    runs: 3,
    needsCli: false,
    measure: benchMemory,
    promises: [{ name: 'this action, 1000 files', most: 150, of: 'memory' }],
  },
  start: {
    title: 'Start',
    about:
      'The step on an event that releases nothing; a release with a deploy and without commits, which takes two requests; ' +
      'and one with five commits as the event lists them, for which three questions are asked before. Sentry is on the ' +
      'same machine, GitHub is not asked. Node itself takes the second line for two requests of nothing: less is not to be had.',
    runs: 25,
    needsCli: false,
    measure: benchStart,
    promises: [{ name: 'this action, a release with a deploy', most: 3.5, of: 'time' }],
  },
}

/** What each promised result took, and whether it is as little as promised. */
export function judge(
  { promises }: Bench,
  results: readonly Result[],
): (Promised & { value: number; holds: boolean })[] {
  const first = results[0]?.ms ?? Number.NaN
  return promises.map((promised) => {
    const result = results.find(({ name }) => name === promised.name)
    const value =
      (promised.of === 'time' ? result && result.ms / first : result?.peak) ?? Number.NaN
    return { ...promised, value, holds: value <= promised.most }
  })
}

/** `0.45 ×` or `200 MiB`. */
export function showPromised({ of }: Promised, value: number): string {
  return of === 'time' ? `${showRatio(value)} ×` : `${value.toFixed(0)} MiB`
}

export function showRatio(ratio: number): string {
  return ratio.toFixed(ratio < 0.1 ? 3 : 2)
}
