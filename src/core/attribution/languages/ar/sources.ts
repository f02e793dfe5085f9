import { enclosingFinding, type Finding } from '#core/attribution/finding'
import { endOfPhrase } from '#core/attribution/languages/ar/noun-phrase'
import { personalName } from '#core/attribution/languages/ar/person-names'
import { type ArabicPassage, isClass } from '#core/attribution/languages/ar/passage-words'
import { objectFrames, Speakers, type Speaker, memory, agrees } from '#core/attribution/languages/ar/speakers'
import type { TokenRange } from '#core/text/tokens'

/** The sentence that holds a token, by halving: an article may be one line. */
function sentenceAt(p: ArabicPassage, index: number): TokenRange | null {
  let low = 0
  let high = p.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((p.sentences[middle] as TokenRange).to <= index) low = middle + 1
    else high = middle
  }
  const sentence = p.sentences[low]
  return sentence && sentence.from <= index ? sentence : null
}

/**
 * The subject of a sentence that reports further on: *أبقى البنك الفائدة، متوقعا …*, *ألقى الرئيس كلمة تعهد فيها …*.
 * Verb first where the first word is nothing that speaks, else subject first.
 */
function mainSubject(p: ArabicPassage, cue: number): TokenRange | null {
  const sentence = sentenceAt(p, cue)
  if (!sentence) return null
  // *ثم ألقى سامر كلمة، رحب فيها ب…*: the clause before, where the verb points back into it.
  const pointsBack = /^(?:في|ب|خلال)(?:ه|ها)$/.test(p.words[cue + 1]?.key ?? '')
  return subjectOf(p, { from: pointsBack ? clauseBefore(p, sentence.from, cue) : sentence.from, to: cue })
}

/** Where the clause before a cue begins: behind the comma or the *ثم* before the one it stands behind. */
function clauseBefore(p: ArabicPassage, from: number, cue: number): number {
  for (let at = cue - 2; at > from; at -= 1) {
    const word = p.words[at]
    if (word?.key === 'ثم') return at + 1
    if (p.tokens[at]?.kind === 'comma') return at + 1
  }
  return from
}

/** The subject of a clause: behind its verb where the first word is nothing that speaks, else in front. */
function subjectOf(p: ArabicPassage, { from: start, to: cue }: TokenRange): TokenRange | null {
  let at = start
  while (
    at < cue &&
    (isClass(p.words[at], 'auxiliary', 'adverb', 'temporal', 'opener') ||
      p.tokens[at]?.kind === 'comma' ||
      (isClass(p.words[at], 'preposition') && isClass(p.words[at + 1], 'opener', 'temporal')))
  )
    at += 1
  const speaks = (index: number): boolean => {
    const word = p.words[index]
    if (!word?.isWord || word.clitic !== '' || isClass(word, 'preposition')) return false
    return isClass(word, 'role', 'organisation', 'givenName', 'place', 'document', 'vague')
  }
  const from = speaks(at) ? at : speaks(at + 1) ? at + 1 : -1
  if (from < 0 || from >= cue) return null
  const to = endOfPhrase(p, from, { limit: Math.min(cue, from + 16), frames: objectFrames })
  return to > from ? { from, to } : null
}

/** Sentences between two reports that are looked at for who acts in them. */
const sentencesBetween = 3

/** *وصل الوزير سامر حداد إلى العاصمة. وقال إن …*: who acts in the sentences between the last report and this one. */
function subjectsBetween(
  passages: readonly ArabicPassage[],
  findings: readonly Finding[],
  index: number,
): { p: ArabicPassage; range: TokenRange }[] {
  const finding = findings[index] as Finding
  const last = findings[index - 1]
  const cue = finding.cue[0]?.from ?? 0
  const found: { p: ArabicPassage; range: TokenRange }[] = []
  let looked = 0
  for (let passage = finding.passage; passage >= 0 && finding.passage - passage < 2; passage -= 1) {
    const p = passages[passage] as ArabicPassage
    const lowest = last?.passage === passage ? (last.content.at(-1)?.to ?? 0) : 0
    for (const sentence of p.sentences.toReversed()) {
      if (passage === finding.passage && sentence.to > cue) continue
      if (sentence.from < lowest || looked >= sentencesBetween) return found
      looked += 1
      const range = subjectOf(p, sentence)
      if (range) found.push({ p, range })
    }
    if (last?.passage === passage) return found
  }
  return found
}

/** Whether the sentence of a finding has a report before it. */
function isReportedBefore(p: ArabicPassage, findings: readonly Finding[], index: number): boolean {
  const cue = findings[index]?.cue[0]?.from ?? 0
  const sentence = sentenceAt(p, cue)
  const last = findings[index - 1]
  return last?.passage === p.index && sentence !== null && (last.cue[0]?.from ?? 0) >= sentence.from
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
    if (range) speaker = speakers.mentioned(p, range, finding.hint, recent)
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
        .filter((one) => personalName(one.p, one.range) !== null)
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
    const isHeard =
      !finding.isNested || finding.through !== undefined || (range && finding.rule === 'noun.cue')
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
