/** Who may read what on a page. */
export interface Readers {
  /** Lets an identity read a document that is there, and nothing else. May be repeated. Throws Unavailable. */
  letRead(document: string, identity: string): Promise<void>;
}
