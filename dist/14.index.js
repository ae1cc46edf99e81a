export const id = 14;
export const ids = [14];
export const modules = {

/***/ 6014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   degradePayload: () => (/* binding */ degradePayload)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2294);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6244);


function degradePayload(payload, refusal) {
    if (refusal.unknownRepositories.length > 0)
        return withoutRefs(payload, refusal.unknownRepositories);
    if (refusal.refusesRefs)
        return withoutAnyRef(payload);
    if (refusal.limit !== null)
        return withinLimits(payload, { ..._limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b, ...refusal.limit });
    if (refusal.status !== 413 && refusal.status !== 504)
        return null;
    if (payload.commits.some(({ patchSet }) => patchSet !== undefined && patchSet.length > 0)) {
        const commits = payload.commits.map(({ patchSet, ...commit }) => commit);
        return {
            payload: { ...payload, commits },
            warnings: [
                `Sentry answered ${refusal.status}: the commits are sent without their changed files.`,
            ],
        };
    }
    const shorter = refusal.status === 413 ? withShorterMessages(payload) : null;
    if (shorter !== null)
        return shorter;
    const half = Math.floor(payload.commits.length / 2);
    if (half < 1)
        return null;
    return {
        payload: { ...payload, commits: payload.commits.slice(0, half) },
        warnings: [
            `Sentry answered ${refusal.status}: only the newest ${half} of ${payload.commits.length} commits are sent.`,
        ],
    };
}
const MESSAGE_LENGTHS = [4096, 256];
function withShorterMessages(payload) {
    const isLongerThan = (max) => payload.commits.filter(({ message = '' }) => message.length > max).length;
    const max = MESSAGE_LENGTHS.find((length) => isLongerThan(length) > 0);
    if (max === undefined)
        return null;
    const commits = payload.commits.map((commit) => ({ ...commit, ...shortMessageOf(commit, max) }));
    const count = isLongerThan(max);
    return {
        payload: { ...payload, commits },
        warnings: [
            `Sentry answered 413: the messages of ${count === 1 ? '1 commit' : `${count} commits`} are cut to ${max} characters.`,
        ],
    };
}
function shortMessageOf(commit, max) {
    const { message } = commit;
    if (message === undefined)
        return {};
    if (message.length <= max)
        return { message };
    const short = truncate(message, max, '…');
    const isKept = !(0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .isSkipped */ .JR)(commit) || (0,_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .isSkipped */ .JR)({ ...commit, message: short });
    return { message: isKept ? short : truncate(message, max, `… ${_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .SKIP_MARK */ .qX}`) };
}
function truncate(text, max, end) {
    return `${text.slice(0, max - end.length).replace(/\p{Surrogate}$/u, '')}${end}`;
}
function withoutRefs(payload, names) {
    const refs = payload.refs.filter(({ repository }) => !names.includes(repository));
    if (refs.length === payload.refs.length)
        return null;
    return {
        payload: { ...payload, refs },
        warnings: [
            `Sentry does not know the repository ${names.join(', ')}: its commits are sent without a ref.`,
        ],
    };
}
function withoutAnyRef(payload) {
    if (payload.refs.length === 0)
        return null;
    return {
        payload: { ...payload, refs: [] },
        warnings: [
            'This Sentry server takes no refs with such an auth token: the commits are sent without them.',
        ],
    };
}
function withinLimits(payload, limits) {
    const clipped = payload.commits.map((commit) => (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .clipCommit */ ._)(commit, limits));
    const warnings = clipped.flatMap((commit) => commit.warnings);
    if (warnings.length === 0)
        return null;
    return { payload: { ...payload, commits: clipped.map(({ value }) => value) }, warnings };
}


/***/ })

};
