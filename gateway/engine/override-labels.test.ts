import { describe, expect, it } from 'vitest';
import { anonymousViewer } from '../../shared/trust/viewer.js';
import { overriddenBy } from './override-labels.js';

const viewers = Array.from({ length: 2_000 }, (_one, index) => ({
  ...anonymousViewer('r'),
  subject: `caller ${index}`,
}));

describe('a label of progressive @override', () => {
  it('with a percentage is on for that share of callers, always the same ones', () => {
    const isOn = overriddenBy([]);
    const first = viewers.filter((viewer) => isOn('percent(25)', viewer));
    expect(first.length).toBeGreaterThan(400);
    expect(first.length).toBeLessThan(600);
    expect(viewers.filter((viewer) => isOn('percent(25)', viewer))).toEqual(first);
    expect(viewers.some((viewer) => isOn('percent(0)', viewer))).toBe(false);
    expect(viewers.every((viewer) => isOn('percent(100)', viewer))).toBe(true);
  });

  it('with a name is on where the settings list it', () => {
    const [viewer = anonymousViewer('r')] = viewers;
    expect(overriddenBy(['new-owner'])('new-owner', viewer)).toBe(true);
    expect(overriddenBy(['new-owner'])('other', viewer)).toBe(false);
  });
});
