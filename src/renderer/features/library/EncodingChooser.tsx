import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import type { EncodingGuesses } from '../../readers/reading'
import { Chooser } from './Chooser'

/** The encodings that desks meet, under the names by which people know them. */
const encodings = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'x-mac-arabic',
  'windows-1252',
  'utf-16le',
  'utf-16be',
]
const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'iso-8859-6': 'ISO-8859-6',
  'x-mac-arabic': 'MacArabic',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}
const nameOf = (encoding: string): string => names[encoding] ?? encoding

export interface EncodingChooserProps {
  /** What the file tells or its letters suggest, best first; empty where they suggest nothing. */
  readonly guesses: EncodingGuesses
  /** Null where nobody has chosen. */
  readonly chosen: string | null
  readonly onChoose: (encoding: string) => void
}

/** How the bytes of a file are taken for letters: as it tells, as is guessed, or as a person says. */
export function EncodingChooser({ guesses, chosen, onChoose }: EncodingChooserProps) {
  const { t } = useTranslation('reading')
  const format = useFormat()
  const [best] = guesses
  const wordsFor = (encoding: string): string => {
    const guess = guesses.find((one) => one.encoding === encoding)
    const words = { encoding: nameOf(encoding), score: format.percent(guess?.score ?? 0) }
    if (!guess) return words.encoding
    if (guess !== best) return t('fit', words)
    return t(guesses.length === 1 ? 'asTold' : 'asGuessed', words)
  }
  const all = [...new Set([...guesses.map(({ encoding }) => encoding), ...encodings])]
  return (
    <Chooser
      label={t('encoding')}
      choices={all.map((value) => ({ value, label: wordsFor(value) }))}
      chosen={chosen ?? best?.encoding ?? 'utf-8'}
      onChoose={onChoose}
    />
  )
}
