import { checkText, type Finding } from '../../src/messaging/text-check';
import { language } from '../components/language';

/**
 * What one SMS part costs within the US, in dollars: Twilio's price and the carrier's fee, which differs by carrier.
 * https://www.twilio.com/en-us/sms/pricing/us
 */
const PART_DOLLARS = { least: 0.01, most: 0.02 } as const;

/** Night by the house's clock: from the first hour on, and before the second. */
const NIGHT = { from: 21, to: 8 } as const;

/** What so many SMS parts may cost, as a range of dollars. */
export function costOf(parts: number): { readonly least: string; readonly most: string } {
  const dollars = (each: number): string => `US$${(parts * each).toFixed(2)}`;
  return { least: dollars(PART_DOLLARS.least), most: dollars(PART_DOLLARS.most) };
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
