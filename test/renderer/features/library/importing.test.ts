import { describe, expect, it, vi } from 'vitest'
import { failure, success } from '#core/result'
import { marksOf, shinglesOf } from '#core/text/likeness'
import { importFile, type Importing } from '../../../../src/renderer/features/library/importing'
import { limits } from '../../../../src/renderer/readers/limits'
import { Recorder, type Recording } from '../../../../src/renderer/features/library/recorder'
import { Rereader } from '../../../../src/renderer/features/library/rereading'
import type { ReadArticle, ReadArticles } from '../../../../src/renderer/readers/read-articles'
import type { EarlierReading } from '../../../../src/renderer/storage/readings'
import { aFoundStatement, anArticle, articleId, digest, statementId } from '../../../builders/log'

const { text, blocks, language, sha256 } = anArticle()
const bytes = new TextEncoder().encode(text)
const anArticleRead = (overrides: Partial<ReadArticle> = {}): ReadArticle => ({
  text,
  blocks,
  language,
  metadata: {},
  statements: [aFoundStatement()],
  marks: marksOf(shinglesOf(overrides.text ?? text)),
  engine: 'test',
  ...overrides,
})

const original = { bytes, sha256, mediaType: 'text/plain' }
const aFileRead = (...articles: ReadArticle[]): ReadArticles => ({ original, articles, notices: [] })
const entry = (index: number) => ({ entry: { index, sha256: digest(`article ${String(index)}`) } })

function surroundings(outcome: Awaited<ReturnType<Importing['reader']['read']>>, earlier?: EarlierReading) {
  const put = vi.fn(() => Promise.resolve(success({ sha256 })))
  const execute = vi.fn<Recording['workspace']['execute']>(() => Promise.resolve(success([])))
  const read = vi.fn<Importing['reader']['read']>(() => Promise.resolve(outcome))
  const articlesLike = vi.fn<Recording['articlesLike']>((ones) => Promise.resolve(ones.map(() => null)))
  const newId = () => crypto.randomUUID()
  const cardsOf = () => Promise.resolve([statementId(7)])
  const importing: Importing = {
    reader: { read },
    platform: { blobs: { put, get: () => Promise.resolve(failure('blob.missing')) } },
    recorder: new Recorder({ workspace: { execute }, articlesLike, cardsOf, newId }),
    rereader: new Rereader({
      workspace: { execute },
      readingsOf: () => Promise.resolve(new Map(earlier ? [[0, earlier]] : [])),
      cardsOf,
      newId,
    }),
    newId,
  }
  return { importing, put, execute, read, articlesLike }
}

const file = new File([bytes], 'bridge.txt')
const unaborted = () => new AbortController().signal
const silent = () => undefined

describe('reading a file once more that the library has', () => {
  const again = anArticleRead({ text: `${text} وأكدت ذلك.`, ...entry(0) })
  const before = {
    articleId: articleId(5),
    fileName: 'bridge.txt',
    text: 'read wrongly',
    appearance: { publisher: 'النهر', author: null, publishedAt: null, url: null },
    isWorkedOn: false,
  }
  const reread = async (read: ReadArticle, overrides: Partial<EarlierReading>) => {
    const surrounding = surroundings(success(aFileRead(read)), { ...before, ...overrides })
    const result = await importFile(
      { name: 'bridge.txt', file },
      surrounding.importing,
      unaborted(),
      silent,
      { isReread: true, encoding: 'windows-1256' },
    )
    return { ...surrounding, result }
  }

  it('makes it the next version, without the cards that nobody has touched', async () => {
    const { result, execute, put } = await reread(again, {})
    expect(result).toMatchObject({ ok: true, value: { added: [{ title: text }] } })
    expect(execute.mock.calls[0]?.[0]).toMatchObject({
      type: 'versionArticle',
      previous: articleId(5),
      cards: [],
      article: { fileName: 'bridge.txt', text: again.text, entry: entry(0).entry },
    })
    expect(put).not.toHaveBeenCalled()
  })

  it('carries the cards over where somebody has worked on them', async () => {
    const { execute } = await reread(again, { isWorkedOn: true })
    expect(execute.mock.calls[0]?.[0]).toMatchObject({ cards: [{ from: statementId(7) }] })
  })

  it('corrects what is known of the article where its words are the same', async () => {
    const { execute } = await reread({ ...again, metadata: { author: 'هدى' } }, { text: again.text })
    expect(execute.mock.calls[0]?.[0]).toMatchObject({
      type: 'describeArticle',
      articleId: articleId(5),
      appearance: { publisher: 'النهر', author: 'هدى', publishedAt: '', url: '' },
    })
  })
})

