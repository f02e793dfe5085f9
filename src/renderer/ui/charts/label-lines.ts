/** Letters that one line has room for, in a picture that is drawn before anybody knows how wide they are. */
const longestLine = 24
const mostLines = 2

/** A name in as many lines as it needs, two at the most: what has no room in them ends in an ellipsis. */
export function labelLines(label: string): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && (last.length + word.length < longestLine || lines.length === mostLines))
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => (line.length > longestLine ? `${line.slice(0, longestLine - 1).trim()}…` : line))
}
