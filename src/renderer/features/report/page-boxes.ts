/** Sizes of the report's stylesheet, in millimetres. */
const sheet = { width: 210, height: 297, gap: 8, headAt: 15, footAt: 282 }
const pixels = (millimetres: number): number => (millimetres * 96) / 25.4

/**
 * Draw what a printed page has and a column has not: the running head and the page's number; and make the sheets as
 * wide as there is room. Answers how many pages there are, or null where this browser cannot lay columns out as pages.
 *
 * @param document - of the report, loaded with its stylesheet
 * @param room - for the sheets with the space beside them, in CSS pixels
 */
export function drawPageBoxes(document: Document, room: number): number | null {
  const view = document.defaultView
  if (!view || !CSS.supports('column-wrap', 'wrap')) return null
  const { documentElement: root, body } = document
  for (const old of body.querySelectorAll('.page-head, .page-foot')) old.remove()
  const zoom = Math.min(1, room / pixels(sheet.width + 2 * sheet.gap))
  root.style.setProperty('zoom', String(zoom))
  const period = pixels(sheet.height + sheet.gap)
  const pages = Math.max(1, Math.round((body.offsetHeight + pixels(sheet.gap)) / period))
  const { headStart = '', headEnd = '', pageBefore = '', pageBetween = '', pageAfter = '' } = root.dataset
  const number = new Intl.NumberFormat(
    root.dataset['pageNumbering'] === 'arabic-indic' ? 'ar-u-nu-arab' : 'en',
  )
  const put = (name: string, top: number, words: readonly string[]) => {
    const box = document.createElement('div')
    box.className = name
    // What is written here says nothing of the report; whoever hears it does not turn pages.
    box.ariaHidden = 'true'
    box.style.setProperty('top', `${top}px`)
    box.append(
      ...words.map((text) => {
        const piece = document.createElement('span')
        piece.textContent = text
        return piece
      }),
    )
    body.append(box)
  }
  for (let page = 0; page < pages; page++) {
    const top = page * period
    if (page > 0) put('page-head', top + pixels(sheet.headAt), [headStart, headEnd])
    const text = `${pageBefore}${number.format(page + 1)}${pageBetween}${number.format(pages)}${pageAfter}`
    put('page-foot', top + pixels(sheet.footAt), [text])
  }
  return pages
}
