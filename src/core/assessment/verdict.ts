import { z } from 'zod'

/** A verdict on what was said, with the scale it was given on, since scales change and words repeat. */
export const Verdict = z
  .strictObject({
    scale: z.strictObject({ id: z.string(), version: z.int().positive() }).readonly(),
    value: z.string(),
  })
  .readonly()
export type Verdict = z.infer<typeof Verdict>

/** How a verdict leans, which gives it its colour and mark: from true to false, or outside that line. */
export const Leaning = z.enum([
  'true',
  'mostlyTrue',
  'half',
  'misleading',
  'mostlyFalse',
  'false',
  'unknown',
  'none',
])
export type Leaning = z.infer<typeof Leaning>

/** A rating scale as it ships in resources/scales: its values in order, from true to false, then those outside the line. */
export const RatingScale = z
  .strictObject({
    id: z.string(),
    version: z.int().positive(),
    values: z
      .array(z.strictObject({ value: z.string(), leaning: Leaning }).readonly())
      .min(2)
      .readonly(),
  })
  .readonly()
export type RatingScale = z.infer<typeof RatingScale>

export function isOnScale(verdict: Verdict, scale: RatingScale): boolean {
  return (
    verdict.scale.id === scale.id &&
    verdict.scale.version === scale.version &&
    scale.values.some(({ value }) => value === verdict.value)
  )
}
