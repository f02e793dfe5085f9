import { Landmark, UserRound, UsersRound, VenetianMask, type LucideIcon } from 'lucide-react'
import type { SourceKind } from '#core/source/source-kind'
import { useTranslation } from '../i18n/use-translation'

const glyphs: Readonly<Record<SourceKind, LucideIcon>> = {
  institution: Landmark,
  person: UserRound,
  group: UsersRound,
  vague: VenetianMask,
}

/** What kind of source speaks: an institution, a person, a group, or nobody in particular. */
export function SourceGlyph({ kind, className }: { readonly kind: SourceKind; readonly className?: string }) {
  const { t } = useTranslation('workbench')
  const Glyph = glyphs[kind]
  return <Glyph role="img" aria-label={t(`sourceKind.${kind}`)} size={18} className={className} />
}
