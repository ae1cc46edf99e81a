import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const requireOfNode = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
var __webpack_modules__ = ({
2613:
((module) => {
module.exports = requireOfNode("assert");
}),
5317:
((module) => {
module.exports = requireOfNode("child_process");
}),
4434:
((module) => {
module.exports = requireOfNode("events");
}),
9896:
((module) => {
module.exports = requireOfNode("fs");
}),
8611:
((module) => {
module.exports = requireOfNode("http");
}),
5692:
((module) => {
module.exports = requireOfNode("https");
}),
9278:
((module) => {
module.exports = requireOfNode("net");
}),
4573:
((module) => {
module.exports = requireOfNode("node:buffer");
}),
7598:
((module) => {
module.exports = requireOfNode("node:crypto");
}),
3024:
((module) => {
module.exports = requireOfNode("node:fs");
}),
1455:
((module) => {
module.exports = requireOfNode("node:fs/promises");
}),
4708:
((module) => {
module.exports = requireOfNode("node:https");
}),
7030:
((module) => {
module.exports = requireOfNode("node:net");
}),
8161:
((module) => {
module.exports = requireOfNode("node:os");
}),
6760:
((module) => {
module.exports = requireOfNode("node:path");
}),
8500:
((module) => {
module.exports = requireOfNode("node:timers/promises");
}),
1692:
((module) => {
module.exports = requireOfNode("node:tls");
}),
3136:
((module) => {
module.exports = requireOfNode("node:url");
}),
7975:
((module) => {
module.exports = requireOfNode("node:util");
}),
8877:
((module) => {
module.exports = requireOfNode("node:v8");
}),
8522:
((module) => {
module.exports = requireOfNode("node:zlib");
}),
857:
((module) => {
module.exports = requireOfNode("os");
}),
6928:
((module) => {
module.exports = requireOfNode("path");
}),
3193:
((module) => {
module.exports = requireOfNode("string_decoder");
}),
3557:
((module) => {
module.exports = requireOfNode("timers");
}),
4756:
((module) => {
module.exports = requireOfNode("tls");
}),
2018:
((module) => {
module.exports = requireOfNode("tty");
}),
7016:
((module) => {
module.exports = requireOfNode("url");
}),
9023:
((module) => {
module.exports = requireOfNode("util");
}),
1490:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Bx: () => ( orderCommits),
C: () => ( toTimestamp),
Fu: () => ( shortSha),
V8: () => ( cleanMessage),
X5: () => ( cleanText),
et: () => ( subjectOf),
gQ: () => ( sortChanges),
oc: () => ( UNDATED),
qL: () => ( parseSha)
});
function parseSha(value) {
 if (typeof value !== 'string')
  return null;
 const text = value.trim().toLowerCase();
 return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? text : null;
}
function shortSha(sha) {
 return sha.slice(0, 7);
}
function toTimestamp(value) {
 if (typeof value !== 'string' || value === '')
  return null;
 const time = Date.parse(value);
 if (Number.isNaN(time))
  return null;
 const date = new Date(Math.floor(time / 1000) * 1000);
 const year = date.getUTCFullYear();
 return year < 1 || year > 9999 ? null : date.toISOString().replace('.000Z', 'Z');
}
const UNDATED = '1970-01-01T00:00:00Z';
function cleanText(text) {
 return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '');
}
function cleanMessage(message) {
 return cleanText(message).replace(/(?<![\r\n])[\r\n]+$/, '');
}
function subjectOf(commit) {
 return commit.message.split(/\r?\n/, 1)[0] ?? '';
}
function sortChanges(changes) {
 return changes.toSorted((a, b) => compareBytes(a.path, b.path));
}
const SORTED_OTHERWISE = /[\uD800-\uFFFF]/;
function compareBytes(a, b) {
 if (SORTED_OTHERWISE.test(a) || SORTED_OTHERWISE.test(b)) {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
 }
 return a < b ? -1 : Number(a > b);
}
function orderCommits(commits) {
 const byId = new Map(commits.map((commit) => [commit.id, commit]));
 const waiting = new Map();
 for (const commit of byId.values()) {
  for (const parent of commit.parents) {
   if (byId.has(parent))
    waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
  }
 }
 const ready = [...byId.values()].filter(({ id }) => !waiting.has(id)).toSorted(olderFirst);
 const ordered = [];
 for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
  ordered.push(next);
  for (const id of new Set(next.parents)) {
   const parent = byId.get(id);
   const left = (waiting.get(id) ?? 0) - next.parents.filter((other) => other === id).length;
   waiting.set(id, left);
   if (parent && left <= 0)
    insertSorted(ready, parent);
  }
 }
 return ordered;
}
function olderFirst(a, b) {
 if (a.timestamp !== b.timestamp)
  return a.timestamp < b.timestamp ? -1 : 1;
 return a.id < b.id ? -1 : 1;
}
function insertSorted(ready, commit) {
 let low = 0;
 let high = ready.length;
 while (low < high) {
  const middle = (low + high) >> 1;
  const other = ready[middle];
  if (other && olderFirst(other, commit) < 0)
   low = middle + 1;
  else
   high = middle;
 }
 ready.splice(low, 0, commit);
}
}),
3963:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
p: () => ( findRange),
q: () => ( findNearest)
});
const MAX_COUNTED = 20;
function findNearest({ head, parents }, candidates) {
 const wanted = new Set(candidates.filter((sha) => sha !== head));
 const above = walk(parents, parentsOf(parents, head), (sha) => wanted.has(sha));
 const met = [...wanted].filter((sha) => above.has(sha));
 const below = walk(parents, met.flatMap((sha) => parentsOf(parents, sha)));
 const isOpen = [...above].some((sha) => !parents.has(sha) && !wanted.has(sha) && !below.has(sha));
 const nearest = met.filter((sha) => !below.has(sha)).slice(0, MAX_COUNTED);
 const [first] = nearest;
 if (first === undefined)
  return { kind: isOpen ? 'unknown' : 'none' };
 if (nearest.length === 1)
  return { kind: 'found', commit: first, isCertain: !isOpen };
 const all = walk(parents, parentsOf(parents, head));
 const counted = nearest.map((commit) => {
  const older = walk(parents, [commit]);
  return { commit, count: [...all].filter((sha) => !older.has(sha)).length };
 });
 const best = counted.reduce((a, b) => (b.count < a.count ? b : a));
 return { kind: 'found', commit: best.commit, isCertain: !isOpen };
}
function findRange({ head, parents }, base) {
 const older = walk(parents, [base]);
 const range = walk(parents, [head], (sha) => older.has(sha));
 const own = [...range].filter((sha) => !older.has(sha));
 const children = new Map();
 for (const sha of own) {
  for (const parent of parentsOf(parents, sha)) {
   children.set(parent, [...(children.get(parent) ?? []), sha]);
  }
 }
 const descendants = walk(children, children.get(base) ?? []);
 return own.every((sha) => descendants.has(sha)) ? descendants : null;
}
function parentsOf(parents, sha) {
 return parents.get(sha) ?? [];
}
function walk(parents, start, stops = () => false) {
 const seen = new Set();
 const waiting = [...start];
 for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
  if (seen.has(next))
   continue;
  seen.add(next);
  if (!stops(next))
   waiting.push(...parentsOf(parents, next));
 }
 return seen;
}
}),
3690:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
s: () => ( refCandidates),
x: () => ( matchesAnyPath)
});
var _commit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1490);
function matchesAnyPath({ patchSet = [] }, pathFilter) {
 return patchSet.some(({ path }) => pathFilter(path));
}
function refCandidates(ref) {
 const name = ref.replace(/^refs\//, '');
 if (/^(?:heads|tags)\//.test(name))
  return [name];
 return (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__ .qL)(name) === null ? [`tags/${name}`, `heads/${name}`, name] : [name];
}
}),
4014:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 dU: () => ( createDeadline),
 cR: () => ( raceDeadline),
 fR: () => ( takeShare)
});
;
const external_node_events_namespaceObject = requireOfNode("node:events");
var promises_ = __nccwpck_require__(8500);
;
function createDeadline(seconds, now = () => performance.now()) {
 const last = now() + seconds * 1000;
 const controller = new AbortController();
 const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(seconds * 1000)]);
 return {
  signal,
  remaining: () => (signal.aborted ? 0 : Math.max(0, last - now())),
  pause: (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined),
  end: () => controller.abort(),
  hasEnded: () => controller.signal.aborted,
 };
}
function takeShare(whole, share) {
 const left = whole.remaining();
 const milliseconds = left * share;
 const signal = AbortSignal.any([whole.signal, AbortSignal.timeout(Math.ceil(milliseconds))]);
 return {
  ...whole,
  signal,
  remaining: () => Math.max(0, whole.remaining() - (left - milliseconds)),
  pause: (duration) => (0,promises_.setTimeout)(duration, undefined, { signal }).catch(() => undefined),
 };
}
const LAST_WORDS_MS = 250;
async function raceDeadline({ signal }, work, toError) {
 const settled = new AbortController();
 const end = async () => {
  if (!signal.aborted)
   await (0,external_node_events_namespaceObject.once)(signal, 'abort', { signal: settled.signal });
  await (0,promises_.setTimeout)(LAST_WORDS_MS, undefined, { signal: settled.signal });
  throw toError();
 };
 try {
  return await Promise.race([work, end()]);
 }
 finally {
  settled.abort();
 }
}
}),
5071:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
CA: () => ( errorCode),
UW: () => ( explainError),
Uc: () => ( describeError),
lZ: () => ( ActionError),
wh: () => ( describeCauses)
});
var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
class ActionError extends Error {
 hint;
 constructor(message, options = {}) {
  super(message, options.cause === undefined ? undefined : { cause: options.cause });
  this.name = 'ActionError';
  this.hint = options.hint;
 }
}
const MAX_CHARACTERS = { message: 3000, hint: 1000 };
function describeError(error, redact = unchanged) {
 const { message, hint } = explainError(error, redact);
 return hint === null ? message : `${message} ${hint}`;
}
function explainError(error, redact = unchanged) {
 const known = error instanceof ActionError;
 const message = known ? error.message : describeCauses(error);
 const hint = known ? error.hint : undefined;
 return {
  message: cut(redact(message), MAX_CHARACTERS.message),
  hint: hint === undefined ? null : cut(redact(hint), MAX_CHARACTERS.hint),
 };
}
function unchanged(text) {
 return text;
}
function cut(text, max) {
 return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}
function describeCauses(error) {
 const messages = [];
 let current = error;
 while (current !== undefined && current !== null && messages.length < 4) {
  const message = messageOf(current);
  if (message !== '' && !messages.some((said) => said.includes(message)))
   messages.push(message);
  current = node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(current) ? current.cause : undefined;
 }
 return messages.join(': ') || 'an unknown error';
}
function messageOf(error) {
 if (!node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error))
  return String(error);
 const message = error.message.replace(/; if the root CA is installed locally, try running Node\.js with --use-system-ca/, '');
 return message || errorCode(error) || error.name;
}
function errorCode(error) {
 const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
 return typeof code === 'string' ? code : '';
}
}),
1581:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
n: () => ( atCommit)
});
function atCommit(head, reason) {
 return { kind: 'commit', head, maybeTag: null, isBranchTip: false, reason, notice: null };
}
}),
5109:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
BP: () => ( newest),
ME: () => ( ANY_RELATION),
Tq: () => ( between)
});
const ANY_RELATION = ['ancestor', 'diverged', 'contains-head'];
function between({ base, head, reason }, options) {
 return {
  kind: 'range',
  range: { kind: 'between', base, head, reason },
  explicit: false,
  listed: null,
  accepts: ANY_RELATION,
  startsAt: 'base',
  mayPart: false,
  notice: null,
  ...options,
 };
}
function newest({ head, depth, reason }, { listed, notice }) {
 return {
  kind: 'range',
  range: { kind: 'newest', head, depth, reason },
  explicit: false,
  listed,
  accepts: ANY_RELATION,
  startsAt: 'base',
  mayPart: false,
  notice,
 };
}
}),
5646:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Y: () => ( isCertificateError),
c: () => ( hintForCertificate)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5071);
const UNKNOWN_AUTHORITY = new Set([
 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
 'UNABLE_TO_GET_ISSUER_CERT',
 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
 'SELF_SIGNED_CERT_IN_CHAIN',
 'DEPTH_ZERO_SELF_SIGNED_CERT',
 'CERT_UNTRUSTED',
]);
const OTHER_FAULTS = {
 CERT_HAS_EXPIRED: 'has expired: renew it, or set the runner’s clock',
 CERT_NOT_YET_VALID: 'is not valid yet: set the runner’s clock',
 CERT_REVOKED: 'has been revoked: replace it',
 CERT_REJECTED: 'is not accepted: replace it',
 CERT_SIGNATURE_FAILURE: 'has a wrong signature: replace it',
 ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name: use a name that it is for',
 HOSTNAME_MISMATCH: 'is for another name: use a name that it is for',
};
function isCertificateError(error) {
 return hintForCertificate(error, '') !== null;
}
function hintForCertificate(error, host) {
 const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__ .CA)(error);
 if (UNKNOWN_AUTHORITY.has(code))
  return `The runner does not know the authority of the certificate of ${host}: set NODE_EXTRA_CA_CERTS, in the \`env:\` of the job, to the path of the authority’s own certificate (PEM).`;
 const fault = Object.hasOwn(OTHER_FAULTS, code) ? OTHER_FAULTS[code] : undefined;
 return fault === undefined ? null : `The certificate of ${host} ${fault}.`;
}
}),
3219:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
GK: () => ( describeProxy),
TX: () => ( REFUSED_CODE),
dh: () => ( PROXY_NEEDS_PASSWORD),
ut: () => ( VARIABLES)
});
const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const REFUSED_CODE = 'PROXY_REFUSED';
const PROXY_NEEDS_PASSWORD = 'it requires a user name and a password in its address';
async function describeProxy(proxy, url) {
 const address = proxy === null ? null : await proxy.addressFor(url);
 if (address === null || !URL.canParse(address))
  return '';
 const { protocol, host } = new URL(address);
 return `, through the proxy ${protocol}//${host} (NO_PROXY exempts hosts from it)`;
}
}),
2033:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
c: () => ( redactHeaders)
});
function redactHeaders(headers, redact) {
 return {
  get: (name) => {
   const value = headers.get(name);
   return value === null ? null : redact(value);
  },
  *[Symbol.iterator]() {
   for (const [name, value] of headers)
    yield [name, redact(value)];
  },
 };
}
}),
3116:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 uN: () => ( STALE_CODE),
 GQ: () => ( SWITCHED_CODE),
 yR: () => ( readText),
 w$: () => ( sendRequest)
});
var external_node_buffer_ = __nccwpck_require__(4573);
;
const external_node_http_namespaceObject = requireOfNode("node:http");
var external_node_util_ = __nccwpck_require__(7975);
var errors = __nccwpck_require__(5071);
;
function connectionFor(isFresh, spare) {
 if (!isFresh)
  return {};
 const socket = spare?.take() ?? null;
 return socket === null ? { agent: false } : { createConnection: () => socket };
}
function onAbort(request, signal, giveUp) {
 const end = () => giveUp(signal.reason);
 signal.addEventListener('abort', end, { once: true });
 request.once('close', () => signal.removeEventListener('abort', end));
}
function limitConnecting(request, { connected, connectMs, giveUp }) {
 const timer = setTimeout(() => {
  const error = new Error(`no connection to ${request.host} within ${connectMs / 1000} s`);
  Object.assign(error, { code: 'NO_CONNECTION' });
  request.destroy(error);
  giveUp(error);
 }, connectMs);
 timer.unref();
 const stop = () => clearTimeout(timer);
 request.once('close', stop);
 request.once('socket', (socket) => {
  const isConnecting = socket.connecting || Reflect.get(socket, 'secureConnecting') === true;
  if (isConnecting)
   socket.once(connected, stop);
  else
   stop();
 });
}
;
function headersOf({ contentType, length }) {
 return { 'content-type': contentType, 'content-length': String(length) };
}
async function writePieces(request, body) {
 let isAnswered = false;
 request.once('response', (response) => {
  isAnswered = true;
  response.once('end', () => {
   if (!request.writableFinished)
    request.destroy();
  });
 });
 try {
  for await (const piece of body.pieces()) {
   if (isAnswered || request.destroyed)
    return;
   await writePiece(request, piece);
  }
  request.end();
 }
 catch (error) {
  request.destroy(external_node_util_.types.isNativeError(error) ? error : new Error(String(error)));
 }
}
function writePiece(request, piece) {
 return new Promise((resolve, reject) => {
  request.write(piece, (error) => {
   if (error)
    reject(error);
   else
    resolve();
  });
 });
}
;
const MAX_REDIRECTS = 3;
const CONNECT_MS = 10_000;
async function sendRequest(address, request) {
 let url = address;
 for (let redirects = 0;; redirects += 1) {
  const response = await sendOnce(url, request);
  const follows = request.method === 'GET' && redirects < MAX_REDIRECTS;
  const next = follows ? redirectTarget(response, url) : null;
  if (next === null)
   return { ...response, url: url.href };
  await readToEnd(response.chunks);
  url = next;
 }
}
async function readText({ chunks, isCompressed }, maxBytes = external_node_buffer_.constants.MAX_STRING_LENGTH) {
 const parts = [];
 let bytes = 0;
 for await (const chunk of chunks) {
  bytes += chunk.length;
  if (bytes > maxBytes)
   return null;
  parts.push(chunk);
 }
 const body = Buffer.concat(parts);
 const whole = isCompressed && bytes > 0 ? await unzip(body, maxBytes) : body;
 return whole === null ? null : new TextDecoder().decode(whole);
}
async function unzip(body, maxOutputLength) {
 const { gunzipSync } = await loadZlib();
 try {
  return gunzipSync(body, { maxOutputLength });
 }
 catch (error) {
  if ((0,errors.CA)(error) === 'ERR_BUFFER_TOO_LARGE')
   return null;
  throw error;
 }
}
function loadZlib() {
 return Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19));
}
async function readToEnd(chunks) {
 const iterator = chunks[Symbol.asyncIterator]();
 while ((await iterator.next()).done !== true)
  ;
}
async function sendOnce(url, { method, headers, body = '', signal, proxy, needsFreshConnection = false, spare, connectMs = CONNECT_MS, }) {
 const isSecure = url.protocol === 'https:';
 const start = isSecure ? (await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19))).request : external_node_http_namespaceObject.request;
 const more = typeof body === 'string' ? headersOfText(body) : headersOf(body);
 const accepted = method === 'GET' ? { 'accept-encoding': 'gzip' } : {};
 const options = { method, headers: { ...headers, ...more, ...accepted }, signal };
 const exchange = async (isFresh) => {
  const agent = proxy === null ? null : await proxy.agentFor(url, isFresh);
  return new Promise((resolve, reject) => {
   const connection = agent === null ? connectionFor(isFresh, spare) : { agent };
   const request = start(url, { ...options, ...connection }, resolve);
   request.on('error', (error) => {
    const isStale = request.reusedSocket && CLOSED.has((0,errors.CA)(error)) && !signal.aborted;
    reject(isStale ? staleError(error) : reasonOf(error, signal));
   });
   request.on('upgrade', (_response, upgraded) => {
    upgraded.destroy();
    reject(switchedError());
   });
   if (agent !== null)
    onAbort(request, signal, reject);
   limitConnecting(request, {
    connected: isSecure ? 'secureConnect' : 'connect',
    connectMs,
    giveUp: reject,
   });
   if (typeof body === 'string')
    request.end(body);
   else
    void writePieces(request, body);
  });
 };
 const exchanged = exchange(needsFreshConnection && proxy === null);
 if (method === 'GET')
  void loadZlib();
 const response = await exchanged.catch((error) => {
  if (method !== 'GET' || (0,errors.CA)(error) !== STALE_CODE)
   throw error;
  return exchange(true);
 });
 response.on('error', () => undefined);
 return {
  status: response.statusCode ?? 0,
  headers: readHeaders(response),
  chunks: readChunks(response, signal),
  isCompressed: isGzip(response.headers['content-encoding']),
 };
}
const CLOSED = new Set(['ECONNRESET', 'EPIPE']);
const STALE_CODE = 'STALE_CONNECTION';
function staleError(cause) {
 const error = new Error('the server closed the connection, which had been kept', { cause });
 return Object.assign(error, { code: STALE_CODE });
}
const SWITCHED_CODE = 'SWITCHED_PROTOCOLS';
function switchedError() {
 const error = new Error('it answered 101 Switching Protocols, which nobody asked for');
 return Object.assign(error, { code: SWITCHED_CODE });
}
function isGzip(encoding) {
 return /^(?:x-)?gzip$/i.test(encoding?.trim() ?? '');
}
function headersOfText(body) {
 return body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}
