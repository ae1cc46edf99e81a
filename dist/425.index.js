export const id = 425;
export const ids = [425];
export const modules = {

/***/ 5364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony export BearerCredentialHandler */
/** `@actions/github` asks it for an agent, which Octokit's `fetch` then ignores. */
class HttpClient {
  constructor(userAgent) {
    if (userAgent !== undefined) throw new Error('This action requests no OIDC token.')
  }

  getAgent() {
    return undefined
  }

  getAgentDispatcher() {
    return undefined
  }
}

const BearerCredentialHandler = (/* unused pure expression or super */ null && (HttpClient))


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch)
/* harmony export */ });
function fetch() {
  throw new Error('Requests to GitHub go through the fetch that Octokit is given.')
}


/***/ })

};
