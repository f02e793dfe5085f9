import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { headAt } from '#core/attribution/languages/ar/heads'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { fixedNotation } from '#core/attribution/languages/ar/notation'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'

const that: ReadonlySet<ArabicFrame> = new Set(['that'])

/** *وعلم لدى مصالح الحماية المدنية أن*, *عُلم اليوم من مصدر أمني أن*: learnt from somebody, by whoever writes. */
export function readLearnt(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index]
  if (word?.key !== 'علم' || word.clitic !== '') return null
  let by = index + 1
  while (isClass(p.words[by], 'temporal')) by += 1
  if (!['لدي', 'من'].includes(p.words[by]?.key ?? '')) return null
  const end = endOfPhrase(p, by + 1, { limit: situation.to, frames: that })
  const head = headAt(p, p.tokens[end]?.kind === 'comma' ? end + 1 : end, that)
  if (end === by + 1 || head?.kind !== 'clause') return null
  return findingOf(p, situation, {
    rule: 'verb.clause',
    source: { from: by + 1, to: end },
    cue: [{ from: index, to: index + 1 }],
    cueOffset: word.conjunction,
    content: [{ from: head.at, to: endOfContent(p, head.at, situation.to, head.kind) }],
    ...fixedNotation(p, 'علم', `علم ${p.words[by]?.bare ?? ''} X`, head),
  })
}
