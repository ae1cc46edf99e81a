import { expect, test } from '@jest/globals'
import { integrationPageUrl, projectPageUrl, releasePageUrl } from '../../src/sentry/addresses.ts'

const SELF_HOSTED = 'https://sentry.example.com/base'

test.each([
  ['https://sentry.io', 'https://acme.sentry.io/releases/web%401%2F2/'],
  ['https://de.sentry.io', 'https://acme.sentry.io/releases/web%401%2F2/'],
  [SELF_HOSTED, `${SELF_HOSTED}/organizations/acme/releases/web%401%2F2/`],
])('the page of a release on %s', (server, page) => {
  expect(releasePageUrl(server, 'acme', 'web@1/2')).toBe(page)
})

test.each([
  ['web', `${SELF_HOSTED}/organizations/acme/projects/web/`],
  ['a b', `${SELF_HOSTED}/organizations/acme/projects/a%20b/`],
  ['42', `${SELF_HOSTED}/organizations/acme/issues/?project=42`],
  ['4x', `${SELF_HOSTED}/organizations/acme/projects/4x/`],
])('the page of the project %s', (project, page) => {
  expect(projectPageUrl(SELF_HOSTED, 'acme', project)).toBe(page)
})

test.each([
  ['https://sentry.io', 'https://acme.sentry.io/settings/integrations/github/'],
  [SELF_HOSTED, `${SELF_HOSTED}/settings/acme/integrations/github/`],
])('the page of the integration on %s', (server, page) => {
  expect(integrationPageUrl(server, 'acme')).toBe(page)
})
