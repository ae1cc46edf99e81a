export const id = 902;
export const ids = [902];
export const modules = {

/***/ 8902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubCommitSource: () => (/* binding */ createGitHubCommitSource)
});

// EXTERNAL MODULE: ./lib/src/commits/commit.js
var commits_commit = __webpack_require__(1490);
// EXTERNAL MODULE: ./lib/src/commits/source.js
var source = __webpack_require__(3690);
// EXTERNAL MODULE: ./lib/src/json.js
var json = __webpack_require__(8674);
;// CONCATENATED MODULE: ./lib/src/sources/github/commits.js


function toCommit(response) {
    const id = (0,commits_commit/* parseSha */.qL)((0,json/* textAt */.$6)(response, 'sha'));
    const parents = (0,json/* listAt */.gT)(response, 'parents');
    if (id === null || !(0,json/* isObject */.Gv)((0,json/* valueAt */.fK)(response, 'commit')) || parents === null)
        return null;
    return {
        id,
        parents: parents
            .map((parent) => (0,commits_commit/* parseSha */.qL)((0,json/* textAt */.$6)(parent, 'sha')))
            .filter((parent) => parent !== null),
        message: (0,commits_commit/* cleanMessage */.V8)((0,json/* textAt */.$6)(response, 'commit', 'message')),
        authorName: (0,commits_commit/* cleanText */.X5)((0,json/* textAt */.$6)(response, 'commit', 'author', 'name')) || null,
        authorEmail: (0,commits_commit/* cleanText */.X5)((0,json/* textAt */.$6)(response, 'commit', 'author', 'email')) || null,
        timestamp: (0,commits_commit/* toTimestamp */.C)((0,json/* textAt */.$6)(response, 'commit', 'committer', 'date')) ??
            (0,commits_commit/* toTimestamp */.C)((0,json/* textAt */.$6)(response, 'commit', 'author', 'date')) ??
            commits_commit/* UNDATED */.oc,
    };
}
function toFiles(response) {
    if ((0,json/* valueAt */.fK)(response, 'files') === undefined)
        return [];
    const files = (0,json/* listAt */.gT)(response, 'files')?.map((file) => ({
        filename: (0,json/* textAt */.$6)(file, 'filename'),
        status: (0,json/* textAt */.$6)(file, 'status'),
        previousFilename: (0,json/* textAt */.$6)(file, 'previous_filename') || null,
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
    return (0,commits_commit/* sortChanges */.gQ)([...changes.values()]);
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
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

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

		// Clean up tail reference when queue becomes empty
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

		// TODO: Node.js 18.
		// return this.#head?.value;
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
		// Process the next queued function if we're under the concurrency limit
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
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
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
					// eslint-disable-next-line no-unmodified-loop-condition
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
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
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

// EXTERNAL MODULE: ./lib/src/sources/github/errors.js
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/src/sources/github/session.js




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
            throw (0,errors/* invalidResponseError */.Le)(`read commit ${(0,commits_commit/* shortSha */.Fu)(id)}`);
        files.push(...listed);
        if (!/rel="next"/.test(response.headers.link ?? ''))
            break;
    }
    if (files.length >= MAX_FILES) {
        session.warnings.push(`Commit ${(0,commits_commit/* shortSha */.Fu)(id)}: GitHub lists no more than ${MAX_FILES} of its changed files.`);
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
        throw (0,errors/* githubError */.qQ)(error, `read commit ${(0,commits_commit/* shortSha */.Fu)(id)}`, session.repository);
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
    throw (0,errors/* invalidResponseError */.Le)(sha === '' ? 'list commits' : `read commit ${(0,commits_commit/* shortSha */.Fu)(sha)}`);
}

;// CONCATENATED MODULE: ./lib/src/sources/github/complete-commits.js



function completeListed(session, request, listed) {
    return Promise.all(listed.map(async (item) => completeCommit(session, request, requireCommit(toCommit(item), (0,json/* textAt */.$6)(item, 'sha')))));
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

;// CONCATENATED MODULE: ./lib/src/sources/github/comparison.js




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
        throw (0,errors/* githubError */.qQ)(error, `read page ${page} of the commits up to ${(0,commits_commit/* shortSha */.Fu)(range.head)}`, session.repository);
    }
}
const MAX_TOTAL = 100_000_000;
function parseComparison(data, { base, head }) {
    const total = (0,json/* valueAt */.fK)(data, 'total_commits');
    const commits = (0,json/* listAt */.gT)(data, 'commits');
    const isCount = typeof total === 'number' && Number.isInteger(total) && total >= 0;
    if (!isCount || total > MAX_TOTAL || commits === null)
        throw (0,errors/* invalidResponseError */.Le)(`compare ${(0,commits_commit/* shortSha */.Fu)(base)} with ${(0,commits_commit/* shortSha */.Fu)(head)}`);
    return { total, mergeBase: (0,commits_commit/* parseSha */.qL)((0,json/* textAt */.$6)(data, 'merge_base_commit', 'sha')), commits };
}
async function explainMissing(session, { base, head }) {
    await readCommitPage(session, head, 1);
    return { kind: 'base-missing', reason: `GitHub finds no way from ${base} to ${(0,commits_commit/* shortSha */.Fu)(head)}` };
}

// EXTERNAL MODULE: ./lib/src/commits/history.js
var commits_history = __webpack_require__(3963);
;// CONCATENATED MODULE: ./lib/src/sources/github/history.js







function createHistoryPages(session, head) {
    const commits = new Map();
    const parents = new Map();
    const history = { head, parents };
    let pages = 0;
    let isWhole = false;
    const readPage = async () => {
        pages += 1;
        const listed = await listCommits(session, { head, perPage: PER_PAGE, page: pages });
        for (const item of listed) {
            const commit = requireCommit(toCommit(item), (0,json/* textAt */.$6)(item, 'sha'));
            commits.set(commit.id, commit);
            parents.set(commit.id, commit.parents);
        }
        isWhole = listed.length < PER_PAGE;
    };
    return {
        session,
        findNearest: async (candidates, maxPages) => {
            for (;;) {
                const nearest = (0,commits_history/* findNearest */.q)(history, candidates);
                const isDecided = pages > 0 && (nearest.kind !== 'found' || nearest.isCertain);
                if (isWhole || (isDecided && nearest.kind !== 'unknown') || pages >= maxPages)
                    return nearest;
                await readPage();
            }
        },
        findRange: (base) => {
            const ids = (0,commits_history/* findRange */.p)(history, base);
            return ids === null ? null : [...commits.values()].filter(({ id }) => ids.has(id));
        },
    };
}
async function listCommits(session, { head, perPage, page }) {
    const { github, owner, repo, repository } = session;
    const purpose = `list the commits up to ${(0,commits_commit/* shortSha */.Fu)(head)}`;
    const response = await github
        .request('GET /repos/{owner}/{repo}/commits', {
        owner,
        repo,
        sha: head,
        per_page: perPage,
        page,
    })
        .catch((error) => {
        throw (0,errors/* githubError */.qQ)(error, purpose, repository);
    });
    noteBudget(session, response.headers);
    const listed = (0,json/* listAt */.gT)(response, 'data');
    if (listed === null)
        throw (0,errors/* invalidResponseError */.Le)(purpose);
    return listed;
}

;// CONCATENATED MODULE: ./lib/src/sources/github/refs.js





async function resolveRef(session, ref) {
    for (const location of (0,source/* refCandidates */.s)(ref)) {
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
        return (0,commits_commit/* parseSha */.qL)((0,json/* textAt */.$6)(data, 'sha'));
    }
    catch (error) {
        if ((0,errors/* statusOf */.c2)(error) === 422)
            return null;
        throw (0,errors/* githubError */.qQ)(error, `resolve ${ref}`, repository);
    }
}
async function readTaggedCommit(session, sha) {
    const { github, owner, repo, repository } = session;
    const tag = (0,commits_commit/* parseSha */.qL)(sha);
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
        return object.type === 'commit' ? (0,commits_commit/* parseSha */.qL)(object.sha) : null;
    }
    catch (error) {
        if ((0,errors/* statusOf */.c2)(error) === 404)
            return null;
        throw (0,errors/* githubError */.qQ)(error, `read the tag ${tag}`, repository);
    }
}
async function listTags({ github, owner, repo, repository }, prefix, listPeeledTags) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
            owner,
            repo,
            ref: `tags/${prefix}`,
        });
        const tags = Array.isArray(data) ? data.map(toTag) : [null];
        if (!tags.every((tag) => tag !== null))
            throw (0,errors/* invalidResponseError */.Le)('list the tags');
        if (tags.every(({ commit }) => commit !== null))
            return tags;
        const peeled = await listPeeledTags(prefix);
        return tags.map((tag) => ({ ...tag, commit: tag.commit ?? peeled?.get(tag.name) ?? null }));
    }
    catch (error) {
        throw (0,errors/* githubError */.qQ)(error, 'list the tags', repository);
    }
}
function toTag(listed) {
    const name = (0,json/* textAt */.$6)(listed, 'ref').replace(/^refs\/tags\//, '');
    const type = (0,json/* textAt */.$6)(listed, 'object', 'type');
    if (name === '' || type === '')
        return null;
    const commit = type === 'commit' ? (0,commits_commit/* parseSha */.qL)((0,json/* textAt */.$6)(listed, 'object', 'sha')) : null;
    return { name, commit };
}

;// CONCATENATED MODULE: ./lib/src/sources/github/commit-source.js









const MAX_LOOKED_AT = 1000;
const MAX_UNCHECKED_DETAILS = 25;
function createGitHubCommitSource(connect, repository, listPeeledTags) {
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
            const history = histories.get(request.range.head);
            const session = history?.session ?? createSession(await connect(), repository);
            const { listedByEvent, patchSet, range } = request;
            if (listedByEvent !== null && (patchSet || range.kind === 'newest'))
                return collectListed(session, request, listedByEvent);
            return request.range.kind === 'between'
                ? collectBetween(session, request, {
                    ...request.range,
                    known: history?.findRange(request.range.base) ?? null,
                })
                : collectNewest(session, request, request.range);
        },
        findNearest: async (head, candidates, maxPages) => (await historyOf(head)).findNearest(candidates, maxPages),
        readFirstParent: async (sha) => {
            const session = createSession(await connect(), repository);
            const { data } = await readCommitPage(session, sha, 1);
            return requireCommit(toCommit(data), sha).parents[0] ?? null;
        },
        listTags: async (prefix) => listTags(createSession(await connect(), repository), prefix, listPeeledTags),
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
        if ([404, 422].includes((0,errors/* statusOf */.c2)(error) ?? 0))
            return null;
        throw (0,errors/* githubError */.qQ)(error, `compare ${(0,commits_commit/* shortSha */.Fu)(range.base)} with ${(0,commits_commit/* shortSha */.Fu)(range.head)}`, session.repository);
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
    const newest = (0,commits_commit/* orderCommits */.Bx)(known).slice(0, maxCommitsToRead(request));
    const commits = await Promise.all(newest.map((commit) => completeCommit(session, request, commit)));
    return collected(session, request, { commits, total, mergeBase });
}
async function collectNewest(session, request, { head, depth }) {
    const wanted = Math.min(depth, maxCommitsToRead(request));
    const commits = [];
    for (let page = 1; commits.length < wanted; page += 1) {
        const perPage = Math.min(PER_PAGE, wanted);
        const listed = await listCommits(session, { head, perPage, page });
        const missing = wanted - commits.length;
        commits.push(...(await completeListed(session, request, listed.slice(0, missing))));
        if (listed.length < perPage)
            break;
    }
    return collected(session, request, { commits, total: commits.length, mergeBase: null });
}
function collected(session, { pathFilter }, { commits, total, mergeBase }) {
    const wanted = pathFilter === null ? commits : keepTouching(session, commits, pathFilter);
    const list = {
        origin: 'api',
        commits: (0,commits_commit/* orderCommits */.Bx)(wanted),
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
    return commits.filter((commit) => (0,source/* matchesAnyPath */.x)(commit, pathFilter));
}


/***/ })

};
