import { describe, expect, test } from '@jest/globals'
import { describeUnknownInputs, INPUT_NAMES } from '../../src/inputs/unknown-inputs.ts'

const describeInputs = (...names: string[]): Promise<string | null> =>
  describeUnknownInputs(Object.fromEntries(names.map((name) => [`INPUT_${name}`, 'x'])))

describe('inputs that do not exist', () => {
  test.each([
    ['ENVIROMENT', 'There is no input enviroment: did you mean environment?'],
    ['PROJECT', 'There is no input project: did you mean projects?'],
    ['SET-COMMITS', 'There is no input set-commits: did you mean set_commits?'],
    ['SOURCE_MAPS', 'There is no input source_maps: did you mean sourcemaps?'],
    ['TOKEN', 'There is no input token: did you mean auth_token?'],
    ['BAES', 'There is no input baes: did you mean base?'],
    ['TAG_NAME', 'There is no input tag_name: did you mean tagName?'],
    ['JOB_TOTAL', 'There is no input job_total.'],
    ['COLOUR', 'There is no input colour.'],
    ['__PROTO__', 'There is no input __proto__.'],
  ])('%s: %s', async (name, warning) => {
    expect(await describeInputs(name)).toBe(warning)
  })

  test('are one warning', async () => {
    expect(await describeInputs('RELAESE', 'COLOUR')).toBe(
      'There are no inputs of these names, so they are ignored: relaese: did you mean release? colour.',
    )
  })

  test('are none when all exist, whatever else the step’s variables are', async () => {
    const names = INPUT_NAMES.map((name) => name.toUpperCase())
    expect(await describeInputs(...names)).toBeNull()
    expect(await describeUnknownInputs({ PATH: '/bin', INPUT: 'x', INPUTS_X: 'x' })).toBeNull()
  })
})
