import type { PassageKind } from '../model/article.ts';
import type { Block } from './block.ts';
import { isProse, type Look, looksLikeHeading } from './prose.ts';

/** Interviewers ask in a sentence or three; longer paragraphs that end in a question mark are an answer's own. */
const MAX_QUESTION_WORDS = 70;
/** Questions by which a text shows itself to be an interview when it does not say so; of those that are set off by their type, fewer are enough. */
const MIN_QUESTIONS = 4;
const MIN_EMPHASISED = 2;

/** True for a paragraph that asks: "What do they want? And why?" */
const asks = (block: Block, seen: Look): boolean =>
  /\?$/.test(block.text.trimEnd()) && seen.words <= MAX_QUESTION_WORDS && !/^["“”‘«]/.test(block.text);

/** Question and answer are marked: "Q:", "Question –". */
const MARKED_QUESTION = /^(?:q|question)\s?[:.–-]\s/i;

/** True when the body has the form of an interview, whatever its title. */
export function hasInterviewForm(blocks: readonly Block[], looks: readonly Look[]): boolean {
  let asked = 0;
  let marked = 0;
  let emphasised = 0;
  blocks.forEach((block, index) => {
    const seen = looks[index];
    const next = looks[index + 1];
    if (seen === undefined || next === undefined) return;
    if (MARKED_QUESTION.test(block.text.slice(0, 20))) marked += 1;
    // An answer is longer than what it answers, or at least a paragraph.
    else if (asks(block, seen) && seen.words >= 6 && isProse(next) && !asks(blocks[index + 1] ?? block, next)) {
      asked += 1;
      if (block.emphasised && blocks[index + 1]?.emphasised === false) emphasised += 1;
    }
  });
  return marked >= 2 || asked >= MIN_QUESTIONS || emphasised >= MIN_EMPHASISED;
}

/** Says what each passage of a body is. */
export function kinds(blocks: readonly Block[], looks: readonly Look[], isInterview: boolean): readonly PassageKind[] {
  // Where the questions are set off by their type, all that is set off from the first on is the interviewer's: a remark, a note at the end.
  const setOff = isInterview ? blocks.flatMap((block, at) => (block.emphasised && isAsked(block, looks[at]) ? [at] : [])) : [];
  const from = setOff.length >= MIN_EMPHASISED ? (setOff[0] ?? 0) : blocks.length;
  return blocks.map((block, index): PassageKind => {
    const seen = looks[index];
    if (seen === undefined) return 'paragraph';
    if (isInterview && (MARKED_QUESTION.test(block.text.slice(0, 20)) || asks(block, seen))) return 'question';
    if (block.emphasised && index >= from) return 'question';
    if (block.shape === 'item') return 'item';
    if (block.shape === 'heading' || block.shape === 'title') return 'heading';
    if (block.shape === 'paragraph') return 'paragraph';
    if (isListed(looks, index) && !isProse(seen)) return 'item';
    return isHeading(block, seen, looks[index + 1]) ? 'heading' : 'paragraph';
  });
}

const isAsked = (block: Block, seen: Look | undefined): boolean => seen !== undefined && asks(block, seen);

/** A heading stands above text, is short, and is no sentence; a question may head a section too. */
function isHeading(block: Block, seen: Look, next: Look | undefined): boolean {
  if (next === undefined || seen.words > 24 || block.text.length > 200 || !looksLikeHeading(block.text, seen)) return false;
  if (/[!…”"]$/.test(block.text) && seen.words > 8) return false;
  return isProse(next) || next.words <= 24;
}

/** Three short lines in a row are a list. */
function isListed(looks: readonly Look[], index: number): boolean {
  const short = (at: number): boolean => {
    const seen = looks[at];
    return seen !== undefined && !isProse(seen) && !seen.terminal;
  };
  return (short(index - 1) && short(index - 2)) || (short(index - 1) && short(index + 1)) || (short(index + 1) && short(index + 2));
}
