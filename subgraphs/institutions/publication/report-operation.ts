import { createHash } from 'node:crypto';

/**
 * What a published report asks of the whole graph: what `report(period)` composes. Targets and tasks stand as on the last
 * day of the period. Reports of a period are handed in after it, so its duties stand as on the day of publication, which
 * the answer names. Another text is another version; earlier reports keep theirs.
 */
export const reportOperation = {
  version: 1,
  text: /* GraphQL */ `
    query PlanReport($period: ID!, $asOf: Date!) {
      report(period: $period) {
        period {
          code
          label
          firstDay
          lastDay
          dutySummary {
            asOf
            rule {
              code
              clause
              kind
            }
            owed
            onTime
            late
            withoutDueDay
            returned
            missing
            notYetHandedIn
            origin
          }
          obstacles {
            reporter {
              code
              name
            }
            subject
            moves {
              state
              on
            }
            origin
          }
        }
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
            taskSummary(asOf: $asOf) {
              total
              overdue
              states {
                state
                planTasks
                appendixTasks
              }
              origin
            }
            overdueTasks(asOf: $asOf) {
              planTask {
                code
                title
                titleEn
              }
              appendixTask {
                number
                title
                titleEn
              }
              year
              agency {
                code
                name
              }
              status(asOf: $asOf) {
                state
                dueOn
                duePrecision
                lateDays
              }
              origin
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
        registerPosition
        rowsCounted
        rows
      }
    }
  `,
} as const;

export const reportOperationDigest = createHash('sha256').update(reportOperation.text).digest('hex');

/** How far each owner is, in its own rows and in the registers. Asked before and after: what was read in between is the state at that position. */
export const positionsOperation = /* GraphQL */ `
  query Positions {
    services {
      name
      outboxPosition
      isOutboxSettled
      registerPosition
    }
  }
`;
