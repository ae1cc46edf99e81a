export const id = 567;
export const ids = [567];
export const modules = {

/***/ 3567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProxy: () => (/* binding */ createProxy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5071);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3219);


function createProxy(environment) {
    completeAddresses(environment);
    const known = new Map();
    const optionsFor = (url) => {
        const options = known.get(url.origin) ?? connect(url);
        known.set(url.origin, options);
        return options;
    };
    return {
        fetch: async (input, init) => {
            try {
                const url = new URL(input instanceof Request ? input.url : input);
                return await fetch(input, { ...init, ...(await optionsFor(url)) });
            }
            catch (error) {
                throw explainRefusal(error);
            }
        },
        addressFor: async (url) => {
            const { getProxyUrl } = await __webpack_require__.e(/* import() */ 514).then(__webpack_require__.bind(__webpack_require__, 5514));
            return getProxyUrl(url.href) || null;
        },
    };
}
function completeAddresses(environment) {
    for (const name of _proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .VARIABLES */ .ut) {
        const value = environment[name] ?? '';
        if (value === '')
            continue;
        const address = value.includes('://') ? value : `http://${value}`;
        if (!URL.canParse(address)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${name} is not the address of a proxy.`, {
                hint: 'Set the variable to an address such as http://proxy.example.com:3128, or to nothing.',
            });
        }
        environment[name] = address;
    }
}
async function connect(url) {
    const { getProxyUrl, HttpClient } = await __webpack_require__.e(/* import() */ 514).then(__webpack_require__.bind(__webpack_require__, 5514));
    checkScheme(getProxyUrl(url.href));
    const client = new HttpClient(undefined, undefined, { keepAlive: true });
    const dispatcher = client.getAgentDispatcher(url.href);
    if (!dispatcher)
        return {};
    return { dispatcher: dispatcher };
}
function checkScheme(address) {
    const { protocol } = new URL(address || 'http://none');
    if (protocol === 'http:' || protocol === 'https:')
        return;
    const kind = protocol.slice(0, -1);
    const error = new Error(`a ${kind} proxy is not supported, only http and https`);
    throw Object.assign(error, { code: _proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .REFUSED_CODE */ .TX });
}
function explainRefusal(error) {
    const [, status] = /Proxy response \((\d+)\)/.exec((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeCauses */ .wh)(error)) ?? [];
    if (status === undefined)
        return error;
    const remedy = status === '407' ? `: ${_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_NEEDS_PASSWORD */ .dh}` : '';
    const refusal = new Error(`the proxy refused the connection with status ${status}${remedy}`);
    return Object.assign(refusal, { code: status.startsWith('4') ? _proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .REFUSED_CODE */ .TX : 'NO_CONNECTION' });
}


/***/ })

};
