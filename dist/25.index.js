export const id = 25;
export const ids = [25];
export const modules = {
9025:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 recover: () => ( recover)
});
var errors = __webpack_require__(5071);
var release_limits = __webpack_require__(2294);
var merge = __webpack_require__(6244);
;
function degradePayload(payload, refusal) {
 if (refusal.unknownRepositories.length > 0)
  return withoutRefs(payload, refusal.unknownRepositories);
 if (refusal.refusesRefs)
  return withoutAnyRef(payload);
 if (refusal.limit !== null)
  return withinLimits(payload, { ...release_limits.b, ...refusal.limit });
 const { status } = refusal;
 if (status !== null && status !== 413 && status !== 504)
  return null;
 const says = status === null ? 'The connection broke off' : `Sentry answered ${status}`;
 if (payload.commits.some(({ patchSet }) => patchSet !== undefined && patchSet.length > 0)) {
  const commits = payload.commits.map(({ patchSet, ...commit }) => commit);
  return {
   payload: { ...payload, commits },
   warnings: [`${says}: the commits are sent without their changed files.`],
  };
 }
 const shorter = status === 504 ? null : withShorterMessages(payload, says);
 if (shorter !== null)
  return shorter;
 const half = Math.floor(payload.commits.length / 2);
 if (half < 1)
  return null;
 return {
  payload: { ...payload, commits: payload.commits.slice(0, half) },
  warnings: [`${says}: only the newest ${half} of ${payload.commits.length} commits are sent.`],
 };
}
const MESSAGE_LENGTHS = [4096, 256];
function withShorterMessages(payload, says) {
 const isLongerThan = (max) => payload.commits.filter(({ message = '' }) => message.length > max).length;
 const max = MESSAGE_LENGTHS.find((length) => isLongerThan(length) > 0);
 if (max === undefined)
  return null;
 const commits = payload.commits.map((commit) => ({ ...commit, ...shortMessageOf(commit, max) }));
 const count = isLongerThan(max);
 return {
  payload: { ...payload, commits },
  warnings: [
   `${says}: the messages of ${count === 1 ? '1 commit' : `${count} commits`} are cut to ${max} characters.`,
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
 const isKept = !(0,merge.JR)(commit) || (0,merge.JR)({ ...commit, message: short });
 return { message: isKept ? short : truncate(message, max, `… ${merge.qX}`) };
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
 const clipped = payload.commits.map((commit) => (0,release_limits._)(commit, limits));
 const warnings = clipped.flatMap((commit) => commit.warnings);
 if (warnings.length === 0)
  return null;
 return { payload: { ...payload, commits: clipped.map(({ value }) => value) }, warnings };
}
var units = __webpack_require__(6647);
var retry = __webpack_require__(6566);
;
async function recover(writer, attempt) {
 const { outcome } = attempt;
 return outcome.kind === 'refused'
  ? sendLess(writer, attempt.payload, outcome)
  : resume(writer, { ...attempt, outcome });
}
async function resume({ api, options, failures }, { payload, sent, outcome, attempts }) {
 const found = attempts > 1 ? await findUnsaid(api, payload, outcome) : null;
 if (found !== null)
  return found;
 if (isCutOff(outcome.attempt, sent))
  failures.cuts += 1;
 const less = failures.cuts >= MAX_CUTS ? degradePayload(payload, CUT_OFF) : null;
 if (less !== null) {
  failures.cuts = 0;
  return { kind: 'again', ...less };
 }
 await waitAfterInterruption(payload, { outcome, failures }, options);
 return { kind: 'again', payload, warnings: [] };
}
async function sendLess({ options, failures }, payload, { refusal, error }) {
 const less = degradePayload(payload, refusal);
 if (refusal.status === 504) {
  failures.timeouts += 1;
  if (isWorthRepeating(failures.timeouts, less !== null, options)) {
   await waitAfterTimeout(failures.timeouts, error, options);
   return { kind: 'again', payload, warnings: [] };
  }
 }
 if (less === null)
  throw error;
 return { kind: 'again', ...less };
}
async function waitAfterInterruption(payload, { outcome: { attempt, error }, failures }, options) {
 if (attempt.kind === 'response' && attempt.status === 409) {
  failures.locks += 1;
  return waitForLock(payload, { attempts: failures.locks, error }, options);
 }
 failures.others += 1;
 const decision = (0,retry.tE)({
  outcome: attempt,
  attempts: failures.others,
  maxRetries: options.maxRetries,
  repeatable: 'always',
  remainingMs: options.deadline.remaining(),
  nowMs: Date.now(),
  random: Math.random(),
 });
 if (!decision.retry)
  throw error;
 const what = attempt.kind === 'response'
  ? `Sentry answered ${attempt.status}`
  : `Sentry gave no complete response (${(0,errors.wh)(error.cause)})`;
 options.log(`${what} when asked to create release ${payload.version}; trying again ${(0,units.fy)(decision.delayMs)}.`);
 await options.deadline.pause(decision.delayMs);
}
async function waitForLock({ version }, { attempts, error }, { deadline, log }) {
 const delay = (0,retry.Tl)(attempts);
 if (delay >= deadline.remaining())
  throw error;
 log(`Another job is writing the commits of ${version}; trying again ${(0,units.fy)(delay)}.`);
 await deadline.pause(delay);
}
function isWorthRepeating(timeouts, canSendLess, { maxRetries }) {
 return canSendLess ? maxRetries > 0 && timeouts % 2 === 1 : timeouts <= maxRetries;
}
async function waitAfterTimeout(timeouts, error, { deadline, log }) {
 const delay = (0,retry.JN)(timeouts, Math.random());
 if (delay >= deadline.remaining())
  throw error;
 log(`Sentry’s gateway did not wait for the release (504); trying again ${(0,units.fy)(delay)}.`);
 await deadline.pause(delay);
}
async function findUnsaid(api, payload, { attempt }) {
 if (attempt.kind !== 'response' || attempt.status !== 500)
  return null;
 const release = await api.readRelease(payload.version).catch(() => null);
 if (release === null)
  return null;
 const projects = payload.projects.filter((project) => !release.projects.some(({ id, slug }) => project === id || project === slug));
 const found = { kind: 'written', payload, release, status: 208, repeated: true };
 const commits = await api.readReleaseCommits(payload.version).catch(() => null);
 if (commits !== 'unlisted') {
  const isWhole = projects.length === 0 && (0,merge.Rx)(payload.commits, commits ?? []).length === 0;
  return isWhole ? { ...found, warnings: [] } : null;
 }
 const lost = [
  ...(payload.commits.length === 0 ? [] : ['its commits']),
  ...(projects.length === 0 ? [] : [`the projects ${projects.join(', ')}`]),
 ];
 const warnings = lost.length === 0
  ? []
  : [
   `This server answers 500 when asked to add to the release ${payload.version}, which exists: ${lost.join(' and ')} stay as they are.`,
  ];
 return { ...found, payload: { ...payload, commits: [], refs: [] }, warnings };
}
const LARGE_BYTES = 1024 * 1024;
const MAX_CUTS = 2;
const CUT_OFF = { status: null, unknownRepositories: [], refusesRefs: false, limit: null };
function isCutOff(attempt, sent) {
 if (attempt.kind !== 'network' || !attempt.sent || attempt.lasting === true)
  return false;
 return Buffer.byteLength(JSON.stringify(sent)) >= LARGE_BYTES;
}
})
};
