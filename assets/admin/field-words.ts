/** A field's name and, where it needs one, a sentence about it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}
