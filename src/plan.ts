import type { Edition } from './model/edition.ts';

/** Which edition stands: the last one on record when the new draft tells a reader the same, else the draft. */
export function standing(last: Edition | null, draft: Edition): Edition {
  return last !== null && told(last) === told(draft) ? last : draft;
}

/** Everything that a reader is told, without number, day of issue and how the edition was made. */
function told({ number: _number, issued: _issued, manifest: _manifest, program: _program, ...rest }: Edition): string {
  return JSON.stringify(rest);
}
