import { join } from 'node:path'
import { deskScale } from '#core/assessment/desk-scale'
import { checkRecords } from '#core/bundle/bundle'
import { arrangementNow } from '#core/operation/decide-report'
import { evolve } from '#core/operation/evolve'
import { HeldState } from '#core/operation/held-state'
import { emptyHead, type SealedOperation } from '#core/operation/operation'
import type { LibraryArticle } from '#core/operation/state'
import type { ReportFileContent } from '#core/report/report-file'
import { base64 } from '#core/text/base64'
import { lookupKey } from '#core/text/normal-forms'
import { type Desk, unnamedDesk } from '#core/workflow/desk'
import { createBlobRoutes } from '../disk/blobs'
import { codeOf, journalLines } from './backup'
import { Refusal } from './report-output'
import { bundleTrouble, nodeBundleTools } from './verify'

/** What a journal says, and its articles by what people call them. */
class Told extends HeldState {
  constructor(records: readonly SealedOperation[]) {
    super()
    for (const record of records) this.take(evolve(this, record))
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
  const desk = told.desk() ?? unnamedDesk
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
    arrangement: arrangementNow(told.arrangements(article.id)),
    article,
    previous: (article.previous && told.articles.get(article.previous)) ?? null,
    logo: await logoOf(desk, workspace),
    sources: told.sources(),
    people: told.profiles(),
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
