import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { ArticleId } from '#core/article/article'
import type { Failure } from '#core/result'
import { lookupKey } from '#core/text/normal-forms'
import type { ActorId } from '#core/workflow/actor'
import { comingArticle } from '../renderer/readers/coming-article'
import type { Original, ReadArticles, ReadingChoices } from '../renderer/readers/read-articles'
import type { ReadingNotice } from '../renderer/readers/reading'
import { newFileReader, readArticlesFile, UnreadableFile } from './article-file'
import { type Command, UsageError } from './command'
import { inOrder } from './in-order'
import { inputFiles, type InputFile } from './input-files'
import { Library } from './library'
import { progressLine } from './progress-line'
import { noticeText } from './reading-notices'
import { readingChoices, readingOptions, readingUsage } from './reading-options'

/** One article of a file, and what became of it. */
type Outcome =
  | {
      readonly outcome: 'added'
      readonly id: ArticleId
      readonly language: string
      readonly statements: number
    }
  /** The library has it to the letter. */
  | { readonly outcome: 'known'; readonly id: ArticleId }
  /** The library has one like it; nothing was added, since only a person can say whether they are one. */
  | { readonly outcome: 'alike'; readonly id: ArticleId; readonly to: string; readonly likeness: number }
  /** Nobody is quoted or cited in it. */
  | { readonly outcome: 'noStatements' }

type Told = Outcome & { readonly title: string }

/** What became of one file, as `--json` tells it. */
interface FileTold {
  readonly file: string
  readonly articles: readonly Told[]
  readonly notices: readonly ReadingNotice[]
  readonly error?: { readonly code: string; readonly message: string }
}

interface Asked {
  readonly workspace: string
  readonly paths: readonly string[]
  readonly profile: string | undefined
  readonly evenIfAlike: boolean
  readonly evenWithoutStatements: boolean
  readonly json: boolean
  readonly choices: ReadingChoices
}

function parse(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...readingOptions,
      workspace: { type: 'string' },
      profile: { type: 'string' },
      'even-if-alike': { type: 'boolean', default: false },
      'even-without-statements': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const workspace = values.workspace ?? process.env['ISNAD_WORKSPACE']
  if (!workspace)
    throw new UsageError(
      'say with --workspace, or in ISNAD_WORKSPACE, which folder the articles go into: the one that holds journal.jsonl, or an empty one for a new workspace',
    )
  if (positionals.length === 0) throw new UsageError('name at least one file or folder')
  return {
    workspace,
    paths: positionals,
    profile: values.profile,
    evenIfAlike: values['even-if-alike'],
    evenWithoutStatements: values['even-without-statements'],
    json: values.json,
    choices: readingChoices(values),
  }
}

/** Why a workspace's folder cannot be worked on. */
function workspaceTrouble(folder: string, { code, detail }: Failure): string {
  switch (code) {
    case 'journal.inUse':
      return `${folder} is open in another program (process ${String(detail?.['pid'])}); close Isnad first, and try again`
    case 'journal.broken':
      return `record ${String(detail?.['seq'])} of ${folder} is broken; nothing was added. isnad verify says more, isnad restore puts a backup back`
    case 'workspace.notOne':
      return `${folder} is no workspace: it holds other things and no journal.jsonl. Name a workspace's folder, or an empty one for a new workspace`
    default:
      return `${folder} cannot be read (${String(detail?.['reason'] ?? code)})`
  }
}

/** Nothing can be written any more: the rest of the files would fare alike. */
class CannotWrite extends Error {}

/** Who is said to have brought the articles in. @throws UsageError for a name that nobody on the desk has */
async function actorOf(library: Library, name: string | undefined): Promise<ActorId> {
  if (name === undefined) {
    const someone = await library.someone(new Date().toISOString())
    if (!someone.ok) throw new CannotWrite(someone.failure.code)
    return someone.value
  }
  const profile = library.people.find((one) => lookupKey(one.name) === lookupKey(name))
  if (!profile)
    throw new UsageError(
      `--profile: nobody on this desk is called «${name}»; there are: ${library.people.map((one) => one.name || '(no name yet)').join(', ')}`,
    )
  return profile.id
}

/** Take the articles of one file in. @throws CannotWrite */
async function takeIn(
  { articles, original }: Pick<ReadArticles, 'articles' | 'original'>,
  name: string,
  library: Library,
  actor: ActorId,
  { evenIfAlike, evenWithoutStatements }: Pick<Asked, 'evenIfAlike' | 'evenWithoutStatements'>,
): Promise<Told[]> {
  const told: Told[] = []
  let isKept = false
  for (const read of articles) {
    const coming = comingArticle(read, original, name, randomUUID)
    const { article } = coming
    const { id, title, language } = article
    const twin = library.articleWithIdentity(article)
    if (twin) {
      told.push({ outcome: 'known', id: twin.id, title: twin.title })
      continue
    }
    // As in the workbench: who imports a list wants the list.
    if (articles.length === 1 && read.statements.length === 0 && !evenWithoutStatements) {
      told.push({ outcome: 'noStatements', title })
      continue
    }
    const like = evenIfAlike ? null : await library.like(article)
    if (like) {
      const likeness = Math.round(Math.max(like.resemblance, like.containment) * 100) / 100
      told.push({ outcome: 'alike', title, id: like.articleId, to: like.title, likeness })
      continue
    }
    const failed =
      (isKept ? null : await library.keep(bytesOf(original))) ??
      (await library.add(coming, actor, new Date().toISOString()))
    if (failed) throw new CannotWrite(`${failed.code} ${String(failed.detail?.['reason'] ?? '')}`.trim())
    isKept = true
    told.push({ outcome: 'added', title, id, language, statements: read.statements.length })
  }
  return told
}

