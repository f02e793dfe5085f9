import { randomUUID } from 'node:crypto'
import { identityOf } from '#core/article/article'
import type { ActorId } from '#core/workflow/actor'
import { comingArticle, type ComingArticle } from '../renderer/readers/coming-article'
import type { Original } from '../renderer/readers/read-articles'
import type { FileTold, Told } from './import-outcome'
import type { Incoming } from './incoming'
import type { Library } from './library'

/** Articles that are recorded at one stroke, at most. */
export const atOnce = 32

/** What a person wants to have in any case. */
export interface TakingIn {
  readonly evenIfAlike: boolean
  readonly evenWithoutStatements: boolean
}

/** Nothing can be written any more: the rest of the files would fare alike. */
export class CannotWrite extends Error {}

/** An article on its way. */
interface OnItsWay {
  readonly coming: ComingArticle
  readonly original: Original
  /** The file holds further ones. */
  readonly isOneOfSeveral: boolean
  /** Others came with it, which are on their way as well. */
  readonly isCover: boolean
  /** What became of it, once that is known. */
  told?: Told | undefined
}

/**
 * Take the articles of some files in: compared with the library at one look, their files kept side by side, and recorded
 * in one write, up to `atOnce` at a time.
 *
 * @throws CannotWrite
 */
export async function takeIn(
  files: readonly Incoming[],
  library: Library,
  actor: ActorId,
  asked: TakingIn,
): Promise<FileTold[]> {
  const articlesOf = files.map(({ name, result }): OnItsWay[] => {
    if (!('read' in result)) return []
    const { articles, original } = result.read
    const isOneOfSeveral = articles.length > 1
    const { isCover } = result
    return articles.map((read) => ({
      coming: comingArticle(read, original, name, randomUUID),
      original,
      isOneOfSeveral,
      isCover,
    }))
  })
  const all = articlesOf.flat()
  for (let from = 0; from < all.length; from += atOnce)
    await record(all.slice(from, from + atOnce), library, actor, asked)
  return files.map(({ path, result }, index): FileTold => {
    if ('known' in result) {
      const { id, title } = result.known
      return { file: path, articles: [{ outcome: 'known', id, title }], notices: [] }
    }
    if ('read' in result) {
      const articles = articlesOf[index]?.flatMap(({ told }) => told ?? []) ?? []
      return { file: path, articles, notices: result.read.notices }
    }
    const { code, message } = result.unreadable
    return { file: path, articles: [], notices: [], error: { code, message } }
  })
}

async function record(
  group: readonly OnItsWay[],
  library: Library,
  actor: ActorId,
  asked: TakingIn,
): Promise<void> {
  const firsts = new Map<string, OnItsWay>()
  const again: OnItsWay[] = []
  for (const one of group) {
    const identity = identityOf(one.coming.article)
    if (firsts.has(identity)) again.push(one)
    else firsts.set(identity, one)
  }
  await recordUnlike([...firsts.values()], library, actor, asked)
  for (const one of again) {
    const first = firsts.get(identityOf(one.coming.article))?.told
    // As if it had come later: the library has it, or it fares like the first.
    one.told = first?.outcome === 'added' ? { outcome: 'known', id: first.id, title: first.title } : first
  }
}

/** Record those that the library does not have and that are like nothing in it, nor like one another. */
async function recordUnlike(
  ones: readonly OnItsWay[],
  library: Library,
  actor: ActorId,
  asked: TakingIn,
): Promise<void> {
  for (const one of ones) one.told = leftOut(one, library, asked)
  const unknown = ones.filter(({ told }) => !told)
  const like = asked.evenIfAlike ? [] : await library.like(unknown.map(({ coming }) => coming.article))
  const fresh = unknown.filter((one, index) => {
    const known = like[index]
    if (!known) return true
    const likeness = Math.round(Math.max(known.resemblance, known.containment) * 100) / 100
    const { title } = one.coming.article
    one.told = { outcome: 'alike', title, id: known.articleId, to: known.title, likeness }
    return false
  })
  const originals = new Map(fresh.map(({ original }) => [original.sha256, original.bytes]))
  const kept = await Promise.all(
    [...originals.values()].map((bytes) => library.keep(bytes as Uint8Array<ArrayBuffer>)),
  )
  const failed =
    kept.find((one) => one !== null) ??
    (await library.add(
      fresh.map(({ coming }) => coming),
      actor,
      new Date().toISOString(),
    ))
  if (failed) throw new CannotWrite(`${failed.code} ${String(failed.detail?.['reason'] ?? '')}`.trim())
  for (const one of fresh) {
    const { article, statements } = one.coming
    const { id, title, language } = article
    one.told = { outcome: 'added', title, id, language, statements: statements.length }
  }
}

/** Why an article is not even compared. */
function leftOut(
  { coming, isOneOfSeveral, isCover }: OnItsWay,
  library: Library,
  { evenWithoutStatements }: TakingIn,
): Told | undefined {
  const { article, statements } = coming
  const twin = library.articleWithHash(identityOf(article))
  if (twin) return { outcome: 'known', id: twin.id, title: twin.title }
  // As in the workbench: who imports a list wants the list.
  const isWanted = isOneOfSeveral || statements.length > 0 || evenWithoutStatements
  return isWanted ? undefined : { outcome: isCover ? 'cover' : 'noStatements', title: article.title }
}
