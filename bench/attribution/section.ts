import type { Effort } from '../main'
import type { Ledger } from '../ledger'
import { accuracy } from './accuracy'
import { calibration } from './calibration'
import { goldSets, scorer } from './gold'
import { growth } from './growth'
import { speed } from './speed'
import { tagger } from './tagger'

/** How right and how fast the attribution engine is. */
export async function attribution(ledger: Ledger, { isShort }: Effort): Promise<void> {
  // First, as in a program that reads one article after another: what the scorer's rounds leave behind costs a fifth of it.
  await speed(ledger, isShort)
  await growth(ledger, isShort)
  const score = isShort ? null : await scorer()
  const sets = score ? goldSets() : []
  if (score && sets.length > 0) {
    accuracy(ledger, sets, score)
    calibration(ledger, sets, score)
  } else ledger.note('No annotated articles: what needs them is left out (ISNAD_SHARED names their folder).')
  tagger(ledger, sets, score, isShort)
}
