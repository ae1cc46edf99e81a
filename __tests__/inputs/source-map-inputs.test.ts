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
