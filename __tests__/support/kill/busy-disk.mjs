// Loaded before a program: a disk on which somebody else has every temporary file of the step open.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const isOwn = (path) => /create-sentry-release-\d|sentry-artifacts-|\.debug-id-/.test(String(path))
const busy = (path) =>
  Object.assign(new Error(`EBUSY: resource busy or locked, unlink '${path}'`), { code: 'EBUSY' })
const { rm, unlink } = fs.promises
const { rmSync } = fs

fs.promises.rm = async (path, options) => {
  if (isOwn(path)) throw busy(path)
  return rm(path, options)
}
fs.promises.unlink = async (path) => {
  if (isOwn(path)) throw busy(path)
  return unlink(path)
}
fs.rmSync = (path, options) => {
  if (isOwn(path)) throw busy(path)
  return rmSync(path, options)
}
syncBuiltinESMExports()
