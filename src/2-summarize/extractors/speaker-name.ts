import { TAKEN_UP } from '../lexicon/speech.ts';
import type { Speaker } from './speaker.ts';

/** Name and role to print for a speaker; null when a pronoun has nobody to stand for and says nothing by itself. */
export function named(
  speaker: Speaker,
  previous: { readonly name: string; readonly role: string | null } | null,
): { readonly name: string; readonly role: string | null; readonly pronoun: boolean } | null {
  if (speaker.person !== null) return { name: speaker.person.name, role: speaker.person.role, pronoun: false };
  if (speaker.pronoun) {
    return previous === null
      ? { name: speaker.surface.toLowerCase(), role: null, pronoun: true }
      : { name: previous.name, role: previous.role, pronoun: true };
  }
  const noun = /^the\s+(\p{L}+)$/iu.exec(speaker.surface)?.[1]?.toLowerCase();
  if (
    noun !== undefined &&
    TAKEN_UP.has(noun) &&
    previous !== null &&
    new RegExp(`\\b${noun}\\b`, 'i').test(`${previous.name} ${previous.role ?? ''}`)
  ) {
    return { name: previous.name, role: previous.role, pronoun: true };
  }
  return { name: withoutArticle(speaker.surface), role: null, pronoun: false };
}

function withoutArticle(surface: string): string {
  if (/^the\s/i.test(surface)) return surface.slice(4);
  return /^(?:An?|Some|Many|Most|Several|Local|Official|Both|One)\s/.test(surface) ? surface.charAt(0).toLowerCase() + surface.slice(1) : surface;
}
