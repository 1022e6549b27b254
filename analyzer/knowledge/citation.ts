/**
 * One entry of a rule's basis: a law article, a plan item (`bj-child-law-m7`), or one matter of an item that speaks
 * of several (`bj-child-law-m7#report`).
 */
export interface Citation {
  id: string;
  matter: string | null;
}

export function citationOf(text: string): Citation {
  const [id = text, matter = null] = text.split('#', 2);
  return { id, matter };
}

/** The same citation with another id. */
export function cited(id: string, { matter }: Citation): string {
  return matter === null ? id : `${id}#${matter}`;
}
