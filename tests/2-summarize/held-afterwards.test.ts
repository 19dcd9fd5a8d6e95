import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const first = (...paragraphs: string[]) => summarize(article(paragraphs)).statements[0];

describe('heldAfterwards', () => {
  it.each([
    ['The claim by the Hill Front could not be confirmed.', 'Hill Front'],
    ['The government in Tolve did not comment on the claim by the Hill Front.', 'Hill Front'],
    ['The Hill Front’s claim was denied by the mayor of Mera.', 'Hill Front'],
    ['There was no independent confirmation of the account of the mayor.', 'mayor'],
  ])('is held by whom the next sentence names: %s', (next, name) => {
    const statement = first(`Nine soldiers were killed at the bridge of Mera on Monday. ${next}`);
    expect(statement?.text.startsWith(`[${name}:] Nine soldiers were killed`)).toBe(true);
    expect([statement?.kind, statement?.holder]).toEqual(['claim', { name, role: null, stance: 'claims' }]);
    expect(statement?.evidence.some(({ exact }) => exact === next)).toBe(true);
  });

  it('names the unnamed men who hold it', () => {
    const statement = first(
      'Rebel fighters from the hills said on Wednesday that they had taken the town of Mera.',
      'The government did not immediately comment on the claim by the Hill Front.',
    );
    expect(statement?.text).toBe('Rebel fighters from the hills [Hill Front] said on Wednesday [19 May 2021] that they had taken the town of Mera.');
    expect(statement?.subjects).toContainEqual({ group: 'hill-front', role: 'actor', surface: 'Hill Front' });
  });

  it('makes what a side lays at the door of another an accusation', () => {
    const statement = first('The Hill Front killed nine farmers near Mera on Monday. The claim by the Orland army could not be confirmed.');
    expect(statement?.incident?.actors).toEqual([{ group: 'hill-front', status: 'accused' }]);
  });

  it.each([
    'The claim by the Hill Front that it had shot them was denied.',
    'The army dismissed the claim.',
    'The claim by the Hill Front drew crowds to the square of Mera.',
    'Its claim could not be confirmed by a reporter in Mera.',
  ])('leaves what is told before as it is where nothing says whose it was: %s', (next) => {
    expect(first(`Nine soldiers were killed at the bridge of Mera on Monday. ${next}`)?.holder).toBeNull();
  });

  it('leaves what somebody else holds, and what was told long before', () => {
    const next = 'The claim by the Hill Front could not be confirmed.';
    expect(first(`Nine soldiers were killed at the bridge of Mera on Monday, a nurse said. ${next}`)?.holder?.name).toBe('a nurse');
    expect(first('Nine soldiers were killed at the bridge of Mera on Monday.', 'A bus came.', 'It left.', next)?.holder).toBeNull();
  });
});
