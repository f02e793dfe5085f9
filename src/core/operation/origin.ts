import { z } from 'zod'
import { Sha256 } from '#core/article/article'

/** A record of another desk's journal: which journal (by the hash of its first record), and which record of it. */
export const Origin = z.strictObject({ journal: Sha256, seq: z.int().positive(), hash: Sha256 }).readonly()
export type Origin = z.infer<typeof Origin>
