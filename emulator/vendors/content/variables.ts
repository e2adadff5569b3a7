import { VARIABLES } from './limits';

const PLACEHOLDER = /\{\{([A-Za-z0-9_]+)\}\}/g;

/** The names of the variables in some texts, each once, in order of appearance. */
export function variablesIn(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) =>
    [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

/** Whether a text holds braces that are no variable, such as `{{}}`, `{{first name}}` or `{{name}`. */
export const hasBrokenVariable = (text: string): boolean =>
  /\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''));

/** A text with its variables filled in. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (_all, name: string) => values[name] ?? '');

/** What is wrong with the variables themselves, for any channel. https://www.twilio.com/docs/content/using-variables-with-content-api */
export function variablesFault(
  texts: readonly string[],
  samples: Readonly<Record<string, string>>,
): string | null {
  const names = [...new Set([...variablesIn(texts), ...Object.keys(samples)])];
  if (texts.some(hasBrokenVariable)) return 'a variable is not written as {{name}}';
  if (names.length > VARIABLES.most) return `more than ${VARIABLES.most} variables`;
  const long = names.find((name) => name.length > VARIABLES.longestKey);
  if (long !== undefined) return `the variable name ${long} is too long`;
  return null;
}

/** Words around the variables, of which WhatsApp wants more than twice as many as there are variables. */
const plainWords = (body: string): number =>
  body.replace(PLACEHOLDER, ' ').split(/\s+/).filter(Boolean).length;

/**
 * What WhatsApp finds wrong with a template; null = nothing.
 * https://www.twilio.com/docs/content/using-variables-with-content-api
 */
export function templateFault(
  body: string,
  texts: readonly string[],
  samples: Readonly<Record<string, string>>,
): string | null {
  const names = variablesIn(texts);
  const text = body.trim();
  const unsampled = names.find((name) => !samples[name]);
  if (unsampled !== undefined) return `The variable {{${unsampled}}} has no sample.`;
  if (/^\{\{\w+\}\}/.test(text)) return 'The body begins with a variable.';
  if (/\{\{\w+\}\}$/.test(text)) return 'The body ends with a variable.';
  if (/\{\{\w+\}\}\s*\{\{\w+\}\}/.test(text)) return 'Two variables stand next to each other.';
  const numbers = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const gap = numbers.length > 0 && Math.max(...numbers) !== numbers.length;
  if (gap) return 'The variables are not numbered in sequence from 1.';
  const inBody = variablesIn([body]).length;
  if (inBody > 0 && plainWords(body) < 2 * inBody + 1) {
    return 'There are too few words for the number of variables.';
  }
  return null;
}
