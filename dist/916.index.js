export const id = 916;
export const ids = [916];
export const modules = {
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
