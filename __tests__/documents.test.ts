import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import packageJson from '../package.json' with { type: 'json' }
import { readMessages, readRemedies } from './support/messages.ts'
import { ACTION_DIRECTORY } from './support/release-scene.ts'
import { readExplained, toAnchor } from './support/troubleshooting.ts'

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
  const explained = readExplained(ACTION_DIRECTORY).map(({ text }) => text)
  const texts = readErrorTexts()

  test.each(explained)('the message %s is a text of the sources', (text) => {
    // What stands at the end may be put together elsewhere.
    const words = text.replace(/[ …]+$/, '')
    expect(texts).toContain(words)
  })

  test('would be wrong with another text', () => {
    expect(texts).not.toContain('Sentry replied … when asked to …')
  })

  const messages = readMessages(ACTION_DIRECTORY)

  test.each(messages)('explains the message of $file: $text', ({ text }) => {
    const isKnown = explained.some(
      (one) => text === one || (one.length > 12 && text.startsWith(one)),
    )
    const isBegun = explained.some((one) => one.endsWith('…') && text.startsWith(one.slice(0, -1)))
    expect(isKnown || isBegun).toBe(true)
  })

  test('is held to all messages', () => {
    const found = messages.map(({ text }) => text)
    expect(found.length).toBeGreaterThan(80)
    for (const text of [
      'GitHub’s response was not understood when asked to ….',
      'environment … is longer than the 64 characters that Sentry accepts.',
      'The oldest … of … commits are left out (max_commits is …).',
      '…: the commits are sent without their changed files.',
      '… has no map: … is named by another script.',
    ])
      expect(found).toContain(text)
  })
})

describe('what the sources say about how to mend something', () => {
  const remedies = readRemedies(ACTION_DIRECTORY)

  test.each(remedies)('is a sentence: $file: $text', ({ text }) => {
    expect(text).toMatch(/^(?:[A-Z…`(]|sentry_url|github_token|sourcemaps_strict).{12,}[.:;)…]$/s)
  })

  test('is held to all of it', () => {
    expect(remedies.length).toBeGreaterThan(80)
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

  test.each(DOCUMENTS)('the anchors in the links of %s exist', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)]
    const broken = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? document : join(dirname(document), path)
      const headings = [...read(target).matchAll(/^#{1,6} (.*)$/gm)]
      return !headings.some(([, heading = '']) => toAnchor(heading) === anchor)
    })
    expect(broken.map(([link]) => link)).toEqual([])
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
