import { extractStatements } from '#core/attribution/extract'
import { blocksOf } from '#core/text/blocks'
import type { Ledger } from '../ledger'
import { medianSeconds } from '../timing'
import { alone } from './alone-process'
import { articles, measuredLanguages, wordCount } from './corpus'

/** Processor seconds a word of one article of this length, in UTF-16 code units. */
function costOfWord(language: 'ar' | 'en', length: number, total: number): number {
  const text = articles(language, length).join('\n\n')
  const times = Math.max(1, Math.round(total / length))
  const seconds = medianSeconds(
    () => {
      for (let time = 0; time < times; time += 1)
        extractStatements({ text, blocks: blocksOf(text), language })
    },
    { warmUps: 2, runs: 5 },
  )
  return seconds / (times * wordCount(text))
}

/** Print how the cost of a word grows with the text, and what the longest texts take. */
export async function growth(ledger: Ledger, isShort: boolean): Promise<void> {
  ledger.heading('Growth: the cost of a word in short and long texts')
  const [short, long] = isShort ? [2_000, 20_000] : [10_000, 1_000_000]
  for (const language of measuredLanguages) {
    const few = costOfWord(language, short, long)
    const many = costOfWord(language, long, long)
    ledger.table(
      [`one ${language} article of`, 'microseconds a word'],
      [
        [`${String(short)} characters`, few * 1e6],
        [`${String(long)} characters`, many * 1e6],
      ],
    )
    ledger.figure(`${language} cost at the greater length`, many / few, 'times', { floor: 1.5, isMost: true })
  }
  if (isShort) return
  ledger.note('')
  const rows: (string | number)[][] = []
  for (const language of measuredLanguages)
    for (const [task, name] of [
      ['line', '65,000 words in one line'],
      ['twentyMegabytes', '20 MB'],
    ] as const) {
      const { seconds, megabytes, words, statements } = await alone(task, language)
      rows.push([`${name}, ${language}`, words, statements, seconds, words / seconds, megabytes])
    }
  ledger.table(['text', 'words', 'statements', 'seconds', 'words/s', 'memory, MB'], rows)
}
