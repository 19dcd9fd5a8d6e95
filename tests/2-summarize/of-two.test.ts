import { expect, it } from 'vitest';
import { printed } from './desk.ts';

const last = (...paragraphs: string[]) => printed(...paragraphs).at(-1);

it('"the latter" and "the former" are the two groups that the sentence before sets side by side', () => {
  const war = 'Timber led to a war between the Hill Front and the Red Banner near Mera.';
  expect(last(`${war} The latter expelled its own commander in 2002.`)).toContain('[Red Banner] expelled its own commander in 2002.');
  expect(last(`${war} The former sold the port of Tolve in 2002.`)).toContain('[Hill Front] sold the port of Tolve in 2002.');
});

it('are nobody’s where three are told of, or men', () => {
  expect(last('The Orland army, the Hill Front and the Red Banner met in Mera. The latter left Tolve in 2002.')).not.toContain('[Red Banner] left');
  expect(last('The Hill Front and the Red Banner met in Mera. The former minister left Tolve in 2002.')).not.toContain('[');
});
