/** A text as it came in, whichever channel it came over. */
export interface IncomingText {
  /** The platform's id; a repeated webhook carries the same one. */
  readonly sid: string;
  /** Opaque address of the person. */
  readonly from: string;
  /** The number of ours that was texted. */
  readonly to: string;
  readonly body: string;
  readonly optOutType?: string;
  readonly media: boolean;
  /** The first picture or film in it: the sid of its message and, where it is known, its own, as in `MM…/ME…`. */
  readonly picture?: string;
  /** The id of the button that was pressed, when the text came from one. */
  readonly button?: string;
}

/** The longest text that is looked at: ten SMS parts are 1,600 characters, WhatsApp allows 4,096. */
export const MAX_TEXT_LENGTH = 4_096;

export const isWhatsApp = (address: string): boolean => address.startsWith('whatsapp:');
