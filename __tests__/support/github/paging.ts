/** One page of a list, as `page` and `per_page` ask for it. */
export type Page = {
  number: number
  size: number
  /** Whether the request had one of the two parameters. */
  isAsked: boolean
}

export type PageRules = { defaultSize: number; maximumSize: number }

/** GitHub's REST documentation: 30 a page, at most 100. */
export const LIST_PAGES: PageRules = { defaultSize: 30, maximumSize: 100 }

/** GitHub's REST documentation: a commit's files come 300 a page. */
export const FILE_PAGES: PageRules = { defaultSize: 300, maximumSize: 300 }

export function readPage(query: URLSearchParams, rules: PageRules): Page {
  const size = Number(query.get('per_page') ?? 0)
  const number = Number(query.get('page') ?? 1)
  return {
    number: Number.isInteger(number) && number > 0 ? number : 1,
    size:
      Number.isInteger(size) && size > 0 ? Math.min(size, rules.maximumSize) : rules.defaultSize,
    isAsked: query.has('page') || query.has('per_page'),
  }
}

export function slicePage<T>(items: readonly T[], page: Page): T[] {
  return items.slice((page.number - 1) * page.size, page.number * page.size)
}

/**
 * The Link header, none when everything is on one page. Observed: its URLs go through `/repositories/<id>/` whatever the
 * request's did, so `url` has to.
 */
export function linkHeader(
  url: string,
  query: URLSearchParams,
  list: { page: Page; total: number },
): Record<string, string> {
  const { page, total } = list
  const last = Math.max(1, Math.ceil(total / page.size))
  const links: string[] = []
  const add = (rel: string, number: number): void => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(number))
    links.push(`<${url}?${parameters.toString()}>; rel="${rel}"`)
  }
  if (page.number > 1) add('prev', Math.min(page.number - 1, last))
  if (page.number < last) {
    add('next', page.number + 1)
    add('last', last)
  }
  if (page.number > 1) add('first', 1)
  return last === 1 && page.number === 1 ? {} : { link: links.join(', ') }
}
