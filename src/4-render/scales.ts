import { Marking } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { LIKELIHOOD_SCALE } from '../model/likelihood.ts';
import type { StatementKind } from '../model/statement.ts';
import type { Setting } from './setting.ts';
import type { View } from './view.ts';

/** Printed before the sentence's citation; a fact needs no word. */
export function kindLabel(kind: StatementKind, { words }: Setting): string {
  return kind === 'fact' ? '' : words.page.statementKinds[kind];
}

/** The scales that this edition uses, and of each the grades that occur. */
export function scales(edition: Edition, set: Setting): View['about']['scales'] {
  const { scales: words, page } = set.words;
  const entries = [...edition.bottomLine, ...edition.keyReporting, ...edition.sections.flatMap((section) => section.entries)];
  const letters = [...new Set(edition.sources.map(({ source }) => source.reliability))].sort();
  const digits = [...new Set(edition.quotations.map(({ credibility }) => credibility))].sort();
  const kinds = (['claim', 'assessment', 'forecast'] as const).filter((kind) => entries.some((entry) => entry.kind === kind));
  const inserted = entries.some((entry) => entry.runs.some((run) => run.inserted));
  const markings = new Set<Marking>([edition.marking, ...edition.sources.map(({ source }) => source.marking)]);
  return [
    { name: words.citations.name, meaning: `${words.citations.meaning}${inserted ? words.citations.inserted : ''}` },
    ...(kinds.length === 0
      ? []
      : [
          {
            name: words.kinds.name,
            meaning: `${words.meanings(kinds.map((kind) => words.meaning(page.statementKinds[kind], words.kinds.meanings[kind])))} ${words.kinds.none}`,
          },
        ]),
    {
      name: words.grades.name,
      meaning: `${words.meanings(letters.map((letter) => words.meaning(letter, words.reliabilities[letter])))} ${words.meanings(digits.map((digit) => words.meaning(String(digit), words.credibilities[digit] ?? '')))}${letters.includes('F') ? words.grades.ungraded : ''}`,
    },
    ...judgementScales(edition, set),
    ...Marking.options.filter((marking) => markings.has(marking)).map((name) => ({ name, meaning: words.markings[name] })),
  ];
}

/** The words of likelihood with what they stand for, and what confidence is, where the desk has judged. */
function judgementScales({ judgements }: Edition, { words: { scales: words, page } }: Setting): View['about']['scales'] {
  if (judgements.length === 0) return [];
  const used = LIKELIHOOD_SCALE.flatMap(({ words: row, percent }) => {
    const own = row.filter((word) => judgements.some(({ likelihood }) => likelihood === word));
    return own.length === 0 ? [] : [words.meaning(own.map((word) => words.likelihoodWord(page.likelihoods[word], word)).join(', '), percent)];
  });
  return [{ name: words.likelihood, meaning: words.meanings(used) }, words.confidence];
}
