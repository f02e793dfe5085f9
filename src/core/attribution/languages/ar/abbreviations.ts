/** Shortenings that a full stop belongs to, by look-up key. A single letter counts as one in any language. */
export const abbreviations: ReadonlySet<string> = new Set(['ال', 'دكتور'])
