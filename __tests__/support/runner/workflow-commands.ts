/** A command to the runner, found in what a step printed. */
type WorkflowCommand = { name: string; properties: Record<string, string>; data: string }

type Annotation = {
  level: 'error' | 'warning' | 'notice'
  message: string
  properties: Record<string, string>
}

/** What the runner makes of the lines that a step printed. */
export type StepOutput = {
  /** What the workflow's log shows. */
  log: string
  commands: WorkflowCommand[]
  annotations: Annotation[]
  /** The values that the step asked to mask. */
  masks: string[]
  outputs: Record<string, string>
  state: Record<string, string>
  warnings: string[]
  /** Whether a command failed, which fails the step whatever its exit code. */
  hasFailed: boolean
}

type Step = StepOutput & {
  lines: string[]
  secrets: Set<string>
  isGrouped: boolean
  stopToken: string | null
}

type Handler = (step: Step, command: WorkflowCommand, line: string) => void

/** The runner's commands; anything else of the same form is text. Source: GitHub's "Workflow commands" and the runner. */
const HANDLERS: Record<string, Handler> = {
  'add-mask': (step, { data }) => addMask(step, data),
  'add-matcher': () => {},
  'add-path': refuse,
  debug: () => {},
  echo: () => {},
  endgroup: (step) => {
    step.isGrouped = false
  },
  error: annotate,
  group: (step, { data }) => {
    step.isGrouped = false
    show(step, `▼ ${data}`)
    step.isGrouped = true
  },
  notice: annotate,
  'remove-matcher': () => {},
  'save-state': (step, command) => setNamed(step, command, step.state),
  'set-env': refuse,
  'set-output': (step, command) => setNamed(step, command, step.outputs),
  'stop-commands': (step, { data }, line) => stopCommands(step, data, line),
  warning: annotate,
}

/** Cuts a stream into lines as the runner does: at CR LF, LF, and at a CR alone. */
export function createLineCutter(onLine: (line: string) => void) {
  let rest = ''
  return {
    read: (chunk: string): void => {
      const parts = `${rest}${chunk}`.split(/\r\n|\n|\r(?!$)/)
      rest = parts.pop() ?? ''
      for (const part of parts) onLine(part)
    },
    end: (): void => {
      if (rest !== '') onLine(rest.replace(/\r$/, ''))
    },
  }
}

/** Reads a step's lines in their order as the runner does; `secrets` are masked from the start, as the job's token is. */
export function interpretOutput(
  lines: readonly string[],
  secrets: readonly string[] = [],
): StepOutput {
  const step: Step = {
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
  }
  for (const line of lines) readLine(step, line)
  const {
    lines: shown,
    secrets: _secrets,
    isGrouped: _grouped,
    stopToken: _token,
    ...output
  } = step
  return { ...output, log: shown.join('\n') }
}

function readLine(step: Step, line: string): void {
  const token = step.stopToken
  if (token !== null) {
    show(step, line)
    if (parseCommand(line, [token])) step.stopToken = null
    return
  }
  const command = parseCommand(line, Object.keys(HANDLERS))
  if (!command) {
    show(step, line)
    return
  }
  step.commands.push(command)
  HANDLERS[command.name]?.(step, command, line)
}

function show(step: Step, text: string): void {
  const shown = step.isGrouped ? text.replaceAll(/^(?=.)/gm, '  ') : text
  step.lines.push(maskSecrets(shown, step.secrets))
}

function annotate(step: Step, { name, data, properties }: WorkflowCommand): void {
  const level = name as Annotation['level']
  step.annotations.push({ level, message: maskSecrets(data, step.secrets), properties })
  show(step, `${level[0]?.toUpperCase()}${level.slice(1)}: ${data}`)
}

function fail(step: Step, line: string, reason: string): void {
  step.hasFailed = true
  for (const data of [`Unable to process command '${line}' successfully.`, reason])
    annotate(step, { name: 'error', data, properties: {} })
}

