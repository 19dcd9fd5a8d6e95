import { v5 } from 'uuid';

/** Of Fieldbrief's own ids; chosen once, by chance. */
const NAMESPACE = 'c7d4f0a3-5d0e-4c53-9f0c-3b4b8d6c1e52';

/** An id that is always the same for the same names and, as far as anybody can tell, for no others (UUID version 5). */
export function idOf(...names: readonly (string | number)[]): string {
  return v5(JSON.stringify(names), NAMESPACE);
}

/** The id of an edition: its desk, subject, number and day of issue. The day keeps apart what two records of editions have numbered alike. */
export function editionId({
  desk,
  subject,
  number,
  issued,
}: {
  readonly desk: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly number: number;
  readonly issued: string;
}): string {
  return idOf('edition', desk, subject.kind, subject.id, number, issued);
}
