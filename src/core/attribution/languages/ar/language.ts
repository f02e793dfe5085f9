import type { Finding } from '#core/attribution/finding'
import type { LanguageRules } from '#core/attribution/language-rules'
import { abbreviations } from '#core/attribution/languages/ar/abbreviations'
import { analyseArabic } from '#core/attribution/languages/ar/analysis'
import { confidence } from '#core/attribution/languages/ar/confidence'
import { withContinuations } from '#core/attribution/languages/ar/continued-quotations'
import { detection } from '#core/attribution/languages/ar/detection'
import { findArabicStatements } from '#core/attribution/languages/ar/find'
import { labelContent } from '#core/attribution/languages/ar/labels'
import { type ArabicPassage, type ArticleNotes, isClass } from '#core/attribution/languages/ar/passage-words'
import { withNameWords } from '#core/attribution/languages/ar/name-words'
import { noteSpelling } from '#core/attribution/languages/ar/prepositions'
import { isQuotedName } from '#core/attribution/languages/ar/quoted-names'
import { resolveArabicSources } from '#core/attribution/languages/ar/sources'
import { noteSurnames } from '#core/attribution/languages/ar/surnames'
import { withTitles } from '#core/attribution/languages/ar/titles'
import type { ArabicWord } from '#core/attribution/languages/ar/word'
import { isComplementiser } from '#core/attribution/languages/ar/heads'
import { readPassages } from '#core/attribution/passage'
import { withPlainSource } from '#core/attribution/source-edges'
import { unboundLetters } from '#core/text/normal-forms'
import { remembered } from '#core/text/remembered'

/** *إلى أن «…»*, *إنه «…»*: a complementiser before the marks is no part of what is quoted, *أنها* is. */
const isLeadIn = (word: ArabicWord | undefined): boolean =>
  isClass(word, 'preposition') ||
  (isComplementiser(word) && ['', 'ه'].includes(word?.complementiserPronoun ?? ''))

const wordOf = remembered((surface) => analyseArabic(unboundLetters(surface)))

/** Modern Standard Arabic as newspapers and agencies write it. */
export const language: LanguageRules = {
  tag: 'ar',
  detection,
  confidence,
  read(text, bare) {
    const notes: ArticleNotes = {
      surnames: new Set(),
      plainSurnames: new Set(),
      tellsAliApart: false,
    }
    const passages = withNameWords(withTitles(readPassages(bare, { wordOf, abbreviations }, notes)))
    noteSpelling(passages)
    noteSurnames(passages)
    const found: Finding[] = []
    for (const passage of passages)
      for (const finding of findArabicStatements(passage, found.length))
        found.push(withPlainSource(passage, finding))
    const findings = withContinuations(passages, found)
    return {
      passages,
      findings,
      resolved: resolveArabicSources(text, passages, findings),
      labels: findings.map((finding) => labelContent(passages[finding.passage] as ArabicPassage, finding)),
      isLeadIn: (passage, index) => isLeadIn((passage as ArabicPassage).words[index]),
      isQuotedName: (passage, from, to) => isQuotedName(passage as ArabicPassage, { from, to }),
    }
  },
}
