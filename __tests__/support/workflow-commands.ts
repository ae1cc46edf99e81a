/** A command to the runner, found in what a step printed. */
export type WorkflowCommand = { name: string; properties: Record<string, string>; data: string }

/** One line of a step's output: a command, or text. */
export type OutputLine =
  | { kind: 'command'; command: WorkflowCommand }
  | { kind: 'text'; text: string }

/** Commands the runner knows; anything else of the same form is text. Source: GitHub's "Workflow commands". */
const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

/** Reads a step's output as the runner does, `::stop-commands::` included. */
export function readOutput(output: string): OutputLine[] {
  let stopToken: string | null = null
  return output.split(/\r?\n/).map((line) => {
    const command = parseCommand(line)
    if (command === null) return { kind: 'text', text: line }
    if (stopToken !== null) {
      if (command.name !== stopToken) return { kind: 'text', text: line }
      stopToken = null
      return { kind: 'command', command }
    }
    if (!KNOWN.has(command.name)) return { kind: 'text', text: line }
    if (command.name === 'stop-commands') stopToken = command.data
    return { kind: 'command', command }
  })
}

/** `::name key=value,…::data` after optional space, or the old `##[name key=value;…]data` anywhere in a line. */
export function parseCommand(line: string): WorkflowCommand | null {
  const current = /^::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line.trimStart())
  if (current) {
    const [, name = '', properties = '', data = ''] = current
    return {
      name: name.toLowerCase(),
      properties: parseProperties(properties, ','),
      data: unescapeData(data),
    }
  }
  const old = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/s.exec(line)
  if (!old) return null
  const [, name = '', properties = '', data = ''] = old
  return { name: name.toLowerCase(), properties: parseProperties(properties, ';'), data }
}

function parseProperties(text: string, separator: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(separator)
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))]
      }),
  )
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

/** Reads a file command (GITHUB_OUTPUT and its like): `name=value`, or `name<<delimiter` up to the delimiter's line. */
export function parseFileCommand(content: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = content.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line)
    if (!heredoc) {
      const at = line.indexOf('=')
      if (at < 1) throw new Error(`Invalid format '${line}'`)
      values[line.slice(0, at)] = line.slice(at + 1)
      continue
    }
    const [, name = '', delimiter] = heredoc
    const end = lines.indexOf(delimiter ?? '', index + 1)
    if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}
