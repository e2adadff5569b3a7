import { opening } from '../../src/waitlist/rules/hours';
import { now, timeZone } from '../live/service-clock';
import type { Desk } from './desk';
import { words } from './words';

/** Says under the page's head that nobody new can join, and until when. */
export function ListNotice({ desk }: { readonly desk: Desk }) {
  const { paused, closed } = words();
  if (desk.list.paused) return <p class="banner">{paused}</p>;
  const hours = opening(desk.hours, timeZone(), now());
  return hours.open ? null : <p class="banner">{closed(hours.opens)}</p>;
}
