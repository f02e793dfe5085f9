import { failure, success, type Result } from '#core/result'
import { isoDay, webAddress } from '#core/text/web-address'
import { Evidence, type EvidenceFile, type EvidenceId, type EvidencePassage, type Relation } from './evidence'

/** A captured file may have this many bytes. */
export const largestFile = 200 * 1024 * 1024

/** Words of a note, a title and the like, in UTF-16 code units. */
export const longestField = 2000

/** A piece of evidence as a person fills it in: text in every field, not yet looked at. */
export interface EvidenceDraft {
  readonly id: EvidenceId
  readonly relation: Relation
  readonly title: string
  readonly publisher: string
  readonly publishedAt: string
  readonly accessedAt: string
  readonly url: string
  readonly archiveUrl: string
  readonly group: string
  readonly note: string
  /** What it is besides a link, if it is more. */
  readonly what:
    | { readonly kind: 'link' }
    | { readonly kind: 'file'; readonly file: EvidenceFile }
    | { readonly kind: 'passage'; readonly passage: EvidencePassage }
}

export type EvidenceField = Exclude<keyof EvidenceDraft, 'id' | 'relation' | 'what'>

/** Each comes with the `field` that it is about. */
export type EvidenceRefusal = 'field.notAnAddress' | 'field.notADate' | 'field.tooLong' | 'file.tooLarge'

/** Read what was filled in, or say which field does not hold. Nothing is taken half. */
export function checkEvidence(draft: EvidenceDraft): Result<Evidence, EvidenceRefusal> {
  for (const field of ['title', 'publisher', 'group', 'note'] as const)
    if (draft[field].length > longestField)
      return failure('field.tooLong', { field, characters: longestField })
  for (const field of ['publishedAt', 'accessedAt'] as const)
    if (draft[field].trim() !== '' && isoDay(draft[field]) === null)
      return failure('field.notADate', { field })
  for (const field of ['url', 'archiveUrl'] as const) {
    const needed = field === 'url' && draft.what.kind === 'link'
    if ((needed || draft[field].trim() !== '') && webAddress(draft[field]) === null)
      return failure('field.notAnAddress', { field })
  }
  if (draft.what.kind === 'file' && draft.what.file.byteLength > largestFile)
    return failure('file.tooLarge', { field: 'file', limit: largestFile })
  return success(
    Evidence.parse({
      id: draft.id,
      relation: draft.relation,
      title: draft.title.trim(),
      publisher: draft.publisher.trim(),
      publishedAt: isoDay(draft.publishedAt),
      accessedAt: isoDay(draft.accessedAt),
      url: webAddress(draft.url),
      archiveUrl: webAddress(draft.archiveUrl),
      group: draft.group.trim(),
      note: draft.note.trim(),
      ...draft.what,
    }),
  )
}

/** What stands in the fields of a piece of evidence, to be changed. */
export function draftOf(evidence: Evidence): EvidenceDraft {
  const { id, relation, title, publisher, publishedAt, accessedAt, url, archiveUrl, group, note } = evidence
  const what =
    evidence.kind === 'file'
      ? { kind: evidence.kind, file: evidence.file }
      : evidence.kind === 'passage'
        ? { kind: evidence.kind, passage: evidence.passage }
        : { kind: evidence.kind }
  return {
    ...{ id, relation, title, publisher, group, note, what },
    publishedAt: publishedAt ?? '',
    accessedAt: accessedAt ?? '',
    url: url ?? '',
    archiveUrl: archiveUrl ?? '',
  }
}
