import type { EventLists } from './lists';
import { spanish } from './spanish';
import { stageSpanish } from './stage-spanish';

/** Spanish to a stand and to a stage. */
export const spanishLists = (): EventLists => ({ orders: spanish, stage: stageSpanish });
