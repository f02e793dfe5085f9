import type { PageLines } from '#core/text/related-lines'

export const pageLines: PageLines = {
  links: [
    'read\\s+(?:also|more|next|on)\\b',
    'also\\s+read\\b',
    'see\\s+(?:also|more)\\b',
    'related(?:\\s+(?:articles?|stories|story|news|links?|content|topics|coverage))?\\s*(?::|$)',
    'more\\s+(?:on\\s+this|from|about|stories|news|coverage)\\b[^.]*$',
    'more\\s*:',
    'watch(?:\\s+(?:also|more|now))?\\s*:',
    "don['’]t\\s+miss\\b[^.]*$",
    'you\\s+(?:may|might)\\s+(?:also\\s+)?(?:like|be\\s+interested)',
    'recommended(?:\\s+for\\s+you)?\\s*(?::|$)',
    '(?:most\\s+read|trending|top\\s+stories)\\s*(?::|$)',
    'click\\s+here\\b',
    'sign\\s+up\\s+(?:for|to)\\b',
    'subscribe\\s+to\\b',
    'follow\\s+us\\b',
  ],
  captions: ['photo', 'image', 'caption', 'photograph', 'credit'],
}
