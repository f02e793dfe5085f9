/**
 * Gives the name `electron` to the stand-in. Everything else resolves as ever.
 *
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, next) {
  if (specifier !== 'electron') return next(specifier, context)
  return { url: new URL('electron.mjs', import.meta.url).href, format: 'module', shortCircuit: true }
}