describe('importing a file', () => {
  it('keeps the bytes first and records the article last', async () => {
    const { importing, put, execute } = surroundings(success(aFileRead(anArticleRead())))
    const result = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent)
    expect(result).toMatchObject({
      ok: true,
      value: { added: [{ statementCount: 1, title: text }], known: 0 },
    })
    expect(put).toHaveBeenCalledBefore(execute)
    expect(execute.mock.calls[0]?.[0]).toMatchObject({
      type: 'importArticle',
      article: { fileName: 'bridge.txt', byteLength: bytes.byteLength, text },
    })
  })

  it('refuses a huge file, unread', async () => {
    const { importing, read, execute } = surroundings(success(aFileRead(anArticleRead())))
    const huge = { size: limits.fileBytes + 1 } as File
    const result = await importFile({ name: 'x', file: huge }, importing, unaborted(), silent)
    expect(result).toMatchObject({ ok: false, failure: { code: 'import.tooLarge' } })
    expect(read).not.toHaveBeenCalled()
    expect(execute).not.toHaveBeenCalled()
  })

  it('says what the reader refused, and leaves everything as it was', async () => {
    const { importing, put, execute } = surroundings(failure('import.encoding'))
    const result = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent)
    expect(result).toEqual(failure('import.encoding'))
    expect(put).not.toHaveBeenCalled()
    expect(execute).not.toHaveBeenCalled()
  })

  it('adds an article without statements only when it is told to', async () => {
    const { importing, execute } = surroundings(success(aFileRead(anArticleRead({ statements: [] }))))
    const incoming = { name: 'bridge.txt', file }
    expect(await importFile(incoming, importing, unaborted(), silent)).toEqual(failure('import.noStatements'))
    expect(execute).not.toHaveBeenCalled()
    expect(
      await importFile(incoming, importing, unaborted(), silent, {
        evenWithoutStatements: true,
      }),
    ).toMatchObject({ ok: true })
    expect(execute).toHaveBeenCalledOnce()
  })

  it('keeps what the file tells of the article', async () => {
    const metadata = { title: 'الجسر', publisher: 'جريدة النهر', publishedAt: '2026-03-01' }
    const { importing, execute } = surroundings(
      success({
        ...aFileRead(anArticleRead({ metadata })),
        original: { ...original, mediaType: 'text/html' },
      }),
    )
    await importFile({ name: 'bridge.html', file }, importing, unaborted(), silent)
    expect(execute.mock.calls[0]?.[0]).toMatchObject({ article: { ...metadata, mediaType: 'text/html' } })
  })

  it('adds every article of a file with several, the quiet ones too, and counts those it knew', async () => {
    const { importing, execute } = surroundings(
      success(
        aFileRead(
          anArticleRead(entry(0)),
          anArticleRead({ statements: [], ...entry(1) }),
          anArticleRead(entry(2)),
        ),
      ),
    )
    execute.mockResolvedValueOnce(failure('decision.duplicateArticle', { title: 'x', articleId: 'y' }))
    const result = await importFile({ name: 'feed.xml', file }, importing, unaborted(), silent)
    expect(result).toMatchObject({ ok: true, value: { known: 1 } })
    expect(result.ok && result.value.added).toHaveLength(2)
    expect(execute.mock.calls.map(([command]) => 'article' in command && command.article.fileName)).toEqual([
      'feed.xml (1)',
      'feed.xml (2)',
      'feed.xml (3)',
    ])
  })

  it('records nothing where the bytes could not be kept', async () => {
    const { importing, put, execute } = surroundings(success(aFileRead(anArticleRead())))
    put.mockResolvedValueOnce(failure('blob.writeFailed') as never)
    const result = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent)
    expect(result).toEqual(failure('blob.writeFailed'))
    expect(execute).not.toHaveBeenCalled()
  })

  it('records nothing that was cancelled at the last moment', async () => {
    const { importing, put, execute } = surroundings(success(aFileRead(anArticleRead())))
    const abort = new AbortController()
    put.mockImplementationOnce(() => {
      abort.abort()
      return Promise.resolve(success({ sha256 }))
    })
    const result = await importFile({ name: 'bridge.txt', file }, importing, abort.signal, silent)
    expect(result).toEqual(failure('import.cancelled'))
    expect(execute).not.toHaveBeenCalled()
  })

  it('keeps one copy of a file of several, and with each article its place in it', async () => {
    const { importing, put, execute } = surroundings(
      success(aFileRead(anArticleRead(entry(0)), anArticleRead(entry(1)))),
    )
    await importFile({ name: 'feed.xml', file }, importing, unaborted(), silent)
    expect(put.mock.calls).toEqual([[bytes]])
    expect(execute.mock.calls.map(([command]) => 'article' in command && command.article)).toMatchObject(
      [0, 1].map((index) => ({ sha256, ...entry(index) })),
    )
  })

  it('leaves an article that the library has one like for a person to decide on', async () => {
    const { importing, put, execute, articlesLike } = surroundings(success(aFileRead(anArticleRead())))
    const known = {
      articleId: articleId(),
      title: 'الجسر',
      identity: digest('other'),
      sameAddress: false,
      resemblance: 0.9,
      containment: 0.95,
    }
    articlesLike.mockResolvedValue([known])
    const result = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent)
    expect(result).toMatchObject({ ok: true, value: { added: [], alike: [{ index: null, known }] } })
    expect(put).not.toHaveBeenCalled()
    const both = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent, {
      evenIfAlike: true,
    })
    expect(both).toMatchObject({ ok: true, value: { added: [{}], alike: [] } })
    expect(execute).toHaveBeenCalledOnce()
  })

  it('refuses the very same file as the same, and not as one like it', async () => {
    const { importing, execute, articlesLike } = surroundings(success(aFileRead(anArticleRead())))
    articlesLike.mockResolvedValue([
      {
        articleId: articleId(),
        title: 'الجسر',
        identity: sha256,
        sameAddress: false,
        resemblance: 1,
        containment: 1,
      },
    ])
    execute.mockResolvedValueOnce(failure('decision.duplicateArticle'))
    const result = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent)
    expect(result).toEqual(failure('decision.duplicateArticle'))
  })

  it('compares two files that are alike one after the other, though they are read at one time', async () => {
    const { importing, execute, articlesLike } = surroundings(
      success(aFileRead(anArticleRead({ text: text.repeat(3) }))),
    )
    const order: string[] = []
    articlesLike.mockImplementation((ones) => {
      order.push('compared')
      return Promise.resolve(ones.map(() => null))
    })
    execute.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      order.push('recorded')
      return success([])
    })
    await Promise.all(
      ['a.txt', 'b.txt'].map((name) => importFile({ name, file }, importing, unaborted(), silent)),
    )
    expect(order).toEqual(['compared', 'recorded', 'compared', 'recorded'])
  })

  it('takes an article in as another version of one that is there, with a name for each of its cards', async () => {
    const { importing, execute, articlesLike } = surroundings(success(aFileRead(anArticleRead())))
    const result = await importFile({ name: 'bridge.txt', file }, importing, unaborted(), silent, {
      versionOf: articleId(),
    })
    expect(result).toMatchObject({ ok: true, value: { added: [{ title: text }] } })
    expect(articlesLike).not.toHaveBeenCalled()
    expect(execute.mock.calls[0]?.[0]).toMatchObject({
      type: 'versionArticle',
      previous: articleId(),
      cards: [{ from: statementId(7) }],
    })
  })
})
