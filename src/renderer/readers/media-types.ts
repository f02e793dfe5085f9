import type { Format } from './reading'

const mediaTypes: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  feed: 'application/xml',
  jsonFeed: 'application/feed+json',
  csv: 'text/csv',
  json: 'application/json',
}

/** The media type under which the bytes of a file are kept. */
export const mediaTypeOf = (format: Format): string => mediaTypes[format]
