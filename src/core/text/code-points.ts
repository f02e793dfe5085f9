/**
 * How offsets into a text in UTF-16 code units count in code points, as the web's standards of annotation want them.
 * Half of a pair that stands alone is a code point of its own. An offset inside a pair counts as before it.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const seconds: number[] = []
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) seconds.push(index + 1)
  return (offset) => {
    // How many pairs have their second half before the offset, by halving.
    let low = 0
    let high = seconds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((seconds[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return (seconds[low] === offset ? offset - 1 : offset) - low
  }
}
