import { isReadByMarksAlone } from '#core/attribution/languages/known'
import type { Failure, Result } from '#core/result'
import type { KeptImport, KeptImports } from '../../storage/kept-imports'
import type { Readable } from '../../workers/article-reading'
import type { Alike, ImportChoices, Imported, ImportFailure, ImportPhase, IncomingFile } from './importing'

export type ImportState =
  | { readonly phase: 'waiting' | ImportPhase }
  | { readonly phase: 'refused'; readonly failure: Failure<ImportFailure> }
  /** The library has an article like it, and a person has to say what becomes of this one. */
  | { readonly phase: 'alike'; readonly alike: Alike }
  /** In the library; the row stays for what a person should know about it. */
  | { readonly phase: 'added'; readonly imported: Imported }

/** Articles that came in as they were, and were read as a person expects. */
const isUnremarkable = ({ added, known, notices, attachments = [] }: Imported): boolean =>
  added.length === 1 &&
  known === 0 &&
  notices.length === 0 &&
  attachments.length === 0 &&
  !added.some(({ language }) => isReadByMarksAlone(language))

/** One file on its way into the library, refused at the door, or let in with a remark. */
export interface ImportRow {
  readonly id: number
  readonly name: string
  readonly state: ImportState
}

/** How far the files have come that were added since the queue last had nothing to do. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
}

export interface ImportsSnapshot {
  readonly rows: readonly ImportRow[]
  readonly progress: ImportProgress
}

export type ImportOne = (
  incoming: IncomingFile,
  signal: AbortSignal,
  onPhase: (phase: ImportPhase) => void,
  choices: ImportChoices,
) => Promise<Result<Imported, ImportFailure>>

/** Called when a file has made it into the library or was refused. */
export type OnEnd = (result: Result<Imported, ImportFailure>, id: number) => void

export interface ImportQueueOptions {
  readonly importOne: ImportOne
  /** Reads a file where it is small, so that what is kept of it over a restart and what is imported are read once. */
  readonly load?: (file: File, size: number) => Promise<Readable>
  /** How many files are on their way at once: one being read in each worker, and some being saved. */
  readonly lanes?: number
  /** Where files that wait are kept, so that a restart does not lose them. */
  readonly kept?: Pick<KeptImports, 'keep' | 'forget'>
}

interface Entry {
  readonly incoming: IncomingFile
  /** In bytes; asked for when its turn comes near, since a file is looked up on the disk for it. */
  size?: number
  /** Asked for when it is kept or imported, whichever comes first, and let go once it has been imported. */
  loaded?: Promise<Readable>
  readonly choices: ImportChoices
  readonly abort: AbortController
  readonly onEnd: OnEnd | undefined
  /** Under which number it is kept over a restart, once it is. */
  keptAs?: number
}

/** Milliseconds between two pictures of the queue: a thousand files tell of themselves four thousand times. */
const breath = 250
/** A file that waits longer than this, in milliseconds, is kept over a restart. */
const patience = 1_000
/** Files that are kept at one stroke. */
const keptAtOnce = 50
/** Files that are on their way at one time are held in memory: of so many bytes together, or one. */
const mostBytes = 32 * 1024 * 1024

const bytesIn = (loaded: Readable | undefined): ArrayBuffer | null =>
  loaded === undefined || loaded instanceof File ? null : loaded.bytes

/**
 * The files that are being imported, in the order in which they came. It lives as long as the workbench, so that files
 * go on being read while a person looks at an article.
 */
export class ImportQueue {
  private readonly rows = new Map<number, ImportRow>()
  private readonly entries = new Map<number, Entry>()
  private waiting: number[] = []
  private readonly listeners = new Set<() => void>()
  private lastId = 0
  private running = 0
  private runningBytes = 0
  private heldBytes = 0
  private done = 0
  private total = 0
  private picture: ImportsSnapshot | null = null
  private untold = false
  private breathing = false
  private keeping = false
  private readonly forgetting: number[] = []

