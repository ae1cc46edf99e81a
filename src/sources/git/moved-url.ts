import { takeShare } from '../../deadline.ts'
import { readText, sendRequest } from '../../http/request.ts'
import type { GitServer } from '../github/tags-by-git.ts'
import { basicCredential } from './credential.ts'

/**
 * Where a repository is now that a git server redirects from; null when it says nothing else. Asks as git does, but goes
 * with the token only where that server itself leads to.
 */
export async function findMovedUrl(
  url: string,
  { token, deadline, proxy }: Pick<GitServer, 'token' | 'deadline' | 'proxy'>,
): Promise<string | null> {
  const headers = token === '' ? {} : { authorization: `basic ${basicCredential(token)}` }
  try {
    const location = new URL(`${url}/info/refs?service=git-upload-pack`)
    const request = { method: 'GET', headers, signal: takeShare(deadline, 1 / 2).signal, proxy }
    const response = await sendRequest(location, request)
    // What it lists is git's affair.
    await readText(response, 0)
    const found = response.url.replace(/\/info\/refs\?.*$/, '')
    return response.status === 200 && found !== url ? found : null
  } catch {
    return null
  }
}
