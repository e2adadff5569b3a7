import type { MenuItem } from '../components/menu';
import { momentNow } from '../live/service-clock';
import type { Row } from './board';
import type { Desk } from './desk';
import { undoable, words } from './words';

/** Everything that can be done to a waiting party besides calling it. */
export function waitingMenu(desk: Desk, row: Row): MenuItem[] {
  const { actions, board } = desk;
  const line = board.waiting.value;
  const at = line.findIndex(({ key }) => key === row.key);
  const items: MenuItem[] = [
    { label: words().actions.callToTable, onPress: () => desk.open({ kind: 'callToTable', row }) },
    { label: words().actions.seated, onPress: () => void actions.act(row, { action: 'seat' }) },
    ...aboutTheParty(desk, row),
  ];
  if (at > 0)
    items.push(
      { label: words().actions.moveUp, onPress: () => void moveTo(desk, row, at - 1) },
      { label: words().actions.moveToTop, onPress: () => void moveTo(desk, row, 0) },
    );
  if (at >= 0 && at < line.length - 1)
    items.push({ label: words().actions.moveDown, onPress: () => void moveTo(desk, row, at + 1) });
  return [...items, ...takingBack(desk, row)];
}

/** The same for a called party. */
export const calledMenu = (desk: Desk, row: Row): MenuItem[] => [
  ...aboutTheParty(desk, row),
  ...takingBack(desk, row),
];

function aboutTheParty(desk: Desk, row: Row): MenuItem[] {
  return [
    { label: words().actions.edit, onPress: () => desk.open({ kind: 'edit', row }) },
    {
      label: words().actions.notes,
      detail: words().onlyStaffSee,
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
            label: words().actions.undo,
            detail: back,
            onPress: () => void desk.actions.act(row, { action: 'undo' }),
          },
        ]
      : []),
    {
      label: words().actions.cancel,
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
