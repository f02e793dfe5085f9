import { type VerbForm, inflect } from '#core/attribution/languages/en/inflection'
import { startOfVerbGroup } from '#core/attribution/languages/en/subject'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'

/** Verbs that hand their subject on to the verb behind: *tried to argue*, *went on to say*, *kept insisting*. */
const withInfinitive: readonly (readonly [string, readonly [string, string] | null])[] = [
  ['try', null],
  ['attempt', null],
  ['begin', ['began', 'begun']],
  ['start', null],
  ['continue', null],
  ['proceed', null],
  ['seem', null],
  ['appear', null],
  ['go', ['went', 'gone']],
  ['come', ['came', 'come']],
  ['rush', null],
  ['move', null],
  ['manage', null],
  ['tend', null],
  ['use', null],
]
const withGerund: readonly (readonly [string, readonly [string, string] | null])[] = [
  ['keep', ['kept', 'kept']],
  ['begin', ['began', 'begun']],
  ['start', null],
  ['stop', null],
  ['continue', null],
  ['resist', null],
  ['go', ['went', 'gone']],
]

const formsOf = (verbs: typeof withInfinitive): ReadonlyMap<string, ReadonlySet<VerbForm>> => {
  const forms = new Map<string, Set<VerbForm>>()
  for (const [base, irregular] of verbs)
    for (const [spelling, form] of inflect(base, irregular)) {
      const known = forms.get(spelling) ?? new Set()
      forms.set(spelling, known.add(form))
    }
  return forms
}
const beforeInfinitive = formsOf(withInfinitive)
const beforeGerund = formsOf(withGerund)

/** A verb that governs the one asked about. */
export interface Control {
  /** First token of the governing verb's group. */
  readonly group: number
  readonly index: number
  readonly forms: ReadonlySet<VerbForm>
}

/** The verb that hands its subject on to the infinitive or gerund whose group begins at `group`; null where none does. */
export function controlBefore(
  p: EnglishPassage,
  group: number,
  from: number,
  form: VerbForm,
): Control | null {
  let at = group - 1
  const isInfinitive = p.words[at]?.key === 'to' && form === 'base'
  if (!isInfinitive && form !== 'gerund') return null
  if (isInfinitive) at -= 1
  while (at > from && (isClass(p.words[at], 'negation') || p.words[at]?.isAdverb)) at -= 1
  if (p.words[at]?.key === 'on') at -= 1
  const forms = (isInfinitive ? beforeInfinitive : beforeGerund).get(p.words[at]?.key ?? '')
  if (at < from || !forms) return null
  return { group: startOfVerbGroup(p, at, from), index: at, forms }
}
