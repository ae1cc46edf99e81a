import { expect, test } from '@jest/globals'
import {
  buildDeploys,
  findSameDeploy,
  toEnvironment,
  type Deploy,
} from '../../src/release/deploys.ts'

const SETTINGS = { environments: ['qa', 'production'], name: 'Night', url: null, startedAt: null }
const RUN = 'https://github.com/acme/web/actions/runs/1'
const SITE = 'https://web.example.com'

test.each([
  ['the run by default', null, { environmentUrl: null, runUrl: RUN }, RUN, true],
  ['the environment of the event', null, { environmentUrl: SITE, runUrl: RUN }, SITE, false],
  [
    'what the user set',
    'https://x.dev',
    { environmentUrl: SITE, runUrl: RUN },
    'https://x.dev',
    false,
  ],
  ['the run that the user set', RUN, { environmentUrl: null, runUrl: RUN }, RUN, true],
  ['nothing outside of a run', null, { environmentUrl: null, runUrl: null }, null, false],
])('deploys link to %s', (_name, url, links, expected, isUnique) => {
  const deployLinks = { ...links, publicationRunsUrl: null }
  expect(buildDeploys({ ...SETTINGS, url }, ['web'], deployLinks)).toEqual(
    ['qa', 'production'].map((environment) => ({
      environment,
      name: 'Night',
      url: expected,
      startedAt: null,
      projects: ['web'],
      isUnique,
      runsUrl: null,
    })),
  )
})

const DEPLOY: Deploy = {
  environment: 'qa',
  name: null,
  url: null,
  startedAt: null,
  projects: ['web'],
  isUnique: true,
  runsUrl: null,
}

test.each([
  ['the same', DEPLOY, { environment: 'qa', name: '', url: '' }, true],
  [
    'with a name and a link',
    { ...DEPLOY, name: 'N', url: RUN },
    { environment: 'qa', name: 'N', url: RUN },
    true,
  ],
  ['another environment', DEPLOY, { environment: 'QA', name: '', url: '' }, false],
  ['another name', DEPLOY, { environment: 'qa', name: 'N', url: '' }, false],
  [
    'another link',
    { ...DEPLOY, url: RUN },
    { environment: 'qa', name: '', url: `${RUN}/attempts/2` },
    false,
  ],
  [
    'that of another run for the same publication',
    { ...DEPLOY, url: RUN, runsUrl: 'https://github.com/acme/web/actions/runs/' },
    { environment: 'qa', name: '', url: 'https://github.com/acme/web/actions/runs/2/attempts/1' },
    true,
  ],
  [
    'that of another repository',
    { ...DEPLOY, url: RUN, runsUrl: 'https://github.com/acme/web/actions/runs/' },
    { environment: 'qa', name: '', url: 'https://github.com/acme/web2/actions/runs/2' },
    false,
  ],
])('a deploy is found again: %s', (_name, deploy, existing, isSame) => {
  const other = { id: '1', environment: 'other', name: '', url: '' }
  const found = findSameDeploy(deploy, [other, { id: '2', ...existing }])
  expect(found?.id ?? null).toBe(isSame ? '2' : null)
})

test('a publication makes one deploy, whatever run it comes from and wherever it links to', () => {
  const publicationRunsUrl = 'https://github.com/acme/web/actions/runs/'
  const links = { environmentUrl: null, runUrl: RUN, publicationRunsUrl }
  const [linked] = buildDeploys({ ...SETTINGS, url: SITE }, ['web'], links)
  expect(linked).toMatchObject({ isUnique: true, runsUrl: null, url: SITE })
  const [ofRun] = buildDeploys(SETTINGS, ['web'], links)
  expect(ofRun).toMatchObject({ isUnique: true, runsUrl: publicationRunsUrl, url: RUN })
})

test.each([
  ['production', 'production'],
  ['Preview – web', 'Preview – web'],
  ['preview/pr-1', 'preview-pr-1'],
  ['a\\b\nc', 'a-b-c'],
  ['None', null],
  [' ', null],
  ['x'.repeat(70), 'x'.repeat(64)],
])('the environment %j of an event is %j', (name, environment) => {
  expect(toEnvironment(name)).toBe(environment)
})
