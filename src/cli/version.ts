/** Set by the build from package.json; the sources run as they are in tests. */
declare const __ISNAD_VERSION__: string | undefined

/** Isnad's version. */
export const version = typeof __ISNAD_VERSION__ === 'string' ? __ISNAD_VERSION__ : '0.0.0-source'