function readHeaders(response) {
 const headers = new Map();
 for (const [name, value] of Object.entries(response.headers))
  if (value !== undefined)
   headers.set(name, String(value));
 return {
  get: (name) => headers.get(name.toLowerCase()) ?? null,
  [Symbol.iterator]: () => headers.entries(),
 };
}
async function* readChunks(response, signal) {
 try {
  yield* response;
 }
 catch (error) {
  throw reasonOf(error, signal);
 }
}
function reasonOf(error, signal) {
 if (signal.aborted)
  return signal.reason;
 const isCut = external_node_util_.types.isNativeError(error) && error.message === 'aborted';
 if (!isCut)
  return error;
 return Object.assign(new Error('the connection was cut off'), { code: (0,errors.CA)(error) });
}
function redirectTarget(response, from) {
 const location = response.headers.get('location');
 if (response.status < 300 || response.status > 399 || location === null)
  return null;
 if (!URL.canParse(location, from.href))
  return null;
 const target = new URL(location, from);
 return target.origin === from.origin ? target : null;
}
}),
5210:
((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5071);
var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(603);
var _runner_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6575);
var _staging_staging_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9849);
const FLUSH_MS = { ended: 1000, interrupted: 800 };
let isInterrupted = false;
const staging = (0,_staging_staging_js__WEBPACK_IMPORTED_MODULE_3__ .q)({ processId: process.pid, isRunning });
process.once('exit', staging.endNow);
await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__ .i)(process.env, (0,_runner_runner_js__WEBPACK_IMPORTED_MODULE_2__ .j)(), {
 staging,
 now: () => Number(process.hrtime.bigint()) / 1e6,
 onInterruption: (interrupt) => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
   process.on(signal, () => {
    isInterrupted = true;
    interrupt('cancelled');
   });
  }
  process.once('beforeExit', () => interrupt('stalled'));
 },
});
setTimeout(() => process.exit(), FLUSH_MS[isInterrupted ? 'interrupted' : 'ended']).unref();
function isRunning(id) {
 try {
  return process.kill(id, 0);
 }
 catch (error) {
  return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__ .CA)(error) === 'EPERM';
 }
}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);
}),
1791:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
EC: () => ( isSentryIo),
KA: () => ( DEFAULT_SERVER),
S7: () => ( serverOfClaims),
aU: () => ( secretsOfToken),
fy: () => ( isSameOrBelow),
gR: () => ( parseTokenClaims)
});
var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8674);
function parseTokenClaims(token) {
 const parts = token.split('_');
 const payload = parts[1];
 if (parts.length !== 3 || parts[0] !== 'sntrys' || payload === undefined)
  return null;
 if (!/^[A-Za-z0-9+/]+={0,2}$/.test(payload))
  return null;
 const claims = parseObject(Buffer.from(payload, 'base64').toString('utf8'));
 if (!claims || !claims['iat'])
  return null;
 return {
  org: textOrNull(claims['org']),
  url: httpUrlOrNull(claims['url']),
  regionUrl: httpUrlOrNull(claims['region_url']),
 };
}
function secretsOfToken(token) {
 if (token === '')
  return [];
 const secret = token.slice(token.lastIndexOf('_') + 1);
 return secret === token || secret.length < 8 ? [token] : [token, secret];
}
const DEFAULT_SERVER = 'https://sentry.io';
function serverOfClaims(claims) {
 const url = claims?.url ?? DEFAULT_SERVER;
 const region = claims?.regionUrl ?? null;
 return region !== null && isSameOrBelow(region, url) ? region : url;
}
function isSentryIo(url) {
 const { hostname } = new URL(url);
 return hostname === 'sentry.io' || hostname.endsWith('.sentry.io');
}
function isSameOrBelow(candidate, root) {
 const { protocol, hostname } = new URL(candidate);
 const parent = new URL(root).hostname;
 return protocol === 'https:' && (hostname === parent || hostname.endsWith(`.${parent}`));
}
function parseObject(text) {
 try {
  const value = JSON.parse(text);
  return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value) ? value : null;
 }
 catch {
  return null;
 }
}
function textOrNull(value) {
 return typeof value === 'string' && value !== '' ? value : null;
}
function httpUrlOrNull(value) {
 const text = textOrNull(value);
 return text !== null && /^https?:\/\//.test(text) && URL.canParse(text) ? text : null;
}
}),
8674:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
$6: () => ( textAt),
Gv: () => ( isObject),
fK: () => ( valueAt),
gT: () => ( listAt)
});
function isObject(value) {
 return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function valueAt(root, ...path) {
 let current = root;
 for (const name of path) {
  if (!isObject(current))
   return undefined;
  current = current[name];
 }
 return current;
}
function textAt(root, ...path) {
 const value = valueAt(root, ...path);
 return typeof value === 'string' ? value : '';
}
function listAt(root, ...path) {
 const value = valueAt(root, ...path);
 return Array.isArray(value) ? value : null;
}
}),
603:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 i: () => ( main)
});
var external_node_fs_ = __nccwpck_require__(3024);
;
const package_namespaceObject =JSON.parse('{"rE":"1.0.0","$W":{"X":"octo-org/create-sentry-release@v1"}}');
var src_deadline = __nccwpck_require__(4014);
var errors = __nccwpck_require__(5071);
var src_json = __nccwpck_require__(8674);
var commits_commit = __nccwpck_require__(1490);
;
function readRunContext(environment, readFile) {
 const value = (name) => environment[name] ?? '';
 const repository = value('GITHUB_REPOSITORY');
 if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) {
  throw new errors.lZ('GITHUB_REPOSITORY does not name a repository (owner/name).', {
   hint: 'This action runs as a step of a GitHub workflow, which sets it.',
  });
 }
 return {
  eventName: value('GITHUB_EVENT_NAME'),
  payload: readPayload(value('GITHUB_EVENT_PATH'), readFile),
  sha: (0,commits_commit.qL)(value('GITHUB_SHA')),
  gitRef: value('GITHUB_REF'),
  repository,
  serverUrl: readAddress(value, 'GITHUB_SERVER_URL', 'https://github.com'),
  apiUrl: readAddress(value, 'GITHUB_API_URL', 'https://api.github.com'),
  runId: value('GITHUB_RUN_ID'),
  runAttempt: value('GITHUB_RUN_ATTEMPT') || '1',
  jobId: value('GITHUB_JOB'),
  actor: value('GITHUB_ACTOR'),
  tempDirectory: value('RUNNER_TEMP'),
  workspace: value('GITHUB_WORKSPACE') || '.',
 };
}
function readAddress(value, name, fallback) {
 const address = value(name) || fallback;
 if (/^https?:\/\//.test(address) && URL.canParse(address))
  return address.replace(/\/+$/, '');
 throw new errors.lZ(`The variable ${name} must be the address of a GitHub server: got ${JSON.stringify(address.slice(0, 80))}.`, { hint: 'The runner sets it; a step or the job may have set it to something else.' });
}
function readPayload(path, readFile) {
 if (path === '')
  return {};
 let payload;
 try {
  payload = JSON.parse(readFile(path));
 }
 catch (error) {
  throw new errors.lZ(`The event file ${path} cannot be read: ${(0,errors.wh)(error)}.`, {
   hint: 'The runner writes it before the job; an earlier step may have changed it.',
   cause: error,
  });
 }
 if ((0,src_json.Gv)(payload))
  return payload;
 throw new errors.lZ(`The event file ${path} holds no JSON object.`);
}
function getRunUrl(context) {
 const { serverUrl, repository, runId, runAttempt } = context;
 return `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`;
}
const OF_PULL_REQUESTS = [
 'pull_request',
 'pull_request_review',
 'pull_request_review_comment',
];
const OF_DEPENDABOT = new Set([
 ...OF_PULL_REQUESTS,
 'pull_request_target',
 'push',
 'create',
 'deployment',
 'deployment_status',
]);
function explainMissingSecrets(context) {
 const { actor, eventName, payload, repository } = context;
 if (actor === 'dependabot[bot]' && OF_DEPENDABOT.has(eventName)) {
  return "GitHub gives no secrets to runs that Dependabot started: add it as a Dependabot secret, or skip this step with `if: github.actor != 'dependabot[bot]'`.";
 }
 const head = (0,src_json.$6)(payload, 'pull_request', 'head', 'repo', 'full_name');
 const isForeign = head !== '' && head.toLowerCase() !== repository.toLowerCase();
 if (isForeign && OF_PULL_REQUESTS.some((name) => name === eventName)) {
  return `GitHub gives no secrets to pull requests from forks (this one is from ${head}): release on \`push\` instead, or skip this step for forks.`;
 }
 if ((0,src_json.fK)(payload, 'repository', 'fork') !== true)
  return null;
 return 'This repository is a fork, which has no secrets but those that were added to it: add this one, or skip this step with `if: ${{ !github.event.repository.fork }}`.';
}
var credential = __nccwpck_require__(9583);
var proxy = __nccwpck_require__(3219);
;
async function findProxy(environment) {
 if (proxy.ut.every((name) => (environment[name] ?? '') === ''))
  return null;
 const { createProxy } = await __nccwpck_require__.e( 908).then(__nccwpck_require__.bind(__nccwpck_require__, 908));
 return createProxy(environment);
}
var external_node_os_ = __nccwpck_require__(8161);
;
const MAX_API_DETAILS = 25;
function createCommitSource(sources, { from, log }) {
 const { checkout, api, fetch } = sources;
 const usesCheckout = from === 'auto' || from === 'git';
 return {
  collect: async (request) => {
   switch (from) {
    case 'git':
     return collectFromCheckout(checkout, request);
    case 'fetch':
     return requireRange(asFetched(await fetch(request, null)), FETCH_HINT);
    case 'auto':
     return collectFromCheapest(sources, request, log);
    default:
     return requireRange(await api.collect(request), '');
   }
  },
  resolve: async (ref) => (usesCheckout ? await checkout.resolve(ref) : null) ?? api.resolve(ref),
  listTags: async (prefix) => {
   const local = usesCheckout ? await checkout.listTags(prefix) : null;
   return local === null || (local.length < 2 && from === 'auto') ? api.listTags(prefix) : local;
  },
  readCheckout: () => checkout.readState(),
  findNearest: (head, candidates) => findNearest(sources, from, { head, candidates }),
  prefetchHistory: (head) => {
   if (from !== 'api' && (from !== 'auto' || checkout.hasHistory(head)))
    return;
   api.prefetchHistory(head).catch(() => undefined);
  },
  readFirstParent: async (commit) => {
   const local = usesCheckout ? await checkout.readFirstParent(commit) : undefined;
   return local === undefined ? api.readFirstParent(commit) : local;
  },
 };
}
async function collectFromCheckout(checkout, request) {
 const outcome = await checkout.collect(request);
 if (outcome.kind === 'unavailable' && outcome.lacksBase)
  return { kind: 'base-missing', reason: outcome.reason };
 return requireRange(outcome, CHECKOUT_HINT);
}
const CHECKOUT_HINT = 'Give actions/checkout `fetch-depth: 0`, or set `commits_from: auto`, which needs no checkout.';
const FETCH_HINT = 'Set `commits_from: auto`, which reads from GitHub’s API where it cannot fetch.';
async function collectFromCheapest({ checkout, api, fetch }, request, log) {
 const local = await checkout.collect(request);
 if (local.kind !== 'unavailable')
  return local;
 const few = await collectFew(api, request);
 if (few.kind !== 'unavailable')
  return few;
 if (few.outage !== undefined) {
  log(`The commits are fetched, because GitHub’s API cannot be asked now. ${few.reason}`);
  const instead = asFetched(await fetch(request, null));
  if (instead.kind === 'unavailable')
   throw few.outage;
  return instead;
 }
 const fetched = asFetched(await fetch(request, few.facts));
 if (fetched.kind === 'collected') {
  return few.facts === null ? fetched : { ...fetched, mergeBase: few.facts.mergeBase };
 }
 log(`The commits are read one by one, because they cannot be fetched: ${fetched.reason}`);
 return requireRange(await api.collect(request), '');
}
const [FEW_PAGES, MAX_PAGES] = [1, 3];
async function findNearest({ checkout, api, fetchNearest }, from, { head, candidates }) {
 if (candidates.length === 0)
  return { kind: 'none' };
 const askApi = (pages) => api.findNearest(head, candidates, pages).catch(async (error) => {
  await requireOutage(error);
  return { kind: 'unknown' };
 });
 const places = {
  event: [],
  git: [() => checkout.findNearest(head, candidates)],
  fetch: [() => fetchNearest(head, candidates)],
  api: [() => askApi(MAX_PAGES)],
  auto: [
   () => checkout.findNearest(head, candidates),
   () => askApi(FEW_PAGES),
   () => fetchNearest(head, candidates),
   () => askApi(MAX_PAGES),
  ],
 };
 let best = { kind: 'unknown' };
 for (const ask of places[from]) {
  const nearest = await ask();
  if (nearest.kind === 'none' || (nearest.kind === 'found' && nearest.isCertain))
   return nearest;
  if (nearest.kind === 'found')
   best = nearest;
 }
 return best;
}
async function collectFew(api, request) {
 try {
  return await api.collect({ ...request, maxDetails: MAX_API_DETAILS });
 }
 catch (error) {
  const outage = await requireOutage(error);
  return { kind: 'unavailable', reason: (0,errors.Uc)(outage), facts: null, outage };
 }
}
async function requireOutage(error) {
 const { isOutage } = await __nccwpck_require__.e( 916).then(__nccwpck_require__.bind(__nccwpck_require__, 3916));
 if (error instanceof errors.lZ && isOutage(error))
  return error;
 throw error;
}
function asFetched(outcome) {
 if (outcome.kind !== 'collected')
  return outcome;
 return { ...outcome, list: { ...outcome.list, origin: 'fetch' } };
}
function requireRange(outcome, hint) {
 if (outcome.kind !== 'unavailable')
  return outcome;
 const message = `The commits cannot be read: ${outcome.reason}.`;
 throw new errors.lZ(message, hint === '' ? {} : { hint });
}
var external_node_path_ = __nccwpck_require__(6760);
var collect = __nccwpck_require__(4550);
var git_history = __nccwpck_require__(8780);
var source = __nccwpck_require__(3690);
;
async function resolveRef(git, ref) {
 const locations = (0,source.s)(ref).flatMap((location) => {
  if (location.startsWith('heads/'))
   return [location.replace(/^heads\//, 'refs/remotes/origin/')];
  if (location.startsWith('tags/'))
   return [`refs/${location}`];
  return /^[0-9a-f]{4,64}$/i.test(location) ? [location] : [];
 });
 for (const location of locations) {
  const { code, stdout } = await git.run([
   'rev-parse',
   '--verify',
   '--quiet',
   '--end-of-options',
   `${location}^{commit}`,
  ]);
  const sha = code === 0 ? (0,commits_commit.qL)(stdout) : null;
  if (sha !== null)
   return sha;
 }
 return null;
}
async function readTags(git, prefix) {
 const { code, stdout, stderr } = await git.run(['show-ref', '--tags', '--dereference']);
 if (code !== 0 && (code !== 1 || stderr !== ''))
  return null;
 const tags = new Map();
 for (const line of stdout.split('\n')) {
  const [, sha, tag = ''] = /^([0-9a-f]+) refs\/tags\/(.+)$/.exec(line) ?? [];
  const name = tag.replace(/\^\{\}$/, '');
  if (name !== '' && name.startsWith(prefix))
   tags.set(name, { name, commit: (0,commits_commit.qL)(sha) });
 }
 return [...tags.values()];
}
async function readFirstParent(git, commit) {
 const { code, stdout } = await git.run(['rev-list', '--parents', '--max-count=1', commit, '--']);
 return code === 0 ? (0,commits_commit.qL)(stdout.trim().split(' ')[1]) : undefined;
}
;
function createCheckout(git, { directory, repository }) {
 const folders = findGitFolders(directory);
 const shared = folders?.shared ?? null;
 const shallowBoundary = new Set(shared === null ? [] : readLines((0,external_node_path_.join)(shared, 'shallow')));
 let origin;
 const readOrigin = async () => {
  origin ??= git.run(['config', '--get', 'remote.origin.url']);
  return (await origin).stdout.trim();
 };
 const ifTrusted = async (read) => {
  if (shared === null || shallowBoundary.size > 0)
   return null;
  return isUrlOf(await readOrigin(), repository) ? read() : null;
 };
 const hasHistory = (head) => shared !== null && !shallowBoundary.has(head);
 return {
  hasHistory,
  collect: async (request) => {
   if (shared === null)
    return unavailable(`${directory} is no git checkout`);
   if (shallowBoundary.has(request.range.head)) {
    return unavailable('the checkout is shallow and holds no commit before the head');
   }
   const outcome = await (0,collect.P)({ git, shallowBoundary }, request, null);
   if (outcome.kind !== 'unavailable' || shallowBoundary.size > 0)
    return outcome;
   return (await explainMissing(git, request)) ?? outcome;
  },
  resolve: (ref) => ifTrusted(() => resolveRef(git, ref)),
  listTags: (prefix) => ifTrusted(() => readTags(git, prefix)),
  findNearest: async (head, candidates) => hasHistory(head)
   ? (0,git_history.U)({ git, shallowBoundary }, head, candidates)
   : { kind: 'unknown' },
  readState: async () => {
   const head = folders === null ? null : (readHead(folders) ?? (await resolveHead(git)));
   if (folders === null || head === null)
    return null;
   const times = ['HEAD', 'FETCH_HEAD'].map((name) => modifiedAt((0,external_node_path_.join)(folders.own, name)));
   return {
    head,
    movedAt: Math.max(...times),
    isOwn: async () => {
     const url = await readOrigin();
     return url === '' || isUrlOf(url, repository);
    },
   };
  },
  readFirstParent: async (commit) => hasHistory(commit) ? readFirstParent(git, commit) : undefined,
 };
}
function unavailable(reason) {
 return { kind: 'unavailable', reason, facts: null };
}
async function explainMissing(git, { range }) {
 const lacks = async (sha) => (await git.run(['rev-parse', '--verify', '--quiet', `${sha}^{commit}`])).code === 1;
 if (await lacks(range.head))
  return unavailable(`the checkout has no commit ${range.head}`);
 if (range.kind === 'newest' || !(await lacks(range.base)))
  return null;
 return { ...unavailable(`the checkout has no commit ${range.base}`), lacksBase: true };
}
function isUrlOf(url, repository) {
 const path = url.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
 const [, name = ''] = /(?:^|[/:])([^/:]+\/[^/:]+)$/.exec(path) ?? [];
 return name.toLowerCase() === repository.toLowerCase();
}
function readHead({ own, shared }) {
 const text = readText((0,external_node_path_.join)(own, 'HEAD'));
 const [, ref] = /^ref: (refs\/heads\/.+)/.exec(text) ?? [];
 return (0,commits_commit.qL)(ref === undefined ? text : readText((0,external_node_path_.join)(shared, ref)));
}
async function resolveHead(git) {
 const { code, stdout } = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
 return code === 0 ? (0,commits_commit.qL)(stdout) : null;
}
function modifiedAt(path) {
 return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
function findGitFolders(directory) {
 for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
  const path = (0,external_node_path_.join)(folder, '.git');
  const [, target] = /^gitdir: (.+)/.exec(readText(path)) ?? [];
  const own = target === undefined ? path : (0,external_node_path_.resolve)(folder, target);
  const shared = (0,external_node_path_.resolve)(own, readText((0,external_node_path_.join)(own, 'commondir')).trim());
  if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(own, 'HEAD')) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(shared, 'objects')))
   return { own, shared };
  if ((0,external_node_path_.dirname)(folder) === folder)
   return null;
 }
}
function readLines(path) {
 return readText(path).split('\n').filter(Boolean);
}
function readText(path) {
 try {
  return (0,external_node_fs_.readFileSync)(path, 'utf8');
 }
 catch {
  return '';
 }
}
var git_git = __nccwpck_require__(6081);
;
function createSourceOpener(deps) {
 const opened = new Map();
 return (repository) => {
  const source = opened.get(repository) ?? createRepositorySource(repository, deps);
  opened.set(repository, source);
  return source;
 };
}
function createRepositorySource(repository, deps) {
 const { inputs, context, environment, directory, deadline, log, redact } = deps;
 const git = (0,git_git.l)({ directory, environment, deadline, redact });
 const isOwn = repository.toLowerCase() === context.repository.toLowerCase();
 const server = {
  serverUrl: context.serverUrl,
  repository,
  token: inputs.githubToken,
  proxy: deps.proxy,
  deadline,
 };
 const clone = {
  ...server,
  environment,
  redact,
  tempDirectory: context.tempDirectory || (0,external_node_os_.tmpdir)(),
  staging: deps.staging,
  findMoved: async (url) => (await __nccwpck_require__.e( 231).then(__nccwpck_require__.bind(__nccwpck_require__, 7231))).findMovedUrl(url, server),
 };
 return createCommitSource({
  checkout: createCheckout(git, { directory, repository }),
  api: createApiSource(deps.connectGitHub, server, isOwn),
  fetch: async (request, facts) => (await loadClone()).collectByFetching(request, facts, clone),
  fetchNearest: async (head, candidates) => (await loadClone()).findNearestByFetching(head, candidates, clone),
 }, { from: inputs.commits.from, log });
}
function loadClone() {
 return __nccwpck_require__.e( 73).then(__nccwpck_require__.bind(__nccwpck_require__, 4073));
}
function createApiSource(connect, server, isOwn) {
 const name = { fullName: server.repository, isOwn };
 let loaded;
 const load = () => {
  loaded ??= __nccwpck_require__.e( 902).then(__nccwpck_require__.bind(__nccwpck_require__, 8902)).then(({ createGitHubCommitSource }) => createGitHubCommitSource(connect, name, async (prefix) => (await __nccwpck_require__.e( 971).then(__nccwpck_require__.bind(__nccwpck_require__, 5971))).listTagsByGit(prefix, server)));
  return loaded;
 };
 return {
  collect: async (request) => (await load()).collect(request),
  resolve: async (ref) => (await load()).resolve(ref),
  listTags: async (prefix) => (await load()).listTags(prefix),
  findNearest: async (head, candidates, maxPages) => (await load()).findNearest(head, candidates, maxPages),
  prefetchHistory: async (head) => (await load()).prefetchHistory(head),
  readFirstParent: async (commit) => (await load()).readFirstParent(commit),
 };
}
;
const MAX_LINK_CHARACTERS = 200;
function isAcceptableLink(url) {
 if (url.length > MAX_LINK_CHARACTERS || !URL.canParse(url))
  return false;
 const { protocol, hostname } = new URL(url);
 if (protocol !== 'https:' && protocol !== 'http:')
  return false;
 return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
}
;
const TRUE = new Set(['true', '1', 'yes', 'on']);
const FALSE = new Set(['false', '0', 'no', 'off']);
function parseBoolean(text, name, also = '') {
 const word = text.trim().toLowerCase();
 if (TRUE.has(word))
  return true;
 if (FALSE.has(word))
  return false;
 throw inputError(`${name} is not a boolean: got ${quote(text)}.`, `Use ${also}true or false (1, 0, yes, no, on and off work too).`);
}
function parseChoice(text, name, choices) {
 const word = text.trim().toLowerCase();
 const found = choices.find((choice) => choice === word);
 if (found !== undefined)
  return found;
 throw inputError(`${name} must be ${orList(choices)}: got ${quote(text)}.`);
}
function parseWholeNumber(text, name, minimum) {
 const word = text.trim();
 const value = /^\d{1,9}$/.test(word) ? Number.parseInt(word, 10) : Number.NaN;
 if (value >= minimum)
  return value;
 throw inputError(`${name} must be a whole number of at least ${minimum}: got ${quote(text)}.`);
}
const MAX_SECONDS = 2_000_000;
function parseSeconds(text, name) {
 const seconds = parseWholeNumber(text, name, 1);
 if (seconds <= MAX_SECONDS)
  return seconds;
 throw inputError(`${name} must be at most ${MAX_SECONDS} seconds: got ${quote(text)}.`);
}
function isSlug(text) {
 return /^\w[\w.-]*$/.test(text);
}
function parseWords(text) {
 return unique(text.split(/[\s,]+/));
}
function parseNames(text) {
 return unique(text.split(/[,\r\n]+/));
}
function parseLines(text) {
 return text
  .split(/\r?\n/)
  .map((line) => line.trim())
  .filter((line) => line !== '');
}
function parseHttpUrl(text, name) {
 const word = text.trim();
 const url = URL.canParse(word) && !/\s/.test(word) ? new URL(word) : undefined;
 if (url && (url.protocol === 'https:' || url.protocol === 'http:'))
  return word;
 throw inputError(`${name} must be an http or https URL: got ${quote(text)}.`);
}
function parseLink(text, name) {
 const word = parseHttpUrl(text, name);
 if (word.length > MAX_LINK_CHARACTERS)
  throw inputError(`${name} is longer than the ${MAX_LINK_CHARACTERS} characters that Sentry accepts.`);
 if (isAcceptableLink(word))
  return word;
 throw inputError(`${name} must have a host that Sentry accepts: got ${quote(word)}.`, 'Use a fully qualified host name, localhost or an IP address.');
}
function parseTime(text, name) {
 const word = text.trim();
 const seconds = /^-?\d+$/.test(word) ? Number(word) : Math.floor(parseIsoTime(word) / 1000);
 const date = new Date(seconds * 1000);
 if (seconds > 0 && !Number.isNaN(date.getTime()) && date.getUTCFullYear() <= 9999) {
  return date.toISOString().replace('.000Z', 'Z');
 }
 throw inputError(`${name} not in valid format. Unix timestamp or ISO 8601 date expected`, `(got ${quote(text)}; write for example 1767225600 or 2026-01-01T00:00:00Z).`);
}
function parseIsoTime(word) {
 const match = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d:?(?:\d\d)?)?)?$/i.exec(word);
 if (!match || !isDay(word.slice(0, 10)))
  return Number.NaN;
 const zone = match[1] === undefined && word.length > 10 ? 'Z' : '';
 return Date.parse(word
  .replace(' ', 'T')
  .replace(',', '.')
  .replace(/(?<=:.*)[+-]\d\d$/, '$&:00') + zone);
}
function isDay(date) {
 const time = Date.parse(`${date}T00:00:00Z`);
 return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
function quote(text) {
 const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
 return JSON.stringify(short);
}
function inputError(message, hint) {
 return new errors.lZ(message, hint === undefined ? {} : { hint });
}
function unique(words) {
 return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}
function orList(words) {
 const quoted = words.map((word) => `"${word}"`);
 return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
;
const MAX_BYTES = 64 * 1024 * 1024;
function readTextOrFile(text, name, workspace) {
 if (!text.startsWith('@'))
  return text;
 const path = text.slice(1).trim();
 try {
  const location = (0,external_node_path_.resolve)(workspace, path);
  const facts = (0,external_node_fs_.statSync)(location);
  if (!facts.isFile())
   throw new Error('it is not a file');
  if (facts.size > MAX_BYTES)
   throw new Error(`it is larger than ${MAX_BYTES} bytes`);
  return (0,external_node_fs_.readFileSync)(location, 'utf8')
   .replace(/^\uFEFF/, '')
   .trim();
 }
 catch (error) {
  throw inputError(`${name} names the file ${quote(path)}, which cannot be read: ${(0,errors.wh)(error)}.`, 'Write its path from the workspace, after the @; an earlier step has to have made it.');
 }
}
;
function parseExplicitCommits(text, now) {
 const commits = parseJsonArray(text, 'commits').map((item, index) => {
  const where = `commits[${index}]`;
  if (!(0,src_json.Gv)(item))
   throw inputError(`${where} must be an object.`);
  const timestamp = parseTimestamp(item, where);
  const repository = optionalText(item, 'repository', where);
  const message = (0,commits_commit.V8)(optionalText(item, 'message', where) ?? '');
  const authorName = optionalText(item, 'author_name', where);
  const authorEmail = optionalText(item, 'author_email', where);
  const patchSet = parsePatchSet(item, where);
  return {
   id: parseId(item, where),
   timestamp,
   ...(repository === null ? {} : { repository }),
   ...(message === '' ? {} : { message }),
   ...(authorName === null ? {} : { authorName }),
   ...(authorEmail === null ? {} : { authorEmail }),
   ...(patchSet === null ? {} : { patchSet }),
  };
 });
 return sortByTime(commits, now);
}
function sortByTime(commits, now) {
 const times = commits.flatMap(({ timestamp }) => timestamp ?? []);
 const isOldestFirst = (times[0] ?? '') < (times.at(-1) ?? '');
 const listed = isOldestFirst ? commits.toReversed() : commits;
 const known = nextKnown(listed);
 let later = null;
 const timed = listed.map((commit, index) => {
  const next = known[index] ?? null;
  const time = later === null
   ? (next?.time ?? now.getTime()) + SECOND * (next?.distance ?? 0)
   : Math.max(next?.time ?? -Infinity, later - SECOND);
  const timestamp = commit.timestamp ?? (0,commits_commit.C)(new Date(time).toISOString()) ?? '';
  later = Date.parse(timestamp);
  return { ...commit, timestamp };
 });
 return timed.toSorted((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp));
}
function nextKnown(commits) {
 const known = [];
 let time = null;
 let distance = 0;
 for (const { timestamp } of commits.toReversed()) {
  distance += 1;
  if (timestamp !== null) {
   time = Date.parse(timestamp);
   distance = 0;
  }
  known.push(time === null ? null : { time, distance });
 }
 return known.toReversed();
}
const SECOND = 1000;
function parseExplicitRefs(text) {
 if (text.trimStart().startsWith('[')) {
  return parseJsonArray(text, 'refs').map((item, index) => {
   const where = `refs[${index}]`;
   if (!(0,src_json.Gv)(item))
    throw inputError(`${where} must be an object.`);
   const repository = optionalText(item, 'repository', where);
   const commit = optionalText(item, 'commit', where);
   if (repository === null || commit === null) {
    throw inputError(`${where} must have a repository and a commit.`);
   }
   return toRef(`${repository}@${commit}`, {
    repository,
    commit,
    previousCommit: optionalText(item, 'previousCommit', where),
   });
  });
 }
 const lines = text.split(/\r?\n/).map((line) => line.trim());
 return lines
  .filter((line) => line !== '')
  .map((line) => {
  const [, repository, commit] = /^([^\s@]+)@(.+)$/.exec(line) ?? [];
  if (repository === undefined || commit === undefined) {
   throw inputError(`refs must be written owner/name@sha or owner/name@from..to: got ${quote(line)}.`);
  }
  return toRef(line, { repository, commit, previousCommit: null });
 });
}
function toRef(written, { repository, commit, previousCommit }) {
 const parts = commit.split('..');
 const [first = '', second] = parts;
 const isRange = parts.length === 2 &&
  first !== '' &&
  second !== undefined &&
  second !== '' &&
  !second.startsWith('.');
 const names = isRange
  ? [first, second]
  : [commit, ...(previousCommit === null ? [] : [previousCommit])];
 if (repository.length > 200 ||
  (parts.length > 1 && !isRange) ||
  names.some((name) => !isRefName(name))) {
  throw inputError(`refs must be written owner/name@sha or owner/name@from..to: got ${quote(written)}.`);
 }
 return isRange
  ? { repository, commit: second, previousCommit: first }
  : { repository, commit, previousCommit };
}
function isRefName(name) {
 return (name !== '' &&
  !name.startsWith('-') &&
  !name.includes('..') &&
  !name.includes('@{') &&
  !/[\u0000-\u0020\u007f~^:?*[\\]/.test(name));
}
function parseJsonArray(text, name) {
 let value;
 try {
  value = JSON.parse(text);
 }
 catch {
  throw inputError(`${name} is not valid JSON: got ${quote(text)}.`);
 }
 if (!Array.isArray(value))
  throw inputError(`${name} must be a JSON array: got ${quote(text)}.`);
 return value;
}
function parseId(item, where) {
 const id = optionalText(item, 'id', where)?.trim() ?? '';
 if (id === '' || id.length > 64)
  throw inputError(`${where}.id must be a text of 1 to 64 characters.`);
 return id;
}
function parseTimestamp(item, where) {
 const text = optionalText(item, 'timestamp', where);
 if (text === null)
  return null;
 const timestamp = (0,commits_commit.C)(text);
 if (timestamp === null)
  throw inputError(`${where}.timestamp must be an ISO 8601 date: got ${quote(text)}.`);
 return timestamp;
}
function parsePatchSet(item, where) {
 const value = item['patch_set'];
 if (value === undefined || value === null)
  return null;
 if (!Array.isArray(value))
  throw inputError(`${where}.patch_set must be an array.`);
 return value.map((change, index) => {
  const place = `${where}.patch_set[${index}]`;
  const path = (0,src_json.Gv)(change) ? change['path'] : undefined;
  const type = (0,src_json.Gv)(change) ? change['type'] : undefined;
  const isPath = typeof path === 'string' && path !== '' && (0,commits_commit.X5)(path) === path;
  if (!isPath || (type !== 'A' && type !== 'M' && type !== 'D')) {
   throw inputError(`${place} must have a path and a type A, M or D.`);
  }
  return { path, type };
 });
}
function optionalText(item, name, where) {
 const value = item[name];
 if (value === undefined || value === null || value === '')
  return null;
 if (typeof value !== 'string')
  throw inputError(`${where}.${name} must be a text.`);
 return (0,commits_commit.X5)(value);
}
;
function parseCommitInputs(reader, now) {
 const count = (name) => reader.attempt(() => parseWholeNumber(reader.text(name), name, 0), 0);
 const workspace = reader.variable('GITHUB_WORKSPACE');
 return {
  selection: reader.attempt(() => parseSelection(reader), { mode: 'skip' }),
  head: reader.attempt(() => parseHead(reader), null),
  base: reader.attempt(() => parseBase(reader.text('base')), { kind: 'auto' }),
  tagPrefix: reader.text('tag_prefix').replace(/^refs\/tags\//, '') || null,
  from: reader.attempt(() => parseChoice(reader.text('commits_from'), 'commits_from', PLACES), 'auto'),
  paths: reader.attempt(() => parsePaths(reader), []),
  workingDirectory: reader.text('working_directory'),
  explicit: reader.optional('commits', (text, name) => parseExplicitCommits(readTextOrFile(text, name, workspace), now)),
  refs: reader.optional('refs', parseExplicitRefs),
  initialDepth: count('initial_depth'),
  maxCommits: count('max_commits'),
  patchSet: reader.flag('patch_set'),
  keepCommits: reader.flag('keep_commits'),
  ignoreMissing: reader.flag('ignore_missing'),
  whenEmpty: parseWhenEmpty(reader),
 };
}
function parsePaths(reader) {
 const patterns = parseLines(reader.text('paths'));
 if (patterns.length === 0)
  return [];
 if (reader.text('commits_from').toLowerCase() === 'event') {
  throw inputError('paths needs the changed files, which the event does not list.', 'Remove `commits_from: event`.');
 }
 if (patterns.some((pattern) => !pattern.startsWith('!')))
  return patterns;
 throw inputError('paths only excludes files, so no commit could belong to the release.', 'Add what it includes first, such as `**`.');
}
function parseSelection(reader) {
 const mode = parseChoice(reader.text('set_commits'), 'set_commits', ['auto', 'skip', 'manual']);
 if (mode === 'skip' && (reader.text('commits') !== '' || reader.text('refs') !== '')) {
  throw inputError('commits and refs cannot be given when set_commits is skip. Remove one of them.');
 }
 if (mode !== 'manual')
  return { mode };
 const repository = reader.text('repo');
 const commit = reader.text('commit');
 if (repository === '' || commit === '') {
  throw inputError('Options `repo` and `commit` are required when `set_commits` is `manual`.');
 }
 if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
  throw inputError(`repo must be written owner/name: got ${quote(repository)}.`);
 }
 const previousCommit = reader.text('previous_commit') || null;
 for (const [name, ref] of [
  ['commit', commit],
  ['previous_commit', previousCommit],
 ]) {
  if (ref !== null)
   checkRefName(ref, name);
 }
 return { mode, repository, commit, previousCommit };
}
function parseHead(reader) {
 const tag = reader.text('tag').replace(/^refs\/tags\//, '');
 const commit = reader.text('commit');
 const isManual = reader.text('set_commits').toLowerCase() === 'manual';
 if (tag !== '' && commit !== '' && !isManual)
  throw inputError('tag and commit both name what is released. Remove one of them.');
 if (tag !== '') {
  checkRefName(tag, 'tag');
  return { kind: 'tag', ref: tag };
 }
 if (commit === '' || isManual)
  return null;
 checkRefName(commit, 'commit');
 return { kind: 'commit', ref: commit };
}
function parseWhenEmpty(reader) {
 const ignoresEmpty = reader.flag('ignore_empty');
 return reader.attempt(() => {
  const choices = ['release', 'skip', 'fail'];
  const chosen = parseChoice(reader.text('when_empty'), 'when_empty', choices);
  if (ignoresEmpty)
   return chosen;
  if (chosen !== 'skip')
   return 'fail';
  throw inputError('ignore_empty: false is an error for an empty range, and when_empty is skip. Remove one of them.');
 }, 'release');
}
function checkRefName(ref, name) {
 if (!isRefName(ref))
  throw inputError(`${name} must be a SHA, branch or tag: got ${quote(ref)}.`);
}
const PLACES = ['auto', 'event', 'git', 'fetch', 'api'];
const BASE_WORDS = ['auto', 'event', 'tag', 'release'];
function parseBase(text) {
 const kind = BASE_WORDS.find((word) => word === text.toLowerCase());
 if (kind !== undefined)
  return { kind };
 const ref = text.replace(/^refs\//, '');
 checkRefName(ref, 'base');
 return { kind: 'given', ref, origin: 'base' };
}
;
function parseDeployInputs(reader) {
 return {
  environments: reader.attempt(() => parseNames(reader.text('environment')).map(checkEnvironment), []),
  name: reader.optional('deploy_name', (text) => {
   if (text.length <= 64)
    return text;
   throw inputError(`deploy_name is longer than the 64 characters that Sentry accepts: got ${quote(text)}.`);
  }),
  url: reader.optional('deploy_url', parseLink),
  startedAt: reader.optional('started_at', parseTime),
 };
}
function checkEnvironment(name) {
 if (/[/\\]/.test(name)) {
  throw inputError(`environment ${quote(name)} is not allowed: Sentry forbids slashes and backslashes in it.`, `Write it with another character, for example ${quote(name.replaceAll(/[/\\]+/g, '-'))}, here and in the SDK.`);
 }
 if (/[\u0000-\u001f\u007f]/.test(name) || /^(?:none|\.\.?)$/i.test(name)) {
  throw inputError(`environment ${quote(name)} is not allowed: Sentry reserves ".", ".." and "none" and forbids control characters.`, 'Give the environment another name, here and in the SDK.');
 }
 if (name.length > 64) {
  throw inputError(`environment ${quote(name)} is longer than the 64 characters that Sentry accepts.`);
 }
 return name;
}
;
function parseVersion(text, origin) {
 const broken = findBrokenRule(text);
 if (broken === null)
  return text;
 const [rule, hint] = broken;
 throw new errors.lZ(`The version ${show(text)} from ${origin} is not allowed: ${rule}.`, {
  hint,
 });
}
function findBrokenRule(text) {
 const another = 'Set `version` to another name, for example `my-app@1.2.3`.';
 if (text === '')
  return ['it is empty', another];
 if (text !== text.trim())
  return ['it starts or ends with a space or line break', 'Remove it from `version`.'];
 if (text === '.' || text === '..')
  return ['Sentry reserves "." and ".."', another];
 if (text.toLowerCase() === 'latest')
  return ['Sentry reserves "latest"', another];
 if (/[/\\]/.test(text)) {
  const allowed = mapTag(text.replaceAll('\\', '/'));
  return [
   'it contains a slash or backslash, which Sentry forbids in versions',
   `Write it with another character, for example \`${cut(allowed)}\`, here and where the SDK gets its release.`,
  ];
 }
 if (/[\u0000-\u001f\u007f]/.test(text))
  return ['it contains a line break, tab or other control character', 'Remove it from `version`.'];
 if (!text.isWellFormed())
  return ['it contains a character that is not valid Unicode', 'Remove it from `version`.'];
 const bytes = Buffer.byteLength(text);
 if (bytes > 200)
  return [`it is ${bytes} bytes long, and Sentry accepts 200`, 'Shorten it, or its prefix.'];
 return null;
}
function chooseExplicitVersion(given, prefix) {
 const name = given.text.replace(/^refs\/tags\//, '');
 const text = prefix + name;
 if (/^(?:undefined|null)$/i.test(name) || /@(?:undefined|null)?$/i.test(text)) {
  throw new errors.lZ(`The version ${show(text)} from ${given.origin} looks like the value of an empty variable.`, { hint: 'Check the expression that it is made from: it had no value when this step ran.' });
 }
 return { version: parseVersion(text, given.origin), reason: `given by ${given.origin}` };
}
function chooseTagVersion(tag, prefix) {
 const mapped = mapTag(tag);
 const reason = mapped === tag
  ? `the tag ${tag}`
  : `the tag ${tag}, as ${mapped}, because Sentry forbids slashes`;
 const name = prefix.endsWith('@') ? mapped.replace(/^v(?=\d)/, '') : mapped;
 return { version: parseVersion(prefix + name, `the tag ${cut(tag)}`), reason };
}
const ORDERED = /^@?[^@]+@\d+(?:\.\d+){0,3}(?:[-a-z][\da-z-]*(?:\.[\da-z-]+)*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;
function describeMissingOrder(version) {
 const [, number] = /(?:^|[^\d.])(\d+\.\d+(?:\.\d+)*(?:[-+][\w.+-]*)?)$/.exec(version) ?? [];
 if (number === undefined || ORDERED.test(version))
  return null;
 return `Sentry does not order ${version} as a semantic version, only names like my-app@${number}: set \`version_prefix: my-app@\`, here and where the SDK gets its release.`;
}
function mapTag(tag) {
 const slash = tag.lastIndexOf('/');
 if (slash === -1)
  return tag;
 const [, number] = /^v?(\d+(?:[-+.][\w.+-]*)?)$/.exec(tag.slice(slash + 1)) ?? [];
 if (slash === 0 || number === undefined)
  return tag.replaceAll('/', '-');
 return `${tag.slice(0, slash).replaceAll('/', '-')}@${number}`;
}
function show(text) {
 return JSON.stringify(cut(text));
}
function cut(text) {
 return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
;
const DEFAULTS = {
 finalize: 'true',
 set_commits: 'auto',
 base: 'auto',
 initial_depth: '20',
 max_commits: '1000',
 patch_set: 'true',
 commits_from: 'auto',
 keep_commits: 'true',
 concurrent: 'false',
 ignore_missing: 'false',
 ignore_empty: 'true',
 when_empty: 'release',
 inject: 'auto',
 strip_common_prefix: 'false',
 delete_sourcemaps: 'false',
 sourcemaps_strict: 'false',
 dry_run: 'false',
 on_error: 'fail',
 summary: 'true',
 export_env: 'false',
 timeout: '300',
};
function createReader({ readInput, environment, problems, warnings, }) {
 const defaults = DEFAULTS;
 const variable = (name) => (environment[name] ?? '').trim();
 const text = (name) => readInput(name) || (defaults[name] ?? '');
 const attempt = (parse, fallback) => {
  try {
   return parse();
  }
  catch (error) {
   problems.push((0,errors.Uc)(error));
   return fallback;
  }
 };
 return {
  text,
  textOrVariable: (name, fallback) => readInput(name) || variable(fallback),
  variable,
  attempt,
  flag: (name) => attempt(() => parseBoolean(text(name), name), false),
  optional: (name, parse) => attempt(() => (text(name) === '' ? null : parse(text(name), name)), null),
  warn: (message) => warnings.push(message),
 };
}
var inputs_token = __nccwpck_require__(1791);
;
const OWN = new Set([
 'accept',
 'accept-encoding',
 'authorization',
 'connection',
 'content-encoding',
 'content-length',
 'content-type',
 'expect',
 'host',
 'keep-alive',
 'te',
 'trailer',
 'transfer-encoding',
 'upgrade',
 'user-agent',
]);
function parseHeaders(reader, url) {
 const name = reader.text('headers') === '' ? 'CUSTOM_HEADER' : 'headers';
 const lines = parseLines(reader.textOrVariable('headers', 'CUSTOM_HEADER'));
 const headers = new Map();
 lines.forEach((line, index) => {
  reader.attempt(() => {
   const [header, value] = parseHeader(line, `${name}, line ${index + 1}`);
   if (headers.has(header))
    throw inputError(`${name} has the header ${quote(header)} twice.`);
   headers.set(header, value);
  }, undefined);
 });
 if (lines.length === 0 || !(0,inputs_token.EC)(url))
  return Object.fromEntries(headers);
 const what = name === 'headers' ? 'The input headers' : name;
 reader.warn(`${what} is not sent, because ${url} is Sentry’s own server.`);
 return {};
}
function parseHeader(line, where) {
 const [, name = '', value = ''] = /^([^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
 if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || value === '')
  throw inputError(`${where}, is not a header.`, 'Write `Name: value`, one per line.');
 const lower = name.toLowerCase();
 if (OWN.has(lower))
  throw inputError(`${where}: the header ${quote(name)} is set by the action itself.`);
 if (!/^[\t\x20-\x7e]+$/.test(value))
  throw inputError(`${where}: the value of ${quote(name)} has characters that a header cannot hold.`);
 return [lower, value];
}
const MIN_VALUE = 8;
const MIN_PART = 16;
function secretsOfHeaders(text) {
 return parseLines(text).flatMap((line) => secretsOfHeader(line.slice(line.indexOf(':') + 1)));
}
function secretsOfHeader(text) {
 const value = text.trim();
 const parts = value.split(/[\s;,=]+/);
 return [
  ...(value.length < MIN_VALUE ? [] : [value]),
  ...parts.filter((part) => part.length >= MIN_PART && part !== value),
 ];
}
;
function parseSentryAccess(reader, secretsHint) {
 const token = reader.attempt(() => parseToken(reader, secretsHint), '');
 const claims = (0,inputs_token.gR)(token);
 const org = reader.attempt(() => chooseOrg(reader, claims, token !== ''), '');
 const url = reader.attempt(() => chooseServer(reader, claims), inputs_token.KA);
 if (new URL(url).protocol === 'http:' && !isLoopback(url)) {
  reader.warn(`The auth token is sent unencrypted, because ${url} is not https.`);
 }
 return { token, org, url, tokenOrg: claims?.org ?? null, headers: parseHeaders(reader, url) };
}
function parseToken(reader, secretsHint) {
 const token = reader.textOrVariable('auth_token', 'SENTRY_AUTH_TOKEN');
 if (token === '') {
  throw inputError('Environment variable SENTRY_AUTH_TOKEN is missing an auth token.', secretsHint ??
   'Add `SENTRY_AUTH_TOKEN: ${{ secrets.SENTRY_AUTH_TOKEN }}` to the step’s `env:`.');
 }
 if (/^https?:\/\/[^@/]+@[^/]+\/\d+$/.test(token)) {
  throw inputError('The auth token is a DSN, which only lets an SDK send events.', 'Create an organization token in Sentry’s settings, and store it as the secret.');
 }
 if (!/^[\w+/=.-]+$/.test(token)) {
  throw inputError('The auth token contains spaces or characters that no token has.', 'Paste the secret again, without quotes, line breaks or a word before it.');
 }
 return token;
}
function chooseOrg(reader, claims, hasToken) {
 const explicit = reader.textOrVariable('org', 'SENTRY_ORG');
 const org = explicit || claims?.org || '';
 if (org === '') {
  throw inputError('Environment variable SENTRY_ORG is missing an organization slug.', hasToken
   ? 'Add `org: my-org` to the step (only an organization token, `sntrys_…`, brings its own).'
   : 'Add `org: my-org` to the step.');
 }
 if (!isSlug(org)) {
  throw inputError(`org must be an organization slug: got ${quote(org)}.`, 'It is the `my-org` in `https://my-org.sentry.io`.');
 }
 if (explicit !== '' && claims?.org && claims.org !== explicit) {
  reader.warn(`The auth token belongs to the organization ${claims.org}, but ${explicit} is set and is used.`);
 }
 return org;
}
function chooseServer(reader, claims) {
 const explicit = reader.textOrVariable('sentry_url', 'SENTRY_URL');
 if (explicit === '')
  return withoutTrailingSlash((0,inputs_token.S7)(claims));
 const url = withoutTrailingSlash(parseServer(explicit));
 const own = claims?.url ?? null;
 if (own === null || isOwnServer(url, own))
  return url;
 if (!isLoopback(url))
  throw inputError(`The auth token belongs to ${own}, so it is not sent to ${url}.`, 'Remove `sentry_url` (`SENTRY_URL`), or use a token of that server. A user or internal-integration token names no server.');
 reader.warn(`The auth token belongs to ${own}, but ${url} is set and is used.`);
 return url;
}
function isOwnServer(url, own) {
 if ((0,inputs_token.fy)(url, own))
  return true;
 const [server, claimed] = [new URL(url), new URL(own)];
 if (server.protocol === 'https:' && (0,inputs_token.EC)(url) && (0,inputs_token.EC)(own))
  return true;
 return server.hostname === claimed.hostname && claimed.protocol === 'http:';
}
function parseServer(explicit) {
 if (explicit.includes('@')) {
  throw inputError('sentry_url must not contain a user name or password.', 'The auth token is all that Sentry needs.');
 }
 const url = parseHttpUrl(explicit, 'sentry_url');
 const { search, hash } = new URL(url);
 if (search === '' && hash === '')
  return url;
 throw inputError(`sentry_url must end with the server’s host or path: got ${quote(url)}.`, 'Remove what begins with `?` or `#`.');
}
function withoutTrailingSlash(url) {
 const { origin, pathname } = new URL(url);
 return `${origin}${pathname.replace(/\/+$/, '').replace(/\/api\/0$/, '')}`;
}
function isLoopback(url) {
 const { hostname } = new URL(url);
 return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
;
function parseSourceMapInputs(reader) {
 return {
  patterns: reader.attempt(() => parsePatterns(reader.text('sourcemaps')), []),
  inject: reader.attempt(() => parseInjectMode(reader.text('inject')), 'auto'),
  dist: reader.optional('dist', (text) => {
   if (text.length <= 64)
    return text;
   throw inputError(`dist is longer than the 64 characters that Sentry accepts: got ${quote(text)}.`);
  }),
  urlPrefix: reader.optional('url_prefix', checkPrefix) ?? '',
  stripCommonPrefix: reader.flag('strip_common_prefix'),
  deleteMaps: reader.flag('delete_sourcemaps'),
  strict: reader.flag('sourcemaps_strict'),
 };
}
function parseInjectMode(text) {
 return text.toLowerCase() === 'auto' ? 'auto' : parseBoolean(text, 'inject', 'auto, ');
}
const MAX_PREFIX = 2000;
function checkPrefix(text) {
 if (text.length <= MAX_PREFIX)
  return text;
 throw inputError(`url_prefix is longer than ${MAX_PREFIX} characters: got ${quote(text)}.`);
}
function parsePatterns(text) {
 const words = [...text.matchAll(/(!?)(?:"([^"]*)"|'([^']*)')|(\S+)/g)].map(([, mark = '', double, single, bare]) => bare ?? mark + (double ?? single ?? ''));
 const open = words.find((word) => /^!?["']/.test(word));
 if (open !== undefined)
  throw inputError(`sourcemaps has a quote that does not end: ${quote(open)}.`);
 return [...new Set(words.filter((word) => word !== ''))];
}
;
function parseInputs(readInput, environment, { secretsHint, now }) {
 const problems = [];
 const warnings = [];
 const reader = createReader({ readInput, environment, problems, warnings });
 const inputs = {
  sentry: parseSentryAccess(reader, secretsHint),
  version: inputs_chooseExplicitVersion(reader),
  versionPrefix: chooseVersionPrefix(reader),
  projects: parseProjects(reader),
  ref: reader.text('ref') || null,
  url: reader.optional('url', parseLink),
  dateReleased: reader.optional('date_released', parseTime),
  finalize: reader.flag('finalize'),
  commits: parseCommitInputs(reader, now),
  sourceMaps: parseSourceMapInputs(reader),
  deploys: parseDeployInputs(reader),
  githubToken: reader.text('github_token'),
  dryRun: reader.flag('dry_run'),
  exportEnv: reader.flag('export_env'),
  timeoutSeconds: reader.optional('timeout', parseSeconds) ?? 0,
  maxRetries: parseMaxRetries(reader),
  concurrent: reader.flag('concurrent'),
  warnings,
 };
 reader.flag('summary');
 reader.attempt(() => parseOnError(readInput, environment), 'fail');
 const { version, versionPrefix } = inputs;
 if (version !== null)
  reader.attempt(() => chooseExplicitVersion(version, versionPrefix), null);
 if (inputs.ref !== null && inputs.ref.length > 200) {
  problems.push('ref is longer than the 200 characters that Sentry accepts. Give a commit SHA, branch or tag.');
 }
 if (inputs.dateReleased !== null && !inputs.finalize) {
  problems.push('date_released is given but finalize is false. Remove one of the two.');
 }
 if (problems.length > 0)
  throw problemsError(problems);
 return inputs;
}
function readReporting(readInput, environment) {
 const { attempt } = createReader({ readInput, environment, problems: [], warnings: [] });
 const summary = attempt(() => parseBoolean(readInput('summary') || DEFAULTS.summary, 'summary'), true);
 return { onError: attempt(() => parseOnError(readInput, environment), 'fail'), summary };
}
function parseOnError(readInput, environment) {
 const text = readInput('on_error');
 const allowed = environment['SENTRY_ALLOW_FAILURE'] ?? '';
 if (allowed !== '' && (text === '' || text === DEFAULTS.on_error)) {
  return parseBoolean(allowed, 'SENTRY_ALLOW_FAILURE') ? 'warn' : 'fail';
 }
 return text === '' ? 'fail' : parseChoice(text, 'on_error', ['fail', 'warn']);
}
function inputs_chooseExplicitVersion(reader) {
 const release = reader.text('release');
 const version = reader.text('version');
 if (release !== '' && version !== '' && release !== version) {
  reader.warn(`release and version are both given and differ: release wins (${release}).`);
 }
 if (release !== '')
  return { text: release, origin: 'the input release' };
 if (version !== '')
  return { text: version, origin: 'the input version' };
 const tagName = reader.text('tagName');
 if (tagName !== '')
  return { text: tagName, origin: 'the input tagName' };
 const variable = reader.variable('SENTRY_RELEASE');
 return variable === '' ? null : { text: variable, origin: 'the variable SENTRY_RELEASE' };
}
function chooseVersionPrefix(reader) {
 const names = ['release_prefix', 'version_prefix', 'releaseNamePrefix'];
 return names.map((name) => reader.text(name)).find((text) => text !== '') ?? '';
}
function parseProjects(reader) {
 return reader.attempt(() => {
  const projects = parseWords(reader.textOrVariable('projects', 'SENTRY_PROJECT'));
  const strange = projects.find((project) => !isSlug(project));
  if (strange !== undefined)
   throw inputError(`projects must be slugs or ids: got ${quote(strange)}.`, 'A slug is the project’s name in the address of its page in Sentry.');
  if (projects.length > 0)
   return projects;
  throw inputError('Environment variable SENTRY_PROJECT is missing a project slug and no projects are specified with the "projects" option.', 'Add `projects: my-project` to the step.');
 }, []);
}
function parseMaxRetries(reader) {
 const name = 'SENTRY_HTTP_MAX_RETRIES';
 const text = reader.variable(name);
 return reader.attempt(() => (text === '' ? 5 : parseWholeNumber(text, name, 0)), 0);
}
function problemsError(problems) {
 if (problems.length === 1)
  return new errors.lZ(problems[0] ?? '');
 const list = problems.map((problem) => `- ${problem}`).join('\n');
 return new errors.lZ(`${problems.length} problems with the inputs:\n${list}`);
}
;
const INPUT_NAMES = [
 'version',
 'release',
 'version_prefix',
 'release_prefix',
 'projects',
 'ref',
 'url',
 'date_released',
 'finalize',
 'set_commits',
 'repo',
 'commit',
 'tag',
 'previous_commit',
 'commits',
 'refs',
 'base',
 'tag_prefix',
 'paths',
 'initial_depth',
 'max_commits',
 'patch_set',
 'commits_from',
 'keep_commits',
 'ignore_missing',
 'headers',
 'when_empty',
 'ignore_empty',
 'github_token',
 'working_directory',
 'environment',
 'deploy_name',
 'deploy_url',
 'started_at',
 'sourcemaps',
 'inject',
 'concurrent',
 'sourcemaps_strict',
 'delete_sourcemaps',
 'dist',
 'url_prefix',
 'strip_common_prefix',
 'auth_token',
 'org',
 'sentry_url',
 'dry_run',
 'on_error',
 'summary',
 'export_env',
 'timeout',
 'disable_telemetry',
 'disable_safe_directory',
 'tagName',
 'releaseNamePrefix',
];
async function describeUnknownInputs(environment) {
 const known = new Set(INPUT_NAMES.map((name) => name.toLowerCase()));
 const unknown = Object.keys(environment)
  .filter((name) => name.startsWith('INPUT_'))
  .map((name) => name.slice('INPUT_'.length).toLowerCase())
  .filter((name) => name !== '' && !known.has(name));
 if (unknown.length === 0)
  return null;
 const { describeUnknown } = await __nccwpck_require__.e( 421).then(__nccwpck_require__.bind(__nccwpck_require__, 4421));
 if (unknown.length === 1)
  return `There is no input ${describeUnknown(unknown[0] ?? '', INPUT_NAMES)}`;
 return `There are no inputs of these names, so they are ignored: ${unknown.map((name) => describeUnknown(name, INPUT_NAMES)).join(' ')}`;
}
var sentry_http = __nccwpck_require__(718);
;
function createProgress() {
 return { asked: null, release: null };
}
function withProgress(http, progress) {
 return {
  send: async (call) => {
   if (call.method === 'GET')
    return http.send(call);
   progress.asked = call.purpose;
   const response = await http.send(call);
   progress.asked = null;
   progress.release = stateOf(response) ?? progress.release;
   return response;
  },
 };
}
function stateOf({ call, status, json }) {
 const isRelease = /\/releases\/(?:[^/]+\/)?$/.test(call.path);
 if (!isRelease || status < 200 || status > 299 || !(0,src_json.Gv)(json))
  return null;
 return (0,src_json.fK)(json, 'dateReleased') === null ? 'unfinalized' : 'finalized';
}
;
function withRequestLog(http, url, requestLog) {
 return {
  send: (call) => {
   if (call.method !== 'GET')
    requestLog.push({ method: call.method, url: (0,sentry_http.ci)(call, url), body: (0,sentry_http.o_)(call) });
   return http.send(call);
  },
 };
}
;
async function connectSentry({ sentry, maxRetries, dryRun }, { requestLog, progress, ...options }) {
 const { url, token, headers } = sentry;
 const http = (0,sentry_http.SJ)({ url, token, headers, maxRetries, ...options });
 const writing = dryRun ? await openDryRun(http) : withProgress(http, progress);
 return withRequestLog(writing, url, requestLog);
}
async function openDryRun(http) {
 const { dryRunHttp } = await __nccwpck_require__.e( 549).then(__nccwpck_require__.bind(__nccwpck_require__, 549));
 return dryRunHttp(http);
}
;
function createStepProgress() {
 return { ...createProgress(), files: null };
}
function interruptionError(why, progress, version) {
 const left = describeLeft(progress, version);
 return why === 'cancelled'
  ? new errors.lZ(`cancelled: ${left}.`, { hint: RUN_AGAIN })
  : new errors.lZ(`The step waited for something that never happens: ${left}.`, {
   hint: `${RUN_AGAIN} When it happens again, please report it with the log of a run with debug logging.`,
  });
}
const RUN_AGAIN = 'Run the step again: it completes what is missing.';
function describeLeft({ files, ...progress }, version) {
 const sent = describeSent(progress, version);
 return files === null ? sent : `${sent}; ${files.replaced} of ${files.all} files have Debug IDs`;
}
function describeSent({ asked, release }, version) {
 const open = asked === null ? '' : `; Sentry was asked to ${asked} and has not answered`;
 if (release === null)
  return asked === null ? 'nothing was sent to Sentry yet' : open.slice(2);
 const state = release === 'finalized' ? 'is finalized' : 'is not finalized';
 return `release ${version} exists and ${state}${open}`;
}
var external_node_util_ = __nccwpck_require__(7975);
var external_node_crypto_ = __nccwpck_require__(7598);
;
const MIN_WRITTEN = 64 * 1024;
function writePayloadFile(directory, requests) {
 if (directory === '')
  return '';
 const path = (0,external_node_path_.join)(directory, `sentry-release-requests-${(0,external_node_crypto_.randomUUID)()}.json`);
 const file = (0,external_node_fs_.openSync)(path, 'wx');
 try {
  let waiting = '';
  for (const piece of indentedJson(requests)) {
   waiting += piece;
   if (waiting.length >= MIN_WRITTEN) {
    (0,external_node_fs_.writeSync)(file, waiting);
    waiting = '';
   }
  }
  (0,external_node_fs_.writeSync)(file, `${waiting}\n`);
 }
 finally {
  (0,external_node_fs_.closeSync)(file);
 }
 return path;
}
const SPLIT_LEVELS = 4;
function* indentedJson(value, level = 0) {
 const isArray = Array.isArray(value);
 const entries = isArray || (0,src_json.Gv)(value) ? Object.entries(value) : [];
 const present = entries.filter(([, item]) => item !== undefined);
 if (level >= SPLIT_LEVELS || present.length === 0) {
  yield JSON.stringify(value);
  return;
 }
 let separator = isArray ? '[' : '{';
 for (const [key, item] of present) {
  yield `${separator}\n${'  '.repeat(level + 1)}${isArray ? '' : `${JSON.stringify(key)}: `}`;
  yield* indentedJson(item, level + 1);
  separator = ',';
 }
 yield `\n${'  '.repeat(level)}${isArray ? ']' : '}'}`;
}
;
const FIRST = [{ kind: 'listed' }, { kind: 'first' }];
const AUTO = {
 tag: [{ kind: 'tag' }, { kind: 'release' }, ...FIRST],
 branch: [
  { kind: 'release' },
  { kind: 'event', required: false },
  { kind: 'default-branch' },
  ...FIRST,
 ],
 comparison: [{ kind: 'event', required: false }, ...FIRST],
 commit: [{ kind: 'release' }, { kind: 'tag' }, ...FIRST],
};
function orderBaseSteps(trigger, base) {
 switch (base.kind) {
  case 'auto':
   return AUTO[trigger];
  case 'event':
   return [{ kind: 'event', required: true }, ...AUTO[trigger]];
  case 'given':
   return [base, ...AUTO[trigger]];
  default:
   return [{ kind: base.kind }, ...FIRST];
 }
}
function describeRange(range) {
 if (range.kind === 'none')
  return range.reason;
 if (range.kind === 'newest')
  return `up to ${(0,commits_commit.Fu)(range.head)} (${range.reason})`;
 return `${(0,commits_commit.Fu)(range.base)}..${(0,commits_commit.Fu)(range.head)} (${range.reason})`;
}
function relateBase({ base, head }, mergeBase) {
 if (mergeBase === base)
  return 'ancestor';
 return mergeBase === head ? 'contains-head' : 'diverged';
}
var units = __nccwpck_require__(6647);
var markdown = __nccwpck_require__(6375);
var state = __nccwpck_require__(5632);
;
const MAX_COMMITS = 20;
const ORIGINS = {
 event: 'the event',
 api: 'GitHub’s API',
 git: 'the checkout',
 fetch: 'a partial clone',
 input: 'the input commits',
};
function describeCommits(gathered, redact) {
 const { range, list } = gathered;
 if (list === null)
  return [`Commits: ${describeRange(range)}`];
 const shown = list.commits.slice(0, MAX_COMMITS);
 const left = list.commits.length - shown.length;
 return [
  `Commits: ${list.commits.length} from ${ORIGINS[list.origin]}, ${describeRange(range)}`,
  ...shown.map((commit) => {
   const files = commit.patchSet === undefined ? '' : ` (${(0,units.td)(commit.patchSet.length, 'file')})`;
   return `  ${(0,commits_commit.Fu)(commit.id)} ${(0,markdown.ml)(redact((0,commits_commit.et)(commit)), 100)}${files}`;
  }),
  ...(left > 0 ? [`  … and ${left} more`] : []),
 ];
}
function describeWriting(written) {
 const { created, dryRun, status, commits, hadAll } = written;
 const count = (0,state.vG)(commits.length);
 if (dryRun)
  return created
   ? `Would create the release with ${count}`
   : `The release already exists; would send it ${count}`;
 if (created)
  return `Created the release with ${count} (Sentry answered ${status})`;
 return hadAll
  ? `The release already exists and has these ${count} (Sentry answered ${status})`
  : `The release already exists; sent it ${count} (Sentry answered ${status})`;
}
function describeChanges(fields, { created, dryRun }) {
 const [finalize, change] = dryRun ? ['Would finalize', 'Would change'] : ['Finalized', 'Changed'];
 return created && fields.join() === 'dateReleased'
  ? `${finalize} the release`
  : `${change} ${(0,state.Zv)(fields)} of the release`;
}
function describeDeploy({ environment, existed }, dryRun) {
 if (existed)
  return `This run already created the deploy to ${environment} before`;
 return `${dryRun ? 'Would create' : 'Created'} the deploy to ${environment}`;
}
function describeResult(result) {
 if (result.kind === 'nothing')
  return `Nothing to do: ${result.reason}.`;
 const { version, commits, deploys, releaseUrl, dryRun } = result;
 const names = (0,state.Zv)(deploys.map(({ environment }) => environment));
 const deployed = deploys.length === 0 ? '' : `, ${dryRun ? 'a deploy to' : 'deployed to'} ${names}`;
 const start = dryRun ? 'Dry run, nothing was sent: release' : 'Release';
 if (!result.supported)
  return `${start} ${version.version}: ${(0,state.Jw)(result)}`;
 return `${start} ${version.version} (${(0,state.Jw)(result)}) with ${(0,state.vG)(commits.length)}${deployed}: ${releaseUrl}`;
}
;
function buildOutputs(result, payloadFile) {
 if (result.kind === 'nothing')
  return { ...NOTHING, payload_file: payloadFile };
 const { range, head, deploys, sourceMaps } = result;
 return {
  created: String(result.created),
  release_url: result.releaseUrl,
  commit: head ?? '',
  previous_commit: range.kind === 'between' ? range.base : '',
  commit_count: String(result.commits.length),
  commits_from: result.origin ?? '',
  finalized: String(result.dateReleased !== null),
  deploy_ids: JSON.stringify(deploys.map(({ id }) => id).filter((id) => id !== '')),
  files_uploaded: String(sourceMaps?.filesUploaded ?? 0),
  bundle_id: sourceMaps?.bundleId ?? '',
  symbolicated: countSymbolicated(sourceMaps?.scripts ?? []),
  payload_file: payloadFile,
  skipped: 'false',
 };
}
function countSymbolicated(scripts) {
 const good = scripts.filter(({ problem }) => problem === null);
 return scripts.length === 0 ? '' : `${good.length}/${scripts.length}`;
}
const NOTHING = {
 created: 'false',
 release_url: '',
 commit: '',
 previous_commit: '',
 commit_count: '0',
 commits_from: '',
 finalized: 'false',
 deploy_ids: '[]',
 files_uploaded: '0',
 bundle_id: '',
 skipped: 'true',
 symbolicated: '',
};
;
async function redactResult(result, redact) {
 if (result.kind === 'nothing')
  return result;
 const { commits, sourceMaps } = result;
 return {
  ...result,
  commits: commits.map(({ message, authorName, ...commit }) => ({
   ...commit,
   ...(message === undefined ? {} : { message: redact(message) }),
   ...(authorName === undefined ? {} : { authorName: redact(authorName) }),
  })),
  sourceMaps: sourceMaps === null
   ? null
   :
    (await __nccwpck_require__.e( 594).then(__nccwpck_require__.bind(__nccwpck_require__, 2594))).redactSourceMaps(sourceMaps, redact),
 };
}
var report_alert = __nccwpck_require__(5371);
;
const commit_table_MAX_COMMITS = 100;
const MAX_SUBJECT = 500;
const MAX_NAME = 60;
const MAX_OPEN = 10;
function renderCommits({ commits, repositoryUrl, created }) {
 if (commits.length === 0)
  return '';
 const shown = commits.slice(0, commit_table_MAX_COMMITS);
 const left = commits.length - shown.length;
 const table = [
  '| Commit | Subject | Author | Files |',
  '| :-- | :-- | :-- | --: |',
  ...shown.map((commit) => renderCommit(commit, repositoryUrl)),
  ...(left > 0 ? ['', `… and ${left} more.`] : []),
 ].join('\n');
 if (created && commits.length <= MAX_OPEN)
  return table;
 return `<details><summary>${(0,units.td)(commits.length, 'commit')}</summary>\n\n${table}\n\n</details>`;
}
function renderCommit(commit, repositoryUrl) {
 const subject = (commit.message ?? '').split(/\r?\n/, 1)[0] ?? '';
 const cells = [
  (0,markdown.IJ)((0,commits_commit.Fu)(commit.id), `${repositoryUrl}/commit/${commit.id}`),
  renderSubject((0,markdown.ml)(subject, MAX_SUBJECT), repositoryUrl),
  (0,markdown.FV)((0,markdown.ml)(commit.authorName ?? '', MAX_NAME)),
  commit.patchSet === undefined ? '' : String(commit.patchSet.length),
 ];
 return `| ${cells.join(' | ')} |`;
}
function renderSubject(subject, repositoryUrl) {
 return subject
  .split(/(?<![^\s([])(#[1-9]\d{0,8})(?![\w-])/)
  .map((part, index) => {
  if (index % 2 === 1)
   return (0,markdown.BK)(part, `${repositoryUrl}/pull/${part.slice(1)}`);
  const space = index > 0 && part.startsWith(' ') ? ' ' : '';
  return `${space}${(0,markdown.FV)(part)}`;
 })
  .join('');
}
;
const MAX_FILES = 100;
const MAX_REQUEST_CHARACTERS = 60_000;
function renderSummary(result, options) {
 return [...renderParts(result, options), renderRequests(options.requests)]
  .filter((part) => part !== '')
  .join('\n\n')
  .concat('\n');
}
function renderParts(result, { warnings }) {
 const alert = (0,report_alert.$)('WARNING', warnings);
 if (result.kind === 'nothing')
  return [`**Sentry release:** Nothing to do: ${(0,markdown.FV)(result.reason)}.`, alert];
 if (result.unchanged && !result.dryRun)
  return [`**Sentry release ${renderVersion(result)}:** ${renderSentence(result)}`, alert];
 return [
  `### Sentry release ${renderVersion(result)}: ${headline(result)}`,
  capitalize(renderSentence(result)),
  alert,
  renderFacts(result),
  renderCommits(result),
  renderScripts(result),
  renderFiles(result),
 ];
}
function renderVersion(result) {
 const { version, releaseUrl, created, dryRun, supported } = result;
 return (dryRun && created) || !supported
  ? (0,markdown.FV)(version.version)
  : (0,markdown.BK)(version.version, releaseUrl);
}
function headline({ created, dateReleased, dryRun, supported }) {
 if (dryRun)
  return 'dry run, nothing was sent';
 if (!supported)
  return 'source maps only';
 if (!created)
  return 'updated';
 return dateReleased === null ? 'created, not finalized' : 'released';
}
function renderSentence(result) {
 const count = (0,state.vG)(result.commits.length);
 const parts = [
  (0,state.Jw)(result),
  ...(result.supported ? [result.dryRun ? `would send ${count}` : count] : []),
  ...(0,state.kL)(result),
 ];
 return parts.map((part) => (0,markdown.FV)(part)).join(' · ');
}
function capitalize(text) {
 return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function renderFacts(result) {
 const rows = [
  [
   result.projects.length === 1 ? 'Project' : 'Projects',
   result.projects.map(({ slug, url }) => (0,markdown.BK)(slug, url)).join(', '),
  ],
  ['Version', (0,markdown.FV)(result.version.reason.replace(/^(?=the )/, 'from '))],
  ['Commits', renderRange(result.range, result.repositoryUrl)],
  ['Repository', renderRepository(result)],
 ];
 if (result.sourceMaps !== null)
  rows.push(['Source maps', (0,markdown.FV)(describeFiles(result.sourceMaps, result.dryRun))]);
 const lines = rows.map(([name, value]) => `| **${name}** | ${value} |`);
 return [lines[0], '| :-- | :-- |', ...lines.slice(1)].join('\n');
}
function renderRange(range, repositoryUrl) {
 if (range.kind === 'none')
  return (0,markdown.FV)(range.reason);
 const reason = (0,markdown.FV)(range.reason);
 const head = (0,commits_commit.Fu)(range.head);
 if (range.kind === 'newest')
  return `up to ${(0,markdown.IJ)(head, `${repositoryUrl}/commit/${range.head}`)}: ${reason}`;
 const base = (0,commits_commit.Fu)(range.base);
 if (range.base === range.head)
  return `none since <code>${base}</code>, ${reason}`;
 const compare = `${repositoryUrl}/compare/${range.base}...${range.head}`;
 return `${(0,markdown.IJ)(`${base}…${head}`, compare)} since ${reason}`;
}
function renderRepository(result) {
 const { repository, repositoryUrl, repositoryStatus, integrationUrl } = result;
 const fix = integrationUrl === null ? '' : ` · ${(0,markdown.BK)('integration settings', integrationUrl)}`;
 return `${(0,markdown.BK)(repository, repositoryUrl)}, ${(0,markdown.FV)(repositoryStatus)}${fix}`;
}
function describeFiles({ filesFound, filesUploaded, scripts }, isDryRun) {
 const files = isDryRun
  ? `would upload ${(0,units.td)(filesFound, 'file')}`
  : `${(0,units.td)(filesUploaded, 'file')} uploaded`;
 return scripts.length === 0 ? files : `${files}, ${describeScripts(scripts)}`;
}
function describeScripts(scripts) {
 const good = scripts.filter(({ problem }) => problem === null);
 return `${good.length} of ${(0,units.td)(scripts.length, 'script')} can be symbolicated`;
}
function renderScripts({ sourceMaps }) {
 const scripts = sourceMaps?.scripts ?? [];
 if (scripts.length === 0)
  return '';
 const failed = scripts.filter(({ problem }) => problem !== null);
 const sorted = [...failed, ...scripts.filter(({ problem }) => problem === null)];
 const left = sorted.length - MAX_FILES;
 return [
  `<details><summary>${describeScripts(scripts)}</summary>`,
  '',
  '| Script | Source map | Debug ID | Why not |',
  '| :-- | :-- | :-- | :-- |',
  ...sorted.slice(0, MAX_FILES).map((one) => renderScript(one)),
  ...(left > 0 ? ['', `… and ${left} more.`] : []),
  '',
  '</details>',
 ].join('\n');
}
function renderScript({ script, map, debugId, problem }) {
 const cells = [script, map ?? '', debugId ?? 'none', problem ?? ''];
 return `| ${cells.map((cell) => (0,markdown.FV)((0,markdown.ml)(cell, 200))).join(' | ')} |`;
}
function renderFiles({ sourceMaps }) {
 const entries = sourceMaps?.entries ?? [];
 if (entries.length === 0)
  return '';
 const left = entries.length - MAX_FILES;
 return [
  '<details><summary>Uploaded scripts and source maps</summary>',
  '',
  '| File | Debug ID | Size |',
  '| :-- | :-- | --: |',
  ...entries
   .slice(0, MAX_FILES)
   .map(({ url, debugId, bytes }) => `| ${(0,markdown.FV)((0,markdown.ml)(url, 120))} | ${(0,markdown.FV)(debugId ?? 'none')} | ${(0,units.UP)(bytes)} |`),
  ...(left > 0 ? ['', `… and ${left} more.`] : []),
  '',
  '</details>',
 ].join('\n');
}
function renderRequests(requests) {
 if (requests === null)
  return '';
 const visible = (0,markdown.ml)(requests, MAX_REQUEST_CHARACTERS).replaceAll(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
 return `<details><summary>Requests that would be sent</summary>\n\n<pre><code>${(0,markdown.ZD)(visible)}</code></pre>\n\n</details>`;
}
;
async function reportResult(result, reporting) {
 const { runner, log, requestLog } = reporting;
 const isDryRun = result.kind === 'released' && result.dryRun;
 const requests = isDryRun ? runner.redact([...indentedJson(requestLog)].join('')) : null;
 if (requests !== null) {
  log.section('The requests that would be sent');
  for (const line of requests.split('\n'))
   log.info(line);
 }
 const outputs = buildOutputs(result, savePayload(reporting));
 for (const [name, value] of Object.entries(outputs))
  runner.setOutput(name, value);
 log.close();
 const shown = await redactResult(result, runner.redact);
 await saveSummary(renderSummary(shown, { warnings: log.warnings, requests }), reporting);
 runner.info(describeResult(result));
}
async function reportFailure(error, onError, reporting) {
 const { runner, log, requestLog } = reporting;
 const known = error instanceof errors.lZ;
 const explained = (0,errors.UW)(error, runner.redact);
 const what = known ? explained.message : `Unexpected failure: ${explained.message}`;
 const message = explained.hint === null ? what : `${what} ${explained.hint}`;
 if (requestLog.length > 0)
  tryToSetOutput(runner, 'payload_file', savePayload(reporting));
 log.close();
 if (!known && external_node_util_.types.isNativeError(error))
  runner.debug(error.stack ?? '');
 if (onError === 'warn') {
  runner.annotate('warning', message);
  tryToSetOutput(runner, 'failed', 'true');
 }
 else {
  runner.fail(message);
 }
 const { renderFailure } = await __nccwpck_require__.e( 505).then(__nccwpck_require__.bind(__nccwpck_require__, 7505));
 const failure = { ...reporting.subject, message: what, hint: explained.hint };
 const tolerated = onError === 'warn';
 await saveSummary(renderFailure({ ...failure, tolerated }, log.warnings), reporting);
}
function tryToSetOutput(runner, name, value) {
 try {
  runner.setOutput(name, value);
 }
 catch (error) {
  runner.info((0,errors.Uc)(error, runner.redact));
 }
}
function savePayload({ tempDirectory, requestLog, log }) {
 try {
  return writePayloadFile(tempDirectory, requestLog);
 }
 catch (error) {
  log.warn(`The file of the requests could not be written: ${(0,errors.Uc)(error)}.`);
  return '';
 }
}
async function saveSummary(markdown, { summary, runner }) {
 if (!summary)
  return;
 try {
  await runner.writeSummary(markdown);
 }
 catch (error) {
  runner.info(`The job summary could not be written: ${(0,errors.Uc)(error)}`);
 }
}
;
function toEnvironment(name) {
 const text = name
  .replaceAll(/[/\\\u0000-\u001f\u007f]/g, '-')
  .slice(0, 64)
  .toWellFormed()
  .trim();
 return text === '' || text.toLowerCase() === 'none' ? null : text;
}
function buildDeploys(settings, projects, links) {
 const url = settings.url ?? links.environmentUrl ?? links.runUrl;
 return settings.environments.map((environment) => ({
  environment,
  name: settings.name,
  url,
  startedAt: settings.startedAt,
  projects,
  isUnique: (url !== null && url === links.runUrl) || links.publicationRunsUrl !== null,
  runsUrl: url === links.runUrl ? links.publicationRunsUrl : null,
 }));
}
function findSameDeploy(deploy, existing) {
 return (existing.find(({ environment, name, url }) => environment === deploy.environment &&
  name === (deploy.name ?? '') &&
  (url === (deploy.url ?? '') || (deploy.runsUrl !== null && url.startsWith(deploy.runsUrl)))) ?? null);
}
;
function getRepositoryUrl({ serverUrl }, repository) {
 return `${serverUrl}/${repository}`;
}
function getReleaseLink(context, trigger, { repository, head }) {
 const page = (0,src_json.$6)(context.payload, 'release', 'html_url');
 if (page !== '')
  return page;
 const url = getRepositoryUrl(context, repository);
 if (trigger.kind === 'tag' && repository === context.repository) {
  const names = trigger.tag.toWellFormed().split('/');
  return `${url}/releases/tag/${names.map(encodeURIComponent).join('/')}`;
 }
 return head === null ? null : `${url}/commit/${head}`;
}
function getDeployedEnvironment({ eventName, payload }) {
 if (eventName !== 'deployment_status')
  return null;
 const named = (0,src_json.$6)(payload, 'deployment_status', 'environment') ||
  (0,src_json.$6)(payload, 'deployment', 'environment');
 return named === '' ? null : named;
}
function getRunsUrl(context) {
 return `${getRepositoryUrl(context, context.repository)}/actions/runs/`;
}
function getDeployLinks(context) {
 const environmentUrl = (0,src_json.$6)(context.payload, 'deployment_status', 'environment_url');
 return {
  environmentUrl: environmentUrl === '' ? null : environmentUrl,
  runUrl: context.runId === '' ? null : getRunUrl(context),
 };
}
var merge = __nccwpck_require__(6244);
;
function chooseChanges(wanted, stored, overwritten) {
 const changes = {};
 for (const name of NAMES) {
  const [value, before] = [wanted[name], stored[name]];
  const differs = before === null || (overwritten.has(name) && !isSame(name, value, before));
  if (value !== null && differs)
   changes[name] = value;
 }
 return Object.keys(changes).length > 0 ? changes : null;
}
function isSame(name, value, stored) {
 if (name === 'dateReleased' && value !== null)
  return Date.parse(value) === Date.parse(stored);
 return value === stored;
}
function withStored(changes, stored) {
 return {
  ...(stored.ref === null ? {} : { ref: stored.ref }),
  ...(stored.url === null || stored.url === '' ? {} : { url: stored.url }),
  ...(stored.dateReleased === null ? {} : { dateReleased: stored.dateReleased }),
  ...changes,
 };
}
function splitChanges(changes, stored) {
 const names = NAMES.filter((name) => changes[name] !== undefined);
 const isDone = (name) => stored[name] !== null && isSame(name, changes[name] ?? null, stored[name]);
 return { done: names.filter(isDone), ignored: names.filter((name) => !isDone(name)) };
}
const NAMES = ['ref', 'url', 'dateReleased'];
;
function releasePageUrl(server, org, version) {
 return `${organizationUrl(server, org)}/releases/${encodeURIComponent(version)}/`;
}
function projectPageUrl(server, org, project) {
 const base = organizationUrl(server, org);
 return /^\d+$/.test(project)
  ? `${base}/issues/?project=${project}`
  : `${base}/projects/${encodeURIComponent(project)}/`;
}
function integrationPageUrl(server, org) {
 const path = 'integrations/github/';
 return (0,inputs_token.EC)(server)
  ? `https://${org}.sentry.io/settings/${path}`
  : `${server}/settings/${org}/${path}`;
}
function organizationUrl(server, org) {
 return (0,inputs_token.EC)(server) ? `https://${org}.sentry.io` : `${server}/organizations/${org}`;
}
var retry = __nccwpck_require__(6566);
;
async function writeDeploys(api, job, options) {
 if (job.deploys.length === 0)
  return [];
 const wanted = job.deploys.filter(({ isUnique }) => isUnique);
 const existing = job.mayExist ? await listByProject(api, job, { wanted, known: new Set() }) : null;
 const written = [];
 for (const deploy of job.deploys) {
  const done = await writeDeploy(api, { job, deploy, existing }, options);
  if (done === null) {
   options.warn(`This server has no deploys, so none was created to ${job.deploys.map(({ environment }) => environment).join(', ')}.`);
   break;
  }
  options.onWritten(done);
  written.push(done);
 }
 return written;
}
async function listByProject(api, job, { wanted, known }) {
 const list = createLister(api, job, known);
 const projects = projectsOf(job);
 const all = await list(idsOf(job, projects));
 const ids = new Set(all.map(({ id }) => id));
 const same = all.filter((one) => wanted.some((deploy) => findSameDeploy(deploy, [one]) !== null));
 const isOnlyProject = job.isAlone && job.releaseProjects.length === 1;
 if (same.length === 0 || isOnlyProject)
  return { ids, byProject: new Map(projects.map((project) => [project, all])) };
 const lists = await Promise.all(projects.map((project) => list(idsOf(job, [project]))));
 const isTold = new Set(lists.map((one) => one.map(({ id }) => id).join())).size > 1;
 const isOurs = isTold || (await areOurs(same, { api, job, list }));
 return {
  ids,
  byProject: new Map(projects.map((project, at) => [project, isOurs ? (lists[at] ?? []) : []])),
 };
}
function createLister(api, { version }, known) {
 return async (projectIds) => {
  const deploys = (await api.listDeploys(version, projectIds)) ?? [];
  return deploys.filter(({ id }) => !known.has(id));
 };
}
async function areOurs(deploys, { api, job, list }) {
 const release = await api.readRelease(job.version);
 const others = (release?.projects ?? job.releaseProjects).filter((project) => !isAmong(project, projectsOf(job)));
 for (const { id } of others) {
  const listed = await list([id]).then((all) => new Set(all.map((deploy) => deploy.id)), () => null);
  if (listed !== null && deploys.some((deploy) => !listed.has(deploy.id)))
   return true;
 }
 return others.length === 0;
}
function idsOf({ releaseProjects }, projects) {
 return releaseProjects
  .filter((project) => project.id !== '' && isAmong(project, projects))
  .map(({ id }) => id);
}
function isAmong({ id, slug }, projects) {
 return projects.includes(slug) || projects.includes(id);
}
function projectsOf({ deploys }) {
 return deploys[0]?.projects ?? [];
}
async function writeDeploy(api, { job, deploy, existing }, options) {
 const { environment } = deploy;
 const found = deploy.isUnique && existing !== null
  ? findByProject(deploy, existing.byProject)
  : new Map();
 const projects = deploy.projects.filter((project) => !found.has(project));
 const [known] = found.values();
 if (projects.length === 0 && known !== undefined)
  return { id: known, environment, existed: true };
 const missing = { job, deploy: { ...deploy, projects }, existing };
 const id = await createOnce(api, missing, options);
 return id === null ? null : { id, environment, existed: false };
}
function findByProject(deploy, lists) {
 return new Map(deploy.projects.flatMap((project) => {
  const same = findSameDeploy(deploy, lists.get(project) ?? []);
  return same === null ? [] : [[project, same.id]];
 }));
}
async function createOnce(api, { job, deploy, existing }, { deadline, maxRetries, log }) {
 const known = existing?.ids ?? new Set();
 for (let attempts = 1;; attempts += 1) {
  const outcome = await api.createDeploy(job.version, toDeployBody(deploy, job));
  if (outcome.kind === 'created')
   return outcome.deploy.id;
  if (outcome.kind === 'unsupported')
   return null;
  const delay = (0,retry.JN)(attempts, Math.random());
  if (delay >= deadline.remaining())
   throw outcome.error;
  log(`It is not clear whether Sentry created the deploy to ${deploy.environment}; looking ${(0,units.fy)(delay)}.`);
  await deadline.pause(delay);
  const { byProject } = await listByProject(api, job, { wanted: [deploy], known });
  const done = findByProject(deploy, byProject);
  const [id] = done.values();
  if (id !== undefined && done.size === deploy.projects.length)
   return id;
  if (attempts > maxRetries)
   throw outcome.error;
 }
}
function toDeployBody({ environment, name, url, startedAt, projects }, { isAlone, releaseProjects }) {
 const isForAll = isAlone &&
  releaseProjects.length > 0 &&
  releaseProjects.every((project) => isAmong(project, projects));
 const slugs = projects.map((project) => releaseProjects.find(({ id }) => id === project)?.slug ?? project);
 return {
  environment,
  ...(name === null ? {} : { name }),
  ...(url === null ? {} : { url }),
  ...(startedAt === null ? {} : { dateStarted: startedAt }),
  ...(isForAll ? {} : { projects: slugs }),
 };
}
;
function headOfRelease({ ref, commits }, names) {
 const sha = (0,commits_commit.qL)(ref);
 const named = commits.find(({ repository }) => isOneOf(names, repository));
 const last = sha === null ? (named ?? commits[0]) : commits.find(({ id }) => id === sha);
 const commit = sha ?? (0,commits_commit.qL)(last?.id);
 return commit === null ? null : { commit, repository: last?.repository ?? null };
}
function chooseTreatment({ existing, head, isMove }) {
 if (existing === null)
  return 'create';
 if (existing.head === null || existing.head === head)
  return 'unite';
 if (isMove)
  return 'follow';
 return existing.isOwn ? 'keep' : 'unite';
}
function commitsOfRepository(stored, { names, own }) {
 const aliases = stored.flatMap(({ id, repository }) => own.has(id) && repository !== undefined ? [repository] : []);
 const all = [...names, ...aliases];
 return stored.filter(({ repository }) => isOneOf(all, repository)).map(({ id }) => id);
}
function isOneOf(names, repository) {
 return (repository === undefined ||
  names.some((name) => name.toLowerCase() === repository.toLowerCase()));
}
;
async function treat({ existing, head, names, own, isMove: follows }, { source, readRef }) {
 if (existing === null)
  return { kind: 'create', head: null, replaced: new Set() };
 const newest = headOfRelease({ ref: null, commits: existing }, names);
 const isSame = newest !== null && newest.commit === head;
 const stored = isSame ? newest : headOfRelease({ ref: await readRef(), commits: existing }, names);
 const isOther = stored !== null && stored.commit !== head;
 const isOwn = isOther && !follows ? await isOwnCommit(stored, { names, own }, source) : true;
 const kind = chooseTreatment({
  existing: { head: stored?.commit ?? null, isOwn },
  head,
  isMove: follows,
 });
 const replaced = kind === 'follow' ? commitsOfRepository(existing, { names, own }) : [];
 return { kind, head: stored?.commit ?? null, replaced: new Set(replaced) };
}
async function isOwnCommit({ commit, repository }, { names, own }, source) {
 const isNamed = names.some((name) => name.toLowerCase() === repository?.toLowerCase());
 if (isNamed || own.has(commit))
  return true;
 return (await source.resolve(commit).catch(() => null)) !== null;
}
function isMove(trigger, { head, selection, keepCommits }) {
 if (head !== null || selection.mode === 'manual' || !keepCommits)
  return true;
 return trigger.kind === 'branch' || (trigger.kind === 'tag' && trigger.isPush);
}
function describeKept(version, head, environments) {
 const at = head === null ? '' : ` at ${(0,commits_commit.Fu)(head)}`;
 const rest = environments.length === 0
  ? 'its commits stay as they are'
  : `only the deploy to ${environments.join(', ')} is added`;
 return `${version} already exists${at}; ${rest}`;
}
function planFields(sent, stored, { inputs, head, isMove: follows }) {
 const storedHead = (0,commits_commit.qL)(stored.ref) ?? (0,commits_commit.qL)(stored.lastCommit);
 const isKept = !follows && head !== null && storedHead !== null && head !== storedHead;
 const isMoved = follows && head !== null && head !== stored.ref;
 const given = Object.entries({
  ref: inputs.ref,
  url: inputs.url,
  dateReleased: inputs.dateReleased,
 }).flatMap(([name, value]) => (value === null ? [] : [name]));
 return {
  wanted: isKept ? { ref: inputs.ref, url: inputs.url, dateReleased: sent.dateReleased } : sent,
  overwritten: new Set(isMoved ? [...given, 'ref', 'url'] : given),
  isKept,
 };
}
;
async function complete(inputs, state, deps) {
 const { version, gathered, plan, written } = state;
 const { log } = deps;
 const { dryRun } = inputs;
 const created = written !== null && wasCreated(written, gathered.existing !== null, deps.userAgent);
 if (written !== null) {
  const { status, payload } = written;
  const had = payload.commits.length > 0 && hadAll(written, gathered.existing);
  log.info(describeWriting({ created, dryRun, status, commits: payload.commits, hadAll: had }));
 }
 const sourceMaps = deps.sourceMaps === null ? null : await deps.sourceMaps.upload(state.files, version.version);
 if (sourceMaps !== null)
  log.section('Completion');
 const completed = written === null ? NO_RELEASE : await finish(inputs, { ...state, written, created }, deps);
 return {
  kind: 'released',
  version,
  releaseUrl: written === null ? '' : releasePageUrl(inputs.sentry.url, inputs.sentry.org, version.version),
  link: written?.payload.url ?? null,
  projects: inputs.projects.map((slug) => ({
   slug,
   url: projectPageUrl(inputs.sentry.url, inputs.sentry.org, slug),
  })),
  repository: gathered.repository,
  repositoryUrl: getRepositoryUrl(state.context, gathered.repository),
  trigger: state.trigger.reason,
  created,
  supported: written !== null,
  head: gathered.range.head,
  range: gathered.range,
  origin: inputs.commits.explicit === null ? (gathered.list?.origin ?? null) : 'input',
  commits: written?.payload.commits ?? [],
  refs: written?.payload.refs ?? [],
  repositoryStatus: plan.repositoryStatus,
  integrationUrl: gathered.link === null || gathered.link.linked || written === null
   ? null
   : integrationPageUrl(inputs.sentry.url, inputs.sentry.org),
  sourceMaps,
  ...completed,
  unchanged: written !== null &&
   sourceMaps === null &&
   completed.changed.length === 0 &&
   completed.deploys.every(({ existed }) => existed) &&
   hadAll(written, gathered.existing),
  dryRun,
 };
}
const NO_RELEASE = { dateReleased: null, changed: [], deploys: [] };
async function finish(inputs, state, deps) {
 const { version, created } = state;
 const { log, sentry } = deps;
 sentry.expectDeploys(state.environments.length);
 const { release, changed } = await update(inputs, state, deps);
 const deploys = await writeDeploys(sentry, {
  version: version.version,
  deploys: planDeploys(inputs, state, log),
  releaseProjects: release.projects,
  mayExist: mayHaveDeploys(inputs, created, release.deployCount),
  isAlone: !inputs.concurrent,
 }, {
  deadline: deps.deadline,
  maxRetries: inputs.maxRetries,
  log: log.info,
  warn: log.warn,
  onWritten: (deploy) => log.info(describeDeploy(deploy, inputs.dryRun)),
 });
 return { dateReleased: release.dateReleased, changed, deploys };
}
async function update(inputs, { version: { version }, written, plan, created, ...state }, { sentry, log }) {
 const { dryRun, commits } = inputs;
 const { release, payload: sent } = written;
 const planned = plan.payload.dateReleased;
 const fields = planFields({ ...sent, dateReleased: planned }, release, {
  inputs,
  head: state.gathered.range.head,
  isMove: isMove(state.trigger, commits),
 });
 if (fields.isKept && !created && commits.selection.mode === 'skip') {
  const head = (0,commits_commit.qL)(release.ref) ?? (0,commits_commit.qL)(release.lastCommit);
  log.notice(`${describeKept(version, head, state.environments)}.`);
 }
 const wanted = created
  ? { ref: null, url: null, dateReleased: sent.dateReleased === null ? planned : null }
  : fields.wanted;
 const changes = chooseChanges(wanted, release, fields.overwritten);
 if (changes === null)
  return { release, changed: [] };
 const isSentry = dryRun || release.userAgent !== null;
 const body = isSentry ? changes : withStored(changes, release);
 const updated = await sentry.updateRelease(version, body);
 const { done, ignored } = splitChanges(changes, updated);
 if (done.length > 0)
  log.info(describeChanges(done, { created, dryRun }));
 if (ignored.length > 0)
  log.info(`This server did not change ${ignored.join(', ')}`);
 return { release: updated, changed: done };
}
function mayHaveDeploys({ concurrent, dryRun }, created, deployCount) {
 return created ? concurrent && !dryRun : concurrent || deployCount !== 0;
}
function planDeploys({ deploys, projects }, { context, environments, trigger, gathered }, log) {
 if (environments.length === 0)
  return [];
 const { environmentUrl, runUrl } = getDeployLinks(context);
 const accept = (url) => {
  if (url === null || deploys.url !== null || isAcceptableLink(url))
   return url;
  log.warn(`The deploys do not link to ${url}, because Sentry does not accept such a link.`);
  return null;
 };
 const environment = accept(environmentUrl);
 const isPublication = trigger.kind === 'tag' && trigger.isPush && gathered.treatment.kind !== 'follow';
 return buildDeploys({ ...deploys, environments }, projects, {
  environmentUrl: environment,
  runUrl: environment === null ? accept(runUrl) : runUrl,
  publicationRunsUrl: isPublication ? getRunsUrl(context) : null,
 });
}
function hadAll({ status, payload }, existing) {
 return status === 208 && (0,merge.Rx)(payload.commits, existing ?? []).length === 0;
}
function wasCreated({ release, status, repeated }, existed, userAgent) {
 if (existed)
  return false;
 return release.userAgent === null ? status === 201 || repeated : release.userAgent === userAgent;
}
;
const FIRST_PAGE = JSON.stringify(['', '']);
const release_list_MAX_PAGES = 10;
function createReleaseList(readPage, { version, repository }) {
 const read = new Map();
 const isOwn = (release) => release.repository.toLowerCase() === repository.toLowerCase();
 let last = null;
 return {
  version,
  ownRef: async () => {
   const page = await read.get(FIRST_PAGE)?.catch(() => null);
   return page?.releases.find((release) => release.version === version)?.ref;
  },
  isOwn,
  lastOwn: () => last,
  pages: async function* (text) {
   const all = text === '' ? null : await read.get(FIRST_PAGE);
   if (all?.next === null)
    return;
   for (let cursor = ''; cursor !== null;) {
    const key = JSON.stringify([text, cursor]);
    if (!read.has(key) && read.size >= release_list_MAX_PAGES)
     return;
    const asked = read.get(key) ?? readPage({ text, cursor });
    read.set(key, asked);
    const page = await asked;
    const others = page?.releases.filter((release) => release.version !== version) ?? [];
    last ??= others.find(isOwn) ?? null;
    yield others;
    cursor = page?.next ?? null;
   }
  },
 };
}
;
async function collectCandidate(candidate, { inputs, source }) {
 const { range, listed } = candidate;
 const fromEvent = listed === null || inputs.paths.length > 0 ? null : collectListed(listed, range);
 if (inputs.from === 'event') {
  return fromEvent ?? { kind: 'base-missing', reason: 'the event does not list these commits' };
 }
 if (fromEvent !== null && !needsFiles(inputs) && inputs.from === 'auto')
  return fromEvent;
 try {
  const outcome = await source.collect({
   range,
   listedByEvent: listed,
   patchSet: needsFiles(inputs),
   maxCommits: inputs.maxCommits,
   pathFilter: await createPathFilter(inputs.paths),
   maxDetails: Infinity,
  });
  return inputs.patchSet ? outcome : withoutFiles(outcome);
 }
 catch (error) {
  if (fromEvent === null || inputs.from !== 'auto')
   throw error;
  const warning = `The commits are sent as the event lists them, without their changed files. ${(0,errors.Uc)(error)}`;
  return { ...fromEvent, list: { ...fromEvent.list, warnings: [warning] } };
 }
}
async function createPathFilter(paths) {
 if (paths.length === 0)
  return null;
 return (await __nccwpck_require__.e( 851).then(__nccwpck_require__.bind(__nccwpck_require__, 3851))).parsePathPatterns(paths);
}
function withoutFiles(outcome) {
 if (outcome.kind !== 'collected')
  return outcome;
 const commits = outcome.list.commits.map(({ patchSet: _files, ...commit }) => commit);
 return { ...outcome, list: { ...outcome.list, commits } };
}
function needsFiles({ patchSet, paths }) {
 return patchSet || paths.length > 0;
}
function collectListed(listed, range) {
 return {
  kind: 'collected',
  list: { origin: 'event', commits: listed, total: listed.length, warnings: [] },
  mergeBase: range.kind === 'between' ? range.base : null,
 };
}
var gather_candidate = __nccwpck_require__(5109);
;
const MAX_COMPARED = 2;
async function* findReleaseBases({ trigger, head }, { releases, source }) {
 const nearest = (known) => last_release_findNearest(known, { trigger, head }, source);
 const packageName = packageOf(releases.version);
 const isSame = ({ version }) => packageName === null || packageOf(version) === packageName;
 const seen = [];
 for await (const page of releases.pages('')) {
  const isFirst = seen.length === 0;
  seen.push(...page.filter(({ commit }) => commit !== head));
  const same = seen.filter(isSame);
  let found = await nearest(same);
  if (found.kind === 'none' && isFirst && packageName !== null) {
   const ofPackage = await readAll(releases.pages(`${packageName}@`));
   found = await nearest(ofPackage.filter((one) => one.commit !== head && isSame(one)));
  }
  if (found.kind === 'none' && packageName !== null)
   found = await nearest(seen);
  if (found.kind === 'found') {
   yield startAfter(found.release, head, ['ancestor']);
   return;
  }
  if (found.kind === 'unknown')
   break;
 }
 const ownFirst = seen.toSorted((a, b) => Number(releases.isOwn(b)) - Number(releases.isOwn(a)));
 for (const release of ownFirst.slice(0, MAX_COMPARED))
  yield startAfter(release, head, ['ancestor', 'diverged']);
}
function startAfter({ version, commit }, head, accepts) {
 const isAncestor = accepts.length === 1;
 const reason = isAncestor
  ? `the last Sentry release, ${version}`
  : `where it parted from the last Sentry release, ${version}`;
 const startsAt = isAncestor ? 'base' : 'merge-base';
 return (0,gather_candidate.Tq)({ base: commit, head, reason }, { accepts, startsAt });
}
async function last_release_findNearest(known, { trigger, head }, source) {
 const commits = [...new Set(known.map(({ commit }) => commit))];
 const pushed = findPushed(trigger, commits);
 const nearest = pushed === null
  ? await source.findNearest(head, commits)
  : { kind: 'found', commit: pushed };
 if (nearest.kind !== 'found')
  return nearest;
 const release = known.find(({ commit }) => commit === nearest.commit);
 return release === undefined ? { kind: 'none' } : { kind: 'found', release };
}
function findPushed(trigger, commits) {
 if (trigger?.kind !== 'branch' || trigger.before === null || trigger.forced)
  return null;
 const { pushed, before } = trigger;
 if (!pushed.complete || !commits.includes(before))
  return null;
 return pushed.commits.some(({ id }) => commits.includes(id)) ? null : before;
}
function packageOf(version) {
 const at = version.lastIndexOf('@');
 return at < 1 ? null : version.slice(0, at);
}
async function readAll(pages) {
 const all = [];
 for await (const page of pages)
  all.push(...page);
 return all;
}
;
async function* findCandidates(step, facts, deps) {
 switch (step.kind) {
  case 'given':
   yield await findExplicit(step, facts.head, deps);
   break;
  case 'release':
   yield* findReleaseBases(facts, deps);
   break;
  case 'tag':
   yield* (await __nccwpck_require__.e( 302).then(__nccwpck_require__.bind(__nccwpck_require__, 2302))).findTagBases(facts, deps);
   break;
  case 'event':
   yield* findEventBase(facts, step.required, deps);
   break;
  case 'default-branch':
   yield* findDefaultBranch(facts, deps);
   break;
  case 'listed':
   yield* findListed(facts, deps);
   break;
  case 'first':
   yield findFirst(facts, deps);
 }
}
async function findExplicit({ ref, origin }, head, { source }) {
 const base = (0,commits_commit.qL)(ref) ?? (await source.resolve(ref));
 if (base !== null)
  return (0,gather_candidate.Tq)({ base, head, reason: `the input ${origin}` }, { explicit: true });
 const reason = `the input ${origin} names ${ref}, but there is no such commit, branch or tag`;
 return { kind: 'unusable', reason, explicit: true };
}
async function* findEventBase({ trigger, head }, explicit, { source }) {
 if (trigger?.kind === 'branch' && trigger.before !== null) {
  const reason = trigger.forced
   ? 'the branch’s tip before the forced push'
   : 'the branch’s tip before the push';
  const listed = trigger.pushed.complete ? trigger.pushed.commits : null;
  yield (0,gather_candidate.Tq)({ base: trigger.before, head, reason }, { explicit, listed, startsAt: 'merge-base' });
 }
 else if (trigger?.kind === 'comparison') {
  const start = await findStart(trigger, source);
  if (start !== null)
   yield (0,gather_candidate.Tq)({ ...start, head }, { explicit, startsAt: 'merge-base', mayPart: true });
 }
 else if (explicit) {
  yield { kind: 'unusable', reason: 'base is event, but the event names no base', explicit };
 }
}
async function findStart({ start, head }, source) {
 if (start.kind === 'commit')
  return { base: start.sha, reason: `where it left its base ${(0,commits_commit.Fu)(start.sha)}` };
 if (start.kind === 'first-parent') {
  const base = await source.readFirstParent(head);
  return base === null ? null : { base, reason: 'the commit that it was merged into' };
 }
 const tip = await source.resolve(`heads/${start.branch}`).catch(() => null);
 const base = tip ?? start.sha;
 return base === null ? null : { base, reason: `where it left the branch ${start.branch}` };
}
async function* findDefaultBranch({ trigger, head }, { source, defaultBranch }) {
 if (trigger?.kind !== 'branch' || trigger.before !== null)
  return;
 if (defaultBranch === '' || defaultBranch === trigger.branch)
  return;
 const base = await source.resolve(`heads/${defaultBranch}`);
 if (base === null)
  return;
 const reason = `where it left the branch ${defaultBranch}`;
 yield (0,gather_candidate.Tq)({ base, head, reason }, { startsAt: 'merge-base', mayPart: true });
}
function* findListed(facts, deps) {
 const { trigger, head } = facts;
 if (trigger?.kind !== 'branch' || trigger.pushed.commits.length === 0)
  return;
 const { commits } = trigger.pushed;
 const { reason, notice } = explainFirst(facts, deps);
 yield (0,gather_candidate.BP)({ head, depth: commits.length, reason: `${reason}; the commits that the event lists` }, { listed: commits, notice });
}
function findFirst(facts, deps) {
 const depth = deps.inputs.initialDepth;
 const { reason, notice } = explainFirst(facts, deps);
 return (0,gather_candidate.BP)({ head: facts.head, depth, reason: `${reason}; up to ${depth} commits` }, { listed: null, notice });
}
function explainFirst({ trigger, head }, { releases }) {
 const last = releases.lastOwn();
 if (last === null)
  return { reason: `the first release of ${nameOf(trigger, head)}`, notice: null };
 const notice = `No earlier release ends at a commit before ${(0,commits_commit.Fu)(head)}, not even the last one, ${last.version} at ${(0,commits_commit.Fu)(last.commit)}: name where this one starts with \`base\`.`;
 return { reason: 'no earlier release ends at a commit before it', notice };
}
function nameOf(trigger, head) {
 if (trigger?.kind === 'tag')
  return `the tag ${trigger.tag}`;
 if (trigger?.kind === 'branch')
  return `the branch ${trigger.branch}`;
 return (0,commits_commit.Fu)(head);
}
;
async function gatherCommits(trigger, deps) {
 const { selection, base, explicit } = deps.inputs;
 if (selection.mode === 'skip') {
  const range = { kind: 'none', head: trigger.head, reason: 'set_commits is skip' };
  return { range, list: null, notices: [], warnings: [] };
 }
 if (explicit !== null) {
  const range = {
   kind: 'none',
   head: trigger.head,
   reason: 'named by the input commits',
  };
  return { range, list: null, notices: [], warnings: [] };
 }
 if (selection.mode === 'auto') {
  const steps = orderBaseSteps(trigger.kind, base);
  return trySteps({ steps, trigger, head: trigger.head }, deps);
 }
 const { repository, commit, previousCommit } = selection;
 const { resolveCommit } = await __nccwpck_require__.e( 348).then(__nccwpck_require__.bind(__nccwpck_require__, 348));
 const head = await resolveCommit(commit, { source: deps.source, repository });
 const previous = previousCommit === null
  ? []
  : [{ kind: 'given', ref: previousCommit, origin: 'previous_commit' }];
 const steps = [...previous, ...orderBaseSteps('commit', base)];
 return trySteps({ steps, trigger: null, head }, deps);
}
async function trySteps(search, deps) {
 const notices = [];
 const warnings = [];
 const isSettled = search.steps[0]?.kind === 'given';
 const prefetched = isSettled ? null : prefetchCommits(search, deps);
 if (needsHistory(search))
  deps.source.prefetchHistory(search.head);
 if (!isSettled && search.steps.some(({ kind }) => kind === 'release'))
  prefetchReleases(deps);
 for (const step of search.steps) {
  for await (const candidate of findCandidates(step, search, deps)) {
   const outcome = await tryCandidate(candidate, prefetched, deps);
   if (outcome.kind === 'passed-over')
    continue;
   if (outcome.kind === 'gathered') {
    if (outcome.notice !== null)
     notices.push(outcome.notice);
    const { range, list } = outcome;
    warnings.push(...(list?.warnings ?? []));
    return { range, list, notices, warnings };
   }
   if (candidate.explicit && !deps.inputs.ignoreMissing)
    throw unusableBaseError(outcome.reason);
   const skipped = `Base skipped: ${outcome.reason}.`;
   if (candidate.explicit)
    warnings.push(skipped);
   else
    notices.push(skipped);
  }
 }
 const range = { kind: 'none', head: search.head, reason: 'no usable base was found' };
 return { range, list: null, notices, warnings };
}
function needsHistory({ steps: [first], trigger }) {
 if (first?.kind !== 'release' && first?.kind !== 'tag')
  return false;
 return trigger?.kind !== 'branch' || trigger.before === null;
}
function prefetchReleases({ releases }) {
 const pages = releases.pages('')[Symbol.asyncIterator]();
 pages.next().catch(() => undefined);
}
async function tryCandidate(candidate, prefetched, deps) {
 if (candidate.kind === 'unusable')
  return candidate;
 const { range } = candidate;
 if (range.kind === 'between' && range.base === range.head)
  return { kind: 'gathered', range, list: null, notice: null };
 const isPrefetched = prefetched !== null && isSameRange(prefetched.candidate.range, range);
 const outcome = await (isPrefetched ? prefetched.outcome : collectCandidate(candidate, deps));
 if (range.kind === 'newest')
  return outcome.kind === 'collected'
   ? { kind: 'gathered', range, list: outcome.list, notice: candidate.notice }
   : { kind: 'passed-over' };
 const isLinear = outcome.kind === 'collected' && relateBase(range, outcome.mergeBase) !== 'diverged';
 const tagged = isLinear ? null : await findTagged(candidate, deps);
 if (tagged !== null)
  return tryCandidate(tagged, prefetched, deps);
 if (outcome.kind === 'collected')
  return useBase(candidate, range, outcome);
 if (candidate.accepts !== gather_candidate.ME)
  return { kind: 'passed-over' };
 return {
  kind: 'unusable',
  reason: `the range ${describeRange(range)} cannot be used, because ${outcome.reason}`,
 };
}
function useBase({ accepts, startsAt, mayPart }, range, { list, mergeBase }) {
 const relation = relateBase(range, mergeBase);
 if (!accepts.includes(relation))
  return { kind: 'passed-over' };
 const start = startsAt === 'base' ? range.base : (mergeBase ?? range.base);
 const [from, to] = [(0,commits_commit.Fu)(range.base), (0,commits_commit.Fu)(range.head)];
 const notices = {
  ancestor: null,
  diverged: `${from} is no ancestor of ${to}: the commits are those since the two parted.`,
  'contains-head': `${to} is older than ${from}: a rollback brings no new commits.`,
 };
 const isNews = relation === 'contains-head' || !mayPart;
 const notice = accepts === gather_candidate.ME && isNews ? notices[relation] : null;
 return { kind: 'gathered', range: { ...range, base: start }, list, notice };
}
async function findTagged({ range, ...rest }, { source }) {
 if (!rest.explicit || range.kind !== 'between')
  return null;
 const base = await source.resolve(range.base).catch(() => null);
 if (base === null || base === range.base)
  return null;
 return { ...rest, range: { ...range, base } };
}
const MAX_PREFETCHED_COMMITS = 25;
function prefetchCommits({ steps, trigger, head }, deps) {
 if (trigger?.kind !== 'branch' || trigger.before === null || !trigger.pushed.complete)
  return null;
 if (!steps.some(({ kind }) => kind === 'event') ||
  trigger.pushed.commits.length > MAX_PREFETCHED_COMMITS)
  return null;
 const { before, pushed } = trigger;
 const candidate = (0,gather_candidate.Tq)({ base: before, head, reason: '' }, { listed: pushed.commits });
 const outcome = collectCandidate(candidate, deps);
 outcome.catch(() => undefined);
 return { candidate, outcome };
}
function isSameRange(a, b) {
 return a.kind === 'between' && b.kind === 'between' && a.base === b.base && a.head === b.head;
}
function unusableBaseError(reason) {
 const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}.`;
 return new errors.lZ(sentence, {
  hint: 'Correct it, or set `ignore_missing: true` to fall back to the next best base.',
 });
}
;
function openExisting(sentry, releases, head) {
 const { version } = releases;
 let ref;
 const findRef = async () => {
  const listed = await releases.ownRef();
  return listed === undefined ? ((await sentry.readRelease(version))?.ref ?? null) : listed;
 };
 const readRef = () => {
  ref ??= findRef();
  return ref;
 };
 return {
  readRef,
  readCommits: async () => {
   const commits = await sentry.readReleaseCommits(version);
   const newest = commits === 'unlisted' ? undefined : commits?.[0]?.id;
   if (commits !== null && newest !== head)
    readRef().catch(() => undefined);
   return commits;
  },
 };
}
;
async function gather({ commits, projects }, { trigger, version, context, environments }, deps) {
 const { sentry, log, redact } = deps;
 const { selection } = commits;
 const repository = selection.mode === 'manual' ? selection.repository : context.repository;
 const wantsCommits = selection.mode !== 'skip';
 if (wantsCommits)
  log.section('Commits');
 const readAt = Date.now();
 const source = deps.openCommitSource(repository);
 const releases = createReleaseList(createPageReader(sentry, projects[0] ?? ''), {
  version: version.version,
  repository,
 });
 const release = openExisting(sentry, releases, trigger.head);
 const [gathered, link, stored, refs] = await Promise.all([
  gatherCommits(trigger, {
   inputs: commits,
   source,
   releases,
   defaultBranch: (0,src_json.$6)(context.payload, 'repository', 'default_branch'),
  }),
  wantsCommits ? sentry.findRepository(repository) : null,
  wantsCommits && commits.keepCommits ? release.readCommits() : null,
  readRefs(commits.refs, deps),
 ]);
 const existing = stored === 'unlisted' ? [] : stored;
 if (stored === 'unlisted')
  log.warn(`This server does not list the commits of a release, so those that ${version.version} has from other jobs cannot be kept.`);
 const treatment = await treat({
  existing,
  head: gathered.range.head,
  names: [repository, link?.name ?? repository],
  own: new Set(gathered.list?.commits.map(({ id }) => id)),
  isMove: isMove(trigger, commits),
 }, { source, readRef: release.readRef });
 const read = { repository, link, existing, readAt, refs, treatment };
 if (treatment.kind === 'keep') {
  const reason = describeKept(version.version, treatment.head, environments);
  log.notice(`${reason}.`);
  const range = { kind: 'none', head: treatment.head, reason };
  return { kind: 'gathered', ...read, range, list: null, notices: [], warnings: [] };
 }
 for (const notice of gathered.notices)
  log.notice(notice);
 for (const warning of gathered.warnings)
  log.warn(warning);
 for (const line of describeCommits(gathered, redact))
  log.info(line);
 const isEmpty = wantsCommits && countCommits(gathered.list, commits.explicit) === 0;
 if (isEmpty && commits.whenEmpty !== 'release')
  return skipEmpty(describeRange(gathered.range), commits.whenEmpty, log);
 return { kind: 'gathered', ...gathered, ...read };
}
async function readRefs(refs, { sentry, openCommitSource }) {
 if (refs === null)
  return null;
 const { resolveRefs } = await __nccwpck_require__.e( 519).then(__nccwpck_require__.bind(__nccwpck_require__, 6519));
 return resolveRefs(refs, { openCommitSource, findRepository: sentry.findRepository });
}
function skipEmpty(range, whenEmpty, log) {
 if (whenEmpty === 'fail') {
  throw new errors.lZ(`There are no commits to release: ${range}.`, {
   hint: 'With `when_empty: release` the release is created without commits, with `when_empty: skip` there is none.',
  });
 }
 const reason = `there are no commits to release: ${range}`;
 log.notice(`Nothing was released: ${reason}.`);
 return { kind: 'nothing', reason };
}
function countCommits(list, explicit) {
 return explicit?.length ?? list?.commits.length ?? 0;
}
function createPageReader(sentry, project) {
 return async (query) => {
  const page = await sentry.listReleaseHeads(project, query);
  if (page === null)
   return null;
  const releases = page.heads.flatMap(({ commit, ...release }) => {
   const sha = (0,commits_commit.qL)(commit);
   return sha === null ? [] : [{ ...release, commit: sha }];
  });
  return { releases, next: page.next };
 };
}
;
const MAX_COMMITS_IN_PAYLOAD = 2048;
function parsePushedCommits(payload) {
 const listed = (0,src_json.fK)(payload, 'commits');
 if (!Array.isArray(listed))
  return { commits: [], complete: false };
 const commits = listed.map(parsePushedCommit).filter((commit) => commit !== null);
 const complete = commits.length === listed.length &&
  listed.length > 0 &&
  listed.length < MAX_COMMITS_IN_PAYLOAD &&
  payload['forced'] !== true;
 return { commits: commits.toReversed(), complete };
}
function parsePushedCommit(value) {
 if (!(0,src_json.Gv)(value))
  return null;
 const id = (0,commits_commit.qL)(value['id']);
 const timestamp = (0,commits_commit.C)(value['timestamp']);
 if (id === null || timestamp === null)
  return null;
 return {
  id,
  parents: [],
  message: (0,commits_commit.V8)((0,src_json.$6)(value, 'message')),
  authorName: (0,commits_commit.X5)((0,src_json.$6)(value, 'author', 'name')) || null,
  authorEmail: (0,commits_commit.X5)((0,src_json.$6)(value, 'author', 'email')) || null,
  timestamp,
 };
}
;
function parseTrigger(context) {
 const parse = PARSERS.get(context.eventName);
 return parse === undefined ? parseUnknown(context) : parse(context);
}
const PARSERS = new Map([
 ['push', parsePush],
 ['create', parseCreate],
 ['delete', ({ payload }) => nothing(`the event deleted ${(0,src_json.$6)(payload, 'ref')}`)],
 ['release', parseRelease],
 ['pull_request', parsePullRequest],
 ['pull_request_target', parsePullRequest],
 ['pull_request_review', parsePullRequest],
 ['pull_request_review_comment', parsePullRequest],
 ['merge_group', parseMergeGroup],
 ['workflow_run', parseWorkflowRun],
 [
  'deployment',
  (context) => atCommit(context, { path: ['deployment', 'sha'], what: 'deployment' }),
 ],
 ['deployment_status', parseDeploymentStatus],
 ['workflow_dispatch', (context) => atBranchTip(context, 'manual run')],
 ['schedule', (context) => atBranchTip(context, 'scheduled run')],
 ['repository_dispatch', (context) => atBranchTip(context, 'repository_dispatch event')],
 [
  'registry_package',
  (context) => atCommit(context, { path: [], what: 'registry_package event' }),
 ],
]);
function parsePush(context) {
 const { payload } = context;
 const gitRef = (0,src_json.$6)(payload, 'ref') || context.gitRef;
 if (payload['deleted'] === true || /^0+$/.test((0,src_json.$6)(payload, 'after'))) {
  return nothing(`the push deleted ${gitRef}`);
 }
 const tag = tagOf(gitRef);
 const head = (0,commits_commit.qL)((0,src_json.$6)(payload, 'head_commit', 'id')) ??
  (tag === null ? (0,commits_commit.qL)(payload['after']) : null) ??
  requireHead(context);
 if (tag !== null)
  return { kind: 'tag', head, tag, isPush: true, reason: `push of the tag ${tag}` };
 const branch = gitRef.replace(/^refs\/heads\//, '');
 const before = payload['created'] === true ? null : (0,commits_commit.qL)(payload['before']);
 const forced = payload['forced'] === true && before !== null;
 return {
  kind: 'branch',
  head,
  branch,
  before,
  forced,
  pushed: parsePushedCommits(payload),
  reason: `${forced ? 'forced push' : 'push'} to ${before === null ? 'the new branch ' : ''}${branch}`,
 };
}
function parseCreate(context) {
 const head = requireHead(context);
 const name = (0,src_json.$6)(context.payload, 'ref');
 if ((0,src_json.$6)(context.payload, 'ref_type') === 'tag') {
  return { kind: 'tag', head, tag: name, isPush: true, reason: `creation of the tag ${name}` };
 }
 const pushed = { commits: [], complete: false };
 const reason = `creation of the branch ${name}`;
 return { kind: 'branch', head, branch: name, before: null, forced: false, pushed, reason };
}
const GONE = new Set(['deleted', 'unpublished']);
function parseRelease(context) {
 const action = (0,src_json.$6)(context.payload, 'action');
 const tag = (0,src_json.$6)(context.payload, 'release', 'tag_name');
 if (GONE.has(action))
  return nothing(`the GitHub release ${tag} was ${action}`);
 if ((0,src_json.fK)(context.payload, 'release', 'draft') === true) {
  return nothing(`the GitHub release ${tag} is a draft`);
 }
 const head = requireHead(context);
 if (tag === '')
  return atCommit(context, { path: [], what: 'release event' });
 return { kind: 'tag', head, tag, isPush: true, reason: `GitHub release ${tag} ${action}` };
}
function parsePullRequest(context) {
 const { payload } = context;
 if ((0,src_json.fK)(payload, 'pull_request') === undefined)
  return atRunnersCommit(context, 'names no pull request');
 const number = (0,src_json.fK)(payload, 'pull_request', 'number');
 const name = `pull request #${typeof number === 'number' ? number : '?'}`;
 if ((0,src_json.$6)(payload, 'action') !== 'closed') {
  const head = (0,commits_commit.qL)((0,src_json.$6)(payload, 'pull_request', 'head', 'sha'));
  if (head === null)
   return atRunnersCommit(context, 'names no head');
  const sha = (0,commits_commit.qL)((0,src_json.$6)(payload, 'pull_request', 'base', 'sha'));
  const branch = (0,src_json.$6)(payload, 'pull_request', 'base', 'ref');
  const reason = `head of ${name}`;
  if (branch !== '')
   return {
    kind: 'comparison',
    head,
    start: { kind: 'branch', branch, sha },
    reason,
    notice: null,
   };
  if (sha === null)
   return commitEvent(head, reason, {});
  return { kind: 'comparison', head, start: { kind: 'commit', sha }, reason, notice: null };
 }
 if ((0,src_json.fK)(payload, 'pull_request', 'merged') !== true) {
  return nothing(`${name} was closed without being merged`);
 }
 const merge = (0,commits_commit.qL)((0,src_json.$6)(payload, 'pull_request', 'merge_commit_sha')) ?? requireHead(context);
 const start = { kind: 'first-parent' };
 return { kind: 'comparison', head: merge, start, reason: `merge of ${name}`, notice: null };
}
function parseMergeGroup(context) {
 const { payload } = context;
 if ((0,src_json.$6)(payload, 'action') === 'destroyed')
  return nothing('the merge group was destroyed');
 const head = (0,commits_commit.qL)((0,src_json.$6)(payload, 'merge_group', 'head_sha')) ?? requireHead(context);
 const base = (0,commits_commit.qL)((0,src_json.$6)(payload, 'merge_group', 'base_sha'));
 const reason = 'merge group';
 const notice = 'The commit of a merge group is temporary: release on `push` to the target branch instead.';
 if (base === null)
  return commitEvent(head, reason, { notice });
 return { kind: 'comparison', head, start: { kind: 'commit', sha: base }, reason, notice };
}
const NEVER_ON_A_TAG = new Set(['merge_group', 'pull_request', 'pull_request_target', 'schedule']);
function parseWorkflowRun(context) {
 const { payload, repository } = context;
 const run = (name) => (0,src_json.$6)(payload, 'workflow_run', name);
 const conclusion = run('conclusion');
 if (conclusion === '')
  return nothing('the workflow run has not finished');
 if (conclusion !== 'success')
  return nothing(`the workflow run ended with ${conclusion}, not success`);
 const head = (0,commits_commit.qL)(run('head_sha')) ?? requireHead(context);
 const headRepository = (0,src_json.$6)(payload, 'workflow_run', 'head_repository', 'full_name');
 const isFork = headRepository !== '' && headRepository.toLowerCase() !== repository.toLowerCase();
 return commitEvent(head, `workflow run of ${run('name') || 'another workflow'}`, {
  maybeTag: isFork || NEVER_ON_A_TAG.has(run('event')) ? null : run('head_branch') || null,
  notice: isFork ? `The head commit is from the fork ${headRepository}.` : null,
 });
}
function parseDeploymentStatus(context) {
 const state = (0,src_json.$6)(context.payload, 'deployment_status', 'state');
 if (state !== 'success')
  return nothing(`the deployment’s state is ${state || 'unknown'}, not success`);
 return atCommit(context, { path: ['deployment', 'sha'], what: 'deployment' });
}
function parseUnknown(context) {
 return atRunnersCommit(context, 'is not one that this action knows');
}
function atRunnersCommit(context, why) {
 const what = `${context.eventName || 'unknown'} event`;
 const trigger = atCommit(context, { path: [], what });
 if (trigger.kind !== 'commit')
  return trigger;
 return { ...trigger, notice: `The ${what} ${why}; it releases GITHUB_SHA.` };
}
function atBranchTip(context, what) {
 const trigger = atCommit(context, { path: [], what });
 return trigger.kind === 'commit' ? { ...trigger, isBranchTip: true } : trigger;
}
function atCommit(context, { path, what }) {
 const head = (path.length > 0 ? (0,commits_commit.qL)((0,src_json.$6)(context.payload, ...path)) : null) ?? requireHead(context);
 const tag = tagOf(context.gitRef);
 if (tag !== null)
  return { kind: 'tag', head, tag, isPush: false, reason: `${what} on the tag ${tag}` };
 return commitEvent(head, what, {});
}
function commitEvent(head, reason, { maybeTag = null, notice = null }) {
 return { kind: 'commit', head, maybeTag, isBranchTip: false, reason, notice };
}
function nothing(reason) {
 return { kind: 'nothing', reason };
}
function requireHead(context) {
 if (context.sha !== null)
  return context.sha;
 const message = `The event ${context.eventName || '(none)'} names no commit, and GITHUB_SHA is not a full SHA.`;
 throw new errors.lZ(message, {
  hint: 'Set `version:` and `set_commits: manual` with `repo:` and `commit:`.',
 });
}
function tagOf(gitRef) {
 return gitRef.startsWith('refs/tags/') ? gitRef.slice('refs/tags/'.length) : null;
}
var event_trigger = __nccwpck_require__(1581);
;
async function chooseHead(trigger, given, deps) {
 if (given === null)
  return useCheckout(trigger, deps);
 const { useGiven } = await __nccwpck_require__.e( 348).then(__nccwpck_require__.bind(__nccwpck_require__, 348));
 return { trigger: await useGiven(trigger, given, deps), notice: null };
}
async function useCheckout(trigger, deps) {
 const checkout = await deps.source.readCheckout();
 const isOther = checkout !== null &&
  checkout.movedAt > deps.eventWrittenAt &&
  ![trigger.head, deps.runnerSha].includes(checkout.head) &&
  (await checkout.isOwn());
 if (!isOther)
  return { trigger, notice: null };
 const head = (0,commits_commit.Fu)(checkout.head);
 if (trigger.kind === 'commit' && trigger.isBranchTip) {
  const reason = `${trigger.reason}; the checkout stands on ${head}`;
  return { trigger: (0,event_trigger.n)(checkout.head, reason), notice: null };
 }
 return {
  trigger,
  notice: `The checkout stands on ${head}, but the event is about ${(0,commits_commit.Fu)(trigger.head)}, which is released. With \`commit: HEAD\` it would be what is checked out.`,
 };
}
;
async function identify(inputs, context, deps) {
 const { log } = deps;
 const parsed = parseTrigger(context);
 if (parsed.kind === 'nothing') {
  log.notice(`Nothing was released: ${parsed.reason}.`);
  return parsed;
 }
 const { repository } = context;
 const resolved = await resolveTagTrigger(parsed, inputs, { ...deps, repository });
 const { trigger, notice } = await chooseHead(resolved, inputs.commits.head, {
  source: deps.openCommitSource(repository),
  repository,
  runnerSha: context.sha,
  eventWrittenAt: deps.eventWrittenAt,
 });
 const version = chooseVersion(inputs, trigger);
 deps.onVersion(version.version);
 const { sentry, projects } = inputs;
 log.section(`Release ${version.version}`);
 log.info(`Trigger: ${trigger.reason}`);
 if ('notice' in trigger && trigger.notice !== null)
  log.notice(trigger.notice);
 if (notice !== null)
  log.notice(notice);
 log.info(`Version: ${version.version} (${version.reason})`);
 const isTagged = inputs.version === null && trigger.kind === 'tag';
 const unordered = isTagged ? describeMissingOrder(version.version) : null;
 if (unordered !== null)
  log.notice(unordered);
 log.info(`Sentry: ${sentry.url}, organization ${sentry.org}, projects ${projects.join(', ')}`);
 const environments = chooseEnvironments(inputs, context, log);
 return { kind: 'release', trigger, version, context, environments };
}
async function resolveTagTrigger(trigger, { version, commits }, { openCommitSource, repository }) {
 if (trigger.kind !== 'commit' || trigger.maybeTag === null)
  return trigger;
 if (version !== null && commits.selection.mode !== 'auto')
  return trigger;
 const { maybeTag: tag, head, reason } = trigger;
 const isTag = (await openCommitSource(repository).resolve(`tags/${tag}`)) === head;
 return isTag
  ? { kind: 'tag', head, tag, isPush: false, reason: `${reason} on the tag ${tag}` }
  : trigger;
}
function chooseEnvironments({ deploys }, context, log) {
 const named = getDeployedEnvironment(context);
 if (deploys.environments.length > 0 || named === null)
  return deploys.environments;
 const environment = toEnvironment(named);
 if (environment !== named)
  log.notice(`Sentry takes no environment ${JSON.stringify(named)}: ${environment === null ? 'there is no deploy' : `the deploy is to ${environment}`}.`);
 return environment === null ? [] : [environment];
}
function chooseVersion({ version, versionPrefix }, trigger) {
 if (version !== null)
  return chooseExplicitVersion(version, versionPrefix);
 if (trigger.kind === 'tag')
  return chooseTagVersion(trigger.tag, versionPrefix);
 const origin = `the ${trigger.reason}`;
 return { version: parseVersion(versionPrefix + trigger.head, origin), reason: 'the head commit' };
}
var limits = __nccwpck_require__(2294);
;
function toReleaseCommit(commit, repository) {
 const { id, message, authorName, authorEmail, timestamp, patchSet } = commit;
 return {
  id,
  repository,
  ...(message === '' ? {} : { message }),
  ...(authorName === null ? {} : { authorName }),
  ...(authorEmail === null ? {} : { authorEmail }),
  timestamp,
  ...(patchSet === undefined ? {} : { patchSet }),
 };
}
function buildReleaseCommits(commits, maxCommits) {
 const warnings = new Set();
 const kept = commits.slice(0, maxCommits);
 const latest = kept.reduce((max, { timestamp }) => (timestamp > max ? timestamp : max), '');
 const built = kept.map((commit, index) => {
  const clipped = (0,limits._)(index === 0 ? { ...commit, timestamp: latest } : commit);
  for (const warning of clipped.warnings)
   warnings.add(warning);
  return clipped.value;
 });
 return { commits: built, warnings: [...warnings] };
}
;
function planRelease(inputs, identity, now) {
 const { list, range, link, repository, treatment } = identity.gathered;
 const { maxCommits, explicit } = inputs.commits;
 const name = link?.name ?? repository;
 const computed = list?.commits.map((commit) => toReleaseCommit(commit, name)) ?? [];
 const own = explicit?.map((commit) => nameRepository(commit, repository, name));
 const built = buildReleaseCommits(own ?? computed, maxCommits);
 const warnings = [...built.warnings];
 const total = explicit?.length ?? list?.total ?? 0;
 const left = total - built.commits.length;
 if (left > 0) {
  warnings.push(`The oldest ${left} of ${total} commits are left out (max_commits is ${maxCommits}).`);
 }
 const { head } = range;
 const isKept = treatment.kind === 'keep';
 const hasRef = built.commits.length > 0 && head !== null && link?.linked === true;
 const previousCommit = range.kind === 'between' ? range.base : null;
 const chosen = chooseLink(inputs, identity);
 if (chosen.warning !== null)
  warnings.push(chosen.warning);
 return {
  payload: {
   version: identity.version.version,
   projects: inputs.projects,
   ref: inputs.ref ?? (isKept ? null : head),
   url: isKept ? inputs.url : chosen.url,
   dateReleased: inputs.finalize
    ? (inputs.dateReleased ?? (0,commits_commit.C)(now.toISOString()))
    : null,
   commits: built.commits,
   refs: identity.gathered.refs ??
    (hasRef ? [{ repository: link.name, commit: head, previousCommit }] : []),
  },
  repositoryStatus: link === null ? 'not looked up, because no commits are wanted' : link.reason,
  warnings,
 };
}
function nameRepository(commit, repository, name) {
 const explicit = commit.repository?.trim().toLowerCase() ?? '';
 return explicit === '' || explicit === repository.toLowerCase()
  ? { ...commit, repository: name }
  : commit;
}
function chooseLink({ url: given }, { trigger, context, gathered }) {
 if (given !== null)
  return { url: given, warning: null };
 const { repository, range } = gathered;
 const url = getReleaseLink(context, trigger, { repository, head: range.head });
 if (url === null || isAcceptableLink(url))
  return { url, warning: null };
 return { url: null, warning: `The release gets no link, because Sentry does not accept ${url}.` };
}
var write_attempts = __nccwpck_require__(2550);
;
const STALE_MS = 2_000;
async function writeRelease(api, job, options) {
 if (!job.keepCommits || job.payload.commits.length === 0)
  return (0,write_attempts.ZY)(api, job, options);
 const isStale = job.concurrent || Date.now() - job.readAt > STALE_MS;
 const fresh = isStale ? (0,write_attempts.c3)(await api.readReleaseCommits(job.payload.version)) : [];
 const { repeatable: existing, others } = (0,merge.ei)((0,write_attempts.uq)((0,merge.P6)(job.existing ?? [], fresh), job));
 const accepted = await (0,write_attempts.ZY)(api, { ...job, existing }, options);
 if (accepted.kind === 'no-releases')
  return accepted;
 const written = { ...accepted, warnings: [...accepted.warnings, ...describeLost(others)] };
 if (!job.concurrent && !sawOthers(written, job, fresh))
  return written;
 const { guardCommits } = await __nccwpck_require__.e( 414).then(__nccwpck_require__.bind(__nccwpck_require__, 3414));
 return guardCommits(api, { ...job, payload: written.payload, existing }, { written, options });
}
function sawOthers({ status, repeated }, { existing }, fresh) {
 return status === 208 && !repeated && existing === null && fresh.length === 0;
}
function describeLost(commits) {
 if (commits.length === 0)
  return [];
 const repositories = [...new Set(commits.map(({ repository }) => repository))].join(', ');
 return [
  `The release’s commits of ${repositories} (${commits.length}) could not be kept, because Sentry takes no repository name of more than ${limits.b.repository} characters with a commit.`,
 ];
}
;
async function write({ commits, concurrent, dryRun, maxRetries, }, { gathered, plan, hasSourceMaps }, { sentry, deadline, log }) {
 for (const warning of plan.warnings)
  log.warn(warning);
 log.section('Sentry');
 log.info(`Repository: ${gathered.repository}, ${plan.repositoryStatus}`);
 const written = await writeRelease(sentry, {
  payload: hasSourceMaps ? { ...plan.payload, dateReleased: null } : plan.payload,
  keepCommits: commits.keepCommits,
  existing: gathered.existing,
  replaced: gathered.treatment.replaced,
  readAt: gathered.readAt,
  concurrent: concurrent && !dryRun,
 }, { deadline, maxRetries, log: log.info });
 if (written.kind === 'no-releases') {
  if (!hasSourceMaps)
   throw written.error;
  log.warn(`${written.error.message} Only the source maps are uploaded.`);
  return null;
 }
 for (const warning of written.warnings)
  log.warn(warning);
 if (keepsNothing(written))
  log.warn('This server keeps no commits: the release has none of those that were sent.');
 return written;
}
function keepsNothing({ payload, release }) {
 return release.commitCount === 0 && (0,merge.Rx)(payload.commits, []).length > 0;
}
;
async function run(inputs, context, deps) {
 const identity = await identify(inputs, context, deps);
 if (identity.kind === 'nothing')
  return identity;
 const files = (await deps.sourceMaps?.find()) ?? [];
 if (files.length === 0)
  deps.sentry.expectDeploys(identity.environments.length);
 const gathered = await gather(inputs, identity, deps);
 if (gathered.kind === 'nothing')
  return gathered;
 const plan = planRelease(inputs, { ...identity, gathered }, deps.now());
 const written = await write(inputs, { gathered, plan, hasSourceMaps: files.length > 0 }, deps);
 return complete(inputs, { ...identity, gathered, plan, written, files }, deps);
}
;
function userAgentOf({ repository, runId, runAttempt, jobId }) {
 const step = (0,external_node_crypto_.randomUUID)().slice(0, 8);
 const text = `create-sentry-release/${package_namespaceObject.rE} (${repository} run ${runId}/${runAttempt} ${jobId} ${step})`;
 return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 250);
}
var sentry_errors = __nccwpck_require__(2324);
var organization = __nccwpck_require__(785);
var response_body = __nccwpck_require__(9302);
var wire = __nccwpck_require__(1563);
;
function createDeployEndpoint(http, client) {
 const { context, releasePath, send, requireList } = client;
 return {
  listDeploys: async (version, projectIds) => {
   const response = await send({
    method: 'GET',
    path: `${releasePath(version)}deploys/`,
    query: projectIds.map((id) => ['project', id]),
    purpose: `list the deploys of release ${version}`,
   });
   if (lacksEndpoint(response, context))
    return null;
   const isList = !(0,organization.oJ)(response) || !(0,response_body.y)(response);
   const release = isList ? null : await (0,organization.Lu)(client, version);
   if (release !== null && !release.deployCount)
    return null;
   return (0,wire.uO)(requireList(response).json);
  },
  createDeploy: async (version, deploy) => {
   const call = {
    method: 'POST',
    path: `${releasePath(version)}deploys/`,
    body: { json: deploy },
    repeatable: 'unless-done',
    purpose: `create the deploy to ${deploy.environment}`,
   };
   try {
    return toOutcome(await http.send(call), context);
   }
   catch (error) {
    if (error instanceof sentry_http.Dr)
     return { kind: 'unclear', error: (0,sentry_errors.x6)(error, context) };
    throw error;
   }
  },
 };
}
function toOutcome(response, context) {
 const { status, json } = response;
 if ((0,organization.oJ)(response) && (0,src_json.Gv)(json))
  return { kind: 'created', deploy: (0,wire.hL)(json) };
 if (lacksEndpoint(response, context))
  return { kind: 'unsupported' };
 const error = (0,sentry_errors.qw)(response, context);
 const isUnclear = (0,organization.oJ)(response) || ((0,retry.dg)(status) && (0,retry.bR)(status));
 if (isUnclear)
  return { kind: 'unclear', error };
 throw error;
}
function lacksEndpoint(response, { url }) {
 const { status } = response;
 return (status === 403 || status === 404) && (0,response_body.y)(response) && !(0,inputs_token.EC)(url);
}
;
function toRefusal(response) {
 const { status, json, text } = response;
 const said = status === 400 ? text : '';
 return {
  status,
  unknownRepositories: unknownRepositories(said),
  refusesRefs: /You must use an authenticated API token to fetch refs/.test(said),
  limit: status === 400 ? limitOf(json) : null,
 };
}
function unknownRepositories(said) {
 const match = /Invalid repository names: ([^"]+)/.exec(said);
 return match?.[1]?.split(',').map((name) => name.trim()) ?? [];
}
const FIELDS = [
 { path: ['commits', 'author_name'], name: 'authorName' },
 { path: ['commits', 'author_email'], name: 'authorEmail' },
 { path: ['commits', 'repository'], name: 'repository' },
 { path: ['commits', 'patch_set', 'path'], name: 'path' },
];
function limitOf(json) {
 const limits = {};
 for (const { path, name } of FIELDS) {
  const [, max] = /no more than (\d+) characters/.exec(textsOf((0,src_json.fK)(json, ...path))) ?? [];
  if (max !== undefined)
   limits[name] = Number(max);
 }
 return Object.keys(limits).length === 0 ? null : limits;
}
function textsOf(value, depth = 0) {
 if (typeof value === 'string')
  return value;
 if (typeof value !== 'object' || value === null || depth === 4)
  return '';
 return Object.values(value)
  .map((item) => textsOf(item, depth + 1))
  .join(' ');
}
;
const LINKING_PROVIDERS = new Set([
 'integrations:github',
 'integrations:github_enterprise',
 'github',
]);
const UNLISTED = {
 403: 'the auth token may not list the organization’s repositories (scope org:read)',
 404: 'this server links no repositories',
};
async function findRepository({ pathTo, send, requireList }, fullName) {
 const response = await send({
  method: 'GET',
  path: pathTo('repos/'),
  query: [['query', fullName]],
  purpose: 'list the repositories',
 });
 const reason = UNLISTED[response.status];
 if (reason !== undefined)
  return { name: fullName, linked: false, reason };
 return matchRepository((0,wire.CC)(requireList(response).json), fullName);
}
function matchRepository(repositories, fullName) {
 const wanted = fullName.toLowerCase();
 const known = repositories.filter(({ name, externalSlug }) => name.toLowerCase() === wanted || externalSlug.toLowerCase() === wanted);
 const linked = known.find(({ provider, status }) => LINKING_PROVIDERS.has(provider) && status === 'active');
 if (linked)
  return { name: linked.name, linked: true, reason: `linked in Sentry as ${linked.name}` };
 return {
  name: known[0]?.name ?? fullName,
  linked: false,
  reason: known.length > 0
   ? 'known to Sentry by name only'
   : 'not linked in Sentry: install the GitHub integration for suspect commits',
 };
}
;
const SMALL_PAGE = 10;
function createSentryApi(given, context) {
 let expected = 0;
 const http = {
  send: (call) => {
   if (call.repeatable === 'unless-done')
    expected -= 1;
   return given.send(expected > 0 ? { ...call, isFollowed: true } : call);
  },
 };
 const client = (0,organization.BS)(http, context);
 const { pathTo, releasePath, send, sendOrThrow, requireList } = client;
 const readRelease = (version) => (0,organization.Lu)(client, version);
 const readUnlisted = async (version, page) => {
  const release = await readRelease(version).catch(() => {
   throw (0,sentry_errors.qw)(page, context);
  });
  if (release?.commitCount)
   throw (0,sentry_errors.qw)(page, context);
  return release === null ? null : 'unlisted';
 };
 const readReleaseCommits = async (version) => {
  const commits = [];
  for (let cursor = ''; cursor !== null;) {
   const response = await send({
    method: 'GET',
    path: `${releasePath(version)}commits/`,
    query: cursor === '' ? [] : [['cursor', cursor]],
    purpose: `read the commits of release ${version}`,
   });
   if (response.status === 404 && cursor === '')
    return null;
   if ((0,organization.oJ)(response) && (0,response_body.y)(response))
    return readUnlisted(version, response);
   commits.push(...(0,wire.$Y)(requireList(response).json));
   const next = nextCursor(response.headers.get('link'));
   cursor = next === cursor ? null : next;
  }
  return commits;
 };
 const readDone = async ({ version, commits, }) => {
  const release = await readRelease(version);
  const stored = commits.length === 0 ? [] : await readReleaseCommits(version);
  const isDone = stored === 'unlisted' || (0,merge.Rx)(commits, stored ?? []).length === 0;
  return isDone ? release : null;
 };
 return {
  readRelease,
  findRepository: (fullName) => findRepository(client, fullName),
  readReleaseCommits,
  listReleaseHeads: async (project, { text, cursor }) => {
   const ask = (perPage) => send({
    method: 'GET',
    path: `projects/${encodeURIComponent(context.org)}/${encodeURIComponent(project)}/releases/`,
    query: [
     ...(text === '' ? [] : [['query', text]]),
     ...(cursor === '' ? [] : [['cursor', cursor]]),
     ...(perPage === null ? [] : [['per_page', String(perPage)]]),
    ],
    purpose: `list the releases of project ${project}`,
   });
   const page = await ask(null);
   const response = page.isTooLarge ? await ask(SMALL_PAGE) : page;
   if (response.status === 404)
    context.missing?.add(project);
   if (response.status === 403 || response.status === 404)
    return null;
   const next = page.isTooLarge ? null : nextCursor(response.headers.get('link'));
   return {
    heads: (0,wire.WM)(requireList(response).json),
    next: next === cursor ? null : next,
   };
  },
  createRelease: async (payload, attempt) => {
   try {
    const response = await http.send({
     method: 'POST',
     path: pathTo('releases/'),
     body: { json: (0,wire.DT)(payload) },
     purpose: `create release ${payload.version}`,
     attempt,
    });
    const done = isDoneSilently(response) ? await readDone(payload) : null;
    if (done !== null)
     return { kind: 'written', status: response.status, release: done };
    if (response.status === 404 && (await hasNoReleases(client))) {
     return { kind: 'unsupported', error: noReleasesError(context) };
    }
    return toWriteOutcome(response, context);
   }
   catch (error) {
    if (!(error instanceof sentry_http.Dr))
     throw error;
    return {
     kind: 'interrupted',
     attempt: error.outcome,
     error: (0,sentry_errors.x6)(error, context),
    };
   }
  },
  updateRelease: async (version, changes) => {
   const response = await sendOrThrow({
    method: 'PUT',
    path: releasePath(version),
    body: { json: changes },
    purpose: `update release ${version}`,
   });
   const isSilent = isDoneSilently(response);
   const release = isSilent ? await readRelease(version) : (0,wire.BC)(response.json);
   const isDone = release !== null && (!isSilent || splitChanges(changes, release).ignored.length === 0);
   if (!isDone)
    throw (0,sentry_errors.qw)(response, context);
   return release;
  },
  expectDeploys: (count) => {
   expected = count;
  },
  ...createDeployEndpoint(http, client),
 };
}
function isDoneSilently(response) {
 return (0,organization.oJ)(response) && response.json === undefined && response.text === '';
}
async function hasNoReleases({ pathTo, send }) {
 const [list, options] = await Promise.all([
  send({ method: 'GET', path: pathTo('releases/'), purpose: 'list the releases' }),
  send({
   method: 'GET',
   path: pathTo('chunk-upload/'),
   purpose: 'tell how it takes source maps',
  }),
 ]);
 const { status, json } = options;
 const takesSourceMaps = status === 200 && (0,src_json.Gv)(json) && json['chunkSize'] !== undefined;
 return list.status === 404 && takesSourceMaps;
}
function noReleasesError({ url }) {
 return new errors.lZ(`The server at ${url} has no releases.`, {
  hint: 'It takes source maps alone: give the input `sourcemaps`, or check sentry_url.',
 });
}
function toWriteOutcome(response, context) {
 const { status, headers } = response;
 const release = (0,wire.BC)(response.json);
 if ((0,organization.oJ)(response) && release)
  return { kind: 'written', status, release };
 const error = (0,sentry_errors.qw)(response, context);
 if ((0,retry.dg)(status) && status !== 504)
  return { kind: 'interrupted', attempt: { kind: 'response', status, headers }, error };
 return { kind: 'refused', refusal: toRefusal(response), error };
}
function nextCursor(link) {
 for (const part of (link ?? '').split(/,\s*(?=<)/)) {
  if (!/rel="next"/.test(part) || !/results="true"/.test(part))
   continue;
  return /cursor="([^"]+)"/.exec(part)?.[1] ?? null;
 }
 return null;
}
;
const TOLERANCE_MS = 5_000;
function createServerClock(readTime, tell) {
 let ahead = 0;
 return {
  observe: (headers) => {
   const date = headers.get('age') === null ? (0,retry.m6)(headers.get('date')) : null;
   const difference = date === null ? 0 : date - readTime();
   if (ahead !== 0 || Math.abs(difference) < TOLERANCE_MS)
    return;
   ahead = difference;
   const seconds = Math.round(Math.abs(ahead) / 1000);
   tell(`The runner’s clock is ${seconds} s ${ahead > 0 ? 'behind' : 'ahead of'} Sentry’s, which dates the release`);
  },
  now: () => new Date(readTime() + ahead),
 };
}
function withServerClock(http, clock) {
 return {
  send: async (call) => {
   const response = await http.send(call);
   clock.observe(response.headers);
   return response;
  },
 };
}
var staging_staging = __nccwpck_require__(9849);
var v8_heap = __nccwpck_require__(5025);
;
async function openSourceMaps({ sourceMaps, sentry, projects, dryRun, }, { workspace, tempDirectory }, { directory, ...tools }) {
 if (sourceMaps.patterns.length === 0)
  return null;
 await (0,v8_heap.a)();
 const { createSourceMaps } = await Promise.all([__nccwpck_require__.e(6), __nccwpck_require__.e(361)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3361));
 const job = { inputs: sourceMaps, org: sentry.org, projects, directory, workspace };
 return createSourceMaps({ ...job, tempDirectory, dryRun }, { ...tools, url: sentry.url });
}
var lists = __nccwpck_require__(9573);
;
const MAX_ANNOTATIONS = 10;
function createStepLog(runner, reserved) {
 const max = { notice: MAX_ANNOTATIONS, warning: MAX_ANNOTATIONS - reserved };
 const said = { notice: [], warning: [] };
 let isClosed = false;
 const annotate = (kind, words) => {
  const message = runner.redact(words);
  if (isClosed || said[kind].includes(message))
   return;
  said[kind].push(message);
  if (said[kind].length < max[kind])
   runner.annotate(kind, message);
  else
   runner.info(`${kind === 'warning' ? 'Warning' : 'Notice'}: ${message}`);
 };
 return {
  section: (title) => {
   if (!isClosed)
    runner.section(title);
  },
  info: (line) => {
   if (!isClosed)
    runner.info(line);
  },
  notice: (message) => annotate('notice', message),
  warn: (message) => annotate('warning', message),
  warnings: said.warning,
  close: () => {
   isClosed = true;
   runner.endSection();
   for (const kind of ['notice', 'warning']) {
    const held = said[kind].length - (max[kind] - 1);
    const count = (0,units.td)(held, `more ${kind}`);
    if (held > 0)
     runner.annotate(kind, `${count} ${held === 1 ? 'is' : 'are'} in the log.`);
   }
  },
 };
}
;
function resolveWorkingDirectory(workspace, explicit) {
 if (explicit === '')
  return workspace;
 const directory = (0,external_node_path_.isAbsolute)(explicit) ? explicit : (0,external_node_path_.join)(workspace, explicit);
 if (isDirectory(directory))
  return directory;
 throw new errors.lZ(`The input working_directory names ${explicit}, but there is no folder ${directory}.`, { hint: 'It is relative to the workspace, where actions/checkout puts the repository.' });
}
function isDirectory(path) {
 try {
  return (0,external_node_fs_.statSync)(path).isDirectory();
 }
 catch {
  return false;
 }
}
;
const TROUBLESHOOTING = `https://github.com/${package_namespaceObject.$W.X.replace('@', '/blob/')}/docs/troubleshooting.md`;
async function main(environment, runner, { onInterruption = () => undefined, staging = (0,staging_staging.q)(), now } = {}) {
 for (const secret of secretsOf(runner, environment))
  runner.mask(secret);
 const { onError, summary } = readReporting(runner.readInput, environment);
 const log = createStepLog(runner, onError === 'warn' ? 1 : 0);
 const requestLog = [];
 const tempDirectory = environment['RUNNER_TEMP'] ?? '';
 const subject = { version: '', projects: [], helpUrl: TROUBLESHOOTING };
 const progress = createStepProgress();
 const interrupted = new Promise((_resolve, reject) => onInterruption((why) => {
  staging.endNow();
  reject(interruptionError(why, progress, subject.version));
 }));
 interrupted.catch(() => undefined);
 const reporting = { runner, log, requestLog, tempDirectory, summary, subject };
 const unknown = await describeUnknownInputs(environment);
 if (unknown !== null)
  log.warn(unknown);
 try {
  const context = readRunContext(environment, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'));
  const inputs = parseInputs(runner.readInput, environment, {
   secretsHint: explainMissingSecrets(context),
   now: new Date(),
  });
  for (const warning of inputs.warnings)
   log.warn(warning);
  subject.projects = inputs.projects;
  const tools = {
   runner,
   log,
   requestLog,
   environment,
   subject,
   progress,
   staging,
   interrupted,
   now,
  };
  const result = await runWithin(inputs, context, tools);
  await reportResult(result, reporting);
 }
 catch (error) {
  await reportFailure(error, onError, reporting);
 }
}
function secretsOf(runner, environment) {
 const tokens = [runner.readInput('auth_token'), (environment['SENTRY_AUTH_TOKEN'] ?? '').trim()];
 const githubToken = runner.readInput('github_token');
 const gitCredential = githubToken === '' ? '' : (0,credential.g)(githubToken);
 const headers = [runner.readInput('headers'), environment['CUSTOM_HEADER'] ?? ''];
 return [
  ...tokens.flatMap(inputs_token.aU),
  ...headers.flatMap(secretsOfHeaders),
  githubToken,
  gitCredential,
 ].filter((secret) => secret !== '');
}
async function runWithin(inputs, context, { interrupted, ...tools }) {
 const deadline = (0,src_deadline.dU)(inputs.timeoutSeconds, tools.now);
 try {
  const running = connectAndRun(inputs, context, { ...tools, deadline });
  return await (0,src_deadline.cR)(deadline, Promise.race([interrupted, running]), () => unendedError(tools));
 }
 catch (error) {
  if (deadline.remaining() > 0)
   throw error;
  throw new errors.lZ(`The step’s ${inputs.timeoutSeconds} s ran out. ${(0,errors.Uc)(error, tools.runner.redact)}`, { hint: 'Raise `timeout` if it should wait longer.', cause: error });
 }
 finally {
  deadline.end();
  await cleanUp(tools);
 }
}
function unendedError({ progress, subject }) {
 const left = describeLeft(progress, subject.version);
 return new Error(`It still waited for something: ${left}.`);
}
async function connectAndRun(inputs, context, { deadline, ...tools }) {
 const { runner, log, staging } = tools;
 const userAgent = userAgentOf(context);
 const eventPath = tools.environment['GITHUB_EVENT_PATH'] ?? '';
 const proxy = await findProxy(tools.environment);
 let client;
 const connectGitHub = async () => {
  const { createGitHubClient } = await __nccwpck_require__.e( 138).then(__nccwpck_require__.bind(__nccwpck_require__, 7138));
  client ??= createGitHubClient({
   token: inputs.githubToken,
   apiUrl: context.apiUrl,
   proxy,
   deadline: (0,src_deadline.fR)(deadline, 1 / 2),
   log: log.info,
   redact: runner.redact,
  });
  return client;
 };
 const { sentry } = inputs;
 const clock = createServerClock(Date.now, log.info);
 const isDebug = tools.environment['SENTRY_LOG_LEVEL']?.toLowerCase() === 'debug';
 const connected = await connectSentry(inputs, {
  userAgent,
  deadline,
  proxy,
  log: log.info,
  redact: runner.redact,
  trace: isDebug ? log.info : runner.debug,
  requestLog: tools.requestLog,
  progress: tools.progress,
 });
 const http = withServerClock(connected, clock);
 if (context.tempDirectory !== '')
  await staging.sweep(context.tempDirectory);
 const directory = resolveWorkingDirectory(context.workspace, inputs.commits.workingDirectory);
 return await run(inputs, context, {
  sentry: createSentryApi(http, {
   org: sentry.org,
   projects: inputs.projects,
   url: sentry.url,
   tokenOrg: sentry.tokenOrg,
   missing: new Set(),
  }),
  sourceMaps: await openSourceMaps(inputs, context, {
   http,
   directory,
   deadline,
   log,
   staging,
   onReplaced: (files) => {
    tools.progress.files = files;
   },
  }),
  openCommitSource: createSourceOpener({
   inputs,
   context,
   connectGitHub,
   environment: tools.environment,
   directory,
   deadline,
   proxy,
   log: log.info,
   redact: runner.redact,
   staging,
  }),
  deadline,
  log,
  redact: runner.redact,
  now: clock.now,
  eventWrittenAt: (0,external_node_fs_.statSync)(eventPath, { throwIfNoEntry: false })?.mtimeMs ?? Infinity,
  onVersion: (version) => {
   tools.subject.version = version;
   runner.setOutput('version', version);
   runner.setOutput('release', version);
   if (inputs.exportEnv)
    runner.exportVariable('SENTRY_RELEASE', version);
  },
  userAgent,
 });
}
async function cleanUp({ staging, log }) {
 const left = (0,lists.X)(await staging.end());
 if (left !== '')
  log.warn(`Temporary files could not be removed: ${left}. Delete them.`);
}
}),
2294:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
_: () => ( clipCommit),
b: () => ( LIMITS)
});
var _commits_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1490);
const LIMITS = { authorName: 128, authorEmail: 75, repository: 64, path: 510 };
function clipCommit(commit, limits = LIMITS) {
 const warnings = [];
 const loss = {
  limits,
  lost: (field, how) => warnings.push(`Commit ${(0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit.id)}: ${field} ${how}.`),
 };
 const { repository, authorName, authorEmail, patchSet, ...rest } = commit;
 const name = clipName(authorName, loss);
 const email = clipEmail(authorEmail, loss);
 return {
  value: {
   ...rest,
   ...(fits(repository, loss) ? { repository } : {}),
   ...(name === undefined ? {} : { authorName: name }),
   ...(email === undefined ? {} : { authorEmail: email }),
   ...(patchSet === undefined ? {} : { patchSet: clipPaths(patchSet, loss) }),
  },
  warnings,
 };
}
function clipName(name, { limits, lost }) {
 if (name === undefined || name.trim() === '')
  return undefined;
 if (name.length <= limits.authorName)
  return name;
 lost('author_name', `was cut to ${limits.authorName} characters`);
 return name.slice(0, limits.authorName).replace(/\p{Surrogate}$/u, '');
}
const CUT_MARK = '...';
function clipEmail(email, { limits, lost }) {
 if (email === undefined || email.trim() === '')
  return undefined;
 if (email.length <= limits.authorEmail)
  return email;
 lost('author_email', `was cut to ${limits.authorEmail} characters`);
 return `${email.slice(0, Math.max(0, limits.authorEmail - CUT_MARK.length)).toWellFormed()}${CUT_MARK}`;
}
function fits(text, { limits, lost }) {
 if (text === undefined || text.trim() === '')
  return false;
 if (text.length <= limits.repository)
  return true;
 lost('repository', `is longer than ${limits.repository} characters and was left out`);
 return false;
}
function clipPaths(changes, { limits, lost }) {
 const kept = [];
 let long = 0;
 let unreadable = 0;
 for (const change of changes) {
  if (change.path.length > limits.path)
   long += 1;
  else if (change.path.trim() === '' || change.path.includes('\uFFFD'))
   unreadable += 1;
  else
   kept.push(change);
 }
 if (long > 0)
  lost('patch_set', `lost ${files(long)} whose path is longer than ${limits.path} characters`);
 if (unreadable > 0)
  lost('patch_set', `lost ${files(unreadable)} whose path is not valid UTF-8`);
 return kept;
}
function files(count) {
 return count === 1 ? '1 file' : `${count} files`;
}
}),
6244:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
JR: () => ( isSkipped),
P6: () => ( mergeCommits),
Rx: () => ( missingCommits),
ei: () => ( splitRepeatable),
qX: () => ( SKIP_MARK)
});
var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2294);
function mergeCommits(sent, existing) {
 const ids = new Set(sent.map(idOf));
 return [...sent, ...existing.filter((commit) => !ids.has(idOf(commit)))];
}
function missingCommits(wanted, stored) {
 const isStored = createFinder(stored);
 return wanted.filter((commit) => !isSkipped(commit) && !isStored(commit));
}
function splitRepeatable(stored) {
 return {
  repeatable: stored.filter(isRepeatable),
  others: stored.filter((commit) => !isRepeatable(commit)),
 };
}
function isRepeatable({ repository = '' }) {
 return repository.length <= _limits_js__WEBPACK_IMPORTED_MODULE_0__ .b.repository;
}
const SKIP_MARK = '#skipsentry';
function isSkipped({ message }) {
 return message?.includes(SKIP_MARK) === true;
}
function createFinder(commits) {
 const repositories = new Map();
 for (const commit of commits) {
  const known = repositories.get(idOf(commit)) ?? new Set();
  repositories.set(idOf(commit), known.add(repositoryOf(commit)));
 }
 return (commit) => {
  const known = repositories.get(idOf(commit));
  if (!known)
   return false;
  const repository = repositoryOf(commit);
  return repository === '' || known.has('') || known.has(repository);
 };
}
function idOf({ id }) {
 return id.toLowerCase();
}
function repositoryOf({ repository = '' }) {
 return repository.trim().toLowerCase();
}
}),
5371:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
$: () => ( renderAlert)
});
var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6375);
const MAX_WARNINGS = 50;
const MAX_CHARACTERS = 500;
function renderAlert(kind, messages, max = MAX_CHARACTERS) {
 if (messages.length === 0)
  return '';
 const shown = messages.slice(0, MAX_WARNINGS).map((text) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .S5)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ml)(text, max)));
 const left = messages.length - shown.length;
 if (left > 0)
  shown.push(`… and ${left} more`);
 const lines = shown.length === 1 ? shown : shown.map((text) => `- ${text}`);
 return [`[!${kind}]`, ...lines].map((line) => `> ${line}`).join('\n');
}
}),
5632:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Jw: () => ( describeState),
Zv: () => ( listNames),
kL: () => ( describeDeploys),
vG: () => ( describeCount)
});
var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6647);
function describeState(result) {
 if (!result.supported)
  return 'source maps only, because this server has no releases';
 if (result.created)
  return describeCreation(result);
 const { changed, unchanged, dryRun, dateReleased } = result;
 const fields = changed.filter((name) => name !== 'dateReleased');
 const parts = [dryRun ? 'already exists' : 'already existed'];
 if (fields.length > 0) {
  const names = listNames(fields);
  parts.push(dryRun ? `would change ${names}` : `${names} changed`);
 }
 if (changed.includes('dateReleased'))
  parts.push(dryRun ? 'would be finalized' : 'now finalized');
 else if (unchanged)
  parts.push(dryRun ? 'nothing would change' : 'nothing changed');
 else
  parts.push(dateReleased === null ? 'not finalized' : 'finalized');
 return parts.join(', ');
}
function describeCreation({ dryRun, dateReleased }) {
 const created = dryRun ? 'would be created' : 'created';
 return dateReleased === null ? `${created}, not finalized` : `${created} and finalized`;
}
function describeCount(count) {
 return count === 0 ? 'no commits' : (0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__ .td)(count, 'commit');
}
function describeDeploys({ deploys, dryRun }) {
 const namesOf = (existed) => listNames(deploys.filter((one) => one.existed === existed).map((one) => one.environment));
 const [added, earlier] = [namesOf(false), namesOf(true)];
 return [
  ...(added === '' ? [] : [`${dryRun ? 'would deploy to' : 'deployed to'} ${added}`]),
  ...(earlier === '' ? [] : [`already deployed to ${earlier}`]),
 ];
}
function listNames(names) {
 return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(' and ');
}
}),
6575:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 j: () => ( createRunner)
});
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
 arch: () => (arch),
 getDetails: () => (getDetails),
 isLinux: () => (isLinux),
 isMacOS: () => (isMacOS),
 isWindows: () => (isWindows),
 platform: () => (platform)
});
var core_namespaceObject = {};
__nccwpck_require__.r(core_namespaceObject);
__nccwpck_require__.d(core_namespaceObject, {
 ExitCode: () => (ExitCode),
 addPath: () => (addPath),
 debug: () => (debug),
 endGroup: () => (endGroup),
 error: () => (error),
 exportVariable: () => (exportVariable),
 getBooleanInput: () => (getBooleanInput),
 getIDToken: () => (getIDToken),
 getInput: () => (getInput),
 getMultilineInput: () => (getMultilineInput),
 getState: () => (getState),
 group: () => (group),
 info: () => (info),
 isDebug: () => (isDebug),
 markdownSummary: () => (markdownSummary),
 notice: () => (notice),
 platform: () => (platform_namespaceObject),
 saveState: () => (saveState),
 setCommandEcho: () => (setCommandEcho),
 setFailed: () => (setFailed),
 setOutput: () => (setOutput),
 setSecret: () => (setSecret),
 startGroup: () => (startGroup),
 summary: () => (summary),
 toPlatformPath: () => (toPlatformPath),
 toPosixPath: () => (toPosixPath),
 toWin32Path: () => (toWin32Path),
 warning: () => (warning)
});
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
 if (input === null || input === undefined) {
  return '';
 }
 else if (typeof input === 'string' || input instanceof String) {
  return input;
 }
 return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
 if (!Object.keys(annotationProperties).length) {
  return {};
 }
 return {
  title: annotationProperties.title,
  file: annotationProperties.file,
  line: annotationProperties.startLine,
  endLine: annotationProperties.endLine,
  col: annotationProperties.startColumn,
  endColumn: annotationProperties.endColumn
 };
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
 const cmd = new Command(command, properties, message);
 process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
 issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
 constructor(command, properties, message) {
  if (!command) {
   command = 'missing.command';
  }
  this.command = command;
  this.properties = properties;
  this.message = message;
 }
 toString() {
  let cmdStr = CMD_STRING + this.command;
  if (this.properties && Object.keys(this.properties).length > 0) {
   cmdStr += ' ';
   let first = true;
   for (const key in this.properties) {
    if (this.properties.hasOwnProperty(key)) {
     const val = this.properties[key];
     if (val) {
      if (first) {
       first = false;
      }
      else {
       cmdStr += ',';
      }
      cmdStr += `${key}=${escapeProperty(val)}`;
     }
    }
   }
  }
  cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
  return cmdStr;
 }
}
function escapeData(s) {
 return toCommandValue(s)
  .replace(/%/g, '%25')
  .replace(/\r/g, '%0D')
  .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
 return toCommandValue(s)
  .replace(/%/g, '%25')
  .replace(/\r/g, '%0D')
  .replace(/\n/g, '%0A')
  .replace(/:/g, '%3A')
  .replace(/,/g, '%2C');
}
;
const external_crypto_namespaceObject = requireOfNode("crypto");
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
 const filePath = process.env[`GITHUB_${command}`];
 if (!filePath) {
  throw new Error(`Unable to find environment variable for file command ${command}`);
 }
 if (!external_fs_.existsSync(filePath)) {
  throw new Error(`Missing file at path: ${filePath}`);
 }
 external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
  encoding: 'utf8'
 });
}
function prepareKeyValueMessage(key, value) {
 const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
 const convertedValue = toCommandValue(value);
 if (key.includes(delimiter)) {
  throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
 }
 if (convertedValue.includes(delimiter)) {
  throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
 }
 return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
var external_path_ = __nccwpck_require__(6928);
var no_http_client = __nccwpck_require__(5364);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
 function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
 return new (P || (P = Promise))(function (resolve, reject) {
  function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
  function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
  function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
  step((generator = generator.apply(thisArg, _arguments || [])).next());
 });
};
class OidcClient {
 static createHttpClient(allowRetry = true, maxRetry = 10) {
  const requestOptions = {
   allowRetries: allowRetry,
   maxRetries: maxRetry
  };
  return new no_http_client.Q('actions/oidc-client', [new no_http_client.t(OidcClient.getRequestToken())], requestOptions);
 }
 static getRequestToken() {
  const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!token) {
   throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
  }
  return token;
 }
 static getIDTokenUrl() {
  const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  if (!runtimeUrl) {
   throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
  }
  return runtimeUrl;
 }
 static getCall(id_token_url) {
  return __awaiter(this, void 0, void 0, function* () {
   var _a;
   const httpclient = OidcClient.createHttpClient();
   const res = yield httpclient
    .getJson(id_token_url)
    .catch(error => {
    throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
   });
   const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
   if (!id_token) {
    throw new Error('Response json body do not have ID Token field');
   }
   return id_token;
  });
 }
 static getIDToken(audience) {
  return __awaiter(this, void 0, void 0, function* () {
   try {
    let id_token_url = OidcClient.getIDTokenUrl();
    if (audience) {
     const encodedAudience = encodeURIComponent(audience);
     id_token_url = `${id_token_url}&audience=${encodedAudience}`;
    }
    debug(`ID token url is ${id_token_url}`);
    const id_token = yield OidcClient.getCall(id_token_url);
    setSecret(id_token);
    return id_token;
   }
   catch (error) {
    throw new Error(`Error message: ${error.message}`);
   }
  });
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
 function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
 return new (P || (P = Promise))(function (resolve, reject) {
  function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
  function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
  function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
  step((generator = generator.apply(thisArg, _arguments || [])).next());
 });
};
const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
 constructor() {
  this._buffer = '';
 }
 filePath() {
  return summary_awaiter(this, void 0, void 0, function* () {
   if (this._filePath) {
    return this._filePath;
   }
   const pathFromEnv = process.env[SUMMARY_ENV_VAR];
   if (!pathFromEnv) {
    throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
   }
   try {
    yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
   }
   catch (_a) {
    throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
   }
   this._filePath = pathFromEnv;
   return this._filePath;
  });
 }
 wrap(tag, content, attrs = {}) {
  const htmlAttrs = Object.entries(attrs)
   .map(([key, value]) => ` ${key}="${value}"`)
   .join('');
  if (!content) {
   return `<${tag}${htmlAttrs}>`;
  }
  return `<${tag}${htmlAttrs}>${content}</${tag}>`;
 }
 write(options) {
  return summary_awaiter(this, void 0, void 0, function* () {
   const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
   const filePath = yield this.filePath();
   const writeFunc = overwrite ? writeFile : appendFile;
   yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
   return this.emptyBuffer();
  });
 }
 clear() {
  return summary_awaiter(this, void 0, void 0, function* () {
   return this.emptyBuffer().write({ overwrite: true });
  });
 }
 stringify() {
  return this._buffer;
 }
 isEmptyBuffer() {
  return this._buffer.length === 0;
 }
 emptyBuffer() {
  this._buffer = '';
  return this;
 }
 addRaw(text, addEOL = false) {
  this._buffer += text;
  return addEOL ? this.addEOL() : this;
 }
 addEOL() {
  return this.addRaw(external_os_.EOL);
 }
 addCodeBlock(code, lang) {
  const attrs = Object.assign({}, (lang && { lang }));
  const element = this.wrap('pre', this.wrap('code', code), attrs);
  return this.addRaw(element).addEOL();
 }
 addList(items, ordered = false) {
  const tag = ordered ? 'ol' : 'ul';
  const listItems = items.map(item => this.wrap('li', item)).join('');
  const element = this.wrap(tag, listItems);
  return this.addRaw(element).addEOL();
 }
 addTable(rows) {
  const tableBody = rows
   .map(row => {
   const cells = row
    .map(cell => {
    if (typeof cell === 'string') {
     return this.wrap('td', cell);
    }
    const { header, data, colspan, rowspan } = cell;
    const tag = header ? 'th' : 'td';
    const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
    return this.wrap(tag, data, attrs);
   })
    .join('');
   return this.wrap('tr', cells);
  })
   .join('');
  const element = this.wrap('table', tableBody);
  return this.addRaw(element).addEOL();
 }
 addDetails(label, content) {
  const element = this.wrap('details', this.wrap('summary', label) + content);
  return this.addRaw(element).addEOL();
 }
 addImage(src, alt, options) {
  const { width, height } = options || {};
  const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
  const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
  return this.addRaw(element).addEOL();
 }
 addHeading(text, level) {
  const tag = `h${level}`;
  const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
   ? tag
   : 'h1';
  const element = this.wrap(allowedTag, text);
  return this.addRaw(element).addEOL();
 }
 addSeparator() {
  const element = this.wrap('hr', null);
  return this.addRaw(element).addEOL();
 }
 addBreak() {
  const element = this.wrap('br', null);
  return this.addRaw(element).addEOL();
 }
 addQuote(text, cite) {
  const attrs = Object.assign({}, (cite && { cite }));
  const element = this.wrap('blockquote', text, attrs);
  return this.addRaw(element).addEOL();
 }
 addLink(text, href) {
  const element = this.wrap('a', text, { href });
  return this.addRaw(element).addEOL();
 }
}
const _summary = new Summary();
const markdownSummary = _summary;
const summary = _summary;
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js
function toPosixPath(pth) {
 return pth.replace(/[\\]/g, '/');
}
function toWin32Path(pth) {
 return pth.replace(/[/]/g, '\\');
}
function toPlatformPath(pth) {
 return pth.replace(/[/\\]/g, external_path_.sep);
}
var lazy_exec = __nccwpck_require__(2670);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
 function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
 return new (P || (P = Promise))(function (resolve, reject) {
  function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
  function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
  function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
  step((generator = generator.apply(thisArg, _arguments || [])).next());
 });
};
const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
 const { stdout: version } = yield lazy_exec.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
  silent: true
 });
 const { stdout: name } = yield lazy_exec.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
  silent: true
 });
 return {
  name: name.trim(),
  version: version.trim()
 };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
 var _a, _b, _c, _d;
 const { stdout } = yield lazy_exec.H('sw_vers', undefined, {
  silent: true
 });
 const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
 const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
 return {
  name,
  version
 };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
 const { stdout } = yield lazy_exec.H('lsb_release', ['-i', '-r', '-s'], {
  silent: true
 });
 const [name, version] = stdout.trim().split('\n');
 return {
  name,
  version
 };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
 return platform_awaiter(this, void 0, void 0, function* () {
  return Object.assign(Object.assign({}, (yield (isWindows
   ? getWindowsInfo()
   : isMacOS
    ? getMacOsInfo()
    : getLinuxInfo()))), { platform,
   arch,
   isWindows,
   isMacOS,
   isLinux });
 });
}
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
 function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
 return new (P || (P = Promise))(function (resolve, reject) {
  function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
  function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
  function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
  step((generator = generator.apply(thisArg, _arguments || [])).next());
 });
};
var ExitCode;
(function (ExitCode) {
 ExitCode[ExitCode["Success"] = 0] = "Success";
 ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
 const convertedVal = toCommandValue(val);
 process.env[name] = convertedVal;
 const filePath = process.env['GITHUB_ENV'] || '';
 if (filePath) {
  return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
 }
 issueCommand('set-env', { name }, convertedVal);
}
function setSecret(secret) {
 issueCommand('add-mask', {}, secret);
}
function addPath(inputPath) {
 const filePath = process.env['GITHUB_PATH'] || '';
 if (filePath) {
  issueFileCommand('PATH', inputPath);
 }
 else {
  issueCommand('add-path', {}, inputPath);
 }
 process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
function getInput(name, options) {
 const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
 if (options && options.required && !val) {
  throw new Error(`Input required and not supplied: ${name}`);
 }
 if (options && options.trimWhitespace === false) {
  return val;
 }
 return val.trim();
}
function getMultilineInput(name, options) {
 const inputs = getInput(name, options)
  .split('\n')
  .filter(x => x !== '');
 if (options && options.trimWhitespace === false) {
  return inputs;
 }
 return inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
 const trueValue = ['true', 'True', 'TRUE'];
 const falseValue = ['false', 'False', 'FALSE'];
 const val = getInput(name, options);
 if (trueValue.includes(val))
  return true;
 if (falseValue.includes(val))
  return false;
 throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
  `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
 const filePath = process.env['GITHUB_OUTPUT'] || '';
 if (filePath) {
  return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
 }
 process.stdout.write(external_os_.EOL);
 issueCommand('set-output', { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
 issue('echo', enabled ? 'on' : 'off');
}
function setFailed(message) {
 process.exitCode = ExitCode.Failure;
 error(message);
}
function isDebug() {
 return process.env['RUNNER_DEBUG'] === '1';
}
function debug(message) {
 issueCommand('debug', {}, message);
}
function error(message, properties = {}) {
 issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
 issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
 issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
 process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
 issue('group', name);
}
function endGroup() {
 issue('endgroup');
}
function group(name, fn) {
 return core_awaiter(this, void 0, void 0, function* () {
  startGroup(name);
  let result;
  try {
   result = yield fn();
  }
  finally {
   endGroup();
  }
  return result;
 });
}
function saveState(name, value) {
 const filePath = process.env['GITHUB_STATE'] || '';
 if (filePath) {
  return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
 }
 issueCommand('save-state', { name }, toCommandValue(value));
}
function getState(name) {
 return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
 return core_awaiter(this, void 0, void 0, function* () {
  return yield OidcClient.getIDToken(aud);
 });
}
var errors = __nccwpck_require__(5071);
;
function escapeLogLine(text) {
 return text
  .toWellFormed()
  .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, visibleEscape)
  .replaceAll('##[', '#\u200B#[')
  .replace(/^(\s*):(?=:)/, '$1:\u200B');
}
function visibleEscape(character) {
 if (character === '\n')
  return '\\n';
 if (character === '\r')
  return '\\r';
 if (character === '\t')
  return ' ';
 const code = (character.codePointAt(0) ?? 0).toString(16);
 return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
}
var markdown = __nccwpck_require__(6375);
;
const MIN_LENGTH = 8;
function createRedactor(secrets) {
 const spellings = secrets.flatMap((secret) => secret.length < MIN_LENGTH
  ? []
  : [...spell(secret), (0,markdown.ZD)(secret), encodeURIComponent(secret)]);
 const ordered = [...new Set(spellings)].toSorted((a, b) => b.length - a.length);
 return (text) => ordered.reduce((hidden, spelling) => hidden.replaceAll(spelling, '***'), text);
}
function spell(secret) {
 const inJson = JSON.stringify(secret).slice(1, -1);
 return [secret, inJson, (0,markdown.FV)(secret), (0,markdown.FV)(inJson), (0,markdown.ZD)(inJson)];
}
const FRAGMENT = 8;
const STEP = 4;
const MIN_TOKEN = 20;
const MIN_BEGINNING = 4;
const UNDERSCORE = '(?:_|&#95;)';
const KIND = new RegExp(`^(?:sntry[a-z]|gh[a-z]|github${UNDERSCORE}pat)${UNDERSCORE}`);
const CUT_MARK = '…';
function createOutputRedactor(secrets) {
 const hideWhole = createRedactor(secrets);
 const tokens = secrets.filter((secret) => secret.length >= MIN_TOKEN && !/\s/.test(secret));
 const spellings = [...new Set(tokens.flatMap((token) => [token, (0,markdown.FV)(token)]))];
 const places = new Map();
 for (const spelling of spellings) {
  const first = Math.max(0, kindLength(spelling) - FRAGMENT + 1);
  for (let offset = first; offset + FRAGMENT <= spelling.length; offset += 1) {
   const part = spelling.slice(offset, offset + FRAGMENT);
   places.set(part, [...(places.get(part) ?? []), { spelling, offset }]);
  }
 }
 const beginnings = indexBeginnings(secrets.filter((secret) => secret.length >= MIN_LENGTH).flatMap(spell));
 return (text) => hideFragments(hideBeginnings(hideWhole(text), beginnings), places);
}
function kindLength(spelling) {
 return KIND.exec(spelling)?.[0].length ?? 0;
}
function indexBeginnings(spellings) {
 const beginnings = new Map();
 for (const spelling of new Set(spellings)) {
  const least = Math.max(MIN_BEGINNING, kindLength(spelling) + 1);
  for (let end = spelling.length - 1; end >= least; end -= 1) {
   const last = spelling.slice(end - MIN_BEGINNING, end);
   beginnings.set(last, [...(beginnings.get(last) ?? []), spelling.slice(0, end)]);
  }
 }
 return beginnings;
}
function hideBeginnings(text, beginnings) {
 const parts = text.split(CUT_MARK);
 const last = parts.pop() ?? '';
 return [...parts.map((part) => hideEnd(part, beginnings)), last].join(CUT_MARK);
}
function hideEnd(text, beginnings) {
 const found = (beginnings.get(text.slice(-MIN_BEGINNING)) ?? []).filter((one) => text.endsWith(one));
 if (found.length === 0)
  return text;
 return `${text.slice(0, -Math.max(...found.map(({ length }) => length)))}***`;
}
function hideFragments(text, places) {
 if (places.size === 0)
  return text;
 const kept = [];
 let done = 0;
 for (let at = 0; at < text.length; at += STEP) {
  const found = places.get(text.slice(at, at + FRAGMENT));
  if (found === undefined)
   continue;
  const extents = found.map((place) => extend(text, place, at));
  const start = Math.max(done, Math.min(...extents.map(([from]) => from)));
  const end = Math.max(...extents.map(([, to]) => to));
  kept.push(text.slice(done, start), '***');
  done = end;
  at = Math.floor((end - 1) / STEP) * STEP;
 }
 return done === 0 ? text : [...kept, text.slice(done)].join('');
}
function extend(text, { spelling, offset }, at) {
 let from = at;
 while (from > 0 && text[from - 1] === spelling[offset - (at - from) - 1])
  from -= 1;
 let length = FRAGMENT;
 while (offset + length < spelling.length && text[at + length] === spelling[offset + length])
  length += 1;
 return [from, at + length];
}
;
const MAX_ANNOTATION = 4000;
function createRunner(toolkit = core_namespaceObject) {
 const secrets = [];
 let redactors = null;
 const getRedactors = () => {
  redactors ??= { output: createOutputRedactor(secrets), whole: createRedactor(secrets) };
  return redactors;
 };
 const redact = (text) => getRedactors().output(text);
 let open = false;
 const endSection = () => {
  if (open)
   toolkit.endGroup();
  open = false;
 };
 const writers = { notice: toolkit.notice, warning: toolkit.warning, error: toolkit.error };
 const toLine = (text) => escapeLogLine(redact(text));
 const toLines = (text) => redact(text).split('\n').map(escapeLogLine).join('\n');
 return {
  readInput: (name) => toolkit.getInput(name),
  mask: (secret) => {
   toolkit.setSecret(secret);
   secrets.push(secret);
   redactors = null;
  },
  redact: (text) => getRedactors().whole(text),
  info: (line) => toolkit.info(toLine(line)),
  debug: (text) => {
   if (toolkit.isDebug())
    toolkit.debug(toLines(text));
  },
  section: (title) => {
   endSection();
   toolkit.startGroup(toLine(title));
   open = true;
  },
  endSection,
  annotate: (kind, message) => writers[kind](toLines((0,markdown.ml)(redact(message), MAX_ANNOTATION))),
  setOutput: (name, value) => withFileError(`The output ${name} cannot be set`, () => toolkit.setOutput(name, value)),
  exportVariable: (name, value) => withFileError(`The variable ${name} cannot be set`, () => toolkit.exportVariable(name, value)),
  writeSummary: async (markdown) => {
   await toolkit.summary.addRaw(redact(markdown), true).write();
  },
  fail: (message) => toolkit.setFailed(toLines(message)),
 };
}
function withFileError(what, write) {
 try {
  write();
 }
 catch (error) {
  throw new errors.lZ(`${what}: ${(0,errors.wh)(error)}.`, {
   hint: 'The runner creates the file for it before the step; an earlier step may have removed it.',
   cause: error,
  });
 }
}
}),
2324:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 x6: () => ( networkError),
 qw: () => ( sentryError)
});
var errors = __nccwpck_require__(5071);
var certificate_errors = __nccwpck_require__(5646);
var units = __nccwpck_require__(6647);
var src_json = __nccwpck_require__(8674);
var http = __nccwpck_require__(718);
var response_body = __nccwpck_require__(9302);
var retry = __nccwpck_require__(6566);
;
function hintFor(response, context) {
 const { status } = response;
 const { org, url } = context;
 if (status >= 500)
  return hintForServerError(response);
 if (status < 300)
  return `This response is not from Sentry’s API: check sentry_url (${url}) and any proxy in front of it.`;
 if (status < 400)
  return hintForRedirect(response, context);
 if ((0,response_body.y)(response) && status !== 413 && status !== 429)
  return `This is a web page, not a response from Sentry’s API: check sentry_url (${url}) and any proxy or login in front of it.`;
 switch (status) {
  case 400:
   return hintForBadRequest(response, context);
  case 401:
   return `Check the auth token: it must be valid for ${url} and belong to the organization ${org}.`;
  case 403:
   return hintForPermission(response, context);
  case 404:
   return `Check org (${org}), sentry_url (${url}) and the projects (${context.projects.join(', ')}); Sentry also answers 404 when the token has no access to one of the release’s projects.`;
  case 409:
   return 'Another job is still writing the commits of this release; raise `timeout` or run the jobs one after the other.';
  case 429:
   return hintForRateLimit(response);
  default:
   return ((status === 413 ? hintForSize(response) : null) ??
    `Sentry’s API does not respond like this: check sentry_url (${url}) and any proxy in front of it.`);
 }
}
function hintForSize({ call }) {
 if ((0,http.rL)(call))
  return 'The server, or a proxy in front of it, rejects requests of this size: raise its limit (nginx: client_max_body_size 33m).';
 return hasCommits(call)
  ? 'The release is too large for this server: lower `max_commits`, or set `patch_set: false`.'
  : null;
}
function hasCommits(call) {
 const json = (0,http.o_)(call);
 return (0,src_json.Gv)(json) && json['commits'] !== undefined;
}
const RELEASE_FIELDS = {
 version: 'version',
 ref: 'ref',
 url: 'url',
 dateReleased: 'date_released',
 refs: 'refs',
};
const DEPLOY_FIELDS = {
 environment: 'environment',
 name: 'deploy_name',
 url: 'deploy_url',
 dateStarted: 'started_at',
};
function hintForBadRequest({ call, json, text }, context) {
 const { projects, url } = context;
 const named = (0,src_json.Gv)(json) ? Object.keys(json) : [];
 const isForeign = (0,src_json.$6)(json, 'detail', 'code') === 'parameter-validation-error';
 if (/permission to one of the projects/.test(text))
  return 'The release belongs to these projects too: give another `version`, or use a token that has access to all of them.';
 if (/Insufficient access to project/.test(text))
  return 'This server asks for the scope project:read when a deploy is for some of the release’s projects only: add it to the auth token, or update the server.';
 const ids = projects.filter((project) => /^\d+$/.test(project));
 if (/Invalid project slugs/.test(text) && ids.length > 0)
  return `This server takes no project ids: write slugs instead of ${ids.join(' and ')}.`;
 if (named.includes('projects') || isForeign)
  return hintForProjects(projects, context);
 if (named.includes('commits'))
  return 'Send the commits without their changed files (`patch_set: false`), or none (`set_commits: skip`).';
 const inputs = call.path.endsWith('/deploys/') ? DEPLOY_FIELDS : RELEASE_FIELDS;
 const names = named.flatMap((field) => (Object.hasOwn(inputs, field) ? [inputs[field]] : []));
 if (names.length > 0)
  return `Give another ${names.map((name) => `\`${name}\``).join(' and ')}.`;
 if ((0,http.rL)(call))
  return undefined;
 return call.method === 'GET'
  ? `Check sentry_url (${url}) and any proxy in front of it.`
  : 'With `dry_run: true` the step shows what it sends.';
}
function hintForProjects(projects, { org, missing = new Set() }) {
 const named = projects.filter((project) => missing.has(project));
 const suspects = named.length === 0 ? projects : named;
 return suspects.length === 1
  ? `The project ${suspects.join()} does not exist in ${org}, or the token has no access to it.`
  : `One of the projects (${suspects.join(', ')}) does not exist in ${org}, or the token has no access to it.`;
}
function hintForPermission({ call }, { org, tokenOrg }) {
 if (typeof tokenOrg === 'string' && tokenOrg !== org)
  return `The organization token is one of ${tokenOrg}: set \`org: ${tokenOrg}\`, or use a token of ${org}.`;
 if (typeof tokenOrg === 'string')
  return `The organization token of ${org} no longer has access: create a new one with the scope org:ci.`;
 const scope = call.path.includes('/repos/') ? 'org:read' : 'project:releases';
 return `Either the auth token lacks the scope ${scope}, or its user is not a member of ${org}. An organization token (sntrys_…) of ${org} has all that is needed.`;
}
function hintForRateLimit({ headers }) {
 const wait = (0,retry.mu)(headers, Date.now());
 const asked = wait === null ? '' : ` (it asks to wait ${describeWait(wait)}longer than the step has left)`;
 return `Too many requests from this address or token${asked}; run the step again later or raise \`timeout\`.`;
}
const LONGEST_WAIT_MS = 1e10;
function describeWait(milliseconds) {
 return milliseconds > LONGEST_WAIT_MS ? '' : `${Math.ceil(milliseconds / 1000)} s, `;
}
function hintForServerError({ status, json, call }) {
 const id = (0,src_json.$6)(json, 'errorId');
 const named = id === '' ? '' : ` Sentry’s error id is ${id.slice(0, 100)}.`;
 const less = status === 504 && hasCommits(call) ? ' A lower `max_commits` is less work for it.' : '';
 return `The fault is on Sentry’s side; run the step again later.${less}${named}`;
}
function hintForRedirect(response, { url }) {
 const address = (0,http.ci)(response.call, url);
 const location = response.headers.get('location') ?? '';
 if (location === '' || !URL.canParse(location, address))
  return `Check sentry_url (${url}) and any proxy in front of it.`;
 const { origin, pathname } = new URL(location, address);
 const path = new URL(address).pathname.slice(new URL(url).pathname.replace(/\/$/, '').length);
 const root = pathname.endsWith(path) ? pathname.slice(0, -path.length) : null;
 if (root === null || origin + root === url)
  return `It redirects to ${`${origin}${pathname}`.slice(0, 200)}, which is not part of Sentry’s API: check sentry_url (${url}) and any proxy in front of it.`;
 return `Set sentry_url to the address that it redirects to: ${origin}${root}`;
}
;
function sentryError(response, context) {
 const said = describeBody(response);
 const words = said === '' ? '' : `: ${said}`;
 const end = /[.!?…]$/.test(said) ? '' : '.';
 const tries = response.attempts > 1 ? ` (${(0,units.td)(response.attempts, 'attempt')})` : '';
 const message = `Sentry answered ${response.status} when asked to ${response.call.purpose}${tries}${words}${end}`;
 const hint = hintFor(response, context);
 return new errors.lZ(message, hint === undefined ? {} : { hint });
}
function networkError(error, context) {
 const tries = (0,units.td)(error.attempts, 'attempt');
 const what = error.message.replace(/^(?:\w*Error: )+/, '').replace(/\.$/, '');
 return new errors.lZ(`Sentry gave no complete response when asked to ${error.call.purpose} (${tries}): ${what}.`, {
  hint: (0,certificate_errors.c)(error.cause, new URL(context.url).host) ??
   `Check that ${context.url} can be reached from the runner (sentry_url, proxy, certificates).`,
  cause: error,
 });
}
const MAX_CHARACTERS = 300;
const MAX_TEXTS = 5;
function describeBody({ json, text }) {
 if (json === undefined)
  return cut(firstLine(text));
 const said = [];
 let left = 0;
 for (const words of wordsOf(json)) {
  if (said.length < MAX_TEXTS)
   said.push(toSaying(words));
  else
   left += 1;
 }
 const shown = left > 0 ? [...said, `and ${left} more`] : said;
 return shown.map((words) => words.replace(/(?<!\.)\.$/, '')).join('; ');
}
const TRANSPARENT = new Set(['detail', 'error', 'info', 'message', 'non_field_errors']);
const SILENT = new Set(['extra', 'errorId']);
const MAX_DEPTH = 12;
function* wordsOf(value, path = [], depth = 0) {
 if (typeof value === 'string')
  yield { path, text: value };
 if (typeof value !== 'object' || value === null || depth === MAX_DEPTH)
  return;
 for (const [key, item] of Object.entries(value)) {
  if (SILENT.has(key) || (key === 'code' && 'message' in value))
   continue;
  const isNamed = !Array.isArray(value) && !TRANSPARENT.has(key);
  yield* wordsOf(item, isNamed ? [...path, key] : path, depth + 1);
 }
}
function toSaying({ path, text }) {
 const words = toLine(text.slice(0, 10 * MAX_CHARACTERS));
 const name = path.map((key) => toLine(key.slice(0, MAX_CHARACTERS))).join('.');
 return cut(name === '' ? words : `${name}: ${words}`);
}
function firstLine(text) {
 if (/^\s*(?:\{\s*"|\[\s*[[{"])/.test(text))
  return '';
 const plain = text
  .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
  .replaceAll(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
  .replaceAll(/<[^<>]*>/g, '\n');
 return toLine(plain.split('\n').find((part) => part.trim() !== '') ?? '');
}
function toLine(text) {
 return text.replaceAll(/\s+/g, ' ').trim();
}
function cut(text) {
 return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS).trimEnd()}…`;
}
}),
718:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 Dr: () => ( NetworkError),
 ci: () => ( addressOf),
 SJ: () => ( createSentryHttp),
 rL: () => ( isStream),
 o_: () => ( jsonOf)
});
var errors = __nccwpck_require__(5071);
var proxy = __nccwpck_require__(3219);
var redact_headers = __nccwpck_require__(2033);
var request = __nccwpck_require__(3116);
var external_node_net_ = __nccwpck_require__(7030);
;
const MAX_AGE_MS = 3000;
function createSpareConnection(url) {
 let spare = null;
 let isOpening = false;
 const forget = (socket) => {
  if (spare === socket)
   spare = null;
 };
 const open = async () => {
  const socket = await connect(url);
  spare = socket;
  const timer = setTimeout(() => {
   if (spare !== socket)
    return;
   forget(socket);
   socket.destroy();
  }, MAX_AGE_MS);
  timer.unref();
  socket.unref();
  socket.on('error', () => forget(socket)).on('close', () => forget(socket));
 };
 return {
  open: () => {
   if (isOpening || spare !== null)
    return;
   isOpening = true;
   void open()
    .catch(() => undefined)
    .finally(() => {
    isOpening = false;
   });
  },
  take: () => {
   const socket = spare;
   spare = null;
   return socket?.ref() ?? null;
  },
 };
}
async function connect({ protocol, hostname, port }) {
 const host = hostname.replace(/^\[|\]$/g, '');
 if (protocol !== 'https:') {
  const { createConnection } = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 7030, 19));
  return createConnection({ host, port: Number(port || 80) });
 }
 const { connect: connectTls } = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
 return connectTls({
  host,
  port: Number(port || 443),
  ALPNProtocols: ['http/1.1'],
  ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
 });
}
var units = __nccwpck_require__(6647);
var certificate_errors = __nccwpck_require__(5646);
;
const NEVER_SENT = new Set([
 'ECONNREFUSED',
 'ENOTFOUND',
 'EAI_AGAIN',
 'EHOSTUNREACH',
 'ENETUNREACH',
 'NO_CONNECTION',
]);
function toNetworkOutcome(error) {
 const code = (0,errors.CA)(error);
 const lasting = (0,certificate_errors.Y)(error) || code === proxy.TX;
 return {
  kind: 'network',
  sent: !lasting && !NEVER_SENT.has(code),
  lasting,
  stale: code === request.uN,
 };
}
function toReadable(error) {
 if (typeof error !== 'object' || error === null)
  return error;
 const name = Reflect.get(error, 'name');
 if (name === 'TimeoutError' || name === 'AbortError')
  return new Error('the time for it ran out');
 const [, reason] = /:error:[^:]*:SSL routines:[^:]*:([^:]+):/.exec((0,errors.wh)(error)) ?? [];
 return reason === undefined ? error : new Error(`TLS failed, ${reason}`);
}
var response_body = __nccwpck_require__(9302);
var retry = __nccwpck_require__(6566);
;
class NetworkError extends Error {
 call;
 attempts;
 outcome;
 constructor(call, details) {
  super((0,errors.wh)(details.cause), { cause: details.cause });
  this.name = 'NetworkError';
  this.call = call;
  this.attempts = details.attempts;
  this.outcome = details.outcome;
 }
}
const REQUEST_MS = { GET: 30_000, POST: 90_000, PUT: 90_000 };
function createSentryHttp(options) {
 const tools = { ...options, spare: createSpareConnection(new URL(options.url)) };
 return {
  send: async (call) => {
   for (let attempts = call.attempt ?? 1;; attempts += 1) {
    const attempt = await attemptCall(call, attempts, tools);
    const decision = (0,retry.tE)({
     outcome: attempt.outcome,
     attempts,
     maxRetries: tools.maxRetries,
     repeatable: call.repeatable ?? 'always',
     remainingMs: tools.deadline.remaining(),
     nowMs: Date.now(),
     random: Math.random(),
    });
    if (!decision.retry || call.attempt !== undefined) {
     if ('response' in attempt)
      return { ...attempt.response, attempts };
     const { outcome, error: cause } = attempt;
     throw new NetworkError(call, { attempts, outcome, cause });
    }
    tools.log(`Sentry ${describeAttempt(attempt)} when asked to ${call.purpose}; trying again ${(0,units.fy)(decision.delayMs)}.`);
    await tools.deadline.pause(decision.delayMs);
   }
  },
 };
}
function describeAttempt(attempt) {
 return 'response' in attempt
  ? `answered ${attempt.response.status}`
  : `gave no complete response (${(0,errors.wh)(attempt.error)})`;
}
async function attemptCall(call, attempts, tools) {
 const start = Date.now();
 const trace = (end) => {
  tools.trace(`${call.method} ${addressOf(call, tools.url)} → ${end} in ${Date.now() - start} ms`);
 };
 try {
  const response = await fetchResponse(call, attempts, tools);
  trace(String(response.status));
  return {
   response,
   outcome: { kind: 'response', status: response.status, headers: response.headers },
  };
 }
 catch (failure) {
  const cause = toReadable(failure);
  const error = withWords(cause, await (0,proxy.GK)(tools.proxy, new URL(addressOf(call, tools.url))));
  if (!tools.deadline.hasEnded())
   trace((0,errors.wh)(error));
  return { error, outcome: toNetworkOutcome(cause) };
 }
}
function withWords(error, words) {
 const message = `${(0,errors.wh)(error)}${words}`;
 return Object.assign(new Error(message), { code: (0,errors.CA)(error) });
}
async function fetchResponse(call, attempts, tools) {
 const url = new URL(addressOf(call, tools.url));
 for (const [name, value] of call.query ?? [])
  url.searchParams.append(name, value);
 const maxMs = isStream(call) ? Infinity : REQUEST_MS[call.method];
 const half = Math.ceil(tools.deadline.remaining() / 2);
 const sent = (0,request.w$)(url, {
  method: call.method,
  headers: {
   ...tools.headers,
   authorization: `Bearer ${tools.token}`,
   accept: 'application/json',
   'user-agent': tools.userAgent,
   ...(jsonOf(call) === undefined ? {} : { 'content-type': 'application/json' }),
  },
  body: serialize(call),
  signal: AbortSignal.any([tools.deadline.signal, AbortSignal.timeout(Math.min(maxMs, half))]),
  proxy: tools.proxy,
  needsFreshConnection: call.repeatable === 'unless-done' || attempts > 1,
  spare: tools.spare,
 });
 if (call.isFollowed === true && tools.proxy === null)
  tools.spare.open();
 const response = await sent;
 const { status } = response;
 const headers = (0,redact_headers.c)(response.headers, tools.redact);
 return { call, status, headers, ...(await (0,response_body.x)(response, tools.redact)) };
}
function addressOf(call, server) {
 const { body, path } = call;
 return body !== undefined && 'address' in body ? body.address : `${server}/api/0/${path}`;
}
function isStream({ body }) {
 return body !== undefined && 'stream' in body;
}
function jsonOf({ body }) {
 return body !== undefined && 'json' in body ? body.json : undefined;
}
function serialize({ body }) {
 if (body === undefined)
  return undefined;
 return 'stream' in body ? body.stream : JSON.stringify(body.json);
}
}),
785:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
BS: () => ( createOrganizationClient),
Lu: () => ( readReleaseOf),
oJ: () => ( isSuccess)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2324);
var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(718);
var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1563);
function createOrganizationClient(http, context) {
 const send = async (call) => {
  try {
   return await http.send(call);
  }
  catch (error) {
   throw error instanceof _http_js__WEBPACK_IMPORTED_MODULE_1__ .Dr ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__ .x6)(error, context) : error;
  }
 };
 const pathTo = (rest) => `organizations/${encodeURIComponent(context.org)}/${rest}`;
 return {
  context,
  pathTo,
  releasePath: (version) => pathTo(`releases/${encodeURIComponent(version)}/`),
  send,
  sendOrThrow: async (call) => {
   const response = await send(call);
   if (!isSuccess(response))
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__ .qw)(response, context);
   return response;
  },
  requireList: (response) => {
   if (!isSuccess(response) || !Array.isArray(response.json))
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__ .qw)(response, context);
   return response;
  },
 };
}
async function readReleaseOf({ context, releasePath, send }, version) {
 const response = await send({
  method: 'GET',
  path: releasePath(version),
  purpose: `read release ${version}`,
 });
 const release = isSuccess(response) ? (0,_wire_js__WEBPACK_IMPORTED_MODULE_2__ .BC)(response.json) : null;
 if (release === null && response.status !== 404)
  throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__ .qw)(response, context);
 return release;
}
function isSuccess({ status }) {
 return status >= 200 && status < 300;
}
}),
9302:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
x: () => ( readBody),
y: () => ( isPage)
});
var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3116);
function isPage({ text, json }) {
 return json === undefined && /^\s*<[a-z!]/i.test(text);
}
const MAX_BYTES = 10 * 1024 * 1024;
async function readBody(response, redact) {
 const { status, headers } = response;
 const whole = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__ .yR)(response, MAX_BYTES);
 if (whole === null) {
  const text = `the answer is larger than ${MAX_BYTES / 1024 / 1024} MiB`;
  return { text, json: undefined, isTooLarge: true };
 }
 const text = redact(whole);
 const json = parseJson(text);
 const claimsJson = /\bjson\b/i.test(headers.get('content-type') ?? '');
 if (status < 300 && claimsJson && text !== '' && json === undefined) {
  throw new Error('the response is incomplete');
 }
 return { text, json };
}
function parseJson(text) {
 try {
  return JSON.parse(text);
 }
 catch {
  return undefined;
 }
}
}),
6566:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
JN: () => ( backoff),
Tl: () => ( lockDelay),
bR: () => ( mayHaveSucceededAfter),
dg: () => ( isTransient),
m6: () => ( parseHttpDate),
mu: () => ( parseRetryAfter),
tE: () => ( decideRetry)
});
const BASE_MS = 500;
const CAP_MS = 8_000;
const TRANSIENT = new Set([408, 409, 425, 429]);
const BEFORE_WORK = new Set([409, 425, 429]);
function decideRetry(input) {
 const { outcome, attempts, maxRetries, repeatable, remainingMs } = input;
 if (outcome.kind === 'response' && !isTransient(outcome.status))
  return { retry: false };
 if (repeatable === 'unless-done' && mayHaveSucceeded(outcome))
  return { retry: false };
 if (outcome.kind === 'network' && outcome.stale === true && attempts === 1)
  return remainingMs > 0 ? { retry: true, delayMs: 0 } : { retry: false };
 const waitsForServer = outcome.kind === 'response' && (outcome.status === 409 || outcome.status === 429);
 const most = outcome.kind === 'network' && outcome.lasting === true ? 1 : maxRetries;
 if (maxRetries === 0 || (!waitsForServer && attempts > most))
  return { retry: false };
 const delayMs = Math.round(Math.max(serverDelay(input), backoff(attempts, input.random)));
 return delayMs < remainingMs ? { retry: true, delayMs } : { retry: false };
}
function backoff(attempts, random) {
 return Math.min(CAP_MS, BASE_MS * 2 ** (attempts - 1)) * random;
}
function isTransient(status) {
 return TRANSIENT.has(status) || (status >= 500 && status !== 501);
}
function mayHaveSucceededAfter(status) {
 return !BEFORE_WORK.has(status);
}
function mayHaveSucceeded(outcome) {
 return outcome.kind === 'network' ? outcome.sent : mayHaveSucceededAfter(outcome.status);
}
const SPREAD_MS = 250;
function serverDelay({ outcome, nowMs, random }) {
 if (outcome.kind !== 'response')
  return 0;
 const { status, headers } = outcome;
 const named = parseRetryAfter(headers, nowMs);
 if (named !== null)
  return named + random * SPREAD_MS;
 if (status !== 429)
  return 0;
 const reset = Number(headers.get('x-sentry-rate-limit-reset') ?? Number.NaN);
 const wait = Number.isFinite(reset) ? Math.max(0, reset * 1000 - clockOf(headers, nowMs)) : 1000;
 return wait + random * SPREAD_MS;
}
function parseRetryAfter(headers, nowMs) {
 const text = headers.get('retry-after')?.trim() ?? '';
 if (/^\d+$/.test(text))
  return Number(text) * 1000;
 const date = parseHttpDate(text);
 return date === null ? null : Math.max(0, date - clockOf(headers, nowMs));
}
function clockOf(headers, nowMs) {
 return parseHttpDate(headers.get('date')) ?? nowMs;
}
function parseHttpDate(text) {
 if (text === null || !/^[A-Z][a-z]{2,8},? /.test(text))
  return null;
 const date = Date.parse(text);
 return Number.isNaN(date) ? null : date;
}
const LOCK_CAP_MS = 2_000;
function lockDelay(attempts) {
 return 50 + Math.min(LOCK_CAP_MS, backoff(attempts, Math.random()));
}
}),
1563:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
$Y: () => ( toStoredCommits),
BC: () => ( parseRelease),
CC: () => ( toRepositories),
DT: () => ( toReleaseBody),
WM: () => ( toReleaseHeads),
hL: () => ( toDeploy),
uO: () => ( toDeploys)
});
var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8674);
function toReleaseBody({ version, projects, ref, url, dateReleased, commits, refs, }) {
 return {
  version,
  projects: projects.map(toProjectIdentifier),
  ref: ref ?? undefined,
  url: url ?? undefined,
  dateReleased: dateReleased ?? undefined,
  commits: commits.length === 0 ? undefined : commits.map(toCommitBody),
  refs: refs.length === 0 ? undefined : refs.map(toRefBody),
 };
}
function toProjectIdentifier(project) {
 return /^\d{1,15}$/.test(project) ? Number(project) : project;
}
function toCommitBody(commit) {
 return {
  id: commit.id,
  repository: commit.repository,
  message: commit.message,
  author_name: commit.authorName,
  author_email: commit.authorEmail,
  timestamp: commit.timestamp,
  patch_set: commit.patchSet,
 };
}
function toRefBody({ repository, commit, previousCommit }) {
 return { repository, commit, ...(previousCommit === null ? {} : { previousCommit }) };
}
function parseRelease(json) {
 if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(json) || typeof json['version'] !== 'string')
  return null;
 const projects = Array.isArray(json['projects']) ? json['projects'] : [];
 return {
  version: json['version'],
  ref: textOrNull(json['ref']),
  url: textOrNull(json['url']),
  dateReleased: textOrNull(json['dateReleased']),
  deployCount: numberOrNull(json['deployCount']),
  commitCount: numberOrNull(json['commitCount']),
  projects: projects.flatMap((project) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(project) ? [{ id: toId(project['id']), slug: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .$6)(project, 'slug') }] : []),
  userAgent: textOrNull(json['userAgent']),
  lastCommit: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .$6)(json, 'lastCommit', 'id') || null,
 };
}
function toReleaseHeads(json) {
 if (!Array.isArray(json))
  return [];
 return json.flatMap((item) => {
  const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .$6)(item, 'version');
  const commit = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .$6)(item, 'lastCommit', 'id');
  const repository = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .$6)(item, 'lastCommit', 'repository', 'name');
  if (version === '' || commit === '')
   return [];
  const ref = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(item) && 'ref' in item ? textOrNull(item['ref']) : undefined;
  return [{ version, ref, commit, repository }];
 });
}
function toStoredCommits(json) {
 if (!Array.isArray(json))
  return [];
 return json.flatMap((item) => {
  if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(item) || typeof item['id'] !== 'string')
   return [];
  const repository = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(item['repository']) ? textOrNull(item['repository']['name']) : null;
  const timestamp = textOrNull(item['dateCreated']);
  if (timestamp === null)
   return [];
  return [{ id: item['id'], ...(repository === null ? {} : { repository }), timestamp }];
 });
}
function toRepositories(json) {
 if (!Array.isArray(json))
  return [];
 return json.flatMap((item) => {
  if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(item) || typeof item['name'] !== 'string')
   return [];
  const provider = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(item['provider']) ? textOrNull(item['provider']['id']) : null;
  return [
   {
    name: item['name'],
    provider: provider ?? '',
    externalSlug: textOrNull(item['externalSlug']) ?? '',
    status: textOrNull(item['status']) ?? 'active',
   },
  ];
 });
}
function toDeploys(json) {
 if (!Array.isArray(json))
  return [];
 return json.flatMap((item) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(item) ? [toDeploy(item)] : []));
}
function toDeploy(json) {
 const item = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(json) ? json : {};
 return {
  id: toId(item['id']),
  environment: textOrNull(item['environment']) ?? '',
  name: textOrNull(item['name']) ?? '',
  url: textOrNull(item['url']) ?? '',
 };
}
function toId(value) {
 return typeof value === 'number' ? String(value) : (textOrNull(value) ?? '');
}
function textOrNull(value) {
 return typeof value === 'string' ? value : null;
}
function numberOrNull(value) {
 return typeof value === 'number' ? value : null;
}
}),
2550:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
ZY: () => ( writeUntilAccepted),
c3: () => ( listOf),
uq: () => ( keptOf)
});
var _release_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6244);
async function writeUntilAccepted(api, job, options) {
 const warnings = [];
 const failures = { locks: 0, timeouts: 0, others: 0, cuts: 0 };
 let { payload, existing } = job;
 for (let attempts = 1;; attempts += 1) {
  if (attempts > 1 && job.keepCommits && payload.commits.length > 0)
   existing = await readAgain(api, { ...job, payload, existing });
  const start = Date.now();
  const sent = withKept(payload, job.keepCommits ? existing : null);
  const outcome = await api.createRelease(sent, attempts);
  const tookMs = Date.now() - start;
  if (outcome.kind === 'unsupported')
   return { kind: 'no-releases', error: outcome.error };
  if (outcome.kind === 'written') {
   const { release, status } = outcome;
   const repeated = attempts > 1;
   return { kind: 'written', payload, release, status, repeated, warnings, tookMs };
  }
  const { recover } = await __nccwpck_require__.e( 25).then(__nccwpck_require__.bind(__nccwpck_require__, 9025));
  const next = await recover({ api, options, failures }, { payload, sent, outcome, attempts });
  if (next.kind === 'written')
   return { ...next, tookMs };
  warnings.push(...next.warnings);
  payload = next.payload;
 }
}
async function readAgain(api, job) {
 const stored = listOf(await api.readReleaseCommits(job.payload.version));
 return (0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .ei)(keptOf((0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .P6)(job.existing ?? [], stored), job)).repeatable;
}
function keptOf(stored, { replaced }) {
 return replaced.size === 0 ? stored : stored.filter(({ id }) => !replaced.has(id));
}
function listOf(stored) {
 return stored === 'unlisted' ? [] : (stored ?? []);
}
function withKept(payload, existing) {
 if (existing === null || existing.length === 0 || payload.commits.length === 0)
  return payload;
 return { ...payload, commits: (0,_release_merge_js__WEBPACK_IMPORTED_MODULE_0__ .P6)(payload.commits, existing) };
}
}),
4550:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 P: () => ( collectLocally)
});
var commit = __nccwpck_require__(1490);
var source = __nccwpck_require__(3690);
var v8_heap = __nccwpck_require__(5025);
var git_git = __nccwpck_require__(6081);
;
const FORMAT = 'tformat:%H%x00%P%x00%an%x00%ae%x00%ct%x00%at%x00%B';
const FIELDS = 7;
function buildLogArgs({ commits, patchSet, max }) {
 return [
  'log',
  '-z',
  '--no-color',
  '--no-notes',
  '--no-decorate',
  '--no-relative',
  '--encoding=UTF-8',
  `--format=${FORMAT}`,
  ...(patchSet
   ? [
    '--name-status',
    '--no-renames',
    '--no-ext-diff',
    '--ignore-submodules=none',
    '-O/dev/null',
   ]
   : []),
  ...(Number.isFinite(max) ? [`--max-count=${max}`] : []),
  ...selectCommits(commits),
  '--',
 ];
}
function selectCommits(commits) {
 if (commits.kind === 'listed')
  return ['--no-walk=unsorted', '--stdin'];
 const head = `${commits.head}^{commit}`;
 return commits.kind === 'newest' ? [head] : ['--date-order', head, `^${commits.base}`];
}
function createLogParser(patchSet, onCommit) {
 let pieces = [];
 let fields = [];
 let files = [];
 let status = '';
 let isBroken = false;
 const finish = () => {
  if (fields.length === 0)
   return;
  const commit = fields.length === FIELDS ? toCommit(fields) : null;
  if (commit === null)
   isBroken = true;
  else
   onCommit(patchSet ? { ...commit, patchSet: toPatchSet(files, commit) } : commit);
  fields = [];
  files = [];
 };
 const take = (token) => {
  if (status !== '') {
   const type = TYPES[status];
   if (type !== undefined)
    files.push({ path: token, type });
   status = '';
  }
  else if (fields.length === FIELDS && isStatus(token)) {
   status = token.at(-1) ?? '';
  }
  else {
   if (fields.length === FIELDS)
    finish();
   fields.push(token);
  }
 };
 return {
  push: (chunk) => {
   const end = chunk.lastIndexOf(0);
   const rest = Buffer.from(chunk.subarray(end + 1));
   if (end !== -1) {
    const data = Buffer.concat([...pieces, chunk.subarray(0, end)]);
    for (const token of data.toString('utf8').split('\0'))
     take(token);
    pieces = [];
   }
   if (rest.length > 0)
    pieces.push(rest);
  },
  end: () => {
   isBroken ||= status !== '' || pieces.length > 0;
   finish();
   return !isBroken;
  },
 };
}
function isStatus(token) {
 return token.length === 1 || (token.length === 2 && token.startsWith('\n'));
}
const TYPES = { A: 'A', M: 'M', D: 'D', T: 'M' };
function toCommit(fields) {
 const [sha, parents = '', name = '', email = '', committed, authored, message = ''] = fields;
 const id = (0,commit.qL)(sha);
 if (id === null || !isDate(committed) || !isDate(authored))
  return null;
 return {
  id,
  parents: parents
   .split(' ')
   .map((parent) => (0,commit.qL)(parent))
   .filter((parent) => parent !== null),
  message: (0,commit.V8)(message),
  authorName: (0,commit.X5)(name) || null,
  authorEmail: (0,commit.X5)(email) || null,
  timestamp: fromUnixSeconds(committed) ?? fromUnixSeconds(authored) ?? commit.oc,
 };
}
function isDate(text = '') {
 return /^-?\d*$/.test(text);
}
function fromUnixSeconds(text = '') {
 const date = new Date(Number(text === '' ? Number.NaN : text) * 1000);
 return Number.isNaN(date.getTime()) ? null : (0,commit.C)(date.toISOString());
}
function toPatchSet(files, { parents }) {
 return parents.length > 1 ? [] : (0,commit.gQ)(files);
}
;
async function collectLocally({ git, shallowBoundary }, request, known) {
 const { range } = request;
 const max = maxCount(request, shallowBoundary);
 const log = await readLog(git, request, max);
 if (log.end.code !== 0 || !log.isWhole)
  return unavailable((0,git_git.m)(log.end));
 if (shallowBoundary.size > 0 &&
  !isWholeRange(log.all, range, { shallowBoundary, total: known })) {
  return unavailable('the clone is shallow and ends within the range');
 }
 const list = {
  origin: 'git',
  commits: (0,commit.Bx)(log.commits).slice(0, request.maxCommits),
  total: request.pathFilter === null ? (listedBy(request) ?? log.commits).length : log.commits.length,
  warnings: [],
 };
 if (range.kind === 'newest')
  return { kind: 'collected', list, mergeBase: null };
 const isCut = log.all.length === max;
 const [total, mergeBase] = await Promise.all([
  isCut ? countCommits(git, range, max) : list.total,
  readMergeBase(git, range, log.all),
 ]);
 if (mergeBase !== null)
  return { kind: 'collected', list: { ...list, total }, mergeBase };
 const reason = `${range.base} has no commit in common with ${(0,commit.Fu)(range.head)}`;
 return { kind: 'base-missing', reason };
}
async function readLog(git, request, max) {
 const { range, pathFilter } = request;
 const listed = listedBy(request);
 const commits = [];
 const all = [];
 const parser = createLogParser(request.patchSet, (commit) => {
  all.push({ id: commit.id, parents: commit.parents });
  if (pathFilter === null || (0,source.x)(commit, pathFilter))
   commits.push(commit);
 });
 const args = buildLogArgs({
  commits: listed === null ? range : { kind: 'listed' },
  patchSet: request.patchSet,
  max,
 });
 const input = listed?.map(({ id }) => `${id}^{commit}\n`).join('');
 const [end] = await Promise.all([git.stream(args, parser.push, input), (0,v8_heap.a)()]);
 return { end, isWhole: parser.end(), commits, all };
}
function listedBy({ range, listedByEvent }) {
 return range.kind === 'newest' ? listedByEvent : null;
}
function maxCount({ range, maxCommits, pathFilter }, shallowBoundary) {
 const wanted = pathFilter === null ? maxCommits : Infinity;
 if (range.kind === 'newest')
  return Math.min(range.depth, wanted);
 return shallowBoundary.size > 0 ? Infinity : wanted + 1;
}
async function countCommits(git, { base, head }, read) {
 const { code, stdout } = await git.run(['rev-list', '--count', head, `^${base}`, '--']);
 return code === 0 ? Number(stdout) : read;
}
async function readMergeBase(git, { base, head }, above) {
 if (above.some(({ parents }) => parents.includes(base)))
  return base;
 const { code, stdout } = await git.run(['merge-base', base, head]);
 return code === 0 ? (0,commit.qL)(stdout) : null;
}
function isWholeRange(all, range, { shallowBoundary, total }) {
 if (all.some(({ id }) => shallowBoundary.has(id)))
  return false;
 if (range.kind === 'newest' || total === all.length)
  return true;
 const above = new Set([range.base]);
 for (const { id, parents } of orderedOldestFirst(all)) {
  if (parents.some((parent) => above.has(parent)))
   above.add(id);
 }
 return all.every(({ id }) => above.has(id));
}
function orderedOldestFirst(all) {
 const byId = new Map(all.map((commit) => [commit.id, commit]));
 const ordered = [];
 const seen = new Set();
 const stack = all.map(({ id }) => ({ id, isDone: false }));
 for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
  const commit = byId.get(next.id);
  if (commit === undefined)
   continue;
  if (next.isDone)
   ordered.push(commit);
  if (seen.has(next.id))
   continue;
  seen.add(next.id);
  stack.push({ id: next.id, isDone: true });
  stack.push(...commit.parents.map((id) => ({ id, isDone: false })));
 }
 return ordered;
}
function unavailable(reason) {
 return { kind: 'unavailable', reason, facts: null };
}
}),
9583:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
g: () => ( basicCredential)
});
function basicCredential(token) {
 return Buffer.from(`x-access-token:${token}`).toString('base64');
}
}),
6081:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 l: () => ( createGit),
 m: () => ( describeGitFailure)
});
;
const external_node_child_process_namespaceObject = requireOfNode("node:child_process");
var external_node_os_ = __nccwpck_require__(8161);
;
const external_node_process_namespaceObject = requireOfNode("node:process");
var errors = __nccwpck_require__(5071);
var markdown = __nccwpck_require__(6375);
;
const CONFIG = [
 'safe.directory=*',
 'safe.bareRepository=explicit',
 'core.fsmonitor=false',
 `core.hooksPath=${external_node_os_.devNull}`,
 'credential.helper=',
 'log.showSignature=false',
 'log.showRoot=true',
 'gc.auto=0',
 'maintenance.auto=false',
 'advice.graftFileDeprecated=false',
];
const ENVIRONMENT = {
 LC_ALL: 'C.UTF-8',
 GIT_TERMINAL_PROMPT: '0',
 GIT_OPTIONAL_LOCKS: '0',
 GIT_NO_REPLACE_OBJECTS: '1',
 GIT_GRAFT_FILE: external_node_os_.devNull,
 GIT_NO_LAZY_FETCH: '1',
 GIT_ASKPASS: '',
 SSH_ASKPASS: '',
};
const HIDDEN = /^(?:INPUT_|SENTRY_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE|CONFIG.*|TRACE.*|ALTERNATE_OBJECT_DIRECTORIES|EXTERNAL_DIFF|DIFF_OPTS|PAGER|SHALLOW_FILE)$)/i;
const MAX_STDERR = 64 * 1024;
function createGit(options) {
 const stream = async (args, onOutput, input) => {
  const { signal } = options.deadline;
  if (signal.aborted)
   throw deadlineError();
  const child = (0,external_node_child_process_namespaceObject.spawn)('git', commandArgs(options, args), {
   cwd: options.directory,
   env: buildEnvironment(options),
   stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
   detached: external_node_process_namespaceObject.platform !== 'win32',
   windowsHide: true,
  });
  const end = () => endTree(child);
  signal.addEventListener('abort', end);
  try {
   const { code, stderr } = await waitFor(child, onOutput, input);
   if (signal.aborted)
    throw deadlineError();
   return { code, stderr: options.redact(stderr) };
  }
  finally {
   signal.removeEventListener('abort', end);
   if (external_node_process_namespaceObject.platform !== 'win32')
    endTree(child);
  }
 };
 return {
  stream,
  run: async (args) => {
   const chunks = [];
   const end = await stream(args, (chunk) => chunks.push(chunk));
   return { ...end, stdout: Buffer.concat(chunks).toString('utf8') };
  },
 };
}
function waitFor(child, onOutput, input) {
 return new Promise((resolve, reject) => {
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
   if (stderr.length < MAX_STDERR)
    stderr += chunk.toString('utf8');
  });
  child.stdout?.on('data', (chunk) => {
   try {
    onOutput(chunk);
   }
   catch (error) {
    endTree(child);
    reject(error);
   }
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  child.on('error', (error) => resolve({ code: 127, stderr: String(error) }));
  child.on('close', (code) => resolve({ code: code ?? 1, stderr }));
 });
}
function endTree({ pid }) {
 if (pid === undefined)
  return;
 if (external_node_process_namespaceObject.platform === 'win32') {
  void __nccwpck_require__.e( 958).then(__nccwpck_require__.bind(__nccwpck_require__, 3958)).then(({ endWindowsTree }) => endWindowsTree(pid));
  return;
 }
 try {
  (0,external_node_process_namespaceObject.kill)(-pid, 'SIGKILL');
 }
 catch {
 }
}
function commandArgs({ config = [] }, args) {
 return [...[...CONFIG, ...config].flatMap((setting) => ['-c', setting]), ...args];
}
function buildEnvironment(options) {
 const { environment, protocols = ['none'], secretConfig = [] } = options;
 const kept = Object.entries(environment).filter((entry) => entry[1] !== undefined && !HIDDEN.test(entry[0]));
 return {
  ...Object.fromEntries(kept),
  ...ENVIRONMENT,
  GIT_ALLOW_PROTOCOL: protocols.join(':'),
  ...(secretConfig.length === 0 ? {} : { GIT_CONFIG_COUNT: String(secretConfig.length) }),
  ...Object.fromEntries(secretConfig.flatMap(([key, value], index) => [
   [`GIT_CONFIG_KEY_${index}`, key],
   [`GIT_CONFIG_VALUE_${index}`, value],
  ])),
 };
}
function deadlineError() {
 return new errors.lZ('git did not finish in time.');
}
function describeGitFailure({ code, stderr }) {
 if (code === 127)
  return 'git is not installed';
 const lines = stderr.split('\n').map((line) => line.trim());
 const line = lines.findLast((one) => /^(?:fatal|error): /.test(one)) ?? lines.find(Boolean);
 return line === undefined
  ? `git ended with ${code}`
  : `git says "${(0,markdown.ml)(line.replace(/^(?:fatal|error): /, ''), 300)}"`;
}
}),
8780:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
U: () => ( findNearestLocally),
o: () => ( MAX_HISTORY)
});
var _commits_commit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1490);
var _commits_history_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3963);
const MAX_HISTORY = 50_000;
async function findNearestLocally({ git, shallowBoundary }, head, candidates) {
 const args = ['rev-list', '--parents', `--max-count=${MAX_HISTORY}`, `${head}^{commit}`, '--'];
 const { code, stdout } = await git.run(args);
 if (code !== 0)
  return { kind: 'unknown' };
 const parents = new Map();
 for (const line of stdout.split('\n')) {
  const [sha, ...others] = line.split(' ').map((text) => (0,_commits_commit_js__WEBPACK_IMPORTED_MODULE_0__ .qL)(text));
  if (sha && !shallowBoundary.has(sha))
   parents.set(sha, others.filter((one) => one !== null));
 }
 return (0,_commits_history_js__WEBPACK_IMPORTED_MODULE_1__ .q)({ head, parents }, candidates);
}
}),
4716:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
H: () => ( PREFIX)
});
const PREFIX = 'create-sentry-release';
}),
9849:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
q: () => ( createStaging)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5071);
var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4716);
const MAX_WAIT_MS = 4000;
function createStaging(given = {}) {
 const host = { processId: 0, isRunning: () => true, ...given };
 const { removeNow = removeAllNow } = host;
 const held = new Set();
 const undos = new Set();
 const patience = { milliseconds: MAX_WAIT_MS };
 let hasEnded = false;
 const remove = async (path) => {
  held.add(path);
  const { removePatiently } = await __nccwpck_require__.e( 46).then(__nccwpck_require__.bind(__nccwpck_require__, 1046));
  const failure = await removePatiently(path, host, patience);
  if (failure === null && !hasEnded)
   held.delete(path);
  return failure;
 };
 const endNow = () => {
  hasEnded = true;
  for (const undo of undos)
   for (const path of undo())
    held.delete(path);
  undos.clear();
  for (const path of [...held].toReversed()) {
   try {
    removeNow(path);
   }
   catch {
   }
  }
 };
 const hold = (path) => {
  if (hasEnded)
   throw new Error('The step has ended.');
  held.add(path);
 };
 return {
  pathIn: (directory, ending = '') => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `${_host_js__WEBPACK_IMPORTED_MODULE_4__ .H}-${host.processId}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${ending}`),
  hold,
  make: async (path, create) => {
   hold(path);
   try {
    await create();
    hold(path);
   }
   catch (error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__ .CA)(error) === 'EEXIST')
     held.delete(path);
    else
     await remove(path);
    throw error;
   }
  },
  hasEnded: () => hasEnded,
  holds: (path) => held.has(path),
  letGo: (path) => void held.delete(path),
  remove: async (path) => void (await remove(path)),
  guard: (undo) => {
   undos.add(undo);
   return () => void undos.delete(undo);
  },
  endNow,
  end: async () => {
   endNow();
   const failures = await Promise.all([...held].map((path) => remove(path)));
   return failures.filter((failure) => failure !== null);
  },
  sweep: async (directory) => {
   const names = listNow(directory);
   if (!names.some((name) => name.startsWith(_host_js__WEBPACK_IMPORTED_MODULE_4__ .H)))
    return;
   const { isAbandoned } = await __nccwpck_require__.e( 46).then(__nccwpck_require__.bind(__nccwpck_require__, 1046));
   const left = names.filter((name) => isAbandoned(name, host));
   const paths = left.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)).filter((path) => !held.has(path));
   await Promise.all(paths.map((path) => remove(path)));
  },
 };
}
function listNow(directory) {
 try {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(directory);
 }
 catch {
  return [];
 }
}
function removeAllNow(path) {
 (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
}),
9573:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
X: () => ( listSome)
});
function listSome(names) {
 const rest = names.length - 3;
 return `${names.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
}),
6375:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
BK: () => ( renderLink),
FV: () => ( escapeMarkdown),
IJ: () => ( renderCodeLink),
S5: () => ( renderText),
ZD: () => ( escapeHtml),
ml: () => ( shorten)
});
function escapeMarkdown(text) {
 return (text
  .toWellFormed()
  .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
  .replaceAll(/[!-/:-@[-`{-~]/g, (character) => HARMLESS.has(character) ? character : `&#${character.codePointAt(0)};`)
  .trimStart()
  .replaceAll(/\.(?<=(?:www|^\d+)\.)/gi, '&#46;'));
}
const HARMLESS = new Set([' ', ',', '.', ';', '/', "'", '?', '%']);
function escapeHtml(text) {
 return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
function renderText(text) {
 return text
  .split('\n')
  .map((line) => line
  .split(/`([^`]+)`/)
  .map((part, index) => (index % 2 === 1 ? renderCode(part) : renderWords(part, index > 0)))
  .join(''))
  .join('<br>');
}
function renderCode(text) {
 return `<code>${escapeMarkdown(text)}</code>`;
}
function renderWords(text, follows) {
 return `${follows && text.startsWith(' ') ? ' ' : ''}${escapeMarkdown(text)}`;
}
function renderLink(text, url) {
 return linkTo(escapeMarkdown(text), url);
}
function renderCodeLink(text, url) {
 return linkTo(renderCode(text), url);
}
function linkTo(markdown, url) {
 if (!/^https?:\/\//i.test(url))
  return markdown;
 const address = url
  .replaceAll(/[\s<>()|\\"'`*_[\]]/g, encodeURIComponent)
  .replaceAll(/['()*_]/g, percentEncode);
 return `[${markdown}](${address})`;
}
function percentEncode(character) {
 return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
function shorten(text, length) {
 return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
}),
6647:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
UP: () => ( renderBytes),
fy: () => ( describeDelay),
td: () => ( pluralize)
});
function pluralize(count, noun) {
 return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function describeDelay(milliseconds) {
 return milliseconds < 50 ? 'at once' : `in ${(milliseconds / 1000).toFixed(1)} s`;
}
function renderBytes(bytes) {
 if (bytes < 1024)
  return `${bytes} bytes`;
 const [unit, size] = bytes < 1024 ** 2 ? ['KiB', 1024] : ['MiB', 1024 ** 2];
 return `${(bytes / size).toFixed(1)} ${unit}`;
}
}),
5025:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
a: () => ( limitYoungGeneration)
});
async function limitYoungGeneration() {
 const { setFlagsFromString } = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 8877, 19));
 setFlagsFromString('--semi-space-growth-factor=1');
}
}),
2670:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
H: () => ( getExecOutput),
m: () => ( exec)
});
async function exec(...args) {
 const loaded = await __nccwpck_require__.e( 293).then(__nccwpck_require__.bind(__nccwpck_require__, 2293))
 return loaded.exec(...args)
}
async function getExecOutput(...args) {
 const loaded = await __nccwpck_require__.e( 293).then(__nccwpck_require__.bind(__nccwpck_require__, 2293))
 return loaded.getExecOutput(...args)
}
}),
5364:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Q: () => ( HttpClient),
t: () => ( BearerCredentialHandler)
});
class HttpClient {
 constructor(userAgent) {
 if (userAgent !== undefined) throw new Error('This action requests no OIDC token.')
 }
 getAgent() {
 return undefined
 }
 getAgentDispatcher() {
 return undefined
 }
}
const BearerCredentialHandler = HttpClient
})
});
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (cachedModule !== undefined) {
return cachedModule.exports;
}
var module = __webpack_module_cache__[moduleId] = {
exports: {}
};
var threw = true;
try {
__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
threw = false;
} finally {
if(threw) delete __webpack_module_cache__[moduleId];
}
return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
var resolveQueue = (queue) => {
if(queue && queue.d < 1) {
queue.d = 1;
queue.forEach((fn) => (fn.r--));
queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
}
}
var wrapDeps = (deps) => (deps.map((dep) => {
if(dep !== null && typeof dep === "object") {
if(dep[webpackQueues]) return dep;
if(dep.then) {
var queue = [];
queue.d = 0;
dep.then((r) => {
obj[webpackExports] = r;
resolveQueue(queue);
}, (e) => {
obj[webpackError] = e;
resolveQueue(queue);
});
var obj = {};
obj[webpackQueues] = (fn) => (fn(queue));
return obj;
}
}
var ret = {};
ret[webpackQueues] = x => {};
ret[webpackExports] = dep;
return ret;
}));
__nccwpck_require__.a = (module, body, hasAwait) => {
var queue;
hasAwait && ((queue = []).d = -1);
var depQueues = new Set();
var exports = module.exports;
var currentDeps;
var outerResolve;
var reject;
var promise = new Promise((resolve, rej) => {
reject = rej;
outerResolve = resolve;
});
promise[webpackExports] = exports;
promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
module.exports = promise;
body((deps) => {
currentDeps = wrapDeps(deps);
var fn;
var getResult = () => (currentDeps.map((d) => {
if(d[webpackError]) throw d[webpackError];
return d[webpackExports];
}))
var promise = new Promise((resolve) => {
fn = () => (resolve(getResult));
fn.r = 0;
var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
});
return fn.r ? promise : getResult();
}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
queue && queue.d < 0 && (queue.d = 0);
};
})();
(() => {
var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
var leafPrototypes;
__nccwpck_require__.t = function(value, mode) {
if(mode & 1) value = this(value);
if(mode & 8) return value;
if(typeof value === 'object' && value) {
if((mode & 4) && value.__esModule) return value;
if((mode & 16) && typeof value.then === 'function') return value;
}
var ns = Object.create(null);
__nccwpck_require__.r(ns);
var def = {};
leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
}
def['default'] = () => (value);
__nccwpck_require__.d(ns, def);
return ns;
};
})();
(() => {
__nccwpck_require__.d = (exports, definition) => {
for(var key in definition) {
if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
}
}
};
})();
(() => {
__nccwpck_require__.f = {};
__nccwpck_require__.e = (chunkId) => {
return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
__nccwpck_require__.f[key](chunkId, promises);
return promises;
}, []));
};
})();
(() => {
__nccwpck_require__.u = (chunkId) => {
return "" + chunkId + ".index.js";
};
})();
(() => {
__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();
(() => {
__nccwpck_require__.r = (exports) => {
if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
}
Object.defineProperty(exports, '__esModule', { value: true });
};
})();
(() => {
var installedChunks = {
792: 0
};
var installChunk = (data) => {
var {ids, modules, runtime} = data;
var moduleId, chunkId, i = 0;
for(moduleId in modules) {
if(__nccwpck_require__.o(modules, moduleId)) {
__nccwpck_require__.m[moduleId] = modules[moduleId];
}
}
if(runtime) runtime(__nccwpck_require__);
for(;i < ids.length; i++) {
chunkId = ids[i];
if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
installedChunks[chunkId][0]();
}
installedChunks[ids[i]] = 0;
}
}
__nccwpck_require__.f.j = (chunkId, promises) => {
var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
if(installedChunkData !== 0) {
if(installedChunkData) {
promises.push(installedChunkData[1]);
} else {
if(true) {
var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
throw e;
});
var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
promises.push(installedChunkData[1] = promise);
}
}
}
};
})();
var __webpack_exports__ = __nccwpck_require__(5210);
__webpack_exports__ = await __webpack_exports__;
