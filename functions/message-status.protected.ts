import { noteStatus } from '../src/house/texts';
import { statusCallback } from '../src/edge/status-callback';

/** What became of a text we sent. Called by the platform, signed, for API sends only. */
export const handler = statusCallback(noteStatus);
