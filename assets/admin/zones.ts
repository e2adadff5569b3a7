import type { Option } from './fields';

/** Every time zone that this browser has a calendar for. */
export const ZONES: readonly Option[] = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));
