import type { Finding } from '#core/attribution/finding'
import { endOfContent } from '#core/attribution/languages/en/content'
import { headAfter } from '#core/attribution/languages/en/heads'
import { speechBefore } from '#core/attribution/languages/en/quotation-statements'
import { type Situation, verbFinding } from '#core/attribution/languages/en/report'
import { startOfVerbGroup, subjectBefore } from '#core/attribution/languages/en/subject'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishCue } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** Verbs by which one source passes on what another said: *quoted X as saying*. */
const relays = new Set(['quote', 'cite', 'report', 'describe'])

const farthestRelay = 16

const isRelay = (p: EnglishPassage, at: number): boolean =>
  p.words[at]?.cues.some(({ verb }) => relays.has(verb.base)) === true

/** The verb of passing on before *as saying*, in the same clause; null where none stands there. */
function relayBefore(p: EnglishPassage, as: number, from: number): number | null {
  for (let at = as - 1; at >= Math.max(from, as - farthestRelay); at -= 1) {
    const kind = p.tokens[at]?.kind
    if (kind === 'stop' || kind === 'quote') return null
    if (isRelay(p, at)) return at
  }
  return null
}

const isPassive = (p: EnglishPassage, group: number, verb: number): boolean =>
  p.words.slice(group, verb).some(({ key }) => /^(?:is|are|was|were|been|being)$/.test(key))

/** *Reuters quoted [the minister] as saying that*, *[he] was quoted as saying*: the record of who is passed on. */
export function readPassedOn(
  p: EnglishPassage,
  index: number,
  cue: EnglishCue,
  situation: Situation,
): Finding | null {
  if (cue.form !== 'gerund' || p.words[index - 1]?.key !== 'as') return null
  const verb = relayBefore(p, index - 1, situation.from)
  if (verb === null) return null
  const group = startOfVerbGroup(p, verb, situation.from)
  const about = isPassive(p, group, verb) ? subjectBefore(p, group, situation.from) : null
  const source: TokenRange | null =
    about === 'shared'
      ? situation.subject
      : (about ?? (verb + 1 < index - 1 ? { from: verb + 1, to: index - 1 } : null))
  if (!source) return null
  const head = isClass(p.words[index + 1], 'preposition') ? null : headAfter(p, index, situation.to, cue)
  const content = head
    ? { from: head.at, to: endOfContent(p, head.at, situation.to, head.kind) }
    : speechBefore(p, source.from, situation.from)
  if (!content || content.to <= content.from) return null
  return verbFinding(p, cue, {
    rule: 'participle',
    source,
    cue: { from: index, to: index + 1 },
    content: [content],
    frame: head ? `X is quoted as saying ${head.pattern}` : '"…", X is quoted as saying',
    isNested: situation.isNested,
  })
}

/** *was quoted by [Reuters] as saying*, *was quoted as saying by [Reuters]*: the record of who passed it on. */
export function agentOfRelay(
  p: EnglishPassage,
  index: number,
  to: number,
): { as: number; source: TokenRange } | null {
  if (!isRelay(p, index)) return null
  let as = index + 1
  while (as < Math.min(to, index + farthestRelay) && p.words[as]?.key !== 'as') as += 1
  const isSaying = p.words[as + 1]?.cues.some(
    ({ form, verb }) => form === 'gerund' && verb.frames.has('quote'),
  )
  if (p.words[as]?.key !== 'as' || !isSaying) return null
  if (p.words[index + 1]?.key === 'by') return { as, source: { from: index + 2, to: as } }
  if (as !== index + 1 || p.words[as + 2]?.key !== 'by') return null
  let end = as + 3
  while (end < to && p.tokens[end]?.kind === 'word' && !isClass(p.words[end], 'weekday')) end += 1
  return end > as + 3 ? { as, source: { from: as + 3, to: end } } : null
}
