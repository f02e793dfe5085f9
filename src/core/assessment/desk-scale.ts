import isnadScale from '../../../resources/scales/isnad.json' with { type: 'json' }
import { RatingScale } from './verdict'

/** The scale that the desk gives its verdicts on, in the workbench and in reports. */
export const deskScale: RatingScale = RatingScale.parse(isnadScale)
