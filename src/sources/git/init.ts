import { exec } from '@actions/exec'
import { buildEnvironment, commandArgs, type GitEnd, type GitOptions } from './git.ts'

/** Makes an empty bare repository in a folder, by a command that ends by itself. */
export async function initBare(
  { directory, environment }: Pick<GitOptions, 'directory' | 'environment'>,
  objectFormat: 'sha1' | 'sha256',
): Promise<GitEnd> {
  let stderr = ''
  const args = ['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`]
  try {
    const code = await exec('git', commandArgs({}, args), {
      cwd: directory,
      env: buildEnvironment({ environment }),
      silent: true,
      ignoreReturnCode: true,
      listeners: {
        stderr: (chunk) => {
          stderr += chunk.toString('utf8')
        },
      },
    })
    return { code, stderr }
  } catch (error) {
    return { code: 127, stderr: String(error) }
  }
}
