import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

export interface TaggedWord {
  readonly start: number
  readonly end: number
  /** Universal part of speech: `VERB`, `AUX`, `NOUN`, `PROPN`, … */
  readonly tag: string
}

const nlp = winkNLP(model, ['sbd', 'pos'])

/** The words of an English text with their parts of speech by wink-nlp, in reading order. */
export function tagged(text: string): TaggedWord[] {
  const tokens = nlp.readDoc(text).tokens()
  const words = tokens.out(nlp.its.value)
  const tags = tokens.out(nlp.its.pos) as unknown as string[]
  const found: TaggedWord[] = []
  let from = 0
  words.forEach((word, at) => {
    const start = text.indexOf(word, from)
    // White space comes out changed; nothing else does.
    if (start < 0 || word.trim() === '') return
    from = start + word.length
    found.push({ start, end: from, tag: tags[at] ?? '' })
  })
  return found
}
