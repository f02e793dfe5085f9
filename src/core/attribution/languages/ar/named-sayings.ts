import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/ar/content'
import { type ContentHead, headAt } from '#core/attribution/languages/ar/heads'
import { findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { nounNotation } from '#core/attribution/languages/ar/notation'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { type ArabicPassage, isClass, isDeed } from '#core/attribution/languages/ar/passage-words'
import { type ArabicFrame, type ReportingVerb, reportingVerbs } from '#core/attribution/languages/ar/verbs'
import { lookupKey } from '#core/text/normal-forms'
import type { TokenRange } from '#core/text/tokens'

/** *التأكيد*, *القول*: the verbal noun with the article, which another verb leads up to. */
const sayings: ReadonlyMap<string, ReportingVerb> = new Map(
  reportingVerbs
    .filter(({ past }) =>
      ['قال', 'أكد', 'أعلن', 'شدد', 'حذر', 'هدد', 'اعترف', 'دعا', 'ذكر', 'نفى', 'طالب', 'تعهد'].includes(
        past,
      ),
    )
    .map((verb) => [lookupKey(`ال${verb.noun}`), verb]),
)

/** Verbs that tell how somebody came to say something, each with what leads up to the saying. */
const leading = new Map<string, string>(
  (
    'سارع:الي سارعت:الي سارعوا:الي يسارع:الي بادر:الي بادرت:الي عاد:الي عادت:الي عادوا:الي ليعود:الي لتعود:الي اضطر:الي ' +
    'اضطرت:الي مضي:الي انتقل:الي لجا:الي لجات:الي حرص:علي حرصت:علي حرصوا:علي تحرص:علي يحرص:علي استمر:في استمرت:في'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const farthest = 16

/** The verb that leads up to the saying at `index`, in its own clause. */
function leadingVerb(p: ArabicPassage, index: number, from: number): number | null {
  const by = p.words[index - 1]?.key ?? ''
  for (let at = index - 2; at >= Math.max(from, index - farthest); at -= 1) {
    if (p.tokens[at]?.kind === 'stop') return null
    if (leading.get(p.words[at]?.key ?? '') === by) return at
  }
  return null
}

/** Who it was: behind the verb, or the noun that stands right before it. */
function speakerOf(p: ArabicPassage, verb: number, limit: number): TokenRange | null {
  const frames: ReadonlySet<ArabicFrame> = new Set(['إلى', 'على', 'في'])
  const to = endOfPhrase(p, verb + 1, { limit, frames })
  return to > verb + 1 ? { from: verb + 1, to } : null
}

interface Parts {
  readonly saying: ReportingVerb
  readonly head: ContentHead
  readonly source: TokenRange | null
  readonly gender: Finding['hint']['gender']
}

const namedSaying = (
  p: ArabicPassage,
  index: number,
  situation: Situation,
  { saying, head, source, gender }: Parts,
): Finding =>
  findingOf(p, situation, {
    rule: 'noun.cue',
    source,
    cue: [{ from: index, to: index + 1 }],
    content: [{ from: head.at, to: endOfContent(p, head.at, situation.to, head.kind) }],
    verb: saying,
    hint: { gender, number: 'singular' },
    ...nounNotation(p, saying, head),
  })

const bySaying: ReadonlySet<ArabicFrame> = new Set(['that', 'quote'])

/** *توجه المدير إلى العمال بالقول: «…»*: how whoever does the sentence's deed goes on. */
function readBySaying(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  saying: ReportingVerb,
): Finding | null {
  const head = headAt(p, index + 1, bySaying)
  if (!head || head.kind === 'preposition') return null
  let verb = Math.max(situation.from, index - farthest)
  while (verb < index && !p.words[verb]?.isFinite && !isDeed(p.words[verb])) verb += 1
  const source = index - verb <= farthest ? speakerOf(p, verb, index) : null
  return namedSaying(p, index, situation, { saying, head, source, gender: 'any' })
}

/** *سارع الناطق إلى التأكيد أن*, *عادت الوزارة إلى التحذير من*, *حرص الوزير على القول إن*. */
export function readNamedSaying(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index]
  const isBy = word?.key === 'بالقول'
  const saying = isBy
    ? sayings.get('القول')
    : word?.isDefinite && word.clitic === ''
      ? sayings.get(word.key)
      : undefined
  if (!saying) return null
  if (isBy) return readBySaying(p, index, situation, saying)
  if (!isClass(p.words[index - 1], 'preposition')) return null
  const verb = leadingVerb(p, index, situation.from)
  const head = verb === null ? null : headAt(p, index + 1, new Set([...saying.frames, 'that' as const]))
  if (verb === null || !head) return null
  const gender = p.words[verb]?.key.endsWith('ت') ? 'f' : 'any'
  return namedSaying(p, index, situation, { saying, head, source: speakerOf(p, verb, index - 1), gender })
}
