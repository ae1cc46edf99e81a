import { AUTHOR, type CommitSpec, type FileContent } from './repository.ts'

/** 520 bytes, more than Sentry takes for a path. */
const LONG_PATH = `${`${'long'.repeat(25)}/`.repeat(5)}${'x'.repeat(15)}`
const PATH_510 = `${`${'edge'.repeat(25)}/`.repeat(5)}${'x'.repeat(5)}`
const LATIN1_PATH = latin1('latin1/caf\xe9.txt')
const MIXED_PATH = latin1('mixed/\xff\xfe\n"\t.bin')
const NEWLINE_PATH = 'odd/new\nline.txt'
const TAB_PATH = 'odd/tab\tand "quotes" and \\ backslash.txt'

/** Every kind of change to a path, and every kind of path. */
export function buildNastyFiles(shaLength: number) {
  const submodule = (digit: string): FileContent => ({
    mode: '160000',
    content: digit.repeat(shaLength),
  })
  const oldPage = 'A page that will be renamed\n'.repeat(20)
  return {
    rename: change('Rename a page', { 'docs/old.md': null, 'docs/new.md': oldPage }),
    renameWithEdit: change('Rename a page and edit it', {
      'docs/new.md': null,
      'docs/newest.md': `${oldPage}One more line\n`,
      'src/main.ts': 'main\nand\nmore\n',
    }),
    copy: change('Copy a page', { 'docs/copy.md': 'A page that will be copied\n'.repeat(20) }),
    deletion: change('Delete a file', { 'docs/copy.md': null, empty: null }),
    toSymlink: change('Replace a file by a symbolic link', {
      'README.md': { mode: '120000', content: 'docs/newest.md' },
    }),
    fromSymlink: change('Replace a symbolic link by a file', { 'README.md': 'A file again\n' }),
    toExecutable: change('Make a file executable', {
      'bin/tool': { mode: '100755', content: '#!/bin/sh\n' },
    }),
    fromExecutable: change('Make a file not executable', { 'bin/tool': '#!/bin/sh\n' }),
    toDirectory: change('Replace a file by a directory', {
      'to-be-directory': null,
      'to-be-directory/file': 'a file\n',
    }),
    toSubmodule: change('Add a submodule', { 'vendor/module': submodule('1') }),
    submoduleBump: change('Bump a submodule', { 'vendor/module': submodule('2') }),
    submoduleRemoval: change('Remove a submodule', { 'vendor/module': null }),
    binary: change('Add a binary file', { 'image.bin': Buffer.from([0, 1, 2, 255, 0, 10, 13]) }),
    spaces: change('Paths with spaces', {
      ' leading': 'x',
      'trailing ': 'x',
      'in the middle': 'x',
    }),
    quotes: change('Paths with tabs, newlines and quotes', {
      [TAB_PATH]: 'x',
      [NEWLINE_PATH]: 'x',
    }),
    syntax: change('Paths that look like something else', {
      '-rf': 'x',
      ':(glob)*': 'x',
      '100%#?&=.txt': 'x',
      A: 'x',
      ['a'.repeat(shaLength)]: 'x',
      '::error file=app.js::not an error': 'x',
    }),
    unicode: change('Paths beyond ASCII', {
      'unicode/caf\u00e9': 'composed',
      'unicode/\u{1f4a9}': 'x',
      'unicode/right\u202eto left': 'x',
    }),
    nonUtf8: {
      message: 'Paths that are not UTF-8\n',
      files: new Map<string | Buffer, FileContent>([
        [LATIN1_PATH, 'x'],
        [MIXED_PATH, 'y'],
        ['latin1/plain.txt', 'z'],
      ]),
    },
    longPath: change('Very long paths', { [LONG_PATH]: 'x', [PATH_510]: 'y' }),
    /** Deletes what other file systems than Linux's cannot hold. */
    cleanup: {
      message: 'Delete odd paths\n',
      files: new Map<string | Buffer, FileContent>([
        [LATIN1_PATH, null],
        [MIXED_PATH, null],
        [LONG_PATH, null],
        [PATH_510, null],
        [NEWLINE_PATH, null],
        [TAB_PATH, null],
        ['trailing ', null],
        [':(glob)*', null],
        ['100%#?&=.txt', null],
        ['::error file=app.js::not an error', null],
      ]),
    },
    manyFiles: change(
      'More files than GitHub gives on a page',
      Object.fromEntries(
        Array.from({ length: 305 }, (_, index) => [`many/${index}`, `${index}\n`]),
      ),
    ),
  } satisfies Record<string, CommitSpec>
}

