import type { LanguageRules } from '#core/attribution/language-rules'
import { abbreviations } from '#core/attribution/languages/en/abbreviations'
import { confidence } from '#core/attribution/languages/en/confidence'
import { withContinuations } from '#core/attribution/languages/en/continued-quotations'
import { detection } from '#core/attribution/languages/en/detection'
import { findEnglishStatements } from '#core/attribution/languages/en/find'
import { labelContent } from '#core/attribution/languages/en/labels'
import { withRelays } from '#core/attribution/languages/en/relays'
import { resolveEnglishSources } from '#core/attribution/languages/en/sources'
import { isSpoken } from '#core/attribution/languages/en/subject'
import { type EnglishPassage } from '#core/attribution/languages/en/passage-words'
import { withAim } from '#core/attribution/languages/en/targets'
import { analyseEnglish } from '#core/attribution/languages/en/word'
import { readPassages } from '#core/attribution/passage'
import { withPlainSource } from '#core/attribution/source-edges'
import { bareLetters } from '#core/text/normal-forms'
import { remembered } from '#core/text/remembered'

const wordOf = remembered((surface) => analyseEnglish(bareLetters(surface)))

/** English as newspapers write it. */
export const language: LanguageRules = {
  tag: 'en',
  detection,
  confidence,
  read(text, bare) {
    const passages = readPassages(bare, { wordOf, abbreviations })
    const plain = passages.flatMap((passage) =>
      findEnglishStatements(passage).map((finding) => withPlainSource(passage, finding)),
    )
    const found = withRelays(withContinuations(passages, plain))
    const labels = found.map((finding) => labelContent(passages[finding.passage] as EnglishPassage, finding))
    const findings = found.map((finding, index) => withAim(finding, labels[index]?.act))
    return {
      passages,
      findings,
      resolved: resolveEnglishSources(text, passages, findings),
      labels,
      isLeadIn: (passage, index) => (passage as EnglishPassage).words[index]?.key === 'that',
      isQuotedName: (passage, from, to) =>
        to - from <= 4 &&
        !isSpoken(passage as EnglishPassage, { from, to }) &&
        (passage as EnglishPassage).words.slice(from, to).every((word) => !word.isWord || word.isCapitalised),
    }
  },
}