  constructor(private readonly options: ImportQueueOptions) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): ImportsSnapshot =>
    (this.picture ??= {
      rows: [...this.rows.values()],
      progress: { done: this.done, total: this.total },
    })

  add(files: readonly IncomingFile[], choices: ImportChoices = {}, onEnd?: OnEnd): void {
    for (const incoming of files) this.enter(incoming, choices, onEnd)
    this.start()
  }

  /** Go on with files that were kept when the program was closed. */
  resume(kept: readonly KeptImport[]): void {
    for (const { id, name, file, choices } of kept)
      this.enter({ name, file }, choices as ImportChoices, undefined, id)
    this.start()
  }

  /** Try a file once more, as before or with other choices. */
  retry(id: number, choices: ImportChoices = {}): void {
    const entry = this.entries.get(id)
    if (!entry) return
    this.entries.set(id, {
      ...entry,
      choices: { ...entry.choices, ...choices },
      abort: new AbortController(),
    })
    this.wait(id)
    this.start()
  }

  /** Try again whatever was refused for a reason that may have passed. */
  retryFailed(isPassing: (failure: Failure<ImportFailure>) => boolean): void {
    for (const { id, state } of [...this.rows.values()])
      if (state.phase === 'refused' && isPassing(state.failure)) this.retry(id)
  }

  /** Give one answer to every question whether the library has an article already: keep both, or leave those out. */
  answerAlike(answer: 'both' | 'skip'): void {
    for (const { id, state } of [...this.rows.values()]) {
      if (state.phase !== 'alike') continue
      if (answer === 'both') this.retry(id, { evenIfAlike: true })
      else this.remove(id)
    }
  }

  /** Stop a file that is being read, of which nothing is kept, or take one that has been dealt with off the list. */
  remove(id: number): void {
    const entry = this.entries.get(id)
    entry?.abort.abort()
    if (this.rows.get(id)?.state.phase === 'waiting') this.done += 1
    this.waiting = this.waiting.filter((other) => other !== id)
    this.drop(id)
    this.changed()
  }

  /** Stop everything that has not been dealt with yet. What is being recorded is recorded. */
  cancelAll(): void {
    for (const { id, state } of [...this.rows.values()])
      if (['waiting', 'reading', 'extracting'].includes(state.phase)) this.remove(id)
  }

  /** Take everything off the list that has been dealt with, whatever came of it. */
  clear(): void {
    for (const { id, state } of [...this.rows.values()])
      if (state.phase === 'added' || state.phase === 'refused') this.remove(id)
  }

  incoming(id: number): { readonly incoming: IncomingFile; readonly choices: ImportChoices } | undefined {
    return this.entries.get(id)
  }

  private enter(incoming: IncomingFile, choices: ImportChoices, onEnd?: OnEnd, keptAs?: number): void {
    const id = ++this.lastId
    const abort = new AbortController()
    this.entries.set(id, { incoming, choices, abort, onEnd, ...(keptAs !== undefined && { keptAs }) })
    this.wait(id)
  }

  private wait(id: number): void {
    const entry = this.entries.get(id)
    if (!entry) return
    if (this.running === 0 && this.waiting.length === 0) this.done = this.total = 0
    this.total += 1
    this.waiting.push(id)
    this.show(id, entry.incoming.name, { phase: 'waiting' })
  }

  private start(): void {
    while (this.running < (this.options.lanes ?? 1) && this.hasRoom()) void this.runNext()
    if (!this.options.kept || this.keeping || this.entries.size === 0) return
    this.keeping = true
    setTimeout(() => void this.keepWaiting(), patience)
  }

  private hasRoom(): boolean {
    const [next] = this.waiting
    if (next === undefined) return false
    const bytes = this.sizeOf(next)
    return this.running === 0 || this.runningBytes + bytes <= mostBytes
  }

  private sizeOf(id: number): number {
    const entry = this.entries.get(id)
    return entry ? (entry.size ??= entry.incoming.file.size) : 0
  }

  private loaded(id: number): Promise<Readable> | undefined {
    const entry = this.entries.get(id)
    if (!entry || entry.loaded || !this.options.load) return entry?.loaded
    const size = this.sizeOf(id)
    this.heldBytes += size
    return (entry.loaded = this.options.load(entry.incoming.file, size))
  }

  private letGo(entry: Entry): void {
    if (!entry.loaded) return
    delete entry.loaded
    this.heldBytes -= entry.size ?? 0
  }

  private async runNext(): Promise<void> {
    const id = this.waiting.shift()
    const entry = id === undefined ? undefined : this.entries.get(id)
    if (id === undefined || !entry) return
    const size = this.sizeOf(id)
    this.running += 1
    this.runningBytes += size
    const { incoming, abort, choices, onEnd } = entry
    const loaded = this.loaded(id)
    const result = await this.options.importOne(
      { ...incoming, size, ...(loaded && { loaded }) },
      abort.signal,
      (phase) => this.show(id, incoming.name, { phase }),
      choices,
    )
    this.letGo(entry)
    this.running -= 1
    this.runningBytes -= size
    this.done += 1
    this.end(id, result)
    onEnd?.(result, id)
    this.start()
  }

  private end(id: number, result: Result<Imported, ImportFailure>): void {
    const entry = this.entries.get(id)
    if (!entry) return this.changed()
    const { incoming, choices } = entry
    if (!result.ok) return this.show(id, incoming.name, { phase: 'refused', failure: result.failure })
    const [alike] = result.value.alike
    if (alike?.index === null) return this.show(id, incoming.name, { phase: 'alike', alike })
    // Each article of a list that the library may have already is a question of its own.
    for (const one of result.value.alike) this.ask(incoming, choices, one)
    if (isUnremarkable(result.value)) this.drop(id)
    else this.show(id, incoming.name, { phase: 'added', imported: result.value })
    this.changed()
  }

  private ask(incoming: IncomingFile, choices: ImportChoices, alike: Alike): void {
    const id = ++this.lastId
    const only = alike.index === null ? {} : { only: alike.index }
    this.entries.set(id, {
      incoming,
      choices: { ...choices, ...only },
      abort: new AbortController(),
      onEnd: undefined,
    })
    this.show(id, `${incoming.name} · ${alike.title}`, { phase: 'alike', alike })
  }

  /** What would be lost if the program were closed now: files that wait, are being read, or wait for a person's answer. */
  private unsettled(): number[] {
    return [...this.rows.values()]
      .filter(({ state }) => state.phase !== 'added' && state.phase !== 'refused')
      .flatMap(({ id }) => (this.entries.get(id)?.keptAs === undefined ? [id] : []))
  }

  /** Keep what has been waiting for a while, a few files at a time, so that reading goes on beside it. */
  private async keepWaiting(): Promise<void> {
    const { kept } = this.options
    if (!kept) return
    for (;;) {
      const ids = this.unsettled().slice(0, keptAtOnce)
      if (ids.length === 0) break
      const loaded = await Promise.all(ids.map((id) => this.loaded(id)))
      // Some may have been taken off the list while they were read.
      const some = ids.flatMap((id, at) => {
        const entry = this.entries.get(id)
        return entry ? { id, entry, bytes: bytesIn(loaded[at]) } : []
      })
      if (some.length === 0) continue
      const numbers = await kept.keep(
        some.map(({ entry: { incoming, choices }, bytes }) => ({
          name: incoming.name,
          file: incoming.file,
          bytes,
          choices,
        })),
      )
      // Without room on the disk the files are imported all the same, and a restart forgets those that were left.
      if (!numbers) break
      some.forEach(({ id, entry }, index) => {
        entry.keptAs = numbers[index] ?? 0
        if (this.heldBytes > mostBytes && this.rows.get(id)?.state.phase === 'waiting') this.letGo(entry)
      })
      await kept.forget(numbers.filter((_, index) => !this.entries.has(some[index]?.id ?? 0)))
    }
    this.keeping = false
  }

  private drop(id: number): void {
    const entry = this.entries.get(id)
    if (entry) this.letGo(entry)
    if (entry?.keptAs !== undefined) this.forget(entry.keptAs)
    this.entries.delete(id)
    this.rows.delete(id)
  }

  /** Files that are dealt with at one stroke are forgotten at one stroke. */
  private forget(keptAs: number): void {
    if (this.forgetting.push(keptAs) > 1) return
    setTimeout(() => void this.options.kept?.forget(this.forgetting.splice(0)))
  }

  private show(id: number, name: string, state: ImportState): void {
    if (this.entries.has(id)) this.rows.set(id, { id, name, state })
    this.changed()
  }

  private changed(): void {
    this.picture = null
    this.untold = true
    if (!this.breathing) this.tell()
  }

  private tell(): void {
    this.untold = false
    this.breathing = true
    for (const listener of this.listeners) listener()
    setTimeout(() => {
      this.breathing = false
      if (this.untold) this.tell()
    }, breath)
  }
}
