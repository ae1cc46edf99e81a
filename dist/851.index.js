export const id = 851;
export const ids = [851];
export const modules = {
3851:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
parsePathPatterns: () => ( parsePathPatterns)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
function parsePathPatterns(patterns) {
 const rules = patterns.map((pattern) => {
  const isExclusion = pattern.startsWith('!');
  return { includes: !isExclusion, steps: parsePattern(isExclusion ? pattern.slice(1) : pattern) };
 });
 return (path) => rules.findLast(({ steps }) => matches(steps, path))?.includes ?? false;
}
const TOKEN = /(?<stars>\*+)|(?<atom>\\.|\[[^\]]*\]|[^*])(?<repeat>[?+]?)/gsu;
const NEVER_REPEATED = new Set(['/', '?', '+', '\\']);
function parsePattern(pattern) {
 const steps = [];
 for (const { index, 0: token, groups = {} } of pattern.matchAll(TOKEN)) {
  const { stars, atom = '', repeat = '' } = groups;
  if (stars !== undefined) {
   const isSegment = /^(?:\/|$)/.test(pattern[index - 1] ?? '') && pattern[index + token.length] === '/';
   steps.push(...toStars(stars, isSegment));
   continue;
  }
  if (atom === '[')
   throw invalidPatternError(pattern);
  const isRepeated = !NEVER_REPEATED.has(atom);
  steps.push({
   accepts: parseAtom(atom),
   isOptional: isRepeated && repeat === '?',
   repeats: isRepeated && repeat === '+',
   skipTo: 0,
  });
  if (!isRepeated && repeat !== '')
   steps.push({ ...ONCE, accepts: (one) => one === repeat });
 }
 return steps;
}
const ONCE = { isOptional: false, repeats: false, skipTo: 0 };
function toStars({ length }, isSegment) {
 const any = { isOptional: true, repeats: true, skipTo: 0 };
 if (length === 1)
  return [{ ...any, accepts: (character) => character !== '/' }];
 const crossing = { ...any, accepts: anything };
 if (!isSegment)
  return [crossing];
 return [{ accepts: () => false, isOptional: true, repeats: false, skipTo: 2 }, crossing];
}
function anything() {
 return true;
}
function parseAtom(atom) {
 if (atom.length > 1 && atom.startsWith('\\'))
  return (character) => character === atom.slice(1);
 if (!atom.startsWith('['))
  return (character) => character === atom;
 const [, negation = '', list = ''] = /^\[([!^]?)(.*)\]$/s.exec(atom) ?? [];
 const ranges = [...list.matchAll(/(.)-(.)|(.)/gsu)].map(([, first, last, single = '']) => [first ?? single, last ?? single]);
 return (character) => character !== '/' &&
  ranges.some(([first, last]) => first <= character && character <= last) === (negation === '');
}
function invalidPatternError(pattern) {
 const shown = pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
 return new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`paths: invalid pattern ${JSON.stringify(shown)}.`, {
  hint: 'A backslash before a special character makes it an ordinary one.',
 });
}
function matches(steps, path) {
 const places = new Int32Array(steps.length + 1).fill(-1);
 let activeStates = [];
 const arrival = { steps, places, place: 0 };
 addState(0, arrival, activeStates);
 const isOver = steps.at(-1)?.accepts === anything ? steps.length - 1 : null;
 for (const character of path) {
  if (places[isOver ?? -1] === arrival.place)
   return true;
  arrival.place += 1;
  const next = [];
  for (const at of activeStates) {
   const step = steps[at];
   if (step === undefined || !step.accepts(character))
    continue;
   if (step.repeats)
    addState(at, arrival, next);
   addState(at + 1, arrival, next);
  }
  if (next.length === 0)
   return false;
  activeStates = next;
 }
 return activeStates.includes(steps.length);
}
function addState(start, arrival, activeStates) {
 const { steps, places, place } = arrival;
 for (let at = start; places[at] !== place; at += 1) {
  places[at] = place;
  activeStates.push(at);
  const step = steps[at];
  if (step === undefined || !step.isOptional)
   return;
  if (step.skipTo > 0)
   addState(at + 1 + step.skipTo, arrival, activeStates);
 }
}
})
};
