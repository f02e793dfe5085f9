import type { Finding } from '#core/attribution/finding'
import type { ContentLabels } from '#core/attribution/language-rules'
import { type EnglishPassage, isClass } from '#core/attribution/languages/en/subject'
import type { Commitment, Stance } from '#core/statement/stance'

/** Explicit frames in the first words of a content, on lower-case words joined by spaces. */
const frames: readonly (readonly [Stance, RegExp])[] = [
  ['deny', /(?:^| )(?:not true|untrue|no truth|false|never happened|categorically)(?: |$)/],
  ['promise', /^(?:that )?(?:he|she|they|it|we|i) (?:will|would|won't|wouldn't)(?: |$)/],
  ['demand', /(?:^| )(?:should|must|needs? to|has to|have to|ought to)(?: |$)/],
  ['concern', /(?:^| )(?:concerned|worried|alarmed|saddened|sorry)(?: |$)/],
]

const neutral: ReadonlySet<Stance> = new Set(['assert', 'confirm'])
const openingLength = 14
const modalLength = 20

/** The act and the commitment of a finding, by its cue and the first words of its content. */
export function labelContent(p: EnglishPassage, finding: Finding): ContentLabels {
  const [content] = finding.content
  const words = content ? p.words.slice(content.from, Math.min(content.to, content.from + modalLength)) : []
  const opening = words
    .slice(0, openingLength)
    .filter((word) => word.isWord)
    .map((word) => word.key)
    .join(' ')
  const override = neutral.has(finding.act)
    ? frames.find(([, pattern]) => pattern.test(opening))?.[0]
    : undefined
  const has = (which: 'modalPossible' | 'modalProbable' | 'modalCertain'): boolean =>
    words.some((word) => isClass(word, which))
  const commitment: Commitment = has('modalPossible')
    ? 'possible'
    : has('modalProbable') || finding.act === 'predict'
      ? 'probable'
      : has('modalCertain') || finding.act === 'confirm'
        ? 'certain'
        : 'unstated'
  return { act: override ?? finding.act, commitment }
}
