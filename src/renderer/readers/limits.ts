const megabyte = 1024 * 1024

/**
 * How much of a file is read at most. What goes beyond is refused with the reason, so that no file, however it was made,
 * takes more than half a gigabyte of memory or half a minute. `docs/formats.md` says the same to people.
 */
export const limits = {
  /** The file itself, in bytes. */
  fileBytes: 48 * megabyte,
  /** The text of one article, in UTF-16 code units: some 600,000 English words, far beyond any article. */
  textLength: 8 * megabyte,
  /** Lines of a plain text. */
  lines: 200_000,
  /** The markup of a page, in UTF-16 code units, without embedded pictures. */
  pageLength: 8 * megabyte,
  /** Tags of a page, whether they are looked at or not. */
  tags: 500_000,
  /** A feed, a list of articles, or one file of an archive, in UTF-16 code units. */
  markupLength: 16 * megabyte,
  /** Elements of a page that are looked at; the text of all further ones stays, as plain paragraphs. */
  elements: 60_000,
  /** Elements of a page in which Readability looks for the article; of a larger page all is taken. */
  readableElements: 25_000,
  /** Elements within elements, and lists within lists of JSON. Deeper ones count as their parent. */
  nesting: 200,
  /** Tags that were opened and never closed again; a page with more is no page. */
  openTags: 10_000,
  /** Parts within parts of a mail. */
  mailNesting: 12,
  mailParts: 1_000,
  /** Files in an archive (DOCX, EPUB). */
  archiveEntries: 10_000,
  /** What may come out of an archive altogether, in bytes. */
  expandedBytes: 96 * megabyte,
  /** How many times its packed size one file of an archive may become, once it is larger than a megabyte. */
  expansion: 250,
  pages: 2_000,
  /** What PDFium may hold, in bytes. */
  pdfMemory: 384 * megabyte,
  /** Articles of one feed or list. */
  documents: 5_000,
  /** From the first byte to the last word, in seconds. */
  seconds: 30,
} as const
