import type { App, Session, WebContents } from 'electron'
import { isOwnUrl, workbenchUrl } from './app-protocol'

/**
 * Whether a request stays inside the program. Everything else is refused, whoever asks for it.
 *
 * @param developer - whether the developer tools may load their own pages
 */
export function isInside(url: string, developer: boolean): boolean {
  if (isOwnUrl(url)) return true
  // What the renderer itself made; the policy of its page says where that may be used.
  if (url === 'about:blank' || url === 'about:srcdoc') return true
  if (url.startsWith('blob:app://isnad/') || url.startsWith('data:')) return true
  return developer && url.startsWith('devtools:')
}

/** Switches for the whole program; they count only before it is ready. */
export function guardProgram(app: App): void {
  app.enableSandbox()
  // No name is ever looked up, not even by what passes by the request filter (such as prefetched names).
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents)
  })
}

/** No page leads elsewhere, opens another or takes one in; asking for the workbench again is a reload. */
function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => {
    if (withoutFragment(event.url) !== workbenchUrl) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}

/** No request leaves, no permission is given, nothing from outside is saved. */
export function guardSession(session: Session, developer: boolean): void {
  // The one listener of its kind: a second would replace it.
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isInside(url, developer) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!isInside(item.getURL(), false)) event.preventDefault()
  })
}
