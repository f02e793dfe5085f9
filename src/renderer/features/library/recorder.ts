import { mayBeOne, shareMarks } from '#core/article/alike'
import { identityOf, type Article, type ArticleId } from '#core/article/article'
import { appearanceTold } from '#core/article/appearance'
import type { FoundStatement } from '#core/attribution/found-statement'
import type { Command, Refusal } from '#core/operation/command'
import { failure, success, type Result } from '#core/result'
import { StatementId } from '#core/statement/statement'
import { areAlike, likeness, shinglesOf } from '#core/text/likeness'
import type { AlikeArticle, Comparable } from '../../storage/alike'
import type { Workspace } from '../../storage/workspace'

/** An article that was read, on its way into the library. */
export interface Coming {
  readonly article: Article
  readonly engine: string
  readonly statements: readonly FoundStatement[]
  /** What alike texts are found by (`marksOf`). */
  readonly marks: readonly number[]
  /** It is another version of this article, and follows it. */
  readonly versionOf?: ArticleId
  /** Add it also where the library has one like it. */
  readonly evenIfAlike?: boolean
  /** Keep the bytes that it was read from. */
  readonly keep: () => Promise<Result<unknown, 'blob.writeFailed'>>
  /** Until it is recorded, the person who brought it may think better of it. */
  readonly signal: AbortSignal
}

export type Recorded = Result<
  { readonly alike: AlikeArticle | null },
  Refusal | 'journal.writeFailed' | 'blob.writeFailed' | 'import.cancelled'
>

export interface Recording {
  readonly workspace: Pick<Workspace, 'execute'>
  /** For each, the article of the library that is most like it. */
  readonly articlesLike: (ones: readonly Comparable[]) => Promise<readonly (AlikeArticle | null)[]>
  /** Every card of an article. */
  readonly cardsOf: (id: ArticleId) => Promise<readonly StatementId[]>
  readonly newId: () => string
}

/** Articles that are recorded at one stroke, at most. */
const atOnce = 32
/** As many UTF-16 units of text are enough for one stroke. */
const enoughText = 1_000_000
/** Strokes that are recorded side by side: one is written to the journal while the one before is shown. */
const strokesAtOnce = 2
/** How long an article may wait for others that are being read, in milliseconds. */
const patience = 200

interface Waiting extends Comparable {
  readonly coming: Coming
  readonly settle: (recorded: Recorded) => void
  readonly fail: (error: unknown) => void
}

/**
 * Records articles together, as many as have been read meanwhile: they are compared with the library at one look, their
 * bytes are kept side by side, and they share one write to the journal and one transaction. While those of one stroke
 * are recorded, the next are compared and their bytes kept. An article that comes alone is recorded at once.
 */
