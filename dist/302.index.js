export const id = 302;
export const ids = [302];
export const modules = {
5574:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
compareTagVersions: () => ( compareTagVersions),
familyOf: () => ( familyOf),
isPreRelease: () => ( isPreRelease),
parseTagVersion: () => ( parseTagVersion)
});
function familyOf(tag) {
 const scope = /^.*[@/]/s.exec(tag)?.[0] ?? '';
 const name = tag.slice(scope.length);
 const runs = [...name.matchAll(/\d+(?:\.\d+)*/g)].filter(([run]) => run.includes('.'));
 const version = runs.find(([run]) => run.split('.').length > 2) ?? runs[0];
 const date = /(?<!\d)\d{4}[-_]\d\d?[-_]\d/.exec(name);
 const start = Math.min(version?.index ?? Infinity, date?.index ?? Infinity);
 return scope + (start === Infinity ? prefixOfName(name) : name.slice(0, start));
}
function prefixOfName(name) {
 return /^\D*(?=\d)|^.*[-_.]/s.exec(name)?.[0] ?? '';
}
function parseTagVersion(text) {
 const [, numbers, rest = ''] = /^v?(\d+(?:\.\d+)*)(.*)$/is.exec(text) ?? [];
 if (numbers === undefined)
  return null;
 const [qualifiers = '', ...build] = rest.split('+');
 return {
  numbers: numbers.split('.').map(withoutLeadingZeros),
  qualifiers: toTokens(qualifiers).filter((token) => !FINAL.has(token)),
  build: build.flatMap(toTokens),
 };
}
function toTokens(text) {
 return [...text.toLowerCase().matchAll(/\d+|\p{L}+/gu)].map(([token]) => withoutLeadingZeros(token));
}
const FINAL = new Set(['final', 'release', 'ga', 'stable']);
const PRE_RELEASES = new Map([
 ['dev', 'develop', 'development', 'nightly', 'canary', 'next', 'snapshot', 'edge', 'unstable'],
 ['alpha', 'a', 'experimental'],
 ['beta', 'b'],
 ['milestone', 'm', 'pre', 'prerelease', 'preview', 'pr', 'ea', 'eap'],
 ['rc', 'cr', 'c'],
].flatMap((words, index) => words.map((word) => [word, index - 10])));
function isPreRelease({ qualifiers }) {
 return qualifiers.some((_, index) => preReleaseRank(qualifiers, index) !== null);
}
function preReleaseRank(qualifiers, index) {
 const token = qualifiers[index] ?? '';
 if (token.length === 1 && !isNumber(qualifiers[index + 1] ?? ''))
  return null;
 return PRE_RELEASES.get(token) ?? null;
}
function compareTagVersions(a, b) {
 return (compareLists(a.numbers, b.numbers, (text = '0', other = '0') => compareNumbers(text, other)) ||
  compareQualifiers(a.qualifiers, b.qualifiers) ||
  compareLists(a.build, b.build, compareTokens) ||
  a.numbers.length - b.numbers.length);
}
function compareQualifiers(a, b) {
 for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
  const ranks = rankOf(a, index) - rankOf(b, index);
  if (ranks !== 0)
   return ranks;
  const order = compareTokens(a[index], b[index]);
  if (order !== 0)
   return order;
 }
 return 0;
}
const [END, COUNTER, WORD] = [0, 1, 2];
function rankOf(qualifiers, index) {
 const token = qualifiers[index];
 if (token === undefined)
  return END;
 return preReleaseRank(qualifiers, index) ?? (isNumber(token) ? COUNTER : WORD);
}
function compareLists(a, b, compare) {
 for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
  const order = compare(a[index], b[index]);
  if (order !== 0)
   return order;
 }
 return 0;
}
function compareTokens(a, b) {
 if (a === undefined || b === undefined)
  return Number(a !== undefined) - Number(b !== undefined);
 if (isNumber(a) && isNumber(b))
  return compareNumbers(a, b);
 if (isNumber(a) !== isNumber(b))
  return isNumber(a) ? -1 : 1;
 return compareText(a, b);
}
function compareNumbers(a, b) {
 return a.length - b.length || compareText(a, b);
}
function compareText(a, b) {
 return a < b ? -1 : Number(a > b);
}
function isNumber(token) {
 return /^\d/.test(token);
}
function withoutLeadingZeros(token) {
 return token.replace(/^0+(?=\d)/, '');
}
}),
2302:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
 findTagBases: () => ( findTagBases)
});
var tag_version = __webpack_require__(5574);
;
function findEarlierTags(query) {
 const { current } = query;
 const now = current === null ? null : versionIn(query, current);
 const takesPreReleases = current !== null && (now === null || (0,tag_version.isPreRelease)(now));
 const canPrecede = (version) => version === null ? now === null && current !== null : takesPreReleases || !(0,tag_version.isPreRelease)(version);
 return query.tags
  .filter(({ name }) => name !== current && isOfFamily(query, name))
  .map((tag) => {
  const version = versionIn(query, tag.name);
  return { tag: { ...tag, order: orderOf(version, now) }, version };
 })
  .filter(({ version }) => canPrecede(version))
  .toSorted((a, b) => rank(a.tag) - rank(b.tag) || compareDown(a, b))
  .map(({ tag }) => tag);
}
function isOfFamily({ current, prefix }, name) {
 if (prefix !== null)
  return name.startsWith(prefix);
 const family = (0,tag_version.familyOf)(name);
 return current === null ? family === 'v' || family === '' : family === (0,tag_version.familyOf)(current);
}
function versionIn({ prefix }, name) {
 const family = prefix ?? (0,tag_version.familyOf)(name);
 if (!name.startsWith(family))
  return null;
 return (0,tag_version.parseTagVersion)(name.slice(family.length).replace(/^[-@/_]/, ''));
}
function orderOf(version, now) {
 if (version === null || now === null)
  return null;
 return (0,tag_version.compareTagVersions)(version, now) < 0 ? 'before' : 'after';
}
function rank({ order }) {
 return order === 'after' ? 1 : 0;
}
function compareDown(a, b) {
 if (a.version !== null && b.version !== null) {
  const order = (0,tag_version.compareTagVersions)(b.version, a.version);
  if (order !== 0)
   return order;
 }
 return NATURAL.compare(b.tag.name, a.tag.name);
}
const NATURAL = new Intl.Collator('en', { numeric: true });
var candidate = __webpack_require__(5109);
;
async function tagPrefixOf(trigger, { tagPrefix }) {
 if (tagPrefix !== null)
  return tagPrefix;
 return trigger?.kind === 'tag'
  ? (await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 5574))).familyOf(trigger.tag)
  : '';
}
;
const MAX_COMPARED = 2;
async function* findTagBases({ trigger, head }, { source, inputs }) {
 const current = trigger?.kind === 'tag' ? trigger.tag : null;
 const tags = await source.listTags(await tagPrefixOf(trigger, inputs));
 const earlier = await resolveBest(findEarlierTags({ current, prefix: inputs.tagPrefix, tags }), {
  head,
  source,
 });
 if (earlier.length === 0)
  return;
 const start = (tag, accepts, where = '') => {
  const reason = describeTag(tag.name, current) + where;
  return (0,candidate.Tq)({ base: tag.commit, head, reason }, { accepts });
 };
 const nearest = await source.findNearest(head, earlier.map(({ commit }) => commit));
 if (nearest.kind === 'unknown') {
  for (const tag of earlier.filter(({ order }) => order !== 'after').slice(0, MAX_COMPARED))
   yield start(tag, ['ancestor', 'diverged']);
  return;
 }
 const own = nearest.kind === 'found' ? earlier.findIndex((tag) => tag.commit === nearest.commit) : -1;
 const onOtherBranches = earlier
  .slice(0, own === -1 ? earlier.length : own)
  .filter(({ order }) => order === 'before' && earlier[own]?.order !== 'after');
 for (const tag of onOtherBranches.slice(0, MAX_COMPARED))
  yield start(tag, ['diverged'], ', on another branch');
 const tag = earlier[own];
 if (tag !== undefined)
  yield start(tag, ['ancestor']);
}
function describeTag(name, current) {
 return current === null ? `the newest tag, ${name}` : `${name}, the previous tag of ${current}`;
}
async function resolveBest(tags, { head, source }) {
 const unknown = tags.filter(({ commit }) => commit === null).slice(0, MAX_COMPARED);
 const resolved = await Promise.all(unknown.map(async ({ name }) => [name, await source.resolve(`tags/${name}`)]));
 const commits = new Map(resolved);
 return tags.flatMap((tag) => {
  const commit = tag.commit ?? commits.get(tag.name) ?? null;
  return commit === null || commit === head ? [] : [{ ...tag, commit }];
 });
}
})
};
