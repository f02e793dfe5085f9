import { useState } from 'react'
import type { ArticleId } from '#core/article/article'
import { useFailureText } from '../../i18n/use-failure-text'
import { useTranslation } from '../../i18n/use-translation'
import { useWorkspace } from '../../storage/workspace-context'
import { Button } from '../../ui/Button'

export interface TakeBackProps {
  readonly articleId: ArticleId
  /** Where the version before is read. */
  readonly beforeHref: string
}

/** Take a version back as a whole, as long as nobody has worked on it. */
export function TakeBack({ articleId, beforeHref }: TakeBackProps) {
  const { t } = useTranslation('versions')
  const failureText = useFailureText()
  const { execute } = useWorkspace()
  const [problem, setProblem] = useState<string | null>(null)
  const takeBack = async () => {
    const done = await execute({ type: 'withdrawVersion', articleId })
    if (done.ok) location.hash = beforeHref
    else setProblem(failureText(done.failure))
  }
  return (
    <>
      <Button look="quiet" onPress={() => void takeBack()}>
        {t('takeBack')}
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  )
}
