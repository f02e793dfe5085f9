import { createHash } from 'node:crypto'
import type { Article } from '#core/article/article'
import { ArticleId } from '#core/article/article'
import type { RatingScale, Verdict } from '#core/assessment/verdict'
import type { FoundStatement } from '#core/attribution/found-statement'
import type { EvidenceDraft } from '#core/evidence/check-evidence'
import { EvidenceId } from '#core/evidence/evidence'
import type { Asking, Command } from '#core/operation/command'
import { decide } from '#core/operation/decide'
import { evolve } from '#core/operation/evolve'
import { HeldState } from '#core/operation/held-state'
import { emptyHead, type Operation, type SealedOperation } from '#core/operation/operation'
import { seal } from '#core/operation/seal'
import type { Failure } from '#core/result'
import { ActorId } from '#core/workflow/actor'
import { CommentId } from '#core/workflow/review'
import type { SourceDraft } from '#core/source/check-source'
import type { SourceId } from '#core/source/source'
import { StatementId, undecided, type Statement } from '#core/statement/statement'
import scaleFile from '../../resources/scales/isnad.json' with { type: 'json' }

export const scale = scaleFile as RatingScale
export const verdictOf = (value: string): Verdict => ({
  scale: { id: scale.id, version: scale.version },
  value,
})

export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const uuid = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const actor = (n = 1): ActorId => ActorId.parse(uuid(1, n))
export const articleId = (n = 1): ArticleId => ArticleId.parse(uuid(2, n))
export const statementId = (n = 1): StatementId => StatementId.parse(uuid(3, n))

export const asking = (by = actor(), at = '2026-11-22T08:00:00.000Z'): Asking => ({ actor: by, at })

export function anArticle(overrides: Partial<Article> = {}): Article {
  const text = overrides.text ?? 'قالت الوزارة إن الجسر سيفتح غدا.'
  return {
    id: articleId(),
    title: 'الجسر',
    fileName: 'bridge.txt',
    mediaType: 'text/plain',
    sha256: digest(text),
    byteLength: Buffer.byteLength(text),
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    language: 'ar',
    ...overrides,
  }
}

export function aFoundStatement(overrides: Partial<FoundStatement> = {}): FoundStatement {
  return {
    source: [{ start: 5, end: 12 }],
    cue: [{ start: 0, end: 4 }],
    content: [{ start: 13, end: 31 }],
    resolved: 'الوزارة',
    link: null,
    act: 'assert',
    form: 'indirect',
    commitment: 'unstated',
    distance: 'neutral',
    target: null,
    chain: [],
    language: null,
    explanation: { rule: 'verb.clause', cue: 'قال', frame: 'قال X إن' },
    confidence: 0.9,
    ...overrides,
  }
}

/** A statement on which nobody has decided anything. */
export function aStatement(overrides: Partial<Statement> = {}): Statement {
  const found = aFoundStatement()
  return {
    id: statementId(),
    articleId: articleId(),
    position: 0,
    found,
    made: null,
    stageSince: asking().at,
    ...undecided(overrides.found?.act ?? found.act),
    ...overrides,
  }
}

/** An import of one article with some statements, numbered from 1. */
export function anImport(count = 1, article = anArticle()): Command & { type: 'importArticle' } {
  return {
    type: 'importArticle',
    article,
    engine: 'test',
    statements: Array.from({ length: count }, (_, index) => ({
      id: statementId(index + 1),
      found: aFoundStatement(),
    })),
  }
}

/** The people that tests know: two fact-checkers (1, 4) and two editors (2, 3). */
export async function aDesk(world: World): Promise<void> {
  const people = [
    ['Huda', 'factChecker'],
    ['Salim', 'editor'],
    ['Rana', 'editor'],
    ['Yusuf', 'factChecker'],
  ] as const
  for (const [index, [name, role]] of people.entries())
    await world.ask({ type: 'createProfile', profile: { id: actor(index + 1), name, role } })
}

/** A source of the desk's own. */
export const sourceId = (n = 1): SourceId => uuid(6, n)

export function aSourceDraft(n = 1, overrides: Partial<SourceDraft> = {}): SourceDraft {
  return {
    id: sourceId(n),
    kind: 'institution',
    names: { en: `Harbour Board ${n}` },
    role: '',
    parent: null,
    country: null,
    ...overrides,
  }
}

export const evidenceId = (n = 1): EvidenceId => EvidenceId.parse(uuid(4, n))
export const commentId = (n = 1): CommentId => CommentId.parse(uuid(5, n))

export function anEvidenceDraft(n = 1, overrides: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return {
    id: evidenceId(n),
    relation: 'supports',
    title: `Record ${n}`,
    publisher: '',
    publishedAt: '',
    accessedAt: '2026-11-22',
    url: `https://records.example/${n}`,
    archiveUrl: '',
    group: '',
    note: '',
    what: { kind: 'link' },
    ...overrides,
  }
}

/** Everything that an approval asks for besides the assessment: two pieces of evidence, and where the article appeared. */
export async function meetStandards(world: World, id: StatementId): Promise<void> {
  for (const n of [1, 2])
    await world.ask({ type: 'putEvidence', statementId: id, evidence: anEvidenceDraft(n) })
  const appearance = { publisher: 'The River Post', author: '', publishedAt: '2026-11-20', url: '' }
  await world.ask({ type: 'describeArticle', articleId: articleId(), appearance })
}

/** The whole log and everything that follows from it, held in memory. */
export class World extends HeldState {
  readonly records: SealedOperation[] = []
  /** Why the latest command was refused. */
  refusal: Failure | null = null

  /** Decide, seal, evolve. Answers the failure's code, or null where the command was carried out. */
  async ask(command: Command, by: ActorId = actor()): Promise<string | null> {
    const decided = decide(this, command, asking(by))
    this.refusal = decided.ok ? null : decided.failure
    if (!decided.ok) return decided.failure.code
    for (const operation of decided.value) await this.happen(operation)
    return null
  }

  async happen(operation: Operation): Promise<SealedOperation> {
    const record = await seal(operation, this.records.at(-1) ?? emptyHead, digest)
    this.records.push(record)
    this.take(evolve(this, record))
    return record
  }
}
