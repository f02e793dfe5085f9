import { ArticleId } from '#core/article/article'
import { DeskIndex } from '#core/search/desk-index'
import { StatementId, undecided } from '#core/statement/statement'
import { ActorId } from '#core/workflow/actor'
import type { Ledger } from '../ledger'
import type { Effort } from '../main'
import { processorSeconds } from '../timing'

const wordsPerArticle = 600
const statementsPerArticle = 25

/** Numbers between 0 and 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const letters = 'ابتثجحخدرزسشصضطعغفقكلمنهوي'
const inFront = ['', '', '', 'ال', 'ال', 'و', 'وال', 'ب', 'بال', 'لل', 'ف', 'س']

/** Words as rare and as frequent as those of a language: the n-th as often as 1/n. */
function vocabulary(count: number, next: () => number): () => string {
  const stems = Array.from({ length: count }, () =>
    Array.from({ length: 3 + Math.floor(next() * 4) }, () =>
      letters.charAt(Math.floor(next() * letters.length)),
    ).join(''),
  )
  return () => {
    const stem = stems[Math.floor(count ** next()) - 1] ?? ''
    return `${inFront[Math.floor(next() * inFront.length)] ?? ''}${stem}`
  }
}

const uuid = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`

interface Desk {
  readonly index: DeskIndex
  readonly texts: ReadonlyMap<ArticleId, string>
  readonly seconds: number
}

function deskOf(articles: number, word: () => string): Desk {
  const texts = new Map<ArticleId, string>()
  for (let n = 0; n < articles; n += 1)
    texts.set(
      ArticleId.parse(uuid(2, n)),
      Array.from({ length: wordsPerArticle }, (_, place) => word() + (place % 60 === 59 ? '.\n' : '')).join(
        ' ',
      ),
    )
  const index = new DeskIndex()
  const start = processorSeconds()
  let count = 0
  for (const [id, text] of texts) {
    index.putArticle({
      id,
      title: text.slice(0, 60),
      text,
      language: 'ar',
      publisher: null,
      author: null,
      url: null,
    })
    for (let position = 0; position < statementsPerArticle; position += 1) {
      const from = Math.floor((text.length / statementsPerArticle) * position)
      const span = (at: number, length: number) => [{ start: at, end: Math.min(text.length, at + length) }]
      index.putStatement(
        {
          ...undecided('assert'),
          id: StatementId.parse(uuid(3, count++)),
          articleId: id,
          made: null,
          position,
          stageSince: '2026-11-22T08:00:00.000Z',
          found: {
            source: span(from, 18),
            cue: span(from + 18, 5),
            content: span(from + 23, 90),
            resolved: text.slice(from, from + 18),
            link: null,
            act: 'assert',
            form: 'indirect',
            commitment: 'unstated',
            distance: 'neutral',
            target: null,
            chain: [],
            language: null,
            explanation: null,
            confidence: 0.9,
          },
        },
        { text, language: 'ar' },
      )
    }
  }
  return { index, texts, seconds: processorSeconds() - start }
}

/** Two words typed letter by letter, as a person does who sees results all the while. */
function* typed(word: () => string): Iterable<string> {
  const query = `${word()} ${word()}`
  for (let end = 1; end <= query.length; end += 1) yield query.slice(0, end)
}

/** How long results take while words are typed, over a desk of 1,000 articles. */
export async function search(ledger: Ledger, { isShort }: Effort): Promise<void> {
  ledger.heading('Search')
  const word = vocabulary(isShort ? 2_000 : 40_000, numbers(7))
  const articles = isShort ? 20 : 1_000
  const { index, texts, seconds } = deskOf(articles, word)
  const viewer = ActorId.parse(uuid(1, 1))
  const times: number[] = []
  for (let turn = 0; turn < (isShort ? 2 : 40); turn += 1) {
    for (const query of typed(word)) {
      const start = processorSeconds()
      await index.search({ query, viewer, language: 'ar', kind: null, most: 6 }, (ids) =>
        Promise.resolve(ids.map((id) => texts.get(id))),
      )
      times.push((processorSeconds() - start) * 1_000)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  ledger.note(`${String(articles)} articles, ${String(index.size)} entries, ${String(times.length)} searches`)
  ledger.figure('reading everything', seconds, 's')
  ledger.figure('results, median', at(0.5), 'ms')
  ledger.figure('results, p95', at(0.95), 'ms', { floor: 100, goal: 50, isMost: true })
  ledger.figure('results, slowest', at(1), 'ms')
}
