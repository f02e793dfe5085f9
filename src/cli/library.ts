import { readdir } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import {
  likeliest,
  mostAlike,
  mostCompared,
  shareMarks,
  tooCommon,
  type Candidates,
  type Resemblance,
} from '#core/article/alike'
import { appearanceTold } from '#core/article/appearance'
import { identityOf, type Article, type ArticleId } from '#core/article/article'
import { MarkIndex, packedMarks } from '#core/article/mark-index'
import type { Decided } from '#core/operation/command'
import { importArticle } from '#core/operation/decide-article'
import { createProfile } from '#core/operation/decide-profile'
import type { Operation, SealedOperation } from '#core/operation/operation'
import { failure, success, type Failure, type Result } from '#core/result'
import type { DeskSource, SourceId } from '#core/source/source'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { ActorId } from '#core/workflow/actor'
import type { Profile } from '#core/workflow/profile'
import type { ComingArticle } from '../renderer/readers/coming-article'
import { createBlobRoutes } from '../disk/blobs'
import { createJournalRoutes } from '../disk/journal-routes'

/** Records looked at in one go. */
const batch = 500

/** What is known of an article without its text, which stays in its record. */
interface Known {
  readonly id: ArticleId
  readonly title: string
  readonly identity: string
  readonly seq: number
  /** Where it stands on the web, as is known today. */
  readonly url: string | null
}

/** An article of the library that one coming in may be the same as. */
export interface KnownResemblance extends Resemblance {
  readonly title: string
}

/** What may lie in a workspace's folder before its first record. */
const ownNames = new Set(['workspace.lock', 'blobs', 'backups'])

/** A folder with other things in it and no journal: no workspace, and no place for one. */
async function holdsSomethingElse(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => [])
  return !names.includes('journal.jsonl') && names.some((name) => !ownNames.has(name))
}

/**
 * A workspace's folder as one program at a time works on it: the very records that the workbench writes, decided by the same
 * rules. The workbench, opened on the folder, brings its database forward by them.
 */
export class Library {
  private readonly journal
  private readonly blobs
  private readonly profiles: Profile[] = []
  private readonly articles = new Map<ArticleId, Known>()
  private readonly byIdentity = new Map<string, Known>()
  private readonly byAddress = new Map<string, ArticleId[]>()
  private readonly marks = new MarkIndex()
  private readonly bySourceId = new Map<SourceId, DeskSource>()

  private constructor(folder: string) {
    this.journal = createJournalRoutes(join(folder, 'journal.jsonl'))
    this.blobs = createBlobRoutes(join(folder, 'blobs'))
  }

  /**
   * Open a workspace, made where the folder is empty or missing, and hold it until `close`.
   *
   * @returns `journal.inUse` (detail: pid), `journal.broken` (detail: seq), `journal.unreadable` (detail: reason), or
   *   `workspace.notOne` for a folder with other things in it
   */
  static async open(folder: string): Promise<Result<Library, string>> {
    if (await holdsSomethingElse(folder)) return failure('workspace.notOne')
    const library = new Library(folder)
    const read = await library.readAll()
    if (read) {
      await library.close()
      return { ok: false, failure: read }
    }
    return success(library)
  }

  private async readAll(): Promise<Failure | null> {
    const opened = await this.journal['journal.open']({})
    if (!opened.ok) return opened.failure
    const { seq } = opened.value.head
    for (let from = 1; from <= seq; from += batch) {
      const records = await this.journal['journal.read']({ from, limit: batch })
      if (!records.ok) return records.failure
      this.apply(records.value)
    }
    return null
  }

  get people(): readonly Profile[] {
    return this.profiles
  }

  /** The first of the desk, who is made where nobody is there yet: as the workbench does at its first start. */
  async someone(at: string): Promise<Result<ActorId, string>> {
    const [first] = this.profiles
    if (first) return success(first.id)
    const id = ActorId.parse(randomUUID())
    const profile: Profile = { id, name: '', role: 'factChecker' }
    const written = await this.write(
      createProfile({ profiles: () => this.profiles }, profile, { actor: id, at }),
    )
    return written ? { ok: false, failure: written } : success(id)
  }

  /** What the desk says of its sources. */
  get sources(): readonly DeskSource[] {
    return [...this.bySourceId.values()]
  }

  /** The article of this hash (`identityOf`). */
  articleWithHash(hash: string): Pick<Known, 'id' | 'title'> | undefined {
    return this.byIdentity.get(hash)
  }

