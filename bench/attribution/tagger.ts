import type { FoundStatement } from '#core/attribution/found-statement'
import { analyseEnglish } from '#core/attribution/languages/en/word'
import { barePassages } from '#core/attribution/passage'
import { blocksOf } from '#core/text/blocks'
import type { TextSpan } from '#core/text/span'
import { type Token, tokensOf } from '#core/text/tokens'
import type { Ledger } from '../ledger'
import { medianSeconds } from '../timing'
import { mainColumns, mainRow, measure } from './accuracy'
import { articles, wordCount } from './corpus'
import type { Figures, GoldArticle, GoldSet } from './gold'
import { type TaggedWord, tagged } from './part-of-speech'

/** Below this the engine itself is not sure, so that a second opinion might help. */
const unsure = 0.75

const verbTags: ReadonlySet<string> = new Set(['VERB', 'AUX'])
const nounTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Tags of an article's words by where they start. */
const tagsOf = (text: string): ReadonlyMap<number, string> =>
  new Map(tagged(text).map(({ start, tag }: TaggedWord) => [start, tag]))

/** The reporting word in a cue: the last that the lexicon knows as one. */
function headOf(text: string, cue: readonly TextSpan[]): Token | undefined {
  return cue
    .flatMap((span) => tokensOf(text, span))
    .findLast((token) => {
      const { cues, noun } = analyseEnglish(token.text)
      return cues.length > 0 || noun !== null
    })
}

/** Whether the tagger takes the cue for the part of speech that the rule needs; cues of other kinds are not asked for. */
function agrees(
  text: string,
  tags: ReadonlyMap<number, string>,
  { cue, explanation }: FoundStatement,
): boolean {
  const rule = explanation?.rule ?? ''
  const isVerb = /^(?:verb|participle|passive|dropped|headline\.verb)/.test(rule)
  if (!isVerb && rule !== 'noun.cue') return true
  const tag = tags.get(headOf(text, cue)?.start ?? -1)
  return tag === undefined || (isVerb ? verbTags : nounTags).has(tag)
}

const spansOf = (role: unknown): readonly TextSpan[] =>
  role == null ? [] : Array.isArray(role) ? (role as TextSpan[]) : [role as TextSpan]

const holds = (spans: readonly TextSpan[], { start, end }: TextSpan): boolean =>
  spans.some((span) => span.start < end && start < span.end)

/** Words that the lexicon knows as reporting verbs and the tagger as verbs, which the engine passed over. */
function passedOver({ text, pred, gold }: GoldArticle): { all: number; cues: number } {
  const tags = tagsOf(text)
  const taken = pred.flatMap(({ cue }) => cue)
  const wanted = gold.flatMap((one) => spansOf((one as { cue: unknown }).cue))
  const left = barePassages(text, blocksOf(text)).flatMap(({ tokens }) =>
    tokens.filter(
      (token) =>
        token.kind === 'word' &&
        tags.get(token.start) === 'VERB' &&
        analyseEnglish(token.text).cues.length > 0 &&
        !holds(taken, token),
    ),
  )
  return { all: left.length, cues: left.filter((token) => holds(wanted, token)).length }
}

function withTagger(ledger: Ledger, set: GoldSet, score: (docs: readonly unknown[]) => Figures): void {
  const tags = new Map(set.articles.map((article) => [article, tagsOf(article.text)]))
  const vetoed = (isAsked: (one: FoundStatement) => boolean): Figures =>
    measure(set, score, (article) =>
      article.pred.filter(
        (one) => !isAsked(one) || agrees(article.text, tags.get(article) ?? new Map(), one),
      ),
    )
  const whole = measure(set, score, ({ pred }) => pred)
  ledger.table(mainColumns, [
    mainRow(`${set.name}, without it`, whole),
    mainRow(
      `${set.name}, vetoes any cue`,
      vetoed(() => true),
    ),
    mainRow(
      `${set.name}, vetoes unsure cues`,
      vetoed(({ confidence }) => confidence < unsure),
    ),
    mainRow(
      `${set.name}, vetoes noun cues`,
      vetoed(({ explanation }) => explanation?.rule === 'noun.cue'),
    ),
  ])
  const left = set.articles.map(passedOver)
  const all = left.reduce((sum, one) => sum + one.all, 0)
  const cues = left.reduce((sum, one) => sum + one.cues, 0)
  ledger.note(
    `${set.name}: of ${String(all)} verbs of the lexicon that the engine passed over and the tagger calls verbs, ` +
      `${String(cues)} (${((100 * cues) / Math.max(1, all)).toFixed(1)} %) are cues in gold.`,
  )
}

/** Print what a part-of-speech tagger would add to English, and what it would cost. */
export function tagger(
  ledger: Ledger,
  sets: readonly GoldSet[],
  score: ((docs: readonly unknown[]) => Figures) | null,
  isShort: boolean,
): void {
  ledger.heading('A part-of-speech tagger for English (wink-nlp with wink-eng-lite-web-model)')
  if (score) for (const set of sets) if (set.language === 'en') withTagger(ledger, set, score)
  const texts = articles('en', isShort ? 5_000 : 200_000)
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0)
  const seconds = medianSeconds(
    () => texts.forEach(tagged),
    isShort ? { warmUps: 0, runs: 1 } : { warmUps: 1, runs: 5 },
  )
  ledger.figure('wink tagging alone', words / seconds, 'words/s')
}
