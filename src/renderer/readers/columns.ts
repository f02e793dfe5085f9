import { lookupKey } from '#core/text/normal-forms'
import { documentOf, metadataOf } from './article-text'
import { dateOf } from './dates'
import { fieldPieces, fieldWords, titled } from './fragment'
import { worthwhile } from './many-articles'
import {
  Unreadable,
  type ColumnChoice,
  type ColumnRole,
  type Columns,
  type Contents,
  type ReadDocument,
  type Reading,
} from './reading'

/** One article of a list: the words of each named column. */
export type Row = ReadonlyMap<string, string>

/** How columns are called, in the two languages of the desks; the first that is there is taken. */
const knownNames: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'article',
    'articletext',
    'articlebody',
    'fulltext',
    'contenttext',
    'contenthtml',
    'maintext',
    'story',
    'النص',
    'نص',
    'نص المقال',
    'نص الخبر',
    'المحتوى',
    'المتن',
    'الخبر',
    'المقال',
  ],
  title: ['title', 'headline', 'heading', 'العنوان', 'عنوان', 'عنوان المقال', 'عنوان الخبر'],
  publisher: [
    'publisher',
    'source',
    'outlet',
    'site',
    'sitename',
    'newspaper',
    'publication',
    'domain',
    'الناشر',
    'المصدر',
    'الموقع',
    'الصحيفة',
    'الوكالة',
    'الجهة',
    'جهة النشر',
  ],
  author: ['author', 'authors', 'byline', 'creator', 'writer', 'الكاتب', 'المؤلف', 'بقلم', 'المحرر'],
  publishedAt: [
    'publishedat',
    'published',
    'date',
    'datepublished',
    'publishdate',
    'pubdate',
    'publicationdate',
    'time',
    'timestamp',
    'تاريخ النشر',
    'التاريخ',
    'تاريخ',
  ],
  url: ['url', 'link', 'href', 'address', 'uri', 'webpage', 'الرابط', 'رابط', 'العنوان الإلكتروني'],
  language: ['language', 'lang', 'languagecode', 'اللغة', 'لغة'],
}

const plain = (name: string): string => lookupKey(name.toLowerCase().replace(/[\s_.-]+/g, ''))

/** Mean length from which a column without a known name is taken for the text of articles. */
const leastTextLength = 80
const sampleRows = 50

/** What is shown of a list, for a person to see which column is which. */
const shownRows = 4
const shownLength = 120

const meanLength = (rows: readonly Row[], name: string): number =>
  rows.reduce((sum, row) => sum + (row.get(name)?.length ?? 0), 0) / Math.max(rows.length, 1)

/**
 * Which columns hold what, by their names; the text, if no name tells, by the length of what is in them.
 *
 * @param leastLength - mean length from which a column without a known name may be the text
 */
export function guessColumns(
  names: readonly string[],
  rows: readonly Row[],
  leastLength = leastTextLength,
): ColumnChoice {
  const choice: Partial<Record<ColumnRole, string>> = {}
  for (const role of Object.keys(knownNames) as ColumnRole[]) {
    const wanted = knownNames[role].map(plain)
    const found = wanted
      .map((key) => names.find((name) => plain(name) === key))
      .find((name) => name !== undefined)
    if (found !== undefined) choice[role] = found
  }
  if (choice.text !== undefined) return choice
  const sample = rows.slice(0, sampleRows)
  const taken = new Set(Object.values(choice))
  const longest = names
    .filter((name) => !taken.has(name))
    .map((name) => ({ name, length: meanLength(sample, name) }))
    .reduce((best, one) => (one.length > best.length ? one : best), { name: '', length: 0 })
  return longest.length >= leastLength ? { ...choice, text: longest.name } : choice
}

function documentOfRow(row: Row, choice: ColumnChoice): ReadDocument {
  const field = (role: ColumnRole) => row.get(choice[role] ?? '') ?? ''
  const title = fieldWords(field('title'))
  const pieces = fieldPieces(field('text'))
  return documentOf(
    pieces.length > 0 ? titled(title, pieces) : [],
    metadataOf({
      title,
      publisher: fieldWords(field('publisher')),
      author: fieldWords(field('author')),
      publishedAt: dateOf(field('publishedAt')),
      url: field('url'),
    }),
    field('language'),
  )
}

/**
 * Read the rows of a list as articles, by the columns that a person chose or the names tell.
 *
 * @param rows - those within the limit
 * @param total - how many the list has
 * @throws Unreadable `import.noTextColumn` where no column can be the text; its detail names them for a choice
 */
export function readRows(
  names: readonly string[],
  rows: readonly Row[],
  total: number,
  reading: Reading,
): Contents {
  const { columns: asked, anyText } = reading.options
  const chosen = { ...guessColumns(names, rows, anyText ? 1 : undefined), ...asked }
  if (chosen.text === undefined || !names.includes(chosen.text))
    throw new Unreadable('import.noTextColumn', { columns: names.slice(0, 50).join(', ').slice(0, 1_000) })
  const columns: Columns = {
    names,
    chosen,
    rows: rows
      .slice(0, shownRows)
      .map((row) => names.map((name) => (row.get(name) ?? '').slice(0, shownLength))),
  }
  const documents = rows.map((row) => {
    reading.check()
    return documentOfRow(row, chosen)
  })
  return { documents: worthwhile(documents, total - rows.length, reading), columns }
}
