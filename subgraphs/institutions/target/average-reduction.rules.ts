/** How much one agency had, and has. */
export interface BeforeAndNow {
  readonly before: bigint;
  readonly now: bigint;
}

interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** By how much a total fell: what each agency had goes into the sum with its size. */
export function totalReduction(agencies: readonly BeforeAndNow[]): Share {
  const before = sum(agencies.map((agency) => agency.before));
  return { numerator: before - sum(agencies.map(({ now }) => now)), denominator: before };
}

/** The mean of each agency's reduction as one exact fraction: over a common denominator, times how many agencies there are. */
export function averageReduction(agencies: readonly BeforeAndNow[]): Share {
  const compared = agencies.filter(({ before }) => before > 0n);
  const common = compared.reduce((product, { before }) => (product * before) / greatestDivisor(product, before), 1n);
  return {
    numerator: sum(compared.map(({ before, now }) => ((before - now) * common) / before)),
    denominator: compared.length === 0 ? 0n : common * BigInt(compared.length),
  };
}

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((total, one) => total + one, 0n);
const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b));
