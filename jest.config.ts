import type { Config } from 'jest'

const config: Config = {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  restoreMocks: true,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 60_000,
  // Many tests wait for a server or for a time limit, so four workers keep two cores busy: 150 s where three take 180. A
  // spawn costs more the more memory its parent holds, so workers are replaced before they grow.
  maxWorkers: 4,
  workerIdleMemoryLimit: '150MB',
}

export default config
