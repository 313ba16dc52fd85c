import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = `
        version integer NOT NULL DEFAULT 1,
        origin text NOT NULL CHECK (origin IN ('SAMPLE', 'REAL'))`;

/** What the plan has done to procedures: reviews, delegation to lower levels, services handed to others on trial. */
export class ProcedureReform1700000000430 implements MigrationInterface {
  readonly name = 'ProcedureReform1700000000430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedure_review (
        id text PRIMARY KEY,
        procedure_id text NOT NULL REFERENCES procedure,
        reviewed_on date NOT NULL,
        proposal text NOT NULL CHECK (proposal IN ('KEEP', 'SIMPLIFY', 'MERGE', 'REPEAL', 'DELEGATE')),
        grounds text NOT NULL,
        cost_before bigint,
        cost_after bigint,
        outcome text CHECK (outcome IN ('ACCEPTED', 'REJECTED')),
        decided_on date CONSTRAINT procedure_review_order CHECK (decided_on >= reviewed_on),
        decision text,
        ${kept},
        CONSTRAINT procedure_review_once UNIQUE (procedure_id, reviewed_on, proposal)
      );
      CREATE TABLE procedure_delegation (
        id text PRIMARY KEY,
        procedure_id text NOT NULL REFERENCES procedure,
        from_agency_id text NOT NULL,
        from_level text NOT NULL CHECK (from_level IN ('CENTRAL', 'PROVINCE', 'DISTRICT')),
        to_level text NOT NULL CHECK (to_level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
        decision text NOT NULL,
        decided_on date NOT NULL,
        valid_from date NOT NULL CONSTRAINT procedure_delegation_order CHECK (valid_from >= decided_on),
        valid_to date CONSTRAINT procedure_delegation_span CHECK (valid_to > valid_from),
        ${kept},
        CONSTRAINT procedure_delegation_once EXCLUDE USING gist (
          procedure_id WITH =, from_agency_id WITH =, to_level WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE TABLE service_transfer_pilot (
        id text PRIMARY KEY,
        service text NOT NULL,
        agency_id text NOT NULL,
        procedure_id text REFERENCES procedure,
        receiver text NOT NULL,
        receiver_kind text NOT NULL CHECK (receiver_kind IN ('ENTERPRISE', 'SOCIAL_ORGANISATION')),
        decision text,
        state text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'PILOTING', 'EVALUATED', 'TRANSFERRED', 'ENDED')),
        proposed_on date NOT NULL,
        approved_on date,
        started_on date,
        evaluated_on date,
        concluded_on date,
        evaluation text,
        ${kept},
        CONSTRAINT service_transfer_pilot_once UNIQUE (service, receiver, proposed_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_transfer_pilot, procedure_delegation, procedure_review');
  }
}
