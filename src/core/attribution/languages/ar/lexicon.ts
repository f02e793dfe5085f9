import { lookupKey } from '#core/text/normal-forms'
import { inflect } from '#core/attribution/languages/ar/conjugation'
import { givenNames, nouns } from '#core/attribution/languages/ar/nouns'
import {
  complementiserEndings,
  complementiserStems,
  hearsayVerbs,
  narratorRemarks,
  particles,
} from '#core/attribution/languages/ar/particles'
import { deedKeys } from '#core/attribution/languages/ar/deeds'
import { things } from '#core/attribution/languages/ar/things'
import { type ReportingVerb, reportingVerbs } from '#core/attribution/languages/ar/verbs'
import type { CueReading, WordClass } from '#core/attribution/languages/ar/word'

/** Classes of the words of the lexicon, by look-up key. */
export const classesByKey = new Map<string, Set<WordClass>>()
const enter = (which: WordClass, words: string): void => {
  for (const word of words.split(/\s+/)) {
    if (!word) continue
    const key = lookupKey(word)
    const classes = classesByKey.get(key)
    if (classes) classes.add(which)
    else classesByKey.set(key, new Set([which]))
  }
}
for (const [which, words] of Object.entries({ ...particles, ...nouns })) enter(which as WordClass, words)
enter('givenName', givenNames)
for (const [, spellings] of hearsayVerbs) enter('hearsay', spellings)
enter('narratorRemark', narratorRemarks)

/** *اتهمه*, *قاله*: verbs of a preposition alone (*تذمر من*) take no object pronoun. */
const takesObject = ({ frames }: ReportingVerb): boolean =>
  frames.has('object') || frames.has('nominal') || frames.has('that') || frames.has('quote')

const cuesByKey = new Map<string, CueReading[]>()
for (const verb of reportingVerbs)
  for (const form of inflect(verb)) {
    if (form.hasObject && form.kind !== 'noun' && !takesObject(verb)) continue
    const readings = cuesByKey.get(form.key)
    if (!readings) cuesByKey.set(form.key, [{ ...form, verb }])
    else if (!readings.some((one) => one.verb === verb && one.kind === form.kind))
      readings.push({ ...form, verb })
  }

// A thing is only what nothing else is known of: *أمر* is a verb first, *بيان* speaks.
const isKnownOtherwise = (key: string): boolean =>
  [...(classesByKey.get(key) ?? [])].some((one) => one !== 'classifier') ||
  cuesByKey.get(key)?.some((cue) => cue.kind !== 'noun') === true
enter(
  'thing',
  things
    .split(' ')
    .filter((word) => !isKnownOtherwise(lookupKey(word)))
    .join(' '),
)

// Likewise a verb that reports nothing: a spelling with another reading is left to that.
for (const key of deedKeys())
  if (!classesByKey.has(key) && !cuesByKey.has(key)) classesByKey.set(key, new Set(['deed']))

const complementisers = new Map<string, string>()
for (const stem of complementiserStems)
  for (const ending of complementiserEndings) complementisers.set(stem + ending, ending)
for (const word of ['كانت', 'كانوا', 'كانا', 'كان', 'كاني', 'انت', 'انتم', 'انا', 'لانه'])
  complementisers.delete(word)
for (const stem of ['ان', 'بان', 'لان']) complementisers.set(stem, '')

export const noClasses: ReadonlySet<WordClass> = new Set()
export const noCues: readonly CueReading[] = []

/** What the lexicon has under one key. */
export interface Lookup {
  readonly classes: ReadonlySet<WordClass>
  readonly cues: readonly CueReading[]
  /** The pronoun on a complementiser, empty where there is none; undefined for any other word. */
  readonly pronoun: string | undefined
}

export function lookUp(key: string): Lookup | null {
  const classes = classesByKey.get(key)
  const cues = cuesByKey.get(key)
  const pronoun = complementisers.get(key)
  if (!classes && !cues && pronoun === undefined) return null
  return { classes: classes ?? noClasses, cues: cues ?? noCues, pronoun }
}
