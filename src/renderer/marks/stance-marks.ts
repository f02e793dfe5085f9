import {
  BadgeCheck,
  Ban,
  CircleAlert,
  Hand,
  Handshake,
  HeartCrack,
  Megaphone,
  MessageCircleQuestionMark,
  MessageSquareText,
  MessageSquareWarning,
  MicOff,
  Telescope,
  ThumbsDown,
  ThumbsUp,
  Zap,
} from 'lucide-react'
import type { Stance } from '#core/statement/stance'
import type { Mark } from '../ui/Toned'

/** A stance's icon and colour. The word always stands beside them; related stances share a colour, never an icon. */
export const stanceMarks: Readonly<Record<Stance, Mark>> = {
  assert: { icon: MessageSquareText, tone: 'grey' },
  confirm: { icon: BadgeCheck, tone: 'blue' },
  deny: { icon: Ban, tone: 'purple' },
  accuse: { icon: MessageSquareWarning, tone: 'vermilion' },
  condemn: { icon: ThumbsDown, tone: 'vermilion' },
  support: { icon: ThumbsUp, tone: 'teal' },
  promise: { icon: Handshake, tone: 'teal' },
  threaten: { icon: Zap, tone: 'vermilion' },
  warn: { icon: CircleAlert, tone: 'ochre' },
  demand: { icon: Megaphone, tone: 'ochre' },
  concern: { icon: HeartCrack, tone: 'ochre' },
  predict: { icon: Telescope, tone: 'blue' },
  admit: { icon: Hand, tone: 'blue' },
  question: { icon: MessageCircleQuestionMark, tone: 'purple' },
  decline: { icon: MicOff, tone: 'purple' },
}
