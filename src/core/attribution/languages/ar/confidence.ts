import type { ConfidenceTable } from '#core/attribution/language-rules'

/**
 * How often each family of rules was right (content, source and cue together) in newspaper articles that the engine had not
 * seen, and where those had too few of a family below what the sets beside which the rules were written give.
 */
export const confidence: ConfidenceTable = {
  byRule: {
    'verb.clause': 0.95,
    'verb.quotation': 0.88,
    'verb.preposition': 0.78,
    'verb.nominal': 0.68,
    'verb.object': 0.75,
    'verb.inverted': 0.85,
    'dropped.clause': 0.85,
    'dropped.quotation': 0.86,
    'dropped.preposition': 0.6,
    'dropped.nominal': 0.65,
    'dropped.object': 0.7,
    'subject.first': 0.68,
    participle: 0.92,
    'noun.cue': 0.65,
    'according.before': 0.85,
    'according.after': 0.8,
    hearsay: 0.75,
    'headline.colon': 0.8,
    'headline.verb': 0.75,
    'relative.object': 0.6,
  },
  nested: 0.8,
}
