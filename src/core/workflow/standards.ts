import type { Appearance } from '#core/article/appearance'
import { contentDue } from '#core/assessment/assessment'
import { bothIn } from '#core/assessment/blind-second'
import { independentCount, independentPieces } from '#core/evidence/independence'
import type { Statement } from '#core/statement/statement'
import { wordingOf } from '#core/statement/wording'
import type { ActorId } from './actor'
import type { Profile } from './profile'
import { standards, type Standard } from './standard'

type Judged = Pick<
  Statement,
  | 'found'
  | 'spans'
  | 'sourceName'
  | 'source'
  | 'stance'
  | 'assessment'
  | 'second'
  | 'evidence'
  | 'exceptions'
  | 'approval'
  | 'disagreements'
>

/** Whether each standard holds by itself, exceptions apart. */
const holds: Readonly<
  Record<Standard, (statement: Judged, appearance: Appearance, profiles: readonly Profile[]) => boolean>
> = {
  claimant: (statement) => {
    const { resolved, source } = wordingOf(statement)
    return statement.source?.source != null || resolved !== null || source.length > 0
  },
  appearanceDate: (_statement, { publishedAt }) => publishedAt !== null,
  appearancePlace: (_statement, { publisher, url }) => publisher !== null || url !== null,
  attributionVerdict: ({ assessment }) => assessment?.attribution != null,
  contentVerdict: ({ assessment, stance }) => assessment?.content != null || contentDue[stance] !== 'now',
  rationale: ({ assessment }) => (assessment?.rationale.trim() ?? '') !== '',
  independentEvidence: ({ evidence }) => independentCount(evidence) >= independentPieces,
  settled: ({ disagreements }) => disagreements.length === 0,
  secondVerdict: (statement) => statement.second === null || bothIn(statement),
  checker: ({ assessment }, _appearance, profiles) =>
    assessment !== null && isNamed(profiles, ({ id }) => id === assessment.by),
  reviewer: ({ approval, ...statement }, _appearance, profiles) =>
    approval !== null ||
    isNamed(profiles, ({ id, role }) => role === 'editor' && !writersOf(statement).has(id)),
}

function isNamed(profiles: readonly Profile[], like: (profile: Profile) => boolean): boolean {
  return profiles.some((profile) => profile.name.trim() !== '' && like(profile))
}

/** Everybody whose hand is in an assessment of the statement: none of them may approve it. */
export function writersOf({
  assessment,
  second,
}: Pick<Statement, 'assessment' | 'second'>): ReadonlySet<ActorId> {
  return new Set([...(assessment?.writers ?? []), ...(second?.assessment?.writers ?? [])])
}

/**
 * What is missing for an approval: the standards that do not hold and that nobody has recorded an exception for.
 *
 * @param article - the one that the statement stands in
 * @param profiles - everybody on the desk
 */
export function missingFor(
  statement: Judged,
  { appearance }: { readonly appearance: Appearance },
  profiles: readonly Profile[],
): Standard[] {
  const excepted = new Set(statement.exceptions.map(({ standard }) => standard))
  return standards.filter(
    (standard) => !excepted.has(standard) && !holds[standard](statement, appearance, profiles),
  )
}
