import { lookupKey } from '#core/text/normal-forms'

/** Who a verb form agrees with. Plural of things counts as feminine singular, as Arabic has it. */
export interface Agreement {
  readonly gender: 'm' | 'f' | 'any'
  readonly number: 'singular' | 'plural'
  /** First person speaks in quotations and slogans only. */
  readonly person: 1 | 3
}

/** One inflected form: look-up key, what it is, and an object pronoun on its end where it has one. */
export interface InflectedForm extends Agreement {
  readonly key: string
  readonly kind: 'past' | 'present' | 'participle' | 'noun'
  readonly hasObject: boolean
}

const agreement = {
  he: { gender: 'm', number: 'singular', person: 3 },
  she: { gender: 'f', number: 'singular', person: 3 },
  they: { gender: 'any', number: 'plural', person: 3 },
  speaker: { gender: 'any', number: 'singular', person: 1 },
  open: { gender: 'any', number: 'singular', person: 3 },
} as const satisfies Record<string, Agreement>

const objectPronouns = ['ه', 'ها', 'هم', 'هما']

type Ending = readonly [suffix: string, who: Agreement, hasObject?: boolean]

const withObjects = (suffix: string, who: Agreement): Ending[] =>
  objectPronouns.map((pronoun) => [suffix + pronoun, who, true])

/** Endings of the past on a sound stem: *أعلن*. */
const soundPast: readonly Ending[] = [
  ['', agreement.he],
  ['ت', agreement.she],
  ['تا', agreement.they],
  ['وا', agreement.they],
  ['ن', agreement.they],
  ...withObjects('', agreement.he),
  ...withObjects('ت', agreement.she),
  ...withObjects('و', agreement.they),
]

/** Endings on a stem without its last weak letter: *نفى*, *دعا*. */
const weakPast = (last: string): readonly Ending[] => [
  [last, agreement.he],
  ['ت', agreement.she],
  [last === 'ا' ? 'وا' : 'يا', agreement.they],
  ['تا', agreement.they],
  ['وا', agreement.they],
  ['ين', agreement.they],
  ...withObjects('ا', agreement.he),
  ...withObjects('ت', agreement.she),
]

const presentPrefixes: readonly (readonly [string, Agreement])[] = [
  ['ي', agreement.he],
  ['ت', agreement.she],
  ['ا', agreement.speaker],
  ['ن', agreement.speaker],
]

function pastForms(past: string): InflectedForm[] {
  const last = past.slice(-1)
  const isWeak = isWeakPast(past)
  const stem = isWeak ? past.slice(0, -1) : past
  // The dual of a three-letter verb looks like an adverb (*رفضا*, *ردا*) and news hardly has it.
  const dual: readonly Ending[] = past.length > 3 ? [['ا', agreement.they]] : []
  const endings = isWeak ? weakPast(last) : [...soundPast, ...dual]
  return endings.map(([suffix, who, hasObject = false]) => ({
    ...who,
    key: lookupKey(stem + suffix),
    kind: 'past',
    hasObject,
  }))
}

function presentForms(present: string): InflectedForm[] {
  const stem = lookupKey(present).slice(1)
  const last = stem.slice(-1)
  const isWeak = last === 'ي' || last === 'و'
  const short = isWeak ? stem.slice(0, -1) : stem
  const middle = stem.slice(-2, -1)
  const isHollow = !isWeak && (middle === 'و' || middle === 'ي') && stem.length >= 3
  return presentPrefixes.flatMap(([prefix, who]) => {
    const form = (ending: string, of: Agreement = who, hasObject = false): InflectedForm => ({
      ...of,
      key: prefix + ending,
      kind: 'present',
      hasObject,
    })
    const forms = [form(stem), form(stem + 'ه', who, true), form(stem + 'ها', who, true)]
    if (isHollow) forms.push(form(stem.slice(0, -2) + last))
    if (isWeak) forms.push(form(short))
    if (prefix === 'ي' || prefix === 'ت') {
      forms.push(form(short + 'ون', agreement.they), form(short + 'وا', agreement.they))
      forms.push(form(stem + 'ان', agreement.they), form(stem + 'ن', agreement.they))
    }
    return forms
  })
}

const isWeakPast = (past: string): boolean => past.endsWith('ى') || (past.endsWith('ا') && past.length > 2)

/** The participle as it stands in a report: *مشيرا*; a clipped weak one takes its ya back (*داع*, *داعيا*). */
export const activeParticiple = ({ participle, past }: { participle: string; past: string }): string =>
  participle + (isWeakPast(past) ? 'يا' : 'ا')

/** The circumstantial participle: *مشيرا*, *مشيرة*, *مشيرين*. */
function participleForms(participle: string, past: string): InflectedForm[] {
  const full = lookupKey(activeParticiple({ participle, past })).slice(0, -1)
  const plural = lookupKey(participle)
  const form = (key: string, of: Agreement): InflectedForm => ({
    ...of,
    key,
    kind: 'participle',
    hasObject: false,
  })
  return [
    form(full + 'ا', agreement.he),
    form(full + 'ه', agreement.she),
    form(plural + 'ين', agreement.they),
    form(full + 'تين', agreement.they),
    form(full + 'ات', agreement.they),
  ]
}

/** The verbal noun: with its possessor as a pronoun (*قوله*), and bare, where its possessor is a noun. */
function nounForms(noun: string): InflectedForm[] {
  const stem = lookupKey(noun.replace(/ة$/, 'ت'))
  const form = (key: string, of: Agreement, hasObject: boolean): InflectedForm => ({
    ...of,
    key,
    kind: 'noun',
    hasObject,
  })
  return [
    form(lookupKey(noun), agreement.open, false),
    form(stem + 'ه', agreement.he, true),
    form(stem + 'ها', agreement.she, true),
    form(stem + 'هم', agreement.they, true),
    ...(stem.length >= 4 && !noun.endsWith('ة') ? [form(stem + 'ات', agreement.open, false)] : []),
    ...(noun.endsWith('ة') ? [form(stem.slice(0, -1) + 'ات', agreement.open, false)] : []),
  ]
}

/** The forms of a verb's past and present. */
export const finiteForms = ({ past, present }: { past: string; present: string }): InflectedForm[] => [
  ...pastForms(past),
  ...presentForms(present),
]

/** Every form in which a verb, its participle and its verbal noun may stand in a text, by look-up key. */
export function inflect(verb: {
  readonly past: string
  readonly present: string
  readonly participle: string
  readonly nouns: readonly string[]
}): InflectedForm[] {
  return [
    ...finiteForms(verb),
    ...(verb.participle === '-' ? [] : participleForms(verb.participle, verb.past)),
    ...verb.nouns.filter((noun) => noun !== '-').flatMap(nounForms),
  ]
}
