export type Lookahead = {
  /** How many items are worked on at once. */
  concurrency: number
  /** How many bytes the items that are worked on may have together; a larger one is worked on alone. */
  bytes: number
}

/**
 * Works on several items at a time and hands the results over one by one, in the items' order. What is under way is
 * bounded in number and size, however many items there are.
 */
export async function* mapOrdered<T extends { size: number }, R>(
  items: readonly T[],
  { concurrency, bytes }: Lookahead,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running: { result: Promise<R>; size: number }[] = []
  let held = 0
  const next = async (): Promise<R> => {
    const head = running.shift()
    if (head === undefined) throw new RangeError('nothing is under way')
    held -= head.size
    return head.result
  }
  try {
    for (const item of items) {
      while (running.length > 0 && (running.length >= concurrency || held + item.size > bytes)) {
        yield await next()
      }
      const result = work(item)
      // Who waits for an earlier one must not leave this one's failure without a listener.
      result.catch(() => undefined)
      running.push({ result, size: item.size })
      held += item.size
    }
    while (running.length > 0) yield await next()
  } finally {
    await Promise.allSettled(running.map(({ result }) => result))
  }
}
