import { primaryTag } from '#core/attribution/language-tag'
import { languages } from '#core/attribution/languages/registry'
import { lookupKey } from '#core/text/normal-forms'
import { remembered } from '#core/text/remembered'
import { type Token, type TokenRange, tokensOf } from '#core/text/tokens'

/** How much of a text is looked at, in UTF-16 code units. */
const textSample = 20_000
/** How much of a passage or a content, in tokens. */
const stretchSample = 100
/** A text shorter than this, in words, may hold no common word at all. */
const shortText = 40
/** From so many words on, hardly any common one among them tells that a passage is in another language. */
const tellingWords = 20
/** A text must hold one different word that tells its language, and one more for each so many words, up to a number. */
const differentWords = { each: 12, most: 3 }
/** Names may be written with letters that a language itself does not write: one word, or this share of them. */
const foreignNames = { words: 1, share: 0.08 }

const scriptNames = [...new Set(languages.map(({ detection }) => detection.script))]
const scripts = scriptNames.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'))
/** Script of each known language, by position. */
const scriptOf = languages.map(({ detection }) => scriptNames.indexOf(detection.script))
const foreignLetters = languages.map(({ detection }) => [...detection.foreignLetters])
/** Positions of the languages that a word is common in, by look-up key. */
const commonIn: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>()
  languages.forEach(({ detection }, position) => {
    for (const word of new Set(detection.commonWords.split(/\s+/).map(lookupKey)))
      found.set(word, [...(found.get(word) ?? []), position])
  })
  return found
})()

/** By language, what its neighbours share with it. */
const neighboursOf = languages.map(({ detection }) =>
  detection.neighbours.map((words) => new Set(words.split(/\s+/).map(lookupKey))),
)

/** What one spelling tells. */
interface Evidence {
  /** The look-up key of a common word; empty for all other words. */
  readonly word: string
  /** Position of its script among those of the known languages, or -1. */
  readonly script: number
  /** Positions of the languages it is a common word of. */
  readonly common: readonly number[]
  /** Positions of the languages that do not write one of its letters. */
  readonly foreign: readonly number[]
}

function evidenceOf(surface: string): Evidence {
  const key = lookupKey(surface)
  const common = commonIn.get(key) ?? []
  return {
    word: common.length > 0 ? key : '',
    script: scripts.findIndex((pattern) => pattern.test(key)),
    common,
    foreign: foreignLetters.flatMap((letters, position) =>
      letters.some((letter) => surface.includes(letter)) ? [position] : [],
    ),
  }
}

/** All that any spelling has told so far: one a common word, and few besides, since most words tell their script alone. */
const kinds: Evidence[] = []
const kindByContent = new Map<string, number>()

/** The position among `kinds` of what a spelling tells. */
const kindOf = remembered((surface): number => {
  const evidence = evidenceOf(surface)
  const content = JSON.stringify(evidence)
  const known = kindByContent.get(content)
  if (known !== undefined) return known
  kindByContent.set(content, kinds.length)
  return kinds.push(evidence) - 1
})

/** How many of some words tell the same. */
interface Count {
  readonly evidence: Evidence
  words: number
}

/** How many words are in each script, and last in none of them, of the tally that is asked. */
const byScript = new Array<number>(scripts.length + 1).fill(0)

/** What some words tell together. */
class Tally {
  readonly words: number
  readonly #counts: readonly Count[]

  constructor(counts: readonly Count[]) {
    this.#counts = counts
    let all = 0
    for (const { words } of counts) all += words
    this.words = all
  }

  #wordsWith(sign: 'common' | 'foreign', language: number): number {
    let found = 0
    for (const { evidence, words } of this.#counts) if (evidence[sign].includes(language)) found += words
    return found
  }

  shareOf(language: number): number {
    return this.#wordsWith('common', language) / this.words
  }

  /** How many different common words, none of them a neighbour's, so many words hold in their own language. */
  ownWordsDue(): number {
    return Math.min(differentWords.most, 1 + Math.floor(this.words / differentWords.each))
  }

  /** How many different common words of a language the neighbour that writes most of them does not. */
  ownWordsOf(language: number): number {
    const different: string[] = []
    for (const { evidence } of this.#counts)
      if (evidence.common.includes(language)) different.push(evidence.word)
    const shared = (neighboursOf[language] ?? []).map(
      (words) => different.filter((word) => words.has(word)).length,
    )
    return different.length - Math.max(0, ...shared)
  }

  /** Whether so large a share of the words are a language's common ones, and enough of those no neighbour's. */
  #isFullOf(language: number, leastShare: number): boolean {
    if (this.shareOf(language) < leastShare) return false
    return neighboursOf[language]?.length === 0 || this.ownWordsOf(language) >= this.ownWordsDue()
  }

  /** Whether most words are in a language's script, and hardly any has a letter that it does not write. */
  mayBe(language: number): boolean {
    const foreign = this.#wordsWith('foreign', language)
    const isForeign = foreign > foreignNames.words && foreign > this.words * foreignNames.share
    return !isForeign && this.#script() === scriptOf[language]
  }

