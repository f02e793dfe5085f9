import { looksReadable } from '../../readers/extensions'
import type { IncomingFile } from './importing'

/** Files of one drop or folder; further ones are left for another time. */
const mostFiles = 20_000

/** What was chosen or dropped, folders opened. */
export interface Gathered {
  readonly files: readonly IncomingFile[]
  /** Files in folders that are no articles by their names, or beyond the limit. */
  readonly leftOut: number
}

/** The files of a folder that a person chose. */
export function filesOfFolder(list: readonly File[]): Gathered {
  const files = list
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => looksReadable(name))
    .slice(0, mostFiles)
  return { files, leftOut: list.length - files.length }
}

/**
 * What was dropped, with everything in folders, by name. What the items are can be asked only while the drop is being
 * handled, so that this is to be called at once; what is in the folders is read afterwards.
 */
export function droppedFiles({ items }: Pick<DataTransfer, 'items'>): Promise<Gathered> {
  const files: IncomingFile[] = []
  const folders: FileSystemEntry[] = []
  for (const item of items) {
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    if (entry?.isDirectory) folders.push(entry)
    else if (file) files.push({ name: file.name, file })
  }
  return inFolders(folders, files)
}

async function inFolders(folders: FileSystemEntry[], files: IncomingFile[]): Promise<Gathered> {
  let leftOut = 0
  for (let entry = folders.shift(); entry; entry = folders.shift()) {
    const name = entry.fullPath.replace(/^\//, '')
    if (entry.isDirectory) {
      const inside = await entriesOf(entry as FileSystemDirectoryEntry)
      folders.unshift(...inside.sort((a, b) => (a.name < b.name ? -1 : 1)))
    } else if (!looksReadable(name) || files.length >= mostFiles) leftOut += 1
    else {
      const file = await fileOf(entry as FileSystemFileEntry)
      if (file) files.push({ name, file })
      else leftOut += 1
    }
  }
  return { files, leftOut }
}

/** A folder is read in parts, until one is empty. A folder that may not be read is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (part.length === 0) return all
    all.push(...part)
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)))
