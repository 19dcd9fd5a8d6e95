import { shortForm } from '../clause.ts';
import { assertable, holderNote, newestFirst, type RowMaker, row, value } from './row.ts';

const HOLDS_GROUND =
  /\b(?:control|controls|controlled|holds?|held|seiz\w+|captur\w+|recaptur\w+|retook|stronghold|bastion|occup\w+|rul(?:e|es|ed)|took over|taken over)\b/i;

/** Who wants a place does not hold it. */
const WISHES = /\b(?:want|wants|wanted|seek|seeks|sought|aim|aims|aimed|hope|hopes|hoped|plan|plans|planned|try|tries|tried|vow|vows|vowed)\b/i;

/** Who held it once is told by that word to hold it no more. */
const ONCE = /\b(?:used to|once|formerly|previously) (?:\p{L}+ )?(?:control|held|hold|rul|occup|seiz|captur)/iu;

/** "They were out in an area controlled by the group": it is told where they were. */
const ONLY_WHERE =
  /\b(?:in|into|through|from|near|across|to|at|inside|outside) (?:an?|the|some|several|many) (?:[\p{L}-]+ )?(?:areas?|zones?|districts?|villages?|towns?|cit(?:y|ies)|territor(?:y|ies)|parts?|places?|provinces?|regions?|quarters?) (?:(?:that|which) (?:is|are|was|were) )?(?:controlled|held|ruled|occupied|captured|seized)\b/iu;

/** "Nothing suggests that he is losing control": of no ground. */
const OF_NO_GROUND =
  /^["“]?(?:Nothing|Nobody|No one|None|Nor)\b|\b(?:los(?:e[sd]?|ing)|lost|regain\w*|keep|kept|in|under|out of) control\b(?! (?:of|over)\b)/i;

const MAX_WORDS = 14;
const MAX_CLAIMS = 3;

/** Who is said to hold the region or parts of it, the newest first. */
export const control: RowMaker = (told, { words }) =>
  row(
    'control',
    [...assertable(told)]
      .filter(
        ({ head }) =>
          head.statement.topic === 'area' &&
          head.relevance >= 0.8 &&
          HOLDS_GROUND.test(head.statement.text) &&
          !WISHES.test(head.statement.text) &&
          !ONCE.test(head.statement.text) &&
          !OF_NO_GROUND.test(head.statement.text),
      )
      .sort(newestFirst)
      .flatMap((telling) => {
        const text = shortForm(telling.head.statement, MAX_WORDS);
        return text === null || !HOLDS_GROUND.test(text.replace(ONLY_WHERE, ' '))
          ? []
          : [value(text, telling, holderNote(telling.head, words), words)];
      }),
    MAX_CLAIMS,
  );
