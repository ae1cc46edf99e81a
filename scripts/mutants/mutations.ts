import { parse } from '@babel/parser'

/** One change of a module: its place, the code there and what takes its place, and the whole module with it. */
export type Mutation = { file: string; line: number; before: string; after: string; text: string }

type Node = { type: string; start: number; end: number; loc: { start: { line: number } } }

/** Operators by what they become. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['&&', '||'],
  ['||', '&&'],
  ['??', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
])

/** Methods of lists by what they become. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['find', 'findLast'],
  ['toReversed', 'slice'],
  ['flatMap', 'map'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['max', 'min'],
  ['min', 'max'],
])

/** Every change that can be made to a module and leaves it well-formed. Types are left alone. */
export function findMutations(file: string, text: string): Mutation[] {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] })
  const mutations: Mutation[] = []
  const replace: Replace = ({ loc, start, end }, after) => {
    const before = text.slice(start, end)
    if (before === after) return
    const { line } = loc.start
    mutations.push({
      file,
      line,
      before,
      after,
      text: text.slice(0, start) + after + text.slice(end),
    })
  }
  walk(program, (node, parent) => mutate(node, parent, { text, replace }))
  return mutations
}

type Visit = (node: AnyNode, parent: AnyNode | null) => boolean
type AnyNode = Node & Record<string, unknown>

function walk(node: unknown, visit: Visit, parent: AnyNode | null = null): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent)
    return
  }
  if (!isNode(node) || !visit(node, parent)) return
  for (const [name, value] of Object.entries(node))
    if (name !== 'loc' && name !== 'extra') walk(value, visit, node)
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
  )
}

/** Puts other code in the place of a node, or of whatever has its `start` and `end`. */
type Replace = (place: Pick<Node, 'loc' | 'start' | 'end'>, after: string) => void

type Tools = { text: string; replace: Replace }

/** Makes the changes of one node; gives whether what is below is changed too. */
function mutate(node: AnyNode, parent: AnyNode | null, { text, replace }: Tools): boolean {
  const source = (part: unknown): string => {
    const { start, end } = part as Node
    return text.slice(start, end)
  }
  if (node.type.startsWith('TS') && !/^TS(?:As|NonNull|Satisfies)/.test(node.type)) return false
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return false
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const after = OPERATORS.get(String(node['operator']))
      const [left, right] = [node['left'] as Node, node['right'] as Node]
      if (after !== undefined && !isText(left) && !isText(right))
        replace({ loc: node.loc, start: left.end, end: right.start }, ` ${after} `)
      break
    }
    case 'ConditionalExpression': {
      replace(node, source(node['consequent']))
      replace(node, source(node['alternate']))
      break
    }
    case 'IfStatement':
      replace(node['test'] as Node, 'true')
      replace(node['test'] as Node, 'false')
      break
    case 'UnaryExpression':
      if (node['operator'] === '!') replace(node, source(node['argument']))
      break
    case 'NumericLiteral':
      // 1 and 2 are the same to whoever sorts by what a comparison returns.
      replace(node, node['value'] === 1 ? '0' : String(Number(node['value']) + 1))
      break
    case 'BooleanLiteral':
      replace(node, String(node['value'] !== true))
      break
    case 'StringLiteral':
      if (isValue(node, parent)) replace(node, node['value'] === '' ? "'mutant'" : "''")
      break
    case 'TemplateLiteral':
      replace(node, '``')
      break
    case 'ExpressionStatement':
      replace(node, ';')
      break
    case 'SpreadElement':
      if (parent?.type === 'ArrayExpression') replace(node, '')
      break
    case 'MemberExpression': {
      const property = node['property'] as AnyNode
      const after = METHODS.get(String(property['name']))
      if (after !== undefined && parent?.type === 'CallExpression') replace(property, after)
      break
    }
    default:
  }
  return true
}

// A join of texts is no sum.
function isText(node: Node): boolean {
  return node.type === 'StringLiteral' || node.type === 'TemplateLiteral'
}

/** Whether a text is a value: not the name of a field, and not what tells one kind from another. */
function isValue(node: AnyNode, parent: AnyNode | null): boolean {
  if (parent === null) return false
  if (parent.type === 'ObjectProperty') return parent['value'] === node && nameOf(parent) !== 'kind'
  return !['SwitchCase', 'MemberExpression', 'BinaryExpression', 'ImportExpression'].includes(
    parent.type,
  )
}

function nameOf(property: AnyNode): string {
  const name = (property['key'] as AnyNode)['name']
  return typeof name === 'string' ? name : ''
}
