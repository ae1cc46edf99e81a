import { describe, expect, test } from '@jest/globals'
import { describeLeft, interruptionError, type StepProgress } from '../../src/run/interruption.ts'

const NOTHING: StepProgress = { asked: null, release: null, files: null }

describe('what a step leaves that ends in the middle', () => {
  test.each<[progress: Partial<StepProgress>, left: string]>([
    [{}, 'nothing was sent to Sentry yet'],
    [
      { asked: 'create release web@1' },
      'Sentry was asked to create release web@1 and has not answered',
    ],
    [{ release: 'unfinalized' }, 'release web@1 exists and is not finalized'],
    [{ release: 'finalized' }, 'release web@1 exists and is finalized'],
    [
      { release: 'finalized', asked: 'create the deploy to staging' },
      'release web@1 exists and is finalized; Sentry was asked to create the deploy to staging and has not answered',
    ],
    [
      { release: 'unfinalized', files: { replaced: 120, all: 300 } },
      'release web@1 exists and is not finalized; 120 of 300 files have Debug IDs',
    ],
  ])('%j: %s', (progress, left) => {
    expect(describeLeft({ ...NOTHING, ...progress }, 'web@1')).toBe(left)
  })

  test('is named in the error, with what completes it', () => {
    expect(interruptionError('cancelled', NOTHING, 'web@1')).toMatchObject({
      message: 'cancelled: nothing was sent to Sentry yet.',
      hint: 'Run the step again: it completes what is missing.',
    })
    expect(interruptionError('stalled', NOTHING, 'web@1')).toMatchObject({
      message: 'The step waited for something that never happens: nothing was sent to Sentry yet.',
      hint: expect.stringContaining('please report it'),
    })
  })
})
