import arabicText from '../../../../resources/samples/wadi-alsaru.ar.txt?raw'
import englishText from '../../../../resources/samples/calder-strait.en.txt?raw'
import type { IncomingFile } from './importing'

/** The articles that ship with Isnad. They are opened like any other file. */
export const samples = { arabic: 'arabic', english: 'english' } as const
export type Sample = keyof typeof samples

const files: Record<Sample, readonly [name: string, text: string]> = {
  arabic: ['wadi-alsaru.ar.txt', arabicText],
  english: ['calder-strait.en.txt', englishText],
}

export function sampleFile(sample: Sample): IncomingFile {
  const [name, text] = files[sample]
  return { name, file: new File([text], name, { type: 'text/plain' }) }
}
