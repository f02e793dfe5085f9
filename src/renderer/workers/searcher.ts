import type { SearchRequest } from '#core/search/desk-index'
import type { DeskChange, SearchAnswer, SearchingCall, SearchingMessage } from './searching'

/** Asks the searching worker, which reads the desk from the start on and is told of every change. */
export class Searcher {
  private readonly worker: Worker
  private readonly waiting = new Map<number, (answer: SearchAnswer) => void>()
  private readonly readyListeners = new Set<() => void>()
  private turn = 0

  constructor(startWorker: () => Worker = startSearchingWorker) {
    this.worker = startWorker()
    this.worker.onmessage = ({ data }: MessageEvent<SearchingMessage>) => {
      if (data.type === 'ready') for (const listener of this.readyListeners) listener()
      else {
        this.waiting.get(data.turn)?.(data.answer)
        this.waiting.delete(data.turn)
      }
    }
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    const turn = ++this.turn
    return new Promise((resolve) => {
      this.waiting.set(turn, resolve)
      this.tell({ type: 'search', turn, request })
    })
  }

  /** @param change - null where everything has to be read anew */
  changed(change: DeskChange | null): void {
    this.tell({ type: 'changed', change })
  }

  /** Called once everything can be found. Answers how to leave. */
  onReady(listener: () => void): () => void {
    this.readyListeners.add(listener)
    return () => this.readyListeners.delete(listener)
  }

  close(): void {
    this.worker.terminate()
  }

  private tell(call: SearchingCall): void {
    this.worker.postMessage(call)
  }
}

function startSearchingWorker(): Worker {
  return new Worker(new URL('./searching.worker.ts', import.meta.url), { type: 'module' })
}
