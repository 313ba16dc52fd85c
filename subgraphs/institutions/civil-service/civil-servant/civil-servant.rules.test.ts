import { describe, expect, it } from 'vitest';
import { qualifiedSince } from './civil-servant.rules.js';

const met = {
  degreeStandardMetOn: '2019-01-01',
  politicalTheoryStandardMetOn: '2022-05-05',
  professionalStandardMetOn: '2020-02-29',
  workSkillsStandardMetOn: '2021-12-31',
};

describe('whether a person is qualified (II.4.a, bullet 2)', () => {
  it('is one conjunction: since the day on which the last of the four was met', () => {
    expect(qualifiedSince(met)).toBe('2022-05-05');
  });

  it.each(Object.keys(met))('is not while %s is missing', (standard) => {
    expect(qualifiedSince({ ...met, [standard]: null })).toBeNull();
  });
});
