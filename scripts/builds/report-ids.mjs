import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { getFilenameToDebugIdMap } from '@sentry/core'

// Runs scripts as a page would and prints the Debug IDs that Sentry's SDK then knows, by file:
// node report-ids.mjs module|script file…

const [kind, ...files] = process.argv.slice(2)
globalThis.self = globalThis
globalThis.window = globalThis
for (const file of files) {
  try {
    if (kind === 'module') await import(pathToFileURL(file).href)
    else vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file })
  } catch {
    // What needs a browser fails after it has registered its id.
  }
}
const parseStack = (stack) =>
  stack.split('\n').flatMap((line) => {
    const [, filename] = /(?:file:\/\/)?(\/[^():]+):\d+:\d+\)?$/.exec(line) ?? []
    return filename === undefined ? [] : [{ filename: decodeURI(filename) }]
  })
console.log(JSON.stringify(getFilenameToDebugIdMap((stack) => parseStack(stack).toReversed())))
process.exit()
