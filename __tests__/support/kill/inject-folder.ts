import { findFiles } from '../../../src/source-maps/find/discover.ts'
import { injectDebugIds } from '../../../src/source-maps/inject/inject.ts'

// Gives the scripts of a folder their Debug IDs, as a step does: node inject-folder.ts <folder>
const files = await findFiles(['.'], process.argv[2] ?? '')
const { warnings } = await injectDebugIds(files, { write: true })
for (const warning of warnings) console.log(warning)
