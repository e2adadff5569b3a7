import { SharedError } from './shared-error';

/** Thrown when the settings or roles a webhook began with turned out to be old; it begins again with the new ones. */
export class FactsChanged extends SharedError {
  static override readonly kind = 'FactsChanged';
}
