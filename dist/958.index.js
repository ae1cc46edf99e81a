export const id = 958;
export const ids = [958];
export const modules = {
3958:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
endWindowsTree: () => ( endWindowsTree)
});
var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2670);
async function endWindowsTree(pid) {
 await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__ .m)('taskkill', ['/pid', String(pid), '/t', '/f'], {
  silent: true,
  ignoreReturnCode: true,
 }).catch(() => undefined);
}
})
};
