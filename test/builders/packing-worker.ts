import { vi } from 'vitest'
import { answerPacking, type FromPacking, type ToPacking } from '../../src/renderer/workers/packing'

/** Tell a copy of what was said, in a later turn. */
function tell(to: EventTarget, message: FromPacking | ToPacking): void {
  const data: unknown = structuredClone(message)
  setTimeout(() => to.dispatchEvent(new MessageEvent('message', { data })))
}

/** A packing worker on this thread. */
export function aWorker() {
  const said: string[] = []
  const end = vi.fn()
  const page = Object.assign(new EventTarget(), {
    postMessage: (message: ToPacking) => {
      said.push('lines' in message ? `${message.lines.length} lines` : message.type)
      tell(scope, message)
    },
    terminate: end,
  })
  const scope = Object.assign(new EventTarget(), {
    postMessage: (message: FromPacking) => {
      said.push('from' in message ? `${message.type} ${message.from}` : message.type)
      tell(page, message)
    },
  })
  answerPacking(scope as Parameters<typeof answerPacking>[0])
  return { start: () => page as unknown as Worker, page, scope, said, end }
}