/** Unusual messages, names, addresses and dates; none but the last two change a file. */
export function buildNastyTexts() {
  return {
    emptyCommit: say('No file changed\n'),
    emptyMessage: say(''),
    blankMessage: say('\n \n\n'),
    padded: say('\n\n  Indented after blank lines\n\nand blank lines after\n\n\n'),
    noNewline: say('No newline at the end'),
    carriageReturns: say('Windows\r\n\r\nlines\r\n'),
    latin1: {
      ...say(latin1('R\xe9sum\xe9 \x80\n')),
      author: { name: latin1('\xc9mile Zol\xe0'), email: 'emile@example.com' },
      encoding: 'ISO-8859-1',
    },
    undeclaredLatin1: {
      ...say(latin1('R\xe9sum\xe9 without a header\n')),
      author: { name: latin1('\xc9mile'), email: latin1('\xe9mile@example.com') },
    },
    unknownEncoding: { ...say('Caf\u00e9 in an unknown encoding\n'), encoding: 'no-such-charset' },
    loneSurrogate: say(latin1('half a pair: \xed\xa0\xbd!\n')),
    unicode16: say('Astral \u{1f4a9}, separators \u2028 \u2029, right\u202eto left, e\u0301\n'),
    controls: say('Control \x01\x02\x03\x1b characters \x7f and a record separator \x1e\n'),
    ansi: say('\x1b[31mred\x1b[0m \x1b]8;;https://example.com\x07link\x1b]8;;\x07\n'),
    workflowCommand: {
      ...say(
        '::set-output name=version::hacked\n\n::add-mask::a\n::stop-commands::x\n##[error]no\n',
      ),
      author: { name: '::error::not an error', email: 'commands@example.com' },
    },
    html: {
      ...say(
        '<script>alert(1)</script> | `code` <!-- comment --> @everyone #1 [link](javascript:x)\n',
      ),
      author: { name: '"Quoted" & \'single\' | pipe', email: 'html@example.com' },
    },
    looksLikeLog: say(
      `commit ${'a'.repeat(40)}\nAuthor: Eve <eve@example.com>\n\nM\nsrc/index.ts\n`,
    ),
    longMessage: say(`${'A long line. '.repeat(1000)}\n`),
    emptyName: { ...say('Nobody\n'), author: { name: '', email: '' } },
    longIdentity: {
      ...say('Long name and address\n'),
      author: { name: 'N'.repeat(200), email: `${'e'.repeat(80)}@example.com` },
    },
    noReply: {
      ...say('Made on the web\n'),
      author: { name: 'octocat', email: '583231+octocat@users.noreply.github.com' },
      committer: { name: 'GitHub', email: 'noreply@github.com' },
    },
    controlName: { ...say('Odd name\n'), author: { name: 'A\x01da\x1b[0m', email: AUTHOR.email } },
    oddAddress: { ...say('Odd address\n'), author: { name: 'Bot', email: 'no at sign' } },
    timeZones: {
      ...say('Far east and far west\n'),
      authorDate: '2024-05-01T23:59:59+13:45',
      committerDate: '2024-05-01T00:30:00-09:30',
    },
    clockBackwards: { ...say('A clock years behind\n'), committerDate: '2019-01-01T00:00:00Z' },
    clockZero: {
      ...say('A clock that was never set\n'),
      authorDate: '1970-01-01T00:00:01Z',
      committerDate: '1970-01-01T00:00:01Z',
    },
    clockAhead: {
      ...change('A clock years ahead', { 'clock.txt': 'ahead\n' }),
      committerDate: '2037-01-01T00:00:00Z',
    },
    afterClocks: change('A clock that is right again', { 'clock.txt': 'right\n' }),
  } satisfies Record<string, CommitSpec>
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function change(message: string, files: Record<string, FileContent>): CommitSpec {
  return { message: `${message}\n`, files }
}

function say(message: string | Buffer): CommitSpec {
  return { message, allowEmpty: true }
}
