import { describe, expect, it } from 'vitest'
import { blocksOf } from '#core/text/blocks'

const kinds = (text: string): string[] => blocksOf(text).map((block) => block.kind)

describe('the blocks of a plain text', () => {
  it('are a headline, paragraphs and subheadings', () => {
    const text = [
      'البلدية تعلن خطة لترميم السوق القديم',
      'أعلنت البلدية أمس خطة لترميم السوق القديم خلال عامين.',
      'كلفة مرتفعة',
      'وتقدر كلفة المشروع بنحو ثلاثة ملايين، يدفع المانحون نصفها.',
    ].join('\n')
    expect(kinds(text)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
  })

  it('set lines apart that lead to other articles', () => {
    const text = [
      'أغلقت السلطات الميناء مساء السبت بسبب الرياح الشديدة.',
      'اقرأ أيضا: عاصفة تقترب من الساحل',
      'إقرأ أيضاً | انقطاع الكهرباء في الشمال',
      'وتوقعت الأرصاد أن تهدأ الرياح فجر الاثنين المقبل.',
      'Read also: Port closed as storm nears',
      'شاهد أيضا: صور من الميناء',
    ].join('\n')
    expect(kinds(text)).toEqual([
      'paragraph',
      'relatedLink',
      'relatedLink',
      'paragraph',
      'relatedLink',
      'relatedLink',
    ])
  })

  it('set the list of other headlines apart with which a page ends', () => {
    const text = [
      'The council approved the budget on Tuesday after a long debate.',
      'Mayor defends new parking rules',
      'Harbour bridge to close for repairs',
    ].join('\n')
    expect(kinds(text)).toEqual(['paragraph', 'relatedLink', 'relatedLink'])
  })

  it('take the lines under «Related» as links too', () => {
    const text = [
      'The council approved the budget on Tuesday after a long debate.',
      'Related:',
      'Mayor defends new parking rules',
      'The vote had been postponed twice since the spring, when members walked out.',
    ].join('\n')
    expect(kinds(text)).toEqual(['paragraph', 'relatedLink', 'relatedLink', 'paragraph'])
  })

  it('join lines that were wrapped by hand', () => {
    const wrapped = (words: string): string =>
      `${words} the committee met on Monday evening in the old town\nhall to hear what the engineers had found under the river\nbed and why the two tunnels would cost so much more than\nthe council had been told.`
    const text = ['First,', 'Then'].map(wrapped).join('\n\n')
    expect(kinds(`${text}\n\n${wrapped('Later')}`)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('leave out the white space around them', () => {
    const text = '  \r\n\r\n  Only one sentence stands here.  \r\n'
    const [block] = blocksOf(text)
    expect(text.slice(block?.start, block?.end)).toBe('Only one sentence stands here.')
  })

  it('are found in a line of millions of characters', () => {
    expect(kinds('بلا نهاية '.repeat(900_000))).toEqual(['paragraph'])
  })

  it('are none in an empty text', () => {
    expect(blocksOf(' \n\u200f\n')).toEqual([])
  })
})
