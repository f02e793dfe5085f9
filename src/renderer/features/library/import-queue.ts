import { isReadByMarksAlone } from '#core/attribution/languages/known'
import type { Failure, Result } from '#core/result'
import type { Imported, ImportFailure, ImportPhase, IncomingFile } from './importing'

export type ImportState =
  | { readonly phase: 'waiting' | ImportPhase }
  | { readonly phase: 'refused'; readonly failure: Failure<ImportFailure> }
  /** In the library; the row stays for what a person should know about it. */
  | { readonly phase: 'added'; readonly imported: Imported }

/** One article that came in as it was, and was read as a person expects. */
const isUnremarkable = ({ added, known, notices }: Imported): boolean =>
  added.length === 1 &&
  known === 0 &&
  notices.length === 0 &&
  !added.some(({ language }) => isReadByMarksAlone(language))

/** One file on its way into the library, refused at the door, or let in with a remark. */
export interface ImportRow {
  readonly id: number
  readonly name: string
  readonly state: ImportState
}

export type ImportOne = (
  incoming: IncomingFile,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  evenWithoutStatements: boolean,
) => Promise<Result<Imported, ImportFailure>>

/** Called when a file has made it into the library or was refused. */
export type OnEnd = (result: Result<Imported, ImportFailure>, id: number) => void

interface Entry {
  readonly incoming: IncomingFile
  readonly evenWithoutStatements: boolean
  readonly abort: AbortController
  readonly onEnd: OnEnd | undefined
}

/**
 * The files that are being imported, one at a time, in the order in which they came. It lives as long as the workbench,
 * so that files go on being read while a person looks at an article.
 */
export class ImportQueue {
  private rows: readonly ImportRow[] = []
  private readonly entries = new Map<number, Entry>()
  private readonly listeners = new Set<() => void>()
  private lastId = 0
  private running = false

  constructor(private readonly importOne: ImportOne) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): readonly ImportRow[] => this.rows

  add(files: readonly IncomingFile[], onEnd?: OnEnd): void {
    for (const incoming of files) {
      const id = ++this.lastId
      this.entries.set(id, {
        incoming,
        evenWithoutStatements: false,
        abort: new AbortController(),
        onEnd,
      })
      this.rows = [...this.rows, { id, name: incoming.name, state: { phase: 'waiting' } }]
    }
    this.changed()
    void this.run()
  }

  /** Try a refused file once more. */
  retry(id: number, evenWithoutStatements = false): void {
    const entry = this.entries.get(id)
    if (!entry) return
    this.entries.set(id, { ...entry, evenWithoutStatements, abort: new AbortController() })
    this.show(id, { phase: 'waiting' })
    void this.run()
  }

  /** Stop a file that is being read, of which nothing is kept, or take one that has been dealt with off the list. */
  remove(id: number): void {
    this.entries.get(id)?.abort.abort()
    this.entries.delete(id)
    this.rows = this.rows.filter((row) => row.id !== id)
    this.changed()
  }

  private async run(): Promise<void> {
    if (this.running) return
    this.running = true
    for (let row = this.nextWaiting(); row; row = this.nextWaiting()) await this.runOne(row.id)
    this.running = false
  }

  private async runOne(id: number): Promise<void> {
    const entry = this.entries.get(id)
    if (!entry) return
    this.show(id, { phase: 'reading' })
    const result = await this.importOne(
      entry.incoming,
      entry.abort.signal,
      (phase) => this.show(id, { phase }),
      entry.evenWithoutStatements,
    )
    if (result.ok && isUnremarkable(result.value)) this.remove(id)
    else if (result.ok) this.show(id, { phase: 'added', imported: result.value })
    else this.show(id, { phase: 'refused', failure: result.failure })
    entry.onEnd?.(result, id)
  }

  private nextWaiting(): ImportRow | undefined {
    return this.rows.find(({ state }) => state.phase === 'waiting')
  }

  private show(id: number, state: ImportState): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, state } : row))
    this.changed()
  }

  private changed(): void {
    for (const listener of this.listeners) listener()
  }
}
