import { VARIABLES, type Proxy } from './proxy.ts'

/** The environment's proxy; null when it names none. Throws an `ActionError` when a variable is no address. */
export async function findProxy(
  environment: Record<string, string | undefined>,
): Promise<Proxy | null> {
  if (VARIABLES.every((name) => (environment[name] ?? '') === '')) return null
  const { createProxy } = await import('./environment-proxy.ts')
  return createProxy(environment)
}
