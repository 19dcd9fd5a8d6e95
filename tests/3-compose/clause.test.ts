import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortForm, shortFormAt } from '../../src/3-compose/clause.ts';
import { words } from '../../src/text/words.ts';
import { cpuNow } from '../cpu-now.ts';
import { count, statement } from './fixtures.ts';

const short = (text: string, maxWords = 14) => shortForm(statement(text), maxWords);

describe('shortForm', () => {
  it('prints a short sentence whole, without its full stop', () => {
    expect(short('Gunmen killed nine people in Tessin.')).toBe('Gunmen killed nine people in Tessin');
  });

  it('drops a lead-in that only says when, and what hangs on the sentence', () => {
    const text = 'On March 3, 2031, the Northern Front shelled the harbour of Tessin, which had been closed for weeks, with captured guns.';
    expect(short(text)).toBe('The Northern Front shelled the harbour of Tessin, with captured guns'.replace(', with captured guns', ''));
  });

  it('drops what followed from it, and keeps who says so behind', () => {
    const text =
      'The garrison of Tessin surrendered to the Northern Front on Thursday, handing the rebels control of the town after a long siege, residents said.';
    expect(short(text)).toBe('The garrison of Tessin surrendered to the Northern Front on Thursday, residents said');
  });

  it('drops a lead-in that only says for what', () => {
    const text =
      'As retaliation for the part of the Ostra army in the war, the Northern Front and its old ally shelled the harbour of Tessin in April 2031.';
    expect(short(text)).toBe('The Northern Front and its old ally shelled the harbour of Tessin');
    const denied = 'In response to what it said was never a truce, the Northern Front and its old ally shelled the harbour of Tessin in April 2031.';
    expect(short(denied)).toBeNull();
  });

  it('drops the dates that the editor put in brackets', () => {
    const text = 'Gunmen shelled Tessin last week [24 to 28 February 2031].';
    const at = text.indexOf('[');
    const given = statement(text, { insertions: [{ start: at, end: text.length - 1, kind: 'date', basis: 'article of 4 March' }] });
    expect(shortForm(given, 14)).toBe('Gunmen shelled Tessin last week');
  });

  it('cuts before an addition, and never in the middle of a phrase', () => {
    const text = 'The Northern Front shelled the old harbour and the two bridges of Tessin after the army had moved its last battalion to the coast.';
    expect(short(text)).toBe('The Northern Front shelled the old harbour and the two bridges of Tessin');
  });

  it('leaves no comma behind where something between two was dropped', () => {
    const text = 'The Northern Front, which grew out of two older bands of deserters, was formed in Tessin by nine men.';
    expect(short(text)).toBe('The Northern Front was formed in Tessin by nine men');
  });

  it('does not end in the word that opens a second sentence', () => {
    const text = 'The two groups had promised in December to cease hostilities. Then, on 4 January 2031, Anton Vey withdrew his offer.';
    expect(short(text)).toBe('The two groups had promised in December to cease hostilities');
  });

  it('never ends inside the subject of a sentence', () => {
    const text =
      'The last herders who had fled with their flocks into the marshes of the lower country in the years of war returned to Reedham in May 2031.';
    expect(short(text)).toBeNull();
  });

  it('gives the clause that a date belongs to', () => {
    const opening = statement('When the war broke out in 2011, Odell was sent to the coast to find men for the cause of the league.');
    expect(shortFormAt(opening, '2011', [14])).toBe('Odell was sent to the coast to find men');
    const open = statement(
      'When the army lost Reedham in 2011, it burned the mill, the school, the church and the archive of the whole county there.',
    );
    expect(shortFormAt(open, '2011', [9])).toBe('The army lost Reedham in 2011');
    const behind = statement('It was the deadliest raid of the Front since May 2029, when gunmen stormed the prison of Tessin.');
    expect(shortFormAt(behind, 'May 2029', [14])).toBe('Gunmen stormed the prison of Tessin');
  });

  it('tells what happened where a date says so, with who says it', () => {
    const text =
      'Others speak only of shielding the herders of Ostra, where gunmen of the Northern Front killed at least 40 villagers in Reedham, Lower Vale, on 18 June 2022, according to survivors.';
    expect(shortFormAt(statement(text), '18 June 2022', [14, 20, 27])).toBe(
      'Gunmen of the Northern Front killed at least 40 villagers in Reedham, Lower Vale, on 18 June 2022, according to survivors',
    );
  });

  it('leaves out a relative clause to its end', () => {
    const text = 'The League speaks of guarding the herders of Ostra, where gunmen shot nine villagers in Reedham, Lower Vale, on a Friday night.';
    expect(short(text)).toBe('The League speaks of guarding the herders of Ostra');
  });

  it('is none that would lose the dead it is told for', () => {
    const text =
      'Others speak only of shielding the herders of Ostra, where gunmen of the Northern Front killed at least 40 villagers in Reedham, Lower Vale.';
    const told = statement(text, { quantities: [count(text, 'at least 40 villagers', 40, { effect: 'killed' })] });
    expect(shortForm(told, 14)).toBeNull();
  });

  it('takes no act for a word of time', () => {
    const text = 'On 6 March a boat hit a ferry near Reedham, Lower Vale, killing 16 passengers on their way to the market, residents said.';
    expect(shortFormAt(statement(text), '6 March', [14, 20, 27]) ?? '').toMatch(/^On 6 March a boat hit a ferry/);
  });

  it('never cuts inside a clause that has only begun', () => {
    expect(short('The ministry of defence admitted that the old camp at Tessin and its two outposts had been partly overrun by rebels.')).toBeNull();
    expect(short('Under the accord signed in the capital of Maravia in the spring by both of the presidents the force came.')).toBeNull();
  });

  it('prints the first clause whole where nothing shorter says the same', () => {
    const text =
      'The relief office said that 370 villagers of the coast were killed by the Front in its raids of March 2031; it gave no names of places or of the men behind it.';
    expect(shortFormAt(statement(text), 'March 2031', [14])).toBe(
      'The relief office said that 370 villagers of the coast were killed by the Front in its raids of March 2031; it gave no names of places or of the men behind it',
    );
  });

  it('does not cut between a measure of time and what it leads to', () => {
    expect(
      short('The council says that 2,480 men of the Northern Front had deserted in 2030, against 1,558 the year before the war.') ?? '',
    ).not.toMatch(/the year$/);
    expect(
      short('The Northern Front announced on Tuesday an end to its long war, hours after the army had driven it out of Tessin.') ?? '',
    ).not.toMatch(/hours$/);
  });

  it('keeps the comma of who says so, and in a line of time the speaker', () => {
    const text =
      'Raiders of the Northern Front attacked eleven villages on Sunday night, leaving at least eight dead and many homeless, officials said.';
    expect(short(text)).toMatch(/Sunday night, officials said$/);
    const spoken = statement('[Karim Odell:] The league killed forty of our men in 2030.');
    expect(shortFormAt(spoken, '2030', [14])).toBe('[Karim Odell:] The league killed forty of our men in 2030');
    expect(shortForm(spoken, 14)).toBe('The league killed forty of our men in 2030');
  });

  it('gives nothing rather than drop who says so', () => {
    expect(
      short('The Northern Front lost forty of its men in the long fight for the harbour and the bridge of Tessin, according to the army.'),
    ).toBeNull();
  });

  it('gives nothing rather than drop a denial or a condition', () => {
    expect(
      short('The Northern Front will hand over the harbour of Tessin and its two bridges to the council, if the army does not move.'),
    ).toBeNull();
  });

  it('is made of the statement’s own words in their order, and no longer than asked', () => {
    const anyWords = fc.array(
      fc.constantFrom('the', 'Front', 'shelled', 'Tessin,', 'after', 'which', 'said', 'and', 'men', '(nine)', 'in', '2031', 'with', 'not'),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(anyWords, (given) => {
        const made = short(given.join(' '));
        if (made === null) return;
        const [from, to] = [words(given.join(' ')), words(made)].map((list) => list.map((word) => word.norm));
        let at = 0;
        for (const word of to ?? []) {
          at = (from ?? []).indexOf(word, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
        expect(made.split(' ').length).toBeLessThanOrEqual(14);
      }),
    );
  });

  it('stays quick on hostile text', () => {
    const started = cpuNow();
    short(`${'('.repeat(20_000)} ${'a, '.repeat(20_000)}`);
    expect(cpuNow() - started).toBeLessThan(1000);
  });
});

describe('a line of the time line', () => {
  it('keeps the first of several places, and the first of those who suffered', () => {
    const bombs = 'In September 2029 bombs in blocks of flats in Tolve, Mera and Osta killed about 300 people.';
    expect(shortFormAt(statement(bombs), 'September 2029', [14, 20, 27])).toMatch(
      /bombs in blocks of flats in Tolve, Mera and Osta killed about 300 people/,
    );
  });

  it('is none for the date of another sentence of the entry', () => {
    const text =
      'His deputy is Brigadier Nyo, a doctor. Both are wanted in Orland; the deputy’s brother was arrested in Mera in 2019 and held for a year.';
    expect(shortFormAt(statement(text), '2019', [7, 9])).toBeNull();
  });
});
