import { type EnglishAdjective, attitudeAdjectives } from '#core/attribution/languages/en/adjectives'
import { commonFiniteForms } from '#core/attribution/languages/en/common-verbs'
import { type VerbForm, inflectBothWays } from '#core/attribution/languages/en/inflection'
import { type ReportingNoun, reportingNouns } from '#core/attribution/languages/en/nouns'
import type { EnglishVerb } from '#core/attribution/languages/en/verb-frames'
import { reportingVerbs } from '#core/attribution/languages/en/verbs'
import { words } from '#core/attribution/languages/en/words'

export interface EnglishCue {
  readonly form: VerbForm
  readonly verb: EnglishVerb
}

export type EnglishClass = keyof typeof words

/** What is known of one spelling of an English word. */
export interface EnglishWord {
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly key: string
  readonly isWord: boolean
  readonly isCapitalised: boolean
  /** *Trump's*, *the workers'*. */
  readonly isPossessive: boolean
  /** An auxiliary hangs on its end: *he's*, *they'll*. */
  readonly isContracted: boolean
  /** *Kelly* and *Connolly* are none. */
  readonly isAdverb: boolean
  readonly classes: ReadonlySet<EnglishClass>
  readonly cues: readonly EnglishCue[]
  /** The finite forms that the word may be of a common verb, whether it reports or not. */
  readonly finite: ReadonlySet<VerbForm>
  readonly noun: ReportingNoun | null
  /** How somebody stands to a content: *worried*, *sure*. */
  readonly attitude: EnglishAdjective | null
}

const classesByKey = new Map<string, Set<EnglishClass>>()
for (const [which, list] of Object.entries(words))
  for (const word of list.split(/\s+/)) {
    const classes = classesByKey.get(word)
    if (classes) classes.add(which as EnglishClass)
    else classesByKey.set(word, new Set([which as EnglishClass]))
  }

const cuesByKey = new Map<string, EnglishCue[]>()
for (const verb of reportingVerbs)
  for (const [spelling, form] of inflectBothWays(verb.base, verb.forms)) {
    const cues = cuesByKey.get(spelling)
    if (cues) cues.push({ form, verb })
    else cuesByKey.set(spelling, [{ form, verb }])
  }

const noClasses: ReadonlySet<EnglishClass> = new Set()
const noForms: ReadonlySet<VerbForm> = new Set()
const noCues: readonly EnglishCue[] = []
const contraction = /^([a-z]+)'(?:s|d|ve|ll|re|m)$/

/** Nouns and adjectives that end in -ly. */
const endsLikeAdverb = new Set(
  (
    'family reply supply ally rally assembly anomaly bully monopoly homily italy july sicily homily elderly friendly daily weekly monthly yearly quarterly costly deadly lovely ugly holy ' +
    'lonely unlikely likely orderly scholarly ghastly cowardly motherly fatherly heavenly worldly saintly unruly wooly jelly belly lily bodily timely untimely'
  ).split(' '),
)

/** Words that are no pronouns and yet bear an auxiliary: *there's*. */
const bearsAuxiliary = new Set(['there', 'here', 'where', 'how', 'when', 'why', 'let'])

/** In capitals these are no pronouns. */
const acronyms = new Set(['WHO', 'US', 'IT'])

/** Read one spelling. Costly next to a look-up, so that callers keep what they got. */
export function analyseEnglish(surface: string): EnglishWord {
  const plain = surface.replace(/[\u2019\u02bc]/g, "'").toLowerCase()
  const isAcronym = acronyms.has(surface)
  const isWord = /^[\p{L}]/u.test(surface)
  const possessive = /(?:'s|s')$/.test(plain)
  const host = contraction.exec(plain)?.[1]
  const isPronounHost =
    host !== undefined && (classesByKey.get(host)?.has('pronoun') === true || bearsAuxiliary.has(host))
  const key = isAcronym ? surface : isPronounHost && host ? host : plain.replace(/'s$/, '').replace(/\.$/, '')
  const isCapitalised = /^\p{Lu}/u.test(surface)
  return {
    key,
    isWord,
    isCapitalised,
    isPossessive: possessive && !isPronounHost,
    isContracted: isPronounHost,
    isAdverb:
      isWord &&
      !endsLikeAdverb.has(key) &&
      ((isCapitalised ? /.{2}(?:[^l]|[aiu]l)ly$/ : /.{3}ly$/).test(key) ||
        classesByKey.get(key)?.has('adverb') === true),
    classes: classesByKey.get(key) ?? noClasses,
    cues: cuesByKey.get(key) ?? noCues,
    finite: (isCapitalised ? undefined : commonFiniteForms.get(key)) ?? noForms,
    noun: reportingNouns.get(key) ?? null,
    attitude: attitudeAdjectives.get(key) ?? null,
  }
}
