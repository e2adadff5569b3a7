import { signOutAnswer, signOutRequest } from '../../src/edge/sign-in';
import { staffAction } from '../../src/edge/staff-action';

/** Ends the session on this device. Open to everybody. */
export const handler = staffAction(signOutRequest, signOutAnswer);
