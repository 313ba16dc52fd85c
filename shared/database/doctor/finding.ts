/** One line of the doctor: what was looked at, whether it is well, and the step to take when it is not. */
export interface Finding {
  readonly isWell: boolean;
  readonly text: string;
  readonly step?: string;
}

export const well = (text: string): Finding => ({ isWell: true, text });
export const ill = (text: string, step: string): Finding => ({ isWell: false, text, step });

/** Looking must not fail: what cannot be looked at is a finding, too. */
export async function examine(what: string, look: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return ill(
      what,
      error instanceof Error ? error.message || (error as { code?: string }).code || error.name : String(error),
    );
  }
}

export const printFinding = ({ isWell, text, step }: Finding): string =>
  `${isWell ? '✓' : '✗'} ${text}${step === undefined ? '' : ` → ${step}`}`;
