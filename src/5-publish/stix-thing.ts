/** A STIX object; what else it holds is of its type. */
export type Thing = { readonly type: string; readonly id: string };

/** Makes what is the same in every edition of a desk (`thing`), and what is of one edition (`word`): the same names give the same id. */
export type Make = Readonly<Record<'thing' | 'word', (type: string, names: readonly (string | number)[], more: object) => Thing>>;
