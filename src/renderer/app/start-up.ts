import type { Failure } from '#core/result'
import { createBrowserPlatform } from '../platform/browser'
import { createElectronPlatform } from '../platform/electron'
import type { OpenFailure, Platform } from '../platform/platform'
import { IsnadDatabase } from '../storage/database'
import { openWorkspace, type Workspace } from '../storage/workspace'

/** Where this machine remembers who worked here last. */
const actorKey = 'isnad.actor'

/** How far starting has come. */
export type StartPhase =
  | { readonly name: 'opening' }
  | { readonly name: 'replaying'; readonly done: number; readonly total: number }
  | { readonly name: 'refused'; readonly failure: Failure<OpenFailure | 'start.storageFailed'> }
  | {
      readonly name: 'open'
      readonly platform: Platform
      readonly workspace: Workspace
      /** Bytes of a torn last line that were cut off the journal. */
      readonly cut: number
    }

/** Open host, journal and workspace, in that order. Reports each phase; the last is `refused` or `open`. */
export async function startUp(report: (phase: StartPhase) => void): Promise<void> {
  report({ name: 'opening' })
  const platform = window.isnad ? createElectronPlatform(window.isnad) : createBrowserPlatform()
  try {
    const opened = await platform.openJournal()
    if (!opened.ok) {
      report({ name: 'refused', failure: opened.failure })
      return
    }
    const { journal, head, cut } = opened.value
    const surroundings = {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      lastActor: {
        read: () => localStorage.getItem(actorKey),
        write: (id: string) => localStorage.setItem(actorKey, id),
      },
    }
    const workspace = await openWorkspace(
      () => new IsnadDatabase(),
      { journal, head },
      surroundings,
      (done, total) => {
        report({ name: 'replaying', done, total })
      },
    )
    report({ name: 'open', platform, workspace, cut })
  } catch (error) {
    console.error(error)
    report({ name: 'refused', failure: { code: 'start.storageFailed' } })
  }
}
