import { CHOICE_LANGUAGE, choiceVariables, MOST_BUTTONS, MOST_CHOICES } from './choices';
import type { Template } from './templates';

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const places = (count: number) =>
  numbers(0, count - 1).map((at) => ({ title: `{{${3 + 2 * at}}}`, id: `{{${4 + 2 * at}}}` }));

const samples = (count: number): Readonly<Record<string, string>> =>
  choiceVariables(
    'What would you like?',
    'Choose',
    numbers(1, count).map((nth) => ({ title: `Choice ${nth}`, words: `choice ${nth}` })),
  );

/** The frames that set-up makes in the account. */
export const CHOICE_TEMPLATES: readonly Template[] = [
  ...numbers(2, MOST_BUTTONS).map((count): Template => {
    const { 2: _opener, ...filled } = samples(count);
    return {
      name: `choice_buttons_${count}`,
      language: CHOICE_LANGUAGE,
      body: '{{1}}',
      samples: filled,
      buttons: places(count),
      approve: false,
    };
  }),
  ...numbers(2, MOST_CHOICES).map((count): Template => ({
    name: `choice_list_${count}`,
    language: CHOICE_LANGUAGE,
    body: '{{1}}',
    samples: samples(count),
    list: { button: '{{2}}', items: places(count) },
    approve: false,
  })),
];
