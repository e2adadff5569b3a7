import type { Intent } from '../intents';

type Of<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>;

/**
 * What a text of somebody who is not on the list says about the party, put together as one wish to join: "Rose, and
 * there's 5 of us", "we are seven, one in a wheelchair". Other wishes stay where they are.
 */
export function asOneJoin(wishes: readonly Intent[]): readonly Intent[] {
  const opening = wishes.findIndex(
    ({ kind }) => kind === 'join' || kind === 'size' || kind === 'name',
  );
  if (opening === -1) return wishes;
  const said = <Kind extends Intent['kind']>(kind: Kind): Of<Kind> | undefined =>
    wishes.find((wish): wish is Of<Kind> => wish.kind === kind);
  const size = said('resize')?.size ?? said('size')?.size ?? said('join')?.size;
  const name = said('name')?.name ?? said('join')?.name;
  const notes = [said('join')?.notes, said('notes')?.notes].filter(Boolean).join(', ');
  const join: Intent = {
    kind: 'join',
    ...(size === undefined ? {} : { size }),
    ...(name === undefined ? {} : { name }),
    ...(notes ? { notes } : {}),
  };
  const about: readonly Intent['kind'][] = ['join', 'size', 'name', 'notes', 'resize'];
  return wishes.flatMap((wish, at) =>
    at === opening ? [join] : about.includes(wish.kind) ? [] : [wish],
  );
}
