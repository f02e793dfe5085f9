import type { Article } from '#core/attribution/languages/ar/article'
import { startsWith } from '#core/attribution/languages/ar/name-forms'
import type { ArabicPassage } from '#core/attribution/languages/ar/passage-words'
import { personalName } from '#core/attribution/languages/ar/person-names'
import { keysOf } from '#core/attribution/languages/ar/speaker'
import type { TokenRange } from '#core/text/tokens'

const longestName = 12

const kinship = new Set(['بن', 'بنت', 'ابن'])

/** *سامر الحلو* for *سامر بن زياد الحلو*: the same names, fathers told or not. */
function isShortOf(full: readonly string[], short: readonly string[]): boolean {
  if (startsWith(full, short)) return true
  return short.length > 1 && full[0] === short[0] && full[full.length - 1] === short[short.length - 1]
}

/** The name that begins with a word, also with a conjunction on its front: *وسامر بن زياد*. */
function nameFrom(p: ArabicPassage, index: number): TokenRange | null {
  const isJoined = (p.words[index]?.conjunction ?? 0) > 0
  if (isJoined && !kinship.has(p.words[index + 1]?.key ?? '')) return null
  const from = isJoined ? index + 2 : index
  const name = personalName(p, { from, to: Math.min(index + longestName, p.tokens.length) })
  return name?.from === from ? { from: index, to: name.to } : null
}

/**
 * The longest name with its fathers that begins as a short name does: *سامر بن زياد بن خالد* for *سامر بن زياد* and
 * for *الأمير سامر*; null where the article has two such people.
 */
export function fullestChain(
  article: Article,
  keys: readonly string[],
): { passage: number; range: TokenRange } | null {
  let best: { passage: number; range: TokenRange } | null = null
  let words = keys
  for (const { passage, index } of article.placesOf(keys[0] ?? '')) {
    const p = article.passages[passage]
    // A father is not the one who is named: *زياد بن سامر*.
    if (!p || kinship.has(p.words[index - 1]?.key ?? '')) continue
    const name = nameFrom(p, index)
    if (!name) continue
    const found = keysOf(p, name)
    const isChain = found.some((key) => kinship.has(key)) && isShortOf(found, keys)
    if (!isChain || found.length <= keys.length) continue
    if (!isShortOf(found, words) && !isShortOf(words, found)) return null
    if (found.length <= words.length) continue
    words = found
    best = { passage, range: name }
  }
  return best
}
