import { NotEmulated } from '../../core/errors';
import type { Condition } from './definition';

const listed = (value: string): readonly string[] => value.split(',').map((one) => one.trim());

const TESTS: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  equal_to: (text, value) => text === value,
  not_equal_to: (text, value) => text !== value,
  matches_any_of: (text, value) => listed(value).includes(text),
  does_not_match_any_of: (text, value) => !listed(value).includes(text),
  contains: (text, value) => text.includes(value),
  does_not_contain: (text, value) => !text.includes(value),
  starts_with: (text, value) => text.startsWith(value),
  does_not_start_with: (text, value) => !text.startsWith(value),
  is_blank: (text) => text.trim() === '',
  is_not_blank: (text) => text.trim() !== '',
  less_than: (text, value) => Number(text) < Number(value),
  greater_than: (text, value) => Number(text) > Number(value),
};

/** Whether a condition of a split holds. https://www.twilio.com/docs/studio/widget-library/split-based-on */
export function holds({ type, value }: Condition, input: string): boolean {
  const test = TESTS[type];
  if (!test) throw new NotEmulated(`the condition ${type} of a Studio split`);
  return test(input, value);
}
