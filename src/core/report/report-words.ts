import { type AttributionVerdict } from '#core/assessment/assessment'
import { type EvidenceKind, type Relation } from '#core/evidence/evidence'
import { type Commitment, type Distance, type Form, type Stance } from '#core/statement/stance'
import { type Stage } from '#core/workflow/stages'
import { type Standard } from '#core/workflow/standard'

type ReportOnlyWord =
  | 'name'
  | 'kind'
  | 'prepared'
  | 'runningHead'
  | 'page'
  | 'standing.draft'
  | 'standing.partly'
  | 'standing.approved'
  | 'standing.empty'
  | 'section.article'
  | 'section.summary'
  | 'section.statements'
  | 'section.evidence'
  | 'section.changes'
  | 'section.corrections'
  | 'section.method'
  | 'section.scale'
  | 'column.number'
  | 'column.and'
  | 'column.article'
  | 'column.id'
  | 'corrections.statement'
  | 'corrections.text'
  | 'corrections.date'
  | 'article.fileName'
  | 'article.language'
  | 'article.unknownLanguage'
  | 'article.size'
  | 'article.words'
  | 'article.imported'
  | 'article.sha256'
  | 'article.engine'
  | 'article.engineVersion'
  | 'figures.statements'
  | 'figures.sources'
  | 'figures.withVerdict'
  | 'figures.approved'
  | 'summary.sources'
  | 'summary.stances'
  | 'summary.stages'
  | 'summary.verdicts'
  | 'summary.count'
  | 'summary.others'
  | 'summary.unnamed'
  | 'summary.dismissed'
  | 'summary.leftOut'
  | 'logo'
  | 'statement.subjectDropped'
  | 'statement.none'
  | 'method.quotations'
  | 'method.proposals'
  | 'method.marks'
  | 'method.scale'
  | 'method.meaning'
  | 'keywords'
  | `changes.${'title' | 'since' | 'how' | 'none'}`
  | 'article.publisher'
  | 'article.author'
  | 'article.published'
  | 'article.url'
  | 'checking.exceptions'
  | 'checking.corrections'
  | 'checking.correction'
  | 'checking.retraction'
  | 'checking.published'
  | 'checking.accessed'
  | 'checking.group'
  | 'checking.second.agrees'
  | 'checking.second.disagrees'

/** Keys of the translation files `report` and `domain`, as i18next writes them. Plural forms hang on `count`. */
export type ReportWord =
  | `report:${ReportOnlyWord}`
  | `report:scale.${string}`
  | `domain:label.${'source' | 'wordsUsed' | 'cue' | 'content' | 'contentLanguage' | 'stance' | 'form' | 'commitment' | 'distance' | 'stage' | 'verdict' | 'institution' | 'target' | 'chain' | 'attribution' | 'rationale' | 'knownThen' | 'evidence' | 'maker' | 'checker' | 'reviewer'}`
  | `domain:attribution.${AttributionVerdict}`
  | `domain:relation.${Relation}`
  | `domain:evidenceKind.${EvidenceKind}`
  | `domain:standard.${Standard}`
  | 'domain:unnamedPerson'
  | 'domain:speaksFor'
  | `domain:chain.${'then' | 'unnamed'}`
  | 'domain:noSource'
  | 'domain:noVerdict'
  | `domain:stance.${Stance}`
  | `domain:stage.${Stage}`
  | `domain:form.${Form}`
  | `domain:commitment.${Commitment}`
  | `domain:distance.${Distance}`
  | `domain:verdict.${string}`

/** Placeholders' contents. `count` chooses the plural form; `defaultValue` stands in for a word that is not there. */
export type WordValues = Readonly<Record<string, string | number>>

/** The words, numbers and dates of a report in one language of the interface. */
export interface ReportWords {
  /** BCP 47, with the digits if need be (`ar-u-nu-arab`): what `Intl` is asked for. */
  readonly locale: string
  /** IANA name, such as `Asia/Beirut`. */
  readonly timeZone: string
  word(key: ReportWord, values?: WordValues): string
}

export function formatNumber({ locale }: ReportWords, value: number): string {
  return new Intl.NumberFormat(locale).format(value)
}

/** Day, time of day and time zone of an instant, in the Gregorian calendar. @param instant - ISO 8601 */
export function formatInstant({ locale, timeZone }: ReportWords, instant: string): string {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(instant))
}

/** Day only. @param instant - ISO 8601 */
export function formatDay({ locale, timeZone }: ReportWords, instant: string): string {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone,
  }).format(new Date(instant))
}

/** What a language is called, with a capital first letter where the script has them; null for `und`. */
export function languageName({ locale }: ReportWords, language: string): string | null {
  if (language === 'und') return null
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** CSS counter style for page numbers in the locale's digits. */
export function pageNumbering({ locale }: ReportWords): 'decimal' | 'arabic-indic' {
  return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem === 'arab'
    ? 'arabic-indic'
    : 'decimal'
}
