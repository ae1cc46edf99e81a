import { TARGETS } from './targets.ts'
import type { Slice, SliceEnd } from './target.ts'

// Examines targets in a process of its own, so that one that never comes back can be ended.

export type Order = { target: string; slice: Slice }
export type Answer = { end: SliceEnd } | { crash: string }

const unhandled: string[] = []
process.on('unhandledRejection', (error) => {
  unhandled.push(String(Object(error).stack ?? error))
})

async function obey({ target, slice }: Order): Promise<Answer> {
  const found = TARGETS.find(({ name }) => name === target)
  if (found === undefined) return { crash: `there is no target ${target}` }
  const end = await found.run(slice)
  const [first] = unhandled.splice(0)
  return first === undefined ? { end } : { crash: `nobody handled a rejection: ${first}` }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ crash: String(Object(error).stack ?? error) }),
  )
})
