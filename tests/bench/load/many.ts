/**
 * Runs in the page, in its own database: what would take hours by hand. Copies the last review, or the last note made
 * in it, as many times as wanted; each copied note stands on other words.
 */
export async function multiply({
  what,
  wanted,
}: {
  what: 'notes' | 'reviews';
  wanted: number;
}): Promise<void> {
  const done = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await done(indexedDB.open('hengwen'));
  const work = database.transaction(['reviews', 'versions', 'entries'], 'readwrite');
  const ended = new Promise((resolve, reject) => {
    work.oncomplete = resolve;
    work.onabort = () => reject(work.error);
  });
  const [reviews, versions, entries] = ['reviews', 'versions', 'entries'].map((name) =>
    work.objectStore(name),
  ) as [IDBObjectStore, IDBObjectStore, IDBObjectStore];
  const review = ((await done(reviews.getAll())) as { id: string; updatedAt: number }[]).reduce((a, b) =>
    a.updatedAt > b.updatedAt ? a : b,
  );
  const version = (
    (await done(versions.index('reviewId').getAll(review.id))) as {
      sha256: string;
      source: { text: string };
    }[]
  )[0]!;
  if (what === 'reviews') {
    for (let n = 0; n < wanted; n++) {
      const id = `${review.id}-${n}`;
      reviews.put({ ...review, id, title: `第${n}份办法`, updatedAt: review.updatedAt - n });
      versions.put({ ...version, reviewId: id });
    }
  } else {
    const said = (await done(entries.index('reviewId').getAll(review.id))) as {
      fields: { text?: { said: object[] } };
    }[];
    const model = said.find(({ fields }) => fields.text !== undefined)!;
    const field = (value: unknown) => ({
      ...model.fields.text!,
      said: [{ ...model.fields.text!.said[0], value }],
    });
    for (let n = 0; n < wanted; n++) {
      const start = (n * 5) % (version.source.text.length - 10);
      const quote = version.source.text.slice(start, start + 4);
      const anchor = { start, end: start + 4, quote, before: '', after: '', label: '' };
      entries.put({
        ...model,
        id: `note:${crypto.randomUUID()}`,
        fields: { text: field(`意见${n}`), place: field({ version: version.sha256, anchor, lost: false }) },
      });
    }
  }
  await ended;
  database.close();
}
