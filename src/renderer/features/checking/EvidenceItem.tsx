import { ExternalLink, FileText, Pencil, Quote, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { draftOf } from '#core/evidence/check-evidence'
import { relations, type Evidence, type Relation } from '#core/evidence/evidence'
import type { StatementId } from '#core/statement/statement'
import { hostOf } from '#core/text/web-address'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { relationMarks } from '../../marks/relation-marks'
import { ChoiceGroup } from '../../ui/ChoiceGroup'
import { IconButton } from '../../ui/IconButton'
import { Toned } from '../../ui/Toned'
import styles from './Checking.module.css'
import { EvidenceForm } from './EvidenceForm'
import { OutsideLink } from './OutsideLink'
import { SaveCopy } from './SaveCopy'
import { useAsk } from './use-ask'

const kindIcons = { link: ExternalLink, file: FileText, passage: Quote }

export interface EvidenceItemProps {
  readonly piece: Evidence
  readonly statementId: StatementId
  readonly canChange: boolean
}

/** One piece of evidence: what it is, where it is from, and what it says about the statement. */
export function EvidenceItem({ piece, statementId, canChange }: EvidenceItemProps) {
  const { t } = useTranslation(['checking', 'domain'])
  const format = useFormat()
  const { ask, problem } = useAsk()
  const [editing, setEditing] = useState(false)
  const { kind, relation, title, publisher, publishedAt, accessedAt, url, archiveUrl, group, note } = piece
  const Icon = kindIcons[kind]
  const name = title || url || t(`domain:evidenceKind.${kind}`)
  const relate = (chosen: Relation) =>
    void ask({ type: 'putEvidence', statementId, evidence: { ...draftOf(piece), relation: chosen } })
  const choices = relations.map((value) => ({
    value,
    label: t(`domain:relation.${value}`),
    mark: relationMarks[value],
  }))
  if (editing)
    return (
      <li className={styles.piece}>
        <EvidenceForm piece={piece} statementId={statementId} onClose={() => setEditing(false)} />
      </li>
    )
  return (
    <li className={styles.piece}>
      <div className={styles.pieceHead}>
        <Icon role="img" aria-label={t(`domain:evidenceKind.${kind}`)} size={16} />
        <span className={styles.pieceName}>
          {url ? (
            <OutsideLink url={url}>
              <ForeignText>{name}</ForeignText>
            </OutsideLink>
          ) : (
            <ForeignText>{name}</ForeignText>
          )}
        </span>
        {piece.kind === 'file' && <SaveCopy file={piece.file} />}
        {canChange && (
          <>
            <IconButton icon={Pencil} label={t('evidence.edit', { name })} onPress={() => setEditing(true)} />
            <IconButton
              icon={Trash2}
              label={t('evidence.remove', { name })}
              onPress={() => void ask({ type: 'removeEvidence', statementId, evidenceId: piece.id })}
            />
          </>
        )}
      </div>
      {canChange ? (
        <ChoiceGroup
          label={t('evidence.relation', { name })}
          labelHidden
          choices={choices}
          chosen={relation}
          onChoose={relate}
        />
      ) : (
        <Toned mark={relationMarks[relation]}>{t(`domain:relation.${relation}`)}</Toned>
      )}
      {piece.kind === 'passage' && (
        <blockquote className={styles.exact}>
          <ForeignText>{piece.passage.exact}</ForeignText>
        </blockquote>
      )}
      <p className={styles.facts}>
        {/* The host is shown apart from the title, so that a title cannot pretend to be another place. */}
        {url && title && <bdi dir="ltr">{hostOf(url)}</bdi>}
        {publisher && publisher !== (url && hostOf(url)) && <ForeignText>{publisher}</ForeignText>}
        {publishedAt && <span>{t('evidence.publishedOn', { date: format.day(publishedAt) })}</span>}
        {accessedAt && <span>{t('evidence.accessedOn', { date: format.day(accessedAt) })}</span>}
        {archiveUrl && <OutsideLink url={archiveUrl}>{t('evidence.archived')}</OutsideLink>}
        {group && (
          <span>
            {t('evidence.group')}: <ForeignText>{group}</ForeignText>
          </span>
        )}
        {piece.kind === 'file' && (
          <span>
            {format.bytes(piece.file.byteLength)} · <code dir="ltr">{piece.file.sha256.slice(0, 12)}…</code>
          </span>
        )}
      </p>
      {note && (
        <p className={styles.prose}>
          <ForeignText>{note}</ForeignText>
        </p>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </li>
  )
}
