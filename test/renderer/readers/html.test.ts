import { describe, expect, it } from 'vitest'
import { address, arabic, english, published } from '../../fixtures/readers/articles'
import { encodeAs } from '../../fixtures/readers/encode'
import { mhtml, page } from '../../fixtures/readers/files'
import { blocksOf, noticesOf, read, readOne, refusal, wordsOf } from '../../fixtures/readers/read'

describe.each([
  ['Arabic', arabic],
  ['English', english],
])('a web page in %s', (_, article) => {
  it('gives its article in blocks, with everything around it set apart', async () => {
    const document = await readOne(page(article), 'page.html')
    const [first, ...others] = article.paragraphs
    expect(blocksOf(document).slice(0, 9)).toEqual([
      ['heading', article.title],
      ['aside', article.author],
      ['aside', '3 March'],
      ['paragraph', first],
      ['caption', article.caption],
      ['quotation', article.quotation],
      ['relatedLink', article.related],
      ...others.slice(0, 2).map((paragraph) => ['paragraph', paragraph]),
    ])
    expect(wordsOf(document, 'aside')).toEqual(
      expect.arrayContaining([
        article.comment,
        'Home',
        'Sport',
        'hidden from readers',
        `© ${article.publisher}`,
      ]),
    )
    expect(document.text).not.toMatch(/never seen|black/)
  })

  it('tells title, author, publisher, date, address and language', async () => {
    const document = await readOne(page(article), 'page.html')
    expect(document.metadata).toEqual({
      title: article.title,
      author: article.author,
      publisher: article.publisher,
      publishedAt: published,
      url: address,
    })
    expect(document.language).toBe(article.language)
  })

  it('reads the same from a page saved in one file, whatever it carries inside', async () => {
    const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(200_000)}`
    const saved = page(article).replace('bridge.jpg', picture)
    const { text } = await readOne(page(article), 'page.html')
    expect((await readOne(saved, 'page.html')).text).toBe(text)
  })
})

describe('a page', () => {
  const body = (words: string) => `<html><body><article>${words}</article></body></html>`
  const long = english.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')

  it('is read in the encoding that it declares, unless its letters say otherwise', async () => {
    const markup = page(arabic).replace('utf-8', 'windows-1256').replaceAll('©', '')
    expect((await readOne(encodeAs('windows-1256', markup), 'a.html')).metadata.title).toBe(arabic.title)
    // Saved anew by a browser in UTF-8, with the old declaration left in it.
    expect((await readOne(markup, 'a.html')).metadata.title).toBe(arabic.title)
  })

  it('takes its metadata from what it shows, where that is all it has', async () => {
    const markup = `<title>${english.title} - ${english.publisher}</title><meta name="application-name" content="${english.publisher}">
      <article><h1>${english.title}</h1><a rel="author">Ann</a><time>2026-03-03</time>${long}</article>`
    expect((await readOne(markup, 'a.html')).metadata).toEqual({
      title: english.title,
      publisher: english.publisher,
      author: 'Ann',
      publishedAt: '2026-03-03',
    })
  })

  it('makes paragraphs where line breaks stand for them', async () => {
    const [one, two, three] = english.paragraphs
    const document = await readOne(
      body(`<div>${one ?? ''}<br><br>${two ?? ''}<br>${three ?? ''}</div>`),
      'a.html',
    )
    expect(wordsOf(document, 'paragraph')).toEqual([one, two, three])
  })

  it('is taken whole, with a notice, where nothing in it is an article', async () => {
    const result = await read('<!doctype html>The minister said it rained.', 'a.html')
    expect(noticesOf(result)).toEqual(['wholePage'])
    expect(result.documents[0]?.text).toBe('The minister said it rained.')
  })

  it('is read although a style on it names a property and gives it no value', async () => {
    const { text } = await readOne(body(`<p style="display">Hello</p>${long}`), 'page.html')
    expect(text).toContain(english.paragraphs[0])
  })

  it('keeps bidirectional controls, NUL and letters beyond the first plane, at true offsets', async () => {
    const words = 'The mayor \u202Esaid\u202C it was 𝕗𝕚𝕟𝕖 \u200Fهنا'
    const document = await readOne(body(`${long}<p>${words}</p>`), 'a.html')
    expect(wordsOf(document, 'paragraph')).toContain(words)
  })

  it.each([
    [
      'scripts, handlers and frames',
      `<script>x()</script><p onclick="x()">${'word '.repeat(200)}</p><iframe src="javascript:x()">frame</iframe><svg onload="x()"><text>svg</text></svg>`,
    ],
    ['tags that never end', `${'<div><p><a href='.repeat(3_000)}`],
    ['elements a hundred thousand deep', `${'<div>'.repeat(100_000)}${english.paragraphs.join(' ')}`],
    ['half a million elements', `${'<p>a</p>'.repeat(250_000)}`],
    [
      'formatting that multiplies',
      `${Array.from({ length: 2_000 }, (_, index) => `<b id=${String(index)}>`).join('')}${'<p>words'.repeat(2_000)}`,
    ],
    ['tables in tables', '<table><tr><td>'.repeat(5_000) + 'words'],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${String(index)}=1`).join(' ')}>words</p>`,
    ],
    ['comments in comments', '<!--'.repeat(200_000) + 'words'],
    ['entities without end', `<p>${'&amp;'.repeat(400_000)}&#xD800;&#0;&#99999999;&notanentity;</p>`],
    [
      'names that objects have by nature',
      `<p __proto__=1 constructor=2 hasOwnProperty=3>${'word '.repeat(100)}</p><constructor>x</constructor>`,
    ],
  ])('cannot do harm with %s', async (_, hostile) => {
    const start = performance.now()
    const result = await read(`<!doctype html><html><body>${hostile}</body></html>`, 'a.html').catch(
      (error: unknown) => error,
    )
    if (result instanceof Error) expect(result.message).toMatch(/import\.(empty|damaged)/)
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('without words is refused', async () => {
    expect(await refusal('<!doctype html><html><script>1</script></html>', 'a.html')).toBe('import.empty')
  })
})

describe('a page saved with its parts (MHTML)', () => {
  const saved = mhtml(arabic, (text) => encodeAs('windows-1256', text.replaceAll('©', '')))

  it('is read in the encoding of its own declaration, with its frames in their places', async () => {
    const result = await read(saved, 'page.mhtml')
    expect(result.format).toBe('mhtml')
    const [document] = result.documents
    expect(document?.metadata).toMatchObject({ title: arabic.title, url: address, publishedAt: published })
    expect(document && wordsOf(document, 'quotation')).toEqual([arabic.quotation])
    expect(document?.text).toContain(`${arabic.quotation} (frame)`)
  })

  it('is read as far as it goes where it was cut off, and refused where no page is left', async () => {
    const half = await readOne(saved.subarray(0, saved.length * 0.6), 'page.mhtml')
    expect(half.text).toContain(arabic.title)
    expect(await refusal(saved.subarray(0, 300), 'page.mhtml')).toBe('import.damaged')
  })

  it('is no trap: parts in parts are refused', async () => {
    const nested = Array.from(
      { length: 500 },
      (_, depth) =>
        `Content-Type: multipart/related; boundary=b${String(depth)}\r\n\r\n--b${String(depth)}\r\n`,
    ).join('')
    expect(await refusal(`MIME-Version: 1.0\r\nSubject: x\r\n${nested}`, 'page.mhtml')).toBe('import.bomb')
  })
})
