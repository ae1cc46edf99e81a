import { benchCommits } from './commits.ts'
import { benchPush } from './push.ts'
import { benchStart } from './start.ts'
import { ratiosOf, type Result } from './turns.ts'

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
  /** What is promised: the result of that name takes at most so many times as long as the first. */
  promises: readonly Promised[]
}

export type Promised = { name: string; most: number }

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
      { name: 'this action, from the same checkout', most: 0.45 },
      { name: 'this action, without a checkout', most: 0.45 },
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
    promises: [{ name: 'this action, the whole step up to its request', most: 0.2 }],
  },
  start: {
    title: 'Start',
    about:
      'The step with an event that releases nothing, and one that releases five commits as the event lists them, with a ' +
      'deploy, against Sentry on the same machine.',
    runs: 25,
    needsCli: false,
    measure: benchStart,
    promises: [{ name: 'this action, a whole release with a deploy', most: 3 }],
  },
}

/** The ratio of each promised result, and whether it is as small as promised. */
export function judge(
  { promises }: Bench,
  results: readonly Result[],
): (Promised & { ratio: number; holds: boolean })[] {
  const ratios = ratiosOf(results)
  return promises.map((promised) => {
    const ratio = ratios[results.findIndex(({ name }) => name === promised.name)] ?? Number.NaN
    return { ...promised, ratio, holds: ratio <= promised.most }
  })
}
