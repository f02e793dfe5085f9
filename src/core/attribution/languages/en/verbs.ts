import { sayingVerbs } from '#core/attribution/languages/en/saying-verbs'
import { stanceVerbs } from '#core/attribution/languages/en/stance-verbs'
import type { EnglishFrame, EnglishVerb } from '#core/attribution/languages/en/verb-frames'
import type { Distance, Stance } from '#core/statement/stance'

const parse = (
  act: Stance,
  distance: Distance,
  row: string,
): EnglishVerb & { forms: readonly [string, string] | null } => {
  const [head = '', frames = ''] = row.split('|')
  const match = /^([a-z]+)(?:\(([a-z]+),([a-z]+)\))?(?::([a-z]+))?$/.exec(head.trim())
  const [, base = '', past, participle, particle = ''] = match ?? []
  return {
    base,
    act,
    distance,
    particle,
    frames: new Set(frames.trim().split(/\s+/) as EnglishFrame[]),
    forms: past && participle ? [past, participle] : null,
  }
}

/** Every reporting verb of the English lexicon, with its irregular past and participle where it has them. */
export const reportingVerbs = [...sayingVerbs, ...stanceVerbs].flatMap(([act, distance, rows]) =>
  rows
    .split('\n')
    .filter((row) => row.includes('|'))
    .map((row) => parse(act, distance, row)),
)
