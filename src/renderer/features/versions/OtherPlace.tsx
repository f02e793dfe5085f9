import { useMemo, useState } from 'react'
import { sentencePlaces } from '#core/article/sentence-places'
import { showBidiControls } from '#core/text/bidi-controls'
import type { TextSpan } from '#core/text/span'
import { useTranslation } from '../../i18n/use-translation'
import type { TextRow } from '../../storage/database'
import { Button } from '../../ui/Button'
import { SearchChoice } from '../../ui/SearchChoice'

export interface OtherPlaceProps {
  /** Whose card it is, to tell the button from others. */
  readonly name: string
  /** The card's words in the version before. */
  readonly was: string
  readonly now: TextRow
  readonly onChoose: (sentence: TextSpan) => void
}

/** Any sentence of the newer version, where none that was proposed is the right one. Its words are corrected on the card. */
export function OtherPlace({ name, was, now, onChoose }: OtherPlaceProps) {
  const { t } = useTranslation('versions')
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const places = useMemo(() => (isOpen ? sentencePlaces(now, was, query) : []), [isOpen, now, was, query])
  return (
    <SearchChoice
      isOpen={isOpen}
      onOpenChange={setOpen}
      searchLabel={t('otherPlace.search')}
      listLabel={t('otherPlace.list')}
      query={query}
      onQuery={setQuery}
      choices={places.map(({ span, words }) => ({
        value: `${span.start}-${span.end}`,
        label: showBidiControls(words),
      }))}
      onChoose={(value) => {
        const place = places.find(({ span }) => `${span.start}-${span.end}` === value)
        setOpen(false)
        if (place) onChoose(place.span)
      }}
      hint={places.length === 0 ? t('otherPlace.none') : null}
    >
      <Button look="quiet" aria-label={t('otherPlace.of', { name })}>
        {t('otherPlace.button')}
      </Button>
    </SearchChoice>
  )
}
