export const id = 908;
export const ids = [908];
export const modules = {
908:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 createProxy: () => ( createProxy)
});
;// CONCATENATED MODULE: ./node_modules/proxied-http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
 const usingSsl = reqUrl.protocol === 'https:';
 if (checkBypass(reqUrl)) {
  return undefined;
 }
 const proxyVar = (() => {
  if (usingSsl) {
   return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
  }
  else {
   return process.env['http_proxy'] || process.env['HTTP_PROXY'];
  }
 })();
 if (proxyVar) {
  try {
   return new DecodedURL(proxyVar);
  }
  catch (_a) {
   if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
    return new DecodedURL(`http://${proxyVar}`);
  }
 }
 else {
  return undefined;
 }
}
function checkBypass(reqUrl) {
 if (!reqUrl.hostname) {
  return false;
 }
 const reqHost = reqUrl.hostname;
 if (isLoopbackAddress(reqHost)) {
  return true;
 }
 const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
 if (!noProxy) {
  return false;
 }
 let reqPort;
 if (reqUrl.port) {
  reqPort = Number(reqUrl.port);
 }
 else if (reqUrl.protocol === 'http:') {
  reqPort = 80;
 }
 else if (reqUrl.protocol === 'https:') {
  reqPort = 443;
 }
 const upperReqHosts = [reqUrl.hostname.toUpperCase()];
 if (typeof reqPort === 'number') {
  upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
 }
 for (const upperNoProxyItem of noProxy
  .split(',')
  .map(x => x.trim().toUpperCase())
  .filter(x => x)) {
  if (upperNoProxyItem === '*' ||
   upperReqHosts.some(x => x === upperNoProxyItem ||
    x.endsWith(`.${upperNoProxyItem}`) ||
    (upperNoProxyItem.startsWith('.') &&
     x.endsWith(`${upperNoProxyItem}`)))) {
   return true;
  }
 }
 return false;
}
function isLoopbackAddress(host) {
 const hostLower = host.toLowerCase();
 return (hostLower === 'localhost' ||
  hostLower.startsWith('127.') ||
  hostLower.startsWith('[::1]') ||
  hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
 constructor(url, base) {
  super(url, base);
  this._decodedUsername = decodeURIComponent(super.username);
  this._decodedPassword = decodeURIComponent(super.password);
 }
 get username() {
  return this._decodedUsername;
 }
 get password() {
  return this._decodedPassword;
 }
}
var errors = __webpack_require__(5071);
var proxy = __webpack_require__(3219);
;
function createProxy(environment) {
 completeAddresses(environment);
 const agents = new Map();
 return {
  agentFor: async (url, isFresh) => {
   const address = getProxyUrl(url);
   if (address === undefined)
    return null;
   checkScheme(address);
   const name = `${isFresh} ${address.href}`;
   const agent = agents.get(name) ?? createAgent(address, isFresh);
   agents.set(name, agent);
   return agent;
  },
  addressFor: async (url) => getProxyUrl(url)?.href ?? null,
 };
}
function completeAddresses(environment) {
 for (const name of proxy.ut) {
  const value = environment[name] ?? '';
  if (value === '')
   continue;
  const whole = value.includes('://') ? value : `http://${value}`;
  const address = whole.replaceAll(/%(?![0-9a-f]{2})/gi, '%25');
  if (!isAddress(address)) {
   throw new errors.lZ(`${name} is not the address of a proxy.`, {
    hint: 'Set the variable to an address such as http://proxy.example.com:3128, or to nothing.',
   });
  }
  environment[name] = address;
 }
}
function isAddress(text) {
 try {
  const { username, password } = new URL(text);
  for (const part of [username, password])
   decodeURIComponent(part);
  return true;
 }
 catch {
  return false;
 }
}
async function createAgent(address, isFresh) {
 const { HttpsProxyAgent } = await __webpack_require__.e( 643).then(__webpack_require__.bind(__webpack_require__, 5643));
 const { username, password } = address;
 const proxy = new URL(address.href);
 proxy.username = '';
 proxy.password = '';
 const headers = username === '' && password === ''
  ? {}
  : {
   'Proxy-Authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  };
 const agent = new HttpsProxyAgent(proxy, { keepAlive: !isFresh, headers });
 agent.on('proxyConnect', ({ statusCode }, request) => {
  if (statusCode !== 200)
   request.destroy(refusalError(statusCode));
 });
 return agent;
}
function checkScheme({ protocol }) {
 if (protocol === 'http:' || protocol === 'https:')
  return;
 const kind = protocol.slice(0, -1);
 const error = new Error(`a ${kind} proxy is not supported, only http and https`);
 throw Object.assign(error, { code: proxy.TX });
}
function refusalError(status) {
 const remedy = status === 407 ? `: ${proxy.dh}` : '';
 const refusal = new Error(`the proxy refused the connection with status ${status}${remedy}`);
 const isLasting = status >= 400 && status < 500;
 return Object.assign(refusal, { code: isLasting ? proxy.TX : 'NO_CONNECTION' });
}
})
};
