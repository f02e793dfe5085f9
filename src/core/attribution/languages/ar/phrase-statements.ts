import type { Finding, Rule } from '#core/attribution/finding'
import { endOfContent, joiners } from '#core/attribution/languages/ar/content'
import { findHead, headAt, isComplementiser } from '#core/attribution/languages/ar/heads'
import { type ArabicPassage, isClass, isDeed } from '#core/attribution/languages/ar/passage-words'
import { hearsayVerbs } from '#core/attribution/languages/ar/particles'
import { fixedNotation, phraseNotation } from '#core/attribution/languages/ar/notation'
import { lookupKey } from '#core/text/normal-forms'
import { endOfPhrase, isBarePast } from '#core/attribution/languages/ar/noun-phrase'
import { answers, placedPhrases } from '#core/attribution/languages/ar/source-phrases'
import { assertion, doubted, findingOf } from '#core/attribution/languages/ar/finding-of'
import type { Situation } from '#core/attribution/languages/ar/match'
import { isPassive } from '#core/attribution/languages/ar/negation'
import { believed, comeUp } from '#core/attribution/languages/ar/traits'
import type { ArabicFrame } from '#core/attribution/languages/ar/verbs'
import { limitOf } from '#core/attribution/languages/ar/verb-statements'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import type { TokenRange } from '#core/text/tokens'

/** What stands before a trailing *بحسب …*: the clause back to the sentence's start or to the last report in it. */
function contentBefore(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  reports: readonly number[],
): TokenRange | null {
  let from = situation.from
  const last = reports.findLast((cue) => cue < index)
  if (last !== undefined && last > from) from = last
  let to = index
  while (to > from && ['comma', 'dash', 'semicolon'].includes(p.tokens[to - 1]?.kind ?? '')) to -= 1
  while (from < to && (isOpener(p, from) || p.tokens[from]?.kind === 'comma')) from += 1
  return to - from >= 2 ? { from, to } : null
}

const isOpener = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  if (p.tokens[at]?.kind !== 'word') return false
  // *على سبيل المثال، وفقا ل…*
  if ([at, at - 1, at - 2].some((from) => p.words[from]?.key === 'علي' && p.words[from + 1]?.key === 'سبيل'))
    return true
  return (
    isClass(word, 'adverb') ||
    (isClass(p.words[at + 1], 'opener') && isClass(word, 'preposition')) ||
    (isClass(word, 'opener') && isClass(p.words[at - 1], 'preposition'))
  )
}

/**
 * *بحسب*, *وفقا ل*, *على حد قول*, *حسبما ذكرت*: before its content, behind it, or in its middle.
 *
 * @param reports - token indices of the statements' cues that the sentence already has
 */
export function readAccordingTo(
  p: ArabicPassage,
  index: number,
  situation: Situation,
  reports: readonly number[],
): Finding | null {
  const word = p.words[index] as ArabicWord
  for (const { phrase, ...placed } of placedPhrases(p, index, situation.to)) {
    const atStart =
      index - situation.from <= 1 || p.tokens[index - 1]?.kind === 'stop' || opensClauseAnew(p, index)
    let content: TokenRange | null = null
    let rule: Rule = 'according.after'
    if (atStart || isOpenerRun(p, situation.from, index)) {
      rule = 'according.before'
      content = contentAfter(p, placed.end, situation)
    }
    if (!content && !atStart) content = contentBefore(p, index, situation, reports)
    if (!content && atStart && !situation.isNested && isStop(p, placed.end))
      content = sentenceBefore(p, index)
    if (!content) continue
    const behind = rule === 'according.after' ? goesOnBehind(p, content, placed.end, situation) : null
    return findingOf(p, situation, {
      rule,
      source: placed.source,
      cue: [placed.cue],
      cueOffset: word.conjunction,
      content: behind ? [content, behind] : [content],
      verb: phrase.keys.some((key) => key.startsWith('زعم')) ? doubted : assertion,
      ...phraseNotation(phrase.words, phrase.kind, phrase.then, placed.verb),
    })
  }
  return null
}

/** A verb, a preposition or *أن*: a clause goes on with it; a name or a title would be the source's. */
const leadsOn = (word: ArabicWord): boolean =>
  isDeed(word) ||
  isComplementiser(word) ||
  isClass(word, 'preposition') ||
  word.clitic === 'ب' ||
  (word.isUnknown && /^س?[يت]\p{L}{3,}$/u.test(word.key))

