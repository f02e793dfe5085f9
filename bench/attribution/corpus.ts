import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared'
import { plainSentences } from './plain-sentences'

/** The languages that speed is measured in, with the shipped sample of each. */
export const samples = {
  ar: 'resources/samples/wadi-alsaru.ar.txt',
  en: 'resources/samples/calder-strait.en.txt',
} as const
export type MeasuredLanguage = keyof typeof samples
export const measuredLanguages = Object.keys(samples) as MeasuredLanguage[]

/** Numbers between 0 and 1 that are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const words = /[\p{L}\p{M}]+/gu

/** How many words a text has: runs of letters, digits and marks. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

/**
 * Articles of about 400 words, made of the paragraphs of the shipped sample and of plain sentences in new order. Every
 * other word that is rare in them gets two letters changed, so that the vocabulary grows as that of real news does.
 *
 * @param length - of all of them together, in UTF-16 code units
 */
export function articles(language: MeasuredLanguage, length: number): string[] {
  const random = randomNumbers(7)
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item
  const reported = readFileSync(join(root, samples[language]), 'utf8').split(/\n+/).filter(Boolean)
  const plain = plainSentences[language]
  const counts = new Map<string, number>()
  for (const word of [...reported, ...plain].join(' ').match(words) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const letters = [
    ...[...counts.keys()]
      .filter((word) => word.length > 4)
      .join('')
      .toLowerCase(),
  ]
  const changed = (word: string): string => {
    if (word.length < 5 || (counts.get(word) ?? 0) > 1 || random() < 0.5) return word
    const at = 1 + Math.floor(random() * (word.length - 3))
    return word.slice(0, at) + pick(letters) + pick(letters) + word.slice(at + 2)
  }
  const paragraph = (): string => {
    const text = random() < 0.5 ? pick(reported) : [pick(plain), pick(plain)].join(' ')
    return text.replace(words, changed)
  }
  const made: string[] = []
  let total = 0
  while (total < length) {
    const paragraphs = Array.from({ length: 14 }, paragraph)
    const text = paragraphs.join('\n\n').slice(0, length - total)
    made.push(text)
    total += text.length + 2
  }
  return made
}
