import type { Detection } from '#core/attribution/language-rules'

export const detection: Detection = {
  script: 'Arabic',
  commonWords:
    'في من على ان الى عن التي الذي هذا هذه مع كان كانت بعد قبل قال بين ما لا لم لن قد او كما خلال ذلك هو هي نحن ثم حيث كل غير عند',
  leastShare: 0.04,
  neighbours: [],
  ownsScript: true,
  // Persian, Urdu, Pashto, Kurdish and Uyghur write these.
  foreignLetters: 'پچژگٹڈڑےںېۍټډړښګڼەێۆڵڕڤھۀ',
}
