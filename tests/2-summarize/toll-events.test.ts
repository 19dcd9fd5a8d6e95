import { describe, expect, it } from 'vitest';
import { printed } from './desk.ts';

describe('a toll alone', () => {
  it('says of what it is, in brackets', () => {
    expect(
      printed(
        'On 11 May 2021 an army jet bombed a meeting in Mera, where the Hill Front was opening an office. A helicopter then fired on those who fled. At least 168 people were killed, including 40 children.',
      ).at(-1),
    ).toBe('At least 168 people were killed, including 40 children [11 May 2021, Mera].');
  });

  it('is no less bare for who counts it', () => {
    expect(
      printed('On 7 May 2021 gunmen ambushed a convoy on the road to Mera. Fourteen soldiers were killed, according to the Hill Front.').join(' '),
    ).toMatch(/Fourteen soldiers were killed, according to the Hill Front(?: \[7 May 2021(?:, Mera)?\])?\.$/);
  });

  it('is not of the day since which others are counted, nor of the town of who counts', () => {
    const told = printed(
      'Since the offensive began on 7 May 2021, 135 soldiers have been killed, a doctor in Mera said. The Hill Front says it has killed more than 200 soldiers. At least 17 people have died, three of them children.',
    );
    expect(told.join(' ')).not.toMatch(/children \[/);
    const spoken = printed(
      'Eight graves were found in Mera. The mayor of Mera spoke on 3 May 2021 of eleven graves. At least 160 people were killed.',
    );
    expect(spoken.join(' ')).not.toContain('killed [3 May 2021');
  });

  it('does not print where nothing says of what it is', () => {
    expect(
      printed('The road from Mera to Tolve is closed at night. Most shops are shut.', 'At least 103 people were killed, most of them herders.'),
    ).toHaveLength(1);
  });

  it('stands as it is where it tells what happened', () => {
    const text = 'Seven policemen were killed and 15 wounded when a man blew himself up at a funeral.';
    expect(
      printed('The mayor of Mera left.', `${text} The Hill Front claimed responsibility for the bombing.`).some((one) =>
        one.startsWith('Seven policemen'),
      ),
    ).toBe(true);
  });
});
