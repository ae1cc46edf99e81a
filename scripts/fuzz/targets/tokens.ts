import * as fc from 'fast-check'
import { parseUploadOptions } from '../../../src/sentry/chunk-upload-options.ts'
import { parseInputs } from '../../../src/inputs/inputs.ts'
import { parseTokenClaims, secretsOfToken, serverOfClaims } from '../../../src/inputs/token.ts'
import { mutated } from '../mutations.ts'
import { attempt, isError, promise } from '../promises.ts'
import { definePureTarget } from '../target.ts'
import { json, text, variable, toJsonText } from '../values.ts'

const address = fc.oneof(
  fc.constantFrom(
    'https://sentry.io',
    'https://us.sentry.io',
    'https://sentry.io.evil.example',
    'https://evilsentry.io',
    'http://us.sentry.io',
    'https://sentry.io@evil.example/',
    'https://sentry.io:8443',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://com',
    '//evil.example/',
    'https:evil.example',
    '\\\\evil.example\\',
    '/chunks/',
  ),
  text,
)
const claims = mutated(
  fc.record({ iat: fc.constantFrom(1, 0, null), url: address, region_url: address, org: text }),
)
const token = fc.oneof(
  fc
    .tuple(
      claims,
      text,
      fc.constantFrom('base64', 'base64url', 'hex'),
      fc.constantFrom('_', '__', ''),
    )
    .map(([value, secret, encoding, join]) => {
      const payload = Buffer.from(toJsonText(value).slice(0, 100_000)).toString(encoding)
      return `sntrys_${payload}${join}${secret}`
    }),
  json.map((value) => `sntrys_${Buffer.from(toJsonText(value)).toString('base64')}_secret`),
  variable,
)

/** Tokens and what they claim; addresses that a server names for uploads. */
export const tokensTarget = definePureTarget({
  name: 'tokens',
  values: fc.record({ token, address, server: address }),
  examine: async ({ token: given, address: named, server }) => {
    const secrets = secretsOfToken(given)
    promise(secrets.includes(given) || given === '', 'the token itself is a secret')
    const claimed = parseTokenClaims(given)
    const own = serverOfClaims(claimed)
    if (claimed?.url && own !== null && own !== claimed.url)
      promise(isFamily(own, claimed.url), `${own} belongs to ${claimed.url}`)
    const read = (name: string): string =>
      ({ projects: 'web', org: 'acme', auth_token: given.trim() })[name] ?? ''
    const options = { secretsHint: null, now: new Date(0) }
    const shown = given.trim().length < 8 ? [] : [given.trim()]
    const parsed = await attempt(() => parseInputs(read, {}, options), shown)
    if (!isError(parsed)) promise(URL.canParse(parsed.sentry.url), 'the server has an address')
    checkUpload(named, server)
  },
})

/** The same host, or below it, and nothing in between but what DNS gives to its owner; and encrypted. */
function isFamily(address_: string, root: string): boolean {
  const [one, other] = [new URL(address_), new URL(root)]
  const isBelow = one.hostname === other.hostname || one.hostname.endsWith(`.${other.hostname}`)
  return isBelow && one.protocol === 'https:'
}

function checkUpload(named: string, server: string): void {
  if (!/^https?:\/\/[^/]/.test(server) || !URL.canParse(server)) return
  const { origin } = new URL(server)
  const own = { server: origin, ownAddress: `${origin}/api/0/own/` }
  const options = parseUploadOptions(
    { url: named, chunkSize: 1, accept: ['artifact_bundles_v2'] },
    own,
  )
  promise(options !== null, 'these options can be read')
  const to = new URL(options.address)
  const areSentry = [to, new URL(origin)].every(({ hostname }) =>
    /(?:^|\.)sentry\.io$/.test(hostname),
  )
  promise(
    to.origin === origin || (areSentry && to.protocol === 'https:' && to.port === ''),
    `chunks for ${origin} do not go to ${to.href}`,
  )
}
