const GLOBAL = '"undefined"!=typeof window?window:"undefined"!=typeof global?global:self'

/** The code that a tool puts into a script, so that it registers an id when it runs. */
export type RenderSnippet = (id: string) => string

/** Of Sentry's plugins for webpack, Rollup, Vite and esbuild. */
export const byPlugin: RenderSnippet = (id) =>
  `;{try{(function(){var e=${GLOBAL},n=(new e.Error).stack;n&&(e._sentryDebugIds=e._sentryDebugIds||{},e._sentryDebugIds[n]="${id}",e._sentryDebugIdIdentifier="sentry-dbid-${id}");})();}catch(e){}};`

/** Of sentry-cli. */
export const byCli: RenderSnippet = (id) =>
  `;!function(){try{var e=${GLOBAL},n=(new e.Error).stack;n&&(e._sentryDebugIds=e._sentryDebugIds||{},e._sentryDebugIds[n]="${id}")}catch(e){}}();`

/** Of Sentry's serializer for Metro. */
export const byMetro: RenderSnippet = (id) =>
  `var _sentryDebugIds,_sentryDebugIdIdentifier;void 0===_sentryDebugIds&&(_sentryDebugIds={});try{var stack=(new Error).stack;stack&&(_sentryDebugIds[stack]="${id}",_sentryDebugIdIdentifier="sentry-dbid-${id}")}catch(e){}`

/** Of Turbopack. */
export const byTurbopack: RenderSnippet = (id) =>
  `;!function(){try { var e=${GLOBAL},n=(new e.Error).stack;n&&((e._debugIds|| (e._debugIds={}))[n]="${id}")}catch(e){}}();`
