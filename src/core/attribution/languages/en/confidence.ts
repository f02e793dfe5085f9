import type { ConfidenceTable } from '#core/attribution/language-rules'

/** As measured on the development set. Little marks a statement within another's content, so that it is found far less surely. */
export const confidence: ConfidenceTable = {
  byRule: {
    'verb.clause': 0.89,
    'verb.quotation': 0.94,
    'verb.inverted': 0.85,
    'verb.nominal': 0.7,
    'verb.object': 0.65,
    'verb.infinitive': 0.6,
    participle: 0.55,
    'noun.cue': 0.4,
    passive: 0.55,
    'according.before': 0.85,
    'according.after': 0.88,
    'speaker.label': 0.85,
    'headline.colon': 0.7,
  },
  nested: 0.4,
}
