import { parseSha, type Sha } from '../../commits/commit.ts'
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
 * The commits of the annotated tags whose names begin with `prefix`, however many, by one request of git's protocol: REST
 * would take one for each tag. Null when the server does not support it. Source: git's "gitprotocol-v2", `ls-refs`.
 */
export async function listPeeledTags(
  prefix: string,
  { serverUrl, repository, token, proxy, deadline }: GitServer,
): Promise<ReadonlyMap<string, Sha> | null> {
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
    return response.status === 200 && text !== null ? parsePeeledTags(text) : null
  } catch {
    return null
  }
}

function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text
}

const TAGS = 'refs/tags/'
const PEELED = 'peeled:'

// Each packet is one line, and no name of a ref holds a line break.
function parsePeeledTags(text: string): ReadonlyMap<string, Sha> {
  return new Map(
    text.split('\n').flatMap((line): [string, Sha][] => {
      const [, name = '', ...attributes] = line.split(' ')
      const peeled = attributes.find((attribute) => attribute.startsWith(PEELED))
      const commit = parseSha(peeled?.slice(PEELED.length))
      return !name.startsWith(TAGS) || commit === null ? [] : [[name.slice(TAGS.length), commit]]
    }),
  )
}
