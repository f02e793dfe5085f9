import { z } from 'zod'
import type { Distance, Stance } from '#core/statement/stance'
import type { TokenRange } from '#core/text/tokens'

/** The families of rules. The confidence of a statement is that of the rule which found it. */
export const rules = [
  'verb.clause',
  'verb.quotation',
  'verb.preposition',
  'verb.nominal',
  'verb.object',
  'verb.inverted',
  'verb.infinitive',
  'verb.stance',
  'dropped.clause',
  'dropped.quotation',
  'dropped.preposition',
  'dropped.nominal',
  'dropped.object',
  'subject.first',
  'participle',
  'noun.cue',
  'according.before',
  'according.after',
  'according.clause',
  'hearsay',
  'headline.colon',
  'headline.verb',
  'relative.object',
  'passive',
  'speaker.label',
  'quotation.alone',
  'quotation.continued',
] as const

export const Rule = z.enum(rules)
export type Rule = z.infer<typeof Rule>

/** What a statement's verb tells of a subject that is left out. */
export interface SubjectHint {
  readonly gender: 'm' | 'f' | 'any'
  readonly number: 'singular' | 'plural'
}

/**
 * A statement as the grammar finds it: by token indices within one passage, before sources are resolved.
 * A range may be empty only where the role is (a dropped subject).
 */
export interface Finding {
  readonly passage: number
  readonly rule: Rule
  readonly source: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  /** Code units of the first cue token that belong to a proclitic conjunction. */
  readonly cueOffset: number
  readonly content: readonly TokenRange[]
  /** Where the content goes on in later passages: a quotation whose paragraphs are each opened with a mark again. */
  readonly continued?: readonly { readonly passage: number; readonly range: TokenRange }[]
  readonly act: Stance
  readonly distance: Distance
  readonly hint: SubjectHint
  /** A statement within another's content. */
  readonly isNested: boolean
  /** The cue is no plain verb of saying, so that it may stand for a thought, a plan or none of them. */
  readonly isWide?: boolean
  /** A factor about 1: how much surer it is than the others of its rule, by what the grammar saw of it. */
  readonly sureness?: number
  /** The cue's dictionary form. */
  readonly lemma?: string
  /** The pattern that the cue opened, in the grammar's own notation, with X for the source. */
  readonly frame?: string
  /** Whom or what the act is aimed at. */
  readonly target?: TokenRange
  /** Code units of the target's first token that belong to a proclitic preposition (*بالاتفاق*). */
  readonly targetOffset?: number
  /** Position of the finding whose source passed this one on, where it is not the one around it (*نقلت X عن Y أن*). */
  readonly through?: number
  /** Position of the finding whose source this one shares (participles, trailing phrases), or null. */
  readonly sharesSourceOf: number | null
}

/** Findings looked back at for the one around another: a limit, since an article may be one endless passage. */
const longestLookBack = 12

/** The finding around a nested one: the last before it in its passage whose content holds its cue, or null. */
export function enclosingFinding(findings: readonly Finding[], index: number): number | null {
  const inner = findings[index]
  if (!inner) return null
  const cue = inner.cue[0]?.from ?? 0
  const first = Math.max(0, index - longestLookBack)
  for (let at = index - 1; at >= first && findings[at]?.passage === inner.passage; at -= 1)
    if (findings[at]?.content.some((content) => content.from <= cue && cue < content.to)) return at
  return null
}
