import { fc } from '../../builders/property'
import { describe, expect, it } from 'vitest'
import { emptyHead } from '#core/operation/operation'
import { canonicalJson, seal, sealedLine, unseal } from '#core/operation/seal'
import { anArticle, anImport, asking, digest, statementId, World } from '../../builders/log'

function importOf(text: string) {
  const { article, engine, statements } = anImport(1, anArticle({ text }))
  return { ...asking(), kind: 'article.imported' as const, body: { article, engine, statements } }
}
const sealedImport = (text: string) => seal(importOf(text), emptyHead, digest)

describe('the hash chain', () => {
  it('reads back what it wrote, whatever stands in the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const record = await sealedImport(text)
        const read = await unseal(canonicalJson(record), emptyHead, digest)
        expect(read).toEqual({ ok: true, value: record })
      }),
      { numRuns: 100 },
    )
  })

  it('writes the line that the record has when it is spelled by itself', async () => {
    const { record, line } = await sealedLine(importOf('a "b" \u2067ج'), emptyHead, digest)
    expect(line).toBe(canonicalJson(record))
  })

  it('keeps lone surrogates, NUL and bidi controls', async () => {
    const text = 'a\ud800b\u0000\u202e\u2067ج\udc00'
    const read = await unseal(canonicalJson(await sealedImport(text)), emptyHead, digest)
    expect(read.ok && read.value.kind === 'article.imported' && read.value.body.article.text).toBe(text)
  })

  it('hashes the same whatever order the keys come in', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: [3, { f: 1, e: 0 }] } })).toBe(
      '{"a":{"c":[3,{"e":0,"f":1}],"d":2},"b":1}',
    )
  })

  it('hashes every key that a line has, whatever it is called', () => {
    const line = '{"__proto__":{"b":1,"a":2},"constructor":3}'
    expect(canonicalJson(JSON.parse(line))).toBe('{"__proto__":{"a":2,"b":1},"constructor":3}')
  })

  it('links each record to the one before it', async () => {
    const world = new World()
    await world.ask(anImport())
    await world.ask({ type: 'correctStance', statementId: statementId(1), stance: 'deny' })
    const [one, two] = world.records
    expect(two?.prev).toBe(one?.hash)
  })

  it.each([
    ['a changed letter', (line: string) => line.replace('bridge', 'bridgE')],
    ['a changed time', (line: string) => line.replace('2026', '2025')],
    ['another number', (line: string) => line.replace('"seq":1', '"seq":2')],
    ['a missing field', (line: string) => line.replace('"engine":"test",', '')],
    ['something that is not JSON', (line: string) => line.slice(0, -1)],
  ])('breaks on %s', async (_what, damage) => {
    const line = canonicalJson(await sealedImport('نص'))
    const damaged = damage(line)
    expect(damaged).not.toBe(line)
    expect(await unseal(damaged, emptyHead, digest)).toEqual({
      ok: false,
      failure: { code: 'journal.broken', detail: { seq: 1 } },
    })
  })
})
