import { describe, expect, it } from 'vitest'
import { quotationsOf } from '#core/text/quotations'
import { tokensOf } from '#core/text/tokens'

const quoted = (text: string): string[] => {
  const tokens = tokensOf(text, { start: 0, end: text.length })
  return quotationsOf(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
}

describe('quotations', () => {
  it.each([
    ['straight', 'The mayor said "we are ready" on Monday.', ['"we are ready"']],
    ['curly', 'The mayor said “we are ready” on Monday.', ['“we are ready”']],
    ['low', 'Der Bürgermeister sagte: „Wir sind bereit“.', ['„Wir sind bereit“']],
    ['guillemets', 'قال العمدة «نحن جاهزون» يوم الاثنين.', ['«نحن جاهزون»']],
    ['single', 'قال العمدة ‘نحن جاهزون’ يوم الاثنين.', ['‘نحن جاهزون’']],
    ['curly the wrong way round', 'قال العمدة ”نحن جاهزون“ يوم الاثنين.', ['”نحن جاهزون“']],
    ['spaced inside', 'قال العمدة : " نحن جاهزون " .', ['" نحن جاهزون "']],
    ['behind a conjunction', 'زار الوفد "الميناء" و"السوق" أمس.', ['"الميناء"', '"السوق"']],
  ])('are found in %s marks', (_marks, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('hold others inside them', () => {
    expect(quoted('«قال لي «لا تخف» ثم مضى»')).toEqual(['«قال لي «لا تخف» ثم مضى»', '«لا تخف»'])
    expect(quoted('“She told us ‘never again’ and left”')).toEqual([
      '“She told us ‘never again’ and left”',
      '‘never again’',
    ])
  })

  it('do not begin at an apostrophe', () => {
    expect(quoted("The workers' union doesn't accept the firm's offer.")).toEqual([])
  })

  it('run to the end of the sentence where no mark closes them', () => {
    expect(quoted('وأضاف أن “المستشفى ممتلئ. وغادر القاعة.')).toEqual(['“المستشفى ممتلئ'])
  })

  it('run to the end of the paragraph where a speech begins it', () => {
    expect(quoted('“We lost the roof. We lost the barn.')).toEqual(['“We lost the roof. We lost the barn.'])
  })
})
