import { readFileSync } from 'node:fs'
import { pack, unpack } from './wire.mjs'

const worldName = 'Isnad preload'
const binding = 'isnadStandInInvoke'

/** @param {string} name */
const textOf = (name) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** Only a page's top frame has a preload. @param {string} body */
const inTopFrame = (body) =>
  `if (window.top === window) (() => {\n${textOf('wire.mjs').replaceAll(/^export /gm, '')}\n${body}\n})()`

/**
 * Run a built preload in a world of its own in every document that the page will load, and lead its calls to `invoke`.
 *
 * @param {import('@playwright/test').CDPSession} cdp - of the page
 * @param {string} preloadPath - the built, unmodified CommonJS bundle
 * @param {(channel: string, args: unknown[]) => Promise<unknown>} invoke
 */
export async function connectWorlds(cdp, preloadPath, invoke) {
  // The preload gets a function of its own around it, as CommonJS does, so that its names stay its own.
  const preload = `function preload(require) {
    const module = { exports: {} }
    ;(function (require, module, exports) {\n${readFileSync(preloadPath, 'utf8')}\n})(require, module, module.exports)
  }`
  // First the page's half, so that it listens when the preload speaks.
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inTopFrame(textOf('main-world.js')) })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: inTopFrame(`${preload}\n${textOf('isolated-world.js')}`),
    worldName,
  })
  await cdp.send('Runtime.addBinding', { name: binding, executionContextName: worldName })
  await cdp.send('Runtime.enable')
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding) void answer(payload, executionContextId)
  })

  /**
   * @param {string} payload
   * @param {number} contextId
   */
  async function answer(payload, contextId) {
    const { id, channel, args } = unpack(payload)
    let settlement
    try {
      settlement = pack({ id, value: await invoke(channel, args) })
    } catch (error) {
      settlement = pack({ id, error: `Error invoking remote method '${channel}': ${String(error)}` })
    }
    const expression = `isnadStandInSettle(${JSON.stringify(settlement)})`
    // The document may be gone by now; then nobody waits.
    await cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined)
  }
}
