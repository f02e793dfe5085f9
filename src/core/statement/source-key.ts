import { lookupKey } from '#core/text/normal-forms'
import { quoteSpans } from '#core/text/span'
import { linkedSource } from './linked-source'
import type { Statement } from './statement'
import { wordingOf } from './wording'

/**
 * The same for all statements of one source, within an article and across articles: the institution that it is linked to,
 * otherwise its fullest name in any spelling. Empty where nobody is named.
 *
 * @param text - of the statement's article
 */
export function sourceKey(statement: Statement, text: string): string {
  const linked = linkedSource(statement)
  if (linked.state === 'linked' && linked.relation === 'is') return `institution ${linked.institution.id}`
  const { resolved, source } = wordingOf(statement)
  return lookupKey(resolved ?? quoteSpans(text, source))
    .replace(/\s+/gu, ' ')
    .trim()
}
