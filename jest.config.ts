import type { Config } from 'jest'

const config: Config = {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  restoreMocks: true,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 60_000,
  // A spawn costs more the more memory its parent holds, so workers are replaced before they grow.
  maxWorkers: 2,
  workerIdleMemoryLimit: '150MB',
}

export default config
