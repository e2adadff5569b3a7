import { signInAnswer, signInRequest } from '../../src/edge/sign-in';
import { staffAction } from '../../src/edge/staff-action';

/** Signs staff in: a phone gets a code, phone and code or a one-time link get a session. Open to everybody. */
export const handler = staffAction(signInRequest, signInAnswer);
