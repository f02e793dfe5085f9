import { enclosingFinding, type Finding } from '#core/attribution/finding'
import { mainSubject, sentenceAt, subjectsBetween } from '#core/attribution/languages/ar/clause-subjects'
import { personalName } from '#core/attribution/languages/ar/person-names'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { type Speaker, agrees } from '#core/attribution/languages/ar/speaker'
import type { TokenRange } from '#core/text/tokens'
import { Speakers, memory } from '#core/attribution/languages/ar/speakers'

/** Whether the sentence of a finding has a report before it. */
function isReportedBefore(p: ArabicPassage, findings: readonly Finding[], index: number): boolean {
  const cue = findings[index]?.cue[0]?.from ?? 0
  const sentence = sentenceAt(p, cue)
  const last = findings[index - 1]
  return last?.passage === p.index && sentence !== null && (last.cue[0]?.from ?? 0) >= sentence.from
}

/** *ليفربول الإنجليزي*: without an office before it only a given name tells a person from a team. */
function isCertainlyNamed(p: ArabicPassage, range: TokenRange): boolean {
  const name = personalName(p, range)
  if (!name) return false
  return (
    name.from > range.from || p.words.slice(name.from, name.to).some((word) => isClass(word, 'givenName'))
  )
}

const anybody: Finding['hint'] = { gender: 'any', number: 'singular' }

/** *أصدرت الوزارة بيانا جاء فيه أن*: whoever the sentence says has issued the paper that speaks. */
function issuerOf(p: ArabicPassage, { from }: TokenRange, { cue }: Finding): TokenRange | null {
  const isInside = /^في(?:ه|ها)$/.test(p.words[(cue[0]?.to ?? 0) - 1]?.key ?? '')
  const paper = p.words[from]
  return isInside && paper?.isDefinite === false && from > 0 ? mainSubject(p, from) : null
}

/**
 * The fullest name of each finding's source: of named ones by their words, of dropped and pronominal ones by
 * the last speaker that agrees in gender and number.
 *
 * @returns one for each finding, copied from the text; null where nobody can be named
 */
export function resolveArabicSources(
  text: string,
  passages: readonly ArabicPassage[],
  findings: readonly Finding[],
): (string | null)[] {
  const speakers = new Speakers(text, passages)
  const speakerOf: (Speaker | null)[] = []
  /** Most recent first. */
  const recent: Speaker[] = []
  const remember = (speaker: Speaker): void => {
    const at = recent.indexOf(speaker)
    if (at >= 0) recent.splice(at, 1)
    recent.unshift(speaker)
    if (recent.length > memory) recent.pop()
  }
  findings.forEach((finding, index) => {
    const p = passages[finding.passage]
    const [range] = finding.source
    if (!p) return
    let speaker: Speaker | null = null
    const issuer = range ? issuerOf(p, range, finding) : null
    if (issuer) speaker = speakers.mentioned(p, issuer, anybody, recent)
    else if (range) speaker = speakers.mentioned(p, range, finding.hint, recent)
    else if (finding.rule !== 'hearsay') {
      const around = finding.isNested ? enclosingFinding(findings, index) : null
      const shared = finding.sharesSourceOf ?? around
      const candidate = shared === null ? null : (speakerOf[shared] ?? null)
      const isGivenBy = finding.sharesSourceOf !== null
      const cue = finding.cue[0]?.from ?? 0
      const isFirst = shared === null && !isReportedBefore(p, findings, index)
      const subject = isFirst ? mainSubject(p, cue) : null
      const main = subject
        ? speakers.mentioned(p, subject, finding.hint, recent)
        : isFirst
          ? speakers.surnamed(p, sentenceAt(p, cue)?.from ?? cue, cue)
          : null
      const between = main || !isFirst ? [] : subjectsBetween(passages, findings, index)
      const acting = between
        .filter((one) => isCertainlyNamed(one.p, one.range))
        .map((one) => speakers.mentioned(one.p, one.range, finding.hint, recent))
        .find((one) => agrees(one, finding.hint))
      speaker =
        candidate && (isGivenBy || agrees(candidate, finding.hint))
          ? candidate
          : main && agrees(main, finding.hint)
            ? main
            : (acting ?? recent.find((one) => agrees(one, finding.hint)) ?? recent[0] ?? null)
    }
    speakerOf[index] = speaker
    // *نقلت الوكالة عن المدير قوله*, but not *ردا على إعلان الحزب*.
    const isQuotedBefore =
      range !== undefined && finding.rule === 'noun.cue' && range.from < (finding.cue[0]?.from ?? 0)
    const isHeard = !finding.isNested || finding.through !== undefined || isQuotedBefore
    if (speaker && isHeard) remember(speaker)
  })
  speakers.completeNames()
  return findings.map((finding, index) => {
    const speaker = speakerOf[index]
    if (speaker) return speakers.nameOf(speaker)
    const p = passages[finding.passage]
    const [cue] = finding.cue
    return finding.rule === 'hearsay' && p && cue
      ? text.slice((p.tokens[cue.from]?.start ?? 0) + finding.cueOffset, p.tokens[cue.to - 1]?.end)
      : null
  })
}
