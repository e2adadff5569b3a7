import { english } from './english';
import { stageEnglish } from './stage-english';
import type { EventLists } from './stage-language';

/** English to a stand and to a stage. */
export const englishLists = (): EventLists => ({ orders: english, stage: stageEnglish });
