import { isLocalDate, type LocalDate } from '../../../shared/time/local-date.js';

/** The parts of a dossier code, for display only: the code keeps the agency's identifier of the day it was issued. */
export interface DossierCodeParts {
  readonly agencyIdentifier: string;
  readonly issuedOn: LocalDate | null;
  readonly runningNumber: string;
}

/** An opaque token: what one-stop systems print, with room for forms not seen yet. */
const token = /^(?=.*\d)[A-Z0-9][A-Z0-9./_-]{4,63}$/;
/** 61/2018/NĐ-CP: identifier of the agency, day, running number. */
const composed = /^([A-Z0-9]+(?:\.[A-Z0-9]+)*)-(\d{6}|\d{8})-(\d+)$/;

/** The code as stored, or null when no one-stop system would print that. */
export function normaliseDossierCode(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  return token.test(code) ? code : null;
}

/** Takes a code apart where it has the composed form; null for any other, which is just as valid. */
export function readDossierCode(code: string): DossierCodeParts | null {
  const [, agencyIdentifier, day, runningNumber] = composed.exec(code) ?? [];
  if (agencyIdentifier === undefined || day === undefined || runningNumber === undefined) return null;
  return { agencyIdentifier, issuedOn: readDay(day), runningNumber };
}

function readDay(digits: string): LocalDate | null {
  const full = digits.length === 8 ? digits : `20${digits}`;
  const day = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  return isLocalDate(day) ? day : null;
}
