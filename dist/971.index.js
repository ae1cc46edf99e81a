export const id = 971;
export const ids = [971];
export const modules = {
5971:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
listTagsByGit: () => ( listTagsByGit)
});
var _commits_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1490);
var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3116);
var _git_credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9583);
const MAX_BYTES = 10 * 1024 * 1024;
async function listTagsByGit(prefix, { serverUrl, repository, token, proxy, deadline }) {
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
  const response = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__ .w$)(address, {
   method: 'POST',
   headers: {
    'git-protocol': 'version=2',
    'content-type': 'application/x-git-upload-pack-request',
    accept: 'application/x-git-upload-pack-result',
    ...(token === '' ? {} : { authorization: `basic ${(0,_git_credential_js__WEBPACK_IMPORTED_MODULE_1__ .g)(token)}` }),
   },
   body,
   signal: AbortSignal.any([
    deadline.signal,
    AbortSignal.timeout(Math.ceil(Math.max(0, deadline.remaining()) / 2)),
   ]),
   proxy,
  });
  const text = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__ .yR)(response, MAX_BYTES);
  const tags = response.status === 200 && text !== null ? parseTags(text) : null;
  return tags?.filter(({ name }) => name.startsWith(prefix)) ?? null;
 }
 catch {
  return null;
 }
}
function packet(text) {
 return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}
const TAG = /^[0-9a-f]{4}([0-9a-f]+) refs\/tags\/([^ ]+)(?: .*)?$/;
const PEELED = / peeled:([0-9a-f]+)/;
function parseTags(text) {
 const lines = text.split('\n');
 if (lines.pop() !== '0000')
  return null;
 const tags = lines.map((line) => {
  const [, id = '', name = ''] = TAG.exec(line) ?? [];
  const commit = (0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_2__ .qL)(PEELED.exec(line)?.[1] ?? id);
  return commit === null ? null : { name, commit };
 });
 return tags.every((tag) => tag !== null) ? tags : null;
}
})
};
