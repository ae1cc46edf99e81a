export const id = 46;
export const ids = [46];
export const modules = {
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
