import { isKnownEncoding } from '../renderer/readers/decode'
import type { ReadingChoices } from '../renderer/readers/read-articles'
import type { ColumnChoice, ColumnRole } from '../renderer/readers/reading'
import { UsageError } from './command'

/** The options of every command that reads articles, for `parseArgs`. */
export const readingOptions = {
  language: { type: 'string' },
  encoding: { type: 'string' },
  columns: { type: 'string' },
} as const

export const readingUsage = `  --language TAG   BCP 47 tag of the articles' language; read from the text where it is left out
  --encoding NAME  how the letters of a text, page or list are written: utf-8, utf-16le, utf-16be, windows-1256,
                   iso-8859-6, windows-1252, x-mac-arabic, …; told by the file where it is left out
  --columns ROLE=NAME,…
                   which columns of a CSV or JSON list hold what; told by their names where it is left out. ROLE is
                   text, title, publisher, author, date, url or language; NAME may stand in quotation marks`

const roles: Readonly<Record<string, ColumnRole>> = {
  text: 'text',
  title: 'title',
  publisher: 'publisher',
  author: 'author',
  date: 'publishedAt',
  url: 'url',
  language: 'language',
}

const pair = /\s*([a-z]+)\s*=\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)/y

/** `title=Headline,text="Body, plain"` as a choice of columns. @throws UsageError */
export function columnsOf(written: string): ColumnChoice {
  const chosen: Partial<Record<ColumnRole, string>> = {}
  pair.lastIndex = 0
  while (pair.lastIndex < written.length) {
    const [, name = '', quoted, plain = ''] = pair.exec(written) ?? []
    const role = Object.hasOwn(roles, name) ? roles[name] : undefined
    if (!role)
      throw new UsageError(`--columns is ROLE=NAME,… with a ROLE of: ${Object.keys(roles).join(', ')}`)
    chosen[role] = quoted ?? plain.trim()
  }
  return chosen
}

/** What the options say about reading. @throws UsageError */
export function readingChoices({
  language,
  encoding,
  columns,
}: {
  readonly language?: string | undefined
  readonly encoding?: string | undefined
  readonly columns?: string | undefined
}): ReadingChoices {
  if (encoding !== undefined && !isKnownEncoding(encoding))
    throw new UsageError(`--encoding: nobody here knows «${encoding}»`)
  return {
    ...(language !== undefined && { language }),
    ...(encoding !== undefined && { encoding }),
    ...(columns !== undefined && { columns: columnsOf(columns) }),
  }
}
