import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Artifact } from '../../../src/source-maps/artifact.ts'
import {
  type UploadedArtifacts,
  type UploadJob,
  uploadArtifacts,
} from '../../../src/source-maps/upload/upload.ts'
import { createStaging, type Staging } from '../../../src/staging/staging.ts'
import { createDeadline } from '../../../src/deadline.ts'
import { createSentryHttp, type SentryHttp } from '../../../src/sentry/http.ts'
import type { RecordedRequest } from '../http/loopback.ts'
import type { StoredBundle } from './artifacts.ts'
import { type SentryServer, type SentryServerOptions, startSentryServer } from './server.ts'
import { readZip, type ZipEntry } from './zip-reader.ts'

export const TOKEN = 'sntrys_scene_secret'

/** A workspace with built files, a Sentry server, and what an upload of the ones to the other takes. */
export type UploadScene = {
  server: SentryServer
  workspace: string
  /** What was logged. */
  lines: string[]
  /** Writes a file of the workspace; answers it as an artifact, whose name is its place below `dist/`. */
  add(place: string, contents: string | Buffer, facts?: Partial<Artifact>): Artifact
  upload(job?: Partial<UploadJob>, options?: UploadOptions): Promise<UploadedArtifacts>
  /** What is left in the directory for temporary files. */
  leftovers(): string[]
  close(): Promise<void>
}

type UploadOptions = {
  seconds?: number
  token?: string
  url?: string
  wrap?: (http: SentryHttp) => SentryHttp
  staging?: Staging
}

export async function startUploadScene(
  options: Partial<SentryServerOptions> = {},
): Promise<UploadScene> {
  const server = await startSentryServer({
    organization: 'acme',
    tokens: [
      { token: TOKEN, kind: 'org' },
      { token: 'reader', kind: 'user', scopes: ['project:read'] },
    ],
    projects: [
      { id: 11, slug: 'web' },
      { id: 12, slug: 'api' },
    ],
    ...options,
  })
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'upload-')))
  const tempDirectory = join(workspace, '.temporary')
  mkdirSync(tempDirectory)
  const added: Artifact[] = []
  const lines: string[] = []
  const log = (line: string): void => void lines.push(line)
  return {
    server,
    workspace,
    lines,
    add: (place, contents, facts = {}) => {
      const path = join(workspace, place)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, contents)
      const name = place.replace(/^dist\//, '')
      const artifact: Artifact = {
        path,
        name,
        kind: place.endsWith('.map') ? 'map' : 'script',
        debugId: null,
        mapUrl: null,
        isBytecode: false,
        ...facts,
      }
      added.push(artifact)
      return artifact
    },
    upload: async (
      job = {},
      {
        seconds = 60,
        token = TOKEN,
        url = server.url,
        wrap = asItIs,
        staging = createStaging(),
      } = {},
    ) => {
      const deadline = createDeadline(seconds, Date.now)
      const http = createSentryHttp({
        redact: String,
        url,
        token,
        headers: {},
        userAgent: 'test',
        deadline,
        proxy: null,
        maxRetries: 2,
        log,
        trace: () => undefined,
      })
      try {
        return await uploadArtifacts(
          {
            artifacts: added,
            root: workspace,
            tempDirectory,
            org: 'acme',
            projects: ['web'],
            release: 'web@1.0',
            dist: null,
            urlPrefix: '~',
            stripCommonPrefix: false,
            ...job,
          },
          { http: wrap(http), url, deadline, log, staging },
        )
      } finally {
        deadline.end()
      }
    },
    leftovers: () => readdirSync(tempDirectory),
    close: async () => {
      await server.close()
      rmSync(workspace, { recursive: true })
    },
  }
}

const asItIs = (http: SentryHttp): SentryHttp => http

/** The last bundle that the server put together. */
export function lastBundle({ artifacts }: SentryServer): StoredBundle & { data: Buffer } {
  const bundle = artifacts.bundles.at(-1)
  if (!bundle?.data) throw new Error('the server has no complete bundle')
  return { ...bundle, data: bundle.data }
}

type Manifest = {
  files: Record<string, { type: string; url: string; headers: Record<string, string> }>
} & Record<string, unknown>

export type OpenedBundle = {
  manifest: Manifest
  entries: ZipEntry[]
  text: (name: string) => string
}

/** Opens the last bundle. */
export async function openBundle(server: SentryServer): Promise<OpenedBundle> {
  const entries = await readZip(lastBundle(server).data)
  const text = (name: string): string => {
    const entry = entries.find((one) => one.name === name)
    if (!entry) throw new Error(`the bundle has no ${name}`)
    return entry.bytes.toString('utf8')
  }
  return { entries, text, manifest: JSON.parse(text('manifest.json')) as Manifest }
}

/** The requests, one a line, as `POST assemble/`; faults that were answered for the server included. */
export function tellRequests({ requests }: SentryServer): string[] {
  return requests.map(({ method, path }: RecordedRequest) => `${method} ${basename(path)}/`)
}
