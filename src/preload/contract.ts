import { z } from 'zod'
import { Sha256 } from '#core/article/article'
import { type KeptBackup, momentOf } from '#core/bundle/keeping'
import { type JournalHead, Operation, type SealedOperation } from '#core/operation/operation'
import { PdfAttachment } from '#core/report/pdf-attachments'
import { ReportDescription } from '#core/report/report-description'
import { ReportFormat } from '#core/report/report-formats'
import type { Result } from '#core/result'
import { webAddress } from '#core/text/web-address'

/** A report to be laid out. `html` is a whole document that may link the app's own files. */
const printed = {
  html: z.string().max(64_000_000),
  /** For the PDF's metadata. */
  description: ReportDescription,
  attachments: z.array(PdfAttachment).max(8).readonly().default([]),
}

/** Proposed name without folders; the extension is added. */
const fileName = z.string().min(1).max(200)

/** What the system does by itself where a menu offers it; its words come from the workbench. */
const menuRoles = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'minimize',
  'close',
  'quit',
] as const

const label = z.string().min(1).max(200)
const MenuItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({ kind: z.literal('role'), label, role: z.enum(menuRoles) }),
  z.strictObject({
    kind: z.literal('action'),
    label,
    /** What `menu.chosen` answers. */
    action: z.string().max(200),
    /** Such as `CmdOrCtrl+Shift+Z`; null for none. */
    accelerator: z
      .string()
      .regex(/^CmdOrCtrl\+(?:Shift\+)?[\x21-\x7e]{1,12}$/)
      .nullable(),
    enabled: z.boolean(),
  }),
])
export type MenuItem = z.infer<typeof MenuItem>

/** One menu of the bar; a menu in a menu has no more menus in it. */
const Menu = z.strictObject({
  label,
  items: z
    .array(
      z.union([
        MenuItem,
        z.strictObject({ kind: z.literal('menu'), label, items: z.array(MenuItem).max(50) }),
      ]),
    )
    .max(100),
})
export type Menu = z.infer<typeof Menu>

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const BackupName = z.string().refine((name) => momentOf(name) !== null)

/**
 * What the workbench may ask of the desktop, declared once: main checks every input against these schemas,
 * the renderer gets their types. Outputs come from our own main process and are trusted.
 */
export const routes = {
  /** Check the journal, cut a torn tail, say where it ends. `journal.broken` leaves the file as it is. */
  'journal.open': { input: z.strictObject({}) },
  'journal.read': { input: z.strictObject({ from: z.int().positive(), limit: z.int().min(1).max(10_000) }) },
  /** The records as they stand in the file. */
  'journal.lines': { input: z.strictObject({ from: z.int().positive(), limit: z.int().min(1).max(10_000) }) },
  /** Answers when the operations are on disk. */
  'journal.append': { input: z.strictObject({ operations: z.array(Operation).min(1).max(100_000) }) },
  /**
   * Put another journal in this one's place; this one is kept beside it under another name. `journal.broken` where the
   * other does not hold: then nothing has changed.
   */
  'journal.replace': { input: z.strictObject({ bytes: Bytes }) },
  'backup.list': { input: z.strictObject({}) },
  /** Keep a backup among the others, by the name that says when it was made. Answers when it is on disk. */
  'backup.put': { input: z.strictObject({ name: BackupName, bytes: Bytes }) },
  'backup.get': { input: z.strictObject({ name: BackupName }) },
  'backup.remove': { input: z.strictObject({ names: z.array(BackupName).max(1000) }) },
  /** Keep bytes under their own hash. Answers when they are on disk. */
  'blob.put': { input: z.strictObject({ bytes: Bytes }) },
  'blob.get': { input: z.strictObject({ sha256: Sha256 }) },
  /** Show an address in the person's own browser. Only addresses of web pages get through, spelt out and without tricks. */
  'link.open': {
    input: z.strictObject({ url: z.string().refine((url) => webAddress(url) === url) }),
  },
  /** Lay the report out, ask where to, write the PDF there. */
  'report.savePdf': { input: z.strictObject({ ...printed, fileName }) },
  /** Lay the report out and answer the PDF. */
  'report.layOut': { input: z.strictObject(printed) },
  /** Ask where to and write a finished report there. */
  'report.saveFile': { input: z.strictObject({ bytes: Bytes, format: ReportFormat, fileName }) },
  /** Show these menus, in the words of the interface's language, in place of those before. */
  'menu.show': { input: z.strictObject({ menus: z.array(Menu).max(12) }) },
  /** Answers when the person chooses an action in a menu, and not before: to be asked again after each answer. */
  'menu.chosen': { input: z.strictObject({}) },
} satisfies Record<string, { input: z.ZodType }>

export interface Outputs {
  'journal.open': Result<
    { head: JournalHead; cut: number },
    'journal.broken' | 'journal.unreadable' | 'journal.inUse'
  >
  'journal.read': Result<SealedOperation[], 'journal.unreadable'>
  'journal.lines': Result<string[], 'journal.unreadable'>
  'journal.append': Result<SealedOperation[], 'journal.writeFailed'>
  'journal.replace': Result<null, 'journal.broken' | 'journal.writeFailed'>
  'backup.list': Result<KeptBackup[], 'backup.unreadable'>
  'backup.put': Result<null, 'backup.writeFailed'>
  'backup.get': Result<Uint8Array, 'backup.missing'>
  'backup.remove': Result<null, 'backup.writeFailed'>
  'blob.put': Result<{ sha256: string }, 'blob.writeFailed'>
  'blob.get': Result<Uint8Array, 'blob.missing'>
  'link.open': Result<null, 'link.notOpened'>
  'menu.show': Result<null>
  /** `action` is null where the page that asked has been left for another. */
  'menu.chosen': Result<{ action: string | null }>
  /** `path` is null where the person closed the dialog without choosing. */
  'report.savePdf': Result<{ path: string | null }, 'report.layoutFailed' | 'report.writeFailed'>
  'report.layOut': Result<Uint8Array, 'report.layoutFailed'>
  'report.saveFile': Result<{ path: string | null }, 'report.writeFailed'>
}

export type Route = keyof typeof routes
export type Input<R extends Route> = z.input<(typeof routes)[R]['input']>
export type Output<R extends Route> = Outputs[R]

/** Refused at the bridge itself: the input does not fit, the sender is not the workbench, or the handler broke. */
export type BridgeRefusal = Result<never, 'bridge.invalidInput' | 'bridge.forbidden' | 'bridge.failed'>

/** One handler a route: a missing one does not compile. */
export type Handlers = { [R in Route]: (input: z.output<(typeof routes)[R]['input']>) => Promise<Output<R>> }

/** `window.isnad` in the desktop's renderer; absent in a plain browser. */
export interface DesktopBridge {
  call<R extends Route>(route: R, input: Input<R>): Promise<Output<R> | BridgeRefusal>
}
