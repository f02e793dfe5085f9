import type { Menu } from '#contract'
import type { KeptBackup } from '#core/bundle/keeping'
import type { Journal } from '#core/operation/journal'
import type { JournalHead } from '#core/operation/operation'
import type { PdfAttachment } from '#core/report/pdf-attachments'
import type { ReportDescription } from '#core/report/report-description'
import type { ReportFormat } from '#core/report/report-formats'
import type { Result } from '#core/result'

/** A report ready to be laid out. `html` is a whole document that links the workbench's own stylesheet. */
export interface PrintableReport {
  readonly html: string
  readonly description: ReportDescription
  readonly attachments: readonly PdfAttachment[]
  /** Proposed file name, without folders and without extension. */
  readonly fileName: string
}

/** A finished report. */
export interface ReportBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly format: ReportFormat
  /** Proposed file name, without folders and without extension. */
  readonly fileName: string
}

/** Where a file went: to a place on disk, nowhere since none was chosen, or among the browser's downloads under a name. */
export type SavedTo =
  | { readonly where: 'file'; readonly path: string }
  | { readonly where: 'nowhere' }
  | { readonly where: 'downloads'; readonly fileName: string }

export type OpenFailure =
  | 'journal.broken'
  | 'journal.unreadable'
  /** Another tab or window of the same workspace holds the journal. */
  | 'journal.inUse'
  /** The browser does not offer the storage that the journal needs. */
  | 'journal.unsupported'

export interface BlobStore {
  /** Keep bytes under their own hash; resolves when they are on disk. */
  put(bytes: Uint8Array): Promise<Result<{ sha256: string }, 'blob.writeFailed'>>
  get(sha256: string): Promise<Result<Uint8Array, 'blob.missing'>>
}

/** The desktop's menu bar. */
export interface MenuBar {
  show(menus: readonly Menu[]): Promise<void>
  /** Called with each action that is chosen there. Answers how to leave. */
  follow(onChoose: (action: string) => void): () => void
}

/** Where backups are kept, apart from the journal that they are of. */
export interface BackupStore {
  list(): Promise<Result<readonly KeptBackup[], 'backup.unreadable'>>
  /** @param name - see `backupName` in core/bundle/keeping */
  put(name: string, bytes: Uint8Array): Promise<Result<null, 'backup.writeFailed'>>
  get(name: string): Promise<Result<Uint8Array, 'backup.missing'>>
  remove(names: readonly string[]): Promise<Result<null, 'backup.writeFailed'>>
}

/** What the workbench needs of its host. A member that a host cannot offer is absent, and its control is hidden. */
export interface Platform {
  readonly kind: 'electron' | 'browser'
  /** Check the journal and say where it ends; `cut` is the length in bytes of a torn tail that was cut off. */
  openJournal(): Promise<
    Result<{ readonly journal: Journal; readonly head: JournalHead; readonly cut: number }, OpenFailure>
  >
  readonly blobs: BlobStore
  readonly backups: BackupStore
  /**
   * Put a whole journal, as bytes, in the place of the one that is open; that one is kept under another name. The
   * workbench has to be started anew afterwards. Where it fails, nothing has changed.
   */
  replaceJournal(bytes: Uint8Array): Promise<Result<null, 'journal.broken' | 'journal.writeFailed'>>
  /** Show a web address in the person's own browser; absent where the page itself is in it and a link does. */
  openLink?(url: string): Promise<Result<null, 'link.notOpened' | 'bridge.failed'>>
  /** Save a finished report where the person chooses, or where the host puts such files. */
  saveReport(report: ReportBytes): Promise<Result<SavedTo, 'report.writeFailed' | 'bridge.failed'>>
  /** Lay the report out as the PDF that `savePdf` saves, to be looked at. */
  layOut?(
    report: Omit<PrintableReport, 'fileName'>,
  ): Promise<Result<Uint8Array, 'report.layoutFailed' | 'bridge.failed'>>
  /** Lay the report out and save it as PDF where the person chooses; `path` is null if they chose nowhere. */
  savePdf?(
    report: PrintableReport,
  ): Promise<Result<{ path: string | null }, 'report.layoutFailed' | 'report.writeFailed' | 'bridge.failed'>>
  /** Absent where the program has no menu bar of its own. */
  readonly menuBar?: MenuBar
  /** Hand the report to the host's own print dialog, which offers a PDF. */
  print?(report: PrintableReport): Promise<void>
}
