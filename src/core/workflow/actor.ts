import { z } from 'zod'

/** Who acted: a profile's id. */
export const ActorId = z.uuid().brand<'ActorId'>()
export type ActorId = z.infer<typeof ActorId>
