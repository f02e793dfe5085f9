/** A value of a record as it was read: anything. */
type Read = Readonly<Record<string, unknown>>

/**
 * Bring an operation that an earlier version wrote into the form of this one, before it is parsed. The only place that
 * knows what earlier versions wrote. The hash of a record is over what was written, so that it is checked before this.
 *
 * Version 0.1 kept a verdict on the content (`verdict`) and who gave it (`assessedBy`) as two decisions; they are an
 * assessment without attribution, rationale and time. Version 0.2 knew no sources but institutions, and said so in a
 * statement's choice of source.
 */
export function upcast(operation: Read): Read {
  const { kind, body } = operation
  if (typeof kind !== 'string' || !kind.startsWith('statement.') || !isRead(body)) return operation
  const { others } = body
  return {
    ...operation,
    body: { ...turned(body), ...(Array.isArray(others) && { others: others.filter(isRead).map(turned) }) },
  }
}

function turned(turn: Read): Read {
  const { before, after } = turn
  return { ...turn, before: sourced(assessed(before)), after: sourced(assessed(after)) }
}

function assessed(decisions: unknown): unknown {
  if (!isRead(decisions) || !('verdict' in decisions)) return decisions
  const { verdict, assessedBy, ...others } = decisions
  const assessment = verdict && {
    attribution: null,
    content: verdict,
    rationale: '',
    knownThen: '',
    by: assessedBy,
    writers: [assessedBy],
    at: null,
  }
  return { ...others, assessment }
}

function sourced(decisions: unknown): unknown {
  if (!isRead(decisions) || !isRead(decisions['source'])) return decisions
  const { institution, ...source } = decisions['source']
  return institution === undefined ? decisions : { ...decisions, source: { ...source, source: institution } }
}

function isRead(value: unknown): value is Read {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