/** *باتت القوات بحسب المرصد تسيطر على …*: right behind the source the clause goes on, where it has no report in it. */
function goesOnBehind(
  p: ArabicPassage,
  before: TokenRange,
  from: number,
  situation: Situation,
): TokenRange | null {
  if (from >= situation.to || before.from !== situation.from + Number(isOpener(p, situation.from)))
    return null
  // *باتت القوات، بحسب المرصد، تسيطر على …*
  const isAside = p.tokens[before.to]?.kind === 'comma'
  if (isAside !== (p.tokens[from]?.kind === 'comma')) return null
  const start = isAside ? from + 1 : from
  const word = p.words[start]
  if (!word?.isWord || word.conjunction > 0 || isClass(word, 'temporal', 'subordinator', 'relative'))
    return null
  if (word.isFinite || joiners.has(word.key) || !leadsOn(word)) return null
  const to = endOfContent(p, start, situation.to, 'clause')
  return to - start >= 2 ? { from: start, to } : null
}

/** *أعربت عن قلقها، فبحسب الوزارة هناك …*: a conjunction begins the next clause with the phrase. */
const opensClauseAnew = (p: ArabicPassage, index: number): boolean =>
  p.tokens[index - 1]?.kind === 'comma' && p.tokens[index]?.text.startsWith('ف') === true

const isStop = (p: ArabicPassage, at: number): boolean =>
  p.tokens[at] === undefined || p.tokens[at]?.kind === 'stop'

/** In tokens. */
const longestSentenceBefore = 120

/** *عاد العمال إلى المصنع. بحسب المدير.*: a sentence that is nothing but its source tells of the one before. */
function sentenceBefore(p: ArabicPassage, index: number): TokenRange | null {
  let to = index
  while (to > 0 && p.tokens[to - 1]?.kind === 'stop') to -= 1
  if (to === index) return null
  let from = to
  while (from > 0 && p.tokens[from - 1]?.kind !== 'stop') {
    from -= 1
    if (to - from > longestSentenceBefore || p.tokens[from]?.kind === 'quote') return null
  }
  return to - from >= 2 ? { from, to } : null
}

const isOpenerRun = (p: ArabicPassage, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isOpener(p, at) && p.tokens[at]?.kind !== 'comma') return false
  return true
}

/** A verb or its particle: *لم يصرف*, *سيتم*, *يحتاج*. */
const beginsClause = (p: ArabicPassage, at: number): boolean => {
  const word = p.words[at] as ArabicWord
  const before = p.words[at - 1]
  const isGoverned = before?.clitic && !before.isDefinite
  if (!word.isWord || isClass(before, 'preposition', 'relative', 'negation', 'auxiliary') || isGoverned)
    return false
  if (['لم', 'لن', 'قد', 'لقد', 'سوف', 'هناك', 'ثمه'].includes(word.key)) return true
  const isPresent =
    isDeed(word) || (word.isUnknown && word.clitic === '' && /^س?[يت]\p{L}{3,}$/u.test(word.key))
  return isPresent && before?.isDefinite === true && word.conjunction === 0
}

const noSpeech: ReadonlySet<ArabicFrame> = new Set()

/** The content behind *بحسب X،*: from the next clause on, without the ف of *فإن*. */
function contentAfter(p: ArabicPassage, from: number, situation: Situation): TokenRange | null {
  let at = from
  while (at < situation.to && at - from < 30) {
    const token = p.tokens[at]
    const word = p.words[at] as ArabicWord
    if (!token || token.kind === 'stop') return null
    if (token.kind === 'comma' || token.kind === 'colon') {
      at += 1
      break
    }
    if (
      word.key === 'فقد' ||
      (word.conjunction > 0 && (isComplementiser(word) || isClass(word, 'auxiliary')))
    )
      break
    if (isComplementiser(word)) break
    // *وفق الموقع يحتاج المراهق …*: no mark, and the clause begins with its verb.
    if (beginsClause(p, at) || (at === from && isBarePast(p, at))) break
    at += 1
  }
  if (at >= situation.to) return null
  const word = p.words[at] as ArabicWord
  if (word.conjunction > 0 && word.key === 'ان') at += 1
  const isQuoted = headAt(p, at, noSpeech)?.kind === 'quotation'
  const to = endOfContent(p, at, situation.to, isQuoted ? 'quotation' : 'clause')
  return to - at >= 2 ? { from: at, to } : null
}

