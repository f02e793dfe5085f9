import { answerPacking, type ToPacking } from './packing'

/** Packs one bundle, off the page's thread. */
const take = answerPacking((message) => {
  self.postMessage(message, { transfer: message.type === 'done' ? [message.bytes.buffer] : [] })
})

self.onmessage = ({ data }: MessageEvent<ToPacking>) => take(data)
