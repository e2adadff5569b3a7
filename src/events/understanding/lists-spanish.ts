import { spanish } from './spanish';
import { stageSpanish } from './stage-spanish';
import type { EventLists } from './stage-language';

/** Spanish to a stand and to a stage. */
export const spanishLists = (): EventLists => ({ orders: spanish, stage: stageSpanish });
