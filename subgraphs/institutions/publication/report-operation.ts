import { createHash } from 'node:crypto';

/** What a published report asks of the whole graph. Another text is another version; earlier reports keep theirs. */
export const reportOperation = {
  version: 1,
  text: /* GraphQL */ `
    query PlanReport($asOf: Date!) {
      plan {
        number
        title
        contents {
          number
          title
          leadAgencies(asOf: $asOf) {
            code
            name
          }
        }
      }
      targets {
        code
        title
        titleEn
        unitOfMeasure
        comparator
        deadline
        leadAgency {
          code
          name
        }
        ... on InstitutionTarget {
          frozen: result(asOf: $asOf, closing: FROZEN) {
            ...reported
          }
          carried: result(asOf: $asOf, closing: CARRIED) {
            ...reported
          }
        }
        ... on ProcedureTarget {
          frozen: result(asOf: $asOf, closing: FROZEN) {
            ...reported
          }
          carried: result(asOf: $asOf, closing: CARRIED) {
            ...reported
          }
        }
        ... on FinanceTarget {
          frozen: result(asOf: $asOf, closing: FROZEN) {
            ...reported
          }
          carried: result(asOf: $asOf, closing: CARRIED) {
            ...reported
          }
        }
        ... on EGovernmentTarget {
          frozen: result(asOf: $asOf, closing: FROZEN) {
            ...reported
          }
          carried: result(asOf: $asOf, closing: CARRIED) {
            ...reported
          }
        }
      }
    }

    fragment reported on TargetResult {
      asOf
      closing
      period {
        from
        to
      }
      status
      threshold
      expected
      expectedReason
      figure {
        numerator
        denominator
        percent
        state
        coverage {
          reported
          expected
        }
      }
      gap {
        units
        unitsToFinal
      }
      formula {
        id
        version
        reads
      }
      origin
      quality
      missing
      variants {
        key
        figure {
          numerator
          denominator
          state
        }
      }
      sources {
        rowsCounted
        rows
      }
    }
  `,
} as const;

export const reportOperationDigest = createHash('sha256').update(reportOperation.text).digest('hex');

/** How far each owner is. Asked before and after: what was read in between is the state at that position. */
export const positionsOperation = /* GraphQL */ `
  query Positions {
    services {
      name
      outboxPosition
    }
  }
`;
