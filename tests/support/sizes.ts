/** As much as shows the thing; `npm run proof` sets SIZES=published and takes the sizes that the documents quote. */
export const size = (usual: number, published: number): number =>
  process.env.SIZES === 'published' ? published : usual;
