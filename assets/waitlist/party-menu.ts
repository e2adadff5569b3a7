import type { MenuItem } from '../components/menu';
import { momentNow } from '../live/service-clock';
import type { Row } from './board';
import type { Desk } from './desk';
import { undoable } from './words';

/** Everything that can be done to a waiting party besides calling it. */
export function waitingMenu(desk: Desk, row: Row): MenuItem[] {
  const { actions, board } = desk;
  const line = board.waiting.value;
  const at = line.findIndex(({ key }) => key === row.key);
  const items: MenuItem[] = [
    { label: 'Call to a table', onPress: () => desk.open({ kind: 'callToTable', row }) },
    { label: 'Seated', onPress: () => void actions.act(row, { action: 'seat' }) },
    ...aboutTheParty(desk, row),
  ];
  if (at > 0)
    items.push(
      { label: 'Move up', onPress: () => void moveTo(desk, row, at - 1) },
      { label: 'Move to top', onPress: () => void moveTo(desk, row, 0) },
    );
  if (at >= 0 && at < line.length - 1)
    items.push({ label: 'Move down', onPress: () => void moveTo(desk, row, at + 1) });
  return [...items, ...takingBack(desk, row)];
}

/** The same for a called party. */
export const calledMenu = (desk: Desk, row: Row): MenuItem[] => [
  ...aboutTheParty(desk, row),
  ...takingBack(desk, row),
];

function aboutTheParty(desk: Desk, row: Row): MenuItem[] {
  return [
    { label: 'Edit', onPress: () => desk.open({ kind: 'edit', row }) },
    {
      label: 'Notes',
      detail: 'only staff see them',
      onPress: () => desk.open({ kind: 'remarks', row }),
    },
  ];
}

function takingBack(desk: Desk, row: Row): MenuItem[] {
  const back = undoable(row.party, momentNow());
  return [
    ...(back
      ? [
          {
            label: 'Undo',
            detail: back,
            onPress: () => void desk.actions.act(row, { action: 'undo' }),
          },
        ]
      : []),
    {
      label: 'Cancel',
      look: 'danger' as const,
      onPress: () => desk.open({ kind: 'cancel', row }),
    },
  ];
}

/** Moves a waiting party to a place in line, 0 = first, told by the party it comes in front of. */
export function moveTo(desk: Desk, row: Row, place: number): Promise<boolean> {
  const others = desk.board.waiting.value.filter(({ key }) => key !== row.key);
  const before = others[place]?.key;
  return desk.actions.act(row, {
    action: 'move',
    place: Math.min(Math.max(place, 0), others.length),
    ...(before === undefined ? {} : { before }),
  });
}
