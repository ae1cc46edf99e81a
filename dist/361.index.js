export const id = 361;
export const ids = [361,46];
export const modules = {
3361:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 createSourceMaps: () => ( createSourceMaps)
});
var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
var errors = __webpack_require__(5071);
;
async function splitGlob(pattern, root, options = {}) {
 const text = toSlashes(pattern).replace(/\/+$/, '');
 const scanned = picomatch.scan(text, { nonegate: true });
 if (!scanned.isGlob)
  return null;
 let base = (0,external_node_path_.resolve)(root, scanned.base.replaceAll(/\\(.)/g, '$1'));
 const segments = scanned.glob.split('/');
 for (let [next = ''] = segments; segments.length > 1; [next = ''] = segments) {
  if (!(await isDirectory((0,external_node_path_.join)(base, next))))
   break;
  base = (0,external_node_path_.join)(base, next);
  segments.shift();
 }
 const glob = segments.join('/');
 const nocase = await ignoresCase(base);
 return {
  base,
  glob,
  matches: picomatch(glob, { ...options, nocase, nonegate: true, windows: false }),
 };
}
function toSlashes(pattern) {
 if (external_node_path_.sep !== '\\')
  return pattern;
 return pattern.replaceAll('\\', '/').replace(/^\/\/\?\/(?=[a-z]:)/i, '');
}
async function isDirectory(path) {
 const facts = await (0,promises_.stat)(path).catch(() => null);
 return facts?.isDirectory() === true;
}
async function ignoresCase(directory) {
 const upper = directory.toUpperCase();
 const other = upper === directory ? directory.toLowerCase() : upper;
 if (other === directory)
  return false;
 const [facts, same] = await Promise.all([directory, other].map((path) => (0,promises_.stat)(path).catch(() => null)));
 return facts != null && same != null && facts.ino === same.ino && facts.dev === same.dev;
}
;
function isExclusion(pattern) {
 return pattern.startsWith('!') && !pattern.startsWith('!(');
}
async function createExclusion(pattern, root) {
 const text = pattern.slice(1);
 const path = (0,external_node_path_.resolve)(root, text);
 const target = await (0,promises_.realpath)(path).catch(() => null);
 if (target !== null)
  return (file) => isAtOrBelow(file, path) || isAtOrBelow(file, target);
 const glob = await splitGlob(text, root, { dot: true });
 if (glob === null)
  return () => false;
 const { base, matches } = glob;
 const bases = [base, await (0,promises_.realpath)(base).catch(() => base)];
 return (file) => bases.some((start) => {
  const location = (0,external_node_path_.relative)(start, file);
  if ((0,external_node_path_.isAbsolute)(location) || /^\.\.(?:[\\/]|$)/.test(location))
   return false;
  return [location, ...parentsOf(location)].some((one) => matches(one.replaceAll(external_node_path_.sep, '/')));
 });
}
async function createExclusions(patterns, root) {
 const excluding = patterns.filter((pattern) => isExclusion(pattern));
 const all = await Promise.all(excluding.map((pattern) => createExclusion(pattern, root)));
 return (path) => all.some((excludes) => excludes(path));
}
function isAtOrBelow(file, path) {
 return file === path || file.startsWith(path.endsWith(external_node_path_.sep) ? path : path + external_node_path_.sep);
}
function parentsOf(location) {
 const names = location.split(external_node_path_.sep).slice(0, -1);
 return names.map((_, index) => names.slice(0, index + 1).join(external_node_path_.sep)).filter((name) => name !== '');
}
;
const SCRIPT_ENDINGS = [
 '.js',
 '.cjs',
 '.mjs',
 '.jsbundle',
 '.bundle',
 '.hbc',
];
const OTHER_ENDINGS = new Set('.br .css .gif .gz .htm .html .jpg .json .jsx .less .md .png .scss .svg .ts .tsx .txt .wasm .webp .xml .zip'.split(' '));
function chooseKind(name, isNamed) {
 const ending = (0,external_node_path_.extname)(name).toLowerCase();
 if ((0,external_node_path_.extname)(name) === '.map' || (isNamed && ending === '.map'))
  return 'map';
 if (SCRIPT_ENDINGS.includes((0,external_node_path_.extname)(name)))
  return 'script';
 return isNamed && !OTHER_ENDINGS.has(ending) ? 'script' : null;
}
function namesEnding(glob, name) {
 const ending = (0,external_node_path_.extname)(name).slice(1);
 const last = glob.slice(glob.lastIndexOf('/') + 1);
 return ending !== '' && last.split(/[^\w-]+/).includes(ending) && last.includes('.');
}
;
class OutOfTimeError extends errors.lZ {
}
const UNHURRIED = () => undefined;
function createWatch(deadline) {
 return (doing) => {
  if (deadline.remaining() > 0)
   return;
  throw new OutOfTimeError(`It was still ${doing}.`, {
   hint: 'Raise `timeout`, or upload fewer files: narrow the input sourcemaps.',
  });
 };
}
;
const MAX_PLACES = 10;
async function walk(directory, { wants, admits }, watch = UNHURRIED) {
 const entries = [];
 const directories = [{ path: directory, location: '' }];
 const links = new Map();
 const add = (entry) => {
  entries.push(entry);
  if (entry.isDirectory)
   directories.push(entry);
 };
 const takeChildren = (parent, children) => {
  watch('looking for files');
  for (const child of children) {
   const location = parent.location === '' ? child.name : `${parent.location}/${child.name}`;
   const found = { path: (0,external_node_path_.join)(parent.path, child.name), location };
   if (child.isDirectory())
    add({ ...found, isDirectory: true });
   else if (child.isFile())
    add({ ...found, isDirectory: false });
   else if (child.isSymbolicLink() && !links.has(found.path))
    links.set(found.path, found);
  }
 };
 const list = async ({ path }) => (await readDirectory(path)).filter(({ name }) => wants(name));
 const listAgain = createListing(list);
 for (const parent of directories)
  takeChildren(parent, await list(parent));
 for (const link of links.values()) {
  watch('following links');
  const target = await readTarget(link);
  if (target === null || !admits(target))
   continue;
  directories.length = 0;
  add(target);
  for (const parent of directories)
   takeChildren(parent, await listAgain(parent));
 }
 return entries;
}
function createListing(list) {
 const listed = new Map();
 return async (directory) => {
  const known = listed.get(directory.path) ?? { children: await list(directory), places: 0 };
  known.places += 1;
  listed.set(directory.path, known);
  return known.places > MAX_PLACES ? [] : known.children;
 };
}
async function readDirectory(path) {
 try {
  const children = await (0,promises_.readdir)(path, { withFileTypes: true });
  return children.toSorted((a, b) => (a.name < b.name ? -1 : 1));
 }
 catch (error) {
  throw new errors.lZ(`${path} cannot be read: ${(0,errors.wh)(error)}.`, {
   cause: error,
  });
 }
}
async function readTarget({ path, location }) {
 try {
  const target = await (0,promises_.realpath)(path);
  const found = await (0,promises_.stat)(target);
  if (!found.isFile() && !found.isDirectory())
   return null;
  return { path: target, location, isDirectory: found.isDirectory() };
 }
 catch {
  return null;
 }
}
;
async function findFiles(patterns, root, { gate = OPEN_GATE, watch = UNHURRIED } = {}) {
 const found = new Map();
 for (const pattern of patterns) {
  if (isExclusion(pattern)) {
   const excludes = await createExclusion(pattern, root);
   for (const [path, { via }] of found) {
    if (excludes(path) || excludes(via))
     found.delete(path);
   }
  }
  else {
   const search = { root, watch, admits: (entry) => gate(entry, pattern) };
   for (const lead of await findPattern(pattern, search)) {
    if (!found.has(lead.file.path))
     found.set(lead.file.path, lead);
   }
  }
 }
 if (found.size === 0 && patterns.length > 0)
  throw allLeftOutError(patterns);
 return [...found.values()]
  .map(({ file }) => file)
  .toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}
function compare(a, b) {
 if (a === b)
  return 0;
 return a < b ? -1 : 1;
}
const OPEN_GATE = () => true;
async function findPattern(pattern, search) {
 const { root } = search;
 const path = (0,external_node_path_.resolve)(root, pattern);
 const target = await readTarget({ path, location: (0,external_node_path_.basename)(path) });
 if (target !== null)
  return findTarget(pattern, { ...target, via: path }, search);
 const glob = await splitGlob(pattern, root);
 if (glob === null)
  throw noMatchError(pattern, `there is nothing at ${path}`);
 const start = await readTarget({ path: glob.base, location: '' });
 const files = start?.isDirectory === true
  ? await findGlob(glob, { path: start.path, via: glob.base }, search)
  : [];
 if (files.length === 0)
  throw noMatchError(pattern, 'no script and no source map matches it');
 return files;
}
async function findTarget(pattern, target, { admits, watch }) {
 if (!admits(target))
  throw noMatchError(pattern, 'that is not taken');
 if (!target.isDirectory) {
  const files = toLeads([target], () => true);
  if (files.length === 0)
   throw noMatchError(pattern, 'that is neither a script nor a source map');
  return files;
 }
 const walked = {
  wants: (name) => !isLeftOut(name),
  admits: (entry) => admits(withVia(entry, target.via)),
 };
 const entries = await walk(target.path, walked, watch);
 const files = toLeads(entries.map((entry) => withVia(entry, target.via)));
 if (files.length === 0)
  throw noMatchError(pattern, 'no script and no source map is in there');
 return files;
}
function withVia(entry, start) {
 return { ...entry, via: (0,external_node_path_.join)(start, entry.location) };
}
function noMatchError(pattern, reason) {
 return new errors.lZ(`The input sourcemaps names ${pattern}, but ${reason}.`, {
  hint: `The build has to come first; files are taken that end in ${[...SCRIPT_ENDINGS, '.map'].join(', ')}.`,
 });
}
function allLeftOutError(patterns) {
 const exclusions = patterns.filter((pattern) => isExclusion(pattern));
 return new errors.lZ(`The input sourcemaps leaves out everything that it names: ${exclusions.join(' ')}.`, { hint: 'Name the paths to upload before the ones to leave out, as in `dist !dist/vendor`.' });
}
function isLeftOut(name) {
 return name === 'node_modules' || name.startsWith('.');
}
async function findGlob({ glob, matches }, start, { admits, watch }) {
 if (!admits(start))
  return [];
 const segments = glob.split('/');
 const isNamed = (name) => segments.some((one) => one === name || (one.startsWith('.') && picomatch.isMatch(name, one)));
 const walked = {
  wants: (name) => !isLeftOut(name) || isNamed(name),
  admits: (entry) => admits(withVia(entry, start.via)),
 };
 const entries = await walk(start.path, walked, watch);
 const targets = entries.flatMap((entry) => {
  watch('comparing files with the input sourcemaps');
  const target = withVia(entry, start.via);
  if (entry.isDirectory || matches(entry.location))
   return [target];
  const given = discover_parentsOf(entry.location).find((parent) => matches(parent));
  return given === undefined
   ? []
   : [{ ...target, location: entry.location.slice(given.length + 1) }];
 });
 return toLeads(targets, ({ location }) => namesEnding(glob, location));
}
function discover_parentsOf(location) {
 const names = location.split('/').slice(0, -1);
 return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
function toLeads(targets, isNamed = () => false) {
 const leads = new Map();
 for (const target of targets) {
  const { path, location, isDirectory, via } = target;
  const kind = isDirectory ? null : chooseKind(external_node_path_.posix.basename(location), isNamed(target));
  if (kind === null || leads.has(path))
   continue;
  leads.set(path, { file: { path, name: location, kind }, via });
 }
 return [...leads.values()];
}
;
const CODE = new Set(('js jsx mjs cjs ts tsx mts cts vue svelte astro mdx css scss sass less styl html htm coffee elm res re ml dart kt ' +
 'java scala clj cljs cljc rs go c cc cpp h hpp swift m mm py rb php cs fs fsx graphql gql pug hbs ejs glsl vert frag')
 .split(' ')
 .map((ending) => `.${ending}`));
const BUILD_FOLDERS = new Set('.next .nuxt .output .svelte-kit .vercel .netlify .angular .expo .astro .wxt'.split(' '));
function createGate({ workspace, realWorkspace, directory }) {
 const refusals = new Map();
 const elsewhere = new Map();
 const decide = (path, reason) => {
  if (reason !== null)
   refusals.set(path, reason);
  return reason === null;
 };
 const isBelow = (path) => [workspace, realWorkspace].some((top) => locationBelow(path, top) !== null);
 return {
  admits: (found, named) => {
   const start = elsewhere.get(named);
   if (start !== undefined)
    return decide(found.via, explainElsewhere(found.path, start.path));
   if (isBelow(found.via)) {
    const own = (0,external_node_path_.join)((0,external_node_path_.relative)(workspace, directory), named);
    return decide(found.via, explainLink(found.path, { top: realWorkspace, own }));
   }
   elsewhere.set(named, found);
   return true;
  },
  admitsMap: (map, script) => decide(map, explainMap(map, script, realWorkspace)),
  refused: () => [...refusals].map(([path, reason]) => `${path} (${reason})`),
 };
}
function explainLink(path, { top, own }) {
 const location = locationBelow(path, top);
 if (location === null)
  return 'it is a link that leads out of the workspace';
 const strange = findPrivate(location, own);
 return strange === null ? null : `it is a link that leads ${describePrivate(strange)}`;
}
function explainElsewhere(path, start) {
 const location = locationBelow(path, start);
 if (location === null)
  return `it is a link that leads out of ${start}`;
 const strange = findPrivate(location, '');
 return strange === null ? null : `it is a link that leads ${describePrivate(strange)}`;
}
function explainMap(map, script, top) {
 const location = locationBelow(map, top) ?? locationBelow(map, (0,external_node_path_.dirname)(script));
 if (location === null)
  return 'it leads out of the workspace';
 const strange = findPrivate(location, script);
 return strange === null ? null : `it leads ${describePrivate(strange)}`;
}
function findPrivate(location, own) {
 const names = new Set(namesOf(own));
 return namesOf(location).find((name) => isPrivate(name) && !names.has(name)) ?? null;
}
function describePrivate(name) {
 return name === 'node_modules' ? 'into node_modules' : `to the hidden ${name}`;
}
function explainSource(path, root) {
 const location = locationBelow(path, root);
 if (location === null || location === '')
  return 'it is not in the workspace';
 if (external_node_path_.sep === '\\' && isWindowsName(location))
  return 'its name is one of a device';
 const strange = namesOf(location).find((name) => isPrivate(name) && !BUILD_FOLDERS.has(name));
 if (strange !== undefined)
  return strange === 'node_modules' ? 'it is in node_modules' : `it is in the hidden ${strange}`;
 return CODE.has((0,external_node_path_.extname)(location).toLowerCase()) ? null : 'it is no code';
}
function isOwnPath(path, folders) {
 return folders.some((folder) => {
  const location = locationBelow(path, folder);
  return location !== null && !namesOf(location).some((name) => FOREIGN.has(name));
 });
}
const FOREIGN = new Set(['node_modules', '.git']);
function isRemotePath(path) {
 return /^[\\/]{2}/.test(path);
}
function isWindowsName(path) {
 return namesOf(path).some((name) => name.includes(':') || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:[. ]|$)/.test(name));
}
function locationBelow(path, root) {
 const location = (0,external_node_path_.relative)(root, path);
 return (0,external_node_path_.isAbsolute)(location) || location === '..' || location.startsWith(`..${external_node_path_.sep}`)
  ? null
  : location;
}
function namesOf(location) {
 return location.toLowerCase().split(/[\\/]/);
}
function isPrivate(name) {
 return name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..');
}
var external_node_zlib_ = __webpack_require__(8522);
var markdown = __webpack_require__(6375);
;
function applyEdits(bytes, edits) {
 const pieces = [];
 let done = 0;
 for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
  pieces.push(bytes.subarray(done, start));
  pieces.push(typeof text === 'string' ? Buffer.from(text) : text);
  done = end;
 }
 pieces.push(bytes.subarray(done));
 return pieces.filter(({ length }) => length > 0);
}
const PIECE_BYTES = 512;
const MAX_JOINED = 1024 * 1024;
function joinClose(bytes, edits) {
 const joined = [];
 let close = [];
 const flush = () => {
  const [first] = close;
  const last = close.at(-1);
  if (first === undefined || last === undefined)
   return;
  const span = { start: first.start, end: last.end };
  const within = close.map(({ start, end, text }) => ({
   start: start - span.start,
   end: end - span.start,
   text,
  }));
  const pieces = applyEdits(bytes.subarray(span.start, span.end), within);
  joined.push(close.length === 1 ? first : { ...span, text: Buffer.concat(pieces) });
  close = [];
 };
 for (const edit of edits) {
  if (edit === null)
   return null;
  const [first = edit] = close;
  const last = close.at(-1) ?? edit;
  if (edit.start - last.end > PIECE_BYTES || edit.end - first.start > MAX_JOINED)
   flush();
  close.push(edit);
 }
 flush();
 return joined;
}
;
const MAX_NESTED = 4;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
function findMapMembers(json) {
 const found = findMembers(json, skipSpace(json, startOfJson(json)));
 if (found === null || skipSpace(json, found.end) !== json.length)
  return null;
 return isMap(json, found.members.values) ? found.members : null;
}
function findMembers(json, start) {
 if (json[start] !== OPEN_BRACE)
  return null;
 const values = new Map();
 let at = start;
 do {
  const key = readKey(json, skipSpace(json, at + 1));
  if (key === null)
   return null;
  const value = key.name === 'sourcesContent' ? readArray(json, key.value) : null;
  const end = value?.end ?? endOfValue(json, key.value);
  if (end === null)
   return null;
  values.set(key.name, value ?? { start: key.value, end });
  at = skipSpace(json, end);
 } while (json[at] === COMMA);
 if (json[at] !== CLOSE_BRACE)
  return null;
 return { members: { open: start + 1, values }, end: at + 1 };
}
function readArray(json, start) {
 const elements = findElements(json, { start, end: json.length });
 const closing = skipSpace(json, elements?.at(-1)?.end ?? start + 1);
 return elements === null ? null : { start, end: closing + 1, elements };
}
function findElements(json, span) {
 if (span.elements !== undefined)
  return span.elements;
 const elements = [];
 for (const element of eachElement(json, span)) {
  if (element === null)
   return null;
  elements.push(element);
 }
 return elements;
}
const MAX_SECTIONS = 100_000;
function* eachSection(json, span) {
 let count = 0;
 for (const element of eachElement(json, span)) {
  count += 1;
  const isOne = element !== null && count <= MAX_SECTIONS;
  const section = isOne ? readSection(json, element) : null;
  yield section;
  if (section === null)
   return;
 }
}
function readSection(json, { start }) {
 const values = findMembers(json, start)?.members.values;
 const place = findMembersOf(json, values?.get('offset'));
 const map = findMembersOf(json, values?.get('map'));
 const line = readNumber(json, place?.values.get('line'));
 const column = readNumber(json, place?.values.get('column'));
 if (place === null || line === null || column === null)
  return null;
 return { offset: { line, column }, place, map };
}
function findMembersOf(json, span) {
 return span === undefined ? null : (findMembers(json, span.start)?.members ?? null);
}
function readNumber(json, span) {
 const text = span === undefined ? '' : json.toString('latin1', span.start, span.end);
 return /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : null;
}
function* eachElement(json, { start, end }) {
 let at = json[start] === OPEN_BRACKET ? skipSpace(json, start + 1) : end;
 if (json[at] === CLOSE_BRACKET && at < end)
  return;
 while (at < end) {
  const elementEnd = endOfValue(json, at);
  if (elementEnd === null)
   break;
  yield { start: at, end: elementEnd };
  at = skipSpace(json, elementEnd);
  if (json[at] === CLOSE_BRACKET)
   return;
  if (json[at] !== COMMA)
   break;
  at = skipSpace(json, at + 1);
 }
 yield null;
}
function isMap(json, values) {
 const { start: mappings = -1 } = values.get('mappings') ?? {};
 const { start: sections = -1 } = values.get('sections') ?? {};
 return json[mappings] === QUOTE || json[sections] === OPEN_BRACKET;
}
function startOfJson(json) {
 const start = BYTE_ORDER_MARK.every((byte, at) => json[at] === byte) ? BYTE_ORDER_MARK.length : 0;
 if (json.toString('latin1', start, start + 3) !== ')]}')
  return start;
 const lineEnd = json.indexOf('\n', start);
 return lineEnd === -1 ? json.length : lineEnd + 1;
}
function skipSpace(json, from) {
 let at = from;
 for (;;) {
  const byte = json[at];
  if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
   return at;
  at += 1;
 }
}
function readKey(json, start) {
 if (json[start] !== QUOTE)
  return null;
 const end = endOfString(json, start);
 const colon = end === null ? -1 : skipSpace(json, end);
 if (end === null || json[colon] !== COLON)
  return null;
 return { name: readName(json, start + 1, end - 1), value: skipSpace(json, colon + 1) };
}
const NAMES = 'offset map line column version sources names mappings sourcesContent file'.split(' ');
function readName(json, start, end) {
 const known = NAMES.find((name) => name.length === end - start && isAt(json, start, name));
 return known ?? json.toString('utf8', start, end);
}
function isAt(json, start, name) {
 for (let at = name.length - 1; at >= 0; at -= 1)
  if (json[start + at] !== name.charCodeAt(at))
   return false;
 return true;
}
function endOfString(json, start) {
 for (let at = json.indexOf(QUOTE, start + 1); at !== -1; at = json.indexOf(QUOTE, at + 1)) {
  let first = at;
  while (json[first - 1] === BACKSLASH)
   first -= 1;
  if ((at - first) % 2 === 0)
   return at + 1;
 }
 return null;
}
function endOfValue(json, start) {
 const first = json[start];
 if (first === QUOTE)
  return endOfString(json, start);
 if (first === OPEN_BRACE || first === OPEN_BRACKET)
  return endOfNested(json, start);
 let at = start;
 while (at < json.length && isOfWord(json[at] ?? 0))
  at += 1;
 return at === start ? null : at;
}
function isOfWord(byte) {
 return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || WORD.has(byte);
}
const WORD = new Set(Buffer.from('+-._E'));
function endOfNested(json, start) {
 let depth = 0;
 let at = start;
 while (at < json.length) {
  const byte = json[at];
  if (byte === QUOTE) {
   const end = endOfString(json, at);
   if (end === null)
    return null;
   at = end;
   continue;
  }
  if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
   depth += 1;
  if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)
   depth -= 1;
  at += 1;
  if (depth === 0)
   return at;
 }
 return null;
}
;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (let value = 0; value < DIGITS.length; value += 1)
 VALUES[DIGITS.charCodeAt(value)] = value;
