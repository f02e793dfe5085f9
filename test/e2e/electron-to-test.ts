import { findElectron, missingDisplay } from '../../scripts/electron-binary.mjs'

/** Electron's own binary wherever it is present and can open a window; null stands for the stand-in. */
export function electronToTest(): { readonly binary: string | null; readonly says: string } {
  const binary = findElectron()
  const hindrance = missingDisplay()
  if (binary !== null && hindrance === null) return { binary, says: `Electron itself, ${binary}` }
  const why = binary === null ? "Electron's binary is not here" : hindrance
  return {
    binary: null,
    says:
      `the stand-in for Electron (${why}): the built main and preload over headless Chromium. ` +
      'It cannot prove fuses, the sandbox of the operating system, native menus or native dialogs',
  }
}
