import type { Bellhop } from '../../bellhop';
import { HELD_LOG, readHeld } from '../../messaging/held';
import type { HouseFacts } from '../facts';
import type { HeldTexts } from './api';

/** What test mode kept back, newest first, with everybody's whole number: only admins read it. */
export async function readHeldTexts(
  { records }: Bellhop,
  { templates }: HouseFacts,
  limit: number,
): Promise<HeldTexts> {
  // One more than asked for tells whether there are more.
  const entries = await records.newest(HELD_LOG, limit + 1);
  const names = new Map(Object.entries(templates).map(([name, { sid }]) => [sid, name]));
  return {
    texts: entries.slice(0, limit).flatMap(({ data }) => {
      const held = readHeld(data);
      if (!held) return [];
      const { to, from, text, template, mail, at } = held;
      const name = template === undefined ? undefined : (names.get(template) ?? template);
      return [
        {
          ...{ to, from, text, at },
          ...(name === undefined ? {} : { template: name }),
          ...(mail ? { mail } : {}),
        },
      ];
    }),
    more: entries.length > limit,
  };
}