// The runner masks the whole value and each of its lines, in what is printed from then on.
function addMask(step: Step, value: string): void {
  if (value.trim() === '') {
    const warning = "Can't add secret mask for empty string in ##[add-mask] command."
    step.warnings.push(warning)
    show(step, `Warning: ${warning}`)
    return
  }
  step.masks.push(value)
  for (const secret of [value, ...value.split(/[\r\n]+/)])
    if (secret !== '') step.secrets.add(secret)
}

function setNamed(step: Step, command: WorkflowCommand, values: Record<string, string>): void {
  const name = command.properties['name'] ?? ''
  if (name === '')
    fail(step, command.name, `Required field 'name' is missing in ##[${command.name}] command.`)
  else values[name] = command.data
}

function refuse(step: Step, { name }: WorkflowCommand, line: string): void {
  fail(
    step,
    line,
    `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`,
  )
}

function stopCommands(step: Step, token: string, line: string): void {
  if (token === '' || Object.hasOwn(HANDLERS, token.toLowerCase())) {
    fail(step, line, `Invalid token '${token}' for ##[stop-commands] command.`)
    return
  }
  step.stopToken = token
  show(step, line)
}

/** `::name key=value,…::data` after optional space, or the old `##[name key=value;…]data` anywhere in a line. */
function parseCommand(line: string, known: readonly string[]): WorkflowCommand | null {
  for (const form of [/^\s*::(.*?)::(.*)$/s, /##\[([^\]]*)\](.*)$/s]) {
    const [match, head = '', data = ''] = form.exec(line) ?? []
    const [, name = '', properties = ''] = /^([^ ]*) ?(.*)$/s.exec(head) ?? []
    if (match === undefined || !known.some((one) => one.toLowerCase() === name.toLowerCase()))
      continue
    const isOld = !match.trimStart().startsWith('::')
    const escapes = isOld ? { '%3B': ';', '%5D': ']' } : { '%3A': ':', '%2C': ',' }
    return {
      name: name.toLowerCase(),
      properties: Object.fromEntries(
        properties.split(isOld ? ';' : ',').flatMap((pair) => {
          const [, key, value] = /^([^=]*)=(.*)$/s.exec(pair.trimStart()) ?? []
          return key === undefined ? [] : [[key, unescapeData(value ?? '', escapes)]]
        }),
      ),
      data: unescapeData(data, isOld ? escapes : {}),
    }
  }
  return null
}

/** The text of a command's data, as `@actions/core` escapes it; properties and the old form have more escapes. */
export function unescapeData(text: string, more: Record<string, string> = {}): string {
  const escapes: Record<string, string> = { '%25': '%', '%0D': '\r', '%0A': '\n', ...more }
  return text.replaceAll(/%[0-9A-F]{2}/g, (escape) => escapes[escape] ?? escape)
}

/** Masks as the runner does: secrets that overlap or touch become one `***`. */
function maskSecrets(text: string, secrets: ReadonlySet<string>): string {
  const found = [...secrets].filter((secret) => text.includes(secret))
  if (found.length === 0) return text
  const hidden = new Uint8Array(text.length)
  for (const secret of found) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
      hidden.fill(1, at, at + secret.length)
  }
  return text.replaceAll(/./gs, (unit, at: number) => {
    if (hidden[at] !== 1) return unit
    return hidden[at - 1] === 1 ? '' : '***'
  })
}

/**
 * Reads a file command (GITHUB_OUTPUT and its like): `name=value`, or `name<<delimiter` up to the delimiter's line. Only
 * the runner of Windows takes a carriage return for a part of the line's end.
 */
export function parseFileCommand(
  content: string,
  isWindows = process.platform === 'win32',
): Record<string, string> {
  const values = new Map<string, string>()
  const lines = content.split(isWindows ? /\r?\n/ : '\n')
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const [, name = '', operator, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
    if (name === '' || (operator === '<<' && rest === ''))
      throw new Error(`Invalid format '${line}'`)
    if (operator === '=') {
      values.set(name, rest)
      continue
    }
    const end = lines.indexOf(rest, index + 1)
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`)
    values.set(name, lines.slice(index + 1, end).join('\n'))
    index = end
  }
  return Object.fromEntries(values)
}
