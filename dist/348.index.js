export const id = 348;
export const ids = [348];
export const modules = {
348:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
resolveCommit: () => ( resolveCommit),
useGiven: () => ( useGiven)
});
var _commits_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1490);
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
var _event_trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1581);
function useGiven(trigger, { kind, ref }, place) {
 return kind === 'tag' ? useTag(trigger, ref, place) : useCommit(trigger, ref, place);
}
async function useTag(trigger, tag, { source, repository }) {
 const head = await source.resolve(`tags/${tag}`);
 if (head === null)
  throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The input tag names ${tag}, but ${repository} has no such tag.`, {
   hint: 'Push the tag before this step runs, for example with `git push origin <tag>`.',
  });
 return { kind: 'tag', head, tag, isPush: true, reason: `the input tag, on a ${trigger.reason}` };
}
async function useCommit(trigger, ref, place) {
 const head = await resolveCommit(ref, place);
 if (head === trigger.head)
  return trigger;
 const reason = `${trigger.reason}; the input commit names ${ref}`;
 return trigger.kind === 'tag' ? { ...trigger, head, reason } : (0,_event_trigger_js__WEBPACK_IMPORTED_MODULE_1__ .n)(head, reason);
}
async function resolveCommit(ref, { source, repository }) {
 if (ref === 'HEAD') {
  const checkout = await source.readCheckout();
  if (checkout !== null && (await checkout.isOwn()))
   return checkout.head;
  throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The input commit is HEAD, the commit that is checked out, but there is no checkout of ${repository}.`, { hint: 'Run actions/checkout before this step, or name a SHA, branch or tag.' });
 }
 const head = (0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_2__ .qL)(ref) ?? (await source.resolve(ref));
 if (head !== null)
  return head;
 throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The input commit names ${ref}, but ${repository} has no such commit, branch or tag.`);
}
})
};
