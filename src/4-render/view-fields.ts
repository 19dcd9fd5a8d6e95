import { z } from 'zod';
import { shownText } from '../text/shown-text.ts';
import { Pieces } from './pieces.ts';

/** Fields of the view, each with its description: docs/templates.md is made of these. */
export const text = (what: string) => Pieces.describe(what);
/** Plain words, made safe to read whatever they were made from: a field that forgets it would hand a stranger's characters to the page. */
export const words = (what: string) => z.string().overwrite(shownText).describe(what);
/** An id on this page. The sentence added here is how the documents tell ids from other words. */
export const ANCHOR = ' It is an id on this page, without the hash.';
export const anchor = (what: string) => z.string().describe(`${what}${ANCHOR}`);

/** What every numbered part of a brief begins with. */
export const Heading = {
  id: anchor('Where the part begins.'),
  number: words('Its number in the contents.'),
  title: words('Its heading.'),
};

/** What the map may stand before on paper. */
export const BehindMap = { mapHere: z.literal(true).optional().describe('True when the map stands before this on paper; else left out.') };

/** A numbered part of a brief behind its front page. */
export const Part = { ...Heading, ...BehindMap };
