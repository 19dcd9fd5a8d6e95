import { describe, expect, it } from 'vitest';
import { rivalIn } from '../../src/3-compose/disputes/rival.ts';
import { cpuNow } from '../cpu-now.ts';

describe('rivalIn', () => {
  it('reads another voice’s number', () => {
    expect(rivalIn('The army put the toll at 18.')).toMatchObject({ holder: 'army', value: 18, ofDead: true });
    expect(rivalIn('some put the dead at 70')).toMatchObject({ holder: 'some', value: 70 });
    expect(rivalIn('the front itself claims 80,000')).toMatchObject({ holder: 'front', value: 80_000 });
    expect(rivalIn('while the army says it has no more than 100')).toMatchObject({ holder: 'army', value: 100 });
    expect(rivalIn('the government said 18)')).toMatchObject({ holder: 'government', value: 18 });
    expect(rivalIn('the relief office put the number at around 25,000.')).toMatchObject({ value: 25_000, ofDead: false });
    expect(rivalIn('our own list, which includes deaths from one source, counts 1,012')).toMatchObject({ holder: 'our own list', value: 1012 });
  });

  it('reads it behind the speaker’s name and the day on which he spoke', () => {
    expect(rivalIn('The army’s spokesman, Karim Odell, said on 20 June that 75 of its men had died.')).toMatchObject({ value: 75, ofDead: true });
    expect(rivalIn('The front’s envoy, Anton Vey, put the figure at 106.')).toMatchObject({ holder: 'front’s envoy', value: 106 });
    expect(rivalIn('The army’s spokesman, Karim Odell, said on 20 June that 75 mills had burned.')).toBeNull();
  });

  it('reads nothing where something else is told, or nobody speaks', () => {
    expect(rivalIn('The army said 12 tanks were lost in the marsh.')).toBeNull();
    expect(rivalIn('The murder of six soldiers raised to 36 the number of people killed in June.')).toBeNull();
    expect(rivalIn("Friday's blast raised the death toll to 21.")).toBeNull();
    expect(rivalIn('The hospital revised the death toll to 21.')).toMatchObject({ holder: 'hospital', value: 21 });
    expect(rivalIn('The Fighting League raised the toll to 21.')).toMatchObject({ holder: 'Fighting League', value: 21 });
    expect(rivalIn('Relief workers estimate that 1.9 million people are displaced.')).toBeNull();
    expect(rivalIn('An estimated 100,000 to 200,000 persons are displaced within the country.')).toBeNull();
    expect(rivalIn('it put the toll at 18')).toBeNull();
    expect(rivalIn('The clan ruled the valley with a private army put at 800 men')).toBeNull();
  });

  it('stays quick on hostile text', () => {
    const started = cpuNow();
    rivalIn(`${'put the toll of '.repeat(20_000)}x`);
    expect(cpuNow() - started).toBeLessThan(1000);
  });
});
