export const id = 581;
export const ids = [581];
export const modules = {

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectByFetching: () => (/* binding */ collectByFetching),
/* harmony export */   findNearestByFetching: () => (/* binding */ findNearestByFetching)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5071);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4550);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9583);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8448);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8780);







async function collectByFetching(request, facts, options) {
    const { range } = request;
    return withClone(range.head, options, async (clone) => {
        const known = range.kind === 'newest' ? range.depth : (facts?.total ?? null);
        const depth = known === null ? [] : [`--depth=${known + 1}`];
        const failure = await fetchRange(clone, range, depth);
        if (failure !== null)
            return failure;
        const shallowBoundary = readShallowBoundary(clone.directory);
        const outcome = await (0,_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .collectLocally */ .P)({ git: clone.git, shallowBoundary }, request, known);
        if (outcome.kind !== 'unavailable' || depth.length === 0)
            return outcome;
        return ((await fetchRange(clone, range, ['--unshallow'])) ??
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_3__/* .collectLocally */ .P)({ git: clone.git, shallowBoundary: new Set() }, request, known));
    });
}
async function findNearestByFetching(head, candidates, options) {
    const nearest = await withClone(head, options, async (clone) => {
        const failed = await fetchCommits(clone, [head], ['--filter=tree:0', `--depth=${_history_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_HISTORY */ .o}`]);
        if (failed !== null)
            return unavailable(failed.reason);
        const shallowBoundary = readShallowBoundary(clone.directory);
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .findNearestLocally */ .U)({ git: clone.git, shallowBoundary }, head, candidates);
    });
    return nearest.kind === 'unavailable' ? { kind: 'unknown' } : nearest;
}
async function withClone(head, options, use) {
    let directory;
    try {
        directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.tempDirectory, 'create-sentry-release-'));
    }
    catch (error) {
        return unavailable(`no folder can be made in ${options.tempDirectory}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCauses */ .wh)(error)}`);
    }
    try {
        const clone = { git: createCloneGit(directory, options), directory, options };
        const format = `--object-format=${head.length === 64 ? 'sha256' : 'sha1'}`;
        const created = await clone.git.run(['init', '--quiet', '--bare', '--template=', format]);
        return created.code === 0 ? await use(clone) : unavailable((0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .describeGitFailure */ .m)(created));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
}
function createCloneGit(directory, options) {
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .createGit */ .l)({
        ...options,
        directory,
        protocols: ['https', 'http'],
        config: cloneConfig(options),
        secretConfig: authorize(options),
    });
}
async function fetchRange(clone, range, flags) {
    const wanted = range.kind === 'between' ? [range.head, range.base] : [range.head];
    const failed = await fetchCommits(clone, wanted, ['--filter=blob:none', ...flags]);
    if (failed === null)
        return null;
    if (range.kind === 'between' && failed.stderr.includes(range.base)) {
        return { kind: 'base-missing', reason: `GitHub has no commit ${range.base}` };
    }
    return unavailable(failed.reason);
}
async function fetchCommits(clone, wanted, flags) {
    const end = await clone.git.run([
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-auto-maintenance',
        '--no-recurse-submodules',
        ...flags,
        'origin',
        ...wanted,
    ]);
    if (end.code === 0)
        return null;
    const isRedirected = /\breturned error: 30[1278]\b/.test(end.stderr);
    const { options } = clone;
    const movedTo = isRedirected && options.movedTo === undefined ? await options.findMoved(urlOf(options)) : null;
    if (movedTo === null)
        return { reason: (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .describeGitFailure */ .m)(end), stderr: end.stderr };
    clone.options = { ...options, movedTo };
    clone.git = createCloneGit(clone.directory, clone.options);
    return fetchCommits(clone, wanted, flags);
}
function readShallowBoundary(directory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'shallow');
    return new Set((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').split('\n').filter(Boolean) : []);
}
function cloneConfig(options) {
    const url = urlOf(options);
    return [
        'http.followRedirects=false',
        `remote.origin.url=${url}`,
        `url.${url}.insteadOf=${url}`,
        'http.lowSpeedLimit=1',
        `http.lowSpeedTime=${Math.max(1, Math.ceil(options.deadline.remaining() / 1000))}`,
    ];
}
function urlOf({ serverUrl, repository, movedTo }) {
    return movedTo ?? `${serverUrl}/${repository}.git`;
}
function authorize(options) {
    if (options.token === '')
        return [];
    const key = `http.${urlOf(options)}.extraheader`;
    return [
        [key, ''],
        [key, `AUTHORIZATION: basic ${(0,_credential_js__WEBPACK_IMPORTED_MODULE_6__/* .basicCredential */ .g)(options.token)}`],
    ];
}
function unavailable(reason) {
    return { kind: 'unavailable', reason, facts: null };
}


/***/ })

};
