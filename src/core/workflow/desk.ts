import { z } from 'zod'
import { Sha256 } from '#core/article/article'

/** The picture that stands at the head of a desk's reports: a blob, by hash. */
export const DeskLogo = z
  .strictObject({
    sha256: Sha256,
    byteLength: z.int().positive(),
    mediaType: z.enum(['image/png', 'image/jpeg']),
    fileName: z.string(),
    /** In pixels, as its `height`. */
    width: z.int().positive(),
    height: z.int().positive(),
  })
  .readonly()
export type DeskLogo = z.infer<typeof DeskLogo>

/** Under which name and sign the desk's reports go out. */
export const Desk = z
  .strictObject({
    /** Empty until somebody has given one. */
    name: z.string(),
    logo: DeskLogo.nullable(),
  })
  .readonly()
export type Desk = z.infer<typeof Desk>

export const unnamedDesk: Desk = { name: '', logo: null }
