import { parseSha } from '../../commits/commit.ts'
import type { TagRef } from '../../commits/source.ts'
import type { Deadline } from '../../deadline.ts'
import type { Proxy } from '../../http/proxy.ts'
import { readText, sendRequest } from '../../http/request.ts'
import { basicCredential } from '../git/credential.ts'

export type GitServer = {
  /** The root of the GitHub server. */
  serverUrl: string
  /** `owner/name`. */
  repository: string
  /** Empty: the repository is read without one. */
  token: string
  /** Null when the environment names none. */
  proxy: Proxy | null
  deadline: Deadline
}

/** 10,000 tags take 1.4 MB. */
const MAX_BYTES = 10 * 1024 * 1024

/**
 * The tags whose names begin with `prefix`, however many, with their commits, by one request of git's protocol: of REST
 * each annotated tag would take one more. Null when the server does not support it. Source: git's "gitprotocol-v2",
 * `ls-refs`.
 */
export async function listTagsByGit(
  prefix: string,
  { serverUrl, repository, token, proxy, deadline }: GitServer,
): Promise<readonly TagRef[] | null> {
  const address = new URL(`${serverUrl}/${repository}.git/git-upload-pack`)
  const body = [
    packet('command=ls-refs\n'),
    packet('agent=create-sentry-release\n'),
    '0001',
    packet('peel\n'),
    packet(`ref-prefix refs/tags/${prefix}\n`),
    '0000',
  ].join('')
  try {
    const response = await sendRequest(address, {
      method: 'POST',
      headers: {
        'git-protocol': 'version=2',
        'content-type': 'application/x-git-upload-pack-request',
        accept: 'application/x-git-upload-pack-result',
        ...(token === '' ? {} : { authorization: `basic ${basicCredential(token)}` }),
      },
      body,
      signal: AbortSignal.any([
        deadline.signal,
        AbortSignal.timeout(Math.ceil(Math.max(0, deadline.remaining()) / 2)),
      ]),
      proxy,
    })
    const text = await readText(response, MAX_BYTES)
    const tags = response.status === 200 && text !== null ? parseTags(text) : null
    // A server may list more than it was asked for.
    return tags?.filter(({ name }) => name.startsWith(prefix)) ?? null
  } catch {
    return null
  }
}

/** A packet begins with its length, itself included, in four hexadecimal digits. */
function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text
}

const TAG = /^[0-9a-f]{4}([0-9a-f]+) refs\/tags\/([^ ]+)(?: .*)?$/
const PEELED = / peeled:([0-9a-f]+)/

/** Null: it is no list, or not a whole one. Each packet is one line, because no name of a ref holds a line break. */
function parseTags(text: string): readonly TagRef[] | null {
  const lines = text.split('\n')
  if (lines.pop() !== '0000') return null
  const tags = lines.map((line) => {
    const [, id = '', name = ''] = TAG.exec(line) ?? []
    const commit = parseSha(PEELED.exec(line)?.[1] ?? id)
    return commit === null ? null : { name, commit }
  })
  return tags.every((tag) => tag !== null) ? tags : null
}
