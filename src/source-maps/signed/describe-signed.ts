import { listSome } from '../../text/lists.ts'
import type { Signature } from './find-signed.ts'

/** A script that was signed, and whether its bytes were changed all the same. */
export type SignedScript = { name: string; signature: Signature; isChanged: boolean }

/** A warning for each file that vouches for scripts: what became of them, and what order of steps helps. */
export function describeSigned(scripts: readonly SignedScript[]): string[] {
  const groups = new Map<string, SignedScript[]>()
  for (const script of scripts) {
    const { signature, isChanged } = script
    // Every script has a copy of its own; one warning is enough for all.
    const key = `${isChanged} ${signature.kind === 'copy' ? '' : signature.name}`
    groups.set(key, [...(groups.get(key) ?? []), script])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const names = listSome(group.map(({ name }) => name))
    return [first.isChanged ? describeChanged(first, names) : describeKept(first, names)]
  })
}

function describeKept({ signature: { kind, name } }: SignedScript, names: string): string {
  const reason =
    kind === 'copy'
      ? `Compressed copies (${name}) lie beside ${names}`
      : `${name} has the integrity or hash of ${names}`
  const order = kind === 'copy' ? 'compress after this step' : `write ${name} after this step`
  return `${reason}: no Debug ID was injected, so that they still fit. Sentry finds their maps by release and URL only. Have the bundler give them Debug IDs, or ${order}; \`inject: true\` injects anyway.`
}

function describeChanged({ signature: { kind, name } }: SignedScript, names: string): string {
  return kind === 'copy'
    ? `The compressed copies of ${names} (${name}) are older than what was injected: compress after this step.`
    : `${name} has the integrity or hash of ${names}, which no longer fits since a Debug ID was injected: write ${name} after this step, or leave them as they are with \`inject: auto\`.`
}
