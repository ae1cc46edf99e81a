/** A piece of a bundle that Sentry stores by its SHA-1; `start` and `end` are byte offsets in the file. */
export type Chunk = { checksum: string; start: number; end: number }

/** An artifact bundle on disk; `size` in bytes, `checksum` the SHA-1 of the whole file. */
export type BundleFile = { path: string; size: number; checksum: string; chunks: readonly Chunk[] }
