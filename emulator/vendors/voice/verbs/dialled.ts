import type { Leg } from '../leg';
import type { CallStatus, Recording } from '../state';

/** How a Dial went so far. */
export interface Dialled {
  status: CallStatus;
  /** The leg that tells how it went: the connected one, else one that was answered, else the last of them. */
  leg: Leg | undefined;
  bridged: boolean;
  recording: Recording | undefined;
}
