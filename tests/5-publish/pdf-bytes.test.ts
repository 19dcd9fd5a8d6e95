import { describe, expect, it } from 'vitest';
import { reproducible } from '../../src/5-publish/pdf-bytes.ts';

const pdf = (date: string, nodes: readonly [string, string]): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Title (T)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\nendobj\n2 0 obj\n<</ID (node${nodes[0]}) /Headers [(node${nodes[1]})] /Title (node99999999)>>\nendobj\n`,
    'latin1',
  );

describe('reproducible', () => {
  it('gives two prints of one page the same bytes, at the same length', () => {
    const first = pdf('20261125200720', ['00000085', '00000101']);
    const second = pdf('20270101000001', ['00002085', '00002222']);
    const made = reproducible(first, '2024-03-05');
    expect(made).toEqual(reproducible(second, '2024-03-05'));
    expect(made.length).toBe(first.length);
    expect(Buffer.from(made).toString('latin1')).toContain("/CreationDate (D:20240305000000+00'00')");
  });

  it('keeps the order of the numbers, and leaves a heading that looks like one alone', () => {
    const made = Buffer.from(reproducible(pdf('20261125200720', ['00000101', '00000085']), '2024-03-05')).toString('latin1');
    expect(made).toContain('/ID (node00000002) /Headers [(node00000001)] /Title (node99999999)');
  });

  it('does not change what it is given', () => {
    const given = pdf('20261125200720', ['00000085', '00000101']);
    const copy = Uint8Array.from(given);
    reproducible(given, '2024-03-05');
    expect(Uint8Array.from(given)).toEqual(copy);
  });

  it('fails when the dates are not where the printer writes them', () => {
    expect(() => reproducible(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'), '2024-03-05')).toThrow('CreationDate');
  });
});
