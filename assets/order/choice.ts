import type { Menu, MenuItem, Modifier } from '../../src/events/event';
import { inLanguage } from '../../src/events/event';
import type { OrderLine } from '../../src/events/order';
import { language } from '../components/language';

/** What an item can be had with, those that are sold out left out. */
export const modifiersOf = (menu: Menu, item: MenuItem): readonly Modifier[] =>
  menu.modifiers.filter(
    ({ id, off }) => !off && (item.modifiers === undefined || item.modifiers.includes(id)),
  );

/** With one more, or without it: of a group an item has one, so another of the group gives way. */
export function toggled(
  menu: Menu,
  chosen: readonly string[],
  modifier: Modifier,
): readonly string[] {
  if (chosen.includes(modifier.id)) return chosen.filter((id) => id !== modifier.id);
  const group = modifier.group;
  const stay =
    group === undefined
      ? chosen
      : chosen.filter((id) => menu.modifiers.find((one) => one.id === id)?.group !== group);
  return [...stay, modifier.id];
}

/** The name of something on the menu in the language of the page; its id where it is on the menu no longer. */
export const nameOn = (menu: Menu, kind: 'items' | 'modifiers', id: string): string => {
  const found = menu[kind].find((one) => one.id === id);
  return found ? inLanguage(found.names, language()) : id;
};

/** One line of an order as words: "2 × Flat White, Oat milk, no sugar". */
export function lineInWords(menu: Menu, line: OrderLine): string {
  return [
    `${line.count > 1 ? `${line.count} × ` : ''}${nameOn(menu, 'items', line.item)}`,
    ...line.modifiers.map((id) => nameOn(menu, 'modifiers', id)),
    ...(line.note === undefined ? [] : [line.note]),
  ].join(', ');
}

export const orderInWords = (menu: Menu, lines: readonly OrderLine[]): string =>
  lines.map((line) => lineInWords(menu, line)).join('; ');

/** How many things an order holds. */
export const thingsIn = (lines: readonly OrderLine[]): number =>
  lines.reduce((all, { count }) => all + count, 0);
