import { z } from 'zod'
import { ActorId } from './actor'

export const Role = z.enum(['factChecker', 'editor'])
export type Role = z.infer<typeof Role>

/** Somebody who works on this desk. The name of the very first one is empty until it is given. */
export const Profile = z.strictObject({ id: ActorId, name: z.string(), role: Role }).readonly()
export type Profile = z.infer<typeof Profile>
