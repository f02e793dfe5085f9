import type { Page } from '@playwright/test'

/** What a document looked like at the moment it was printed. */
export interface Printed {
  readonly text: string
  /** How wide its pictures are, in their own pixels; 0 for one that was not loaded. */
  readonly pictureWidths: readonly number[]
}

/** Resolves with the document that the page next hands to the browser's print. Ask before it does. */
export function nextPrinted(page: Page): Promise<Printed> {
  return page.evaluate(
    () =>
      new Promise<Printed>((resolve) => {
        new MutationObserver((_changes, observer) => {
          const frame = document.querySelector('body > iframe')
          if (!(frame instanceof HTMLIFrameElement)) return
          observer.disconnect()
          frame.addEventListener('load', () => {
            const { contentWindow, contentDocument } = frame
            contentWindow?.addEventListener('beforeprint', () =>
              resolve({
                text: contentDocument?.body.textContent ?? '',
                pictureWidths: [...(contentDocument?.images ?? [])].map(({ naturalWidth }) => naturalWidth),
              }),
            )
          })
        }).observe(document.body, { childList: true })
      }),
  )
}
