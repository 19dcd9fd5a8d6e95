import { describe, expect, it } from 'vitest';
import { isRuleLine } from '../../src/1-ingest/rule-lines.ts';
import { BRIDGE, paragraphs, read } from './stories.ts';

const ATTACK = [
  'The Hill Front attacked the market on Monday and killed four traders, police said. The raid began at dawn, and the attackers fled to the hills in the north.',
];
const BREAD = ['The governor has resigned after a week of protests over the price of bread. He said that he had lost the trust of the people.'];
const FLOOD = ['Floods have driven hundreds of families from their homes in the south. The army has sent boats, and food for a week.'];

const titles = async (...lines: string[]) => (await read('a.txt', paragraphs(lines))).articles.map(({ source }) => source.title?.value ?? null);
const openings = async (...lines: string[]) => (await read('a.txt', paragraphs(lines))).articles.map(({ text }) => text.slice(0, 12));

describe('isRuleLine', () => {
  it.each(['-----', '***', '* * *', '___', '=========', '– – –', '###'])('is true of "%s"', (text) => expect(isRuleLine(text)).toBe(true));
  it.each(['--', '* An item', 'a-b-c', '- - x', ''])('is false of "%s"', (text) => expect(isRuleLine(text)).toBe(false));
});

describe('rule lines', () => {
  it.each(['-----', '***', '___', '=====', '* * *'])('part short articles that have datelines ("%s")', async (rule) => {
    const found = await openings(
      `MERA (AP) — ${ATTACK[0]}`,
      rule,
      `TOLVE, Jan 5, IRNA – ${BREAD[0]}`,
      rule,
      `[Text] Karsa, 7 Jan 2021 (RADIO ONE) -- ${FLOOD[0]}`,
    );
    expect(found).toEqual(['MERA (AP) — ', 'TOLVE, Jan 5', '[Text] Karsa']);
  });

  it('part short articles that have headlines and tell of other things', async () => {
    expect(
      await titles(
        'Hill Front attacks market at dawn',
        ...ATTACK,
        '-----',
        'Governor resigns over bread',
        ...BREAD,
        '-----',
        'Floods in the south',
        ...FLOOD,
      ),
    ).toEqual(['Hill Front attacks market at dawn', 'Governor resigns over bread', 'Floods in the south']);
  });

  it('part only sections where nothing opens an article behind them', async () => {
    const found = await read('a.txt', paragraphs(BRIDGE.flatMap((paragraph) => [paragraph, '* * *'])));
    expect(found.articles.map(({ text }) => text)).toEqual([paragraphs(BRIDGE)]);
  });

  it('join no wrapped lines', async () => {
    const found = await read('a.txt', `${ATTACK[0]}\n${'-'.repeat(60)}\nKARSA, 7 Jan 2021 (RADIO ONE) -- ${FLOOD[0]}`);
    expect(found.articles).toHaveLength(2);
  });
});

describe('a dateline with place and day', () => {
  it('begins an article without any rule, with the headline right above it', async () => {
    expect(
      await titles('Market attacked at dawn', ...ATTACK, 'Floods drive families from homes', `KARSA, 7 Jan 2021 (RADIO ONE) -- ${FLOOD[0]}`),
    ).toEqual(['Market attacked at dawn', 'Floods drive families from homes']);
  });
});
