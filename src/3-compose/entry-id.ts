import type { Candidate } from './candidate.ts';

/** The id of the entry that a statement leads: usable as an HTML id, stable as long as the statement's is. */
export function entryId(head: Candidate): string {
  return `e-${head.statement.id.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
