import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge } from '#contract'

/** Each route is a channel of its own. Main checks the caller and the input; nothing is trusted from here. */
const bridge: DesktopBridge = {
  call: (route, input) => ipcRenderer.invoke(route, input),
}

contextBridge.exposeInMainWorld('isnad', bridge)