/** *يُعتقد*, *يُظن*: believed by nobody in particular. */
const isVowelledBelief = (p: ArabicPassage, index: number): boolean =>
  believed.has(p.words[index]?.key ?? '') && /^[وف]?ي\u064F/u.test(p.tokens[index]?.text ?? '')

/** *بيان*, *تغريدة*, and in the accusative *بيانا*, *تقريرا*. */
const isPaper = (word: ArabicWord | undefined): boolean =>
  isClass(word, 'document', 'venue') || ['بيانا', 'تقريرا'].includes(word?.key ?? '')

/** *جاء في البيان أن*, *تغريدة جاء فيها: «…»*: what a document has in it. */
export function readSaidIn(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  // *ورد في* reads like *و* + *رد*.
  const isFound = (word.conjunction > 0 || word.key.startsWith('وو')) && comeUp.has(word.key)
  if ((!isClass(word, 'containment') && !isFound) || isClass(p.words[index - 1], 'relative')) return null
  if (p.words[index - 1]?.key === 'ما' && answers.has(p.words[index - 3]?.stem ?? '')) return null
  const frames = new Set<ArabicFrame>(['that', 'quote'])
  let source: TokenRange | null = null
  // *وجاء أيضا في البيان*
  const behind = isClass(p.words[index + 1], 'adverb') ? index + 2 : index + 1
  let from = behind + 1
  const inside = p.words[behind]
  if (
    inside?.key === 'في' ||
    inside?.key === 'ضمن' ||
    (inside?.clitic === 'ب' && isClass(inside, 'document'))
  ) {
    if (inside.clitic === 'ب') from = behind
    const end = endOfPhrase(p, from, { limit: situation.to, frames })
    const to = end > from ? end : from + 1
    if (!isClass(p.words[from], 'document', 'venue') && !isClass(p.words[from], 'organisation')) return null
    source = { from, to }
    from = to
  } else if (inside?.key === 'فيه' || inside?.key === 'فيها') {
    const before = p.words[index - 1]
    const noun = isPaper(before) ? index - 1 : index - 2
    if (noun < situation.from || !isPaper(p.words[noun])) return null
    source = { from: noun, to: index }
  } else return null
  const head = findHead(p, from, Math.min(situation.to, from + 14), frames)
  if (!head || head.kind === 'preposition' || head.kind === 'nominal') return null
  const to = endOfContent(p, head.at, situation.to, head.kind)
  if (to <= head.at) return null
  const found = `${isFound ? 'ورد' : 'جاء'} ${inside.clitic || 'في'}`
  return findingOf(p, situation, {
    rule: 'verb.clause',
    source,
    cue: [{ from: index, to: inside.clitic === 'ب' ? behind : behind + 1 }],
    cueOffset: isFound ? Number(word.key.startsWith('وو')) : word.conjunction,
    content: [{ from: head.at, to }],
    ...fixedNotation(p, found, `${found} X`, head),
  })
}

const rumours: ReadonlyMap<string, string> = new Map(
  hearsayVerbs.flatMap(([lemma, spellings]) => spellings.split(' ').map((one) => [lookupKey(one), lemma])),
)

const ofRumour: ReadonlySet<ArabicFrame> = new Set(['that', 'ب'])

/** Rumour: *تردد أن*, *قيل إن*. */
export function readHearsay(p: ArabicPassage, index: number, situation: Situation): Finding | null {
  const word = p.words[index] as ArabicWord
  if (!isClass(word, 'hearsay') && !isPassive(p, index) && !isVowelledBelief(p, index)) return null
  const head = headAt(p, index + 1, ofRumour)
  if (!head || head.kind !== 'clause') return null
  const to = endOfContent(p, head.at, limitOf(p, index, situation), 'clause')
  const rumour = rumours.get(word.key) ?? word.cues[0]?.verb.past ?? word.bare
  return findingOf(p, situation, {
    rule: 'hearsay',
    source: null,
    cue: [{ from: index, to: index + 1 }],
    cueOffset: word.conjunction,
    content: [{ from: head.at, to }],
    verb: doubted,
    ...fixedNotation(p, rumour, rumour, head),
  })
}
