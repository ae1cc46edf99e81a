/**
 * The code that tells Sentry's SDK the Debug ID of the script it stands in: one line that can never throw and is a
 * statement of its own wherever a statement may stand. The stack names the script, whatever its URL turns out to be.
 */
export function renderSnippet(debugId: string): string {
  return (
    ';!function(){try{' +
    'var g="undefined"!=typeof globalThis?globalThis:"undefined"!=typeof window?window:' +
    '"undefined"!=typeof global?global:self,s=new g.Error().stack;' +
    `s&&((g._sentryDebugIds=g._sentryDebugIds||{})[s]="${debugId}")` +
    '}catch(_){}}();'
  )
}

/** The comment by which tools read the Debug ID of a script without running it. */
export function renderDebugIdComment(debugId: string): string {
  return `//# debugId=${debugId}`
}
