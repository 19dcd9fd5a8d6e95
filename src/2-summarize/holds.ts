import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { readRaw } from '../text/read-raw.ts';
import { words } from '../text/words.ts';

/**
 * The first rule, no quote, no sentence: null when each quotation stands exactly in the seed where it says, and each word of the
 * statement outside square brackets stands in its quotations, in their order; else the reason why not.
 */
export function whyNot(statement: Statement, article: Pick<Article, 'format' | 'passages' | 'seed'>, rawText: string): string | null {
  for (const evidence of statement.evidence) {
    const passage = article.passages.find((one) => one.n === evidence.passage);
    if (!passage) return `its quotation cites passage ${evidence.passage}, which ${article.seed} does not have`;
    if (evidence.start < passage.start || evidence.end > passage.end) return `its quotation lies outside passage ${evidence.passage}`;
    if (readRaw(article.format, rawText.slice(evidence.raw.start, evidence.raw.end)).trim() !== evidence.exact.trim()) {
      return `the quotation "${shorten(evidence.exact)}" is not at characters ${evidence.raw.start} to ${evidence.raw.end} of ${article.seed}`;
    }
  }
  return wordNotQuoted(statement);
}

/** The first word of the statement that its quotations do not hold in order, as a reason; null when there is none. */
export function wordNotQuoted(statement: Pick<Statement, 'text' | 'insertions' | 'evidence'>): string | null {
  const outside = withoutInsertions(statement);
  if (statement.evidence.some(({ exact }) => exact === outside)) return null;
  const quoted = statement.evidence.flatMap(({ exact }) => words(exact));
  let at = 0;
  for (const { text, norm } of words(outside)) {
    while (at < quoted.length && quoted[at]?.norm !== norm) at++;
    if (at === quoted.length) return `the word "${text}" is not in its quotation`;
    at++;
  }
  return null;
}

function withoutInsertions(statement: Pick<Statement, 'text' | 'insertions'>): string {
  let text = '';
  let at = 0;
  for (const insertion of statement.insertions) {
    text += `${statement.text.slice(at, insertion.start)} `;
    at = insertion.end;
  }
  return text + statement.text.slice(at);
}

function shorten(text: string): string {
  // 60: enough to find the quotation, too little to republish the article in a log.
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
