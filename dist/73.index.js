export const id = 73;
export const ids = [73];
export const modules = {
4073:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
 collectByFetching: () => ( collectByFetching),
 findNearestByFetching: () => ( findNearestByFetching)
});
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var src_deadline = __webpack_require__(4014);
var errors = __webpack_require__(5071);
var collect = __webpack_require__(4550);
var credential = __webpack_require__(9583);
var external_node_tls_ = __webpack_require__(1692);
var http_proxy = __webpack_require__(3219);
;
async function followNode(route) {
 const { url, proxy, environment } = route;
 const authorities = await writeAuthorities(route);
 const trust = (setting) => authorities === null ? [] : [[`http.${url}.${setting}`, authorities]];
 if (proxy === null)
  return { config: trust('sslCAInfo'), environment };
 const address = await proxy.addressFor(new URL(url));
 return {
  config: [
   [`http.${url}.proxy`, address ?? ''],
   ...trust('sslCAInfo'),
   ...trust('proxySSLCAInfo'),
  ],
  environment: { ...environment, NO_PROXY: undefined, no_proxy: undefined },
 };
}
async function writeAuthorities(route) {
 const { environment, directory } = route;
 const extra = readIfThere(environment['NODE_EXTRA_CA_CERTS']);
 if (extra === null || (environment['GIT_SSL_CAINFO'] ?? '') !== '')
  return null;
 const path = (0,external_node_path_.join)(directory, 'authorities.pem');
 (0,external_node_fs_.writeFileSync)(path, [await readTrusted(route), extra].join('\n'));
 return path;
}
const SYSTEM_FILES = [
 '/etc/ssl/certs/ca-certificates.crt',
 '/etc/pki/tls/certs/ca-bundle.crt',
 '/etc/ssl/ca-bundle.pem',
 '/etc/ssl/cert.pem',
];
async function readTrusted({ git, url, environment }) {
 const configured = await git.run(['config', '--path', '--get-urlmatch', 'http.sslCAInfo', url]);
 const files = [configured.stdout.trim(), environment['SSL_CERT_FILE'], ...SYSTEM_FILES];
 for (const file of files) {
  const content = readIfThere(file);
  if (content !== null)
   return content;
 }
 return external_node_tls_.rootCertificates.join('\n');
}
function readIfThere(file) {
 if (file === undefined || file === '' || !(0,external_node_fs_.existsSync)(file))
  return null;
 try {
  return (0,external_node_fs_.readFileSync)(file, 'utf8');
 }
 catch {
  return null;
 }
}
async function describeWay(stderr, { proxy, url }) {
 if (!/unable to access/.test(stderr))
  return '';
 const way = await (0,http_proxy.GK)(proxy, new URL(url));
 if (way !== '' && /\b407\b/.test(stderr))
  return `${way}; ${http_proxy.dh}`;
 return /certificate/i.test(stderr)
  ? `${way}; where the authority is your own, set NODE_EXTRA_CA_CERTS to the path of its certificate (PEM)`
  : way;
}
var git = __webpack_require__(6081);
var git_history = __webpack_require__(8780);
;
async function collectByFetching(request, facts, options) {
 const { range } = request;
 return withClone(range.head, options, async (clone) => {
  const known = range.kind === 'newest' ? range.depth : (facts?.total ?? null);
  const depth = known === null ? [] : [`--depth=${known + 1}`];
  const failure = await fetchRange(clone, range, depth);
  if (failure !== null)
   return failure;
  const shallowBoundary = readShallowBoundary(clone.directory);
  const outcome = await (0,collect.P)({ git: clone.git, shallowBoundary }, request, known);
  if (outcome.kind !== 'unavailable' || depth.length === 0)
   return outcome;
  return ((await fetchRange(clone, range, ['--unshallow'])) ??
   (0,collect.P)({ git: clone.git, shallowBoundary: new Set() }, request, known));
 });
}
async function findNearestByFetching(head, candidates, options) {
 const nearest = await withClone(head, options, async (clone) => {
  const failed = await fetchCommits(clone, [head], ['--filter=tree:0', `--depth=${git_history.o}`]);
  if (failed !== null)
   return unavailable(failed.reason);
  const shallowBoundary = readShallowBoundary(clone.directory);
  return (0,git_history.U)({ git: clone.git, shallowBoundary }, head, candidates);
 });
 return nearest.kind === 'unavailable' ? { kind: 'unknown' } : nearest;
}
async function withClone(head, { deadline, ...others }, use) {
 const options = { ...others, deadline: (0,src_deadline.fR)(deadline, 1 / 2) };
 const { staging } = options;
 const directory = staging.pathIn(options.tempDirectory);
 staging.hold(directory);
 try {
  (0,external_node_fs_.mkdirSync)(directory, 0o700);
 }
 catch (error) {
  return unavailable(`no folder can be made in ${options.tempDirectory}: ${(0,errors.wh)(error)}`);
 }
 try {
  const format = head.length === 64 ? 'sha256' : 'sha1';
  const created = await initBare(directory, format, options);
  if (created.code !== 0)
   return unavailable((0,git.m)(created));
  return await use({ git: await createCloneGit(directory, options), directory, options });
 }
 finally {
  await staging.remove(directory);
 }
}
function initBare(directory, format, options) {
 const args = ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`];
 return (0,git.l)({ ...options, directory }).run(args);
}
async function createCloneGit(directory, options) {
 const local = (0,git.l)({ ...options, directory, config: cloneConfig(options) });
 const network = await followNode({ ...options, git: local, directory, url: urlOf(options) });
 return (0,git.l)({
  ...options,
  directory,
  environment: network.environment,
  protocols: ['https', 'http'],
  config: cloneConfig(options),
  secretConfig: [...authorize(options), ...network.config],
 });
}
async function fetchRange(clone, range, flags) {
 const wanted = range.kind === 'between' ? [range.head, range.base] : [range.head];
 const failed = await fetchCommits(clone, wanted, ['--filter=blob:none', ...flags]);
 if (failed === null)
  return null;
 if (range.kind === 'between' && failed.stderr.includes(range.base)) {
  return { kind: 'base-missing', reason: `GitHub has no commit ${range.base}` };
 }
 return unavailable(failed.reason);
}
async function fetchCommits(clone, wanted, flags) {
 const end = await clone.git.run([
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--no-recurse-submodules',
  ...flags,
  'origin',
  ...wanted,
 ]);
 if (end.code === 0)
  return null;
 const isRedirected = /\breturned error: 30[1278]\b/.test(end.stderr);
 const { options } = clone;
 const movedTo = isRedirected && options.movedTo === undefined ? await options.findMoved(urlOf(options)) : null;
 if (movedTo === null) {
  const { proxy } = options;
  const way = await describeWay(end.stderr, { proxy, url: urlOf(options) });
  return { reason: `${(0,git.m)(end)}${way}`, stderr: end.stderr };
 }
 clone.options = { ...options, movedTo };
 clone.git = await createCloneGit(clone.directory, clone.options);
 return fetchCommits(clone, wanted, flags);
}
function readShallowBoundary(directory) {
 const path = (0,external_node_path_.join)(directory, 'shallow');
 return new Set((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8').split('\n').filter(Boolean) : []);
}
function cloneConfig(options) {
 const url = urlOf(options);
 return [
  'safe.bareRepository=all',
  'http.followRedirects=false',
  `remote.origin.url=${url}`,
  `url.${url}.insteadOf=${url}`,
  'http.lowSpeedLimit=1',
  `http.lowSpeedTime=${Math.max(1, Math.ceil(options.deadline.remaining() / 1000))}`,
 ];
}
function urlOf({ serverUrl, repository, movedTo }) {
 return movedTo ?? `${serverUrl}/${repository}.git`;
}
function authorize(options) {
 if (options.token === '')
  return [];
 const key = `http.${urlOf(options)}.extraheader`;
 return [
  [key, ''],
  [key, `AUTHORIZATION: basic ${(0,credential.g)(options.token)}`],
 ];
}
function unavailable(reason) {
 return { kind: 'unavailable', reason, facts: null };
}
})
};
