import { readdir } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { likeliest, mostAlike, mostCompared, type Resemblance } from '#core/article/alike'
import { appearanceTold } from '#core/article/appearance'
import { identityOf, type Article, type ArticleId } from '#core/article/article'
import type { Decided } from '#core/operation/command'
import { importArticle } from '#core/operation/decide-article'
import { createProfile } from '#core/operation/decide-profile'
import type { SealedOperation } from '#core/operation/operation'
import { failure, success, type Failure, type Result } from '#core/result'
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
  private readonly byMark = new Map<number, ArticleId[]>()
  private readonly byAddress = new Map<string, ArticleId[]>()

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
      for (const record of records.value) this.apply(record)
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

  articleWithIdentity(article: Pick<Article, 'sha256' | 'entry'>): Pick<Known, 'id' | 'title'> | undefined {
    return this.byIdentity.get(identityOf(article))
  }

  /** The article that is most like one that comes in; null where none is, or it is the same to the letter. */
  async like(article: Article): Promise<KnownResemblance | null> {
    if (this.articleWithIdentity(article)) return null
    const shingles = shinglesOf(article.text)
    const { url } = appearanceTold(article)
    const byAddress = (url === null ? [] : (this.byAddress.get(url) ?? [])).slice(0, mostCompared)
    const byMarks = likeliest(marksOf(shingles).map((mark) => this.byMark.get(mark) ?? []))
    const known = new Map<ArticleId, ReadonlySet<number>>()
    for (const id of [...byMarks, ...byAddress]) known.set(id, shinglesOf(await this.textOf(id)))
    const first = mostAlike(shingles, known, { byMarks, byAddress })
    return first && { ...first, title: this.articles.get(first.articleId)?.title ?? '' }
  }

  private async textOf(id: ArticleId): Promise<string> {
    const from = this.articles.get(id)?.seq ?? 0
    const read = await this.journal['journal.read']({ from, limit: 1 })
    const [record] = read.ok ? read.value : []
    return record && 'article' in record.body ? record.body.article.text : ''
  }

  /** Keep a file under the hash of its bytes. @returns what went wrong, or null */
  async keep(bytes: Uint8Array<ArrayBuffer>): Promise<Failure | null> {
    const kept = await this.blobs['blob.put']({ bytes })
    return kept.ok ? null : kept.failure
  }

  /** Record an article with its statements. @returns what went wrong, or null */
  add(coming: ComingArticle, actor: ActorId, at: string): Promise<Failure | null> {
    const articleWithHash = (hash: string) => this.byIdentity.get(hash)
    return this.write(importArticle({ articleWithHash }, { type: 'importArticle', ...coming }, { actor, at }))
  }

  private async write(decided: Decided): Promise<Failure | null> {
    if (!decided.ok) return decided.failure
    const written = await this.journal['journal.append']({ operations: [...decided.value] })
    if (!written.ok) return written.failure
    for (const record of written.value) this.apply(record)
    return null
  }

  private apply(record: SealedOperation): void {
    if (record.kind === 'profile.created') this.profiles.push(record.body)
    else if (record.kind === 'profile.changed') {
      const { after } = record.body
      this.profiles.splice(
        this.profiles.findIndex(({ id }) => id === after.id),
        1,
        after,
      )
    } else if (record.kind === 'article.described')
      this.standsAt(record.body.articleId, record.body.after.url)
    else if (record.kind === 'article.withdrawn') this.forget(record.body.articleId)
    else if ('article' in record.body) {
      const { article } = record.body
      const known = { id: article.id, title: article.title, identity: identityOf(article), seq: record.seq }
      this.articles.set(known.id, known)
      this.byIdentity.set(known.identity, known)
      for (const mark of marksOf(shinglesOf(article.text)))
        this.byMark.set(mark, [...(this.byMark.get(mark) ?? []), known.id])
      this.standsAt(known.id, appearanceTold(article).url)
    }
  }

  /** A version that was taken back: as if it had never come in. */
  private forget(id: ArticleId): void {
    const known = this.articles.get(id)
    this.articles.delete(id)
    if (known && this.byIdentity.get(known.identity)?.id === id) this.byIdentity.delete(known.identity)
    takeOut(this.byMark, id)
    takeOut(this.byAddress, id)
  }

  private standsAt(id: ArticleId, url: string | null): void {
    if (url !== null) this.byAddress.set(url, [...(this.byAddress.get(url) ?? []), id])
  }

  close(): Promise<void> {
    return this.journal.close()
  }
}

function takeOut<Key>(index: Map<Key, ArticleId[]>, id: ArticleId): void {
  for (const [key, ids] of index)
    if (ids.includes(id))
      index.set(
        key,
        ids.filter((one) => one !== id),
      )
}
