import {
  type ArabicPassage,
  isClass,
  isDeed,
  isFiniteCue,
} from '#core/attribution/languages/ar/passage-words'
import { isContentNoun } from '#core/attribution/languages/ar/phrase-start'
import { isQuotedName, quotationAt, wordsIn } from '#core/attribution/languages/ar/quoted-names'
import { matchVerb } from '#core/attribution/languages/ar/frames'
import { matchParticiple } from '#core/attribution/languages/ar/participle-frame'
import { type HeadKind, headAt, isComplementiser } from '#core/attribution/languages/ar/heads'
import { placedPhrases } from '#core/attribution/languages/ar/source-phrases'
import { isMeanwhile, isPlural, turnsToClause } from '#core/attribution/languages/ar/turns'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import type { ArabicWord } from '#core/attribution/languages/ar/word'

/** Whether a reporting word here takes a content of its own, so that it begins a new statement. */
function beginsReport(p: ArabicPassage, index: number, limit: number): boolean {
  const situation = { from: index, to: limit, isNested: false }
  return matchVerb(p, index, situation) !== null || matchParticiple(p, index, situation) !== null
}

/** *…، تقول النقابة إن*: a new main clause behind a comma, with its own source. */
function beginsNamedReport(p: ArabicPassage, index: number, limit: number): boolean {
  const match = matchVerb(p, index, { from: index, to: limit, isNested: false })
  if (!match) return false
  if (isClass(p.words[index - 2], 'adverb', 'opener')) return true
  if (match.source === null) return false
  const { kind, at } = match.head
  return (
    kind === 'clause' ||
    kind === 'quotation' ||
    (kind === 'nominal' && isContentNoun(p.words[at] as ArabicWord))
  )
}

/** Words that join a clause to the one before, behind which a new statement may begin. */
export const joiners: ReadonlySet<string> = new Set([
  'كما',
  'فيما',
  'بينما',
  'حيث',
  'لكن',
  'لكنه',
  'لكنها',
  'لكنهم',
  'غير',
  'الا',
  'بيد',
  'حين',
  'وقت',
  'ثم',
  'اذ',
])
const joinerReach = 9

const joins = (p: ArabicPassage, at: number): boolean => {
  const key = p.words[at]?.key ?? ''
  // *ليس هناك وقت*: a noun, but in *في وقت* what joins.
  if (key === 'وقت') return p.words[at - 1]?.key === 'في'
  return joiners.has(key) && (key !== 'فيما' || isMeanwhile(p, at))
}

function joinsNewReport(p: ArabicPassage, index: number, limit: number): boolean {
  const reach = Math.min(limit, index + joinerReach)
  for (let at = index + 1; at < reach; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || token.kind === 'comma' || token.kind === 'stop') return false
    if (isFiniteCue(word) && !word.cues.every((cue) => cue.person === 1) && beginsReport(p, at, limit)) {
      // «where they all said that» goes on about other people and stays inside the content.
      const isOthers = word.cues.every((cue) => cue.number === 'plural') && p.words[index]?.key === 'حيث'
      return !isOthers
    }
    if (at > index + 1 && isComplementiser(word) && !word.key.startsWith('ان')) return false
  }
  return false
}

/** In tokens. A safeguard for texts without punctuation; the longest sentences of real news have a quarter of it. */
const longestContent = 500

const saying: ReadonlySet<ArabicFrame> = new Set(['that', 'quote'])

const circumstantial = /^(?:.ا[^ا].ا|م..?.ا)$/

/** *طالما أن*, *حالما*: conjunctions in the shape of a participle. */
const asLongAs: ReadonlySet<string> = new Set(['طالما', 'حالما'])

/** *، ناشرا صورا للحادث*: a participle, also where its word names who does such things. */
const isCircumstantial = (word: ArabicWord): boolean =>
  circumstantial.test(word.key) &&
  word.bare.endsWith('ا') &&
  !asLongAs.has(word.key) &&
  (word.classes.size === 0 || (word.isAccusative && /^.ا/.test(word.key) && isClass(word, 'role')))

/**
 * Where a content ends that begins at `from`: at the sentence's end, or before the next reporting word, a
 * circumstantial participle, a contrasting clause with a reporting word of its own, or *بحسب …*.
 */
