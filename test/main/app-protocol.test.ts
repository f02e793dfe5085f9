import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  type AppProtocol,
  createAppProtocol,
  fileWithin,
  isOwnUrl,
  workbenchUrl,
} from '../../src/main/app-protocol'
import { emptyFolder } from '../builders/folder'

let root: string
let protocol: AppProtocol

const get = (url: string, method = 'GET') => protocol.handle(new Request(url, { method }))

beforeEach(() => {
  const folder = emptyFolder()
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Isnad</title>')
  writeFileSync(join(root, 'assets', 'font.woff2'), 'font')
  writeFileSync(join(root, 'assets', 'a b.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  mkdirSync(join(folder, 'renderer-of-another'))
  writeFileSync(join(folder, 'renderer-of-another', 'secret.txt'), 'secret')
  protocol = createAppProtocol(root)
})

describe('app://isnad', () => {
  it('serves the workbench and its files with their own media types', async () => {
    const page = await get(workbenchUrl)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('<title>Isnad</title>')
    const font = await get('app://isnad/assets/font.woff2')
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    const script = await get('app://isnad/assets/a%20b.js?version=1')
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
  })

  it('allows no unsafe script or style and no connection but to itself', async () => {
    const policy = (await get(workbenchUrl)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toMatch(/connect-src 'self'(;|$)/)
    expect(policy).not.toMatch(/unsafe-|\*|https?:|data:/)
  })

  it('lets the worker that reads files compile WebAssembly, and nothing else', async () => {
    writeFileSync(join(root, 'assets', 'article-reading.worker-1a2b.js'), 'export {}')
    const policyOf = async (file: string) =>
      (await get(`app://isnad/assets/${file}`)).headers.get('content-security-policy') ?? ''
    expect(await policyOf('article-reading.worker-1a2b.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    )
    expect(await policyOf('a%20b.js')).not.toContain('unsafe')
  })

  it.each(['GET', 'HEAD'])('guards every answer to %s, refusals included', async (method) => {
    for (const url of [workbenchUrl, 'app://isnad/missing.js']) {
      const { headers } = await get(url, method)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })

  it.each([
    ['app://isnad/missing.js', 404],
    ['app://isnad/assets', 404],
    ['app://isnad/', 404],
    ['app://elsewhere/index.html', 403],
  ])('refuses %s', async (url, status) => {
    expect((await get(url)).status).toBe(status)
  })

  it('takes nothing in', async () => {
    expect((await protocol.handle(new Request(workbenchUrl, { method: 'POST', body: 'x' }))).status).toBe(405)
  })
})

describe('the path guard', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..%2frenderer-of-another%2fsecret.txt',
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/index.html%00.js',
    '/%E0%A4%A',
    '/%',
  ])('lets %s lead nowhere', async (pathname) => {
    expect(await fileWithin(root, pathname)).toBeNull()
  })

  it('follows no link out of the folder', async () => {
    symlinkSync(join(root, '..', 'secret.txt'), join(root, 'assets', 'link.txt'))
    expect(await fileWithin(root, '/assets/link.txt')).toBeNull()
  })

  it('finds what is inside', async () => {
    expect(await fileWithin(root, '/assets/font.woff2')).toBe(join(root, 'assets', 'font.woff2'))
  })
})

describe('a document served from memory', () => {
  it('stands beside index.html, may run no script, and is gone when it is removed', async () => {
    const { url, remove } = protocol.addDocument('<!doctype html><p>تقرير</p>')
    expect(new URL('./assets/font.woff2', url).href).toBe('app://isnad/assets/font.woff2')
    const answer = await get(url)
    expect(await answer.text()).toContain('تقرير')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    // Two policies, both of which hold.
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*, script-src 'none'/)
    remove()
    expect((await get(url)).status).toBe(404)
  })
})

describe("the program's own addresses", () => {
  it.each([
    ['app://isnad/index.html', true],
    ['app://isnad/', true],
    ['app://isnad.example.com/', false],
    ['app://isnad:80/', false],
    ['app://someone@isnad/', true],
    ['https://isnad/', false],
    ['file:///index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (url, own) => {
    expect(isOwnUrl(url)).toBe(own)
  })
})
