export const id = 964;
export const ids = [964];
export const modules = {

/***/ 7964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPeeledTags: () => (/* binding */ listPeeledTags)
/* harmony export */ });
/* harmony import */ var _commits_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1490);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7135);
/* harmony import */ var _git_credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9583);



const MAX_BYTES = 10 * 1024 * 1024;
async function listPeeledTags(prefix, { serverUrl, repository, token, proxy, deadline }) {
    const address = new URL(`${serverUrl}/${repository}.git/git-upload-pack`);
    const body = [
        packet('command=ls-refs\n'),
        packet('agent=create-sentry-release\n'),
        '0001',
        packet('peel\n'),
        packet(`ref-prefix refs/tags/${prefix}\n`),
        '0000',
    ].join('');
    try {
        const response = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .sendRequest */ .w$)(address, {
            method: 'POST',
            headers: {
                'git-protocol': 'version=2',
                'content-type': 'application/x-git-upload-pack-request',
                accept: 'application/x-git-upload-pack-result',
                ...(token === '' ? {} : { authorization: `basic ${(0,_git_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .basicCredential */ .g)(token)}` }),
            },
            body,
            signal: AbortSignal.any([
                deadline.signal,
                AbortSignal.timeout(Math.ceil(Math.max(0, deadline.remaining()) / 2)),
            ]),
            proxy,
        });
        const text = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(response, MAX_BYTES);
        return response.status === 200 && text !== null ? parsePeeledTags(text) : null;
    }
    catch {
        return null;
    }
}
function packet(text) {
    return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}
const TAGS = 'refs/tags/';
const PEELED = 'peeled:';
function parsePeeledTags(text) {
    return new Map(text.split('\n').flatMap((line) => {
        const [, name = '', ...attributes] = line.split(' ');
        const peeled = attributes.find((attribute) => attribute.startsWith(PEELED));
        const commit = (0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSha */ .qL)(peeled?.slice(PEELED.length));
        return !name.startsWith(TAGS) || commit === null ? [] : [[name.slice(TAGS.length), commit]];
    }));
}


/***/ })

};