export function endOfContent(p: ArabicPassage, from: number, to: number, kind: HeadKind): number {
  const limit = Math.min(to, from + longestContent)
  const first = quotationAt(p, from)
  if (first && kind === 'quotation') return endOfQuotedSpeech(p, first.to, limit)
  const owner = p.owner[from] as number
  const isConceded = concedes(p, from)
  let end = limit
  for (let at = from + 1; at < limit; at += 1) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token) break
    const here = p.owner[at] as number
    if (here !== owner) {
      if (owner >= 0) {
        end = at
        break
      }
      continue
    }
    // *«… وتزعم أنها الأحدث. هذا …»*: what is reported inside quoted speech ends with its sentence.
    if (token.kind === 'stop' && owner >= 0 && kind !== 'colon' && endsSentence(p, at)) {
      end = at
      break
    }
    if (token.kind === 'stop' && owner < 0) {
      if (token.text === '.' && at + 1 < limit) continue
      end = at
      break
    }
    const afterComma = p.tokens[at - 1]?.kind === 'comma'
    if (!word.isWord) continue
    if (endsContentBefore(p, at, limit, afterComma, kind, from) || (isConceded && resumes(p, at))) {
      end = at
      break
    }
  }
  return trimEnd(p, from, end)
}

/** A stop behind a whole word, with more speech behind it. */
const endsSentence = (p: ArabicPassage, at: number): boolean =>
  p.tokens[at]?.text.length === 1 &&
  p.words[at - 1]?.isWord === true &&
  (p.words[at - 1]?.bare.length ?? 0) > 1 &&
  p.words[at + 1]?.isWord === true

const nearConcession = 12

/** *على الرغم من أنه قال إن …*: said in passing, before the main clause. */
function concedes(p: ArabicPassage, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - nearConcession); at -= 1) {
    if (p.tokens[at]?.kind === 'stop') return false
    if (['الرغم', 'رغم', 'برغم'].includes(p.words[at]?.key ?? '')) return true
    // *والوزارة إذ تدين الهجوم فإنها تؤكد …*
    if (p.words[at]?.key === 'اذ' && at === from - 2) return true
  }
  return false
}

/** *فإنه*, *فقد*: the main clause behind such a one. */
const resumes = (p: ArabicPassage, at: number): boolean =>
  p.tokens[at]?.text.startsWith('ف') === true &&
  (p.words[at]?.conjunction ?? 0) > 0 &&
  isClass(p.words[at], 'complementiser', 'auxiliary')

/** *على خلفية الأزمة*: why something was announced, behind what was. */
const isOccasion = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.key === 'علي' && ['اثر', 'خلفيه', 'هامش'].includes(p.words[at + 1]?.key ?? '')

/** *في إشارة إلى*, *في رد على*: the narrator tells what was meant or answered. */
const isGloss = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.key === 'في' &&
  ['اشاره', 'رد', 'تلميح'].includes(p.words[at + 1]?.key ?? '') &&
  [2, 3, 4].some((ahead) => ['الي', 'علي'].includes(p.words[at + ahead]?.key ?? ''))

const disclosure = /^[يت](?:فصح|كشف|وضح|ذكر|حدد|عط|عطي|صدر|تاكد|شر|دل|تطرق)$/

/** *، لكنه لم يفصح عن …*, *، ولم يصدر أي تعليق*, *، دون أن يذكر …*: the narrator on what was not said. */
function disclaims(p: ArabicPassage, at: number): boolean {
  const isOpener = ['لكن', 'لكنه', 'لكنها', 'لكنهم', 'لم', 'دون'].includes(p.words[at]?.key ?? '')
  if (!isOpener) return false
  for (let next = at; next < at + 3; next += 1)
    if (['لم', 'ان'].includes(p.words[next]?.key ?? '')) return disclosure.test(p.words[next + 1]?.key ?? '')
  return false
}

/** *الأمر الذي*, *وهو ما*, *ما يعني*: the narrator's remark on the whole. */
function isVerdict(p: ArabicPassage, at: number): boolean {
  const word = p.words[at] as ArabicWord
  const next = p.words[at + 1]
  if (word.key === 'الامر') return next?.key === 'الذي'
  if (['هو', 'هي'].includes(word.key) && word.conjunction > 0)
    return next?.key === 'ما' || (next?.key === 'الامر' && p.words[at + 2]?.key === 'الذي')
  return (
    ['ما', 'مما'].includes(word.key) &&
    /^(?:يعني|يعد|يمثل|يشكل|يهدد|ادي|اسفر|دفع|اثار|تسبب|جعل)$/.test(next?.key ?? '')
  )
}

