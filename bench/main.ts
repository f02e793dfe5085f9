import { parseArgs } from 'node:util'
import type { Ledger } from './ledger'
import { newLedger } from './ledger'

/** How much a section measures: everything, or one short pass that only shows that it runs. */
export interface Effort {
  readonly isShort: boolean
}
type Section = (ledger: Ledger, effort: Effort) => Promise<void>

/** One entry for each part of the product that promises figures. */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  import: async () => (await import('./import/section')).importing,
  attribution: async () => (await import('./attribution/section')).attribution,
  search: async () => (await import('./search/section')).search,
  workbench: async () => (await import('./workbench/section')).workbench,
}

/**
 * Measure the sections named, or all of them.
 *
 * @param args - `[--short] [SECTION …]`; a short run only shows that everything works, and judges nothing
 * @returns the exit code: 1 where a floor is not held, 2 for wrong use
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { short: { type: 'boolean', default: false } },
  })
  const names = positionals.length > 0 ? positionals : Object.keys(sections)
  const ledger = newLedger((line) => console.log(line), !values.short)
  for (const name of names) {
    const section = sections[name]
    if (!section) {
      console.error(`sections: ${Object.keys(sections).join(', ')}`)
      return 2
    }
    await (
      await section()
    )(ledger, { isShort: values.short })
  }
  return ledger.close()
}
