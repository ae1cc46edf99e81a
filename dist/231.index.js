export const id = 231;
export const ids = [231];
export const modules = {
7231:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findMovedUrl: () => ( findMovedUrl)
});
var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
var _http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3116);
var _credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9583);
async function findMovedUrl(url, { token, deadline, proxy }) {
 const headers = token === '' ? {} : { authorization: `basic ${(0,_credential_js__WEBPACK_IMPORTED_MODULE_2__ .g)(token)}` };
 try {
  const location = new URL(`${url}/info/refs?service=git-upload-pack`);
  const request = { method: 'GET', headers, signal: (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__ .fR)(deadline, 1 / 2).signal, proxy };
  const response = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__ .w$)(location, request);
  await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__ .yR)(response, 0);
  const found = response.url.replace(/\/info\/refs\?.*$/, '');
  return response.status === 200 && found !== url ? found : null;
 }
 catch {
  return null;
 }
}
})
};
