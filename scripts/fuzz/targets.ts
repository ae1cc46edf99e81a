import type { Target } from './target.ts'
import { eventTarget } from './targets/event.ts'
import { gitHubAnswersTarget } from './targets/github-answers.ts'
import { gitOutputTarget } from './targets/git-output.ts'
import { inputsTarget } from './targets/inputs.ts'
import { namesTarget } from './targets/names.ts'
import { pathsTarget } from './targets/paths.ts'
import { sentryAnswersTarget } from './targets/sentry-answers.ts'
import { sourceMapsTarget } from './targets/source-maps.ts'
import { stepTarget } from './targets/step.ts'
import { textTarget } from './targets/text.ts'
import { tokensTarget } from './targets/tokens.ts'

/** Everything that takes what others send; `share` is its part of the time. */
export const TARGETS: readonly (Target & { share: number })[] = [
  { ...eventTarget, share: 1 },
  { ...gitOutputTarget, share: 1 },
  { ...gitHubAnswersTarget, share: 1 },
  { ...sentryAnswersTarget, share: 1 },
  { ...inputsTarget, share: 1 },
  { ...tokensTarget, share: 1 },
  { ...sourceMapsTarget, share: 1 },
  { ...pathsTarget, share: 1 },
  { ...namesTarget, share: 1 },
  { ...textTarget, share: 1 },
  { ...stepTarget, share: 10 },
]
