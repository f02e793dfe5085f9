import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { looksReadable } from '../renderer/readers/extensions'

/** Files of one folder, with those of the folders inside; further ones are left for another time. */
const mostFiles = 20_000

/** A file to be read. */
export interface InputFile {
  readonly path: string
  /** As the library shows it: with the folders inside the one that was named. */
  readonly name: string
}

export interface InputFiles {
  readonly files: readonly InputFile[]
  /** Files in folders that are no articles by their names, or beyond the limit. */
  readonly leftOut: number
}

/** The files that were named, and those in the folders that were. What cannot be looked at is left to whoever reads it. */
export async function inputFiles(paths: readonly string[]): Promise<InputFiles> {
  const files: InputFile[] = []
  let leftOut = 0
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (about) => about.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      files.push({ path, name: basename(path) })
      continue
    }
    const inside = await filesInside(path, basename(resolve(path)))
    const readable = inside.filter(({ name }) => looksReadable(name)).slice(0, mostFiles)
    leftOut += inside.length - readable.length
    files.push(...readable)
  }
  return { files, leftOut }
}

/** Links to folders are not followed: they may lead round in a circle. */
async function filesInside(folder: string, name: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: InputFile[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = { path: join(folder, entry.name), name: `${name}/${entry.name}` }
    if (entry.isDirectory()) found.push(...(await filesInside(inside.path, inside.name)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(inside.path))))
      found.push(inside)
  }
  return found
}

const leadsToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (about) => about.isFile(),
    () => false,
  )
