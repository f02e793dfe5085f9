import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/renderer/readers/decode'
import { arabic } from '../../fixtures/readers/articles'
import { encodeAs } from '../../fixtures/readers/encode'
import { docx, epub, page, rss } from '../../fixtures/readers/files'
import { read } from '../../fixtures/readers/read'

/** A page of some words, in an encoding, that says it is in another. */
const pageIn = (encoding: string, words: string, declared: string): Uint8Array =>
  encodeAs(encoding, `<html><head><meta charset="${declared}"></head><body><p>${words}</p></body></html>`)

const told = async (bytes: Uint8Array, name = 'a.html', options = {}) => {
  const { documents, notices, encodings } = await read(bytes, name, options)
  return { text: documents[0]?.text ?? '', notices, encodings }
}

const contradicted = (declared: string, encoding: string) => ({
  code: 'encodingContradicted',
  detail: { declared, encoding },
})

const words = {
  'windows-1251':
    'Министр транспорта сказал, что мост откроют в пятницу. «Мы проверили каждый камень», — добавил он.',
  'windows-1253': 'Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει την Παρασκευή, αφού ελέγχθηκε κάθε πέτρα.',
  'windows-1255': 'ראש העיר אמר כי הגשר ייפתח ביום שישי לאחר שנבדקה כל אבן.',
  'windows-1250':
    'Burmistrz powiedział, że most zostanie otwarty w piątek, a każdy kamień został już sprawdzony. Źródła mówią, że żółta łódź też będzie pływać.',
  'windows-1254':
    'Belediye başkanı köprünün cuma günü açılacağını söyledi; mühendisler her taşı inceledi, dediğine göre çalışmalar bitti.',
  'windows-1252':
    'Le maire a déclaré que la traversée serait rétablie dès vendredi, après un été de travaux sur l’arche abîmée et très âgée.',
  'iso-8859-6': arabic.paragraphs.join(' '),
  'windows-1256': arabic.paragraphs.join(' '),
} as const

describe('a declared encoding', () => {
  it.each(Object.entries(words))(
    'is believed where the words are those of a language: %s',
    async (encoding, said) => {
      const { text, notices, encodings } = await told(pageIn(encoding, said, encoding))
      expect(text).toBe(said)
      expect(notices.map(({ code }) => code)).not.toContain('encodingContradicted')
      expect(encodings).toEqual([{ encoding, score: expect.any(Number) as number }])
    },
  )

  it('is believed of Persian, whose words no statistics here know', async () => {
    const persian = 'شهردار گفت پل جمعه باز خواهد شد و مهندسان همه سنگ ها را بررسي کردند، اين کار پايان يافت.'
    expect(await told(pageIn('windows-1256', persian, 'windows-1256'))).toMatchObject({ text: persian })
  })

  it.each([
    ['windows-1256', 'windows-1252'],
    ['windows-1256', 'iso-8859-1'],
    ['windows-1256', 'utf-8'],
    ['windows-1256', 'windows-1251'],
    ['windows-1256', 'gbk'],
    ['iso-8859-6', 'windows-1256'],
    ['utf-8', 'windows-1256'],
    ['utf-8', 'windows-1252'],
  ])('that the bytes contradict is not believed: %s that says it is %s', async (encoding, declared) => {
    const said = arabic.paragraphs.join(' ')
    const { text, notices, encodings } = await told(pageIn(encoding, said, declared))
    expect(text).toBe(said)
    const name = declared === 'iso-8859-1' ? 'windows-1252' : declared
    expect(notices).toContainEqual(contradicted(name, encoding))
    expect(encodings?.[0]?.encoding).toBe(encoding)
    expect(encodings?.map((guess) => guess.encoding)).toContain(name)
  })

  it('can be chosen all the same', async () => {
    const bytes = pageIn('windows-1256', words['windows-1256'], 'windows-1252')
    const { text, notices } = await told(bytes, 'a.html', { encoding: 'windows-1252' })
    expect(text).toContain('ÈáÏíÉ')
    expect(notices).toEqual([])
  })

  it('that makes no words stays where nothing fits better, and is doubted', async () => {
    const bytes = pageIn('windows-1251', words['windows-1251'], 'windows-1252')
    const { text, notices, encodings } = await told(bytes)
    expect(text).toBe(decode(encodeAs('windows-1251', words['windows-1251']), 'windows-1252'))
    expect(notices).toContainEqual({ code: 'encodingDoubtful', detail: { encoding: 'windows-1252' } })
    expect(encodings?.[0]).toMatchObject({ encoding: 'windows-1252' })
  })

  it('says nothing about letters of ASCII, which are the same everywhere', async () => {
    const { notices } = await told(
      pageIn('utf-8', 'The council said that the bridge was open.', 'windows-1256'),
    )
    expect(notices.map(({ code }) => code)).not.toContain('encodingContradicted')
  })
})

describe('is contradicted in the same way', () => {
  const latin = (text: string) =>
    text.replace(/charset="?utf-8"?|encoding="UTF-8"/i, (said) => said.replace(/utf-8/i, 'windows-1252'))
  const mail = (type: string, body: Uint8Array): Uint8Array => {
    const head = [
      'From: n@bank.example',
      'Subject: Bridge',
      'MIME-Version: 1.0',
      `Content-Type: ${type}; charset=windows-1252`,
      'Content-Transfer-Encoding: 8bit',
    ].join('\r\n')
    return new Uint8Array([...strToU8(`${head}\r\n\r\n`), ...body])
  }
  const said = words['windows-1256']
  const body = `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`
  const word = `<?xml version="1.0" encoding="windows-1252"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`
  const chapter = `<?xml version="1.0" encoding="windows-1252"?><html><body><p>${said}</p></body></html>`

  it.each([
    ['a page', 'a.html', encodeAs('windows-1256', latin(page(arabic).replaceAll('©', '')))],
    ['a feed', 'a.rss', encodeAs('windows-1256', latin(rss(arabic)))],
    ['a mail of plain words', 'a.eml', mail('text/plain', encodeAs('windows-1256', said))],
    ['a mail with markup', 'a.eml', mail('text/html', encodeAs('windows-1256', `<p>${said}</p>`))],
    ['a document', 'a.docx', docx([], { 'word/document.xml': encodeAs('windows-1256', word) })],
    ['a book', 'a.epub', epub(arabic, { 'OEBPS/text/two b.xhtml': encodeAs('windows-1256', chapter) })],
  ])('%s', async (_what, name, bytes) => {
    const { text, notices, encodings } = await told(bytes, name)
    expect(text).toContain(arabic.paragraphs[1])
    expect(notices).toContainEqual(contradicted('windows-1252', 'windows-1256'))
    expect(encodings?.[0]?.encoding).toBe('windows-1256')
    const chosen = await told(bytes, name, { encoding: 'windows-1252' })
    expect(chosen.text).not.toContain(arabic.paragraphs[1])
  })
})
