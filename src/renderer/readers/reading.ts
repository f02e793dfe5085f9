import type { Result } from '#core/result'
import type { Block } from '#core/text/block'

/** What a file turned out to be, whatever its name says. */
export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'eml'
  | 'pdf'
  | 'epub'
  | 'feed'
  | 'jsonFeed'
  | 'csv'
  | 'json'

/** What a file tells about an article besides its words. An absent member is not told. */
export interface ArticleMetadata {
  readonly title?: string
  readonly publisher?: string
  readonly author?: string
  /** ISO 8601 where it could be understood, otherwise as it stands in the file. */
  readonly publishedAt?: string
  readonly url?: string
}

/** One article as it was read. Offsets of blocks are UTF-16 code units into `text`. */
export interface ReadDocument {
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47; `und` where it could not be told. */
  readonly language: string
  readonly metadata: ArticleMetadata
}

/** What a person should know about how a file was read. The code doubles as the key of the message. */
export interface ReadingNotice {
  readonly code: NoticeCode
  readonly detail?: Readonly<Record<string, string | number>>
}

export type NoticeCode =
  /** detail: encoding, score, runnerUp, runnerUpScore (scores in per cent) */
  | 'encodingGuessed'
  /** What was declared does not fit the bytes, and they were read by the best guess. detail: declared, encoding */
  | 'encodingContradicted'
  /** What was declared makes words that no language has, and nothing fits better. detail: encoding */
  | 'encodingDoubtful'
  /** detail: count */
  | 'damagedCharacters'
  /** detail: extension, format */
  | 'mislabelled'
  /** No article was found in the page, and all of it was taken. */
  | 'wholePage'
  /** detail: count of blocks that a reader of the page does not see; they stand apart */
  | 'hiddenText'
  /** detail: inserted, deleted */
  | 'trackedChanges'
  /** detail: count of a document's margin notes, left out */
  | 'comments'
  /** detail: count, names */
  | 'attachments'
  /** detail: pages, a list of numbers such as `2, 5` */
  | 'scannedPages'
  /** detail: limit */
  | 'elementsFlattened'
  /** detail: count of entries without words */
  | 'emptyEntries'
  /** detail: count of articles beyond the limit, left out */
  | 'tooManyArticles'
  /** detail: count of chapters named in a book and not in it */
  | 'missingParts'

/** Something that came with a mail and can be opened as a file of its own. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What a column of a list holds. */
export type ColumnRole = 'text' | 'title' | 'publisher' | 'author' | 'publishedAt' | 'url' | 'language'

/** Which column of a list, by its name, is read for what. */
export type ColumnChoice = Readonly<Partial<Record<ColumnRole, string>>>

/** The columns of a list of articles, for a person to correct. */
export interface Columns {
  readonly names: readonly string[]
  readonly chosen: ColumnChoice
  /** What stands in the columns of the first rows, in the order of `names`, cut short. */
  readonly rows: readonly (readonly string[])[]
}

export interface EncodingGuess {
  /** A label that `options.encoding` takes. */
  readonly encoding: string
  /** 0 to 1. */
  readonly score: number
}

/** How the bytes of a text were taken for letters, best guess first. */
export type EncodingGuesses = readonly EncodingGuess[]

export interface FileRead {
  readonly format: Format
  readonly documents: readonly ReadDocument[]
  readonly notices: readonly ReadingNotice[]
  readonly attachments?: readonly Attachment[]
  readonly columns?: Columns
  readonly encodings?: EncodingGuesses
}

export type ReadFailure =
  | 'import.empty'
  | 'import.binary'
  /** detail: encoding */
  | 'import.encoding'
  /** detail: limit, in bytes */
  | 'import.tooLarge'
  /** detail: limit, in bytes or files, for what an archive expands to */
  | 'import.bomb'
  | 'import.encrypted'
  | 'import.damaged'
  /** A path of an archive leads out of it. detail: path */
  | 'import.unsafePath'
  /** A known kind of file that holds no article that could be read. detail: format */
  | 'import.unsupported'
  /** Pictures of pages without text. detail: pages */
  | 'import.scanned'
  /** A list in which no column could be taken for the text. detail: columns */
  | 'import.noTextColumn'
  /** detail: seconds */
  | 'import.timedOut'
  | 'import.cancelled'
  /** A bug in a reader, kept away from everything else. */
  | 'import.failed'

export interface ReadOptions {
  /** Read the text in this encoding instead of the guessed one. */
  readonly encoding?: string
  /** For lists of articles: columns that are read for something else than their names tell; a blank one for nothing. */
  readonly columns?: ColumnChoice
  /** For lists of articles, to be looked at: where no column can be the text, the fullest one is taken. */
  readonly anyText?: boolean
  /** All of it is the article, as where a person has copied it out of a page. */
  readonly isFragment?: boolean
  readonly signal?: AbortSignal
}

/** What readers need of their host. */
export interface ReadingTools {
  /** The program of PDFium, fetched only when there is a PDF. */
  readonly pdfium: () => Promise<Uint8Array<ArrayBuffer>>
  /** Milliseconds, for the time limit. */
  readonly now: () => number
  /** Told of bugs in readers. */
  readonly report: (bug: unknown) => void
}

export type FileResult = Result<FileRead, ReadFailure>

/** Thrown inside readers and turned into a failure by the front door. */
export class Unreadable extends Error {
  constructor(
    readonly code: ReadFailure,
    readonly detail?: Readonly<Record<string, string | number>>,
  ) {
    super(code)
  }
}

/** What a reader is given besides its bytes. */
export interface Reading {
  readonly options: ReadOptions
  readonly tools: ReadingTools
  /** @throws Unreadable once the time is up or the person has cancelled */
  readonly check: () => void
  readonly notice: (code: NoticeCode, detail?: ReadingNotice['detail']) => void
}

/** What a reader answers; the front door adds format and notices. */
export type Contents = Pick<FileRead, 'documents' | 'attachments' | 'columns' | 'encodings'>
