import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { type BridgeRefusal, type Handlers, type Output, type Route, routes } from '#contract'
import { failure } from '#core/result'
import { isOwnUrl } from './app-protocol'

/** Who calls: null where the frame is gone by now. */
export type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>

export type Bridge = <R extends Route>(
  route: R,
  input: unknown,
  sender: Sender,
) => Promise<Output<R> | BridgeRefusal>

/**
 * The one door from the renderer: only the workbench's own top frame may call, and only with input that fits the
 * route's schema. A handler that throws is a bug: the caller is told so without its particulars, which go to `onBug`.
 */
export function createBridge(handlers: Handlers, onBug: (route: Route, error: unknown) => void): Bridge {
  return async (route, input, { senderFrame }) => {
    if (senderFrame === null || senderFrame.parent !== null || !isOwnUrl(senderFrame.url))
      return failure('bridge.forbidden')
    try {
      const parsed = routes[route].input.safeParse(input)
      if (!parsed.success) return failure('bridge.invalidInput', { route })
      // The table of routes ties each schema to its handler, which TypeScript cannot follow through an index.
      const handler = handlers[route] as (input: unknown) => Promise<Output<typeof route>>
      return await handler(parsed.data)
    } catch (error) {
      onBug(route, error)
      return failure('bridge.failed', { route })
    }
  }
}

/** Each route is a channel of its own; any other channel has nobody behind it. */
export function connectBridge(bridge: Bridge, ipcMain: Pick<IpcMain, 'handle'>): void {
  for (const route of Object.keys(routes) as Route[])
    ipcMain.handle(route, (event, input: unknown) => bridge(route, input, event))
}
