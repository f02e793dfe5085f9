import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bare,
  inEasternDigits,
  inPresentationForms,
  vowelledArticle,
  withBidiControls,
  withoutVowels,
  withTatweel,
} from '../../builders/arabic-spellings'
import { statementsOf } from '../../builders/statements'

/** All that is said of each statement, in bare letters. */
const told = (text: string): string[] =>
  statementsOf(text, 'ar').map(({ source, cue, content, resolved, statement }) =>
    [
      ...[source ?? '-', cue, content, resolved ?? '-'].map(bare),
      statement.act,
      statement.form,
      statement.commitment,
      statement.distance,
      statement.language,
      statement.explanation?.rule,
      statement.confidence,
    ].join(' | '),
  )

const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ['with tatweel', withTatweel],
  ['in presentation forms', inPresentationForms],
  ['with bidi controls', withBidiControls],
  ['in Arabic-Indic digits', inEasternDigits],
  ['with tatweel and bidi controls', (text) => withBidiControls(withTatweel(text))],
]

describe('an Arabic article says the same', () => {
  const sample = readFileSync('resources/samples/wadi-alsaru.ar.txt', 'utf8')
  const plain = withoutVowels(vowelledArticle)

  it.each(spellings)('%s', (_name, spell) => {
    expect(spell(sample)).not.toBe(sample)
    expect(told(spell(sample))).toEqual(told(sample))
    expect(told(spell(plain))).toEqual(told(plain))
  })

  it('with every vowel, and with tatweel on top', () => {
    expect(told(plain)).toHaveLength(12)
    expect(told(vowelledArticle)).toEqual(told(plain))
    expect(told(withTatweel(vowelledArticle))).toEqual(told(plain))
  })
})
