import { describe, expect, it, vi } from 'vitest'
import { type Handlers, type Route, routes } from '#contract'
import { success } from '#core/result'
import { connectBridge, createBridge, type Sender } from '../../src/main/bridge'
import { statusChange } from '../builders/status-changes'

/** Handlers that note what they were given. */
function handlersNoting(calls: unknown[]): Handlers {
  const note =
    <Answer>(answer: Answer) =>
    (input: unknown) => {
      calls.push(input)
      return Promise.resolve(answer)
    }
  return {
    'journal.open': note(success({ head: { seq: 0, hash: '0'.repeat(64) }, cut: 0 })),
    'journal.read': note(success([])),
    'journal.lines': note(success([])),
    'journal.append': note(success([])),
    'blob.put': note(success({ sha256: '0'.repeat(64) })),
    'blob.get': note(success(new Uint8Array(0))),
    'link.open': note(success(null)),
    'menu.show': note(success(null)),
    'menu.chosen': note(success({ action: null })),
    'report.savePdf': note(success({ path: null })),
    'report.layOut': note(success(new Uint8Array())),
    'report.saveFile': note(success({ path: null })),
  }
}

/** A frame as Electron describes it, of which the bridge reads these two. */
const frame = (url: string, parent: object | null = null) =>
  ({ senderFrame: { url, parent } }) as unknown as Sender
const workbench = frame('app://isnad/index.html#/library')

function bridgeNoting(calls: unknown[] = [], handlers: Partial<Handlers> = {}) {
  const onBug = vi.fn()
  return { bridge: createBridge({ ...handlersNoting(calls), ...handlers }, onBug), onBug, calls }
}

describe('the bridge', () => {
  it('hands a fitting input to the handler of its route and its answer back', async () => {
    const { bridge, calls } = bridgeNoting()
    const operations = [statusChange(1)]
    expect(await bridge('journal.append', { operations }, workbench)).toEqual(success([]))
    expect(calls).toEqual([{ operations }])
  })

  it.each<[string, Sender]>([
    ['a page from elsewhere', frame('https://example.com/')],
    ['a page of another host of the scheme', frame('app://elsewhere/index.html')],
    ['an empty page', frame('about:blank')],
    ['a file', frame('file:///index.html')],
    ['a frame inside the workbench', frame('app://isnad/index.html', {})],
    ['a frame that is gone', { senderFrame: null }],
  ])('refuses %s', async (_, sender) => {
    const { bridge, calls } = bridgeNoting()
    expect(await bridge('journal.open', {}, sender)).toEqual({
      ok: false,
      failure: { code: 'bridge.forbidden' },
    })
    expect(calls).toEqual([])
  })

  it.each<[Route, unknown]>([
    ['journal.open', undefined],
    ['journal.open', { path: '/etc/passwd' }],
    ['journal.read', { from: 0, limit: 10 }],
    ['journal.read', { from: 1, limit: 10_001 }],
    ['journal.read', { from: '1', limit: 10 }],
    ['journal.append', { operations: [] }],
    ['journal.append', { operations: [{ ...statusChange(1), kind: 'statement.erased' }] }],
    ['journal.append', { operations: [{ ...statusChange(1), extra: true }] }],
    ['journal.append', { operations: [statusChange(1)], force: true }],
    ['blob.put', { bytes: [1, 2, 3] }],
    ['blob.put', { bytes: 'text' }],
    ['blob.get', { sha256: '../../journal.jsonl' }],
    ['blob.get', { sha256: 'A'.repeat(64) }],
    ['report.savePdf', { html: '<p>', fileName: '' }],
  ])('refuses input that does not fit %s: %j', async (route, input) => {
    const { bridge, calls } = bridgeNoting()
    expect(await bridge(route, input, workbench)).toEqual({
      ok: false,
      failure: { code: 'bridge.invalidInput', detail: { route } },
    })
    expect(calls).toEqual([])
  })

  it('answers for a handler that breaks, without its particulars', async () => {
    const bug = new Error('/home/somebody/secret: not found')
    const { bridge, onBug } = bridgeNoting([], { 'journal.open': () => Promise.reject(bug) })
    expect(await bridge('journal.open', {}, workbench)).toEqual({
      ok: false,
      failure: { code: 'bridge.failed', detail: { route: 'journal.open' } },
    })
    expect(onBug).toHaveBeenCalledWith('journal.open', bug)
  })

  it('listens on the channels of its routes and on no other', () => {
    const channels: string[] = []
    connectBridge(bridgeNoting().bridge, { handle: (channel) => channels.push(channel) })
    expect(channels.sort()).toEqual(Object.keys(routes).sort())
  })
})
