import type { FoundStatement } from '#core/attribution/found-statement'
import { quoteSpans } from '#core/text/span'
import type { Aim, Ledger } from '../ledger'
import type { Figures, GoldArticle, GoldSet } from './gold'

type Label = 'resolved' | 'act' | 'form'
type Aims = Readonly<Partial<Record<'full' | Label, Aim>>>

/** What the issue asks of each set; of one it does not name, what it asks of articles kept aside. */
const aimsOfSet: Readonly<Record<string, Aims>> = {
  'ar-seed': {
    full: { floor: 94, goal: 100 },
    resolved: { floor: 95, goal: 100 },
    act: { floor: 90, goal: 100 },
  },
  'ar-dev': {
    full: { floor: 78, goal: 90 },
    resolved: { floor: 80, goal: 90 },
    act: { floor: 85, goal: 90 },
    form: { floor: 90 },
  },
}
const aimsOfLanguage: Readonly<Record<string, Aims>> = {
  ar: { full: { floor: 70, goal: 85 } },
  en: { full: { floor: 52, goal: 60 } },
}

/** What the engine would answer without one of its parts. */
interface Variant {
  readonly name: string
  statements(article: GoldArticle): readonly FoundStatement[]
}

const nominalRules: ReadonlySet<string> = new Set(['noun.cue', 'participle'])

/** The engine whole, and with each major part switched off by taking back what it adds. */
const variants: readonly Variant[] = [
  { name: 'whole', statements: ({ pred }) => pred },
  {
    name: 'no coreference',
    statements: ({ text, pred }) =>
      pred.map((one) => ({ ...one, resolved: one.source.length > 0 ? quoteSpans(text, one.source) : null })),
  },
  {
    name: 'no nominal cues',
    statements: ({ pred }) => pred.filter(({ explanation }) => !nominalRules.has(explanation?.rule ?? '')),
  },
]

/** The figures of a set for what `statements` answers. */
export function measure(
  { articles }: GoldSet,
  score: (docs: readonly unknown[]) => Figures,
  statements: (article: GoldArticle) => readonly FoundStatement[],
): Figures {
  return score(articles.map((article) => ({ ...article, pred: statements(article) })))
}

export const mainColumns = [
  'set',
  'pred / gold',
  'content',
  'source',
  'full P / R / F1',
  'strict P / R / F1',
  'resolved',
  'act',
  'form',
]

/** One line of the main table. */
export function mainRow(name: string, figures: Figures): (string | number | null)[] {
  const { statements, content, source, full, strict, resolved, act, form } = figures
  const all = ({ P, R, F1 }: Figures['full']): string => [P, R, F1].map((one) => one.toFixed(1)).join(' / ')
  return [
    name,
    `${String(statements.predicted)} / ${String(statements.gold)}`,
    all(content),
    all(source),
    all(full),
    all(strict),
    resolved,
    act,
    form,
  ]
}

/** Print every figure of the scorer for each set, with each major part switched off too. */
export function accuracy(
  ledger: Ledger,
  sets: readonly GoldSet[],
  score: (docs: readonly unknown[]) => Figures,
): void {
  const measured = sets.flatMap((set) =>
    variants.map((variant) => ({ set, variant, figures: measure(set, score, variant.statements) })),
  )
  ledger.heading('Accuracy, in per cent')
  ledger.table(
    mainColumns,
    measured.map(({ set, variant, figures }) => mainRow(`${set.name}, ${variant.name}`, figures)),
  )
  ledger.heading('Spans and tokens by role, P / R / F1 in per cent')
  const roles = ['source', 'cue', 'content'] as const
  ledger.table(
    ['set', ...roles.map((role) => `span ${role}`), ...roles.map((role) => `token ${role}`)],
    measured.map(({ set, variant, figures }) => [
      `${set.name}, ${variant.name}`,
      ...(['span', 'token'] as const).flatMap((unit) =>
        roles.map((role) => {
          const { P, R, F1 } = figures[unit][role]
          return [P, R, F1].map((one) => one.toFixed(1)).join(' / ')
        }),
      ),
    ]),
  )
  ledger.heading('Against the issue')
  for (const { set, variant, figures } of measured) {
    if (variant.name !== 'whole') continue
    const aims = aimsOfSet[set.name] ?? aimsOfLanguage[set.language] ?? {}
    if (aims.full) ledger.figure(`${set.name} full F1`, figures.full.F1, '%', aims.full)
    for (const label of ['resolved', 'act', 'form'] as const) {
      const value = figures[label]
      if (aims[label] && value !== null) ledger.figure(`${set.name} ${label}`, value, '%', aims[label])
    }
  }
}
