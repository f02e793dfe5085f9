const key = 'isnad.copiedOut'

/** When a whole copy was last handed out of this machine's own storage, ISO 8601 in UTC; null where it never was. */
export const lastCopyOut = (): string | null => localStorage.getItem(key)

export const rememberCopyOut = (at: string): void => localStorage.setItem(key, at)
