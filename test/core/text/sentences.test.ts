import { describe, expect, it } from 'vitest'
import { abbreviations } from '#core/attribution/languages/en/abbreviations'
import { quotationOfToken, quotationsOf } from '#core/text/quotations'
import { sentenceRanges } from '#core/text/sentences'
import { tokensOf } from '#core/text/tokens'

const sentences = (text: string): string[] => {
  const tokens = tokensOf(text, { start: 0, end: text.length })
  const ranges = sentenceRanges(tokens, quotationOfToken(tokens.length, quotationsOf(tokens)), abbreviations)
  return ranges.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
}

describe('sentences', () => {
  it('end at full stops, question and exclamation marks of both scripts', () => {
    expect(sentences('من المسؤول؟ لا أحد يعلم. انتظروا!')).toEqual([
      'من المسؤول؟',
      'لا أحد يعلم.',
      'انتظروا!',
    ])
  })

  it('do not end behind a title, in an acronym or in a number', () => {
    expect(sentences('زار د. سمير المعمل. وغادر.')).toEqual(['زار د. سمير المعمل.', 'وغادر.'])
    expect(sentences('Dr. Hale of the U.S. Navy paid $3.5 million. He left.')).toEqual([
      'Dr. Hale of the U.S. Navy paid $3.5 million.',
      'He left.',
    ])
  })

  it('do not end inside a quotation', () => {
    expect(sentences('قال «انتهى الأمر. لن نعود» ثم خرج.')).toEqual(['قال «انتهى الأمر. لن نعود» ثم خرج.'])
  })

  it('end with a quotation behind which a new one plainly begins', () => {
    expect(sentences('“It is over.” She left the room.')).toEqual(['“It is over.”', 'She left the room.'])
  })
})
