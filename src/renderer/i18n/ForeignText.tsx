import { showBidiControls } from '#core/text/bidi-controls'
import { directionOf } from '#core/text/direction'

export interface ForeignTextProps {
  readonly children: string
  /** BCP 47; absent or `und` where nobody knows: then the text's own letters decide its direction. */
  readonly language?: string | undefined
}

/** Words from outside the interface, such as a name or a title: in their own direction, touching nothing around them. */
export function ForeignText({ children, language }: ForeignTextProps) {
  const known = language !== undefined && language !== 'und'
  return (
    <bdi lang={known ? language : undefined} dir={known ? directionOf(language) : 'auto'}>
      {showBidiControls(children)}
    </bdi>
  )
}
