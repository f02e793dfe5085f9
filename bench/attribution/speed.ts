import nlp from 'compromise'
import { extractStatements } from '#core/attribution/extract'
import { blocksOf } from '#core/text/blocks'
import type { Ledger } from '../ledger'
import { median, medianSeconds, secondsOf } from '../timing'
import { alone } from './alone-process'
import { articles, type MeasuredLanguage, measuredLanguages, wordCount } from './corpus'

/** What an article goes through in the workbench once its bytes are text. */
const extractFrom = (text: string, language: MeasuredLanguage): void => {
  extractStatements({ text, blocks: blocksOf(text), language })
}

/** The least that any reader of words must do: one pass of a pattern that cuts them out. */
const bareTokens = (text: string): void => {
  text.match(/[\p{L}\p{N}\p{M}]+/gu)
}

/**
 * Words a second of some work over all texts, the median of several runs. What runs in a browser is compiled while it runs, and
 * goes on getting faster until all texts were read some times.
 */
function rate(texts: readonly string[], work: (text: string) => void, isShort: boolean): number {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0)
  const seconds = medianSeconds(
    () => texts.forEach(work),
    isShort ? { warmUps: 0, runs: 1 } : { warmUps: 6, runs: 9 },
  )
  return words / seconds
}

/** How often the engine reads some texts while compromise reads them once: both in turn, the median of some rounds. */
function timesCompromise(texts: readonly string[], rounds: number): { compromise: number; times: number } {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0)
  const repeats = 8
  const measured = Array.from({ length: rounds + 1 }, () => {
    const theirs = secondsOf(() => texts.forEach((text) => void nlp(text).quotations().out('array')))
    const ours = secondsOf(() => {
      for (let time = 0; time < repeats; time += 1) texts.forEach((text) => extractFrom(text, 'en'))
    })
    return { compromise: words / theirs, times: theirs / (ours / repeats) }
  }).slice(1)
  return {
    compromise: median(measured.map((one) => one.compromise)),
    times: median(measured.map((one) => one.times)),
  }
}

/** Print words a second in each language, beside what else reads words. */
export async function speed(ledger: Ledger, isShort: boolean): Promise<void> {
  ledger.heading('Speed: words a second of processor time on one core, warm, median of nine runs')
  const rows: (string | number)[][] = []
  const ours = new Map<MeasuredLanguage, number>()
  for (const language of measuredLanguages) {
    const texts = articles(language, isShort ? 10_000 : 600_000)
    const engine = rate(texts, (text) => extractFrom(text, language), isShort)
    const bare = rate(texts, bareTokens, isShort)
    ours.set(language, engine)
    rows.push(
      [`Isnad, ${language}`, engine, 1],
      [`bare pattern /[\\p{L}\\p{N}\\p{M}]+/gu, ${language}`, bare, bare / engine],
    )
  }
  for (const language of measuredLanguages) {
    const { words, seconds } = await alone('first', language)
    const first = words / seconds
    rows.push([
      `Isnad, ${language}, the first texts of a new process`,
      first,
      first / (ours.get(language) ?? NaN),
    ])
  }
  const { compromise, times } = timesCompromise(articles('en', isShort ? 5_000 : 200_000), isShort ? 1 : 5)
  rows.push(['compromise .quotations(), en', compromise, 1 / times])
  ledger.table(['reader', 'words/s', 'times Isnad'], rows)
  ledger.note('')
  for (const [language, value] of ours)
    ledger.figure(`speed ${language}`, value, 'words/s', { floor: 100_000, goal: 250_000 })
  ledger.figure('Isnad to compromise on the same English text', times, 'times', { floor: 10 })
  const { seconds, megabytes } = await alone('startUp', 'en')
  ledger.figure('start-up of the engine until it has read its first sentence', seconds * 1_000, 'ms')
  ledger.figure('memory then, at most', megabytes, 'MB')
}
