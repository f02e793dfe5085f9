import { fc } from '../../builders/property'
import { describe, expect, it } from 'vitest'
import { extractStatements } from '#core/attribution/extract'
import type { FoundStatement } from '#core/attribution/found-statement'
import { blocksOf } from '#core/text/blocks'
import type { TextSpan } from '#core/text/span'

/** Paragraphs that hold statements, and paragraphs in which nobody says anything and nobody is named. */
const paragraphs = {
  ar: {
    reports: [
      'قالت وزارة المياه في بيان إن مستوى السدود ارتفع خلال الأسبوع الماضي.',
      'واتهم رئيس البلدية، سامر الدقاق، الشركة بتأخير الصيانة. وأضاف أن «العمل متوقف منذ شهر كامل».',
      'وبحسب المتحدث باسم الشركة، فإن العمل ينتهي قبل الخريف.',
      'ونفى المدير أن يكون العمال قد غادروا الموقع، مشيرا إلى أن الحراسة مستمرة.',
    ],
    plain: [
      'وارتفعت أسعار الخضار في الأسواق الشعبية خلال الأيام العشرة الماضية بعد انقطاع الطريق الجبلي.',
      'ويمتد الخط الجديد على طول ثمانين كيلومترا بين الميناء القديم والمنطقة الصناعية شرق النهر.',
      'وكانت القرية قد شهدت في ربيع العام الماضي فيضانات أتلفت معظم المحاصيل وهدمت جسرين خشبيين.',
      'ووصلت أولى الشاحنات إلى المستودع بعد منتصف الليل وعليها الطحين والأدوية وخيام الشتاء.',
    ],
  },
  en: {
    reports: [
      'The ministry of water said in a statement that the level of the dams had risen last week.',
      'Clara Hale, the mayor, accused the company of delaying repairs. “Work stopped a month ago,” she added.',
      'According to a spokesman for the company, the work will be finished before autumn.',
      'The manager denied that the workers had left the site, insisting that it was guarded.',
    ],
    plain: [
      'Vegetable prices at the open markets have climbed for ten days since the mountain road was cut.',
      'The new line runs for eighty kilometres between the old harbour and the sheds east of the river.',
      'Floods last spring destroyed much of the harvest and swept away two wooden bridges.',
      'The first lorries reached the depot after midnight with flour, medicine and winter tents on board.',
    ],
  },
} as const
type Language = keyof typeof paragraphs

const language = fc.constantFrom<Language>('ar', 'en')
const gap = '\n\n'

const extract = (text: string, tag: string): FoundStatement[] =>
  extractStatements({ text, blocks: blocksOf(text), language: tag })

/** The statements with every place at or behind `from` moved by `by`. */
function moved(statements: readonly FoundStatement[], from: number, by: number): FoundStatement[] {
  const span = ({ start, end }: TextSpan): TextSpan =>
    start < from ? { start, end } : { start: start + by, end: end + by }
  return statements.map((one) => ({
    ...one,
    source: one.source.map(span),
    cue: one.cue.map(span),
    content: one.content.map(span),
    target: one.target && span(one.target),
    chain: one.chain.map((link) => ({ ...link, source: link.source.map(span) })),
  }))
}

/** An article, and the place of one of its paragraphs. */
const article = language.chain((tag) =>
  fc.record({
    tag: fc.constant(tag),
    list: fc.array(fc.constantFrom(...paragraphs[tag].reports), { minLength: 1, maxLength: 6 }),
    at: fc.nat(5),
    plain: fc.constantFrom(...paragraphs[tag].plain),
    other: fc.constantFrom(...paragraphs[tag].plain),
  }),
)

describe('what stands outside the statements', () => {
  it('a paragraph in which nobody says anything holds no statement', () => {
    for (const tag of ['ar', 'en'] as const)
      for (const plain of paragraphs[tag].plain) expect(extract(plain, tag)).toEqual([])
  })

  it('moves the statements behind a new paragraph by its length, and changes nothing else in them', () => {
    fc.assert(
      fc.property(article, ({ tag, list, at, plain }) => {
        const place = Math.min(at, list.length)
        const before = list
          .slice(0, place)
          .map((one) => one + gap)
          .join('')
        const after = list.slice(place).join(gap)
        const added = plain + gap
        expect(extract(before + added + after, tag)).toEqual(
          moved(extract(before + after, tag), before.length, added.length),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('can be put in other words: the statements behind move by the difference', () => {
    fc.assert(
      fc.property(article, ({ tag, list, at, plain, other }) => {
        const place = Math.min(at, list.length)
        const before = list
          .slice(0, place)
          .map((one) => one + gap)
          .join('')
        const after = gap + list.slice(place).join(gap)
        expect(extract(before + other + after, tag)).toEqual(
          moved(
            extract(before + plain + after, tag),
            before.length + plain.length,
            other.length - plain.length,
          ),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('does not part a statement from the one it repeats: the same paragraph alone says the same', () => {
    for (const tag of ['ar', 'en'] as const)
      for (const report of paragraphs[tag].reports) {
        const noise = `${paragraphs[tag].plain[0]}${gap}`
        expect(extract(noise + report, tag)).toEqual(moved(extract(report, tag), 0, noise.length))
      }
  })
})
