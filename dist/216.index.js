export const id = 216;
export const ids = [216];
export const modules = {

/***/ 3216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSourceMaps: () => (/* binding */ createSourceMaps)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(5071);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/src/source-maps/find/walk.js



async function walk(directory, wanted) {
    const entries = [];
    const directories = [{ path: directory, location: '' }];
    const links = new Map();
    const add = (entry) => {
        entries.push(entry);
        if (entry.isDirectory)
            directories.push(entry);
    };
    const readChildren = async (parent) => {
        for (const child of await readDirectory(parent.path)) {
            if (!wanted(child.name))
                continue;
            const location = parent.location === '' ? child.name : `${parent.location}/${child.name}`;
            const found = { path: (0,external_node_path_.join)(parent.path, child.name), location };
            if (child.isDirectory())
                add({ ...found, isDirectory: true });
            else if (child.isFile())
                add({ ...found, isDirectory: false });
            else if (child.isSymbolicLink() && !links.has(found.path))
                links.set(found.path, found);
        }
    };
    const readDirectories = async () => {
        for (const parent of directories.splice(0))
            await readChildren(parent);
        if (directories.length > 0)
            await readDirectories();
    };
    await readDirectories();
    for (const link of links.values()) {
        const target = await readTarget(link);
        if (target !== null)
            add(target);
        await readDirectories();
    }
    return entries;
}
async function readDirectory(path) {
    try {
        const children = await (0,promises_.readdir)(path, { withFileTypes: true });
        return children.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`${path} cannot be read: ${(0,errors/* describeCauses */.wh)(error)}.`, {
            cause: error,
        });
    }
}
async function readTarget({ path, location }) {
    try {
        const target = await (0,promises_.realpath)(path);
        const found = await (0,promises_.stat)(target);
        if (!found.isFile() && !found.isDirectory())
            return null;
        return { path: target, location, isDirectory: found.isDirectory() };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/src/source-maps/find/discover.js




const SCRIPTS = ['.js', '.cjs', '.mjs', '.jsbundle', '.bundle'];
async function findFiles(patterns, root) {
    const found = new Map();
    for (const pattern of patterns) {
        for (const file of await findPattern(pattern, root)) {
            if (!found.has(file.path))
                found.set(file.path, file);
        }
    }
    return [...found.values()].toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
async function findPattern(pattern, root) {
    const path = (0,external_node_path_.resolve)(root, pattern);
    const target = await readTarget({ path, location: (0,external_node_path_.basename)(path) });
    if (target !== null)
        return findTarget(pattern, target);
    const glob = external_node_path_.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
    const scanned = picomatch.scan(glob.replace(/\/+$/, ''), { nonegate: true });
    if (!scanned.isGlob)
        throw noMatchError(pattern, `there is nothing at ${path}`);
    const base = (0,external_node_path_.resolve)(root, scanned.base.replaceAll(/\\(.)/g, '$1'));
    const start = await readTarget({ path: base, location: '' });
    const files = start?.isDirectory === true ? await findGlob(scanned.glob, start.path) : [];
    if (files.length === 0)
        throw noMatchError(pattern, 'no script and no source map matches it');
    return files;
}
async function findTarget(pattern, target) {
    if (!target.isDirectory) {
        const files = toFiles([target]);
        if (files.length === 0)
            throw noMatchError(pattern, 'that is neither a script nor a source map');
        return files;
    }
    const files = toFiles(await walk(target.path, (name) => !isLeftOut(name)));
    if (files.length === 0)
        throw noMatchError(pattern, 'no script and no source map is in there');
    return files;
}
function noMatchError(pattern, reason) {
    return new errors/* ActionError */.lZ(`The input sourcemaps names ${pattern}, but ${reason}.`, {
        hint: `The build has to come first; files are taken that end in ${[...SCRIPTS, '.map'].join(', ')}.`,
    });
}
function isLeftOut(name) {
    return name === 'node_modules' || name.startsWith('.');
}
async function findGlob(glob, start) {
    const segments = glob.split('/');
    const isNamed = (name) => segments.some((one) => one === name || (one.startsWith('.') && picomatch.isMatch(name, one)));
    const entries = await walk(start, (name) => !isLeftOut(name) || isNamed(name));
    const matches = picomatch(glob, { nonegate: true, windows: false });
    return toFiles(entries.flatMap((entry) => {
        if (entry.isDirectory || matches(entry.location))
            return [entry];
        const given = parentsOf(entry.location).find((parent) => matches(parent));
        return given === undefined
            ? []
            : [{ ...entry, location: entry.location.slice(given.length + 1) }];
    }));
}
function parentsOf(location) {
    const names = location.split('/').slice(0, -1);
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
function toFiles(entries) {
    const files = new Map();
    for (const { path, location, isDirectory } of entries) {
        const extension = (0,external_node_path_.extname)(location);
        const kind = extension === '.map' ? 'map' : 'script';
        if (isDirectory || files.has(path))
            continue;
        if (kind === 'map' || SCRIPTS.includes(extension))
            files.set(path, { path, name: location, kind });
    }
    return [...files.values()];
}

;// CONCATENATED MODULE: ./lib/src/source-maps/ordered-map.js
async function* mapOrdered(items, { lanes, bytes }, work) {
    const running = [];
    let held = 0;
    const next = async () => {
        const head = running.shift();
        if (head === undefined)
            throw new RangeError('nothing is under way');
        held -= head.size;
        return head.result;
    };
    try {
        for (const item of items) {
            while (running.length > 0 && (running.length >= lanes || held + item.size > bytes)) {
                yield await next();
            }
            const result = work(item);
            result.catch(() => undefined);
            running.push({ result, size: item.size });
            held += item.size;
        }
        while (running.length > 0)
            yield await next();
    }
    finally {
        await Promise.allSettled(running.map(({ result }) => result));
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/source-maps/inject/debug-id.js

const COMMENT = '//# debugId=';
const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i;
function computeDebugId(script, map) {
    const hash = (0,external_node_crypto_.createHash)('sha1');
    if (map === null)
        return toUuid(hash.update(script));
    hash.update('js').update(lengthOf(script)).update(script);
    hash.update('sourcemap').update(lengthOf(map)).update(map);
    return toUuid(hash);
}
function lengthOf(bytes) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    return length;
}
function toUuid(hash) {
    const bytes = hash.digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
function parseDebugId(value) {
    if (typeof value !== 'string')
        return null;
    const parts = UUID.exec(value.trim());
    return parts === null ? null : parts.slice(1).join('-').toLowerCase();
}
function readScriptDebugId(script) {
    let at = script.lastIndexOf(COMMENT);
    while (at !== -1) {
        const start = at + COMMENT.length;
        const [line = ''] = script.toString('latin1', start, start + 64).split(/[\r\n]/, 1);
        const id = parseDebugId(line);
        if (id !== null)
            return { id, registered: [id, line.trim()].some((one) => tells(script, one)) };
        at = at === 0 ? -1 : script.lastIndexOf(COMMENT, at - 1);
    }
    return null;
}
function tells(script, id) {
    for (let at = script.indexOf(id); at !== -1; at = script.indexOf(id, at + 1)) {
        const before = script.toString('latin1', Math.max(0, at - 2 * COMMENT.length), at);
        if (!before.trimEnd().endsWith(COMMENT))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/edit.js
function applyEdits(bytes, edits) {
    const pieces = [];
    let done = 0;
    for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
        pieces.push(bytes.subarray(done, start));
        pieces.push(typeof text === 'string' ? Buffer.from(text) : text);
        done = end;
    }
    pieces.push(bytes.subarray(done));
    return pieces.filter(({ length }) => length > 0);
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/data-url.js
function parseDataUrl(url) {
    const head = /^data:[^,]*,/i.exec(url.slice(0, 1_000))?.[0];
    if (head === undefined)
        return null;
    const isBase64 = /;\s*base64\s*,$/i.test(head);
    const data = url.slice(head.length);
    try {
        const json = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
        return { json, head, isBase64 };
    }
    catch {
        return null;
    }
}
function renderDataUrl({ json, head, isBase64 }) {
    return head + (isBase64 ? json.toString('base64') : encodeURIComponent(json.toString('utf8')));
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/map-reference.js

const NAME = 'sourceMappingURL=';
function readMapReference(script) {
    let at = script.lastIndexOf(NAME);
    while (at !== -1) {
        const reference = referenceAt(script, at);
        if (reference !== null)
            return reference;
        at = at === 0 ? -1 : script.lastIndexOf(NAME, at - 1);
    }
    return null;
}
function referenceAt(script, at) {
    const before = /\/\/[#@][ \t]+$/.exec(script.toString('latin1', Math.max(0, at - 40), at));
    if (before === null)
        return null;
    const comment = at - before[0].length;
    const start = at + NAME.length;
    const line = script.toString('utf8', start, endOfLine(script, start));
    const url = line.trimEnd();
    if (url === '' || /[\s"`]/.test(url))
        return null;
    const isLineStart = comment === 0 || isLineEnd(script[comment - 1]);
    if (!isLineStart && url.includes("'"))
        return null;
    return { url, start, end: start + Buffer.byteLength(url), comment };
}
function endOfLine(script, from) {
    const newline = script.indexOf('\n', from);
    const end = newline === -1 ? script.length : newline;
    const lineReturn = script.subarray(from, end).indexOf('\r');
    return lineReturn === -1 ? end : from + lineReturn;
}
function isLineEnd(byte) {
    return byte === 0x0a || byte === 0x0d;
}
function readInlineMap(reference) {
    return reference === null ? null : parseDataUrl(reference.url);
}
function findScriptEnd(script, reference) {
    if (reference === null)
        return script.length;
    const rest = script.toString('latin1', reference.end).split(/[\r\n]/);
    const isOver = rest.every((line) => /^\s*(?:\/\/[^`]*)?$/.test(line) && !line.includes('*/'));
    return isOver ? reference.comment : script.length;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/prologue.js
const BYTE_ORDER_MARK = '\xef\xbb\xbf';
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SLASH = 0x2f;
const STAR = 0x2a;
const SEMICOLON = 0x3b;
const CLOSE_BRACE = 0x7d;
const BACKSLASH = 0x5c;
const CONTINUES = new Set(Buffer.from('([.,*/%<>=&|^?:`'));
function findPrologueEnd(script) {
    const start = startsWith(script, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    let end = start;
    let at = start;
    if (startsWith(script, at, '#!')) {
        at = prologue_endOfLine(script, at);
        end = at;
    }
    for (;;) {
        const code = skipWhitespace(script, at);
        if (code.lineStart !== null)
            end = code.lineStart;
        at = code.at;
        const directive = endOfDirective(script, at);
        if (directive === null)
            return toPlace(script, start, end);
        at = directive;
        end = directive;
    }
}
function toPlace(script, start, offset) {
    const lines = script.toString('utf8', start, offset).split(/\r\n|[\n\r\u2028\u2029]/);
    return { offset, line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
function skipWhitespace(script, from) {
    let at = from;
    let lineStart = null;
    for (;;) {
        const space = lengthOfSpace(script, at);
        if (space > 0) {
            if (prologue_isLineEnd(script, at))
                lineStart = at + space;
            at += space;
            continue;
        }
        const end = endOfComment(script, at);
        if (end === null)
            return { at, lineStart };
        at = end;
    }
}
const LINE_COMMENTS = ['//', '<!--', '-->'];
function endOfComment(script, at) {
    if (LINE_COMMENTS.some((mark) => startsWith(script, at, mark)))
        return prologue_endOfLine(script, at);
    if (script[at] !== SLASH || script[at + 1] !== STAR)
        return null;
    const end = script.indexOf('*/', at + 2);
    return end === -1 ? null : end + 2;
}
function prologue_endOfLine(script, from) {
    let at = from;
    while (at < script.length && !prologue_isLineEnd(script, at))
        at += 1;
    return at;
}
function prologue_isLineEnd(script, at) {
    const byte = script[at];
    if (byte === NEWLINE || byte === RETURN)
        return true;
    return (byte === 0xe2 && script[at + 1] === 0x80 && (script[at + 2] === 0xa8 || script[at + 2] === 0xa9));
}
function lengthOfSpace(script, at) {
    const byte = script[at];
    if (byte === RETURN)
        return script[at + 1] === NEWLINE ? 2 : 1;
    if (byte === 0x20 || byte === NEWLINE || byte === 0x09 || byte === 0x0b || byte === 0x0c)
        return 1;
    if (byte === undefined || byte < 0x80)
        return 0;
    const [character = ''] = script.toString('utf8', at, at + 3);
    return /\s/.test(character) ? Buffer.byteLength(character) : 0;
}
function endOfDirective(script, start) {
    const end = endOfString(script, start);
    if (end === null)
        return null;
    const { at } = skipWhitespace(script, end);
    if (script[at] === SEMICOLON)
        return at + 1;
    if (at >= script.length || script[at] === CLOSE_BRACE)
        return end;
    const crossesLine = /[\n\r\u2028\u2029]/.test(script.toString('utf8', end, at));
    return crossesLine && !continuesExpression(script, at) ? end : null;
}
function endOfString(script, start) {
    const quote = script[start];
    if (quote !== 0x22 && quote !== 0x27)
        return null;
    for (let at = start + 1; at < script.length; at += 1) {
        const byte = script[at];
        if (byte === quote)
            return at + 1;
        if (byte === NEWLINE || byte === RETURN)
            return null;
        if (byte === BACKSLASH)
            at += script[at + 1] === RETURN && script[at + 2] === NEWLINE ? 2 : 1;
    }
    return null;
}
function continuesExpression(script, at) {
    const byte = script[at] ?? 0;
    const next = script[at + 1];
    if (CONTINUES.has(byte))
        return true;
    if (byte === 0x2b || byte === 0x2d)
        return next !== byte;
    if (byte === 0x21)
        return next === 0x3d;
    return /^in(?:stanceof)?\b(?!\$)/.test(script.toString('latin1', at, at + 12));
}
function startsWith(script, at, text) {
    return script.toString('latin1', at, at + text.length) === text;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/snippet.js
function renderSnippet(debugId) {
    return (';!function(){try{' +
        'var g="undefined"!=typeof globalThis?globalThis:"undefined"!=typeof window?window:' +
        '"undefined"!=typeof global?global:self,s=new g.Error().stack;' +
        `s&&((g._sentryDebugIds=g._sentryDebugIds||{})[s]="${debugId}")` +
        '}catch(_){}}();');
}
function renderDebugIdComment(debugId) {
    return `//# debugId=${debugId}`;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/src/source-maps/map/map-members.js
const MAX_NESTED = 4;
const QUOTE = 0x22;
const map_members_BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const map_members_CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const map_members_BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
function findMapMembers(json) {
    const found = findMembers(json, skipSpace(json, startOfJson(json)));
    if (found === null || skipSpace(json, found.end) !== json.length)
        return null;
    return isMap(json, found.members.values) ? found.members : null;
}
function findMembers(json, start) {
    if (json[start] !== OPEN_BRACE)
        return null;
    const values = new Map();
    let at = start;
    do {
        const key = readKey(json, skipSpace(json, at + 1));
        if (key === null)
            return null;
        const end = endOfValue(json, key.value);
        if (end === null)
            return null;
        values.set(key.name, { start: key.value, end });
        at = skipSpace(json, end);
    } while (json[at] === COMMA);
    if (json[at] !== map_members_CLOSE_BRACE)
        return null;
    return { members: { open: start + 1, values }, end: at + 1 };
}
function findElements(json, { start, end }) {
    if (json[start] !== OPEN_BRACKET)
        return null;
    const elements = [];
    let at = skipSpace(json, start + 1);
    if (json[at] === CLOSE_BRACKET)
        return elements;
    while (at < end) {
        const elementEnd = endOfValue(json, at);
        if (elementEnd === null)
            return null;
        elements.push({ start: at, end: elementEnd });
        at = skipSpace(json, elementEnd);
        if (json[at] === CLOSE_BRACKET)
            return elements;
        if (json[at] !== COMMA)
            return null;
        at = skipSpace(json, at + 1);
    }
    return null;
}
function isMap(json, values) {
    const { start: mappings = -1 } = values.get('mappings') ?? {};
    const { start: sections = -1 } = values.get('sections') ?? {};
    return json[mappings] === QUOTE || json[sections] === OPEN_BRACKET;
}
function startOfJson(json) {
    const start = map_members_BYTE_ORDER_MARK.every((byte, at) => json[at] === byte) ? map_members_BYTE_ORDER_MARK.length : 0;
    if (json.toString('latin1', start, start + 3) !== ')]}')
        return start;
    const lineEnd = json.indexOf('\n', start);
    return lineEnd === -1 ? json.length : lineEnd + 1;
}
function skipSpace(json, from) {
    let at = from;
    for (;;) {
        const byte = json[at];
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
            return at;
        at += 1;
    }
}
function readKey(json, start) {
    if (json[start] !== QUOTE)
        return null;
    const end = map_members_endOfString(json, start);
    const colon = end === null ? -1 : skipSpace(json, end);
    if (end === null || json[colon] !== COLON)
        return null;
    return { name: json.toString('utf8', start + 1, end - 1), value: skipSpace(json, colon + 1) };
}
function map_members_endOfString(json, start) {
    for (let at = json.indexOf(QUOTE, start + 1); at !== -1; at = json.indexOf(QUOTE, at + 1)) {
        let first = at;
        while (json[first - 1] === map_members_BACKSLASH)
            first -= 1;
        if ((at - first) % 2 === 0)
            return at + 1;
    }
    return null;
}
function endOfValue(json, start) {
    const first = json[start];
    if (first === QUOTE)
        return map_members_endOfString(json, start);
    if (first === OPEN_BRACE || first === OPEN_BRACKET)
        return endOfNested(json, start);
    const word = /^[\w.+-]+/.exec(json.toString('latin1', start, start + 40));
    return word === null ? null : start + word[0].length;
}
function endOfNested(json, start) {
    let depth = 0;
    let at = start;
    while (at < json.length) {
        const byte = json[at];
        if (byte === QUOTE) {
            const end = map_members_endOfString(json, at);
            if (end === null)
                return null;
            at = end;
            continue;
        }
        if (byte === OPEN_BRACE || byte === OPEN_BRACKET)
            depth += 1;
        if (byte === map_members_CLOSE_BRACE || byte === CLOSE_BRACKET)
            depth -= 1;
        at += 1;
        if (depth === 0)
            return at;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/src/json.js
var src_json = __webpack_require__(8674);
;// CONCATENATED MODULE: ./lib/src/source-maps/map/mappings.js
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_EDIT = { at: 0, removed: 0, text: '' };
function shiftMappings(mappings, shift) {
    const { at, removed, text } = editMappings(mappings, shift);
    return mappings.slice(0, at) + text + mappings.slice(at + removed);
}
function editMappings(mappings, shift) {
    const start = startOfLine(mappings, shift.line);
    if (start === null)
        return NO_EDIT;
    return shift.width === 0
        ? { at: start, removed: 0, text: ';' }
        : widenLine(mappings, start, shift);
}
function startOfLine(mappings, line) {
    let start = 0;
    for (let passed = 0; passed < line; passed += 1) {
        const end = mappings.indexOf(';', start);
        if (end === -1)
            return null;
        start = end + 1;
    }
    return start;
}
function widenLine(mappings, start, { column, width }) {
    let at = start;
    let reached = 0;
    while (at < mappings.length && mappings[at] !== ';') {
        const { value, end } = readVlq(mappings, at);
        reached += value;
        if (end > at && reached >= column) {
            return { at, removed: end - at, text: writeVlq(value + width) };
        }
        at = end;
        while (at < mappings.length && mappings[at] !== ',' && mappings[at] !== ';')
            at += 1;
        if (mappings[at] === ',')
            at += 1;
    }
    return NO_EDIT;
}
function readVlq(mappings, start) {
    let bits = 0;
    let scale = 1;
    let end = start;
    for (;;) {
        const digit = DIGITS.indexOf(mappings.charAt(end));
        if (end >= mappings.length || digit === -1)
            break;
        end += 1;
        bits += (digit & 31) * scale;
        scale *= 32;
        if (digit < 32)
            break;
    }
    const size = Math.floor(bits / 2);
    return { value: bits % 2 === 0 ? size : -size, end };
}
function writeVlq(value) {
    let bits = value < 0 ? -value * 2 + 1 : value * 2;
    let text = '';
    do {
        const rest = Math.floor(bits / 32);
        text += DIGITS.charAt((bits % 32) + (rest > 0 ? 32 : 0));
        bits = rest;
    } while (bits > 0);
    return text;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/map/shift-map.js



const shift_map_QUOTE = 0x22;
function shiftMap(json, { values }, shift) {
    const sections = values.get('sections');
    if (sections !== undefined) {
        const shifted = shiftSections(parseSpan(json, sections), shift, 1);
        const text = shifted === null ? null : renderJson(shifted);
        return text === null ? null : [{ ...sections, text }];
    }
    if (values.has('scopes'))
        return null;
    return lineMembers(shift).flatMap((name) => {
        const span = values.get(name);
        return span === undefined || json[span.start] !== shift_map_QUOTE ? [] : [editString(json, span, shift)];
    });
}
function lineMembers({ width }) {
    return width === 0 ? ['mappings', 'rangeMappings'] : ['mappings'];
}
function editString(json, span, shift) {
    const raw = json.toString('latin1', span.start + 1, span.end - 1);
    if (raw.includes('\\')) {
        const mappings = String(parseSpan(json, span));
        return { ...span, text: JSON.stringify(shiftMappings(mappings, shift)) };
    }
    const { at, removed, text } = editMappings(raw, shift);
    const start = span.start + 1 + at;
    return { start, end: start + removed, text };
}
function parseSpan(json, { start, end }) {
    try {
        return JSON.parse(json.toString('utf8', start, end));
    }
    catch {
        return null;
    }
}
function renderJson(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return null;
    }
}
function shiftSections(sections, shift, depth) {
    if (!Array.isArray(sections) || depth > MAX_NESTED)
        return null;
    const shifted = [];
    for (const section of sections) {
        const moved = (0,src_json/* isObject */.Gv)(section) ? shiftSection(section, shift, depth) : null;
        if (moved === null)
            return null;
        shifted.push(moved);
    }
    return shifted;
}
function shiftSection(section, shift, depth) {
    const { offset, map } = section;
    if (!(0,src_json/* isObject */.Gv)(offset))
        return null;
    const { line, column } = offset;
    if (typeof line !== 'number' || typeof column !== 'number')
        return null;
    if (line > shift.line || (line === shift.line && column >= shift.column)) {
        if (shift.width === 0)
            return { ...section, offset: { ...offset, line: line + 1 } };
        if (line > shift.line)
            return section;
        return { ...section, offset: { ...offset, column: column + shift.width } };
    }
    const inner = (0,src_json/* isObject */.Gv)(map) ? shiftInner(map, toInnerShift(shift, line, column), depth) : null;
    return inner === null ? null : { ...section, map: inner };
}
function toInnerShift(shift, line, column) {
    return line === shift.line
        ? { ...shift, line: 0, column: shift.column - column }
        : { ...shift, line: shift.line - line };
}
function shiftInner(map, shift, depth) {
    if (map['sections'] !== undefined) {
        const sections = shiftSections(map['sections'], shift, depth + 1);
        return sections === null ? null : { ...map, sections };
    }
    if (typeof map['mappings'] !== 'string' || map['scopes'] !== undefined)
        return null;
    const shifted = lineMembers(shift).flatMap((name) => {
        const value = map[name];
        return typeof value === 'string' ? [[name, shiftMappings(value, shift)]] : [];
    });
    return { ...map, ...Object.fromEntries(shifted) };
}

;// CONCATENATED MODULE: ./lib/src/source-maps/map/source-map.js





const ID_KEYS = ['debugId', 'debug_id'];
function parseSourceMap(json) {
    const members = (0,external_node_buffer_.isUtf8)(json) ? findMapMembers(json) : null;
    if (members === null)
        return null;
    const [debugId = null] = ID_KEYS.flatMap((key) => readId(json, members, key) ?? []);
    return { json, members, debugId };
}
function readId(json, { values }, key) {
    const span = values.get(key);
    return span === undefined
        ? null
        : parseDebugId(json.toString('latin1', span.start + 1, span.end - 1));
}
function planMapEdits({ json, members }, debugId, shift) {
    const shifts = shift === null ? [] : shiftMap(json, members, shift);
    if (shifts === null)
        return null;
    const replaced = ID_KEYS.flatMap((key) => {
        const span = members.values.get(key);
        return span === undefined ? [] : [{ ...span, text: JSON.stringify(debugId) }];
    });
    const added = ID_KEYS.filter((key) => !members.values.has(key));
    const text = added.map((key) => `"${key}":"${debugId}",`).join('');
    return [{ start: members.open, end: members.open, text }, ...replaced, ...shifts];
}
function editMap({ json }, edits) {
    return Buffer.concat(applyEdits(json, edits));
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/plan-injection.js






function planInjection(script, injection) {
    const { snippet, map } = planFront(script, injection) ?? planEnd(script, injection);
    const comment = planComment(script, injection.debugId, snippet);
    const reference = readMapReference(script);
    const inline = readInlineMap(reference);
    if (reference === null || inline === null || injection.map === null) {
        return { script: [snippet, ...comment], map };
    }
    const text = renderDataUrl({ ...inline, json: editMap(injection.map, map) });
    const url = { start: reference.start, end: reference.end, text };
    return { script: [snippet, url, ...comment], map: [] };
}
function planFront(script, { map, mayMove, debugId }) {
    const { offset, line, column } = findPrologueEnd(script);
    if (map === null || !mayMove || offset === script.length)
        return null;
    const snippet = renderSnippet(debugId);
    const isLineStart = column === 0;
    const shift = { line, column, width: isLineStart ? 0 : snippet.length };
    const edits = planMapEdits(map, debugId, shift);
    if (edits === null)
        return null;
    const text = isLineStart ? snippet + lineEndOf(script) : snippet;
    return { snippet: { start: offset, end: offset, text }, map: edits };
}
function planEnd(script, { map, debugId }) {
    const offset = findScriptEnd(script, readMapReference(script));
    const text = breakBefore(script, offset) + renderSnippet(debugId) + lineEndOf(script);
    return {
        snippet: { start: offset, end: offset, text },
        map: map === null ? [] : (planMapEdits(map, debugId, null) ?? []),
    };
}
function planComment(script, debugId, snippet) {
    if (readScriptDebugId(script)?.id === debugId)
        return [];
    const end = script.length;
    const lineBreak = snippet.start === end ? '' : breakBefore(script, end);
    return [{ start: end, end, text: lineBreak + renderDebugIdComment(debugId) + lineEndOf(script) }];
}
function breakBefore(script, offset) {
    const before = script[offset - 1];
    return offset === 0 || before === 0x0a || before === 0x0d ? '' : lineEndOf(script);
}
function lineEndOf(script) {
    const newline = script.indexOf('\n');
    return newline > 0 && script[newline - 1] === 0x0d ? '\r\n' : '\n';
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/src/source-maps/inject/replace-files.js





async function readContents(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size, mtimeMs, mode, uid, gid } = await file.stat();
        const bytes = Buffer.allocUnsafeSlow(size);
        let length = 0;
        while (length < size) {
            const { bytesRead } = await file.read(bytes, length, size - length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        return { bytes: bytes.subarray(0, length), mtimeMs, mode: mode & 0o7777, uid, gid };
    }
    finally {
        await file.close();
    }
}
function waitingPathOf(path) {
    return besides(path, 'new');
}
function keptPathOf(path) {
    return besides(path, 'old');
}
function besides(path, ending) {
    const name = (0,external_node_crypto_.createHash)('sha1').update((0,external_node_path_.basename)(path)).digest('hex').slice(0, 16);
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.debug-id-${name}.${ending}`);
}
async function stageGroup(replacements) {
    const staged = [];
    try {
        for (const replacement of replacements) {
            await stageFile(replacement);
            staged.push({ path: replacement.path, mtimeMs: replacement.before.mtimeMs });
        }
        return staged;
    }
    catch (error) {
        await discardGroup(staged);
        throw error;
    }
}
async function stageFile({ path, before, pieces }) {
    const file = await createFile(waitingPathOf(path), before.mode);
    try {
        await writePieces(file, pieces);
        await keepAccess(file, before);
    }
    catch (error) {
        await (0,promises_.rm)(waitingPathOf(path), { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
}
async function writePieces(file, pieces) {
    const { bytesWritten } = await file.writev([...pieces]);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (bytesWritten < length)
        await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}
async function keepAccess(file, before) {
    const { mode, uid, gid } = await file.stat();
    if (uid !== before.uid || gid !== before.gid) {
        await file.chown(before.uid, before.gid).catch(() => { });
    }
    if ((mode & 0o7777) !== before.mode)
        await file.chmod(before.mode);
}
async function createFile(path, mode) {
    try {
        return await (0,promises_.open)(path, 'wx', mode);
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) !== 'EEXIST')
            throw error;
        await (0,promises_.rm)(path);
        return (0,promises_.open)(path, 'wx', mode);
    }
}
async function discardGroup(group) {
    await Promise.all(group.map(({ path }) => (0,promises_.rm)(waitingPathOf(path), { force: true })));
}
async function commitGroup(group) {
    for (const file of group)
        await expectUnchanged(file);
    const kept = group.slice(0, -1);
    for (const { path } of kept)
        await keepOld(path);
    const done = [];
    try {
        for (const { path } of group) {
            await renameFile(waitingPathOf(path), path);
            done.push(path);
        }
    }
    catch (error) {
        for (const path of done)
            await renameFile(keptPathOf(path), path);
        throw error;
    }
    finally {
        await Promise.all(kept.map(({ path }) => (0,promises_.rm)(keptPathOf(path), { force: true })));
    }
}
async function expectUnchanged({ path, mtimeMs }) {
    const now = await (0,promises_.stat)(path);
    if (now.mtimeMs !== mtimeMs)
        throw new Error(`${path} was written to meanwhile`);
}
async function keepOld(path) {
    await (0,promises_.rm)(keptPathOf(path), { force: true });
    try {
        await (0,promises_.link)(path, keptPathOf(path));
    }
    catch {
        await (0,promises_.copyFile)(path, keptPathOf(path));
    }
}
async function renameFile(from, to) {
    for (let left = 5;; left -= 1) {
        try {
            return await (0,promises_.rename)(from, to);
        }
        catch (error) {
            const isBusy = ['EPERM', 'EACCES', 'EBUSY'].includes((0,errors/* errorCode */.CA)(error));
            if (!isBusy || left === 0)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(50);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/inject-group.js







const INJECTABLE = new Set(['.js', '.cjs', '.mjs']);
async function injectGroup(group, write) {
    const map = group.map === null ? null : await readMap(group.map);
    const warnings = group.map !== null && map === null
        ? [`${group.map.name} is not a source map in UTF-8: it is left out.`]
        : [];
    const known = group.scripts.find(({ debugId }) => debugId !== null)?.debugId;
    const found = known ?? map?.parsed.debugId ?? null;
    const open = write ? group.scripts.filter((facts) => isOpen(facts)) : [];
    const scripts = await Promise.all(open.map((facts) => readScript(facts)));
    const debugId = found ?? computeGroupId(scripts, map);
    const artifacts = toArtifacts(group, map, debugId);
    if (debugId === null || scripts.length === 0)
        return { artifacts, warnings, staged: [] };
    const mayMove = group.scripts.length === 1;
    const staged = await stageGroup(planReplacements({ scripts, map, debugId, mayMove }));
    return { artifacts, warnings, staged };
}
function isOpen({ file, registered }) {
    return !registered && INJECTABLE.has((0,external_node_path_.extname)(file.name));
}
async function readMap(file) {
    const before = await readContents(file.path);
    const parsed = parseSourceMap(before.bytes);
    return parsed === null ? null : { file, before, parsed };
}
async function readScript(facts) {
    return { facts, before: await readContents(facts.file.path) };
}
function readHeldMap({ before: { bytes } }) {
    const inline = readInlineMap(readMapReference(bytes));
    return inline === null ? null : parseSourceMap(inline.json);
}
const HEAD_OF_COUNTED_MAP = 'data:application/json;base64,';
function computeGroupId([script], map) {
    if (script === undefined)
        return null;
    const { bytes } = script.before;
    if (map !== null)
        return computeDebugId(bytes, map.parsed.json);
    const inline = readInlineMap(readMapReference(bytes));
    return computeDebugId(bytes, inline?.head === HEAD_OF_COUNTED_MAP ? inline.json : null);
}
function planReplacements({ scripts, map, debugId, mayMove }) {
    const plans = scripts.map((script) => {
        const injection = {
            debugId: script.facts.debugId ?? debugId,
            map: map?.parsed ?? readHeldMap(script),
            mayMove,
        };
        return { script, plan: planInjection(script.before.bytes, injection) };
    });
    const replacements = plans.map(({ script: { facts, before }, plan }) => ({
        path: facts.file.path,
        before,
        pieces: applyEdits(before.bytes, plan.script),
    }));
    const mapEdits = plans[0]?.plan.map;
    if (map === null || mapEdits === undefined)
        return replacements;
    const pieces = applyEdits(map.before.bytes, mapEdits);
    return [{ path: map.file.path, before: map.before, pieces }, ...replacements];
}
function toArtifacts(group, map, debugId) {
    const scripts = group.scripts.map(({ file, debugId: own }) => ({
        ...file,
        debugId: own ?? debugId,
        mapUrl: map === null ? null : toMapUrl(file, map.file),
    }));
    return map === null ? scripts : [...scripts, { ...map.file, debugId, mapUrl: null }];
}
function toMapUrl(script, map) {
    const location = external_node_path_.posix.relative(external_node_path_.posix.dirname(script.name), map.name);
    return encodeURI(location).replaceAll('#', '%23').replaceAll('?', '%3F');
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./lib/src/source-maps/file-sizes.js



const LANES = 12;
function measureFiles(files) {
    return (0,p_limit/* default */.A)(LANES).map(files, ({ path, name }) => withFileError(name, async () => (await (0,promises_.stat)(path)).size));
}
async function withFileError(name, act) {
    try {
        return await act();
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`${name} cannot be read: ${(0,errors/* describeCauses */.wh)(error)}.`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/pair.js

function pairFiles(references, maps) {
    const find = createFinder(maps);
    const named = new Map();
    const guesses = [];
    const warnings = [];
    for (const { script, url } of references) {
        const location = url === null ? null : placeOf(url);
        const map = location === null ? undefined : findNamed(find, script, location);
        if (map !== undefined)
            named.set(script.path, map);
        else if (location === null || location.startsWith('/'))
            guesses.push(...guessMap(find, script));
        else
            warnings.push(`${script.name} names the map ${url}, which is not among the files.`);
    }
    const settled = assignGuessedMaps(guesses, new Set([...named.values()].map(({ path }) => path)));
    return {
        maps: new Map([...named, ...settled.maps]),
        warnings: [...warnings, ...settled.warnings],
    };
}
function placeOf(url) {
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url))
        return null;
    const location = url.replace(/[?#].*$/s, '');
    return location === '' ? null : location;
}
function findNamed(find, script, location) {
    return find(script, decode(location)) ?? find(script, location);
}
function decode(location) {
    try {
        return decodeURIComponent(location);
    }
    catch {
        return location;
    }
}
function createFinder(maps) {
    const byPath = new Map(maps.map((map) => [map.path, map]));
    const byName = new Map();
    for (const map of maps)
        byName.set(map.name, byName.has(map.name) ? undefined : map);
    return (script, location) => byPath.get((0,external_node_path_.resolve)((0,external_node_path_.dirname)(script.path), location)) ??
        byName.get(location.startsWith('/')
            ? location.slice(1)
            : external_node_path_.posix.join(external_node_path_.posix.dirname(script.name), location));
}
function guessMap(find, script) {
    const { base, name, ext } = external_node_path_.posix.parse(script.name);
    const stem = name.replace(/\.min$/, '');
    for (const owner of [base, `${stem}${ext}`, `${stem}.min${ext}`, stem, `${stem}.min`]) {
        const map = find(script, `${owner}.map`);
        if (map !== undefined)
            return [{ script, map, isOwnName: owner === base }];
    }
    return [];
}
function assignGuessedMaps(guesses, named) {
    const maps = new Map();
    const warnings = [];
    const byMap = new Map(guesses.map(({ map }) => [map, []]));
    for (const guess of guesses)
        byMap.get(guess.map)?.push(guess);
    for (const guess of guesses) {
        const { script, map } = guess;
        const rivals = (byMap.get(map) ?? []).filter((other) => other !== guess);
        if (named.has(map.path)) {
            warnings.push(`${script.name} has no map: ${map.name} is named by another script.`);
        }
        else if (rivals.length === 0 || (guess.isOwnName && !rivals.some((one) => one.isOwnName))) {
            maps.set(script.path, map);
        }
        else {
            const others = rivals.map((rival) => rival.script.name).join(', ');
            warnings.push(`${script.name} has no map: ${map.name} could be that of ${others} as well.`);
        }
    }
    return { maps, warnings };
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/scan-scripts.js




function toScriptFacts(file, script) {
    if (!(0,external_node_buffer_.isUtf8)(script))
        return null;
    const reference = readMapReference(script);
    const inline = readInlineMap(reference);
    const own = readScriptDebugId(script);
    const inlineId = inline === null ? null : (parseSourceMap(inline.json)?.debugId ?? null);
    return {
        file,
        debugId: own?.id ?? inlineId,
        registered: own?.registered ?? false,
        mapUrl: inline === null ? (reference?.url ?? null) : null,
        holdsMap: inline !== null,
    };
}

;// CONCATENATED MODULE: ./lib/src/source-maps/inject/inject.js







const LOOKAHEAD = { lanes: 4, bytes: 24 * 1024 * 1024 };
async function injectDebugIds(files, { write }) {
    const measured = await measureFiles(files);
    const sizes = new Map(files.map(({ path }, index) => [path, measured[index] ?? 0]));
    const scan = await scanScripts(files.filter(({ kind }) => kind === 'script'), sizes);
    const maps = files.filter(({ kind }) => kind === 'map');
    const references = scan.scripts
        .filter(({ holdsMap }) => !holdsMap)
        .map(({ file, mapUrl }) => ({ script: file, url: mapUrl }));
    const pairing = pairFiles(references, maps);
    const injected = await injectAll(toGroups(scan.scripts, maps, pairing.maps), sizes, write);
    await replaceAll(injected.map(({ staged }) => staged).filter(({ length }) => length > 0));
    const artifacts = new Map(injected.flatMap((group) => group.artifacts.map((artifact) => [artifact.path, artifact])));
    return {
        artifacts: files.flatMap(({ path }) => artifacts.get(path) ?? []),
        warnings: [
            ...scan.warnings,
            ...pairing.warnings,
            ...injected.flatMap(({ warnings }) => warnings),
        ],
    };
}
async function scanScripts(files, sizes) {
    const scan = { scripts: [], warnings: [] };
    const items = files.map((file) => ({ file, size: sizes.get(file.path) ?? 0 }));
    for await (const { file, facts } of mapOrdered(items, LOOKAHEAD, scanScript)) {
        if (facts !== null)
            scan.scripts.push(facts);
        else
            scan.warnings.push(`${file.name} is not text in UTF-8: it is left out.`);
    }
    return scan;
}
async function scanScript({ file }) {
    const { bytes } = await withFileError(file.name, () => readContents(file.path));
    return { file, facts: toScriptFacts(file, bytes) };
}
function toGroups(scripts, maps, mapOf) {
    const byMap = new Map(maps.map(({ path }) => [path, []]));
    const alone = [];
    for (const script of scripts) {
        const map = mapOf.get(script.file.path);
        if (map === undefined)
            alone.push({ map: null, scripts: [script] });
        else
            byMap.get(map.path)?.push(script);
    }
    return [...maps.map((map) => ({ map, scripts: byMap.get(map.path) ?? [] })), ...alone];
}
async function injectAll(groups, sizes, write) {
    const items = groups.map((group) => ({ group, size: sizeOf(group, sizes) }));
    const injected = [];
    let failure = null;
    const inject = async ({ group }) => {
        if (failure !== null)
            return null;
        try {
            return await injectGroup(group, write);
        }
        catch (error) {
            failure = stagingError(group, error);
            return null;
        }
    };
    for await (const done of mapOrdered(items, LOOKAHEAD, inject)) {
        if (done !== null)
            injected.push(done);
    }
    if (failure === null)
        return injected;
    await Promise.all(injected.map(({ staged }) => discardGroup(staged)));
    throw failure;
}
function sizeOf({ map, scripts }, sizes) {
    const files = [...scripts.map(({ file }) => file), ...(map === null ? [] : [map])];
    return files.reduce((sum, { path }) => sum + (sizes.get(path) ?? 0), 0);
}
function stagingError({ map, scripts }, error) {
    const names = [...scripts.map(({ file }) => file.name), ...(map === null ? [] : [map.name])];
    return new errors/* ActionError */.lZ(`No Debug ID could be given to ${names.join(' and ')}: ${(0,errors/* describeCauses */.wh)(error)}.`, { hint: 'No file was changed. The step needs to write where the files are.', cause: error });
}
async function replaceAll(groups) {
    for (const [done, group] of groups.entries()) {
        try {
            await commitGroup(group);
        }
        catch (error) {
            await Promise.all(groups.slice(done).map((rest) => discardGroup(rest)));
            throw new errors/* ActionError */.lZ(`${group.map(({ path }) => path).join(' and ')} cannot be replaced: ${(0,errors/* describeCauses */.wh)(error)}.`, {
                hint: `Of ${groups.length} scripts ${done} have their Debug ID, the others are as they were.`,
                cause: error,
            });
        }
    }
}

// EXTERNAL MODULE: ./lib/src/text/units.js
var units = __webpack_require__(6647);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/src/source-maps/bundle/archive-paths.js
function locateFiles(artifacts, urlPrefix) {
    const prefix = endPrefix(urlPrefix === '' ? '~' : urlPrefix);
    const taken = new Set();
    return artifacts
        .map((artifact) => ({ artifact, url: `${prefix}/${artifact.name}` }))
        .toSorted((a, b) => archive_paths_compare(a.url, b.url) || archive_paths_compare(a.artifact.path, b.artifact.path))
        .map(({ artifact, url }) => ({
        artifact,
        url,
        location: uniqueArchivePath(archive_paths_placeOf(url), taken),
    }));
}
function endPrefix(urlPrefix) {
    return urlPrefix.endsWith('://') ? urlPrefix : urlPrefix.replace(/\/$/, '');
}
function findSharedUrls(placed) {
    const shared = placed.filter(({ url }, index) => placed[index - 1]?.url === url);
    return [...new Set(shared.map(({ url }) => url))];
}
function archive_paths_compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function archive_paths_placeOf(url) {
    const absolute = /^([a-z][a-z\d+.-]*):\/\/([^/]*)(.*)$/is.exec(url);
    if (absolute === null)
        return `files/_/_/${toPath(url.replace(/^~(?=\/)/, ''))}`;
    const [, scheme = '', host = '', path = ''] = absolute;
    return `files/${scheme}/${host === '' ? '_' : toSegment(host)}/${toPath(path)}`;
}
function toPath(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    return segments.map((segment) => (segment === '..' ? '_' : toSegment(segment))).join('/');
}
function toSegment(segment) {
    return segment.toWellFormed().replaceAll(/[^!-~]|["#:<>?\\`{}]/gu, encodeURIComponent);
}
function uniqueArchivePath(wanted, taken) {
    let location = wanted;
    for (let number = 1; taken.has(location.toLowerCase()); number += 1)
        location = `${wanted}.${number}`;
    taken.add(location.toLowerCase());
    return location;
}

// EXTERNAL MODULE: ./lib/src/sentry/errors.js + 1 modules
var sentry_errors = __webpack_require__(2324);
// EXTERNAL MODULE: ./lib/src/sentry/organization.js
var organization = __webpack_require__(785);
// EXTERNAL MODULE: ./lib/src/inputs/token.js
var token = __webpack_require__(1791);
;// CONCATENATED MODULE: ./lib/src/sentry/chunk-upload-options.js


function parseUploadOptions(json, own) {
    if (!(0,src_json/* isObject */.Gv)(json))
        return null;
    const chunkSize = readCount(json, 'chunkSize', 0);
    const protocol = chooseProtocol(json['accept']);
    if (chunkSize === 0 || protocol === null || (json['hashAlgorithm'] ?? 'sha1') !== 'sha1') {
        return null;
    }
    return {
        ...chooseAddress(json['url'], own),
        chunkSize,
        maxRequestSize: Math.max(chunkSize, readCount(json, 'maxRequestSize', chunkSize)),
        maxFileSize: readCount(json, 'maxFileSize', Number.MAX_SAFE_INTEGER),
        chunksPerRequest: readCount(json, 'chunksPerRequest', 1),
        concurrency: readCount(json, 'concurrency', 1),
        protocol,
    };
}
function readCount(json, name, fallback) {
    const value = json[name];
    return typeof value === 'number' && value >= 1 ? Math.floor(value) : fallback;
}
function chooseProtocol(accept) {
    const accepted = Array.isArray(accept) ? accept : [];
    if (accepted.includes('artifact_bundles_v2'))
        return 'asks';
    if (accepted.includes('artifact_bundles'))
        return 'uploads-first';
    return accepted.includes('release_files') ? 'release' : null;
}
function chooseAddress(url, { server, ownAddress }) {
    if (typeof url !== 'string' || !URL.canParse(url, `${server}/api/0/`)) {
        return { address: ownAddress, refusedHost: null };
    }
    const address = new URL(url, `${server}/api/0/`);
    return mayHaveToken(address, new URL(server))
        ? { address: address.href, refusedHost: null }
        : { address: ownAddress, refusedHost: address.host };
}
function mayHaveToken(address, server) {
    if (address.origin === server.origin)
        return true;
    const areSentry = (0,token/* isSentryIo */.EC)(address.href) && (0,token/* isSentryIo */.EC)(server.href);
    return areSentry && address.protocol === 'https:' && address.port === '';
}

;// CONCATENATED MODULE: ./lib/src/sentry/artifact-bundles.js





function createBundleServer(http, target, url) {
    const context = { org: target.org, projects: target.projects, url };
    const { pathTo, send } = (0,organization/* createOrganizationClient */.BS)(http, context);
    const path = pathTo('chunk-upload/');
    return {
        readOptions: async () => {
            const response = await send({ method: 'GET', path, purpose: 'tell how it takes source maps' });
            if (response.status !== 200)
                throw (0,sentry_errors/* sentryError */.qw)(response, context);
            const own = { server: url, ownAddress: `${url}/api/0/${path}` };
            const options = parseUploadOptions(response.json, own);
            if (options === null)
                throw noUploadOptionsError(response, context);
            return options;
        },
        storeChunks: async ({ address, count, body }) => {
            const purpose = count === 1 ? 'store a chunk of the bundle' : `store ${count} chunks of the bundle`;
            const response = await send({
                method: 'POST',
                path,
                body: { stream: body, address },
                purpose,
            });
            if ((0,organization/* isSuccess */.oJ)(response))
                return { kind: 'stored' };
            const error = (0,sentry_errors/* sentryError */.qw)(response, context);
            if (response.status !== 413)
                throw error;
            return { kind: 'too-large', error };
        },
        assemble: async (file, protocol) => {
            const response = await send({
                method: 'POST',
                path: pathTo(getAssemblePath(target, protocol)),
                body: { json: buildAssembleBody(target, file, protocol) },
                purpose: 'assemble the source maps’ bundle',
            });
            const parsed = response.status === 200 ? parseAssembleState(response.json) : null;
            if (parsed === null)
                throw (0,sentry_errors/* sentryError */.qw)(response, context);
            return parsed;
        },
    };
}
function noUploadOptionsError(response, context) {
    if (!(0,src_json/* isObject */.Gv)(response.json) || response.json['chunkSize'] === undefined)
        return (0,sentry_errors/* sentryError */.qw)(response, context);
    return new errors/* ActionError */.lZ(`The Sentry server at ${context.url} offers no way to take bundles of source maps that this action knows.`, { hint: 'Update the server, or leave the input sourcemaps away.' });
}
function getAssemblePath({ release }, protocol) {
    return protocol === 'release'
        ? `releases/${encodeURIComponent(release)}/assemble/`
        : 'artifactbundle/assemble/';
}
function buildAssembleBody({ projects, release, dist }, { checksum, chunks }, protocol) {
    const body = { checksum, chunks: chunks.map((chunk) => chunk.checksum) };
    if (protocol === 'release')
        return body;
    return { ...body, projects, version: release, ...(dist === null ? {} : { dist }) };
}
function parseAssembleState(json) {
    const state = (0,src_json/* textAt */.$6)(json, 'state');
    switch (state) {
        case 'ok':
            return { kind: 'done' };
        case 'not_found':
            return { kind: 'not-found', missing: missingOf(json) };
        case 'created':
        case 'assembling':
            return { kind: 'working', state };
        case 'error':
            return { kind: 'failed', detail: (0,src_json/* textAt */.$6)(json, 'detail') };
        default:
            return null;
    }
}
function missingOf(json) {
    const missing = (0,src_json/* isObject */.Gv)(json) ? json['missingChunks'] : null;
    return Array.isArray(missing)
        ? missing.filter((checksum) => typeof checksum === 'string')
        : [];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/src/source-maps/bundle/bundle-file.js



const WRITE_BYTES = 2 * 1024 * 1024;
async function createBundleFile(path, limits) {
    const file = await bundle_file_withFileError(path, () => (0,promises_.open)(path, 'wx', 0o600));
    const sums = createSums(limits.chunkSize);
    let collected = [];
    let collectedBytes = 0;
    let writing = Promise.resolve();
    const flush = async () => {
        const pieces = collected;
        collected = [];
        collectedBytes = 0;
        await writing;
        writing = bundle_file_withFileError(path, () => writeAll(file, pieces));
        writing.catch(() => undefined);
    };
    return {
        position: sums.position,
        write: async (pieces) => {
            for (const piece of pieces) {
                sums.add(piece);
                collected.push(piece);
                collectedBytes += piece.length;
            }
            if (sums.position() > limits.maxBytes)
                throw tooLargeError(limits.maxBytes);
            if (collectedBytes >= WRITE_BYTES)
                await flush();
        },
        finish: async () => {
            await flush();
            await writing;
            await bundle_file_withFileError(path, () => file.close());
            return { path, size: sums.position(), ...sums.finish() };
        },
        discard: async () => {
            await writing.catch(() => undefined);
            await file.close().catch(() => undefined);
            await (0,promises_.rm)(path, { force: true });
        },
    };
}
function createSums(chunkSize) {
    const whole = (0,external_node_crypto_.createHash)('sha1');
    const chunks = [];
    let start = 0;
    let position = 0;
    let hash = (0,external_node_crypto_.createHash)('sha1');
    const endChunk = () => {
        chunks.push({ checksum: hash.digest('hex'), start, end: position });
        hash = (0,external_node_crypto_.createHash)('sha1');
        start = position;
    };
    return {
        position: () => position,
        add: (bytes) => {
            whole.update(bytes);
            for (let at = 0; at < bytes.length;) {
                const part = bytes.subarray(at, at + start + chunkSize - position);
                hash.update(part);
                position += part.length;
                at += part.length;
                if (position - start === chunkSize)
                    endChunk();
            }
        },
        finish: () => {
            if (position > start)
                endChunk();
            return { checksum: whole.digest('hex'), chunks };
        },
    };
}
async function writeAll(file, pieces) {
    const { bytesWritten } = await file.writev([...pieces]);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (bytesWritten < length)
        await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}
function tooLargeError(maxBytes) {
    return new errors/* ActionError */.lZ(`The scripts and source maps make a bundle of more than the ${maxBytes} bytes that this Sentry server takes.`, { hint: 'Upload fewer files: narrow the input sourcemaps, or use one step for each part.' });
}
async function bundle_file_withFileError(path, act) {
    try {
        return await act();
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`The bundle ${path} cannot be written: ${(0,errors/* describeCauses */.wh)(error)}.`, {
            hint: 'The runner needs room for it in its temporary directory.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/source-maps/bundle/manifest.js


function computeBundleId(files) {
    const hash = (0,external_node_crypto_.createHash)('sha1');
    for (const file of files)
        hash.update(`${JSON.stringify(toFile(file))}\n`).update(file.digest);
    return toUuid(hash);
}
function renderManifest(files, owner) {
    const [project, ...others] = owner.projects;
    return JSON.stringify({
        files: Object.fromEntries(files.map((file) => [file.location, toFile(file)])),
        debug_id: computeBundleId(files),
        org: owner.org,
        ...(project === undefined || others.length > 0 ? {} : { project }),
        release: owner.release,
        ...(owner.dist === null ? {} : { dist: owner.dist }),
    });
}
function toFile({ artifact: { kind, debugId, mapUrl }, url }) {
    const headers = {
        ...(debugId === null ? {} : { 'debug-id': debugId }),
        ...(mapUrl === null ? {} : { sourcemap: mapUrl }),
    };
    return {
        type: kind === 'map' ? 'source_map' : 'minified_source',
        url,
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
    };
}

;// CONCATENATED MODULE: ./lib/src/source-maps/map/source-prefix.js
function dropCommonDirectory(sources) {
    const directories = sources.filter((source) => isAbsolute(source)).map(toDirectory);
    const length = countCommon(directories);
    if (length < 2)
        return [...sources];
    return sources.map((source) => isAbsolute(source) ? source.split(SEPARATOR).slice(length).join('/') : source);
}
const SEPARATOR = /[\\/]/;
function isAbsolute(source) {
    return source !== null && /^(?:\/(?!\/)|[a-z]:[\\/])/i.test(source);
}
function toDirectory(source) {
    return source.split(SEPARATOR).slice(0, -1);
}
function countCommon([first = [], ...others]) {
    const end = first.findIndex((name, at) => others.some((other) => other[at] !== name));
    return end === -1 ? first.length : end;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./lib/src/source-maps/map/read-source.js




const MAX_BYTES = 5 * 1024 * 1024;
async function readSource(source, { mapPath, root }) {
    for (const location of refCandidates(source)) {
        const path = await (0,promises_.realpath)((0,external_node_path_.resolve)((0,external_node_path_.dirname)(mapPath), location)).catch(() => null);
        if (path !== null && isSourceBelow(path, root))
            return readText(path);
    }
    return null;
}
function refCandidates(source) {
    if (source.includes('\0'))
        return [];
    if (/^file:/i.test(source))
        return tryTo(() => (0,external_node_url_.fileURLToPath)(source));
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(source))
        return [];
    return [source, ...(source.includes('%') ? tryTo(() => decodeURIComponent(source)) : [])];
}
function tryTo(decode) {
    try {
        return [decode()];
    }
    catch {
        return [];
    }
}
function isSourceBelow(path, root) {
    const location = (0,external_node_path_.relative)(root, path);
    if (location === '' || (0,external_node_path_.isAbsolute)(location))
        return false;
    const names = location.split(external_node_path_.sep);
    return names[0] !== '..' && !names.includes('.git') && names.at(-1)?.startsWith('.') === false;
}
async function readText(path) {
    const facts = await (0,promises_.stat)(path);
    if (!facts.isFile() || facts.size > MAX_BYTES)
        return null;
    const bytes = await (0,promises_.readFile)(path);
    return (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : null;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/map/rewrite-map.js




const MAX_ADDED = 100 * 1024 * 1024;
async function rewriteMap(json, options) {
    const members = findMapMembers(json);
    const plans = [];
    const scope = { ...options, budget: { bytes: MAX_ADDED } };
    for (const part of members === null ? [] : findParts(json, members)) {
        plans.push(await planSources(json, part, scope));
    }
    const edits = plans.flatMap((plan) => plan.edits);
    return {
        bytes: edits.length === 0 ? json : Buffer.concat(applyEdits(json, edits)),
        withoutContent: plans.flatMap((plan) => plan.withoutContent),
    };
}
function findParts(json, members, depth = 0) {
    const sections = members.values.get('sections');
    if (sections === undefined)
        return [members];
    if (depth === MAX_NESTED)
        return [];
    return (findElements(json, sections) ?? []).flatMap((section) => {
        const map = findMembers(json, section.start)?.members.values.get('map');
        const inner = map === undefined ? null : findMembers(json, map.start);
        return inner === null ? [] : findParts(json, inner.members, depth + 1);
    });
}
async function planSources(json, members, options) {
    const { values } = members;
    const span = values.get('sources');
    const sources = parseSources(json, span);
    if (span === undefined || sources === null)
        return { edits: [], withoutContent: [] };
    const sourceRoot = parseText(json, values.get('sourceRoot'));
    const full = sources.map((source) => joinRoot(sourceRoot, source));
    const contents = await planContents(json, { members, sources: full }, options);
    const edits = contents.edits;
    const stripped = options.stripCommonPrefix ? dropCommonDirectory(full) : full;
    if (stripped.some((source, index) => source !== full[index])) {
        edits.push({ ...span, text: JSON.stringify(stripped) });
        const root = values.get('sourceRoot');
        if (root !== undefined)
            edits.push({ ...root, text: '""' });
    }
    return { edits, withoutContent: contents.withoutContent };
}
async function planContents(json, { members, sources }, scope) {
    const array = members.values.get('sourcesContent');
    const present = array === undefined ? [] : (findElements(json, array) ?? []);
    const found = [];
    const withoutContent = [];
    let isCompleted = false;
    for (const [index, source] of sources.entries()) {
        const element = present[index];
        const isPresent = element !== undefined && json[element.start] === rewrite_map_QUOTE;
        const text = isPresent || source === null ? null : await readIfRoom(source, scope);
        if (text !== null)
            isCompleted = true;
        else if (!isPresent && source !== null)
            withoutContent.push(source);
        const kept = isPresent ? json.subarray(element.start, element.end) : 'null';
        found.push(text === null ? kept : JSON.stringify(text));
    }
    if (!isCompleted)
        return { edits: [], withoutContent };
    const text = joinArray(found);
    const edit = array === undefined
        ? { start: members.open, end: members.open, text: toMember('sourcesContent', text) }
        : { ...array, text };
    return { edits: [edit], withoutContent };
}
async function readIfRoom(source, { budget, ...scope }) {
    if (budget.bytes === 0)
        return null;
    const text = await readSource(source, scope);
    const bytes = text === null ? 0 : Buffer.byteLength(text);
    if (bytes > budget.bytes)
        return null;
    budget.bytes -= bytes;
    return text;
}
const rewrite_map_QUOTE = 0x22;
function joinArray(elements) {
    const pieces = elements.flatMap((element, index) => [index === 0 ? '[' : ',', element]);
    return Buffer.concat([...pieces, ']'].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
function toMember(name, value) {
    return Buffer.concat([Buffer.from(`"${name}":`), value, Buffer.from(',')]);
}
function parseSources(json, span) {
    const value = rewrite_map_parseSpan(json, span);
    if (!Array.isArray(value))
        return null;
    return value.map((source) => (typeof source === 'string' ? source : null));
}
function parseText(json, span) {
    const value = rewrite_map_parseSpan(json, span);
    return typeof value === 'string' ? value : '';
}
function rewrite_map_parseSpan(json, span) {
    try {
        return span === undefined ? null : JSON.parse(json.toString('utf8', span.start, span.end));
    }
    catch {
        return null;
    }
}
function joinRoot(root, source) {
    if (root === '' || source === null || /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(source))
        return source;
    return `${root.replace(/\/$/, '')}/${source}`;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/bundle/zip.js
const MAX_ZIP_BYTES = 0xffff_ffff;
const VERSION = 20;
const MADE_ON_UNIX = 3 << 8;
const NAME_IS_UTF8 = 1 << 11;
const DEFLATE = 8;
const DATE = (1 << 5) | 1;
const REGULAR_FILE = 0o100644;
const MAX_MEMBERS = 0xffff;
function buildLocalHeader(member) {
    const nameLength = Buffer.byteLength(member.name);
    const header = Buffer.alloc(30 + nameLength);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(VERSION, 4);
    writeFacts(header, 6, { member, nameLength });
    header.write(member.name, 30);
    return header;
}
function buildDirectoryRecord(member, offset) {
    const nameLength = Buffer.byteLength(member.name);
    const record = Buffer.alloc(46 + nameLength);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(MADE_ON_UNIX | VERSION, 4);
    record.writeUInt16LE(VERSION, 6);
    writeFacts(record, 8, { member, nameLength });
    record.writeUInt32LE(REGULAR_FILE * 0x1_0000, 38);
    record.writeUInt32LE(offset, 42);
    record.write(member.name, 46);
    return record;
}
function writeFacts(header, at, { member, nameLength }) {
    header.writeUInt16LE(NAME_IS_UTF8, at);
    header.writeUInt16LE(member.isDeflated ? DEFLATE : 0, at + 2);
    header.writeUInt16LE(DATE, at + 6);
    header.writeUInt32LE(member.crc, at + 8);
    header.writeUInt32LE(member.data.length, at + 12);
    header.writeUInt32LE(member.size, at + 16);
    header.writeUInt16LE(nameLength, at + 20);
}
function buildDirectory({ records, offset }) {
    const size = records.reduce((sum, { length }) => sum + length, 0);
    const isLarge = records.length >= MAX_MEMBERS;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    const count = isLarge ? MAX_MEMBERS : records.length;
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(offset, 16);
    const large = isLarge ? [buildLargeEnd({ count: records.length, size, offset })] : [];
    return Buffer.concat([...records, ...large, end]);
}
function buildLargeEnd(facts) {
    const end = Buffer.alloc(76);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeUInt16LE(MADE_ON_UNIX | 45, 12);
    end.writeUInt16LE(45, 14);
    end.writeBigUInt64LE(BigInt(facts.count), 24);
    end.writeBigUInt64LE(BigInt(facts.count), 32);
    end.writeBigUInt64LE(BigInt(facts.size), 40);
    end.writeBigUInt64LE(BigInt(facts.offset), 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeBigUInt64LE(BigInt(facts.offset + facts.size), 64);
    end.writeUInt32LE(1, 72);
    return end;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/bundle/bundle.js











const PREFIX = Buffer.from('SYSB\u0002\0\0\0', 'latin1');
const LEVEL = 4;
const bundle_LOOKAHEAD = { lanes: 12, bytes: 24 * 1024 * 1024 };
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
async function writeBundle(plan, onFile) {
    const { tempDirectory, chunkSize } = plan;
    const path = (0,external_node_path_.join)(tempDirectory, `sentry-artifacts-${(0,external_node_crypto_.randomUUID)()}.zip`);
    const maxBytes = Math.min(plan.maxBytes, MAX_ZIP_BYTES);
    const writer = await createBundleFile(path, { chunkSize, maxBytes });
    try {
        return await writeMembers(plan, writer, onFile);
    }
    catch (error) {
        await writer.discard();
        throw error;
    }
}
async function writeMembers(plan, writer, onFile) {
    const measured = await measureFiles(plan.files.map(({ artifact }) => artifact));
    const items = plan.files.map((file, index) => ({ file, size: measured[index] ?? 0 }));
    const packed = [];
    const records = [];
    const sizes = [];
    const withoutContent = new Map();
    const add = async (member) => {
        records.push(buildDirectoryRecord(member, writer.position()));
        await writer.write([buildLocalHeader(member), member.data]);
    };
    await writer.write([PREFIX]);
    for await (const result of mapOrdered(items, bundle_LOOKAHEAD, ({ file }) => pack(file, plan))) {
        await add(result.member);
        packed.push(result.file);
        sizes.push(result.member.size);
        if (result.withoutContent.length > 0) {
            withoutContent.set(result.file.artifact.name, result.withoutContent);
        }
        onFile();
    }
    await add(await compress('manifest.json', Buffer.from(renderManifest(packed, plan.owner))));
    await writer.write([buildDirectory({ records, offset: writer.position() })]);
    return { id: computeBundleId(packed), file: await writer.finish(), sizes, withoutContent };
}
async function pack(file, plan) {
    const { path, name, kind } = file.artifact;
    const { bytes: read } = await withFileError(name, () => readContents(path));
    const options = { ...plan, mapPath: path };
    const { bytes, withoutContent } = kind === 'map' ? await rewriteMap(read, options) : { bytes: read, withoutContent: [] };
    const digest = (0,external_node_crypto_.createHash)('sha1').update(bytes).digest();
    return { file: { ...file, digest }, member: await compress(file.location, bytes), withoutContent };
}
async function compress(name, bytes) {
    const chunkSize = Math.max(1024, Math.ceil(bytes.length / 3));
    const deflated = await deflate(bytes, { level: LEVEL, chunkSize });
    const isDeflated = deflated.length < bytes.length;
    return {
        name,
        crc: (0,external_node_zlib_.crc32)(bytes),
        size: bytes.length,
        data: isDeflated ? deflated : bytes,
        isDeflated,
    };
}

;// CONCATENATED MODULE: ./lib/src/source-maps/upload/chunk-batches.js
const BATCH_BYTES = 8 * 1024 * 1024;
function batchChunks(chunks, { maxRequestSize, chunksPerRequest }) {
    const max = Math.min(maxRequestSize, BATCH_BYTES);
    const batches = [];
    let bytes = 0;
    for (const chunk of new Map(chunks.map((one) => [one.checksum, one])).values()) {
        const size = chunk.end - chunk.start;
        const batch = batches.at(-1);
        if (batch === undefined || batch.length >= chunksPerRequest || bytes + size > max) {
            batches.push([chunk]);
            bytes = size;
        }
        else {
            batch.push(chunk);
            bytes += size;
        }
    }
    return batches;
}

;// CONCATENATED MODULE: ./lib/src/source-maps/upload/chunk-form.js

const PIECE_BYTES = 256 * 1024;
function buildChunkForm(file, chunks) {
    const boundary = (0,external_node_crypto_.randomUUID)();
    const parts = chunks.map((chunk) => ({ chunk, head: Buffer.from(renderHead(boundary, chunk)) }));
    const tail = Buffer.from(`--${boundary}--\r\n`);
    const lengths = parts.map(({ chunk, head }) => head.length + chunk.end - chunk.start + 2);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        length: lengths.reduce((sum, length) => sum + length, tail.length),
        pieces: async function* () {
            const memory = Buffer.allocUnsafeSlow(PIECE_BYTES);
            for (const { chunk, head } of parts) {
                yield head;
                yield* readPieces(file, chunk, memory);
                yield Buffer.from('\r\n');
            }
            yield tail;
        },
    };
}
function renderHead(boundary, { checksum }) {
    return [
        `--${boundary}`,
        `Content-Disposition: form-data; name="file"; filename="${checksum}"`,
        'Content-Type: application/octet-stream',
        '\r\n',
    ].join('\r\n');
}
async function* readPieces(file, { start, end }, memory) {
    for (let at = start; at < end;) {
        const { bytesRead } = await file.read(memory, 0, Math.min(memory.length, end - at), at);
        if (bytesRead === 0)
            throw new Error('the bundle has become shorter while it was uploaded');
        at += bytesRead;
        yield memory.subarray(0, bytesRead);
    }
}

;// CONCATENATED MODULE: ./lib/src/source-maps/upload/progress.js
const INTERVAL_MS = 5_000;
function createProgress(log, now = () => performance.now()) {
    let last = now();
    return (line) => {
        if (now() - last < INTERVAL_MS)
            return;
        last = now();
        log(line());
    };
}

;// CONCATENATED MODULE: ./lib/src/source-maps/upload/deliver.js







const MAX_UPLOADS = 2;
const FIRST_POLL_MS = 100;
const LAST_POLL_MS = 3_000;
const MAX_CONCURRENCY = 4;
async function deliverBundle(file, options, tools) {
    let uploads = 0;
    if (options.protocol !== 'asks') {
        await sendChunks(file.path, batchChunks(file.chunks, options), { options, tools });
        uploads = 1;
    }
    for (let polls = 0;;) {
        const response = await tools.server.assemble(file, options.protocol);
        if (response.kind === 'done')
            return;
        if (response.kind === 'failed')
            throw bundleRefusedError(response.detail);
        if (response.kind === 'working') {
            await waitForNext(response, polls, tools);
            polls += 1;
            continue;
        }
        if (uploads === MAX_UPLOADS)
            throw chunksLostError(response.missing.length);
        const chunks = chunksToSend(file, response.missing);
        await sendChunks(file.path, batchChunks(chunks, options), { options, tools });
        uploads += 1;
        polls = 0;
    }
}
function chunksToSend({ chunks }, missing) {
    const wanted = new Set(missing);
    const known = chunks.filter(({ checksum }) => wanted.has(checksum));
    return known.length === 0 ? chunks : known;
}
async function waitForNext({ state }, polls, { deadline }) {
    const delayMs = Math.min(LAST_POLL_MS, FIRST_POLL_MS * 2 ** polls);
    if (delayMs >= deadline.remaining())
        throw unfinishedError(state);
    await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal: deadline.signal });
}
async function sendChunks(path, batches, upload) {
    const handle = await (0,promises_.open)(path);
    try {
        await sendBatches(batches, upload, (batch) => sendBatch(handle, batch, upload));
    }
    finally {
        await handle.close();
    }
}
async function sendBatches(batches, { options, tools }, send) {
    const total = batches.flat().reduce((sum, chunk) => sum + deliver_sizeOf(chunk), 0);
    const progress = createProgress(tools.log);
    let sent = 0;
    let failed = false;
    const queue = batches.values();
    const runWorker = async () => {
        for (const batch of queue) {
            if (failed)
                return;
            try {
                await send(batch);
            }
            catch (error) {
                failed = true;
                throw error;
            }
            sent += batch.reduce((sum, chunk) => sum + deliver_sizeOf(chunk), 0);
            progress(() => `Uploaded ${(0,units/* renderBytes */.UP)(sent)} of ${(0,units/* renderBytes */.UP)(total)}.`);
        }
    };
    const workers = Math.min(options.concurrency, MAX_CONCURRENCY, batches.length);
    const ends = await Promise.allSettled(Array.from({ length: workers }, runWorker));
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
}
async function sendBatch(handle, batch, upload) {
    const outcome = await upload.tools.server.storeChunks({
        address: upload.options.address,
        count: batch.length,
        body: buildChunkForm(handle, batch),
    });
    if (outcome.kind === 'stored')
        return;
    if (batch.length === 1)
        throw outcome.error;
    for (const chunk of batch)
        await sendBatch(handle, [chunk], upload);
}
function deliver_sizeOf({ start, end }) {
    return end - start;
}
function bundleRefusedError(detail) {
    const words = detail === '' ? 'it gave no reason' : detail;
    return new errors/* ActionError */.lZ(`Sentry refused the source maps’ bundle: ${words}.`, {
        hint: 'Sentry gives the same answer for the same files for ten minutes; run the step again after that.',
    });
}
function chunksLostError(missing) {
    return new errors/* ActionError */.lZ(`Sentry does not find ${missing} of the bundle’s chunks, although it took all of them ${MAX_UPLOADS} times.`, {
        hint: 'The fault is on the server’s side, often in its file store; run the step again later.',
    });
}
function unfinishedError(state) {
    return new errors/* ActionError */.lZ(`Sentry has the whole bundle of source maps, but was not done with it in time (state ${state}).`, { hint: 'It may still finish by itself. Raise `timeout` to wait longer.' });
}

;// CONCATENATED MODULE: ./lib/src/source-maps/upload/upload.js









async function uploadArtifacts(job, tools) {
    if (job.artifacts.length === 0)
        throw nothingFoundError();
    const owner = { ...job, projects: [...new Set(job.projects)] };
    const server = createBundleServer(tools.http, owner, tools.url);
    const options = await server.readOptions();
    const files = locateFiles(job.artifacts, job.urlPrefix);
    const bundle = await upload_pack({ ...job, ...owner }, { files, options }, tools);
    try {
        await deliver(bundle, options, { ...tools, server });
    }
    finally {
        await (0,promises_.rm)(bundle.file.path, { force: true });
    }
    return {
        bundleId: bundle.id,
        filesUploaded: files.length,
        entries: files.map(({ artifact: { name, debugId }, url }, index) => ({
            name,
            url,
            debugId,
            bytes: bundle.sizes[index] ?? 0,
        })),
        warnings: [...warnOfSharedUrls(files), ...warnOfMissingCode(bundle)],
    };
}
async function upload_pack(job, { files, options }, { log }) {
    const progress = createProgress(log);
    let done = 0;
    const plan = {
        files,
        owner: job,
        root: await (0,promises_.realpath)(job.root),
        stripCommonPrefix: job.stripCommonPrefix,
        tempDirectory: job.tempDirectory === '' ? (0,external_node_os_.tmpdir)() : job.tempDirectory,
        chunkSize: options.chunkSize,
        maxBytes: options.maxFileSize,
    };
    return writeBundle(plan, () => {
        done += 1;
        progress(() => `Packed ${done} of ${files.length} files.`);
    });
}
async function deliver({ id, file }, options, tools) {
    const { log } = tools;
    if (options.refusedHost !== null)
        log(`Sentry names ${options.refusedHost} for uploads, which the auth token does not belong to: ${new URL(tools.url).host} is used instead.`);
    log(`Bundle ${id}: ${(0,units/* renderBytes */.UP)(file.size)} in ${file.chunks.length === 1 ? 'one chunk' : `${file.chunks.length} chunks`}.`);
    await deliverBundle(file, options, tools);
}
function nothingFoundError() {
    return new errors/* ActionError */.lZ('None of the files that the input sourcemaps names can be uploaded.', {
        hint: 'Scripts and source maps have to be text in UTF-8.',
    });
}
function warnOfSharedUrls(files) {
    const shared = findSharedUrls(files);
    if (shared.length === 0)
        return [];
    return [
        `More than one file has the URL ${listSome(shared)}: Sentry tells them apart by their Debug IDs only. Give the directory that they have in common, so that their names differ.`,
    ];
}
function warnOfMissingCode({ withoutContent }) {
    const [first] = withoutContent;
    if (first === undefined)
        return [];
    const count = [...withoutContent.values()].reduce((sum, { length }) => sum + length, 0);
    const [name, sources] = first;
    return [
        `${count} sources have no code in ${withoutContent.size === 1 ? 'the map' : `${withoutContent.size} maps, first of all`} ${name}, and none is in the workspace: Sentry cannot show it (${listSome(sources)}).`,
    ];
}
function listSome(names) {
    const rest = names.length - 3;
    return `${names.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/src/run/source-maps.js




function createSourceMaps(job, tools) {
    const { inputs, dryRun } = job;
    const { log } = tools;
    return {
        find: () => findFiles(inputs.patterns, job.directory),
        upload: async (files, version) => {
            log.section('Source maps');
            const { artifacts, warnings } = await injectDebugIds(files, {
                write: inputs.inject && !dryRun,
            });
            for (const warning of warnings)
                log.warn(warning);
            const scripts = artifacts.filter(({ kind }) => kind === 'script');
            const withId = scripts.filter(({ debugId }) => debugId !== null);
            const found = {
                files: files.length,
                scripts: scripts.length,
                withDebugId: withId.length,
            };
            log.info(`Found ${(0,units/* pluralize */.td)(found.files, 'file')}; ${found.withDebugId} of ${found.scripts} scripts have a Debug ID`);
            if (dryRun) {
                log.info('No file is changed and none is uploaded in a dry run');
                return { bundleId: '', filesUploaded: 0, found, entries: [] };
            }
            const uploaded = await uploadArtifacts({
                artifacts,
                root: job.workspace,
                tempDirectory: job.tempDirectory,
                org: job.org,
                projects: job.projects,
                release: version,
                dist: inputs.dist,
                urlPrefix: inputs.urlPrefix,
                stripCommonPrefix: inputs.stripCommonPrefix,
            }, { ...tools, log: log.info });
            for (const warning of uploaded.warnings)
                log.warn(warning);
            const bytes = uploaded.entries.reduce((sum, entry) => sum + entry.bytes, 0);
            log.info(`Uploaded ${(0,units/* pluralize */.td)(uploaded.filesUploaded, 'file')} (${(0,units/* renderBytes */.UP)(bytes)}) as the bundle ${uploaded.bundleId}`);
            return { ...uploaded, found };
        },
    };
}


/***/ })

};
