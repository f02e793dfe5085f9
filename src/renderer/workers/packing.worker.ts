import { answerPacking } from './packing'

answerPacking(self)
