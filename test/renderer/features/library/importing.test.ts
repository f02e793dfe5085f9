import { describe, expect, it, vi } from 'vitest'
import { failure, success } from '#core/result'
import { importFile, type Importing } from '../../../../src/renderer/features/library/importing'
import { limits } from '../../../../src/renderer/readers/limits'
import type { ArticleReader } from '../../../../src/renderer/workers/article-reader'
import type { ReadArticle, ReadArticles } from '../../../../src/renderer/workers/article-reading'
import { aFoundStatement, anArticle } from '../../../builders/log'

const { text, blocks, language, sha256 } = anArticle()
const bytes = new TextEncoder().encode(text)
const anArticleRead = (overrides: Partial<ReadArticle> = {}): ReadArticle => ({
  bytes,
  sha256,
  mediaType: 'text/plain',
  text,
  blocks,
  language,
  metadata: {},
  statements: [aFoundStatement()],
  engine: 'test',
  ...overrides,
})

const aFileRead = (...articles: ReadArticle[]): ReadArticles => ({ articles, notices: [] })

function surroundings(outcome: Awaited<ReturnType<ArticleReader['read']>>) {
  const put = vi.fn(() => Promise.resolve(success({ sha256 })))
  const execute = vi.fn<Importing['workspace']['execute']>(() => Promise.resolve(success([])))
  const read = vi.fn<ArticleReader['read']>(() => Promise.resolve(outcome))
  const importing: Importing = {
    reader: { read } as unknown as ArticleReader,
    platform: { blobs: { put, get: () => Promise.resolve(failure('blob.missing')) } },
    workspace: { execute },
    newId: () => crypto.randomUUID(),
  }
  return { importing, put, execute, read }
}

const file = new File([bytes], 'bridge.txt')
const unaborted = () => new AbortController().signal
const silent = () => undefined

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

  it.each([
    ['a folder', null, 'import.directory'],
    ['a huge file, unread', { size: limits.fileBytes + 1 } as File, 'import.tooLarge'],
  ])('refuses %s', async (_, given, code) => {
    const { importing, read, execute } = surroundings(success(aFileRead(anArticleRead())))
    const result = await importFile({ name: 'x', file: given }, importing, unaborted(), silent)
    expect(result).toMatchObject({ ok: false, failure: { code } })
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
    expect(await importFile(incoming, importing, unaborted(), silent, true)).toMatchObject({ ok: true })
    expect(execute).toHaveBeenCalledOnce()
  })

  it('keeps what the file tells of the article', async () => {
    const metadata = { title: 'الجسر', publisher: 'جريدة النهر', publishedAt: '2026-03-01' }
    const { importing, execute } = surroundings(
      success(aFileRead(anArticleRead({ metadata, mediaType: 'text/html' }))),
    )
    await importFile({ name: 'bridge.html', file }, importing, unaborted(), silent)
    expect(execute.mock.calls[0]?.[0]).toMatchObject({ article: { ...metadata, mediaType: 'text/html' } })
  })

  it('adds every article of a file with several, the quiet ones too, and counts those it knew', async () => {
    const { importing, execute } = surroundings(
      success(aFileRead(anArticleRead(), anArticleRead({ statements: [] }), anArticleRead())),
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
})
