import { focusRow } from '../live/keys';
import { newestUndo } from './toast';

/** The single keys of every page with rows: over them and back (j, k), take back (u), help. Answers whether it was one. */
export function answerRowKey(key: string, openHelp: () => void): boolean {
  switch (key) {
    case 'j':
      return focusRow(1);
    case 'k':
      return focusRow(-1);
    case '?':
      openHelp();
      return true;
    case 'u': {
      const undo = newestUndo();
      undo?.();
      return undo !== undefined;
    }
    default:
      return false;
  }
}
