import { describe, expect, it } from 'vitest'
import { sentenceSpans } from '#core/text/sentences'
import { abbreviations } from '#core/attribution/languages/en/abbreviations'

const sentences = (text: string): string[] =>
  sentenceSpans(text, { start: 0, end: text.length }, abbreviations).map(({ start, end }) =>
    text.slice(start, end),
  )

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
