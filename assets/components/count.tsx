/** How many there are; the place is kept while it is not known. */
export function Count({ of }: { readonly of: number | undefined }) {
  return (
    <span class="count" key={of === undefined ? 'unknown' : 'known'}>
      {of ?? '–'}
    </span>
  );
}
