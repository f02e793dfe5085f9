import { EventEmitter } from 'node:events'
import { toApp } from './addresses.mjs'
import { tell } from './control.mjs'

/** @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler */
/** @typedef {(details: { url: string, method: string, resourceType: string }, answer: (decision: { cancel?: boolean }) => void) => void} RequestListener */

/** @type {Map<string, SchemeHandler>} */
const schemeHandlers = new Map()
/** @type {RequestListener | null} */
let requestListener = null
/** @typedef {(contents: null, permission: string, origin: string) => boolean} PermissionCheck */
/** @type {PermissionCheck | null} */
let permissionCheck = null

export const protocol = {
  /** @param {{ scheme: string, privileges?: { standard?: boolean, secure?: boolean } }[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme, privileges } of schemes)
      if (scheme !== 'app' || !privileges?.standard || !privileges.secure)
        throw new Error('the stand-in knows only the standard, secure scheme app:')
  },
  /**
   * @param {string} scheme
   * @param {SchemeHandler} handler
   */
  handle(scheme, handler) {
    schemeHandlers.set(`${scheme}:`, handler)
  },
}

class Session extends EventEmitter {
  protocol = protocol
  webRequest = {
    /** @param {RequestListener} listener */
    onBeforeRequest(listener) {
      requestListener = listener
    },
  }
  setPermissionRequestHandler() {}
  /** @param {PermissionCheck} check */
  setPermissionCheckHandler(check) {
    permissionCheck = check
  }
  setDevicePermissionHandler() {}
}

export const session = { defaultSession: new Session() }

/**
 * Answer every request of the browser by main's own filter and scheme handler. Nothing reaches the network: what
 * main lets through and does not serve fails as a name that cannot be found.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {(request: import('@playwright/test').Request) => boolean} mayNavigate
 */
export async function answerRequests(context, mayNavigate) {
  await context.route('**/*', async (route) => {
    const request = route.request()
    const url = toApp(request.url())
    if (!mayNavigate(request)) {
      tell({ event: 'navigation-prevented', url })
      return route.abort('aborted')
    }
    const details = { url, method: request.method(), resourceType: request.resourceType() }
    const { cancel } = await new Promise((resolve) => {
      if (requestListener) requestListener(details, resolve)
      else resolve({})
    })
    if (cancel) {
      tell({ event: 'request-cancelled', url })
      return route.abort('blockedbyclient')
    }
    const handler = schemeHandlers.get(new URL(url).protocol)
    if (!handler) {
      tell({ event: 'request-let-through', url })
      return route.abort('namenotresolved')
    }
    const response = await handler(
      new Request(url, { method: request.method(), headers: request.headers(), body: null }),
    )
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
}

/** Names of permissions that Electron and the DevTools protocol share. */
const permissions = ['geolocation', 'notifications', 'midi', 'clipboard-read', 'idle-detection']

/**
 * Deny in Chromium what main's check denies.
 *
 * @param {import('@playwright/test').CDPSession} cdp - of the browser
 */
export async function denyPermissions(cdp) {
  for (const name of permissions) {
    if (permissionCheck?.(null, name, 'app://isnad/')) continue
    await cdp.send('Browser.setPermission', { permission: { name }, setting: 'denied' })
  }
}
