export const id = 519;
export const ids = [519];
export const modules = {
6519:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
resolveRefs: () => ( resolveRefs)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
var _commits_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1490);
async function resolveRefs(refs, { findRepository, openCommitSource }) {
 return Promise.all(refs.map(async ({ repository, commit, previousCommit }) => {
  const resolve = async (name) => {
   const sha = (0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_1__ .qL)(name) ?? (await openCommitSource(repository).resolve(name));
   if (sha !== null)
    return sha;
   throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The input refs names ${name}, but ${repository} has no such commit, branch or tag.`);
  };
  const [link, head, previous] = await Promise.all([
   findRepository(repository),
   resolve(commit),
   previousCommit === null ? null : resolve(previousCommit),
  ]);
  return { repository: link.name, commit: head, previousCommit: previous };
 }));
}
})
};
