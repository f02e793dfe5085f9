import i18next, { type TFunction } from 'i18next'
import { languages } from '../i18n'
import { useTranslation } from '../i18n/use-translation'
import type { ActionId, FixedKeyId } from './catalogue'

type Words<Id extends string> = Id extends `${infer Name}.${number}` ? Name : Id

/** What an action is called, wherever it stands. */
export function nameOf(id: ActionId | FixedKeyId, t: TFunction<'actions'>): string {
  const place = /\.(\d)$/.exec(id)?.[1]
  const words = id.replace(/\.\d$/, '') as Words<ActionId | FixedKeyId>
  return t(`name.${words}`, { place: Number(place ?? 0) })
}

/** The name of an action in the interface's language. */
export function useNameOf(): (id: ActionId | FixedKeyId) => string {
  const { t } = useTranslation('actions')
  return (id) => nameOf(id, t)
}

/** The names of an action in all languages of the interface: people search by the words they know. */
export function namesOf(id: ActionId): string[] {
  return languages.map((language) => nameOf(id, i18next.getFixedT(language, 'actions')))
}
