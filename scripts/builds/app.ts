import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The sources of a small program with a chunk of its own, as every builder here takes them. */
export const APP: Record<string, string> = {
  'src/main.js': `import { total } from './cart.js'

const items = [
  { name: 'tea', price: 3, count: 2 },
  { name: 'milk', price: 1, count: 4 },
]
globalThis.shopTotal = total(items)
globalThis.loadReceipt = () => import('./receipt.js').then(({ receipt }) => receipt(items))
`,
  'src/cart.js': `export function total(items) {
  if (items.length === 0) throw new Error('The cart is empty')
  return items.reduce((sum, { price, count }) => sum + price * count, 0)
}
`,
  'src/receipt.js': `import { total } from './cart.js'

export function receipt(items) {
  const lines = items.map(({ name, price, count }) => \`\${count} \${name} at \${price}\`)
  return [...lines, \`in all \${total(items)}\`].join('\\n')
}
`,
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
