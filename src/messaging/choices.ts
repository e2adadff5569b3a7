/** Something that can be pressed instead of written; what comes back are the words. */
export interface Choice {
  /** Cut to what there is room for. */
  readonly title: string;
  readonly words: string;
}

/** Buttons in a message that WhatsApp has not approved. https://www.twilio.com/docs/content/twilio-quick-reply */
export const MOST_BUTTONS = 3;
const LONGEST_BUTTON = 20;
/** Rows of a list. https://www.twilio.com/docs/content/twiliolist-picker */
export const MOST_CHOICES = 10;
const LONGEST_ROW = 24;
const LONGEST_ID = 200;

const SAID = 'say:';
const FRAME = /^choice_(?:buttons|list)_\d+$/;

/** Words that come back when a button is pressed, in what every desk gives its buttons as an id. */
export const sayId = (words: string): string => `${SAID}${words}`.slice(0, LONGEST_ID);

/** The words that a pressed button stands for; undefined for a button that stands for something else. */
export const saidByButton = (button: string | undefined): string | undefined =>
  button?.startsWith(SAID) === true ? button.slice(SAID.length) : undefined;

/** Whether a frame has to be filled with choices. */
export const needsChoices = (frame: string): boolean => FRAME.test(frame);

/** The frame for so many choices: buttons where they are few and short, else a list; undefined = they are only written. */
export function choiceFrame(choices: readonly Choice[]): string | undefined {
  const { length } = choices;
  if (length < 2 || length > MOST_CHOICES) return undefined;
  const isShort = choices.every(({ title }) => [...title].length <= LONGEST_BUTTON);
  return length <= MOST_BUTTONS && isShort ? `choice_buttons_${length}` : `choice_list_${length}`;
}

/** What a frame is filled with: the text, what opens a list, and each choice with its words. */
export function choiceVariables(
  text: string,
  opener: string,
  choices: readonly Choice[],
): Readonly<Record<string, string>> {
  const filled: Record<string, string> = { 1: text, 2: opener };
  for (const [at, { title, words }] of choices.entries()) {
    filled[`${3 + 2 * at}`] = cut(title);
    filled[`${4 + 2 * at}`] = sayId(words);
  }
  return filled;
}

const cut = (title: string): string => {
  const letters = [...title];
  return letters.length <= LONGEST_ROW ? title : `${letters.slice(0, LONGEST_ROW - 1).join('')}…`;
};

/** The frames are the same for every language, because they hold no words. */
export const CHOICE_LANGUAGE = 'en';
