import { inQueueOrder } from '#core/workflow/queue'
import type { StatementId } from '#core/statement/statement'
import { CheckingScreen } from '../features/checking/CheckingScreen'
import { useQueueOrder } from '../storage/queue-order'
import { useReviewQueue } from '../storage/review-queue'
import { cardPath, checkingPath, reviewingPath, reviewPath } from './routes'

/** One card of the queue, with its neighbours in the order that the editor goes by. */
export function Reviewing({ statementId }: { readonly statementId: StatementId }) {
  const order = useQueueOrder()
  const queue = inQueueOrder(useReviewQueue() ?? [], order).map(({ statement }) => statement.id)
  const place = queue.indexOf(statementId)
  // A card that has just left the queue is followed by the first that still waits.
  const around = { previous: queue[place - 1] ?? null, next: queue[place + 1] ?? null }
  return (
    <CheckingScreen
      mode="review"
      statementId={statementId}
      backHref={() => reviewPath}
      articleHref={(articleId) => cardPath(articleId, statementId)}
      hrefOf={reviewingPath}
      otherHref={checkingPath(statementId)}
      around={around}
    />
  )
}
