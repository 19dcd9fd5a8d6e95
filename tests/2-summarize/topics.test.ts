import { describe, expect, it } from 'vitest';
import { article, summarize } from './desk.ts';

const topic = (text: string) => summarize(article([text])).statements[0]?.topic;

describe('the topic of a statement', () => {
  it('is how the place lies, and no control of it, where only a distance is told', () => {
    expect(topic('Mera is located around 20 kms from the Westland border.')).toBe('status');
    expect(topic('The Hill Front holds Mera, which is 20 km from the border, and controls its mills.')).toBe('area');
  });

  it('is no strength for drones that struck a group, nor for weapons on their way to it', () => {
    expect(topic('The Hill Front was struck by a Westland drone, which targeted its base near Mera.')).not.toBe('strength');
    expect(topic('The Hill Front has built up an arsenal of rockets and drones.')).toBe('strength');
  });

  it('is the units that a group raises before an offensive that is only awaited', () => {
    expect(topic('In anticipation of an offensive on Mera, the Hill Front has developed ten commando units.')).toBe('strength');
  });

  it('is the ties of a group where it makes friends or names its enemies', () => {
    expect(topic('The Hill Front has forged strong relationships with the clans of Mera.')).toBe('relations');
    expect(topic('The Hill Front sees Westland as its top enemy.')).toBe('relations');
    expect(topic('The Hill Front struck enemy positions near Mera on 3 May 2020.')).not.toBe('relations');
  });

  it('is what is done against a group that is pushed back or put on a list', () => {
    expect(topic('There was a big pushback on the Hill Front near Mera.')).toBe('countermeasures');
    expect(topic('Westland still classifies the Hill Front as a branch of the Dawn State.')).toBe('countermeasures');
  });

  it('is the way it fights, and not its origins, where a group goes back to its roots', () => {
    expect(topic('The Hill Front is returning to its roots, conducting an insurgency from the caves.')).toBe('tactics');
    expect(topic('The Hill Front has its roots in the mills of Mera.')).toBe('origins');
  });

  it('is an incident where an offensive was launched, with whomever', () => {
    expect(
      topic('On 3 May 2021 the Red Banner, in cooperation with the Hill Front, launched the largest military operation in years near Mera.'),
    ).toBe('incident');
  });
});
