import { directionOf } from '#core/text/direction'
import { codePointOffsets } from '#core/text/code-points'
import type { TextSpan } from '#core/text/span'
import { addressIri, bytesUri, type Linked, linkedData } from './linked-data'
import type { ReportEdition } from './report-edition'
import type { ReportArticle, ReportModel, ReportStatement } from './report-model'

/** So much of the text before and behind a quotation goes along, to tell it from the same words elsewhere. In UTF-16 units. */
const contextLength = 32

/**
 * A report as W3C Web Annotations: a collection with one annotation a statement, whose targets are the pieces of its
 * quotation and whose bodies say who speaks, in which stance, with which verdicts and why.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function webAnnotations(model: ReportModel, edition: ReportEdition): string {
  const { article, statements } = model
  const { words, desk, preparedAt, version } = edition
  const collection = `urn:uuid:${article.id}#annotations`
  const targetOf = targets(article)
  return linkedData({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: `${words.word('report:kind')}: ${article.title}`,
    creator: { type: 'Organization', name: desk ?? 'Isnad' },
    generator: { type: 'Software', name: `Isnad ${version}` },
    generated: preparedAt,
    total: statements.length,
    first: {
      id: `${collection}-1`,
      type: 'AnnotationPage',
      partOf: { id: collection, total: statements.length, modified: preparedAt },
      startIndex: 0,
      items: statements.map((statement) => ({
        id: `urn:uuid:${statement.id}`,
        type: 'Annotation',
        motivation: (statement.verdict ?? statement.checking.attribution) ? 'assessing' : 'identifying',
        created: article.importedAt,
        modified: preparedAt,
        creator: several(
          statement.checking.checkers.flatMap((name) => (name === null ? [] : [{ type: 'Person', name }])),
        ),
        body: bodies(statement, article, edition),
        target: statement.places.content.map((span) => targetOf(span, statement.language)),
      })),
    },
  })
}

/** Who speaks, in which stance, what was found out about it and why. */
function bodies(statement: ReportStatement, article: ReportArticle, { words }: ReportEdition): Linked[] {
  const { source, stance, verdict, checking } = statement
  const own = new Intl.Locale(words.locale).baseName
  const said = (purpose: string, value: string, language: string | null): Linked => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language,
    textDirection: language === null ? 'auto' : directionOf(language),
  })
  const ofArticle = article.language === 'und' ? null : article.language
  return [
    source === null
      ? said('identifying', words.word('domain:noSource'), own)
      : said('identifying', source, ofArticle),
    said('classifying', words.word(`domain:stance.${stance}`), own),
    ...(verdict === null
      ? []
      : [
          said(
            'assessing',
            words.word(`domain:verdict.${verdict.value}`, { defaultValue: verdict.value }),
            own,
          ),
        ]),
    ...(checking.attribution === null
      ? []
      : [
          said(
            'assessing',
            `${words.word('domain:label.attribution')}: ${words.word(`domain:attribution.${checking.attribution}`)}`,
            own,
          ),
        ]),
    ...(checking.rationale === '' ? [] : [said('commenting', checking.rationale, null)]),
    ...checking.evidence.flatMap(({ url }): Linked[] => {
      const address = addressIri(url)
      return address === null ? [] : [{ type: 'SpecificResource', source: address, purpose: 'linking' }]
    }),
  ]
}

/**
 * How pieces of the article are pointed at: by their words with what stands around them, by their position in code
 * points, and by their paragraph's position narrowed down to the words. Any of the three selects the same.
 */
function targets(article: ReportArticle): (span: TextSpan, language: string) => Linked {
  const { text, blocks, sha256, appearance, importedAt } = article
  const codePoint = codePointOffsets(text)
  const source = addressIri(appearance.url) ?? bytesUri(sha256)
  const position = ({ start, end }: TextSpan) => ({
    type: 'TextPositionSelector',
    start: codePoint(start),
    end: codePoint(end),
  })
  return (span, language) => {
    const { start, end } = span
    const quote = {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, start - contextLength), start),
      suffix: text.slice(end, wholeTo(text, end + contextLength)),
    }
    const block = blocks.find((around) => around.start <= start && end <= around.end)
    return {
      type: 'SpecificResource',
      source: {
        id: source,
        type: 'Text',
        language: language === 'und' ? null : language,
        textDirection: language === 'und' ? 'auto' : directionOf(language),
      },
      state: { type: 'TimeState', sourceDate: importedAt },
      selector: [quote, position(span), ...(block ? [{ ...position(block), refinedBy: quote }] : [])],
    }
  }
}

/** An offset that does not cut a pair in two. */
function wholeFrom(text: string, offset: number): number {
  const at = Math.max(0, offset)
  return isSecondHalf(text, at) ? at + 1 : at
}

function wholeTo(text: string, offset: number): number {
  const at = Math.min(text.length, offset)
  return isSecondHalf(text, at) ? at - 1 : at
}

function isSecondHalf(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}

function several<Item extends Linked>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items
}
