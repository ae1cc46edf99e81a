export { exec, getExecOutput } from 'loaded-exec'
