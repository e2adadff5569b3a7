import type { Language } from '../../languages/languages';
import type { Choice } from '../../messaging/choices';

/** What stands on what can be pressed, and the words that it stands for. */
export const CHOICE_WORDS: Readonly<
  Record<
    Language,
    {
      /** Opens a list. */
      readonly opener: string;
      readonly change: string;
      readonly changeTo: (order: string) => string;
      readonly keep: Choice;
    }
  >
> = {
  en: {
    opener: 'Choose',
    change: 'Change it',
    changeTo: (order) => `change to ${order}`,
    keep: { title: 'Keep it', words: 'keep it' },
  },
  es: {
    opener: 'Elegir',
    change: 'Cambiarlo',
    changeTo: (order) => `cambia a ${order}`,
    keep: { title: 'Dejarlo', words: 'déjalo así' },
  },
};
