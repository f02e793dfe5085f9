import { type Command, UsageError } from './command'
import { extract } from './extract'
import { importFiles } from './import'
import { report } from './report'
import { backup } from './backup'
import { restore } from './restore'
import { verify } from './verify'
import { version } from './version'

/** The commands by name. A further one is one file and one line here. */
const commands: Readonly<Record<string, Command>> = {
  import: importFiles,
  extract,
  report,
  verify,
  backup,
  restore,
}

const list = Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')

const usage = `isnad COMMAND …

${list}

  isnad COMMAND --help   how a command is used
  isnad --version        the version of Isnad`

const isWrongOption = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS'))

/**
 * Run one command line.
 *
 * @param args - what stood behind `isnad`
 * @returns the exit code: 0 done, 1 something could not be done, 2 wrong use
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') {
    process[name ? 'stdout' : 'stderr'].write(`${usage}\n`)
    return name ? 0 : 2
  }
  if (name === '--version') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    process.stderr.write(`isnad: no command «${name}»\n\n${usage}\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.usage}\n`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (!isWrongOption(error)) throw error
    process.stderr.write(`isnad ${name}: ${error.message}\n\n${command.usage}\n`)
    return 2
  }
}
