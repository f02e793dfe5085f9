/** What a picture gets from the style sheets and has to carry itself once it stands alone. */
const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'direction',
  'unicode-bidi',
]

/**
 * A drawn picture as a document of its own: colours and letters as they are on the screen, on the screen's paper. Links
 * lead nowhere outside of the workbench and stay behind.
 */
export function standaloneSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement
  const originals = [drawn, ...drawn.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const target = copies[index]
    const style = getComputedStyle(original)
    for (const property of carried) {
      const value = style.getPropertyValue(property)
      // A fill by pattern is written in the picture already.
      if (value !== '' && !value.startsWith('url')) target?.setAttribute(property, value)
    }
    for (const name of ['class', 'tabindex', 'href', 'aria-label']) target?.removeAttribute(name)
  })
  const { width = 0, height = 0 } = drawn.viewBox.baseVal
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  const background = getComputedStyle(document.documentElement).backgroundColor
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: background }))
    paper.setAttribute(name, value)
  copy.querySelector('defs')?.after(paper)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

/** Hand the picture out as a file, the way the host saves what a page gives. */
export function saveSvg(drawn: SVGSVGElement, fileName: string): void {
  const url = URL.createObjectURL(new Blob([standaloneSvg(drawn)], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName}.svg`
  link.click()
  URL.revokeObjectURL(url)
}
