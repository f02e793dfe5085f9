import { describe, expect, it } from 'vitest'
import { checkEvidence, draftOf, largestFile, type EvidenceDraft } from '#core/evidence/check-evidence'
import { independentCount } from '#core/evidence/independence'
import { anEvidenceDraft, articleId, digest } from '../../builders/log'

const file = { sha256: digest('scan'), byteLength: 4, mediaType: 'application/pdf', fileName: 'scan.pdf' }
const check = (overrides: Partial<EvidenceDraft>) => checkEvidence(anEvidenceDraft(1, overrides))
const refusal = (overrides: Partial<EvidenceDraft>) => {
  const checked = check(overrides)
  return checked.ok ? null : [checked.failure.code, checked.failure.detail?.['field']]
}

describe('an address', () => {
  it.each([
    'https://records.example/1',
    'http://records.example',
    'https://records.example:8443/a?b=c#d',
    'https://سجلات.example/وثيقة',
    '  https://records.example/with/blanks/around  ',
  ])('is taken as it stands: %s', (url) => {
    const checked = check({ url })
    expect(checked).toMatchObject({ ok: true, value: { url: url.trim() } })
  })

  it.each([
    '',
    'records.example/1',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'ftp://records.example/1',
    'https://',
    'https:///path',
    'https://localhost-without-dot',
    'https://records.example@elsewhere.example/',
    'https://user:secret@records.example/',
    'https://records.example/a b',
    'https://records.example\\@elsewhere.example',
    'https://records.example/\u202egnp.exe',
    'https://records.example/\nSet-Cookie',
    `https://records.example/${'a'.repeat(4000)}`,
  ])('is refused at its field: %j', (url) => {
    expect(refusal({ url })).toEqual(['field.notAnAddress', 'url'])
  })

  it('is not needed where there is a file or a passage, and is looked at where it is there', () => {
    const what = { kind: 'file' as const, file }
    expect(check({ what, url: '' })).toMatchObject({ ok: true, value: { kind: 'file', url: null, file } })
    expect(refusal({ what, url: 'javascript:1' })).toEqual(['field.notAnAddress', 'url'])
    expect(refusal({ archiveUrl: 'archive' })).toEqual(['field.notAnAddress', 'archiveUrl'])
  })
})

it('takes days as ISO writes them and no others', () => {
  expect(refusal({ publishedAt: '2026-02-30' })).toEqual(['field.notADate', 'publishedAt'])
  expect(refusal({ accessedAt: '22/11/2026' })).toEqual(['field.notADate', 'accessedAt'])
  expect(check({ publishedAt: ' 2026-02-28 ', accessedAt: '' })).toMatchObject({
    ok: true,
    value: { publishedAt: '2026-02-28', accessedAt: null },
  })
})

it('refuses a file that is too large and a note without end', () => {
  const what = { kind: 'file' as const, file: { ...file, byteLength: largestFile + 1 } }
  expect(refusal({ what })).toEqual(['file.tooLarge', 'file'])
  expect(refusal({ note: 'x'.repeat(2001) })).toEqual(['field.tooLong', 'note'])
})

it('gives the fields back as they were filled in', () => {
  const draft = anEvidenceDraft(1, { what: { kind: 'file', file }, publishedAt: '2026-01-02' })
  const checked = checkEvidence(draft)
  expect(checked.ok && draftOf(checked.value)).toEqual(draft)
})

describe('independence', () => {
  const pieces = (...drafts: Partial<EvidenceDraft>[]) =>
    drafts.flatMap((overrides, index) => {
      const checked = checkEvidence(anEvidenceDraft(index + 1, overrides))
      return checked.ok ? [checked.value] : []
    })
  const passage = { articleId: articleId(2), start: 0, end: 4, exact: 'rain' }

  it.each([
    ['two links', 2, [{}, {}]],
    ['three outlets with one wire story', 1, [{ group: 'وكالة' }, { group: 'وكاله ' }, { group: 'وكالة' }]],
    ['a group and one that stands alone', 2, [{ group: 'wire' }, { group: 'Wire' }, {}]],
    ['one link and context', 1, [{}, { relation: 'context' }]],
    ['one that supports and one that refutes', 2, [{}, { relation: 'refutes' }]],
    [
      'the same page twice',
      1,
      [{ url: 'https://records.example/a' }, { url: 'https://records.example/a/#part' }],
    ],
    [
      'the same file twice',
      1,
      [{ what: { kind: 'file', file } }, { what: { kind: 'file', file: { ...file, fileName: 'copy.pdf' } } }],
    ],
    [
      'two passages of one article',
      1,
      [
        { url: '', what: { kind: 'passage', passage } },
        { url: '', what: { kind: 'passage', passage: { ...passage, start: 9, end: 13 } } },
      ],
    ],
  ] as [string, number, Partial<EvidenceDraft>[]][])('%s count as %i', (_name, count, drafts) => {
    expect(independentCount(pieces(...drafts))).toBe(count)
  })
})
