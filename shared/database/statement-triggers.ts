interface StatementTriggers {
  readonly table: string;
  /** Beginning of the three names: `<name>_insert`, `<name>_update`, `<name>_delete`. */
  readonly name: string;
  /** A trigger function that reads what a statement brought as `come` and what it took away as `gone`. */
  readonly run: string;
}

/** For a migration: a function that runs once after each statement that writes a table, however many rows it writes. */
export const afterEachStatementSql = ({ table, name, run }: StatementTriggers): string => `
  CREATE TRIGGER ${name}_insert AFTER INSERT ON ${table}
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION ${run}();
  CREATE TRIGGER ${name}_update AFTER UPDATE ON ${table}
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION ${run}();
  CREATE TRIGGER ${name}_delete AFTER DELETE ON ${table}
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ${run}();`;
