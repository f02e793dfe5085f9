import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of gold articles and samples that stands beside the project for those who build it. A stranger's clone has none. */
const folder = process.env['ISNAD_SHARED'] ?? resolve(import.meta.dirname, '../../shared')

/** A path in that folder, or null where the folder or the file is not here. */
export function sharedPath(...parts: string[]): string | null {
  const path = join(folder, ...parts)
  return existsSync(path) ? path : null
}