/** *وهو ما نفته الوزارة*, *الأمر الذي أكده*: somebody else speaks of what was said. */
const isAnswered = (p: ArabicPassage, at: number): boolean =>
  p.words
    .slice(at + 1, at + 4)
    .some((word) => isFiniteCue(word) && word.cues.some(({ verb }) => verb.frames.has('that')))

/** A clause inside a content may go on behind a comma. */
function holdsClause(p: ArabicPassage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (isClass(p.words[at], 'complementiser', 'relative', 'subordinator')) return true
  return false
}

const aboutSomebody = /^(?:ل|علي|الي|من|في|ب|عن|مع)(?:ه|ها|هم)$/

/** A word without an article behind *و*, and behind it a preposition: a verb, where the noun before is complete. */
function isNextDeed(p: ArabicPassage, at: number): boolean {
  const [before, word, next] = [p.words[at - 1], p.words[at] as ArabicWord, p.words[at + 1]]
  const isJoined = word.conjunction > 0 || (word.isUnknown && word.bare.length > 4)
  if (!isJoined || word.isDefinite || word.clitic !== '' || p.tokens[at]?.text.startsWith('و') !== true)
    return false
  const isComplete = before?.isDefinite === true || /...(?:ه|ها|هم)$/.test(before?.bare ?? '')
  if (!isComplete || /(?:ة|ات|ي|ين|ون|اء)$/.test(word.bare) || isClass(word, 'masdar')) return false
  const mayBeVerb = isDeed(word) || isFiniteCue(word) || (word.isUnknown && word.classes.size === 0)
  return (
    mayBeVerb &&
    (aboutSomebody.test(next?.key ?? '') || (isClass(next, 'preposition') && !isClass(word, 'event')))
  )
}

function endsContentBefore(
  p: ArabicPassage,
  at: number,
  limit: number,
  afterComma: boolean,
  kind: HeadKind,
  from: number,
): boolean {
  const word = p.words[at] as ArabicWord
  // *دعا إلى الإضراب بقوله إن …*
  const isOwnWord = word.clitic === 'ب' && word.cues.some((cue) => cue.kind === 'noun')
  if (isOwnWord && ['clause', 'quotation', 'colon'].includes(headAt(p, at + 1, saying)?.kind ?? ''))
    return true
  const isLoose = kind === 'nominal' || kind === 'preposition'
  // *أشاد بالمعرض وتجول في أجنحته*: a bare word behind an article is no second noun, but what was done next.
  if (isLoose && isNextDeed(p, at) && !holdsClause(p, from, at)) return true
  // *على مذكرة*: behind a preposition stands a noun, but not behind one with its pronoun (*المجاورة لها داعية إلى*).
  const before = p.words[at - 1]
  const isGoverned = isClass(before, 'preposition') && !/.(?:ه|ها|هم)$/.test(before?.key ?? '')
  const isParticiple = word.cues.some((cue) => cue.kind === 'participle') && !isGoverned
  if (isParticiple && word.conjunction === 0 && beginsReport(p, at, limit)) return true
  if (isParticiple && afterComma && beginsReport(p, at, limit)) return true
  if (
    word.conjunction > 0 &&
    isFiniteCue(word) &&
    word.cues.some((cue) => cue.kind === 'past' || afterComma || p.isHeading)
  )
    return !isClass(p.words[at - 1], 'relative') && beginsReport(p, at, limit)
  if (
    word.opensReport &&
    placedPhrases(p, at, limit).some(
      ({ phrase }) => phrase.keys[0] !== 'كما' || (phrase.kind === 'closed' && afterComma),
    )
  )
    return true
  if (afterComma && isCircumstantial(word)) return true
  if (isGloss(p, at)) return true
  if (afterComma && disclaims(p, at)) return true
  // *رحب بالحضور، ثم عقدت جلسة*: what happened next.
  if (isLoose && afterComma && word.key === 'ثم' && isDeed(p.words[at + 1])) return true
  // *حذرت من السيول، وذلك بعد …*: when it was said.
  const isTime = word.key === 'بعد' || word.key === 'عقب'
  if (isLoose && afterComma && isTime) return true
  // *أقر بتأخر المشروع، بيد أنه وعد بإنهائه*, *رحب بالمعرض، وهو الثالث هذا العام*: no noun goes on as a clause.
  if (isLoose && turnsToClause(p, at, afterComma) && !holdsClause(p, from, at)) return true
  // *دعا إلى الهدوء، وغادر القاعة*: what happened next.
  if (isLoose && afterComma && word.conjunction > 0 && isDeed(word) && !holdsClause(p, from, at)) return true
  const isThen = word.key === 'ذلك' && ['بعد', 'عقب', 'اثر'].includes(p.words[at + 1]?.key ?? '')
  if (isLoose && afterComma && isThen) return true
  if (kind === 'nominal' && isOccasion(p, at)) return true
  // *قال إن السد متصدع، وهو ما نفته الوزارة*; without such a verb the remark on a clause is the speaker's own.
  if (afterComma && isVerdict(p, at) && (isLoose || isAnswered(p, at))) return true
  // *أعربت عن طموحها مما يعد خرقا …*: without a comma, too, where no clause goes on.
  if (isLoose && word.key === 'مما' && isVerdict(p, at) && !holdsClause(p, from, at)) return true
  // *…، وأما المدير فقال*
  if (afterComma && /^و?أما$/.test(word.bare)) return joinsNewReport(p, at, limit)
  const following = p.words[at + 1]
  // *، في حين قالت*: ends before the preposition.
  if (afterComma && word.key === 'في' && (following?.key === 'حين' || following?.key === 'وقت'))
    return joinsNewReport(p, at + 1, limit)
  // *X يلوح بإضراب وY تدعو إلى …*: headlines set two speakers side by side.
  if (p.isHeading && word.conjunction > 0 && isClass(word, 'role', 'organisation', 'place')) {
    const next = p.words[at + 1]
    if (next && (isFiniteCue(next) || isDeed(next))) return true
  }
  // *يدعون إلى إلغاء القانون ويرون أنه ظالم*: many do something more.
  if (isLoose && word.conjunction > 0 && isPlural(word) && !holdsClause(p, from, at)) return true
  // *ينفي الاتهام ويقول إن*: two present tenses side by side, each with a content.
  if (
    (kind === 'nominal' || kind === 'preposition') &&
    word.conjunction > 0 &&
    word.cues.some((cue) => cue.kind === 'present' && cue.person === 3 && cue.verb.past === 'قال')
  )
    return beginsReport(p, at, limit)
  if (joins(p, at) && (afterComma || word.key !== 'حين')) return joinsNewReport(p, at, limit)
  if (afterComma && isFiniteCue(word) && word.conjunction === 0 && word.cues.every((cue) => cue.person === 3))
    return beginsNamedReport(p, at, limit)
  return false
}

