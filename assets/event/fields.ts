import type { FieldRule } from '../../src/events/event-form';
import { EVENT_ADMIN_WORDS } from '../../src/events/words/page-admin';
import { language } from '../components/language';
import { Refused } from '../live/requests';

export const adminWords = () => EVENT_ADMIN_WORDS[language()];

/** What is wrong with which field, in words. */
export type Wrong = ReadonlyMap<string, string>;

const isRule = (rule: unknown): rule is FieldRule =>
  typeof rule === 'string' && rule in adminWords().rules;

/** The fields that a refusal names. */
export function wrongIn(refusal: unknown): Wrong {
  const answer = refusal instanceof Refused ? refusal.answer : undefined;
  const fields: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'fields') : undefined;
  const wrong = new Map<string, string>();
  for (const one of Array.isArray(fields) ? (fields as readonly unknown[]) : []) {
    if (typeof one !== 'object' || one === null) continue;
    const field: unknown = Reflect.get(one, 'field');
    const rule: unknown = Reflect.get(one, 'rule');
    if (typeof field === 'string' && isRule(rule)) wrong.set(field, adminWords().rules[rule]);
  }
  return wrong;
}
