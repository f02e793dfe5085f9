import { z } from 'zod'
import { InstitutionId } from './institution'

/** How a statement's source stands to the institution: it is that body, or a person or paper that speaks for it. */
export const SourceRelation = z.enum(['is', 'speaksFor'])
export type SourceRelation = z.infer<typeof SourceRelation>

/**
 * Which institution a statement is attributed to. What cannot be told apart stays open: no institution, and those that it may be
 * as a choice.
 */
export const SourceLink = z
  .strictObject({
    institution: InstitutionId.nullable(),
    relation: SourceRelation,
    /** Where it is open: the institutions that it may be, the likeliest first; empty where none is known. */
    candidates: z.array(InstitutionId).readonly(),
    /** Where it is open: the institution in the article's own words, which the registry does not know or cannot tell apart. */
    named: z.string().nullable(),
  })
  .readonly()
export type SourceLink = z.infer<typeof SourceLink>
