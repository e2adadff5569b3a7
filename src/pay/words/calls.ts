import type { Language } from '../../languages/languages';
import { sayer } from '../../messaging/say';
import type { TextOverrides } from '../../messaging/texts';
import { PAY_WORDS_IN } from './ours';

/** What callers of the pay number hear. */
export interface CallWords {
  readonly line: (business: string) => string;
  readonly position: (position: number) => string;
  readonly offerCallBack: (business: string) => string;
  readonly willCallBack: string;
  readonly goodbye: (business: string) => string;
  readonly test: (business: string) => string;
}

/** The owner's words where there are some, ours otherwise. */
export function callWords(language: Language, own: TextOverrides = {}): CallWords {
  const say = sayer(PAY_WORDS_IN[language].calls, own[language]);
  return {
    line: (business) => say('line', { business }),
    position: (position) =>
      position <= 1 ? say('next') : say('position', { position: `${position}` }),
    offerCallBack: (business) => say('offerCallBack', { business }),
    willCallBack: say('willCallBack'),
    goodbye: (business) => say('goodbye', { business }),
    test: (business) => say('test', { business }),
  };
}
