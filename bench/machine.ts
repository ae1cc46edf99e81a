import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, release, totalmem, type as system } from 'node:os'
import { readSentryCliVersion } from './sentry-cli.ts'

/** What the figures hang on, by what it is called in the table. */
export type Machine = Record<string, string>

/** This machine and the programs that are measured. */
export function readMachine(): Machine {
  const cores = availableParallelism()
  const model = cpus()[0]?.model.trim() ?? arch()
  return {
    processor: `${model}, ${cores} ${cores === 1 ? 'core' : 'cores'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${readSystemName()}, ${system()} ${release().split('-')[0]}, ${arch()}`,
    Node: process.version.slice(1),
    'sentry-cli': readSentryCliVersion() ?? 'not installed',
    git: execFileSync('git', ['--version'], { encoding: 'utf8' })
      .replace('git version ', '')
      .trim(),
  }
}

function readSystemName(): string {
  try {
    const text = readFileSync('/etc/os-release', 'utf8')
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1] ?? process.platform
  } catch {
    return process.platform
  }
}
