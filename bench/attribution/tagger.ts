import type { Ledger } from '../ledger'

/** What a part-of-speech tagger would add to English. */
export async function tagger(ledger: Ledger): Promise<void> {
  ledger.heading('Tagger')
}
