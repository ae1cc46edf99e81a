// Loaded before a program: a disk that, as those of Windows, lets nothing take the place of a read-only file.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const WRITABLE = 0o200
const refuse = (from, to) => {
  const facts = fs.statSync(to, { throwIfNoEntry: false })
  if (facts === undefined || (facts.mode & WRITABLE) !== 0) return
  const message = `EPERM: operation not permitted, rename '${from}' -> '${to}'`
  throw Object.assign(new Error(message), { code: 'EPERM' })
}
const { renameSync } = fs
const { rename } = fs.promises

fs.renameSync = (from, to) => {
  refuse(from, to)
  renameSync(from, to)
}
fs.promises.rename = async (from, to) => {
  refuse(from, to)
  return rename(from, to)
}
syncBuiltinESMExports()
