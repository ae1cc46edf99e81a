export const id = 421;
export const ids = [421];
export const modules = {
4421:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
describeUnknown: () => ( describeUnknown)
});
const OTHER_NAMES = new Map([
 ['token', 'auth_token'],
 ['organization', 'org'],
 ['release_name', 'version'],
 ['release_version', 'version'],
 ['url_suffix', 'url_prefix'],
 ['include', 'sourcemaps'],
 ['source_maps', 'sourcemaps'],
 ['deploy_env', 'environment'],
 ['env', 'environment'],
 ['previous_ref', 'base'],
 ['from', 'base'],
 ['allow_failure', 'on_error'],
]);
function describeUnknown(name, names) {
 const nearest = findNearest(name, names);
 return nearest === null ? `${name}.` : `${name}: did you mean ${nearest}?`;
}
function findNearest(name, names) {
 const wanted = name.replaceAll(/[- ]/g, '_');
 const other = OTHER_NAMES.get(wanted);
 if (other !== undefined)
  return other;
 const [best] = names
  .map((candidate) => ({
  candidate,
  distance: editDistance(wanted, candidate.toLowerCase()),
 }))
  .toSorted((a, b) => a.distance - b.distance);
 return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3))
  ? best.candidate
  : null;
}
function editDistance(a, b) {
 let before = [];
 let above = Array.from({ length: b.length + 1 }, (_, index) => index);
 for (let row = 1; row <= a.length; row += 1) {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
   const cost = a[row - 1] === b[column - 1] ? 0 : 1;
   const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
   current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + cost, isSwap ? (before[column - 2] ?? 0) + 1 : Infinity));
  }
  before = above;
  above = current;
 }
 return above[b.length] ?? 0;
}
})
};
