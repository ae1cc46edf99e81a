export async function exec(...args) {
  const loaded = await import('loaded-exec')
  return loaded.exec(...args)
}

export async function getExecOutput(...args) {
  const loaded = await import('loaded-exec')
  return loaded.getExecOutput(...args)
}
