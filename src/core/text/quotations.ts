import type { Token } from '#core/text/tokens'

/** A stretch in quotation marks, by token index. `to` is exclusive and takes in the closing mark where there is one. */
export interface Quotation {
  readonly from: number
  readonly to: number
  /** False where no closing mark was found: the stretch then runs to the end of its sentence or paragraph. */
  readonly closed: boolean
  /** 0 for a quotation in the text itself, 1 for one inside another. */
  readonly depth: number
}

type Family = 'straight' | 'curly' | 'guillemet' | 'single' | 'corner'

const families: Readonly<Record<string, { family: Family; leans: 'open' | 'close' | 'either' }>> = {
  '"': { family: 'straight', leans: 'either' },
  '＂': { family: 'straight', leans: 'either' },
  '“': { family: 'curly', leans: 'open' },
  '”': { family: 'curly', leans: 'close' },
  '„': { family: 'curly', leans: 'open' },
  '‟': { family: 'curly', leans: 'open' },
  '〝': { family: 'curly', leans: 'open' },
  '〞': { family: 'curly', leans: 'close' },
  '«': { family: 'guillemet', leans: 'open' },
  '»': { family: 'guillemet', leans: 'close' },
  '‹': { family: 'guillemet', leans: 'open' },
  '›': { family: 'guillemet', leans: 'close' },
  '「': { family: 'corner', leans: 'open' },
  '」': { family: 'corner', leans: 'close' },
  '‘': { family: 'single', leans: 'open' },
  '’': { family: 'single', leans: 'close' },
  '‚': { family: 'single', leans: 'open' },
  '‛': { family: 'single', leans: 'open' },
  "'": { family: 'single', leans: 'either' },
  '`': { family: 'single', leans: 'open' },
  "''": { family: 'straight', leans: 'either' },
  '``': { family: 'straight', leans: 'open' },
  '´': { family: 'single', leans: 'close' },
}

const familyOf = (token: Token): (typeof families)[string] | undefined =>
  families[token.text.slice(0, 2)] ?? families[token.text.charAt(0)]

interface Opened {
  readonly index: number
  readonly family: Family
}

/**
 * Which way a mark faces is read from the space around it before its own shape: right-to-left texts often
 * have their marks the wrong way round, and straight marks have no shape to go by.
 */
function faces(tokens: readonly Token[], index: number, isOpen: boolean): 'open' | 'close' | 'neither' {
  const token = tokens[index] as Token
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  const { family, leans } = familyOf(token) ?? { family: 'straight', leans: 'either' }
  const touchesBefore = before?.end === token.start
  const touchesAfter = after?.start === token.end
  const isCloser = touchesBefore && !touchesAfter
  const isOpener = touchesAfter && !touchesBefore && (after?.kind === 'word' || after?.kind === 'number')
  if (family === 'single') {
    if (leans === 'open') return 'open'
    if (isOpen && touchesBefore) return 'close'
    return leans === 'either' && isOpener && after?.kind === 'word' ? 'open' : 'neither'
  }
  if (isOpen) {
    // A mark that opens a word while a quotation is open begins a new one: the first was never closed, or this is nested.
    return isOpener && leans !== 'close' ? 'open' : 'close'
  }
  return isCloser && before?.kind !== 'colon' && leans !== 'open' ? 'neither' : 'open'
}

/** In tokens. A mark whose partner is farther away was never closed. */
const longestQuotation = 1_500

/** How far a quotation without a closing mark reaches: to the paragraph's end where it begins a speech, otherwise to the sentence's. */
function endOfUnclosed(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 1]
  if (!before || before.kind === 'colon') return Math.min(tokens.length, from + longestQuotation)
  const reach = Math.min(tokens.length, from + longestQuotation)
  for (let index = from + 1; index < reach; index += 1) if (tokens[index]?.kind === 'stop') return index
  return reach
}

/**
 * Find the quotations of one paragraph, nested ones included, in the marks of any language: " “ ” „ « » ‹ › ‘ ’ '.
 * Unbalanced marks are made the best of; a single mark without a partner is taken for an apostrophe.
 *
 * @returns in the order of their opening marks
 */
export function quotationsOf(tokens: readonly Token[]): Quotation[] {
  if (!tokens.some(({ kind }) => kind === 'quote')) return []
  const found: Quotation[] = []
  const opened: Opened[] = []
  const close = (position: number, to: number): void => {
    for (let at = opened.length - 1; at >= position; at -= 1) {
      const { index, family } = opened[at] as Opened
      if (at === position) found.push({ from: index, to, closed: true, depth: at })
      else if (family !== 'single') found.push({ from: index, to: to - 1, closed: false, depth: at })
    }
    opened.length = position
  }
  const giveUp = ({ index, family }: Opened): void => {
    if (family === 'single') return
    const to = endOfUnclosed(tokens, index)
    if (to > index + 1) found.push({ from: index, to, closed: false, depth: 0 })
  }
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    if (token.kind !== 'quote') continue
    for (let oldest = opened[0]; oldest && index - oldest.index > longestQuotation; oldest = opened[0]) {
      giveUp(oldest)
      opened.shift()
    }
    const family = familyOf(token)?.family
    if (!family) continue
    const position = opened.findLastIndex((one) => one.family === family)
    const way = faces(tokens, index, position >= 0)
    if (way === 'close' && position >= 0) close(position, index + 1)
    else if (way === 'open' && opened.length < 8) opened.push({ index, family })
  }
  opened.forEach(giveUp)
  return withDepths(found.sort((a, b) => a.from - b.from || b.to - a.to))
}

/** Depths by nesting as it came out, and quotations that cross another one cut at its end. */
function withDepths(found: readonly Quotation[]): Quotation[] {
  const stack: Quotation[] = []
  return found.map((one) => {
    while (stack.length > 0 && (stack[stack.length - 1] as Quotation).to <= one.from) stack.pop()
    const outer = stack[stack.length - 1]
    const inner = { ...one, to: outer ? Math.min(one.to, outer.to) : one.to, depth: stack.length }
    stack.push(inner)
    return inner
  })
}

/** For every token the index of the outermost quotation that holds it, or -1. */
export function quotationOfToken(count: number, quotations: readonly Quotation[]): number[] {
  const owner = new Array<number>(count).fill(-1)
  quotations.forEach((quotation, index) => {
    if (quotation.depth === 0) owner.fill(index, quotation.from, quotation.to)
  })
  return owner
}
