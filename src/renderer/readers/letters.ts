import { decode } from './decode'
import { toldEncoding } from './declared'
import { Unreadable, type EncodingGuesses, type Reading } from './reading'

/** The letters of bytes, and how they were told. */
export interface Letters {
  readonly text: string
  readonly encodings: EncodingGuesses
}

/** A guess that fits fewer letters than this is none. */
const leastScore = 0.4
/** So few odd letters spoil no text: it is read by the best guess, which is told. */
const oddShare = 0.05

const beyondAscii = (text: string): number =>
  (text.match(/[^\u0000-\u007F]/g)?.length ?? 0) / Math.max(text.length, 1)

const percent = (share: number): number => Math.round(share * 100)

/**
 * The one place where bytes become letters: as a person chose, as is declared, or as they look. What a person should know
 * of it is told.
 *
 * @param declared - the encoding that the bytes name themselves or their envelope does; null where nobody says
 * @throws Unreadable where neither a declaration nor a guess fits
 */
export function lettersOf(
  bytes: Uint8Array,
  { options, notice }: Pick<Reading, 'options' | 'notice'>,
  declared: string | null,
): Letters {
  const { encodings, doubted } = toldEncoding(bytes, declared)
  const [best, next] = encodings
  const encoding = options.encoding ?? best?.encoding ?? 'utf-8'
  const text = decode(bytes, encoding)
  if (best && !options.encoding) {
    if (doubted === best.encoding) notice('encodingDoubtful', { encoding: doubted })
    else if (best.score < leastScore && beyondAscii(text) > oddShare)
      throw new Unreadable('import.encoding', { encoding: best.encoding })
    else if (doubted !== null) notice('encodingContradicted', { declared: doubted, encoding: best.encoding })
    else if (next)
      notice('encodingGuessed', {
        encoding: best.encoding,
        score: percent(best.score),
        runnerUp: next.encoding,
        runnerUpScore: percent(next.score),
      })
  }
  const damaged = text.match(/\uFFFD/g)?.length ?? 0
  if (damaged > 0) notice('damagedCharacters', { count: damaged })
  return { text, encodings }
}
