/** Bytes, and how many of them somebody has looked at: one by one, in a search, or as a text or part of their own. */
export type CountedBuffer = { bytes: Buffer; looked: () => number }

/** Counts what is read of bytes, so that a test can tell work that grows with their number from work that explodes. */
export function countReads(buffer: Buffer): CountedBuffer {
  let looked = 0
  const ownMethods: Record<string, unknown> = {
    toString: (encoding?: BufferEncoding, start = 0, end = buffer.length) => {
      looked += Math.max(0, end - start)
      return buffer.toString(encoding, start, end)
    },
    subarray: (start = 0, end = buffer.length) => {
      looked += Math.max(0, end - start)
      return buffer.subarray(start, end)
    },
    indexOf: (value: string | number, from = 0) => {
      const found = buffer.indexOf(value, from)
      looked += (found === -1 ? buffer.length : found) - from
      return found
    },
    lastIndexOf: (value: string | number, from = buffer.length) => {
      const found = buffer.lastIndexOf(value, from)
      looked += from - Math.max(0, found)
      return found
    },
  }
  const bytes = new Proxy(buffer, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(ownMethods, name)) return ownMethods[name]
      if (typeof name === 'string' && /^\d+$/.test(name)) looked += 1
      return Reflect.get(target, name, target)
    },
  })
  return { bytes, looked: () => looked }
}
