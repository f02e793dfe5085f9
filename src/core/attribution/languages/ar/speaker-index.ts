import { isSpelledLike, likelyShared, startsWith } from '#core/attribution/languages/ar/name-forms'
import type { Speaker } from '#core/attribution/languages/ar/speaker'

const kinship = new Set(['بن', 'ابن', 'بنت', 'ولد', 'ابو', 'ام'])

/** Whether two personal names can be one person's, by the stems of their words. */
function isOnePerson(known: readonly string[], keys: readonly string[]): boolean {
  const [long, short] = known.length >= keys.length ? [known, keys] : [keys, known]
  const last = long[long.length - 1] as string
  const surname = short[short.length - 1] as string
  // *سلمان* is not *محمد بن سلمان*.
  if (short.length === 1)
    return isSpelledLike(last, surname)
      ? !kinship.has(long[long.length - 2] ?? '')
      : long.some((key, at) => key === surname && (at === 0 || !kinship.has(long[at - 1] ?? '')))
  // *عبد الله* for *عبد الله الثاني*
  if (startsWith(long, short)) return true
  return isSpelledLike(last, surname) && short.slice(0, -1).some((key) => long.slice(0, -1).includes(key))
}

// What two names that are one have in common, each kind under a sign of its own, which no stem has.
const beginning = ([first = '', second = '']: readonly string[]): string => `${first} ${second}`
const alone = (key: string): string => `1 ${key}`
const among = (key: string): string => `, ${key}`
const ending = (keys: readonly string[]): string => `$ ${keys[keys.length - 1] ?? ''}`
const likeEnding = (keys: readonly string[]): string[] =>
  likelyShared(keys[keys.length - 1] ?? '').map((part) => `~ ${part}`)

/**
 * The speakers of an article by the words of their names: a long article has thousands, of whom each phrase is compared
 * with the few that may be meant. Of several the one entered first answers.
 */
export class SpeakerIndex {
  readonly #all: Speaker[] = []
  /** Positions in `#all`; a speaker stays under the words of earlier names, so that whoever is found is looked at again. */
  readonly #positions = new Map<string, number[]>()
  readonly #positionOf = new Map<Speaker, number>()

  /** In the order in which they were entered. */
  get all(): readonly Speaker[] {
    return this.#all
  }

  enter(speaker: Speaker): void {
    this.#positionOf.set(speaker, this.#all.length)
    this.#all.push(speaker)
    this.#file(speaker)
  }

  /** Give a speaker a fuller name. */
  rename(speaker: Speaker, name: Speaker['name'], keys: string[]): void {
    speaker.name = name
    speaker.keys = keys
    this.#file(speaker)
  }

  /** The person whom a name may be another of. */
  person(name: readonly string[]): Speaker | null {
    // *ابن كلوب* for *سامر زياد بن كلوب*
    const keys = name[0] === 'ابن' ? ['بن', ...name.slice(1)] : name
    const shared = keys.length === 1 ? keys.map(among) : [beginning(keys), ending(keys), ...keys.map(alone)]
    return this.#first(
      [...shared, ...likeEnding(keys)],
      (one) => one.kind === 'person' && isOnePerson(one.keys, keys),
    )
  }

  /** The first speaker whose name ends with a word. */
  endingWith(key: string, isMeant: (one: Speaker) => boolean): Speaker | null {
    return this.#first([ending([key])], (one) => one.keys[one.keys.length - 1] === key && isMeant(one))
  }

  /** The first speaker whose name begins with the same two words. */
  beginningLike(keys: readonly string[], isMeant: (one: Speaker) => boolean): Speaker | null {
    return this.#first([beginning(keys)], isMeant)
  }

  #first(shared: readonly string[], isMeant: (one: Speaker) => boolean): Speaker | null {
    let best = this.#all.length
    for (const key of shared)
      for (const position of this.#positions.get(key) ?? [])
        if (position < best && isMeant(this.#all[position] as Speaker)) best = position
    return this.#all[best] ?? null
  }

  #file(speaker: Speaker): void {
    const { keys, kind } = speaker
    const position = this.#positionOf.get(speaker) as number
    const shared = [ending(keys)]
    if (keys.length > 1) shared.push(beginning(keys))
    if (kind === 'person') {
      shared.push(...keys.map(among), ...likeEnding(keys))
      if (keys.length === 1) shared.push(...keys.map(alone))
    }
    for (const key of new Set(shared)) {
      const positions = this.#positions.get(key)
      if (!positions) this.#positions.set(key, [position])
      else if (positions[positions.length - 1] !== position) positions.push(position)
    }
  }
}
