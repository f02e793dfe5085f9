import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, success, type Result } from '#core/result'
import { makeFolder } from './durable-write'

/** Held for as long as a program works on a workspace's files. */
export interface WorkspaceLock {
  release(): Promise<void>
}

/** Whether a process of this number runs here. One that belongs to somebody else counts, too. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Take a workspace for this program alone. The file says whose it is; one that was left behind by a program that is gone
 * is taken over.
 *
 * @returns `journal.inUse` with the `pid` of the program that holds it
 */
export async function lockWorkspace(folder: string): Promise<Result<WorkspaceLock, 'journal.inUse'>> {
  const path = join(folder, 'workspace.lock')
  await makeFolder(folder)
  for (;;) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return success({ release: () => rm(path, { force: true }) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''))
    if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && runs(pid))
      return failure('journal.inUse', { pid })
    await rm(path, { force: true })
  }
}
