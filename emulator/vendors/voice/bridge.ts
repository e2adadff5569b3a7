import type { Happening } from './happenings';
import type { Leg } from './leg';

/** Two legs that hear each other from now on. */
export function connect(one: Leg, other: Leg): void {
  one.bridge = other;
  other.bridge = one;
}

/** The two no longer hear each other; whoever is still there is told. */
export function part(leg: Leg): void {
  const other = leg.bridge;
  leg.bridge = undefined;
  if (!other) return;
  other.bridge = undefined;
  other.tell({ what: 'parted' });
}

/** What one side says is heard on the other. */
export function passOn(leg: Leg, happening: Happening): void {
  if (happening.what === 'words') leg.bridge?.hear(`voice: ${happening.words}`);
  if (happening.what === 'spoken') {
    leg.bridge?.hear(`voice: ${happening.transcript ?? `${happening.seconds} seconds`}`);
  }
}
