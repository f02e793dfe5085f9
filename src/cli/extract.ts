import { parseArgs } from 'node:util'
import type { FoundStatement } from '#core/attribution/found-statement'
import { institutionById, nameOf } from '#core/source/registry'
import type { SourceLink } from '#core/source/source-link'
import { quoteSpans } from '#core/text/span'
import type { ReadingChoices } from '../renderer/readers/read-articles'
import { newFileReader, readArticlesFile, UnreadableFile } from './article-file'
import { type Command, UsageError } from './command'
import { noticeText } from './reading-notices'
import { explain } from './explain'
import { readingChoices, readingOptions, readingUsage } from './reading-options'

interface Extraction {
  readonly file: string
  /** Which of several articles in the file, from 1 on; absent where there is only one. */
  readonly article?: number
  readonly language: string
  readonly sha256: string
  readonly statements: readonly FoundStatement[]
}

interface Options {
  readonly files: readonly string[]
  readonly format: Format
  readonly choices: ReadingChoices
  /** Whether people are told why each statement was found; programs always are. */
  readonly isExplained: boolean
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`

const inEnglish = (id: string): string => {
  const institution = institutionById(id)
  return institution ? nameOf(institution, 'en') : id
}

/** Which institution the source is or speaks for; where that is open, which it may be. */
function describeLink({ institution, relation, candidates, named }: SourceLink): string {
  const known = institution === null ? null : inEnglish(institution)
  const open = [`“${named ?? ''}”`, candidates.map(inEnglish).join(' or ')].filter((part) => part !== '')
  return `${relation === 'is' ? '' : 'for '}${known ?? `${open.join(', perhaps ')}`}`
}

function describe(text: string, statement: FoundStatement, number: number, isExplained: boolean): string {
  const source = quoteSpans(text, statement.source) || '(left out)'
  return [
    `${String(number)}. ${statement.resolved ?? source}`,
    `   source   ${source}`,
    ...(statement.link ? [`   link     ${describeLink(statement.link)}`] : []),
    `   cue      ${quoteSpans(text, statement.cue)}  (${statement.act}, ${statement.form}, ${percent(statement.confidence)})`,
    `   content  ${quoteSpans(text, statement.content).replace(/\s+/g, ' ')}`,
    ...(isExplained ? [`   why      ${explain(text, statement)}`] : []),
  ].join('\n')
}

const formats = {
  jsonl: (_text: string, extraction: Extraction) => JSON.stringify(extraction),
  text: (text: string, { file, article, language, statements }: Extraction, isExplained: boolean) =>
    [
      `${file}${article === undefined ? '' : `, article ${String(article)}`} (${language}): ${String(statements.length)} ${statements.length === 1 ? 'statement' : 'statements'}`,
      ...statements.map((statement, index) => describe(text, statement, index + 1, isExplained)),
      '',
    ].join('\n\n'),
} as const

type Format = keyof typeof formats

const isFormat = (name: string): name is Format => name in formats

function parse(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...readingOptions,
      format: { type: 'string', default: 'text' },
      explain: { type: 'boolean', default: false },
    },
  })
  if (!isFormat(values.format)) throw new UsageError(`--format is one of: ${Object.keys(formats).join(', ')}`)
  if (positionals.length === 0) throw new UsageError('name at least one file')
  return {
    files: positionals,
    format: values.format,
    choices: readingChoices(values),
    isExplained: values.explain,
  }
}

/** `isnad extract`: the attributed statements of articles in files of any kind that Isnad reads. */
export const extract: Command = {
  summary: 'print who said what in articles',
  usage: `isnad extract [--format jsonl|text] [--explain] [--language TAG] [--encoding NAME] [--columns ROLE=NAME,…] FILE…

  --format FORMAT  text for people (the default), jsonl for programs: one JSON document a line and article
  --explain        say of each statement which rule, cue and pattern found it; jsonl always does

${readingUsage}

Reads text and Markdown in any usual encoding, HTML, MHTML, PDF, DOCX, EPUB, mails (EML), RSS, Atom and JSON feeds,
and lists of articles in CSV or JSON.`,
  async run(args) {
    const { files, format, choices, isExplained } = parse(args)
    const reader = newFileReader()
    let exitCode = 0
    for (const file of files) {
      try {
        const { articles, notices, original } = await readArticlesFile(file, choices, reader)
        for (const notice of notices) process.stderr.write(`isnad: ${file}: ${noticeText(notice)}\n`)
        for (const [index, { text, language, statements }] of articles.entries()) {
          const place = articles.length > 1 ? { file, article: index + 1 } : { file }
          const extraction = { ...place, language, sha256: original.sha256, statements }
          process.stdout.write(`${formats[format](text, extraction, isExplained)}\n`)
        }
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
        process.stderr.write(`isnad: ${file}: ${error.message}\n`)
        exitCode = 1
      }
    }
    return exitCode
  },
}
