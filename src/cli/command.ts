/** One word of the command line: `isnad NAME …`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** Shown for `--help` and after a wrong option. */
  readonly usage: string
  /**
   * @param args - what stood behind the command's name
   * @returns the exit code: 0 all done, 1 something could not be done, 2 wrong use
   */
  run(args: readonly string[]): Promise<number>
}

/** The command was called in a way it does not know; answered with its usage and exit code 2. */
export class UsageError extends Error {}
