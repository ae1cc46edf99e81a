export const id = 594;
export const ids = [594];
export const modules = {
2594:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
redactSourceMaps: () => ( redactSourceMaps)
});
function redactSourceMaps(sourceMaps, redact) {
 const redactOrNull = (text) => (text === null ? null : redact(text));
 return {
  ...sourceMaps,
  entries: sourceMaps.entries.map((entry) => ({ ...entry, url: redact(entry.url) })),
  scripts: sourceMaps.scripts.map(({ script, map, debugId, problem }) => ({
   script: redact(script),
   map: redactOrNull(map),
   debugId,
   problem: redactOrNull(problem),
  })),
 };
}
})
};
