import type { Repository } from './repository.ts'

/**
 * Draws a history into a repository and gives the SHAs by name. Each word is one step: `a` commits a file `a`, `a:v1,!v2`
 * tags it as well (`!`: annotated), `(x@a)` makes the branch x at a and checks it out, `(x)` checks it out, `m=x` merges
 * it as m. Tags and commits are named once.
 */
export function drawHistory(repository: Repository, drawing: string): Record<string, string> {
  const shas: Record<string, string> = {}
  const tag = (names: string, at: string): void => {
    for (const name of names.split(',').filter(Boolean))
      repository.tag(name.replace(/^!/, ''), {
        at,
        ...(name.startsWith('!') ? { annotated: name } : {}),
      })
  }
  for (const word of drawing.split(/\s+/).filter(Boolean)) {
    const [, branch, at] = /^\((\w+)(?:@(\w+))?\)$/.exec(word) ?? []
    if (branch !== undefined) {
      if (at === undefined) repository.checkout(branch)
      else repository.checkoutNew(branch, shas[at] ?? at)
      continue
    }
    const [, name = '', merged, tags = ''] = /^(\w+)(?:=(\w+))?(?::(.+))?$/.exec(word) ?? []
    if (name === '' || name in shas) throw new Error(`${word} is no step of a history`)
    const sha =
      merged === undefined
        ? repository.commit({ message: name, files: { [`${name}.js`]: name } })
        : repository.merge([merged], { message: name })
    shas[name] = sha
    tag(tags, sha)
  }
  return shas
}
