/** Whether the keyboard is a Mac's, so that keys are shown as they are printed there. */
export const isMac: boolean = /Mac|iPhone|iPad/.test(navigator.platform)
