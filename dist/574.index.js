export const id = 574;
export const ids = [574];
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
 const plus = rest.indexOf('+');
 const [qualifiers, build] = plus === -1 ? [rest, ''] : [rest.slice(0, plus), rest.slice(plus + 1)];
 return {
  numbers: numbers.split('.').map(withoutLeadingZeros),
  qualifiers: toTokens(qualifiers).filter((token) => !FINAL.has(token)),
  build: toTokens(build),
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
})
};
