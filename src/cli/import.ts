import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Failure } from '#core/result'
import { lookupKey } from '#core/text/normal-forms'
import type { ActorId } from '#core/workflow/actor'
import type { ReadingChoices } from '../renderer/readers/read-articles'
import { newFileReader, type FileReader } from './article-file'
import { type Command, UsageError } from './command'
import { describe, Tally, type FileTold } from './import-outcome'
import { inOrder, type Strokes } from './in-order'
import { readIncoming, type Incoming } from './incoming'
import { inputFiles, type InputFile } from './input-files'
import { Library } from './library'
import { progressLine } from './progress-line'
import { noticeText } from './reading-notices'
import { readingChoices, readingOptions, readingUsage } from './reading-options'
import { atOnce, CannotWrite, takeIn, type TakingIn } from './take-in'

interface Asked extends TakingIn {
  readonly workspace: string
  readonly paths: readonly string[]
  readonly profile: string | undefined
  readonly attachments: boolean
  readonly json: boolean
  readonly choices: ReadingChoices
}

/** Files that are read together are recorded together, unless one would wait for long or much would be held in memory. */
const strokes: Strokes<readonly Incoming[]> = {
  most: atOnce,
  patience: 200,
  weightOf: (files) =>
    files.reduce(
      (bytes, { result }) => bytes + ('read' in result ? result.read.original.bytes.length : 0),
      0,
    ),
  heaviest: 32 * 1024 * 1024,
}

function parse(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...readingOptions,
      workspace: { type: 'string' },
      profile: { type: 'string' },
      attachments: { type: 'boolean', default: false },
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
    attachments: values.attachments,
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
  const readers = Array.from({ length: lanes }, () => newFileReader(library.sources))
  const { attachments, choices } = asked
  const read = (file: InputFile, reader: FileReader) =>
    readIncoming(file, { reader, library, choices, attachments })
  const tally = new Tally()
  let done = 0
  for await (const stroke of inOrder(files, readers, read, strokes)) {
    done += stroke.length
    progress.step(`${String(done)} of ${String(files.length)}, ${stroke.at(-1)?.[0].name ?? ''}`)
    const incoming = stroke.flatMap(([, ones]) => ones)
    for (const told of await takeIn(incoming, library, actor, asked)) {
      tally.add(told)
      say(told)
    }
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
  usage: `isnad import [--workspace DIR] [--profile NAME] [--attachments] [--even-if-alike] [--even-without-statements]
             [--json] [--language TAG] [--encoding NAME] [--columns ROLE=NAME,…] FILE|FOLDER…

  --workspace DIR  the folder that holds journal.jsonl and blobs, else what ISNAD_WORKSPACE names; an empty or missing
                   folder becomes a new workspace
  --profile NAME   who on the desk brings the articles in; the first profile where it is left out
  --attachments    take in what came with a mail as well, where its name promises an article; also of mails within mails,
                   three deep
  --even-if-alike  add an article also where the library has one like it
  --even-without-statements
                   add an article also where nobody is quoted or cited in it
  --json           one JSON document a line and file, and a last one that counts, for programs

${readingUsage}

Several files are read at a time and recorded together, up to 32 in one write; one that cannot be read, takes longer
than 30 seconds or more than 512 MB does not stop the others. A file that the workspace has is known by its bytes and not
read. The names that the desk has given its sources are linked. Of folders the files are read whose names promise an article. Isnad must
not be open on the workspace meanwhile; it shows the articles at its next start.

  Exit code: 0 everything is in the library now, but for mails that nobody is quoted in and whose attachments are, 1 something was not added or the workspace cannot be worked on,
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
