/** One line on standard error that each step replaces. */
export interface ProgressLine {
  step(words: string): void
  /** Leave the line to others. */
  end(): void
}

/** Shown on a terminal only: a file or a pipe gets none. @param label - who speaks, such as `isnad report` */
export function progressLine(label: string, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined }
  return {
    step: (words) => {
      const room = (stream.columns || 80) - label.length - 5
      // A line that is folded cannot be replaced.
      const shown = words.length > room ? `…${words.slice(words.length - room + 1)}` : words
      stream.write(`\r\u001B[K${label}: ${shown} …`)
    },
    end: () => stream.write('\r\u001B[K'),
  }
}
