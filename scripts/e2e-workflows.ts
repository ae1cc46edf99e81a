import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { findAct, INSTALL_ACT } from './workflows/act.ts'
import { RECIPES } from './workflows/recipes.ts'
import { SCENARIOS, type Scenario } from './workflows/scenarios.ts'
import { startWorkflowScene } from './workflows/scene.ts'

// Runs workflows in act, on this machine and without Docker, against a GitHub and a Sentry on its loopback:
// npm run e2e:workflows [-- part-of-a-name]

type Tally = { passed: number; failed: number }

async function runScenario(act: string, scenario: Scenario): Promise<Tally> {
  const { text } = scenario
  const target = `.github/workflows/${text === undefined ? basename(scenario.workflow) : 'recipe.yml'}`
  const scene = await startWorkflowScene({
    act,
    ...(text === undefined
      ? { workflows: { [target]: scenario.workflow } }
      : { workflows: {}, texts: { [target]: text } }),
    isOwn: scenario.isOwn === true,
    isGuarded: scenario.isGuarded === true,
  })
  try {
    const { leg, token } = scenario
    const run = await scene.run({
      workflow: target,
      event: scenario.event(scene),
      ...(leg === undefined ? {} : { leg }),
      ...(token === undefined ? {} : { token }),
    })
    console.log(`${scenario.workflow}${scenario.about ? ` (${scenario.about})` : ''}`)
    for (const { name, result } of run.jobs) console.log(`  job ${name}: ${result}`)
    const checks = scenario.check(scene, run)
    const wrong = checks.filter(([, found, wanted]) => !isDeepStrictEqual(found, wanted))
    for (const check of checks) {
      const [name, found, wanted] = check
      console.log(`  ${wrong.includes(check) ? 'FAILED' : 'passed'}: ${name}`)
      if (wrong.includes(check))
        console.log(`    found ${JSON.stringify(found)}\n    wanted ${JSON.stringify(wanted)}`)
    }
    if (wrong.length > 0) console.log(run.log.replaceAll(/^/gm, '    '))
    return { passed: checks.length - wrong.length, failed: wrong.length }
  } finally {
    await scene.close()
  }
}

async function main(): Promise<void> {
  const act = findAct()
  if (act === null) {
    console.error(INSTALL_ACT)
    process.exitCode = 1
    return
  }
  const wanted = process.argv[2] ?? ''
  const total: Tally = { passed: 0, failed: 0 }
  for (const scenario of [...SCENARIOS, ...RECIPES].filter(({ workflow }) =>
    workflow.includes(wanted),
  )) {
    const tally = await runScenario(act, scenario)
    total.passed += tally.passed
    total.failed += tally.failed
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
}

await main()
