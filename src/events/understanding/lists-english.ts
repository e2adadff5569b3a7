import { english } from './english';
import type { EventLists } from './lists';
import { stageEnglish } from './stage-english';

/** English to a stand and to a stage. */
export const englishLists = (): EventLists => ({ orders: english, stage: stageEnglish });
