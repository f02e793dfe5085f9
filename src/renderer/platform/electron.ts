import type { DesktopBridge } from '#contract'
import { failure, success, type Failure } from '#core/result'
import type { Journal } from '#core/operation/journal'
import type { Platform } from './platform'

declare global {
  interface Window {
    /** The desktop's bridge; absent in a plain browser. */
    readonly isnad?: DesktopBridge
  }
}

/**
 * The desktop as the workbench's host. A refusal at the bridge is a bug of ours, not a mishap of the person's: where
 * the question has an answer for failed storage it gets that one, so that nothing counts as done.
 */
export function createElectronPlatform(bridge: DesktopBridge): Platform {
  const journal: Journal = {
    async read(from, limit) {
      const answer = await bridge.call('journal.read', { from, limit })
      if (!answer.ok) throw new Error(`the journal cannot be read: ${answer.failure.code}`)
      return answer.value
    },
    async lines(from, limit) {
      const answer = await bridge.call('journal.lines', { from, limit })
      if (!answer.ok) throw new Error(`the journal cannot be read: ${answer.failure.code}`)
      return answer.value
    },
    async append(operations) {
      const answer = await bridge.call('journal.append', { operations: [...operations] })
      return answer.ok ? answer : told(answer, 'journal.writeFailed')
    },
  }

  return {
    kind: 'electron',
    async openJournal() {
      const answer = await bridge.call('journal.open', {})
      if (answer.ok) return success({ journal, ...answer.value })
      const { code } = answer.failure
      return code === 'journal.broken' || code === 'journal.inUse'
        ? { ok: false, failure: { ...answer.failure, code } }
        : told(answer, 'journal.unreadable')
    },
    blobs: {
      async put(bytes) {
        const answer = await bridge.call('blob.put', { bytes })
        return answer.ok ? answer : told(answer, 'blob.writeFailed')
      },
      async get(sha256) {
        const answer = await bridge.call('blob.get', { sha256 })
        return answer.ok ? answer : told(answer, 'blob.missing')
      },
    },
    backups: {
      async list() {
        const answer = await bridge.call('backup.list', {})
        return answer.ok ? answer : told(answer, 'backup.unreadable')
      },
      async put(name, bytes) {
        const answer = await bridge.call('backup.put', { name, bytes })
        return answer.ok ? answer : told(answer, 'backup.writeFailed')
      },
      async get(name) {
        const answer = await bridge.call('backup.get', { name })
        return answer.ok ? answer : told(answer, 'backup.missing')
      },
      async remove(names) {
        const answer = await bridge.call('backup.remove', { names: [...names] })
        return answer.ok ? answer : told(answer, 'backup.writeFailed')
      },
    },
    async replaceJournal(bytes) {
      const answer = await bridge.call('journal.replace', { bytes })
      if (answer.ok) return answer
      const { code } = answer.failure
      return code === 'journal.broken'
        ? { ok: false, failure: { ...answer.failure, code } }
        : told(answer, 'journal.writeFailed')
    },
    async openLink(url) {
      const answer = await bridge.call('link.open', { url })
      if (answer.ok) return answer
      const { code } = answer.failure
      return code === 'link.notOpened' ? failure(code, answer.failure.detail) : told(answer, 'bridge.failed')
    },
    menuBar: {
      async show(menus) {
        const answer = await bridge.call('menu.show', { menus: [...menus] })
        if (!answer.ok) console.error('The menus could not be shown.', answer.failure)
      },
      follow(onChoose) {
        let left = false
        const listen = async () => {
          while (!left) {
            const answer = await bridge.call('menu.chosen', {})
            if (left || !answer.ok || answer.value.action === null) return
            onChoose(answer.value.action)
          }
        }
        void listen()
        return () => {
          left = true
        }
      },
    },
    async saveReport({ bytes, format, fileName }) {
      const answer = await bridge.call('report.saveFile', { bytes, format, fileName })
      if (!answer.ok)
        return answer.failure.code === 'report.writeFailed'
          ? failure(answer.failure.code, answer.failure.detail)
          : told(answer, 'bridge.failed')
      const { path } = answer.value
      return success(path === null ? { where: 'nowhere' } : { where: 'file', path })
    },
    async layOut({ html, description, attachments }) {
      const answer = await bridge.call('report.layOut', { html, description, attachments })
      if (answer.ok) return answer
      const { code, detail } = answer.failure
      return code === 'report.layoutFailed' ? failure(code, detail) : told(answer, 'bridge.failed')
    },
    async savePdf({ html, description, attachments, fileName }) {
      const answer = await bridge.call('report.savePdf', { html, description, attachments, fileName })
      if (answer.ok) return answer
      const { code } = answer.failure
      if (code === 'report.layoutFailed' || code === 'report.writeFailed')
        return { ok: false, failure: { ...answer.failure, code } }
      return told(answer, 'bridge.failed')
    },
  }
}

/** The same refusal under a code that the caller knows; the code it had goes along for the message's small print. */
function told<Code extends string>(
  { failure: { code: cause, detail } }: { readonly failure: Failure },
  code: Code,
): { readonly ok: false; readonly failure: Failure<Code> } {
  return failure(code, cause === code ? detail : { reason: cause })
}