export class Recorder {
  /** To be compared. */
  private waiting: Waiting[] = []
  /** Compared, and not in the library yet: others are compared with these as well. */
  private readonly underway = new Set<Waiting>()
  /** Their bytes are kept; to be recorded. */
  private ready: Waiting[] = []
  /** Like one that is under way: compared again once that is in the library. */
  private held: Waiting[] = []
  private expected = 0
  private isPreparing = false
  /** Strokes that are being recorded. */
  private recording = 0
  private isDue = false
  private due: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly means: Recording) {}

  /** Say that a file is being read, for whose articles others may wait. Answers how to say that they have come. */
  expect(): () => void {
    this.expected += 1
    return () => {
      this.expected -= 1
      this.goOn()
    }
  }

  /** @returns where the library has an article like it and nobody has asked for both, that one: then nothing is recorded */
  record(coming: Coming): Promise<Recorded> {
    return new Promise((settle, fail) => {
      const { article, marks } = coming
      const { url } = appearanceTold(article)
      let known: ReadonlySet<number> | undefined
      const shingles = () => (known ??= shinglesOf(article.text))
      this.waiting.push({ coming, shingles, marks, url, settle, fail })
      this.goOn()
    })
  }

  private goOn(): void {
    if (this.recording < strokesAtOnce && this.ready.length > 0) void this.recordReady()
    if (this.isPreparing || this.waiting.length === 0 || this.ready.length > 0) return
    const size = this.nextGroup()
    const isFull = size === atOnce || size < this.waiting.length
    if (!isFull && this.expected > 0 && (!this.isDue || this.recording > 0)) {
      this.due ??= setTimeout(() => {
        this.isDue = true
        this.goOn()
      }, patience)
      return
    }
    clearTimeout(this.due)
    this.due = undefined
    this.isDue = false
    void this.prepare(this.waiting.splice(0, size))
  }

  /** How many of those that wait make one stroke. */
  private nextGroup(): number {
    let text = 0
    const end = this.waiting.findIndex(({ coming }, index) => {
      text += coming.article.text.length
      return index >= atOnce || (index > 0 && text > enoughText)
    })
    return end === -1 ? this.waiting.length : end
  }

  /** Compare a group, and keep the bytes of those that are to be recorded. */
  private async prepare(group: readonly Waiting[]): Promise<void> {
    this.isPreparing = true
    try {
      const fresh = await this.unlikeOthers(group)
      const kept = await Promise.all(fresh.map(({ coming }) => coming.keep()))
      for (const [index, one] of fresh.entries()) {
        const outcome = kept[index]
        if (outcome?.ok) this.ready.push(one)
        else this.leave(one, outcome ?? failure('blob.writeFailed'))
      }
    } catch (error) {
      for (const one of group) this.fail(one, error)
    }
    this.isPreparing = false
    this.goOn()
  }

  /** Those of a group that are to be recorded. The others are answered, or held. */
  private async unlikeOthers(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    const compared = group.filter(({ coming }) => !coming.evenIfAlike && !coming.versionOf)
    // Looked at first: what has left it meanwhile is in the library.
    const others = [...this.underway]
    const known = compared.length > 0 ? await this.means.articlesLike(compared) : []
    const fresh: Waiting[] = []
    for (const one of group) {
      const alike = known[compared.indexOf(one)] ?? null
      const isOneOf = (those: readonly Waiting[]) => those.some((other) => mayBeTheSame(one, other))
      if (alike && alike.identity !== identityOf(one.coming.article)) one.settle(success({ alike }))
      else if (compared.includes(one) && (isOneOf(others) || isOneOf(fresh))) this.held.push(one)
      else fresh.push(one)
    }
    for (const one of fresh) this.underway.add(one)
    if (this.underway.size === 0) this.release()
    return fresh
  }

  private async recordReady(): Promise<void> {
    this.recording += 1
    const group = this.ready.splice(0)
    try {
      const going = group.filter((one) => {
        if (one.coming.signal.aborted) this.leave(one, failure('import.cancelled'))
        return !one.coming.signal.aborted
      })
      const commands = await Promise.all(going.map(({ coming }) => this.commandFor(coming)))
      // Asked for in one breath, they are carried out at one stroke.
      const recorded = await Promise.all(commands.map((command) => this.means.workspace.execute(command)))
      for (const [index, one] of going.entries()) {
        const outcome = recorded[index]
        this.leave(one, outcome && !outcome.ok ? outcome : success({ alike: null }))
      }
    } catch (error) {
      for (const one of group) this.fail(one, error)
    }
    this.recording -= 1
    this.goOn()
  }

  private leave(one: Waiting, recorded: Recorded): void {
    this.underway.delete(one)
    this.release()
    one.settle(recorded)
  }

  private fail(one: Waiting, error: unknown): void {
    this.underway.delete(one)
    this.release()
    one.fail(error)
  }

  private release(): void {
    this.waiting.unshift(...this.held.splice(0))
  }

  private async commandFor({ article, engine, statements, marks, versionOf }: Coming): Promise<Command> {
    const { cardsOf, newId } = this.means
    const named = () => StatementId.parse(newId())
    const coming = { article, engine, statements: statements.map((found) => ({ id: named(), found })) }
    if (versionOf === undefined) return { type: 'importArticle', ...coming, marks }
    const cards = (await cardsOf(versionOf)).map((from) => ({ from, id: named() }))
    return { type: 'versionArticle', ...coming, previous: versionOf, cards }
  }
}

function mayBeTheSame(a: Waiting, b: Waiting): boolean {
  const sameAddress = a.url !== null && a.url === b.url
  // Texts of which the library would not find one by the other need not be compared word by word.
  if (!sameAddress && !shareMarks(a.marks, b.marks)) return false
  if (!sameAddress) return areAlike(a.shingles(), b.shingles())
  return mayBeOne(likeness(a.shingles(), b.shingles()), sameAddress)
}
