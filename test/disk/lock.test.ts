import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lockWorkspace } from '../../src/disk/lock'
import { emptyFolder } from '../builders/folder'

it('keeps a second program out of a workspace until the first is gone', async () => {
  const folder = emptyFolder()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    await writeFile(join(folder, 'workspace.lock'), String(other.pid))
    expect(await lockWorkspace(folder)).toEqual({
      ok: false,
      failure: { code: 'journal.inUse', detail: { pid: other.pid } },
    })
  } finally {
    other.kill('SIGKILL')
    await new Promise((resolve) => other.once('exit', resolve))
  }
  const lock = await lockWorkspace(folder)
  expect(lock.ok).toBe(true)
  expect(await readFile(join(folder, 'workspace.lock'), 'utf8')).toBe(String(process.pid))
  if (lock.ok) await lock.value.release()
  expect((await lockWorkspace(folder)).ok).toBe(true)
})

it('takes over a lock that says nothing', async () => {
  const folder = emptyFolder()
  await writeFile(join(folder, 'workspace.lock'), '')
  expect((await lockWorkspace(folder)).ok).toBe(true)
})