  /**
   * For each of some articles that come in together the one that it is most like, at one look: of the library, or of
   * those before it that are like none. Null where there is none.
   */
  async like(coming: readonly Article[]): Promise<readonly (KnownResemblance | null)[]> {
    const ones = coming.map((article) => {
      const shingles = shinglesOf(article.text)
      return { article, shingles, marks: marksOf(shingles), url: appearanceTold(article).url }
    })
    const owners = this.marks.owners(new Set(ones.flatMap(({ marks }) => marks)), tooCommon)
    const candidates = ones.map(({ marks, url }): Candidates => ({
      byMarks: likeliest(marks.map((mark) => owners.get(mark) ?? [])),
      byAddress: url === null ? [] : this.atAddress(url),
    }))
    const compared = new Set(candidates.flatMap(({ byMarks, byAddress }) => [...byMarks, ...byAddress]))
    const shingles = new Map<ArticleId, ReadonlySet<number>>()
    for (const id of compared) {
      const text = await this.textOf(id)
      if (text !== null) shingles.set(id, shinglesOf(text))
    }
    const fresh: typeof ones = []
    return ones.map((one, index) => {
      const { byMarks = [], byAddress = [] } = candidates[index] ?? {}
      const idsOf = (others: typeof ones) => others.map(({ article }) => article.id)
      const first = mostAlike(one.shingles, shingles, {
        byMarks: [...idsOf(fresh.filter(({ marks }) => shareMarks(one.marks, marks))), ...byMarks],
        byAddress: [...idsOf(fresh.filter(({ url }) => url !== null && url === one.url)), ...byAddress],
      })
      if (!first) {
        fresh.push(one)
        shingles.set(one.article.id, one.shingles)
        return null
      }
      const known = this.articles.get(first.articleId) ?? coming.find(({ id }) => id === first.articleId)
      return { ...first, title: known?.title ?? '' }
    })
  }

  private atAddress(url: string): ArticleId[] {
    return (this.byAddress.get(url) ?? [])
      .filter((id) => this.articles.get(id)?.url === url)
      .slice(0, mostCompared)
  }

  /** Null for an article that was taken back. */
  private async textOf(id: ArticleId): Promise<string | null> {
    const known = this.articles.get(id)
    if (!known) return null
    const read = await this.journal['journal.read']({ from: known.seq, limit: 1 })
    const [record] = read.ok ? read.value : []
    return record && 'article' in record.body ? record.body.article.text : null
  }

  /** Keep a file under the hash of its bytes. @returns what went wrong, or null */
  async keep(bytes: Uint8Array<ArrayBuffer>): Promise<Failure | null> {
    const kept = await this.blobs['blob.put']({ bytes })
    return kept.ok ? null : kept.failure
  }

  /** Record some articles with their statements in one write, all of them or none. @returns what went wrong, or null */
  async add(coming: readonly ComingArticle[], actor: ActorId, at: string): Promise<Failure | null> {
    const operations: Operation[] = []
    for (const one of coming) {
      const decided = importArticle(this, { type: 'importArticle', ...one }, { actor, at })
      if (!decided.ok) return decided.failure
      operations.push(...decided.value)
    }
    return this.write(success(operations))
  }

  private async write(decided: Decided): Promise<Failure | null> {
    if (!decided.ok) return decided.failure
    const written = await this.journal['journal.append']({ operations: [...decided.value] })
    if (!written.ok) return written.failure
    this.apply(written.value)
    return null
  }

  private apply(records: readonly SealedOperation[]): void {
    const texts: Pick<Article, 'id' | 'text'>[] = []
    for (const record of records) {
      this.learn(record)
      if ('article' in record.body) texts.push(record.body.article)
    }
    const packed = packedMarks(texts.map(({ id, text }) => ({ id, marks: marksOf(shinglesOf(text)) })))
    if (packed) this.marks.add(packed)
  }

  private learn(record: SealedOperation): void {
    switch (record.kind) {
      case 'profile.created':
        this.profiles.push(record.body)
        break
      case 'profile.changed': {
        const { after } = record.body
        const place = this.profiles.findIndex(({ id }) => id === after.id)
        this.profiles.splice(place, 1, after)
        break
      }
      case 'article.imported':
      case 'article.versioned': {
        const { article } = record.body
        const { url } = appearanceTold(article)
        const { id, title } = article
        const known = { id, title, identity: identityOf(article), seq: record.seq, url }
        this.byIdentity.set(known.identity, known)
        this.standsAt(known, url)
        break
      }
      case 'article.described': {
        const { articleId, after } = record.body
        const known = this.articles.get(articleId)
        if (known) this.standsAt(known, after.url)
        break
      }
      case 'article.withdrawn':
        this.forget(record.body.articleId)
        break
      case 'source.created':
      case 'source.changed':
      case 'source.merged':
      case 'source.separated':
      case 'source.split':
      case 'source.linked':
        for (const { sourceId, after } of record.body.records)
          if (after) this.bySourceId.set(sourceId, after)
          else this.bySourceId.delete(sourceId)
    }
  }

  /** A version that was taken back: as if it had never come in. What still names it leads nowhere. */
  private forget(id: ArticleId): void {
    const known = this.articles.get(id)
    this.articles.delete(id)
    if (known && this.byIdentity.get(known.identity)?.id === id) this.byIdentity.delete(known.identity)
  }

  private standsAt(known: Known, url: string | null): void {
    this.articles.set(known.id, { ...known, url })
    if (url !== null) this.byAddress.set(url, [...(this.byAddress.get(url) ?? []), known.id])
  }

  close(): Promise<void> {
    return this.journal.close()
  }
}
