import { randomUUID } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { basename, extname, isAbsolute, relative, resolve } from 'node:path'
import type { CustomScheme } from 'electron'
import serving from './serving.json'

/** Where the workbench lives. The whole scheme is ours: nothing else is served under it. */
export const workbenchUrl = 'app://isnad/index.html'

/** Standard and secure, so that `'self'`, relative addresses, IndexedDB and `crypto.subtle` work as on https. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

/** Whether a URL is one of the program's own pages or files. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === 'app:' && host === 'isnad'
}

export interface AppProtocol {
  handle(request: Request): Promise<Response>
  /**
   * Serve a document from memory until `remove` is called. It stands beside index.html, so that relative links
   * reach the workbench's own stylesheet and fonts; it may run no script.
   */
  addDocument(html: string): { readonly url: string; remove(): void }
}

/** @param root - folder of the built renderer; no file outside of it is ever served */
export function createAppProtocol(root: string): AppProtocol {
  const documents = new Map<string, string>()

  return {
    async handle(request) {
      if (!isOwnUrl(request.url)) return refusal(403)
      if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
      const { pathname } = new URL(request.url)
      const html = documents.get(pathname)
      if (html !== undefined) return documentResponse(html)
      const path = await fileWithin(root, pathname)
      if (path === null) return refusal(404)
      try {
        return new Response(await readFile(path), { headers: headersFor(path) })
      } catch {
        return refusal(404)
      }
    },

    addDocument(html) {
      const pathname = `/document-${randomUUID()}.html`
      documents.set(pathname, html)
      return { url: `app://isnad${pathname}`, remove: () => documents.delete(pathname) }
    },
  }
}

/**
 * The file that a URL's path names, links followed.
 *
 * @param pathname - percent-encoded, as in `URL.pathname`
 * @returns null if there is no such file or it lies outside `root`
 */
export async function fileWithin(root: string, pathname: string): Promise<string | null> {
  try {
    const decoded = decodeURIComponent(pathname)
    if (/[\0\\]/.test(decoded)) return null
    const realRoot = await realpath(root)
    // A stretch such as `..%2f` survives URL parsing: what counts is where the path ends up.
    const path = await realpath(resolve(realRoot, `.${decoded}`))
    const inside = relative(realRoot, path)
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
  } catch {
    return null
  }
}

/** The workers that read files and draw pages run PDFium, which is WebAssembly; nothing else may compile any. */
function headersFor(path: string): Headers {
  const mediaTypes: Readonly<Record<string, string>> = serving.mediaTypes
  const { scripts, headers: workerHeaders } = serving.pdfiumWorkers
  const isWorker = scripts.some((script) => basename(path).startsWith(script))
  const headers = new Headers(isWorker ? { ...serving.headers, ...workerHeaders } : serving.headers)
  headers.set('Content-Type', mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream')
  return headers
}

function documentResponse(html: string): Response {
  const headers = headersFor('document.html')
  // It runs nothing and reaches nothing; what pictures it has stand in the document itself.
  for (const [name, value] of Object.entries(serving.printedDocument)) headers.set(name, value)
  // A second policy can only narrow the first.
  headers.append('Content-Security-Policy', "script-src 'none'; connect-src 'none'")
  return new Response(html, { headers })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: serving.headers })
}
