import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import packageJson from '../package.json' with { type: 'json' }
import { ACTION_DIRECTORY } from './support/release-scene.ts'

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md'], { cwd: ACTION_DIRECTORY })

function read(path: string): string {
  return readFileSync(join(ACTION_DIRECTORY, path), 'utf8')
}

/** The rows of the table under a heading, without its head, each as its cells. */
function readTable(markdown: string, heading: string): string[][] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\|(.+)\|$/gm)]
    .slice(2)
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
}

type NamedTest = { file: string; name: string }

/** Tests named as `file › test`. */
function namedTests(text: string): NamedTest[] {
  return [...text.matchAll(/`([\w./-]+\.test\.ts) › ([^`]+)`/g)].map(
    ([, file = '', name = '']) => ({ file, name }),
  )
}

function exists({ file, name }: NamedTest): boolean {
  const path = join('__tests__', file)
  return existsSync(join(ACTION_DIRECTORY, path)) && read(path).includes(`'${name}'`)
}

describe('tests that documents name', () => {
  const named = DOCUMENTS.flatMap((document) =>
    namedTests(read(document)).map((found) => ({ document, ...found })),
  )

  test.each(named)('$document: $file has “$name”', (found) => {
    expect(exists(found)).toBe(true)
  })

  test('would be missed when they did not exist', () => {
    expect(exists({ file: 'release/commit.test.ts', name: 'no such test' })).toBe(false)
    expect(exists({ file: 'no-such.test.ts', name: 'a' })).toBe(false)
    expect(namedTests('`a/b.test.ts › what it says`, and more')).toEqual([
      { file: 'a/b.test.ts', name: 'what it says' },
    ])
  })

  test.each([
    ['SECURITY.md', 'What an attacker can do', 20],
    ['docs/how-it-works.md', 'What is promised, and what shows it', 10],
  ])('every line of %s has one', (document, heading, least) => {
    const rows = readTable(read(document), heading)
    expect(rows.length).toBeGreaterThanOrEqual(least)
    expect(rows.filter((cells) => namedTests(cells.at(-1) ?? '').length === 0)).toEqual([])
  })
})

/** All sources as one text, in which whatever a template inserts is an ellipsis, as in a heading. */
function readErrorTexts(): string {
  return globSync('src/**/*.ts', { cwd: ACTION_DIRECTORY })
    .map((path) => read(path).replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…'))
    .join('\n')
}

describe('docs/troubleshooting.md', () => {
  const headings = [...read('docs/troubleshooting.md').matchAll(/^### (.*)$/gm)].map(
    ([, heading = '']) => heading,
  )
  const texts = readErrorTexts()

  test('has headings', () => {
    expect(headings.length).toBeGreaterThan(20)
  })

  test.each(headings)('the heading %s is a text of the sources', (heading) => {
    expect(heading).toMatch(/^`[^`]+`$/)
    expect(texts).toContain(heading.slice(1, -1))
  })

  test('would be wrong with another text', () => {
    expect(texts).not.toContain('Sentry replied … when asked to …')
  })
})

describe('what documents point to', () => {
  test.each(DOCUMENTS)('the links of %s lead somewhere', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
    const broken = links
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(ACTION_DIRECTORY, dirname(document), link)))
    expect(broken).toEqual([])
  })

  test.each(DOCUMENTS)('the scripts of %s exist', (document) => {
    const scripts = [...read(document).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([])
  })

  test('the files and folders of CONTRIBUTING.md exist', () => {
    const paths = [
      ...read('CONTRIBUTING.md').matchAll(
        /`((?:src|__tests__|scripts|docs|examples|\.github)\/[^`\s]*|[\w-]+\.(?:yml|md))`/g,
      ),
    ].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !existsSync(join(ACTION_DIRECTORY, path)))).toEqual([])
  })
})
