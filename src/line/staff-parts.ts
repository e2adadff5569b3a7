import type { Mailer } from '../ports/mailer';
import type { CallParts } from './call-parts';
import type { PeopleParts } from './people-parts';

/** What acting for staff needs. */
export type LineStaffParts = CallParts &
  PeopleParts & {
    readonly mailer: Mailer;
    readonly secret: string;
    /** Who acts. */
    readonly me: { readonly name: string; readonly phone: string };
    /** What they read. */
    readonly language: string;
  };
