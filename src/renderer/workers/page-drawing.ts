/** A PDF to be drawn. `width` of each page in pixels. */
export interface DrawingRequest {
  readonly pdf: Uint8Array
  readonly width: number
}

/** One page drawn (`page` from 0, of `pages`), or word that no more will come. */
export type DrawingMessage =
  { readonly page: number; readonly pages: number; readonly bitmap: ImageBitmap } | { readonly failed: true }

/**
 * Draw the pages of a PDF in a worker of its own.
 *
 * @param onMessage - called for each page as it is drawn
 * @returns ends the work
 */
export function drawPages(request: DrawingRequest, onMessage: (message: DrawingMessage) => void): () => void {
  const worker = new Worker(new URL('./page-drawing.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<DrawingMessage>) => onMessage(data)
  worker.onerror = () => onMessage({ failed: true })
  worker.postMessage(request)
  return () => worker.terminate()
}