  /** The script of most words, the first of equals; -1 where no known language is written in it. */
  #script(): number {
    byScript.fill(0)
    for (const { evidence, words } of this.#counts) {
      const at = evidence.script < 0 ? scripts.length : evidence.script
      byScript[at] = (byScript[at] as number) + words
    }
    let most = 0
    for (let at = 1; at < byScript.length; at += 1)
      if ((byScript[at] as number) > (byScript[most] as number)) most = at
    return most === scripts.length ? -1 : most
  }

  /** The language that the words plainly are in, or null. */
  told(): string | null {
    let best: string | null = null
    let most = -1
    languages.forEach(({ tag, detection: { leastShare, ownsScript } }, position) => {
      const share = this.shareOf(position)
      const isTold = this.#isFullOf(position, leastShare) || (ownsScript && this.words < shortText)
      if (!isTold || share <= most || !this.mayBe(position)) return
      best = tag
      most = share
    })
    return best
  }
}

/** Where each of the `kinds` stands in the tally that is being made, behind it the number of that tally. */
const places: number[] = []
let tallies = 0

/** Asked for every word of a text and again for those of every content, so that the counts are kept by number. */
function tallyOf(tokens: readonly Token[], stretches: readonly TokenRange[], most: number): Tally {
  const counts: Count[] = []
  tallies += 1
  let left = most
  for (const { from, to } of stretches)
    for (let at = from; at < to && left > 0; at += 1, left -= 1) {
      const token = tokens[at] as Token
      if (token.kind !== 'word') continue
      const kind = kindOf(token.spelling)
      if (places[2 * kind + 1] === tallies) (counts[places[2 * kind] as number] as Count).words += 1
      else {
        places[2 * kind] = counts.length
        places[2 * kind + 1] = tallies
        counts.push({ evidence: kinds[kind] as Evidence, words: 1 })
      }
    }
  return new Tally(counts)
}

/** What a word tells of one language: it may be another's, may be its own, or is one of its common ones. */
enum Sign {
  other,
  own,
  common,
}

/** By language what a spelling tells of it. */
const signIn = languages.map((_, position) =>
  remembered((surface): Sign => {
    const evidence = evidenceOf(surface)
    if (evidence.script !== scriptOf[position] || evidence.foreign.includes(position)) return Sign.other
    return evidence.common.includes(position) ? Sign.common : Sign.own
  }),
)

/** Languages that words in their script and letters alone may tell: no other known one has either. */
const isToldByScript = languages.map(
  ({ detection }, position) =>
    detection.ownsScript &&
    detection.neighbours.length === 0 &&
    scriptOf.filter((script) => script === scriptOf[position]).length === 1,
)

/** What a tally would tell of most stretches, and without making one: that they are in the language around them. */
function isPlainlyIn(language: number, tokens: readonly Token[], stretches: readonly TokenRange[]): boolean {
  const sign = signIn[language]
  if (!sign || !isToldByScript[language]) return false
  let words = 0
  let common = 0
  let left = stretchSample
  for (const { from, to } of stretches)
    for (let at = from; at < to && left > 0; at += 1, left -= 1) {
      const token = tokens[at] as Token
      if (token.kind !== 'word') continue
      const told = sign(token.spelling)
      if (told === Sign.other) return false
      words += 1
      if (told === Sign.common) common += 1
    }
  const least = languages[language]?.detection.leastShare ?? 1
  return words > 0 && (words < shortText || common / words >= least)
}

/** The language of a text by its script and its most common words: a BCP 47 tag, `und` where neither tells. */
export function detectLanguage(text: string): string {
  const tokens = tokensOf(text, { start: 0, end: Math.min(text.length, textSample) })
  const tally = tallyOf(tokens, [{ from: 0, to: tokens.length }], tokens.length)
  return tally.words === 0 ? 'und' : (tally.told() ?? 'und')
}

/**
 * The language of some stretches of a passage.
 *
 * @param around - tag of the language of the article around them, which short stretches in its script are taken to be in
 * @returns a BCP 47 tag; `und` where they are in none of the known languages
 */
export function languageOf(
  tokens: readonly Token[],
  stretches: readonly TokenRange[],
  around: string,
): string {
  const primary = primaryTag(around)
  const home = languages.findIndex(({ tag }) => tag === primary)
  if (isPlainlyIn(home, tokens, stretches)) return around
  const tally = tallyOf(tokens, stretches, stretchSample)
  if (tally.words === 0) return around
  const told = tally.told()
  if (told !== null) return told === primary ? around : told
  if (home < 0) return around
  const least = languages[home]?.detection.leastShare ?? 0
  const lacksItsWords =
    (tally.words >= tellingWords && tally.shareOf(home) < least / 3) ||
    (tally.ownWordsDue() === differentWords.most && tally.ownWordsOf(home) === 0)
  return tally.mayBe(home) && !lacksItsWords ? around : 'und'
}
