// The workbench for a plain browser: the built renderer at a loopback address, and nothing else.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, extname, isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One port for good: a browser keeps a workspace per address, so another port is another, empty workspace. */
export const defaultPort = 17843

const builtRenderer = fileURLToPath(new URL('../out/renderer', import.meta.url))
/** The same headers and media types as under app: in the desktop. */
const serving = JSON.parse(readFileSync(new URL('../src/main/serving.json', import.meta.url), 'utf8'))

/**
 * Serve the built renderer to this machine alone.
 *
 * @param {{ port?: number, root?: string }} [options] - port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws the system's error, `EADDRINUSE` where the port is taken
 */
export async function serve({ port = defaultPort, root = builtRenderer } = {}) {
  const server = createServer((request, response) => {
    answer(request, root, address()).then(
      ({ status, headers = {}, body = '' }) => {
        response.writeHead(status, { ...serving.headers, Server: 'Isnad', ...headers })
        response.end(request.method === 'HEAD' ? undefined : body)
      },
      () => {
        response.writeHead(500, serving.headers)
        response.end()
      },
    )
  })
  await new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen({ port, host: '127.0.0.1' }, () => listening(undefined))
  })
  const listening = /** @type {import('node:net').AddressInfo} */ (server.address())
  function address() {
    return { host: `127.0.0.1:${listening.port}`, other: `localhost:${listening.port}` }
  }
  return {
    url: `http://127.0.0.1:${listening.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} root
 * @param {{ host: string, other: string }} address
 * @returns {Promise<{ status: number, headers?: Record<string, string>, body?: string | Buffer }>}
 */
async function answer(request, root, { host, other }) {
  // A page elsewhere can have its own name lead to this machine (DNS rebinding), but not hide that name.
  if (request.headers.host !== host) {
    // One workspace, not two: the other spelling of this machine is another origin.
    if (request.headers.host === other)
      return { status: 307, headers: { Location: `http://${host}${request.url}` } }
    return { status: 421, body: 'This address serves only this machine.\n' }
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { Allow: 'GET, HEAD' } }
  const path = await fileWithin(root, request.url ?? '/')
  if (path === null) return { status: 404, body: 'There is no such file.\n' }
  const type = serving.mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const { scripts, headers } = serving.pdfiumWorkers
  const own = scripts.some((/** @type {string} */ script) => basename(path).startsWith(script)) ? headers : {}
  return { status: 200, headers: { 'Content-Type': type, ...own }, body: await readFile(path) }
}

/**
 * The file that a request names, links followed; null if there is none or it lies outside `root`.
 *
 * @param {string} root
 * @param {string} target - the request's path and query, as sent
 */
async function fileWithin(root, target) {
  try {
    const decoded = decodeURIComponent(target.replace(/[?#].*$/s, ''))
    if (!decoded.startsWith('/') || /[\0\\]/.test(decoded)) return null
    const realRoot = await realpath(root)
    const path = await realpath(resolve(realRoot, `.${decoded === '/' ? '/index.html' : decoded}`))
    const inside = relative(realRoot, path)
    return inside === '' || inside.startsWith('..') || isAbsolute(inside) || extname(path) === ''
      ? null
      : path
  } catch {
    return null
  }
}

/**
 * Serve, say where, and open the person's browser. Where the workbench is being served already, lead there.
 *
 * @param {{ port?: number }} [options]
 */
export async function serveToPerson({ port = defaultPort } = {}) {
  const url = `http://127.0.0.1:${port}/`
  try {
    const server = await serve({ port })
    console.log(`Isnad is at ${server.url} (stop it with Ctrl+C).`)
    openInBrowser(server.url)
  } catch (error) {
    if (
      !(error instanceof Error && 'code' in error) ||
      !['EADDRINUSE', 'EACCES'].includes(String(error.code))
    )
      throw error
    if (error.code === 'EADDRINUSE' && (await isIsnad(url))) {
      console.log(`Isnad is already running at ${url}`)
      openInBrowser(url)
      return
    }
    console.error(
      `Port ${port} ${error.code === 'EACCES' ? 'may not be used' : 'is taken by another program'}. ` +
        'Free it, or choose another with `npm start -- --web --port N`; ' +
        'a browser keeps a workspace per address, so there it begins empty.',
    )
    process.exitCode = 1
  }
}

/** @param {string} url */
async function isIsnad(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) })
    return answer.headers.get('server') === 'Isnad'
  } catch {
    return false
  }
}

/** @param {string} url */
function openInBrowser(url) {
  if (process.env.CI) return
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (process.platform === 'linux' && !hasDisplay) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  // Where there is no browser to open, the printed address has to do.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
