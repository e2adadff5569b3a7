import type { Bellhop } from '../bellhop';
import type { Language } from '../languages/languages';
import type { LineAnswer, LineRequest } from '../line/staff-api';
import { line } from './desks/line';

/** A staff action at the line, by somebody who is signed in and may: the desk's own file is loaded for it. */
export const actOnLine = (
  bellhop: Bellhop,
  cookie: string | undefined,
  request: LineRequest,
  /** What their page is written in. */
  asked: Language,
): Promise<LineAnswer> => line().act(bellhop, cookie, request, asked);
