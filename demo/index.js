import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
const requireOfNode = __WEBPACK_EXTERNAL_createRequire(import.meta.url);
var __webpack_modules__ = ({
181:
((module) => {
module.exports = requireOfNode("buffer");
}),
1421:
((module) => {
module.exports = requireOfNode("node:child_process");
}),
7598:
((module) => {
module.exports = requireOfNode("node:crypto");
}),
3024:
((module) => {
module.exports = requireOfNode("node:fs");
}),
8161:
((module) => {
module.exports = requireOfNode("node:os");
}),
6760:
((module) => {
module.exports = requireOfNode("node:path");
}),
8500:
((module) => {
module.exports = requireOfNode("node:timers/promises");
}),
7975:
((module) => {
module.exports = requireOfNode("node:util");
}),
8522:
((module) => {
module.exports = requireOfNode("node:zlib");
}),
932:
((module) => {
module.exports = requireOfNode("process");
}),
7349:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);
function resolveCollection(CN, ctx, token, onError, tagName, tag) {
 const coll = token.type === 'block-map'
  ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
  : token.type === 'block-seq'
   ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
   : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
 const Coll = coll.constructor;
 if (tagName === '!' || tagName === Coll.tagName) {
  coll.tag = Coll.tagName;
  return coll;
 }
 if (tagName)
  coll.tag = tagName;
 return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
 const tagToken = props.tag;
 const tagName = !tagToken
  ? null
  : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
 if (token.type === 'block-seq') {
  const { anchor, newlineAfterProp: nl } = props;
  const lastProp = anchor && tagToken
   ? anchor.offset > tagToken.offset
    ? anchor
    : tagToken
   : (anchor ?? tagToken);
  if (lastProp && (!nl || nl.offset < lastProp.offset)) {
   const message = 'Missing newline after block sequence props';
   onError(lastProp, 'MISSING_CHAR', message);
  }
 }
 const expType = token.type === 'block-map'
  ? 'map'
  : token.type === 'block-seq'
   ? 'seq'
   : token.start.source === '{'
    ? 'map'
    : 'seq';
 if (!tagToken ||
  !tagName ||
  tagName === '!' ||
  (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
  (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
  return resolveCollection(CN, ctx, token, onError, tagName);
 }
 let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
 if (!tag) {
  const kt = ctx.schema.knownTags[tagName];
  if (kt?.collection === expType) {
   ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
   tag = kt;
  }
  else {
   if (kt) {
    onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
   }
   else {
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
   }
   return resolveCollection(CN, ctx, token, onError, tagName);
  }
 }
 const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
 const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
 const node = identity.isNode(res)
  ? res
  : new Scalar.Scalar(res);
 node.range = coll.range;
 node.tag = tagName;
 if (tag?.format)
  node.format = tag.format;
 return node;
}
exports.composeCollection = composeCollection;
}),
3683:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
function composeDoc(options, directives, { offset, start, value, end }, onError) {
 const opts = Object.assign({ _directives: directives }, options);
 const doc = new Document.Document(undefined, opts);
 const ctx = {
  atKey: false,
  atRoot: true,
  directives: doc.directives,
  options: doc.options,
  schema: doc.schema
 };
 const props = resolveProps.resolveProps(start, {
  indicator: 'doc-start',
  next: value ?? end?.[0],
  offset,
  onError,
  parentIndent: 0,
  startOnNewline: true
 });
 if (props.found) {
  doc.directives.docStart = true;
  if (value &&
   (value.type === 'block-map' || value.type === 'block-seq') &&
   !props.hasNewline)
   onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
 }
 doc.contents = value
  ? composeNode.composeNode(ctx, value, props, onError)
  : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
 const contentEnd = doc.contents.range[2];
 const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
 if (re.comment)
  doc.comment = re.comment;
 doc.range = [offset, contentEnd, re.offset];
 return doc;
}
exports.composeDoc = composeDoc;
}),
5937:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);
const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
 const atKey = ctx.atKey;
 const { spaceBefore, comment, anchor, tag } = props;
 let node;
 let isSrcToken = true;
 switch (token.type) {
  case 'alias':
   node = composeAlias(ctx, token, onError);
   if (anchor || tag)
    onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
   break;
  case 'scalar':
  case 'single-quoted-scalar':
  case 'double-quoted-scalar':
  case 'block-scalar':
   node = composeScalar.composeScalar(ctx, token, tag, onError);
   if (anchor)
    node.anchor = anchor.source.substring(1);
   break;
  case 'block-map':
  case 'block-seq':
  case 'flow-collection':
   try {
    node = composeCollection.composeCollection(CN, ctx, token, props, onError);
    if (anchor)
     node.anchor = anchor.source.substring(1);
   }
   catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    onError(token, 'RESOURCE_EXHAUSTION', message);
   }
   break;
  default: {
   const message = token.type === 'error'
    ? token.message
    : `Unsupported token (type: ${token.type})`;
   onError(token, 'UNEXPECTED_TOKEN', message);
   isSrcToken = false;
  }
 }
 node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
 if (anchor && node.anchor === '')
  onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
 if (atKey &&
  ctx.options.stringKeys &&
  (!identity.isScalar(node) ||
   typeof node.value !== 'string' ||
   (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
  const msg = 'With stringKeys, all keys must be strings';
  onError(tag ?? token, 'NON_STRING_KEY', msg);
 }
 if (spaceBefore)
  node.spaceBefore = true;
 if (comment) {
  if (token.type === 'scalar' && token.source === '')
   node.comment = comment;
  else
   node.commentBefore = comment;
 }
 if (ctx.options.keepSourceTokens && isSrcToken)
  node.srcToken = token;
 return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
 const token = {
  type: 'scalar',
  offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
  indent: -1,
  source: ''
 };
 const node = composeScalar.composeScalar(ctx, token, tag, onError);
 if (anchor) {
  node.anchor = anchor.source.substring(1);
  if (node.anchor === '')
   onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
 }
 if (spaceBefore)
  node.spaceBefore = true;
 if (comment) {
  node.comment = comment;
  node.range[2] = end;
 }
 return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
 const alias = new Alias.Alias(source.substring(1));
 if (alias.source === '')
  onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
 if (alias.source.endsWith(':'))
  onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
 const valueEnd = offset + source.length;
 const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
 alias.range = [offset, valueEnd, re.offset];
 if (re.comment)
  alias.comment = re.comment;
 return alias;
}
exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;
}),
5413:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
function composeScalar(ctx, token, tagToken, onError) {
 const { value, type, comment, range } = token.type === 'block-scalar'
  ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
  : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
 const tagName = tagToken
  ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
  : null;
 let tag;
 if (ctx.options.stringKeys && ctx.atKey) {
  tag = ctx.schema[identity.SCALAR];
 }
 else if (tagName)
  tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
 else if (token.type === 'scalar')
  tag = findScalarTagByTest(ctx, value, token, onError);
 else
  tag = ctx.schema[identity.SCALAR];
 let scalar;
 try {
  const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
  scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
 }
 catch (error) {
  const msg = error instanceof Error ? error.message : String(error);
  onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
  scalar = new Scalar.Scalar(value);
 }
 scalar.range = range;
 scalar.source = value;
 if (type)
  scalar.type = type;
 if (tagName)
  scalar.tag = tagName;
 if (tag.format)
  scalar.format = tag.format;
 if (comment)
  scalar.comment = comment;
 return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
 if (tagName === '!')
  return schema[identity.SCALAR];
 const matchWithTest = [];
 for (const tag of schema.tags) {
  if (!tag.collection && tag.tag === tagName) {
   if (tag.default && tag.test)
    matchWithTest.push(tag);
   else
    return tag;
  }
 }
 for (const tag of matchWithTest)
  if (tag.test?.test(value))
   return tag;
 const kt = schema.knownTags[tagName];
 if (kt && !kt.collection) {
  schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
  return kt;
 }
 onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
 return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
 const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
  tag.test?.test(value)) || schema[identity.SCALAR];
 if (schema.compat) {
  const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
   schema[identity.SCALAR];
  if (tag.tag !== compat.tag) {
   const ts = directives.tagString(tag.tag);
   const cs = directives.tagString(compat.tag);
   const msg = `Value may be parsed as either ${ts} or ${cs}`;
   onError(token, 'TAG_RESOLVE_FAILED', msg, true);
  }
 }
 return tag;
}
exports.composeScalar = composeScalar;
}),
9984:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);
function getErrorPos(src) {
 if (typeof src === 'number')
  return [src, src + 1];
 if (Array.isArray(src))
  return src.length === 2 ? src : [src[0], src[1]];
 const { offset, source } = src;
 return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
 let comment = '';
 let atComment = false;
 let afterEmptyLine = false;
 for (let i = 0; i < prelude.length; ++i) {
  const source = prelude[i];
  switch (source[0]) {
   case '#':
    comment +=
     (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
      (source.substring(1) || ' ');
    atComment = true;
    afterEmptyLine = false;
    break;
   case '%':
    if (prelude[i + 1]?.[0] !== '#')
     i += 1;
    atComment = false;
    break;
   default:
    if (!atComment)
     afterEmptyLine = true;
    atComment = false;
  }
 }
 return { comment, afterEmptyLine };
}
class Composer {
 constructor(options = {}) {
  this.doc = null;
  this.atDirectives = false;
  this.prelude = [];
  this.errors = [];
  this.warnings = [];
  this.onError = (source, code, message, warning) => {
   const pos = getErrorPos(source);
   if (warning)
    this.warnings.push(new errors.YAMLWarning(pos, code, message));
   else
    this.errors.push(new errors.YAMLParseError(pos, code, message));
  };
  this.directives = new directives.Directives({ version: options.version || '1.2' });
  this.options = options;
 }
 decorate(doc, afterDoc) {
  const { comment, afterEmptyLine } = parsePrelude(this.prelude);
  if (comment) {
   const dc = doc.contents;
   if (afterDoc) {
    doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
   }
   else if (afterEmptyLine || doc.directives.docStart || !dc) {
    doc.commentBefore = comment;
   }
   else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
    let it = dc.items[0];
    if (identity.isPair(it))
     it = it.key;
    const cb = it.commentBefore;
    it.commentBefore = cb ? `${comment}\n${cb}` : comment;
   }
   else {
    const cb = dc.commentBefore;
    dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
   }
  }
  if (afterDoc) {
   for (let i = 0; i < this.errors.length; ++i)
    doc.errors.push(this.errors[i]);
   for (let i = 0; i < this.warnings.length; ++i)
    doc.warnings.push(this.warnings[i]);
  }
  else {
   doc.errors = this.errors;
   doc.warnings = this.warnings;
  }
  this.prelude = [];
  this.errors = [];
  this.warnings = [];
 }
 streamInfo() {
  return {
   comment: parsePrelude(this.prelude).comment,
   directives: this.directives,
   errors: this.errors,
   warnings: this.warnings
  };
 }
 *compose(tokens, forceDoc = false, endOffset = -1) {
  for (const token of tokens)
   yield* this.next(token);
  yield* this.end(forceDoc, endOffset);
 }
 *next(token) {
  if (node_process.env.LOG_STREAM)
   console.dir(token, { depth: null });
  switch (token.type) {
   case 'directive':
    this.directives.add(token.source, (offset, message, warning) => {
     const pos = getErrorPos(token);
     pos[0] += offset;
     this.onError(pos, 'BAD_DIRECTIVE', message, warning);
    });
    this.prelude.push(token.source);
    this.atDirectives = true;
    break;
   case 'document': {
    const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
    if (this.atDirectives && !doc.directives.docStart)
     this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
    this.decorate(doc, false);
    if (this.doc)
     yield this.doc;
    this.doc = doc;
    this.atDirectives = false;
    break;
   }
   case 'byte-order-mark':
   case 'space':
    break;
   case 'comment':
   case 'newline':
    this.prelude.push(token.source);
    break;
   case 'error': {
    const msg = token.source
     ? `${token.message}: ${JSON.stringify(token.source)}`
     : token.message;
    const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
    if (this.atDirectives || !this.doc)
     this.errors.push(error);
    else
     this.doc.errors.push(error);
    break;
   }
   case 'doc-end': {
    if (!this.doc) {
     const msg = 'Unexpected doc-end without preceding document';
     this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
     break;
    }
    this.doc.directives.docEnd = true;
    const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
    this.decorate(this.doc, true);
    if (end.comment) {
     const dc = this.doc.comment;
     this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
    }
    this.doc.range[2] = end.offset;
    break;
   }
   default:
    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
  }
 }
 *end(forceDoc = false, endOffset = -1) {
  if (this.doc) {
   this.decorate(this.doc, true);
   yield this.doc;
   this.doc = null;
  }
  else if (forceDoc) {
   const opts = Object.assign({ _directives: this.directives }, this.options);
   const doc = new Document.Document(undefined, opts);
   if (this.atDirectives)
    this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
   doc.range = [0, endOffset, endOffset];
   this.decorate(doc, false);
   yield doc;
  }
 }
}
exports.Composer = Composer;
}),
7103:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);
const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
 const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
 const map = new NodeClass(ctx.schema);
 if (ctx.atRoot)
  ctx.atRoot = false;
 let offset = bm.offset;
 let commentEnd = null;
 for (const collItem of bm.items) {
  const { start, key, sep, value } = collItem;
  const keyProps = resolveProps.resolveProps(start, {
   indicator: 'explicit-key-ind',
   next: key ?? sep?.[0],
   offset,
   onError,
   parentIndent: bm.indent,
   startOnNewline: true
  });
  const implicitKey = !keyProps.found;
  if (implicitKey) {
   if (key) {
    if (key.type === 'block-seq')
     onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
    else if ('indent' in key && key.indent !== bm.indent)
     onError(offset, 'BAD_INDENT', startColMsg);
   }
   if (!keyProps.anchor && !keyProps.tag && !sep) {
    commentEnd = keyProps.end;
    if (keyProps.comment) {
     if (map.comment)
      map.comment += '\n' + keyProps.comment;
     else
      map.comment = keyProps.comment;
    }
    continue;
   }
   if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
    onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
   }
  }
  else if (keyProps.found?.indent !== bm.indent) {
   onError(offset, 'BAD_INDENT', startColMsg);
  }
  ctx.atKey = true;
  const keyStart = keyProps.end;
  const keyNode = key
   ? composeNode(ctx, key, keyProps, onError)
   : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
  if (ctx.schema.compat)
   utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
  ctx.atKey = false;
  if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
   onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
  const valueProps = resolveProps.resolveProps(sep ?? [], {
   indicator: 'map-value-ind',
   next: value,
   offset: keyNode.range[2],
   onError,
   parentIndent: bm.indent,
   startOnNewline: !key || key.type === 'block-scalar'
  });
  offset = valueProps.end;
  if (valueProps.found) {
   if (implicitKey) {
    if (value?.type === 'block-map' && !valueProps.hasNewline)
     onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
    if (ctx.options.strict &&
     keyProps.start < valueProps.found.offset - 1024)
     onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
   }
   const valueNode = value
    ? composeNode(ctx, value, valueProps, onError)
    : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
   if (ctx.schema.compat)
    utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
   offset = valueNode.range[2];
   const pair = new Pair.Pair(keyNode, valueNode);
   if (ctx.options.keepSourceTokens)
    pair.srcToken = collItem;
   map.items.push(pair);
  }
  else {
   if (implicitKey)
    onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
   if (valueProps.comment) {
    if (keyNode.comment)
     keyNode.comment += '\n' + valueProps.comment;
    else
     keyNode.comment = valueProps.comment;
   }
   const pair = new Pair.Pair(keyNode);
   if (ctx.options.keepSourceTokens)
    pair.srcToken = collItem;
   map.items.push(pair);
  }
 }
 if (commentEnd && commentEnd < offset)
  onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
 map.range = [bm.offset, offset, commentEnd ?? offset];
 return map;
}
exports.resolveBlockMap = resolveBlockMap;
}),
8913:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
function resolveBlockScalar(ctx, scalar, onError) {
 const start = scalar.offset;
 const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
 if (!header)
  return { value: '', type: null, comment: '', range: [start, start, start] };
 const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
 const lines = scalar.source ? splitLines(scalar.source) : [];
 let chompStart = lines.length;
 for (let i = lines.length - 1; i >= 0; --i) {
  const content = lines[i][1];
  if (content === '' || content === '\r')
   chompStart = i;
  else
   break;
 }
 if (chompStart === 0) {
  const value = header.chomp === '+' && lines.length > 0
   ? '\n'.repeat(Math.max(1, lines.length - 1))
   : '';
  let end = start + header.length;
  if (scalar.source)
   end += scalar.source.length;
  return { value, type, comment: header.comment, range: [start, end, end] };
 }
 let trimIndent = scalar.indent + header.indent;
 let offset = scalar.offset + header.length;
 let contentStart = 0;
 for (let i = 0; i < chompStart; ++i) {
  const [indent, content] = lines[i];
  if (content === '' || content === '\r') {
   if (header.indent === 0 && indent.length > trimIndent)
    trimIndent = indent.length;
  }
  else {
   if (indent.length < trimIndent) {
    const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
    onError(offset + indent.length, 'MISSING_CHAR', message);
   }
   if (header.indent === 0)
    trimIndent = indent.length;
   contentStart = i;
   if (trimIndent === 0 && !ctx.atRoot) {
    const message = 'Block scalar values in collections must be indented';
    onError(offset, 'BAD_INDENT', message);
   }
   break;
  }
  offset += indent.length + content.length + 1;
 }
 for (let i = lines.length - 1; i >= chompStart; --i) {
  if (lines[i][0].length > trimIndent)
   chompStart = i + 1;
 }
 let value = '';
 let sep = '';
 let prevMoreIndented = false;
 for (let i = 0; i < contentStart; ++i)
  value += lines[i][0].slice(trimIndent) + '\n';
 for (let i = contentStart; i < chompStart; ++i) {
  let [indent, content] = lines[i];
  offset += indent.length + content.length + 1;
  const crlf = content[content.length - 1] === '\r';
  if (crlf)
   content = content.slice(0, -1);
  if (content && indent.length < trimIndent) {
   const src = header.indent
    ? 'explicit indentation indicator'
    : 'first line';
   const message = `Block scalar lines must not be less indented than their ${src}`;
   onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
   indent = '';
  }
  if (type === Scalar.Scalar.BLOCK_LITERAL) {
   value += sep + indent.slice(trimIndent) + content;
   sep = '\n';
  }
  else if (indent.length > trimIndent || content[0] === '\t') {
   if (sep === ' ')
    sep = '\n';
   else if (!prevMoreIndented && sep === '\n')
    sep = '\n\n';
   value += sep + indent.slice(trimIndent) + content;
   sep = '\n';
   prevMoreIndented = true;
  }
  else if (content === '') {
   if (sep === '\n')
    value += '\n';
   else
    sep = '\n';
  }
  else {
   value += sep + content;
   sep = ' ';
   prevMoreIndented = false;
  }
 }
 switch (header.chomp) {
  case '-':
   break;
  case '+':
   for (let i = chompStart; i < lines.length; ++i)
    value += '\n' + lines[i][0].slice(trimIndent);
   if (value[value.length - 1] !== '\n')
    value += '\n';
   break;
  default:
   value += '\n';
 }
 const end = start + header.length + scalar.source.length;
 return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
 if (props[0].type !== 'block-scalar-header') {
  onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
  return null;
 }
 const { source } = props[0];
 const mode = source[0];
 let indent = 0;
 let chomp = '';
 let error = -1;
 for (let i = 1; i < source.length; ++i) {
  const ch = source[i];
  if (!chomp && (ch === '-' || ch === '+'))
   chomp = ch;
  else {
   const n = Number(ch);
   if (!indent && n)
    indent = n;
   else if (error === -1)
    error = offset + i;
  }
 }
 if (error !== -1)
  onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
 let hasSpace = false;
 let comment = '';
 let length = source.length;
 for (let i = 1; i < props.length; ++i) {
  const token = props[i];
  switch (token.type) {
   case 'space':
    hasSpace = true;
   case 'newline':
    length += token.source.length;
    break;
   case 'comment':
    if (strict && !hasSpace) {
     const message = 'Comments must be separated from other tokens by white space characters';
     onError(token, 'MISSING_CHAR', message);
    }
    length += token.source.length;
    comment = token.source.substring(1);
    break;
   case 'error':
    onError(token, 'UNEXPECTED_TOKEN', token.message);
    length += token.source.length;
    break;
   default: {
    const message = `Unexpected token in block scalar header: ${token.type}`;
    onError(token, 'UNEXPECTED_TOKEN', message);
    const ts = token.source;
    if (ts && typeof ts === 'string')
     length += ts.length;
   }
  }
 }
 return { mode, indent, chomp, comment, length };
}
function splitLines(source) {
 const split = source.split(/\n( *)/);
 const first = split[0];
 const m = first.match(/^( *)/);
 const line0 = m?.[1]
  ? [m[1], first.slice(m[1].length)]
  : ['', first];
 const lines = [line0];
 for (let i = 1; i < split.length; i += 2)
  lines.push([split[i], split[i + 1]]);
 return lines;
}
exports.resolveBlockScalar = resolveBlockScalar;
}),
334:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);
function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
 const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
 const seq = new NodeClass(ctx.schema);
 if (ctx.atRoot)
  ctx.atRoot = false;
 if (ctx.atKey)
  ctx.atKey = false;
 let offset = bs.offset;
 let commentEnd = null;
 for (const { start, value } of bs.items) {
  const props = resolveProps.resolveProps(start, {
   indicator: 'seq-item-ind',
   next: value,
   offset,
   onError,
   parentIndent: bs.indent,
   startOnNewline: true
  });
  if (!props.found) {
   if (props.anchor || props.tag || value) {
    if (value?.type === 'block-seq')
     onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
    else
     onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
   }
   else {
    commentEnd = props.end;
    if (props.comment)
     seq.comment = props.comment;
    continue;
   }
  }
  const node = value
   ? composeNode(ctx, value, props, onError)
   : composeEmptyNode(ctx, props.end, start, null, props, onError);
  if (ctx.schema.compat)
   utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
  offset = node.range[2];
  seq.items.push(node);
 }
 seq.range = [bs.offset, offset, commentEnd ?? offset];
 return seq;
}
exports.resolveBlockSeq = resolveBlockSeq;
}),
7788:
((__unused_webpack_module, exports) => {
function resolveEnd(end, offset, reqSpace, onError) {
 let comment = '';
 if (end) {
  let hasSpace = false;
  let sep = '';
  for (const token of end) {
   const { source, type } = token;
   switch (type) {
    case 'space':
     hasSpace = true;
     break;
    case 'comment': {
     if (reqSpace && !hasSpace)
      onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
     const cb = source.substring(1) || ' ';
     if (!comment)
      comment = cb;
     else
      comment += sep + cb;
     sep = '';
     break;
    }
    case 'newline':
     if (comment)
      sep += source;
     hasSpace = true;
     break;
    default:
     onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
   }
   offset += source.length;
  }
 }
 return { comment, offset };
}
exports.resolveEnd = resolveEnd;
}),
3142:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);
const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
 const isMap = fc.start.source === '{';
 const fcName = isMap ? 'flow map' : 'flow sequence';
 const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
 const coll = new NodeClass(ctx.schema);
 coll.flow = true;
 const atRoot = ctx.atRoot;
 if (atRoot)
  ctx.atRoot = false;
 if (ctx.atKey)
  ctx.atKey = false;
 let offset = fc.offset + fc.start.source.length;
 for (let i = 0; i < fc.items.length; ++i) {
  const collItem = fc.items[i];
  const { start, key, sep, value } = collItem;
  const props = resolveProps.resolveProps(start, {
   flow: fcName,
   indicator: 'explicit-key-ind',
   next: key ?? sep?.[0],
   offset,
   onError,
   parentIndent: fc.indent,
   startOnNewline: false
  });
  if (!props.found) {
   if (!props.anchor && !props.tag && !sep && !value) {
    if (i === 0 && props.comma)
     onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
    else if (i < fc.items.length - 1)
     onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
    if (props.comment) {
     if (coll.comment)
      coll.comment += '\n' + props.comment;
     else
      coll.comment = props.comment;
    }
    offset = props.end;
    continue;
   }
   if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
    onError(key,
    'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
  }
  if (i === 0) {
   if (props.comma)
    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
  }
  else {
   if (!props.comma)
    onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
   if (props.comment) {
    let prevItemComment = '';
    loop: for (const st of start) {
     switch (st.type) {
      case 'comma':
      case 'space':
       break;
      case 'comment':
       prevItemComment = st.source.substring(1);
       break loop;
      default:
       break loop;
     }
    }
    if (prevItemComment) {
     let prev = coll.items[coll.items.length - 1];
     if (identity.isPair(prev))
      prev = prev.value ?? prev.key;
     if (prev.comment)
      prev.comment += '\n' + prevItemComment;
     else
      prev.comment = prevItemComment;
     props.comment = props.comment.substring(prevItemComment.length + 1);
    }
   }
  }
  if (!isMap && !sep && !props.found) {
   const valueNode = value
    ? composeNode(ctx, value, props, onError)
    : composeEmptyNode(ctx, props.end, sep, null, props, onError);
   coll.items.push(valueNode);
   offset = valueNode.range[2];
   if (isBlock(value))
    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
  }
  else {
   ctx.atKey = true;
   const keyStart = props.end;
   const keyNode = key
    ? composeNode(ctx, key, props, onError)
    : composeEmptyNode(ctx, keyStart, start, null, props, onError);
   if (isBlock(key))
    onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
   ctx.atKey = false;
   const valueProps = resolveProps.resolveProps(sep ?? [], {
    flow: fcName,
    indicator: 'map-value-ind',
    next: value,
    offset: keyNode.range[2],
    onError,
    parentIndent: fc.indent,
    startOnNewline: false
   });
   if (valueProps.found) {
    if (!isMap && !props.found && ctx.options.strict) {
     if (sep)
      for (const st of sep) {
       if (st === valueProps.found)
        break;
       if (st.type === 'newline') {
        onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        break;
       }
      }
     if (props.start < valueProps.found.offset - 1024)
      onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
    }
   }
   else if (value) {
    if ('source' in value && value.source?.[0] === ':')
     onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
    else
     onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
   }
   const valueNode = value
    ? composeNode(ctx, value, valueProps, onError)
    : valueProps.found
     ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
     : null;
   if (valueNode) {
    if (isBlock(value))
     onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
   }
   else if (valueProps.comment) {
    if (keyNode.comment)
     keyNode.comment += '\n' + valueProps.comment;
    else
     keyNode.comment = valueProps.comment;
   }
   const pair = new Pair.Pair(keyNode, valueNode);
   if (ctx.options.keepSourceTokens)
    pair.srcToken = collItem;
   if (isMap) {
    const map = coll;
    if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
     onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
    map.items.push(pair);
   }
   else {
    const map = new YAMLMap.YAMLMap(ctx.schema);
    map.flow = true;
    map.items.push(pair);
    const endRange = (valueNode ?? keyNode).range;
    map.range = [keyNode.range[0], endRange[1], endRange[2]];
    coll.items.push(map);
   }
   offset = valueNode ? valueNode.range[2] : valueProps.end;
  }
 }
 const expectedEnd = isMap ? '}' : ']';
 const [ce, ...ee] = fc.end;
 let cePos = offset;
 if (ce?.source === expectedEnd)
  cePos = ce.offset + ce.source.length;
 else {
  const name = fcName[0].toUpperCase() + fcName.substring(1);
  const msg = atRoot
   ? `${name} must end with a ${expectedEnd}`
   : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
  onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
  if (ce && ce.source.length !== 1)
   ee.unshift(ce);
 }
 if (ee.length > 0) {
  const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
  if (end.comment) {
   if (coll.comment)
    coll.comment += '\n' + end.comment;
   else
    coll.comment = end.comment;
  }
  coll.range = [fc.offset, cePos, end.offset];
 }
 else {
  coll.range = [fc.offset, cePos, cePos];
 }
 return coll;
}
exports.resolveFlowCollection = resolveFlowCollection;
}),
6842:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);
function resolveFlowScalar(scalar, strict, onError) {
 const { offset, type, source, end } = scalar;
 let _type;
 let value;
 const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
 switch (type) {
  case 'scalar':
   _type = Scalar.Scalar.PLAIN;
   value = plainValue(source, _onError);
   break;
  case 'single-quoted-scalar':
   _type = Scalar.Scalar.QUOTE_SINGLE;
   value = singleQuotedValue(source, _onError);
   break;
  case 'double-quoted-scalar':
   _type = Scalar.Scalar.QUOTE_DOUBLE;
   value = doubleQuotedValue(source, _onError);
   break;
  default:
   onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
   return {
    value: '',
    type: null,
    comment: '',
    range: [offset, offset + source.length, offset + source.length]
   };
 }
 const valueEnd = offset + source.length;
 const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
 return {
  value,
  type: _type,
  comment: re.comment,
  range: [offset, valueEnd, re.offset]
 };
}
function plainValue(source, onError) {
 let badChar = '';
 switch (source[0]) {
  case '\t':
   badChar = 'a tab character';
   break;
  case ',':
   badChar = 'flow indicator character ,';
   break;
  case '%':
   badChar = 'directive indicator character %';
   break;
  case '|':
  case '>': {
   badChar = `block scalar indicator ${source[0]}`;
   break;
  }
  case '@':
  case '`': {
   badChar = `reserved character ${source[0]}`;
   break;
  }
 }
 if (badChar)
  onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
 return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
 if (source[source.length - 1] !== "'" || source.length === 1)
  onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
 return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
 const line = /(.*?)\r?\n/sy;
 let match = line.exec(source);
 if (!match)
  return source;
 let trimEnd, trimBoth;
 try {
  trimEnd = new RegExp('(?<![ \t])[ \t]+$');
  trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
 }
 catch {
  trimEnd = /[ \t]+$/;
  trimBoth = /^[ \t]+|[ \t]+$/g;
 }
 let res = match[1].replace(trimEnd, '');
 let sep = ' ';
 let pos = line.lastIndex;
 while ((match = line.exec(source))) {
  const lm = match[1].replace(trimBoth, '');
  if (lm === '') {
   if (sep === '\n')
    res += sep;
   else
    sep = '\n';
  }
  else {
   res += sep + lm;
   sep = ' ';
  }
  pos = line.lastIndex;
 }
 const last = /[ \t]*(.*)/sy;
 last.lastIndex = pos;
 match = last.exec(source);
 return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
 let res = '';
 for (let i = 1; i < source.length - 1; ++i) {
  const ch = source[i];
  if (ch === '\r' && source[i + 1] === '\n')
   continue;
  if (ch === '\n') {
   const { fold, offset } = foldNewline(source, i);
   res += fold;
   i = offset;
  }
  else if (ch === '\\') {
   let next = source[++i];
   const cc = escapeCodes[next];
   if (cc)
    res += cc;
   else if (next === '\n') {
    next = source[i + 1];
    while (next === ' ' || next === '\t')
     next = source[++i + 1];
   }
   else if (next === '\r' && source[i + 1] === '\n') {
    next = source[++i + 1];
    while (next === ' ' || next === '\t')
     next = source[++i + 1];
   }
   else if (next === 'x' || next === 'u' || next === 'U') {
    const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
    res += parseCharCode(source, i + 1, length, onError);
    i += length;
   }
   else {
    const raw = source.substr(i - 1, 2);
    onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
    res += raw;
   }
  }
  else if (ch === ' ' || ch === '\t') {
   const wsStart = i;
   let next = source[i + 1];
   while (next === ' ' || next === '\t')
    next = source[++i + 1];
   if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
    res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
  }
  else {
   res += ch;
  }
 }
 if (source[source.length - 1] !== '"' || source.length === 1)
  onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
 return res;
}
function foldNewline(source, offset) {
 let fold = '';
 let ch = source[offset + 1];
 while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
  if (ch === '\r' && source[offset + 2] !== '\n')
   break;
  if (ch === '\n')
   fold += '\n';
  offset += 1;
  ch = source[offset + 1];
 }
 if (!fold)
  fold = ' ';
 return { fold, offset };
}
const escapeCodes = {
 '0': '\0',
 a: '\x07',
 b: '\b',
 e: '\x1b',
 f: '\f',
 n: '\n',
 r: '\r',
 t: '\t',
 v: '\v',
 N: '\u0085',
 _: '\u00a0',
 L: '\u2028',
 P: '\u2029',
 ' ': ' ',
 '"': '"',
 '/': '/',
 '\\': '\\',
 '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
 const cc = source.substr(offset, length);
 const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
 const code = ok ? parseInt(cc, 16) : NaN;
 try {
  return String.fromCodePoint(code);
 }
 catch {
  const raw = source.substr(offset - 2, length + 2);
  onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
  return raw;
 }
}
exports.resolveFlowScalar = resolveFlowScalar;
}),
4631:
((__unused_webpack_module, exports) => {
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
 let spaceBefore = false;
 let atNewline = startOnNewline;
 let hasSpace = startOnNewline;
 let comment = '';
 let commentSep = '';
 let hasNewline = false;
 let reqSpace = false;
 let tab = null;
 let anchor = null;
 let tag = null;
 let newlineAfterProp = null;
 let comma = null;
 let found = null;
 let start = null;
 for (const token of tokens) {
  if (reqSpace) {
   if (token.type !== 'space' &&
    token.type !== 'newline' &&
    token.type !== 'comma')
    onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
   reqSpace = false;
  }
  if (tab) {
   if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
    onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
   }
   tab = null;
  }
  switch (token.type) {
   case 'space':
    if (!flow &&
     (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
     token.source.includes('\t')) {
     tab = token;
    }
    hasSpace = true;
    break;
   case 'comment': {
    if (!hasSpace)
     onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
    const cb = token.source.substring(1) || ' ';
    if (!comment)
     comment = cb;
    else
     comment += commentSep + cb;
    commentSep = '';
    atNewline = false;
    break;
   }
   case 'newline':
    if (atNewline) {
     if (comment)
      comment += token.source;
     else if (!found || indicator !== 'seq-item-ind')
      spaceBefore = true;
    }
    else
     commentSep += token.source;
    atNewline = true;
    hasNewline = true;
    if (anchor || tag)
     newlineAfterProp = token;
    hasSpace = true;
    break;
   case 'anchor':
    if (anchor)
     onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
    if (token.source.endsWith(':'))
     onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
    anchor = token;
    start ?? (start = token.offset);
    atNewline = false;
    hasSpace = false;
    reqSpace = true;
    break;
   case 'tag': {
    if (tag)
     onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
    tag = token;
    start ?? (start = token.offset);
    atNewline = false;
    hasSpace = false;
    reqSpace = true;
    break;
   }
   case indicator:
    if (anchor || tag)
     onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
    if (found)
     onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
    found = token;
    atNewline =
     indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
    hasSpace = false;
    break;
   case 'comma':
    if (flow) {
     if (comma)
      onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
     comma = token;
     atNewline = false;
     hasSpace = false;
     break;
    }
   default:
    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
    atNewline = false;
    hasSpace = false;
  }
 }
 const last = tokens[tokens.length - 1];
 const end = last ? last.offset + last.source.length : offset;
 if (reqSpace &&
  next &&
  next.type !== 'space' &&
  next.type !== 'newline' &&
  next.type !== 'comma' &&
  (next.type !== 'scalar' || next.source !== '')) {
  onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
 }
 if (tab &&
  ((atNewline && tab.indent <= parentIndent) ||
   next?.type === 'block-map' ||
   next?.type === 'block-seq'))
  onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
 return {
  comma,
  found,
  spaceBefore,
  comment,
  hasNewline,
  anchor,
  tag,
  newlineAfterProp,
  end,
  start: start ?? end
 };
}
exports.resolveProps = resolveProps;
}),
9499:
((__unused_webpack_module, exports) => {
function containsNewline(key) {
 if (!key)
  return null;
 switch (key.type) {
  case 'alias':
  case 'scalar':
  case 'double-quoted-scalar':
  case 'single-quoted-scalar':
   if (key.source.includes('\n'))
    return true;
   if (key.end)
    for (const st of key.end)
     if (st.type === 'newline')
      return true;
   return false;
  case 'flow-collection':
   for (const it of key.items) {
    for (const st of it.start)
     if (st.type === 'newline')
      return true;
    if (it.sep)
     for (const st of it.sep)
      if (st.type === 'newline')
       return true;
    if (containsNewline(it.key) || containsNewline(it.value))
     return true;
   }
   return false;
  default:
   return true;
 }
}
exports.containsNewline = containsNewline;
}),
2599:
((__unused_webpack_module, exports) => {
function emptyScalarPosition(offset, before, pos) {
 if (before) {
  pos ?? (pos = before.length);
  for (let i = pos - 1; i >= 0; --i) {
   let st = before[i];
   switch (st.type) {
    case 'space':
    case 'comment':
    case 'newline':
     offset -= st.source.length;
     continue;
   }
   st = before[++i];
   while (st?.type === 'space') {
    offset += st.source.length;
    st = before[++i];
   }
   break;
  }
 }
 return offset;
}
exports.emptyScalarPosition = emptyScalarPosition;
}),
4051:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var utilContainsNewline = __nccwpck_require__(9499);
function flowIndentCheck(indent, fc, onError) {
 if (fc?.type === 'flow-collection') {
  const end = fc.end[0];
  if (end.indent === indent &&
   (end.source === ']' || end.source === '}') &&
   utilContainsNewline.containsNewline(fc)) {
   const msg = 'Flow end indicator should be more indented than parent';
   onError(end, 'BAD_INDENT', msg, true);
  }
 }
}
exports.flowIndentCheck = flowIndentCheck;
}),
1187:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
function mapIncludes(ctx, items, search) {
 const { uniqueKeys } = ctx.options;
 if (uniqueKeys === false)
  return false;
 const isEqual = typeof uniqueKeys === 'function'
  ? uniqueKeys
  : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
 return items.some(pair => isEqual(pair.key, search));
}
exports.mapIncludes = mapIncludes;
}),
3021:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);
class Document {
 constructor(value, replacer, options) {
  this.commentBefore = null;
  this.comment = null;
  this.errors = [];
  this.warnings = [];
  Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
  let _replacer = null;
  if (typeof replacer === 'function' || Array.isArray(replacer)) {
   _replacer = replacer;
  }
  else if (options === undefined && replacer) {
   options = replacer;
   replacer = undefined;
  }
  const opt = Object.assign({
   intAsBigInt: false,
   keepSourceTokens: false,
   logLevel: 'warn',
   prettyErrors: true,
   strict: true,
   stringKeys: false,
   uniqueKeys: true,
   version: '1.2'
  }, options);
  this.options = opt;
  let { version } = opt;
  if (options?._directives) {
   this.directives = options._directives.atDocument();
   if (this.directives.yaml.explicit)
    version = this.directives.yaml.version;
  }
  else
   this.directives = new directives.Directives({ version });
  this.setSchema(version, options);
  this.contents =
   value === undefined ? null : this.createNode(value, _replacer, options);
 }
 clone() {
  const copy = Object.create(Document.prototype, {
   [identity.NODE_TYPE]: { value: identity.DOC }
  });
  copy.commentBefore = this.commentBefore;
  copy.comment = this.comment;
  copy.errors = this.errors.slice();
  copy.warnings = this.warnings.slice();
  copy.options = Object.assign({}, this.options);
  if (this.directives)
   copy.directives = this.directives.clone();
  copy.schema = this.schema.clone();
  copy.contents = identity.isNode(this.contents)
   ? this.contents.clone(copy.schema)
   : this.contents;
  if (this.range)
   copy.range = this.range.slice();
  return copy;
 }
 add(value) {
  if (assertCollection(this.contents))
   this.contents.add(value);
 }
 addIn(path, value) {
  if (assertCollection(this.contents))
   this.contents.addIn(path, value);
 }
 createAlias(node, name) {
  if (!node.anchor) {
   const prev = anchors.anchorNames(this);
   node.anchor =
    !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
  }
  return new Alias.Alias(node.anchor);
 }
 createNode(value, replacer, options) {
  let _replacer = undefined;
  if (typeof replacer === 'function') {
   value = replacer.call({ '': value }, '', value);
   _replacer = replacer;
  }
  else if (Array.isArray(replacer)) {
   const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
   const asStr = replacer.filter(keyToStr).map(String);
   if (asStr.length > 0)
    replacer = replacer.concat(asStr);
   _replacer = replacer;
  }
  else if (options === undefined && replacer) {
   options = replacer;
   replacer = undefined;
  }
  const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
  const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this,
  anchorPrefix || 'a');
  const ctx = {
   aliasDuplicateObjects: aliasDuplicateObjects ?? true,
   keepUndefined: keepUndefined ?? false,
   onAnchor,
   onTagObj,
   replacer: _replacer,
   schema: this.schema,
   sourceObjects
  };
  const node = createNode.createNode(value, tag, ctx);
  if (flow && identity.isCollection(node))
   node.flow = true;
  setAnchors();
  return node;
 }
 createPair(key, value, options = {}) {
  const k = this.createNode(key, null, options);
  const v = this.createNode(value, null, options);
  return new Pair.Pair(k, v);
 }
 delete(key) {
  return assertCollection(this.contents) ? this.contents.delete(key) : false;
 }
 deleteIn(path) {
  if (Collection.isEmptyPath(path)) {
   if (this.contents == null)
    return false;
   this.contents = null;
   return true;
  }
  return assertCollection(this.contents)
   ? this.contents.deleteIn(path)
   : false;
 }
 get(key, keepScalar) {
  return identity.isCollection(this.contents)
   ? this.contents.get(key, keepScalar)
   : undefined;
 }
 getIn(path, keepScalar) {
  if (Collection.isEmptyPath(path))
   return !keepScalar && identity.isScalar(this.contents)
    ? this.contents.value
    : this.contents;
  return identity.isCollection(this.contents)
   ? this.contents.getIn(path, keepScalar)
   : undefined;
 }
 has(key) {
  return identity.isCollection(this.contents) ? this.contents.has(key) : false;
 }
 hasIn(path) {
  if (Collection.isEmptyPath(path))
   return this.contents !== undefined;
  return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
 }
 set(key, value) {
  if (this.contents == null) {
   this.contents = Collection.collectionFromPath(this.schema, [key], value);
  }
  else if (assertCollection(this.contents)) {
   this.contents.set(key, value);
  }
 }
 setIn(path, value) {
  if (Collection.isEmptyPath(path)) {
   this.contents = value;
  }
  else if (this.contents == null) {
   this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
  }
  else if (assertCollection(this.contents)) {
   this.contents.setIn(path, value);
  }
 }
 setSchema(version, options = {}) {
  if (typeof version === 'number')
   version = String(version);
  let opt;
  switch (version) {
   case '1.1':
    if (this.directives)
     this.directives.yaml.version = '1.1';
    else
     this.directives = new directives.Directives({ version: '1.1' });
    opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
    break;
   case '1.2':
   case 'next':
    if (this.directives)
     this.directives.yaml.version = version;
    else
     this.directives = new directives.Directives({ version });
    opt = { resolveKnownTags: true, schema: 'core' };
    break;
   case null:
    if (this.directives)
     delete this.directives;
    opt = null;
    break;
   default: {
    const sv = JSON.stringify(version);
    throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
   }
  }
  if (options.schema instanceof Object)
   this.schema = options.schema;
  else if (opt)
   this.schema = new Schema.Schema(Object.assign(opt, options));
  else
   throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
 }
 toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
  const ctx = {
   anchors: new Map(),
   doc: this,
   keep: !json,
   mapAsMap: mapAsMap === true,
   mapKeyWarned: false,
   maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
  };
  const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
  if (typeof onAnchor === 'function')
   for (const { count, res } of ctx.anchors.values())
    onAnchor(res, count);
  return typeof reviver === 'function'
   ? applyReviver.applyReviver(reviver, { '': res }, '', res)
   : res;
 }
 toJSON(jsonArg, onAnchor) {
  return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
 }
 toString(options = {}) {
  if (this.errors.length > 0)
   throw new Error('Document with errors cannot be stringified');
  if ('indent' in options &&
   (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
   const s = JSON.stringify(options.indent);
   throw new Error(`"indent" option must be a positive integer, not ${s}`);
  }
  return stringifyDocument.stringifyDocument(this, options);
 }
}
function assertCollection(contents) {
 if (identity.isCollection(contents))
  return true;
 throw new Error('Expected a YAML collection as document contents');
}
exports.Document = Document;
}),
1596:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);
function anchorIsValid(anchor) {
 if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
  const sa = JSON.stringify(anchor);
  const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
  throw new Error(msg);
 }
 return true;
}
function anchorNames(root) {
 const anchors = new Set();
 visit.visit(root, {
  Value(_key, node) {
   if (node.anchor)
    anchors.add(node.anchor);
  }
 });
 return anchors;
}
function findNewAnchor(prefix, exclude) {
 for (let i = 1; true; ++i) {
  const name = `${prefix}${i}`;
  if (!exclude.has(name))
   return name;
 }
}
function createNodeAnchors(doc, prefix) {
 const aliasObjects = [];
 const sourceObjects = new Map();
 let prevAnchors = null;
 return {
  onAnchor: (source) => {
   aliasObjects.push(source);
   prevAnchors ?? (prevAnchors = anchorNames(doc));
   const anchor = findNewAnchor(prefix, prevAnchors);
   prevAnchors.add(anchor);
   return anchor;
  },
  setAnchors: () => {
   for (const source of aliasObjects) {
    const ref = sourceObjects.get(source);
    if (typeof ref === 'object' &&
     ref.anchor &&
     (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
     ref.node.anchor = ref.anchor;
    }
    else {
     const error = new Error('Failed to resolve repeated object (this should not happen)');
     error.source = source;
     throw error;
    }
   }
  },
  sourceObjects
 };
}
exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;
}),
3661:
((__unused_webpack_module, exports) => {
function applyReviver(reviver, obj, key, val) {
 if (val && typeof val === 'object') {
  if (Array.isArray(val)) {
   for (let i = 0, len = val.length; i < len; ++i) {
    const v0 = val[i];
    const v1 = applyReviver(reviver, val, String(i), v0);
    if (v1 === undefined)
     delete val[i];
    else if (v1 !== v0)
     val[i] = v1;
   }
  }
  else if (val instanceof Map) {
   for (const k of Array.from(val.keys())) {
    const v0 = val.get(k);
    const v1 = applyReviver(reviver, val, k, v0);
    if (v1 === undefined)
     val.delete(k);
    else if (v1 !== v0)
     val.set(k, v1);
   }
  }
  else if (val instanceof Set) {
   for (const v0 of Array.from(val)) {
    const v1 = applyReviver(reviver, val, v0, v0);
    if (v1 === undefined)
     val.delete(v0);
    else if (v1 !== v0) {
     val.delete(v0);
     val.add(v1);
    }
   }
  }
  else {
   for (const [k, v0] of Object.entries(val)) {
    const v1 = applyReviver(reviver, val, k, v0);
    if (v1 === undefined)
     delete val[k];
    else if (v1 !== v0)
     val[k] = v1;
   }
  }
 }
 return reviver.call(obj, key, val);
}
exports.applyReviver = applyReviver;
}),
2404:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
 if (tagName) {
  const match = tags.filter(t => t.tag === tagName);
  const tagObj = match.find(t => !t.format) ?? match[0];
  if (!tagObj)
   throw new Error(`Tag ${tagName} not found`);
  return tagObj;
 }
 return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
 if (identity.isDocument(value))
  value = value.contents;
 if (identity.isNode(value))
  return value;
 if (identity.isPair(value)) {
  const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
  map.items.push(value);
  return map;
 }
 if (value instanceof String ||
  value instanceof Number ||
  value instanceof Boolean ||
  (typeof BigInt !== 'undefined' && value instanceof BigInt)
 ) {
  value = value.valueOf();
 }
 const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
 let ref = undefined;
 if (aliasDuplicateObjects && value && typeof value === 'object') {
  ref = sourceObjects.get(value);
  if (ref) {
   ref.anchor ?? (ref.anchor = onAnchor(value));
   return new Alias.Alias(ref.anchor);
  }
  else {
   ref = { anchor: null, node: null };
   sourceObjects.set(value, ref);
  }
 }
 if (tagName?.startsWith('!!'))
  tagName = defaultTagPrefix + tagName.slice(2);
 let tagObj = findTagObject(value, tagName, schema.tags);
 if (!tagObj) {
  if (value && typeof value.toJSON === 'function') {
   value = value.toJSON();
  }
  if (!value || typeof value !== 'object') {
   const node = new Scalar.Scalar(value);
   if (ref)
    ref.node = node;
   return node;
  }
  tagObj =
   value instanceof Map
    ? schema[identity.MAP]
    : Symbol.iterator in Object(value)
     ? schema[identity.SEQ]
     : schema[identity.MAP];
 }
 if (onTagObj) {
  onTagObj(tagObj);
  delete ctx.onTagObj;
 }
 const node = tagObj?.createNode
  ? tagObj.createNode(ctx.schema, value, ctx)
  : typeof tagObj?.nodeClass?.from === 'function'
   ? tagObj.nodeClass.from(ctx.schema, value, ctx)
   : new Scalar.Scalar(value);
 if (tagName)
  node.tag = tagName;
 else if (!tagObj.default)
  node.tag = tagObj.tag;
 if (ref)
  ref.node = node;
 return node;
}
exports.createNode = createNode;
}),
1342:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);
const escapeChars = {
 '!': '%21',
 ',': '%2C',
 '[': '%5B',
 ']': '%5D',
 '{': '%7B',
 '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
 constructor(yaml, tags) {
  this.docStart = null;
  this.docEnd = false;
  this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
  this.tags = Object.assign({}, Directives.defaultTags, tags);
 }
 clone() {
  const copy = new Directives(this.yaml, this.tags);
  copy.docStart = this.docStart;
  return copy;
 }
 atDocument() {
  const res = new Directives(this.yaml, this.tags);
  switch (this.yaml.version) {
   case '1.1':
    this.atNextDocument = true;
    break;
   case '1.2':
    this.atNextDocument = false;
    this.yaml = {
     explicit: Directives.defaultYaml.explicit,
     version: '1.2'
    };
    this.tags = Object.assign({}, Directives.defaultTags);
    break;
  }
  return res;
 }
 add(line, onError) {
  if (this.atNextDocument) {
   this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
   this.tags = Object.assign({}, Directives.defaultTags);
   this.atNextDocument = false;
  }
  const parts = line.trim().split(/[ \t]+/);
  const name = parts.shift();
  switch (name) {
   case '%TAG': {
    if (parts.length !== 2) {
     onError(0, '%TAG directive should contain exactly two parts');
     if (parts.length < 2)
      return false;
    }
    const [handle, prefix] = parts;
    this.tags[handle] = prefix;
    return true;
   }
   case '%YAML': {
    this.yaml.explicit = true;
    if (parts.length !== 1) {
     onError(0, '%YAML directive should contain exactly one part');
     return false;
    }
    const [version] = parts;
    if (version === '1.1' || version === '1.2') {
     this.yaml.version = version;
     return true;
    }
    else {
     const isValid = /^\d+\.\d+$/.test(version);
     onError(6, `Unsupported YAML version ${version}`, isValid);
     return false;
    }
   }
   default:
    onError(0, `Unknown directive ${name}`, true);
    return false;
  }
 }
 tagName(source, onError) {
  if (source === '!')
   return '!';
  if (source[0] !== '!') {
   onError(`Not a valid tag: ${source}`);
   return null;
  }
  if (source[1] === '<') {
   const verbatim = source.slice(2, -1);
   if (verbatim === '!' || verbatim === '!!') {
    onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
    return null;
   }
   if (source[source.length - 1] !== '>')
    onError('Verbatim tags must end with a >');
   return verbatim;
  }
  const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
  if (!suffix)
   onError(`The ${source} tag has no suffix`);
  const prefix = this.tags[handle];
  if (prefix) {
   try {
    return prefix + decodeURIComponent(suffix);
   }
   catch (error) {
    onError(String(error));
    return null;
   }
  }
  if (handle === '!')
   return source;
  onError(`Could not resolve tag: ${source}`);
  return null;
 }
 tagString(tag) {
  for (const [handle, prefix] of Object.entries(this.tags)) {
   if (tag.startsWith(prefix))
    return handle + escapeTagName(tag.substring(prefix.length));
  }
  return tag[0] === '!' ? tag : `!<${tag}>`;
 }
 toString(doc) {
  const lines = this.yaml.explicit
   ? [`%YAML ${this.yaml.version || '1.2'}`]
   : [];
  const tagEntries = Object.entries(this.tags);
  let tagNames;
  if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
   const tags = {};
   visit.visit(doc.contents, (_key, node) => {
    if (identity.isNode(node) && node.tag)
     tags[node.tag] = true;
   });
   tagNames = Object.keys(tags);
  }
  else
   tagNames = [];
  for (const [handle, prefix] of tagEntries) {
   if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
    continue;
   if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
    lines.push(`%TAG ${handle} ${prefix}`);
  }
  return lines.join('\n');
 }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };
exports.Directives = Directives;
}),
1464:
((__unused_webpack_module, exports) => {
class YAMLError extends Error {
 constructor(name, pos, code, message) {
  super();
  this.name = name;
  this.code = code;
  this.message = message;
  this.pos = pos;
 }
}
class YAMLParseError extends YAMLError {
 constructor(pos, code, message) {
  super('YAMLParseError', pos, code, message);
 }
}
class YAMLWarning extends YAMLError {
 constructor(pos, code, message) {
  super('YAMLWarning', pos, code, message);
 }
}
const prettifyError = (src, lc) => (error) => {
 if (error.pos[0] === -1)
  return;
 error.linePos = error.pos.map(pos => lc.linePos(pos));
 const { line, col } = error.linePos[0];
 error.message += ` at line ${line}, column ${col}`;
 let ci = col - 1;
 let lineStr = src
  .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
  .replace(/[\n\r]+$/, '');
 if (ci >= 60 && lineStr.length > 80) {
  const trimStart = Math.min(ci - 39, lineStr.length - 79);
  lineStr = '…' + lineStr.substring(trimStart);
  ci -= trimStart - 1;
 }
 if (lineStr.length > 80)
  lineStr = lineStr.substring(0, 79) + '…';
 if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
  let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
  if (prev.length > 80)
   prev = prev.substring(0, 79) + '…\n';
  lineStr = prev + lineStr;
 }
 if (/[^ ]/.test(lineStr)) {
  let count = 1;
  const end = error.linePos[1];
  if (end?.line === line && end.col > col) {
   count = Math.max(1, Math.min(end.col - col, 80 - ci));
  }
  const pointer = ' '.repeat(ci) + '^'.repeat(count);
  error.message += `:\n\n${lineStr}\n${pointer}\n`;
 }
};
exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;
}),
8815:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var __webpack_unused_export__;
var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);
__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
__webpack_unused_export__ = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;
}),
7249:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var node_process = __nccwpck_require__(932);
function debug(logLevel, ...messages) {
 if (logLevel === 'debug')
  console.log(...messages);
}
function warn(logLevel, warning) {
 if (logLevel === 'debug' || logLevel === 'warn') {
  if (typeof node_process.emitWarning === 'function')
   node_process.emitWarning(warning);
  else
   console.warn(warning);
 }
}
exports.debug = debug;
exports.warn = warn;
}),
4065:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);
class Alias extends Node.NodeBase {
 constructor(source) {
  super(identity.ALIAS);
  this.source = source;
  Object.defineProperty(this, 'tag', {
   set() {
    throw new Error('Alias nodes cannot have tags');
   }
  });
 }
 resolve(doc, ctx) {
  if (ctx?.maxAliasCount === 0)
   throw new ReferenceError('Alias resolution is disabled');
  let nodes;
  if (ctx?.aliasResolveCache) {
   nodes = ctx.aliasResolveCache;
  }
  else {
   nodes = [];
   visit.visit(doc, {
    Node: (_key, node) => {
     if (identity.isAlias(node) || identity.hasAnchor(node))
      nodes.push(node);
    }
   });
   if (ctx)
    ctx.aliasResolveCache = nodes;
  }
  let found = undefined;
  for (const node of nodes) {
   if (node === this)
    break;
   if (node.anchor === this.source)
    found = node;
  }
  if (found && ctx) {
   const { anchors, doc, maxAliasCount } = ctx;
   let data = anchors.get(found);
   if (!data) {
    toJS.toJS(found, null, ctx);
    data = anchors.get(found);
   }
   if (data?.res === undefined) {
    const msg = 'This should not happen: Alias anchor was not resolved?';
    throw new ReferenceError(msg);
   }
   if (maxAliasCount >= 0) {
    data.count += 1;
    if (data.aliasCount === 0)
     data.aliasCount = getAliasCount(doc, found, anchors);
    if (data.count * data.aliasCount > maxAliasCount) {
     const msg = 'Excessive alias count indicates a resource exhaustion attack';
     throw new ReferenceError(msg);
    }
   }
  }
  return found;
 }
 toJSON(_arg, ctx) {
  if (!ctx)
   return { source: this.source };
  const source = this.resolve(ctx.doc, ctx);
  if (!source) {
   const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
   throw new ReferenceError(msg);
  }
  return ctx.anchors.get(source).res;
 }
 toString(ctx, _onComment, _onChompKeep) {
  const src = `*${this.source}`;
  if (ctx) {
   anchors.anchorIsValid(this.source);
   if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
    const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
    throw new Error(msg);
   }
   if (ctx.implicitKey)
    return `${src} `;
  }
  return src;
 }
}
function getAliasCount(doc, node, anchors) {
 if (identity.isAlias(node)) {
  const source = node.resolve(doc);
  const anchor = anchors && source && anchors.get(source);
  return anchor ? anchor.count * anchor.aliasCount : 0;
 }
 else if (identity.isCollection(node)) {
  let count = 0;
  for (const item of node.items) {
   const c = getAliasCount(doc, item, anchors);
   if (c > count)
    count = c;
  }
  return count;
 }
 else if (identity.isPair(node)) {
  const kc = getAliasCount(doc, node.key, anchors);
  const vc = getAliasCount(doc, node.value, anchors);
  return Math.max(kc, vc);
 }
 return 1;
}
exports.Alias = Alias;
}),
101:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
function collectionFromPath(schema, path, value) {
 let v = value;
 for (let i = path.length - 1; i >= 0; --i) {
  const k = path[i];
  if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
   const a = [];
   a[k] = v;
   v = a;
  }
  else {
   v = new Map([[k, v]]);
  }
 }
 return createNode.createNode(v, undefined, {
  aliasDuplicateObjects: false,
  keepUndefined: false,
  onAnchor: () => {
   throw new Error('This should not happen, please report a bug.');
  },
  schema,
  sourceObjects: new Map()
 });
}
const isEmptyPath = (path) => path == null ||
 (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
 constructor(type, schema) {
  super(type);
  Object.defineProperty(this, 'schema', {
   value: schema,
   configurable: true,
   enumerable: false,
   writable: true
  });
 }
 clone(schema) {
  const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
  if (schema)
   copy.schema = schema;
  copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
  if (this.range)
   copy.range = this.range.slice();
  return copy;
 }
 addIn(path, value) {
  if (isEmptyPath(path))
   this.add(value);
  else {
   const [key, ...rest] = path;
   const node = this.get(key, true);
   if (identity.isCollection(node))
    node.addIn(rest, value);
   else if (node === undefined && this.schema)
    this.set(key, collectionFromPath(this.schema, rest, value));
   else
    throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
  }
 }
 deleteIn(path) {
  const [key, ...rest] = path;
  if (rest.length === 0)
   return this.delete(key);
  const node = this.get(key, true);
  if (identity.isCollection(node))
   return node.deleteIn(rest);
  else
   throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
 }
 getIn(path, keepScalar) {
  const [key, ...rest] = path;
  const node = this.get(key, true);
  if (rest.length === 0)
   return !keepScalar && identity.isScalar(node) ? node.value : node;
  else
   return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
 }
 hasAllNullValues(allowScalar) {
  return this.items.every(node => {
   if (!identity.isPair(node))
    return false;
   const n = node.value;
   return (n == null ||
    (allowScalar &&
     identity.isScalar(n) &&
     n.value == null &&
     !n.commentBefore &&
     !n.comment &&
     !n.tag));
  });
 }
 hasIn(path) {
  const [key, ...rest] = path;
  if (rest.length === 0)
   return this.has(key);
  const node = this.get(key, true);
  return identity.isCollection(node) ? node.hasIn(rest) : false;
 }
 setIn(path, value) {
  const [key, ...rest] = path;
  if (rest.length === 0) {
   this.set(key, value);
  }
  else {
   const node = this.get(key, true);
   if (identity.isCollection(node))
    node.setIn(rest, value);
   else if (node === undefined && this.schema)
    this.set(key, collectionFromPath(this.schema, rest, value));
   else
    throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
  }
 }
}
exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;
}),
6673:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
class NodeBase {
 constructor(type) {
  Object.defineProperty(this, identity.NODE_TYPE, { value: type });
 }
 clone() {
  const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
  if (this.range)
   copy.range = this.range.slice();
  return copy;
 }
 toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
  if (!identity.isDocument(doc))
   throw new TypeError('A document argument is required');
  const ctx = {
   anchors: new Map(),
   doc,
   keep: true,
   mapAsMap: mapAsMap === true,
   mapKeyWarned: false,
   maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
  };
  const res = toJS.toJS(this, '', ctx);
  if (typeof onAnchor === 'function')
   for (const { count, res } of ctx.anchors.values())
    onAnchor(res, count);
  return typeof reviver === 'function'
   ? applyReviver.applyReviver(reviver, { '': res }, '', res)
   : res;
 }
}
exports.NodeBase = NodeBase;
}),
7165:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);
function createPair(key, value, ctx) {
 const k = createNode.createNode(key, undefined, ctx);
 const v = createNode.createNode(value, undefined, ctx);
 return new Pair(k, v);
}
class Pair {
 constructor(key, value = null) {
  Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
  this.key = key;
  this.value = value;
 }
 clone(schema) {
  let { key, value } = this;
  if (identity.isNode(key))
   key = key.clone(schema);
  if (identity.isNode(value))
   value = value.clone(schema);
  return new Pair(key, value);
 }
 toJSON(_, ctx) {
  const pair = ctx?.mapAsMap ? new Map() : {};
  return addPairToJSMap.addPairToJSMap(ctx, pair, this);
 }
 toString(ctx, onComment, onChompKeep) {
  return ctx?.doc
   ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
   : JSON.stringify(this);
 }
}
exports.Pair = Pair;
exports.createPair = createPair;
}),
3301:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);
const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
 constructor(value) {
  super(identity.SCALAR);
  this.value = value;
 }
 toJSON(arg, ctx) {
  return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
 }
 toString() {
  return String(this.value);
 }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';
exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;
}),
4454:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
function findPair(items, key) {
 const k = identity.isScalar(key) ? key.value : key;
 for (const it of items) {
  if (identity.isPair(it)) {
   if (it.key === key || it.key === k)
    return it;
   if (identity.isScalar(it.key) && it.key.value === k)
    return it;
  }
 }
 return undefined;
}
class YAMLMap extends Collection.Collection {
 static get tagName() {
  return 'tag:yaml.org,2002:map';
 }
 constructor(schema) {
  super(identity.MAP, schema);
  this.items = [];
 }
 static from(schema, obj, ctx) {
  const { keepUndefined, replacer } = ctx;
  const map = new this(schema);
  const add = (key, value) => {
   if (typeof replacer === 'function')
    value = replacer.call(obj, key, value);
   else if (Array.isArray(replacer) && !replacer.includes(key))
    return;
   if (value !== undefined || keepUndefined)
    map.items.push(Pair.createPair(key, value, ctx));
  };
  if (obj instanceof Map) {
   for (const [key, value] of obj)
    add(key, value);
  }
  else if (obj && typeof obj === 'object') {
   for (const key of Object.keys(obj))
    add(key, obj[key]);
  }
  if (typeof schema.sortMapEntries === 'function') {
   map.items.sort(schema.sortMapEntries);
  }
  return map;
 }
 add(pair, overwrite) {
  let _pair;
  if (identity.isPair(pair))
   _pair = pair;
  else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
   _pair = new Pair.Pair(pair, pair?.value);
  }
  else
   _pair = new Pair.Pair(pair.key, pair.value);
  const prev = findPair(this.items, _pair.key);
  const sortEntries = this.schema?.sortMapEntries;
  if (prev) {
   if (!overwrite)
    throw new Error(`Key ${_pair.key} already set`);
   if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
    prev.value.value = _pair.value;
   else
    prev.value = _pair.value;
  }
  else if (sortEntries) {
   const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
   if (i === -1)
    this.items.push(_pair);
   else
    this.items.splice(i, 0, _pair);
  }
  else {
   this.items.push(_pair);
  }
 }
 delete(key) {
  const it = findPair(this.items, key);
  if (!it)
   return false;
  const del = this.items.splice(this.items.indexOf(it), 1);
  return del.length > 0;
 }
 get(key, keepScalar) {
  const it = findPair(this.items, key);
  const node = it?.value;
  return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
 }
 has(key) {
  return !!findPair(this.items, key);
 }
 set(key, value) {
  this.add(new Pair.Pair(key, value), true);
 }
 toJSON(_, ctx, Type) {
  const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
  if (ctx?.onCreate)
   ctx.onCreate(map);
  for (const item of this.items)
   addPairToJSMap.addPairToJSMap(ctx, map, item);
  return map;
 }
 toString(ctx, onComment, onChompKeep) {
  if (!ctx)
   return JSON.stringify(this);
  for (const item of this.items) {
   if (!identity.isPair(item))
    throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
  }
  if (!ctx.allNullValues && this.hasAllNullValues(false))
   ctx = Object.assign({}, ctx, { allNullValues: true });
  return stringifyCollection.stringifyCollection(this, ctx, {
   blockItemPrefix: '',
   flowChars: { start: '{', end: '}' },
   itemIndent: ctx.indent || '',
   onChompKeep,
   onComment
  });
 }
}
exports.YAMLMap = YAMLMap;
exports.findPair = findPair;
}),
2223:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);
class YAMLSeq extends Collection.Collection {
 static get tagName() {
  return 'tag:yaml.org,2002:seq';
 }
 constructor(schema) {
  super(identity.SEQ, schema);
  this.items = [];
 }
 add(value) {
  this.items.push(value);
 }
 delete(key) {
  const idx = asItemIndex(key);
  if (typeof idx !== 'number')
   return false;
  const del = this.items.splice(idx, 1);
  return del.length > 0;
 }
 get(key, keepScalar) {
  const idx = asItemIndex(key);
  if (typeof idx !== 'number')
   return undefined;
  const it = this.items[idx];
  return !keepScalar && identity.isScalar(it) ? it.value : it;
 }
 has(key) {
  const idx = asItemIndex(key);
  return typeof idx === 'number' && idx < this.items.length;
 }
 set(key, value) {
  const idx = asItemIndex(key);
  if (typeof idx !== 'number')
   throw new Error(`Expected a valid index, not ${key}.`);
  const prev = this.items[idx];
  if (identity.isScalar(prev) && Scalar.isScalarValue(value))
   prev.value = value;
  else
   this.items[idx] = value;
 }
 toJSON(_, ctx) {
  const seq = [];
  if (ctx?.onCreate)
   ctx.onCreate(seq);
  let i = 0;
  for (const item of this.items)
   seq.push(toJS.toJS(item, String(i++), ctx));
  return seq;
 }
 toString(ctx, onComment, onChompKeep) {
  if (!ctx)
   return JSON.stringify(this);
  return stringifyCollection.stringifyCollection(this, ctx, {
   blockItemPrefix: '- ',
   flowChars: { start: '[', end: ']' },
   itemIndent: (ctx.indent || '') + '  ',
   onChompKeep,
   onComment
  });
 }
 static from(schema, obj, ctx) {
  const { replacer } = ctx;
  const seq = new this(schema);
  if (obj && Symbol.iterator in Object(obj)) {
   let i = 0;
   for (let it of obj) {
    if (typeof replacer === 'function') {
     const key = obj instanceof Set ? it : String(i++);
     it = replacer.call(obj, key, it);
    }
    seq.items.push(createNode.createNode(it, undefined, ctx));
   }
  }
  return seq;
 }
}
function asItemIndex(key) {
 let idx = identity.isScalar(key) ? key.value : key;
 if (idx && typeof idx === 'string')
  idx = Number(idx);
 return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
  ? idx
  : null;
}
exports.YAMLSeq = YAMLSeq;
}),
7104:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
function addPairToJSMap(ctx, map, { key, value }) {
 if (identity.isNode(key) && key.addToJSMap)
  key.addToJSMap(ctx, map, value);
 else if (merge.isMergeKey(ctx, key))
  merge.addMergeToJSMap(ctx, map, value);
 else {
  const jsKey = toJS.toJS(key, '', ctx);
  if (map instanceof Map) {
   map.set(jsKey, toJS.toJS(value, jsKey, ctx));
  }
  else if (map instanceof Set) {
   map.add(jsKey);
  }
  else {
   const stringKey = stringifyKey(key, jsKey, ctx);
   const jsValue = toJS.toJS(value, stringKey, ctx);
   if (stringKey in map)
    Object.defineProperty(map, stringKey, {
     value: jsValue,
     writable: true,
     enumerable: true,
     configurable: true
    });
   else
    map[stringKey] = jsValue;
  }
 }
 return map;
}
function stringifyKey(key, jsKey, ctx) {
 if (jsKey === null)
  return '';
 if (typeof jsKey !== 'object')
  return String(jsKey);
 if (identity.isNode(key) && ctx?.doc) {
  const strCtx = stringify.createStringifyContext(ctx.doc, {});
  strCtx.anchors = new Set();
  for (const node of ctx.anchors.keys())
   strCtx.anchors.add(node.anchor);
  strCtx.inFlow = true;
  strCtx.inStringifyKey = true;
  const strKey = key.toString(strCtx);
  if (!ctx.mapKeyWarned) {
   let jsonStr = JSON.stringify(strKey);
   if (jsonStr.length > 40)
    jsonStr = jsonStr.substring(0, 36) + '..."';
   log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
   ctx.mapKeyWarned = true;
  }
  return strKey;
 }
 return JSON.stringify(jsKey);
}
exports.addPairToJSMap = addPairToJSMap;
}),
1127:
((__unused_webpack_module, exports) => {
const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
 if (node && typeof node === 'object')
  switch (node[NODE_TYPE]) {
   case MAP:
   case SEQ:
    return true;
  }
 return false;
}
function isNode(node) {
 if (node && typeof node === 'object')
  switch (node[NODE_TYPE]) {
   case ALIAS:
   case MAP:
   case SCALAR:
   case SEQ:
    return true;
  }
 return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;
}),
4043:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
function toJS(value, arg, ctx) {
 if (Array.isArray(value))
  return value.map((v, i) => toJS(v, String(i), ctx));
 if (value && typeof value.toJSON === 'function') {
  if (!ctx || !identity.hasAnchor(value))
   return value.toJSON(arg, ctx);
  const data = { aliasCount: 0, count: 1, res: undefined };
  ctx.anchors.set(value, data);
  ctx.onCreate = res => {
   data.res = res;
   delete ctx.onCreate;
  };
  const res = value.toJSON(arg, ctx);
  if (ctx.onCreate)
   ctx.onCreate(res);
  return res;
 }
 if (typeof value === 'bigint' && !ctx?.keep)
  return Number(value);
 return value;
}
exports.toJS = toJS;
}),
110:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);
function resolveAsScalar(token, strict = true, onError) {
 if (token) {
  const _onError = (pos, code, message) => {
   const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
   if (onError)
    onError(offset, code, message);
   else
    throw new errors.YAMLParseError([offset, offset + 1], code, message);
  };
  switch (token.type) {
   case 'scalar':
   case 'single-quoted-scalar':
   case 'double-quoted-scalar':
    return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
   case 'block-scalar':
    return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
  }
 }
 return null;
}
function createScalarToken(value, context) {
 const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
 const source = stringifyString.stringifyString({ type, value }, {
  implicitKey,
  indent: indent > 0 ? ' '.repeat(indent) : '',
  inFlow,
  options: { blockQuote: true, lineWidth: -1 }
 });
 const end = context.end ?? [
  { type: 'newline', offset: -1, indent, source: '\n' }
 ];
 switch (source[0]) {
  case '|':
  case '>': {
   const he = source.indexOf('\n');
   const head = source.substring(0, he);
   const body = source.substring(he + 1) + '\n';
   const props = [
    { type: 'block-scalar-header', offset, indent, source: head }
   ];
   if (!addEndtoBlockProps(props, end))
    props.push({ type: 'newline', offset: -1, indent, source: '\n' });
   return { type: 'block-scalar', offset, indent, props, source: body };
  }
  case '"':
   return { type: 'double-quoted-scalar', offset, indent, source, end };
  case "'":
   return { type: 'single-quoted-scalar', offset, indent, source, end };
  default:
   return { type: 'scalar', offset, indent, source, end };
 }
}
function setScalarValue(token, value, context = {}) {
 let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
 let indent = 'indent' in token ? token.indent : null;
 if (afterKey && typeof indent === 'number')
  indent += 2;
 if (!type)
  switch (token.type) {
   case 'single-quoted-scalar':
    type = 'QUOTE_SINGLE';
    break;
   case 'double-quoted-scalar':
    type = 'QUOTE_DOUBLE';
    break;
   case 'block-scalar': {
    const header = token.props[0];
    if (header.type !== 'block-scalar-header')
     throw new Error('Invalid block scalar header');
    type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
    break;
   }
   default:
    type = 'PLAIN';
  }
 const source = stringifyString.stringifyString({ type, value }, {
  implicitKey: implicitKey || indent === null,
  indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
  inFlow,
  options: { blockQuote: true, lineWidth: -1 }
 });
 switch (source[0]) {
  case '|':
  case '>':
   setBlockScalarValue(token, source);
   break;
  case '"':
   setFlowScalarValue(token, source, 'double-quoted-scalar');
   break;
  case "'":
   setFlowScalarValue(token, source, 'single-quoted-scalar');
   break;
  default:
   setFlowScalarValue(token, source, 'scalar');
 }
}
function setBlockScalarValue(token, source) {
 const he = source.indexOf('\n');
 const head = source.substring(0, he);
 const body = source.substring(he + 1) + '\n';
 if (token.type === 'block-scalar') {
  const header = token.props[0];
  if (header.type !== 'block-scalar-header')
   throw new Error('Invalid block scalar header');
  header.source = head;
  token.source = body;
 }
 else {
  const { offset } = token;
  const indent = 'indent' in token ? token.indent : -1;
  const props = [
   { type: 'block-scalar-header', offset, indent, source: head }
  ];
  if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
   props.push({ type: 'newline', offset: -1, indent, source: '\n' });
  for (const key of Object.keys(token))
   if (key !== 'type' && key !== 'offset')
    delete token[key];
  Object.assign(token, { type: 'block-scalar', indent, props, source: body });
 }
}
function addEndtoBlockProps(props, end) {
 if (end)
  for (const st of end)
   switch (st.type) {
    case 'space':
    case 'comment':
     props.push(st);
     break;
    case 'newline':
     props.push(st);
     return true;
   }
 return false;
}
function setFlowScalarValue(token, source, type) {
 switch (token.type) {
  case 'scalar':
  case 'double-quoted-scalar':
  case 'single-quoted-scalar':
   token.type = type;
   token.source = source;
   break;
  case 'block-scalar': {
   const end = token.props.slice(1);
   let oa = source.length;
   if (token.props[0].type === 'block-scalar-header')
    oa -= token.props[0].source.length;
   for (const tok of end)
    tok.offset += oa;
   delete token.props;
   Object.assign(token, { type, source, end });
   break;
  }
  case 'block-map':
  case 'block-seq': {
   const offset = token.offset + source.length;
   const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
   delete token.items;
   Object.assign(token, { type, source, end: [nl] });
   break;
  }
  default: {
   const indent = 'indent' in token ? token.indent : -1;
   const end = 'end' in token && Array.isArray(token.end)
    ? token.end.filter(st => st.type === 'space' ||
     st.type === 'comment' ||
     st.type === 'newline')
    : [];
   for (const key of Object.keys(token))
    if (key !== 'type' && key !== 'offset')
     delete token[key];
   Object.assign(token, { type, indent, source, end });
  }
 }
}
exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;
}),
1733:
((__unused_webpack_module, exports) => {
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
 switch (token.type) {
  case 'block-scalar': {
   let res = '';
   for (const tok of token.props)
    res += stringifyToken(tok);
   return res + token.source;
  }
  case 'block-map':
  case 'block-seq': {
   let res = '';
   for (const item of token.items)
    res += stringifyItem(item);
   return res;
  }
  case 'flow-collection': {
   let res = token.start.source;
   for (const item of token.items)
    res += stringifyItem(item);
   for (const st of token.end)
    res += st.source;
   return res;
  }
  case 'document': {
   let res = stringifyItem(token);
   if (token.end)
    for (const st of token.end)
     res += st.source;
   return res;
  }
  default: {
   let res = token.source;
   if ('end' in token && token.end)
    for (const st of token.end)
     res += st.source;
   return res;
  }
 }
}
function stringifyItem({ start, key, sep, value }) {
 let res = '';
 for (const st of start)
  res += st.source;
 if (key)
  res += stringifyToken(key);
 if (sep)
  for (const st of sep)
   res += st.source;
 if (value)
  res += stringifyToken(value);
 return res;
}
exports.stringify = stringify;
}),
7715:
((__unused_webpack_module, exports) => {
const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
function visit(cst, visitor) {
 if ('type' in cst && cst.type === 'document')
  cst = { start: cst.start, value: cst.value };
 _visit(Object.freeze([]), cst, visitor);
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
visit.itemAtPath = (cst, path) => {
 let item = cst;
 for (const [field, index] of path) {
  const tok = item?.[field];
  if (tok && 'items' in tok) {
   item = tok.items[index];
  }
  else
   return undefined;
 }
 return item;
};
visit.parentCollection = (cst, path) => {
 const parent = visit.itemAtPath(cst, path.slice(0, -1));
 const field = path[path.length - 1][0];
 const coll = parent?.[field];
 if (coll && 'items' in coll)
  return coll;
 throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
 let ctrl = visitor(item, path);
 if (typeof ctrl === 'symbol')
  return ctrl;
 for (const field of ['key', 'value']) {
  const token = item[field];
  if (token && 'items' in token) {
   for (let i = 0; i < token.items.length; ++i) {
    const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
    if (typeof ci === 'number')
     i = ci - 1;
    else if (ci === BREAK)
     return BREAK;
    else if (ci === REMOVE) {
     token.items.splice(i, 1);
     i -= 1;
    }
   }
   if (typeof ctrl === 'function' && field === 'key')
    ctrl = ctrl(item, path);
  }
 }
 return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}
exports.visit = visit;
}),
3461:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);
const BOM = '\u{FEFF}';
const DOCUMENT = '\x02';
const FLOW_END = '\x18';
const SCALAR = '\x1f';
const isCollection = (token) => !!token && 'items' in token;
const isScalar = (token) => !!token &&
 (token.type === 'scalar' ||
  token.type === 'single-quoted-scalar' ||
  token.type === 'double-quoted-scalar' ||
  token.type === 'block-scalar');
function prettyToken(token) {
 switch (token) {
  case BOM:
   return '<BOM>';
  case DOCUMENT:
   return '<DOC>';
  case FLOW_END:
   return '<FLOW_END>';
  case SCALAR:
   return '<SCALAR>';
  default:
   return JSON.stringify(token);
 }
}
function tokenType(source) {
 switch (source) {
  case BOM:
   return 'byte-order-mark';
  case DOCUMENT:
   return 'doc-mode';
  case FLOW_END:
   return 'flow-error-end';
  case SCALAR:
   return 'scalar';
  case '---':
   return 'doc-start';
  case '...':
   return 'doc-end';
  case '':
  case '\n':
  case '\r\n':
   return 'newline';
  case '-':
   return 'seq-item-ind';
  case '?':
   return 'explicit-key-ind';
  case ':':
   return 'map-value-ind';
  case '{':
   return 'flow-map-start';
  case '}':
   return 'flow-map-end';
  case '[':
   return 'flow-seq-start';
  case ']':
   return 'flow-seq-end';
  case ',':
   return 'comma';
 }
 switch (source[0]) {
  case ' ':
  case '\t':
   return 'space';
  case '#':
   return 'comment';
  case '%':
   return 'directive-line';
  case '*':
   return 'alias';
  case '&':
   return 'anchor';
  case '!':
   return 'tag';
  case "'":
   return 'single-quoted-scalar';
  case '"':
   return 'double-quoted-scalar';
  case '|':
  case '>':
   return 'block-scalar-header';
 }
 return null;
}
exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;
}),
361:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var cst = __nccwpck_require__(3461);
function isEmpty(ch) {
 switch (ch) {
  case undefined:
  case ' ':
  case '\n':
  case '\r':
  case '\t':
   return true;
  default:
   return false;
 }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
class Lexer {
 constructor() {
  this.atEnd = false;
  this.blockScalarIndent = -1;
  this.blockScalarKeep = false;
  this.buffer = '';
  this.flowKey = false;
  this.flowLevel = 0;
  this.indentNext = 0;
  this.indentValue = 0;
  this.lineEndPos = null;
  this.next = null;
  this.pos = 0;
 }
 *lex(source, incomplete = false) {
  if (source) {
   if (typeof source !== 'string')
    throw TypeError('source is not a string');
   this.buffer = this.buffer ? this.buffer + source : source;
   this.lineEndPos = null;
  }
  this.atEnd = !incomplete;
  let next = this.next ?? 'stream';
  while (next && (incomplete || this.hasChars(1)))
   next = yield* this.parseNext(next);
 }
 atLineEnd() {
  let i = this.pos;
  let ch = this.buffer[i];
  while (ch === ' ' || ch === '\t')
   ch = this.buffer[++i];
  if (!ch || ch === '#' || ch === '\n')
   return true;
  if (ch === '\r')
   return this.buffer[i + 1] === '\n';
  return false;
 }
 charAt(n) {
  return this.buffer[this.pos + n];
 }
 continueScalar(offset) {
  let ch = this.buffer[offset];
  if (this.indentNext > 0) {
   let indent = 0;
   while (ch === ' ')
    ch = this.buffer[++indent + offset];
   if (ch === '\r') {
    const next = this.buffer[indent + offset + 1];
    if (next === '\n' || (!next && !this.atEnd))
     return offset + indent + 1;
   }
   return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
    ? offset + indent
    : -1;
  }
  if (ch === '-' || ch === '.') {
   const dt = this.buffer.substr(offset, 3);
   if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
    return -1;
  }
  return offset;
 }
 getLine() {
  let end = this.lineEndPos;
  if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
   end = this.buffer.indexOf('\n', this.pos);
   this.lineEndPos = end;
  }
  if (end === -1)
   return this.atEnd ? this.buffer.substring(this.pos) : null;
  if (this.buffer[end - 1] === '\r')
   end -= 1;
  return this.buffer.substring(this.pos, end);
 }
 hasChars(n) {
  return this.pos + n <= this.buffer.length;
 }
 setNext(state) {
  this.buffer = this.buffer.substring(this.pos);
  this.pos = 0;
  this.lineEndPos = null;
  this.next = state;
  return null;
 }
 peek(n) {
  return this.buffer.substr(this.pos, n);
 }
 *parseNext(next) {
  switch (next) {
   case 'stream':
    return yield* this.parseStream();
   case 'line-start':
    return yield* this.parseLineStart();
   case 'block-start':
    return yield* this.parseBlockStart();
   case 'doc':
    return yield* this.parseDocument();
   case 'flow':
    return yield* this.parseFlowCollection();
   case 'quoted-scalar':
    return yield* this.parseQuotedScalar();
   case 'block-scalar':
    return yield* this.parseBlockScalar();
   case 'plain-scalar':
    return yield* this.parsePlainScalar();
  }
 }
 *parseStream() {
  let line = this.getLine();
  if (line === null)
   return this.setNext('stream');
  if (line[0] === cst.BOM) {
   yield* this.pushCount(1);
   line = line.substring(1);
  }
  if (line[0] === '%') {
   let dirEnd = line.length;
   let cs = line.indexOf('#');
   while (cs !== -1) {
    const ch = line[cs - 1];
    if (ch === ' ' || ch === '\t') {
     dirEnd = cs - 1;
     break;
    }
    else {
     cs = line.indexOf('#', cs + 1);
    }
   }
   while (true) {
    const ch = line[dirEnd - 1];
    if (ch === ' ' || ch === '\t')
     dirEnd -= 1;
    else
     break;
   }
   const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
   yield* this.pushCount(line.length - n);
   this.pushNewline();
   return 'stream';
  }
  if (this.atLineEnd()) {
   const sp = yield* this.pushSpaces(true);
   yield* this.pushCount(line.length - sp);
   yield* this.pushNewline();
   return 'stream';
  }
  yield cst.DOCUMENT;
  return yield* this.parseLineStart();
 }
 *parseLineStart() {
  const ch = this.charAt(0);
  if (!ch && !this.atEnd)
   return this.setNext('line-start');
  if (ch === '-' || ch === '.') {
   if (!this.atEnd && !this.hasChars(4))
    return this.setNext('line-start');
   const s = this.peek(3);
   if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
    yield* this.pushCount(3);
    this.indentValue = 0;
    this.indentNext = 0;
    return s === '---' ? 'doc' : 'stream';
   }
  }
  this.indentValue = yield* this.pushSpaces(false);
  if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
   this.indentNext = this.indentValue;
  return yield* this.parseBlockStart();
 }
 *parseBlockStart() {
  const [ch0, ch1] = this.peek(2);
  if (!ch1 && !this.atEnd)
   return this.setNext('block-start');
  if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
   const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
   this.indentNext = this.indentValue + 1;
   this.indentValue += n;
   return 'block-start';
  }
  return 'doc';
 }
 *parseDocument() {
  yield* this.pushSpaces(true);
  const line = this.getLine();
  if (line === null)
   return this.setNext('doc');
  let n = yield* this.pushIndicators();
  switch (line[n]) {
   case '#':
    yield* this.pushCount(line.length - n);
   case undefined:
    yield* this.pushNewline();
    return yield* this.parseLineStart();
   case '{':
   case '[':
    yield* this.pushCount(1);
    this.flowKey = false;
    this.flowLevel = 1;
    return 'flow';
   case '}':
   case ']':
    yield* this.pushCount(1);
    return 'doc';
   case '*':
    yield* this.pushUntil(isNotAnchorChar);
    return 'doc';
   case '"':
   case "'":
    return yield* this.parseQuotedScalar();
   case '|':
   case '>':
    n += yield* this.parseBlockScalarHeader();
    n += yield* this.pushSpaces(true);
    yield* this.pushCount(line.length - n);
    yield* this.pushNewline();
    return yield* this.parseBlockScalar();
   default:
    return yield* this.parsePlainScalar();
  }
 }
 *parseFlowCollection() {
  let nl, sp;
  let indent = -1;
  do {
   nl = yield* this.pushNewline();
   if (nl > 0) {
    sp = yield* this.pushSpaces(false);
    this.indentValue = indent = sp;
   }
   else {
    sp = 0;
   }
   sp += yield* this.pushSpaces(true);
  } while (nl + sp > 0);
  const line = this.getLine();
  if (line === null)
   return this.setNext('flow');
  if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
   (indent === 0 &&
    (line.startsWith('---') || line.startsWith('...')) &&
    isEmpty(line[3]))) {
   const atFlowEndMarker = indent === this.indentNext - 1 &&
    this.flowLevel === 1 &&
    (line[0] === ']' || line[0] === '}');
   if (!atFlowEndMarker) {
    this.flowLevel = 0;
    yield cst.FLOW_END;
    return yield* this.parseLineStart();
   }
  }
  let n = 0;
  while (line[n] === ',') {
   n += yield* this.pushCount(1);
   n += yield* this.pushSpaces(true);
   this.flowKey = false;
  }
  n += yield* this.pushIndicators();
  switch (line[n]) {
   case undefined:
    return 'flow';
   case '#':
    yield* this.pushCount(line.length - n);
    return 'flow';
   case '{':
   case '[':
    yield* this.pushCount(1);
    this.flowKey = false;
    this.flowLevel += 1;
    return 'flow';
   case '}':
   case ']':
    yield* this.pushCount(1);
    this.flowKey = true;
    this.flowLevel -= 1;
    return this.flowLevel ? 'flow' : 'doc';
   case '*':
    yield* this.pushUntil(isNotAnchorChar);
    return 'flow';
   case '"':
   case "'":
    this.flowKey = true;
    return yield* this.parseQuotedScalar();
   case ':': {
    const next = this.charAt(1);
    if (this.flowKey || isEmpty(next) || next === ',') {
     this.flowKey = false;
     yield* this.pushCount(1);
     yield* this.pushSpaces(true);
     return 'flow';
    }
   }
   default:
    this.flowKey = false;
    return yield* this.parsePlainScalar();
  }
 }
 *parseQuotedScalar() {
  const quote = this.charAt(0);
  let end = this.buffer.indexOf(quote, this.pos + 1);
  if (quote === "'") {
   while (end !== -1 && this.buffer[end + 1] === "'")
    end = this.buffer.indexOf("'", end + 2);
  }
  else {
   while (end !== -1) {
    let n = 0;
    while (this.buffer[end - 1 - n] === '\\')
     n += 1;
    if (n % 2 === 0)
     break;
    end = this.buffer.indexOf('"', end + 1);
   }
  }
  const qb = this.buffer.substring(0, end);
  let nl = qb.indexOf('\n', this.pos);
  if (nl !== -1) {
   while (nl !== -1) {
    const cs = this.continueScalar(nl + 1);
    if (cs === -1)
     break;
    nl = qb.indexOf('\n', cs);
   }
   if (nl !== -1) {
    end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
   }
  }
  if (end === -1) {
   if (!this.atEnd)
    return this.setNext('quoted-scalar');
   end = this.buffer.length;
  }
  yield* this.pushToIndex(end + 1, false);
  return this.flowLevel ? 'flow' : 'doc';
 }
 *parseBlockScalarHeader() {
  this.blockScalarIndent = -1;
  this.blockScalarKeep = false;
  let i = this.pos;
  while (true) {
   const ch = this.buffer[++i];
   if (ch === '+')
    this.blockScalarKeep = true;
   else if (ch > '0' && ch <= '9')
    this.blockScalarIndent = Number(ch) - 1;
   else if (ch !== '-')
    break;
  }
  return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
 }
 *parseBlockScalar() {
  let nl = this.pos - 1;
  let indent = 0;
  let ch;
  loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
   switch (ch) {
    case ' ':
     indent += 1;
     break;
    case '\n':
     nl = i;
     indent = 0;
     break;
    case '\r': {
     const next = this.buffer[i + 1];
     if (!next && !this.atEnd)
      return this.setNext('block-scalar');
     if (next === '\n')
      break;
    }
    default:
     break loop;
   }
  }
  if (!ch && !this.atEnd)
   return this.setNext('block-scalar');
  if (indent >= this.indentNext) {
   if (this.blockScalarIndent === -1)
    this.indentNext = indent;
   else {
    this.indentNext =
     this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
   }
   do {
    const cs = this.continueScalar(nl + 1);
    if (cs === -1)
     break;
    nl = this.buffer.indexOf('\n', cs);
   } while (nl !== -1);
   if (nl === -1) {
    if (!this.atEnd)
     return this.setNext('block-scalar');
    nl = this.buffer.length;
   }
  }
  let i = nl + 1;
  ch = this.buffer[i];
  while (ch === ' ')
   ch = this.buffer[++i];
  if (ch === '\t') {
   while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
    ch = this.buffer[++i];
   nl = i - 1;
  }
  else if (!this.blockScalarKeep) {
   do {
    let i = nl - 1;
    let ch = this.buffer[i];
    if (ch === '\r')
     ch = this.buffer[--i];
    const lastChar = i;
    while (ch === ' ')
     ch = this.buffer[--i];
    if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
     nl = i;
    else
     break;
   } while (true);
  }
  yield cst.SCALAR;
  yield* this.pushToIndex(nl + 1, true);
  return yield* this.parseLineStart();
 }
 *parsePlainScalar() {
  const inFlow = this.flowLevel > 0;
  let end = this.pos - 1;
  let i = this.pos - 1;
  let ch;
  while ((ch = this.buffer[++i])) {
   if (ch === ':') {
    const next = this.buffer[i + 1];
    if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
     break;
    end = i;
   }
   else if (isEmpty(ch)) {
    let next = this.buffer[i + 1];
    if (ch === '\r') {
     if (next === '\n') {
      i += 1;
      ch = '\n';
      next = this.buffer[i + 1];
     }
     else
      end = i;
    }
    if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
     break;
    if (ch === '\n') {
     const cs = this.continueScalar(i + 1);
     if (cs === -1)
      break;
     i = Math.max(i, cs - 2);
    }
   }
   else {
    if (inFlow && flowIndicatorChars.has(ch))
     break;
    end = i;
   }
  }
  if (!ch && !this.atEnd)
   return this.setNext('plain-scalar');
  yield cst.SCALAR;
  yield* this.pushToIndex(end + 1, true);
  return inFlow ? 'flow' : 'doc';
 }
 *pushCount(n) {
  if (n > 0) {
   yield this.buffer.substr(this.pos, n);
   this.pos += n;
   return n;
  }
  return 0;
 }
 *pushToIndex(i, allowEmpty) {
  const s = this.buffer.slice(this.pos, i);
  if (s) {
   yield s;
   this.pos += s.length;
   return s.length;
  }
  else if (allowEmpty)
   yield '';
  return 0;
 }
 *pushIndicators() {
  let n = 0;
  loop: while (true) {
   switch (this.charAt(0)) {
    case '!':
     n += yield* this.pushTag();
     n += yield* this.pushSpaces(true);
     continue loop;
    case '&':
     n += yield* this.pushUntil(isNotAnchorChar);
     n += yield* this.pushSpaces(true);
     continue loop;
    case '-':
    case '?':
    case ':': {
     const inFlow = this.flowLevel > 0;
     const ch1 = this.charAt(1);
     if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
      if (!inFlow)
       this.indentNext = this.indentValue + 1;
      else if (this.flowKey)
       this.flowKey = false;
      n += yield* this.pushCount(1);
      n += yield* this.pushSpaces(true);
      continue loop;
     }
    }
   }
   break loop;
  }
  return n;
 }
 *pushTag() {
  if (this.charAt(1) === '<') {
   let i = this.pos + 2;
   let ch = this.buffer[i];
   while (!isEmpty(ch) && ch !== '>')
    ch = this.buffer[++i];
   return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
  }
  else {
   let i = this.pos + 1;
   let ch = this.buffer[i];
   while (ch) {
    if (tagChars.has(ch))
     ch = this.buffer[++i];
    else if (ch === '%' &&
     hexDigits.has(this.buffer[i + 1]) &&
     hexDigits.has(this.buffer[i + 2])) {
     ch = this.buffer[(i += 3)];
    }
    else
     break;
   }
   return yield* this.pushToIndex(i, false);
  }
 }
 *pushNewline() {
  const ch = this.buffer[this.pos];
  if (ch === '\n')
   return yield* this.pushCount(1);
  else if (ch === '\r' && this.charAt(1) === '\n')
   return yield* this.pushCount(2);
  else
   return 0;
 }
 *pushSpaces(allowTabs) {
  let i = this.pos - 1;
  let ch;
  do {
   ch = this.buffer[++i];
  } while (ch === ' ' || (allowTabs && ch === '\t'));
  const n = i - this.pos;
  if (n > 0) {
   yield this.buffer.substr(this.pos, n);
   this.pos = i;
  }
  return n;
 }
 *pushUntil(test) {
  let i = this.pos;
  let ch = this.buffer[i];
  while (!test(ch))
   ch = this.buffer[++i];
  return yield* this.pushToIndex(i, false);
 }
}
exports.Lexer = Lexer;
}),
6628:
((__unused_webpack_module, exports) => {
class LineCounter {
 constructor() {
  this.lineStarts = [];
  this.addNewLine = (offset) => this.lineStarts.push(offset);
  this.linePos = (offset) => {
   let low = 0;
   let high = this.lineStarts.length;
   while (low < high) {
    const mid = (low + high) >> 1;
    if (this.lineStarts[mid] < offset)
     low = mid + 1;
    else
     high = mid;
   }
   if (this.lineStarts[low] === offset)
    return { line: low + 1, col: 1 };
   if (low === 0)
    return { line: 0, col: offset };
   const start = this.lineStarts[low - 1];
   return { line: low, col: offset - start + 1 };
  };
 }
}
exports.LineCounter = LineCounter;
}),
3456:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
function includesToken(list, type) {
 for (let i = 0; i < list.length; ++i)
  if (list[i].type === type)
   return true;
 return false;
}
function findNonEmptyIndex(list) {
 for (let i = 0; i < list.length; ++i) {
  switch (list[i].type) {
   case 'space':
   case 'comment':
   case 'newline':
    break;
   default:
    return i;
  }
 }
 return -1;
}
function isFlowToken(token) {
 switch (token?.type) {
  case 'alias':
  case 'scalar':
  case 'single-quoted-scalar':
  case 'double-quoted-scalar':
  case 'flow-collection':
   return true;
  default:
   return false;
 }
}
function getPrevProps(parent) {
 switch (parent.type) {
  case 'document':
   return parent.start;
  case 'block-map': {
   const it = parent.items[parent.items.length - 1];
   return it.sep ?? it.start;
  }
  case 'block-seq':
   return parent.items[parent.items.length - 1].start;
  default:
   return [];
 }
}
function getFirstKeyStartProps(prev) {
 if (prev.length === 0)
  return [];
 let i = prev.length;
 loop: while (--i >= 0) {
  switch (prev[i].type) {
   case 'doc-start':
   case 'explicit-key-ind':
   case 'map-value-ind':
   case 'seq-item-ind':
   case 'newline':
    break loop;
  }
 }
 while (prev[++i]?.type === 'space') {
 }
 return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
 if (source.length < 1e5)
  Array.prototype.push.apply(target, source);
 else
  for (let i = 0; i < source.length; ++i)
   target.push(source[i]);
}
function fixFlowSeqItems(fc) {
 if (fc.start.type === 'flow-seq-start') {
  for (const it of fc.items) {
   if (it.sep &&
    !it.value &&
    !includesToken(it.start, 'explicit-key-ind') &&
    !includesToken(it.sep, 'map-value-ind')) {
    if (it.key)
     it.value = it.key;
    delete it.key;
    if (isFlowToken(it.value)) {
     if (it.value.end)
      arrayPushArray(it.value.end, it.sep);
     else
      it.value.end = it.sep;
    }
    else
     arrayPushArray(it.start, it.sep);
    delete it.sep;
   }
  }
 }
}
class Parser {
 constructor(onNewLine) {
  this.atNewLine = true;
  this.atScalar = false;
  this.indent = 0;
  this.offset = 0;
  this.onKeyLine = false;
  this.stack = [];
  this.source = '';
  this.type = '';
  this.lexer = new lexer.Lexer();
  this.onNewLine = onNewLine;
 }
 *parse(source, incomplete = false) {
  if (this.onNewLine && this.offset === 0)
   this.onNewLine(0);
  for (const lexeme of this.lexer.lex(source, incomplete))
   yield* this.next(lexeme);
  if (!incomplete)
   yield* this.end();
 }
 *next(source) {
  this.source = source;
  if (node_process.env.LOG_TOKENS)
   console.log('|', cst.prettyToken(source));
  if (this.atScalar) {
   this.atScalar = false;
   yield* this.step();
   this.offset += source.length;
   return;
  }
  const type = cst.tokenType(source);
  if (!type) {
   const message = `Not a YAML token: ${source}`;
   yield* this.pop({ type: 'error', offset: this.offset, message, source });
   this.offset += source.length;
  }
  else if (type === 'scalar') {
   this.atNewLine = false;
   this.atScalar = true;
   this.type = 'scalar';
  }
  else {
   this.type = type;
   yield* this.step();
   switch (type) {
    case 'newline':
     this.atNewLine = true;
     this.indent = 0;
     if (this.onNewLine)
      this.onNewLine(this.offset + source.length);
     break;
    case 'space':
     if (this.atNewLine && source[0] === ' ')
      this.indent += source.length;
     break;
    case 'explicit-key-ind':
    case 'map-value-ind':
    case 'seq-item-ind':
     if (this.atNewLine)
      this.indent += source.length;
     break;
    case 'doc-mode':
    case 'flow-error-end':
     return;
    default:
     this.atNewLine = false;
   }
   this.offset += source.length;
  }
 }
 *end() {
  while (this.stack.length > 0)
   yield* this.pop();
 }
 get sourceToken() {
  const st = {
   type: this.type,
   offset: this.offset,
   indent: this.indent,
   source: this.source
  };
  return st;
 }
 *step() {
  const top = this.peek(1);
  if (this.type === 'doc-end' && top?.type !== 'doc-end') {
   while (this.stack.length > 0)
    yield* this.pop();
   this.stack.push({
    type: 'doc-end',
    offset: this.offset,
    source: this.source
   });
   return;
  }
  if (!top)
   return yield* this.stream();
  switch (top.type) {
   case 'document':
    return yield* this.document(top);
   case 'alias':
   case 'scalar':
   case 'single-quoted-scalar':
   case 'double-quoted-scalar':
    return yield* this.scalar(top);
   case 'block-scalar':
    return yield* this.blockScalar(top);
   case 'block-map':
    return yield* this.blockMap(top);
   case 'block-seq':
    return yield* this.blockSequence(top);
   case 'flow-collection':
    return yield* this.flowCollection(top);
   case 'doc-end':
    return yield* this.documentEnd(top);
  }
  yield* this.pop();
 }
 peek(n) {
  return this.stack[this.stack.length - n];
 }
 *pop(error) {
  const token = error ?? this.stack.pop();
  if (!token) {
   const message = 'Tried to pop an empty stack';
   yield { type: 'error', offset: this.offset, source: '', message };
  }
  else if (this.stack.length === 0) {
   yield token;
  }
  else {
   const top = this.peek(1);
   if (token.type === 'block-scalar') {
    token.indent = 'indent' in top ? top.indent : 0;
   }
   else if (token.type === 'flow-collection' && top.type === 'document') {
    token.indent = 0;
   }
   if (token.type === 'flow-collection')
    fixFlowSeqItems(token);
   switch (top.type) {
    case 'document':
     top.value = token;
     break;
    case 'block-scalar':
     top.props.push(token);
     break;
    case 'block-map': {
     const it = top.items[top.items.length - 1];
     if (it.value) {
      top.items.push({ start: [], key: token, sep: [] });
      this.onKeyLine = true;
      return;
     }
     else if (it.sep) {
      it.value = token;
     }
     else {
      Object.assign(it, { key: token, sep: [] });
      this.onKeyLine = !it.explicitKey;
      return;
     }
     break;
    }
    case 'block-seq': {
     const it = top.items[top.items.length - 1];
     if (it.value)
      top.items.push({ start: [], value: token });
     else
      it.value = token;
     break;
    }
    case 'flow-collection': {
     const it = top.items[top.items.length - 1];
     if (!it || it.value)
      top.items.push({ start: [], key: token, sep: [] });
     else if (it.sep)
      it.value = token;
     else
      Object.assign(it, { key: token, sep: [] });
     return;
    }
    default:
     yield* this.pop();
     yield* this.pop(token);
   }
   if ((top.type === 'document' ||
    top.type === 'block-map' ||
    top.type === 'block-seq') &&
    (token.type === 'block-map' || token.type === 'block-seq')) {
    const last = token.items[token.items.length - 1];
    if (last &&
     !last.sep &&
     !last.value &&
     last.start.length > 0 &&
     findNonEmptyIndex(last.start) === -1 &&
     (token.indent === 0 ||
      last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
     if (top.type === 'document')
      top.end = last.start;
     else
      top.items.push({ start: last.start });
     token.items.splice(-1, 1);
    }
   }
  }
 }
 *stream() {
  switch (this.type) {
   case 'directive-line':
    yield { type: 'directive', offset: this.offset, source: this.source };
    return;
   case 'byte-order-mark':
   case 'space':
   case 'comment':
   case 'newline':
    yield this.sourceToken;
    return;
   case 'doc-mode':
   case 'doc-start': {
    const doc = {
     type: 'document',
     offset: this.offset,
     start: []
    };
    if (this.type === 'doc-start')
     doc.start.push(this.sourceToken);
    this.stack.push(doc);
    return;
   }
  }
  yield {
   type: 'error',
   offset: this.offset,
   message: `Unexpected ${this.type} token in YAML stream`,
   source: this.source
  };
 }
 *document(doc) {
  if (doc.value)
   return yield* this.lineEnd(doc);
  switch (this.type) {
   case 'doc-start': {
    if (findNonEmptyIndex(doc.start) !== -1) {
     yield* this.pop();
     yield* this.step();
    }
    else
     doc.start.push(this.sourceToken);
    return;
   }
   case 'anchor':
   case 'tag':
   case 'space':
   case 'comment':
   case 'newline':
    doc.start.push(this.sourceToken);
    return;
  }
  const bv = this.startBlockValue(doc);
  if (bv)
   this.stack.push(bv);
  else {
   yield {
    type: 'error',
    offset: this.offset,
    message: `Unexpected ${this.type} token in YAML document`,
    source: this.source
   };
  }
 }
 *scalar(scalar) {
  if (this.type === 'map-value-ind') {
   const prev = getPrevProps(this.peek(2));
   const start = getFirstKeyStartProps(prev);
   let sep;
   if (scalar.end) {
    sep = scalar.end;
    sep.push(this.sourceToken);
    delete scalar.end;
   }
   else
    sep = [this.sourceToken];
   const map = {
    type: 'block-map',
    offset: scalar.offset,
    indent: scalar.indent,
    items: [{ start, key: scalar, sep }]
   };
   this.onKeyLine = true;
   this.stack[this.stack.length - 1] = map;
  }
  else
   yield* this.lineEnd(scalar);
 }
 *blockScalar(scalar) {
  switch (this.type) {
   case 'space':
   case 'comment':
   case 'newline':
    scalar.props.push(this.sourceToken);
    return;
   case 'scalar':
    scalar.source = this.source;
    this.atNewLine = true;
    this.indent = 0;
    if (this.onNewLine) {
     let nl = this.source.indexOf('\n') + 1;
     while (nl !== 0) {
      this.onNewLine(this.offset + nl);
      nl = this.source.indexOf('\n', nl) + 1;
     }
    }
    yield* this.pop();
    break;
   default:
    yield* this.pop();
    yield* this.step();
  }
 }
 *blockMap(map) {
  const it = map.items[map.items.length - 1];
  switch (this.type) {
   case 'newline':
    this.onKeyLine = false;
    if (it.value) {
     const end = 'end' in it.value ? it.value.end : undefined;
     const last = Array.isArray(end) ? end[end.length - 1] : undefined;
     if (last?.type === 'comment')
      end?.push(this.sourceToken);
     else
      map.items.push({ start: [this.sourceToken] });
    }
    else if (it.sep) {
     it.sep.push(this.sourceToken);
    }
    else {
     it.start.push(this.sourceToken);
    }
    return;
   case 'space':
   case 'comment':
    if (it.value) {
     map.items.push({ start: [this.sourceToken] });
    }
    else if (it.sep) {
     it.sep.push(this.sourceToken);
    }
    else {
     if (this.atIndentedComment(it.start, map.indent)) {
      const prev = map.items[map.items.length - 2];
      const end = prev?.value?.end;
      if (Array.isArray(end)) {
       arrayPushArray(end, it.start);
       end.push(this.sourceToken);
       map.items.pop();
       return;
      }
     }
     it.start.push(this.sourceToken);
    }
    return;
  }
  if (this.indent >= map.indent) {
   const atMapIndent = !this.onKeyLine && this.indent === map.indent;
   const atNextItem = atMapIndent &&
    (it.sep || it.explicitKey) &&
    this.type !== 'seq-item-ind';
   let start = [];
   if (atNextItem && it.sep && !it.value) {
    const nl = [];
    for (let i = 0; i < it.sep.length; ++i) {
     const st = it.sep[i];
     switch (st.type) {
      case 'newline':
       nl.push(i);
       break;
      case 'space':
       break;
      case 'comment':
       if (st.indent > map.indent)
        nl.length = 0;
       break;
      default:
       nl.length = 0;
     }
    }
    if (nl.length >= 2)
     start = it.sep.splice(nl[1]);
   }
   switch (this.type) {
    case 'anchor':
    case 'tag':
     if (atNextItem || it.value) {
      start.push(this.sourceToken);
      map.items.push({ start });
      this.onKeyLine = true;
     }
     else if (it.sep) {
      it.sep.push(this.sourceToken);
     }
     else {
      it.start.push(this.sourceToken);
     }
     return;
    case 'explicit-key-ind':
     if (!it.sep && !it.explicitKey) {
      it.start.push(this.sourceToken);
      it.explicitKey = true;
     }
     else if (atNextItem || it.value) {
      start.push(this.sourceToken);
      map.items.push({ start, explicitKey: true });
     }
     else {
      this.stack.push({
       type: 'block-map',
       offset: this.offset,
       indent: this.indent,
       items: [{ start: [this.sourceToken], explicitKey: true }]
      });
     }
     this.onKeyLine = true;
     return;
    case 'map-value-ind':
     if (it.explicitKey) {
      if (!it.sep) {
       if (includesToken(it.start, 'newline')) {
        Object.assign(it, { key: null, sep: [this.sourceToken] });
       }
       else {
        const start = getFirstKeyStartProps(it.start);
        this.stack.push({
         type: 'block-map',
         offset: this.offset,
         indent: this.indent,
         items: [{ start, key: null, sep: [this.sourceToken] }]
        });
       }
      }
      else if (it.value) {
       map.items.push({ start: [], key: null, sep: [this.sourceToken] });
      }
      else if (includesToken(it.sep, 'map-value-ind')) {
       this.stack.push({
        type: 'block-map',
        offset: this.offset,
        indent: this.indent,
        items: [{ start, key: null, sep: [this.sourceToken] }]
       });
      }
      else if (isFlowToken(it.key) &&
       !includesToken(it.sep, 'newline')) {
       const start = getFirstKeyStartProps(it.start);
       const key = it.key;
       const sep = it.sep;
       sep.push(this.sourceToken);
       delete it.key;
       delete it.sep;
       this.stack.push({
        type: 'block-map',
        offset: this.offset,
        indent: this.indent,
        items: [{ start, key, sep }]
       });
      }
      else if (start.length > 0) {
       it.sep = it.sep.concat(start, this.sourceToken);
      }
      else {
       it.sep.push(this.sourceToken);
      }
     }
     else {
      if (!it.sep) {
       Object.assign(it, { key: null, sep: [this.sourceToken] });
      }
      else if (it.value || atNextItem) {
       map.items.push({ start, key: null, sep: [this.sourceToken] });
      }
      else if (includesToken(it.sep, 'map-value-ind')) {
       this.stack.push({
        type: 'block-map',
        offset: this.offset,
        indent: this.indent,
        items: [{ start: [], key: null, sep: [this.sourceToken] }]
       });
      }
      else {
       it.sep.push(this.sourceToken);
      }
     }
     this.onKeyLine = true;
     return;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
     const fs = this.flowScalar(this.type);
     if (atNextItem || it.value) {
      map.items.push({ start, key: fs, sep: [] });
      this.onKeyLine = true;
     }
     else if (it.sep) {
      this.stack.push(fs);
     }
     else {
      Object.assign(it, { key: fs, sep: [] });
      this.onKeyLine = true;
     }
     return;
    }
    default: {
     const bv = this.startBlockValue(map);
     if (bv) {
      if (bv.type === 'block-seq') {
       if (!it.explicitKey &&
        it.sep &&
        !includesToken(it.sep, 'newline')) {
        yield* this.pop({
         type: 'error',
         offset: this.offset,
         message: 'Unexpected block-seq-ind on same line with key',
         source: this.source
        });
        return;
       }
      }
      else if (atMapIndent) {
       map.items.push({ start });
      }
      this.stack.push(bv);
      return;
     }
    }
   }
  }
  yield* this.pop();
  yield* this.step();
 }
 *blockSequence(seq) {
  const it = seq.items[seq.items.length - 1];
  switch (this.type) {
   case 'newline':
    if (it.value) {
     const end = 'end' in it.value ? it.value.end : undefined;
     const last = Array.isArray(end) ? end[end.length - 1] : undefined;
     if (last?.type === 'comment')
      end?.push(this.sourceToken);
     else
      seq.items.push({ start: [this.sourceToken] });
    }
    else
     it.start.push(this.sourceToken);
    return;
   case 'space':
   case 'comment':
    if (it.value)
     seq.items.push({ start: [this.sourceToken] });
    else {
     if (this.atIndentedComment(it.start, seq.indent)) {
      const prev = seq.items[seq.items.length - 2];
      const end = prev?.value?.end;
      if (Array.isArray(end)) {
       arrayPushArray(end, it.start);
       end.push(this.sourceToken);
       seq.items.pop();
       return;
      }
     }
     it.start.push(this.sourceToken);
    }
    return;
   case 'anchor':
   case 'tag':
    if (it.value || this.indent <= seq.indent)
     break;
    it.start.push(this.sourceToken);
    return;
   case 'seq-item-ind':
    if (this.indent !== seq.indent)
     break;
    if (it.value || includesToken(it.start, 'seq-item-ind'))
     seq.items.push({ start: [this.sourceToken] });
    else
     it.start.push(this.sourceToken);
    return;
  }
  if (this.indent > seq.indent) {
   const bv = this.startBlockValue(seq);
   if (bv) {
    this.stack.push(bv);
    return;
   }
  }
  yield* this.pop();
  yield* this.step();
 }
 *flowCollection(fc) {
  const it = fc.items[fc.items.length - 1];
  if (this.type === 'flow-error-end') {
   let top;
   do {
    yield* this.pop();
    top = this.peek(1);
   } while (top?.type === 'flow-collection');
  }
  else if (fc.end.length === 0) {
   switch (this.type) {
    case 'comma':
    case 'explicit-key-ind':
     if (!it || it.sep)
      fc.items.push({ start: [this.sourceToken] });
     else
      it.start.push(this.sourceToken);
     return;
    case 'map-value-ind':
     if (!it || it.value)
      fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
     else if (it.sep)
      it.sep.push(this.sourceToken);
     else
      Object.assign(it, { key: null, sep: [this.sourceToken] });
     return;
    case 'space':
    case 'comment':
    case 'newline':
    case 'anchor':
    case 'tag':
     if (!it || it.value)
      fc.items.push({ start: [this.sourceToken] });
     else if (it.sep)
      it.sep.push(this.sourceToken);
     else
      it.start.push(this.sourceToken);
     return;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
     const fs = this.flowScalar(this.type);
     if (!it || it.value)
      fc.items.push({ start: [], key: fs, sep: [] });
     else if (it.sep)
      this.stack.push(fs);
     else
      Object.assign(it, { key: fs, sep: [] });
     return;
    }
    case 'flow-map-end':
    case 'flow-seq-end':
     fc.end.push(this.sourceToken);
     return;
   }
   const bv = this.startBlockValue(fc);
   if (bv)
    this.stack.push(bv);
   else {
    yield* this.pop();
    yield* this.step();
   }
  }
  else {
   const parent = this.peek(2);
   if (parent.type === 'block-map' &&
    ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
     (this.type === 'newline' &&
      !parent.items[parent.items.length - 1].sep))) {
    yield* this.pop();
    yield* this.step();
   }
   else if (this.type === 'map-value-ind' &&
    parent.type !== 'flow-collection') {
    const prev = getPrevProps(parent);
    const start = getFirstKeyStartProps(prev);
    fixFlowSeqItems(fc);
    const sep = fc.end.splice(1, fc.end.length);
    sep.push(this.sourceToken);
    const map = {
     type: 'block-map',
     offset: fc.offset,
     indent: fc.indent,
     items: [{ start, key: fc, sep }]
    };
    this.onKeyLine = true;
    this.stack[this.stack.length - 1] = map;
   }
   else {
    yield* this.lineEnd(fc);
   }
  }
 }
 flowScalar(type) {
  if (this.onNewLine) {
   let nl = this.source.indexOf('\n') + 1;
   while (nl !== 0) {
    this.onNewLine(this.offset + nl);
    nl = this.source.indexOf('\n', nl) + 1;
   }
  }
  return {
   type,
   offset: this.offset,
   indent: this.indent,
   source: this.source
  };
 }
 startBlockValue(parent) {
  switch (this.type) {
   case 'alias':
   case 'scalar':
   case 'single-quoted-scalar':
   case 'double-quoted-scalar':
    return this.flowScalar(this.type);
   case 'block-scalar-header':
    return {
     type: 'block-scalar',
     offset: this.offset,
     indent: this.indent,
     props: [this.sourceToken],
     source: ''
    };
   case 'flow-map-start':
   case 'flow-seq-start':
    return {
     type: 'flow-collection',
     offset: this.offset,
     indent: this.indent,
     start: this.sourceToken,
     items: [],
     end: []
    };
   case 'seq-item-ind':
    return {
     type: 'block-seq',
     offset: this.offset,
     indent: this.indent,
     items: [{ start: [this.sourceToken] }]
    };
   case 'explicit-key-ind': {
    this.onKeyLine = true;
    const prev = getPrevProps(parent);
    const start = getFirstKeyStartProps(prev);
    start.push(this.sourceToken);
    return {
     type: 'block-map',
     offset: this.offset,
     indent: this.indent,
     items: [{ start, explicitKey: true }]
    };
   }
   case 'map-value-ind': {
    this.onKeyLine = true;
    const prev = getPrevProps(parent);
    const start = getFirstKeyStartProps(prev);
    return {
     type: 'block-map',
     offset: this.offset,
     indent: this.indent,
     items: [{ start, key: null, sep: [this.sourceToken] }]
    };
   }
  }
  return null;
 }
 atIndentedComment(start, indent) {
  if (this.type !== 'comment')
   return false;
  if (this.indent <= indent)
   return false;
  return start.every(st => st.type === 'newline' || st.type === 'space');
 }
 *documentEnd(docEnd) {
  if (this.type !== 'doc-mode') {
   if (docEnd.end)
    docEnd.end.push(this.sourceToken);
   else
    docEnd.end = [this.sourceToken];
   if (this.type === 'newline')
    yield* this.pop();
  }
 }
 *lineEnd(token) {
  switch (this.type) {
   case 'comma':
   case 'doc-start':
   case 'doc-end':
   case 'flow-seq-end':
   case 'flow-map-end':
   case 'map-value-ind':
    yield* this.pop();
    yield* this.step();
    break;
   case 'newline':
    this.onKeyLine = false;
   case 'space':
   case 'comment':
   default:
    if (token.end)
     token.end.push(this.sourceToken);
    else
     token.end = [this.sourceToken];
    if (this.type === 'newline')
     yield* this.pop();
  }
 }
}
exports.Parser = Parser;
}),
4047:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
function parseOptions(options) {
 const prettyErrors = options.prettyErrors !== false;
 const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
 return { lineCounter: lineCounter$1, prettyErrors };
}
function parseAllDocuments(source, options = {}) {
 const { lineCounter, prettyErrors } = parseOptions(options);
 const parser$1 = new parser.Parser(lineCounter?.addNewLine);
 const composer$1 = new composer.Composer(options);
 const docs = Array.from(composer$1.compose(parser$1.parse(source)));
 if (prettyErrors && lineCounter)
  for (const doc of docs) {
   doc.errors.forEach(errors.prettifyError(source, lineCounter));
   doc.warnings.forEach(errors.prettifyError(source, lineCounter));
  }
 if (docs.length > 0)
  return docs;
 return Object.assign([], { empty: true }, composer$1.streamInfo());
}
function parseDocument(source, options = {}) {
 const { lineCounter, prettyErrors } = parseOptions(options);
 const parser$1 = new parser.Parser(lineCounter?.addNewLine);
 const composer$1 = new composer.Composer(options);
 let doc = null;
 for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
  if (!doc)
   doc = _doc;
  else if (doc.options.logLevel !== 'silent') {
   doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
   break;
  }
 }
 if (prettyErrors && lineCounter) {
  doc.errors.forEach(errors.prettifyError(source, lineCounter));
  doc.warnings.forEach(errors.prettifyError(source, lineCounter));
 }
 return doc;
}
function parse(src, reviver, options) {
 let _reviver = undefined;
 if (typeof reviver === 'function') {
  _reviver = reviver;
 }
 else if (options === undefined && reviver && typeof reviver === 'object') {
  options = reviver;
 }
 const doc = parseDocument(src, options);
 if (!doc)
  return null;
 doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
 if (doc.errors.length > 0) {
  if (doc.options.logLevel !== 'silent')
   throw doc.errors[0];
  else
   doc.errors = [];
 }
 return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
 let _replacer = null;
 if (typeof replacer === 'function' || Array.isArray(replacer)) {
  _replacer = replacer;
 }
 else if (options === undefined && replacer) {
  options = replacer;
 }
 if (typeof options === 'string')
  options = options.length;
 if (typeof options === 'number') {
  const indent = Math.round(options);
  options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
 }
 if (value === undefined) {
  const { keepUndefined } = options ?? replacer ?? {};
  if (!keepUndefined)
   return undefined;
 }
 if (identity.isDocument(value) && !_replacer)
  return value.toString(options);
 return new Document.Document(value, _replacer, options).toString(options);
}
exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;
}),
5840:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);
const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
 constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
  this.compat = Array.isArray(compat)
   ? tags.getTags(compat, 'compat')
   : compat
    ? tags.getTags(null, compat)
    : null;
  this.name = (typeof schema === 'string' && schema) || 'core';
  this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
  this.tags = tags.getTags(customTags, this.name, merge);
  this.toStringOptions = toStringDefaults ?? null;
  Object.defineProperty(this, identity.MAP, { value: map.map });
  Object.defineProperty(this, identity.SCALAR, { value: string.string });
  Object.defineProperty(this, identity.SEQ, { value: seq.seq });
  this.sortMapEntries =
   typeof sortMapEntries === 'function'
    ? sortMapEntries
    : sortMapEntries === true
     ? sortMapEntriesByKey
     : null;
 }
 clone() {
  const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
  copy.tags = this.tags.slice();
  return copy;
 }
}
exports.Schema = Schema;
}),
7451:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);
const map = {
 collection: 'map',
 default: true,
 nodeClass: YAMLMap.YAMLMap,
 tag: 'tag:yaml.org,2002:map',
 resolve(map, onError) {
  if (!identity.isMap(map))
   onError('Expected a mapping for this tag');
  return map;
 },
 createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};
exports.map = map;
}),
3632:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
const nullTag = {
 identify: value => value == null,
 createNode: () => new Scalar.Scalar(null),
 default: true,
 tag: 'tag:yaml.org,2002:null',
 test: /^(?:~|[Nn]ull|NULL)?$/,
 resolve: () => new Scalar.Scalar(null),
 stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
  ? source
  : ctx.options.nullStr
};
exports.nullTag = nullTag;
}),
1706:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);
const seq = {
 collection: 'seq',
 default: true,
 nodeClass: YAMLSeq.YAMLSeq,
 tag: 'tag:yaml.org,2002:seq',
 resolve(seq, onError) {
  if (!identity.isSeq(seq))
   onError('Expected a sequence for this tag');
  return seq;
 },
 createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};
exports.seq = seq;
}),
6464:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var stringifyString = __nccwpck_require__(3069);
const string = {
 identify: value => typeof value === 'string',
 default: true,
 tag: 'tag:yaml.org,2002:str',
 resolve: str => str,
 stringify(item, ctx, onComment, onChompKeep) {
  ctx = Object.assign({ actualString: true }, ctx);
  return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
 }
};
exports.string = string;
}),
3959:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
const boolTag = {
 identify: value => typeof value === 'boolean',
 default: true,
 tag: 'tag:yaml.org,2002:bool',
 test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
 resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
 stringify({ source, value }, ctx) {
  if (source && boolTag.test.test(source)) {
   const sv = source[0] === 't' || source[0] === 'T';
   if (value === sv)
    return source;
  }
  return value ? ctx.options.trueStr : ctx.options.falseStr;
 }
};
exports.boolTag = boolTag;
}),
8405:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);
const floatNaN = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
 resolve: str => str.slice(-3).toLowerCase() === 'nan'
  ? NaN
  : str[0] === '-'
   ? Number.NEGATIVE_INFINITY
   : Number.POSITIVE_INFINITY,
 stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 format: 'EXP',
 test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
 resolve: str => parseFloat(str),
 stringify(node) {
  const num = Number(node.value);
  return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
 }
};
const float = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
 resolve(str) {
  const node = new Scalar.Scalar(parseFloat(str));
  const dot = str.indexOf('.');
  if (dot !== -1 && str[str.length - 1] === '0')
   node.minFractionDigits = str.length - dot - 1;
  return node;
 },
 stringify: stringifyNumber.stringifyNumber
};
exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;
}),
9874:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var stringifyNumber = __nccwpck_require__(8689);
const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
 const { value } = node;
 if (intIdentify(value) && value >= 0)
  return prefix + value.toString(radix);
 return stringifyNumber.stringifyNumber(node);
}
const intOct = {
 identify: value => intIdentify(value) && value >= 0,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 format: 'OCT',
 test: /^0o[0-7]+$/,
 resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
 stringify: node => intStringify(node, 8, '0o')
};
const int = {
 identify: intIdentify,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 test: /^[-+]?[0-9]+$/,
 resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
 stringify: stringifyNumber.stringifyNumber
};
const intHex = {
 identify: value => intIdentify(value) && value >= 0,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 format: 'HEX',
 test: /^0x[0-9a-fA-F]+$/,
 resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
 stringify: node => intStringify(node, 16, '0x')
};
exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;
}),
896:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
const schema = [
 map.map,
 seq.seq,
 string.string,
 _null.nullTag,
 bool.boolTag,
 int.intOct,
 int.int,
 int.intHex,
 float.floatNaN,
 float.floatExp,
 float.float
];
exports.schema = schema;
}),
3559:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
function intIdentify(value) {
 return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
 {
  identify: value => typeof value === 'string',
  default: true,
  tag: 'tag:yaml.org,2002:str',
  resolve: str => str,
  stringify: stringifyJSON
 },
 {
  identify: value => value == null,
  createNode: () => new Scalar.Scalar(null),
  default: true,
  tag: 'tag:yaml.org,2002:null',
  test: /^null$/,
  resolve: () => null,
  stringify: stringifyJSON
 },
 {
  identify: value => typeof value === 'boolean',
  default: true,
  tag: 'tag:yaml.org,2002:bool',
  test: /^true$|^false$/,
  resolve: str => str === 'true',
  stringify: stringifyJSON
 },
 {
  identify: intIdentify,
  default: true,
  tag: 'tag:yaml.org,2002:int',
  test: /^-?(?:0|[1-9][0-9]*)$/,
  resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
  stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
 },
 {
  identify: value => typeof value === 'number',
  default: true,
  tag: 'tag:yaml.org,2002:float',
  test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
  resolve: str => parseFloat(str),
  stringify: stringifyJSON
 }
];
const jsonError = {
 default: true,
 tag: '',
 test: /^/,
 resolve(str, onError) {
  onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
  return str;
 }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
exports.schema = schema;
}),
18:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);
const schemas = new Map([
 ['core', schema.schema],
 ['failsafe', [map.map, seq.seq, string.string]],
 ['json', schema$1.schema],
 ['yaml11', schema$2.schema],
 ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
 binary: binary.binary,
 bool: bool.boolTag,
 float: float.float,
 floatExp: float.floatExp,
 floatNaN: float.floatNaN,
 floatTime: timestamp.floatTime,
 int: int.int,
 intHex: int.intHex,
 intOct: int.intOct,
 intTime: timestamp.intTime,
 map: map.map,
 merge: merge.merge,
 null: _null.nullTag,
 omap: omap.omap,
 pairs: pairs.pairs,
 seq: seq.seq,
 set: set.set,
 timestamp: timestamp.timestamp
};
const coreKnownTags = {
 'tag:yaml.org,2002:binary': binary.binary,
 'tag:yaml.org,2002:merge': merge.merge,
 'tag:yaml.org,2002:omap': omap.omap,
 'tag:yaml.org,2002:pairs': pairs.pairs,
 'tag:yaml.org,2002:set': set.set,
 'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
 const schemaTags = schemas.get(schemaName);
 if (schemaTags && !customTags) {
  return addMergeTag && !schemaTags.includes(merge.merge)
   ? schemaTags.concat(merge.merge)
   : schemaTags.slice();
 }
 let tags = schemaTags;
 if (!tags) {
  if (Array.isArray(customTags))
   tags = [];
  else {
   const keys = Array.from(schemas.keys())
    .filter(key => key !== 'yaml11')
    .map(key => JSON.stringify(key))
    .join(', ');
   throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
  }
 }
 if (Array.isArray(customTags)) {
  for (const tag of customTags)
   tags = tags.concat(tag);
 }
 else if (typeof customTags === 'function') {
  tags = customTags(tags.slice());
 }
 if (addMergeTag)
  tags = tags.concat(merge.merge);
 return tags.reduce((tags, tag) => {
  const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
  if (!tagObj) {
   const tagName = JSON.stringify(tag);
   const keys = Object.keys(tagsByName)
    .map(key => JSON.stringify(key))
    .join(', ');
   throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
  }
  if (!tags.includes(tagObj))
   tags.push(tagObj);
  return tags;
 }, []);
}
exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;
}),
6083:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);
const binary = {
 identify: value => value instanceof Uint8Array,
 default: false,
 tag: 'tag:yaml.org,2002:binary',
 resolve(src, onError) {
  if (typeof node_buffer.Buffer === 'function') {
   return node_buffer.Buffer.from(src, 'base64');
  }
  else if (typeof atob === 'function') {
   const str = atob(src.replace(/[\n\r]/g, ''));
   const buffer = new Uint8Array(str.length);
   for (let i = 0; i < str.length; ++i)
    buffer[i] = str.charCodeAt(i);
   return buffer;
  }
  else {
   onError('This environment does not support reading binary tags; either Buffer or atob is required');
   return src;
  }
 },
 stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
  if (!value)
   return '';
  const buf = value;
  let str;
  if (typeof node_buffer.Buffer === 'function') {
   str =
    buf instanceof node_buffer.Buffer
     ? buf.toString('base64')
     : node_buffer.Buffer.from(buf.buffer).toString('base64');
  }
  else if (typeof btoa === 'function') {
   let s = '';
   for (let i = 0; i < buf.length; ++i)
    s += String.fromCharCode(buf[i]);
   str = btoa(s);
  }
  else {
   throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
  }
  type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
  if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
   const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
   const n = Math.ceil(str.length / lineWidth);
   const lines = new Array(n);
   for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
    lines[i] = str.substr(o, lineWidth);
   }
   str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
  }
  return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
 }
};
exports.binary = binary;
}),
8398:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
function boolStringify({ value, source }, ctx) {
 const boolObj = value ? trueTag : falseTag;
 if (source && boolObj.test.test(source))
  return source;
 return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
 identify: value => value === true,
 default: true,
 tag: 'tag:yaml.org,2002:bool',
 test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
 resolve: () => new Scalar.Scalar(true),
 stringify: boolStringify
};
const falseTag = {
 identify: value => value === false,
 default: true,
 tag: 'tag:yaml.org,2002:bool',
 test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
 resolve: () => new Scalar.Scalar(false),
 stringify: boolStringify
};
exports.falseTag = falseTag;
exports.trueTag = trueTag;
}),
5782:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);
const floatNaN = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
 resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
  ? NaN
  : str[0] === '-'
   ? Number.NEGATIVE_INFINITY
   : Number.POSITIVE_INFINITY,
 stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 format: 'EXP',
 test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
 resolve: (str) => parseFloat(str.replace(/_/g, '')),
 stringify(node) {
  const num = Number(node.value);
  return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
 }
};
const float = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
 resolve(str) {
  const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
  const dot = str.indexOf('.');
  if (dot !== -1) {
   const f = str.substring(dot + 1).replace(/_/g, '');
   if (f[f.length - 1] === '0')
    node.minFractionDigits = f.length;
  }
  return node;
 },
 stringify: stringifyNumber.stringifyNumber
};
exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;
}),
873:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var stringifyNumber = __nccwpck_require__(8689);
const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
 const sign = str[0];
 if (sign === '-' || sign === '+')
  offset += 1;
 str = str.substring(offset).replace(/_/g, '');
 if (intAsBigInt) {
  switch (radix) {
   case 2:
    str = `0b${str}`;
    break;
   case 8:
    str = `0o${str}`;
    break;
   case 16:
    str = `0x${str}`;
    break;
  }
  const n = BigInt(str);
  return sign === '-' ? BigInt(-1) * n : n;
 }
 const n = parseInt(str, radix);
 return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
 const { value } = node;
 if (intIdentify(value)) {
  const str = value.toString(radix);
  return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
 }
 return stringifyNumber.stringifyNumber(node);
}
const intBin = {
 identify: intIdentify,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 format: 'BIN',
 test: /^[-+]?0b[0-1_]+$/,
 resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
 stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
 identify: intIdentify,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 format: 'OCT',
 test: /^[-+]?0[0-7_]+$/,
 resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
 stringify: node => intStringify(node, 8, '0')
};
const int = {
 identify: intIdentify,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 test: /^[-+]?[0-9][0-9_]*$/,
 resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
 stringify: stringifyNumber.stringifyNumber
};
const intHex = {
 identify: intIdentify,
 default: true,
 tag: 'tag:yaml.org,2002:int',
 format: 'HEX',
 test: /^[-+]?0x[0-9a-fA-F_]+$/,
 resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
 stringify: node => intStringify(node, 16, '0x')
};
exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;
}),
452:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
const MERGE_KEY = '<<';
const merge = {
 identify: value => value === MERGE_KEY ||
  (typeof value === 'symbol' && value.description === MERGE_KEY),
 default: 'key',
 tag: 'tag:yaml.org,2002:merge',
 test: /^<<$/,
 resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
  addToJSMap: addMergeToJSMap
 }),
 stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
 (identity.isScalar(key) &&
  (!key.type || key.type === Scalar.Scalar.PLAIN) &&
  merge.identify(key.value))) &&
 ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
 const source = resolveAliasValue(ctx, value);
 if (identity.isSeq(source))
  for (const it of source.items)
   mergeValue(ctx, map, it);
 else if (Array.isArray(source))
  for (const it of source)
   mergeValue(ctx, map, it);
 else
  mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
 const source = resolveAliasValue(ctx, value);
 if (!identity.isMap(source))
  throw new Error('Merge sources must be maps or map aliases');
 const srcMap = source.toJSON(null, ctx, Map);
 for (const [key, value] of srcMap) {
  if (map instanceof Map) {
   if (!map.has(key))
    map.set(key, value);
  }
  else if (map instanceof Set) {
   map.add(key);
  }
  else if (!Object.prototype.hasOwnProperty.call(map, key)) {
   Object.defineProperty(map, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
   });
  }
 }
 return map;
}
function resolveAliasValue(ctx, value) {
 return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}
exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;
}),
303:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);
class YAMLOMap extends YAMLSeq.YAMLSeq {
 constructor() {
  super();
  this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
  this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
  this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
  this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
  this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
  this.tag = YAMLOMap.tag;
 }
 toJSON(_, ctx) {
  if (!ctx)
   return super.toJSON(_);
  const map = new Map();
  if (ctx?.onCreate)
   ctx.onCreate(map);
  for (const pair of this.items) {
   let key, value;
   if (identity.isPair(pair)) {
    key = toJS.toJS(pair.key, '', ctx);
    value = toJS.toJS(pair.value, key, ctx);
   }
   else {
    key = toJS.toJS(pair, '', ctx);
   }
   if (map.has(key))
    throw new Error('Ordered maps must not include duplicate keys');
   map.set(key, value);
  }
  return map;
 }
 static from(schema, iterable, ctx) {
  const pairs$1 = pairs.createPairs(schema, iterable, ctx);
  const omap = new this();
  omap.items = pairs$1.items;
  return omap;
 }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
 collection: 'seq',
 identify: value => value instanceof Map,
 nodeClass: YAMLOMap,
 default: false,
 tag: 'tag:yaml.org,2002:omap',
 resolve(seq, onError) {
  const pairs$1 = pairs.resolvePairs(seq, onError);
  const seenKeys = [];
  for (const { key } of pairs$1.items) {
   if (identity.isScalar(key)) {
    if (seenKeys.includes(key.value)) {
     onError(`Ordered maps must not include duplicate keys: ${key.value}`);
    }
    else {
     seenKeys.push(key.value);
    }
   }
  }
  return Object.assign(new YAMLOMap(), pairs$1);
 },
 createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};
exports.YAMLOMap = YAMLOMap;
exports.omap = omap;
}),
8385:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);
function resolvePairs(seq, onError) {
 if (identity.isSeq(seq)) {
  for (let i = 0; i < seq.items.length; ++i) {
   let item = seq.items[i];
   if (identity.isPair(item))
    continue;
   else if (identity.isMap(item)) {
    if (item.items.length > 1)
     onError('Each pair must have its own sequence indicator');
    const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
    if (item.commentBefore)
     pair.key.commentBefore = pair.key.commentBefore
      ? `${item.commentBefore}\n${pair.key.commentBefore}`
      : item.commentBefore;
    if (item.comment) {
     const cn = pair.value ?? pair.key;
     cn.comment = cn.comment
      ? `${item.comment}\n${cn.comment}`
      : item.comment;
    }
    item = pair;
   }
   seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
  }
 }
 else
  onError('Expected a sequence for this tag');
 return seq;
}
function createPairs(schema, iterable, ctx) {
 const { replacer } = ctx;
 const pairs = new YAMLSeq.YAMLSeq(schema);
 pairs.tag = 'tag:yaml.org,2002:pairs';
 let i = 0;
 if (iterable && Symbol.iterator in Object(iterable))
  for (let it of iterable) {
   if (typeof replacer === 'function')
    it = replacer.call(iterable, String(i++), it);
   let key, value;
   if (Array.isArray(it)) {
    if (it.length === 2) {
     key = it[0];
     value = it[1];
    }
    else
     throw new TypeError(`Expected [key, value] tuple: ${it}`);
   }
   else if (it && it instanceof Object) {
    const keys = Object.keys(it);
    if (keys.length === 1) {
     key = keys[0];
     value = it[key];
    }
    else {
     throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
    }
   }
   else {
    key = it;
   }
   pairs.items.push(Pair.createPair(key, value, ctx));
  }
 return pairs;
}
const pairs = {
 collection: 'seq',
 default: false,
 tag: 'tag:yaml.org,2002:pairs',
 resolve: resolvePairs,
 createNode: createPairs
};
exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;
}),
5913:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);
const schema = [
 map.map,
 seq.seq,
 string.string,
 _null.nullTag,
 bool.trueTag,
 bool.falseTag,
 int.intBin,
 int.intOct,
 int.int,
 int.intHex,
 float.floatNaN,
 float.floatExp,
 float.float,
 binary.binary,
 merge.merge,
 omap.omap,
 pairs.pairs,
 set.set,
 timestamp.intTime,
 timestamp.floatTime,
 timestamp.timestamp
];
exports.schema = schema;
}),
1528:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
class YAMLSet extends YAMLMap.YAMLMap {
 constructor(schema) {
  super(schema);
  this.tag = YAMLSet.tag;
 }
 add(key) {
  let pair;
  if (identity.isPair(key))
   pair = key;
  else if (key &&
   typeof key === 'object' &&
   'key' in key &&
   'value' in key &&
   key.value === null)
   pair = new Pair.Pair(key.key, null);
  else
   pair = new Pair.Pair(key, null);
  const prev = YAMLMap.findPair(this.items, pair.key);
  if (!prev)
   this.items.push(pair);
 }
 get(key, keepPair) {
  const pair = YAMLMap.findPair(this.items, key);
  return !keepPair && identity.isPair(pair)
   ? identity.isScalar(pair.key)
    ? pair.key.value
    : pair.key
   : pair;
 }
 set(key, value) {
  if (typeof value !== 'boolean')
   throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
  const prev = YAMLMap.findPair(this.items, key);
  if (prev && !value) {
   this.items.splice(this.items.indexOf(prev), 1);
  }
  else if (!prev && value) {
   this.items.push(new Pair.Pair(key));
  }
 }
 toJSON(_, ctx) {
  return super.toJSON(_, ctx, Set);
 }
 toString(ctx, onComment, onChompKeep) {
  if (!ctx)
   return JSON.stringify(this);
  if (this.hasAllNullValues(true))
   return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
  else
   throw new Error('Set items must all have null values');
 }
 static from(schema, iterable, ctx) {
  const { replacer } = ctx;
  const set = new this(schema);
  if (iterable && Symbol.iterator in Object(iterable))
   for (let value of iterable) {
    if (typeof replacer === 'function')
     value = replacer.call(iterable, value, value);
    set.items.push(Pair.createPair(value, null, ctx));
   }
  return set;
 }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
 collection: 'map',
 identify: value => value instanceof Set,
 nodeClass: YAMLSet,
 default: false,
 tag: 'tag:yaml.org,2002:set',
 createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
 resolve(map, onError) {
  if (identity.isMap(map)) {
   if (map.hasAllNullValues(true))
    return Object.assign(new YAMLSet(), map);
   else
    onError('Set items must all have null values');
  }
  else
   onError('Expected a mapping for this tag');
  return map;
 }
};
exports.YAMLSet = YAMLSet;
exports.set = set;
}),
6752:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var stringifyNumber = __nccwpck_require__(8689);
function parseSexagesimal(str, asBigInt) {
 const sign = str[0];
 const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
 const num = (n) => asBigInt ? BigInt(n) : Number(n);
 const res = parts
  .replace(/_/g, '')
  .split(':')
  .reduce((res, p) => res * num(60) + num(p), num(0));
 return (sign === '-' ? num(-1) * res : res);
}
function stringifySexagesimal(node) {
 let { value } = node;
 let num = (n) => n;
 if (typeof value === 'bigint')
  num = n => BigInt(n);
 else if (isNaN(value) || !isFinite(value))
  return stringifyNumber.stringifyNumber(node);
 let sign = '';
 if (value < 0) {
  sign = '-';
  value *= num(-1);
 }
 const _60 = num(60);
 const parts = [value % _60];
 if (value < 60) {
  parts.unshift(0);
 }
 else {
  value = (value - parts[0]) / _60;
  parts.unshift(value % _60);
  if (value >= 60) {
   value = (value - parts[0]) / _60;
   parts.unshift(value);
  }
 }
 return (sign +
  parts
   .map(n => String(n).padStart(2, '0'))
   .join(':')
   .replace(/000000\d*$/, '')
 );
}
const intTime = {
 identify: value => typeof value === 'bigint' || Number.isInteger(value),
 default: true,
 tag: 'tag:yaml.org,2002:int',
 format: 'TIME',
 test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
 resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
 stringify: stringifySexagesimal
};
const floatTime = {
 identify: value => typeof value === 'number',
 default: true,
 tag: 'tag:yaml.org,2002:float',
 format: 'TIME',
 test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
 resolve: str => parseSexagesimal(str, false),
 stringify: stringifySexagesimal
};
const timestamp = {
 identify: value => value instanceof Date,
 default: true,
 tag: 'tag:yaml.org,2002:timestamp',
 test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' +
  '(?:' +
  '(?:t|T|[ \\t]+)' +
  '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' +
  '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' +
  ')?$'),
 resolve(str) {
  const match = str.match(timestamp.test);
  if (!match)
   throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
  let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
  const tz = match[8];
  if (tz && tz !== 'Z') {
   let d = parseSexagesimal(tz, false);
   if (Math.abs(d) < 30)
    d *= 60;
   date -= 60000 * d;
  }
  return new Date(date);
 },
 stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};
exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;
}),
4475:
((__unused_webpack_module, exports) => {
const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
 if (!lineWidth || lineWidth < 0)
  return text;
 if (lineWidth < minContentWidth)
  minContentWidth = 0;
 const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
 if (text.length <= endStep)
  return text;
 const folds = [];
 const escapedFolds = {};
 let end = lineWidth - indent.length;
 if (typeof indentAtStart === 'number') {
  if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
   folds.push(0);
  else
   end = lineWidth - indentAtStart;
 }
 let split = undefined;
 let prev = undefined;
 let overflow = false;
 let i = -1;
 let escStart = -1;
 let escEnd = -1;
 if (mode === FOLD_BLOCK) {
  i = consumeMoreIndentedLines(text, i, indent.length);
  if (i !== -1)
   end = i + endStep;
 }
 for (let ch; (ch = text[(i += 1)]);) {
  if (mode === FOLD_QUOTED && ch === '\\') {
   escStart = i;
   switch (text[i + 1]) {
    case 'x':
     i += 3;
     break;
    case 'u':
     i += 5;
     break;
    case 'U':
     i += 9;
     break;
    default:
     i += 1;
   }
   escEnd = i;
  }
  if (ch === '\n') {
   if (mode === FOLD_BLOCK)
    i = consumeMoreIndentedLines(text, i, indent.length);
   end = i + indent.length + endStep;
   split = undefined;
  }
  else {
   if (ch === ' ' &&
    prev &&
    prev !== ' ' &&
    prev !== '\n' &&
    prev !== '\t') {
    const next = text[i + 1];
    if (next && next !== ' ' && next !== '\n' && next !== '\t')
     split = i;
   }
   if (i >= end) {
    if (split) {
     folds.push(split);
     end = split + endStep;
     split = undefined;
    }
    else if (mode === FOLD_QUOTED) {
     while (prev === ' ' || prev === '\t') {
      prev = ch;
      ch = text[(i += 1)];
      overflow = true;
     }
     const j = i > escEnd + 1 ? i - 2 : escStart - 1;
     if (escapedFolds[j])
      return text;
     folds.push(j);
     escapedFolds[j] = true;
     end = j + endStep;
     split = undefined;
    }
    else {
     overflow = true;
    }
   }
  }
  prev = ch;
 }
 if (overflow && onOverflow)
  onOverflow();
 if (folds.length === 0)
  return text;
 if (onFold)
  onFold();
 let res = text.slice(0, folds[0]);
 for (let i = 0; i < folds.length; ++i) {
  const fold = folds[i];
  const end = folds[i + 1] || text.length;
  if (fold === 0)
   res = `\n${indent}${text.slice(0, end)}`;
  else {
   if (mode === FOLD_QUOTED && escapedFolds[fold])
    res += `${text[fold]}\\`;
   res += `\n${indent}${text.slice(fold + 1, end)}`;
  }
 }
 return res;
}
function consumeMoreIndentedLines(text, i, indent) {
 let end = i;
 let start = i + 1;
 let ch = text[start];
 while (ch === ' ' || ch === '\t') {
  if (i < start + indent) {
   ch = text[++i];
  }
  else {
   do {
    ch = text[++i];
   } while (ch && ch !== '\n');
   end = i;
   start = i + 1;
   ch = text[start];
  }
 }
 return end;
}
exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;
}),
2148:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);
function createStringifyContext(doc, options) {
 const opt = Object.assign({
  blockQuote: true,
  commentString: stringifyComment.stringifyComment,
  defaultKeyType: null,
  defaultStringType: 'PLAIN',
  directives: null,
  doubleQuotedAsJSON: false,
  doubleQuotedMinMultiLineLength: 40,
  falseStr: 'false',
  flowCollectionPadding: true,
  indentSeq: true,
  lineWidth: 80,
  minContentWidth: 20,
  nullStr: 'null',
  simpleKeys: false,
  singleQuote: null,
  trailingComma: false,
  trueStr: 'true',
  verifyAliasOrder: true
 }, doc.schema.toStringOptions, options);
 let inFlow;
 switch (opt.collectionStyle) {
  case 'block':
   inFlow = false;
   break;
  case 'flow':
   inFlow = true;
   break;
  default:
   inFlow = null;
 }
 return {
  anchors: new Set(),
  doc,
  flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
  indent: '',
  indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
  inFlow,
  options: opt
 };
}
function getTagObject(tags, item) {
 if (item.tag) {
  const match = tags.filter(t => t.tag === item.tag);
  if (match.length > 0)
   return match.find(t => t.format === item.format) ?? match[0];
 }
 let tagObj = undefined;
 let obj;
 if (identity.isScalar(item)) {
  obj = item.value;
  let match = tags.filter(t => t.identify?.(obj));
  if (match.length > 1) {
   const testMatch = match.filter(t => t.test);
   if (testMatch.length > 0)
    match = testMatch;
  }
  tagObj =
   match.find(t => t.format === item.format) ?? match.find(t => !t.format);
 }
 else {
  obj = item;
  tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
 }
 if (!tagObj) {
  const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
  throw new Error(`Tag not resolved for ${name} value`);
 }
 return tagObj;
}
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
 if (!doc.directives)
  return '';
 const props = [];
 const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
 if (anchor && anchors.anchorIsValid(anchor)) {
  anchors$1.add(anchor);
  props.push(`&${anchor}`);
 }
 const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
 if (tag)
  props.push(doc.directives.tagString(tag));
 return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
 if (identity.isPair(item))
  return item.toString(ctx, onComment, onChompKeep);
 if (identity.isAlias(item)) {
  if (ctx.doc.directives)
   return item.toString(ctx);
  if (ctx.resolvedAliases?.has(item)) {
   throw new TypeError(`Cannot stringify circular structure without alias nodes`);
  }
  else {
   if (ctx.resolvedAliases)
    ctx.resolvedAliases.add(item);
   else
    ctx.resolvedAliases = new Set([item]);
   item = item.resolve(ctx.doc);
  }
 }
 let tagObj = undefined;
 const node = identity.isNode(item)
  ? item
  : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
 tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
 const props = stringifyProps(node, tagObj, ctx);
 if (props.length > 0)
  ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
 const str = typeof tagObj.stringify === 'function'
  ? tagObj.stringify(node, ctx, onComment, onChompKeep)
  : identity.isScalar(node)
   ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
   : node.toString(ctx, onComment, onChompKeep);
 if (!props)
  return str;
 return identity.isScalar(node) || str[0] === '{' || str[0] === '['
  ? `${props} ${str}`
  : `${props}\n${ctx.indent}${str}`;
}
exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;
}),
1212:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);
function stringifyCollection(collection, ctx, options) {
 const flow = ctx.inFlow ?? collection.flow;
 const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
 return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
 const { indent, options: { commentString } } = ctx;
 const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
 let chompKeep = false;
 const lines = [];
 for (let i = 0; i < items.length; ++i) {
  const item = items[i];
  let comment = null;
  if (identity.isNode(item)) {
   if (!chompKeep && item.spaceBefore)
    lines.push('');
   addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
   if (item.comment)
    comment = item.comment;
  }
  else if (identity.isPair(item)) {
   const ik = identity.isNode(item.key) ? item.key : null;
   if (ik) {
    if (!chompKeep && ik.spaceBefore)
     lines.push('');
    addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
   }
  }
  chompKeep = false;
  let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
  if (comment)
   str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
  if (chompKeep && comment)
   chompKeep = false;
  lines.push(blockItemPrefix + str);
 }
 let str;
 if (lines.length === 0) {
  str = flowChars.start + flowChars.end;
 }
 else {
  str = lines[0];
  for (let i = 1; i < lines.length; ++i) {
   const line = lines[i];
   str += line ? `\n${indent}${line}` : '\n';
  }
 }
 if (comment) {
  str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
  if (onComment)
   onComment();
 }
 else if (chompKeep && onChompKeep)
  onChompKeep();
 return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
 const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
 itemIndent += indentStep;
 const itemCtx = Object.assign({}, ctx, {
  indent: itemIndent,
  inFlow: true,
  type: null
 });
 let reqNewline = false;
 let linesAtValue = 0;
 const lines = [];
 for (let i = 0; i < items.length; ++i) {
  const item = items[i];
  let comment = null;
  if (identity.isNode(item)) {
   if (item.spaceBefore)
    lines.push('');
   addCommentBefore(ctx, lines, item.commentBefore, false);
   if (item.comment)
    comment = item.comment;
  }
  else if (identity.isPair(item)) {
   const ik = identity.isNode(item.key) ? item.key : null;
   if (ik) {
    if (ik.spaceBefore)
     lines.push('');
    addCommentBefore(ctx, lines, ik.commentBefore, false);
    if (ik.comment)
     reqNewline = true;
   }
   const iv = identity.isNode(item.value) ? item.value : null;
   if (iv) {
    if (iv.comment)
     comment = iv.comment;
    if (iv.commentBefore)
     reqNewline = true;
   }
   else if (item.value == null && ik?.comment) {
    comment = ik.comment;
   }
  }
  if (comment)
   reqNewline = true;
  let str = stringify.stringify(item, itemCtx, () => (comment = null));
  reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
  if (i < items.length - 1) {
   str += ',';
  }
  else if (ctx.options.trailingComma) {
   if (ctx.options.lineWidth > 0) {
    reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
     (str.length + 2) >
     ctx.options.lineWidth);
   }
   if (reqNewline) {
    str += ',';
   }
  }
  if (comment)
   str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
  lines.push(str);
  linesAtValue = lines.length;
 }
 const { start, end } = flowChars;
 if (lines.length === 0) {
  return start + end;
 }
 else {
  if (!reqNewline) {
   const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
   reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
  }
  if (reqNewline) {
   let str = start;
   for (const line of lines)
    str += line ? `\n${indentStep}${indent}${line}` : '\n';
   return `${str}\n${indent}${end}`;
  }
  else {
   return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
  }
 }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
 if (comment && chompKeep)
  comment = comment.replace(/^\n+/, '');
 if (comment) {
  const ic = stringifyComment.indentComment(commentString(comment), indent);
  lines.push(ic.trimStart());
 }
}
exports.stringifyCollection = stringifyCollection;
}),
9799:
((__unused_webpack_module, exports) => {
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
 if (/^\n+$/.test(comment))
  return comment.substring(1);
 return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
 ? indentComment(comment, indent)
 : comment.includes('\n')
  ? '\n' + indentComment(comment, indent)
  : (str.endsWith(' ') ? '' : ' ') + comment;
exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;
}),
6829:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);
function stringifyDocument(doc, options) {
 const lines = [];
 let hasDirectives = options.directives === true;
 if (options.directives !== false && doc.directives) {
  const dir = doc.directives.toString(doc);
  if (dir) {
   lines.push(dir);
   hasDirectives = true;
  }
  else if (doc.directives.docStart)
   hasDirectives = true;
 }
 if (hasDirectives)
  lines.push('---');
 const ctx = stringify.createStringifyContext(doc, options);
 const { commentString } = ctx.options;
 if (doc.commentBefore) {
  if (lines.length !== 1)
   lines.unshift('');
  const cs = commentString(doc.commentBefore);
  lines.unshift(stringifyComment.indentComment(cs, ''));
 }
 let chompKeep = false;
 let contentComment = null;
 if (doc.contents) {
  if (identity.isNode(doc.contents)) {
   if (doc.contents.spaceBefore && hasDirectives)
    lines.push('');
   if (doc.contents.commentBefore) {
    const cs = commentString(doc.contents.commentBefore);
    lines.push(stringifyComment.indentComment(cs, ''));
   }
   ctx.forceBlockIndent = !!doc.comment;
   contentComment = doc.contents.comment;
  }
  const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
  let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
  if (contentComment)
   body += stringifyComment.lineComment(body, '', commentString(contentComment));
  if ((body[0] === '|' || body[0] === '>') &&
   lines[lines.length - 1] === '---') {
   lines[lines.length - 1] = `--- ${body}`;
  }
  else
   lines.push(body);
 }
 else {
  lines.push(stringify.stringify(doc.contents, ctx));
 }
 if (doc.directives?.docEnd) {
  if (doc.comment) {
   const cs = commentString(doc.comment);
   if (cs.includes('\n')) {
    lines.push('...');
    lines.push(stringifyComment.indentComment(cs, ''));
   }
   else {
    lines.push(`... ${cs}`);
   }
  }
  else {
   lines.push('...');
  }
 }
 else {
  let dc = doc.comment;
  if (dc && chompKeep)
   dc = dc.replace(/^\n+/, '');
  if (dc) {
   if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
    lines.push('');
   lines.push(stringifyComment.indentComment(commentString(dc), ''));
  }
 }
 return lines.join('\n') + '\n';
}
exports.stringifyDocument = stringifyDocument;
}),
8689:
((__unused_webpack_module, exports) => {
function stringifyNumber({ format, minFractionDigits, tag, value }) {
 if (typeof value === 'bigint')
  return String(value);
 const num = typeof value === 'number' ? value : Number(value);
 if (!isFinite(num))
  return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
 let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
 if (!format &&
  minFractionDigits &&
  (!tag || tag === 'tag:yaml.org,2002:float') &&
  /^-?\d/.test(n) &&
  !n.includes('e')) {
  let i = n.indexOf('.');
  if (i < 0) {
   i = n.length;
   n += '.';
  }
  let d = minFractionDigits - (n.length - i - 1);
  while (d-- > 0)
   n += '0';
 }
 return n;
}
exports.stringifyNumber = stringifyNumber;
}),
9748:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
 const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
 let keyComment = (identity.isNode(key) && key.comment) || null;
 if (simpleKeys) {
  if (keyComment) {
   throw new Error('With simple keys, key nodes cannot have comments');
  }
  if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
   const msg = 'With simple keys, collection cannot be used as a key value';
   throw new Error(msg);
  }
 }
 let explicitKey = !simpleKeys &&
  (!key ||
   (keyComment && value == null && !ctx.inFlow) ||
   identity.isCollection(key) ||
   (identity.isScalar(key)
    ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
    : typeof key === 'object'));
 ctx = Object.assign({}, ctx, {
  allNullValues: false,
  implicitKey: !explicitKey && (simpleKeys || !allNullValues),
  indent: indent + indentStep
 });
 let keyCommentDone = false;
 let chompKeep = false;
 let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
 if (!explicitKey && !ctx.inFlow && str.length > 1024) {
  if (simpleKeys)
   throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
  explicitKey = true;
 }
 if (ctx.inFlow) {
  if (allNullValues || value == null) {
   if (keyCommentDone && onComment)
    onComment();
   return str === '' ? '?' : explicitKey ? `? ${str}` : str;
  }
 }
 else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
  str = `? ${str}`;
  if (keyComment && !keyCommentDone) {
   str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
  }
  else if (chompKeep && onChompKeep)
   onChompKeep();
  return str;
 }
 if (keyCommentDone)
  keyComment = null;
 if (explicitKey) {
  if (keyComment)
   str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
  str = `? ${str}\n${indent}:`;
 }
 else {
  str = `${str}:`;
  if (keyComment)
   str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
 }
 let vsb, vcb, valueComment;
 if (identity.isNode(value)) {
  vsb = !!value.spaceBefore;
  vcb = value.commentBefore;
  valueComment = value.comment;
 }
 else {
  vsb = false;
  vcb = null;
  valueComment = null;
  if (value && typeof value === 'object')
   value = doc.createNode(value);
 }
 ctx.implicitKey = false;
 if (!explicitKey && !keyComment && identity.isScalar(value))
  ctx.indentAtStart = str.length + 1;
 chompKeep = false;
 if (!indentSeq &&
  indentStep.length >= 2 &&
  !ctx.inFlow &&
  !explicitKey &&
  identity.isSeq(value) &&
  !value.flow &&
  !value.tag &&
  !value.anchor) {
  ctx.indent = ctx.indent.substring(2);
 }
 let valueCommentDone = false;
 const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
 let ws = ' ';
 if (keyComment || vsb || vcb) {
  ws = vsb ? '\n' : '';
  if (vcb) {
   const cs = commentString(vcb);
   ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
  }
  if (valueStr === '' && !ctx.inFlow) {
   if (ws === '\n' && valueComment)
    ws = '\n\n';
  }
  else {
   ws += `\n${ctx.indent}`;
  }
 }
 else if (!explicitKey && identity.isCollection(value)) {
  const vs0 = valueStr[0];
  const nl0 = valueStr.indexOf('\n');
  const hasNewline = nl0 !== -1;
  const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
  if (hasNewline || !flow) {
   let hasPropsLine = false;
   if (hasNewline && (vs0 === '&' || vs0 === '!')) {
    let sp0 = valueStr.indexOf(' ');
    if (vs0 === '&' &&
     sp0 !== -1 &&
     sp0 < nl0 &&
     valueStr[sp0 + 1] === '!') {
     sp0 = valueStr.indexOf(' ', sp0 + 1);
    }
    if (sp0 === -1 || nl0 < sp0)
     hasPropsLine = true;
   }
   if (!hasPropsLine)
    ws = `\n${ctx.indent}`;
  }
 }
 else if (valueStr === '' || valueStr[0] === '\n') {
  ws = '';
 }
 str += ws + valueStr;
 if (ctx.inFlow) {
  if (valueCommentDone && onComment)
   onComment();
 }
 else if (valueComment && !valueCommentDone) {
  str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
 }
 else if (chompKeep && onChompKeep) {
  onChompKeep();
 }
 return str;
}
exports.stringifyPair = stringifyPair;
}),
3069:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);
const getFoldOptions = (ctx, isBlock) => ({
 indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
 lineWidth: ctx.options.lineWidth,
 minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
 if (!lineWidth || lineWidth < 0)
  return false;
 const limit = lineWidth - indentLength;
 const strLen = str.length;
 if (strLen <= limit)
  return false;
 for (let i = 0, start = 0; i < strLen; ++i) {
  if (str[i] === '\n') {
   if (i - start > limit)
    return true;
   start = i + 1;
   if (strLen - start <= limit)
    return false;
  }
 }
 return true;
}
function doubleQuotedString(value, ctx) {
 const json = JSON.stringify(value);
 if (ctx.options.doubleQuotedAsJSON)
  return json;
 const { implicitKey } = ctx;
 const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
 const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
 let str = '';
 let start = 0;
 for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
  if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
   str += json.slice(start, i) + '\\ ';
   i += 1;
   start = i;
   ch = '\\';
  }
  if (ch === '\\')
   switch (json[i + 1]) {
    case 'u':
     {
      str += json.slice(start, i);
      const code = json.substr(i + 2, 4);
      switch (code) {
       case '0000':
        str += '\\0';
        break;
       case '0007':
        str += '\\a';
        break;
       case '000b':
        str += '\\v';
        break;
       case '001b':
        str += '\\e';
        break;
       case '0085':
        str += '\\N';
        break;
       case '00a0':
        str += '\\_';
        break;
       case '2028':
        str += '\\L';
        break;
       case '2029':
        str += '\\P';
        break;
       default:
        if (code.substr(0, 2) === '00')
         str += '\\x' + code.substr(2);
        else
         str += json.substr(i, 6);
      }
      i += 5;
      start = i + 1;
     }
     break;
    case 'n':
     if (implicitKey ||
      json[i + 2] === '"' ||
      json.length < minMultiLineLength) {
      i += 1;
     }
     else {
      str += json.slice(start, i) + '\n\n';
      while (json[i + 2] === '\\' &&
       json[i + 3] === 'n' &&
       json[i + 4] !== '"') {
       str += '\n';
       i += 2;
      }
      str += indent;
      if (json[i + 2] === ' ')
       str += '\\';
      i += 1;
      start = i + 1;
     }
     break;
    default:
     i += 1;
   }
 }
 str = start ? str + json.slice(start) : json;
 return implicitKey
  ? str
  : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
 if (ctx.options.singleQuote === false ||
  (ctx.implicitKey && value.includes('\n')) ||
  /[ \t]\n|\n[ \t]/.test(value)
 )
  return doubleQuotedString(value, ctx);
 const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
 const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
 return ctx.implicitKey
  ? res
  : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
 const { singleQuote } = ctx.options;
 let qs;
 if (singleQuote === false)
  qs = doubleQuotedString;
 else {
  const hasDouble = value.includes('"');
  const hasSingle = value.includes("'");
  if (hasDouble && !hasSingle)
   qs = singleQuotedString;
  else if (hasSingle && !hasDouble)
   qs = doubleQuotedString;
  else
   qs = singleQuote ? singleQuotedString : doubleQuotedString;
 }
 return qs(value, ctx);
}
let blockEndNewlines;
try {
 blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
 blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
 const { blockQuote, commentString, lineWidth } = ctx.options;
 if (!blockQuote || /\n[\t ]+$/.test(value)) {
  return quotedString(value, ctx);
 }
 const indent = ctx.indent ||
  (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
 const literal = blockQuote === 'literal'
  ? true
  : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
   ? false
   : type === Scalar.Scalar.BLOCK_LITERAL
    ? true
    : !lineLengthOverLimit(value, lineWidth, indent.length);
 if (!value)
  return literal ? '|\n' : '>\n';
 let chomp;
 let endStart;
 for (endStart = value.length; endStart > 0; --endStart) {
  const ch = value[endStart - 1];
  if (ch !== '\n' && ch !== '\t' && ch !== ' ')
   break;
 }
 let end = value.substring(endStart);
 const endNlPos = end.indexOf('\n');
 if (endNlPos === -1) {
  chomp = '-';
 }
 else if (value === end || endNlPos !== end.length - 1) {
  chomp = '+';
  if (onChompKeep)
   onChompKeep();
 }
 else {
  chomp = '';
 }
 if (end) {
  value = value.slice(0, -end.length);
  if (end[end.length - 1] === '\n')
   end = end.slice(0, -1);
  end = end.replace(blockEndNewlines, `$&${indent}`);
 }
 let startWithSpace = false;
 let startEnd;
 let startNlPos = -1;
 for (startEnd = 0; startEnd < value.length; ++startEnd) {
  const ch = value[startEnd];
  if (ch === ' ')
   startWithSpace = true;
  else if (ch === '\n')
   startNlPos = startEnd;
  else
   break;
 }
 let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
 if (start) {
  value = value.substring(start.length);
  start = start.replace(/\n+/g, `$&${indent}`);
 }
 const indentSize = indent ? '2' : '1';
 let header = (startWithSpace ? indentSize : '') + chomp;
 if (comment) {
  header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
  if (onComment)
   onComment();
 }
 if (!literal) {
  const foldedValue = value
   .replace(/\n+/g, '\n$&')
   .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2')
   .replace(/\n+/g, `$&${indent}`);
  let literalFallback = false;
  const foldOptions = getFoldOptions(ctx, true);
  if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
   foldOptions.onOverflow = () => {
    literalFallback = true;
   };
  }
  const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
  if (!literalFallback)
   return `>${header}\n${indent}${body}`;
 }
 value = value.replace(/\n+/g, `$&${indent}`);
 return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
 const { type, value } = item;
 const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
 if ((implicitKey && value.includes('\n')) ||
  (inFlow && /[[\]{},]/.test(value))) {
  return quotedString(value, ctx);
 }
 if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
  return implicitKey || inFlow || !value.includes('\n')
   ? quotedString(value, ctx)
   : blockString(item, ctx, onComment, onChompKeep);
 }
 if (!implicitKey &&
  !inFlow &&
  type !== Scalar.Scalar.PLAIN &&
  value.includes('\n')) {
  return blockString(item, ctx, onComment, onChompKeep);
 }
 if (containsDocumentMarker(value)) {
  if (indent === '') {
   ctx.forceBlockIndent = true;
   return blockString(item, ctx, onComment, onChompKeep);
  }
  else if (implicitKey && indent === indentStep) {
   return quotedString(value, ctx);
  }
 }
 const str = value.replace(/\n+/g, `$&\n${indent}`);
 if (actualString) {
  const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
  const { compat, tags } = ctx.doc.schema;
  if (tags.some(test) || compat?.some(test))
   return quotedString(value, ctx);
 }
 return implicitKey
  ? str
  : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
 const { implicitKey, inFlow } = ctx;
 const ss = typeof item.value === 'string'
  ? item
  : Object.assign({}, item, { value: String(item.value) });
 let { type } = item;
 if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
  if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
   type = Scalar.Scalar.QUOTE_DOUBLE;
 }
 const _stringify = (_type) => {
  switch (_type) {
   case Scalar.Scalar.BLOCK_FOLDED:
   case Scalar.Scalar.BLOCK_LITERAL:
    return implicitKey || inFlow
     ? quotedString(ss.value, ctx)
     : blockString(ss, ctx, onComment, onChompKeep);
   case Scalar.Scalar.QUOTE_DOUBLE:
    return doubleQuotedString(ss.value, ctx);
   case Scalar.Scalar.QUOTE_SINGLE:
    return singleQuotedString(ss.value, ctx);
   case Scalar.Scalar.PLAIN:
    return plainString(ss, ctx, onComment, onChompKeep);
   default:
    return null;
  }
 };
 let res = _stringify(type);
 if (res === null) {
  const { defaultKeyType, defaultStringType } = ctx.options;
  const t = (implicitKey && defaultKeyType) || defaultStringType;
  res = _stringify(t);
  if (res === null)
   throw new Error(`Unsupported default string type ${t}`);
 }
 return res;
}
exports.stringifyString = stringifyString;
}),
204:
((__unused_webpack_module, exports, __nccwpck_require__) => {
var identity = __nccwpck_require__(1127);
const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
function visit(node, visitor) {
 const visitor_ = initVisitor(visitor);
 if (identity.isDocument(node)) {
  const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
  if (cd === REMOVE)
   node.contents = null;
 }
 else
  visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
 const ctrl = callVisitor(key, node, visitor, path);
 if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
  replaceNode(key, path, ctrl);
  return visit_(key, ctrl, visitor, path);
 }
 if (typeof ctrl !== 'symbol') {
  if (identity.isCollection(node)) {
   path = Object.freeze(path.concat(node));
   for (let i = 0; i < node.items.length; ++i) {
    const ci = visit_(i, node.items[i], visitor, path);
    if (typeof ci === 'number')
     i = ci - 1;
    else if (ci === BREAK)
     return BREAK;
    else if (ci === REMOVE) {
     node.items.splice(i, 1);
     i -= 1;
    }
   }
  }
  else if (identity.isPair(node)) {
   path = Object.freeze(path.concat(node));
   const ck = visit_('key', node.key, visitor, path);
   if (ck === BREAK)
    return BREAK;
   else if (ck === REMOVE)
    node.key = null;
   const cv = visit_('value', node.value, visitor, path);
   if (cv === BREAK)
    return BREAK;
   else if (cv === REMOVE)
    node.value = null;
  }
 }
 return ctrl;
}
async function visitAsync(node, visitor) {
 const visitor_ = initVisitor(visitor);
 if (identity.isDocument(node)) {
  const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
  if (cd === REMOVE)
   node.contents = null;
 }
 else
  await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
 const ctrl = await callVisitor(key, node, visitor, path);
 if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
  replaceNode(key, path, ctrl);
  return visitAsync_(key, ctrl, visitor, path);
 }
 if (typeof ctrl !== 'symbol') {
  if (identity.isCollection(node)) {
   path = Object.freeze(path.concat(node));
   for (let i = 0; i < node.items.length; ++i) {
    const ci = await visitAsync_(i, node.items[i], visitor, path);
    if (typeof ci === 'number')
     i = ci - 1;
    else if (ci === BREAK)
     return BREAK;
    else if (ci === REMOVE) {
     node.items.splice(i, 1);
     i -= 1;
    }
   }
  }
  else if (identity.isPair(node)) {
   path = Object.freeze(path.concat(node));
   const ck = await visitAsync_('key', node.key, visitor, path);
   if (ck === BREAK)
    return BREAK;
   else if (ck === REMOVE)
    node.key = null;
   const cv = await visitAsync_('value', node.value, visitor, path);
   if (cv === BREAK)
    return BREAK;
   else if (cv === REMOVE)
    node.value = null;
  }
 }
 return ctrl;
}
function initVisitor(visitor) {
 if (typeof visitor === 'object' &&
  (visitor.Collection || visitor.Node || visitor.Value)) {
  return Object.assign({
   Alias: visitor.Node,
   Map: visitor.Node,
   Scalar: visitor.Node,
   Seq: visitor.Node
  }, visitor.Value && {
   Map: visitor.Value,
   Scalar: visitor.Value,
   Seq: visitor.Value
  }, visitor.Collection && {
   Map: visitor.Collection,
   Seq: visitor.Collection
  }, visitor);
 }
 return visitor;
}
function callVisitor(key, node, visitor, path) {
 if (typeof visitor === 'function')
  return visitor(key, node, path);
 if (identity.isMap(node))
  return visitor.Map?.(key, node, path);
 if (identity.isSeq(node))
  return visitor.Seq?.(key, node, path);
 if (identity.isPair(node))
  return visitor.Pair?.(key, node, path);
 if (identity.isScalar(node))
  return visitor.Scalar?.(key, node, path);
 if (identity.isAlias(node))
  return visitor.Alias?.(key, node, path);
 return undefined;
}
function replaceNode(key, path, node) {
 const parent = path[path.length - 1];
 if (identity.isCollection(parent)) {
  parent.items[key] = node;
 }
 else if (identity.isPair(parent)) {
  if (key === 'key')
   parent.key = node;
  else
   parent.value = node;
 }
 else if (identity.isDocument(parent)) {
  parent.contents = node;
 }
 else {
  const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
  throw new Error(`Cannot replace node with ${pt} parent`);
 }
}
exports.visit = visit;
exports.visitAsync = visitAsync;
}),
5974:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Gq: () => ( reachable),
Nc: () => ( readWalked),
O2: () => ( listByDate),
Q4: () => ( listRange),
fe: () => ( findMergeBase)
});
const walked = new WeakMap();
function readWalked(store, sha) {
 const known = walked.get(store) ?? new Map();
 walked.set(store, known);
 const found = known.get(sha) ?? parseWalked(sha, store.read(sha).body);
 known.set(sha, found);
 return found;
}
function parseWalked(sha, body) {
 const header = body.toString('latin1', 0, body.indexOf('\n\n'));
 const [, date = '0'] = /^committer .*> (-?\d+) [+-]\d+$/m.exec(header) ?? [];
 return {
  sha,
  tree: /^tree ([0-9a-f]+)$/m.exec(header)?.[1] ?? '',
  parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
  date: Number(date),
 };
}
function reachable(store, from) {
 const seen = new Set();
 const stack = [...from];
 for (let sha = stack.pop(); sha !== undefined; sha = stack.pop()) {
  if (seen.has(sha))
   continue;
  seen.add(sha);
  stack.push(...readWalked(store, sha).parents);
 }
 return seen;
}
function listRange(store, base, head) {
 const excluded = base === null ? new Set() : reachable(store, [base]);
 const included = [...reachable(store, [head])].filter((sha) => !excluded.has(sha));
 const children = new Map(included.map((sha) => [sha, 0]));
 for (const sha of included)
  for (const parent of readWalked(store, sha).parents) {
   const count = children.get(parent);
   if (count !== undefined)
    children.set(parent, count + 1);
  }
 const ready = children.has(head) ? [readWalked(store, head)] : [];
 const ordered = [];
 for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
  ordered.push(next.sha);
  for (const parent of next.parents) {
   const left = (children.get(parent) ?? 0) - 1;
   if (!children.has(parent))
    continue;
   children.set(parent, left);
   if (left === 0)
    insertByDate(ready, readWalked(store, parent));
  }
 }
 return ordered;
}
function insertByDate(queue, commit) {
 const at = queue.findIndex(({ date }) => date < commit.date);
 if (at === -1)
  queue.push(commit);
 else
  queue.splice(at, 0, commit);
}
function listByDate(store, head) {
 const seen = new Set([head]);
 const queue = [readWalked(store, head)];
 const ordered = [];
 for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
  ordered.push(next.sha);
  for (const parent of next.parents) {
   if (seen.has(parent))
    continue;
   seen.add(parent);
   insertByDate(queue, readWalked(store, parent));
  }
 }
 return ordered;
}
function findMergeBase(store, a, b) {
 const ofB = reachable(store, [b]);
 const common = [...reachable(store, [a])].filter((sha) => ofB.has(sha));
 const behind = reachable(store, common.flatMap((sha) => readWalked(store, sha).parents));
 const best = common.filter((sha) => !behind.has(sha)).map((sha) => readWalked(store, sha));
 return best.toSorted((one, other) => other.date - one.date)[0]?.sha ?? null;
}
}),
4527:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
$O: () => ( openObjectStore),
Z0: () => ( closeObjectStore),
xK: () => ( isTree)
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8522);
var _pack_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2585);
const stores = new Map();
function openObjectStore(gitDirectory) {
 const known = stores.get(gitDirectory);
 if (known !== undefined)
  return known;
 const store = createObjectStore(gitDirectory);
 stores.set(gitDirectory, store);
 return store;
}
function closeObjectStore(gitDirectory) {
 stores.delete(gitDirectory);
}
function createObjectStore(gitDirectory) {
 const config = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(gitDirectory, 'config'), 'utf8');
 const format = /objectformat\s*=\s*sha256/i.test(config) ? 'sha256' : 'sha1';
 const objects = new Map();
 const trees = new Map();
 let pack = null;
 const find = (sha) => {
  const known = objects.get(sha);
  if (known !== undefined)
   return known;
  const found = readLoose(gitDirectory, sha) ?? readByGit(gitDirectory, sha);
  if (found !== null)
   objects.set(sha, found);
  return found;
 };
 const read = (sha) => {
  const found = find(sha);
  if (found === null)
   throw new Error(`${gitDirectory} has no object ${sha}`);
  return found;
 };
 const write = (type, body) => {
  const sha = hashObject(format, type, body);
  if (objects.has(sha))
   return sha;
  const object = { type, body };
  objects.set(sha, object);
  if (pack !== null)
   pack.set(sha, object);
  else
   writeLoose(gitDirectory, sha, object);
  return sha;
 };
 return {
  format,
  write,
  writeTogether: (act) => {
   if (pack !== null)
    return act();
   pack = new Map();
   try {
    return act();
   }
   finally {
    const written = pack;
    pack = null;
    if (written.size > 0)
     (0,_pack_js__WEBPACK_IMPORTED_MODULE_5__ .h)(gitDirectory, format, written);
   }
  },
  read,
  find,
  readTree: (sha) => {
   const known = trees.get(sha) ?? parseTree(read(sha).body, format);
   trees.set(sha, known);
   return known;
  },
  writeTree: (entries) => {
   const sorted = entries.toSorted((a, b) => compare(sortName(a), sortName(b)));
   const sha = write('tree', buildTree(sorted));
   trees.set(sha, sorted);
   return sha;
  },
 };
}
function hashObject(format, type, body) {
 return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(format).update(`${type} ${body.length}\0`).update(body).digest('hex');
}
function isTree({ mode }) {
 return mode === '40000';
}
function sortName(entry) {
 return isTree(entry) ? `${entry.name}/` : entry.name;
}
function compare(a, b) {
 if (a === b)
  return 0;
 return a < b ? -1 : 1;
}
function buildTree(entries) {
 return Buffer.concat(entries.flatMap(({ mode, name, sha }) => [
  Buffer.from(`${mode} ${name}\0`, 'latin1'),
  Buffer.from(sha, 'hex'),
 ]));
}
function parseTree(body, format) {
 const shaBytes = format === 'sha1' ? 20 : 32;
 const entries = [];
 for (let at = 0; at < body.length;) {
  const space = body.indexOf(0x20, at);
  const end = body.indexOf(0, space);
  entries.push({
   mode: body.toString('latin1', at, space),
   name: body.toString('latin1', space + 1, end),
   sha: body.toString('hex', end + 1, end + 1 + shaBytes),
  });
  at = end + 1 + shaBytes;
 }
 return entries;
}
function loosePath(gitDirectory, sha) {
 return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(gitDirectory, 'objects', sha.slice(0, 2), sha.slice(2));
}
function writeLoose(gitDirectory, sha, { type, body }) {
 const path = loosePath(gitDirectory, sha);
 if ((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(path))
  return;
 (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
 const header = Buffer.from(`${type} ${body.length}\0`);
 (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync)(path, (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.deflateSync)(Buffer.concat([header, body]), { level: 1 }));
}
function readLoose(gitDirectory, sha) {
 const path = loosePath(gitDirectory, sha);
 if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(path))
  return null;
 const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.inflateSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(path));
 const end = bytes.indexOf(0);
 const [type = ''] = bytes.toString('latin1', 0, end).split(' ');
 return { type: type, body: bytes.subarray(end + 1) };
}
function readByGit(gitDirectory, sha) {
 if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(gitDirectory, 'objects/pack')))
  return null;
 const output = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['--git-dir', gitDirectory, 'cat-file', '--batch'], {
  input: `${sha}\n`,
  maxBuffer: 1 << 30,
  env: { PATH: process.env['PATH'] ?? '', GIT_NO_LAZY_FETCH: '1' },
 });
 const end = output.indexOf(0x0a);
 const [, type = '', size = ''] = output.toString('latin1', 0, end).split(' ');
 if (type === 'missing' || type === 'ambiguous')
  return null;
 return { type: type, body: output.subarray(end + 1, end + 1 + Number(size)) };
}
}),
2585:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
h: () => ( writePack)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8522);
const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 };
const MAX_PACK_BYTES = 2 ** 31;
function writePack(gitDirectory, format, objects) {
 const header = Buffer.alloc(12);
 header.write('PACK');
 header.writeUInt32BE(2, 4);
 header.writeUInt32BE(objects.size, 8);
 const parts = [header];
 const places = [];
 let offset = header.length;
 for (const [sha, { type, body }] of objects) {
  const entry = Buffer.concat([
   entryHeader(TYPES[type], body.length),
   (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.deflateSync)(body, { level: 1 }),
  ]);
  places.push({ sha, offset, checksum: (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(entry) });
  parts.push(entry);
  offset += entry.length;
 }
 if (offset >= MAX_PACK_BYTES)
  throw new Error(`a pack of ${offset} bytes is not modelled`);
 const content = Buffer.concat(parts);
 const trailer = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(content).digest();
 const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDirectory, 'objects', 'pack');
 (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
 const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `pack-${trailer.toString('hex')}`);
 const temporary = `${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
 (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, Buffer.concat([content, trailer]));
 (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, `${name}.pack`);
 (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(`${name}.idx`, buildIndex(format, places, trailer));
}
function entryHeader(type, size) {
 const bytes = [];
 let rest = Math.floor(size / 16);
 let byte = (type << 4) | (size & 15);
 while (rest > 0) {
  bytes.push(byte | 0x80);
  byte = rest & 0x7f;
  rest = Math.floor(rest / 128);
 }
 return Buffer.from([...bytes, byte]);
}
function buildIndex(format, places, packTrailer) {
 const sorted = places.toSorted((a, b) => (a.sha < b.sha ? -1 : 1));
 const fanout = Buffer.alloc(256 * 4);
 const counts = Array.from({ length: 256 }, () => 0);
 for (const { sha } of sorted) {
  const first = Number.parseInt(sha.slice(0, 2), 16);
  counts[first] = (counts[first] ?? 0) + 1;
 }
 let sum = 0;
 for (const [index, count] of counts.entries())
  fanout.writeUInt32BE((sum += count), index * 4);
 const table = (value) => {
  const bytes = Buffer.alloc(sorted.length * 4);
  for (const [index, place] of sorted.entries())
   bytes.writeUInt32BE(value(place), index * 4);
  return bytes;
 };
 const content = Buffer.concat([
  Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]),
  fanout,
  ...sorted.map(({ sha }) => Buffer.from(sha, 'hex')),
  table(({ checksum }) => checksum),
  table(({ offset }) => offset),
  packTrailer,
 ]);
 return Buffer.concat([content, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(content).digest()]);
}
}),
7876:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Ch: () => ( openStore),
Dy: () => ( listRefs),
G1: () => ( openRefsOf),
zY: () => ( peel)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
var _object_store_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4527);
var _refs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1918);
function openStore(directory) {
 return (0,_object_store_js__WEBPACK_IMPORTED_MODULE_2__ .$O)(gitDirectoryOf(directory));
}
function openRefsOf(directory) {
 return (0,_refs_js__WEBPACK_IMPORTED_MODULE_3__ .r)(gitDirectoryOf(directory));
}
function gitDirectoryOf(directory) {
 const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git');
 return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(inside) ? inside : directory;
}
function listRefs(directory) {
 return openRefsOf(directory)
  .list()
  .filter(({ name }) => /^refs\/(?:heads|tags)\//.test(name));
}
function peel(store, sha) {
 const object = store.find(sha);
 if (object?.type !== 'tag')
  return object?.type === 'commit' ? sha : null;
 return peel(store, /^object ([0-9a-f]+)/.exec(object.body.toString('latin1'))?.[1] ?? '');
}
}),
1918:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
r: () => ( openRefs)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
function openRefs(gitDirectory) {
 const path = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDirectory, name);
 const readFile = (name) => {
  try {
   return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path(name), 'utf8').trim();
  }
  catch {
   return null;
  }
 };
 const readPacked = () => new Map([...(readFile('packed-refs') ?? '').matchAll(/^([0-9a-f]{40,64}) (\S.*)$/gm)].map(([, sha = '', name = '']) => [name, sha]));
 const read = (name) => {
  const text = readFile(name);
  if (text === null || text === '')
   return readPacked().get(name) ?? null;
  return text.startsWith('ref: ') ? read(text.slice('ref: '.length)) : text;
 };
 const write = (name, text) => {
  (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path(name)), { recursive: true });
  (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path(name), `${text}\n`);
 };
 return {
  read,
  write,
  remove: (name) => {
   (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path(name), { force: true });
   const packed = readPacked();
   if (!packed.delete(name))
    return;
   const lines = [...packed].map(([other, sha]) => `${sha} ${other}\n`);
   (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path('packed-refs'), lines.join(''));
  },
  list: () => {
   const names = new Set([...listFiles(gitDirectory), ...readPacked().keys()]);
   return [...names].toSorted(compareBytes).flatMap((name) => {
    const sha = read(name);
    return sha === null ? [] : [{ name, sha }];
   });
  },
  readHead: () => {
   const text = readFile('HEAD') ?? '';
   return text.startsWith('ref: ') ? { ref: text.slice('ref: '.length) } : { sha: text };
  },
  writeHead: (head) => write('HEAD', 'ref' in head ? `ref: ${head.ref}` : head.sha),
 };
}
function listFiles(gitDirectory) {
 const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDirectory, 'refs');
 if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
  return [];
 return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
  .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(gitDirectory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)))
  .map((path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
}
function compareBytes(a, b) {
 return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
}),
8843:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Md: () => ( mergeTrees),
j_: () => ( diffTrees),
nT: () => ( listTree),
rb: () => ( changeTree)
});
var _object_store_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4527);
function changeTree(store, tree, changes) {
 const entries = new Map(tree === null ? [] : store.readTree(tree).map((entry) => [entry.name, entry]));
 const below = new Map();
 for (const [path, entry] of changes) {
  const slash = path.indexOf('/');
  if (slash === -1) {
   below.delete(path);
   if (entry === null)
    entries.delete(path);
   else
    entries.set(path, { name: path, ...entry });
   continue;
  }
  const folder = path.slice(0, slash);
  const inFolder = below.get(folder) ?? new Map();
  inFolder.set(path.slice(slash + 1), entry);
  below.set(folder, inFolder);
 }
 for (const [name, inFolder] of below) {
  const known = entries.get(name);
  const sha = changeTree(store, known && (0,_object_store_js__WEBPACK_IMPORTED_MODULE_0__ .xK)(known) ? known.sha : null, inFolder);
  if (sha !== null)
   entries.set(name, { name, mode: '40000', sha });
  else if (known && (0,_object_store_js__WEBPACK_IMPORTED_MODULE_0__ .xK)(known))
   entries.delete(name);
 }
 return entries.size === 0 ? null : store.writeTree([...entries.values()]);
}
function listTree(store, tree, prefix = '') {
 const files = new Map();
 for (const entry of store.readTree(tree)) {
  const path = prefix + entry.name;
  if ((0,_object_store_js__WEBPACK_IMPORTED_MODULE_0__ .xK)(entry))
   for (const [name, file] of listTree(store, entry.sha, `${path}/`))
    files.set(name, file);
  else
   files.set(path, { mode: entry.mode, sha: entry.sha });
 }
 return files;
}
function diffTrees(store, [before, after], prefix = '') {
 if (before === after)
  return [];
 const old = new Map(before === null ? [] : store.readTree(before).map((entry) => [entry.name, entry]));
 const now = new Map(after === null ? [] : store.readTree(after).map((entry) => [entry.name, entry]));
 const names = [...new Set([...old.keys(), ...now.keys()])];
 const changes = names.flatMap((name) => {
  const [from, to] = [old.get(name), now.get(name)];
  if (from?.sha === to?.sha && from?.mode === to?.mode)
   return [];
  const path = prefix + name;
  const trees = [from, to].map((entry) => (entry && (0,_object_store_js__WEBPACK_IMPORTED_MODULE_0__ .xK)(entry) ? entry.sha : null));
  const files = [from, to].map((entry) => entry && !(0,_object_store_js__WEBPACK_IMPORTED_MODULE_0__ .xK)(entry) ? { mode: entry.mode, sha: entry.sha } : null);
  return [
   ...diffTrees(store, [trees[0] ?? null, trees[1] ?? null], `${path}/`),
   ...(files[0] || files[1]
    ? [{ path, before: files[0] ?? null, after: files[1] ?? null }]
    : []),
  ];
 });
 return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
function mergeTrees(store, base, [ours, theirs]) {
 const wanted = diffTrees(store, [base, theirs]);
 const own = new Map(diffTrees(store, [base, ours]).map((change) => [change.path, change.after]));
 for (const { path, after } of wanted)
  if (own.has(path) && own.get(path)?.sha !== after?.sha)
   throw new Error(`both sides of a merge change ${path}`);
 return changeTree(store, ours, new Map(wanted.map(({ path, after }) => [path, after])));
}
}),
7341:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
ED: () => ( parseTag),
L5: () => ( parseCommit),
SL: () => ( toTagJson),
VD: () => ( toCommitJson),
s5: () => ( nodeId)
});
function parseCommit(sha, raw) {
 const { headers, body, decode } = parseObject(raw);
 return {
  sha,
  tree: headers.get('tree')?.[0]?.toString('latin1') ?? '',
  parents: (headers.get('parent') ?? []).map((parent) => parent.toString('latin1')),
  author: parseSignature(decode(headers.get('author')?.[0] ?? Buffer.alloc(0))),
  committer: parseSignature(decode(headers.get('committer')?.[0] ?? Buffer.alloc(0))),
  message: decode(body).replace(/\n$/, ''),
 };
}
function parseTag(sha, raw) {
 const { headers, body, decode } = parseObject(raw);
 const header = (name) => decode(headers.get(name)?.[0] ?? Buffer.alloc(0));
 return {
  sha,
  name: header('tag'),
  message: decode(body).replace(/\n$/, ''),
  tagger: headers.has('tagger') ? parseSignature(header('tagger')) : null,
  object: { type: header('type'), sha: header('object') },
 };
}
function toCommitJson(commit, context) {
 const { sha, author, committer, message } = commit;
 const url = `${context.apiUrl}/commits/${sha}`;
 return {
  sha,
  node_id: nodeId('C', sha),
  commit: {
   author,
   committer,
   message,
   tree: { sha: commit.tree, url: `${context.apiUrl}/git/trees/${commit.tree}` },
   url: `${context.apiUrl}/git/commits/${sha}`,
   comment_count: 0,
   verification: UNSIGNED,
  },
  url,
  html_url: `${context.webUrl}/commit/${sha}`,
  comments_url: `${url}/comments`,
  author: toAccountJson(context.findAccount(author.email)),
  committer: toAccountJson(context.findAccount(committer.email)),
  parents: commit.parents.map((parent) => ({
   sha: parent,
   url: `${context.apiUrl}/commits/${parent}`,
   html_url: `${context.webUrl}/commit/${parent}`,
  })),
 };
}
function toTagJson(tag, context) {
 return {
  node_id: nodeId('TA', tag.sha),
  sha: tag.sha,
  url: `${context.apiUrl}/git/tags/${tag.sha}`,
  tagger: tag.tagger,
  object: { ...tag.object, url: `${context.apiUrl}/git/${tag.object.type}s/${tag.object.sha}` },
  tag: tag.name,
  message: tag.message,
  verification: UNSIGNED,
 };
}
function nodeId(prefix, name) {
 return `${prefix}_${Buffer.from(name).toString('base64url')}`;
}
const UNSIGNED = {
 verified: false,
 reason: 'unsigned',
 signature: null,
 payload: null,
 verified_at: null,
};
function toAccountJson(account) {
 if (account === null)
  return null;
 return { ...account, node_id: nodeId('U', String(account.id)), type: 'User', site_admin: false };
}
function parseObject(raw) {
 const headers = new Map();
 let offset = 0;
 while (offset < raw.length && raw[offset] !== 0x0a) {
  const newline = raw.indexOf(0x0a, offset);
  const end = newline === -1 ? raw.length : newline;
  const space = raw.indexOf(0x20, offset);
  if (space > offset) {
   const name = raw.toString('latin1', offset, space);
   headers.set(name, [...(headers.get(name) ?? []), raw.subarray(space + 1, end)]);
  }
  offset = end + 1;
 }
 const encoding = headers.get('encoding')?.[0]?.toString('latin1') ?? 'UTF-8';
 return { headers, body: raw.subarray(offset + 1), decode: (bytes) => decodeText(bytes, encoding) };
}
function decodeText(bytes, encoding) {
 if (/^(iso-?8859-1|latin-?1)$/i.test(encoding))
  return bytes.toString('latin1');
 try {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
 }
 catch {
  return bytes.toString('utf8');
 }
}
function parseSignature(line) {
 const match = /^(.*?) ?<(.*)>(?: (-?\d+)(?: [+-]\d{4})?)?$/s.exec(line);
 if (!match)
  throw new Error(`not a git signature: ${line}`);
 const [, name = '', email = '', seconds = 0] = match;
 const date = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
 return { name, email, date };
}
}),
1165:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 T: () => ( startGitHubServer)
});
var http_loopback = __nccwpck_require__(2157);
var objects = __nccwpck_require__(7341);
;
function serve(repository) {
 return {
  defaultBranch: 'main',
  private: false,
  ...repository,
 };
}
function ok(body, headers = {}) {
 return { status: 200, headers, body };
}
function problem(status, message) {
 const documentationUrl = 'https://docs.github.com/rest';
 return { status, body: { message, documentation_url: documentationUrl, status: String(status) } };
}
function notFound() {
 return problem(404, 'Not Found');
}
;
const HOUR = 3600;
function createRateLimit(options) {
 const { limit = 5000, remaining = limit, reset = now() + HOUR } = options ?? {};
 return { limit, remaining, reset };
}
function takeRequest(rate) {
 if (now() >= rate.reset) {
  rate.remaining = rate.limit;
  rate.reset = now() + HOUR;
 }
 if (rate.remaining <= 0)
  return false;
 rate.remaining -= 1;
 return true;
}
function rateHeaders({ limit, remaining, reset }) {
 return {
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-used': String(limit - remaining),
  'x-ratelimit-reset': String(reset),
  'x-ratelimit-resource': 'core',
 };
}
function rateLimitExceeded() {
 return problem(403, 'API rate limit exceeded for installation ID 12345.');
}
function rateLimitJson({ limit, remaining, reset }) {
 const core = { limit, remaining, reset, used: limit - remaining, resource: 'core' };
 return { resources: { core }, rate: core };
}
function readCaller(token, tokens) {
 if (token === null)
  return { kind: 'anonymous' };
 return tokens.includes(token) ? { kind: 'token', token } : { kind: 'unknown' };
}
function readApiToken({ headers }) {
 if (headers.authorization === undefined)
  return null;
 return /^(?:bearer|token) (\S+)$/i.exec(headers.authorization)?.[1] ?? '';
}
function canRead(caller, repository) {
 if (caller.kind === 'unknown')
  return false;
 if (!repository.private)
  return true;
 if (caller.kind === 'anonymous')
  return false;
 return repository.readers === undefined || repository.readers.includes(caller.token);
}
function now() {
 return Math.floor(Date.now() / 1000);
}
var git_history = __nccwpck_require__(5974);
var trees = __nccwpck_require__(8843);
var read = __nccwpck_require__(7876);
var external_node_child_process_ = __nccwpck_require__(1421);
var external_node_os_ = __nccwpck_require__(8161);
var external_node_util_ = __nccwpck_require__(7975);
;
async function readGit(directory, args) {
 const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', [...args], {
  cwd: directory,
  env: serverEnvironment(),
  encoding: 'buffer',
  maxBuffer: 1 << 30,
 });
 return stdout;
}
async function runProcess(args, options) {
 const child = (0,external_node_child_process_.spawn)('git', [...args], {
  cwd: options.directory,
  env: { ...serverEnvironment(), ...options.environment },
 });
 const stdout = [];
 const stderr = [];
 child.stdout.on('data', (chunk) => stdout.push(chunk));
 child.stderr.on('data', (chunk) => stderr.push(chunk));
 child.stdin.on('error', () => undefined);
 child.stdin.end(options.input);
 const code = await new Promise((resolve, reject) => {
  child.on('error', reject);
  child.on('close', (status) => resolve(status ?? -1));
 });
 return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
}
async function resolveCommit({ directory, defaultBranch }, ref) {
 const store = (0,read.Ch)(directory);
 const refs = (0,read.G1)(directory);
 const isCommit = (sha) => store.find(sha)?.type === 'commit';
 if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(ref) && isCommit(ref.toLowerCase()))
  return ref.toLowerCase();
 if (/^[0-9a-f]{4,63}$/i.test(ref)) {
  const whole = await completeSha(directory, ref);
  if (whole !== null && isCommit(whole))
   return whole;
 }
 for (const name of candidateNames(ref, defaultBranch)) {
  const sha = refs.read(name);
  const commit = sha === null ? null : (0,read.zY)(store, sha);
  if (commit !== null)
   return commit;
 }
 return null;
}
async function completeSha(directory, short) {
 const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', short];
 return await readGit(directory, args).then((stdout) => stdout.toString('utf8').trim(), () => null);
}
function candidateNames(ref, defaultBranch) {
 if (ref === 'HEAD')
  return [`refs/heads/${defaultBranch}`];
 if (ref === '' || /[\0-\x20~^:?*[\\\x7f]|@\{|\.\./.test(ref))
  return [];
 return [ref.startsWith('refs/') ? ref : `refs/${ref}`, `refs/tags/${ref}`, `refs/heads/${ref}`];
}
function serverEnvironment() {
 return {
  PATH: process.env['PATH'] ?? '',
  HOME: (0,external_node_os_.tmpdir)(),
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_GLOBAL: external_node_os_.devNull,
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_CONFIG_COUNT: '3',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
  GIT_CONFIG_KEY_1: 'uploadpack.allowFilter',
  GIT_CONFIG_VALUE_1: 'true',
  GIT_CONFIG_KEY_2: 'uploadpack.allowAnySHA1InWant',
  GIT_CONFIG_VALUE_2: 'true',
 };
}
;
const STATUSES = {
 A: 'added',
 D: 'removed',
 M: 'modified',
 R: 'renamed',
 C: 'copied',
 T: 'changed',
};
async function readCommitFiles(directory, commit) {
 const [parent] = commit.parents;
 const before = parent === undefined ? null : (0,git_history.Nc)((0,read.Ch)(directory), parent).tree;
 return await readFiles(directory, [before, commit.tree]);
}
async function readFilesBetween(directory, range) {
 const store = (0,read.Ch)(directory);
 const trees = [range.from, range.to].map((sha) => (0,git_history.Nc)(store, sha).tree);
 return await readFiles(directory, [trees[0] ?? null, trees[1] ?? '']);
}
function toFileJson(file, urls) {
 const path = file.filename.split('/').map(encodeURIComponent).join('/');
 return {
  sha: file.sha,
  filename: file.filename,
  status: file.status,
  additions: file.additions,
  deletions: file.deletions,
  changes: file.additions + file.deletions,
  blob_url: `${urls.webUrl}/blob/${urls.sha}/${path}`,
  raw_url: `${urls.webUrl}/raw/${urls.sha}/${path}`,
  contents_url: `${urls.apiUrl}/contents/${path}?ref=${urls.sha}`,
  ...(file.previousFilename === null ? {} : { previous_filename: file.previousFilename }),
 };
}
const known = new Map();
function readFiles(directory, trees) {
 const key = `${directory} ${trees.join(' ')}`;
 const found = known.get(key) ?? findFiles(directory, trees);
 known.set(key, found);
 return found;
}
async function findFiles(directory, [before, after]) {
 const store = (0,read.Ch)(directory);
 const changes = (0,trees.j_)(store, [before, after]);
 const mayBeRenamed = changes.some((change) => change.before === null) &&
  changes.some((change) => change.after === null);
 const isLarge = (sha) => sha !== undefined && (store.find(sha)?.body.length ?? 0) > MAX_COUNTED_BYTES;
 if ((mayBeRenamed && before !== null) ||
  changes.some((change) => isLarge(change.before?.sha) || isLarge(change.after?.sha)))
  return await readFilesByGit(directory, [before ?? emptyTree(store), after]);
 return changes.map((change) => toChangedFile(store, change));
}
const MAX_COUNTED_BYTES = 10_000;
function emptyTree(store) {
 return store.writeTree([]);
}
function toChangedFile(store, { path, before, after }) {
 return {
  sha: (after ?? before)?.sha ?? '',
  filename: Buffer.from(path, 'latin1').toString('utf8'),
  previousFilename: null,
  status: statusOf(before?.mode, after?.mode),
  ...countLines(store, [before?.sha, after?.sha]),
 };
}
function statusOf(before, after) {
 if (before === undefined)
  return 'added';
 if (after === undefined)
  return 'removed';
 return before.slice(0, 3) === after.slice(0, 3) ? 'modified' : 'changed';
}
function countLines(store, [before, after]) {
 const [old, now] = [before, after].map((sha) => readLines(store, sha));
 if (!old || !now)
  return { additions: 0, deletions: 0 };
 const same = longestCommonSubsequence(old, now);
 return { additions: now.length - same, deletions: old.length - same };
}
function readLines(store, sha) {
 if (sha === undefined)
  return [];
 const body = store.find(sha)?.body;
 if (body === undefined)
  return [`Subproject commit ${sha}\n`];
 return body.includes(0) ? null : (body.toString('latin1').match(/[^\n]*\n|[^\n]+$/g) ?? []);
}
function longestCommonSubsequence(a, b) {
 let row = Array.from({ length: b.length + 1 }, () => 0);
 for (const line of a) {
  const next = [0];
  for (const [index, other] of b.entries())
   next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
  row = next;
 }
 return row.at(-1) ?? 0;
}
async function readFilesByGit(directory, trees) {
 const args = ['diff-tree', '-r', '-z', '-M', '--raw', '--numstat', ...trees];
 return parseFiles((await readGit(directory, args)).toString('utf8').split('\0'));
}
function parseFiles(tokens) {
 const files = [];
 let at = 0;
 const next = () => tokens[at++] ?? '';
 while (tokens[at]?.startsWith(':')) {
  const [, , oldSha = '', newSha = '', letters = ''] = next().split(' ');
  const status = STATUSES[letters.charAt(0)];
  if (status === undefined)
   throw new Error(`git diff-tree gave the status ${letters}`);
  const previousFilename = status === 'renamed' || status === 'copied' ? next() : null;
  const sha = status === 'removed' ? oldSha : newSha;
  files.push({ sha, filename: next(), previousFilename, status, additions: 0, deletions: 0 });
 }
 for (const file of files) {
  const [added = '', deleted = ''] = next().split('\t');
  if (file.previousFilename !== null)
   at += 2;
  file.additions = Number(added) || 0;
  file.deletions = Number(deleted) || 0;
 }
 return files;
}
;
const LIST_PAGES = { defaultSize: 30, maximumSize: 100 };
const FILE_PAGES = { defaultSize: 300, maximumSize: 300 };
function readPage(query, rules) {
 const size = Number(query.get('per_page') ?? 0);
 const number = Number(query.get('page') ?? 1);
 return {
  number: Number.isInteger(number) && number > 0 ? number : 1,
  size: Number.isInteger(size) && size > 0 ? Math.min(size, rules.maximumSize) : rules.defaultSize,
  isAsked: query.has('page') || query.has('per_page'),
 };
}
function slicePage(items, page) {
 return items.slice((page.number - 1) * page.size, page.number * page.size);
}
function linkHeader(url, query, list) {
 const { page, total } = list;
 const last = Math.max(1, Math.ceil(total / page.size));
 const links = [];
 const add = (rel, number) => {
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(number));
  links.push(`<${url}?${parameters.toString()}>; rel="${rel}"`);
 };
 if (page.number > 1)
  add('prev', Math.min(page.number - 1, last));
 if (page.number < last) {
  add('next', page.number + 1);
  add('last', last);
 }
 if (page.number > 1)
  add('first', 1);
 return last === 1 && page.number === 1 ? {} : { link: links.join(', ') };
}
;
const UNPAGED_COMMITS = 250;
const COMPARE_FILES = 300;
const COMMIT_FILES = 3000;
const compareCommits = async (context) => {
 const { repository, query } = context;
 const [, baseName = '', headName = ''] = /^(.+?)\.\.\.(.+)$/s.exec(context.target) ?? [];
 const [base, head] = await Promise.all([baseName, headName].map((name) => resolveCommit(repository, withoutOwner(name, repository.fullName))));
 if (!base || !head)
  return notFound();
 const { directory } = repository;
 const store = (0,read.Ch)(directory);
 const mergeBase = (0,git_history.fe)(store, base, head);
 if (mergeBase === null)
  return problem(404, `No common ancestor between ${baseName} and ${headName}.`);
 const shas = (0,git_history.Q4)(store, base, head).toReversed();
 const behindBy = (0,git_history.Q4)(store, head, base).length;
 const page = readPage(query, LIST_PAGES);
 const selected = page.isAsked ? slicePage(shas, page) : shas.slice(-UNPAGED_COMMITS);
 const commits = readCommits(directory, [base, mergeBase, ...selected]);
 const json = commits.map((commit) => (0,objects.VD)(commit, context));
 const webUrl = `${context.webUrl}/compare/${context.target}`;
 const body = {
  url: `${context.apiUrl}/compare/${context.target}`,
  html_url: webUrl,
  permalink_url: webUrl,
  diff_url: `${webUrl}.diff`,
  patch_url: `${webUrl}.patch`,
  base_commit: json[0],
  merge_base_commit: json[1],
  status: compareStatus(shas.length, behindBy),
  ahead_by: shas.length,
  behind_by: behindBy,
  total_commits: shas.length,
  commits: json.slice(2),
  ...(page.number === 1 ? { files: await compareFiles(context, mergeBase, head) } : {}),
 };
 const total = shas.length;
 return ok(body, page.isAsked ? linkHeader(context.pagesUrl, query, { page, total }) : {});
};
const listCommits = async (context) => {
 const { repository, query } = context;
 for (const name of ['author', 'committer', 'path', 'since', 'until'])
  if (query.has(name))
   throw new Error(`the commit list's parameter ${name} is not modelled`);
 const start = await resolveCommit(repository, query.get('sha') ?? 'HEAD');
 if (start === null)
  return notFound();
 const shas = (0,git_history.O2)((0,read.Ch)(repository.directory), start);
 const page = readPage(query, LIST_PAGES);
 const commits = readCommits(repository.directory, slicePage(shas, page));
 const body = commits.map((commit) => (0,objects.VD)(commit, context));
 return ok(body, linkHeader(context.pagesUrl, query, { page, total: shas.length }));
};
const getCommit = async (context) => {
 const { repository, query, target } = context;
 const sha = await resolveCommit(repository, target);
 if (sha === null)
  return problem(422, `No commit found for SHA: ${target}`);
 const [commit] = readCommits(repository.directory, [sha]);
 if (!commit)
  throw new Error(`git has no commit ${sha}`);
 const all = await readCommitFiles(repository.directory, commit);
 const additions = all.reduce((sum, file) => sum + file.additions, 0);
 const deletions = all.reduce((sum, file) => sum + file.deletions, 0);
 const files = all.slice(0, COMMIT_FILES);
 const page = readPage(query, FILE_PAGES);
 const body = {
  ...(0,objects.VD)(commit, context),
  stats: { total: additions + deletions, additions, deletions },
  files: slicePage(files, page).map((file) => toFileJson(file, { ...context, sha })),
 };
 const url = context.pagesUrl;
 return ok(body, linkHeader(url, query, { page, total: files.length }));
};
function readCommits(directory, shas) {
 const store = (0,read.Ch)(directory);
 return shas.map((sha) => (0,objects.L5)(sha, store.read(sha).body));
}
async function compareFiles(context, from, to) {
 const files = await readFilesBetween(context.repository.directory, { from, to });
 return files.slice(0, COMPARE_FILES).map((file) => toFileJson(file, { ...context, sha: to }));
}
function compareStatus(aheadBy, behindBy) {
 if (aheadBy > 0)
  return behindBy > 0 ? 'diverged' : 'ahead';
 return behindBy > 0 ? 'behind' : 'identical';
}
function withoutOwner(name, fullName) {
 const [owner = '', repo = ''] = fullName.split('/');
 const prefix = [`${owner}:${repo}:`, `${owner}:`].find((known) => name.startsWith(known)) ?? '';
 return name.slice(prefix.length);
}
;
const listMatchingRefs = async (context) => {
 const { directory } = context.repository;
 const store = (0,read.Ch)(directory);
 const matching = (0,read.Dy)(directory).filter(({ name }) => name.startsWith(`refs/${context.target}`));
 return ok(matching.map(({ name, sha }) => toRefJson({ name, sha, type: store.read(sha).type }, context)));
};
const getTagObject = async (context) => {
 const sha = context.target;
 if (!/^[0-9a-f]{40,64}$/.test(sha))
  return notFound();
 const object = (0,read.Ch)(context.repository.directory).find(sha);
 return object?.type === 'tag' ? ok((0,objects.SL)((0,objects.ED)(sha, object.body), context)) : notFound();
};
function toRefJson({ name, type, sha }, context) {
 return {
  ref: name,
  node_id: (0,objects.s5)('REF', name),
  url: `${context.apiUrl}/git/${name}`,
  object: { sha, type, url: `${context.apiUrl}/git/${type}s/${sha}` },
 };
}
var external_node_zlib_ = __nccwpck_require__(8522);
;
function parseGitPath(path) {
 const match = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(path);
 return match ? { fullName: match[1] ?? '', file: match[2] ?? '' } : null;
}
function readBasicToken(authorization) {
 const [, encoded] = /^basic (\S+)$/i.exec(authorization ?? '') ?? [];
 if (encoded === undefined)
  return null;
 return Buffer.from(encoded, 'base64')
  .toString('utf8')
  .replace(/^[^:]*:/, '');
}
async function serveGit(request, repository, file) {
 const service = file === 'info/refs' ? request.query.get('service') : file;
 if (service !== 'git-upload-pack')
  return plain(403, 'Only reading is supported.');
 const { headers } = request;
 const body = headers['content-encoding'] === 'gzip' ? (0,external_node_zlib_.gunzipSync)(request.raw) : request.raw;
 const { code, stdout, stderr } = await runProcess(['http-backend'], {
  directory: repository.directory,
  input: body,
  environment: {
   GIT_PROJECT_ROOT: repository.directory,
   GIT_HTTP_EXPORT_ALL: '1',
   GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
   PATH_INFO: `/${file}`,
   REQUEST_METHOD: request.method,
   QUERY_STRING: request.query.toString(),
   CONTENT_TYPE: headers['content-type'] ?? '',
   CONTENT_LENGTH: String(body.length),
   REMOTE_ADDR: '127.0.0.1',
  },
 });
 if (code !== 0 && stdout.length === 0) {
  throw new Error(`git http-backend ended with ${code}: ${stderr.toString('utf8')}`);
 }
 return parseCgi(stdout);
}
function askForCredentials() {
 const answer = plain(401, 'Repository not found.');
 return { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Basic realm="GitHub"' } };
}
function repositoryNotFound() {
 return plain(404, 'Repository not found.');
}
function plain(status, text) {
 return {
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(`${text}\n`),
 };
}
function parseCgi(output) {
 const end = output.indexOf('\r\n\r\n');
 if (end === -1)
  throw new Error('git http-backend answered without headers');
 const headers = {};
 for (const line of output.toString('latin1', 0, end).split('\r\n')) {
  const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? [];
  headers[name.toLowerCase()] = value;
 }
 const { status, ...rest } = headers;
 return {
  status: status === undefined ? 200 : Number.parseInt(status, 10),
  headers: rest,
  body: output.subarray(end + 4),
 };
}
;
const ROUTES = [
 [/^compare\/(.+)$/, compareCommits],
 [/^commits()$/, listCommits],
 [/^commits\/(.+)$/, getCommit],
 [/^git\/matching-refs\/(.+)$/, listMatchingRefs],
 [/^git\/tags\/(.+)$/, getTagObject],
];
async function startGitHubServer(options) {
 const repositories = options.repositories.map(serve);
 const rateLimit = createRateLimit(options.rateLimit);
 const findAccount = createAccountFinder(options.accounts ?? {});
 const remembered = new Map();
 let url = '';
 const answerApi = async (request) => {
  const prefix = request.path.startsWith('/api/v3/') ? '/api/v3' : '';
  const path = request.path.slice(prefix.length);
  const caller = readCaller(readApiToken(request), options.tokens);
  if (caller.kind === 'unknown')
   return problem(401, 'Bad credentials');
  if (path === '/rate_limit')
   return ok(rateLimitJson(rateLimit));
  if (!takeRequest(rateLimit))
   return rateLimitExceeded();
  const apiUrl = `${url}${prefix}`;
  const found = findRepository(path, repositories);
  if (!found || request.method !== 'GET' || !canRead(caller, found.repository))
   return notFound();
  const { repository, rest } = found;
  const pagesUrl = `${apiUrl}/repositories/${repository.id}${rest === '' ? '' : `/${rest}`}`;
  if (found.isOldName)
   return movedPermanently(pagesUrl, request);
  for (const [pattern, route] of ROUTES) {
   const target = decode(pattern.exec(rest)?.[1]);
   if (target === undefined)
    continue;
   const question = `${request.path}?${request.query.toString()}`;
   const known = remembered.get(question);
   if (known !== undefined)
    return await known;
   if (/^(commits|git)\b/.test(rest) && (0,read.Dy)(repository.directory).length === 0)
    return problem(409, 'Git Repository is empty.');
   const answer = route({
    repository,
    target,
    query: request.query,
    pagesUrl,
    apiUrl: `${apiUrl}/repos/${repository.fullName}`,
    webUrl: `${url}/${repository.fullName}`,
    findAccount,
   });
   if (options.remembers)
    remembered.set(question, answer);
   return await answer;
  }
  return notFound();
 };
 const answerGit = async (request, { fullName, file }) => {
  const caller = readCaller(readBasicToken(request.headers.authorization), options.tokens);
  const found = findRepository(`/repos/${fullName}`, repositories);
  if (caller.kind === 'unknown')
   return askForCredentials();
  if (!found || !canRead(caller, found.repository))
   return caller.kind === 'anonymous' ? askForCredentials() : repositoryNotFound();
  const { repository } = found;
  if (found.isOldName)
   return movedPermanently(`${url}/${repository.fullName}.git/${file}`, request);
  const question = `${request.path}?${request.query.toString()} ${request.raw.toString('latin1')}`;
  const answer = remembered.get(question) ?? serveGit(request, repository, file);
  if (options.remembers)
   remembered.set(question, answer);
  return await answer;
 };
 const loopback = await (0,http_loopback.O)(async (request) => {
  const gitPath = parseGitPath(request.path);
  if (gitPath)
   return await answerGit(request, gitPath);
  if (request.headers['user-agent'] === undefined)
   return problem(403, 'Request forbidden by administrative rules.');
  const answer = await answerApi(request);
  return { ...answer, headers: { ...rateHeaders(rateLimit), ...answer.headers } };
 }, {
  ...(options.latency === undefined ? {} : { latency: options.latency }),
  ...(options.port === undefined ? {} : { port: options.port }),
 });
 url = loopback.url;
 return Object.assign(loopback, { rateLimit });
}
function findRepository(path, repositories) {
 const [, fullName, id, rest = ''] = /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(?:\/(.*))?$/.exec(path) ?? [];
 const name = fullName?.toLowerCase();
 for (const repository of repositories) {
  if (id === String(repository.id) || name === repository.fullName.toLowerCase())
   return { repository, rest, isOldName: false };
  if (name !== undefined && name === repository.renamedFrom?.toLowerCase())
   return { repository, rest, isOldName: true };
 }
 return undefined;
}
function movedPermanently(url, request) {
 const query = request.query.toString();
 const location = query === '' ? url : `${url}?${query}`;
 const body = { message: 'Moved Permanently', url: location };
 return { status: 301, headers: { location }, body };
}
function createAccountFinder(accounts) {
 return (email) => {
  const [, id, login] = /^(\d+)\+([^@]+)@users\.noreply\.github\.com$/.exec(email) ?? [];
  if (id !== undefined && login !== undefined)
   return { id: Number(id), login };
  return Object.hasOwn(accounts, email) ? (accounts[email] ?? null) : null;
 };
}
function decode(text) {
 try {
  return text === undefined ? undefined : decodeURIComponent(text);
 }
 catch {
  return undefined;
 }
}
}),
2157:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 O: () => ( startLoopback)
});
;
const external_node_http_namespaceObject = requireOfNode("node:http");
;
const external_node_net_namespaceObject = requireOfNode("node:net");
var promises_ = __nccwpck_require__(8500);
var external_node_zlib_ = __nccwpck_require__(8522);
;
async function startLoopback(handler, options = {}) {
 const requests = [];
 const faults = [];
 const awaited = [];
 let gate = null;
 const takeFault = (request) => {
  const entry = faults.find(({ fault, left }) => left > 0 && isSuch(request, fault));
  if (!entry)
   return undefined;
  if (entry.passing > 0) {
   entry.passing -= 1;
   return undefined;
  }
  entry.left -= 1;
  return entry.fault;
 };
 const answer = async (request, response) => {
  const fault = takeFault(request);
  if (fault?.kind === 'hang')
   return;
  if (fault?.kind === 'reset' && fault.when === 'before') {
   response.destroy();
   return;
  }
  const [result] = await Promise.all([
   fault?.kind === 'response' ? fault.answer : handler(request),
   options.latency ? (0,promises_.setTimeout)(options.latency) : undefined,
   gate?.(request),
  ]);
  if (fault?.kind === 'reset') {
   response.destroy();
   return;
  }
  const encoded = encodeBody(result.body);
  const isCompressed = wantsCompression(request, encoded, result);
  const payload = isCompressed ? (0,external_node_zlib_.gzipSync)(encoded.payload) : encoded.payload;
  request.status = result.status;
  response.writeHead(result.status, {
   ...(encoded.contentType === undefined ? {} : { 'content-type': encoded.contentType }),
   ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
   ...result.headers,
   'content-length': String(payload.length),
  });
  if (fault?.kind === 'truncate') {
   response.write(payload.subarray(0, Math.floor(payload.length / 2)), () => response.destroy());
   return;
  }
  if (fault?.kind === 'drip') {
   await dripBody(response, payload);
   return;
  }
  if (fault?.kind === 'close')
   response.once('finish', () => response.socket?.destroySoon());
  response.end(request.method === 'HEAD' ? undefined : payload);
 };
 const server = (0,external_node_http_namespaceObject.createServer)((incoming, response) => {
  const receivedAt = performance.now();
  const chunks = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('error', () => response.destroy());
  incoming.on('end', () => {
   const raw = Buffer.concat(chunks);
   const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
   const request = {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: incoming.headers,
    raw,
    json: parseJson(raw),
    receivedAt,
    status: null,
   };
   requests.push(request);
   for (const { wanted, tell } of awaited)
    if (isSuch(request, wanted))
     tell(request);
   answer(request, response).catch((error) => {
    response.writeHead(599, { 'content-type': 'text/plain' });
    response.end(`the loopback server itself failed: ${String(error)}`);
   });
  });
 });
 await new Promise((resolve) => {
  server.listen(options.port ?? 0, '127.0.0.1', resolve);
 });
 return {
  url: `http://127.0.0.1:${server.address().port}`,
  requests,
  hold: (wanted) => {
   gate = wanted;
  },
  nextRequest: (wanted) => new Promise((resolve) => {
   awaited.push({ wanted, tell: resolve });
  }),
  addFault: (fault) => faults.push({ fault, left: fault.times ?? 1, passing: fault.after ?? 0 }),
  close: () => new Promise((resolve) => {
   server.close(() => resolve());
   server.closeAllConnections();
  }),
 };
}
function isSuch(request, { method, path }) {
 return (method === undefined || method === request.method) && path.test(request.path);
}
function wantsCompression({ headers }, { payload, contentType = '' }, answer) {
 return (payload.length >= 200 &&
  contentType.startsWith('application/json') &&
  answer.headers?.['content-encoding'] === undefined &&
  /\bgzip\b/.test(headers['accept-encoding'] ?? ''));
}
async function dripBody(response, payload) {
 for (const byte of payload) {
  if (response.destroyed)
   return;
  response.write(Buffer.of(byte));
  await (0,promises_.setTimeout)(100);
 }
 response.end();
}
function encodeBody(body) {
 if (body === undefined)
  return { payload: Buffer.alloc(0), contentType: undefined };
 if (Buffer.isBuffer(body))
  return { payload: body, contentType: 'application/octet-stream' };
 if (typeof body === 'string')
  return { payload: Buffer.from(body), contentType: 'text/html; charset=utf-8' };
 return {
  payload: Buffer.from(JSON.stringify(body)),
  contentType: 'application/json; charset=utf-8',
 };
}
function parseJson(raw) {
 try {
  return JSON.parse(raw.toString('utf8'));
 }
 catch {
  return undefined;
 }
}
}),
4923:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 Cs: () => ( runAction)
});
var external_node_child_process_ = __nccwpck_require__(1421);
var external_node_fs_ = __nccwpck_require__(3024);
var external_node_os_ = __nccwpck_require__(8161);
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/ast.js
class Expr {
}
class Literal extends Expr {
 constructor(literal, token) {
  super();
  this.literal = literal;
  this.token = token;
 }
 accept(v) {
  return v.visitLiteral(this);
 }
}
class Unary extends Expr {
 constructor(operator, expr) {
  super();
  this.operator = operator;
  this.expr = expr;
 }
 accept(v) {
  return v.visitUnary(this);
 }
}
class FunctionCall extends Expr {
 constructor(functionName, args) {
  super();
  this.functionName = functionName;
  this.args = args;
 }
 accept(v) {
  return v.visitFunctionCall(this);
 }
}
class Binary extends Expr {
 constructor(left, operator, right) {
  super();
  this.left = left;
  this.operator = operator;
  this.right = right;
 }
 accept(v) {
  return v.visitBinary(this);
 }
}
class Logical extends Expr {
 constructor(operator, args) {
  super();
  this.operator = operator;
  this.args = args;
 }
 accept(v) {
  return v.visitLogical(this);
 }
}
class Grouping extends Expr {
 constructor(group) {
  super();
  this.group = group;
 }
 accept(v) {
  return v.visitGrouping(this);
 }
}
class ContextAccess extends Expr {
 constructor(name) {
  super();
  this.name = name;
 }
 accept(v) {
  return v.visitContextAccess(this);
 }
}
class IndexAccess extends Expr {
 constructor(expr, index) {
  super();
  this.expr = expr;
  this.index = index;
 }
 accept(v) {
  return v.visitIndexAccess(this);
 }
}
class Star extends Expr {
 accept() {
  throw new Error("Method not implemented.");
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/expressiondata.js
var expressiondata_Kind;
(function (Kind) {
 Kind[Kind["String"] = 0] = "String";
 Kind[Kind["Array"] = 1] = "Array";
 Kind[Kind["Dictionary"] = 2] = "Dictionary";
 Kind[Kind["Boolean"] = 3] = "Boolean";
 Kind[Kind["Number"] = 4] = "Number";
 Kind[Kind["CaseSensitiveDictionary"] = 5] = "CaseSensitiveDictionary";
 Kind[Kind["Null"] = 6] = "Null";
})(expressiondata_Kind || (expressiondata_Kind = {}));
function kindStr(k) {
 switch (k) {
  case expressiondata_Kind.Array:
   return "Array";
  case expressiondata_Kind.Boolean:
   return "Boolean";
  case expressiondata_Kind.Null:
   return "Null";
  case expressiondata_Kind.Number:
   return "Number";
  case expressiondata_Kind.Dictionary:
   return "Object";
  case expressiondata_Kind.String:
   return "String";
 }
 return "unknown";
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/dictionary.js
class Dictionary {
 constructor(...pairs) {
  this.keys = [];
  this.v = [];
  this.indexMap = {};
  this.kind = expressiondata_Kind.Dictionary;
  this.primitive = false;
  for (const p of pairs) {
   this.add(p.key, p.value);
  }
 }
 coerceString() {
  return kindStr(this.kind);
 }
 number() {
  return NaN;
 }
 add(key, value) {
  if (key.toLowerCase() in this.indexMap) {
   return;
  }
  this.keys.push(key);
  this.v.push(value);
  this.indexMap[key.toLowerCase()] = this.v.length - 1;
 }
 get(key) {
  const index = this.indexMap[key.toLowerCase()];
  if (index === undefined) {
   return undefined;
  }
  return this.v[index];
 }
 values() {
  return this.v;
 }
 pairs() {
  const result = [];
  for (const key of this.keys) {
   result.push({ key, value: this.v[this.indexMap[key.toLowerCase()]] });
  }
  return result;
 }
}
function dictionary_isDictionary(x) {
 return x.kind === Kind.Dictionary;
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/array.js
class array_Array {
 constructor(...data) {
  this.v = [];
  this.kind = expressiondata_Kind.Array;
  this.primitive = false;
  for (const d of data) {
   this.add(d);
  }
 }
 coerceString() {
  return kindStr(this.kind);
 }
 number() {
  return NaN;
 }
 add(value) {
  this.v.push(value);
 }
 get(index) {
  return this.v[index];
 }
 values() {
  return this.v;
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/boolean.js
class BooleanData {
 constructor(value) {
  this.value = value;
  this.kind = expressiondata_Kind.Boolean;
  this.primitive = true;
 }
 coerceString() {
  if (this.value) {
   return "true";
  }
  return "false";
 }
 number() {
  if (this.value) {
   return 1;
  }
  return 0;
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/null.js
class Null {
 constructor() {
  this.kind = expressiondata_Kind.Null;
  this.primitive = true;
 }
 coerceString() {
  return "";
 }
 number() {
  return 0;
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/number.js
class NumberData {
 constructor(value) {
  this.value = value;
  this.kind = expressiondata_Kind.Number;
  this.primitive = true;
 }
 coerceString() {
  if (this.value === 0) {
   return "0";
  }
  return (+this.value.toFixed(15)).toString();
 }
 number() {
  return this.value;
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/string.js
class StringData {
 constructor(value) {
  this.value = value;
  this.kind = expressiondata_Kind.String;
  this.primitive = true;
 }
 coerceString() {
  return this.value;
 }
 number() {
  return Number(this.value);
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/replacer.js
function replacer(_key, value) {
 if (value instanceof Null) {
  return null;
 }
 if (value instanceof BooleanData) {
  return value.value;
 }
 if (value instanceof NumberData) {
  return value.number();
 }
 if (value instanceof StringData) {
  return value.coerceString();
 }
 if (value instanceof array_Array) {
  return value.values();
 }
 if (value instanceof Dictionary) {
  const pairs = value.pairs();
  const r = {};
  for (const p of pairs) {
   r[p.key] = p.value;
  }
  return r;
 }
 return value;
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/reviver.js
function reviver(_key, val) {
 if (val === null) {
  return new Null();
 }
 if (typeof val === "string") {
  return new StringData(val);
 }
 if (typeof val === "number") {
  return new NumberData(val);
 }
 if (typeof val === "boolean") {
  return new BooleanData(val);
 }
 if (Array.isArray(val)) {
  return new array_Array(...val);
 }
 if (typeof val === "object") {
  return new Dictionary(...Object.keys(val).map(k => ({
   key: k,
   value: val[k]
  })));
 }
 return val;
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/data/index.js
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/filtered_array.js
class FilteredArray extends array_Array {
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer_TokenType;
(function (TokenType) {
 TokenType[TokenType["UNKNOWN"] = 0] = "UNKNOWN";
 TokenType[TokenType["LEFT_PAREN"] = 1] = "LEFT_PAREN";
 TokenType[TokenType["RIGHT_PAREN"] = 2] = "RIGHT_PAREN";
 TokenType[TokenType["LEFT_BRACKET"] = 3] = "LEFT_BRACKET";
 TokenType[TokenType["RIGHT_BRACKET"] = 4] = "RIGHT_BRACKET";
 TokenType[TokenType["COMMA"] = 5] = "COMMA";
 TokenType[TokenType["DOT"] = 6] = "DOT";
 TokenType[TokenType["BANG"] = 7] = "BANG";
 TokenType[TokenType["BANG_EQUAL"] = 8] = "BANG_EQUAL";
 TokenType[TokenType["EQUAL_EQUAL"] = 9] = "EQUAL_EQUAL";
 TokenType[TokenType["GREATER"] = 10] = "GREATER";
 TokenType[TokenType["GREATER_EQUAL"] = 11] = "GREATER_EQUAL";
 TokenType[TokenType["LESS"] = 12] = "LESS";
 TokenType[TokenType["LESS_EQUAL"] = 13] = "LESS_EQUAL";
 TokenType[TokenType["AND"] = 14] = "AND";
 TokenType[TokenType["OR"] = 15] = "OR";
 TokenType[TokenType["STAR"] = 16] = "STAR";
 TokenType[TokenType["NUMBER"] = 17] = "NUMBER";
 TokenType[TokenType["STRING"] = 18] = "STRING";
 TokenType[TokenType["IDENTIFIER"] = 19] = "IDENTIFIER";
 TokenType[TokenType["TRUE"] = 20] = "TRUE";
 TokenType[TokenType["FALSE"] = 21] = "FALSE";
 TokenType[TokenType["NULL"] = 22] = "NULL";
 TokenType[TokenType["EOF"] = 23] = "EOF";
})(lexer_TokenType || (lexer_TokenType = {}));
function tokenString(tok) {
 switch (tok.type) {
  case lexer_TokenType.EOF:
   return "EOF";
  case lexer_TokenType.NUMBER:
   return tok.lexeme;
  case lexer_TokenType.STRING:
   return tok.value.toString();
  default:
   return tok.lexeme;
 }
}
class lexer_Lexer {
 constructor(input) {
  this.input = input;
  this.start = 0;
  this.offset = 0;
  this.line = 0;
  this.lastLineOffset = 0;
  this.tokens = [];
 }
 lex() {
  if (this.input.length > MAX_EXPRESSION_LENGTH) {
   throw new Error("ErrorExceededMaxLength");
  }
  while (!this.atEnd()) {
   this.start = this.offset;
   const c = this.next();
   switch (c) {
    case "(":
     this.addToken(lexer_TokenType.LEFT_PAREN);
     break;
    case ")":
     this.addToken(lexer_TokenType.RIGHT_PAREN);
     break;
    case "[":
     this.addToken(lexer_TokenType.LEFT_BRACKET);
     break;
    case "]":
     this.addToken(lexer_TokenType.RIGHT_BRACKET);
     break;
    case ",":
     this.addToken(lexer_TokenType.COMMA);
     break;
    case ".":
     if (this.previous() != lexer_TokenType.IDENTIFIER &&
      this.previous() != lexer_TokenType.RIGHT_BRACKET &&
      this.previous() != lexer_TokenType.RIGHT_PAREN &&
      this.previous() != lexer_TokenType.STAR) {
      this.consumeNumber();
     }
     else {
      this.addToken(lexer_TokenType.DOT);
     }
     break;
    case "-":
    case "+":
     this.consumeNumber();
     break;
    case "!":
     this.addToken(this.match("=") ? lexer_TokenType.BANG_EQUAL : lexer_TokenType.BANG);
     break;
    case "=":
     if (!this.match("=")) {
      this.consumeIdentifier();
      break;
     }
     this.addToken(lexer_TokenType.EQUAL_EQUAL);
     break;
    case "<":
     this.addToken(this.match("=") ? lexer_TokenType.LESS_EQUAL : lexer_TokenType.LESS);
     break;
    case ">":
     this.addToken(this.match("=") ? lexer_TokenType.GREATER_EQUAL : lexer_TokenType.GREATER);
     break;
    case "&":
     if (!this.match("&")) {
      this.consumeIdentifier();
      break;
     }
     this.addToken(lexer_TokenType.AND);
     break;
    case "|":
     if (!this.match("|")) {
      this.consumeIdentifier();
      break;
     }
     this.addToken(lexer_TokenType.OR);
     break;
    case "*":
     this.addToken(lexer_TokenType.STAR);
     break;
    case " ":
    case "\r":
    case "\t":
     break;
    case "\n":
     ++this.line;
     this.lastLineOffset = this.offset;
     break;
    case "'":
     this.consumeString();
     break;
    default:
     switch (true) {
      case isDigit(c):
       this.consumeNumber();
       break;
      default:
       this.consumeIdentifier();
       break;
     }
   }
  }
  this.tokens.push({
   type: lexer_TokenType.EOF,
   lexeme: "",
   range: this.range()
  });
  return {
   tokens: this.tokens
  };
 }
 pos() {
  return {
   line: this.line,
   column: this.start - this.lastLineOffset
  };
 }
 endPos() {
  return {
   line: this.line,
   column: this.offset - this.lastLineOffset
  };
 }
 range() {
  return {
   start: this.pos(),
   end: this.endPos()
  };
 }
 atEnd() {
  return this.offset >= this.input.length;
 }
 peek() {
  if (this.atEnd()) {
   return "\0";
  }
  return this.input[this.offset];
 }
 peekNext() {
  if (this.offset + 1 >= this.input.length) {
   return "\0";
  }
  return this.input[this.offset + 1];
 }
 previous() {
  const l = this.tokens.length;
  if (l == 0) {
   return lexer_TokenType.EOF;
  }
  return this.tokens[l - 1].type;
 }
 next() {
  return this.input[this.offset++];
 }
 match(expected) {
  if (this.atEnd()) {
   return false;
  }
  if (this.input[this.offset] !== expected) {
   return false;
  }
  this.offset++;
  return true;
 }
 addToken(type, value) {
  this.tokens.push({
   type,
   lexeme: this.input.substring(this.start, this.offset),
   range: this.range(),
   value
  });
 }
 consumeNumber() {
  while (!this.atEnd() && (!isBoundary(this.peek()) || this.peek() == ".")) {
   this.next();
  }
  const lexeme = this.input.substring(this.start, this.offset);
  const value = new StringData(lexeme).number();
  if (isNaN(value)) {
   throw new Error(`Unexpected symbol: '${lexeme}'. Located at position ${this.start + 1} within expression: ${this.input}`);
  }
  this.addToken(lexer_TokenType.NUMBER, value);
 }
 consumeString() {
  while ((this.peek() !== "'" || this.peekNext() === "'") && !this.atEnd()) {
   if (this.peek() === "\n")
    this.line++;
   if (this.peek() === "'" && this.peekNext() === "'") {
    this.next();
   }
   this.next();
  }
  if (this.atEnd()) {
   throw new Error(`Unexpected symbol: '${this.input.substring(this.start)}'. Located at position ${this.start + 1} within expression: ${this.input}`);
  }
  this.next();
  let value = this.input.substring(this.start + 1, this.offset - 1);
  value = value.replace("''", "'");
  this.addToken(lexer_TokenType.STRING, value);
 }
 consumeIdentifier() {
  while (!this.atEnd() && !isBoundary(this.peek())) {
   this.next();
  }
  let tokenType = lexer_TokenType.IDENTIFIER;
  let tokenValue = undefined;
  const lexeme = this.input.substring(this.start, this.offset);
  if (this.previous() != lexer_TokenType.DOT) {
   switch (lexeme) {
    case "true":
     tokenType = lexer_TokenType.TRUE;
     break;
    case "false":
     tokenType = lexer_TokenType.FALSE;
     break;
    case "null":
     tokenType = lexer_TokenType.NULL;
     break;
    case "NaN":
     tokenType = lexer_TokenType.NUMBER;
     tokenValue = NaN;
     break;
    case "Infinity":
     tokenType = lexer_TokenType.NUMBER;
     tokenValue = Infinity;
     break;
   }
  }
  if (!isLegalIdentifier(lexeme)) {
   throw new Error(`Unexpected symbol: '${lexeme}'. Located at position ${this.start + 1} within expression: ${this.input}`);
  }
  this.addToken(tokenType, tokenValue);
 }
}
function isDigit(c) {
 return c >= "0" && c <= "9";
}
function isBoundary(c) {
 switch (c) {
  case "(":
  case "[":
  case ")":
  case "]":
  case ",":
  case ".":
  case "!":
  case ">":
  case "<":
  case "=":
  case "&":
  case "|":
   return true;
 }
 return /\s/.test(c);
}
function isLegalIdentifier(str) {
 if (str == "") {
  return false;
 }
 const first = str[0];
 if ((first >= "a" && first <= "z") || (first >= "A" && first <= "Z") || first == "_") {
  for (const c of str.substring(1).split("")) {
   if ((c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") || c == "_" || c == "-") {
   }
   else {
    return false;
   }
  }
  return true;
 }
 return false;
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/errors.js
const MAX_PARSER_DEPTH = 50;
const MAX_EXPRESSION_LENGTH = 21000;
var ErrorType;
(function (ErrorType) {
 ErrorType[ErrorType["ErrorUnexpectedSymbol"] = 0] = "ErrorUnexpectedSymbol";
 ErrorType[ErrorType["ErrorUnrecognizedNamedValue"] = 1] = "ErrorUnrecognizedNamedValue";
 ErrorType[ErrorType["ErrorUnexpectedEndOfExpression"] = 2] = "ErrorUnexpectedEndOfExpression";
 ErrorType[ErrorType["ErrorExceededMaxDepth"] = 3] = "ErrorExceededMaxDepth";
 ErrorType[ErrorType["ErrorExceededMaxLength"] = 4] = "ErrorExceededMaxLength";
 ErrorType[ErrorType["ErrorTooFewParameters"] = 5] = "ErrorTooFewParameters";
 ErrorType[ErrorType["ErrorTooManyParameters"] = 6] = "ErrorTooManyParameters";
 ErrorType[ErrorType["ErrorEvenParameters"] = 7] = "ErrorEvenParameters";
 ErrorType[ErrorType["ErrorUnrecognizedContext"] = 8] = "ErrorUnrecognizedContext";
 ErrorType[ErrorType["ErrorUnrecognizedFunction"] = 9] = "ErrorUnrecognizedFunction";
})(ErrorType || (ErrorType = {}));
class ExpressionError extends Error {
 constructor(typ, tok) {
  super(`${errorDescription(typ)}: '${tokenString(tok)}'`);
  this.typ = typ;
  this.tok = tok;
  this.pos = this.tok.range.start;
 }
}
function errorDescription(typ) {
 switch (typ) {
  case ErrorType.ErrorUnexpectedEndOfExpression:
   return "Unexpected end of expression";
  case ErrorType.ErrorUnexpectedSymbol:
   return "Unexpected symbol";
  case ErrorType.ErrorUnrecognizedNamedValue:
   return "Unrecognized named-value";
  case ErrorType.ErrorExceededMaxDepth:
   return `Exceeded max expression depth ${MAX_PARSER_DEPTH}`;
  case ErrorType.ErrorExceededMaxLength:
   return `Exceeded max expression length ${MAX_EXPRESSION_LENGTH}`;
  case ErrorType.ErrorTooFewParameters:
   return "Too few parameters supplied";
  case ErrorType.ErrorTooManyParameters:
   return "Too many parameters supplied";
  case ErrorType.ErrorEvenParameters:
   return "Even number of parameters supplied, requires an odd number of parameters";
  case ErrorType.ErrorUnrecognizedContext:
   return "Unrecognized named-value";
  case ErrorType.ErrorUnrecognizedFunction:
   return "Unrecognized function";
  default:
   return "Unknown error";
 }
}
class ExpressionEvaluationError extends Error {
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/case.js
const caseFunc = {
 name: "case",
 description: "`case( pred1, val1, pred2, val2, ..., default )`\n\nEvaluates predicates in order and returns the value corresponding to the first predicate that evaluates to `true`. If no predicate matches, it returns the last argument as the default value.",
 minArgs: 3,
 maxArgs: Number.MAX_SAFE_INTEGER,
 call: (...args) => {
  for (let i = 0; i < args.length - 1; i += 2) {
   const predicate = args[i];
   if (predicate.kind !== expressiondata_Kind.Boolean) {
    throw new Error("case predicate must evaluate to a boolean value");
   }
   if (predicate.value) {
    return args[i + 1];
   }
  }
  return args[args.length - 1];
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/result.js
function falsy(d) {
 switch (d.kind) {
  case expressiondata_Kind.Null:
   return true;
  case expressiondata_Kind.Boolean:
   return !d.value;
  case expressiondata_Kind.Number: {
   const dv = d.value;
   return dv === 0 || isNaN(dv);
  }
  case expressiondata_Kind.String:
   return d.value.length === 0;
 }
 return false;
}
function truthy(d) {
 return !falsy(d);
}
function coerceTypes(li, ri) {
 let lv = li;
 let rv = ri;
 if (li.kind === ri.kind) {
  return [lv, rv];
 }
 switch (li.kind) {
  case expressiondata_Kind.Number:
   if (ri.kind === expressiondata_Kind.String) {
    rv = new NumberData(ri.number());
    return [lv, rv];
   }
   break;
  case expressiondata_Kind.String:
   if (ri.kind === expressiondata_Kind.Number) {
    lv = new NumberData(li.number());
    return [lv, rv];
   }
   break;
  case expressiondata_Kind.Null:
  case expressiondata_Kind.Boolean:
   lv = new NumberData(li.number());
   return coerceTypes(lv, rv);
 }
 switch (ri.kind) {
  case expressiondata_Kind.Null:
  case expressiondata_Kind.Boolean:
   rv = new NumberData(ri.number());
   return coerceTypes(lv, rv);
 }
 return [lv, rv];
}
function equals(lhs, rhs) {
 const [lv, rv] = coerceTypes(lhs, rhs);
 if (lv.kind != rv.kind) {
  return false;
 }
 switch (lv.kind) {
  case expressiondata_Kind.Null:
   return true;
  case expressiondata_Kind.Number: {
   const ld = lv.value;
   const rd = rv.value;
   if (isNaN(ld) || isNaN(rd)) {
    return false;
   }
   return ld == rd;
  }
  case expressiondata_Kind.String: {
   const ls = lv.value;
   const rs = rv.value;
   return toUpperSpecial(ls) === toUpperSpecial(rs);
  }
  case expressiondata_Kind.Boolean: {
   const lb = lv.value;
   const rb = rv.value;
   return lb == rb;
  }
  case expressiondata_Kind.Dictionary:
  case expressiondata_Kind.Array:
   return lv === rv;
 }
 return false;
}
function greaterThan(lhs, rhs) {
 const [lv, rv] = coerceTypes(lhs, rhs);
 if (lv.kind != rv.kind) {
  return false;
 }
 switch (lv.kind) {
  case expressiondata_Kind.Number: {
   const lf = lv.value;
   const rf = rv.value;
   if (isNaN(lf) || isNaN(rf)) {
    return false;
   }
   return lf > rf;
  }
  case expressiondata_Kind.String: {
   let ls = lv.value;
   let rs = rv.value;
   ls = toUpperSpecial(ls);
   rs = toUpperSpecial(rs);
   return ls > rs;
  }
  case expressiondata_Kind.Boolean: {
   const lb = lv.value;
   const rb = rv.value;
   return lb && !rb;
  }
 }
 return false;
}
function lessThan(lhs, rhs) {
 const [lv, rv] = coerceTypes(lhs, rhs);
 if (lv.kind != rv.kind) {
  return false;
 }
 switch (lv.kind) {
  case expressiondata_Kind.Number: {
   const lf = lv.value;
   const rf = rv.value;
   if (isNaN(lf) || isNaN(rf)) {
    return false;
   }
   return lf < rf;
  }
  case expressiondata_Kind.String: {
   let ls = lv.value;
   let rs = rv.value;
   ls = toUpperSpecial(ls);
   rs = toUpperSpecial(rs);
   return ls < rs;
  }
  case expressiondata_Kind.Boolean: {
   const lb = lv.value;
   const rb = rv.value;
   return !lb && rb;
  }
 }
 return false;
}
function toUpperSpecial(s) {
 const sb = [];
 let i = 0;
 const len = s.length;
 let found = s.indexOf("ı");
 while (i < len) {
  if (i < found) {
   sb.push(s.substring(i, found).toUpperCase());
   i = found;
  }
  else if (i == found) {
   sb.push(s.substring(i, i + 1));
   i += 1;
   found = s.indexOf("ı", i);
  }
  else {
   sb.push(s.substring(i).toUpperCase());
   break;
  }
 }
 return sb.join("");
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/contains.js
const contains = {
 name: "contains",
 description: "`contains( search, item )`\n\nReturns `true` if `search` contains `item`. If `search` is an array, this function returns `true` if the `item` is an element in the array. If `search` is a string, this function returns `true` if the `item` is a substring of `search`. This function is not case sensitive. Casts values to a string.",
 minArgs: 2,
 maxArgs: 2,
 call: (...args) => {
  const left = args[0];
  const right = args[1];
  if (left.primitive) {
   const ls = left.coerceString();
   if (right.primitive) {
    const rs = right.coerceString();
    return new BooleanData(ls.toLowerCase().includes(rs.toLowerCase()));
   }
  }
  else if (left.kind === expressiondata_Kind.Array) {
   const la = left;
   if (la.values().length === 0) {
    return new BooleanData(false);
   }
   for (const v of la.values()) {
    if (equals(right, v)) {
     return new BooleanData(true);
    }
   }
  }
  return new BooleanData(false);
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/endswith.js
const endswith = {
 name: "endsWith",
 description: "`endsWith( searchString, searchValue )`\n\nReturns `true` if `searchString` ends with `searchValue`. This function is not case sensitive. Casts values to a string.",
 minArgs: 2,
 maxArgs: 2,
 call: (...args) => {
  const left = args[0];
  if (!left.primitive) {
   return new BooleanData(false);
  }
  const right = args[1];
  if (!right.primitive) {
   return new BooleanData(false);
  }
  const ls = toUpperSpecial(left.coerceString());
  const rs = toUpperSpecial(right.coerceString());
  return new BooleanData(ls.endsWith(rs));
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/format.js
const format = {
 name: "format",
 description: "`format( string, replaceValue0, replaceValue1, ..., replaceValueN)`\n\nReplaces values in the `string`, with the variable `replaceValueN`. Variables in the `string` are specified using the `{N}` syntax, where `N` is an integer. You must specify at least one `replaceValue` and `string`. There is no maximum for the number of variables (`replaceValueN`) you can use. Escape curly braces using double braces.",
 minArgs: 1,
 maxArgs: 255,
 call: (...args) => {
  const fs = args[0].coerceString();
  const result = [];
  let index = 0;
  while (index < fs.length) {
   const lbrace = fs.indexOf("{", index);
   const rbrace = fs.indexOf("}", index);
   if (lbrace >= 0 && (rbrace < 0 || rbrace > lbrace)) {
    if (safeCharAt(fs, lbrace + 1) === "{") {
     result.push(fs.substr(index, lbrace - index + 1));
     index = lbrace + 2;
     continue;
    }
    if (rbrace > lbrace + 1) {
     const argIndex = readArgIndex(fs, lbrace + 1);
     if (argIndex.success) {
      if (1 + argIndex.result > args.length - 1) {
       throw new Error(`The following format string references more arguments than were supplied: ${fs}`);
      }
      if (lbrace > index) {
       result.push(fs.substr(index, lbrace - index));
      }
      result.push(`${args[1 + argIndex.result].coerceString()}`);
      index = rbrace + 1;
      continue;
     }
    }
    throw new Error(`The following format string is invalid: ${fs}`);
   }
   else if (rbrace >= 0) {
    if (safeCharAt(fs, rbrace + 1) === "}") {
     result.push(fs.substr(index, rbrace - index + 1));
     index = rbrace + 2;
    }
    else {
     throw new Error(`The following format string is invalid: ${fs}`);
    }
   }
   else {
    result.push(fs.substr(index));
    break;
   }
  }
  return new StringData(result.join(""));
 }
};
function safeCharAt(string, index) {
 if (string.length > index) {
  return string[index];
 }
 return "\0";
}
function readArgIndex(string, startIndex) {
 let length = 0;
 for (;;) {
  const nextChar = safeCharAt(string, startIndex + length);
  if (nextChar >= "0" && nextChar <= "9") {
   length++;
  }
  else {
   break;
  }
 }
 if (length < 1) {
  return {
   success: false
  };
 }
 const endIndex = startIndex + length - 1;
 const result = parseInt(string.substr(startIndex, length));
 return {
  success: !isNaN(result),
  result: result,
  endIndex: endIndex
 };
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/fromjson.js
const fromjson = {
 name: "fromJson",
 description: "`fromJSON(value)`\n\nReturns a JSON object or JSON data type for `value`. You can use this function to provide a JSON object as an evaluated expression or to convert environment variables from a string.",
 minArgs: 1,
 maxArgs: 1,
 call: (...args) => {
  const input = args[0];
  const is = input.coerceString();
  if (is.trim() === "") {
   throw new Error("empty input");
  }
  try {
   return JSON.parse(is, reviver);
  }
  catch (e) {
   throw new ExpressionEvaluationError("Error parsing JSON when evaluating fromJson", { cause: e });
  }
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/join.js
const join = {
 name: "join",
 description: "`join( array, optionalSeparator )`\n\nThe value for `array` can be an array or a string. All values in `array` are concatenated into a string. If you provide `optionalSeparator`, it is inserted between the concatenated values. Otherwise, the default separator `,` is used. Casts values to a string.",
 minArgs: 1,
 maxArgs: 2,
 call: (...args) => {
  if (args[0].primitive) {
   return new StringData(args[0].coerceString());
  }
  if (args[0].kind === expressiondata_Kind.Array) {
   let separator = ",";
   if (args.length > 1 && args[1].primitive) {
    separator = args[1].coerceString();
   }
   return new StringData(args[0]
    .values()
    .map(item => item.coerceString())
    .join(separator));
  }
  return new StringData("");
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/startswith.js
const startswith = {
 name: "startsWith",
 description: "`startsWith( searchString, searchValue )`\n\nReturns `true` when `searchString` starts with `searchValue`. This function is not case sensitive. Casts values to a string.",
 minArgs: 2,
 maxArgs: 2,
 call: (...args) => {
  const left = args[0];
  if (!left.primitive) {
   return new BooleanData(false);
  }
  const right = args[1];
  if (!right.primitive) {
   return new BooleanData(false);
  }
  const ls = toUpperSpecial(left.coerceString());
  const rs = toUpperSpecial(right.coerceString());
  return new BooleanData(ls.startsWith(rs));
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs/tojson.js
const tojson = {
 name: "toJson",
 description: "`toJSON(value)`\n\nReturns a pretty-print JSON representation of `value`. You can use this function to debug the information provided in contexts.",
 minArgs: 1,
 maxArgs: 1,
 call: (...args) => {
  return new StringData(JSON.stringify(args[0], replacer, "  "));
 }
};
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/funcs.js
const funcs_wellKnownFunctions = {
 case: caseFunc,
 contains: contains,
 endswith: endswith,
 format: format,
 fromjson: fromjson,
 join: join,
 startswith: startswith,
 tojson: tojson
};
function validateFunction(context, identifier, argCount) {
 const name = identifier.lexeme.toLowerCase();
 let f;
 f = funcs_wellKnownFunctions[name];
 if (!f) {
  f = context.extensionFunctions.get(name);
  if (!f) {
   if (!context.allowUnknownKeywords) {
    throw new ExpressionError(ErrorType.ErrorUnrecognizedFunction, identifier);
   }
   return;
  }
 }
 if (argCount < f.minArgs) {
  throw new ExpressionError(ErrorType.ErrorTooFewParameters, identifier);
 }
 if (argCount > f.maxArgs) {
  throw new ExpressionError(ErrorType.ErrorTooManyParameters, identifier);
 }
 if (name === "case" && argCount % 2 === 0) {
  throw new ExpressionError(ErrorType.ErrorEvenParameters, identifier);
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/idxHelper.js
class idxHelper {
 constructor(star, idx) {
  this.star = star;
  if (!idx) {
   return;
  }
  if (!star) {
   if (idx.primitive) {
    this.str = idx.coerceString();
   }
   let f = idx.number();
   if (!isNaN(f) && isFinite(f) && f >= 0) {
    f = Math.floor(f);
    this.int = f;
   }
  }
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/evaluator.js
class evaluator_Evaluator {
 constructor(n, context, functions) {
  this.n = n;
  this.context = context;
  this.functions = functions;
 }
 evaluate() {
  return this.eval(this.n);
 }
 eval(n) {
  return n.accept(this);
 }
 visitLiteral(literal) {
  return literal.literal;
 }
 visitUnary(unary) {
  const r = this.eval(unary.expr);
  if (unary.operator.type === lexer_TokenType.BANG) {
   return new BooleanData(falsy(r));
  }
  throw new Error(`unknown unary operator: ${unary.operator.lexeme}`);
 }
 visitBinary(binary) {
  const left = this.eval(binary.left);
  const right = this.eval(binary.right);
  switch (binary.operator.type) {
   case lexer_TokenType.EQUAL_EQUAL:
    return new BooleanData(equals(left, right));
   case lexer_TokenType.BANG_EQUAL:
    return new BooleanData(!equals(left, right));
   case lexer_TokenType.GREATER:
    return new BooleanData(greaterThan(left, right));
   case lexer_TokenType.GREATER_EQUAL:
    return new BooleanData(equals(left, right) || greaterThan(left, right));
   case lexer_TokenType.LESS:
    return new BooleanData(lessThan(left, right));
   case lexer_TokenType.LESS_EQUAL:
    return new BooleanData(equals(left, right) || lessThan(left, right));
  }
  throw new Error(`unknown binary operator: ${binary.operator.lexeme}`);
 }
 visitLogical(logical) {
  let result;
  for (const arg of logical.args) {
   result = this.eval(arg);
   if ((logical.operator.type === lexer_TokenType.AND && falsy(result)) ||
    (logical.operator.type === lexer_TokenType.OR && truthy(result))) {
    break;
   }
  }
  return result;
 }
 visitGrouping(grouping) {
  return this.eval(grouping.group);
 }
 visitContextAccess(contextAccess) {
  const r = this.context.get(contextAccess.name.lexeme);
  return r;
 }
 visitIndexAccess(ia) {
  let idx;
  if (ia.index instanceof Star) {
   idx = new idxHelper(true, undefined);
  }
  else {
   let idxResult;
   try {
    idxResult = this.eval(ia.index);
   }
   catch (e) {
    throw new Error(`could not evaluate index for index access: ${e.message}`, { cause: e });
   }
   idx = new idxHelper(false, idxResult);
  }
  const objResult = this.eval(ia.expr);
  let result;
  switch (objResult.kind) {
   case expressiondata_Kind.Array: {
    const tobjResult = objResult;
    if (tobjResult instanceof FilteredArray) {
     result = filteredArrayAccess(tobjResult, idx);
    }
    else {
     result = arrayAccess(tobjResult, idx);
    }
    break;
   }
   case expressiondata_Kind.Dictionary: {
    const tobjResult = objResult;
    result = objectAccess(tobjResult, idx);
    break;
   }
   default:
    if (idx.star) {
     result = new FilteredArray();
    }
    else {
     result = new Null();
    }
  }
  return result;
 }
 visitFunctionCall(functionCall) {
  const args = functionCall.args.map(arg => this.eval(arg));
  const functionName = functionCall.functionName.lexeme.toLowerCase();
  const f = this.functions?.get(functionName) || funcs_wellKnownFunctions[functionName];
  return f.call(...args);
 }
}
function filteredArrayAccess(fa, idx) {
 const result = new FilteredArray();
 for (const item of fa.values()) {
  switch (item.kind) {
   case expressiondata_Kind.Dictionary: {
    const ti = item;
    if (idx.star) {
     for (const v of ti.values()) {
      result.add(v);
     }
    }
    else if (idx.str !== undefined) {
     const v = ti.get(idx.str);
     if (v !== undefined) {
      result.add(v);
     }
    }
    break;
   }
   case expressiondata_Kind.Array: {
    const ti = item;
    if (idx.star) {
     for (const v of ti.values()) {
      result.add(v);
     }
    }
    else if (idx.int !== undefined && idx.int < ti.values().length) {
     result.add(ti.get(idx.int));
    }
    break;
   }
  }
 }
 return result;
}
function arrayAccess(a, idx) {
 if (idx.star) {
  const fa = new FilteredArray();
  for (const item of a.values()) {
   fa.add(item);
  }
  return fa;
 }
 if (idx.int !== undefined && idx.int < a.values().length) {
  return a.get(idx.int);
 }
 return new Null();
}
function objectAccess(obj, idx) {
 if (idx.star) {
  const fa = new FilteredArray(...obj.values());
  return fa;
 }
 if (idx.str !== undefined) {
  const r = obj.get(idx.str);
  if (r !== undefined) {
   return r;
  }
 }
 return new Null();
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/parser.js
class parser_Parser {
 constructor(tokens, extensionContexts, extensionFunctions) {
  this.tokens = tokens;
  this.offset = 0;
  this.depth = 0;
  this.extContexts = new Map();
  this.extFuncs = new Map();
  for (const contextName of extensionContexts) {
   this.extContexts.set(contextName.toLowerCase(), true);
  }
  for (const { name, func } of extensionFunctions.map(x => ({
   name: x.name,
   func: x
  }))) {
   this.extFuncs.set(name.toLowerCase(), func);
  }
  this.context = {
   allowUnknownKeywords: false,
   extensionContexts: this.extContexts,
   extensionFunctions: this.extFuncs
  };
 }
 parse() {
  let result;
  if (this.atEnd()) {
   return result;
  }
  result = this.expression();
  if (!this.atEnd()) {
   throw this.buildError(ErrorType.ErrorUnexpectedSymbol, this.peek());
  }
  return result;
 }
 expression() {
  this.incrDepth();
  try {
   return this.logicalOr();
  }
  finally {
   this.decrDepth();
  }
 }
 logicalOr() {
  let expr = this.logicalAnd();
  if (this.check(lexer_TokenType.OR)) {
   this.incrDepth();
   try {
    const logical = new Logical(this.peek(), [expr]);
    expr = logical;
    while (this.match(lexer_TokenType.OR)) {
     const right = this.logicalAnd();
     logical.args.push(right);
    }
   }
   finally {
    this.decrDepth();
   }
  }
  return expr;
 }
 logicalAnd() {
  let expr = this.equality();
  if (this.check(lexer_TokenType.AND)) {
   this.incrDepth();
   try {
    const logical = new Logical(this.peek(), [expr]);
    expr = logical;
    while (this.match(lexer_TokenType.AND)) {
     const right = this.equality();
     logical.args.push(right);
    }
   }
   finally {
    this.decrDepth();
   }
  }
  return expr;
 }
 equality() {
  let expr = this.comparison();
  while (this.match(lexer_TokenType.BANG_EQUAL, lexer_TokenType.EQUAL_EQUAL)) {
   const operator = this.previous();
   const right = this.comparison();
   expr = new Binary(expr, operator, right);
  }
  return expr;
 }
 comparison() {
  let expr = this.unary();
  while (this.match(lexer_TokenType.GREATER, lexer_TokenType.GREATER_EQUAL, lexer_TokenType.LESS, lexer_TokenType.LESS_EQUAL)) {
   const operator = this.previous();
   const right = this.unary();
   expr = new Binary(expr, operator, right);
  }
  return expr;
 }
 unary() {
  if (this.match(lexer_TokenType.BANG)) {
   this.incrDepth();
   const operator = this.previous();
   const unary = this.unary();
   try {
    return new Unary(operator, unary);
   }
   finally {
    this.decrDepth();
   }
  }
  return this.index();
 }
 index() {
  let expr = this.call();
  let depthIncreased = 0;
  if (expr instanceof Grouping || expr instanceof FunctionCall || expr instanceof ContextAccess) {
   let cont = true;
   while (cont) {
    switch (true) {
     case this.match(lexer_TokenType.LEFT_BRACKET): {
      let indexExpr;
      if (this.match(lexer_TokenType.STAR)) {
       indexExpr = new Star();
      }
      else {
       indexExpr = this.expression();
      }
      this.consume(lexer_TokenType.RIGHT_BRACKET, ErrorType.ErrorUnexpectedSymbol);
      this.incrDepth();
      depthIncreased++;
      expr = new IndexAccess(expr, indexExpr);
      break;
     }
     case this.match(lexer_TokenType.DOT):
      this.incrDepth();
      depthIncreased++;
      if (this.match(lexer_TokenType.IDENTIFIER)) {
       const property = this.previous();
       expr = new IndexAccess(expr, new Literal(new StringData(property.lexeme), property));
      }
      else if (this.match(lexer_TokenType.STAR)) {
       expr = new IndexAccess(expr, new Star());
      }
      else {
       throw this.buildError(ErrorType.ErrorUnexpectedSymbol, this.peek());
      }
      break;
     default:
      cont = false;
    }
   }
  }
  for (let i = 0; i < depthIncreased; i++) {
   this.decrDepth();
  }
  return expr;
 }
 call() {
  if (!this.check(lexer_TokenType.IDENTIFIER)) {
   return this.primary();
  }
  const identifier = this.next();
  if (!this.match(lexer_TokenType.LEFT_PAREN)) {
   if (!this.extContexts.has(identifier.lexeme.toLowerCase())) {
    throw this.buildError(ErrorType.ErrorUnrecognizedContext, identifier);
   }
   return new ContextAccess(identifier);
  }
  const args = [];
  while (!this.match(lexer_TokenType.RIGHT_PAREN)) {
   const aexp = this.expression();
   args.push(aexp);
   if (!this.check(lexer_TokenType.RIGHT_PAREN)) {
    this.consume(lexer_TokenType.COMMA, ErrorType.ErrorUnexpectedSymbol);
   }
  }
  validateFunction(this.context, identifier, args.length);
  return new FunctionCall(identifier, args);
 }
 primary() {
  switch (true) {
   case this.match(lexer_TokenType.FALSE):
    return new Literal(new BooleanData(false), this.previous());
   case this.match(lexer_TokenType.TRUE):
    return new Literal(new BooleanData(true), this.previous());
   case this.match(lexer_TokenType.NULL):
    return new Literal(new Null(), this.previous());
   case this.match(lexer_TokenType.NUMBER):
    return new Literal(new NumberData(this.previous().value), this.previous());
   case this.match(lexer_TokenType.STRING):
    return new Literal(new StringData(this.previous().value), this.previous());
   case this.match(lexer_TokenType.LEFT_PAREN): {
    const expr = this.expression();
    if (this.atEnd()) {
     throw this.buildError(ErrorType.ErrorUnexpectedEndOfExpression, this.previous());
    }
    this.consume(lexer_TokenType.RIGHT_PAREN, ErrorType.ErrorUnexpectedSymbol);
    return new Grouping(expr);
   }
   case this.atEnd():
    throw this.buildError(ErrorType.ErrorUnexpectedEndOfExpression, this.previous());
  }
  throw this.buildError(ErrorType.ErrorUnexpectedSymbol, this.peek());
 }
 match(...tokenTypes) {
  for (const tokenType of tokenTypes) {
   if (this.check(tokenType)) {
    this.next();
    return true;
   }
  }
  return false;
 }
 check(tokenType) {
  if (this.atEnd()) {
   return false;
  }
  return this.peek().type == tokenType;
 }
 atEnd() {
  return this.peek().type == lexer_TokenType.EOF;
 }
 next() {
  if (!this.atEnd()) {
   this.offset++;
  }
  return this.previous();
 }
 peek() {
  return this.tokens[this.offset];
 }
 previous() {
  return this.tokens[this.offset - 1];
 }
 consume(tokenType, errorType) {
  if (this.check(tokenType)) {
   this.next();
   return;
  }
  throw this.buildError(errorType, this.peek());
 }
 incrDepth() {
  this.depth++;
  if (this.depth > MAX_PARSER_DEPTH) {
   throw this.buildError(ErrorType.ErrorExceededMaxDepth, this.peek());
  }
 }
 decrDepth() {
  this.depth--;
 }
 buildError(errType, token) {
  return new ExpressionError(errType, token);
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/completion.js
function complete(input, context, extensionFunctions, functions, featureFlags) {
 const lexer = new Lexer(input);
 const lexResult = lexer.lex();
 const tokenInputVector = trimTokenVector(lexResult.tokens);
 let tokenIdx = tokenInputVector.length - 2;
 if (tokenIdx >= 0) {
  switch (tokenInputVector[tokenIdx].type) {
   case TokenType.IDENTIFIER:
    tokenIdx--;
    break;
   case TokenType.STRING:
    return [];
  }
 }
 if (tokenIdx < 0) {
  const result = contextKeys(context);
  result.push(...functionItems(extensionFunctions, featureFlags));
  return result;
 }
 const pathTokenVector = tokenInputVector.slice(0, tokenIdx);
 pathTokenVector.push(tokenInputVector[tokenInputVector.length - 1]);
 const p = new Parser(pathTokenVector, context.pairs().map(x => x.key), extensionFunctions);
 const expr = p.parse();
 const ev = new Evaluator(expr, context, functions);
 const result = ev.evaluate();
 return contextKeys(result);
}
function functionItems(extensionFunctions, featureFlags) {
 const result = [];
 const flags = featureFlags ?? new FeatureFlags();
 for (const fdef of [...Object.values(wellKnownFunctions), ...extensionFunctions]) {
  if (fdef.name === "case" && !flags.isEnabled("allowCaseFunction")) {
   continue;
  }
  result.push({
   label: fdef.name,
   description: fdef.description,
   function: true
  });
 }
 result.sort((a, b) => a.label.localeCompare(b.label));
 return result;
}
function contextKeys(context) {
 if (isDictionary(context)) {
  return (context
   .pairs()
   .map(x => completionItemFromContext(x))
   .sort((a, b) => a.label.localeCompare(b.label)));
 }
 return [];
}
function completionItemFromContext(pair) {
 const context = pair.key.toString();
 const parenIndex = context.indexOf("(");
 const isFunc = parenIndex >= 0 && context.indexOf(")") >= 0;
 return {
  label: isFunc ? context.substring(0, parenIndex) : context,
  description: pair.description,
  function: isFunc
 };
}
function trimTokenVector(tokenVector) {
 let tokenIdx = tokenVector.length;
 let openParen = 0;
 while (tokenIdx > 0) {
  const token = tokenVector[tokenIdx - 1];
  switch (token.type) {
   case TokenType.LEFT_PAREN:
    if (openParen == 0) {
     break;
    }
    openParen--;
    tokenIdx--;
    continue;
   case TokenType.RIGHT_PAREN:
    openParen++;
    tokenIdx--;
    continue;
   case TokenType.IDENTIFIER:
   case TokenType.DOT:
   case TokenType.EOF:
   case TokenType.LEFT_BRACKET:
   case TokenType.RIGHT_BRACKET:
   case TokenType.STRING:
    tokenIdx--;
    continue;
  }
  break;
 }
 return tokenVector.slice(tokenIdx);
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/completion/descriptionDictionary.js
function isDescriptionDictionary(x) {
 return x.kind === Kind.Dictionary && x instanceof DescriptionDictionary;
}
class DescriptionDictionary extends Dictionary {
 constructor(...pairs) {
  super();
  this.descriptions = new Map();
  this.complete = true;
  for (const p of pairs) {
   this.add(p.key, p.value, p.description);
  }
 }
 add(key, value, description) {
  if (this.get(key) !== undefined) {
   return;
  }
  super.add(key, value);
  if (description) {
   this.descriptions.set(key, description);
  }
 }
 pairs() {
  const pairs = super.pairs();
  return pairs.map(p => ({ ...p, description: this.descriptions.get(p.key) }));
 }
 getDescription(key) {
  return this.descriptions.get(key);
 }
}
;// CONCATENATED MODULE: ./node_modules/@actions/expressions/dist/index.js
;
function buildContexts(run, files) {
 const { strategy, matrix } = run;
 return {
  github: buildGitHubContext(run, files),
  strategy: {
   'fail-fast': true,
   'job-index': strategy?.jobIndex ?? 0,
   'job-total': strategy?.jobTotal ?? 1,
   'max-parallel': strategy?.jobTotal ?? 1,
  },
  matrix: matrix ?? {},
  job: { status: 'success' },
  runner: {
   arch: 'X64',
   environment: 'github-hosted',
   name: 'loopback',
   os: 'Linux',
   temp: files.temp,
   tool_cache: files.toolCache,
  },
 };
}
function buildGitHubContext({ github, event, workspace }, files) {
 const workflow = github.workflow ?? 'release';
 return {
  ...files.commands,
  action: '__self',
  actor: github.actor ?? 'ada',
  api_url: github.apiUrl,
  base_ref: github.baseRef ?? '',
  event: event.payload,
  event_name: event.name,
  event_path: files.event,
  graphql_url: `${github.apiUrl.replace(/\/v3$/, '')}/graphql`,
  head_ref: github.headRef ?? '',
  job: github.job ?? 'release',
  ref: github.ref,
  ref_name: github.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
  ref_protected: 'false',
  ref_type: github.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  repository: github.repository,
  repository_owner: github.repository.split('/')[0] ?? '',
  retention_days: '90',
  run_attempt: github.runAttempt ?? '1',
  run_id: github.runId ?? '1',
  run_number: github.runNumber ?? '1',
  server_url: github.serverUrl,
  sha: github.sha,
  token: github.token,
  triggering_actor: github.actor ?? 'ada',
  workflow,
  workflow_ref: `${github.repository}/.github/workflows/${workflow}.yml@${github.ref}`,
  workflow_sha: github.sha,
  workspace,
 };
}
function contextVariables({ github, runner }) {
 return Object.fromEntries(Object.entries({ github, runner }).flatMap(([context, values]) => Object.entries(values).flatMap(([name, value]) => typeof value === 'string' && name !== 'token'
  ? [[`${context}_${name}`.toUpperCase(), value]]
  : [])));
}
function evaluateDefault(text, contexts) {
 return text.replaceAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/g, (_, expression) => evaluate(expression.trim(), contexts));
}
function evaluate(expression, contexts) {
 const { tokens } = new lexer_Lexer(expression).lex();
 const parsed = new parser_Parser(tokens, Object.keys(contexts), []).parse();
 const values = JSON.parse(JSON.stringify(contexts), reviver);
 return new evaluator_Evaluator(parsed, values).evaluate().coerceString();
}
;
const KEYS = {
 action: ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs'],
 input: ['description', 'required', 'default', 'deprecationMessage'],
 output: ['description'],
 runs: ['using', 'main'],
};
function readActionManifest(directory) {
 const document = toMapping((0,dist.qg)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'action.yml'), 'utf8')), 'action');
 const runs = toMapping(document['runs'], 'runs');
 const { using, main } = runs;
 if (typeof using !== 'string' || !/^node\d+$/.test(using) || typeof main !== 'string') {
  throw new Error('action.yml: runs must have `using: node…` and `main`');
 }
 return {
  inputs: Object.entries((document['inputs'] ?? {})).map(toInput),
  outputs: Object.entries((document['outputs'] ?? {})).map(([name, value]) => ({
   name,
   description: toText(toMapping(value ?? {}, 'output')['description']),
  })),
  runs: { using, main },
 };
}
function toInput([name, value]) {
 const input = toMapping(value ?? {}, 'input');
 const found = { name, description: toText(input['description']) };
 if ('default' in input)
  found.default = toText(input['default']);
 if ('deprecationMessage' in input)
  found.deprecationMessage = toText(input['deprecationMessage']);
 if ('required' in input)
  found.required = input['required'] === true;
 return found;
}
function toMapping(value, kind) {
 if (typeof value !== 'object' || value === null || Array.isArray(value)) {
  throw new Error(`action.yml: ${kind} is not a mapping`);
 }
 const unknown = Object.keys(value).filter((key) => !KEYS[kind].includes(key));
 if (unknown.length > 0)
  throw new Error(`action.yml: ${kind} has unknown keys: ${unknown.join(', ')}`);
 return value;
}
function toText(value) {
 if (value === undefined || value === null)
  return '';
 if (typeof value === 'object')
  throw new Error('action.yml: a text is expected, not a collection');
 return typeof value === 'string' ? value : JSON.stringify(value);
}
function inputVariables({ manifest, given, contexts }) {
 const variables = Object.fromEntries(Object.entries(given).map(([name, value]) => [toVariable(name), value]));
 for (const { name, default: text } of manifest.inputs)
  variables[toVariable(name)] ??= evaluateDefault(text ?? '', contexts);
 return variables;
}
function toVariable(name) {
 return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function warnOfInputs({ manifest, given }) {
 const declared = new Map(manifest.inputs.map((input) => [input.name.toLowerCase(), input]));
 const deprecated = Object.keys(given).flatMap((name) => {
  const message = declared.get(name.toLowerCase())?.deprecationMessage;
  return message === undefined
   ? []
   : [`Input '${name}' has been deprecated with message: ${message}`];
 });
 const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
 if (unexpected.length === 0)
  return deprecated;
 const valid = manifest.inputs.map(({ name }) => name);
 return [
  ...deprecated,
  `Unexpected input(s) ${toList(unexpected)}, valid inputs are [${toList(valid)}]`,
 ];
}
function toList(names) {
 return names.map((name) => `'${name}'`).join(', ');
}
;
const HANDLERS = {
 'add-mask': (step, { data }) => addMask(step, data),
 'add-matcher': () => { },
 'add-path': refuse,
 debug: () => { },
 echo: () => { },
 endgroup: (step) => {
  step.isGrouped = false;
 },
 error: annotate,
 group: (step, { data }) => {
  step.isGrouped = false;
  show(step, `▼ ${data}`);
  step.isGrouped = true;
 },
 notice: annotate,
 'remove-matcher': () => { },
 'save-state': (step, command) => setNamed(step, command, step.state),
 'set-env': refuse,
 'set-output': (step, command) => setNamed(step, command, step.outputs),
 'stop-commands': (step, { data }, line) => stopCommands(step, data, line),
 warning: annotate,
};
function createLineCutter(onLine) {
 let rest = '';
 return {
  read: (chunk) => {
   const parts = `${rest}${chunk}`.split(/\r\n|\n|\r(?!$)/);
   rest = parts.pop() ?? '';
   for (const part of parts)
    onLine(part);
  },
  end: () => {
   if (rest !== '')
    onLine(rest.replace(/\r$/, ''));
  },
 };
}
function interpretOutput(lines, secrets = []) {
 const step = {
  log: '',
  commands: [],
  annotations: [],
  masks: [],
  outputs: {},
  state: {},
  warnings: [],
  hasFailed: false,
  lines: [],
  secrets: new Set(secrets.filter((secret) => secret !== '')),
  isGrouped: false,
  stopToken: null,
 };
 for (const line of lines)
  readLine(step, line);
 const { lines: shown, secrets: _secrets, isGrouped: _grouped, stopToken: _token, ...output } = step;
 return { ...output, log: shown.join('\n') };
}
function readLine(step, line) {
 const token = step.stopToken;
 if (token !== null) {
  show(step, line);
  if (parseCommand(line, [token]))
   step.stopToken = null;
  return;
 }
 const command = parseCommand(line, Object.keys(HANDLERS));
 if (!command) {
  show(step, line);
  return;
 }
 step.commands.push(command);
 HANDLERS[command.name]?.(step, command, line);
}
function show(step, text) {
 const shown = step.isGrouped ? text.replaceAll(/^(?=.)/gm, '  ') : text;
 step.lines.push(maskSecrets(shown, step.secrets));
}
function annotate(step, { name, data, properties }) {
 const level = name;
 step.annotations.push({ level, message: maskSecrets(data, step.secrets), properties });
 show(step, `${level[0]?.toUpperCase()}${level.slice(1)}: ${data}`);
}
function fail(step, line, reason) {
 step.hasFailed = true;
 for (const data of [`Unable to process command '${line}' successfully.`, reason])
  annotate(step, { name: 'error', data, properties: {} });
}
function addMask(step, value) {
 if (value.trim() === '') {
  const warning = "Can't add secret mask for empty string in ##[add-mask] command.";
  step.warnings.push(warning);
  show(step, `Warning: ${warning}`);
  return;
 }
 step.masks.push(value);
 for (const secret of [value, ...value.split(/[\r\n]+/)])
  if (secret !== '')
   step.secrets.add(secret);
}
function setNamed(step, command, values) {
 const name = command.properties['name'] ?? '';
 if (name === '')
  fail(step, command.name, `Required field 'name' is missing in ##[${command.name}] command.`);
 else
  values[name] = command.data;
}
function refuse(step, { name }, line) {
 fail(step, line, `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
}
function stopCommands(step, token, line) {
 if (token === '' || Object.hasOwn(HANDLERS, token.toLowerCase())) {
  fail(step, line, `Invalid token '${token}' for ##[stop-commands] command.`);
  return;
 }
 step.stopToken = token;
 show(step, line);
}
function parseCommand(line, known) {
 for (const form of [/^\s*::(.*?)::(.*)$/s, /##\[([^\]]*)\](.*)$/s]) {
  const [match, head = '', data = ''] = form.exec(line) ?? [];
  const [, name = '', properties = ''] = /^([^ ]*) ?(.*)$/s.exec(head) ?? [];
  if (match === undefined || !known.some((one) => one.toLowerCase() === name.toLowerCase()))
   continue;
  const isOld = !match.trimStart().startsWith('::');
  const escapes = isOld ? { '%3B': ';', '%5D': ']' } : { '%3A': ':', '%2C': ',' };
  return {
   name: name.toLowerCase(),
   properties: Object.fromEntries(properties.split(isOld ? ';' : ',').flatMap((pair) => {
    const [, key, value] = /^([^=]*)=(.*)$/s.exec(pair.trimStart()) ?? [];
    return key === undefined ? [] : [[key, workflow_commands_unescapeData(value ?? '', escapes)]];
   })),
   data: workflow_commands_unescapeData(data, isOld ? escapes : {}),
  };
 }
 return null;
}
function workflow_commands_unescapeData(text, more = {}) {
 const escapes = { '%25': '%', '%0D': '\r', '%0A': '\n', ...more };
 return text.replaceAll(/%[0-9A-F]{2}/g, (escape) => escapes[escape] ?? escape);
}
function maskSecrets(text, secrets) {
 const found = [...secrets].filter((secret) => text.includes(secret));
 if (found.length === 0)
  return text;
 const hidden = new Uint8Array(text.length);
 for (const secret of found) {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
   hidden.fill(1, at, at + secret.length);
 }
 return text.replaceAll(/./gs, (unit, at) => {
  if (hidden[at] !== 1)
   return unit;
  return hidden[at - 1] === 1 ? '' : '***';
 });
}
function parseFileCommand(content, isWindows = process.platform === 'win32') {
 const values = new Map();
 const lines = content.split(isWindows ? /\r?\n/ : '\n');
 for (let index = 0; index < lines.length; index += 1) {
  const line = lines[index] ?? '';
  if (line === '')
   continue;
  const [, name = '', operator, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
  if (name === '' || (operator === '<<' && rest === ''))
   throw new Error(`Invalid format '${line}'`);
  if (operator === '=') {
   values.set(name, rest);
   continue;
  }
  const end = lines.indexOf(rest, index + 1);
  if (end < 0)
   throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
  values.set(name, lines.slice(index + 1, end).join('\n'));
  index = end;
 }
 return Object.fromEntries(values);
}
;
const MAX_SUMMARY_BYTES = 1024 * 1024;
const OWN_FOLDERS = { commands: '_runner_file_commands', event: '_github_workflow' };
const FILE_COMMANDS = ['output', 'env', 'path', 'state', 'step_summary'];
async function runAction(options, execute = runProcess) {
 const manifest = readActionManifest(options.action);
 const home = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'runner-'));
 try {
  const contexts = buildContexts(options, prepareFiles(home, options.event.payload));
  const environment = {
   PATH: process.env['PATH'] ?? '',
   ...(process.platform === 'win32' ? { PATHEXT: process.env['PATHEXT'] ?? '.EXE' } : {}),
   HOME: (0,external_node_path_.join)(home, 'user'),
   CI: 'true',
   ...options.env,
   ...inputVariables({ manifest, given: options.with ?? {}, contexts }),
   ...contextVariables(contexts),
   GITHUB_ACTIONS: 'true',
  };
  for (const [name, value] of Object.entries(options.runnerVariables ?? {})) {
   if (value === null)
    delete environment[name];
   else
    environment[name] = value;
  }
  const ended = await execute(options, (0,external_node_path_.join)(options.action, manifest.runs.main), environment);
  return readResults({ options, manifest, home, ended });
 }
 finally {
  (0,external_node_fs_.rmSync)(home, { recursive: true, force: true, maxRetries: 3 });
 }
}
function findSecret(run, secret) {
 const places = {
  stdout: visible(run.stdout),
  stderr: visible(run.stderr),
  summary: run.summary,
  outputs: Object.entries(run.outputs).join('\n'),
  state: Object.entries(run.state).join('\n'),
  env: [...Object.entries(run.env), ...run.path].join('\n'),
  ...run.files,
 };
 return Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []));
}
function visible(stream) {
 const text = stream.replaceAll(/^\s*::add-mask::.*$/gm, '');
 return `${text}\n${unescapeData(text)}`;
}
function prepareFiles(home, payload) {
 const temp = (0,external_node_path_.join)(home, 'temp');
 const toolCache = (0,external_node_path_.join)(home, 'tools');
 const commands = (0,external_node_path_.join)(temp, OWN_FOLDERS.commands);
 const eventFolder = (0,external_node_path_.join)(temp, OWN_FOLDERS.event);
 for (const folder of [temp, toolCache, commands, eventFolder, (0,external_node_path_.join)(home, 'user')])
  (0,external_node_fs_.mkdirSync)(folder);
 for (const name of FILE_COMMANDS)
  (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(commands, name), '');
 const event = (0,external_node_path_.join)(eventFolder, 'event.json');
 (0,external_node_fs_.writeFileSync)(event, JSON.stringify(payload));
 return {
  temp,
  toolCache,
  event,
  commands: Object.fromEntries(FILE_COMMANDS.map((name) => [name, (0,external_node_path_.join)(commands, name)])),
 };
}
const STREAM_GRACE_MS = 5000;
function runProcess({ node, workspace, timeoutMs, kill }, main, environment) {
 return new Promise((resolve, reject) => {
  const child = (0,external_node_child_process_.spawn)(node ?? process.execPath, [main], {
   cwd: workspace,
   env: environment,
   stdio: ['ignore', 'pipe', 'pipe'],
   detached: process.platform !== 'win32',
  });
  const lines = [];
  const text = { stdout: '', stderr: '' };
  const cutters = ['stdout', 'stderr'].map((name) => {
   const cutter = createLineCutter((line) => lines.push(line));
   child[name].setEncoding('utf8').on('data', (chunk) => {
    text[name] += chunk;
    cutter.read(chunk);
   });
   return cutter;
  });
  const end = () => {
   if (child.pid !== undefined)
    killGroup(child.pid);
   child.stdout.destroy();
   child.stderr.destroy();
  };
  void kill?.when.then(() => child.kill(kill.signal));
  let timedOut = false;
  let timer = setTimeout(() => {
   timedOut = true;
   end();
  }, timeoutMs ?? 60_000);
  child.on('exit', () => {
   clearTimeout(timer);
   timer = setTimeout(end, STREAM_GRACE_MS);
  });
  child.on('error', reject);
  child.on('close', (exitCode, signal) => {
   clearTimeout(timer);
   for (const cutter of cutters)
    cutter.end();
   resolve({ exitCode, signal, timedOut, ...text, lines });
  });
 });
}
function killGroup(pid) {
 try {
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
 }
 catch {
 }
}
function readResults({ options, manifest, home, ended }) {
 const { lines, ...process } = ended;
 const { hasFailed, warnings, ...output } = interpretOutput(lines, [options.github.token]);
 const temp = (0,external_node_path_.join)(home, 'temp');
 const files = readFileCommands((0,external_node_path_.join)(temp, OWN_FOLDERS.commands));
 const isFollowed = !hasFailed && files.broken.length === 0;
 const errors = [...files.broken, ...files.errors];
 return {
  ...process,
  ...output,
  conclusion: ended.exitCode === 0 && isFollowed ? 'success' : 'failure',
  log: [output.log, ...errors.map((error) => `Error: ${error}`)].join('\n'),
  annotations: [
   ...output.annotations,
   ...errors.map((message) => ({ level: 'error', message, properties: {} })),
  ],
  outputs: { ...output.outputs, ...files.outputs },
  state: { ...output.state, ...files.state },
  env: files.env,
  path: files.path,
  summary: files.summary ?? '',
  summaryRefused: files.summary === null,
  files: readFiles(temp),
  runnerWarnings: [...warnOfInputs({ manifest, given: options.with ?? {} }), ...warnings],
 };
}
function readFileCommands(folder) {
 const broken = [];
 const errors = [];
 const read = (name) => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name), 'utf8');
 const readValues = (name) => {
  try {
   return parseFileCommand(read(name));
  }
  catch (error) {
   const reason = error.message;
   broken.push(`Unable to process file command '${name}' successfully.`, reason);
   return {};
  }
 };
 const { NODE_OPTIONS: refused, ...env } = readValues('env');
 if (refused !== undefined)
  errors.push("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
 const summary = read('step_summary');
 const isTooLarge = Buffer.byteLength(summary) > MAX_SUMMARY_BYTES;
 if (isTooLarge)
  errors.push('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.');
 return {
  broken,
  errors,
  env,
  outputs: readValues('output'),
  state: readValues('state'),
  path: read('path').split(/\r?\n/).filter(Boolean),
  summary: isTooLarge ? null : summary,
 };
}
function readFiles(temp) {
 const own = Object.values(OWN_FOLDERS);
 const found = (0,external_node_fs_.readdirSync)(temp, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => (0,external_node_path_.relative)(temp, (0,external_node_path_.join)(entry.parentPath, entry.name)))
  .filter((path) => !own.includes(path.split(/[\\/]/, 1)[0] ?? ''));
 return Object.fromEntries(found.map((path) => [path, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(temp, path), 'utf8')]));
}
}),
7263:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
X: () => ( buildPushEvent)
});
var _git_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5974);
var _git_read_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7876);
var _github_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7341);
const ZEROS = '0'.repeat(40);
const MAX_COMMITS = 2048;
function buildPushEvent(pushed) {
 const { directory, repository, serverUrl, ref, before, after } = pushed;
 const store = (0,_git_read_js__WEBPACK_IMPORTED_MODULE_1__ .Ch)(directory);
 const isTag = ref.startsWith('refs/tags/');
 const tip = after === null ? null : (0,_git_read_js__WEBPACK_IMPORTED_MODULE_1__ .zY)(store, after);
 const head = tip === null ? null : readCommit(pushed, tip);
 const shas = tip === null || isTag ? [] : listPushed(pushed, tip);
 const commits = shas.slice(-MAX_COMMITS).map((sha) => readCommit(pushed, sha));
 const defaultHead = (0,_git_read_js__WEBPACK_IMPORTED_MODULE_1__ .G1)(directory).read('refs/heads/main') ?? '';
 return {
  name: 'push',
  sha: tip ?? defaultHead,
  ref: after === null ? 'refs/heads/main' : ref,
  payload: {
   ref,
   before: before ?? ZEROS,
   after: after ?? ZEROS,
   created: before === null,
   deleted: after === null,
   forced: pushed.forced ?? false,
   base_ref: null,
   compare: `${serverUrl}/${repository}/compare/${before ?? ZEROS}...${after ?? ZEROS}`,
   commits,
   head_commit: head ?? null,
   repository: {
    full_name: repository,
    name: repository.split('/')[1],
    default_branch: 'main',
    html_url: `${serverUrl}/${repository}`,
   },
   pusher: { name: 'ada', email: 'ada@example.com' },
   sender: { login: 'ada', type: 'User' },
  },
 };
}
function listPushed({ directory, ref, before }, tip) {
 const store = (0,_git_read_js__WEBPACK_IMPORTED_MODULE_1__ .Ch)(directory);
 const others = (0,_git_read_js__WEBPACK_IMPORTED_MODULE_1__ .Dy)(directory)
  .filter(({ name }) => name.startsWith('refs/heads/') && name !== ref)
  .map(({ sha }) => sha);
 const excluded = (0,_git_history_js__WEBPACK_IMPORTED_MODULE_0__ .Gq)(store, before === null ? others : [before]);
 return (0,_git_history_js__WEBPACK_IMPORTED_MODULE_0__ .O2)(store, tip)
  .filter((sha) => !excluded.has(sha))
  .toReversed();
}
function readCommit({ directory, repository, serverUrl }, sha) {
 const { body } = (0,_git_read_js__WEBPACK_IMPORTED_MODULE_1__ .Ch)(directory).read(sha);
 const commit = (0,_github_objects_js__WEBPACK_IMPORTED_MODULE_2__ .L5)(sha, body);
 const [, seconds = '0', zone = '+0000'] = /^committer .*> (-?\d+) ([+-]\d{4})$/m.exec(body.toString('latin1')) ?? [];
 return {
  id: sha,
  tree_id: commit.tree,
  distinct: true,
  message: commit.message,
  timestamp: toIsoDate(Number(seconds), zone),
  url: `${serverUrl}/${repository}/commit/${sha}`,
  author: { name: commit.author.name, email: commit.author.email },
  committer: { name: commit.committer.name, email: commit.committer.email },
 };
}
function toIsoDate(seconds, zone) {
 const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
 const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
 const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19);
 return `${local}${offset === 0 ? 'Z' : `${sign}${hours}:${minutes}`}`;
}
}),
989:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 A: () => ( renderSummaryHtml)
});
;// CONCATENATED MODULE: ./node_modules/marked/lib/marked.esm.js
function G(){return{async:!1,breaks:!1,extensions:null,gfm:!0,hooks:null,pedantic:!1,renderer:null,silent:!1,tokenizer:null,walkTokens:null}}var S=G();function ue(l){S=l}var q={exec:()=>null};function D(l){let e=[];return t=>{let n=Math.max(0,Math.min(3,t-1)),r=e[n];return r||(r=l(n),e[n]=r),r}}function g(l,e=""){let t=typeof l=="string"?l:l.source,n={replace:(r,s)=>{let o=typeof s=="string"?s:s.source;return o=o.replace(O.caret,"$1"),t=t.replace(r,o),n},getRegex:()=>new RegExp(t,e)};return n}var _e=((l="")=>{try{return!!new RegExp("(?<=1)(?<!1)"+l)}catch{return!1}})(),O={codeRemoveIndent:/^(?: {0,3}\t| {1,4})/gm,listInterruptsParagraph:/^ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/,outputLinkReplace:/\\([\[\]])/g,indentCodeCompensation:/^(\s+)(?:```)/,beginningSpace:/^\s+/,endingHash:/#$/,startingSpaceChar:/^ /,endingSpaceChar:/ $/,endingSpaceTabChar:/[ \t]$/,nonSpaceChar:/[^ ]/,newLineCharGlobal:/\n/g,tabCharGlobal:/\t/g,leadingSpaceTab:/^[ \t]+/,multipleSpaceGlobal:/\s+/g,blankLine:/^[ \t]*$/,doubleBlankLine:/\n[ \t]*\n[ \t]*$/,blockquoteStart:/^ {0,3}>/,blockquoteSetextReplace:/\n {0,3}((?:=+|-+)[ \t]*)(?=\n|$)/g,blockquoteSetextReplace2:/^ {0,3}>[ \t]?/gm,blockquoteMarkerWhitespace:/^( {0,3}>)(\t[ \t]*)/gm,nestedBlockMarker:/^ {0,3}(?:(?:[*+-]|\d{1,9}[.)])(?: |$)|> ?)/,listReplaceNesting:/^ {1,4}(?=( {4})*[^ ])/g,listIsTask:/^\[[ xX]\][ \t]+\S/,listReplaceTask:/^\[[ xX]\][ \t]+/,listTaskCheckbox:/\[[ xX]\]/,anyLine:/\n.*\n/,hrefBrackets:/^<(.*)>$/,tableDelimiter:/[:|]/,tableAlignChars:/^\||\| *$/g,tableRowBlankLine:/\n[ \t]*$/,tableAlignRight:/^ *-+: *$/,tableAlignCenter:/^ *:-+: *$/,tableAlignLeft:/^ *:-+ *$/,startATag:/^<a /i,endATag:/^<\/a>/i,startPreScriptTag:/^<(pre|code|kbd|script)(\s|>)/i,endPreScriptTag:/^<\/(pre|code|kbd|script)(\s|>)/i,startAngleBracket:/^</,endAngleBracket:/>$/,pedanticHrefTitle:/^([^'"]*[^\s])\s+(['"])(.*)\2/,unicodeAlphaNumeric:/[\p{L}\p{N}]/u,numericCharacterReference:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));/,numericCharacterReferenceOrAmpersand:/&#(?:(\d{1,7})|[Xx]([A-Fa-f0-9]{1,6}));|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,escapeTest:/[&<>"']/,escapeReplace:/[&<>"']/g,escapeTestNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/,escapeReplaceNoEncode:/[<>"']|&(?!(#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g,caret:/(^|[^\[])\^/g,percentDecode:/%25/g,findPipe:/\|/g,splitPipe:/ \|/,slashPipe:/\\\|/g,carriageReturn:/\r\n|\r/g,spaceLine:/^ +$/gm,notSpaceStart:/^\S*/,endingNewline:/\n$/,listItemRegex:l=>new RegExp(`^( {0,3}${l})((?:[	 ][^\\n]*)?(?:\\n|$))`),nextBulletRegex:D(l=>new RegExp(`^ {0,${l}}(?:[*+-]|\\d{1,9}[.)])((?:[ 	][^\\n]*)?(?:\\n|$))`)),hrRegex:D(l=>new RegExp(`^ {0,${l}}((?:-[ 	]*){3,}|(?:_[ 	]*){3,}|(?:\\*[ 	]*){3,})(?:\\n+|$)`)),fencesBeginRegex:D(l=>new RegExp(`^ {0,${l}}(?:\`\`\`|~~~)`)),headingBeginRegex:D(l=>new RegExp(`^ {0,${l}}#{1,6}(?:\\s|$)`)),pedanticHeadingBeginRegex:D(l=>new RegExp(`^ {0,${l}}#`)),htmlBeginRegex:D(l=>new RegExp(`^ {0,${l}}(?:</?(?:${he})(?:[ \\t]+|$|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)`,"i")),blockquoteBeginRegex:D(l=>new RegExp(`^ {0,${l}}>`)),nestedContainerMarkers:/^(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)])[ \t]+|>[ \t]?))+/},Ge=/^(?:[ \t]*(?:\n|$))+/,Ne=/^((?: {4}| {0,3}\t)[^\n]+(?:\n(?:[ \t]*(?:\n|$))*)?)+/,Fe=/^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)(?:|([\s\S]*?)(?:\n|$))(?: {0,3}(?:(?=`)\1`*|(?=~)\1~*) *(?=\n|$)|$)/,V=/^ {0,3}((?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/,Qe=/^ {0,3}(#{1,6})(?=\s|$)(.*)(?:\n+|$)/,ce=/ {0,3}(?:[*+-]|\d{1,9}[.)])/,he="address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul",J=g(" {0,3}(?:</?(?:tag)(?:[ \\t]+|\\n|/?>)|<(?:(?:script|pre|style|textarea)(?:[\\s>]|$)|!--)|<\\?|<![A-Za-z]|<!\\[CDATA\\[)").replace("tag",he).getRegex(),$e=/^(?!bull |blockCode|fences|blockquote|heading|html|table)((?:.|\n(?!\s*?\n|bull |fences|blockquote|heading|hr|html|table))+?)\n {0,3}(=+|-+)[ \t]*(?:\n+|$)/,Le=g($e).replace(/bull/g,ce).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/\|table/g,"").replace(/html/g,J).getRegex(),We=g($e).replace(/bull/g,ce).replace(/blockCode/g,/(?: {4}| {0,3}\t)/).replace(/fences/g,/ {0,3}(?:`{3,}|~{3,})/).replace(/blockquote/g,/ {0,3}>/).replace(/heading/g,/ {0,3}#{1,6}(?:\s|$)/).replace(/hr/g,/ {0,3}(?:(?:-[\t ]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n+|$)/).replace(/table/g,/ {0,3}\|?(?:[:\- ]*\|)+[\:\- ]*\n/).replace(/html/g,J).getRegex(),de=/^([^\n]+(?:\n(?!hr|heading|lheading|blockquote|fences|list|html|table|[ \t]+\n)[^\n]+)*)/,Ue=/^[^\n]+/,ge=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\\n]|\n(?![ \t]*\n))+/,Ke=g(/^ {0,3}\[(label)\]: *(?:\n[ \t]*)?([^<\s][^\s]*|<(?:\\.|[^\n<>\\])*>)(?:(?: +(?:\n[ \t]*)?| *\n[ \t]*)(title))? *(?:\n+|$)/).replace("label",ge).replace("title",/(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n]|\n(?!\n))*'|\((?:\\[\s\S]|[^()\\])*\))/).getRegex(),Xe=g(/^(bull)([ \t][^\n]*?)?(?:\n|$)/).replace(/bull/g,ce).getRegex(),ke=/<!--(?:-?>|[\s\S]*?(?:-->|$))/,Ve=g("^ {0,3}(?:<(script|pre|style|textarea)[\\s>][\\s\\S]*?(?:</\\1>[^\\n]*\\n*|$)|comment[^\\n]*(\\n+|$)|<\\?[\\s\\S]*?(?:\\?>[^\\n]*\\n*|$)|<![A-Z][\\s\\S]*?(?:>[^\\n]*\\n*|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>[^\\n]*\\n*|$)|</?(tag)(?:[ \\t]+|\\n|/?>|$)[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|<(?!(?:script|pre|style|textarea)(?![a-z0-9-]))([a-z][a-z0-9-]*)(?:attribute)*?[ \\t]*/?>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$)|</[a-z][a-z0-9-]*\\s*>(?=[ \\t]*(?:\\n|$))[\\s\\S]*?(?:(?:\\n[ 	]*)+\\n|$))","i").replace("comment",ke).replace("tag",he).replace("attribute",/[ \t]+[a-zA-Z:_][\w.:-]*(?:[ \t]*=[ \t]*"[^"\n]*"|[ \t]*=[ \t]*'[^'\n]*'|[ \t]*=[ \t]*[^\s"'=<>`]+)?/).getRegex(),Ce=l=>g(de).replace("hr",V).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("|table","").replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list",l).replace("html",J).getRegex(),Je=Ce(/ {0,3}(?:[*+-]|1[.)])[ \t]+[^ \t\n]/),Ye=Ce(/ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/),et=g(/^( {0,3}> ?(?:(?![ \t]*(?:\n|$))(paragraph)|[^\n]*)(?:\n|$))+/).replace("paragraph",Ye).getRegex(),fe={blockquote:et,code:Ne,def:Ke,fences:Fe,heading:Qe,hr:V,html:Ve,lheading:Le,list:Xe,newline:Ge,paragraph:Je,table:q,text:Ue},Pe=g("^ *([^\\n ].*)\\n {0,3}((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)(?:\\n((?:(?! *\\n|hr|heading|blockquote|code|fences|list|html).*(?:\\n|$))*)\\n*|$)").replace("hr",V).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("blockquote"," {0,3}>").replace("code","(?: {4}| {0,3}	)[^\\n]").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]").replace("html",J).getRegex(),tt={...fe,lheading:We,table:Pe,paragraph:g(de).replace("hr",V).replace("heading"," {0,3}#{1,6}(?:\\s|$)").replace("|lheading","").replace("table",Pe).replace("blockquote"," {0,3}>").replace("fences"," {0,3}(?:`{3,}(?=[^`\\n]*(?:\\n|$))|~~~)[^\\n]*(?:\\n|$)").replace("list"," {0,3}(?:[*+-]|1[.)])[ \\t]+[^ \\t\\n]").replace("html",J).getRegex()},nt={...fe,html:g(`^ *(?:comment(?: *\\n|\\s*$)|<(tag)[\\s\\S]+?</\\1>(?: *\\n{2,}|\\s*$)|<tag(?:"[^"]*"|'[^']*'|\\s[^'"/>\\s]*)*?/?>(?: *\\n{2,}|\\s*$))`).replace("comment",ke).replace(/tag/g,"(?!(?:a|em|strong|small|s|cite|q|dfn|abbr|data|time|code|var|samp|kbd|sub|sup|i|b|u|mark|ruby|rt|rp|bdi|bdo|span|br|wbr|ins|del|img)\\b)\\w+(?!:|[^\\w\\s@]*@)\\b").getRegex(),def:/^ *\[([^\]]+)\]: *<?([^\s>]+)>?(?: +(["(][^\n]+[")]))? *(?:\n+|$)/,heading:/^(#{1,6})(.*)(?:\n+|$)/,fences:q,lheading:/^(.+?)\n {0,3}(=+|-+) *(?:\n+|$)/,paragraph:g(de).replace("hr",V).replace("heading",` *#{1,6} *[^
]`).replace("|table","").replace("blockquote"," {0,3}>").replace("|fences","").replace("|list","").replace("|html","").replace("|tag","").replace("lheading",Le).getRegex()},rt=/^\\([!"#$%&'()*+,\-./:;<=>?@\[\]\\^_`{|}~])/,st=/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/,Ie=/^( {2,}|\\)\n(?!\s*$)[ \t]*/,it=/^(`+|[^`])(?:(?= {2,}\n)|[\s\S]*?(?:(?=[\\<!\[`*_]|\b_|$)|[^ ](?= {2,}\n)))/,L=/[\p{P}\p{S}]/u,N=/[\s\p{P}\p{S}]/u,Y=/[^\s\p{P}\p{S}]/u,ot=g(/^((?![*_])punctSpace)/,"u").replace(/punctSpace/g,N).getRegex(),at=/[\p{Pi}\p{Ps}"']/u,Ae=/(?!~)[\p{P}\p{S}]/u,lt=/(?!~)[\s\p{P}\p{S}]/u,ut=/(?:[^\s\p{P}\p{S}]|~)/u,pt=g(/link|precode-code|html/,"g").replace("link",/\[(?:[^\[\]`]|(?<a>`+)[^`]+\k<a>(?!`))*?\]\((?:\\[\s\S]|[^\\\(\)]|\((?:\\[\s\S]|[^\\\(\)])*\))*\)/).replace("precode-",_e?"(?<!`)()":"(^^|[^`])").replace("code",/(?<b>`+)[^`]+\k<b>(?!`)/).replace("html",/<(?! )[^<>]*?>/).getRegex(),Ee=/^(?:\*+(?:((?!\*)punct)|([^\s*]))?)|^_+(?:((?!_)punct)|([^\s_]))?/,ct=g(Ee,"u").replace(/punct/g,L).getRegex(),ht=g(Ee,"u").replace(/punct/g,Ae).getRegex(),dt=/^(?:\*+(?:((?!\*)(?!openQuote)punct)|([^\s*]))?)|^_+(?:((?!_)(?!openQuote)punct)|([^\s_]))?/,gt=g(dt,"u").replace(/openQuote/g,at).replace(/punct/g,L).getRegex(),ze="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)punctSpace(\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|notPunctSpace(\\*+)(?=notPunctSpace)",kt=g(ze,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex(),ft=g(ze,"gu").replace(/notPunctSpace/g,ut).replace(/punctSpace/g,lt).replace(/punct/g,Ae).getRegex(),mt="^[^_*]*?__[^_*]*?\\*[^_*]*?(?=__)|[^*]+(?=[^*])|(?!\\*)punct(\\*+)(?=[\\s]|$)|notPunctSpace(\\*+)(?!\\*)(?=punctSpace|$)|(?!\\*)[\\s](\\*+)(?=notPunctSpace)|[\\s](\\*+)(?!\\*)(?=punct)|(?!\\*)punct(\\*+)(?!\\*)(?=punct)|(?:(?!\\*)punct|notPunctSpace)(\\*+)(?!\\*)(?=notPunctSpace)",xt=g(mt,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex(),bt=g("^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)punctSpace(_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)","gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex(),Rt="^[^_*]*?\\*\\*[^_*]*?_[^_*]*?(?=\\*\\*)|[^_]+(?=[^_])|(?!_)punct(_+)(?=[\\s]|$)|notPunctSpace(_+)(?!_)(?=punctSpace|$)|(?!_)[\\s](_+)(?=notPunctSpace)|[\\s](_+)(?!_)(?=punct)|(?!_)punct(_+)(?!_)(?=punct)|(?:(?!_)punct|notPunctSpace)(_+)(?!_)(?=notPunctSpace)",Tt=g(Rt,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex(),Ot=g(/^~~?(?:((?!~)punct)|[^\s~])/,"u").replace(/punct/g,L).getRegex(),wt="^[^~]+(?=[^~])|(?!~)punct(~~?)(?=[\\s]|$)|notPunctSpace(~~?)(?!~)(?=punctSpace|$)|(?!~)punctSpace(~~?)(?=notPunctSpace)|[\\s](~~?)(?!~)(?=punct)|(?!~)punct(~~?)(?!~)(?=punct)|notPunctSpace(~~?)(?=notPunctSpace)",Pt=g(wt,"gu").replace(/notPunctSpace/g,Y).replace(/punctSpace/g,N).replace(/punct/g,L).getRegex(),yt=g(/\\(punct)/,"gu").replace(/punct/g,L).getRegex(),St=g(/(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|`+|\\(punct)/,"gu").replace(/punct/g,L).getRegex(),_t=g(/^<(scheme:[^\s\x00-\x1f<>]*|email)>/).replace("scheme",/[a-zA-Z][a-zA-Z0-9+.-]{1,31}/).replace("email",/[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+(?![-_])/).getRegex(),$t=g(ke).replace("(?:-->|$)","-->").getRegex(),Lt=g("^comment|^</[a-zA-Z][a-zA-Z0-9-]*\\s*>|^<[a-zA-Z][a-zA-Z0-9-]*(?:attribute)*?\\s*/?>|^<\\?[\\s\\S]*?\\?>|^<![a-zA-Z]+\\s[\\s\\S]*?>|^<!\\[CDATA\\[[\\s\\S]*?\\]\\]>").replace("comment",$t).replace("attribute",/\s+[a-zA-Z:_][\w.:-]*(?:\s*=\s*"[^"]*"|\s*=\s*'[^']*'|\s*=\s*[^\s"'=<>`]+)?/).getRegex(),Me=/\[(?:\\[\s\S]|[^\[\]\\])*\]/,ie=g(/(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\])|[^\[\]\\`])*?/).replace("brackets",Me).getRegex(),Ct=g(/^!?\[(label)\]\([ \t\n]*(href)(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(title))?[ \t\n]*\)/).replace("label",ie).replace("href",/<(?:\\.|[^\n<>\\])*>|(?!<)[^ \t\n\x00-\x1f]+|(?=\))/).replace("title",/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^)\\])*\)/).getRegex(),It=g(/^!?\[(label)\]\[(ref)\]/).replace("label",ie).replace("ref",ge).getRegex(),At=g(/^!?\[(ref)\](?:\[\])?/).replace("ref",ge).getRegex(),ye=/(?!\s*\])(?:\\[\s\S]|[^\[\]\\]){1,999}/,Et=g(/(?:[^\[\]\\`]*(?:\[(?:brackets|\\[\s\S]|[^\[\]\\])*\]|\\[\s\S]|`+(?!`)[^`]*?`+(?!`)|``+(?=\]))){0,999}?[^\[\]\\`]*?/).replace("brackets",Me).getRegex(),zt=g("reflink|nolink(?!\\()","g").replace("reflink",g(/^!?\[(label)\]\[(ref)\]/).replace("label",Et).replace("ref",ye).getRegex()).replace("nolink",g(/^!?\[(ref)\](?:\[\])?/).replace("ref",ye).getRegex()).getRegex(),Se=/[hH][tT][tT][pP][sS]?|[fF][tT][pP]/,Mt=/[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/,Bt=g(/(?:mailto:email|xmpp:email(?:\/[A-Za-z0-9@.]+)?)/).replace(/email/g,Mt).getRegex(),me={_backpedal:q,anyPunctuation:yt,anyPunctuationOutsideCode:St,autolink:_t,blockSkip:pt,br:Ie,code:st,del:q,delLDelim:q,delRDelim:q,emStrongLDelim:ct,emStrongRDelimAst:kt,emStrongRDelimUnd:bt,escape:rt,link:Ct,nolink:At,punctuation:ot,reflink:It,reflinkSearch:zt,tag:Lt,text:it,url:q},Dt={...me,emStrongLDelim:gt,emStrongRDelimAst:xt,emStrongRDelimUnd:Tt,link:g(/^!?\[(label)\]\((.*?)\)/).replace("label",ie).getRegex(),reflink:g(/^!?\[(label)\]\s*\[([^\]]*)\]/).replace("label",ie).getRegex()},pe={...me,emStrongRDelimAst:ft,emStrongLDelim:ht,delLDelim:Ot,delRDelim:Pt,url:g(/^emailProtocol|^((?:protocol):\/\/|www\.)(?:[a-zA-Z0-9\-]+\.?)+[^\s<]*|^email/).replace("emailProtocol",Bt).replace("protocol",Se).replace("email",/[A-Za-z0-9._+-]+(@)[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/).getRegex(),_backpedal:/(?:[^?!.,:;*_'"~()&]+|\([^)]*\)|&(?![a-zA-Z0-9]+;$)|[?!.,:;*_'"~)]+(?!$))+/,del:/^(~~?)(?=[^\s~])((?:\\[\s\S]|[^\\])*?(?:\\[\s\S]|[^\s~\\]))\1(?=[^~]|$)/,text:g(/^(?:[^a-zA-Z0-9](?=emailProtocol)|(`+|~+|[^`~])(?:(?=[`~])|(?= {2,}\n)|(?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@)|[\s\S]*?(?:(?=[\\<!\[`*~_]|\b_|protocol:\/\/|wwwStart|$)|[^ ](?= {2,}\n)|[^a-zA-Z0-9](?=emailProtocol)|[^a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-](?=[a-zA-Z0-9.!#$%&'*+\/=?_`{\|}~-]+@))))/).replace("protocol",Se).replace(/emailProtocol/g,/(?:mailto|xmpp):/).replace("wwwStart",_e?"(?<![^\\s*_~(])www\\.":"www\\.").getRegex()},qt={...pe,br:g(Ie).replace("{2,}","*").getRegex(),text:g(pe.text).replace("\\b_","\\b_| {2,}\\n").replace(/\{2,\}/g,"*").getRegex()},ee={normal:fe,gfm:tt,pedantic:nt},F={normal:me,gfm:pe,breaks:qt,pedantic:Dt};var vt={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Be=l=>vt[l];function y(l,e){if(e){if(O.escapeTest.test(l))return l.replace(O.escapeReplace,Be)}else if(O.escapeTestNoEncode.test(l))return l.replace(O.escapeReplaceNoEncode,Be);return l}function De(l){return O.numericCharacterReference.test(l)?l.replace(O.numericCharacterReferenceOrAmpersand,(e,t,n)=>{if(t===void 0&&n===void 0)return"&amp;";let r=t===void 0?Number.parseInt(n,16):Number.parseInt(t,10);return r===0||r>1114111||r>=55296&&r<=57343?"\uFFFD":r===38?"&amp;":String.fromCodePoint(r)}):l}function xe(l){try{l=encodeURI(l).replace(O.percentDecode,"%")}catch{return null}return l}function be(l,e){let t=l.replace(O.findPipe,(s,o,i)=>{let a=!1,c=o;for(;--c>=0&&i[c]==="\\";)a=!a;return a?"|":" |"}),n=t.split(O.splitPipe),r=0;if(n[0].trim()||n.shift(),n.length>0&&!n.at(-1)?.trim()&&n.pop(),e)if(n.length>e)n.splice(e);else for(;n.length<e;)n.push("");for(;r<n.length;r++)n[r]=n[r].trim().replace(O.slashPipe,"|");return n}function C(l,e,t){let n=l.length;if(n===0)return"";let r=0;for(;r<n;){let s=l.charAt(n-r-1);if(s===e&&!t)r++;else if(s!==e&&t)r++;else break}return l.slice(0,n-r)}function Re(l){let e=l.split(`
`),t=e.length-1;for(;t>=0&&O.blankLine.test(e[t]);)t--;return e.length-t<=2?l:e.slice(0,t+1).join(`
`)}function W(l){return l.trim().replace(O.multipleSpaceGlobal," ").toLowerCase().toUpperCase().toLowerCase()}function Te(l,e){if(l.indexOf(e[0])===-1&&l.indexOf(e[1])===-1)return-1;let t=0;for(let n=0;n<l.length;n++)if(l[n]==="\\")n++;else if(l[n]===e[0])t++;else if(l[n]===e[1]&&(t--,t<0))return n;return t>0?-2:-1}var Q=new WeakMap;function Oe(l){let e={"*":-1,_:-1},t=-1,n=l.length;for(let r=0;r<n;r++){let s=l[r];if(s!=="*"&&s!=="_"&&s!=="~")continue;let o=r===0?`
`:l[r-1],i=r+1;for(;i<n&&l[i]===s;)i++;o!==" "&&o!=="	"&&o!==`
`&&o!=="\r"&&o!=="\f"&&(s==="~"?t=r:e[s]=r),r=i-1}return{maskedSrc:l,lastPossibleEmStrongCloserIndex:e,lastPossibleDelCloserIndex:t}}function qe(l,e){let t=Oe(e),n=Q.get(l);n?n.push(t):Q.set(l,[t])}function ve(l){let e=Q.get(l);e&&(e.pop(),e.length===0&&Q.delete(l))}function oe(l,e,t){let n=Q.get(l)?.at(-1);return n&&n.maskedSrc===e?n.lastPossibleEmStrongCloserIndex[t]:Oe(e).lastPossibleEmStrongCloserIndex[t]}function ae(l,e){let t=Q.get(l)?.at(-1);return t&&t.maskedSrc===e?t.lastPossibleDelCloserIndex:Oe(e).lastPossibleDelCloserIndex}function te(l,e=0){let t=e,n="";for(let r of l)if(r==="	"){let s=4-t%4;n+=" ".repeat(s),t+=s}else n+=r,t++;return n}function Ht(l,e){let t="";for(let n=0;n<l.length;n++){if(l[n]==="`"){let r=e.inline.code.exec(l.slice(n));if(r){t+=r[0],n+=r[0].length-1;continue}}if(l[n]==="\\"&&(l[n+1]==="["||l[n+1]==="]")){t+=l[n+1],n++;continue}t+=l[n]}return t}function He(l,e,t,n,r){let s=e.href,o=e.title||null,i=Ht(l[1],r),a=l[0].charAt(0)==="!",c=n.state.inLink,u=n.state.linkEmitted,d=n.state.inRawBlock;n.state.inLink=!0,n.state.linkEmitted=!1;let h=n.inlineTokens(i),p=n.state.linkEmitted;if(n.state.linkEmitted=u,n.state.inLink=c,!a){if(p){n.state.inRawBlock=d;return}n.state.linkEmitted=!0}return{type:a?"image":"link",raw:t,href:s,title:o,text:i,tokens:h}}function Zt(l,e,t){let n=l.match(t.other.indentCodeCompensation);if(n===null)return e;let r=n[1];return e.split(`
`).map(s=>{let o=s.match(t.other.beginningSpace);if(o===null)return s;let[i]=o;return s.slice(Math.min(i.length,r.length))}).join(`
`)}function Ze(l,e,t,n){if(!e.includes("<"))return!1;for(let r=0;r<e.length;r++){if(e[r]==="\\"){r++;continue}if(e[r]==="`"){let i=n.inline.code.exec(e.slice(r));if(i){r+=i[0].length-1;continue}}if(e[r]!=="<")continue;let s=l.slice(t+r),o=n.inline.tag.exec(s)||n.inline.autolink.exec(s);if(o){if(o[0].length>e.length-r)return!0;r+=o[0].length-1}}return!1}var _=class{options;rules;lexer;constructor(e){this.options=e||S}space(e){let t=this.rules.block.newline.exec(e);if(t&&t[0].length>0)return{type:"space",raw:t[0]}}code(e){let t=this.rules.block.code.exec(e);if(t){let n=this.options.pedantic?t[0]:Re(t[0]),r=n.replace(this.rules.other.codeRemoveIndent,"");return{type:"code",raw:n,codeBlockStyle:"indented",text:r}}}fences(e){let t=this.rules.block.fences.exec(e);if(t){let n=t[0],r=Zt(n,t[3]||"",this.rules);return t[3]!==void 0&&(r===""||r.endsWith(`
`))&&(r+=`
`),{type:"code",raw:n,lang:t[2]?t[2].trim().replace(this.rules.inline.anyPunctuation,"$1"):t[2],text:r}}}heading(e){let t=this.rules.block.heading.exec(e);if(t){let n=t[2].trim();if(this.rules.other.endingHash.test(n)){let r=C(n,"#");(this.options.pedantic||!r||this.rules.other.endingSpaceTabChar.test(r))&&(n=r.trim())}return{type:"heading",raw:C(t[0],`
`),depth:t[1].length,text:n,tokens:this.lexer.inline(n)}}}hr(e){let t=this.rules.block.hr.exec(e);if(t)return{type:"hr",raw:C(t[0],`
`)}}blockquote(e){let t=this.rules.block.blockquote.exec(e);if(t){let n=C(t[0],`
`).split(`
`),r="",s="",o=[];for(;n.length>0;){let i=!1,a=[],c;for(c=0;c<n.length;c++)if(this.rules.other.blockquoteStart.test(n[c]))a.push(n[c]),i=!0;else if(!i)a.push(n[c]);else break;n=n.slice(c);let u=a.join(`
`),d=u.replace(this.rules.other.blockquoteMarkerWhitespace,(k,m,b)=>b.startsWith(" ")?m+" "+b.slice(1):m+te(b,m.length)).replace(this.rules.other.blockquoteSetextReplace,`
    $1`).replace(this.rules.other.blockquoteSetextReplace2,"");r=r?`${r}
${u}`:u,s=s?`${s}
${d}`:d;let h=this.lexer.state.top;if(this.lexer.state.top=!0,this.lexer.blockTokens(d,o,!0),this.lexer.state.top=h,n.length===0)break;let p=o.at(-1);if(p?.type==="code"||p?.type==="heading"||p?.type==="hr"||p?.type==="html"||p?.type==="table")break;if(p?.type==="blockquote"){let k=p,m=n.join(`
`),b=k.raw+`
`+m.replace(this.rules.other.blockquoteSetextReplace2,""),f=this.blockquote(b);o[o.length-1]=f;let R=b.substring(f.raw.length).replace(/^\n/,""),E=R?R.split(`
`).length:0,T=E?n.slice(0,-E):n;if(T.length>0&&(r=`${r}
${T.join(`
`)}`),s=s.substring(0,s.length-k.text.length)+f.text,n=n.slice(T.length),n.length>0&&this.rules.other.blockquoteStart.test(n[0]))continue;break}else if(p?.type==="list"){let k=p,m=k.raw+`
`+n.join(`
`),b=this.list(m);o[o.length-1]=b;let f=b.raw.length>k.raw.length?m.slice(k.raw.length+1,b.raw.length).split(`
`).length:0;if(f>0){let R=n.slice(0,f).join(`
`);r=`${r}
${R}`,s=`${s}
${R}`}if(n=n.slice(f),n.length>0&&!this.rules.other.blockquoteStart.test(n[0]))break;continue}}return{type:"blockquote",raw:r,tokens:o,text:s}}}list(e){let t=this.rules.block.list.exec(e);if(t){if(!this.options.pedantic&&this.lexer.state.lastToken?.type==="text"&&!this.rules.other.listInterruptsParagraph.test(e))return;let n=e,r=()=>n.length-e.length,s=t[1].trim(),o=s.length>1,i={type:"list",raw:"",ordered:o,start:o?+s.slice(0,-1):"",loose:!1,items:[]};s=o?`\\d{1,9}\\${s.slice(-1)}`:`\\${s}`,this.options.pedantic&&(s=o?s:"[*+-]");let a=this.rules.other.listItemRegex(s),c=!1;for(;e;){let h=!1,p="";if(!(t=a.exec(e))||this.rules.block.hr.test(e))break;let k=r();e=e.substring(t[0].length);let m=t[2].split(`
`,1)[0],b=t[1].length,f=this.options.pedantic?te(m,b):m.replace(this.rules.other.leadingSpaceTab,H=>te(H,b)),R=e.split(`
`,1)[0],E=!f.trim(),T=0;if(this.options.pedantic?(T=2,p=f.trimStart()):E?T=b+1:(T=f.search(this.rules.other.nonSpaceChar),T=T>4?1:T,p=f.slice(T),T+=b),E&&this.rules.other.blankLine.test(R)&&(e=e.substring(R.length+1),h=!0),!h){let H=this.rules.other.nextBulletRegex(T),K=this.rules.other.hrRegex(T),re=this.rules.other.fencesBeginRegex(T),B=this.options.pedantic?this.rules.other.pedanticHeadingBeginRegex(T):this.rules.other.headingBeginRegex(T),X=this.rules.other.htmlBeginRegex(T),se=this.rules.other.blockquoteBeginRegex(T),le=!1;for(;e;){let we=e.split(`
`,1)[0],Z;if(R=we,this.options.pedantic?(R=R.replace(this.rules.other.listReplaceNesting,"  "),Z=R):Z=R.replace(this.rules.other.leadingSpaceTab,$=>te($)),re.test(R)||B.test(R)||X.test(R)||se.test(R)||H.test(R)||K.test(R))break;if(Z.search(this.rules.other.nonSpaceChar)>=T||!R.trim())p+=`
`+Z.slice(T),le=!1;else{if(E)break;let $=f;if(!this.options.pedantic&&!p.includes(`
`)&&!f.includes("	")){let j;for(;!K.test($)&&(j=this.rules.other.nestedBlockMarker.exec($));)$=$.slice(j[0].length);if(!$.trim())break}if($.replace(this.rules.other.tabCharGlobal,"    ").search(this.rules.other.nonSpaceChar)>=4||re.test($)||B.test($)||X.test($)||K.test($))break;if(!this.options.pedantic&&!le){let j=f.replace(this.rules.other.nestedContainerMarkers,"");if(this.rules.block.fences.test(j)||this.rules.block.heading.test(j)||this.rules.block.hr.test(j))break}let je=!this.options.pedantic&&/^ {0,3}(?:=+|-+) *$/.test(R)&&this.rules.block.lheading.test(`${f}
${R}`)?`    ${Z.replace(/^ {0,3}/,"")}`:R;p+=`
`+je,le=!0}E=!R.trim(),e=e.substring(we.length+1),f=Z.slice(T)}}let U=n.slice(k,r());i.loose||(c?i.loose=!0:this.rules.other.doubleBlankLine.test(U)&&(c=!0)),i.items.push({type:"list_item",raw:U,task:!!this.options.gfm&&this.rules.other.listIsTask.test(p),loose:!1,text:p,tokens:[]})}let u=i.items.at(-1);if(u)u.raw=u.raw.trimEnd(),u.text=u.text.trimEnd();else return;i.raw=n.slice(0,r()).trimEnd();let d=[];for(let h of i.items)if(this.lexer.state.top=!1,d.push(this.lexer.inlineQueue.length),h.tokens=this.lexer.blockTokens(h.text,[]),!i.loose){let p=h.tokens.filter(m=>m.type==="space"),k=p.length>0&&p.some(m=>this.rules.other.anyLine.test(m.raw));i.loose=k}for(let h=0;h<i.items.length;h++){let p=i.items[h],k=p.tokens[0];if(p.task&&(k?.type==="text"||k?.type==="paragraph")){p.text=p.text.replace(this.rules.other.listReplaceTask,""),k.raw=k.raw.replace(this.rules.other.listReplaceTask,""),k.text=k.text.replace(this.rules.other.listReplaceTask,"");let m=this.lexer.inlineQueue;for(let f=d[h];f<m.length;f++)if(m[f].tokens===k.tokens){m[f].src=m[f].src.replace(this.rules.other.listReplaceTask,"");break}let b=this.rules.other.listTaskCheckbox.exec(p.raw);if(b){let f={type:"checkbox",raw:b[0]+" ",checked:b[0]!=="[ ]"};p.checked=f.checked,i.loose?p.tokens[0]&&["paragraph","text"].includes(p.tokens[0].type)&&"tokens"in p.tokens[0]&&p.tokens[0].tokens?(p.tokens[0].raw=f.raw+p.tokens[0].raw,p.tokens[0].text=f.raw+p.tokens[0].text,p.tokens[0].tokens.unshift(f)):p.tokens.unshift({type:"paragraph",raw:f.raw,text:f.raw,tokens:[f]}):p.tokens.unshift(f)}}else p.task&&(p.task=!1)}if(i.loose)for(let h of i.items){h.loose=!0;for(let p of h.tokens)p.type==="text"&&(p.type="paragraph")}return i}}html(e){let t=this.rules.block.html.exec(e);if(t){if(this.lexer.state.lastToken?.type==="paragraph"&&!this.rules.other.htmlBeginRegex(4).test(e))return;let n=Re(t[0]);return{type:"html",block:!0,raw:n,pre:t[1]==="pre"||t[1]==="script"||t[1]==="style",text:n}}}def(e){let t=this.rules.block.def.exec(e);if(t){if(!this.rules.other.startAngleBracket.test(t[2])&&Te(t[2],"()")!==-1)return;let n=W(t[1]),r=t[2]?t[2].replace(this.rules.other.hrefBrackets,"$1").replace(this.rules.inline.anyPunctuation,"$1"):"",s=t[3]?t[3].substring(1,t[3].length-1).replace(this.rules.inline.anyPunctuation,"$1"):t[3];return{type:"def",tag:n,raw:C(t[0],`
`),href:r,title:s}}}table(e){let t=this.rules.block.table.exec(e);if(!t||!this.rules.other.tableDelimiter.test(t[2]))return;let n=be(t[1]),r=t[2].replace(this.rules.other.tableAlignChars,"").split("|"),s=t[3]?.trim()?t[3].replace(this.rules.other.tableRowBlankLine,"").split(`
`):[],o={type:"table",raw:C(t[0],`
`),header:[],align:[],rows:[]};if(n.length===r.length){for(let i of r)this.rules.other.tableAlignRight.test(i)?o.align.push("right"):this.rules.other.tableAlignCenter.test(i)?o.align.push("center"):this.rules.other.tableAlignLeft.test(i)?o.align.push("left"):o.align.push(null);for(let i=0;i<n.length;i++)o.header.push({text:n[i],tokens:this.lexer.inline(n[i]),header:!0,align:o.align[i]});for(let i of s)o.rows.push(be(i,o.header.length).map((a,c)=>({text:a,tokens:this.lexer.inline(a),header:!1,align:o.align[c]})));return o}}lheading(e){let t=this.rules.block.lheading.exec(e);if(t){let n=t[1].trim();return{type:"heading",raw:C(t[0],`
`),depth:t[2].charAt(0)==="="?1:2,text:n,tokens:this.lexer.inline(n)}}}paragraph(e){let t=this.rules.block.paragraph.exec(e);if(t){let n=t[1].charAt(t[1].length-1)===`
`?t[1].slice(0,-1):t[1];return{type:"paragraph",raw:t[0],text:n,tokens:this.lexer.inline(n)}}}text(e){let t=this.rules.block.text.exec(e);if(t)return{type:"text",raw:t[0],text:t[0],tokens:this.lexer.inline(t[0])}}escape(e){if(e.charCodeAt(0)!==92)return;let t=this.rules.inline.escape.exec(e);if(t)return{type:"escape",raw:t[0],text:t[1]}}tag(e){if(e.charCodeAt(0)!==60)return;let t=this.rules.inline.tag.exec(e);if(t)return!this.lexer.state.inLink&&this.rules.other.startATag.test(t[0])?this.lexer.state.inLink=!0:this.lexer.state.inLink&&this.rules.other.endATag.test(t[0])&&(this.lexer.state.inLink=!1),!this.lexer.state.inRawBlock&&this.rules.other.startPreScriptTag.test(t[0])?this.lexer.state.inRawBlock=!0:this.lexer.state.inRawBlock&&this.rules.other.endPreScriptTag.test(t[0])&&(this.lexer.state.inRawBlock=!1),{type:"html",raw:t[0],inLink:this.lexer.state.inLink,inRawBlock:this.lexer.state.inRawBlock,block:!1,text:t[0]}}link(e){if(this.lexer.state.linkParenPossible===!1)return;let t=e.charCodeAt(0);if(t!==91&&t!==33)return;let n=this.rules.inline.link.exec(e);if(n){let r=n[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&Ze(e,n[1],r,this.rules))return;let s=n[2].trim();if(!this.options.pedantic&&this.rules.other.startAngleBracket.test(s)){if(!this.rules.other.endAngleBracket.test(s))return;let c=C(s.slice(0,-1),"\\");if((s.length-c.length)%2===0)return}else{let c=Te(n[2],"()");if(c===-2)return;if(c>-1){let d=(n[0].indexOf("!")===0?5:4)+n[1].length+c;n[2]=n[2].substring(0,c),n[0]=n[0].substring(0,d).trim(),n[3]=""}}let o=C(n[0].slice(0,-1),"\\");if((n[0].length-o.length)%2===0)return;let i=n[2],a="";if(this.options.pedantic){let c=this.rules.other.pedanticHrefTitle.exec(i);c&&(i=c[1],a=c[3])}else a=n[3]?n[3].slice(1,-1):"";return i=i.trim(),this.rules.other.startAngleBracket.test(i)&&(this.options.pedantic&&!this.rules.other.endAngleBracket.test(s)?i=i.slice(1):i=i.slice(1,-1)),He(n,{href:i&&i.replace(this.rules.inline.anyPunctuation,"$1"),title:a&&a.replace(this.rules.inline.anyPunctuation,"$1")},n[0],this.lexer,this.rules)}}reflink(e,t){let n=e.charCodeAt(0);if(n!==91&&n!==33)return;let r;if((r=this.rules.inline.reflink.exec(e))||(r=this.rules.inline.nolink.exec(e))){let s=r[0].charAt(0)==="!"?2:1;if(!this.options.pedantic&&Ze(e,r[1],s,this.rules))return;let o=t[W(r[2]||r[1])];if(!o){let i=r[0].charAt(0);return{type:"text",raw:i,text:i}}return He(r,o,r[0],this.lexer,this.rules)}}emStrong(e,t,n=""){let r=this.rules.inline.emStrongLDelim.exec(e);if(!r||!r[1]&&!r[2]&&!r[3]&&!r[4])return;let s=r[0][0],o=n===s,i=t.length-e.length,a=i;for(;!this.options.pedantic&&a>0&&t[a-1]===s;)a--;let c=[...t.slice(Math.max(0,a-2),a)].at(-1)??"",u=c==="*"||c==="_"||!!this.rules.inline.punctuation.exec(c);a<i&&(n=c);let d=a<i?u:n==="*"||n==="_"||!!this.rules.inline.punctuation.exec(n);if(r[4]&&n.match(this.rules.other.unicodeAlphaNumeric))return;let h=r[1]||r[3]||"";if(!h||!n||d){let p=[...r[0]].length-1,k,m,b=p,f=0,R=i-a+p,E=!this.options.pedantic&&!!c.trim()&&(!!h||s==="*"&&!u);if(s!=="*"&&s!=="_")return;let T=s==="*"?this.rules.inline.emStrongRDelimAst:this.rules.inline.emStrongRDelimUnd,U=oe(this,t,s),H=t.length-e.length+p;if(U<H)return;t=t.slice(-1*e.length+p);let K=U-H;for(T.lastIndex=0;(r=T.exec(t))!==null&&!(r.index>K);){if(k=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!k)continue;if(m=[...k].length,r[3]||r[4]){b+=m;continue}else if((r[5]||r[6]||E)&&R%3&&!((R+m)%3)){if(o&&(r[5]||r[6]))break;f+=m;continue}if(b-=m,b>0)continue;m=Math.min(m,m+b+f);let re=[...r[0]][0].length,B=e.slice(0,p+r.index+re+m);if(Math.min(p,m)%2){let se=B.slice(1,-1);return{type:"em",raw:B,text:se,tokens:this.lexer.inlineTokens(se)}}let X=B.slice(2,-2);return{type:"strong",raw:B,text:X,tokens:this.lexer.inlineTokens(X)}}}}codespan(e){if(e.charCodeAt(0)!==96)return;let t=this.rules.inline.code.exec(e);if(t){let n=t[2].replace(this.rules.other.newLineCharGlobal," "),r=this.rules.other.nonSpaceChar.test(n),s=this.rules.other.startingSpaceChar.test(n)&&this.rules.other.endingSpaceChar.test(n);return r&&s&&(n=n.substring(1,n.length-1)),{type:"codespan",raw:t[0],text:n}}}br(e){let t=e.charCodeAt(0);if(t!==32&&t!==92&&t!==10)return;let n=this.rules.inline.br.exec(e);if(n)return{type:"br",raw:n[0]}}del(e,t,n=""){if(e.charCodeAt(0)!==126)return;let r=this.rules.inline.delLDelim.exec(e);if(!r)return;if(!(r[1]||"")||!n||this.rules.inline.punctuation.exec(n)){let o=[...r[0]].length-1,i,a,c=o,u=this.rules.inline.delRDelim,d=ae(this,t),h=t.length-e.length+o;if(d<h)return;t=t.slice(-1*e.length+o);let p=d-h;for(u.lastIndex=0;(r=u.exec(t))!==null&&!(r.index>p);){if(i=r[1]||r[2]||r[3]||r[4]||r[5]||r[6],!i||(a=[...i].length,a!==o))continue;if(r[3]||r[4]){c+=a;continue}if(c-=a,c>0)continue;a=Math.min(a,a+c);let k=[...r[0]][0].length,m=e.slice(0,o+r.index+k+a),b=m.slice(o,-o);return{type:"del",raw:m,text:b,tokens:this.lexer.inlineTokens(b)}}}}autolink(e){if(e.charCodeAt(0)!==60)return;let t=this.rules.inline.autolink.exec(e);if(t){let n,r;return t[2]==="@"?(n=t[1],r="mailto:"+n):(n=t[1],r=n),{type:"link",raw:t[0],text:n,href:r,autolink:!0,tokens:[{type:"text",raw:n,text:n}]}}}url(e){let t;if(t=this.rules.inline.url.exec(e)){let n,r;if(t[2]==="@")n=t[0],r="mailto:"+n;else{let s;do s=t[0],t[0]=this.rules.inline._backpedal.exec(t[0])?.[0]??"";while(s!==t[0]);n=t[0],t[1]==="www."?r="http://"+t[0]:r=t[0]}return{type:"link",raw:t[0],text:n,href:r,autolink:!0,tokens:[{type:"text",raw:n,text:n}]}}}inlineText(e){let t=this.rules.inline.text.exec(e);if(t){let n=this.lexer.state.inRawBlock;return{type:"text",raw:t[0],text:n?t[0]:De(t[0]),escaped:n}}}};var w=class l{tokens;options;state;inlineQueue;tokenizer;constructor(e){this.tokens=[],this.tokens.links=Object.create(null),this.options=e||S,this.options.tokenizer=this.options.tokenizer||new _,this.tokenizer=this.options.tokenizer,this.tokenizer.options=this.options,this.tokenizer.lexer=this,this.inlineQueue=[],this.state={inLink:!1,inRawBlock:!1,linkEmitted:!1,linkParenPossible:!0,top:!0};let t={other:O,block:ee.normal,inline:F.normal};this.options.pedantic?(t.block=ee.pedantic,t.inline=F.pedantic):this.options.gfm&&(t.block=ee.gfm,this.options.breaks?t.inline=F.breaks:t.inline=F.gfm),this.tokenizer.rules=t}static get rules(){return{block:ee,inline:F}}static lex(e,t){return new l(t).lex(e)}static lexInline(e,t){return new l(t).inlineTokens(e)}lex(e){e=e.replace(O.carriageReturn,`
`),this.blockTokens(e,this.tokens);for(let t=0;t<this.inlineQueue.length;t++){let n=this.inlineQueue[t];this.state.inRawBlock=!1,this.inlineTokens(n.src,n.tokens)}return this.inlineQueue=[],this.tokens}blockTokens(e,t=[],n=!1){this.tokenizer.lexer=this;let r=this.state.lastToken;this.options.pedantic&&(e=e.replace(O.tabCharGlobal,"    ").replace(O.spaceLine,""));let s=1/0,o,i=this.options.gfm&&!this.options.pedantic&&this.tokenizer.paragraph===_.prototype.paragraph;for(;e;){if(e.length<s)s=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}this.state.lastToken=t.at(-1);let a;if(this.options.extensions?.block?.some(u=>(a=u.call({lexer:this},e,t))?(e=e.substring(a.raw.length),t.push(a),!0):!1))continue;if(a=this.tokenizer.space(e)){e=e.substring(a.raw.length);let u=t.at(-1);a.raw.length===1&&u!==void 0?u.raw+=`
`:t.push(a);continue}if(a=this.tokenizer.code(e)){e=e.substring(a.raw.length);let u=t.at(-1);u?.type==="paragraph"||u?.type==="text"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.text,this.inlineQueue.at(-1).src=u.text):t.push(a);continue}if(a=this.tokenizer.fences(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.heading(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.hr(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.blockquote(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.list(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.html(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.def(e)){e=e.substring(a.raw.length);let u=t.at(-1);u?.type==="paragraph"||u?.type==="text"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.raw,this.inlineQueue.at(-1).src=u.text):(this.tokens.links[a.tag]||(this.tokens.links[a.tag]={href:a.href,title:a.title}),t.push(a));continue}if(a=this.tokenizer.table(e)){e=e.substring(a.raw.length),t.push(a);continue}if(a=this.tokenizer.lheading(e)){e=e.substring(a.raw.length),t.push(a);continue}let c=e;if(this.options.extensions?.startBlock){let u=1/0,d=e.slice(1),h;this.options.extensions.startBlock.forEach(p=>{h=p.call({lexer:this},d),typeof h=="number"&&h>=0&&(u=Math.min(u,h))}),u<1/0&&u>=0&&(c=e.substring(0,u+1))}if(this.state.top&&(a=this.tokenizer.paragraph(c))){let u=t.at(-1);(n||u===o&&i)&&u?.type==="paragraph"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=u.text,o=u):(t.push(a),o=a),n=c.length!==e.length,e=e.substring(a.raw.length);continue}if(a=this.tokenizer.text(e)){e=e.substring(a.raw.length);let u=t.at(-1);u?.type==="text"?(u.raw+=(u.raw.endsWith(`
`)?"":`
`)+a.raw,u.text+=`
`+a.text,this.inlineQueue.pop(),this.inlineQueue.at(-1).src=u.text):t.push(a);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return this.state.top=!0,this.state.lastToken=r,t}inline(e,t=[]){return this.inlineQueue.push({src:e,tokens:t}),t}linkInText(e){if(!e.includes("["))return!1;let t=this.tokenizer.rules.inline.link;for(let n of e.matchAll(this.tokenizer.rules.inline.blockSkip))if(t.test(n[0])&&e.charAt(n.index-1)!=="!")return!0;for(let n of e.matchAll(this.tokenizer.rules.inline.reflinkSearch)){let r=n[0],s=r.lastIndexOf("[");if(!(r.charAt(0)==="!"||!Object.hasOwn(this.tokens.links,W(r.slice(s+1,-1))))&&!(s>1&&this.linkInText(r.slice(1,s-1))))return!0}return!1}inlineTokens(e,t=[]){this.tokenizer.lexer=this;let n=this.state.linkParenPossible;this.state.linkParenPossible=e.includes(")");try{return this.#t(e,t)}finally{this.state.linkParenPossible=n}}#t(e,t){let n=e.includes("*")||e.includes("_")||e.includes("~"),r=n||this.options.hooks?.emStrongMask||this.tokenizer.emStrong!==_.prototype.emStrong||this.tokenizer.del!==_.prototype.del?this.#r(e):e;if(!n)return this.#e(e,r,t);qe(this.tokenizer,r);try{return this.#e(e,r,t)}finally{ve(this.tokenizer)}}#e(e,t,n){let r=!1,s="",o=1/0;for(;e;){if(e.length<o)o=e.length;else{this.infiniteLoopError(e.charCodeAt(0));break}r||(s=""),r=!1;let i;if(this.options.extensions?.inline?.some(u=>(i=u.call({lexer:this},e,n))?(e=e.substring(i.raw.length),n.push(i),!0):!1))continue;if(i=this.tokenizer.escape(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.tag(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.link(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.reflink(e,this.tokens.links)){e=e.substring(i.raw.length);let u=n.at(-1);i.type==="text"&&u?.type==="text"?(u.raw+=i.raw,u.text+=i.text):n.push(i);continue}let a=e[0];if(a==="*"||a==="_"){let u=t.length-e.length;if(oe(this.tokenizer,t,a)<=u){let h=1;for(;h<e.length&&e.charCodeAt(h)===a.charCodeAt(0);)h++;let p=e.substring(0,h),k=n.at(-1);k?.type==="text"&&!k.escaped?(k.raw+=p,k.text+=p):n.push({type:"text",raw:p,text:p,escaped:!1}),e=e.substring(h),s=a,r=!0;continue}}else if(a==="~"){let u=t.length-e.length;if(ae(this.tokenizer,t)<=u){let h=1;for(;h<e.length&&e.charCodeAt(h)===126;)h++;let p=e.substring(0,h),k=n.at(-1);k?.type==="text"&&!k.escaped?(k.raw+=p,k.text+=p):n.push({type:"text",raw:p,text:p,escaped:!1}),e=e.substring(h),s=a,r=!0;continue}}if(i=this.tokenizer.emStrong(e,t,s)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.codespan(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.br(e)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.del(e,t,s)){e=e.substring(i.raw.length),n.push(i);continue}if(i=this.tokenizer.autolink(e)){e=e.substring(i.raw.length),n.push(i);continue}if(!this.state.inLink&&(i=this.tokenizer.url(e))){e=e.substring(i.raw.length),n.push(i);continue}let c=e;if(this.options.extensions?.startInline){let u=1/0,d=e.slice(1),h;this.options.extensions.startInline.forEach(p=>{h=p.call({lexer:this},d),typeof h=="number"&&h>=0&&(u=Math.min(u,h))}),u<1/0&&u>=0&&(c=e.substring(0,u+1))}if(i=this.tokenizer.inlineText(c)){e=e.substring(i.raw.length),i.raw.slice(-1)!=="_"&&(s=i.raw.slice(-1)),r=!0;let u=n.at(-1);u?.type==="text"?(u.raw+=i.raw,u.text+=i.text):n.push(i);continue}if(e){this.infiniteLoopError(e.charCodeAt(0));break}}return n}#n(e){let{blockSkip:t,tag:n,autolink:r}=this.tokenizer.rules.inline,s="",o=0,i;for(t.lastIndex=0;i=t.exec(e);){let a=i.index+(i[2]?i[2].length:0),c=i.index+i[0].length;if(e.charAt(a)==="<"){let u=e.slice(a),d=n.exec(u)||r.exec(u);if(!d){t.lastIndex=a+1;continue}c=a+d[0].length,t.lastIndex=c}s+=e.slice(o,a)+"["+"a".repeat(c-a-2)+"]",o=c}return s+e.slice(o)}#r(e){let t=e;if(this.tokens.links&&e.includes("[")){let n=this.tokenizer.rules.inline.reflinkSearch,r=s=>{let o=s.lastIndexOf("[");if(!Object.hasOwn(this.tokens.links,W(s.slice(o+1,-1))))return s;if(o>1&&s.charAt(0)!=="!"){let i=s.slice(1,o-1);if(this.linkInText(i))return"["+i.replace(n,r)+"]["+"a".repeat(s.length-o-2)+"]"}return"["+"a".repeat(s.length-2)+"]"};t=t.replace(n,r)}return t=t.replace(this.tokenizer.rules.inline.anyPunctuationOutsideCode,(n,r,s)=>s?"+".repeat(n.length):r?r+n.slice(r.length,-r.length).replace(/`/g,"+")+r:n),t=this.#n(t),t=this.options.hooks?.emStrongMask?.call({lexer:this},t)??t,t}infiniteLoopError(e){let t="Infinite loop on byte: "+e;if(this.options.silent)console.error(t);else throw new Error(t)}};var I=class{options;parser;constructor(e){this.options=e||S}space(e){return""}code({text:e,lang:t,escaped:n}){let r=(t||"").match(O.notSpaceStart)?.[0],s=e?e.replace(O.endingNewline,"")+`
`:"";return r?'<pre><code class="language-'+y(r)+'">'+(n?s:y(s,!0))+`</code></pre>
`:"<pre><code>"+(n?s:y(s,!0))+`</code></pre>
`}blockquote({tokens:e}){return`<blockquote>
${this.parser.parse(e)}</blockquote>
`}html({text:e}){return e}def(e){return""}heading({tokens:e,depth:t}){return`<h${t}>${this.parser.parseInline(e)}</h${t}>
`}hr(e){return`<hr>
`}list(e){let t=e.ordered,n=e.start,r="";for(let i=0;i<e.items.length;i++){let a=e.items[i];r+=this.listitem(a)}let s=t?"ol":"ul",o=t&&n!==1?' start="'+n+'"':"";return"<"+s+o+`>
`+r+"</"+s+`>
`}listitem(e){return`<li>${this.parser.parse(e.tokens)}</li>
`}checkbox({checked:e}){return"<input "+(e?'checked="" ':"")+'disabled="" type="checkbox"> '}paragraph({tokens:e}){return`<p>${this.parser.parseInline(e)}</p>
`}table(e){let t="",n="";for(let s=0;s<e.header.length;s++)n+=this.tablecell(e.header[s]);t+=this.tablerow({text:n});let r="";for(let s=0;s<e.rows.length;s++){let o=e.rows[s];n="";for(let i=0;i<o.length;i++)n+=this.tablecell(o[i]);r+=this.tablerow({text:n})}return r&&(r=`<tbody>${r}</tbody>`),`<table>
<thead>
`+t+`</thead>
`+r+`</table>
`}tablerow({text:e}){return`<tr>
${e}</tr>
`}tablecell(e){let t=this.parser.parseInline(e.tokens),n=e.header?"th":"td";return(e.align?`<${n} align="${e.align}">`:`<${n}>`)+t+`</${n}>
`}strong({tokens:e}){return`<strong>${this.parser.parseInline(e)}</strong>`}em({tokens:e}){return`<em>${this.parser.parseInline(e)}</em>`}codespan({text:e}){return`<code>${y(e,!0)}</code>`}br(e){return"<br>"}del({tokens:e}){return`<del>${this.parser.parseInline(e)}</del>`}link({href:e,title:t,text:n,tokens:r,autolink:s}){let o=s?y(n,!0):this.parser.parseInline(r),i=xe(e);if(i===null)return o;e=y(i,s);let a='<a href="'+e+'"';return t&&(a+=' title="'+y(t)+'"'),a+=">"+o+"</a>",a}image({href:e,title:t,text:n,tokens:r}){r&&(n=this.parser.parseInline(r,this.parser.textRenderer));let s=xe(e);if(s===null)return y(n);e=s;let o=`<img src="${y(e)}" alt="${y(n)}"`;return t&&(o+=` title="${y(t)}"`),o+=">",o}text(e){return"tokens"in e&&e.tokens?this.parser.parseInline(e.tokens):"escaped"in e&&e.escaped?e.text:y(e.text)}};var z=class{parser;strong({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}em({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}codespan({text:e}){return e}del({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}html({text:e}){return e}text({text:e}){return e}link({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}image({text:e,tokens:t}){return t?this.parser.parseInline(t,this):e}br(){return`
`}checkbox({raw:e}){return e}};var P=class l{options;renderer;textRenderer;constructor(e){this.options=e||S,this.options.renderer=this.options.renderer||new I,this.renderer=this.options.renderer,this.renderer.options=this.options,this.renderer.parser=this,this.textRenderer=new z,this.textRenderer.parser=this}static parse(e,t){return new l(t).parse(e)}static parseInline(e,t){return new l(t).parseInline(e)}parse(e){this.renderer.parser=this;let t="";for(let n=0;n<e.length;n++){let r=e[n];if(this.options.extensions?.renderers?.[r.type]){let o=r,i=this.options.extensions.renderers[o.type].call({parser:this},o);if(i!==!1||!["space","hr","heading","code","table","blockquote","list","checkbox","html","def","paragraph","text"].includes(o.type)){t+=i===!1?"":i??"";continue}}let s=r;switch(s.type){case"space":{t+=this.renderer.space(s);break}case"hr":{t+=this.renderer.hr(s);break}case"heading":{t+=this.renderer.heading(s);break}case"code":{t+=this.renderer.code(s);break}case"table":{t+=this.renderer.table(s);break}case"blockquote":{t+=this.renderer.blockquote(s);break}case"list":{t+=this.renderer.list(s);break}case"checkbox":{t+=this.renderer.checkbox(s);break}case"html":{t+=this.renderer.html(s);break}case"def":{t+=this.renderer.def(s);break}case"paragraph":{t+=this.renderer.paragraph(s);break}case"text":{t+=this.renderer.text(s);break}default:{let o='Token with "'+s.type+'" type was not found.';if(this.options.silent)return console.error(o),"";throw new Error(o)}}}return t}parseInline(e,t=this.renderer){this.renderer.parser=this;let n="";for(let r=0;r<e.length;r++){let s=e[r];if(this.options.extensions?.renderers?.[s.type]){let i=this.options.extensions.renderers[s.type].call({parser:this},s);if(i!==!1||!["escape","html","link","image","checkbox","strong","em","codespan","br","del","text"].includes(s.type)){n+=i===!1?"":i??"";continue}}let o=s;switch(o.type){case"escape":{n+=t.text(o);break}case"html":{n+=t.html(o);break}case"link":{n+=t.link(o);break}case"image":{n+=t.image(o);break}case"checkbox":{n+=t.checkbox(o);break}case"strong":{n+=t.strong(o);break}case"em":{n+=t.em(o);break}case"codespan":{n+=t.codespan(o);break}case"br":{n+=t.br(o);break}case"del":{n+=t.del(o);break}case"text":{n+=t.text(o);break}default:{let i='Token with "'+o.type+'" type was not found.';if(this.options.silent)return console.error(i),"";throw new Error(i)}}}return n}};var A=class{options;block;constructor(e){this.options=e||S}static passThroughHooks=new Set(["preprocess","postprocess","processAllTokens","emStrongMask"]);static passThroughHooksRespectAsync=new Set(["preprocess","postprocess","processAllTokens"]);preprocess(e){return e}postprocess(e){return e}processAllTokens(e){return e}emStrongMask(e){return e}provideLexer(e=this.block){return e?w.lex:w.lexInline}provideParser(e=this.block){return e?P.parse:P.parseInline}};function M(l,e){if(Array.isArray(e))for(let t=0;t<e.length;t++)l.push(e[t]);else l.push(e)}var ne=class{defaults=G();options=this.setOptions;parse=this.parseMarkdown(!0);parseInline=this.parseMarkdown(!1);Parser=P;Renderer=I;TextRenderer=z;Lexer=w;Tokenizer=_;Hooks=A;constructor(...e){this.use(...e)}walkTokens(e,t){let n=[];for(let r of e)switch(M(n,t.call(this,r)),r.type){case"table":{let s=r;for(let o of s.header)M(n,this.walkTokens(o.tokens,t));for(let o of s.rows)for(let i of o)M(n,this.walkTokens(i.tokens,t));break}case"list":{let s=r;M(n,this.walkTokens(s.items,t));break}default:{let s=r;this.defaults.extensions?.childTokens?.[s.type]?this.defaults.extensions.childTokens[s.type].forEach(o=>{let i=s[o].flat(1/0);M(n,this.walkTokens(i,t))}):s.tokens&&M(n,this.walkTokens(s.tokens,t))}}return n}use(...e){let t=this.defaults.extensions||{renderers:Object.create(null),childTokens:Object.create(null)};return e.forEach(n=>{let r={...n};if(r.async=this.defaults.async||r.async||!1,n.extensions&&(n.extensions.forEach(s=>{if(!s.name)throw new Error("extension name required");if("renderer"in s){let o=t.renderers[s.name];o?t.renderers[s.name]=function(...i){let a=s.renderer.apply(this,i);return a===!1&&(a=o.apply(this,i)),a}:t.renderers[s.name]=s.renderer}if("tokenizer"in s){if(!s.level||s.level!=="block"&&s.level!=="inline")throw new Error("extension level must be 'block' or 'inline'");let o=t[s.level];o?o.unshift(s.tokenizer):t[s.level]=[s.tokenizer],s.start&&(s.level==="block"?t.startBlock?t.startBlock.push(s.start):t.startBlock=[s.start]:s.level==="inline"&&(t.startInline?t.startInline.push(s.start):t.startInline=[s.start]))}"childTokens"in s&&s.childTokens&&(t.childTokens[s.name]=s.childTokens)}),r.extensions=t),n.renderer){let s=this.defaults.renderer||new I(this.defaults);for(let o in n.renderer){if(!(o in s))throw new Error(`renderer '${o}' does not exist`);if(["options","parser"].includes(o))continue;let i=o,a=n.renderer[i],c=s[i];s[i]=(...u)=>{let d=a.apply(s,u);return d===!1&&(d=c.apply(s,u)),d===!1?"":d??""}}r.renderer=s}if(n.tokenizer){let s=this.defaults.tokenizer||new _(this.defaults);for(let o in n.tokenizer){if(!(o in s))throw new Error(`tokenizer '${o}' does not exist`);if(["options","rules","lexer"].includes(o))continue;let i=o,a=n.tokenizer[i],c=s[i];s[i]=(...u)=>{let d=a.apply(s,u);return d===!1&&(d=c.apply(s,u)),d}}r.tokenizer=s}if(n.hooks){let s=this.defaults.hooks||new A;for(let o in n.hooks){if(!(o in s))throw new Error(`hook '${o}' does not exist`);if(["options","block"].includes(o))continue;let i=o,a=n.hooks[i],c=s[i];A.passThroughHooks.has(o)?s[i]=u=>{if(s.options.async&&A.passThroughHooksRespectAsync.has(o))return(async()=>{let h=await a.call(s,u);return c.call(s,h)})();let d=a.call(s,u);return c.call(s,d)}:s[i]=(...u)=>{if(s.options.async)return(async()=>{let h=await a.apply(s,u);return h===!1&&(h=await c.apply(s,u)),h})();let d=a.apply(s,u);return d===!1&&(d=c.apply(s,u)),d}}r.hooks=s}if(n.walkTokens){let s=this.defaults.walkTokens,o=n.walkTokens;r.walkTokens=function(i){let a=[];return M(a,o.call(this,i)),s&&M(a,s.call(this,i)),a}}this.defaults={...this.defaults,...r}}),this}setOptions(e){return this.defaults={...this.defaults,...e},this}lexer(e,t){return w.lex(e,t??this.defaults)}parser(e,t){return P.parse(e,t??this.defaults)}parseMarkdown(e){return(n,r)=>{let s={...r},o={...this.defaults,...s},i=this.onError(!!o.silent,!!o.async);if(this.defaults.async===!0&&s.async===!1)return i(new Error("marked(): The async option was set to true by an extension. Remove async: false from the parse options object to return a Promise."));if(typeof n>"u"||n===null)return i(new Error("marked(): input parameter is undefined or null"));if(typeof n!="string")return i(new Error("marked(): input parameter is of type "+Object.prototype.toString.call(n)+", string expected"));if(o.hooks&&(o.hooks.options=o,o.hooks.block=e),o.async)return(async()=>{let a=o.hooks?await o.hooks.preprocess(n):n,u=await(o.hooks?await o.hooks.provideLexer(e):e?w.lex:w.lexInline)(a,o),d=o.hooks?await o.hooks.processAllTokens(u):u;o.walkTokens&&await Promise.all(this.walkTokens(d,o.walkTokens));let p=await(o.hooks?await o.hooks.provideParser(e):e?P.parse:P.parseInline)(d,o);return o.hooks?await o.hooks.postprocess(p):p})().catch(i);try{o.hooks&&(n=o.hooks.preprocess(n));let c=(o.hooks?o.hooks.provideLexer(e):e?w.lex:w.lexInline)(n,o);o.hooks&&(c=o.hooks.processAllTokens(c)),o.walkTokens&&this.walkTokens(c,o.walkTokens);let d=(o.hooks?o.hooks.provideParser(e):e?P.parse:P.parseInline)(c,o);return o.hooks&&(d=o.hooks.postprocess(d)),d}catch(a){return i(a)}}}onError(e,t){return n=>{if(n.message+=`
Please report this to https://github.com/markedjs/marked.`,e){let r="<p>An error occurred:</p><pre>"+y(n.message+"",!0)+"</pre>";return t?Promise.resolve(r):r}if(t)return Promise.reject(n);throw n}}};var v=new ne;function x(l,e){return v.parse(l,e)}x.options=x.setOptions=function(l){return v.setOptions(l),x.defaults=v.defaults,ue(x.defaults),x};x.getDefaults=G;x.defaults=S;function jt(...l){return v.use(...l),x.defaults=v.defaults,ue(x.defaults),x}x.use=jt;x.walkTokens=function(l,e){return v.walkTokens(l,e)};x.parseInline=v.parseInline;x.Parser=P;x.parser=P.parse;x.Renderer=I;x.TextRenderer=z;x.Lexer=w;x.lexer=w.lex;x.Tokenizer=_;x.Hooks=A;x.parse=x;var En=x.options,zn=x.setOptions,Mn=x.walkTokens,Bn=x.parseInline,Dn=( null && (x)),qn=P.parse,vn=w.lex;
;
const KEPT = new Set('a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s samp span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'.split(' '));
const DROPPED_WHOLE = /^(?:script|style|title|textarea|template|iframe|noscript|noembed|xmp|svg|math)$/;
const VOID = new Set(['br', 'hr', 'img']);
const KEPT_ATTRIBUTES = new Set('href src alt title align valign colspan rowspan width height open start'.split(' '));
const STYLE = `
  :root { color-scheme: light dark; --page: light-dark(#f6f8fa, #010409); --card: light-dark(#fff, #0d1117); --text: light-dark(#1f2328, #f0f6fc); --muted: light-dark(#59636e, #9198a1); --line: light-dark(#d1d9e0, #3d444d); --link: light-dark(#0969da, #4493f8); --stripe: light-dark(#f6f8fa, #151b23); --code: light-dark(#818b981f, #656c7633); --warning: light-dark(#9a6700, #d29922); --caution: light-dark(#d1242f, #f85149); }
  body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
  main { max-width: 960px; margin: 32px auto; padding: 24px 32px; background: var(--card); border: 1px solid var(--line); border-radius: 6px; overflow-wrap: break-word; }
  @media (max-width: 800px) { main { margin: 0; padding: 16px; border: 0; } }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 24px 0 16px; }
  h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line); }
  main > :first-child { margin-top: 0; }
  p, ul, ol, table, pre, details, blockquote { margin: 0 0 16px; }
  a { color: var(--link); }
  img { max-width: 100%; }
  summary { cursor: pointer; }
  blockquote { padding: 0 1em; color: var(--muted); border-left: .25em solid var(--line); }
  blockquote.alert { padding: .5rem 1rem; color: inherit; border-left-color: var(--kind); }
  blockquote.alert > :last-child { margin-bottom: 0; }
  blockquote.alert strong.title { display: block; color: var(--kind); font-weight: 500; }
  .warning { --kind: var(--warning); } .caution { --kind: var(--caution); }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
  th, td { border: 1px solid var(--line); padding: 6px 13px; }
  tbody tr:nth-child(2n) { background: var(--stripe); }
  code, pre, kbd, samp, tt { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
  code, pre { background: var(--code); border-radius: 6px; }
  kbd { padding: 2px 5px; border: 1px solid var(--line); border-radius: 6px; background: var(--stripe); }
  code { padding: .2em .4em; } pre { padding: 16px; overflow: auto; } pre code { padding: 0; background: none; font-size: 100%; }`;
function renderSummaryHtml(markdown, { title }) {
 const html = new ne({ gfm: true }).parse(markdown, { async: false });
 const body = renderAlerts(sanitizeHtml(html));
 return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}
</style></head>
<body><main>
${body}</main></body>
</html>
`;
}
function renderAlerts(html) {
 return html.replaceAll(/<blockquote>\n<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:\n|(?=<\/p>))/g, (_, kind) => {
  const name = kind.toLowerCase();
  const title = `${kind.slice(0, 1)}${name.slice(1)}`;
  return `<blockquote class="alert ${name}">\n<p><strong class="title">${title}</strong>`;
 });
}
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
function sanitizeHtml(html) {
 const open = [];
 let clean = '';
 let at = 0;
 let match;
 MARKUP.lastIndex = 0;
 while ((match = MARKUP.exec(html)) !== null) {
  clean += escapeAngles(html.slice(at, match.index));
  at = MARKUP.lastIndex;
  const [, slash, rawName, attributes = ''] = match;
  const name = rawName?.toLowerCase();
  if (name === undefined)
   continue;
  if (DROPPED_WHOLE.test(name) && slash === '') {
   MARKUP.lastIndex = at = findEnd(html, at, name);
  }
  else if (slash === '') {
   clean += openTag(name, attributes, open);
  }
  else {
   clean += closeTag(name, open);
  }
 }
 return `${clean}${escapeAngles(html.slice(at))}${closeTag(open[0] ?? '', open)}`;
}
function findEnd(html, from, name) {
 const end = new RegExp(`</${name}\\b[^>]*>`, 'gi');
 end.lastIndex = from;
 return end.exec(html) ? end.lastIndex : html.length;
}
function openTag(name, attributes, open) {
 if (name === 'input')
  return renderCheckbox(attributes);
 if (!KEPT.has(name))
  return '';
 if (!VOID.has(name))
  open.push(name);
 return `<${name}${keepAttributes(attributes)}>`;
}
function closeTag(name, open) {
 const at = open.lastIndexOf(name);
 if (at < 0)
  return '';
 return open
  .splice(at)
  .toReversed()
  .map((one) => `</${one}>`)
  .join('');
}
function renderCheckbox(attributes) {
 if (!/\btype="?checkbox\b/i.test(attributes))
  return '';
 return `<input type="checkbox" disabled${/\bchecked\b/i.test(attributes) ? ' checked' : ''}>`;
}
function keepAttributes(text) {
 return [...text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g)]
  .map(([, rawName = '', ...values]) => {
  const name = rawName.toLowerCase();
  const value = values.find((one) => one !== undefined) ?? '';
  if (!KEPT_ATTRIBUTES.has(name))
   return '';
  if ((name === 'href' || name === 'src') && !isSafeAddress(value))
   return '';
  return value === ''
   ? ` ${name}`
   : ` ${name}="${escapeAngles(value).replaceAll('"', '&quot;')}"`;
 })
  .join('');
}
function isSafeAddress(address) {
 return /^(?:https?:\/\/|mailto:|#)/i.test(address);
}
function escapeAngles(text) {
 return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function escapeHtml(text) {
 return escapeAngles(text.replaceAll('&', '&amp;')).replaceAll('"', '&quot;');
}
}),
2691:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 l: () => ( startSentryServer)
});
var http_loopback = __nccwpck_require__(2157);
var external_node_crypto_ = __nccwpck_require__(7598);
;
class RefusedRequest extends Error {
 answer;
 constructor(answer) {
  super(`answered with HTTP ${answer.status}`);
  this.name = 'RefusedRequest';
  this.answer = answer;
 }
}
function refuse(status, body) {
 return new RefusedRequest({ status, body });
}
function internalError() {
 return refuse(500, { detail: 'Internal Error', errorId: (0,external_node_crypto_.randomBytes)(16).toString('hex') });
}
function notFound() {
 return refuse(404, { detail: 'The requested resource does not exist' });
}
function permissionDenied() {
 return refuse(403, { detail: 'You do not have permission to perform this action.' });
}
function unauthorized(detail) {
 return refuse(401, { detail });
}
function tooLarge() {
 return refuse(413, '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n');
}
function tooConcurrent(limit) {
 return refuse(429, JSON.stringify({
  detail: `You are attempting to go above the allowed concurrency for this endpoint. Concurrency limit is ${limit}`,
 }));
}
function readJsonBody(request) {
 if (request.raw.length === 0)
  return {};
 const contentType = request.headers['content-type'] ?? '';
 if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
  throw refuse(415, { detail: `Unsupported media type "${contentType}" in request.` });
 }
 if (request.json === undefined) {
  throw refuse(400, { detail: 'JSON parse error - Expecting value: line 1 column 1 (char 0)' });
 }
 return request.json;
}
;
const READ = ['project:read', 'project:write', 'project:admin', 'project:releases', 'org:ci'];
const WRITE = READ.filter((scope) => scope !== 'project:read');
const RELEASE_SCOPES = {
 GET: READ,
 POST: WRITE,
 PUT: WRITE,
 DELETE: ['project:admin', 'project:releases'],
};
const SCOPES = {
 releases: RELEASE_SCOPES,
 repositories: {
  GET: ['org:read', 'org:write', 'org:admin', 'org:integrations', 'org:ci'],
  POST: ['org:write', 'org:admin', 'org:integrations'],
 },
};
function authenticate(request, tokens) {
 const [scheme, ...rest] = (request.headers.authorization ?? '').split(' ');
 if (scheme?.toLowerCase() !== 'bearer') {
  throw unauthorized('Authentication credentials were not provided.');
 }
 const [sent, ...more] = rest;
 if (!sent)
  throw unauthorized('Invalid token header. No credentials provided.');
 if (more.length > 0) {
  throw unauthorized('Invalid token header. Token string should not contain spaces.');
 }
 const known = tokens.find(({ token }) => token === sent);
 if (!known) {
  throw unauthorized(sent.startsWith('sntrys_') ? 'Invalid org token' : 'Invalid token');
 }
 return known;
}
function authorize(token, method, target) {
 const scopes = token.scopes ?? (token.kind === 'org' ? ['org:ci'] : []);
 const sufficient = SCOPES[target.area][method] ?? [];
 const useful = target.area === 'repositories' && !target.listsForCi
  ? scopes.filter((scope) => scope !== 'org:ci')
  : scopes;
 if (!sufficient.some((scope) => useful.includes(scope)))
  throw permissionDenied();
 if (![target.organization.slug, String(target.organization.id)].includes(target.sent)) {
  throw notFound();
 }
 if (token.organization !== undefined && token.organization !== target.organization.slug) {
  throw permissionDenied();
 }
}
var promises_ = __nccwpck_require__(8500);
var external_node_zlib_ = __nccwpck_require__(8522);
;
function parseMultipart(contentType, raw) {
 const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
 if (!boundary)
  throw malformed(`Invalid boundary in multipart: ${contentType}`);
 const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`);
 const body = Buffer.concat([Buffer.from('\r\n'), raw]);
 const parts = [];
 let start = body.indexOf(delimiter);
 if (start === -1)
  throw malformed('no boundary found');
 for (;;) {
  start += delimiter.length;
  const marker = body.subarray(start, start + 2).toString('latin1');
  if (marker === '--')
   return parts;
  const end = body.indexOf(delimiter, start);
  if (marker !== '\r\n' || end === -1)
   throw malformed('unterminated part');
  parts.push(parsePart(body.subarray(start + 2, end)));
  start = end;
 }
}
function parsePart(bytes) {
 const headerEnd = bytes.indexOf('\r\n\r\n');
 if (headerEnd === -1)
  throw malformed('part without headers');
 const headers = bytes.subarray(0, headerEnd).toString('utf8');
 const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(headers)?.[1] ?? '';
 const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
 if (name === undefined)
  throw malformed('part without a name');
 return {
  name,
  filename: /;\s*filename="([^"]*)"/i.exec(disposition)?.[1] ?? null,
  content: bytes.subarray(headerEnd + 4),
 };
}
function malformed(reason) {
 return refuse(400, { detail: `Multipart form parse error - ${reason}` });
}
;
const KIB = 1024;
const MIB = 1024 * KIB;
const ACCEPT = [
 'debug_files',
 'release_files',
 'pdbs',
 'sources',
 'bcsymbolmaps',
 'il2cpp',
 'portablepdbs',
 'artifact_bundles',
 'artifact_bundles_v2',
 'proguard',
];
function createArtifactStore(options, now) {
 const { uploadUrl, errorDetail, ...limits } = options;
 return {
  limits: {
   chunkSize: 8 * MIB,
   chunksPerRequest: 64,
   maxRequestSize: 32 * MIB,
   maxFileSize: 2048 * MIB,
   concurrency: 8,
   compression: ['gzip'],
   accept: ACCEPT,
   onlyGzip: false,
   uploadMs: 0,
   assemblingPolls: 0,
   ...limits,
   errorDetail: errorDetail ?? null,
  },
  uploadUrl,
  chunks: new Map(),
  bundles: [],
  uploading: 0,
  mostUploading: 0,
  now,
 };
}
function getChunkOptions({ limits, uploadUrl }) {
 return {
  status: 200,
  body: {
   url: uploadUrl,
   chunkSize: limits.chunkSize,
   chunksPerRequest: limits.chunksPerRequest,
   maxFileSize: limits.maxFileSize,
   maxRequestSize: limits.maxRequestSize,
   concurrency: limits.concurrency,
   hashAlgorithm: 'sha1',
   compression: limits.compression,
   accept: limits.accept,
  },
 };
}
async function postChunks(store, request) {
 if (store.uploading >= store.limits.concurrency)
  throw tooConcurrent(store.limits.concurrency);
 store.uploading += 1;
 store.mostUploading = Math.max(store.mostUploading, store.uploading);
 try {
  await (0,promises_.setTimeout)(store.limits.uploadMs);
  for (const [checksum, content] of readChunks(store, request)) {
   store.chunks.set(checksum, content);
  }
  return { status: 200 };
 }
 finally {
  store.uploading -= 1;
 }
}
function readChunks({ limits }, request) {
 if (request.raw.length === 0)
  return [];
 const contentType = request.headers['content-type'] ?? '';
 if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
  throw refuse(415, { detail: `Unsupported media type "${contentType}" in request.` });
 }
 const parts = parseMultipart(contentType, request.raw);
 if (limits.onlyGzip && parts.some(({ name }) => name !== 'file_gzip')) {
  throw refuse(422, {
   detail: [{ type: 'missing', loc: ['file', 'file_gzip'], msg: 'Field required' }],
  });
 }
 const chunks = parts.flatMap(({ name, filename, content }) => {
  if (filename === null)
   return [];
  if (name === 'file')
   return [[filename, content]];
  return name === 'file_gzip' ? [[filename, gunzip(content)]] : [];
 });
 const total = chunks.reduce((sum, [, content]) => sum + content.length, 0);
 if (chunks.some(([, content]) => content.length > limits.chunkSize)) {
  throw refuse(400, { error: 'Chunk size too large' });
 }
 if (total > limits.maxRequestSize)
  throw refuse(400, { error: 'Request too large' });
 if (chunks.length > limits.chunksPerRequest)
  throw refuse(400, { error: 'Too many chunks' });
 if (chunks.some(([checksum, content]) => sha1(content) !== checksum)) {
  throw refuse(400, { error: 'Checksum mismatch' });
 }
 return chunks;
}
function gunzip(content) {
 try {
  return (0,external_node_zlib_.gunzipSync)(content);
 }
 catch {
  throw internalError();
 }
}
function sha1(content) {
 return (0,external_node_crypto_.createHash)('sha1').update(content).digest('hex');
}
;
const TODAY = {
 maxEmail: 200,
 takesProjectIds: true,
 deploysNeedProjectRead: false,
 filtersDeploys: true,
 listsRepositoriesForCi: true,
 namesMissingChunks: true,
};
const V23_7_1 = {
 maxEmail: 75,
 takesProjectIds: false,
 deploysNeedProjectRead: true,
 filtersDeploys: false,
 listsRepositoriesForCi: false,
 namesMissingChunks: false,
};
const PROFILES = {
 today: TODAY,
 '23.7.1': V23_7_1,
 glitchtip: { ...TODAY, takesProjectIds: false, namesMissingChunks: false },
 bugsink: { ...TODAY, takesProjectIds: false, namesMissingChunks: false },
};
;
function findRelease(state, version) {
 return state.releases.find((release) => release.version === version);
}
function createRelease(state, fields) {
 const release = {
  id: state.nextId(),
  status: 'open',
  ref: null,
  url: null,
  owner: null,
  userAgent: '',
  dateCreated: state.now(),
  dateReleased: null,
  projects: [],
  commits: [],
  commitCount: 0,
  lastCommit: null,
  authors: [],
  heads: new Map(),
  deploys: [],
  fetchRequested: null,
  referencedByIssues: false,
  ...fields,
 };
 state.releases.push(release);
 return release;
}
function createRepository(state, fields) {
 const repository = {
  id: state.nextId(),
  provider: null,
  url: null,
  externalSlug: null,
  status: 'active',
  dateCreated: state.now(),
  ...fields,
 };
 state.repositories.push(repository);
 return repository;
}
function upsertCommit(state, repository, id) {
 const known = state.commits.find((commit) => commit.id === id && commit.repository.id === repository.id);
 if (known)
  return known;
 const commit = {
  id,
  repository,
  message: null,
  author: null,
  dateAdded: state.now(),
  patchSet: [],
 };
 state.commits.push(commit);
 return commit;
}
function upsertAuthor(state, email, name) {
 const lower = email.toLowerCase();
 const known = state.authors.find((author) => author.email === lower);
 if (known) {
  known.name = name;
  return known;
 }
 const author = { id: state.nextId(), email: lower, name };
 state.authors.push(author);
 return author;
}
function effectiveDate(release) {
 return (release.dateReleased ?? release.dateCreated).getTime();
}
function newestFirst(releases) {
 return releases.toSorted((a, b) => effectiveDate(b) - effectiveDate(a) || b.id - a.id);
}
function findProject(state, idOrSlug) {
 return state.projects.find(({ id, slug }) => slug === idOrSlug ||
  (state.profile.takesProjectIds && (id === idOrSlug || String(id) === idOrSlug)));
}
function sharesProject(a, b) {
 return a.projects.some(({ id }) => b.projects.some((other) => other.id === id));
}
;
const REMEMBERED_MS = 10 * 60_000;
const CHECKSUM = /^[0-9a-f]{40}$/;
const FIELDS = {
 checksum: {
  isValid: isChecksum,
  problem: 'The checksum field is required and must be a 40-character hexadecimal string.',
 },
 chunks: {
  isValid: (value) => Array.isArray(value) && value.every((chunk) => isChecksum(chunk)),
  problem: 'The chunks field is required and must be provided as an array of 40-character hexadecimal strings.',
 },
 projects: {
  isValid: (value) => Array.isArray(value) && value.every((project) => typeof project === 'string'),
  problem: 'The projects field is required and must be provided as an array of strings.',
 },
 version: {
  isValid: (value) => typeof value === 'string' && /^[^/]+$/.test(value),
  problem: 'The version field cannot be empty and cannot contain any "/" characters.',
 },
 dist: {
  isValid: (value) => typeof value === 'string',
  problem: 'The dist field must be a string.',
 },
};
function postAssemble(state, store, request) {
 const body = parseBody(request, ['projects', 'version', 'dist']);
 checkProjects(state, body.projects);
 return assembleBody(store, body);
}
function postReleaseAssemble({ state, artifacts, request, }, version) {
 const release = findRelease(state, version);
 if (!release)
  throw notFound();
 const { checksum, chunks } = parseBody(request, []);
 const projects = release.projects.map(({ slug }) => slug);
 return assembleBody(artifacts, { checksum, chunks, projects, version });
}
function assembleBody(store, body) {
 const known = store.bundles.findLast(({ checksum, createdAt }) => checksum === body.checksum && store.now().getTime() - createdAt.getTime() < REMEMBERED_MS);
 if (known)
  return poll(store, known);
 const missing = [...new Set(body.chunks)].filter((chunk) => !store.chunks.has(chunk));
 const tellsMissing = store.limits.accept.includes('artifact_bundles_v2');
 if (body.chunks.length === 0 || (tellsMissing && missing.length > 0)) {
  return { status: 200, body: { state: 'not_found', missingChunks: missing } };
 }
 const bundle = {
  checksum: body.checksum,
  chunks: body.chunks,
  projects: body.projects,
  version: body.version ?? null,
  dist: body.dist ?? null,
  state: 'created',
  detail: null,
  data: null,
  pollsLeft: store.limits.assemblingPolls,
  createdAt: store.now(),
 };
 store.bundles.push(bundle);
 if (!body.version && body.dist) {
  bundle.pollsLeft = Infinity;
  throw refuse(400, { error: 'You need to specify a release together with a dist' });
 }
 return { status: 200, body: { state: 'created', missingChunks: [] } };
}
function poll(store, bundle) {
 if (bundle.state === 'created' || bundle.state === 'assembling') {
  if (bundle.pollsLeft === 0)
   assemble(store, bundle);
  else if (bundle.pollsLeft !== Infinity) {
   bundle.pollsLeft -= 1;
   bundle.state = 'assembling';
  }
 }
 const { state, detail } = bundle;
 return { status: 200, body: { state, detail, missingChunks: [] } };
}
function assemble(store, bundle) {
 const { limits } = store;
 const chunks = bundle.chunks.flatMap((checksum) => store.chunks.get(checksum) ?? []);
 const data = Buffer.concat(chunks);
 const problem = () => {
  if (limits.errorDetail !== null)
   return limits.errorDetail;
  if (chunks.length < bundle.chunks.length)
   return 'Not all chunks available for assembling';
  if (data.length > limits.maxFileSize) {
   return `File ${bundle.checksum} exceeds maximum size (${data.length} > ${limits.maxFileSize})`;
  }
  if (sha1(data) !== bundle.checksum)
   return 'Reported checksum mismatch';
  return isBundle(data) ? null : 'the bundle is invalid';
 };
 bundle.detail = problem();
 bundle.state = bundle.detail === null ? 'ok' : 'error';
 if (bundle.detail === null)
  bundle.data = data;
}
function isBundle(data) {
 const prefix = Buffer.from('SYSB\u0002\0\0\0', 'latin1');
 const zip = data.subarray(0, prefix.length).equals(prefix) ? data.subarray(prefix.length) : data;
 return zip.subarray(0, 2).toString('latin1') === 'PK';
}
function parseBody(request, more) {
 const body = request.json;
 if (body === undefined)
  throw refuse(400, { error: 'Invalid json body' });
 if (typeof body !== 'object' || body === null || Array.isArray(body)) {
  throw refuse(400, { error: `${JSON.stringify(body)} is not of type 'object'` });
 }
 const allowed = ['checksum', 'chunks', ...more];
 for (const name of allowed.slice(0, 3)) {
  if (!Object.hasOwn(body, name))
   throw refuse(400, { error: `'${name}' is a required property` });
 }
 for (const [name, value] of Object.entries(body)) {
  const field = allowed.includes(name) ? FIELDS[name] : undefined;
  if (!field) {
   throw refuse(400, {
    error: `Additional properties are not allowed ('${name}' was unexpected)`,
   });
  }
  if (!field.isValid(value))
   throw refuse(400, { error: field.problem });
 }
 return body;
}
function checkProjects(state, sent) {
 if (sent.length === 0)
  throw refuse(400, { error: 'You need to specify at least one project' });
 const projects = sent.map((project) => findProject(state, project));
 if (projects.includes(undefined) || new Set(projects).size < sent.length) {
  throw refuse(400, { error: 'One or more projects are invalid' });
 }
 if (!projects.every((project) => project?.accessible))
  throw notFound();
}
function isChecksum(value) {
 return typeof value === 'string' && CHECKSUM.test(value);
}
;
function toReleaseBody(release) {
 const lastDeploy = release.deploys.at(-1);
 return {
  id: release.id,
  version: release.version,
  shortVersion: release.version,
  status: release.status,
  versionInfo: toVersionInfo(release.version),
  ref: release.ref,
  url: release.url,
  dateReleased: toTime(release.dateReleased),
  dateCreated: toTime(release.dateCreated),
  data: {},
  newGroups: 0,
  owner: release.owner && { id: String(release.owner.id), name: release.owner.name },
  commitCount: release.commitCount,
  lastCommit: release.lastCommit && toCommitBody(release.lastCommit),
  deployCount: release.deploys.length,
  lastDeploy: lastDeploy === undefined ? null : toDeployBody(lastDeploy),
  authors: release.authors.map((author) => toAuthorBody(author)),
  projects: release.projects.map(({ id, slug, name }) => ({
   id,
   slug,
   name,
   newGroups: 0,
   platform: 'javascript',
   platforms: ['javascript'],
   hasHealthData: false,
  })),
  firstEvent: null,
  lastEvent: null,
  currentProjectMeta: {},
  userAgent: release.userAgent,
 };
}
function toCommitBody(commit) {
 return {
  id: commit.id,
  message: commit.message,
  dateCreated: toTime(commit.dateAdded),
  author: commit.author ? toAuthorBody(commit.author) : {},
  repository: toRepositoryBody(commit.repository),
  pullRequest: null,
  suspectCommitType: '',
  releases: [],
 };
}
function toDeployBody(deploy) {
 return {
  id: String(deploy.id),
  environment: deploy.environment,
  dateStarted: toTime(deploy.dateStarted),
  dateFinished: toTime(deploy.dateFinished),
  name: deploy.name,
  url: deploy.url,
 };
}
function toRepositoryBody(repository) {
 const { provider } = repository;
 return {
  id: String(repository.id),
  name: repository.name,
  url: repository.url,
  provider: { id: provider ?? 'unknown', name: providerName(provider) },
  status: repository.status,
  dateCreated: toTime(repository.dateCreated),
  integrationId: provider === null ? null : '1',
  externalSlug: repository.externalSlug,
  externalId: provider === null ? null : String(repository.id),
 };
}
function providerName(provider) {
 if (provider === null)
  return 'Unknown Provider';
 const key = provider.split(':').at(-1) ?? provider;
 return { github: 'GitHub', gitlab: 'GitLab', bitbucket: 'Bitbucket' }[key] ?? key;
}
function toAuthorBody({ name, email }) {
 return { name, email };
}
function toVersionInfo(version) {
 const [, packageName = null, raw = version] = /^([^@]+)@(.+)$/.exec(version) ?? [];
 const parts = packageName === null ? null : /^(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?(?:\+([\w.-]+))?$/.exec(raw);
 const [major, minor, patch] = (parts ?? []).slice(1, 4).map(Number);
 return {
  package: packageName,
  version: parts
   ? { raw, major, minor, patch, pre: parts[4] ?? null, buildCode: parts[5] ?? null }
   : { raw },
  description: raw,
  buildHash: null,
 };
}
function toTime(date) {
 return date?.toISOString().replace(/\.(\d{3})Z$/, (_, ms) => toFraction(ms)) ?? null;
}
function toFraction(milliseconds) {
 return milliseconds === '000' ? 'Z' : `.${milliseconds}000Z`;
}
;
class InvalidValue extends Error {
 errors;
 constructor(errors) {
  super(JSON.stringify(errors));
  this.name = 'InvalidValue';
  this.errors = errors;
 }
}
function required(check) {
 return { required: true, check };
}
function optional(check) {
 return { required: false, check };
}
function nullable(check) {
 return (value) => (value === null ? null : check(value));
}
function refine(check, problem) {
 return (value) => {
  const valid = check(value);
  const found = problem(valid);
  if (found !== null)
   throw new InvalidValue([found]);
  return valid;
 };
}
function object(shape) {
 return (value) => {
  if (value === null)
   throw new InvalidValue(['This field may not be null.']);
  if (typeof value !== 'object' || Array.isArray(value)) {
   const problem = `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`;
   throw new InvalidValue({ non_field_errors: [problem] });
  }
  const sent = value;
  const valid = {};
  const errors = {};
  for (const [name, field] of Object.entries(shape)) {
   if (!Object.hasOwn(sent, name)) {
    if (field.required)
     errors[name] = ['This field is required.'];
    continue;
   }
   try {
    valid[name] = field.check(sent[name]);
   }
   catch (error) {
    if (!(error instanceof InvalidValue))
     throw error;
    errors[name] = error.errors;
   }
  }
  if (Object.keys(errors).length > 0)
   throw new InvalidValue(errors);
  return valid;
 };
}
function list(check, allowEmpty = true) {
 return (value) => {
  if (value === null)
   throw new InvalidValue(['This field may not be null.']);
  if (!Array.isArray(value)) {
   throw new InvalidValue([`Expected a list of items but got type "${pythonType(value)}".`]);
  }
  if (value.length === 0 && !allowEmpty)
   throw new InvalidValue(['This list may not be empty.']);
  return value.map((element) => check(element));
 };
}
function fields_text(rules = {}) {
 return (value) => {
  if (value === null)
   throw new InvalidValue(['This field may not be null.']);
  if (typeof value !== 'string' && typeof value !== 'number') {
   throw new InvalidValue(['Not a valid string.']);
  }
  const result = rules.trim === false ? String(value) : trimmed(String(value));
  if (result === '') {
   if (rules.blank)
    return '';
   throw new InvalidValue(['This field may not be blank.']);
  }
  const errors = [];
  if (rules.max !== undefined && Array.from(result).length > rules.max) {
   errors.push(`Ensure this field has no more than ${rules.max} characters.`);
  }
  if (result.includes('\0'))
   errors.push('Null characters are not allowed.');
  const surrogate = /[\uD800-\uDFFF]/u.exec(result)?.[0];
  if (surrogate !== undefined) {
   const code = surrogate.charCodeAt(0).toString(16).toUpperCase();
   errors.push(`Surrogate characters are not allowed: U+${code}.`);
  }
  if (errors.length > 0)
   throw new InvalidValue(errors);
  return result;
 };
}
const url = (value) => {
 const isFalsy = value === false || (typeof value === 'object' && value !== null);
 return isFalsy ? urlText('no url') : urlText(value);
};
const urlText = refine(fields_text({ blank: true }), (value) => value === '' || isUrl(value) ? null : 'Enter a valid URL.');
const LABEL = String.raw `[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?`;
const DOMAIN = String.raw `(?:\.(?!-)[a-z0-9\u00a1-\uffff-]{1,63}(?<!-))*`;
const TLD = String.raw `\.(?!-)(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)\.?`;
const OCTET = String.raw `(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
const URL_PATTERN = new RegExp(String.raw `^(?:https?|ftps?)://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?` +
 String.raw `(?:${OCTET}(?:\.${OCTET}){3}|\[[0-9a-f:.]+\]|${LABEL}${DOMAIN}${TLD}|localhost)` +
 String.raw `(?::\d{1,5})?(?:[/?#]\S*)?$`, 'i');
const MAX_URL = 2048;
const MAX_HOST = 253;
function isUrl(value) {
 const [, host = ''] = /^\w+:\/\/(?:[^/?#]*@)?([^/?#:]*)/.exec(value) ?? [];
 return value.length <= MAX_URL && host.length <= MAX_HOST && URL_PATTERN.test(value);
}
const TIME_PATTERN = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,6})\d{0,6})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const time = (value) => {
 if (value === null)
  throw new InvalidValue(['This field may not be null.']);
 const parsed = typeof value === 'string' ? parseTime(value) : null;
 if (parsed === null) {
  throw new InvalidValue([
   'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
  ]);
 }
 const [first, last] = [-62_135_596_800_000, 253_402_300_799_999];
 if (parsed.getTime() < first || parsed.getTime() > last)
  throw new InvalidValue(['Datetime value out of range.']);
 return parsed;
};
function parseTime(value) {
 const match = TIME_PATTERN.exec(value);
 if (!match)
  return null;
 const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
  .slice(1, 7)
  .map((part) => Number(part ?? '0'));
 const date = new Date(0);
 date.setUTCFullYear(year, month - 1, day);
 date.setUTCHours(hour, minute, second, Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000));
 const isReal = year >= 1 &&
  date.getUTCMonth() === month - 1 &&
  date.getUTCHours() === hour &&
  minute < 60 &&
  second < 60;
 if (!isReal)
  return null;
 const zone = match[8] ?? 'Z';
 if (Number(zone.slice(1, 3)) > 23)
  return null;
 const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0');
 if (zone === 'Z')
  return date;
 return new Date(date.getTime() - (zone.startsWith('-') ? -minutes : minutes) * 60_000);
}
function trimmed(value) {
 let start = 0;
 let end = value.length;
 while (start < end && isSpace(value.charAt(start)))
  start += 1;
 while (end > start && isSpace(value.charAt(end - 1)))
  end -= 1;
 return value.slice(start, end);
}
function isSpace(character) {
 return /[\s\u001c-\u001f\u0085]/.test(character) && character !== '\uFEFF';
}
function pythonType(value) {
 if (value === null || value === undefined)
  return 'NoneType';
 if (Array.isArray(value))
  return 'list';
 if (typeof value === 'string')
  return 'str';
 if (typeof value === 'boolean')
  return 'bool';
 if (typeof value === 'number')
  return Number.isInteger(value) ? 'int' : 'float';
 return 'dict';
}
;
const MAX_PER_PAGE = 100;
function answerPage(request, items, render) {
 const perPage = readPerPage(request.query);
 const offset = readOffset(request.query);
 const page = items.slice(offset, offset + perPage);
 const previous = {
  rel: 'previous',
  results: offset > 0,
  cursor: `0:${Math.max(0, offset - perPage)}:1`,
 };
 const next = {
  rel: 'next',
  results: offset + perPage < items.length,
  cursor: `0:${offset + perPage}:0`,
 };
 return {
  status: 200,
  headers: { link: [previous, next].map((link) => renderLink(request, link)).join(', ') },
  body: page.map(render),
 };
}
function renderLink(request, { rel, results, cursor }) {
 const query = new URLSearchParams(request.query);
 query.delete('cursor');
 const url = `http://${request.headers.host ?? '127.0.0.1'}${request.path}?${query.toString()}&cursor=${cursor}`;
 return `<${url}>; rel="${rel}"; results="${results}"; cursor="${cursor}"`;
}
function readPerPage(query) {
 const sent = query.get('per_page');
 if (sent === null)
  return MAX_PER_PAGE;
 if (!/^-?\d+$/.test(sent))
  throw refuse(400, { detail: 'Invalid per_page parameter.' });
 const value = Number(sent);
 if (value < 1 || value > MAX_PER_PAGE) {
  throw refuse(400, {
   detail: `Invalid per_page value. Must be between 1 and ${MAX_PER_PAGE}.`,
  });
 }
 return value;
}
function readOffset(query) {
 const sent = query.get('cursor');
 if (sent === null || sent === '')
  return 0;
 const match = /^\d+:(\d+):[01]$/.exec(sent);
 if (!match)
  throw refuse(400, { detail: 'Invalid cursor parameter.' });
 return Number(match[1]);
}
;
const SHA_MAX = 64;
function isValidVersion(version) {
 const trimmed = version.trim();
 return (!/[\r\n\f\t/\\]/.test(version) &&
  !['', '.', '..'].includes(trimmed) &&
  trimmed.toLowerCase() !== 'latest');
}
const version = refine(fields_text({ max: 200, trim: false }), (value) => isValidVersion(value) ? null : `Release with name ${value} is not allowed`);
const validation_status = refine(fields_text(), (value) => value === 'open' || value === 'archived' ? null : `Invalid status ${value}`);
const patch = object({
 path: required(fields_text({ max: 510 })),
 type: required(refine(fields_text({ max: 1 }), (value) => ['A', 'D', 'M'].includes(value) ? null : `Commit patch_set type ${value} is not supported.`)),
});
const commitShape = (limits) => ({
 id: required(fields_text({ max: SHA_MAX })),
 repository: optional(nullable(fields_text({ max: 64, blank: true }))),
 message: optional(nullable(fields_text({ blank: true }))),
 author_name: optional(nullable(fields_text({ max: 128, blank: true }))),
 author_email: optional(nullable(fields_text({ max: limits.maxEmail, blank: true }))),
 timestamp: optional(nullable(time)),
 patch_set: optional(nullable(list(patch))),
});
function refCommitProblem(commit) {
 const [start = '', end, ...rest] = commit.split('..');
 if (end === undefined) {
  return start.length > SHA_MAX ? `Commit too long - max is ${SHA_MAX} chars` : null;
 }
 if (rest.length > 0)
  throw internalError();
 if (start === '' || end === '')
  return 'Commit cannot begin or end with ..';
 return start.length > SHA_MAX || end.length > SHA_MAX
  ? `Start or end commit too long - max is ${SHA_MAX} chars each`
  : null;
}
const refShape = {
 repository: required(fields_text({ max: 200 })),
 commit: required(refine(fields_text(), refCommitProblem)),
 previousCommit: optional(nullable(fields_text({ max: SHA_MAX, blank: true }))),
};
const headCommitShape = {
 repository: required(fields_text({ max: 64 })),
 currentId: required(fields_text({ max: SHA_MAX })),
 previousId: optional(nullable(fields_text({ max: SHA_MAX }))),
};
const updateShape = (limits) => ({
 ref: optional(nullable(fields_text({ max: 200, blank: true }))),
 url: optional(nullable(url)),
 dateReleased: optional(nullable(time)),
 status: optional(validation_status),
 commits: optional(list(object(commitShape(limits)))),
 refs: optional(list(object(refShape))),
 headCommits: optional(list(object(headCommitShape))),
});
const createShape = (limits, owner) => ({
 ...updateShape(limits),
 version: required(version),
 projects: required(list((element) => element)),
 owner: optional(owner),
});
const deployShape = (project) => ({
 environment: required(refine(fields_text({ max: 64 }), (value) => /[\n\r\f/]/.test(value) ? 'Invalid value for environment' : null)),
 name: optional(nullable(fields_text({ max: 64, blank: true }))),
 url: optional(nullable(url)),
 dateStarted: optional(nullable(time)),
 dateFinished: optional(nullable(time)),
 projects: optional(list(project, false)),
});
function parseCreateBody(body, limits, owner) {
 return object(createShape(limits, owner))(body);
}
function parseUpdateBody(body, limits) {
 return object(updateShape(limits))(body);
}
function parseDeployBody(body, project) {
 return object(deployShape(project))(body);
}
;
async function replaceCommits(state, release, commits) {
 const ordered = orderCommits(commits);
 if (state.commitLocks.has(release.id)) {
  throw refuse(409, { detail: 'Release commits are currently being processed' });
 }
 state.commitLocks.add(release.id);
 try {
  if (state.commitLockMs > 0)
   await (0,promises_.setTimeout)(state.commitLockMs);
  storeCommits(state, release, ordered);
 }
 finally {
  state.commitLocks.delete(release.id);
 }
}
function orderCommits(commits) {
 const timed = commits.filter(({ timestamp }) => timestamp !== undefined);
 if (timed.some(({ timestamp }) => timestamp === null))
  throw internalError();
 if (timed.length > 0 && timed.length < commits.length)
  throw internalError();
 if (commits.some(({ message }) => message === null))
  throw internalError();
 return commits
  .toSorted((a, b) => Number(b.timestamp ?? 0) - Number(a.timestamp ?? 0))
  .filter(({ message }) => !message?.includes('#skipsentry'));
}
function storeCommits(state, release, ordered) {
 const authors = new Map();
 const stored = ordered.map((body) => storeCommit(state, body, authors));
 release.commits = [...new Set(stored)];
 release.commitCount = stored.length;
 release.lastCommit = stored[0] ?? null;
 release.authors = [
  ...new Set(release.commits.flatMap(({ author }) => (author === null ? [] : [author]))),
 ];
 for (const { id, repository } of stored) {
  if (!release.heads.has(repository.name))
   release.heads.set(repository.name, id);
 }
}
function storeCommit(state, body, authors) {
 const commit = upsertCommit(state, commitRepository(state, body), body.id);
 const email = authorEmail(body);
 if (email !== '') {
  const author = authors.get(email) ?? upsertAuthor(state, email, body.author_name ?? null);
  authors.set(email, author);
  commit.author = author;
 }
 if (typeof body.message === 'string')
  commit.message = body.message;
 if (body.timestamp instanceof Date)
  commit.dateAdded = body.timestamp;
 for (const patch of body.patch_set ?? []) {
  const isKnown = commit.patchSet.some(({ path }) => path === patch.path);
  if (!isKnown)
   commit.patchSet.push(patch);
 }
 return commit;
}
function commitRepository(state, body) {
 const name = body.repository || `organization-${state.organization.id}`;
 const known = state.repositories.findLast((repository) => repository.name === name && repository.status === 'active');
 return known ?? createRepository(state, { name });
}
function authorEmail(body) {
 const { author_email: email, author_name: name } = body;
 const made = name ? `${name.replaceAll(/[^a-zA-Z0-9\-_.]/g, '').toLowerCase()}@localhost` : '';
 const full = Array.from(email ?? made);
 return full.length > 75 ? `${full.slice(0, 72).join('')}...` : full.join('');
}
function requestedRefs(body) {
 const refs = (body.refs ?? []).map(({ repository, commit, previousCommit }) => ({
  repository,
  commit,
  previousCommit: previousCommit ?? null,
 }));
 const heads = (body.headCommits ?? []).map(({ repository, currentId, previousId }) => ({
  repository,
  commit: currentId,
  previousCommit: previousId ?? null,
 }));
 return (refs.length > 0 ? refs : heads).map((ref) => splitRange(ref));
}
function splitRange(ref) {
 const [start, end] = ref.commit.split('..');
 return start === undefined || end === undefined
  ? ref
  : { ...ref, commit: end, previousCommit: start };
}
function storeRefs(state, release, { refs, fetch }) {
 const byName = new Map(state.repositories.map((repository) => [repository.name, repository]));
 const unknown = new Set(refs.map((ref) => ref.repository).filter((name) => !byName.has(name)));
 if (unknown.size > 0) {
  throw refuse(400, { refs: [`Invalid repository names: ${[...unknown].join(',')}`] });
 }
 for (const ref of refs) {
  const repository = byName.get(ref.repository);
  if (repository)
   upsertCommit(state, repository, ref.commit);
  release.heads.set(ref.repository, ref.commit);
 }
 if (fetch) {
  const previous = newestFirst(state.releases).find((other) => other.id !== release.id && sharesProject(other, release));
  release.fetchRequested = { refs, previousRelease: previous?.version ?? null };
 }
}
function clearCommits(release) {
 release.commits = [];
 release.commitCount = 0;
 release.lastCommit = null;
 release.authors = [];
 release.heads.clear();
}
;
async function postRelease(state, request) {
 const json = readJsonBody(request);
 const body = validate(() => parseCreateBody(json, state.profile, (owner) => checkOwner(state, owner)));
 const projects = requestedProjects(state, body.projects);
 const existing = findRelease(state, body.version);
 if (!existing && (body.url ?? '').length > 200)
  throw internalError();
 const release = existing ??
  createRelease(state, {
   version: body.version,
   ref: body.ref ?? null,
   url: body.url ?? null,
   owner: body.owner ?? null,
   dateReleased: body.dateReleased ?? null,
   userAgent: Array.from(request.headers['user-agent'] ?? '')
    .slice(0, 256)
    .join(''),
  });
 const forbidden = release.projects.filter(({ accessible }) => !accessible);
 if (forbidden.length > 0) {
  const slugs = forbidden.map(({ slug }) => slug).join(', ');
  throw refuse(400, {
   projects: [`You do not have permission to one of the projects: ${slugs}`],
  });
 }
 if (body.status)
  release.status = body.status === 'archived' ? 'archived' : 'open';
 const added = projects.filter((project) => !release.projects.includes(project));
 release.projects.push(...added);
 if (body.commits?.length)
  await replaceCommits(state, release, body.commits);
 const refs = requestedRefs(body);
 if (refs.length > 0)
  storeRefs(state, release, { refs, fetch: !body.commits?.length });
 return { status: existing && added.length === 0 ? 208 : 201, body: toReleaseBody(release) };
}
async function putRelease(state, request, version) {
 const release = writableRelease(state, version);
 const body = validate(() => parseUpdateBody(readJsonBody(request), state.profile));
 if ((body.url ?? '').length > 200)
  throw internalError();
 if (body.ref)
  release.ref = body.ref;
 if (body.url)
  release.url = body.url;
 if (body.dateReleased)
  release.dateReleased = body.dateReleased;
 if (body.status === 'archived')
  release.status = 'archived';
 if (body.commits?.length)
  await replaceCommits(state, release, body.commits);
 const refs = requestedRefs(body);
 if (refs.length > 0)
  storeRefs(state, release, { refs, fetch: !body.commits?.length });
 else if (body.refs)
  clearCommits(release);
 return { status: 200, body: toReleaseBody(release) };
}
function getRelease(state, request, version) {
 const release = readableRelease(state, version);
 const sort = request.query.get('sort') ?? 'date';
 if (sort !== 'date')
  throw refuse(400, { detail: 'invalid sort' });
 return { status: 200, body: toReleaseBody(release) };
}
function deleteRelease(state, version) {
 const release = writableRelease(state, version);
 if (release.referencedByIssues) {
  throw refuse(400, {
   detail: 'This release is referenced by active issues and cannot be removed.',
  });
 }
 state.releases.splice(state.releases.indexOf(release), 1);
 return { status: 204 };
}
function getReleaseCommits(state, request, version) {
 return answerPage(request, readableRelease(state, version).commits, toCommitBody);
}
function getPreviousWithCommits(state, version) {
 const release = readableRelease(state, version);
 const previous = newestFirst(state.releases).find((other) => other.lastCommit !== null &&
  sharesProject(other, release) &&
  effectiveDate(other) <= effectiveDate(release));
 return { status: 200, body: previous === undefined ? {} : toReleaseBody(previous) };
}
function listReleases(state, request) {
 const status = request.query.get('status') ?? 'open';
 if (!['open', 'archived', ''].includes(status)) {
  throw refuse(400, { detail: 'invalid value for status' });
 }
 const sort = request.query.get('sort') ?? 'date';
 if (sort !== 'date')
  throw refuse(400, { detail: 'invalid sort' });
 const projects = request.query.getAll('project').filter((id) => id !== '-1');
 const environments = request.query.getAll('environment');
 const isKnown = (name) => state.releases.some(({ deploys }) => deploys.some((deploy) => deploy.environment === name));
 if (!environments.every((name) => isKnown(name)))
  throw notFound();
 const query = (request.query.get('query') ?? '').toLowerCase();
 const matches = state.releases.filter((release) => release.projects.some(({ accessible }) => accessible) &&
  (status === '' || release.status === status) &&
  release.version.toLowerCase().includes(query) &&
  (projects.length === 0 || release.projects.some(({ id }) => projects.includes(String(id)))) &&
  (environments.length === 0 ||
   release.deploys.some(({ environment }) => environments.includes(environment))));
 const byCreation = matches.toSorted((a, b) => b.dateCreated.getTime() - a.dateCreated.getTime() || b.id - a.id);
 return answerPage(request, byCreation, toReleaseBody);
}
function listProjectReleases(state, request, project) {
 const found = state.projects.find(({ id, slug }) => slug === project || String(id) === project);
 if (!found)
  throw notFound();
 if (!found.accessible) {
  throw permissionDenied();
 }
 const matches = state.releases.filter((release) => release.status === 'open' && release.projects.includes(found));
 return answerPage(request, newestFirst(matches), toReleaseBody);
}
function readableRelease(state, version) {
 const release = findRelease(state, version);
 if (!release?.projects.some(({ accessible }) => accessible))
  throw notFound();
 return release;
}
function writableRelease(state, version) {
 const release = readableRelease(state, version);
 if (!release.projects.every(({ accessible }) => accessible))
  throw notFound();
 return release;
}
function validate(parse) {
 try {
  return parse();
 }
 catch (error) {
  if (error instanceof InvalidValue)
   throw refuse(400, error.errors);
  throw error;
 }
}
function requestedProjects(state, sent) {
 if (sent.some((element) => typeof element === 'object' && element !== null))
  throw internalError();
 const projects = sent.map((element) => findProject(state, element));
 if (!projects.every((project) => project?.accessible)) {
  const what = state.profile.takesProjectIds ? 'ids or slugs' : 'slugs';
  throw refuse(400, { projects: [`Invalid project ${what}`] });
 }
 return [...new Set(projects.filter((project) => project !== undefined))];
}
function checkOwner(state, owner) {
 if (owner === null)
  throw new InvalidValue(['This field may not be null.']);
 if (owner === '')
  throw internalError();
 const found = state.members.find(({ id, username }) => username === owner || id === owner || String(id) === owner);
 if (!found)
  throw new InvalidValue(['Unable to find user']);
 if (!found.isMember)
  throw new InvalidValue(['User does not have access to this organization']);
 return found;
}
;
function postDeploy({ state, request, token }, version) {
 const release = writableRelease(state, version);
 const json = readJsonBody(request);
 const body = validate(() => parseDeployBody(json, (sent) => checkProject(state, sent, token)));
 const projects = [...new Set(body.projects ?? release.projects)];
 refuseForeignProjects(release, projects);
 if (body.dateFinished === null || (body.url ?? '').length > 200)
  throw internalError();
 const deploy = {
  id: state.nextId(),
  environment: body.environment,
  name: body.name ?? null,
  url: body.url ?? null,
  dateStarted: body.dateStarted ?? null,
  dateFinished: body.dateFinished ?? state.now(),
  projects: projects.map(({ slug }) => slug),
 };
 release.deploys.push(deploy);
 return { status: 201, body: toDeployBody(deploy) };
}
function listDeploys(state, request, version) {
 const { deploys: all } = readableRelease(state, version);
 const wanted = deploys_requestedProjects(state, request);
 if (!state.profile.filtersDeploys)
  return answerPage(request, byDate(all), toDeployBody);
 const last = new Map();
 for (const deploy of all) {
  for (const project of deploy.projects.filter((slug) => wanted?.includes(slug) ?? true))
   last.set(`${project}/${deploy.environment}`, deploy);
 }
 return answerPage(request, byDate([...new Set(last.values())]), toDeployBody);
}
function byDate(deploys) {
 return deploys.toSorted((a, b) => b.dateFinished.getTime() - a.dateFinished.getTime());
}
function deploys_requestedProjects(state, request) {
 const ids = request.query.getAll('project');
 if (!ids.every((id) => /^-?\d+$/.test(id)))
  throw refuse(400, { detail: 'Invalid project parameter. Values must be numbers.' });
 if (ids.length === 0)
  return null;
 return ids.map((id) => {
  const project = state.projects.find((one) => one.id === Number(id));
  if (!project?.accessible)
   throw permissionDenied();
  return project.slug;
 });
}
function checkProject(state, sent, token) {
 if (sent === null)
  throw new InvalidValue(['This field may not be null.']);
 const project = findProject(state, sent);
 if (!project)
  throw new InvalidValue(['Invalid project']);
 const hasScope = token.kind === 'org' || token.scopes?.includes('project:read') === true;
 const isRefused = state.profile.deploysNeedProjectRead && !hasScope;
 if (!project.accessible || isRefused)
  throw new InvalidValue(['Insufficient access to project']);
 return project;
}
function refuseForeignProjects(release, projects) {
 const foreign = projects.filter((project) => !release.projects.includes(project));
 if (foreign.length === 0)
  return;
 const slugs = [...new Set(foreign.map(({ slug }) => slug))].join(', ');
 throw refuse(400, {
  detail: {
   code: 'parameter-validation-error',
   message: `Invalid projects (${slugs}) for release ${release.version}`,
   extra: { context: '' },
  },
 });
}
;
function answerAsOther(profile, endpoint, call) {
 if (profile === 'glitchtip')
  return answerAsGlitchTip(endpoint, call);
 return profile === 'bugsink' ? answerAsBugsink(endpoint, call) : null;
}
const PAGE = '<!doctype html><html lang="en"><head><title>GlitchTip</title></head><body></body></html>';
const FORBIDDEN = '<!DOCTYPE html><html><head><title>403 Forbidden</title></head><body>CSRF</body></html>';
function answerAsGlitchTip({ method, name, version }, call) {
 switch (name) {
  case 'releases':
   return method === 'POST' ? createOnGlitchTip(call) : null;
  case 'release':
   return method === 'PUT' ? updateOnGlitchTip(call, version) : readOnGlitchTip(call, version);
  case 'repos':
   return { status: 404, body: { detail: 'Not Found' } };
  case 'chunk-upload':
   return method === 'POST' ? requireGzip(call.request) : null;
  case 'bundle-assemble':
   return assembleAtOnce(call);
  case 'release-assemble':
  case 'project-releases':
   return null;
  default:
   return method === 'GET' ? { status: 200, body: PAGE } : { status: 403, body: FORBIDDEN };
 }
}
function bodyOf({ request: { json } }) {
 return typeof json === 'object' && json !== null ? json : {};
}
function createOnGlitchTip(call) {
 const { state } = call;
 const { version = '', projects = [], ref = null, dateReleased } = bodyOf(call);
 const found = projects.flatMap((slug) => findProject(state, slug) ?? []);
 if (found.length === 0)
  throw refuse(422, { detail: 'Require at least one valid project' });
 if (findRelease(state, version))
  throw refuse(500, '<h1>Server Error (500)</h1>');
 const date = dateReleased === undefined ? state.now() : new Date(dateReleased);
 const release = createRelease(state, { version, ref, projects: found, dateReleased: date });
 return { status: 201, body: toGlitchTipBody(release) };
}
function updateOnGlitchTip(call, version) {
 const release = findRelease(call.state, version);
 if (!release)
  return { status: 404, body: { detail: 'Not Found' } };
 const { ref = null, dateReleased } = bodyOf(call);
 release.ref = ref;
 release.dateReleased = dateReleased === undefined ? call.state.now() : new Date(dateReleased);
 return { status: 200, body: toGlitchTipBody(release) };
}
function readOnGlitchTip({ state }, version) {
 const release = findRelease(state, version);
 return release
  ? { status: 200, body: toGlitchTipBody(release) }
  : { status: 404, body: { detail: 'Not Found' } };
}
function toGlitchTipBody(release) {
 return {
  version: release.version,
  shortVersion: release.version,
  ref: release.ref,
  url: null,
  dateCreated: release.dateCreated.toISOString(),
  dateReleased: release.dateReleased?.toISOString() ?? null,
  data: {},
  commitCount: 0,
  deployCount: 0,
  projects: release.projects.map(({ name, slug }) => ({ name, slug })),
 };
}
function requireGzip({ raw }) {
 if (raw.includes('name="file_gzip"'))
  return null;
 return {
  status: 422,
  body: { detail: [{ type: 'missing', loc: ['file', 'file_gzip'], msg: 'Field required' }] },
 };
}
function assembleAtOnce({ state, artifacts, request }) {
 postAssemble(state, artifacts, request);
 postAssemble(state, artifacts, request);
 return { status: 200, body: { state: 'created', missingChunks: [] } };
}
function answerAsBugsink({ method, name }, call) {
 if (name === 'bundle-assemble')
  return assembleAtOnce(call);
 if (name === 'chunk-upload')
  return null;
 const { path } = call.request;
 return {
  status: 404,
  body: { error: `Unimplemented API endpoint: ${method} ${path}`, path, method },
 };
}
;
function createState(setup) {
 let lastId = 1000;
 const state = {
  organization: { id: setup.organizationId ?? 1, slug: setup.organization },
  tokens: setup.tokens,
  members: (setup.members ?? []).map(({ id, username, name, isMember }) => ({
   id,
   username,
   name: name ?? username,
   isMember: isMember ?? true,
  })),
  projects: setup.projects.map(({ id, slug, name, accessible }) => ({
   id,
   slug,
   name: name ?? slug,
   accessible: accessible ?? true,
  })),
  repositories: [],
  commits: [],
  authors: [],
  releases: [],
  commitLocks: new Set(),
  commitLockMs: setup.commitLockMs ?? 0,
  profile: PROFILES[setup.profile ?? 'today'],
  now: setup.now ?? (() => new Date()),
  nextId: () => (lastId += 1),
 };
 for (const repository of setup.repositories ?? [])
  createRepository(state, repository);
 for (const preset of setup.releases ?? [])
  addRelease(state, preset);
 return state;
}
function addRelease(state, preset) {
 const body = parseUpdateBody({ commits: preset.commits ?? [], refs: preset.refs ?? [] }, state.profile);
 const release = createRelease(state, {
  version: preset.version,
  ref: preset.ref ?? null,
  url: preset.url ?? null,
  status: preset.status ?? 'open',
  dateReleased: preset.dateReleased === undefined ? null : new Date(preset.dateReleased),
  dateCreated: preset.dateCreated === undefined ? state.now() : new Date(preset.dateCreated),
  referencedByIssues: preset.referencedByIssues ?? false,
  projects: preset.projects.map((slug) => {
   const project = findProject(state, slug);
   if (!project)
    throw new Error(`release ${preset.version} has an unknown project: ${slug}`);
   return project;
  }),
 });
 if (body.commits?.length)
  storeCommits(state, release, orderCommits(body.commits));
 const refs = requestedRefs(body);
 if (refs.length > 0)
  storeRefs(state, release, { refs, fetch: false });
}
function finishFetch(state, version, commits) {
 const release = findRelease(state, version);
 if (!release)
  throw new Error(`there is no release ${version}`);
 storeCommits(state, release, orderCommits(parseUpdateBody({ commits }, state.profile).commits ?? []));
}
;
const DELETED = new Set(['pending_deletion', 'deletion_in_progress']);
function listRepositories(state, request) {
 const status = request.query.get('status') ?? 'active';
 const query = (request.query.get('query') ?? '').toLowerCase();
 const integration = request.query.get('integration_id');
 const matches = state.repositories.filter((repository) => hasStatus(repository, status) &&
  repository.name.toLowerCase().includes(query) &&
  (integration === null || toRepositoryBody(repository)['integrationId'] === integration));
 return answerPage(request, matches.toSorted(byName), toRepositoryBody);
}
function hasStatus(repository, status) {
 if (status === 'active')
  return repository.status === 'active';
 if (status === 'deleted')
  return DELETED.has(repository.status);
 return status === '';
}
function byName(a, b) {
 if (a.name === b.name)
  return a.id - b.id;
 return a.name < b.name ? -1 : 1;
}
;
const ROUTES = [
 route('releases', 'organizations/([^/]+)/releases/', {
  GET: ({ state, request }) => listReleases(state, request),
  POST: ({ state, request }) => postRelease(state, request),
 }),
 route('release', 'organizations/([^/]+)/releases/([^/]+)/', {
  GET: ({ state, request }, version) => getRelease(state, request, version),
  PUT: ({ state, request }, version) => putRelease(state, request, version),
  DELETE: ({ state }, version) => deleteRelease(state, version),
 }),
 route('commits', 'organizations/([^/]+)/releases/([^/]+)/commits/', {
  GET: ({ state, request }, version) => getReleaseCommits(state, request, version),
 }),
 route('previous-with-commits', 'organizations/([^/]+)/releases/([^/]+)/previous-with-commits/', {
  GET: ({ state }, version) => getPreviousWithCommits(state, version),
 }),
 route('deploys', 'organizations/([^/]+)/releases/([^/]+)/deploys/', {
  GET: ({ state, request }, version) => listDeploys(state, request, version),
  POST: postDeploy,
 }),
 route('repos', 'organizations/([^/]+)/repos/', {
  GET: ({ state, request }) => listRepositories(state, request),
 }),
 route('chunk-upload', 'organizations/([^/]+)/chunk-upload/', {
  GET: ({ artifacts }) => getChunkOptions(artifacts),
  POST: ({ artifacts, request }) => postChunks(artifacts, request),
 }),
 route('bundle-assemble', 'organizations/([^/]+)/artifactbundle/assemble/', {
  POST: ({ state, artifacts, request }) => postAssemble(state, artifacts, request),
 }),
 route('release-assemble', 'organizations/([^/]+)/releases/([^/]+)/assemble/', {
  POST: (call, version) => postReleaseAssemble(call, version),
 }),
 route('project-releases', 'projects/([^/]+)/([^/]+)/releases/', {
  GET: ({ state, request }, project) => listProjectReleases(state, request, project),
 }),
];
async function startSentryServer(options) {
 const state = createState(options);
 const { namesMissingChunks } = state.profile;
 const limits = namesMissingChunks ? {} : { accept: ['release_files', 'artifact_bundles'] };
 const artifacts = createArtifactStore({ ...limits, ...options.artifacts }, state.now);
 const prefix = options.pathPrefix ?? '';
 const handle = async (request) => {
  try {
   if (request.raw.length > (options.maxBodyBytes ?? Infinity))
    throw tooLarge();
   const path = decodePath(request.path);
   if (!path.startsWith(`${prefix}/api/0/`))
    return notApi(path);
   const found = findRoute(path.slice(`${prefix}/api/0/`.length));
   if (!found)
    return routeNotFound(request, path);
   const token = authenticate(request, options.tokens);
   const { area, name } = found.route;
   authorize(token, request.method, {
    area,
    organization: state.organization,
    sent: found.organization,
    listsForCi: state.profile.listsRepositoriesForCi,
   });
   const call = { state, artifacts, request, token };
   const endpoint = { method: request.method, name, version: found.parameter };
   const other = answerAsOther(options.profile ?? 'today', endpoint, call);
   if (other !== null)
    return other;
   const handler = found.route.methods[request.method];
   if (!handler)
    throw refuse(405, { detail: `Method "${request.method}" not allowed.` });
   return await handler(call, found.parameter);
  }
  catch (error) {
   if (error instanceof RefusedRequest)
    return error.answer;
   throw error;
  }
 };
 const loopback = await (0,http_loopback.O)(handle, options.latency === undefined ? {} : { latency: options.latency });
 const url = `${loopback.url}${prefix}`;
 artifacts.uploadUrl ??= `${url}/api/0/organizations/${state.organization.slug}/chunk-upload/`;
 return {
  ...loopback,
  url,
  releases: state.releases,
  release: (version) => findRelease(state, version),
  deploys: (version) => findRelease(state, version)?.deploys ?? [],
  finishFetch: (version, commits) => finishFetch(state, version, commits),
  state,
  artifacts,
 };
}
function route(name, path, methods) {
 const area = name === 'repos' ? 'repositories' : 'releases';
 return { name, path: new RegExp(`^${path}$`), area, methods };
}
function findRoute(path) {
 for (const candidate of ROUTES) {
  const match = candidate.path.exec(path);
  if (match) {
   return { route: candidate, organization: match[1] ?? '', parameter: match[2] ?? '' };
  }
 }
 return undefined;
}
function decodePath(path) {
 const bytes = path.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
 return Buffer.from(bytes, 'latin1').toString('utf8');
}
function notApi(path) {
 return path.includes('/auth/login/')
  ? {
   status: 200,
   body: '<!DOCTYPE html><html><head><title>Login | Sentry</title></head></html>',
  }
  : { status: 302, headers: { location: '/auth/login/' } };
}
function routeNotFound(request, path) {
 if (path.endsWith('/'))
  return { status: 404 };
 const info = `Route not found, did you forget a trailing slash? try: ${path}/`;
 return request.headers['content-type']?.startsWith('application/json')
  ? { status: 404, body: { info } }
  : { status: 404, body: info, headers: { 'content-type': 'text/plain' } };
}
}),
7272:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
 j: () => ( openHistory),
 o: () => ( requireGit)
});
var external_node_child_process_ = __nccwpck_require__(1421);
var external_node_fs_ = __nccwpck_require__(3024);
var external_node_path_ = __nccwpck_require__(6760);
var external_node_os_ = __nccwpck_require__(8161);
var external_node_crypto_ = __nccwpck_require__(7598);
var git_history = __nccwpck_require__(5974);
var object_store = __nccwpck_require__(4527);
var pack = __nccwpck_require__(2585);
var git_read = __nccwpck_require__(7876);
var git_refs = __nccwpck_require__(1918);
var trees = __nccwpck_require__(8843);
;
function checkOut(folder, { source, ref, depth, originUrl }) {
 const gitDirectory = (0,external_node_path_.join)(folder, '.git');
 const from = (0,git_refs.r)(source);
 const to = (0,git_refs.r)(gitDirectory);
 const store = (0,object_store.$O)(source);
 (0,external_node_fs_.appendFileSync)((0,external_node_path_.join)(gitDirectory, 'config'), `[remote "origin"]\n\turl = ${originUrl}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`);
 const isSha = /^[0-9a-f]{40,64}$/.test(ref);
 const isTag = ref.startsWith('refs/tags/');
 const branch = ref.replace(/^refs\/heads\//, '');
 const tip = isSha ? ref : from.read(isTag ? ref : `refs/heads/${branch}`);
 if (tip === null)
  throw new Error(`${source} has no ${ref}`);
 if (depth === 0) {
  linkAll((0,external_node_path_.join)(source, 'objects'), (0,external_node_path_.join)(gitDirectory, 'objects'));
  for (const { name, sha } of from.list()) {
   if (name.startsWith('refs/heads/'))
    to.write(name.replace('refs/heads/', 'refs/remotes/origin/'), sha);
   else if (name.startsWith('refs/tags/'))
    to.write(name, sha);
  }
 }
 else
  copyShallow(store, gitDirectory, { tip, depth });
 const commit = (0,git_read.zY)(store, tip) ?? tip;
 if (isTag)
  to.write(ref, tip);
 if (isSha || isTag)
  to.writeHead({ sha: commit });
 else {
  to.write(`refs/remotes/origin/${branch}`, tip);
  to.write(`refs/heads/${branch}`, tip);
  to.writeHead({ ref: `refs/heads/${branch}` });
 }
 writeWorkTree(folder, store, (0,git_history.Nc)(store, commit).tree);
}
function linkAll(from, to) {
 for (const entry of (0,external_node_fs_.readdirSync)(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile())
   continue;
  const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
  const target = (0,external_node_path_.join)(to, (0,external_node_path_.relative)(from, path));
  (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
  (0,external_node_fs_.linkSync)(path, target);
 }
}
function copyShallow(store, gitDirectory, { tip, depth }) {
 const objects = new Map();
 const add = (sha) => void objects.set(sha, store.read(sha));
 for (let sha = tip; store.read(sha).type === 'tag';) {
  add(sha);
  sha = /^object ([0-9a-f]+)/.exec(store.read(sha).body.toString('latin1'))?.[1] ?? '';
 }
 let level = [(0,git_read.zY)(store, tip) ?? tip];
 const kept = new Set(level);
 for (let step = 1; step < depth; step += 1) {
  level = level.flatMap((sha) => (0,git_history.Nc)(store, sha).parents).filter((sha) => !kept.has(sha));
  for (const sha of level)
   kept.add(sha);
 }
 const boundary = [];
 for (const sha of kept) {
  add(sha);
  const { tree, parents } = (0,git_history.Nc)(store, sha);
  if (parents.some((parent) => !kept.has(parent)))
   boundary.push(sha);
  addTree(store, tree, add);
 }
 (0,pack.h)(gitDirectory, store.format, objects);
 if (boundary.length > 0)
  (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDirectory, 'shallow'), boundary.map((sha) => `${sha}\n`).join(''));
}
function addTree(store, tree, add) {
 add(tree);
 for (const { mode, sha } of store.readTree(tree)) {
  if (mode === '40000')
   addTree(store, sha, add);
  else if (mode !== '160000')
   add(sha);
 }
}
function writeWorkTree(folder, store, tree) {
 const entries = [];
 for (const [name, { mode, sha }] of (0,trees.nT)(store, tree)) {
  const path = Buffer.from(name, 'latin1');
  entries.push({ path, mode, sha });
  const target = Buffer.concat([Buffer.from(`${folder}/`), path]);
  (0,external_node_fs_.mkdirSync)(target.subarray(0, target.lastIndexOf('/')), { recursive: true });
  if (mode === '160000')
   (0,external_node_fs_.mkdirSync)(target, { recursive: true });
  else if (mode === '120000')
   (0,external_node_fs_.symlinkSync)(store.read(sha).body, target);
  else {
   (0,external_node_fs_.writeFileSync)(target, store.read(sha).body);
   if (mode === '100755')
    (0,external_node_fs_.chmodSync)(target, 0o755);
  }
 }
 (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, '.git', 'index'), buildIndex(store, entries));
}
function buildIndex({ format }, entries) {
 const header = Buffer.alloc(12);
 header.write('DIRC');
 header.writeUInt32BE(2, 4);
 header.writeUInt32BE(entries.length, 8);
 const sorted = entries.toSorted((a, b) => Buffer.compare(a.path, b.path));
 const parts = sorted.map(({ path, mode, sha }) => {
  const stat = Buffer.alloc(40);
  stat.writeUInt32BE(Number.parseInt(mode, 8), 24);
  const flags = Buffer.alloc(2);
  flags.writeUInt16BE(Math.min(path.length, 0xfff));
  const entry = Buffer.concat([stat, Buffer.from(sha, 'hex'), flags, path]);
  return Buffer.concat([entry, Buffer.alloc(8 - (entry.length % 8))]);
 });
 const content = Buffer.concat([header, ...parts]);
 return Buffer.concat([content, (0,external_node_crypto_.createHash)(format).update(content).digest()]);
}
;
function writeCommit(store, commit) {
 const [parent] = commit.parents;
 const start = commit.tree ?? (parent === undefined ? null : (0,git_history.Nc)(store, parent).tree);
 const tree = (0,trees.rb)(store, start, toChanges(store, commit.files)) ?? store.writeTree([]);
 const parts = [
  `tree ${tree}\n`,
  ...commit.parents.map((sha) => `parent ${sha}\n`),
  ...identityLine('author', commit.author, commit.authorDate),
  ...identityLine('committer', commit.committer, commit.committerDate),
  ...(commit.encoding === undefined ? [] : [`encoding ${commit.encoding}\n`]),
  '\n',
  commit.message,
 ];
 return store.write('commit', Buffer.concat(parts.map(toBuffer)));
}
function buildAnnotatedTag(tag) {
 const { name, target, type, message, tagger, date } = tag;
 const parts = [
  `object ${target}\ntype ${type}\ntag ${name}\n`,
  ...identityLine('tagger', tagger, date),
  '\n',
  message,
 ];
 return Buffer.concat(parts.map(toBuffer));
}
function toGitDate(iso) {
 const seconds = Date.parse(iso) / 1000;
 if (!Number.isInteger(seconds))
  throw new Error(`not an ISO 8601 date in whole seconds: ${iso}`);
 const zone = /([+-]\d{2}):?(\d{2})$/.exec(iso);
 return `${seconds} ${zone ? `${zone[1]}${zone[2]}` : '+0000'}`;
}
function toChanges(store, files) {
 const entries = files instanceof Map ? [...files] : Object.entries(files);
 return new Map(entries.map(([path, content]) => [
  toBuffer(path).toString('latin1'),
  toEntry(store, content),
 ]));
}
function toEntry(store, content) {
 if (content === null)
  return null;
 const entry = typeof content === 'string' || Buffer.isBuffer(content) ? { mode: '100644', content } : content;
 const sha = entry.mode === '160000' ? String(entry.content) : store.write('blob', toBuffer(entry.content));
 return { mode: entry.mode, sha };
}
function identityLine(role, { name, email }, date) {
 const space = name.length > 0 ? ' ' : '';
 return [`${role} `, name, `${space}<`, email, `> ${toGitDate(date)}\n`];
}
function toBuffer(bytes) {
 return typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
}
;
const AUTHOR = { name: 'Ada Author', email: 'ada@example.com' };
const COMMITTER = { name: 'Carl Committer', email: 'carl@example.com' };
const FIRST_DATE = '2024-05-01T10:00:00Z';
function runGit(directory, args, options = {}) {
 return (0,external_node_child_process_.execFileSync)('git', [...args], {
  cwd: directory,
  env: { ...baseEnvironment(), ...options.environment },
  input: options.input ?? '',
  maxBuffer: 1 << 30,
  stdio: ['pipe', 'pipe', 'pipe'],
 });
}
function createRepository(options = {}) {
 const { objectFormat = 'sha1', defaultBranch = 'main' } = options;
 const directory = options.directory ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'repository-'));
 const gitDirectory = (0,external_node_path_.join)(directory, '.git');
 initialize(gitDirectory, { objectFormat, head: `refs/heads/${defaultBranch}` });
 const store = (0,object_store.$O)(gitDirectory);
 const refs = (0,git_refs.r)(gitDirectory);
 const clones = [];
 const clock = createClock();
 const git = (args, input) => runGit(directory, args, { input, environment: dateEnvironment(clock.latest()) })
  .toString('utf8')
  .replace(/\n$/, '');
 const readHead = () => {
  const head = refs.readHead();
  return 'sha' in head ? head.sha : refs.read(head.ref);
 };
 const moveHead = (sha) => {
  const head = refs.readHead();
  if ('ref' in head)
   refs.write(head.ref, sha);
  else
   refs.writeHead({ sha });
 };
 const revParse = (ref) => resolveSimple(ref, { ...refs, readHead, store }) ??
  git(['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
 const revParseCommit = (ref) => revParse(`${ref}^{commit}`);
 const importCommits = (specs) => {
  let previous = readHead();
  const shas = specs.map((spec) => {
   const commit = resolveCommit(spec, previous === null ? [] : [previous], clock);
   return (previous = writeCommit(store, commit));
  });
  if (previous !== null)
   moveHead(previous);
  return shas;
 };
 const checkout = (ref) => {
  const branch = `refs/heads/${ref.replace(/^refs\/heads\//, '')}`;
  if (refs.read(branch) === null)
   refs.writeHead({ sha: revParseCommit(ref) });
  else
   refs.writeHead({ ref: branch });
 };
 const branch = (name, at = 'HEAD') => refs.write(`refs/heads/${name}`, revParseCommit(at));
 return {
  directory,
  defaultBranch,
  commit: (spec) => importCommits([spec])[0] ?? '',
  commits: (specs) => store.writeTogether(() => importCommits(specs)),
  branch,
  checkout,
  checkoutNew: (name, at) => {
   branch(name, at);
   checkout(name);
  },
  checkoutOrphan: (name) => refs.writeHead({ ref: `refs/heads/${name}` }),
  merge: (names, { message, files }) => {
   const parents = ['HEAD', ...names].map(revParseCommit);
   const date = clock.next();
   const sha = writeCommit(store, {
    ...signed(date),
    message: `${message.replace(/\n*$/, '')}\n`,
    ...(files === undefined ? { files: {}, tree: mergeAll(store, parents) } : { files }),
    parents,
    encoding: undefined,
   });
   moveHead(sha);
   return sha;
  },
  tag: (name, { annotated, at = 'HEAD' } = {}) => {
   const target = revParse(at);
   const tagObject = annotated === undefined
    ? null
    : store.write('tag', buildAnnotatedTag({
     name,
     target,
     type: store.read(target).type,
     message: annotated,
     tagger: COMMITTER,
     date: clock.next(),
    }));
   refs.write(`refs/tags/${name}`, tagObject ?? target);
   return { tagObject, commit: (0,git_read.zY)(store, target) ?? '' };
  },
  deleteTag: (name) => refs.remove(`refs/tags/${name}`),
  deleteBranch: (name) => refs.remove(`refs/heads/${name}`),
  reset: (ref) => moveHead(revParseCommit(ref)),
  head: () => revParse('HEAD'),
  revParse,
  clone: (cloneOptions = {}) => {
   const folder = cloneOptions.directory ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'checkout-'));
   clones.push(folder);
   initialize((0,external_node_path_.join)(folder, '.git'), { objectFormat, head: 'refs/heads/main' });
   const head = refs.readHead();
   checkOut(folder, {
    source: gitDirectory,
    ref: cloneOptions.ref ?? ('ref' in head ? head.ref : head.sha),
    depth: cloneOptions.depth ?? 1,
    originUrl: cloneOptions.originUrl ?? `file://${directory}`,
   });
   return folder;
  },
  git,
  remove: () => {
   for (const folder of [directory, ...clones]) {
    (0,object_store.Z0)((0,external_node_path_.join)(folder, '.git'));
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
   }
  },
 };
}
function initialize(gitDirectory, { objectFormat, head }) {
 for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags', 'info', 'hooks'])
  (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDirectory, folder), { recursive: true });
 (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDirectory, 'HEAD'), `ref: ${head}\n`);
 const isSha256 = objectFormat === 'sha256';
 const config = [
  '[core]',
  `\trepositoryformatversion = ${isSha256 ? 1 : 0}`,
  '\tfilemode = true',
  '\tbare = false',
  '\tlogallrefupdates = true',
  ...(isSha256 ? ['[extensions]', '\tobjectformat = sha256'] : []),
  '[uploadpack]',
  '\tallowFilter = true',
  '\tallowAnySHA1InWant = true',
 ];
 (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDirectory, 'config'), `${config.join('\n')}\n`);
}
function resolveSimple(text, { store, read, readHead }) {
 const [, name = '', steps = '', peeled] = /^([^~^:@{]+)((?:~\d*|\^\d*)*)(\^\{commit\})?$/.exec(text) ?? [];
 const start = name === 'HEAD'
  ? readHead()
  : /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(name)
   ? name
   : (read(name.startsWith('refs/') ? name : `refs/tags/${name}`) ??
    read(`refs/heads/${name}`) ??
    read(`refs/${name}`));
 if (start === null || name === '')
  return null;
 let sha = steps === '' && peeled === undefined ? start : (0,git_read.zY)(store, start);
 for (const [, kind, count] of steps.matchAll(/([~^])(\d*)/g)) {
  const times = count === '' || count === undefined ? 1 : Number(count);
  const path = kind === '~' ? Array.from({ length: times }, () => 0) : [times - 1];
  for (const index of path)
   sha = sha === null ? null : ((0,git_history.Nc)(store, sha).parents[index] ?? null);
 }
 return sha;
}
function mergeAll(store, [first = '', ...others]) {
 const treeOf = (sha) => (0,git_history.Nc)(store, sha).tree;
 let tree = treeOf(first);
 for (const other of others) {
  const base = (0,git_history.fe)(store, first, other);
  if (base === null)
   throw new Error(`${first} and ${other} have nothing in common`);
  tree = (0,trees.Md)(store, treeOf(base), [tree, treeOf(other)]);
 }
 return tree;
}
function signed(committerDate) {
 return {
  author: AUTHOR,
  committer: COMMITTER,
  authorDate: anHourBefore(committerDate),
  committerDate,
 };
}
function createClock() {
 let minutes = -1;
 const at = () => new Date(Date.parse(FIRST_DATE) + Math.max(minutes, 0) * 60_000).toISOString();
 return {
  next: () => {
   minutes += 1;
   return at();
  },
  latest: at,
 };
}
function resolveCommit(spec, parents, clock) {
 const { files = {}, allowEmpty = false } = spec;
 const count = files instanceof Map ? files.size : Object.keys(files).length;
 if (count === 0 && !allowEmpty && spec.parents === undefined)
  throw new Error(`the commit "${String(spec.message)}" changes no file: give files or allowEmpty`);
 const tick = clock.next();
 const committerDate = spec.committerDate ?? tick;
 return {
  message: spec.message,
  files,
  author: spec.author ?? AUTHOR,
  committer: spec.committer ?? COMMITTER,
  authorDate: spec.authorDate ?? anHourBefore(committerDate),
  committerDate,
  encoding: spec.encoding,
  parents: spec.parents ?? parents,
 };
}
function anHourBefore(date) {
 return new Date(Date.parse(date) - 3_600_000).toISOString();
}
function dateEnvironment(committerDate) {
 return {
  GIT_AUTHOR_DATE: toGitDate(anHourBefore(committerDate)),
  GIT_COMMITTER_DATE: toGitDate(committerDate),
 };
}
function baseEnvironment() {
 return {
  PATH: process.env['PATH'] ?? '',
  HOME: (0,external_node_os_.tmpdir)(),
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: external_node_os_.devNull,
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: AUTHOR.name,
  GIT_AUTHOR_EMAIL: AUTHOR.email,
  GIT_COMMITTER_NAME: COMMITTER.name,
  GIT_COMMITTER_EMAIL: COMMITTER.email,
 };
}
;
const MAX_COMMITS = 5;
function requireGit() {
 try {
  (0,external_node_child_process_.execFileSync)('git', ['--version'], { stdio: 'ignore' });
 }
 catch {
  throw new Error('npm start needs git. Install it, then run npm start again.');
 }
}
function openHistory(directory) {
 const reason = findObstacle(directory);
 if (reason !== null)
  return { ...makeHistory(), reason };
 const format = ['log', '--first-parent', '--format=%H', `-${MAX_COMMITS + 1}`, 'HEAD'];
 const shas = runGit(directory, format).toString().trim().split('\n');
 return {
  directory,
  before: shas.length > MAX_COMMITS ? (shas.at(-1) ?? null) : null,
  after: shas[0] ?? '',
  reason: null,
  remove: () => undefined,
 };
}
function findObstacle(directory) {
 const gitDirectory = (0,external_node_path_.join)(directory, '.git');
 if (!(0,external_node_fs_.existsSync)(gitDirectory))
  return 'this folder is not a git clone';
 if (!(0,external_node_fs_.statSync)(gitDirectory).isDirectory())
  return 'this folder is a git worktree';
 try {
  const isShallow = runGit(directory, ['rev-parse', '--is-shallow-repository', 'HEAD']).toString();
  if (isShallow.startsWith('true'))
   return 'this clone is shallow (`git fetch --unshallow`)';
  return isPartial(directory) ? 'this clone is partial' : null;
 }
 catch {
  return 'git cannot read this clone';
 }
}
function isPartial(directory) {
 const config = runGit(directory, ['config', '--list', '--name-only']).toString();
 return /\.partialclonefilter$/im.test(config);
}
function makeHistory() {
 const repository = createRepository();
 const commit = (message, path) => repository.commit({ message, files: { [path]: `${message}\n` } });
 const before = commit('Release 1.0.0', 'package.json');
 commit('Round totals to whole cents', 'src/cart.ts');
 commit('Load the checkout only when it is needed (#12)', 'src/checkout.ts');
 const after = commit('Say why a card was declined (#13)', 'src/checkout.ts');
 return { directory: repository.directory, before, after, remove: () => repository.remove() };
}
}),
8164:
((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
var node_util__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7975);
var _tests_support_runner_action_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4923);
var _tests_support_github_server_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1165);
var _tests_support_runner_push_event_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7263);
var _tests_support_sentry_server_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2691);
var _tests_support_runner_summary_html_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(989);
var _package_json__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6594);
var _src_text_units_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(6647);
var _demo_history_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(7272);
const REPOSITORY = _package_json__WEBPACK_IMPORTED_MODULE_9__ .$W.X.replace(/@.*/, '');
const ORGANIZATION = 'my-org';
const ROOT = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(import.meta.dirname, '..');
const GITHUB_TOKEN = 'ghs_only_for_this_loopback_server';
const LOOPBACK_TOKEN = 'sntrys_only_for_this_loopback_server';
const options = {
 'sentry-url': { type: 'string' },
 org: { type: 'string' },
 project: { type: 'string' },
 version: { type: 'string' },
 help: { type: 'boolean', short: 'h' },
};
const USAGE = `npm start                     against a mock Sentry server on localhost
npm start -- --org my-org --project my-project [--sentry-url https://sentry.io] [--version name]
                              against a real Sentry, with SENTRY_AUTH_TOKEN set`;
function readArguments() {
 try {
  const { values } = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.parseArgs)({ options, allowPositionals: false });
  if (values.help)
   return null;
  return {
   url: values['sentry-url'],
   org: values.org,
   project: values.project,
   version: values.version,
  };
 }
 catch (error) {
  throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
   cause: error,
  });
 }
}
async function chooseTarget({ url, org, project }) {
 if (url === undefined && org === undefined && project === undefined)
  return startLoopbackTarget();
 const token = process.env['SENTRY_AUTH_TOKEN'] ?? '';
 if (org === undefined || project === undefined || token === '') {
  throw new Error(`A real Sentry needs --org, --project and the variable SENTRY_AUTH_TOKEN.\n\n${USAGE}`);
 }
 return { url: url ?? 'https://sentry.io', org, project, token, server: null };
}
async function startLoopbackTarget() {
 const server = await (0,_tests_support_sentry_server_js__WEBPACK_IMPORTED_MODULE_7__ .l)({
  organization: ORGANIZATION,
  tokens: [{ token: LOOPBACK_TOKEN, kind: 'org' }],
  projects: [{ id: 1, slug: 'web' }],
  repositories: [{ name: REPOSITORY, provider: 'integrations:github' }],
 });
 return { url: server.url, org: ORGANIZATION, project: 'web', token: LOOPBACK_TOKEN, server };
}
async function runOnce({ history, target, version }) {
 const { directory, before, after } = history;
 const github = await (0,_tests_support_github_server_js__WEBPACK_IMPORTED_MODULE_5__ .T)({
  repositories: [{ fullName: REPOSITORY, id: 1, directory }],
  tokens: [GITHUB_TOKEN],
 });
 const empty = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'workspace-'));
 try {
  const event = (0,_tests_support_runner_push_event_js__WEBPACK_IMPORTED_MODULE_6__ .X)({
   directory,
   repository: REPOSITORY,
   serverUrl: github.url,
   ref: 'refs/heads/main',
   before,
   after,
  });
  return await (0,_tests_support_runner_action_runner_js__WEBPACK_IMPORTED_MODULE_4__ .Cs)({
   action: ROOT,
   with: {
    org: target.org,
    projects: target.project,
    sentry_url: target.url,
    version: version ?? 'demo@1.0.0',
    environment: 'production',
   },
   env: { SENTRY_AUTH_TOKEN: target.token },
   event: { name: event.name, payload: event.payload },
   github: {
    sha: event.sha,
    ref: event.ref,
    repository: REPOSITORY,
    serverUrl: github.url,
    apiUrl: github.url,
    token: GITHUB_TOKEN,
   },
   workspace: history.reason === null ? directory : empty,
  });
 }
 finally {
  (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(empty, { recursive: true, force: true });
  await github.close();
 }
}
function show(title, text) {
 console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}\n${text.trimEnd()}`);
}
function showServer(server) {
 const requests = server.requests.map(({ method, path, status, raw }) => {
  const size = raw.length === 0 ? '' : `  ${raw.length} bytes`;
  return `${method.padEnd(5)} ${status ?? '—'}  ${path}${size}`;
 });
 show('The requests to Sentry', requests.join('\n'));
 for (const release of server.releases) {
  const stored = {
   version: release.version,
   ref: release.ref,
   url: release.url,
   dateReleased: release.dateReleased,
   projects: release.projects.map(({ slug }) => slug),
   commits: release.commits.map(({ id, message, patchSet }) => `${id.slice(0, 7)} ${message?.split('\n', 1)[0]} (${(0,_src_text_units_js__WEBPACK_IMPORTED_MODULE_11__ .td)(patchSet.length, 'file')})`),
   heads: Object.fromEntries(release.heads),
   deploys: release.deploys.map(({ environment, url }) => `${environment} ${url}`),
  };
  show('The release as Sentry stored it', JSON.stringify(stored, null, 2));
 }
}
function keepFiles({ outputs, files, summary }) {
 const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'sentry-release-'));
 const page = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'summary.html');
 (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(page, (0,_tests_support_runner_summary_html_js__WEBPACK_IMPORTED_MODULE_8__ .A)(summary, { title: 'Job summary' }));
 const payload = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(outputs['payload_file'] ?? '');
 const [, text] = Object.entries(files).find(([path]) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === payload) ?? [];
 if (text === undefined)
  return { page, outputs };
 const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, payload);
 (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(copy, text);
 return { page, outputs: { ...outputs, payload_file: copy } };
}
async function start() {
 const explicit = readArguments();
 if (explicit === null) {
  console.log(USAGE);
  return;
 }
 (0,_demo_history_js__WEBPACK_IMPORTED_MODULE_10__ .o)();
 const history = (0,_demo_history_js__WEBPACK_IMPORTED_MODULE_10__ .j)(ROOT);
 const target = await chooseTarget(explicit);
 try {
  if (history.reason !== null)
   console.log(`The commits are made up, because ${history.reason}.`);
  const run = await runOnce({ history, target, version: explicit.version });
  show('The log, as the workflow shows it', run.log);
  const kept = keepFiles(run);
  show('The outputs', JSON.stringify(kept.outputs, null, 2));
  if (target.server)
   showServer(target.server);
  show('The job summary', `rendered to ${kept.page}`);
  if (run.exitCode !== 0)
   process.exitCode = 1;
 }
 finally {
  history.remove();
  await target.server?.close();
 }
}
try {
 await start();
}
catch (error) {
 console.error(error instanceof Error ? error.message : error);
 process.exitCode = 1;
}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);
}),
6647:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
td: () => ( pluralize)
});
function pluralize(count, noun) {
 return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function describeDelay(milliseconds) {
 return milliseconds < 50 ? 'at once' : `in ${(milliseconds / 1000).toFixed(1)} s`;
}
function renderBytes(bytes) {
 if (bytes < 1024)
  return `${bytes} bytes`;
 const [unit, size] = bytes < 1024 ** 2 ? ['KiB', 1024] : ['MiB', 1024 ** 2];
 return `${(bytes / size).toFixed(1)} ${unit}`;
}
}),
6594:
((module) => {
module.exports =JSON.parse('{"$W":{"X":"octo-org/create-sentry-release@v1"}}');
})
});
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (cachedModule !== undefined) {
return cachedModule.exports;
}
var module = __webpack_module_cache__[moduleId] = {
exports: {}
};
var threw = true;
try {
__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
threw = false;
} finally {
if(threw) delete __webpack_module_cache__[moduleId];
}
return module.exports;
}
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
var resolveQueue = (queue) => {
if(queue && queue.d < 1) {
queue.d = 1;
queue.forEach((fn) => (fn.r--));
queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
}
}
var wrapDeps = (deps) => (deps.map((dep) => {
if(dep !== null && typeof dep === "object") {
if(dep[webpackQueues]) return dep;
if(dep.then) {
var queue = [];
queue.d = 0;
dep.then((r) => {
obj[webpackExports] = r;
resolveQueue(queue);
}, (e) => {
obj[webpackError] = e;
resolveQueue(queue);
});
var obj = {};
obj[webpackQueues] = (fn) => (fn(queue));
return obj;
}
}
var ret = {};
ret[webpackQueues] = x => {};
ret[webpackExports] = dep;
return ret;
}));
__nccwpck_require__.a = (module, body, hasAwait) => {
var queue;
hasAwait && ((queue = []).d = -1);
var depQueues = new Set();
var exports = module.exports;
var currentDeps;
var outerResolve;
var reject;
var promise = new Promise((resolve, rej) => {
reject = rej;
outerResolve = resolve;
});
promise[webpackExports] = exports;
promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
module.exports = promise;
body((deps) => {
currentDeps = wrapDeps(deps);
var fn;
var getResult = () => (currentDeps.map((d) => {
if(d[webpackError]) throw d[webpackError];
return d[webpackExports];
}))
var promise = new Promise((resolve) => {
fn = () => (resolve(getResult));
fn.r = 0;
var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
});
return fn.r ? promise : getResult();
}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
queue && queue.d < 0 && (queue.d = 0);
};
})();
(() => {
__nccwpck_require__.d = (exports, definition) => {
for(var key in definition) {
if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
}
}
};
})();
(() => {
__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();
var __webpack_exports__ = __nccwpck_require__(8164);
__webpack_exports__ = await __webpack_exports__;
