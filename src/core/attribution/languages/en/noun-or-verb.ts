import { isBody, isRole } from '#core/attribution/languages/en/names'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishCue, EnglishWord } from '#core/attribution/languages/en/word'
import type { TokenRange } from '#core/text/tokens'

/** Plurals of nouns that look like verbs: *reports*, *claims*. */
const nounLike = new Set(
  (
    'states reports plans claims charges views attacks comments remarks reasons concerns calls demands doubts estimates projects supports ' +
    'backs holds orders questions answers promises pledges threats posts notes shows hopes aims fears worries requests appeals mentions ' +
    'tweets bets rules documents signals advocates faults blasts slams praises challenges details outlines highlights references guesses ' +
    'forecasts proposals offers wishes jokes hints regrets repeats cautions alerts warnings focuses stresses thanks complaints snaps cries screams shouts points talks protests'
  ).split(' '),
)

/** Nouns that stand without an article and still say something: *research shows*. */
const bareSubjects = new Set(
  'research evidence data legislation law guidance wisdom video footage testimony history news word rumour rumor polling analysis protocol custom tradition science'.split(
    ' ',
  ),
)

/** *derogatory remarks*, *early-morning tweets*: a word that rather describes the noun behind it. */
const describes = (word: EnglishWord | undefined, isFirst: boolean): boolean =>
  word !== undefined &&
  (isFirst || !word.isCapitalised) &&
  !isRole(word) &&
  !isBody(word) &&
  !isClass(word, 'vague', 'document', 'pronoun') &&
  /(?:ing|ous|ive|able|ible|ful|less|ish|ary|ory|ical|ual|ial|onal|early|ent|ic|ed|new|recent|good|many|great|own|old|big|first|last)$/.test(
    word.key,
  )

/** *those states*, *six states*: a singular verb has no such subject. */
const isPluralDeterminer = (p: EnglishPassage, at: number): boolean =>
  p.tokens[at]?.kind === 'number' ||
  /^(?:those|these|several|few|many|other|all|both|most|two|three|four|five|six|seven|eight|nine|ten|(?:twenty|thirty|forty|fifty)(?:-[a-z]+)?)$/.test(
    p.words[at]?.key ?? '',
  )

/**
 * Whether a word that may be a noun or a verb is rather the noun: *her late calls came*, *new rules that*.
 *
 * @param source - what would be its subject
 * @param isLoose - whether no clause or quotation follows
 */
export function isRatherNoun(
  p: EnglishPassage,
  index: number,
  { form, verb }: EnglishCue,
  source: TokenRange,
  isLoose: boolean,
): boolean {
  const word = p.words[index]
  const before = p.words[index - 1]
  if (isPluralDeterminer(p, index - 1) && form === 'third') return true
  if (isClass(before, 'pronoun', 'auxiliary') || before?.isAdverb) return false
  const next = p.words[index + 1]
  const opensObject =
    next?.isCapitalised === true || isClass(next, 'determiner', 'possessive', 'objectPronoun')
  if (form === 'base') return nounLike.has(`${verb.base}s`) && isLoose && !opensObject
  if (form !== 'third' || !word || !nounLike.has(word.key)) return false
  const isFirst = index - 1 === source.from && p.tokens[index - 2]?.kind !== 'word'
  if (describes(before, isFirst) || p.tokens[index - 2]?.text === '-') return true
  const first = p.words[source.from]
  const isBare =
    first?.isWord === true &&
    !first.isCapitalised &&
    !isClass(first, 'determiner', 'possessive', 'pronoun', 'vague') &&
    !bareSubjects.has(before?.key ?? '')
  return (
    isBare || (isLoose && !(before?.isCapitalised || isRole(before) || isClass(before, 'document', 'body')))
  )
}
