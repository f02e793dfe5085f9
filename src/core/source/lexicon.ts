import type { InstitutionId } from './institution'
import { NameIndex, type RoleKind, type Term } from './name-index'
import { nameKey } from './name-words'
import { countries, institutions, offices } from './registry'
import { roleNames } from './role-words'

/** What linking looks names up in: every name of the registry, and who holds which office in which country. */
export interface Lexicon {
  readonly index: NameIndex
  /** The institutions that hold an office, by country code. */
  readonly holdersOfOffice: ReadonlyMap<string, ReadonlyMap<string, InstitutionId>>
}

const withArticle = (word: string): string => (word.startsWith('ال') ? word : `ال${word}`)

/** All forms of an Arabic adjective of origin: *كوري جنوبي*, *الكورية الجنوبية*; of *جنوب أفريقي* only the last word changes. */
function adjectiveForms(adjective: string): string[] {
  const words = adjective.split(' ')
  const changes = (word: string) => word.endsWith('ي')
  const feminine = words.map((word) => (changes(word) ? `${word}ة` : word))
  return [words, feminine].flatMap((form) => [
    form.join(' '),
    form.map((word, at) => (at === 0 || changes(words[at] ?? '') ? withArticle(word) : word)).join(' '),
    form.map((word) => (changes(word.replace(/ة$/, '')) ? withArticle(word) : word)).join(' '),
  ])
}

/** A name that is matched in capitals only. */
export const isInCapitals = (name: string): boolean => /^[A-Z]{2,}$/.test(name)

function build(): Lexicon {
  const index = new NameIndex()
  const holdersOfOffice = new Map<string, Map<string, InstitutionId>>()
  for (const { id, office, country, names, aliases, acronyms, shared, holders } of institutions()) {
    const own: Term = { kind: 'institution', id }
    for (const name of [names.en, names.ar, ...aliases.en, ...aliases.ar]) index.add(name, own)
    for (const name of acronyms.en) index.add(name, own, true)
    for (const name of acronyms.ar) index.add(name, own)
    for (const name of [...(shared?.en ?? []), ...(shared?.ar ?? [])])
      index.add(name, { kind: 'shared', id }, isInCapitals(name))
    for (const name of [...(holders?.en ?? []), ...(holders?.ar ?? [])])
      index.add(name, { kind: 'holder', id })
    if (office === undefined || country === null) continue
    const seats = holdersOfOffice.get(office) ?? new Map<string, InstitutionId>()
    holdersOfOffice.set(office, seats.set(country, id))
  }
  for (const { id: office, names, holders } of offices()) {
    for (const name of [...names.en, ...names.ar]) index.add(name.toLowerCase(), { kind: 'office', office })
    for (const name of [...holders.en, ...holders.ar])
      index.add(name.toLowerCase(), { kind: 'officeHolder', office })
  }
  for (const { code, names, adjectives, capitals, places } of countries()) {
    const add = (name: string, as: 'name' | 'adjective' | 'capital' | 'place') => {
      index.add(name, { kind: 'country', code, as }, isInCapitals(name))
    }
    for (const name of [...names.en, ...names.ar]) add(name, 'name')
    for (const name of adjectives.en) add(name, 'adjective')
    for (const adjective of adjectives.ar)
      for (const form of new Set(adjectiveForms(adjective))) add(form, 'adjective')
    for (const name of [...capitals.en, ...capitals.ar]) add(name, 'capital')
    for (const name of [...places.en, ...places.ar]) add(name, 'place')
  }
  for (const [role, names] of Object.entries(roleNames) as [RoleKind, readonly string[]][])
    for (const name of names) {
      index.add(name.toLowerCase(), { kind: 'role', role })
      if (/^\p{Script=Arabic}+$/u.test(name) && !nameKey(name).startsWith('ال'))
        index.add(withArticle(name), { kind: 'role', role })
    }
  return { index, holdersOfOffice }
}

let built: Lexicon | null = null

/** Built when a first article is linked. */
export function lexicon(): Lexicon {
  return (built ??= build())
}
