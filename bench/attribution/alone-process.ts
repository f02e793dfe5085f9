import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../shared'
import type { Task, Taken } from './alone'

/** Run one task in a process of its own: a start-up is only measured once, and so is the memory at its peak. */
export async function alone(task: Task, language: string): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'out/bench/alone.mjs'),
    task,
    language,
  ])
  return JSON.parse(stdout) as Taken
}
