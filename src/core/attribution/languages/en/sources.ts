import { enclosingFinding, type Finding } from '#core/attribution/finding'
import { type Gender } from '#core/attribution/languages/en/given-names'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/passage-words'
import type { TokenRange } from '#core/text/tokens'
import { type Speaker, nearby, agrees, Speakers } from '#core/attribution/languages/en/speakers'

const genderOfPronoun: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
}

const memory = 16

const relative = new Set(['who', 'which', 'that', 'what'])

const self = new Set(['i', 'we', 'my', 'our', 'me', 'us'])

/** The capitalised name nearest before a relative pronoun. */
function antecedent(p: EnglishPassage, index: number): TokenRange | null {
  let to = index
  while (to > 0 && ['comma', 'dash'].includes(p.tokens[to - 1]?.kind ?? '')) to -= 1
  let from = to
  while (
    from > 0 &&
    to - from < 8 &&
    p.words[from - 1]?.isWord &&
    !isClass(p.words[from - 1], 'preposition', 'auxiliary') &&
    (p.words[from - 1]?.cues.length ?? 0) === 0
  )
    from -= 1
  return from < to ? { from, to } : null
}

/**
 * The fullest name of each finding's source: surnames by the full name in the article, pronouns and «the president»
 * by who spoke last and agrees.
 *
 * @returns one for each finding, copied from the text; null where nobody can be named
 */
export function resolveEnglishSources(
  text: string,
  passages: readonly EnglishPassage[],
  findings: readonly Finding[],
): (string | null)[] {
  const speakers = new Speakers(text, passages)
  const speakerOf: (Speaker | null)[] = []
  const recent: Speaker[] = []
  const remember = (speaker: Speaker, passage: number): void => {
    speaker.lastPassage = passage
    const at = recent.indexOf(speaker)
    if (at >= 0) recent.splice(at, 1)
    recent.unshift(speaker)
    if (recent.length > memory) recent.pop()
  }
  /** Who *he* or *she* is: the last speaker who agrees, unless somebody else was named since. */
  const person = (p: EnglishPassage, token: number, gender: Gender): Speaker | null => {
    const speaker = recent.find(
      (one) =>
        agrees(one.gender, gender) &&
        (one.kind === 'person' ||
          (one.kind === 'named' && !one.isPlural && one.keys.length > 1) ||
          (one.kind === 'description' && !one.isPlural && one.calledBy.size > 0)),
    )
    const isNear = speaker !== undefined && p.index - speaker.lastPassage < nearby
    const found = isNear ? speaker : (speakers.personBefore(p.index, token, gender) ?? speaker)
    if (found && found.gender === 'any') found.gender = gender
    if (found?.kind === 'named') found.kind = 'person'
    return found ?? null
  }
  const pointedAt = (p: EnglishPassage, range: TokenRange, index: number): Speaker | null => {
    const key = p.words[range.from]?.key ?? ''
    if (self.has(key)) {
      const around = enclosingFinding(findings, index)
      return around === null ? null : (speakerOf[around] ?? null)
    }
    if (relative.has(key)) {
      const before = antecedent(p, range.from)
      return before ? speakers.mentioned(p, before, recent) : null
    }
    const gender = genderOfPronoun[key]
    if (gender) return person(p, range.from, gender)
    if (key === 'they' || key === 'their' || key === 'them')
      return recent.find((one) => one.isPlural || one.kind !== 'person') ?? recent[0] ?? null
    if (key === 'it' || key === 'its')
      return (
        recent.find((one) => one.kind === 'body') ??
        recent.find(
          (one) => one.kind === 'named' || (one.kind === 'description' && one.calledBy.size === 0),
        ) ??
        null
      )
    return null
  }
  findings.forEach((finding, index) => {
    const p = passages[finding.passage]
    const [range] = finding.source
    let speaker: Speaker | null = null
    if (p && range) {
      const word = p.words[range.from]
      const isPointing =
        range.to - range.from === 1 &&
        isClass(word, 'pronoun', 'possessive', 'objectPronoun') &&
        !isClass(word, 'vague')
      speaker = isPointing ? pointedAt(p, range, index) : speakers.mentioned(p, range, recent)
      if (speaker && (!finding.isNested || finding.rule === 'verb.quotation')) remember(speaker, p.index)
    }
    speakerOf[index] = speaker
  })
  return findings.map((finding, index) => {
    const speaker = speakerOf[index]
    if (speaker) return speakers.nameOf(speaker)
    const p = passages[finding.passage]
    const [range] = finding.source
    return p && range ? text.slice(p.tokens[range.from]?.start, p.tokens[range.to - 1]?.end) : null
  })
}
