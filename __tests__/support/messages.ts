import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@babel/parser'

type Node = Record<string, unknown> & { type: string }

/** A text that a user may read; what a template inserts is an ellipsis. */
export type Message = { file: string; text: string }

/**
 * The messages that the sources write themselves: of errors, of problems with inputs, and of warnings. A message that is
 * put together elsewhere is found where its words are, if they are assigned to a name first.
 */
export function readMessages(directory: string): Message[] {
  return globSync('src/**/*.ts', { cwd: directory })
    .toSorted()
    .flatMap((file) => {
      const ast = parse(readFileSync(join(directory, file), 'utf8'), {
        sourceType: 'module',
        plugins: ['typescript'],
      })
      const texts = [...nodesOf(ast.program)].flatMap(readNode)
      // What is nothing but other texts has no words of its own.
      return texts
        .filter((text) => /[a-z]{2,} [a-z]{2,}/i.test(text))
        .map((text) => ({ file, text }))
    })
}

/** What the sources say about how to mend something, as far as they say it in one place; empty texts too. */
export function readRemedies(directory: string): Message[] {
  return globSync('src/**/*.ts', { cwd: directory })
    .toSorted()
    .flatMap((file) => {
      const ast = parse(readFileSync(join(directory, file), 'utf8'), {
        sourceType: 'module',
        plugins: ['typescript'],
      })
      return [...nodesOf(ast.program)].flatMap(readRemedy).map((text) => ({ file, text }))
    })
}

function readRemedy(node: Node): string[] {
  switch (node.type) {
    case 'ObjectProperty':
      return nameOf(node['key']) === 'hint' ? textsOf(node['value']) : []
    case 'CallExpression':
      return nameOf(node['callee']) === 'inputError' ? textsOf(argumentsOf(node)[1]) : []
    case 'FunctionDeclaration':
      return nameOf(node['id']).startsWith('hintFor')
        ? [...nodesOf(node['body'])]
            .filter(({ type }) => type === 'ReturnStatement')
            .flatMap(({ argument }) => textsOf(argument))
        : []
    default:
      return []
  }
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) yield value
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') yield* nodesOf(child)
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}

function readNode(node: Node): string[] {
  switch (node.type) {
    case 'NewExpression':
      return nameOf(node['callee']) === 'ActionError' ? textsOf(argumentsOf(node)[0]) : []
    case 'CallExpression': {
      const name = nameOf(node['callee'])
      if (name === 'inputError') return textsOf(argumentsOf(node)[0])
      const isMessage = /^(?:warn|warnOnce|warnings\.push|problems\.push)$/.test(name)
      return isMessage ? argumentsOf(node).flatMap(textsOf) : []
    }
    case 'VariableDeclarator':
      return /^(?:message|warning|passedOver|unordered)$/.test(nameOf(node['id']))
        ? textsOf(node['init']).filter((text) => /^[^a-z].* /.test(text))
        : []
    case 'ObjectProperty':
      return /^warnings?$/.test(nameOf(node['key'])) ? textsOf(node['value']) : []
    case 'FunctionDeclaration':
      return /^(?:warn|describe(?:Lost|Unknown\w*s$|Missing))/.test(nameOf(node['id']))
        ? [...nodesOf(node['body'])]
            .filter(({ type }) => type === 'ReturnStatement')
            .flatMap(({ argument }) => textsOf(argument))
        : []
    default:
      return []
  }
}

function argumentsOf(node: Node): unknown[] {
  return Array.isArray(node['arguments']) ? node['arguments'] : []
}

/** `name`, or `object.name` of a list: `warnings.push`. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !isNode(value)) return ''
  if (value.type === 'Identifier') return String(value['name'])
  if (value.type !== 'MemberExpression') return ''
  const name = nameOf(value['property'])
  const owner = nameOf(value['object']).split('.').at(-1) ?? ''
  return name === 'push' ? `${owner}.push` : name
}

/** The texts that an expression can be. */
function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !isNode(value)) return []
  switch (value.type) {
    case 'StringLiteral':
      return [String(value['value'])]
    case 'TemplateLiteral':
      return [quasisOf(value).join('…')]
    case 'ConditionalExpression':
      return [...textsOf(value['consequent']), ...textsOf(value['alternate'])]
    case 'LogicalExpression':
      return [...textsOf(value['left']), ...textsOf(value['right'])]
    case 'ArrayExpression':
      return Array.isArray(value['elements']) ? value['elements'].flatMap(textsOf) : []
    default:
      return []
  }
}

function quasisOf(template: Node): string[] {
  const quasis = Array.isArray(template['quasis']) ? template['quasis'] : []
  return quasis.map((quasi: { value: { cooked: string } }) => quasi.value.cooked)
}
