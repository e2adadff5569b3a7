/** Thrown when the settings or roles a webhook began with turned out to be old; it begins again with the new ones. */
export class FactsChanged extends Error {
  override name = 'FactsChanged' as const;
}
