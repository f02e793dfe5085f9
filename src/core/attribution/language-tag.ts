/** The language of a BCP 47 tag without region and script: `ar` of `ar-EG`. */
export const primaryTag = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''
