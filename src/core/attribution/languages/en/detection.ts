import type { Detection } from '#core/attribution/language-rules'

export const detection: Detection = {
  script: 'Latin',
  commonWords:
    'the of and to in that is was for on with he it as at by his said from has are were be been have had not but they this these those ' +
    'their its which who or an will would can could she her we our you your i my there if when what how about after before because ' +
    'no do did so than into over more all it’s don’t didn’t we’re i’m isn’t won’t',
  leastShare: 0.2,
  neighbours: [
    // Dutch, German, Swedish, Danish and Norwegian
    'in is of was we had over as at been',
    'in was an so will her all do',
    'i all an at as so over',
    'i for at her by as all over so had have',
    // French, Spanish, Portuguese, Italian, Romanian
    'on or as an to',
    'no he has as',
    'no do as has',
    'in i no so',
    'in are an as am no',
    // Polish and Czech, Hungarian, Finnish and Estonian, Turkish, Albanian
    'to do i we my on',
    'is as',
    'on so in',
    'her on an in at is',
    'in i do an as',
  ],
  ownsScript: false,
  foreignLetters: '',
}
