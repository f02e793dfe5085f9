import { lookupKey } from '#core/text/normal-forms'
import { quoteSpans } from '#core/text/span'
import { shippedDirectory, type SourceDirectory } from '#core/source/directory'
import { linkedSource } from './linked-source'
import type { Statement } from './statement'
import { wordingOf } from './wording'

/**
 * The same for all statements of one source, within an article and across articles: the institution that it is linked to,
 * otherwise its fullest name in any spelling. Empty where nobody is named.
 *
 * @param text - of the statement's article
 * @param directory - the desk's, so that what it has merged and named is one source here as well
 */
export function sourceKey(
  statement: Statement,
  text: string,
  directory: SourceDirectory = shippedDirectory,
): string {
  const linked = linkedSource(statement, directory)
  if (linked.state === 'linked' && linked.relation === 'is') return `institution ${linked.source.id}`
  const { resolved, source } = wordingOf(statement)
  return lookupKey(resolved ?? quoteSpans(text, source))
    .replace(/\s+/gu, ' ')
    .trim()
}
