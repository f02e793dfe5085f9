const inlinePicture = /src="data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/=]+)"/g

/** A document for a frame of the workbench, and the way to let go of what it holds. */
export interface FramedDocument {
  readonly html: string
  release(): void
}

/**
 * A laid-out report as a frame of the workbench may show it: the workbench's own policy, which holds in its frames, knows
 * no pictures that stand in a document, so that each becomes a file of this page's.
 */
export function framedDocument(html: string): FramedDocument {
  const urls: string[] = []
  const framed = html.replace(inlinePicture, (_all, type: string, base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const url = URL.createObjectURL(new Blob([bytes], { type }))
    urls.push(url)
    return `src="${url}"`
  })
  return { html: framed, release: () => urls.forEach((url) => URL.revokeObjectURL(url)) }
}
