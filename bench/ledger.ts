/** What the issue asks of a figure: a floor that must hold, and a goal. */
export interface Aim {
  readonly floor: number
  readonly goal?: number
  /** Whether a smaller figure is the better one. */
  readonly isMost?: boolean
}

/** Prints tables and keeps which figures were asked for and reached. */
export interface Ledger {
  heading(text: string): void
  note(text: string): void
  table(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): void
  /** Print a figure beside what was asked of it. */
  figure(name: string, value: number, unit: string, aim?: Aim): void
  /** @returns the exit code: 1 where a floor is not held */
  close(): number
}

/** With a thousands mark, and no more decimals than tell anything. */
export function written(value: number): string {
  const decimals = Math.abs(value) >= 1_000 ? 0 : Math.abs(value) >= 100 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: decimals })
}

const cell = (value: string | number | null): string =>
  value === null ? '–' : typeof value === 'number' ? written(value) : value

function aligned(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

/**
 * @param print - given one line at a time
 * @param isJudging - whether figures are held against what was asked of them
 */
export function newLedger(print: (line: string) => void, isJudging: boolean): Ledger {
  const missed: string[] = []
  const below: string[] = []
  return {
    heading: (text) => print(`\n## ${text}\n`),
    note: (text) => print(text),
    table: (columns, rows) =>
      aligned(
        columns,
        rows.map((row) => row.map(cell)),
      ).forEach(print),
    figure(name, value, unit, asked) {
      const aim = isJudging ? asked : undefined
      const reaches = (bound: number): boolean => (aim?.isMost ? value <= bound : value >= bound)
      const against = (what: string, bound: number | undefined, list: string[]): string => {
        if (bound === undefined) return ''
        if (!reaches(bound)) list.push(`${name}: ${written(value)}, ${what} ${written(bound)}`)
        return `  ${what} ${written(bound)} ${reaches(bound) ? 'met' : 'NOT MET'}`
      }
      const judged = against('floor', aim?.floor, missed) + against('goal', aim?.goal, below)
      print(`${name}: ${written(value)}${unit ? ` ${unit}` : ''}${judged}`)
    },
    close() {
      if (!isJudging) return 0
      print('')
      for (const line of missed) print(`floor not met: ${line}`)
      for (const line of below) print(`goal not met: ${line}`)
      print(missed.length === 0 ? 'Every floor is met.' : `${String(missed.length)} floors are not met.`)
      return missed.length === 0 ? 0 : 1
    },
  }
}
