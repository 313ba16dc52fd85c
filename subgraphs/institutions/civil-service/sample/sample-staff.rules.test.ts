import { describe, expect, it } from 'vitest';
import { qualifiedSince } from '../civil-servant/civil-servant.rules.js';
import { sampleStaff } from './sample-staff.rules.js';

const commune = (number: number, moves = true) => ({
  agencyId: `agency-${number}`,
  placeId: `place-${number}`,
  level: 'COMMUNE' as const,
  nextAgencyId: moves ? 'next-agency' : null,
  nextPlaceId: moves ? 'next-place' : null,
});
const agencies = Array.from({ length: 10 }, (_, number) => commune(number));

describe('the sample of staff', () => {
  it('is the same every time', () => {
    expect(sampleStaff(agencies)).toEqual(sampleStaff(agencies));
  });

  it('fills twenty posts in each commune from the day that its register begins', () => {
    const { postings } = sampleStaff(agencies);
    expect(postings.filter(({ startedOn }) => startedOn === '2021-01-01')).toHaveLength(200);
  });

  it('leaves nobody at a commune that ended, and moves most into the next', () => {
    const { postings } = sampleStaff(agencies);
    expect(postings.filter(({ placeId, endedOn }) => placeId !== 'next-place' && endedOn === null)).toEqual([]);
    const moved = postings.filter(({ placeId }) => placeId === 'next-place');
    expect(moved.length).toBeGreaterThan(140);
    expect(new Set(moved.map(({ startedOn }) => startedOn))).toEqual(new Set(['2025-07-01']));
  });

  it('keeps the people of a commune that was kept', () => {
    const { postings } = sampleStaff([commune(1, false)]);
    expect(postings.some(({ startedOn }) => startedOn === '2025-07-01')).toBe(false);
    expect(postings.filter(({ endedOn }) => endedOn === null).length).toBeGreaterThan(15);
  });

  it('says of every name that it is a sample, and leaves some of them unqualified', () => {
    const { civilServants } = sampleStaff(agencies);
    for (const { fullName } of civilServants) expect(fullName).toMatch(/ Mẫu \d+$/);
    const people = civilServants.map((person) => qualifiedSince(person));
    expect(people.filter((day) => day === null).length).toBeGreaterThan(10);
    expect(people.filter((day) => day !== null).length).toBeGreaterThan(100);
  });
});
