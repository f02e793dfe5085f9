/** The language of a BCP 47 tag without region and script: `ar` of `ar-EG`. */
export function primaryTag(tag: string): string {
  const end = tag.search(/[-_]/)
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase()
}