const bytesOf = ({ bytes }: Original): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>

/** For people: one line for each article. */
function describe(file: string, told: Told): string {
  switch (told.outcome) {
    case 'added':
      return `${file}: added «${told.title}», ${String(told.statements)} ${told.statements === 1 ? 'statement' : 'statements'}`
    case 'known':
      return `${file}: in the library already, as «${told.title}»`
    case 'alike':
      return `${file}: not added, since it is ${String(Math.round(told.likeness * 100))} % like «${told.to}»; --even-if-alike adds it`
    case 'noStatements':
      return `${file}: not added, since nobody is quoted or cited in it; --even-without-statements adds it`
  }
}

/** How many of each, for the last line. */
class Tally {
  private readonly counts = { added: 0, known: 0, alike: 0, noStatements: 0, failed: 0 }
  private files = 0

  add({ articles, error }: FileTold): void {
    this.files++
    if (error) this.counts.failed++
    for (const { outcome } of articles) this.counts[outcome]++
  }

  get isWhole(): boolean {
    const { alike, noStatements, failed } = this.counts
    return alike + noStatements + failed === 0
  }

  toJSON() {
    return { done: true, files: this.files, ...this.counts }
  }

  toString(): string {
    const { added, known, alike, noStatements, failed } = this.counts
    const parts = [
      `${String(added)} added`,
      known > 0 && `${String(known)} there already`,
      alike > 0 && `${String(alike)} like others and left out`,
      noStatements > 0 && `${String(noStatements)} without statements and left out`,
      failed > 0 && `${String(failed)} ${failed === 1 ? 'file' : 'files'} that could not be read`,
    ]
    return `${String(this.files)} ${this.files === 1 ? 'file' : 'files'}: ${parts.filter(Boolean).join(', ')}`
  }
}

async function importAll(asked: Asked, library: Library, actor: ActorId): Promise<Tally> {
  const { files, leftOut } = await inputFiles(asked.paths)
  const progress = progressLine('isnad import')
  const say = (told: FileTold): void => {
    progress.end()
    if (asked.json) process.stdout.write(`${JSON.stringify(told)}\n`)
    else for (const one of told.articles) process.stdout.write(`${describe(told.file, one)}\n`)
    for (const notice of told.notices) process.stderr.write(`isnad: ${told.file}: ${noticeText(notice)}\n`)
    if (told.error) process.stderr.write(`isnad: ${told.file}: ${told.error.message}\n`)
  }
  const lanes = Math.min(4, Math.max(1, availableParallelism() - 1), Math.max(1, files.length))
  const readers = Array.from({ length: lanes }, newFileReader)
  const read = (file: InputFile, reader: (typeof readers)[number]) =>
    readArticlesFile(file.path, asked.choices, reader).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return error
      throw error
    })
  const tally = new Tally()
  let done = 0
  for await (const [{ path, name }, outcome] of inOrder(files, readers, read)) {
    progress.step(`${String(++done)} of ${String(files.length)}, ${name}`)
    const told: FileTold =
      outcome instanceof UnreadableFile
        ? { file: path, articles: [], notices: [], error: { code: outcome.code, message: outcome.message } }
        : {
            file: path,
            articles: await takeIn(outcome, name, library, actor, asked),
            notices: outcome.notices,
          }
    tally.add(told)
    say(told)
  }
  progress.end()
  if (leftOut > 0)
    process.stderr.write(
      `isnad: ${String(leftOut)} files in folders were left out: their names promise no article\n`,
    )
  return tally
}

/** `isnad import`: files and folders into a workspace, as the workbench takes them in. */
export const importFiles: Command = {
  summary: 'take articles into a workspace',
  usage: `isnad import [--workspace DIR] [--profile NAME] [--even-if-alike] [--even-without-statements] [--json]
             [--language TAG] [--encoding NAME] [--columns ROLE=NAME,…] FILE|FOLDER…

  --workspace DIR  the folder that holds journal.jsonl and blobs, else what ISNAD_WORKSPACE names; an empty or missing
                   folder becomes a new workspace
  --profile NAME   who on the desk brings the articles in; the first profile where it is left out
  --even-if-alike  add an article also where the library has one like it
  --even-without-statements
                   add an article also where nobody is quoted or cited in it
  --json           one JSON document a line and file, and a last one that counts, for programs

${readingUsage}

Files are read, searched for statements and recorded one by one; one that cannot be read, takes longer than 30 seconds
or more than 512 MB does not stop the others. Of folders the files are read whose names promise an article. Isnad must
not be open on the workspace meanwhile; it shows the articles at its next start.

  Exit code: 0 everything is in the library now, 1 something was not added or the workspace cannot be worked on,
  2 wrong use.`,
  async run(args) {
    const asked = parse(args)
    const trouble = (code: string, message: string): number => {
      if (asked.json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
      process.stderr.write(`isnad: ${message}\n`)
      return 1
    }
    const opened = await Library.open(asked.workspace)
    if (!opened.ok) return trouble(opened.failure.code, workspaceTrouble(asked.workspace, opened.failure))
    const library = opened.value
    try {
      const tally = await importAll(asked, library, await actorOf(library, asked.profile))
      process.stdout.write(`${asked.json ? JSON.stringify(tally) : String(tally)}\n`)
      return tally.isWhole ? 0 : 1
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error
      return trouble(
        'workspace.unwritable',
        `${asked.workspace} cannot be written to (${error.message}); what was said to be added is in it`,
      )
    } finally {
      await library.close()
    }
  },
}
