import type { Detection } from '#core/attribution/language-rules'

export const detection: Detection = {
  script: 'Latin',
  commonWords:
    'the of and to in that is was for on with he it as at by his said from has are were be been have had not but they this these those ' +
    'their its which who or an will would can could she her we our you your i my there if when what how about after before because ' +
    'no do did so than into over more all it’s don’t didn’t we’re i’m isn’t won’t',
  leastShare: 0.2,
  ownsScript: false,
  foreignLetters: '',
}
