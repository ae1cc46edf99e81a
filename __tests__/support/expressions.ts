/** The contexts that an input's default may use, by GitHub's table of context availability. */
export type Contexts = Record<
  'github' | 'strategy' | 'matrix' | 'job' | 'runner',
  Record<string, unknown>
>

/**
 * Evaluates the `${{ … }}` parts of a default: property paths, `toJSON(path)`, literals, `||` and `&&`. A missing property
 * is empty, as on the runner; an unknown context is an error, as on the runner.
 */
export function evaluateDefault(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    toText(evaluate(expression, contexts)),
  )
}

function evaluate(expression: string, contexts: Contexts): unknown {
  for (const operator of ['||', '&&'] as const) {
    const parts = expression.split(operator)
    if (parts.length < 2) continue
    const values = parts.map((part) => evaluate(part, contexts))
    const stop =
      operator === '||' ? (value: unknown) => isTruthy(value) : (value: unknown) => !isTruthy(value)
    return values.find(stop) ?? values.at(-1)
  }
  return evaluateTerm(expression.trim(), contexts)
}

function evaluateTerm(term: string, contexts: Contexts): unknown {
  const call = /^toJSON\((.*)\)$/i.exec(term)
  if (call) return JSON.stringify(evaluate(call[1] ?? '', contexts), null, 2)
  if (/^'(?:[^']|'')*'$/.test(term)) return term.slice(1, -1).replaceAll("''", "'")
  if (/^-?\d+(?:\.\d+)?$/.test(term)) return Number(term)
  if (term === 'true' || term === 'false') return term === 'true'
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(term)) throw new Error(`cannot evaluate the expression ${term}`)
  const [context = '', ...path] = term.split('.')
  if (!Object.hasOwn(contexts, context)) throw new Error(`Unrecognized named-value: '${context}'`)
  let value: unknown = contexts[context as keyof Contexts]
  for (const name of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  }
  return value
}

function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && value !== 0
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') return 'Object'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
