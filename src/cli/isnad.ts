import { runCommandLine } from './command-line'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away: there is nobody left to tell.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