/** Quoted speech, with the quotations that follow it directly as its continuation. */
function endOfQuotedSpeech(p: ArabicPassage, to: number, limit: number): number {
  let end = to
  for (;;) {
    let next = end
    while (
      next < p.tokens.length &&
      next - end < 3 &&
      ['stop', 'comma', 'dash'].includes(p.tokens[next]?.kind ?? '')
    )
      next += 1
    // *«…» و«…»*
    const joined = p.words[end]?.key === 'و' ? quotationAt(p, end + 1) : null
    if (joined && joined.to <= limit) {
      end = joined.to
      continue
    }
    const quotation = next > end || p.tokens[end]?.kind === 'quote' ? quotationAt(p, next) : null
    const isSpeech = quotation !== null && wordsIn(p, quotation) >= 4 && !isQuotedName(p, quotation)
    if (!quotation || !isSpeech || quotation.to > Math.max(limit, p.tokens.length)) return end
    end = quotation.to
  }
}

/** *…، وذلك | بحسب ما أفادت الوكالة*: leads over to what stands behind. */
const isLinkOnly = (p: ArabicPassage, at: number): boolean =>
  p.words[at]?.key === 'ذلك' && (p.words[at]?.conjunction ?? 0) > 0 && p.tokens[at - 1]?.kind === 'comma'

/** Without the comma, the full stop or the conjunction that the next clause begins with. */
function trimEnd(p: ArabicPassage, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const token = p.tokens[end - 1]
    const word = p.words[end - 1]
    const isMark = token !== undefined && ['comma', 'semicolon', 'stop', 'dash', 'colon'].includes(token.kind)
    const isLooseWord =
      word !== undefined && end < p.tokens.length && ['في', 'و'].includes(word.key) && to < p.tokens.length
    if (!isMark && !isLooseWord && !(to < p.tokens.length && isLinkOnly(p, end - 1))) return end
    end -= 1
  }
  return end
}
