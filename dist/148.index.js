export const id = 148;
export const ids = [148];
export const modules = {

/***/ 2148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePathPatterns: () => (/* binding */ parsePathPatterns)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);


/**
 * The filter of path patterns as in a workflow's `on.push.paths`: the last pattern that matches a path decides, and one
 * that begins with `!` leaves it out. Throws when a pattern is broken. The dialect: "Filter pattern
 * cheat sheet" of GitHub's workflow syntax reference.
 */
function parsePathPatterns(patterns) {
    const rules = patterns.map((pattern) => {
        const isExclusion = pattern.startsWith('!');
        return {
            includes: !isExclusion,
            matches: createMatcher(isExclusion ? pattern.slice(1) : pattern),
        };
    });
    return (path) => rules.findLast(({ matches }) => matches(path))?.includes ?? false;
}
function createMatcher(pattern) {
    const options = { dot: true, nobrace: true, nonegate: true, strictBrackets: true, windows: false };
    try {
        return picomatch__WEBPACK_IMPORTED_MODULE_1__(expandStars(toExtendedGlob(pattern)), options);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('input', `paths has the pattern ${JSON.stringify(pattern)}, which is none.`, {
            hint: 'A backslash before a special character makes it an ordinary one.',
            cause: error,
        });
    }
}
/**
 * `?` and `+` stand after what they repeat, as in a regular expression; elsewhere they stand before it. What is special
 * elsewhere but not here is escaped.
 */
function toExtendedGlob(pattern) {
    return pattern.replaceAll(/(\\.|\[[^\]]*\]|[^*?+/\\])([?+])|(\\.|\[[^\]]*\])|([(){}|@!?+])/gsu, (all, ...groups) => {
        const [atom, repeat, kept] = groups;
        if (atom !== undefined && repeat !== undefined) {
            return `${repeat}(${/^[(){}|@!]$/.test(atom) ? `\\${atom}` : atom})`;
        }
        return kept ?? `\\${all}`;
    });
}
/** `**` crosses folders wherever it stands; elsewhere it does so only as a whole segment. */
function expandStars(pattern) {
    const inside = /(?<=[^/*])\*\*+|\*\*+(?=[^/*])/.exec(pattern);
    if (inside === null)
        return [pattern.replace(/\/\*\*$/, '/**/*')];
    const [before, after] = [
        pattern.slice(0, inside.index),
        pattern.slice(inside.index + inside[0].length),
    ];
    return ['*', '*/**/*'].flatMap((stars) => expandStars(after).map((rest) => `${before}${stars}${rest}`));
}


/***/ })

};
