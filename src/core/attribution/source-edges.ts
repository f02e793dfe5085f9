import type { Finding } from '#core/attribution/finding'
import type { AnyPassage } from '#core/attribution/language-rules'
import type { TokenRange } from '#core/text/tokens'

/** Marks that belong to a file's markup or to a page's layout, and to nobody's name. */
const markup = /^[<>|\\/*#=~^_•·▪►]+$/u

function isMarkupAt({ tokens }: AnyPassage, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'symbol' && markup.test(token.text)
}

function withoutMarkup(passage: AnyPassage, { from, to }: TokenRange): TokenRange {
  const isMarkup = (at: number): boolean => isMarkupAt(passage, at)
  let [first, end] = [from, to]
  while (first < end && isMarkup(first)) first += 1
  while (first < end && isMarkup(end - 1)) end -= 1
  return { from: first, to: end }
}

/** The finding with a source that neither begins nor ends with a mark of markup (*<b> said*: *b*); nobody where there is nothing else. */
export function withPlainSource(passage: AnyPassage, finding: Finding): Finding {
  // Hardly any has, and the others are not copied.
  if (!finding.source.some(({ from, to }) => isMarkupAt(passage, from) || isMarkupAt(passage, to - 1)))
    return finding
  const source = finding.source
    .map((range) => withoutMarkup(passage, range))
    .filter(({ from, to }) => from < to)
  return { ...finding, source }
}
