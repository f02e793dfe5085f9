import type { ConfidenceTable } from '#core/attribution/language-rules'

/** As measured on the development set. Little marks a statement within another's content, so that it is found far less surely. */
export const confidence: ConfidenceTable = {
  byRule: {
    'verb.clause': 0.92,
    'verb.quotation': 0.94,
    'verb.inverted': 0.85,
    'verb.nominal': 0.73,
    'verb.object': 0.73,
    'verb.infinitive': 0.62,
    participle: 0.6,
    'noun.cue': 0.5,
    passive: 0.7,
    'according.before': 0.85,
    'according.after': 0.88,
    'according.clause': 0.7,
    'speaker.label': 0.9,
    'headline.colon': 0.7,
    'relative.object': 0.6,
  },
  nested: 0.4,
}
