import { expect, it } from 'vitest';
import { article, printed, summarize } from './desk.ts';

const HERE = 'It was here, in August 2016, that fifteen soldiers were killed in a single afternoon by the Hill Front.';

it('"here" is the one place that the paragraph before tells of', () => {
  const [, told] = summarize(article(['The checkpoint at Mera still has its sandbags.', HERE])).statements;
  expect(told?.text).toBe(`It was here [Mera]${HERE.slice(11)}`);
  expect(told?.places.find(({ role }) => role === 'at')?.region).toBe('mera');
});

it('"here" is nowhere where two places or none were told of', () => {
  expect(printed('The road from Mera to Tolve is open.', HERE)).toHaveLength(1);
  expect(printed(HERE)).toEqual([]);
});
