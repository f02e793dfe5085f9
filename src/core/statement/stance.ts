import { z } from 'zod'

/** The source's speech act, read from the cue and its frame. The order is the order of menus. */
export const stances = [
  'assert',
  'confirm',
  'deny',
  'accuse',
  'condemn',
  'support',
  'promise',
  'threaten',
  'warn',
  'demand',
  'concern',
  'predict',
  'admit',
  'question',
  'decline',
] as const

export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** How much of the content stands in quotation marks: all, none, part. */
export const Form = z.enum(['direct', 'indirect', 'mixed'])
export type Form = z.infer<typeof Form>

/** How sure the source is of what it says, by its own modal words. */
export const Commitment = z.enum(['certain', 'probable', 'possible', 'unstated'])
export type Commitment = z.infer<typeof Commitment>

/** How the reporter stands to it, by the cue: «claimed» keeps its distance, «revealed» endorses. */
export const Distance = z.enum(['neutral', 'distancing', 'endorsing'])
export type Distance = z.infer<typeof Distance>
