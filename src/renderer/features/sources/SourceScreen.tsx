import { ArrowLeft, Merge, PenLine, Redo2, Split, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { StatementId } from '#core/statement/statement'
import type { ArticleId } from '#core/article/article'
import { nameOf } from '#core/source/registry'
import type { SourceDraft } from '#core/source/check-source'
import type { SourceKey } from '#core/source/source'
import { useKeyHint } from '../../actions/KeysOf'
import { useActions } from '../../actions/use-actions'
import { ForeignText } from '../../i18n/ForeignText'
import { useFormat } from '../../i18n/use-format'
import { useTranslation } from '../../i18n/use-translation'
import { useSourceHref } from '../../marks/source-links'
import { SourceGlyph } from '../../marks/SourceGlyph'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { IconButton } from '../../ui/IconButton'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/Notice'
import { MergeDialog } from './MergeDialog'
import { NamedOffer } from './NamedOffer'
import { SourceDialog } from './SourceDialog'
import { SourceFigures } from './SourceFigures'
import { SourceHistory } from './SourceHistory'
import { SourceNames } from './SourceNames'
import { SourceStatements } from './SourceStatements'
import styles from './Sources.module.css'
import { useSourceAsk } from './use-source-ask'
import { useSource, type ShownSource } from './use-source'
import { kindOfBare } from './use-source-rows'

export interface SourceScreenProps {
  readonly sourceKey: SourceKey
  readonly listHref: string
  readonly cardHref: (articleId: ArticleId, id: StatementId) => string
}

/** Who a source is, everything it has said over all articles, and what the desk has made of it. */
export function SourceScreen({ sourceKey, listHref, cardHref }: SourceScreenProps) {
  const { t, i18n } = useTranslation('sources')
  const shown = useSource(sourceKey)
  const sourceHref = useSourceHref()
  const goal = shown?.directory.resolve(sourceKey) ?? sourceKey
  const name = shown && nameShown(shown, i18n.language)
  useEffect(() => {
    document.title = t('page.documentTitle', { name: name ?? t('title') })
  }, [t, name])
  if (!shown || name === undefined) return <p className="visually-hidden">{t('loading')}</p>
  if (name === null)
    return (
      <EmptyState level={1} title={t('page.gone.title')} text={t('page.gone.text')}>
        <TakeBack shown={shown} />
        <a href={listHref}>{t('page.back')}</a>
      </EmptyState>
    )
  if (goal !== sourceKey) return <Merged shown={shown} name={name} goal={goal} href={sourceHref(goal)} />
  return <Standing shown={shown} name={name} listHref={listHref} cardHref={cardHref} />
}

/** Null where there is nothing of this key. */
function nameShown({ source, name }: ShownSource, language: string): string | null {
  return source ? nameOf(source, language) : (name?.name ?? null)
}

/** A source that turned out to be another: where it went, and the way back. */
function Merged({
  shown,
  name,
  goal,
  href,
}: {
  readonly shown: ShownSource
  readonly name: string
  readonly goal: SourceKey
  readonly href: string
}) {
  const { t, i18n } = useTranslation('sources')
  const { ask, problem } = useSourceAsk()
  const into = shown.directory.source(goal)
  const { source } = shown
  return (
    <EmptyState
      level={1}
      title={t('page.merged.title', { name })}
      text={t('page.merged.text', { into: into ? nameOf(into, i18n.language) : goal })}
    >
      <LinkButton href={href} look="primary">
        {t('page.merged.go')}
      </LinkButton>
      {source?.mergedInto != null && (
        <Button onPress={() => void ask({ type: 'separateSource', sourceId: source.id })}>
          {t('page.merged.separate')}
        </Button>
      )}
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </EmptyState>
  )
}

/** Undo and redo on this page. */
function TakeBack({ shown }: { readonly shown: ShownSource }) {
  const { t } = useTranslation('sources')
  const { ask, problem } = useSourceAsk()
  const { key, canUndo, canRedo } = shown
  const undo = () => void ask({ type: 'undo', sourceId: key })
  const redo = () => void ask({ type: 'redo', sourceId: key })
  const keyHint = useKeyHint()
  useActions({ undo: canUndo && undo, redo: canRedo && redo })
  return (
    <>
      <IconButton
        icon={Undo2}
        directional
        label={t('page.undo')}
        {...keyHint('undo')}
        isDisabled={!canUndo}
        onPress={undo}
      />
      <IconButton
        icon={Redo2}
        directional
        label={t('page.redo')}
        {...keyHint('redo')}
        isDisabled={!canRedo}
        onPress={redo}
      />
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  )
}

function Standing({
  shown,
  name,
  listHref,
  cardHref,
}: Omit<SourceScreenProps, 'sourceKey'> & { readonly shown: ShownSource; readonly name: string }) {
  const { t } = useTranslation('sources')
  const sourceHref = useSourceHref()
  const [open, setOpen] = useState<'form' | 'merge' | null>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const { source, said } = shown
  const bare = shown.name
  const isBody = said.length > 0 && said.every(({ isOwn }) => !isOwn)
  const kind = source?.kind ?? kindOfBare(name, isBody)
  const close = () => setOpen(null)
  useActions({
    'source.change': () => setOpen('form'),
    'source.merge': () => setOpen('merge'),
    'source.split': said.length > 0 && (() => setIsChoosing(!isChoosing)),
  })
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div className={styles.who}>
          <a href={listHref} aria-label={t('page.back')}>
            <ArrowLeft aria-hidden size={18} className="mirrored" />
          </a>
          <SourceGlyph kind={kind} className={styles.glyph ?? ''} />
          <h1 className={styles.title}>
            <ForeignText>{name}</ForeignText>
          </h1>
        </div>
        <div className={styles.buttons}>
          <TakeBack shown={shown} />
          <Button onPress={() => setOpen('form')}>
            <PenLine aria-hidden size={16} />
            {t(source ? 'page.change' : 'page.takeUp')}
          </Button>
          <Button onPress={() => setOpen('merge')}>
            <Merge aria-hidden size={16} />
            {t('page.merge')}
          </Button>
          {said.length > 0 && (
            <Button aria-pressed={isChoosing} onPress={() => setIsChoosing(!isChoosing)}>
              <Split aria-hidden size={16} />
              {t('page.split')}
            </Button>
          )}
        </div>
      </header>
      <Facts shown={shown} />
      {!source && <Notice tone="information">{t('page.bare')}</Notice>}
      {source && <SourceNames source={source} />}
      {source && <NamedOffer source={source} shown={shown} cardHref={cardHref} />}
      {said.length > 0 && <SourceFigures said={said} name={name} />}
      <SourceStatements
        shown={shown}
        cardHref={cardHref}
        isChoosing={isChoosing}
        onChosen={() => setIsChoosing(false)}
      />
      <SourceHistory shown={shown} />
      <SourceDialog
        isOpen={open === 'form'}
        title={t(source ? 'form.changeTitle' : 'form.takeUpTitle')}
        isShipped={source?.type != null}
        known={
          source
            ? { ...source, names: source.names }
            : { kind, ...(bare && { names: { [bare.language]: bare.name } }) }
        }
        onClose={close}
        onSave={({ id, ...changes }) =>
          source
            ? { type: 'changeSource', sourceId: source.id, changes: changesOf(shown, changes) }
            : { type: 'createSource', source: { id, ...changes } }
        }
        onSaved={({ id }) => {
          if (!source) location.hash = sourceHref(id)
        }}
      />
      <MergeDialog shown={shown} isOpen={open === 'merge'} onClose={close} />
    </div>
  )
}

