export function fetch() {
  throw new Error('Requests to GitHub go through the fetch that Octokit is given.')
}
