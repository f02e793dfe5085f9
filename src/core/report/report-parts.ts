import { type Markup, markup } from './markup'
import { type ReportArticle, type ReportVerdict } from './report-model'
import { type ReportWords } from './report-words'
import { verdictMark } from './verdict-mark'

/** A verdict's mark and word, or those of a missing verdict. */
export function verdictWords(verdict: ReportVerdict | null, words: ReportWords): Markup {
  const word =
    verdict === null
      ? words.word('domain:noVerdict')
      : words.word(`domain:verdict.${verdict.value}`, { defaultValue: verdict.value })
  return markup`<span class="verdict">${verdictMark(verdict?.leaning ?? null)} <bdi>${word}</bdi></span>`
}

/** The language and direction of an article or of words in it as attributes; an unknown language takes the direction of its first strong letter. */
export function tongue({ language, direction }: Pick<ReportArticle, 'language' | 'direction'>): Markup {
  return direction === null ? markup`lang="" dir="auto"` : markup`lang="${language}" dir="${direction}"`
}

/** Text of the article among the report's own words. */
export function foreign(text: string, article: ReportArticle): Markup {
  return markup`<bdi ${tongue(article)}>${text}</bdi>`
}
