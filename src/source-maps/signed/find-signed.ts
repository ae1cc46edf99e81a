import type { FoundFile } from '../artifact.ts'
import { inTurns } from '../in-turns.ts'
import { readContents, withFileError } from '../read-files.ts'
import { findVoucher } from './digests.ts'
import type { Vouchers } from './vouchers.ts'

/** Why a file's bytes must stay as they are. */
export type Signature = {
  kind: 'digest' | 'copy'
  /** The file that has the digest, or the compressed copy. */
  name: string
}

/** The files that something vouches for, by their paths. */
export async function findSigned(
  files: readonly FoundFile[],
  { digests, copies }: Vouchers,
): Promise<Map<string, Signature>> {
  const signed = new Map<string, Signature>()
  for (const { path } of files) {
    const copy = copies.get(path)
    if (copy !== undefined) signed.set(path, { kind: 'copy', name: copy })
  }
  if (digests.size === 0) return signed
  for await (const { path, name } of inTurns(files)) {
    const { bytes } = withFileError(name, () => readContents(path))
    const voucher = findVoucher(digests, bytes)
    if (voucher !== null) signed.set(path, { kind: 'digest', name: voucher })
  }
  return signed
}
