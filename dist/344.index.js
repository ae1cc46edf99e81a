export const id = 344;
export const ids = [344];
export const modules = {
6344:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => ( fetch)
});
function fetch() {
 throw new Error('Requests to GitHub go through the fetch that Octokit is given.')
}
})
};
