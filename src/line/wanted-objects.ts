import type { Settings } from '../config';
import { HIDDEN, NO_TEXTS, type WantedObject } from '../ports/kept-object';
import { LINE_CLAIMS, LINE_IDENTITY, LINE_REMINDED, LINE_TEXTS, lineObjects } from './objects';

/** What one group keeps in Sync. */
export function objectsOfGroup(id: string): readonly WantedObject[] {
  const page = { readers: [LINE_IDENTITY] };
  const names = lineObjects(id);
  return [
    ...[names.rota, names.members, names.calls, names.log, names.voicemails, names.asks].map(
      (name) => ({ kind: 'map', name, ...page }) as const,
    ),
    ...[names.rung, names.callers, names.greetings, names.blocked].map(
      (name) => ({ kind: 'map', name, ...HIDDEN }) as const,
    ),
  ];
}

/** What the line keeps in Sync; nothing where there is no line. */
export const lineObjectsOf = ({ desks: { line } }: Settings): readonly WantedObject[] =>
  line === undefined
    ? []
    : [
        { kind: 'document', name: LINE_TEXTS, data: NO_TEXTS, ...HIDDEN },
        { kind: 'map', name: LINE_CLAIMS, ...HIDDEN },
        { kind: 'map', name: LINE_REMINDED, ...HIDDEN },
        ...line.groups.flatMap(({ id }) => objectsOfGroup(id)),
      ];
