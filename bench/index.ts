import { benchCommits } from './commits.ts'
import { benchStart, showSizes } from './start.ts'

// Every figure is a median, and a ratio to something that was measured in turn with it: machines are noisy.

const BENCHES: Record<string, (runs: number) => void | Promise<void>> = {
  sizes: () => showSizes('dist'),
  start: benchStart,
  commits: benchCommits,
}

const [names = Object.keys(BENCHES).join(','), runs = '9'] = process.argv.slice(2)
for (const name of names.split(',')) await BENCHES[name]?.(Number(runs))
