/** A finite or other form of an English verb. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

const vowel = /[aeiou]/

/** Verbs of more than one syllable that double their last letter all the same, and short ones that do not. */
const doubles = new Set([
  'admit',
  'commit',
  'rebut',
  'rip',
  'slam',
  'plan',
  'beg',
  'brag',
  'quip',
  'bet',
  'dub',
  'hit',
  'stop',
])

/** *say* → *says*. */
export const thirdPerson = (base: string): string => {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

const stemBeforeVowel = (base: string): string => {
  if (doubles.has(base)) return base + base.slice(-1)
  return base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base) ? base.slice(0, -1) : base
}

const regularPast = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${stemBeforeVowel(base)}ed`
}

/** Every form of a verb; a spelling that is two forms (*said*) comes twice. */
export function inflect(base: string, irregular: readonly [string, string] | null): [string, VerbForm][] {
  const past = irregular?.[0] ?? regularPast(base)
  const gerund = /[^aeiou]y$/.test(base) || !vowel.test(base) ? `${base}ing` : `${stemBeforeVowel(base)}ing`
  return [
    [base, 'base'],
    [thirdPerson(base), 'third'],
    [past, 'past'],
    [irregular?.[1] ?? past, 'participle'],
    [gerund, 'gerund'],
  ]
}

/** As `inflect`, with British spellings beside American ones: *criticised*, *signalled*, *favoured*. */
export function inflectBothWays(
  base: string,
  irregular: readonly [string, string] | null,
): [string, VerbForm][] {
  const forms = inflect(base, irregular)
  if (base.endsWith('ize')) forms.push(...inflect(`${base.slice(0, -3)}ise`, null))
  if (base.endsWith('vor')) forms.push(...inflect(`${base.slice(0, -2)}our`, null))
  if (/[ae]l$/.test(base) && !/[ae]{2}l$/.test(base))
    forms.push([`${base}led`, 'past'], [`${base}led`, 'participle'], [`${base}ling`, 'gerund'])
  return forms
}
