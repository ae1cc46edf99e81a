import { describe, expect, test } from '@jest/globals'
import { createReader } from '../../src/inputs/reader.ts'
import { parseSourceMapInputs, type SourceMapInputs } from '../../src/inputs/source-map-inputs.ts'

function parse(inputs: Readonly<Record<string, string>>): SourceMapInputs & { problems: string[] } {
  const problems: string[] = []
  const reader = createReader({
    readInput: (name) => inputs[name] ?? '',
    environment: {},
    problems,
    warnings: [],
  })
  return { ...parseSourceMapInputs(reader), problems }
}

describe('sourcemaps are words', () => {
  test.each([
    ['dist', ['dist']],
    ['dist  !dist/vendor\n"my build" \'x y\'', ['dist', '!dist/vendor', 'my build', 'x y']],
    ['dist !"my vendor" !\'x y\'', ['dist', '!my vendor', '!x y']],
    ['dist dist', ['dist']],
    ['""', []],
  ])('%j', (sourcemaps, patterns) => {
    expect(parse({ sourcemaps })).toMatchObject({ patterns, problems: [] })
  })

  test.each(['dist "my', '!"my', "dist 'my"])('%j has a quote that does not end', (sourcemaps) => {
    expect(parse({ sourcemaps }).problems).toEqual([
      expect.stringContaining('sourcemaps has a quote that does not end'),
    ])
  })
})

describe('inject', () => {
  test.each([
    ['', 'auto'],
    ['auto', 'auto'],
    ['AUTO', 'auto'],
    ['true', true],
    ['1', true],
    ['no', false],
  ])('%j is %j', (inject, expected) => {
    expect(parse({ inject })).toMatchObject({ inject: expected, problems: [] })
  })

  test('takes no other word', () => {
    expect(parse({ inject: 'maybe' }).problems).toEqual([
      'inject is not a boolean: got "maybe". Use auto, true or false (1, 0, yes, no, on and off work too).',
    ])
  })
})
