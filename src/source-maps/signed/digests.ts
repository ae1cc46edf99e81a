import { createHash } from 'node:crypto'

/** Digests of files as builds write them down, each with the name of the file that it was found in. */
export type Digests = ReadonlyMap<string, string>

// `integrity` of HTML, import maps and manifests: https://www.w3.org/TR/sri-2/.
const INTEGRITY = /\b(sha(?:256|384|512))-([\w+/-]{43,88})/g
// ngsw.json has SHA-1, precache manifests have MD5, some others SHA-256.
const HEX = /\b(?:[\da-f]{64}|[\da-f]{40}|[\da-f]{32})\b/g

const HEX_ALGORITHMS = { 32: 'md5', 40: 'sha1', 64: 'sha256' } as const

/** Finds the digests in a text; hexadecimal ones only where a text is made of them, as manifests are. */
export function readDigests(text: string, withHex: boolean): string[] {
  const integrity = [...text.matchAll(INTEGRITY)].map(([, algorithm = '', value = '']) =>
    toIntegrity(algorithm, value),
  )
  return withHex ? [...integrity, ...(text.match(HEX) ?? [])] : integrity
}

function toIntegrity(algorithm: string, value: string): string {
  return `${algorithm}-${value.replaceAll('-', '+').replaceAll('_', '/')}`
}

/** Whether a script may have the `integrity` of others, which it has to call so: a quick look. */
export function mayHaveIntegrity(bytes: Buffer): boolean {
  return bytes.includes('integrity')
}

/** The name of the file that has the digest of some bytes; null when none has. */
export function findVoucher(digests: Digests, bytes: Buffer): string | null {
  const forms = new Set([...digests.keys()].map((digest) => toForm(digest)))
  for (const form of forms) {
    const voucher = digests.get(computeDigest(form, bytes))
    if (voucher !== undefined) return voucher
  }
  return null
}

function toForm(digest: string): string {
  return digest.includes('-') ? digest.slice(0, 7) : String(digest.length)
}

function computeDigest(form: string, bytes: Buffer): string {
  const hexAlgorithm = Object.entries(HEX_ALGORITHMS).find(([length]) => length === form)?.[1]
  if (hexAlgorithm !== undefined) return createHash(hexAlgorithm).update(bytes).digest('hex')
  const algorithm = form.slice(0, -1)
  return form + createHash(algorithm).update(bytes).digest('base64').replace(/=+$/, '')
}
