import { checkText, type Finding } from '../../src/messaging/text-check';
import type { Cost } from '../../src/messaging/cost';
import { language } from '../components/language';

/** Night by the house's clock: from the first hour on, and before the second. */
const NIGHT = { from: 21, to: 8 } as const;

/** Sums of money this small are read to the cent. */
const money = (sum: number, currency: string): string =>
  new Intl.NumberFormat(language(), { style: 'currency', currency }).format(sum);

/** A cost as text: one sum, or the two ends of a range. */
export function costText({ currency, least, most }: Cost): {
  readonly least: string;
  readonly most: string;
} {
  return { least: money(least, currency), most: money(most, currency) };
}

/** Whether people may be asleep at this hour, 0 to 23. */
export const isNight = (hour: number): boolean => hour >= NIGHT.from || hour < NIGHT.to;

/** What is worth knowing about a text to everybody. Nothing is filled in, so brackets are brackets. */
export function findingsIn(text: string): readonly Finding[] {
  const { findings } = checkText(text, {
    channel: 'sms',
    placeholders: [],
    language: language(),
  });
  return findings.filter(({ code }) => code !== 'broken-mark');
}
