import { Gauge, Link2, Quote, Target, Unlink, Waypoints, type LucideIcon } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { Stance } from '#core/statement/stance'
import { ForeignText } from '../../i18n/ForeignText'
import { useTranslation } from '../../i18n/use-translation'
import { type Remarks } from './card-reading'
import styles from './CardRemarks.module.css'

export interface CardRemarksProps {
  readonly remarks: Remarks
  readonly stance: Stance
  /** Of the article: its words stand among ours. */
  readonly language: string
}

const distanceIcons = { distancing: Unlink, endorsing: Link2 } as const

/** One quiet line: through whom a statement came, whom it is aimed at, how sure it is of itself. Nothing where all is plain. */
export function CardRemarks({ remarks, stance, language }: CardRemarksProps) {
  const { t } = useTranslation(['workbench', 'domain'])
  const { chain, target, commitment, distance, byMarksAlone } = remarks
  if (chain.length === 0 && !(target ?? commitment ?? distance) && !byMarksAlone) return null
  return (
    <ul className={styles.remarks}>
      {chain.length > 0 && (
        <Remark icon={Waypoints}>
          {t('domain:chain.through')}{' '}
          {chain.map((name, index) => (
            <Fragment key={index}>
              {index > 0 && <>{t('domain:chain.then')} </>}
              {name === null ? (
                t('domain:chain.unnamed')
              ) : (
                <ForeignText language={language}>{name}</ForeignText>
              )}
            </Fragment>
          ))}
        </Remark>
      )}
      {target !== null && (
        <Remark icon={Target}>
          {t('domain:target', { context: stance })}: <ForeignText language={language}>{target}</ForeignText>
        </Remark>
      )}
      {commitment !== null && <Remark icon={Gauge}>{t(`remark.commitment.${commitment}`)}</Remark>}
      {distance !== null && (
        <Remark icon={distanceIcons[distance]}>{t(`remark.distance.${distance}`)}</Remark>
      )}
      {byMarksAlone && <Remark icon={Quote}>{t('remark.marksAlone')}</Remark>}
    </ul>
  )
}

function Remark({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li className={styles.remark}>
      <Icon aria-hidden size={14} />
      <span>{children}</span>
    </li>
  )
}
