import type { Finding } from '#core/attribution/finding'
import { headAt } from '#core/attribution/languages/ar/heads'
import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import { canBeginPhrase } from '#core/attribution/languages/ar/phrase-start'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { isQuotedName, wordsIn } from '#core/attribution/languages/ar/quoted-names'
import { clauseBefore } from '#core/attribution/languages/ar/inverted-clause'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

const leastWords = 4
const plain = new Set(['قال', 'أضاف', 'كتب', 'صرح', 'أكد'])

/** *يضم المشروع «ثلاث محطات جديدة للمياه»، يضيف المدير*: where a clause that ends in the quotation begins. */
function clauseOf(p: ArabicPassage, quotation: TokenRange, from: number): number {
  const clause = quotation.from > from ? clauseBefore(p, from, quotation.from) : null
  return clause?.from ?? quotation.from
}

/** Quotation first: *«…»، قال الوزير*, *«…»، بحسب تعبيره*; with its second half where the quotation goes on. */
export function readInvertedQuotation(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  if (p.quotations.length === 0) return null
  const word = p.words[index] as ArabicWord
  const reading = word.cues.find(
    (cue) =>
      (cue.kind === 'past' || cue.kind === 'present') &&
      cue.verb.frames.has('quote') &&
      !cue.hasObject &&
      cue.person === 3,
  )
  if (!reading || word.conjunction > 0 || word.bare === 'دون') return null
  // *«…».. هكذا قال الوزير*: points back over the end of a sentence.
  const isThus = p.words[index - 1]?.key === 'هكذا'
  const marks = isThus ? ['comma', 'dash', 'stop'] : ['comma', 'dash']
  const lowest = isThus ? 0 : situation.from
  let at = isThus ? index - 2 : index - 1
  while (at >= lowest && marks.includes(p.tokens[at]?.kind ?? '')) at -= 1
  const before = p.closing.get(at + 1)
  // Without a comma only plain words of saying look back: *«…» لفت الأنظار*.
  if (at === index - 1 && !plain.has(reading.verb.past)) return null
  if (!before?.closed || before.depth > 0 || wordsIn(p, before) < leastWords || isQuotedName(p, before))
    return null
  // A verb of its own frame behind the quotation reports something else.
  const from = index + 1
  if (headAt(p, from, reading.verb.frames)?.kind === 'clause') return null
  if (!canBeginPhrase(p, from)) return null
  const end = endOfPhrase(p, from, { limit: situation.to, frames: new Set() })
  if (end <= from || headAt(p, end, reading.verb.frames)?.kind === 'clause') return null
  let next = end
  while (['comma', 'dash', 'colon'].includes(p.tokens[next]?.kind ?? '')) next += 1
  const second = p.opening.get(next)
  const content = [{ from: clauseOf(p, before, situation.from), to: before.to }]
  if (second && wordsIn(p, second) >= leastWords) content.push({ from: second.from, to: second.to })
  return findingOf(p, situation, {
    rule: 'verb.inverted',
    source: { from, to: end },
    cue: [{ from: index, to: index + 1 }],
    cueOffset: word.conjunction,
    content,
    verb: reading.verb,
    hint: reading,
    lemma: reading.verb.past,
    frame: `«…»، ${reading.verb.past} X`,
  })
}
