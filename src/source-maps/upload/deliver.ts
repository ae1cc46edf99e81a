import { open, type FileHandle } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline } from '../../deadline.ts'
import { ActionError } from '../../errors.ts'
import type { BundleFile, Chunk } from '../../sentry/bundle-chunks.ts'
import type { AssembleState, BundleServer } from '../../sentry/artifact-bundles.ts'
import { batchChunks } from './chunk-batches.ts'
import { buildChunkForm } from './chunk-form.ts'
import { renderBytes } from '../../text/units.ts'
import { createProgress } from './progress.ts'
import type { UploadOptions } from '../../sentry/chunk-upload-options.ts'

export type DeliveryTools = {
  server: BundleServer
  deadline: Deadline
  log: (line: string) => void
  /** Milliseconds, for tests. */
  now?: () => number
}

/** A server that still lacks chunks after two uploads will lack them after a third, too. */
const MAX_UPLOADS = 2
const FIRST_POLL_MS = 100
const LAST_POLL_MS = 3_000
/** How long another maker's server may leave a bundle unassembled before it is taken to use it as it is. */
const SETTLED_MS = 5_000
/** More requests at a time bring nothing: they share one connection. */
const MAX_CONCURRENCY = 4

/** `unconfirmed`: the server took every chunk, but does not tell whether it has put them together. */
export type Delivery = 'assembled' | 'unconfirmed'

/**
 * Brings a bundle to the server: the chunks that it reports missing, and then waits until it has put them
 * together. Throws when the server refuses the bundle, or is not done with it in time.
 */
export async function deliverBundle(
  file: BundleFile,
  options: UploadOptions,
  tools: DeliveryTools,
): Promise<Delivery> {
  const isSettled = createSettling(options, tools)
  let uploads = 0
  if (options.protocol !== 'asks') {
    await sendChunks(file.path, batchChunks(file.chunks, options), { options, tools })
    uploads = 1
  }
  for (let polls = 0; ;) {
    const response = await tools.server.assemble(file, options.protocol)
    if (response.kind === 'done') return 'assembled'
    if (response.kind === 'failed') throw bundleRefusedError(response.detail)
    if (response.kind === 'working') {
      if (isSettled(response.state)) return 'unconfirmed'
      await waitForNext(response, polls, tools)
      polls += 1
      continue
    }
    if (uploads === MAX_UPLOADS) throw chunksLostError(response.missing.length)
    const chunks = chunksToSend(file, response.missing)
    await sendChunks(file.path, batchChunks(chunks, options), { options, tools })
    uploads += 1
    polls = 0
  }
}

// Bugsink and GlitchTip use a bundle at once, and answer `created` for ever. They got all of it before they were asked,
// as everyone who does not tell what is missing.
function createSettling(
  { protocol }: UploadOptions,
  { deadline, now = () => performance.now() }: DeliveryTools,
): (state: string) => boolean {
  if (protocol === 'asks') return () => false
  const patience = Math.min(SETTLED_MS, deadline.remaining() / 2)
  let since: number | null = null
  let hasMoved = false
  return (state) => {
    since ??= now()
    hasMoved ||= state !== 'created'
    return !hasMoved && now() - since >= patience
  }
}

// A server that doesn't tell which, or names chunks of something else, gets all of them.
function chunksToSend({ chunks }: BundleFile, missing: readonly string[]): readonly Chunk[] {
  const wanted = new Set(missing)
  const known = chunks.filter(({ checksum }) => wanted.has(checksum))
  return known.length === 0 ? chunks : known
}

async function waitForNext(
  { state }: Extract<AssembleState, { kind: 'working' }>,
  polls: number,
  { deadline }: DeliveryTools,
): Promise<void> {
  const delayMs = Math.min(LAST_POLL_MS, FIRST_POLL_MS * 2 ** polls)
  if (delayMs >= deadline.remaining()) throw unfinishedError(state)
  await sleep(delayMs, undefined, { signal: deadline.signal })
}

async function sendChunks(
  path: string,
  batches: readonly (readonly Chunk[])[],
  upload: { options: UploadOptions; tools: DeliveryTools },
): Promise<void> {
  const handle = await open(path)
  try {
    await sendBatches(batches, upload, (batch) => sendBatch(handle, batch, upload))
  } finally {
    await handle.close()
  }
}

async function sendBatches(
  batches: readonly (readonly Chunk[])[],
  { options, tools }: { options: UploadOptions; tools: DeliveryTools },
  send: (batch: readonly Chunk[]) => Promise<void>,
): Promise<void> {
  const total = batches.flat().reduce((sum, chunk) => sum + sizeOf(chunk), 0)
  const progress = createProgress(tools.log)
  let sent = 0
  let failed = false
  const queue = batches.values()
  const runWorker = async (): Promise<void> => {
    for (const batch of queue) {
      if (failed) return
      try {
        await send(batch)
      } catch (error) {
        failed = true
        throw error
      }
      sent += batch.reduce((sum, chunk) => sum + sizeOf(chunk), 0)
      progress(() => `Uploaded ${renderBytes(sent)} of ${renderBytes(total)}.`)
    }
  }
  const workers = Math.min(options.concurrency, MAX_CONCURRENCY, batches.length)
  // The file must stay open until every worker is done, also when another one has failed.
  const ends = await Promise.allSettled(Array.from({ length: workers }, runWorker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

async function sendBatch(
  handle: FileHandle,
  batch: readonly Chunk[],
  upload: { options: UploadOptions; tools: DeliveryTools },
): Promise<void> {
  const outcome = await upload.tools.server.storeChunks({
    address: upload.options.address,
    count: batch.length,
    body: buildChunkForm(handle, batch, upload.options.gzip),
  })
  if (outcome.kind === 'stored') return
  if (batch.length === 1) throw outcome.error
  for (const chunk of batch) await sendBatch(handle, [chunk], upload)
}

function sizeOf({ start, end }: Chunk): number {
  return end - start
}

function bundleRefusedError(detail: string): ActionError {
  const words = detail === '' ? 'it gave no reason' : detail
  return new ActionError(`Sentry refused the source maps’ bundle: ${words}.`, {
    hint: 'Sentry gives the same answer for the same files for ten minutes; run the step again after that.',
  })
}

function chunksLostError(missing: number): ActionError {
  return new ActionError(
    `Sentry does not find ${missing} of the bundle’s chunks, although it took all of them ${MAX_UPLOADS} times.`,
    {
      hint: 'The fault is on the server’s side, often in its file store; run the step again later.',
    },
  )
}

function unfinishedError(state: string): ActionError {
  return new ActionError(
    `Sentry has the whole bundle of source maps, but was not done with it in time (state ${state}).`,
    { hint: 'It may still finish by itself. Raise `timeout` to wait longer.' },
  )
}
