import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, carrySpans, Words } from '#core/text/anchors'

const old = `أعلنت بلدية الميناء أن الجسر القديم سيغلق أمام الشاحنات ابتداء من الأحد.

وقال رئيس البلدية إن أعمال الصيانة ستستمر ثلاثة أشهر على الأقل، وإن الحافلات ستسلك الطريق الساحلي.

ونفى المقاول المكلف بالأعمال أن تكون الكلفة قد تضاعفت منذ توقيع العقد.

وقال الناطق: «لا تعليق».

وسئل عن موعد الافتتاح فأجاب الناطق: «لا تعليق».`

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const anchor = (words: string, now: string, from = 0) => {
  const found = anchorOf(new Words(old), spanOf(old, words, from), new Words(now))
  const quote = ({ start, end }: { start: number; end: number }) => now.slice(start, end)
  return found.state === 'ambiguous'
    ? [found.state, ...found.spans.map(quote)]
    : found.state === 'orphan'
      ? [found.state]
      : [found.state, quote(found.span)]
}

const maintenance = 'أعمال الصيانة ستستمر ثلاثة أشهر على الأقل'

describe('a passage in another version of its text', () => {
  it('stands exactly where nothing around it changed, however far it was pushed', () => {
    expect(anchor(maintenance, old)).toEqual(['exact', maintenance])
    expect(anchor(maintenance, `فقرة أولى جديدة.\n\n${old}`)).toEqual(['exact', maintenance])
    expect(anchor(maintenance, old.replace('بلدية الميناء', 'بلدية المرفأ'))).toEqual(['exact', maintenance])
  })

  it('stands exactly where it begins inside a word, as long as that word is the same', () => {
    const said = 'قال رئيس البلدية إن أعمال الصيانة'
    expect(anchor(said, `${old}\n\nانتهى.`)).toEqual(['exact', said])
    expect(anchor(said, old.replace(/\n\nونفى المقاول.*/u, ''))).toEqual(['exact', said])
    expect(anchor(said, old.replace('وقال رئيس', 'فقال رئيس'))[0]).not.toBe('exact')
  })

  it('has to be confirmed where its words were edited', () => {
    const now = old.replace('ثلاثة أشهر على الأقل', 'أربعة أشهر على الأقل')
    expect(anchor(maintenance, now)).toEqual(['moved', 'أعمال الصيانة ستستمر أربعة أشهر على الأقل'])
  })

  it('has to be confirmed where its words stand among others', () => {
    const now = `${old.replace(maintenance, 'العمل جار')}\n\nوذكرت صحيفة أن ${maintenance}؛ ولم تذكر مصدرها.`
    expect(anchor(maintenance, now)).toEqual(['moved', maintenance])
  })

  it('is gone where its words are gone', () => {
    expect(anchor(maintenance, old.replace(maintenance, 'هناك ما ينبغي عمله'))).toEqual(['orphan'])
  })

  it('is not taken for another passage of the same words that stands where it stood', () => {
    const answer = '«لا تعليق»'
    const second = old.indexOf(answer) + 1
    expect(anchor(answer, old)).toEqual(['exact', answer])
    const withoutFirst = old.replace('وقال الناطق: «لا تعليق».\n\n', '')
    expect(anchor(answer, withoutFirst)[0]).not.toBe('exact')
    expect(anchor(answer, withoutFirst)[0]).not.toBe('moved')
    expect(anchor(answer, withoutFirst, second)).toEqual(['exact', answer])
  })

  it('is not taken for a like passage that stood in the old text already', () => {
    const text =
      'The mayor said that the bridge would be closed on Sunday.\n\nThe mayor said that the road would be closed on Sunday.'
    const first = spanOf(text, 'the bridge would be closed on Sunday')
    const now = text.slice(text.indexOf('\n\n') + 2)
    expect(anchorOf(new Words(text), first, new Words(now))).toEqual({ state: 'orphan' })
  })

  it('is left open where several places could be it', () => {
    const now =
      'قال الأول إن أعمال الصيانة ستستمر خمسة أشهر على الأقل.\n\nوقال الثاني إن أعمال الصيانة ستستمر ستة أشهر على الأقل.'
    expect(anchor(maintenance, now)[0]).toBe('ambiguous')
    expect(anchor(maintenance, now)).toHaveLength(3)
  })

  it('brings the places inside it along, word by word where it was edited', () => {
    const passage = spanOf(old, 'وقال رئيس البلدية إن أعمال الصيانة ستستمر ثلاثة أشهر')
    const now = old.replace('رئيس البلدية إن', 'رئيس البلدية الجديد إن')
    const place = spanOf(now, 'وقال رئيس البلدية الجديد إن أعمال الصيانة ستستمر ثلاثة أشهر')
    const carried = carrySpans(new Words(old), passage, new Words(now), place, [
      spanOf(old, 'رئيس البلدية'),
      spanOf(old, 'أعمال الصيانة ستستمر ثلاثة أشهر'),
    ])
    expect(carried.map(({ start, end }) => now.slice(start, end))).toEqual([
      'رئيس البلدية',
      'أعمال الصيانة ستستمر ثلاثة أشهر',
    ])
  })

  describe('under edits at random', () => {
    const word = fc.constantFrom('قال', 'الوزير', 'إن', 'الجسر', 'مغلق', 'said', 'the', 'bridge', 'no', 'لا')
    const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`)
    const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
    const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.oneof(sentence, fc.constant(''))), {
      maxLength: 5,
    })
    const editedBy = (before: string, changes: readonly (readonly [number, number, string])[]) =>
      changes.reduce((now, [at, length, put]) => {
        const from = Math.min(at, now.length)
        return now.slice(0, from) + put + now.slice(from + length)
      }, before)

    it('never lands exactly on other words, nor on one of two places that look the same', () => {
      fc.assert(
        fc.property(
          text,
          edits,
          fc.nat(300),
          fc.integer({ min: 1, max: 60 }),
          (before, changes, at, length) => {
            const start = Math.min(at, before.length - 1)
            const passage = { start, end: Math.min(before.length, start + length) }
            const now = editedBy(before, changes)
            const found = anchorOf(new Words(before), passage, new Words(now))
            if (found.state !== 'exact') return
            const quote = before.slice(passage.start, passage.end)
            expect(now.slice(found.span.start, found.span.end)).toBe(quote)
            const around = (where: string, { start: from, end: to }: typeof passage) =>
              [where.slice(Math.max(0, from - 96), from), where.slice(to, to + 96)].map((side) =>
                side.replace(/\s+/g, ' '),
              )
            const own = around(now, found.span).join('|')
            for (let other = now.indexOf(quote); other >= 0; other = now.indexOf(quote, other + 1))
              if (other !== found.span.start)
                expect(around(now, { start: other, end: other + quote.length }).join('|')).not.toBe(own)
          },
        ),
        { numRuns: 500 },
      )
    })

    it('stands exactly in an unchanged text unless the text says it twice with the same words around', () => {
      fc.assert(
        fc.property(text, fc.nat(300), fc.integer({ min: 1, max: 60 }), (before, at, length) => {
          const words = new Words(before)
          const first = words.all[at % words.all.length]
          const last = words.all.find(({ end }) => first && end >= first.start + length) ?? words.all.at(-1)
          if (!first || !last) return
          const passage = { start: first.start, end: last.end }
          const found = anchorOf(words, passage, new Words(before))
          expect(['exact', 'ambiguous', 'orphan', 'moved']).toContain(found.state)
          if (found.state === 'exact') expect(found.span).toEqual(passage)
        }),
      )
    })
  })
})
