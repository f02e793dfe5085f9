import { controlBefore } from '#core/attribution/languages/en/control'
import type { VerbForm } from '#core/attribution/languages/en/inflection'
import { startOfVerbGroup } from '#core/attribution/languages/en/subject'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { EnglishWord } from '#core/attribution/languages/en/word'

export interface Voice {
  readonly isPassive: boolean
  readonly isProgressive: boolean
  readonly hasModal: boolean
  /** *do*, *did* before the plain form. */
  readonly isSupported: boolean
  readonly isInfinitive: boolean
}

/** The verb group that agrees with the subject: the verb's own, or that of the verb which hands it on. */
interface Agreement {
  readonly group: number
  readonly index: number
  readonly forms: ReadonlySet<VerbForm>
}

export function agreementOf(p: EnglishPassage, index: number, form: VerbForm, from: number): Agreement {
  const own = { group: startOfVerbGroup(p, index, from), index, forms: new Set([form]) }
  return controlBefore(p, own.group, from, form) ?? own
}

/** Whether the verb of an agreement may be finite where it stands. */
export function isFiniteHere(p: EnglishPassage, { group, index, forms }: Agreement, voice: Voice): boolean {
  if (voice.isInfinitive) return false
  if (forms.has('third')) return true
  const isPlainForm = voice.hasModal || voice.isSupported
  if (forms.has('past') && !voice.isPassive && !isPlainForm) return true
  if (forms.has('participle') && hasPerfect(p, group, index)) return true
  if (forms.has('gerund') && voice.isProgressive) return true
  return forms.has('base') && (isPlainForm || isPluralBefore(p, group))
}

const hasPerfect = (p: EnglishPassage, group: number, index: number): boolean =>
  p.words.slice(group, index).some((word) => /^(?:has|have|had|hasn't|haven't|hadn't)$/.test(word.key)) ||
  p.words[group - 1]?.isContracted === true

const describing = new Set(['close', 'familiar', 'loyal', 'opposed', 'linked', 'next', 'sympathetic'])

/** *they say*, *experts believe*, *Moss and Hale say*: a plural before the plain form of the verb. */
function isPluralBefore(p: EnglishPassage, group: number): boolean {
  const before = p.words[group - 1]
  if (!before?.isWord) return p.tokens[group - 1]?.kind === 'close' || p.tokens[group - 1]?.kind === 'comma'
  if (/^(?:they|we|i|you|who|whom|that|which|many|some|others|most|people|and)$/.test(before.key)) return true
  if (isPlural(before)) return true
  // *police in Wick say*, *aides to Mr. Hale say*: the noun before the preposition tells.
  for (let at = group - 2; at > Math.max(0, group - farthestHead); at -= 1) {
    const word = p.words[at]
    if (!word?.isWord && p.tokens[at]?.text !== '.') return false
    if (word?.key === 'and' && joinsNames(p, at)) return true
    if (isClass(word, 'preposition')) {
      // *sources close to the club say*
      const isDescribed = describing.has(p.words[at - 1]?.key ?? '')
      const head = p.words[isDescribed ? at - 2 : at - 1]
      if (head?.isWord && isPlural(head)) return true
    }
  }
  return false
}

/** *Moss and Mr. Hale*, *the mayor and his aide*. */
const joinsNames = (p: EnglishPassage, and: number): boolean => {
  const next = p.words[and + 1]
  const before = p.words[and - 1]
  return (
    before?.isWord === true &&
    next?.isWord === true &&
    ((next.isCapitalised && before.isCapitalised) || isClass(next, 'determiner', 'possessive'))
  )
}

const farthestHead = 7

const pluralBodies = new Set(['police', 'media', 'people', 'staff', 'women', 'men', 'children'])

const singularInS = new Set(['times', 'news', 'nations', 'politics', 'series', 'thursdays', 'this', 'us'])

const isPlural = (word: EnglishWord): boolean =>
  pluralBodies.has(word.key) ||
  (/[^s]s$/.test(word.key) &&
    !singularInS.has(word.key) &&
    !word.isPossessive &&
    !isClass(word, 'determiner', 'auxiliary', 'possessive'))
