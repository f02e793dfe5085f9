import type { ConfidenceTable } from '#core/attribution/language-rules'

/** Below what the small development set gives, since the rules were written beside it. */
export const confidence: ConfidenceTable = {
  byRule: {
    'verb.clause': 0.96,
    'verb.quotation': 0.95,
    'verb.preposition': 0.9,
    'verb.nominal': 0.85,
    'verb.object': 0.85,
    'verb.inverted': 0.9,
    'dropped.clause': 0.92,
    'dropped.quotation': 0.92,
    'dropped.preposition': 0.82,
    'dropped.nominal': 0.75,
    'dropped.object': 0.75,
    'subject.first': 0.85,
    participle: 0.9,
    'noun.cue': 0.75,
    'according.before': 0.85,
    'according.after': 0.8,
    hearsay: 0.8,
    'headline.colon': 0.8,
    'headline.verb': 0.75,
    'relative.object': 0.6,
  },
  nested: 0.85,
}
