// Every Node can read this file; an old one cannot run the demo, and is told so instead of failing with a TypeError.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 20 || (major === 20 && minor >= 12)) {
  void import('../demo/index.js')
} else {
  console.error(`npm start needs Node 20.12 or newer. This is Node ${process.versions.node}.`)
  process.exitCode = 1
}
