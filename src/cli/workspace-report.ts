import { join } from 'node:path'
import { type ArticleId } from '#core/article/article'
import { deskScale } from '#core/assessment/desk-scale'
import { checkRecords } from '#core/bundle/bundle'
import { arrangementNow } from '#core/operation/decide-report'
import { evolve } from '#core/operation/evolve'
import { emptyHead, type SealedOperation } from '#core/operation/operation'
import type { ArrangementEdit, LibraryArticle } from '#core/operation/state'
import type { ReportFileContent } from '#core/report/report-file'
import type { DeskSource, SourceId } from '#core/source/source'
import type { Statement, StatementId } from '#core/statement/statement'
import { base64 } from '#core/text/base64'
import { lookupKey } from '#core/text/normal-forms'
import type { ActorId } from '#core/workflow/actor'
import { type Desk, unnamedDesk } from '#core/workflow/desk'
import type { Profile } from '#core/workflow/profile'
import { createBlobRoutes } from '../disk/blobs'
import { codeOf, journalLines } from './backup'
import { Refusal } from './report-output'
import { bundleTrouble, nodeBundleTools } from './verify'

/** What a journal says of articles and of those who worked on them, held in memory. */
class Told {
  readonly articles = new Map<ArticleId, LibraryArticle>()
  readonly statements = new Map<StatementId, Statement>()
  readonly people = new Map<ActorId, Profile>()
  readonly sources = new Map<SourceId, DeskSource>()
  readonly arrangements: ArrangementEdit[] = []
  desk: Desk = unnamedDesk

  constructor(records: readonly SealedOperation[]) {
    for (const record of records) this.hear(record)
  }

  statement(id: StatementId): Statement | undefined {
    return this.statements.get(id)
  }

  private hear(record: SealedOperation): void {
    const changes = evolve(this, record)
    for (const profile of changes.profiles) this.people.set(profile.id, profile)
    for (const article of changes.articles) this.articles.set(article.id, article)
    for (const { id, appearance } of changes.appearances) {
      const article = this.articles.get(id)
      if (article) this.articles.set(id, { ...article, appearance })
    }
    for (const id of changes.withdrawn) this.articles.delete(id)
    for (const { id } of changes.removed) this.statements.delete(id)
    for (const statement of changes.statements) this.statements.set(statement.id, statement)
    for (const { id, own } of changes.sources)
      if (own) this.sources.set(id, own)
      else this.sources.delete(id)
    this.arrangements.push(...changes.arrangements)
    this.desk = changes.desks.at(-1) ?? this.desk
  }

  /** By id, title or file name, in this order; of versions of one article the newest. @throws Refusal */
  find(wanted: string): LibraryArticle {
    const all = [...this.articles.values()]
    const followed = new Set(all.map(({ previous }) => previous))
    const same = (name: string) => lookupKey(name.trim()) === lookupKey(wanted.trim())
    const byName = all.filter(({ title, fileName }) => same(title) || same(fileName))
    const newest = byName.filter(({ id }) => !followed.has(id))
    const found = all.filter(({ id }) => id === wanted)
    const [first, ...more] = found.length > 0 ? found : newest.length > 0 ? newest : byName
    if (!first) throw new Refusal('workspace.noArticle', `no article of the workspace is called «${wanted}»`)
    if (more.length > 0)
      throw new Refusal(
        'workspace.several',
        `several articles are called «${wanted}»; name one by its id: ${[first, ...more].map(({ id }) => id).join(', ')}`,
      )
    return first
  }
}

/**
 * The report of an article of a workspace, with all that people decided: as the workbench would make it. The workspace may
 * be open in Isnad meanwhile.
 *
 * @param wanted - the article's id, title or file name
 * @throws Refusal
 */
export async function workspaceReport(
  workspace: string,
  wanted: string,
  at: Date,
  version: string,
): Promise<ReportFileContent> {
  const lines = await journalLines(workspace).catch((error: unknown) => {
    throw new Refusal(
      'journal.unreadable',
      `${workspace} holds no journal that can be read (${codeOf(error)})`,
    )
  })
  const checked = await checkRecords(lines.join('\n'), 'workspace', nodeBundleTools.digest)
  if (!checked.ok) throw new Refusal('journal.broken', `${workspace}: ${bundleTrouble(checked.failure)}`)
  const told = new Told(checked.value)
  const article = told.find(wanted)
  const { desk } = told
  const { seq, hash } = checked.value.at(-1) ?? emptyHead
  const statements = [...told.statements.values()]
    .filter(({ articleId }) => articleId === article.id)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return {
    program: `Isnad ${version}`,
    preparedAt: at.toISOString(),
    desk: desk.name || null,
    log: { seq, hash },
    scale: deskScale,
    arrangement: arrangementNow(told.arrangements.filter(({ articleId }) => articleId === article.id)),
    article,
    previous: (article.previous && told.articles.get(article.previous)) ?? null,
    logo: await logoOf(desk, workspace),
    sources: [...told.sources.values()],
    people: [...told.people.values()],
    statements,
  }
}

/** The desk's logo with its bytes; null where there is none, or it is lost. */
async function logoOf({ logo }: Desk, workspace: string): Promise<ReportFileContent['logo']> {
  if (!logo) return null
  const kept = await createBlobRoutes(join(workspace, 'blobs'))['blob.get']({ sha256: logo.sha256 })
  const { mediaType, width, height } = logo
  return kept.ok ? { mediaType, width, height, bytes: base64(kept.value) } : null
}
