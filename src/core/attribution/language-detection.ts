import type { Detection, LanguageRules } from '#core/attribution/language-rules'
import { languages, primaryTag } from '#core/attribution/languages/registry'
import { lookupKey } from '#core/text/normal-forms'
import { type Token, type TokenRange, tokensOf } from '#core/text/tokens'

/** How much of a text is looked at, in UTF-16 code units. */
const textSample = 20_000
/** How much of a passage or a content, in tokens. */
const passageSample = 400
/** A text shorter than this, in words, may hold no common word at all. */
const shortText = 40
/** From so many words on, hardly any common one among them tells that a passage is in another language. */
const tellingWords = 20
/** Names may be written with letters that a language itself does not write: one word, or this share of them. */
const foreignNames = { words: 1, share: 0.08 }

type Known = Pick<LanguageRules, 'tag'> & { readonly detection: Detection }

/** What one spelling tells. */
interface Evidence {
  /** Position of its script among those of the known languages, or -1. */
  readonly script: number
  /** Positions of the languages it is a common word of. */
  readonly common: readonly number[]
  /** Positions of the languages that do not write one of its letters. */
  readonly foreign: readonly number[]
}

/** Tells languages apart by script and common words, remembering what each spelling tells. */
export class LanguageDetector {
  readonly #known: readonly Known[]
  readonly #scripts: readonly RegExp[]
  readonly #scriptOf: readonly number[]
  readonly #common: ReadonlyMap<string, readonly number[]>
  readonly #evidence = new Map<string, Evidence>()

  constructor(known: readonly Known[] = languages) {
    this.#known = known
    const names = [...new Set(known.map(({ detection }) => detection.script))]
    this.#scripts = names.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'))
    this.#scriptOf = known.map(({ detection }) => names.indexOf(detection.script))
    const common = new Map<string, number[]>()
    known.forEach(({ detection }, position) => {
      for (const word of new Set(detection.commonWords.split(/\s+/).map(lookupKey)))
        common.set(word, [...(common.get(word) ?? []), position])
    })
    this.#common = common
  }

  /** The language of a text, by its beginning: a BCP 47 tag, `und` where neither script nor words tell. */
  ofText(text: string): string {
    const tokens = tokensOf(text, { start: 0, end: Math.min(text.length, textSample) })
    return this.#tell(this.#tallyOf(tokens, [{ from: 0, to: tokens.length }])) ?? 'und'
  }

  /**
   * The language of a passage, or of some stretches of it.
   *
   * @param around - tag of the language of the article around them, which short stretches in its script are taken to be in
   * @returns a BCP 47 tag; `und` where they are in none of the known languages
   */
  ofStretches(tokens: readonly Token[], stretches: readonly TokenRange[], around: string): string {
    const tally = this.#tallyOf(
      tokens,
      stretches.map(({ from, to }) => ({ from, to: Math.min(to, from + passageSample) })),
    )
    if (tally.words === 0) return around
    const told = this.#tell(tally)
    const primary = primaryTag(around)
    if (told !== null) return told === primary ? around : told
    const home = this.#known.findIndex(({ tag }) => tag === primary)
    if (home < 0) return around
    const isAtHome = this.#scriptOf[home] === tally.mainScript() && !this.#isForeignTo(home, tally)
    return isAtHome && !this.#lacksWordsOf(home, tally) ? around : 'und'
  }

  #tallyOf(tokens: readonly Token[], stretches: readonly TokenRange[]): Tally {
    const tally = new Tally(this.#known.length, this.#scripts.length)
    for (const { from, to } of stretches)
      for (let at = from; at < to; at += 1) {
        const token = tokens[at] as Token
        if (token.kind === 'word') tally.add(this.#evidenceOf(token.text))
      }
    return tally
  }

  /** The language that the words plainly are in, or null. */
  #tell(tally: Tally): string | null {
    if (tally.words === 0) return null
    const script = tally.mainScript()
    let best: { readonly tag: string; readonly share: number } | null = null
    this.#known.forEach(({ tag, detection }, position) => {
      if (this.#scriptOf[position] !== script || this.#isForeignTo(position, tally)) return
      const share = tally.shareOf(position)
      const isTold = share >= detection.leastShare || (detection.ownsScript && tally.words < shortText)
      if (isTold && (best === null || share > best.share)) best = { tag, share }
    })
    return (best as { readonly tag: string } | null)?.tag ?? null
  }

  #isForeignTo(position: number, tally: Tally): boolean {
    const foreign = tally.foreign[position] ?? 0
    return foreign > foreignNames.words && foreign > tally.words * foreignNames.share
  }

  #lacksWordsOf(position: number, tally: Tally): boolean {
    const least = this.#known[position]?.detection.leastShare ?? 0
    return tally.words >= tellingWords && tally.shareOf(position) < least / 3
  }

  #evidenceOf(surface: string): Evidence {
    let evidence = this.#evidence.get(surface)
    if (!evidence) {
      const key = lookupKey(surface)
      evidence = {
        script: this.#scripts.findIndex((pattern) => pattern.test(key)),
        common: this.#common.get(key) ?? [],
        foreign: this.#known.flatMap(({ detection }, position) =>
          [...detection.foreignLetters].some((letter) => surface.includes(letter)) ? [position] : [],
        ),
      }
      this.#evidence.set(surface, evidence)
    }
    return evidence
  }
}

/** What some words tell together. */
class Tally {
  words = 0
  readonly foreign: Uint32Array
  readonly #common: Uint32Array
  /** The last one counts the words in no known script. */
  readonly #scripts: Uint32Array

  constructor(languageCount: number, scriptCount: number) {
    this.foreign = new Uint32Array(languageCount)
    this.#common = new Uint32Array(languageCount)
    this.#scripts = new Uint32Array(scriptCount + 1)
  }

  add({ script, common, foreign }: Evidence): void {
    this.words += 1
    const at = script < 0 ? this.#scripts.length - 1 : script
    this.#scripts[at] = (this.#scripts[at] as number) + 1
    for (const language of common) this.#common[language] = (this.#common[language] as number) + 1
    for (const language of foreign) this.foreign[language] = (this.foreign[language] as number) + 1
  }

  shareOf(language: number): number {
    return (this.#common[language] as number) / this.words
  }

  /** Position of the script that most of the words are in, or -1 for one that no known language is written in. */
  mainScript(): number {
    const most = this.#scripts.indexOf(Math.max(...this.#scripts))
    return most === this.#scripts.length - 1 ? -1 : most
  }
}

/** The language of a text by its script and its most common words: a BCP 47 tag, `und` where neither tells. */
export const detectLanguage = (text: string): string => new LanguageDetector().ofText(text)
