export const id = 414;
export const ids = [414];
export const modules = {
3414:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
guardCommits: () => ( guardCommits)
});
var _commits_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1490);
var _release_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);
var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6566);
var _write_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2550);
const SETTLE_MS = 1_000;
const MAX_LOOKS = 40;
async function guardCommits(api, job, { written, options }) {
 const settleMs = Math.max(SETTLE_MS, 2 * written.tookMs);
 const guarded = (0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .P6)(job.payload.commits, job.existing ?? []);
 let last = written;
 let run = 0;
 let missing = [];
 for (let look = 1; look <= MAX_LOOKS; look += 1) {
  const answer = await api.readReleaseCommits(job.payload.version);
  if (answer === 'unlisted')
   return last;
  const stored = (0,_write_attempts_js__WEBPACK_IMPORTED_MODULE_2__ .c3)(answer);
  missing = (0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .Rx)(guarded, stored);
  run = missing.length === 0 ? Math.max(run, 0) + 1 : Math.min(run, 0) - 1;
  if (run === 2)
   return last;
  if (run === -2) {
   options.log(`Another job replaced the commits of ${job.payload.version}; writing the ${missing.length} that are missing again.`);
   const again = await (0,_write_attempts_js__WEBPACK_IMPORTED_MODULE_2__ .ZY)(api, {
    ...job,
    existing: (0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .ei)((0,_write_attempts_js__WEBPACK_IMPORTED_MODULE_2__ .uq)((0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .P6)(guarded, stored), job)).repeatable,
   }, options);
   if (again.kind === 'no-releases')
    throw again.error;
   last = { ...again, status: written.status, warnings: [...last.warnings, ...again.warnings] };
   run = 0;
  }
  const pause = run > 0 ? settleMs * (1 + Math.random() / 2) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .Tl)(1);
  if (pause >= options.deadline.remaining())
   break;
  await options.deadline.pause(pause);
 }
 if (run > 0)
  return last;
 const ids = missing.slice(0, 5).map(({ id }) => (0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(id));
 const warning = `Other jobs kept replacing the commits of ${job.payload.version}; ${missing.length} may be missing (${ids.join(', ')}${missing.length > ids.length ? ', …' : ''}).`;
 return { ...last, warnings: [...last.warnings, warning] };
}
})
};
