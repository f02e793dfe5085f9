import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serve } from '../../scripts/serve.mjs'
import { emptyFolder } from '../builders/folder'

let server: Awaited<ReturnType<typeof serve>>
let port: number

beforeEach(async () => {
  const folder = emptyFolder()
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Isnad</title>')
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'font.woff2'), 'font')
  writeFileSync(join(root, 'assets', 'engine.wasm'), 'wasm')
  writeFileSync(join(root, 'assets', 'article-reading.worker-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(root, 'assets', 'link.txt'))
  server = await serve({ port: 0, root })
  port = Number(new URL(server.url).port)
})

afterEach(() => server.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A request whose path and Host header are sent exactly as they are given, as `fetch` would not. */
function ask(path: string, { host = `127.0.0.1:${port}`, method = 'GET' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject).end()
  })
}

describe('the served workbench', () => {
  it('is at its address, with media types that browsers insist on', async () => {
    expect((await ask('/')).body).toContain('<title>Isnad</title>')
    const types = ['/index.html', '/assets/a.js', '/assets/font.woff2', '/assets/engine.wasm'].map(
      async (path) => (await ask(path)).headers['content-type'],
    )
    expect(await Promise.all(types)).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'font/woff2',
      'application/wasm',
    ])
  })

  it('allows no unsafe script or style and no connection but to itself', async () => {
    const policy = String((await ask('/')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/connect-src 'self'(;|$)/)
    expect(policy).not.toMatch(/unsafe-|\*|https?:|data:/)
  })

  it('lets the worker that reads files compile WebAssembly, and nothing else', async () => {
    const policyOf = async (file: string) =>
      String((await ask(`/assets/${file}`)).headers['content-security-policy'])
    expect(await policyOf('article-reading.worker-1a2b.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    )
    expect(await policyOf('a.js')).not.toContain('unsafe')
  })

  it('keeps other sites at arm’s length', async () => {
    expect((await ask('/')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
  })

  it.each([
    'example.com',
    'isnad.example.com',
    'localhost.example.com',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
  ])('refuses the Host header %j', async (host) => {
    const answer = await ask('/', { host })
    expect(answer.status).toBe(421)
    expect(answer.body).not.toContain('Isnad')
  })

  it('leads the other name of this machine to the one address that has the workspace', async () => {
    const answer = await ask('/index.html', { host: `localhost:${port}` })
    expect([answer.status, answer.headers.location]).toEqual([307, `${server.url}index.html`])
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/assets/link.txt',
    '/assets',
    '/index.html%00',
    '/%',
    '/missing.js',
  ])('finds nothing at %s', async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.body.includes('secret')]).toEqual([404, false])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  it('answers HEAD without a body', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  it('is heard on the loopback interface alone', async () => {
    const others = Object.values((await import('node:os')).networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    const reached = await Promise.all(others.map(({ address }) => canConnect(address)))
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(reached).not.toContain(true)
  })

  it('says when its port is taken', async () => {
    await expect(serve({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

function canConnect(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const settle = (connected: boolean) => {
      socket.destroy()
      resolve(connected)
    }
    socket.on('connect', () => settle(true)).on('error', () => settle(false))
    socket.on('timeout', () => settle(false))
  })
}
