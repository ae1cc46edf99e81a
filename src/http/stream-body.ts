import type { ClientRequest } from 'node:http'
import { types } from 'node:util'

/** A body that is too large to be held: its bytes come in pieces, anew for every attempt to send it. */
export type StreamBody = {
  contentType: string
  /** The bytes of all pieces together. */
  length: number
  /** A piece is good until the next one is asked for: all of them may share their memory. */
  pieces: () => AsyncIterable<Uint8Array>
}

/** The headers by which a server learns what comes, and how much: not every one takes a body without a length. */
export function headersOf({ contentType, length }: StreamBody): Record<string, string> {
  return { 'content-type': contentType, 'content-length': String(length) }
}

/**
 * Writes the pieces, each when the one before has left this process, so that no more than one is held. A server
 * that responds before the end, as to a request that is too large, gets no more of them. A piece that cannot be made ends
 * the request.
 */
export async function writePieces(request: ClientRequest, body: StreamBody): Promise<void> {
  let isAnswered = false
  request.once('response', (response) => {
    isAnswered = true
    // The connection cannot be used again: the server may still wait for the rest.
    response.once('end', () => {
      if (!request.writableFinished) request.destroy()
    })
  })
  try {
    for await (const piece of body.pieces()) {
      if (isAnswered || request.destroyed) return
      await writePiece(request, piece)
    }
    request.end()
  } catch (error) {
    request.destroy(types.isNativeError(error) ? error : new Error(String(error)))
  }
}

function writePiece(request: ClientRequest, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    request.write(piece, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
