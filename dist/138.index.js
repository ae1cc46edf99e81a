export const id = 138;
export const ids = [138];
export const modules = {
7138:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
createGitHubClient: () => ( createGitHubClient)
});
var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5071);
var _http_certificate_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5646);
var _http_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3219);
var _http_redact_headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2033);
var _http_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3116);
const LASTING_STATUSES = [400, 401, 403, 404, 409, 410, 422, 451];
const RETRY_STEPS = [1, 4, 9];
const MAX_RETRY_STEP_MS = 1000;
function retryStepMs(remainingMs) {
 const steps = RETRY_STEPS.reduce((sum, step) => sum + step, 0);
 return Math.min(MAX_RETRY_STEP_MS, Math.floor(remainingMs / 2 / steps));
}
const MAX_WAIT_S = 1e7;
const MAX_REQUEST_MS = 30_000;
const MAX_RESPONSE_BYTES = 10 * 1024 * 1024;
async function createGitHubClient(options) {
 const { token, apiUrl, deadline, log } = options;
 if (token === '') {
  throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__ .lZ('The input github_token is empty, so commits cannot be read from GitHub.', {
   hint: 'Remove the line, so that its default `${{ github.token }}` is used.',
  });
 }
 const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
  Promise.all([__webpack_require__.e(758), __webpack_require__.e(344)]).then(__webpack_require__.bind(__webpack_require__, 1758)),
  Promise.all([__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
  Promise.all([__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
 ]);
 const waitIfTime = (what) => (retryAfter, request) => {
  const enough = retryAfter * 1000 < deadline.remaining();
  const end = enough
   ? `waiting ${retryAfter} s`
   : `the step has no ${retryAfter > MAX_WAIT_S ? 'time' : `${retryAfter} s`} left to wait`;
  log(`GitHub’s ${what} rate limit is used up (${request.url}); ${end}.`);
  return enough;
 };
 return getOctokit(token, {
  baseUrl: apiUrl,
  log: { debug: noop, info: noop, warn: noop, error: noop },
  throttle: {
   onRateLimit: waitIfTime('primary'),
   onSecondaryRateLimit: waitIfTime('secondary'),
  },
  retry: {
   retries: RETRY_STEPS.length,
   doNotRetry: [...LASTING_STATUSES],
   retryAfterBaseValue: retryStepMs(deadline.remaining()),
  },
  request: { fetch: createFetch(options) },
 }, requireJson, retry, throttling);
}
function requireJson(octokit) {
 octokit.hook.after('request', ({ status, headers, data }, request) => {
  if (status < 400 && headers.location !== undefined)
   throw new Error(`it redirects to ${headers.location}`);
  if (typeof data !== 'string')
   return;
  throw Object.assign(new Error('The answer is no JSON'), { status: 500, request });
 });
 return {};
}
function noop() { }
function describeOver(deadline) {
 return deadline.hasEnded() ? 'the step has ended' : 'its part of the step’s time is over';
}
function codedCause(error) {
 return node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__ .CA)(error) === '' ? error.cause : error;
}
function createFetch({ deadline, proxy, redact }) {
 return async (address, { method, headers, body }) => {
  const url = new URL(address);
  const limitMs = Math.min(MAX_REQUEST_MS, Math.ceil(deadline.remaining() / 2));
  const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(Math.max(1, limitMs))]);
  const request = { method, headers, body, signal, proxy };
  const { response, text } = await readResponse(url, request).catch(async (error) => {
   const isOver = deadline.remaining() === 0;
   const message = isOver
    ? describeOver(deadline)
    : `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(error)}${await (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__ .GK)(proxy, url)}`;
   const cause = codedCause(error);
   const isLasting = LASTING_CODES.has((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__ .CA)(cause)) || (0,_http_certificate_errors_js__WEBPACK_IMPORTED_MODULE_2__ .Y)(cause);
   const name = isOver || isLasting ? 'AbortError' : 'Error';
   throw Object.assign(new Error(redact(message)), { name, code: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__ .CA)(cause) });
  });
  return {
   url: url.href,
   status: response.status,
   headers: (0,_http_redact_headers_js__WEBPACK_IMPORTED_MODULE_5__ .c)(response.headers, redact),
   text: async () => redact(text),
   arrayBuffer: async () => new TextEncoder().encode(redact(text)).buffer,
  };
 };
}
const TOO_LARGE_CODE = 'TOO_LARGE';
const LASTING_CODES = new Set([TOO_LARGE_CODE, _http_request_js__WEBPACK_IMPORTED_MODULE_3__ .GQ, _http_proxy_js__WEBPACK_IMPORTED_MODULE_4__ .TX]);
async function readResponse(url, request) {
 const response = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__ .w$)(url, request);
 const text = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__ .yR)(response, MAX_RESPONSE_BYTES);
 if (text !== null)
  return { response, text };
 const size = `${MAX_RESPONSE_BYTES / 1024 / 1024} MiB`;
 throw Object.assign(new Error(`the response is larger than ${size}`), { code: TOO_LARGE_CODE });
}
})
};
