import { gunzipSync } from 'node:zlib'
import { runProcess } from './read-git.ts'
import { type ServedRepository } from './model.ts'
import { type Answer, type RecordedRequest } from '../http/loopback.ts'

/** The folder's path and the service of `/acme/web.git/info/refs`, with and without `.git`; null for other paths. */
export function parseGitPath(path: string): { fullName: string; file: string } | null {
  const match = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(
    path,
  )
  return match ? { fullName: match[1] ?? '', file: match[2] ?? '' } : null
}

/** The password of Basic authentication, which is where git sends a token; null when there is none. */
export function readBasicToken(authorization: string | undefined): string | null {
  const [, encoded] = /^basic (\S+)$/i.exec(authorization ?? '') ?? []
  if (encoded === undefined) return null
  return Buffer.from(encoded, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '')
}

/** Serves a fetch by git's own `git http-backend`, so what it answers is what a git server answers. */
export async function serveGit(
  request: RecordedRequest,
  repository: ServedRepository,
  file: string,
): Promise<Answer> {
  const service = file === 'info/refs' ? request.query.get('service') : file
  if (service !== 'git-upload-pack') return plain(403, 'Only reading is supported.')
  const { headers } = request
  const body = headers['content-encoding'] === 'gzip' ? gunzipSync(request.raw) : request.raw
  const { code, stdout, stderr } = await runProcess(['http-backend'], {
    directory: repository.directory,
    input: body,
    environment: {
      GIT_PROJECT_ROOT: repository.directory,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      PATH_INFO: `/${file}`,
      REQUEST_METHOD: request.method,
      QUERY_STRING: request.query.toString(),
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      REMOTE_ADDR: '127.0.0.1',
    },
  })
  // A refused request, such as for a commit that is not there, ends with a failure after its answer is written.
  if (code !== 0 && stdout.length === 0) {
    throw new Error(`git http-backend ended with ${code}: ${stderr.toString('utf8')}`)
  }
  return parseCgi(stdout)
}

export function askForCredentials(): Answer {
  const answer = plain(401, 'Repository not found.')
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Basic realm="GitHub"' } }
}

export function repositoryNotFound(): Answer {
  return plain(404, 'Repository not found.')
}

function plain(status: number, text: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from(`${text}\n`),
  }
}

/** Header lines, a blank line, the body; the status is a header of its own and 200 without it. */
function parseCgi(output: Buffer): Answer {
  const end = output.indexOf('\r\n\r\n')
  if (end === -1) throw new Error('git http-backend answered without headers')
  const headers: Record<string, string> = {}
  for (const line of output.toString('latin1', 0, end).split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? []
    headers[name.toLowerCase()] = value
  }
  const { status, ...rest } = headers
  return {
    status: status === undefined ? 200 : Number.parseInt(status, 10),
    headers: rest,
    body: output.subarray(end + 4),
  }
}
