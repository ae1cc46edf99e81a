// Loaded before a program: ends it with SIGKILL at its n-th call that changes the disk, before or after that is done.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const at = Number(process.env['KILL_AT'])
const isBefore = process.env['KILL_BEFORE'] === 'true'
const NAMES = ['open', 'rename', 'link', 'rm', 'unlink', 'copyFile', 'writeFile']
let calls = 0

function end() {
  process.kill(process.pid, 'SIGKILL')
}

/** Whether this is the last call; called once for each that changes something. */
function count(name, args) {
  // Only what is opened to be written to changes something.
  if (name.startsWith('open') && (args[1] ?? 'r') === 'r') return false
  calls += 1
  const isLast = calls === at
  if (isLast && isBefore) end()
  return isLast
}

for (const name of NAMES) {
  const original = fs.promises[name]
  fs.promises[name] = async (...args) => {
    const isLast = count(name, args)
    const result = await original(...args)
    if (isLast) end()
    return result
  }
}
for (const name of [...NAMES.map((one) => `${one}Sync`), 'writevSync']) {
  const original = fs[name]
  fs[name] = (...args) => {
    const isLast = count(name, args)
    const result = original(...args)
    if (isLast) end()
    return result
  }
}
syncBuiltinESMExports()
process.on('exit', () => fs.writeSync(1, `calls: ${calls}\n`))
