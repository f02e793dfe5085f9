import type { Format } from './reading'

/** The ending of a file's name without its point, in lower case; empty where there is none. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Which formats files with a known ending are expected to have. */
const expected: Readonly<Record<string, readonly Format[]>> = {
  txt: ['text'],
  text: ['text'],
  md: ['markdown'],
  markdown: ['markdown'],
  html: ['html'],
  htm: ['html'],
  xhtml: ['html'],
  mhtml: ['mhtml'],
  mht: ['mhtml'],
  docx: ['docx'],
  docm: ['docx'],
  eml: ['eml'],
  pdf: ['pdf'],
  epub: ['epub'],
  rss: ['feed'],
  atom: ['feed'],
  xml: ['feed', 'html'],
  rdf: ['feed'],
  json: ['json', 'jsonFeed'],
  jsonl: ['json'],
  ndjson: ['json'],
  csv: ['csv'],
  tsv: ['csv'],
  tab: ['csv'],
  doc: [],
  rtf: [],
  png: [],
  jpg: [],
  zip: [],
}

/** Whether a file's name promises something else than what it is. */
export function isMislabelled(name: string, format: Format): boolean {
  const formats = expected[extensionOf(name)]
  return formats !== undefined && !formats.includes(format)
}

/** Whether a file in a folder is worth opening: pictures, scripts and what the system hides are not. */
export function looksReadable(path: string): boolean {
  const parts = path.split('/')
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX')) return false
  const extension = extensionOf(path)
  return extension === '' || (expected[extension]?.length ?? 0) > 0
}

/** The endings that are offered when a person chooses files. */
export const readableExtensions: readonly string[] = Object.entries(expected)
  .filter(([, formats]) => formats.length > 0)
  .map(([extension]) => `.${extension}`)
