import type { AttributionVerdict } from '#core/assessment/assessment'
import type { Leaning, RatingScale } from '#core/assessment/verdict'
import { nameOf } from '#core/source/registry'
import { sourceKindOf } from '#core/source/source-kind'
import { publicStages } from '#core/workflow/stages'
import { addressIri, bytesUri, type Linked, linkedData } from './linked-data'
import type { ReportEdition } from './report-edition'
import type { ReportArticle, ReportModel, ReportStatement } from './report-model'
import { languageName } from './report-words'

/**
 * A report as schema.org's ClaimReview: one for every statement with a verdict on its content, and a MediaReview for
 * every one whose words were altered or torn out of their context. What only a publisher knows (the address of the
 * page that will carry it) is left out.
 *
 * @see https://schema.org/ClaimReview
 * @see https://schema.org/MediaReview
 */
export function claimReviews(model: ReportModel, edition: ReportEdition): string {
  const graph = model.statements.flatMap((statement) => [
    ...(statement.verdict === null ? [] : [claimReview(statement, model, edition)]),
    ...mediaReview(statement, model, edition),
  ])
  return linkedData({ '@context': 'https://schema.org', '@graph': graph })
}

function claimReview(statement: ReportStatement, model: ReportModel, edition: ReportEdition): Linked {
  const { quotation, verdict } = statement
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${statement.id}`,
    ...reviewed(statement, edition),
    claimReviewed: quotation,
    itemReviewed: claim(statement, model.article, edition),
    reviewRating: verdict && rating(verdict.value, model.scale, edition),
  }
}

/** What a claim review and a media review say alike. */
function reviewed(
  statement: ReportStatement,
  { words, desk, preparedAt, version }: ReportEdition,
): Linked & object {
  const { checking, stage } = statement
  const { rationale, evidence, corrections } = checking
  return {
    inLanguage: new Intl.Locale(words.locale).baseName,
    datePublished: (checking.reviewer?.at ?? preparedAt).slice(0, 'yyyy-mm-dd'.length),
    dateModified: corrections.at(-1)?.at,
    creativeWorkStatus: publicStages.has(stage) ? 'Published' : 'Draft',
    author: { '@type': 'Organization', name: desk ?? 'Isnad' },
    editor: checking.reviewer?.name && { '@type': 'Person', name: checking.reviewer.name },
    reviewBody: rationale === '' ? null : rationale,
    citation: several(evidence.map(cited)),
    correction: several(corrections.map(({ text }) => text)),
    creator: { '@type': 'SoftwareApplication', name: 'Isnad', softwareVersion: version },
  }
}

function cited({
  title,
  url,
  archiveUrl,
  publisher,
  publishedAt,
}: ReportStatement['checking']['evidence'][number]): Linked {
  return {
    '@type': 'CreativeWork',
    name: title === '' ? null : title,
    url: addressIri(url),
    archivedAt: addressIri(archiveUrl),
    publisher: publisher === '' ? null : { '@type': 'Organization', name: publisher },
    datePublished: publishedAt,
  }
}

function claim(statement: ReportStatement, article: ReportArticle, { words }: ReportEdition): Linked {
  const { source, institution, quotation, language } = statement
  const official = institution?.relation === 'is' ? nameOf(institution.is, words.locale) : null
  return {
    '@type': 'Claim',
    text: quotation,
    inLanguage: language === 'und' ? null : language,
    // Somebody whom the article does not name is nobody's author.
    author:
      source === null
        ? null
        : {
            '@type': isOrganisation(statement) ? 'Organization' : 'Person',
            name: source,
            alternateName: official === source ? null : official,
            affiliation:
              institution?.relation === 'speaksFor'
                ? { '@type': 'Organization', name: nameOf(institution.is, words.locale) }
                : null,
          },
    datePublished: article.appearance.publishedAt,
    appearance: appearance(article),
  }
}

/** schema.org knows no others as authors: a vague source (an official, a witness) is taken for a person. */
function isOrganisation({ source, institution }: ReportStatement): boolean {
  return institution?.relation === 'is' || ['institution', 'group'].includes(sourceKindOf(source))
}

/** The article in which the claim stands. */
function appearance({ title, language, appearance: known, sha256 }: ReportArticle): Linked {
  const { publisher, author, publishedAt, url } = known
  return {
    '@type': 'NewsArticle',
    headline: title,
    url: addressIri(url),
    // The very bytes that were read, for whoever keeps them.
    identifier: bytesUri(sha256),
    inLanguage: language === 'und' ? null : language,
    datePublished: publishedAt,
    publisher: publisher && { '@type': 'Organization', name: publisher },
    author: author && { '@type': 'Person', name: author },
  }
}

/** Leanings on the line from true to false; the others have a name and no number. */
const onTheLine: ReadonlySet<Leaning> = new Set([
  'true',
  'mostlyTrue',
  'half',
  'misleading',
  'mostlyFalse',
  'false',
])

/** A verdict as a number on the scale, 1 being its worst value, and as a word. */
function rating(value: string, scale: RatingScale, { words }: ReportEdition): Linked {
  const line = scale.values.filter(({ leaning }) => onTheLine.has(leaning))
  const place = line.findIndex((step) => step.value === value)
  return {
    '@type': 'Rating',
    ratingValue: place < 0 ? null : line.length - place,
    bestRating: line.length,
    worstRating: 1,
    alternateName: words.word(`domain:verdict.${value}`, { defaultValue: value }),
    ratingExplanation: words.word(`report:scale.${value}`, { defaultValue: '' }) || null,
  }
}

/** What schema.org calls what was done to somebody's words. An absent verdict has no such name. */
const manipulations: Partial<Record<AttributionVerdict, string>> = {
  altered: 'https://schema.org/EditedOrCroppedContent',
  outOfContext: 'https://schema.org/DecontextualizedContent',
}

function mediaReview(statement: ReportStatement, model: ReportModel, edition: ReportEdition): Linked[] {
  const { attribution, rationale, knownThen } = statement.checking
  const manipulation = attribution === null ? undefined : manipulations[attribution]
  if (attribution === null || manipulation === undefined) return []
  const { article } = model
  return [
    {
      '@type': 'MediaReview',
      '@id': `urn:uuid:${statement.id}#attribution`,
      ...reviewed(statement, edition),
      mediaAuthenticityAssessment: manipulation,
      originalMediaContextDescription:
        [knownThen, rationale].filter((text) => text !== '').join('\n\n') || null,
      itemReviewed: {
        '@type': 'MediaReviewItem',
        mediaItemAppearance: {
          '@type': 'TextObject',
          text: statement.quotation,
          url: addressIri(article.appearance.url),
          inLanguage: languageName(edition.words, statement.language) === null ? null : statement.language,
          isPartOf: appearance(article),
        },
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: edition.words.word(`domain:attribution.${attribution}`),
      },
    },
  ]
}

function several<Item extends Linked>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items
}
