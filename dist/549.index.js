export const id = 549;
export const ids = [549];
export const modules = {
549:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
dryRunHttp: () => ( dryRunHttp)
});
var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8674);
var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(718);
function dryRunHttp(http) {
 const created = new Map();
 return {
  send: async (call) => {
   if (call.method === 'GET')
    return http.send({ ...call, isFollowed: false });
   if (call.method === 'POST' && call.path.endsWith('/deploys/'))
    return accepted(call, { id: '' });
   if (call.path.endsWith('/assemble/'))
    return accepted(call, { state: 'ok', missingChunks: [] });
   if ((0,_http_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(call))
    return accepted(call, null);
   return respondAsIf(call, http, created);
  },
 };
}
async function respondAsIf(call, http, created) {
 const json = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__ .o_)(call);
 const sent = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(json) ? json : {};
 const isNew = call.method === 'POST';
 const path = isNew ? `${call.path}${encodeURIComponent(String(sent['version']))}/` : call.path;
 const current = await http.send({ method: 'GET', path, purpose: 'read the release' });
 if (current.status === 404) {
  const version = decodeURIComponent(path.split('/').at(-2) ?? '');
  const named = isNew ? { projects: namedProjects(sent) } : {};
  const release = { deployCount: 0, ...created.get(version), ...sent, ...named, version };
  created.set(version, release);
  return accepted(call, release, 201);
 }
 if (current.status !== 200 || !(0,_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(current.json))
  return current;
 if (!isNew)
  return accepted(call, { ...current.json, ...sent }, 200);
 const projects = [...((0,_json_js__WEBPACK_IMPORTED_MODULE_1__ .gT)(current.json, 'projects') ?? []), ...namedProjects(sent)];
 return accepted(call, { ...current.json, projects }, 208);
}
function namedProjects(sent) {
 return ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__ .gT)(sent, 'projects') ?? []).map((name) => ({ id: '', slug: String(name) }));
}
function accepted(call, json, status = 200) {
 return { call, status, text: '', json, headers: new Headers(), attempts: 1 };
}
})
};