/** Of an institution of the registry the desk says only what it calls otherwise. */
function changesOf(
  { source, directory }: ShownSource,
  { kind, names, role, parent, country }: Omit<SourceDraft, 'id'>,
): Partial<Omit<SourceDraft, 'id'>> {
  if (source?.type == null) return { kind, names, role, parent, country }
  const own = directory.own(source.id)?.names ?? {}
  const told = Object.entries(names).filter(([tag, name]) => tag in own || name !== source.names[tag])
  return { names: Object.fromEntries(told), role }
}

/** What somebody is, in a line. */
function Facts({ shown: { source, directory, said } }: { readonly shown: ShownSource }) {
  const { t, i18n } = useTranslation(['sources', 'workbench'])
  const format = useFormat()
  const sourceHref = useSourceHref()
  const parent = source?.parent == null ? null : directory.lookUp(source.parent)
  return (
    <p className={styles.facts}>
      {source && <span>{t(`workbench:sourceKind.${source.kind}`)}</span>}
      {source && source.role !== '' && <ForeignText>{source.role}</ForeignText>}
      {parent && (
        <span>
          {t('page.parent')}{' '}
          <a href={sourceHref(parent.id)}>
            <bdi>{nameOf(parent, i18n.language)}</bdi>
          </a>
        </span>
      )}
      {source?.country != null && <span>{format.countryName(source.country)}</span>}
      <span>{t('statements', { count: said.length })}</span>
    </p>
  )
}
