import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNot, wordNotQuoted } from '../../src/2-summarize/holds.ts';
import { article, summarize } from './desk.ts';

const TEXT = [
  'The Hill Front was founded in 1999. It has two thousand fighters, “all of them volunteers,” in Mera. However, its rivals hold Tolve.',
  'Last Monday, the Red Banner attacked Mera. At least 16 people were killed.',
];

describe('no quote, no sentence', () => {
  it('holds for every statement the summarizer makes', () => {
    const made = article(TEXT);
    const { statements } = summarize(made);
    expect(statements.length).toBeGreaterThan(2);
    for (const statement of statements) expect(whyNot(statement, made, made.text)).toBeNull();
  });

  it('fails when one letter of the seed changes under the quotation', () => {
    const made = article(TEXT);
    const [statement] = summarize(made).statements;
    expect(statement && whyNot(statement, made, made.text.replace('1999', '1998'))).toMatch(/is not at characters/);
  });

  it('fails for a word that stands in no quotation, unless it stands in brackets of the editor', () => {
    const made = article(TEXT);
    const [statement] = summarize(made).statements;
    if (!statement) throw new Error('the text makes no statement');
    expect(wordNotQuoted({ ...statement, text: `${statement.text} Everybody knows.` })).toMatch(/"Everybody"/);
    const inserted = `${statement.text} [Everybody]`;
    expect(
      wordNotQuoted({
        ...statement,
        text: inserted,
        insertions: [...statement.insertions, { start: statement.text.length + 1, end: inserted.length, kind: 'group', basis: 'test' }],
      }),
    ).toBeNull();
  });

  it('fails for the right words in another order', () => {
    const made = article(['The Red Banner attacked the Hill Front in Mera.']);
    const [statement] = summarize(made).statements;
    expect(statement && wordNotQuoted({ ...statement, text: 'The Hill Front attacked the Red Banner in Mera.' })).not.toBeNull();
  });

  it('holds for articles of any sentences, whatever their order', () => {
    const sentences = [
      'The Hill Front holds Mera.',
      'It was founded in 1999.',
      'They fled.',
      '“We won,” said Omar Fadel.',
      'At least 12 died.',
      'He left Tolve last week.',
      'And so the group [sic] fell.',
      'The RB (the “party”) — not the army — burned 3.5 million dollars in Orland; its rivals, however, did not.',
      'Is it IS?',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }),
        (first, second) => {
          const made = article([first.join(' '), second.join(' ')]);
          for (const statement of summarize(made).statements) expect(whyNot(statement, made, made.text)).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
