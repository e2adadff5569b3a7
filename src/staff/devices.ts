import type { StaffList } from '../config';
import { isConflict, Unavailable, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { deviceKey } from './session';

/** A shared tablet or kiosk stands on the staff list like a person, under an address that is no phone. */
const DEVICE_PREFIX = 'device:';
export const isDevice = (address: string): boolean => address.startsWith(DEVICE_PREFIX);

export interface PairingParts {
  readonly records: Records;
  /** The staff list: its document, and how it is read. */
  readonly document: string;
  readonly readStaff: (data: unknown) => StaffList;
  readonly newId: (length: number) => string;
  readonly personKey: (address: string) => string;
  readonly now: number;
  readonly secret: string;
}

const ID_LENGTH = 12;
const MAX_TRIES = 5;

/**
 * Puts a device on the staff list for one desk; answers the key the device keeps. It is taken off as a person is, and
 * counts for nothing from then on.
 */
export async function pairDevice(
  device: { readonly name: string; readonly desk: string },
  parts: PairingParts,
): Promise<string> {
  const address = `${DEVICE_PREFIX}${parts.newId(ID_LENGTH)}`;
  const key = parts.personKey(address);
  const entry = { name: device.name, phone: address, admin: false, desks: [device.desk] };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await parts.records.read({ document: parts.document });
    if (!kept) throw new Refusal('misconfigured', { names: parts.document });
    const staff = parts.readStaff(kept.data);
    try {
      await parts.records.replace(
        { document: parts.document },
        { ...staff, people: { ...staff.people, [key]: entry } },
        kept.revision,
      );
      return deviceKey(key, parts.now, parts.secret);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing the staff');
}
