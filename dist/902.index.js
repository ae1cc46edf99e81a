export const id = 902;
export const ids = [902,916];
export const modules = {
8902:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
 createGitHubCommitSource: () => ( createGitHubCommitSource)
});
var commits_commit = __webpack_require__(1490);
var source = __webpack_require__(3690);
var json = __webpack_require__(8674);
;
function toCommit(response) {
 const id = (0,commits_commit.qL)((0,json.$6)(response, 'sha'));
 const parents = (0,json.gT)(response, 'parents');
 if (id === null || !(0,json.Gv)((0,json.fK)(response, 'commit')) || parents === null)
  return null;
 return {
  id,
  parents: parents
   .map((parent) => (0,commits_commit.qL)((0,json.$6)(parent, 'sha')))
   .filter((parent) => parent !== null),
  message: (0,commits_commit.V8)((0,json.$6)(response, 'commit', 'message')),
  authorName: (0,commits_commit.X5)((0,json.$6)(response, 'commit', 'author', 'name')) || null,
  authorEmail: (0,commits_commit.X5)((0,json.$6)(response, 'commit', 'author', 'email')) || null,
  timestamp: (0,commits_commit.C)((0,json.$6)(response, 'commit', 'committer', 'date')) ??
   (0,commits_commit.C)((0,json.$6)(response, 'commit', 'author', 'date')) ??
   commits_commit.oc,
 };
}
function toFiles(response) {
 if ((0,json.fK)(response, 'files') === undefined)
  return [];
 const files = (0,json.gT)(response, 'files')?.map((file) => ({
  filename: (0,json.$6)(file, 'filename'),
  status: (0,json.$6)(file, 'status'),
  previousFilename: (0,json.$6)(file, 'previous_filename') || null,
 }));
 return files?.every(({ filename }) => filename !== '') ? files : null;
}
function toPatchSet(files) {
 const changes = new Map();
 const add = (path, type) => {
  changes.set(path, { path, type });
 };
 for (const file of files) {
  if (file.status === 'renamed' && file.previousFilename !== null)
   add(file.previousFilename, 'D');
 }
 for (const file of files) {
  const type = TYPES.get(file.status);
  if (type !== undefined)
   add(file.filename, type);
 }
 return (0,commits_commit.gQ)([...changes.values()]);
}
const TYPES = new Map([
 ['added', 'A'],
 ['copied', 'A'],
 ['renamed', 'A'],
 ['removed', 'D'],
 ['modified', 'M'],
 ['changed', 'M'],
]);
;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
class Node {
value;
next;
constructor(value) {
this.value = value;
}
}
class Queue {
#head;
#tail;
#size;
constructor() {
this.clear();
}
enqueue(value) {
const node = new Node(value);
if (this.#head) {
this.#tail.next = node;
this.#tail = node;
} else {
this.#head = node;
this.#tail = node;
}
this.#size++;
}
dequeue() {
const current = this.#head;
if (!current) {
return;
}
this.#head = this.#head.next;
this.#size--;
if (!this.#head) {
this.#tail = undefined;
}
return current.value;
}
peek() {
if (!this.#head) {
return;
}
return this.#head.value;
}
clear() {
this.#head = undefined;
this.#tail = undefined;
this.#size = 0;
}
get size() {
return this.#size;
}
* [Symbol.iterator]() {
let current = this.#head;
while (current) {
yield current.value;
current = current.next;
}
}
* drain() {
while (this.#head) {
yield this.dequeue();
}
}
}
;// CONCATENATED MODULE: ./node_modules/p-limit/index.js
function pLimit(concurrency) {
let rejectOnClear = false;
if (typeof concurrency === 'object') {
({concurrency, rejectOnClear = false} = concurrency);
}
validateConcurrency(concurrency);
if (typeof rejectOnClear !== 'boolean') {
throw new TypeError('Expected `rejectOnClear` to be a boolean');
}
const queue = new Queue();
let activeCount = 0;
const resumeNext = () => {
if (activeCount < concurrency && queue.size > 0) {
activeCount++;
queue.dequeue().run();
}
};
const next = () => {
activeCount--;
resumeNext();
};
const run = async (function_, resolve, arguments_) => {
const result = (async () => function_(...arguments_))();
resolve(result);
try {
await result;
} catch {}
next();
};
const enqueue = (function_, resolve, reject, arguments_) => {
const queueItem = {reject};
new Promise(internalResolve => {
queueItem.run = internalResolve;
queue.enqueue(queueItem);
}).then(run.bind(undefined, function_, resolve, arguments_));
if (activeCount < concurrency) {
resumeNext();
}
};
const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
enqueue(function_, resolve, reject, arguments_);
});
Object.defineProperties(generator, {
activeCount: {
get: () => activeCount,
},
pendingCount: {
get: () => queue.size,
},
clearQueue: {
value() {
if (!rejectOnClear) {
queue.clear();
return;
}
const abortError = AbortSignal.abort().reason;
while (queue.size > 0) {
queue.dequeue().reject(abortError);
}
},
},
concurrency: {
get: () => concurrency,
set(newConcurrency) {
validateConcurrency(newConcurrency);
concurrency = newConcurrency;
queueMicrotask(() => {
while (activeCount < concurrency && queue.size > 0) {
resumeNext();
}
});
},
},
map: {
async value(iterable, function_) {
const promises = [];
try {
Array.from(iterable, (value, index) => {
const promise = generator(function_, value, index);
promises.push(promise);
return promise;
});
} catch (error) {
for (const promise of promises) {
promise.catch(() => {});
}
throw error;
}
return Promise.all(promises);
},
},
});
return generator;
}
function limitFunction(function_, options) {
const limit = pLimit(options);
const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
Object.defineProperty(limitedFunction, 'clearQueue', {
value: limit.clearQueue,
});
return limitedFunction;
}
function validateConcurrency(concurrency) {
if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
throw new TypeError('Expected `concurrency` to be a number from 1 and up');
}
}
var errors = __webpack_require__(3916);
;
const PARALLEL = 8;
const MAX_FILES = 3000;
const READ_COMMIT = 'GET /repos/{owner}/{repo}/commits/{ref}';
function createSession(github, repository) {
 const [owner = '', repo = ''] = repository.fullName.split('/');
 return {
  github,
  owner,
  repo,
  repository,
  limit: pLimit(PARALLEL),
  budget: { left: Infinity },
  warnings: [],
 };
}
async function readDetail(session, id) {
 const files = [];
 let first = null;
 for (let page = 1;; page += 1) {
  const response = await readCommitPage(session, id, page);
  first ??= requireCommit(toCommit(response.data), id);
  if (first.parents.length > 1)
   return { ...first, patchSet: [] };
  const listed = toFiles(response.data);
  if (listed === null)
   throw (0,errors.Le)(`read commit ${(0,commits_commit.Fu)(id)}`);
  files.push(...listed);
  if (!/rel="next"/.test(response.headers.link ?? ''))
   break;
 }
 if (files.length >= MAX_FILES) {
  session.warnings.push(`Commit ${(0,commits_commit.Fu)(id)}: GitHub lists no more than ${MAX_FILES} of its changed files.`);
 }
 return { ...requireCommit(first, id), patchSet: toPatchSet(files) };
}
async function readCommitPage(session, id, page) {
 session.budget.left -= 1;
 try {
  const response = await session.limit(() => session.github.request(READ_COMMIT, {
   owner: session.owner,
   repo: session.repo,
   ref: id,
   ...(page === 1 ? {} : { page }),
  }));
  noteBudget(session, response.headers);
  return response;
 }
 catch (error) {
  throw (0,errors.qQ)(error, `read commit ${(0,commits_commit.Fu)(id)}`, session.repository);
 }
}
function noteBudget(session, headers) {
 const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
 if (session.budget.left === Infinity && Number.isFinite(remaining)) {
  session.budget.left = Math.floor(remaining / 2);
 }
}
function warnOnce(session, warning) {
 if (!session.warnings.includes(warning))
  session.warnings.push(warning);
}
function requireCommit(commit, sha) {
 if (commit !== null)
  return commit;
 throw (0,errors.Le)(sha === '' ? 'list commits' : `read commit ${(0,commits_commit.Fu)(sha)}`);
}
;
function completeListed(session, request, listed) {
 return Promise.all(listed.map(async (item) => completeCommit(session, request, requireCommit(toCommit(item), (0,json.$6)(item, 'sha')))));
}
async function completeCommit(session, { patchSet }, commit) {
 if (!patchSet)
  return commit;
 return commit.parents.length > 1 ? { ...commit, patchSet: [] } : addFiles(session, commit);
}
async function addFiles(session, commit) {
 if (session.budget.left > 0)
  return readDetail(session, commit.id);
 warnOnce(session, 'The changed files of some commits are left out, to leave half of the GitHub token’s rate limit to other steps.');
 return commit;
}
;
const PER_PAGE = 100;
function comparePage(session, { base, head }, page) {
 const { owner, repo } = session;
 return session.github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
  owner,
  repo,
  basehead: `${base}...${head}`,
  per_page: PER_PAGE,
  page,
 });
}
async function readComparePage(session, range, page) {
 try {
  return await session.limit(() => comparePage(session, range, page));
 }
 catch (error) {
  throw (0,errors.qQ)(error, `read page ${page} of the commits up to ${(0,commits_commit.Fu)(range.head)}`, session.repository);
 }
}
const MAX_TOTAL = 100_000_000;
function parseComparison(data, { base, head }) {
 const total = (0,json.fK)(data, 'total_commits');
 const commits = (0,json.gT)(data, 'commits');
 const isCount = typeof total === 'number' && Number.isInteger(total) && total >= 0;
 if (!isCount || total > MAX_TOTAL || commits === null)
  throw (0,errors.Le)(`compare ${(0,commits_commit.Fu)(base)} with ${(0,commits_commit.Fu)(head)}`);
 return { total, mergeBase: (0,commits_commit.qL)((0,json.$6)(data, 'merge_base_commit', 'sha')), commits };
}
async function explainMissing(session, { base, head }) {
 await readCommitPage(session, head, 1);
 return { kind: 'base-missing', reason: `GitHub finds no way from ${base} to ${(0,commits_commit.Fu)(head)}` };
}
var commits_history = __webpack_require__(3963);
;
function createHistoryPages(session, head) {
 const commits = new Map();
 const parents = new Map();
 const history = { head, parents };
 let pages = 0;
 let isWhole = false;
 const readPage = async () => {
  const listed = await listCommits(session, head, pages + 1);
  pages += 1;
  for (const item of listed) {
   const commit = requireCommit(toCommit(item), (0,json.$6)(item, 'sha'));
   commits.set(commit.id, commit);
   parents.set(commit.id, commit.parents);
  }
  isWhole = listed.length < PER_PAGE;
 };
 let first = null;
 const prefetch = () => {
  first ??= readPage();
  first.catch(() => undefined);
 };
 return {
  session,
  prefetch,
  findNearest: async (candidates, maxPages) => {
   await first;
   for (;;) {
    const nearest = (0,commits_history.q)(history, candidates);
    const isDecided = pages > 0 && (nearest.kind !== 'found' || nearest.isCertain);
    if (isWhole || (isDecided && nearest.kind !== 'unknown') || pages >= maxPages)
     return nearest;
    await readPage();
   }
  },
  findRange: async (base) => {
   await first?.catch(() => undefined);
   const ids = (0,commits_history.p)(history, base);
   return ids === null ? null : [...commits.values()].filter(({ id }) => ids.has(id));
  },
  readNewest: async (count) => {
   await first;
   for (;;) {
    if (isWhole || commits.size >= count)
     return [...commits.values()].slice(0, count);
    await readPage();
   }
  },
 };
}
async function listCommits(session, head, page) {
 const { github, owner, repo, repository } = session;
 const purpose = `list the commits up to ${(0,commits_commit.Fu)(head)}`;
 const response = await github
  .request('GET /repos/{owner}/{repo}/commits', {
  owner,
  repo,
  sha: head,
  per_page: PER_PAGE,
  page,
 })
  .catch((error) => {
  throw (0,errors.qQ)(error, purpose, repository);
 });
 noteBudget(session, response.headers);
 const listed = (0,json.gT)(response, 'data');
 if (listed === null)
  throw (0,errors.Le)(purpose);
 return listed;
}
;
async function resolveRef(session, ref) {
 for (const location of (0,source.s)(ref)) {
  const sha = (await readCommitId(session, location)) ?? (await readTaggedCommit(session, location));
  if (sha !== null)
   return sha;
 }
 return null;
}
async function readCommitId(session, ref) {
 const { github, owner, repo, repository } = session;
 try {
  const { data } = await github.request(READ_COMMIT, { owner, repo, ref, per_page: 1 });
  return (0,commits_commit.qL)((0,json.$6)(data, 'sha'));
 }
 catch (error) {
  if ((0,errors.c2)(error) === 422)
   return null;
  throw (0,errors.qQ)(error, `resolve ${ref}`, repository);
 }
}
async function readTaggedCommit(session, sha) {
 const { github, owner, repo, repository } = session;
 const tag = (0,commits_commit.qL)(sha);
 if (tag === null)
  return null;
 try {
  const { object } = (await github.request('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', {
   owner,
   repo,
   tag_sha: tag,
  })).data;
  if (object.type === 'tag')
   return await readTaggedCommit(session, object.sha);
  return object.type === 'commit' ? (0,commits_commit.qL)(object.sha) : null;
 }
 catch (error) {
  if ((0,errors.c2)(error) === 404)
   return null;
  throw (0,errors.qQ)(error, `read the tag ${tag}`, repository);
 }
}
async function listTags({ github, owner, repo, repository }, prefix, listByGit) {
 const listed = await listByGit(prefix);
 if (listed !== null)
  return listed;
 try {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
   owner,
   repo,
   ref: `tags/${prefix}`,
  });
  const tags = Array.isArray(data) ? data.map(toTag) : [null];
  if (!tags.every((tag) => tag !== null))
   throw (0,errors.Le)('list the tags');
  return tags;
 }
 catch (error) {
  throw (0,errors.qQ)(error, 'list the tags', repository);
 }
}
function toTag(listed) {
 const name = (0,json.$6)(listed, 'ref').replace(/^refs\/tags\//, '');
 const type = (0,json.$6)(listed, 'object', 'type');
 if (name === '' || type === '')
  return null;
 const commit = type === 'commit' ? (0,commits_commit.qL)((0,json.$6)(listed, 'object', 'sha')) : null;
 return { name, commit };
}
;
const MAX_LOOKED_AT = 1000;
const MAX_UNCHECKED_DETAILS = 25;
function createGitHubCommitSource(connect, repository, listByGit) {
 const histories = new Map();
 const historyOf = async (head) => {
  const pages = histories.get(head) ?? createHistoryPages(createSession(await connect(), repository), head);
  histories.set(head, pages);
  return pages;
 };
 return {
  collect: async (request) => {
   const early = leaveToOthers(request, countListed(request));
   if (early !== null)
    return early;
   const { listedByEvent, patchSet, range } = request;
   const history = histories.get(range.head);
   const session = history?.session ?? createSession(await connect(), repository);
   if (listedByEvent !== null && (patchSet || range.kind === 'newest'))
    return collectListed(session, request, listedByEvent);
   if (range.kind === 'newest')
    return collectNewest(await historyOf(range.head), request, range);
   const known = (await history?.findRange(range.base)) ?? null;
   return collectBetween(session, request, { ...range, known });
  },
  findNearest: async (head, candidates, maxPages) => (await historyOf(head)).findNearest(candidates, maxPages),
  prefetchHistory: async (head) => (await historyOf(head)).prefetch(),
  readFirstParent: async (sha) => {
   const session = createSession(await connect(), repository);
   const { data } = await readCommitPage(session, sha, 1);
   return requireCommit(toCommit(data), sha).parents[0] ?? null;
  },
  listTags: async (prefix) => listTags(createSession(await connect(), repository), prefix, listByGit),
  resolve: async (ref) => resolveRef(createSession(await connect(), repository), ref),
 };
}
function countListed({ range, listedByEvent }) {
 if (range.kind === 'newest')
  return { total: range.depth, mergeBase: null };
 return listedByEvent === null ? null : { total: listedByEvent.length, mergeBase: range.base };
}
function maxCommitsToRead({ maxCommits, pathFilter }) {
 return pathFilter === null ? maxCommits : Math.max(maxCommits, MAX_LOOKED_AT);
}
function leaveToOthers(request, facts) {
 const { patchSet, maxDetails } = request;
 if (!patchSet || facts === null)
  return null;
 if (Math.min(facts.total, maxCommitsToRead(request)) <= maxDetails)
  return null;
 const reason = `the files of ${facts.total} commits would take as many requests`;
 return { kind: 'unavailable', reason, facts };
}
async function collectListed(session, request, listedByEvent) {
 const wanted = listedByEvent.slice(0, maxCommitsToRead(request));
 const alone = wanted.length > MAX_UNCHECKED_DETAILS ? 1 : 0;
 const commits = [];
 for (const part of [wanted.slice(0, alone), wanted.slice(alone)]) {
  const read = part.map(async (commit) => (request.patchSet ? addFiles(session, commit) : commit));
  commits.push(...(await Promise.all(read)));
 }
 const mergeBase = request.range.kind === 'between' ? request.range.base : null;
 const outcome = collected(session, request, { commits, total: listedByEvent.length, mergeBase });
 const hasAllFiles = commits.every(({ patchSet }) => patchSet !== undefined);
 return hasAllFiles || request.pathFilter !== null
  ? outcome
  : { ...outcome, list: { ...outcome.list, commits } };
}
async function collectBetween(session, request, { known, ...range }) {
 if (known !== null)
  return collectKnown(session, request, { known, mergeBase: range.base });
 const first = await comparePage(session, range, 1).catch((error) => {
  if ([404, 422].includes((0,errors.c2)(error) ?? 0))
   return null;
  throw (0,errors.qQ)(error, `compare ${(0,commits_commit.Fu)(range.base)} with ${(0,commits_commit.Fu)(range.head)}`, session.repository);
 });
 if (first === null)
  return explainMissing(session, range);
 noteBudget(session, first.headers);
 const compared = parseComparison(first.data, range);
 const { total, mergeBase } = compared;
 const tooMany = leaveToOthers(request, { total, mergeBase });
 if (tooMany !== null)
  return tooMany;
 const before = Math.floor(Math.max(0, total - maxCommitsToRead(request)) / PER_PAGE);
 const pages = Array.from({ length: Math.ceil(total / PER_PAGE) - before }, (_, index) => before + index + 1);
 const commits = await Promise.all(pages.map(async (page) => {
  const { commits: listed } = page === 1
   ? compared
   : parseComparison((await readComparePage(session, range, page)).data, range);
  const start = Math.max(0, total - maxCommitsToRead(request) - (page - 1) * PER_PAGE);
  return completeListed(session, request, listed.slice(start));
 }));
 return collected(session, request, { commits: commits.flat(), total, mergeBase });
}
async function collectKnown(session, request, { known, mergeBase }) {
 const total = known.length;
 const tooMany = leaveToOthers(request, { total, mergeBase });
 if (tooMany !== null)
  return tooMany;
 const newest = (0,commits_commit.Bx)(known).slice(0, maxCommitsToRead(request));
 const commits = await Promise.all(newest.map((commit) => completeCommit(session, request, commit)));
 return collected(session, request, { commits, total, mergeBase });
}
async function collectNewest(history, request, { depth }) {
 const newest = await history.readNewest(Math.min(depth, maxCommitsToRead(request)));
 const commits = await Promise.all(newest.map((commit) => completeCommit(history.session, request, commit)));
 return collected(history.session, request, { commits, total: commits.length, mergeBase: null });
}
function collected(session, { pathFilter }, { commits, total, mergeBase }) {
 const wanted = pathFilter === null ? commits : keepTouching(session, commits, pathFilter);
 const list = {
  origin: 'api',
  commits: (0,commits_commit.Bx)(wanted),
  total: pathFilter === null ? total : wanted.length,
  warnings: session.warnings,
 };
 if (pathFilter !== null && total > commits.length) {
  warnOnce(session, `Only the newest ${commits.length} of ${total} commits were looked at for the paths.`);
 }
 return { kind: 'collected', list, mergeBase };
}
function keepTouching(session, commits, pathFilter) {
 const unknown = commits.filter(({ patchSet }) => patchSet === undefined).length;
 if (unknown > 0) {
  const warning = `${unknown} commits are left out, because what they change could not be read.`;
  warnOnce(session, warning);
 }
 return commits.filter((commit) => (0,source.x)(commit, pathFilter));
}
}),
3916:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Le: () => ( invalidResponseError),
c2: () => ( statusOf),
isOutage: () => ( isOutage),
qQ: () => ( githubError)
});
var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5071);
var _http_certificate_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5646);
var _text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6375);
function statusOf(error) {
 if (!node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error))
  return null;
 const status = Reflect.get(error, 'status');
 return typeof status === 'number' ? status : null;
}
function githubError(error, purpose, repository) {
 if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__ .lZ)
  return error;
 const status = statusOf(error);
 const answered = hasResponse(error);
 const what = answered ? `answered ${status}` : 'gave no response';
 const hint = answered
  ? hintFor(status ?? 0, messageOf(error), repository)
  : ((0,_http_certificate_errors_js__WEBPACK_IMPORTED_MODULE_2__ .c)(error, 'GitHub’s API') ??
   'Check that GitHub’s API can be reached from the runner.');
 return new _errors_js__WEBPACK_IMPORTED_MODULE_1__ .lZ(`GitHub ${what} when asked to ${purpose}: ${messageOf(error)}`, {
  ...(hint === undefined ? {} : { hint }),
  cause: error,
 });
}
function isOutage({ cause }) {
 const status = statusOf(cause) ?? 0;
 return status >= 500 || status === 429 || (status === 403 && /rate limit/i.test(messageOf(cause)));
}
function invalidResponseError(purpose) {
 const message = `GitHub’s response was not understood when asked to ${purpose}.`;
 return new _errors_js__WEBPACK_IMPORTED_MODULE_1__ .lZ(message, {
  hint: 'Check what stands between the runner and GitHub’s API; run the step again later.',
 });
}
function hasResponse(error) {
 return node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) && Reflect.get(error, 'response') !== undefined;
}
const MAX_CHARACTERS = 500;
function messageOf(error) {
 const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(error)
  .replace(/ - https:\/\/docs\.github\.com\S*/g, '')
  .trim();
 const short = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_3__ .ml)(text, MAX_CHARACTERS);
 return /[.!?…]$/.test(short) ? short : `${short}.`;
}
function hintFor(status, message, repository) {
 switch (status) {
  case 401:
   return 'The github_token is no longer valid.';
  case 403:
  case 429:
   return hintForRefusal(message, repository);
  case 404:
  case 422:
   return repository.isOwn
    ? `Give the job \`permissions: contents: read\`, and check that the commit is in ${repository.fullName}.`
    : hintForOther(repository);
  case 409:
   return `Check that ${repository.fullName} has commits.`;
  default:
   return status >= 500 ? 'The fault is on GitHub’s side; run the step again later.' : undefined;
 }
}
const REFUSALS = [
 [/rate limit/i, 'The limit is shared by all jobs of the repository: run the step again later.'],
 [
  /SAML|single sign-on/i,
  'Authorize the github_token for the organization’s single sign-on, or leave github_token out.',
 ],
 [
  /IP (?:address|allow list)|not permitted to access this resource/i,
  'Add the runner’s IP address to the organization’s IP allow list, or use a runner that is on it.',
 ],
 [/suspended/i, 'Reactivate the app or the account that github_token belongs to.'],
 [
  /forbids access|personal access token|lifetime/i,
  'The organization does not accept this kind of token: leave github_token out, or give one that its policy allows.',
 ],
 [/blocked|disabled|unavailable/i, 'The repository’s owner has to settle this with GitHub.'],
];
function hintForRefusal(message, repository) {
 const [, hint] = REFUSALS.find(([words]) => words.test(message)) ?? [];
 if (hint !== undefined)
  return hint;
 return repository.isOwn ? 'Give the job `permissions: contents: read`.' : hintForOther(repository);
}
function hintForOther({ fullName }) {
 return `The job’s own token cannot read ${fullName}: give a github_token that can, with contents: read.`;
}
})
};
