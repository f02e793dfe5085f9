/**
 * What went wrong and was to be expected. The code doubles as the key of the translated message;
 * the detail fills its placeholders.
 */
export interface Failure<Code extends string = string> {
  readonly code: Code
  readonly detail?: Readonly<Record<string, string | number>>
}

/** The outcome of work that may fail for reasons its caller has to answer for. Bugs throw instead. */
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure<Code> }

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function failure<Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: detail ? { code, detail } : { code } }
}