const segments_COMMA = 0x2c;
const SEMICOLON = 0x3b;
const MAX_NUMBER = 0x7fff_ffff;
const MAX_SHIFT = 35;
const MAX_SMALL = 0x4000_0000;
const FIELDS = ['column', 'source', 'line', 'column of a source', 'name'];
function readSegments(mappings, visit) {
 const segment = { line: 0, column: 0, source: -1, originalLine: 0 };
 const { length } = mappings;
 let [source, originalLine, originalColumn, name] = [0, 0, 0, 0];
 let [maxSource, maxName] = [-1, -1];
 let fields = 0;
 let isLineStart = true;
 let reason = null;
 for (let at = 0; reason === null; at += 1) {
  const byte = at < length ? (mappings[at] ?? 0) : SEMICOLON;
  let digit = VALUES[byte] ?? -1;
  if (digit === -1) {
   if (fields === 4 || fields === 1 || fields === 5) {
    segment.source = fields === 1 ? -1 : source;
    segment.originalLine = originalLine;
    if (fields !== 1 && source > maxSource)
     maxSource = source;
    if (fields === 5 && name > maxName)
     maxName = name;
    visit(segment);
   }
   else if (fields !== 0 || !isLineStart || byte === segments_COMMA) {
    reason = `a segment has ${fields} fields`;
   }
   if (byte !== segments_COMMA && byte !== SEMICOLON)
    reason = describeDigit(byte);
   if (at >= length)
    break;
   fields = 0;
   isLineStart = byte === SEMICOLON;
   if (isLineStart) {
    segment.line += 1;
    segment.column = 0;
   }
   continue;
  }
  let value = digit & 31;
  for (let shift = 5; digit >= 32; shift += 5) {
   at += 1;
   const next = at < length ? (mappings[at] ?? 0) : SEMICOLON;
   digit = VALUES[next] ?? -1;
   if (digit === -1) {
    reason =
     next === segments_COMMA || next === SEMICOLON ? 'a number does not end' : describeDigit(next);
   }
   else if (shift < 25)
    value |= (digit & 31) << shift;
   else if ((digit & 31) !== 0)
    value += (digit & 31) * 2 ** Math.min(shift, MAX_SHIFT);
  }
  const size = value < MAX_SMALL ? value >> 1 : Math.floor(value / 2);
  const delta = (value & 1) === 0 ? size : -size;
  let sum = 0;
  if (fields === 0)
   sum = segment.column += delta;
  else if (fields === 1)
   sum = source += delta;
  else if (fields === 2)
   sum = originalLine += delta;
  else if (fields === 3)
   sum = originalColumn += delta;
  else if (fields === 4)
   sum = name += delta;
  else
   reason ??= 'a segment has more than 5 fields';
  if (sum < 0)
   reason ??= `a ${FIELDS[fields]} is negative`;
  if (sum > MAX_NUMBER)
   reason ??= `a ${FIELDS[fields]} is too large`;
  fields += 1;
 }
 return { reason, maxSource, maxName };
}
function describeDigit(byte) {
 return `${JSON.stringify(String.fromCharCode(byte))} is not a digit`;
}
;
const map_segments_BACKSLASH = 0x5c;
const map_segments_QUOTE = 0x22;
function readMapSegments(json, members, visitor) {
 return readPart(json, { members, start: { line: 0, column: 0 }, depth: 0 }, visitor);
}
function readPart(json, part, visitor) {
 const { members, start } = part;
 const sections = members.values.get('sections');
 if (sections !== undefined)
  return readSections(json, { ...part, sections }, visitor);
 const mappings = readString(json, members.values.get('mappings'));
 if (mappings === null)
  return 'it has no mappings';
 visitor.enter?.(members);
 const reading = readSegments(mappings, moveBy(start, visitor.visit));
 return reading.reason ?? visitor.leave?.(members, reading) ?? null;
}
function moveBy({ line, column }, visit) {
 if (line === 0 && column === 0)
  return visit;
 const moved = { line: 0, column: 0, source: 0, originalLine: 0 };
 return (segment) => {
  moved.line = segment.line + line;
  moved.column = segment.column + (segment.line === 0 ? column : 0);
  moved.source = segment.source;
  moved.originalLine = segment.originalLine;
  visit(moved);
 };
}
function readSections(json, { sections, start, depth }, visitor) {
 if (depth === MAX_NESTED)
  return 'its sections cannot be read';
 for (const section of eachSection(json, sections)) {
  if (section?.map == null)
   return 'one of its sections has no map or no place';
  const { offset, map } = section;
  const moved = {
   line: start.line + offset.line,
   column: offset.column + (offset.line === 0 ? start.column : 0),
  };
  const reason = readPart(json, { members: map, start: moved, depth: depth + 1 }, visitor);
  if (reason !== null)
   return reason;
 }
 return null;
}
function readString(json, span) {
 if (span === undefined || json[span.start] !== map_segments_QUOTE)
  return null;
 const text = json.subarray(span.start + 1, span.end - 1);
 if (!text.includes(map_segments_BACKSLASH))
  return text;
 const value = parseSpan(json, span);
 return typeof value === 'string' ? Buffer.from(value) : null;
}
function parseSpan(json, span) {
 try {
  return span === undefined ? null : JSON.parse(json.toString('utf8', span.start, span.end));
 }
 catch {
  return null;
 }
}
;
function createFit({ lines, inserted }, shift) {
 const result = { tokens: 0, beyond: 0, inserted: 0 };
 return {
  add: (token) => {
   let { line, column } = token;
   if (shift !== null && line >= shift.line) {
    if (shift.width === 0)
     line += 1;
    else if (line === shift.line && column >= shift.column)
     column += shift.width;
   }
   result.tokens += 1;
   if (lines !== null && !(column <= (lines[line] ?? -1)))
    result.beyond += 1;
   if (inserted !== undefined && isWithin(line, column, inserted))
    result.inserted += 1;
  },
  result,
 };
}
function measureFit({ json, members }, layout) {
 const { add, result } = createFit(layout, null);
 readMapSegments(json, members, { visit: add });
 return result;
}
function isWithin(line, column, text) {
 return line === text.line && column >= text.column && column < text.column + text.width;
}
function isFitting({ tokens, beyond }) {
 return beyond <= Math.max(1, tokens / 50);
}
var external_node_buffer_ = __webpack_require__(4573);
;
function measureLines(script) {
 const text = script.toString((0,external_node_buffer_.isAscii)(script) ? 'latin1' : 'utf8').replace(/^\uFEFF/, '');
 const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
 const lengths = lines.map(({ length }) => length);
 for (let at = lines.length - 1; at >= 0 && isForTools(lines[at] ?? ''); at -= 1)
  lengths[at] = 0;
 return lengths;
}
function isForTools(line) {
 return line === '' || /^\/\/[#@] (?:debugId|sourceMappingURL)=/.test(line);
}
;
const prologue_BYTE_ORDER_MARK = '\xef\xbb\xbf';
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SLASH = 0x2f;
const STAR = 0x2a;
const prologue_SEMICOLON = 0x3b;
const prologue_CLOSE_BRACE = 0x7d;
const prologue_BACKSLASH = 0x5c;
const CONTINUES = new Set(Buffer.from('([.,*/%<>=&|^?:`'));
function findPrologueEnd(script) {
 const start = startOfText(script);
 let end = start;
 let at = start;
 if (startsWith(script, at, '#!')) {
  at = endOfLine(script, at);
  end = at;
 }
 for (;;) {
  const code = skipWhitespace(script, at);
  if (code.lineStart !== null)
   end = code.lineStart;
  at = code.at;
  const directive = endOfDirective(script, at);
  if (directive === null)
   return toPlace(script, start, end);
  at = directive;
  end = directive;
 }
}
function locate(script, offset) {
 return toPlace(script, startOfText(script), offset);
}
function startOfText(script) {
 return startsWith(script, 0, prologue_BYTE_ORDER_MARK) ? prologue_BYTE_ORDER_MARK.length : 0;
}
function toPlace(script, start, offset) {
 const lines = script.toString('utf8', start, offset).split(/\r\n|[\n\r\u2028\u2029]/);
 return { offset, line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
function skipWhitespace(script, from) {
 let at = from;
 let lineStart = null;
 for (;;) {
  const space = lengthOfSpace(script, at);
  if (space > 0) {
   if (isLineEnd(script, at))
    lineStart = at + space;
   at += space;
   continue;
  }
  const end = endOfComment(script, at);
  if (end === null)
   return { at, lineStart };
  at = end;
 }
}
const LINE_COMMENTS = ['//', '<!--', '-->'];
function endOfComment(script, at) {
 if (LINE_COMMENTS.some((mark) => startsWith(script, at, mark)))
  return endOfLine(script, at);
 if (script[at] !== SLASH || script[at + 1] !== STAR)
  return null;
 const end = script.indexOf('*/', at + 2);
 return end === -1 ? null : end + 2;
}
function endOfLine(script, from) {
 let at = from;
 while (at < script.length && !isLineEnd(script, at))
  at += 1;
 return at;
}
function isLineEnd(script, at) {
 const byte = script[at];
 if (byte === NEWLINE || byte === RETURN)
  return true;
 return (byte === 0xe2 && script[at + 1] === 0x80 && (script[at + 2] === 0xa8 || script[at + 2] === 0xa9));
}
function lengthOfSpace(script, at) {
 const byte = script[at];
 if (byte === RETURN)
  return script[at + 1] === NEWLINE ? 2 : 1;
 if (byte === 0x20 || byte === NEWLINE || byte === 0x09 || byte === 0x0b || byte === 0x0c)
  return 1;
 if (byte === undefined || byte < 0x80)
  return 0;
 const [character = ''] = script.toString('utf8', at, at + 3);
 return /\s/.test(character) ? Buffer.byteLength(character) : 0;
}
function endOfDirective(script, start) {
 const end = prologue_endOfString(script, start);
 if (end === null)
  return null;
 const { at } = skipWhitespace(script, end);
 if (script[at] === prologue_SEMICOLON)
  return at + 1;
 if (at >= script.length || script[at] === prologue_CLOSE_BRACE)
  return end;
 const crossesLine = /[\n\r\u2028\u2029]/.test(script.toString('utf8', end, at));
 return crossesLine && !continuesExpression(script, at) ? end : null;
}
function prologue_endOfString(script, start) {
 const quote = script[start];
 if (quote !== 0x22 && quote !== 0x27)
  return null;
 for (let at = start + 1; at < script.length; at += 1) {
  const byte = script[at];
  if (byte === quote)
   return at + 1;
  if (byte === NEWLINE || byte === RETURN)
   return null;
  if (byte === prologue_BACKSLASH)
   at += script[at + 1] === RETURN && script[at + 2] === NEWLINE ? 2 : 1;
 }
 return null;
}
function continuesExpression(script, at) {
 const byte = script[at] ?? 0;
 const next = script[at + 1];
 if (CONTINUES.has(byte))
  return true;
 if (byte === 0x2b || byte === 0x2d)
  return next !== byte;
 if (byte === 0x21)
  return next === 0x3d;
 return /^in(?:stanceof)?(?![\p{ID_Continue}$\\\u200C\u200D])/u.test(script.toString('utf8', at, at + 14));
}
function startsWith(script, at, text) {
 return script.toString('latin1', at, at + text.length) === text;
}
;
function findPutSnippet(script, debugId) {
 const at = script.indexOf(`="${debugId}"`);
 if (at === -1)
  return null;
 const before = /;!function\(\)\{try\{[^\n\r]*$/.exec(script.toString('latin1', Math.max(0, at - 500), at));
 const after = /^="[^"]*"\)*\}catch\(\w\)\{\}\}\(\);/.exec(script.toString('latin1', at, at + 80));
 if (before === null || after === null || !before[0].includes('_sentryDebugIds'))
  return null;
 const start = at - before[0].length;
 const end = at + after[0].length;
 if (findPrologueEnd(script).offset !== start || !hasCode(script.subarray(end)))
  return null;
 const { line, column } = locate(script, start);
 const width = end - start;
 const isLine = column === 0 && (script[end] === 0x0a || script[end] === 0x0d);
 return { shift: { line, column, width: isLine ? 0 : width }, width };
}
function hasCode(script) {
 return script
  .toString('latin1')
  .split(/[\r\n]/)
  .some((line) => !/^\s*(?:\/\/.*)?$/.test(line));
}
function isUnshifted(map, snippet) {
 if (map.debugId === null)
  return true;
 const { shift, width } = snippet;
 return measureFit(map, { lines: null, inserted: { ...shift, width } }).inserted > 0;
}
function isShiftedAlready(map, script, snippet) {
 if (map.debugId === null || isFitting(measureFit(map, { lines: measureLines(script) }))) {
  return false;
 }
 const injected = Buffer.concat(applyEdits(script, [snippet.edit]));
 const { shift, width } = snippet;
 const inserted = { ...shift, width };
 const fit = measureFit(map, { lines: measureLines(injected), inserted });
 return isFitting(fit) && fit.inserted === 0;
}
var external_node_crypto_ = __webpack_require__(7598);
;
const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i;
function computeDebugId(script, map) {
 const hash = (0,external_node_crypto_.createHash)('sha1');
 if (map === null)
  return toUuid(hash.update(script));
 hash.update('js').update(lengthOf(script)).update(script);
 hash.update('sourcemap').update(lengthOf(map)).update(map);
 return toUuid(hash);
}
function lengthOf(bytes) {
 const length = Buffer.alloc(8);
 length.writeBigUInt64LE(BigInt(bytes.length));
 return length;
}
function toUuid(hash) {
 const bytes = hash.digest().subarray(0, 16);
 bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
 bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
 return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
function parseDebugId(value) {
 if (typeof value !== 'string')
  return null;
 const parts = UUID.exec(value.trim());
 return parts === null ? null : parts.slice(1).join('-').toLowerCase();
}
;
const tokens_NEWLINE = 0x0a;
const tokens_RETURN = 0x0d;
const tokens_QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const tokens_BACKSLASH = 0x5c;
const tokens_SLASH = 0x2f;
const tokens_STAR = 0x2a;
const DOLLAR = 0x24;
const OPEN_PAREN = 0x28;
const CLOSE_PAREN = 0x29;
const tokens_OPEN_BRACKET = 0x5b;
const tokens_CLOSE_BRACKET = 0x5d;
const tokens_OPEN_BRACE = 0x7b;
const tokens_CLOSE_BRACE = 0x7d;
const PLUS = 0x2b;
const MINUS = 0x2d;
const OPERATORS = new Set('await case delete do else in instanceof new of return throw typeof void yield'.split(' '));
const HEADS = new Set(['for', 'if', 'while', 'with']);
const IN_QUOTES = 1;
const IN_APOSTROPHES = 2;
const IN_REGEX = 4;
const IN_CLASS = 8;
const IN_TEMPLATE = 16;
function findTokens(script, offsets) {
 const scan = {
  script,
  at: 0,
  afterValue: false,
  word: '',
  parentheses: [],
  braces: 0,
  templates: [],
  unended: null,
 };
 const tokens = [];
 for (let count = 0; count < offsets.length;) {
  const start = scan.at;
  const kind = start < script.length ? readToken(scan) : 'code';
  if (start >= script.length)
   scan.at = Infinity;
  for (let offset = offsets[count]; offset !== undefined && offset < scan.at;) {
   tokens.push({ kind, start: kind === 'code' ? offset : start });
   count += 1;
   offset = offsets[count];
  }
 }
 return tokens;
}
function readToken(scan) {
 const { script, at } = scan;
 const byte = script[at] ?? 0;
 const next = script[at + 1];
 if (byte === tokens_SLASH && next === tokens_SLASH)
  return pass(scan, tokens_endOfLine(script, at), 'comment');
 if (byte === tokens_SLASH && next === tokens_STAR) {
  const end = script.indexOf('*/', at + 2);
  return pass(scan, end === -1 ? script.length : end + 2, 'comment');
 }
 if (byte === tokens_CLOSE_BRACE && scan.templates.at(-1) === scan.braces - 1) {
  scan.templates.pop();
  scan.braces -= 1;
  return readTemplate(scan) ?? readCode(scan, byte);
 }
 return readLiteral(scan, byte) ?? readCode(scan, byte);
}
function readLiteral(scan, byte) {
 const { at } = scan;
 if (byte === BACKTICK)
  return readTemplate(scan);
 if (byte === tokens_QUOTE || byte === APOSTROPHE)
  return passValue(scan, tokens_endOfString(scan, at));
 return byte === tokens_SLASH && !scan.afterValue ? passValue(scan, endOfRegex(scan, at)) : null;
}
function pass(scan, end, kind) {
 scan.at = end;
 return kind;
}
function passValue(scan, end) {
 if (end === null) {
  scan.unended ??= new Uint8Array(scan.script.length);
  return null;
 }
 scan.at = end;
 scan.afterValue = true;
 scan.word = '';
 return 'literal';
}
function readTemplate(scan) {
 const { script } = scan;
 for (let at = scan.at + 1; at < script.length; at += 1) {
  const byte = script[at];
  if (isUnended(scan, at, IN_TEMPLATE))
   break;
  if (byte === tokens_BACKSLASH)
   at += 1;
  else if (byte === BACKTICK)
   return passValue(scan, at + 1);
  else if (byte === DOLLAR && script[at + 1] === tokens_OPEN_BRACE) {
   scan.templates.push(scan.braces);
   scan.braces += 1;
   passValue(scan, at + 2);
   scan.afterValue = false;
   return 'literal';
  }
 }
 return passValue(scan, null);
}
function isUnended({ unended }, at, kind) {
 if (unended === null)
  return false;
 const kinds = unended[at] ?? 0;
 unended[at] = kinds | kind;
 return (kinds & kind) !== 0;
}
function readCode(scan, byte) {
 if (isWordByte(byte))
  return readWord(scan);
 scan.at += 1;
 if (byte <= 0x20)
  return 'code';
 if (byte === OPEN_PAREN)
  scan.parentheses.push(HEADS.has(scan.word));
 if (byte === tokens_OPEN_BRACE)
  scan.braces += 1;
 if (byte === tokens_CLOSE_BRACE)
  scan.braces -= 1;
 const isDouble = (byte === PLUS || byte === MINUS) && scan.script[scan.at] === byte;
 if (isDouble)
  scan.at += 1;
 else if (byte === CLOSE_PAREN)
  scan.afterValue = scan.parentheses.pop() !== true;
 else
  scan.afterValue = byte === tokens_CLOSE_BRACKET;
 scan.word = '';
 return 'code';
}
function readWord(scan) {
 const start = scan.at;
 while (isWordByte(scan.script[scan.at] ?? 0))
  scan.at += 1;
 scan.word = scan.script.toString('latin1', start, Math.min(scan.at, start + 12));
 const isMember = scan.script[start - 1] === 0x2e;
 scan.afterValue = isMember || !OPERATORS.has(scan.word);
 if (isMember)
  scan.word = '';
 return 'code';
}
function isWordByte(byte) {
 return ((byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x5f ||
  byte === DOLLAR ||
  byte >= 0x80);
}
function tokens_endOfLine(script, from) {
 let at = from;
 while (at < script.length && script[at] !== tokens_NEWLINE && script[at] !== tokens_RETURN)
  at += 1;
 return at;
}
function tokens_endOfString(scan, start) {
 const { script } = scan;
 const kind = script[start] === tokens_QUOTE ? IN_QUOTES : IN_APOSTROPHES;
 for (let at = start + 1; at < script.length; at += 1) {
  const byte = script[at];
  if (byte === script[start])
   return at + 1;
  if (byte === tokens_NEWLINE || byte === tokens_RETURN || isUnended(scan, at, kind))
   return null;
  if (byte === tokens_BACKSLASH)
   at += script[at + 1] === tokens_RETURN && script[at + 2] === tokens_NEWLINE ? 2 : 1;
 }
 return null;
}
function endOfRegex(scan, start) {
 const { script } = scan;
 let isInClass = false;
 for (let at = start + 1; at < script.length; at += 1) {
  const byte = script[at];
  if (byte === tokens_NEWLINE || byte === tokens_RETURN)
   return null;
  if (isUnended(scan, at, isInClass ? IN_CLASS : IN_REGEX))
   return null;
  if (byte === tokens_BACKSLASH)
   at += 1;
  else if (byte === tokens_OPEN_BRACKET)
   isInClass = true;
  else if (byte === tokens_CLOSE_BRACKET)
   isInClass = false;
  else if (byte === tokens_SLASH && !isInClass)
   return at + 1;
 }
 return null;
}
;
const MAX_LINES = 5;
const MAX_INJECTED = 2;
function* findLastComments(script, name) {
 let at = script.lastIndexOf(name);
 if (at === -1)
  return;
 const { first, codeEnd } = findLastLines(script);
 const isComment = createCommentTest(script, name, first);
 let line = { from: script.length, end: script.length };
 while (at >= first) {
  const start = findSlashes(script, at);
  line = { from: at, end: findLineEnd(script, at, line) };
  const { end } = line;
  const isLast = end >= codeEnd;
  if (start !== null && (isLast || isComment(start)))
   yield { start, at, end, isLast };
  at = findBefore(script, name, at);
 }
}
function findBefore(script, name, at) {
 return at === 0 ? -1 : script.lastIndexOf(name, at - 1);
}
function findSlashes(script, at) {
 const before = /(?<!\/)\/\/[#@][ \t]+$/.exec(script.toString('latin1', Math.max(0, at - 40), at));
 return before === null ? null : at - before[0].length;
}
function createCommentTest(script, name, first) {
 let comments;
 return (start) => {
  comments ??= findComments(script, name, first);
  return comments.has(start);
 };
}
function findComments(script, name, first) {
 const starts = [];
 for (let at = script.lastIndexOf(name); at >= first; at = findBefore(script, name, at)) {
  const start = findSlashes(script, at);
  if (start !== null)
   starts.push(start);
 }
 starts.reverse();
 const tokens = findTokens(script, starts);
 return new Set(starts.filter((_start, index) => {
  const token = tokens[index];
  return (token?.kind === 'comment' &&
   script.toString('latin1', token.start, token.start + 2) === '//');
 }));
}
function findLastLines(script) {
 let codeEnd = null;
 let end = script.length;
 let injected = 0;
 for (let lines = 0;;) {
  const start = findLineStart(script, end);
  const line = script.toString('latin1', start, end);
  if (codeEnd === null && !isOnlyComment(line))
   codeEnd = end;
  if (injected < MAX_INJECTED && isInjected(line))
   injected += 1;
  else if (line.trim() !== '')
   lines += 1;
  if (start === 0 || (codeEnd !== null && lines >= MAX_LINES)) {
   return { first: start, codeEnd: codeEnd ?? 0 };
  }
  end = start - 1;
 }
}
function isInjected(line) {
 return /^\/\/# debugId=|^;!function\(\)\{try\{.*_sentryDebugIds/.test(line);
}
function isOnlyComment(line) {
 return /^\s*(?:\/\/[^`]*)?$/.test(line) && !line.includes('*/');
}
function findLineEnd(script, at, known) {
 for (let end = at; end < known.from; end += 1)
  if (last_comments_isLineEnd(script[end]))
   return end;
 return known.end;
}
function findLineStart(script, end) {
 let start = end;
 while (start > 0 && !last_comments_isLineEnd(script[start - 1]))
  start -= 1;
 return start;
}
function last_comments_isLineEnd(byte) {
 return byte === 0x0a || byte === 0x0d;
}
;
function toDebugId({ registered, comment, isTold }) {
 const id = registered.at(-1) ?? comment?.id;
 return id === undefined ? null : { id, registered: registered.length > 0 || isTold };
}
function readScriptIds(script) {
 const comment = readIdComment(script);
 const registered = readRegisteredIds(script);
 const isTold = comment !== null && registered.length === 0 && tellsId(script, comment);
 return { registered, comment, isTold };
}
const NAME = 'debugId=';
function readIdComment(script) {
 for (const { at, end, isLast } of findLastComments(script, NAME)) {
  const start = at + NAME.length;
  const text = script.toString('latin1', start, Math.min(end, start + 64));
  const id = parseDebugId(text);
  if (id !== null)
   return { id, start, end: start + text.trimEnd().length, isLast };
 }
 return null;
}
function tellsId(script, { id, start, end }) {
 return [id, script.toString('latin1', start, end).trim()].some((text) => {
  for (let at = script.indexOf(text); at !== -1; at = script.indexOf(text, at + 1)) {
   const before = script.toString('latin1', Math.max(0, at - 4 * NAME.length), at);
   if (!/\/\/[#@][ \t]+debugId=\s*$/.test(before))
    return true;
  }
  return false;
 });
}
const REGISTRIES = ['_sentryDebugIds', '_debugIds'];
const IDENTIFIER = 'sentry-dbid-';
const ID = String.raw `([0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12})`;
const ASSIGNED = new RegExp(String.raw `^[\s\S]{0,160}?\]\s*=\s*(["'\`])${ID}\1`, 'i');
const IDENTIFIED = new RegExp(String.raw `^(["'\`])${IDENTIFIER}${ID}\1`, 'i');
function readRegisteredIds(script) {
 const found = [
  ...findAll(script, IDENTIFIER).flatMap((at) => readIdentifier(script, at - 1)),
  ...findAll(script, REGISTRIES[0]).flatMap((at) => readAssigned(script, at)),
 ];
 const native = findAll(script, REGISTRIES[1]).flatMap((at) => readAssigned(script, at));
 const ids = [found, native].flatMap((one) => keepCode(script, one)).map(({ id }) => id);
 return [...new Set(ids.toReversed())].toReversed();
}
function findAll(script, text) {
 const places = [];
 for (let at = script.indexOf(text); at !== -1; at = script.indexOf(text, at + text.length)) {
  places.push(at);
 }
 return places;
}
function readIdentifier(script, at) {
 const id = at < 0 ? null : IDENTIFIED.exec(script.toString('latin1', at, at + 64))?.[2];
 const parsed = parseDebugId(id);
 return parsed === null ? [] : [{ at, id: parsed }];
}
function readAssigned(script, from) {
 const match = ASSIGNED.exec(script.toString('latin1', from, from + 300));
 const [text = '', quote = '', written = ''] = match ?? [];
 const id = parseDebugId(written);
 return id === null ? [] : [{ at: from + text.length - written.length - 2 * quote.length, id }];
}
function keepCode(script, candidates) {
 const sorted = candidates.toSorted((a, b) => a.at - b.at);
 const tokens = findTokens(script, sorted.map(({ at }) => at));
 return sorted.filter(({ at }, index) => {
  const token = tokens[index];
  return token?.kind === 'literal' && token.start === at;
 });
}
;
function findInvalidField(json, members) {
 return checkPart({ json, members, depth: 0 });
}
function checkPart(part) {
 const { json, members } = part;
 const read = (name) => validate_map_parseSpan(json, members.values.get(name));
 if (read('version') !== 3)
  return 'its version is not 3';
 if (!isOptionalText(read('file')))
  return 'file is not a text';
 if (members.values.has('sections'))
  return checkSections(part);
 const sources = read('sources');
 if (!isListOf(sources, isTextOrNull))
  return 'sources is not a list of texts';
 if (!isOptional(read('names'), (one) => isListOf(one, isText))) {
  return 'names is not a list of texts';
 }
 if (!isOptionalText(read('sourceRoot')))
  return 'sourceRoot is not a text';
 if (!hasContents(json, members))
  return 'sourcesContent is not a list of texts';
 const isIndex = (one) => typeof one === 'number' && Number.isInteger(one) && one >= 0 && one < sources.length;
 if (!isOptional(read('ignoreList'), (one) => isListOf(one, isIndex))) {
  return 'ignoreList is not a list of sources';
 }
 return null;
}
function hasContents(json, { values }) {
 const span = values.get('sourcesContent');
 if (span === undefined || isNull(json, span))
  return true;
 return (findElements(json, span)?.every((one) => json[one.start] === validate_map_QUOTE || isNull(json, one)) ===
  true);
}
const validate_map_QUOTE = 0x22;
const validate_map_OPEN_BRACKET = 0x5b;
function isNull(json, { start, end }) {
 return json.toString('latin1', start, Math.min(end, start + 5)) === 'null';
}
function checkSections({ json, members, depth }) {
 if (members.values.has('mappings'))
  return 'it has both sections and mappings';
 const span = members.values.get('sections');
 if (span === undefined || json[span.start] !== validate_map_OPEN_BRACKET || depth === MAX_NESTED)
  return 'sections is not a list';
 let last = { line: 0, column: -1 };
 let count = 0;
 for (const section of eachSection(json, span)) {
  if (section === null && count === MAX_SECTIONS)
   return `it has more than ${count} sections`;
  if (section === null)
   return 'a section has no place';
  count += 1;
  const { offset, map } = section;
  if (![offset.line, offset.column].every((one) => Number.isInteger(one) && one >= 0))
   return 'a section has no place';
  if (offset.line < last.line || (offset.line === last.line && offset.column <= last.column)) {
   return 'its sections are not in order';
  }
  last = offset;
  if (map === null)
   return 'a section has no map';
  const reason = checkPart({ json, members: map, depth: depth + 1 });
  if (reason !== null)
   return reason;
 }
 return null;
}
function isText(value) {
 return typeof value === 'string';
}
function isTextOrNull(value) {
 return value === null || isText(value);
}
function isOptionalText(value) {
 return isOptional(value, isText);
}
function isOptional(value, accepts) {
 return value === undefined || value === null || accepts(value);
}
function isListOf(value, accepts) {
 return Array.isArray(value) && value.every((one) => accepts(one));
}
function validate_map_parseSpan(json, span) {
 try {
  return span === undefined ? undefined : JSON.parse(json.toString('utf8', span.start, span.end));
 }
 catch {
  return NOTHING;
 }
}
const NOTHING = Symbol('broken JSON');
;
function checkMap({ json, members }, visitor) {
 const invalid = findInvalidField(json, members);
 if (invalid !== null)
  return invalid;
 const count = ({ values }, name) => {
  const span = values.get(name);
  return span === undefined ? 0 : (findElements(json, span)?.length ?? 0);
 };
 return readMapSegments(json, members, {
  ...visitor,
  leave: (part, { maxSource, maxName }) => {
   if (maxSource >= count(part, 'sources'))
    return 'it has a token of a source that it does not name';
   return maxName >= count(part, 'names')
    ? 'it has a token of a name that it does not list'
    : null;
  },
 });
}
;
function findProblem(script) {
 if (script.map === null)
  return script.lack ?? 'its source map cannot be read';
 return findIdProblem(script) ?? findMapProblem(script, script.map);
}
function findIdProblem({ bytes, isBytecode, debugId, mapId }) {
 const ids = isBytecode ? null : readScriptIds(bytes);
 const own = ids === null ? null : toDebugId(ids);
 if (debugId === null || (ids !== null && own?.registered !== true)) {
  return 'it registers no Debug ID, so that only release and URL lead to its source map';
 }
 if (own !== null && own.id !== debugId)
  return `it registers ${own.id} instead of ${debugId}`;
 if (ids !== null && ids.comment !== null && ids.comment.id !== debugId) {
  return `its comment names ${ids.comment.id} instead of ${debugId}`;
 }
 return mapId === null || mapId === debugId
  ? null
  : `its source map names ${mapId} instead of ${debugId}`;
}
function findMapProblem({ bytes, isBytecode, debugId, shift }, map) {
 const snippet = isBytecode || debugId === null ? null : findPutSnippet(bytes, debugId);
 const fit = createFit({
  lines: isBytecode ? null : measureLines(bytes),
  ...(snippet === null ? {} : { inserted: { ...snippet.shift, width: snippet.width } }),
 }, shift);
 const sample = createSample(map.json);
 const invalid = checkMap(map, {
  enter: sample.enter,
  visit: (segment) => {
   fit.add(segment);
   sample.add(segment);
  },
 });
 if (invalid !== null)
  return `its source map is invalid: ${invalid}`;
 const { tokens, beyond, inserted } = fit.result;
 if (inserted > 0)
  return 'its source map does not know of the code that was put before it';
 if (!isFitting(fit.result)) {
  return `its source map is of another script: ${beyond} of ${tokens} tokens are where it has no code`;
 }
 return sample.check();
}
function createSample(json) {
 let count = 0;
 let next = 1;
 let source = -1;
 let line = 0;
 let part = null;
 let current = null;
 return {
  enter: (members) => {
   current = members;
  },
  add: (segment) => {
   if (segment.source === -1)
    return;
   count += 1;
   if (count < next)
    return;
   next *= 2;
   source = segment.source;
   line = segment.originalLine;
   part = current;
  },
  check: () => {
   const span = part?.values.get('sourcesContent');
   const content = span === undefined ? undefined : findElements(json, span)?.[source];
   if (content === undefined)
    return null;
   const text = JSON.parse(json.toString('utf8', content.start, content.end));
   if (typeof text !== 'string' || line <= text.split(/\r\n|[\n\r\u2028\u2029]/).length)
    return null;
   return `its source map leads to line ${line + 1} of a source that has fewer`;
  },
 };
}
;
const mappings_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_EDIT = { at: 0, removed: 0, text: '' };
function shiftMappings(mappings, shift) {
 const { at, removed, text } = editMappings(mappings, shift);
 return mappings.slice(0, at) + text + mappings.slice(at + removed);
}
function editMappings(mappings, shift) {
 const start = startOfLine(mappings, shift.line);
 if (start === null)
  return NO_EDIT;
 return shift.width === 0
  ? { at: start, removed: 0, text: ';' }
  : widenLine(mappings, start, shift);
}
function startOfLine(mappings, line) {
 let start = 0;
 for (let passed = 0; passed < line; passed += 1) {
  const end = mappings.indexOf(';', start);
  if (end === -1)
   return null;
  start = end + 1;
 }
 return start;
}
function widenLine(mappings, start, { column, width }) {
 let at = start;
 let reached = 0;
 while (at < mappings.length && mappings[at] !== ';') {
  const { value, end } = readVlq(mappings, at);
  reached += value;
  if (end > at && reached >= column) {
   return { at, removed: end - at, text: writeVlq(value + width) };
  }
  at = end;
  while (at < mappings.length && mappings[at] !== ',' && mappings[at] !== ';')
   at += 1;
  if (mappings[at] === ',')
   at += 1;
 }
 return NO_EDIT;
}
function readVlq(mappings, start) {
 let bits = 0;
 let scale = 1;
 let end = start;
 for (;;) {
  const digit = mappings_DIGITS.indexOf(mappings.charAt(end));
  if (end >= mappings.length || digit === -1)
   break;
  end += 1;
  bits += (digit & 31) * scale;
  scale *= 32;
  if (digit < 32)
   break;
 }
 const size = Math.floor(bits / 2);
 return { value: bits % 2 === 0 ? size : -size, end };
}
function writeVlq(value) {
 let bits = value < 0 ? -value * 2 + 1 : value * 2;
 let text = '';
 do {
  const rest = Math.floor(bits / 32);
  text += mappings_DIGITS.charAt((bits % 32) + (rest > 0 ? 32 : 0));
  bits = rest;
 } while (bits > 0);
 return text;
}
;
const shift_map_QUOTE = 0x22;
function shiftMap(json, members, shift) {
 return joinClose(json, shiftPart({ json, members, depth: 0 }, shift));
}
function shiftPart(part, shift) {
 const sections = part.members.values.get('sections');
 if (sections === undefined)
  return shiftStrings(part, shift) ?? [null];
 return part.depth === MAX_NESTED ? [null] : shiftSections(part, sections, shift);
}
function* shiftSections({ json, depth }, span, shift) {
 for (const section of eachSection(json, span)) {
  if (section === null)
   yield null;
  else
   yield* shiftSection(section, shift, { json, depth });
 }
}
function shiftStrings({ json, members: { values } }, shift) {
 const mappings = values.get('mappings');
 if (mappings === undefined || json[mappings.start] !== shift_map_QUOTE)
  return null;
 if (values.has('scopes'))
  return null;
 return lineMembers(shift)
  .flatMap((name) => values.get(name) ?? [])
  .filter(({ start }) => json[start] === shift_map_QUOTE)
  .toSorted((a, b) => a.start - b.start)
  .map((span) => editString(json, span, shift));
}
function lineMembers({ width }) {
 return width === 0 ? ['mappings', 'rangeMappings'] : ['mappings'];
}
function editString(json, span, shift) {
 const raw = json.toString('latin1', span.start + 1, span.end - 1);
 if (raw.includes('\\')) {
  const mappings = String(shift_map_parseSpan(json, span));
  return { ...span, text: JSON.stringify(shiftMappings(mappings, shift)) };
 }
 const { at, removed, text } = editMappings(raw, shift);
 const start = span.start + 1 + at;
 return { start, end: start + removed, text };
}
function shift_map_parseSpan(json, { start, end }) {
 try {
  return JSON.parse(json.toString('utf8', start, end));
 }
 catch {
  return null;
 }
}
function shiftSection({ offset: { line, column }, place, map }, shift, { json, depth }) {
 if (line < shift.line || (line === shift.line && column < shift.column)) {
  const inner = map === null ? null : { json, members: map, depth: depth + 1 };
  return inner === null ? [null] : shiftPart(inner, toInnerShift(shift, line, column));
 }
 if (shift.width === 0)
  return editNumber(place, 'line', line + 1);
 return line === shift.line ? editNumber(place, 'column', column + shift.width) : [];
}
function editNumber({ values }, name, value) {
 const span = values.get(name);
 return span === undefined ? [] : [{ ...span, text: String(value) }];
}
function toInnerShift(shift, line, column) {
 return line === shift.line
  ? { ...shift, line: 0, column: shift.column - column }
  : { ...shift, line: shift.line - line };
}
;
const ID_KEYS = ['debugId', 'debug_id'];
function parseSourceMap(json) {
 const members = (0,external_node_buffer_.isUtf8)(json) ? findMapMembers(json) : null;
 if (members === null)
  return null;
 const [debugId = null] = ID_KEYS.flatMap((key) => readId(json, members, key) ?? []);
 return { json, members, debugId };
}
function readId(json, { values }, key) {
 const span = values.get(key);
 return span === undefined
  ? null
  : parseDebugId(json.toString('latin1', span.start + 1, span.end - 1));
}
function planMapEdits({ json, members }, debugId, shift) {
 const shifts = shift === null ? [] : shiftMap(json, members, shift);
 if (shifts === null)
  return null;
 const replaced = ID_KEYS.flatMap((key) => {
  const span = members.values.get(key);
  return span === undefined ? [] : [{ ...span, text: JSON.stringify(debugId) }];
 });
 const added = ID_KEYS.filter((key) => !members.values.has(key));
 const text = added.map((key) => `"${key}":"${debugId}",`).join('');
 return [{ start: members.open, end: members.open, text }, ...replaced, ...shifts];
}
function editMap({ json }, edits) {
 return Buffer.concat(applyEdits(json, edits));
}
;
function parseDataUrl(url) {
 const head = /^data:[^,]*,/i.exec(url.slice(0, 1_000))?.[0];
 if (head === undefined)
  return null;
 const isBase64 = /;\s*base64\s*,$/i.test(head);
 const data = url.slice(head.length);
 try {
  const json = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
  return { json, head, isBase64 };
 }
 catch {
  return null;
 }
}
function renderDataUrl({ json, head, isBase64 }) {
 return head + (isBase64 ? json.toString('base64') : encodeURIComponent(json.toString('utf8')));
}
;
const map_reference_NAME = 'sourceMappingURL=';
function readMapReference(script) {
 for (const comment of findLastComments(script, map_reference_NAME)) {
  const reference = toReference(script, comment);
  if (reference !== null)
   return reference;
 }
 return null;
}
function toReference(script, { start: comment, at, end }) {
 const start = at + map_reference_NAME.length;
 const url = readUrl(script, start, end);
 if (url === '')
  return null;
 const isLineStart = comment === 0 || map_reference_isLineEnd(script[comment - 1]);
 if (!isLineStart && url.includes("'"))
  return null;
 return { url, start, end: start + Buffer.byteLength(url), comment };
}
function readUrl(script, start, end) {
 let stop = start;
 while (stop < end && !isDelimiter(script[stop] ?? 0))
  stop += 1;
 const url = script.toString('utf8', start, stop);
 const isRefused = /\s/.test(url.trimEnd()) || !isBlank(script, stop, end);
 return isRefused ? '' : url.trimEnd();
}
function isDelimiter(byte) {
 return byte <= 0x20 || byte === 0x22 || byte === 0x60;
}
function isBlank(script, start, end) {
 let at = start;
 while (at < end && (script[at] ?? 0) <= 0x20)
  at += 1;
 return at === end;
}
function map_reference_isLineEnd(byte) {
 return byte === 0x0a || byte === 0x0d;
}
function readInlineMap(reference) {
 return reference === null ? null : parseDataUrl(reference.url);
}
function findScriptEnd(script, reference) {
 if (reference === null)
  return script.length;
 const rest = script.toString('latin1', reference.end).split(/[\r\n]/);
 const isOver = rest.every((line) => /^\s*(?:\/\/[^`]*)?$/.test(line) && !line.includes('*/'));
 return isOver ? reference.comment : script.length;
}
var external_node_fs_ = __webpack_require__(3024);
;
function readContents(path, take = (bytes) => Buffer.allocUnsafeSlow(bytes)) {
 const file = (0,external_node_fs_.openSync)(path, 'r');
 try {
  const { size, mtimeMs, mode, uid, gid } = (0,external_node_fs_.fstatSync)(file);
  const bytes = take(size);
  let length = 0;
  while (length < size) {
   const bytesRead = (0,external_node_fs_.readSync)(file, bytes, length, size - length, null);
   if (bytesRead === 0)
    break;
   length += bytesRead;
  }
  return { bytes: bytes.subarray(0, length), mtimeMs, mode: mode & 0o7777, uid, gid };
 }
 finally {
  (0,external_node_fs_.closeSync)(file);
 }
}
function measureFiles(files) {
 return files.map(({ path, name }) => withFileError(name, () => (0,external_node_fs_.statSync)(path).size));
}
function withFileError(name, act) {
 try {
  return act();
 }
 catch (error) {
  throw new errors.lZ(`${name} cannot be read: ${(0,errors.wh)(error)}.`, {
   cause: error,
  });
 }
}
;
function readMap(file, { take }) {
 const before = readContents(file.path, take);
 const parsed = parseSourceMap(before.bytes);
 return parsed === null ? null : { file, before, parsed };
}
function readScript(facts, { take }) {
 return { facts, before: readContents(facts.file.path, take) };
}
function readHeldMap({ before: { bytes } }) {
 const inline = readInlineMap(readMapReference(bytes));
 return inline === null ? null : parseSourceMap(inline.json);
}
;
function checkGroup(scripts, outcome) {
 return scripts.map((script) => checkScript(script, outcome));
}
function checkScript(script, { map, artifacts, plans }) {
 const { facts, before } = script;
 const { file, isBytecode, holdsMap, mapUrl } = facts;
 const plan = plans.find((one) => one.script === script)?.plan;
 const edits = plan?.script ?? [];
 const debugId = artifacts.find(({ path }) => path === file.path)?.debugId ?? null;
 const source = map?.parsed ?? (isBytecode ? null : readHeldMap(script));
 const changes = map === null ? edits : (plans[0]?.plan.map ?? []);
 const problem = findProblem({
  bytes: edits.length === 0 ? before.bytes : Buffer.concat(applyEdits(before.bytes, edits)),
  isBytecode,
  debugId,
  lack: holdsMap ? null : describeLack(mapUrl),
  map: source,
  shift: plan?.shift ?? null,
  mapId: changes.length > 0 ? debugId : (source?.debugId ?? null),
 });
 return {
  script: file.name,
  map: map?.file.name ?? null,
  debugId,
  problem,
  mapPath: map?.file.path ?? null,
  sum: `${before.bytes.length} ${(0,external_node_zlib_.crc32)(before.bytes)}`,
 };
}
function describeLack(mapUrl) {
 return mapUrl === null
  ? 'it has no source map'
  : `its source map ${(0,markdown.ml)(mapUrl, 100)} was not found`;
}
function settleChecks(checks) {
 const byId = new Map();
 const clashes = new Map();
 for (const check of checks) {
  if (check.debugId === null)
   continue;
  const other = byId.get(check.debugId);
  if (other === undefined)
   byId.set(check.debugId, check);
  else if (!isSame(check, other)) {
   clashes.set(check, other.script);
   if (!clashes.has(other))
    clashes.set(other, check.script);
  }
 }
 return checks.map((check) => {
  const { script, map, debugId, problem } = check;
  const other = clashes.get(check);
  const clash = other === undefined ? null : `${other} has the same Debug ID`;
  return { script, map, debugId, problem: problem ?? clash };
 });
}
function isSame(a, b) {
 return a.sum === b.sum || (a.mapPath !== null && a.mapPath === b.mapPath);
}
;
async function findNamedMaps(wishes, known, { accepts, watch = UNHURRIED, }) {
 const paths = new Set(known.map(({ path }) => path));
 const found = [];
 for (const { script, location } of wishes) {
  watch('looking for the maps that scripts name');
  const place = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(script.path), location);
  if (paths.has(place) || isForeign(location) || !accepts(place, script))
   continue;
  const path = await findFile(place);
  if (path === null || paths.has(path) || !accepts(path, script))
   continue;
  paths.add(path);
  found.push({ path, name: nameBeside(script, path), kind: 'map' });
 }
 return found;
}
function isForeign(location) {
 return isRemotePath(location) || (external_node_path_.sep === '\\' && isWindowsName(location));
}
async function findFile(path) {
 try {
  const target = await (0,promises_.realpath)(path);
  return (await (0,promises_.stat)(target)).isFile() ? target : null;
 }
 catch {
  return null;
 }
}
function nameBeside(script, path) {
 const location = (0,external_node_path_.relative)((0,external_node_path_.dirname)(script.path), path).replaceAll(external_node_path_.sep, '/');
 const name = external_node_path_.posix.join(external_node_path_.posix.dirname(script.name), location);
 return name.replace(/^(?:\.\.\/)+/, '');
}
;
const ROUND_BYTES = 256 * 1024;
function createBufferPool(maxBytes) {
 const free = [];
 let held = 0;
 return {
  take: (bytes) => {
   const at = free.findIndex(({ byteLength }) => byteLength >= bytes);
   const [found] = at === -1 ? [] : free.splice(at, 1);
   if (found !== undefined)
    held -= found.byteLength;
   const rounded = Math.ceil(bytes / ROUND_BYTES) * ROUND_BYTES;
   const memory = found ?? Buffer.allocUnsafeSlow(rounded).buffer;
   return Buffer.from(memory, 0, bytes);
  },
  give: ({ buffer }) => {
   const memory = buffer;
   const at = free.findIndex(({ byteLength }) => byteLength >= memory.byteLength);
   free.splice(at === -1 ? free.length : at, 0, memory);
   held += memory.byteLength;
   while (held > maxBytes)
    held -= free.shift()?.byteLength ?? 0;
  },
 };
}
var external_node_timers_promises_ = __webpack_require__(8500);
;
const TURN_MS = 20;
async function* inTurns(items) {
 let since = performance.now();
 for (const item of items) {
  if (performance.now() - since >= TURN_MS) {
   await (0,external_node_timers_promises_.setImmediate)();
   since = performance.now();
  }
  yield item;
 }
}
;
function describeConflict({ file, ids: { registered, comment }, debugId }, mapId) {
 const others = [
  ...(comment === null || comment.id === debugId ? [] : [`its comment names ${comment.id}`]),
  ...(mapId === null || mapId === debugId ? [] : [`its map names ${mapId}`]),
 ];
 if (debugId === null || (registered.length < 2 && others.length === 0))
  return null;
 const rest = others.length === 0 ? '' : `, but ${others.join(' and ')}`;
 if (registered.length === 0) {
  return `${file.name} names the Debug ID ${debugId} in its comment${rest}. The comment’s is used.`;
 }
 const ids = registered.length === 1 ? 'ID' : 'IDs';
 return `${file.name} registers the Debug ${ids} ${registered.join(' and ')}${rest}. Sentry’s SDK reports ${debugId}, so that one is used.`;
}
;
function renderSnippet(debugId) {
 return (';!function(){try{' +
  'var g="undefined"!=typeof globalThis?globalThis:"undefined"!=typeof window?window:' +
  '"undefined"!=typeof global?global:self,s=new g.Error().stack;' +
  `s&&((g._sentryDebugIds=g._sentryDebugIds||{})[s]="${debugId}")` +
  '}catch(_){}}();');
}
function renderDebugIdComment(debugId) {
 return `//# debugId=${debugId}`;
}
;
function planInjection(script, injection) {
 const { snippet, map, shift } = planFront(script, injection) ?? planEnd(script, injection);
 const comment = planComment(script, injection.debugId, snippet);
 return withInlineMap(script, injection.map, {
  script: [snippet, ...comment],
  map,
  shift,
 });
}
function planNaming(script, injection) {
 const { map, debugId, mayMove } = injection;
 const snippet = map === null || !mayMove ? null : findPutSnippet(script, debugId);
 const shift = map !== null && snippet !== null && isUnshifted(map, snippet) ? snippet.shift : null;
 if (map?.debugId === debugId && shift === null)
  return { script: [], map: [], shift: null };
 const edits = map === null ? [] : (planMapEdits(map, debugId, shift) ?? []);
 return withInlineMap(script, map, {
  script: planComment(script, debugId, null),
  map: edits,
  shift,
 });
}
function withInlineMap(script, source, plan) {
 const reference = readMapReference(script);
 const inline = readInlineMap(reference);
 if (reference === null || inline === null || source === null)
  return plan;
 const text = renderDataUrl({ ...inline, json: editMap(source, plan.map) });
 const url = { start: reference.start, end: reference.end, text };
 return { ...plan, script: [...plan.script, url], map: [] };
}
function planFront(script, { map, mayMove, debugId }) {
 const { offset, line, column } = findPrologueEnd(script);
 if (map === null || !mayMove || offset === script.length)
  return null;
 const snippet = renderSnippet(debugId);
 const isLineStart = column === 0;
 const width = snippet.length;
 const shift = { line, column, width: isLineStart ? 0 : width };
 const text = isLineStart ? snippet + lineEndOf(script) : snippet;
 const edit = { start: offset, end: offset, text };
 const isDone = isShiftedAlready(map, script, { edit, shift, width });
 const moved = isDone ? null : shift;
 const edits = planMapEdits(map, debugId, moved);
 return edits === null ? null : { snippet: edit, map: edits, shift: moved };
}
function planEnd(script, { map, debugId }) {
 const offset = findScriptEnd(script, readMapReference(script));
 const text = breakBefore(script, offset) + renderSnippet(debugId) + lineEndOf(script);
 return {
  snippet: { start: offset, end: offset, text },
  map: map === null ? [] : (planMapEdits(map, debugId, null) ?? []),
  shift: null,
 };
}
function planComment(script, debugId, snippet) {
 const comment = readIdComment(script);
 const isLast = comment?.isLast === true && (snippet === null || snippet.start < comment.start);
 if (isLast && comment.id === debugId)
  return [];
 if (isLast)
  return [{ start: comment.start, end: comment.end, text: debugId }];
 const end = script.length;
 const lineBreak = snippet?.start === end ? '' : breakBefore(script, end);
 return [{ start: end, end, text: lineBreak + renderDebugIdComment(debugId) + lineEndOf(script) }];
}
function breakBefore(script, offset) {
 const before = script[offset - 1];
 return offset === 0 || before === 0x0a || before === 0x0d ? '' : lineEndOf(script);
}
function lineEndOf(script) {
 const newline = script.indexOf('\n');
 return newline > 0 && script[newline - 1] === 0x0d ? '\r\n' : '\n';
}
;
function waitingPathOf(path) {
 return besides(path, 'new');
}
function keptPathOf(path) {
 return besides(path, 'old');
}
function besides(path, ending) {
 const name = (0,external_node_crypto_.createHash)('sha1').update((0,external_node_path_.basename)(path)).digest('hex').slice(0, 16);
 return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.debug-id-${name}.${ending}`);
}
async function stageGroup(replacements, staging) {
 const staged = [];
 try {
  for (const replacement of replacements) {
   await stageFile(replacement, staging);
   const { path, before, pieces } = replacement;
   staged.push({ path, mtimeMs: before.mtimeMs, ...takeFingerprint(pieces) });
  }
  return staged;
 }
 catch (error) {
  await discardGroup(staged, staging);
  throw error;
 }
}
async function stageFile({ path, before, pieces }, staging) {
 const waiting = waitingPathOf(path);
 staging.hold(waiting);
 let file;
 try {
  file = createFile(waiting, before.mode);
 }
 catch (error) {
  staging.letGo(waiting);
  throw error;
 }
 try {
  fillFile(file, pieces, before);
 }
 catch (error) {
  await staging.remove(waiting);
  throw error;
 }
}
function fillFile(file, pieces, before) {
 try {
  writePieces(file, pieces);
  keepAccess(file, before);
 }
 finally {
  (0,external_node_fs_.closeSync)(file);
 }
}
function takeFingerprint(pieces) {
 return {
  size: pieces.reduce((sum, piece) => sum + piece.length, 0),
  crc: pieces.reduce((sum, piece) => (0,external_node_zlib_.crc32)(piece, sum), 0),
 };
}
function writePieces(file, pieces) {
 const bytesWritten = (0,external_node_fs_.writevSync)(file, pieces);
 const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
 if (bytesWritten < length)
  (0,external_node_fs_.writeFileSync)(file, Buffer.concat(pieces).subarray(bytesWritten));
}
function keepAccess(file, before) {
 const { mode, uid, gid } = (0,external_node_fs_.fstatSync)(file);
 if (uid !== before.uid || gid !== before.gid) {
  try {
   (0,external_node_fs_.fchownSync)(file, before.uid, before.gid);
  }
  catch {
  }
 }
 if ((mode & 0o7777) !== before.mode)
  (0,external_node_fs_.fchmodSync)(file, before.mode);
}
function createFile(path, mode) {
 try {
  return (0,external_node_fs_.openSync)(path, 'wx', mode);
 }
 catch (error) {
  if ((0,errors.CA)(error) !== 'EEXIST')
   throw error;
  (0,external_node_fs_.rmSync)(path);
  return (0,external_node_fs_.openSync)(path, 'wx', mode);
 }
}
const WRITABLE = 0o200;
function replaceNow(from, to) {
 try {
  (0,external_node_fs_.renameSync)(from, to);
 }
 catch (error) {
  const mode = (0,errors.CA)(error) === 'EPERM' ? readMode(to) : WRITABLE;
  if ((mode & WRITABLE) !== 0)
   throw error;
  (0,external_node_fs_.chmodSync)(to, mode | WRITABLE);
  try {
   (0,external_node_fs_.renameSync)(from, to);
  }
  catch (failure) {
   (0,external_node_fs_.chmodSync)(to, mode);
   throw failure;
  }
 }
}
function readMode(path) {
 return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mode ?? WRITABLE;
}
async function discardGroup(group, staging) {
 await Promise.all(group.map(({ path }) => staging.remove(waitingPathOf(path))));
}
function expectUnchanged({ path, mtimeMs }) {
 const now = (0,external_node_fs_.statSync)(path);
 if (now.mtimeMs !== mtimeMs)
  throw new Error(`${path} was written to meanwhile`);
}
;
const REACT_NATIVE = new Set(['.jsbundle', '.bundle', '.hbc']);
async function injectGroup(group, { write, dryRun, keeps, staging, pool }) {
 const map = group.map === null ? null : readMap(group.map, pool);
 const warnings = describeProblems(group, map);
 const known = group.scripts.find(({ debugId }) => debugId !== null)?.debugId;
 const found = known ?? map?.parsed.debugId ?? null;
 const isKept = group.map !== null && keeps(group.map);
 const scripts = group.scripts.map((facts) => readScript(facts, pool));
 const open = scripts.filter(({ facts }) => write && isOpen(facts, keeps(facts.file) || isKept));
 const debugId = found ?? computeGroupId(open, map);
 const plans = debugId === null ? [] : planScripts(open, { map, debugId, mayMove: scripts.length === 1 });
 const artifacts = toArtifacts(group, map, debugId);
 const injected = {
  artifacts,
  warnings,
  staged: dryRun ? [] : await stageGroup(toReplacements(plans, map), staging),
  kept: write ? findKept(scripts, open) : [],
  checks: checkGroup(scripts, { map, artifacts, plans }),
 };
 for (const file of [...scripts, ...(map === null ? [] : [map])])
  pool.give(file.before.bytes);
 return injected;
}
function findKept(scripts, open) {
 return scripts
  .filter((one) => !open.includes(one) && one.facts.debugId === null && isOpen(one.facts, false))
  .map(({ facts }) => facts.file);
}
function describeProblems({ map: file, scripts }, map) {
 const unread = file !== null && map === null
  ? [`${file.name} is not a source map in UTF-8: it is left out.`]
  : [];
 const conflicts = scripts.map((facts) => describeConflict(facts, map?.parsed.debugId ?? facts.heldMapId));
 return [...unread, ...conflicts.filter((one) => one !== null)];
}
function isOpen({ file, ids, isBytecode }, isKept) {
 return !isKept && !ids.isTold && !isBytecode && !REACT_NATIVE.has((0,external_node_path_.extname)(file.name));
}
const HEAD_OF_COUNTED_MAP = 'data:application/json;base64,';
function computeGroupId([script], map) {
 if (script === undefined)
  return null;
 const { bytes } = script.before;
 if (map !== null)
  return computeDebugId(bytes, map.parsed.json);
 const inline = readInlineMap(readMapReference(bytes));
 return computeDebugId(bytes, inline?.head === HEAD_OF_COUNTED_MAP ? inline.json : null);
}
function planScripts(scripts, { map, debugId, mayMove }) {
 return scripts.map((script) => {
  const { registered, debugId: own } = script.facts;
  const injection = { debugId: own ?? debugId, map: map?.parsed ?? readHeldMap(script), mayMove };
  const plan = registered ? planNaming : planInjection;
  return { script, plan: plan(script.before.bytes, injection) };
 });
}
function toReplacements(plans, map) {
 const changed = plans.filter(({ plan }) => plan.script.length > 0);
 const replacements = changed.map(({ script: { facts, before }, plan }) => ({
  path: facts.file.path,
  before,
  pieces: applyEdits(before.bytes, plan.script),
 }));
 const mapEdits = plans[0]?.plan.map;
 if (map === null || mapEdits === undefined || mapEdits.length === 0)
  return replacements;
 const pieces = applyEdits(map.before.bytes, mapEdits);
 return [...replacements, { path: map.file.path, before: map.before, pieces }];
}
function toArtifacts(group, map, debugId) {
 const scripts = group.scripts.map(({ file, debugId: own, isBytecode }) => ({
  ...file,
  debugId: own ?? debugId,
  mapUrl: map === null ? null : toMapUrl(file, map.file),
  isBytecode,
 }));
 return map === null
  ? scripts
  : [...scripts, { ...map.file, debugId, mapUrl: null, isBytecode: false }];
}
function toMapUrl(script, map) {
 const location = external_node_path_.posix.relative(external_node_path_.posix.dirname(script.name), map.name);
 return encodeURI(location).replaceAll('#', '%23').replaceAll('?', '%3F');
}
;
function createMapLookup(maps) {
 const byPath = new Map(maps.map((map) => [map.path, map]));
 const byName = indexUnique(maps, ({ name }) => name);
 const byBaseName = indexUnique(maps, ({ name }) => external_node_path_.posix.basename(name));
 return {
  beside: (script, location) => byPath.get(toPath(script, location)),
  byName: (script, location) => byName.get(toName(script, location)),
  byHashedName: (location) => {
   const name = external_node_path_.posix.basename(location);
   return hasHash(name) ? byBaseName.get(name) : undefined;
  },
 };
}
function indexUnique(maps, toKey) {
 const index = new Map();
 for (const map of maps)
  index.set(toKey(map), index.has(toKey(map)) ? undefined : map);
 return index;
}
function toPath({ path, name }, location) {
 if (!location.startsWith('/'))
  return (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), location);
 const ending = name.replaceAll('/', external_node_path_.sep);
 const root = path.endsWith(external_node_path_.sep + ending) ? path.slice(0, -ending.length) : (0,external_node_path_.dirname)(path);
 return (0,external_node_path_.resolve)(root, location.slice(1));
}
function toName({ name }, location) {
 return location.startsWith('/') ? location.slice(1) : external_node_path_.posix.join(external_node_path_.posix.dirname(name), location);
}
function hasHash(name) {
 return name
  .split(/\.|-(?=[\w-]{8,}\.)/)
  .some((part) => /^[\w-]{8,}$/.test(part) &&
  (/\d/.test(part) || (/[a-z]/.test(part.slice(1)) && /[A-Z]/.test(part.slice(1)))));
}
;
function pairFiles(references, maps) {
 const index = createMapLookup(maps);
 const seekers = references.map((reference) => ({ ...reference, location: toLocation(reference) }));
 const named = new Map();
 for (const { script, location } of seekers) {
  const map = location === null ? undefined : findNamed(location, (at) => index.beside(script, at));
  if (map !== undefined)
   named.set(script.path, map);
 }
 const open = seekers.filter(({ script }) => !named.has(script.path));
 const beside = open
  .filter(mayBeGuessed)
  .flatMap(({ script }) => guessMap(script, (at) => index.beside(script, at)));
 const near = assignGuessedMaps(beside, toPaths(named.values()));
 const sure = new Map([...named, ...near.maps]);
 const left = without(open, beside);
 const claimed = toPaths(sure.values());
 const elsewhere = guessElsewhere(left, index).filter(({ map }) => !claimed.has(map.path));
 const far = assignGuessedMaps(elsewhere, new Set());
 const lost = without(left, elsewhere).filter((seeker) => !mayBeGuessed(seeker));
 return {
  maps: new Map([...sure, ...far.maps]),
  warnings: [
   ...lost.map(({ script, url }) => `${script.name} names the map ${url}, which is not among the files.`),
   ...near.warnings,
   ...far.warnings,
  ],
 };
}
function toPaths(files) {
 return new Set([...files].map(({ path }) => path));
}
function without(seekers, guesses) {
 const guessed = toPaths(guesses.map(({ script }) => script));
 return seekers.filter(({ script }) => !guessed.has(script.path));
}
function toLocation({ url }) {
 if (url === null || /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url))
  return null;
 const location = url.replace(/[?#].*$/s, '');
 return location === '' ? null : location;
}
function mayBeGuessed({ location }) {
 return location === null || location.startsWith('/');
}
function findNamed(location, find) {
 return find(decodeLocation(location)) ?? find(location);
}
function decodeLocation(location) {
 try {
  return decodeURIComponent(location);
 }
 catch {
  return location;
 }
}
function guessMap(script, find) {
 const { base, name, ext } = external_node_path_.posix.parse(script.name);
 const stem = name.replace(/\.min$/, '');
 for (const owner of [base, `${stem}${ext}`, `${stem}.min${ext}`, stem, `${stem}.min`]) {
  const map = find(`${owner}.map`);
  if (map !== undefined)
   return [{ script, map, isOwnName: owner === base }];
 }
 return [];
}
function guessElsewhere(seekers, index) {
 return seekers.flatMap((seeker) => {
  const { script, location } = seeker;
  const find = (at) => index.byName(script, at);
  const map = location === null ? undefined : findNamed(location, find);
  if (map !== undefined)
   return [{ script, map, isOwnName: true }];
  const guessed = mayBeGuessed(seeker) ? guessMap(script, find) : [];
  return guessed.length > 0 ? guessed : guessHashed(seeker, index);
 });
}
function guessHashed({ script, location }, index) {
 const wanted = location ?? `${external_node_path_.posix.basename(script.name)}.map`;
 const map = findNamed(wanted, index.byHashedName);
 return map === undefined ? [] : [{ script, map, isOwnName: true }];
}
function assignGuessedMaps(guesses, named) {
 const maps = new Map();
 const warnings = [];
 const byMap = new Map(guesses.map(({ map }) => [map, []]));
 for (const guess of guesses)
  byMap.get(guess.map)?.push(guess);
 for (const guess of guesses) {
  const { script, map } = guess;
  const rivals = (byMap.get(map) ?? []).filter((other) => other !== guess);
  if (named.has(map.path)) {
   warnings.push(`${script.name} has no map: ${map.name} is named by another script.`);
  }
  else if (rivals.length === 0 || (guess.isOwnName && !rivals.some((one) => one.isOwnName))) {
   maps.set(script.path, map);
  }
  else {
   const others = rivals.map((rival) => rival.script.name).join(', ');
   warnings.push(`${script.name} has no map: ${map.name} could be that of ${others} as well.`);
  }
 }
 return { maps, warnings };
}
var remove = __webpack_require__(1046);
var src_json = __webpack_require__(8674);
;
const RECORD_NAME = '.debug-id-record.json';
const MAX_BYTES = 16 * 1024 * 1024;
async function writeRecords(groups, staging) {
 const byFolder = new Map();
 for (const group of groups.filter(({ length }) => length > 1)) {
  for (const folder of new Set(group.map(({ path }) => (0,external_node_path_.dirname)(path)))) {
   const members = byFolder.get(folder);
   if (members === undefined)
    byFolder.set(folder, [group]);
   else
    members.push(group);
  }
 }
 const paths = [];
 for (const [folder, members] of byFolder) {
  const path = (0,external_node_path_.join)(folder, RECORD_NAME);
  try {
   await staging.make(path, () => (0,promises_.writeFile)(path, renderRecord(folder, members), { flag: 'wx', mode: 0o600 }));
  }
  catch (error) {
   await Promise.all(paths.filter((one) => staging.holds(one)).map(staging.remove));
   throw error;
  }
  paths.push(path);
 }
 return paths;
}
function renderRecord(folder, groups) {
 return JSON.stringify({
  about: 'Scripts and source maps that were being replaced. The next run puts them right.',
  groups: groups.map((group) => group.map(({ path, size, crc }) => ({ path: (0,external_node_path_.relative)(folder, path), size, crc }))),
 });
}
async function readRecord(folder) {
 const path = (0,external_node_path_.join)(folder, RECORD_NAME);
 try {
  const facts = await (0,promises_.lstat)(path);
  if (!facts.isFile() || facts.size > MAX_BYTES)
   return [];
  return parseRecord(folder, JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
 }
 catch {
  return [];
 }
}
function parseRecord(folder, json) {
 if (!(0,src_json.Gv)(json) || !Array.isArray(json['groups']))
  return [];
 return json['groups'].flatMap((group) => {
  const files = Array.isArray(group) ? group.map((file) => parseFile(folder, file)) : [];
  const whole = files.filter((file) => file !== null);
  return whole.length === files.length && whole.length > 1 ? [whole] : [];
 });
}
function parseFile(folder, json) {
 if (!(0,src_json.Gv)(json))
  return null;
 const { path, size, crc } = json;
 if (typeof path !== 'string' || typeof size !== 'number' || typeof crc !== 'number')
  return null;
 if ((0,external_node_path_.isAbsolute)(path) || isRemotePath(path) || path.includes('\0'))
  return null;
 return { path: (0,external_node_path_.resolve)(folder, path), size, crc };
}
;
class RestoreError extends Error {
}
async function replaceAll(groups, { staging, watch, onReplaced = () => undefined }) {
 let done = 0;
 const files = { replaced: 0, all: groups.flat().length };
 let records = [];
 const tell = (replaced) => {
  files.replaced += replaced;
  onReplaced({ ...files });
 };
 try {
  records = await writeRecords(groups, staging);
  if (files.all > 0)
   tell(0);
  for await (const group of inTurns(groups)) {
   watch(`replacing files: of ${groups.length} scripts ${done} have their Debug ID`);
   await commitGroup(group, { staging, records, onReplaced: () => tell(group.length) });
   done += 1;
  }
 }
 catch (error) {
  await Promise.all(groups.slice(done).map((rest) => discardGroup(rest, staging)));
  throw error instanceof OutOfTimeError ? error : replacingError(groups, done, error);
 }
 finally {
  await Promise.all(records.filter((path) => staging.holds(path)).map(staging.remove));
 }
}
function replacingError(groups, done, cause) {
 const names = (groups[done] ?? []).map(({ path }) => path);
 const others = cause instanceof RestoreError
  ? 'Build again, or run the step again, which puts them back.'
  : `Of ${groups.length} scripts ${done} have their Debug ID, the others are as they were.`;
 return new errors.lZ(`${names.join(' and ')} cannot be replaced: ${(0,errors.wh)(cause)}.`, {
  hint: others,
  cause,
 });
}
async function commitGroup(group, commit) {
 for (const file of group)
  expectUnchanged(file);
 const { staging, records, onReplaced = () => undefined } = commit;
 const done = [];
 const takeBack = staging.guard(() => {
  const kept = undoNow(group, records);
  if (kept === null)
   onReplaced();
  return kept ?? [];
 });
 try {
  for (const { path } of group.slice(0, -1))
   await keepOld(path, staging);
  for (const { path } of group) {
   await renameFile(waitingPathOf(path), path);
   staging.letGo(waitingPathOf(path));
   done.push(path);
  }
  if (!staging.hasEnded())
   onReplaced();
 }
 catch (error) {
  await restore(done, error, commit);
  throw error;
 }
 finally {
  takeBack();
  const kept = group.slice(0, -1).map(({ path }) => keptPathOf(path));
  await Promise.all(kept.filter((path) => staging.holds(path)).map(staging.remove));
 }
}
async function restore(paths, cause, { staging, records }) {
 const lost = [];
 for (const path of paths.toReversed()) {
  try {
   await renameFile(keptPathOf(path), path);
  }
  catch (error) {
   for (const needed of [keptPathOf(path), ...records])
    staging.letGo(needed);
   lost.push(`${path} has its Debug ID and could not get its old bytes back, which are in ${keptPathOf(path)}: ${(0,errors.wh)(error)}`);
  }
 }
 if (lost.length > 0)
  throw new RestoreError(`${(0,errors.wh)(cause)}; ${lost.join('; ')}`);
}
function undoNow(group, records) {
 const isReplaced = group.map(({ path }) => !removeWaiting(path));
 if (isReplaced.every(Boolean))
  return null;
 const lost = group.filter(({ path }, index) => isReplaced[index] === true && !restoreNow(path));
 return lost.length === 0 ? [] : [...lost.map(({ path }) => keptPathOf(path)), ...records];
}
function removeWaiting(path) {
 try {
  (0,external_node_fs_.rmSync)(waitingPathOf(path));
  return true;
 }
 catch (error) {
  return (0,errors.CA)(error) !== 'ENOENT';
 }
}
function restoreNow(path) {
 try {
  replaceNow(keptPathOf(path), path);
  return true;
 }
 catch {
  return false;
 }
}
async function keepOld(path, staging) {
 const kept = keptPathOf(path);
 await staging.make(kept, async () => {
  try {
   (0,external_node_fs_.linkSync)(path, kept);
  }
  catch (error) {
   if ((0,errors.CA)(error) === 'EEXIST')
    throw error;
   (0,external_node_fs_.copyFileSync)(path, kept, external_node_fs_.constants.COPYFILE_EXCL);
  }
 });
}
const PAUSES_MS = [50, 100, 200, 400, 800, 1600];
async function renameFile(from, to) {
 for (const pause of [...PAUSES_MS, null]) {
  try {
   return replaceNow(from, to);
  }
  catch (error) {
   if (!(0,remove.o)(error) || pause === null)
    throw error;
   await (0,external_node_timers_promises_.setTimeout)(pause);
  }
 }
}
;
const NEW = /^\.debug-id-[\da-f]{16}\.new$/;
const OLD = /^\.debug-id-[\da-f]{16}\.old$/;
async function clearLeftovers(files, staging) {
 const folders = new Set(files.map(({ path }) => (0,external_node_path_.dirname)(path)));
 const left = [];
 for (const folder of folders) {
  const names = await findOurs(folder);
  if (names.length > 0)
   left.push({ folder, names });
 }
 const warnings = [];
 for (const { folder, names } of left) {
  const groups = names.includes(RECORD_NAME) ? await readRecord(folder) : [];
  for (const group of groups)
   await undoHalf(group, folders);
  const recorded = new Set(groups.flat().map(({ path }) => keptPathOf(path)));
  const unrecorded = names.filter((name) => OLD.test(name) && !recorded.has((0,external_node_path_.join)(folder, name)));
  const own = files.filter(({ path }) => (0,external_node_path_.dirname)(path) === folder);
  const { kept, warnings: found } = await putAside(own, new Set(unrecorded));
  warnings.push(...found);
  const ordered = names.toSorted((a, b) => Number(a === RECORD_NAME) - Number(b === RECORD_NAME));
  for (const name of ordered)
   if (!kept.has(name))
    await staging.remove((0,external_node_path_.join)(folder, name));
 }
 return warnings;
}
async function putAside(files, unrecorded) {
 const kept = new Set(unrecorded);
 const warnings = [];
 for (const { path, name } of files) {
  const old = keptPathOf(path);
  if (!unrecorded.has((0,external_node_path_.basename)(old)))
   continue;
  if (await hasSameBytes(old, path)) {
   kept.delete((0,external_node_path_.basename)(old));
   continue;
  }
  const aside = `${old}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
  await (0,promises_.rename)(old, aside);
  warnings.push(`${aside} is left of an earlier run and may hold what ${name} was before. Delete it when ${name} is whole.`);
 }
 return { kept, warnings };
}
async function hasSameBytes(kept, path) {
 if (!(await isPlainFile(kept)))
  return true;
 const [old, now] = await Promise.all([(0,promises_.readFile)(kept), (0,promises_.readFile)(path)]);
 return old.equals(now);
}
async function findOurs(folder) {
 const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
 return entries.flatMap((entry) => isOurs(entry.name) && !entry.isDirectory() ? [entry.name] : []);
}
function isOurs(name) {
 return name === RECORD_NAME || NEW.test(name) || OLD.test(name);
}
async function undoHalf(group, folders) {
 const last = group.at(-1);
 if (last === undefined || (await isReplaced(last)))
  return;
 for (const file of group.slice(0, -1)) {
  if (!folders.has((0,external_node_path_.dirname)(file.path)) || !(await isReplaced(file)))
   continue;
  if (await isPlainFile(keptPathOf(file.path)))
   leftovers_restore(file);
 }
}
function leftovers_restore({ path }) {
 const kept = keptPathOf(path);
 try {
  replaceNow(kept, path);
 }
 catch (error) {
  throw new errors.lZ(`${path} was replaced by a run that was killed before its source map was: its old bytes, which are in ${kept}, cannot be put back: ${(0,errors.wh)(error)}.`, { hint: 'Build again, or put them back yourself.', cause: error });
 }
}
async function isReplaced({ path, size, crc }) {
 try {
  const facts = await (0,promises_.lstat)(path);
  if (!facts.isFile() || facts.size !== size)
   return false;
  return takeFingerprint([await (0,promises_.readFile)(path)]).crc === crc;
 }
 catch {
  return false;
 }
}
async function isPlainFile(path) {
 return (0,promises_.lstat)(path).then((facts) => facts.isFile(), () => false);
}
;
const INTEGRITY = /\b(sha(?:256|384|512))-([\w+/-]{43,88})/g;
const HEX = /\b(?:[\da-f]{64}|[\da-f]{40}|[\da-f]{32})\b/g;
const HEX_ALGORITHMS = { 32: 'md5', 40: 'sha1', 64: 'sha256' };
function readDigests(text, withHex) {
 const integrity = [...text.matchAll(INTEGRITY)].map(([, algorithm = '', value = '']) => toIntegrity(algorithm, value));
 return withHex ? [...integrity, ...(text.match(HEX) ?? [])] : integrity;
}
function toIntegrity(algorithm, value) {
 return `${algorithm}-${value.replaceAll('-', '+').replaceAll('_', '/')}`;
}
function mayHaveIntegrity(bytes) {
 return bytes.includes('integrity');
}
function findVoucher(digests, bytes) {
 const forms = new Set([...digests.keys()].map((digest) => toForm(digest)));
 for (const form of forms) {
  const voucher = digests.get(computeDigest(form, bytes));
  if (voucher !== undefined)
   return voucher;
 }
 return null;
}
function toForm(digest) {
 return digest.includes('-') ? digest.slice(0, 7) : String(digest.length);
}
function computeDigest(form, bytes) {
 const hexAlgorithm = Object.entries(HEX_ALGORITHMS).find(([length]) => length === form)?.[1];
 if (hexAlgorithm !== undefined)
  return (0,external_node_crypto_.createHash)(hexAlgorithm).update(bytes).digest('hex');
 const algorithm = form.slice(0, -1);
 return form + (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('base64').replace(/=+$/, '');
}
;
const HERMES = Buffer.from('c61fbc03c103191f', 'hex');
function toScriptFacts(file, script) {
 if (script.subarray(0, HERMES.length).equals(HERMES))
  return { ...NOTHING_READ, file };
 if (!(0,external_node_buffer_.isUtf8)(script))
  return null;
 const reference = readMapReference(script);
 const inline = readInlineMap(reference);
 const ids = readScriptIds(script);
 const own = toDebugId(ids);
 const heldMapId = inline === null ? null : (parseSourceMap(inline.json)?.debugId ?? null);
 return {
  file,
  debugId: own?.id ?? heldMapId,
  registered: own?.registered ?? false,
  ids,
  mapUrl: inline === null ? (reference?.url ?? null) : null,
  holdsMap: inline !== null,
  heldMapId,
  integrity: mayHaveIntegrity(script) ? readDigests(script.toString('latin1'), false) : [],
  isBytecode: false,
 };
}
const NOTHING_READ = {
 debugId: null,
 registered: false,
 ids: { registered: [], comment: null, isTold: false },
 mapUrl: null,
 holdsMap: false,
 heldMapId: null,
 integrity: [],
 isBytecode: true,
};
var lists = __webpack_require__(9573);
;
function describeSigned(scripts) {
 const groups = new Map();
 for (const script of scripts) {
  const { signature, isChanged } = script;
  const key = `${isChanged} ${signature.kind === 'copy' ? '' : signature.name}`;
  groups.set(key, [...(groups.get(key) ?? []), script]);
 }
 return [...groups.values()].flatMap((group) => {
  const [first] = group;
  if (first === undefined)
   return [];
  const names = (0,lists.X)(group.map(({ name }) => name));
  return [first.isChanged ? describeChanged(first, names) : describeKept(first, names)];
 });
}
function describeKept({ signature: { kind, name } }, names) {
 const reason = kind === 'copy'
  ? `Compressed copies (${name}) lie beside ${names}`
  : `${name} has the integrity or hash of ${names}`;
 const order = kind === 'copy' ? 'compress after this step' : `write ${name} after this step`;
 return `${reason}: no Debug ID was injected, so that they still fit. Sentry finds their maps by release and URL only. Have the bundler give them Debug IDs, or ${order}; \`inject: true\` injects anyway.`;
}
function describeChanged({ signature: { kind, name } }, names) {
 return kind === 'copy'
  ? `The compressed copies of ${names} (${name}) are older than what was injected: compress after this step.`
  : `${name} has the integrity or hash of ${names}, which no longer fits since a Debug ID was injected: write ${name} after this step, or leave them as they are with \`inject: auto\`.`;
}
;
async function findSigned(files, { digests, copies }) {
 const signed = new Map();
 for (const { path } of files) {
  const copy = copies.get(path);
  if (copy !== undefined)
   signed.set(path, { kind: 'copy', name: copy });
 }
 if (digests.size === 0)
  return signed;
 for await (const { path, name } of inTurns(files)) {
  const { bytes } = withFileError(name, () => readContents(path));
  const voucher = findVoucher(digests, bytes);
  if (voucher !== null)
   signed.set(path, { kind: 'digest', name: voucher });
 }
 return signed;
}
;
async function* mapOrdered(items, { concurrency, bytes }, work) {
 const running = [];
 let held = 0;
 const next = async () => {
  const head = running.shift();
  if (head === undefined)
   throw new RangeError('nothing is under way');
  held -= head.size;
  return head.result;
 };
 try {
  for (const item of items) {
   while (running.length > 0 && (running.length >= concurrency || held + item.size > bytes)) {
    yield await next();
   }
   const result = work(item);
   result.catch(() => undefined);
   running.push({ result, size: item.size });
   held += item.size;
  }
  while (running.length > 0)
   yield await next();
 }
 finally {
  await Promise.allSettled(running.map(({ result }) => result));
 }
}
;
const NO_VOUCHERS = { digests: new Map(), copies: new Map() };
const vouchers_MAX_BYTES = 8 * 1024 * 1024;
const LOOKAHEAD = { concurrency: 8, bytes: 24 * 1024 * 1024 };
const COPY_ENDINGS = ['.br', '.gz', '.zst'];
const PAGES = new Set(['.htm', '.html', '.importmap', '.json', '.webmanifest']);
const ELSEWHERE = ['server/subresource-integrity-manifest.json'];
async function findVouchers(files, top, watch = UNHURRIED) {
 const roots = outermost(files.map(rootOf));
 const realTop = await (0,promises_.realpath)(top);
 const walked = {
  wants: isLookedAt,
  admits: ({ path }) => isOwnPath(path, [realTop, ...roots]),
 };
 const below = await Promise.all(roots.map((root) => walk(root, walked, watch)));
 const above = await findAbove(roots, realTop);
 const paths = [
  ...below.flat().flatMap(({ path, isDirectory }) => (isDirectory ? [] : path)),
  ...above,
 ];
 return { digests: await readAll(paths, top, watch), copies: findCopies(paths) };
}
function rootOf({ path, name }) {
 const ending = name.replaceAll('/', external_node_path_.sep);
 return path.endsWith(external_node_path_.sep + ending) ? path.slice(0, -ending.length - 1) : (0,external_node_path_.dirname)(path);
}
function outermost(directories) {
 const unique = [...new Set(directories)];
 return unique.filter((one) => !unique.some((other) => one.startsWith(other + external_node_path_.sep)));
}
function isLookedAt(name) {
 return name !== 'node_modules' && name !== '.git';
}
async function findAbove(roots, top) {
 const parents = new Set();
 for (const root of roots) {
  for (let at = root; at.startsWith(top + external_node_path_.sep);) {
   at = (0,external_node_path_.dirname)(at);
   parents.add(at);
  }
 }
 const found = await Promise.all([...parents].map((parent) => readFiles(parent)));
 const places = [...roots, ...parents].flatMap((one) => ELSEWHERE.map((place) => (0,external_node_path_.join)(one, place)));
 const elsewhere = await Promise.all(places.map((path) => (0,promises_.realpath)(path).catch(() => null)));
 const own = elsewhere.filter((path) => path !== null && isOwnPath(path, [top, ...roots]));
 return [...found.flat(), ...own.filter((path) => path !== null)];
}
async function readFiles(directory) {
 const entries = await (0,promises_.readdir)(directory, { withFileTypes: true }).catch(() => []);
 return entries.filter((entry) => entry.isFile()).map(({ name }) => (0,external_node_path_.join)(directory, name));
}
function findCopies(paths) {
 const copies = paths.filter((path) => COPY_ENDINGS.includes((0,external_node_path_.extname)(path)));
 return new Map(copies.map((path) => [path.slice(0, -(0,external_node_path_.extname)(path).length), (0,external_node_path_.basename)(path)]));
}
async function readAll(paths, top, watch) {
 const items = await Promise.all([...new Set(paths)].filter((path) => mayVouch(path)).map((path) => measure(path)));
 const digests = new Map();
 const small = items.filter(({ size }) => size <= vouchers_MAX_BYTES);
 for await (const { path, found } of mapOrdered(small, LOOKAHEAD, readOne)) {
  watch('reading what vouches for files');
  const name = (0,external_node_path_.relative)(top, path).replaceAll(external_node_path_.sep, '/');
  for (const digest of found)
   digests.set(digest, name);
 }
 return digests;
}
async function measure(path) {
 const size = await (0,promises_.stat)(path).then((facts) => (facts.isFile() ? facts.size : Infinity), () => Infinity);
 return { path, size };
}
function mayVouch(path) {
 return PAGES.has((0,external_node_path_.extname)(path)) || isServiceWorker((0,external_node_path_.basename)(path));
}
function isServiceWorker(name) {
 return /\.[cm]?js$/.test(name) && /(?:^|[.-])sw\b|service-?worker|precache/i.test(name);
}
async function readOne({ path }) {
 const bytes = await (0,promises_.readFile)(path).catch(() => Buffer.alloc(0));
 return { path, found: readDigests(bytes.toString('latin1'), !/\.html?$/.test(path)) };
}
var staging_staging = __webpack_require__(9849);
;
const MAX_POOL_BYTES = 16 * 1024 * 1024;
async function injectDebugIds(found, options) {
 const { write, acceptsMap: accepts = () => true, dryRun = false } = options;
 const { staging = (0,staging_staging.q)(), watch = UNHURRIED } = options;
 const clear = async (files) => dryRun ? [] : clearLeftovers(files, staging);
 const left = await clear(found);
 const scan = await scanScripts(found.filter(({ kind }) => kind === 'script'), watch);
 const references = scan.scripts
  .filter(({ holdsMap }) => !holdsMap)
  .map(({ file, mapUrl }) => ({ script: file, url: mapUrl }));
 const named = await findNamedMaps(toWishes(references), found, { accepts, watch });
 left.push(...(await clear(named)));
 const files = [...found, ...named];
 const maps = files.filter(({ kind }) => kind === 'map');
 const pairing = pairFiles(references, maps);
 const signed = await findSigned(files, withIntegrity(options.vouchers, scan));
 const keeps = ({ path }) => options.keepsSigned === true && signed.has(path);
 const groups = toGroups(scan.scripts, maps, pairing.maps);
 const injected = await injectAll(groups, {
  write,
  dryRun,
  keeps,
  staging,
  watch,
 });
 const staged = injected.map((group) => group.staged).filter(({ length }) => length > 0);
 await replaceAll(staged, { staging, watch, onReplaced: options.onReplaced });
 const artifacts = new Map(injected.flatMap((group) => group.artifacts.map((artifact) => [artifact.path, artifact])));
 return {
  signed: toVouchedFor(signed),
  checks: settleChecks(injected.flatMap(({ checks }) => checks)),
  artifacts: files.flatMap(({ path }) => artifacts.get(path) ?? []),
  warnings: [
   ...left,
   ...scan.warnings,
   ...pairing.warnings,
   ...injected.flatMap(({ warnings }) => warnings),
   ...describeSigned(toSignedScripts(files, injected, signed)),
  ],
 };
}
function toVouchedFor(signed) {
 return new Set([...signed].flatMap(([path, { kind }]) => (kind === 'digest' ? [path] : [])));
}
function withIntegrity(vouchers, { scripts }) {
 if (vouchers === undefined)
  return NO_VOUCHERS;
 const held = scripts.flatMap(({ file, integrity }) => integrity.map((digest) => [digest, file.name]));
 return { ...vouchers, digests: new Map([...held, ...vouchers.digests]) };
}
function toSignedScripts(files, injected, signed) {
 const changed = new Set(injected.flatMap(({ staged }) => staged.map(({ path }) => path)));
 const kept = new Set(injected.flatMap((group) => group.kept.map(({ path }) => path)));
 return files.flatMap(({ path, name }) => {
  const signature = signed.get(path);
  const isChanged = changed.has(path);
  return signature !== undefined && (isChanged || kept.has(path))
   ? [{ name, signature, isChanged }]
   : [];
 });
}
function toWishes(references) {
 return references.flatMap((reference) => {
  const location = toLocation(reference);
  if (location === null || location.startsWith('/'))
   return [];
  const { script } = reference;
  return [...new Set([decodeLocation(location), location])].map((one) => ({
   script,
   location: one,
  }));
 });
}
async function scanScripts(files, watch) {
 const scan = { scripts: [], warnings: [] };
 const pool = createBufferPool(MAX_POOL_BYTES);
 for await (const file of inTurns(files)) {
  watch('reading scripts');
  const { bytes } = withFileError(file.name, () => readContents(file.path, pool.take));
  const facts = toScriptFacts(file, bytes);
  pool.give(bytes);
  if (facts !== null)
   scan.scripts.push(facts);
  else
   scan.warnings.push(`${file.name} is not text in UTF-8: it is left out.`);
 }
 return scan;
}
function toGroups(scripts, maps, mapOf) {
 const byMap = new Map(maps.map(({ path }) => [path, []]));
 const alone = [];
 for (const script of scripts) {
  const map = mapOf.get(script.file.path);
  if (map === undefined)
   alone.push({ map: null, scripts: [script] });
  else
   byMap.get(map.path)?.push(script);
 }
 return [...maps.map((map) => ({ map, scripts: byMap.get(map.path) ?? [] })), ...alone];
}
async function injectAll(groups, { watch, ...given }) {
 const injected = [];
 const options = { ...given, pool: createBufferPool(MAX_POOL_BYTES) };
 for await (const group of inTurns(groups)) {
  try {
   watch('preparing files that have their Debug IDs, and has replaced none');
   injected.push(await injectGroup(group, options));
  }
  catch (error) {
   await Promise.all(injected.map(({ staged }) => discardGroup(staged, options.staging)));
   throw error instanceof OutOfTimeError ? error : stagingError(group, error);
  }
 }
 return injected;
}
function stagingError({ map, scripts }, error) {
 const names = [...scripts.map(({ file }) => file.name), ...(map === null ? [] : [map.name])];
 return new errors.lZ(`No Debug ID could be given to ${names.join(' and ')}: ${(0,errors.wh)(error)}.`, { hint: 'No file was changed. The step needs to write where the files are.', cause: error });
}
var units = __webpack_require__(6647);
;
const MAX_NAMED = 3;
function describeChecks(checks) {
 const good = checks.filter(({ problem }) => problem === null);
 return `${good.length} of ${(0,units.td)(checks.length, 'script')} can be symbolicated`;
}
function describe_checks_describeProblems(checks) {
 if (checks.length === 0) {
  return 'There is no script among the files, only source maps: Sentry finds a source map by its script. Name the scripts in sourcemaps, too.';
 }
 const failed = checks.filter(({ problem }) => problem !== null);
 if (failed.length === 0)
  return null;
 const named = failed.slice(0, MAX_NAMED).map(({ script, problem }) => `${script} (${problem})`);
 const rest = failed.length - MAX_NAMED;
 const others = `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
 return `${describeChecks(checks)}. Errors stay minified in ${others}.`;
}
function unsymbolicatedError(problem) {
 return new errors.lZ(problem, {
  hint: 'sourcemaps_strict is set, so nothing was uploaded and the release is not finalized.',
 });
}
;
async function removeMaps(artifacts, isSigned, { staging, watch = UNHURRIED }) {
 const kept = artifacts.filter(({ path, kind }) => kind === 'map' && isSigned(path));
 let maps = 0;
 let comments = 0;
 for await (const artifact of inTurns(artifacts)) {
  watch('taking comments out of scripts, whose maps Sentry has');
  if (isSigned(artifact.path) || artifact.isBytecode)
   continue;
  if (artifact.kind === 'script')
   comments += await withName(artifact, () => removeComment(artifact, staging));
 }
 for await (const artifact of inTurns(artifacts)) {
  watch('deleting maps that Sentry has');
  if (isSigned(artifact.path) || artifact.kind !== 'map')
   continue;
  await withName(artifact, async () => removeMap(artifact.path));
  maps += 1;
 }
 return { maps, comments, kept: kept.map(({ name }) => name) };
}
function removeMap(path) {
 for (const ending of ['', ...COPY_ENDINGS])
  (0,external_node_fs_.rmSync)(path + ending, { force: true });
}
async function removeComment({ path, name, kind, mapUrl }, staging) {
 const before = readContents(path);
 const edit = planRemoval(before.bytes, {
  isElsewhere: (url) => mapUrl === null || toLocation({ script: { path, name, kind }, url }) === null,
 });
 if (edit === null)
  return 0;
 const pieces = applyEdits(before.bytes, [edit]);
 await commitGroup(await stageGroup([{ path, before, pieces }], staging), { staging, records: [] });
 return 1;
}
function planRemoval(script, { isElsewhere }) {
 const reference = readMapReference(script);
 if (reference === null)
  return null;
 if (readInlineMap(reference) === null && isElsewhere(reference.url))
  return null;
 const { comment: start, end } = reference;
 const rest = script.toString('latin1', end);
 const isLine = start === 0 || /[\r\n]/.test(script.toString('latin1', start - 1, start));
 const isOver = rest.split(/[\r\n]/).every((line) => /^\s*(?:\/\/.*)?$/.test(line));
 const lineBreak = isLine && isOver ? (/^[ \t]*(?:\r\n|\n|\r)/.exec(rest)?.[0].length ?? 0) : 0;
 return { start, end: end + lineBreak, text: '' };
}
async function withName({ name }, act) {
 try {
  return await act();
 }
 catch (error) {
  throw new errors.lZ(`${name} cannot be deleted or changed: ${(0,errors.wh)(error)}.`, {
   hint: 'Its source map was uploaded, but may still be deployed. The step needs to write where the files are.',
   cause: error,
  });
 }
}
var external_node_os_ = __webpack_require__(8161);
;
function locateFiles(artifacts, urlPrefix) {
 const prefix = endPrefix(urlPrefix === '' ? '~' : urlPrefix);
 const taken = new Set();
 return artifacts
  .map((artifact) => ({ artifact, url: `${prefix}/${artifact.name}` }))
  .toSorted((a, b) => archive_paths_compare(a.url, b.url) || archive_paths_compare(a.artifact.path, b.artifact.path))
  .map(({ artifact, url }) => ({
  artifact,
  url,
  location: uniqueArchivePath(locationOf(url), taken),
 }));
}
function endPrefix(urlPrefix) {
 return urlPrefix.endsWith('://') ? urlPrefix : urlPrefix.replace(/\/$/, '');
}
function findSharedUrls(placed) {
 const shared = placed.filter(({ url }, index) => placed[index - 1]?.url === url);
 return [...new Set(shared.map(({ url }) => url))];
}
function archive_paths_compare(a, b) {
 if (a === b)
  return 0;
 return a < b ? -1 : 1;
}
function locationOf(url) {
 const absolute = /^([a-z][a-z\d+.-]*):\/\/([^/]*)(.*)$/is.exec(url);
 if (absolute === null)
  return `files/_/_/${archive_paths_toPath(url.replace(/^~(?=\/)/, ''))}`;
 const [, scheme = '', host = '', path = ''] = absolute;
 return `files/${scheme}/${host === '' ? '_' : toSegment(host)}/${archive_paths_toPath(path)}`;
}
function archive_paths_toPath(path) {
 const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
 return segments.map((segment) => (segment === '..' ? '_' : toSegment(segment))).join('/');
}
function toSegment(segment) {
 return segment.toWellFormed().replaceAll(/[^!-~]|["#:<>?\\`{}]/gu, encodeURIComponent);
}
function uniqueArchivePath(wanted, taken) {
 let location = wanted;
 for (let number = 1; taken.has(location.toLowerCase()); number += 1)
  location = `${wanted}.${number}`;
 taken.add(location.toLowerCase());
 return location;
}
var sentry_errors = __webpack_require__(2324);
var organization = __webpack_require__(785);
var token = __webpack_require__(1791);
;
function parseUploadOptions(json, own) {
 if (!(0,src_json.Gv)(json))
  return null;
 const chunkSize = readCount(json, 'chunkSize', 0);
 const protocol = chooseProtocol(json['accept']);
 if (chunkSize === 0 || protocol === null || (json['hashAlgorithm'] ?? 'sha1') !== 'sha1') {
  return null;
 }
 return {
  ...chooseAddress(json['url'], own),
  chunkSize,
  maxRequestSize: Math.max(chunkSize, readCount(json, 'maxRequestSize', chunkSize)),
  maxFileSize: readCount(json, 'maxFileSize', Number.MAX_SAFE_INTEGER),
  chunksPerRequest: readCount(json, 'chunksPerRequest', 1),
  concurrency: readCount(json, 'concurrency', 1),
  gzip: Array.isArray(json['compression']) && json['compression'].includes('gzip'),
  protocol,
 };
}
function readCount(json, name, fallback) {
 const value = json[name];
 return typeof value === 'number' && value >= 1 ? Math.floor(value) : fallback;
}
function chooseProtocol(accept) {
 const accepted = Array.isArray(accept) ? accept : [];
 if (accepted.includes('artifact_bundles_v2'))
  return 'asks';
 if (accepted.includes('artifact_bundles'))
  return 'uploads-first';
 return accepted.includes('release_files') ? 'release' : null;
}
function chooseAddress(url, { server, ownAddress }) {
 if (typeof url !== 'string' || !URL.canParse(url, `${server}/api/0/`)) {
  return { address: ownAddress, refusedHost: null };
 }
 const address = new URL(url, `${server}/api/0/`);
 return mayHaveToken(address, new URL(server))
  ? { address: address.href, refusedHost: null }
  : { address: ownAddress, refusedHost: address.host };
}
function mayHaveToken(address, server) {
 if (address.origin === server.origin)
  return true;
 const areSentry = (0,token.EC)(address.href) && (0,token.EC)(server.href);
 return areSentry && address.protocol === 'https:' && address.port === '';
}
;
function createBundleServer(http, target, url) {
 const context = { org: target.org, projects: target.projects, url };
 const { pathTo, send } = (0,organization.BS)(http, context);
 const path = pathTo('chunk-upload/');
 return {
  readOptions: async () => {
   const response = await send({ method: 'GET', path, purpose: 'tell how it takes source maps' });
   if (response.status !== 200)
    throw (0,sentry_errors.qw)(response, context);
   const own = { server: url, ownAddress: `${url}/api/0/${path}` };
   const options = parseUploadOptions(response.json, own);
   if (options === null)
    throw noUploadOptionsError(response, context);
   if (options.chunkSize < MIN_CHUNK_BYTES)
    throw tinyChunksError(options.chunkSize);
   return options;
  },
  storeChunks: async ({ address, count, body }) => {
   const purpose = count === 1 ? 'store a chunk of the bundle' : `store ${count} chunks of the bundle`;
   const response = await send({
    method: 'POST',
    path,
    body: { stream: body, address },
    purpose,
   });
   if ((0,organization.oJ)(response))
    return { kind: 'stored' };
   const error = (0,sentry_errors.qw)(response, context);
   if (response.status !== 413)
    throw error;
   return { kind: 'too-large', error };
  },
  assemble: async (file, protocol) => {
   const response = await send({
    method: 'POST',
    path: pathTo(getAssemblePath(target, protocol)),
    body: { json: buildAssembleBody(target, file, protocol) },
    purpose: 'assemble the source maps’ bundle',
   });
   const parsed = response.status === 200 ? parseAssembleState(response.json) : null;
   if (parsed === null)
    throw (0,sentry_errors.qw)(response, context);
   return parsed;
  },
 };
}
const MIN_CHUNK_BYTES = 1024;
function tinyChunksError(bytes) {
 return new errors.lZ(`The Sentry server takes source maps in chunks of ${bytes} bytes, too small for any upload: at least ${MIN_CHUNK_BYTES} are needed.`, { hint: 'Check the server’s settings for uploads and any proxy in front of it.' });
}
function noUploadOptionsError(response, context) {
 if (!(0,src_json.Gv)(response.json) || response.json['chunkSize'] === undefined)
  return (0,sentry_errors.qw)(response, context);
 return new errors.lZ(`The Sentry server at ${context.url} does not support artifact bundles.`, {
  hint: 'Update the server, or remove the input sourcemaps.',
 });
}
function getAssemblePath({ release }, protocol) {
 return protocol === 'release'
  ? `releases/${encodeURIComponent(release)}/assemble/`
  : 'artifactbundle/assemble/';
}
function buildAssembleBody({ projects, release, dist }, { checksum, chunks }, protocol) {
 const body = { checksum, chunks: chunks.map((chunk) => chunk.checksum) };
 if (protocol === 'release')
  return body;
 return { ...body, projects, version: release, ...(dist === null ? {} : { dist }) };
}
function parseAssembleState(json) {
 const state = (0,src_json.$6)(json, 'state');
 switch (state) {
  case 'ok':
   return { kind: 'done' };
  case 'not_found':
   return { kind: 'not-found', missing: missingOf(json) };
  case 'created':
  case 'assembling':
   return { kind: 'working', state };
  case 'error':
   return { kind: 'failed', detail: (0,src_json.$6)(json, 'detail') };
  default:
   return null;
 }
}
function missingOf(json) {
 const missing = (0,src_json.Gv)(json) ? json['missingChunks'] : null;
 return Array.isArray(missing)
  ? missing.filter((checksum) => typeof checksum === 'string')
  : [];
}
var external_node_util_ = __webpack_require__(7975);
;
const WRITE_BYTES = 2 * 1024 * 1024;
async function createBundleFile(path, limits) {
 const file = await bundle_file_withFileError(path, () => (0,promises_.open)(path, 'wx', 0o600));
 const sums = createSums(limits.chunkSize);
 let collected = [];
 let collectedBytes = 0;
 let writing = Promise.resolve();
 const flush = async () => {
  const pieces = collected;
  collected = [];
  collectedBytes = 0;
  await writing;
  writing = bundle_file_withFileError(path, () => writeAll(file, pieces));
  writing.catch(() => undefined);
 };
 return {
  position: sums.position,
  write: async (pieces) => {
   for (const piece of pieces) {
    sums.add(piece);
    collected.push(piece);
    collectedBytes += piece.length;
   }
   if (sums.position() > limits.maxBytes)
    throw tooLargeError(limits.maxBytes);
   if (collectedBytes >= WRITE_BYTES)
    await flush();
  },
  finish: async () => {
   await flush();
   await writing;
   await bundle_file_withFileError(path, () => file.close());
   return { path, size: sums.position(), ...sums.finish() };
  },
  close: async () => {
   await writing.catch(() => undefined);
   await file.close().catch(() => undefined);
  },
 };
}
function createSums(chunkSize) {
 const whole = (0,external_node_crypto_.createHash)('sha1');
 const chunks = [];
 let start = 0;
 let position = 0;
 let hash = (0,external_node_crypto_.createHash)('sha1');
 const endChunk = () => {
  chunks.push({ checksum: hash.digest('hex'), start, end: position });
  hash = (0,external_node_crypto_.createHash)('sha1');
  start = position;
 };
 return {
  position: () => position,
  add: (bytes) => {
   whole.update(bytes);
   for (let at = 0; at < bytes.length;) {
    const part = bytes.subarray(at, at + start + chunkSize - position);
    hash.update(part);
    position += part.length;
    at += part.length;
    if (position - start === chunkSize)
     endChunk();
   }
  },
  finish: () => {
   if (position > start)
    endChunk();
   return { checksum: whole.digest('hex'), chunks };
  },
 };
}
async function writeAll(file, pieces) {
 const { bytesWritten } = await file.writev([...pieces]);
 const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
 if (bytesWritten < length)
  await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}
function tooLargeError(maxBytes) {
 return new errors.lZ(`The scripts and source maps make a bundle of more than the ${maxBytes} bytes that this Sentry server takes.`, { hint: 'Upload fewer files: narrow the input sourcemaps, or use one step for each part.' });
}
async function bundle_file_withFileError(path, act) {
 try {
  return await act();
 }
 catch (error) {
  throw new errors.lZ(`The bundle ${path} cannot be written: ${(0,errors.wh)(error)}.`, {
   hint: 'The runner needs room for it in its temporary directory.',
   cause: error,
  });
 }
}
;
function computeBundleId(files) {
 const hash = (0,external_node_crypto_.createHash)('sha1');
 for (const file of files)
  hash.update(`${JSON.stringify(toFile(file))}\n`).update(file.digest);
 return toUuid(hash);
}
function renderManifest(files, owner) {
 const [project, ...others] = owner.projects;
 return JSON.stringify({
  files: Object.fromEntries(files.map((file) => [file.location, toFile(file)])),
  debug_id: computeBundleId(files),
  org: owner.org,
  ...(project === undefined || others.length > 0 ? {} : { project }),
  release: owner.release,
  ...(owner.dist === null ? {} : { dist: owner.dist }),
 });
}
function toFile({ artifact: { kind, debugId, mapUrl }, url }) {
 const headers = {
  ...(debugId === null ? {} : { 'debug-id': debugId }),
  ...(mapUrl === null ? {} : { sourcemap: mapUrl }),
 };
 return {
  type: kind === 'map' ? 'source_map' : 'minified_source',
  url,
  ...(Object.keys(headers).length === 0 ? {} : { headers }),
 };
}
;
function dropCommonDirectory(sources, common = findCommonDirectory(null, sources)) {
 const length = common?.length ?? 0;
 if (length < 2)
  return [...sources];
 return sources.map((source) => isAbsolute(source) ? source.split(SEPARATOR).slice(length).join('/') : source);
}
function findCommonDirectory(directory, sources) {
 const directories = sources.filter((source) => isAbsolute(source)).map(toDirectory);
 const [first, ...others] = directory === null ? directories : [directory, ...directories];
 if (first === undefined)
  return null;
 const end = first.findIndex((name, at) => others.some((other) => other[at] !== name));
 return end === -1 ? first : first.slice(0, end);
}
const SEPARATOR = /[\\/]/;
function isAbsolute(source) {
 return source !== null && /^(?:\/(?!\/)|[a-z]:[\\/])/i.test(source);
}
function toDirectory(source) {
 return source.split(SEPARATOR).slice(0, -1);
}
var external_node_url_ = __webpack_require__(3136);
;
const read_source_MAX_BYTES = 5 * 1024 * 1024;
async function readSource(source, { mapPath, root, onRefused = () => undefined }) {
 for (const location of refCandidates(source)) {
  const named = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(mapPath), location);
  const early = isRemotePath(location) ? REMOTE : explainSource(named, root);
  const path = early === null ? await (0,promises_.realpath)(named).catch(() => null) : null;
  const reason = early ?? (path === null ? null : explainSource(path, root));
  if (reason !== null)
   onRefused(`${source} (${reason})`);
  else if (path !== null)
   return readText(path);
 }
 return null;
}
const REMOTE = 'it is on another machine';
function refCandidates(source) {
 if (source.includes('\0'))
  return [];
 if (/^file:/i.test(source))
  return tryTo(() => (0,external_node_url_.fileURLToPath)(source));
 if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(source))
  return [];
 return [source, ...(source.includes('%') ? tryTo(() => decodeURIComponent(source)) : [])];
}
function tryTo(decode) {
 try {
  return [decode()];
 }
 catch {
  return [];
 }
}
async function readText(path) {
 const facts = await (0,promises_.stat)(path);
 if (!facts.isFile() || facts.size > read_source_MAX_BYTES)
  return null;
 const bytes = await (0,promises_.readFile)(path);
 return (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : null;
}
;
const MAX_ADDED = 100 * 1024 * 1024;
async function rewriteMap(json, options) {
 const members = findMapMembers(json);
 const scope = { watch: UNHURRIED, ...options, budget: { bytes: MAX_ADDED } };
 const edits = [];
 const withoutContent = [];
 for (const part of members === null ? [] : eachPart(json, members)) {
  scope.watch('reading the parts of a map');
  const plan = await planSources(json, part, scope);
  for (const edit of plan.edits)
   edits.push(edit);
  for (const source of plan.withoutContent)
   withoutContent.push(source);
 }
 const bytes = edits.length === 0 ? json : Buffer.concat(applyEdits(json, edits));
 return { bytes, withoutContent };
}
function readSourceNames(json) {
 const members = findMapMembers(json);
 const parts = members === null ? [] : eachPart(json, members);
 return Array.from(parts, (part) => readFullSources(json, part) ?? []).flat();
}
function* eachPart(json, members, depth = 0) {
 const sections = members.values.get('sections');
 if (sections === undefined) {
  yield members;
  return;
 }
 if (depth === MAX_NESTED)
  return;
 for (const section of eachSection(json, sections))
  if (section?.map != null)
   yield* eachPart(json, section.map, depth + 1);
}
async function planSources(json, members, options) {
 const { values } = members;
 const span = values.get('sources');
 const full = readFullSources(json, members);
 if (span === undefined || full === null)
  return { edits: [], withoutContent: [] };
 const contents = await planContents(json, { members, sources: full }, options);
 const edits = contents.edits;
 const stripped = options.stripCommonPrefix
  ? dropCommonDirectory(full, options.commonDirectory)
  : full;
 if (stripped.some((source, index) => source !== full[index])) {
  edits.push({ ...span, text: JSON.stringify(stripped) });
  const root = values.get('sourceRoot');
  if (root !== undefined)
   edits.push({ ...root, text: '""' });
 }
 return { edits, withoutContent: contents.withoutContent };
}
function readFullSources(json, { values }) {
 const sources = parseSources(json, values.get('sources'));
 const sourceRoot = parseText(json, values.get('sourceRoot'));
 return sources === null ? null : sources.map((source) => joinRoot(sourceRoot, source));
}
async function planContents(json, { members, sources }, { watch, ...scope }) {
 const array = members.values.get('sourcesContent');
 const present = array === undefined ? [] : (findElements(json, array) ?? []);
 const found = [];
 const withoutContent = [];
 let isCompleted = false;
 for (const [index, source] of sources.entries()) {
  watch('reading the sources that a map names');
  const element = present[index];
  const isPresent = element !== undefined && json[element.start] === rewrite_map_QUOTE;
  const text = isPresent || source === null ? null : await readIfRoom(source, scope);
  if (text !== null)
   isCompleted = true;
  else if (!isPresent && source !== null)
   withoutContent.push(source);
  const kept = isPresent ? json.subarray(element.start, element.end) : 'null';
  found.push(text === null ? kept : JSON.stringify(text));
 }
 if (!isCompleted)
  return { edits: [], withoutContent };
 const text = joinArray(found);
 const edit = array === undefined
  ? { start: members.open, end: members.open, text: toMember('sourcesContent', text) }
  : { ...array, text };
 return { edits: [edit], withoutContent };
}
async function readIfRoom(source, { budget, ...scope }) {
 if (budget.bytes === 0)
  return null;
 const text = await readSource(source, scope);
 const bytes = text === null ? 0 : Buffer.byteLength(text);
 if (bytes > budget.bytes)
  return null;
 budget.bytes -= bytes;
 return text;
}
const rewrite_map_QUOTE = 0x22;
function joinArray(elements) {
 const pieces = elements.flatMap((element, index) => [index === 0 ? '[' : ',', element]);
 return Buffer.concat([...pieces, ']'].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
function toMember(name, value) {
 return Buffer.concat([Buffer.from(`"${name}":`), value, Buffer.from(',')]);
}
function parseSources(json, span) {
 const value = rewrite_map_parseSpan(json, span);
 if (!Array.isArray(value))
  return null;
 return value.map((source) => (typeof source === 'string' ? source : null));
}
function parseText(json, span) {
 const value = rewrite_map_parseSpan(json, span);
 return typeof value === 'string' ? value : '';
}
function rewrite_map_parseSpan(json, span) {
 try {
  return span === undefined ? null : JSON.parse(json.toString('utf8', span.start, span.end));
 }
 catch {
  return null;
 }
}
function joinRoot(root, source) {
 if (root === '' || source === null || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(source))
  return source;
 return `${root.replace(/\/$/, '')}/${source}`;
}
;
const MAX_ZIP_BYTES = 0xffff_ffff;
const VERSION = 20;
const MADE_ON_UNIX = 3 << 8;
const NAME_IS_UTF8 = 1 << 11;
const DEFLATE = 8;
const DATE = (1 << 5) | 1;
const REGULAR_FILE = 0o100644;
const MAX_MEMBERS = 0xffff;
function buildLocalHeader(member) {
 const nameLength = Buffer.byteLength(member.name);
 const header = Buffer.alloc(30 + nameLength);
 header.writeUInt32LE(0x04034b50, 0);
 header.writeUInt16LE(VERSION, 4);
 writeFacts(header, 6, { member, nameLength });
 header.write(member.name, 30);
 return header;
}
function buildDirectoryRecord(member, offset) {
 const nameLength = Buffer.byteLength(member.name);
 const record = Buffer.alloc(46 + nameLength);
 record.writeUInt32LE(0x02014b50, 0);
 record.writeUInt16LE(MADE_ON_UNIX | VERSION, 4);
 record.writeUInt16LE(VERSION, 6);
 writeFacts(record, 8, { member, nameLength });
 record.writeUInt32LE(REGULAR_FILE * 0x1_0000, 38);
 record.writeUInt32LE(offset, 42);
 record.write(member.name, 46);
 return record;
}
function writeFacts(header, at, { member, nameLength }) {
 header.writeUInt16LE(NAME_IS_UTF8, at);
 header.writeUInt16LE(member.isDeflated ? DEFLATE : 0, at + 2);
 header.writeUInt16LE(DATE, at + 6);
 header.writeUInt32LE(member.crc, at + 8);
 header.writeUInt32LE(member.data.length, at + 12);
 header.writeUInt32LE(member.size, at + 16);
 header.writeUInt16LE(nameLength, at + 20);
}
function buildDirectory({ records, offset }) {
 const size = records.reduce((sum, { length }) => sum + length, 0);
 const isLarge = records.length >= MAX_MEMBERS;
 const end = Buffer.alloc(22);
 end.writeUInt32LE(0x06054b50, 0);
 const count = isLarge ? MAX_MEMBERS : records.length;
 end.writeUInt16LE(count, 8);
 end.writeUInt16LE(count, 10);
 end.writeUInt32LE(size, 12);
 end.writeUInt32LE(offset, 16);
 const large = isLarge ? [buildLargeEnd({ count: records.length, size, offset })] : [];
 return Buffer.concat([...records, ...large, end]);
}
function buildLargeEnd(facts) {
 const end = Buffer.alloc(76);
 end.writeUInt32LE(0x06064b50, 0);
 end.writeBigUInt64LE(44n, 4);
 end.writeUInt16LE(MADE_ON_UNIX | 45, 12);
 end.writeUInt16LE(45, 14);
 end.writeBigUInt64LE(BigInt(facts.count), 24);
 end.writeBigUInt64LE(BigInt(facts.count), 32);
 end.writeBigUInt64LE(BigInt(facts.size), 40);
 end.writeBigUInt64LE(BigInt(facts.offset), 48);
 end.writeUInt32LE(0x07064b50, 56);
 end.writeBigUInt64LE(BigInt(facts.offset + facts.size), 64);
 end.writeUInt32LE(1, 72);
 return end;
}
;
const PREFIX = Buffer.from('SYSB\u0002\0\0\0', 'latin1');
const LEVEL = 4;
const MEMORY_LEVEL = 9;
const MAX_SYNC_BYTES = 16 * 1024;
const bundle_LOOKAHEAD = { concurrency: 12, bytes: 24 * 1024 * 1024 };
const EMPTY = Buffer.alloc(0);
const deflateOnThread = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
async function writeBundle(plan, onFile) {
 const { tempDirectory, chunkSize, staging } = plan;
 const path = staging.pathIn(tempDirectory, '.zip');
 staging.hold(path);
 const maxBytes = Math.min(plan.maxBytes, MAX_ZIP_BYTES);
 const writer = await createBundleFile(path, { chunkSize, maxBytes });
 try {
  return await writeMembers(plan, writer, onFile);
 }
 catch (error) {
  await writer.close();
  await staging.remove(path);
  throw error;
 }
}
async function writeMembers(plan, writer, onFile) {
 const { watch = UNHURRIED } = plan;
 const measured = measureFiles(plan.files.map(({ artifact }) => artifact));
 const items = plan.files.map((file, index) => ({ file, size: measured[index] ?? 0 }));
 const commonDirectory = plan.stripCommonPrefix ? await findPrefix(plan.files, watch) : null;
 const pool = createBufferPool(bundle_LOOKAHEAD.bytes);
 const packed = [];
 const records = [];
 const sizes = [];
 const withoutContent = new Map();
 const add = async (member) => {
  records.push(buildDirectoryRecord(member, writer.position()));
  await writer.write([buildLocalHeader(member), member.data]);
 };
 await writer.write([PREFIX]);
 for await (const result of mapOrdered(items, bundle_LOOKAHEAD, ({ file }) => pack(file, { ...plan, commonDirectory, pool }))) {
  watch('packing the bundle of source maps');
  await add(result.member);
  packed.push(result.file);
  sizes.push(result.member.size);
  if (result.withoutContent.length > 0) {
   withoutContent.set(result.file.artifact.name, result.withoutContent);
  }
  onFile();
 }
 await add(await compress('manifest.json', Buffer.from(renderManifest(packed, plan.owner))));
 await writer.write([buildDirectory({ records, offset: writer.position() })]);
 return { id: computeBundleId(packed), file: await writer.finish(), sizes, withoutContent };
}
async function findPrefix(files, watch) {
 const maps = files.filter(({ artifact }) => artifact.kind === 'map');
 let common = null;
 for await (const { artifact } of inTurns(maps)) {
  watch('comparing the sources of maps');
  const { bytes } = withFileError(artifact.name, () => readContents(artifact.path));
  common = findCommonDirectory(common, readSourceNames(bytes));
 }
 return common;
}
async function pack(file, { pool, ...plan }) {
 const { path, name, kind, isBytecode } = file.artifact;
 const read = isBytecode ? EMPTY : withFileError(name, () => readContents(path, pool.take)).bytes;
 const options = { ...plan, mapPath: path };
 const { bytes, withoutContent } = kind === 'map' ? await rewriteMap(read, options) : { bytes: read, withoutContent: [] };
 const digest = (0,external_node_crypto_.createHash)('sha1').update(bytes).digest();
 const member = await compress(file.location, bytes);
 if (member.data !== read && !isBytecode)
  pool.give(read);
 return { file: { ...file, digest }, member, withoutContent };
}
async function compress(name, bytes) {
 const deflated = await deflate(bytes);
 const isDeflated = deflated.length < bytes.length;
 return {
  name,
  crc: (0,external_node_zlib_.crc32)(bytes),
  size: bytes.length,
  data: isDeflated ? deflated : bytes,
  isDeflated,
 };
}
async function deflate(bytes) {
 const chunkSize = Math.max(1024, Math.ceil(bytes.length / 3));
 const options = { level: LEVEL, memLevel: MEMORY_LEVEL, chunkSize };
 return bytes.length <= MAX_SYNC_BYTES
  ? (0,external_node_zlib_.deflateRawSync)(bytes, options)
  : deflateOnThread(bytes, options);
}
;
const BATCH_BYTES = 8 * 1024 * 1024;
function batchChunks(chunks, { maxRequestSize, chunksPerRequest }) {
 const max = Math.min(maxRequestSize, BATCH_BYTES);
 const batches = [];
 let bytes = 0;
 for (const chunk of new Map(chunks.map((one) => [one.checksum, one])).values()) {
  const size = chunk.end - chunk.start;
  const batch = batches.at(-1);
  if (batch === undefined || batch.length >= chunksPerRequest || bytes + size > max) {
   batches.push([chunk]);
   bytes = size;
  }
  else {
   batch.push(chunk);
   bytes += size;
  }
 }
 return batches;
}
;
const MAX_BLOCK = 0xffff;
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
function measureStoredGzip(length) {
 const blocks = Math.max(1, Math.ceil(length / MAX_BLOCK));
 return HEADER.length + length + 5 * blocks + 8;
}
async function* storeAsGzip(pieces, length) {
 let sum = 0;
 let left = length;
 let block = 0;
 yield HEADER;
 if (length === 0)
  yield renderBlockHead(0, true);
 for await (const piece of pieces) {
  sum = (0,external_node_zlib_.crc32)(piece, sum);
  for (let at = 0; at < piece.length;) {
   if (block === 0) {
    block = Math.min(MAX_BLOCK, left);
    yield renderBlockHead(block, block === left);
   }
   const part = piece.subarray(at, at + block);
   yield part;
   at += part.length;
   block -= part.length;
   left -= part.length;
  }
 }
 const end = Buffer.alloc(8);
 end.writeUInt32LE(sum, 0);
 end.writeUInt32LE(length % 0x1_0000_0000, 4);
 yield end;
}
function renderBlockHead(length, isLast) {
 const head = Buffer.alloc(5);
 head.writeUInt8(isLast ? 1 : 0, 0);
 head.writeUInt16LE(length, 1);
 head.writeUInt16LE(0xffff - length, 3);
 return head;
}
;
const chunk_form_PIECE_BYTES = 256 * 1024;
function buildChunkForm(file, chunks, gzip) {
 const boundary = (0,external_node_crypto_.randomUUID)();
 const field = gzip ? 'file_gzip' : 'file';
 const parts = chunks.map((chunk) => ({
  chunk,
  head: Buffer.from(renderHead(boundary, { field, checksum: chunk.checksum })),
 }));
 const tail = Buffer.from(`--${boundary}--\r\n`);
 const lengths = parts.map(({ chunk: { start, end }, head }) => {
  const size = gzip ? measureStoredGzip(end - start) : end - start;
  return head.length + size + 2;
 });
 return {
  contentType: `multipart/form-data; boundary=${boundary}`,
  length: lengths.reduce((sum, length) => sum + length, tail.length),
  pieces: async function* () {
   const memory = Buffer.allocUnsafeSlow(chunk_form_PIECE_BYTES);
   for (const { chunk, head } of parts) {
    yield head;
    const pieces = readPieces(file, chunk, memory);
    yield* gzip ? storeAsGzip(pieces, chunk.end - chunk.start) : pieces;
    yield Buffer.from('\r\n');
   }
   yield tail;
  },
 };
}
function renderHead(boundary, { field, checksum }) {
 return [
  `--${boundary}`,
  `Content-Disposition: form-data; name="${field}"; filename="${checksum}"`,
  'Content-Type: application/octet-stream',
  '\r\n',
 ].join('\r\n');
}
async function* readPieces(file, { start, end }, memory) {
 for (let at = start; at < end;) {
  const { bytesRead } = await file.read(memory, 0, Math.min(memory.length, end - at), at);
  if (bytesRead === 0)
   throw new Error('the bundle has become shorter while it was uploaded');
  at += bytesRead;
  yield memory.subarray(0, bytesRead);
 }
}
;
const INTERVAL_MS = 5_000;
function createProgress(log, now = () => performance.now()) {
 let last = now();
 return (line) => {
  if (now() - last < INTERVAL_MS)
   return;
  last = now();
  log(line());
 };
}
;
const MAX_UPLOADS = 2;
const FIRST_POLL_MS = 100;
const LAST_POLL_MS = 3_000;
const SETTLED_MS = 5_000;
const MAX_CONCURRENCY = 4;
async function deliverBundle(file, options, tools) {
 const isSettled = createSettling(options, tools);
 let uploads = 0;
 if (options.protocol !== 'asks') {
  await sendChunks(file.path, batchChunks(file.chunks, options), { options, tools });
  uploads = 1;
 }
 for (let polls = 0;;) {
  const response = await tools.server.assemble(file, options.protocol);
  if (response.kind === 'done')
   return 'assembled';
  if (response.kind === 'failed')
   throw bundleRefusedError(response.detail);
  if (response.kind === 'working') {
   if (isSettled(response.state))
    return 'unconfirmed';
   await waitForNext(response, polls, tools);
   polls += 1;
   continue;
  }
  if (uploads === MAX_UPLOADS)
   throw chunksLostError(response.missing.length);
  const chunks = chunksToSend(file, response.missing);
  await sendChunks(file.path, batchChunks(chunks, options), { options, tools });
  uploads += 1;
  polls = 0;
 }
}
function createSettling({ protocol }, { deadline, now = () => performance.now() }) {
 if (protocol === 'asks')
  return () => false;
 const patience = Math.min(SETTLED_MS, deadline.remaining() / 2);
 let since = null;
 let hasMoved = false;
 return (state) => {
  since ??= now();
  hasMoved ||= state !== 'created';
  return !hasMoved && now() - since >= patience;
 };
}
function chunksToSend({ chunks }, missing) {
 const wanted = new Set(missing);
 const known = chunks.filter(({ checksum }) => wanted.has(checksum));
 return known.length === 0 ? chunks : known;
}
async function waitForNext({ state }, polls, { deadline }) {
 const delayMs = Math.min(LAST_POLL_MS, FIRST_POLL_MS * 2 ** polls);
 if (delayMs >= deadline.remaining())
  throw unfinishedError(state);
 await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal: deadline.signal });
}
async function sendChunks(path, batches, upload) {
 const handle = await (0,promises_.open)(path);
 try {
  await sendBatches(batches, upload, (batch) => sendBatch(handle, batch, upload));
 }
 finally {
  await handle.close();
 }
}
async function sendBatches(batches, { options, tools }, send) {
 const total = batches.flat().reduce((sum, chunk) => sum + sizeOf(chunk), 0);
 const progress = createProgress(tools.log);
 let sent = 0;
 let failed = false;
 const queue = batches.values();
 const runWorker = async () => {
  for (const batch of queue) {
   if (failed)
    return;
   try {
    await send(batch);
   }
   catch (error) {
    failed = true;
    throw error;
   }
   sent += batch.reduce((sum, chunk) => sum + sizeOf(chunk), 0);
   progress(() => `Uploaded ${(0,units.UP)(sent)} of ${(0,units.UP)(total)}.`);
  }
 };
 const workers = Math.min(options.concurrency, MAX_CONCURRENCY, batches.length);
 const ends = await Promise.allSettled(Array.from({ length: workers }, runWorker));
 for (const end of ends)
  if (end.status === 'rejected')
   throw end.reason;
}
async function sendBatch(handle, batch, upload) {
 const outcome = await upload.tools.server.storeChunks({
  address: upload.options.address,
  count: batch.length,
  body: buildChunkForm(handle, batch, upload.options.gzip),
 });
 if (outcome.kind === 'stored')
  return;
 if (batch.length === 1)
  throw outcome.error;
 for (const chunk of batch)
  await sendBatch(handle, [chunk], upload);
}
function sizeOf({ start, end }) {
 return end - start;
}
function bundleRefusedError(detail) {
 const words = detail === '' ? 'it gave no reason' : detail;
 return new errors.lZ(`Sentry refused the source maps’ bundle: ${words}.`, {
  hint: 'Sentry gives the same answer for the same files for ten minutes; run the step again after that.',
 });
}
function chunksLostError(missing) {
 return new errors.lZ(`Sentry does not find ${missing} of the bundle’s chunks, although it took all of them ${MAX_UPLOADS} times.`, {
  hint: 'The fault is on the server’s side, often in its file store; run the step again later.',
 });
}
function unfinishedError(state) {
 return new errors.lZ(`Sentry has the whole bundle of source maps, but was not done with it in time (state ${state}).`, { hint: 'It may still finish by itself. Raise `timeout` to wait longer.' });
}
;
async function uploadArtifacts(job, tools) {
 if (job.artifacts.length === 0)
  throw nothingFoundError();
 const owner = { ...job, projects: [...new Set(job.projects)] };
 const server = createBundleServer(tools.http, owner, tools.url);
 const options = await server.readOptions();
 const files = locateFiles(job.artifacts, job.urlPrefix);
 const bundle = await upload_pack({ ...job, ...owner }, { files, options }, tools);
 let delivery = 'assembled';
 try {
  delivery = await deliver(bundle, options, { ...tools, server });
 }
 finally {
  await tools.staging.remove(bundle.file.path);
 }
 return {
  bundleId: bundle.id,
  filesUploaded: files.length,
  entries: files.map(({ artifact: { name, debugId }, url }, index) => ({
   name,
   url,
   debugId,
   bytes: bundle.sizes[index] ?? 0,
  })),
  warnings: [...warnOfSharedUrls(files), ...warnOfMissingCode(bundle)],
  notices: delivery === 'unconfirmed' ? [UNCONFIRMED] : [],
 };
}
const UNCONFIRMED = 'The server took all of the source maps’ bundle, but does not say whether it has put it together, as Bugsink and GlitchTip do not. They use it at once.';
const MAX_REFUSED = 1000;
async function upload_pack(job, { files, options }, { log, staging, deadline }) {
 const progress = createProgress(log);
 let done = 0;
 const refused = new Set();
 const plan = {
  files,
  owner: job,
  root: await (0,promises_.realpath)(job.root),
  stripCommonPrefix: job.stripCommonPrefix,
  tempDirectory: job.tempDirectory === '' ? (0,external_node_os_.tmpdir)() : job.tempDirectory,
  chunkSize: options.chunkSize,
  maxBytes: options.maxFileSize,
  staging,
  onRefused: (line) => {
   if (refused.size < MAX_REFUSED)
    refused.add(line);
  },
  watch: createWatch(deadline),
 };
 const bundle = await writeBundle(plan, () => {
  done += 1;
  progress(() => `Packed ${done} of ${files.length} files.`);
 });
 if (refused.size > 0)
  log(`Not read as sources of maps: ${(0,lists.X)([...refused])}.`);
 return bundle;
}
async function deliver({ id, file }, options, tools) {
 const { log } = tools;
 if (options.refusedHost !== null)
  log(`Sentry names ${options.refusedHost} for uploads, which the auth token does not belong to: ${new URL(tools.url).host} is used instead.`);
 log(`Bundle ${id}: ${(0,units.UP)(file.size)} in ${file.chunks.length === 1 ? 'one chunk' : `${file.chunks.length} chunks`}.`);
 return deliverBundle(file, options, tools);
}
function nothingFoundError() {
 return new errors.lZ('None of the files that the input sourcemaps names can be uploaded.', {
  hint: 'Scripts and source maps have to be text in UTF-8.',
 });
}
function warnOfSharedUrls(files) {
 const shared = findSharedUrls(files);
 if (shared.length === 0)
  return [];
 return [
  `More than one file has the URL ${(0,lists.X)(shared)}: Sentry tells them apart by their Debug IDs only. Give the directory that they have in common, so that their names differ.`,
 ];
}
function warnOfMissingCode({ withoutContent }) {
 const [first] = withoutContent;
 if (first === undefined)
  return [];
 const count = [...withoutContent.values()].reduce((sum, { length }) => sum + length, 0);
 const [name, sources] = first;
 return [
  `No code of ${(0,units.td)(count, 'source')} is in ${withoutContent.size === 1 ? 'the map' : `${withoutContent.size} maps, first of all`} ${name}, nor in the workspace: Sentry cannot show it (${(0,lists.X)(sources)}).`,
 ];
}
;
function createSourceMaps(job, tools) {
 const { inputs, dryRun } = job;
 const { log } = tools;
 const watch = createWatch(tools.deadline);
 return {
  find: () => findAdmitted(job, { log, watch }),
  upload: async (files, version) => {
   log.section('Source maps');
   const { artifacts, checks, signed } = await inject(files, job, { ...tools, watch });
   prove(checks, inputs.strict, log);
   const found = { filesFound: artifacts.length, scripts: checks };
   if (dryRun) {
    log.info('No file is changed or deleted, and none is uploaded, in a dry run');
    return { ...NOTHING_UPLOADED, ...found };
   }
   const uploaded = await uploadArtifacts({
    artifacts,
    root: job.workspace,
    tempDirectory: job.tempDirectory,
    org: job.org,
    projects: job.projects,
    release: version,
    dist: inputs.dist,
    urlPrefix: inputs.urlPrefix,
    stripCommonPrefix: inputs.stripCommonPrefix,
   }, { ...tools, log: log.info });
   for (const warning of uploaded.warnings)
    log.warn(warning);
   for (const notice of uploaded.notices)
    log.notice(notice);
   const bytes = uploaded.entries.reduce((sum, entry) => sum + entry.bytes, 0);
   log.info(`Uploaded ${(0,units.td)(uploaded.filesUploaded, 'file')} (${(0,units.UP)(bytes)}) as the bundle ${uploaded.bundleId}`);
   if (inputs.deleteMaps)
    await source_maps_remove(artifacts, signed, { ...tools, watch });
   return { ...uploaded, ...found };
  },
 };
}
async function findAdmitted(job, { log, watch }) {
 const gate = await openGate(job);
 const files = await findFiles(job.inputs.patterns, job.directory, { gate: gate.admits, watch });
 tellRefused(gate, log);
 return files;
}
async function openGate({ workspace, directory }) {
 const realWorkspace = await (0,promises_.realpath)(workspace).catch(() => workspace);
 return createGate({ workspace, realWorkspace, directory });
}
function tellRefused(gate, log) {
 const refused = gate.refused();
 if (refused.length > 0)
  log.warn(`Not taken as scripts or source maps: ${(0,lists.X)(refused)}.`);
}
const NOTHING_UPLOADED = { bundleId: '', filesUploaded: 0, entries: [], warnings: [], notices: [] };
async function inject(files, job, { log, staging, onReplaced, watch }) {
 const { inputs, workspace, dryRun } = job;
 const write = inputs.inject !== false;
 const changesFiles = write || inputs.deleteMaps;
 const gate = await openGate(job);
 const isExcluded = await createExclusions(inputs.patterns, job.directory);
 const injected = await injectDebugIds(files, {
  write,
  dryRun,
  ...(changesFiles ? { vouchers: await findVouchers(files, workspace, watch) } : {}),
  keepsSigned: inputs.inject === 'auto',
  acceptsMap: (path, script) => !isExcluded(path) && gate.admitsMap(path, script.path),
  staging,
  onReplaced,
  watch,
 });
 tellRefused(gate, log);
 for (const warning of injected.warnings)
  log.warn(warning);
 const scripts = injected.artifacts.filter(({ kind }) => kind === 'script');
 const withId = scripts.filter(({ debugId }) => debugId !== null);
 log.info(`Found ${(0,units.td)(injected.artifacts.length, 'file')}; ${withId.length} of ${(0,units.td)(scripts.length, 'script')} ${scripts.length === 1 ? 'has' : 'have'} a Debug ID`);
 return injected;
}
async function source_maps_remove(artifacts, signed, { log, ...tools }) {
 const { maps, comments, kept } = await removeMaps(artifacts, (path) => signed.has(path), tools);
 log.info(`Deleted ${(0,units.td)(maps, 'source map')}, and took ${(0,units.td)(comments, 'comment')} out of scripts`);
 if (kept.length === 0)
  return;
 log.warn(`Not deleted, because the build has written down the hash: ${(0,lists.X)(kept)}. Leave source maps out of what it lists.`);
}
const source_maps_MAX_LINES = 50;
function prove(checks, isStrict, log) {
 log.info(describeChecks(checks));
 const failed = checks.filter(({ problem }) => problem !== null);
 for (const { script, problem } of failed.slice(0, source_maps_MAX_LINES))
  log.info(`  ${script}: ${problem}`);
 if (failed.length > source_maps_MAX_LINES)
  log.info(`  … and ${failed.length - source_maps_MAX_LINES} more`);
 const problem = describe_checks_describeProblems(checks);
 if (problem === null)
  return;
 if (isStrict)
  throw unsymbolicatedError(problem);
 log.warn(problem);
}
}),
1046:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
isAbandoned: () => ( isAbandoned),
o: () => ( isBusyError),
removePatiently: () => ( removePatiently)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5071);
var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4716);
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EMFILE', 'ENFILE']);
const FIRST_PAUSE_MS = 50;
function isBusyError(error) {
 return BUSY.has((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__ .CA)(error));
}
async function removePatiently(path, { remove = removeAll, pause = node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout }, patience) {
 for (let next = FIRST_PAUSE_MS;; next *= 2) {
  try {
   await remove(path);
   return null;
  }
  catch (error) {
   if (!isBusyError(error) || patience.milliseconds <= 0)
    return `${path} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__ .wh)(error)})`;
   patience.milliseconds -= next;
   await pause(next);
  }
 }
}
async function removeAll(path) {
 try {
  (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
 }
 catch (error) {
  if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__ .CA)(error) !== 'ERR_FS_EISDIR')
   throw error;
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
 }
}
const OWN_NAME = new RegExp(`^${_host_js__WEBPACK_IMPORTED_MODULE_4__ .H}-(\\d+)-[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?:\\.\\w+)?$`);
function isAbandoned(name, { processId, isRunning }) {
 const owner = Number(OWN_NAME.exec(name)?.[1]);
 return owner === processId || (owner > 0 && !isRunning(owner));
}
})
};
