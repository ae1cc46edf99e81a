// Loaded before a program: ends it with SIGKILL at its n-th call that changes the disk, before or after that is done.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const at = Number(process.env['KILL_AT'])
const isBefore = process.env['KILL_BEFORE'] === 'true'
let calls = 0

for (const name of ['open', 'rename', 'link', 'rm', 'unlink', 'copyFile', 'writeFile']) {
  const original = fs.promises[name]
  fs.promises[name] = async (...args) => {
    // Only what is opened to be written to changes something.
    if (name === 'open' && (args[1] ?? 'r') === 'r') return original(...args)
    calls += 1
    const isLast = calls === at
    if (isLast && isBefore) process.kill(process.pid, 'SIGKILL')
    const result = await original(...args)
    if (isLast) process.kill(process.pid, 'SIGKILL')
    return result
  }
}
syncBuiltinESMExports()
process.on('exit', () => fs.writeSync(1, `calls: ${calls}\n`))
