/** Nothing here yet, and what to do about it. */
export function Nothing({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{hint}</p>
    </div>
  );
}
