import { RatingScale } from '#core/assessment/verdict'
import isnadScale from '../../../../resources/scales/isnad.json'

/** The scale that the desk gives its verdicts on. */
export const deskScale: RatingScale = RatingScale.parse(isnadScale)
