import { describe, expect, it, vi } from 'vitest'
import { ArticleId } from '#core/article/article'
import { failure, success } from '#core/result'
import { marksOf, shinglesOf } from '#core/text/likeness'
import type { AlikeArticle } from '../../../../src/renderer/storage/alike'
import { Recorder, type Coming, type Recording } from '../../../../src/renderer/features/library/recorder'
import { anArticle, articleId, digest } from '../../../builders/log'

const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Words that no other article has. */
const words = (n: number) => Array.from({ length: 40 }, (_, at) => `w${String(n)}x${String(at)}`).join(' ')

function coming(n: number, overrides: Partial<Coming> = {}): Coming {
  return {
    article: {
      ...anArticle(),
      id: ArticleId.parse(crypto.randomUUID()),
      title: String(n),
      sha256: digest(String(n)),
      text: words(n),
    },
    engine: 'test',
    statements: [],
    marks: marksOf(shinglesOf(overrides.article?.text ?? words(n))),
    keep: () => Promise.resolve(success(null)),
    signal: new AbortController().signal,
    ...overrides,
  }
}

/** A recorder over a library that takes what it is given; tells which titles were compared and recorded together. */
function aRecorder(alike: (title: number) => AlikeArticle | null = () => null) {
  const compared: number[] = []
  const strokes: string[][] = []
  let breath: string[] | null = null
  const execute = vi.fn<Recording['workspace']['execute']>(async (command) => {
    if (!breath) {
      strokes.push((breath = []))
      // As the workspace has it: what is asked for before this comes with it.
      queueMicrotask(() => (breath = null))
    }
    if ('article' in command) breath.push(command.article.title)
    await pause()
    return success([])
  })
  const recorder = new Recorder({
    workspace: { execute },
    articlesLike: (ones) => {
      compared.push(ones.length)
      return Promise.resolve(ones.map((_, index) => alike(index)))
    },
    cardsOf: () => Promise.resolve([]),
    newId: () => crypto.randomUUID(),
  })
  return { recorder, execute, compared, strokes }
}

describe('recording articles', () => {
  it('records one that comes alone at once', async () => {
    const { recorder, strokes } = aRecorder()
    const haveCome = recorder.expect()
    const recorded = recorder.record(coming(1))
    haveCome()
    expect(await recorded).toEqual(success({ alike: null }))
    expect(strokes).toEqual([['1']])
  })

  it('waits a moment for those that are being read, and records all at one stroke', async () => {
    const { recorder, strokes, compared } = aRecorder()
    const reading = [1, 2, 3].map((n) => ({ n, haveCome: recorder.expect() }))
    const recorded = []
    for (const { n, haveCome } of reading) {
      await pause(5)
      recorded.push(recorder.record(coming(n)))
      haveCome()
    }
    await Promise.all(recorded)
    expect(strokes).toEqual([['1', '2', '3']])
    expect(compared).toEqual([3])
  })

  it('does not wait for ever for one that takes long to read', async () => {
    const { recorder, strokes } = aRecorder()
    recorder.expect()
    await recorder.record(coming(1))
    expect(strokes).toEqual([['1']])
  })

  it('records many in strokes of a bounded size', async () => {
    const { recorder, strokes } = aRecorder()
    const haveCome = recorder.expect()
    const recorded = Array.from({ length: 100 }, (_, n) => recorder.record(coming(n)))
    haveCome()
    await Promise.all(recorded)
    expect(strokes.flat()).toHaveLength(100)
    expect(strokes.length).toBeLessThanOrEqual(5)
    expect(Math.max(...strokes.map(({ length }) => length))).toBeLessThanOrEqual(32)
  })

  it('leaves the others as they are where one of them is refused, cannot be kept, or was cancelled', async () => {
    const { recorder, execute } = aRecorder()
    const twin = failure('decision.duplicateArticle', { title: 'x', articleId: articleId() })
    const take = execute.getMockImplementation()
    execute.mockImplementation(async (command) => {
      const taken = (await take?.(command)) ?? success([])
      return 'article' in command && command.article.title === '2' ? twin : taken
    })
    const abort = new AbortController()
    const haveCome = recorder.expect()
    const recorded = [
      recorder.record(coming(1)),
      recorder.record(coming(2)),
      recorder.record(coming(3, { keep: () => Promise.resolve(failure('blob.writeFailed')) })),
      recorder.record(coming(4, { signal: abort.signal })),
      recorder.record(coming(5)),
    ]
    abort.abort()
    haveCome()
    expect(await Promise.all(recorded)).toEqual([
      success({ alike: null }),
      twin,
      failure('blob.writeFailed'),
      failure('import.cancelled'),
      success({ alike: null }),
    ])
    expect(execute).toHaveBeenCalledTimes(3)
  })

  it('asks about one that the library has one like, and records the others', async () => {
    const known: AlikeArticle = {
      articleId: articleId(),
      title: 'x',
      identity: digest('another'),
      sameAddress: false,
      resemblance: 0.9,
      containment: 0.9,
    }
    const { recorder, strokes } = aRecorder((title) => (title === 1 ? known : null))
    const haveCome = recorder.expect()
    const recorded = [0, 1, 2].map((n) => recorder.record(coming(n)))
    haveCome()
    expect(await Promise.all(recorded)).toEqual([
      success({ alike: null }),
      success({ alike: known }),
      success({ alike: null }),
    ])
    expect(strokes).toEqual([['0', '2']])
  })

  it('compares one that is like another of its group once that one is in the library, and like one that is being recorded', async () => {
    const { recorder, compared, strokes } = aRecorder()
    const alike = (title: number) => coming(title, { article: { ...coming(title).article, text: words(7) } })
    const haveCome = recorder.expect()
    const recorded = [recorder.record(alike(1)), recorder.record(coming(2)), recorder.record(alike(3))]
    haveCome()
    await pause()
    recorded.push(recorder.record(alike(4)))
    await Promise.all(recorded)
    expect(strokes).toEqual([['1', '2'], ['3'], ['4']])
    expect(compared[0]).toBe(3)
  })

  it('tells everybody of a group of a failure that nobody expected, and goes on', async () => {
    const { recorder, execute } = aRecorder()
    execute.mockRejectedValueOnce(new Error('bug'))
    await expect(recorder.record(coming(1))).rejects.toThrow('bug')
    expect(await recorder.record(coming(2))).toEqual(success({ alike: null }))
  })
})
